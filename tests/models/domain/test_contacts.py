"""People leave: a party names another contact, or nobody, wherever the case stands (rules.md 7)."""

from collections.abc import Callable

import pytest

from models.domain.actor import Role
from models.domain.people import holders
from tests.models.domain.prologues import decided, drafted, idea, running
from tests.models.domain.story import Story, particulars


def contacts(story: Story, role: Role = Role.PARTY_REPRESENTATIVE) -> tuple[str, ...]:
    return holders(story.case, story.rules.register, role)


@pytest.mark.parametrize("prologue", [idea, decided, drafted, running, lambda: decided("rejected")])
def test_the_secretariat_names_another_contact_wherever_the_case_stands(prologue: Callable[[], Story]) -> None:
    story = prologue().at("2027-06-01 10:00").as_("sara")
    phase = story.phase
    story.does("change_contact", organisation="regionen", person="rita", reason="Rolf har slutat.")
    assert contacts(story) == ("anna", "rita")
    assert (story.phase, [sent.to for sent in story.mails("contact_changed")]) == (phase, ["rita"])


def test_a_party_names_its_own_contact_and_the_secretariat_is_told() -> None:
    story = running().as_("rolf").does("change_contact", organisation="regionen", person="rita")
    assert contacts(story) == ("anna", "rita")
    assert [sent.to for sent in story.mails("contact_changed")] == ["rita", "sara"]


def test_a_party_names_nobody_elses_contact() -> None:
    refusal = running().as_("rolf").is_refused("change_contact", organisation="kommunen", person="kim")
    assert (refusal.code, particulars(refusal)["organisation"]) == ("not_of_that_party", "kommunen")


def test_what_is_written_to_a_party_without_a_contact_reaches_nobody_and_that_is_a_fact() -> None:
    story = running().as_("sara").does("change_contact", organisation="regionen")
    assert contacts(story) == ("anna",)
    assert story.mails("contact_changed") == []
    story.at("2029-06-01 00:00")
    assert {one.capacity for one in story.events("mail_impossible") if one.rule == "funding_ended"} == {
        Role.PARTY_REPRESENTATIVE
    }
    assert "anna" in {sent.to for sent in story.mails("funding_ended")}


def test_what_a_party_without_a_contact_owes_is_asked_of_the_owners_contact_and_the_secretariat() -> None:
    story = running().as_("sara").does("change_contact", organisation="regionen").at("2028-06-30 00:00")
    asked = {sent.to for sent in story.mails_about("remittance/2028-Q1/regionen") if sent.rule == "overdue"}
    assert asked == {"anna", "sara"}


def test_the_owners_new_contact_is_the_owners_contact_too() -> None:
    story = running().as_("sara").does("change_contact", organisation="kommunen", person="kim")
    assert contacts(story, Role.OWNER_CONTACT) == ("kim",)
    story.does("change_contact", organisation="kommunen")
    assert contacts(story, Role.OWNER_CONTACT) == ()


def test_a_change_of_the_owner_by_amendment_names_the_contact_anew() -> None:
    story = running().as_("sara").does("change_contact", organisation="kommunen", person="kim")
    change = {"type": "change_owner", "owner": "regionen", "contact": "rolf"}
    told = {"decided_by": "director", "decided_on": "2027-03-08"}
    story.does("amend_agreement", changes=[change], reason="Byte.", **told)
    assert contacts(story, Role.OWNER_CONTACT) == ("rolf",)


@pytest.mark.parametrize(
    ("organisation", "person", "code"),
    [
        ("af", "rita", "no_party_of_the_case"),
        ("regionen", "ingen", "unknown_person"),
        ("regionen", "anna", "not_of_organisation"),
    ],
)
def test_a_contact_is_somebody_at_a_party_of_the_case(organisation: str, person: str, code: str) -> None:
    refusal = running().as_("sara").is_refused("change_contact", organisation=organisation, person=person)
    assert refusal.code == code
