"""Somebody leaves: everything that the person answers for in a case goes to another, or to nobody yet (rules.md 7)."""

from dataclasses import replace

import pytest

from models.domain.actor import Role
from models.domain.duties import duties, owed_by
from models.domain.people import holders
from tests.models.domain.assignment_story import commissioned
from tests.models.domain.prologues import drafted, idea, running
from tests.models.domain.story import Story

REASON = "Har slutat."


def hands_over(story: Story, person: str, to: str | None) -> Story:
    return story.as_("sara").does("hand_over", person=person, to=to, reason=REASON)


def who(story: Story, role: Role) -> tuple[str, ...]:
    return holders(story.case, story.rules.register, role)


def told(story: Story) -> list[str]:
    return [sent.to for sent in story.mails("handed_over")]


def test_the_owners_contact_hands_over_the_partys_letters_and_the_owners_too() -> None:
    story = hands_over(running(), "anna", "kim")
    assert who(story, Role.PARTY_REPRESENTATIVE) == ("kim", "rolf")
    assert who(story, Role.OWNER_CONTACT) == ("kim",)
    assert duties(story.case, "anna") == ()
    assert told(story) == ["kim"]


def test_the_lead_hands_over_what_is_owed_and_its_reminders() -> None:
    story = running()
    owed = {one.id for one in owed_by(story.case, "lena")}
    assert "tertial_report/2027-T2" in owed
    hands_over(story, "lena", "kim")
    assert who(story, Role.INTERVENTION_LEAD) == ("kim",)
    assert {one.id for one in owed_by(story.case, "kim")} >= owed
    story.at("2027-09-16 12:00")
    assert [one.to for one in story.mails_about("tertial_report/2027-T2")] == ["kim"]


def test_what_a_lead_owed_goes_to_the_owners_contact_and_the_secretariat_while_nobody_leads() -> None:
    story = hands_over(running(), "lena", None)
    assert who(story, Role.INTERVENTION_LEAD) == ()
    assert told(story) == ["anna", "sara"]
    story.at("2027-09-16 12:00")
    assert [one.to for one in story.mails_about("tertial_report/2027-T2")] == ["anna", "sara"]


def test_a_seat_in_the_steering_group_is_taken_over_or_left_empty() -> None:
    assert who(hands_over(running(), "rita", "rolf"), Role.STEERING_GROUP) == ("kim", "rolf")
    assert who(hands_over(running(), "rita", None), Role.STEERING_GROUP) == ("kim",)


def test_a_signature_that_is_awaited_is_asked_of_whoever_takes_over_and_is_never_nobodys() -> None:
    story = drafted()
    refusal = story.as_("sara").is_refused("hand_over", person="kim", to=None)
    assert refusal.code == "signature_needs_somebody"
    hands_over(story, "kim", "anna")
    assert story.owed("signature/kommunen/1").person == "anna"
    story.as_("anna", "signatory_manager").does("sign_agreement", organisation="kommunen", version=1, manner="here")


def test_a_signature_that_has_been_given_stays_that_persons() -> None:
    story = hands_over(running(), "kim", "anna")
    assert story.case.agreement is not None
    assert story.case.agreement.signatures["kommunen"].signatory == "kim"
    assert story.case.agreement.content.parties[0].signatory == "kim"


def test_a_working_group_keeps_its_convener_when_one_person_hands_over_to_another() -> None:
    story = commissioned()
    [convener] = who(story, Role.CONVENER)
    before = story.case.assignment
    assert before is not None
    grouped = before.people()
    newcomer = next(one.id for one in story.rules.register.people if one.id not in grouped)
    secretary = story.rules.register.holders(Role.SECRETARIAT)[0]
    story.as_(secretary, "secretariat").does("hand_over", person=convener, to=newcomer)
    assert who(story, Role.CONVENER) == (newcomer,)
    assert story.case.assignment is not None
    assert len(story.case.assignment.members) == len(before.members)


def test_nothing_that_is_owed_is_lost_or_moved_when_people_change() -> None:
    story = running()
    before = {one.id: (one.due, one.standing) for one in story.case.obligations.values()}
    coming = story.coming()
    for person in ("anna", "lena", "kim"):
        hands_over(story, person, None)
    assert {one.id: (one.due, one.standing) for one in story.case.obligations.values()} == before
    assert story.coming() == coming


@pytest.mark.parametrize(
    ("person", "to", "code"),
    [
        ("stina", "kim", "answers_for_nothing"),
        ("lena", "ingen", "unknown_person"),
        ("lena", "lena", "hands_over_to_oneself"),
        ("anna", "rolf", "not_of_organisation"),
    ],
)
def test_what_cannot_be_handed_over_is_refused_with_the_reason(person: str, to: str, code: str) -> None:
    assert running().as_("sara").is_refused("hand_over", person=person, to=to).code == code


def test_a_lead_that_the_board_appoints_is_not_handed_over_past_it_but_can_leave() -> None:
    story = running()
    agreement = story.rules.rulebook.agreement.model_copy(update={"board_amends": ("change_lead",)})
    rulebook = story.rules.rulebook.model_copy(update={"agreement": agreement})
    story.rules = replace(story.rules, rulebook=rulebook)
    assert story.as_("sara").is_refused("hand_over", person="lena", to="kim").code == "board_decides"
    hands_over(story, "lena", None)


def test_a_case_is_handed_over_by_the_staff_wherever_it_stands() -> None:
    assert idea().as_("anna").is_refused("hand_over", person="anna", to="kim").code == "not_your_act"
    assert who(hands_over(idea(), "anna", "kim"), Role.PARTY_REPRESENTATIVE) == ("kim", "rolf")
