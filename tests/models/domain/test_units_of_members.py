"""Several units of one member may sign; the criteria count members (rules.md 4)."""

import pytest

from models.domain.register import Organisation, Person
from tests.models.domain.prologues import AGREEMENT, APPLICATION, assessed, granted, idea
from tests.models.domain.story import Story
from tests.register import REGISTER

UNITS = (
    Organisation(id="social", name="Socialförvaltningen", member_of="kommunen"),
    Organisation(id="skola", name="Utbildningsförvaltningen", member_of="kommunen"),
)
CHIEFS = (
    Person(id="soraya", name="Soraya Social", email="soraya@kommunen.example", organisation="social"),
    Person(id="stig", name="Stig Skola", email="stig@kommunen.example", organisation="skola"),
)
REGISTERED = {"organisations": (*REGISTER.organisations, *UNITS), "people": (*REGISTER.people, *CHIEFS)}
SOCIAL, SKOLA = {"organisation": "social", "contact": "soraya"}, {"organisation": "skola", "contact": "stig"}


def applied_for_by(*parties: dict[str, str], owner: str = "social") -> Story:
    """An application of these parties, signed by each, with the director."""
    changed = APPLICATION | {
        "parties": parties,
        "owner": owner,
        "statements": [
            {"heading": heading, "organisation": party["organisation"], "text": "Ja."}
            for heading in ("party_needs", "anchoring")
            for party in parties
        ],
        "steering_group": [{"person": one["contact"], "organisation": one["organisation"]} for one in parties],
        "budget": [{"year": 2027, "line": "Personal", "payee": owner, "total": 1000, "applied": 1000}],
        "budget_total": 1000,
    }
    story = idea().with_register(**REGISTERED).at("2027-01-12 09:00").does("share_application", application=changed)
    for one in parties:
        story.as_("sara").does("sign_application", organisation=one["organisation"], signatory=one["contact"])
    story.at("2027-01-14 10:00").does("find_complete").at("2027-02-04 15:00")
    return story.does("conclude_preparation", presented_by="applicant").as_("frida")


def test_two_units_of_one_member_are_one_member_in_the_criteria() -> None:
    refusal = applied_for_by(SOCIAL, SKOLA).is_refused("assess_application", forward=True, advice="Bra.")
    assert refusal.code == "criteria_unmet"


def test_two_units_and_another_member_are_two_members() -> None:
    region = {"organisation": "regionen", "contact": "rolf"}
    story = applied_for_by(SOCIAL, SKOLA, region).does("assess_application", forward=True, advice="Bra.")
    assert story.phase == "at_board"


def test_two_units_of_one_member_are_two_contracting_parties_and_both_sign() -> None:
    signing = [{"organisation": "social", "signatory": "soraya"}, {"organisation": "skola", "signatory": "stig"}]
    story = granted().with_register(**REGISTERED).as_("sara")
    agreement = AGREEMENT | {"parties": [*AGREEMENT["parties"], *signing]}
    story.does("draft_agreement", **agreement, without_steering_group="Bildas sedan.")
    assert {"signature/social/1", "signature/skola/1"} <= set(story.case.obligations)


@pytest.mark.parametrize("behind", ["stiftelsen", "ingen", "social"])
def test_a_unit_of_what_is_no_member_is_no_member(behind: str) -> None:
    unit = Organisation(id="enhet", name="Enheten", member_of=behind)
    register = REGISTER.model_copy(update={"organisations": (*REGISTER.organisations, *UNITS, unit)})
    assert register.member_behind("enhet") is None


def test_a_unit_gives_no_opinion_in_the_group_beside_its_member() -> None:
    story = assessed().with_register(**REGISTERED).as_("sara")
    told = {"stance": "supports", "opinion": "Ja."}
    assert story.is_refused("give_opinion", organisation="social", **told).code == "not_a_member"
