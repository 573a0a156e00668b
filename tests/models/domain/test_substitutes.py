"""Whoever stands in for somebody may do what that person may, is reminded too, and it is over by itself."""

import pytest

from models.domain.register import Substitute
from tests.models.domain.prologues import running
from tests.models.domain.story import Story
from tests.register import REGISTER

KIM_FOR_LENA = {"person": "lena", "by": "kim", "starts": "2027-05-10", "until": "2027-05-21"}
DIARY = {"on": "2027-05-12", "text": "Första odlingsdagen."}


def with_substitute(story: Story, **changed: str) -> Story:
    substitute = Substitute.model_validate(KIM_FOR_LENA | changed, strict=False)
    return story.with_register(substitutes=(substitute,))


def stood_in_for(wall: str = "2027-05-12 09:00") -> Story:
    """Kim stands in for Lena, who leads the intervention, from 10 to 21 May."""
    return with_substitute(running()).at(wall).as_("kim", "intervention_lead")


def test_a_substitute_does_what_the_person_may_and_every_act_says_for_whom() -> None:
    story = stood_in_for().does("note_in_diary", **DIARY)
    actor = story.entries[-1].actor
    assert (actor.person, actor.role, actor.on_behalf_of) == ("kim", "intervention_lead", "lena")


@pytest.mark.parametrize("wall", ["2027-05-09 23:59", "2027-05-22 00:00"])
def test_a_substitute_has_no_rights_before_the_first_day_or_after_the_last(wall: str) -> None:
    told = DIARY | {"on": "2027-05-02"}
    assert stood_in_for(wall).is_refused("note_in_diary", **told).code == "not_your_role"


@pytest.mark.parametrize("wall", ["2027-05-10 00:00", "2027-05-21 23:59"])
def test_the_first_and_the_last_day_are_included(wall: str) -> None:
    stood_in_for(wall).does("note_in_diary", **(DIARY | {"on": "2027-05-02"}))


def test_a_substitute_has_the_rights_of_that_person_alone() -> None:
    story = stood_in_for()
    assert story.as_("kim", "owner_contact").is_refused("note_in_diary", **DIARY).code == "not_your_role"
    assert story.as_("rita", "intervention_lead").is_refused("note_in_diary", **DIARY).code == "not_your_role"


def test_the_person_stood_in_for_still_acts_in_the_persons_own_name() -> None:
    story = stood_in_for().as_("lena").does("note_in_diary", **DIARY)
    assert story.entries[-1].actor.on_behalf_of is None


def test_who_stands_in_at_a_party_acts_for_that_party_and_for_no_other() -> None:
    story = with_substitute(running(), person="rolf", by="stina").at("2027-05-12 09:00")
    story.as_("stina", "party_representative")
    assert story.is_refused("change_contact", organisation="kommunen", person="kim").code == "not_of_that_party"
    story.does("change_contact", organisation="regionen", person="rita")
    assert story.entries[-1].actor.on_behalf_of == "rolf"


def test_who_stands_in_for_the_secretariat_has_its_role_for_the_association() -> None:
    story = with_substitute(running(), person="sara", by="gun").at("2027-05-12 09:00").as_("gun", "secretariat")
    story.does("change_contact", organisation="regionen", person="rita")
    assert story.entries[-1].actor.on_behalf_of == "sara"


def test_a_substitute_is_reminded_too_while_it_lasts_and_not_afterwards() -> None:
    report = "tertial_report/2027-T2"
    alone = running().at("2027-10-04 12:00").mails_about(report)
    assert [(one.at[:10], one.to) for one in alone] == [
        ("2027-09-16", "lena"),
        ("2027-09-27", "lena"),
        ("2027-10-01", "lena"),
    ]
    story = with_substitute(running(), starts="2027-09-20", until="2027-09-27").at("2027-10-04 12:00")
    told = story.mails_about(report)
    assert [one.at[:10] for one in told if one.to == "kim"] == ["2027-09-27"]
    assert [one for one in told if one.to != "kim"] == alone


def test_one_person_approves_and_another_pays_whoever_stands_in_for_whom() -> None:
    substitute = Substitute.model_validate(
        {"person": "erik", "by": "frida", "starts": "2027-07-01", "until": "2027-07-31"}, strict=False
    )
    story = running().with_register(substitutes=(substitute,)).at("2027-07-05 09:00").as_("anna")
    story.does(
        "remittance", payee="kommunen", period="2027-Q2",
        specification=[{"line": "Personal", "amount": 1000_00}],
        invoice={"issuer": "kommunen", "number": "1", "dated": "2027-07-05", "amount": 1000_00},
    )  # fmt: skip
    story.as_("frida", "economist").does("approve_remittance", remittance="2027-Q2/kommunen")
    refusal = story.as_("frida", "director").is_refused(
        "pay_remittance", remittance="2027-Q2/kommunen", paid_on="2027-07-05"
    )
    assert refusal.code == "two_persons"


def test_the_register_lists_who_stands_in_on_a_day() -> None:
    register = REGISTER.model_copy(update={"substitutes": (Substitute.model_validate(KIM_FOR_LENA, strict=False),)})
    substitute = register.substitutes[0]
    assert register.stand_ins("lena", substitute.starts) == ("kim",)
    assert register.stand_ins("anna", substitute.starts) == ()
