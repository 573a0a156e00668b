"""A wrongly entered decision is corrected, before its release and after it (rules.md 3)."""

from typing import Any

from tests.models.domain.prologues import APPLICATION, DECISION, GRANTED, at_board, decided, drafted, granted
from tests.models.domain.story import Sent, Story

ENTERED = DECISION | {"outcome": "granted", "amounts": GRANTED}
LATER = {"meeting": "2027-04-15", "paragraph": "§ 31", "outcome": "granted", "amounts": GRANTED}


def correct(story: Story, **content: Any) -> Story:
    return story.as_("bo").does("correct_decision", **content, reason="Fel.")


def test_a_held_decision_stays_held_over_a_correction() -> None:
    story = decided().at("2027-02-25 14:00").as_("bo").does("hold_decision", reason="Fel protokoll.")
    correct(story, **ENTERED | {"amounts": GRANTED[:2]}).at("2027-06-01 09:00")
    assert (story.phase, story.coming("release")) == ("decided_not_notified", [])
    assert story.is_refused("hold_decision", reason="x").code == "held_already"
    assert story.does("release_decision").sums.granted == 1_500_000_00


def test_a_correction_that_changes_nothing_is_refused() -> None:
    for story in (decided(), granted()):
        refusal = story.as_("bo").is_refused("correct_decision", **ENTERED, reason="Fel.")
        assert refusal.code == "nothing_corrected"


def remitted() -> Story:
    return decided("remitted_back", wanted=["Budget", "Mål"]).at("2027-03-01 10:00")


def test_a_released_remittal_is_corrected_by_a_notice_that_replaces_the_first() -> None:
    story = correct(remitted(), **DECISION, outcome="remitted_back", wanted=["Budget"])
    assert story.mails("decision_replaced") == [
        Sent("2027-03-01 10:00", "decision_replaced", "anna"),
        Sent("2027-03-01 10:00", "decision_replaced", "rolf"),
    ]
    assert story.phase == "remitted_back"
    assert [str(one) for one in story.case.decisions[0].content.wanted] == ["Budget"]


def test_a_released_tabling_is_corrected_and_stays_on_for_the_next_meeting() -> None:
    story = decided("tabled").at("2027-03-01 10:00")
    correct(story, meeting=DECISION["meeting"], paragraph="§ 15", outcome="tabled")
    assert (story.phase, len(story.mails("decision_replaced"))) == ("at_board", 2)
    assert story.standing.waiting[0].obligation == "board_decision/2"


def test_a_supplement_follows_the_corrected_last_day() -> None:
    story = decided("supplement_requested", wanted=["Budget"], due="2027-03-12").at("2027-03-01 10:00")
    correct(story, **DECISION, outcome="supplement_requested", wanted=["Budget"], due="2027-03-19")
    assert story.due("supplement/1") == "2027-03-19"


def test_correcting_an_earlier_remittal_leaves_the_grants_conditions_alone() -> None:
    story = remitted().as_("anna").does("share_application", application=APPLICATION)
    story.as_("sara").does("find_complete").at("2027-04-15 13:00").as_("bo")
    story.does("board_decision", **LATER, conditions=[{"text": "Plan.", "due": "2027-06-01"}]).at("2027-04-19 10:00")
    correct(story, **DECISION, outcome="remitted_back", wanted=["Budget"])
    assert story.owed("condition/1").standing == "open"


def test_before_the_board_has_decided_there_is_nothing_to_correct() -> None:
    refusal = at_board().as_("bo").is_refused("correct_decision", **ENTERED, reason="x")
    assert refusal.code == "nothing_to_correct"


def test_a_corrected_paragraph_stands_in_the_next_version_of_the_agreement() -> None:
    story = correct(drafted().at("2027-03-09 10:00"), **ENTERED | {"paragraph": "§ 15"})
    agreement = story.case.agreement
    assert agreement is not None
    assert agreement.version == 2
    assert '"item":15' in str(story.case.documents[agreement.document].data)


def test_a_paragraph_of_a_meeting_is_one_decision() -> None:
    story = decided("tabled").at("2027-04-15 13:00").as_("bo")
    again = {"outcome": "rejected", "paragraph": "§ 14"}
    assert story.is_refused("board_decision", meeting="2027-02-25", **again).code == "not_on_for_meeting"
    assert story.does("board_decision", meeting="2027-04-15", **again).phase == "decided_not_notified"


def test_a_condition_whose_day_has_passed_is_not_entered_but_may_stay_in_a_correction() -> None:
    passed, early = {"text": "Plan.", "due": "2027-02-24"}, {"text": "Plan.", "due": "2027-02-26"}
    story = at_board().at("2027-02-25 13:00").as_("bo")
    refusal = story.is_refused("board_decision", **ENTERED, conditions=[early, passed])
    assert (refusal.code, refusal.field) == ("due_in_the_past", "conditions.1.due")
    story.does("board_decision", **ENTERED, conditions=[early]).at("2027-03-08 10:00")
    correct(story, **ENTERED | {"paragraph": "§ 15"}, conditions=[early])
    refusal = story.is_refused("correct_decision", **ENTERED, conditions=[passed], reason="Fel.")
    assert refusal.code == "due_in_the_past"
