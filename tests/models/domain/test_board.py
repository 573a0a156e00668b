"""The board's decisions, their regret window and their release (rules.md 3)."""

from datetime import date
from typing import Any

import pytest

from models.domain.decisions import Outcome
from models.domain.register import Body, Meeting
from models.domain.rules.rulebook import Rulebook
from tests.models.domain.prologues import (
    APPLICATION,
    CONDITIONAL,
    DECISION,
    GRANTED,
    assessed,
    at_board,
    decided,
    granted,
)
from tests.models.domain.story import MEETINGS, RULEBOOK, Sent, kinds

CORRECTED = DECISION | {"outcome": "granted", "amounts": GRANTED[:2], "reason": "Fel summa."}
CONSEQUENCES = {"decision_released", "phase_entered", "obligation_planned", "document_ordered"}


def board(**changed: Any) -> Rulebook:
    return RULEBOOK.model_copy(update={"board": RULEBOOK.board.model_copy(update=changed)})


def test_a_full_grant_gives_every_krona_that_was_applied_for() -> None:
    assert granted().last("decision_released").full
    assert granted().sums.granted == APPLICATION["budget_total"]


def test_a_grant_in_part_gives_less_per_year() -> None:
    story = granted(amounts=[{"year": 2027, "amount": "400 000 kr"}])
    assert not story.last("decision_released").full
    assert story.sums.granted == 400_000_00


def test_a_later_year_can_be_conditional() -> None:
    story = granted(amounts=CONDITIONAL)
    assert [one.conditional for one in story.last("decision_released").content.amounts] == [False, False, True]


def test_the_conditions_of_a_grant_become_dated_items() -> None:
    story = granted(conditions=[{"text": "Plan för barn.", "due": "2027-06-05"}])
    assert story.due("condition/1") == "2027-06-07"


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        ({"outcome": "granted"}, "grant_without_amount"),
        ({"outcome": "granted", "amounts": [{"year": 2026, "amount": 1}]}, "year_not_applied_for"),
        ({"outcome": "granted", "amounts": [{"year": 2027, "amount": 2_000_000_00}]}, "more_than_applied_for"),
        ({"outcome": "granted", "amounts": [{"year": 2027, "amount": 1}] * 2}, "year_named_twice"),
        ({"outcome": "rejected", "amounts": GRANTED}, "only_a_grant_has_amounts"),
        ({"outcome": "remitted_back"}, "say_what_is_wanted"),
        ({"outcome": "supplement_requested"}, "say_what_is_wanted"),
        ({"outcome": "rejected", "meeting": "2027-04-15"}, "not_on_for_meeting"),
        ({"outcome": "supplement_requested", "wanted": ["x"], "due": "2027-02-24"}, "due_in_the_past"),
    ],
)
def test_a_decision_that_does_not_hold_is_refused(decision: dict[str, Any], code: str) -> None:
    story = at_board().at("2027-02-25 13:00").as_("bo")
    assert story.is_refused("board_decision", **(DECISION | decision)).code == code


def test_nothing_is_decided_before_the_meeting_is_held() -> None:
    story = at_board().at("2027-02-24 13:00").as_("bo")
    assert story.is_refused("board_decision", **DECISION, outcome="rejected").code == "meeting_not_held"


def test_the_board_uses_only_the_outcomes_of_its_rulebook() -> None:
    story = at_board(board(outcomes=(Outcome.GRANTED, Outcome.REJECTED))).at("2027-02-25 13:00").as_("bo")
    refusal = story.is_refused("board_decision", **DECISION, outcome="tabled")
    assert refusal.code == "outcome_not_used"


def test_an_application_that_lacks_something_can_be_rejected_but_not_granted() -> None:
    story = assessed(ends=None).as_("frida").does("assess_application", forward=False, advice="Ofärdig.")
    story.as_("anna").does("insist_on_board", reason="Vi vill.").at("2027-02-25 13:00").as_("bo")
    refusal = story.is_refused("board_decision", **DECISION, outcome="granted", amounts=GRANTED)
    assert refusal.code == "application_incomplete"
    assert story.does("board_decision", **DECISION, outcome="rejected").phase == "decided_not_notified"


def test_until_its_release_a_decision_has_no_consequence() -> None:
    story = decided()
    assert story.phase == "decided_not_notified"
    assert story.sums.granted == 0
    assert not CONSEQUENCES - {"phase_entered"} & set(kinds(story.since("2027-02-25 13:00")))
    assert story.mails(since="2027-02-25 13:00") == []


@pytest.mark.parametrize(
    ("person", "what", "body"),
    [
        ("bo", "board_decision", {**DECISION, "outcome": "rejected"}),
        ("anna", "withdraw_application", {"reason": "x"}),
        ("anna", "sign_application", {"organisation": "kommunen", "signatory": "kim"}),
        ("sara", "find_complete", {}),
        ("sara", "request_supplement", {"wanted": ["x"]}),
        ("sara", "file_staff_report", {"proposed": "rejected", "assessment": "x"}),
        ("sara", "give_opinion", {"organisation": "fk", "stance": "supports", "opinion": "x"}),
        ("sara", "confirm_item", {"item": "oral_presentation"}),
        ("sara", "pass_over_item", {"item": "oral_presentation", "reason": "x"}),
        ("frida", "assess_application", {"forward": True, "advice": "x"}),
        ("sara", "close_case", {}),
    ],
)
def test_nothing_but_a_correction_or_a_release_happens_before_it(person: str, what: str, body: dict[str, Any]) -> None:
    assert decided().at("2027-02-25 15:00").as_(person).is_refused(what, **body).code == "decided_not_notified"


def test_a_paper_that_comes_before_the_release_is_received() -> None:
    story = decided().at("2027-02-25 15:00").as_("anna")
    story.does("receive_paper", about="Yttrande", sender="Kommunen", received_on="2027-02-25")
    assert story.phase == "decided_not_notified"
    assert story.last("paper_received").about == "Yttrande"


@pytest.mark.parametrize(
    ("entered", "released"),
    [
        ("2027-02-25 13:00", "2027-02-26 13:00"),
        ("2027-02-25 17:30", "2027-03-01 08:00"),
        ("2027-02-26 10:00", "2027-03-01 08:00"),
        ("2027-03-01 07:00", "2027-03-02 08:00"),
        ("2027-03-24 10:00", "2027-03-25 10:00"),
        ("2027-03-25 10:00", "2027-03-30 08:00"),
        ("2027-03-29 15:30", "2027-03-30 15:30"),
    ],
)
def test_a_decision_is_released_after_a_day_within_office_hours_of_a_working_day(entered: str, released: str) -> None:
    story = at_board().at(entered).as_("bo").does("board_decision", **DECISION, outcome="granted", amounts=GRANTED)
    assert story.coming("release") == [(released, "release/1")]
    story.at("2027-04-10 00:00")
    assert story.mails("decision_released") == [
        Sent(released, "decision_released", "anna"),
        Sent(released, "decision_released", "rolf"),
    ]


@pytest.mark.shows("STATE-granted")
def test_phase_plan_documents_and_mails_come_with_the_release_at_once() -> None:
    story = granted(conditions=[{"text": "Plan.", "due": "2027-06-01"}])
    entries = [entry for entry in story.entries if entry.command == "moment:release/1"]
    assert len({entry.at for entry in entries}) == 1
    assert {entry.event.type for entry in entries} >= CONSEQUENCES | {"mail_ordered"}
    assert story.phase == "agreement_draft"
    assert {one.obligation for one in story.standing.waiting} == {"agreement", "condition/1", "steering_group"}


def test_a_correction_begins_the_regret_window_anew() -> None:
    story = decided().at("2027-02-25 15:00").does("correct_decision", **CORRECTED)
    assert story.coming("release") == [("2027-02-26 15:00", "release/1")]
    story.at("2027-02-26 15:00")
    assert story.sums.granted == 1_500_000_00
    assert len(story.mails("decision_released")) == 2


def test_a_decision_can_be_released_at_once() -> None:
    story = decided().at("2027-02-25 18:00").as_("frida").does("release_decision")
    assert (story.phase, story.coming("release")) == ("agreement_draft", [])
    assert len(story.mails("decision_released")) == 2


def test_a_held_decision_waits_until_somebody_releases_it() -> None:
    story = decided().at("2027-02-25 15:00").as_("bo").does("hold_decision", reason="Fel protokoll.")
    story.at("2027-04-01 09:00")
    assert (story.phase, story.coming()) == ("decided_not_notified", [])
    assert [(one.obligation, one.role) for one in story.standing.waiting] == [("release", "board_secretary")]
    assert story.is_refused("hold_decision", reason="x").code == "held_already"
    assert story.does("release_decision").phase == "agreement_draft"


def test_there_is_nothing_to_release_or_hold_afterwards() -> None:
    story = granted().as_("bo")
    assert story.is_refused("release_decision").code == "nothing_to_release"
    assert story.is_refused("hold_decision", reason="x").code == "nothing_to_release"


def test_without_a_regret_window_a_decision_entered_in_office_hours_takes_effect_at_once() -> None:
    assert decided(rulebook=board(regret_hours=0)).phase == "agreement_draft"


def test_a_rejected_application_has_ended_and_everybody_is_told() -> None:
    story = decided("rejected", reasons="Inte förankrad.").at("2027-02-26 14:00")
    assert story.phase == "rejected"
    assert [sent.to for sent in story.mails("decision_released")] == ["anna", "rolf"]
    assert [one.obligation for one in story.standing.waiting] == []


@pytest.mark.shows("R-14", "STATE-remitted_back")
def test_remit_back_returns_the_case_to_the_next_board_meeting() -> None:
    story = decided("remitted_back", wanted=["Budget per år", "Mål"]).at("2027-02-26 14:00")
    assert (story.phase, len(story.mails("remitted_back"))) == ("remitted_back", 2)
    story.as_("anna").does("share_application", application=APPLICATION)
    story.at("2027-03-02 10:00").as_("sara").does("find_complete")
    assert (story.phase, story.meeting(Body.BOARD)) == ("at_board", "2027-04-15")
    assert {one.kind for one in story.standing.waiting} == {"staff_report", "board_decision"}
    again = {"meeting": "2027-04-15", "paragraph": "§ 31", "outcome": "granted", "amounts": GRANTED[:1]}
    story.at("2027-04-15 13:00").as_("bo").does("board_decision", **again).at("2027-04-16 13:00")
    assert (story.phase, len(story.case.decisions)) == ("agreement_draft", 2)


def test_the_boards_supplement_returns_to_the_board_without_passing_the_group() -> None:
    story = decided("supplement_requested", wanted=["Budget"], due="2027-03-12").at("2027-02-26 14:00")
    assert story.due("supplement/1") == "2027-03-12"
    story.as_("anna").does("share_application", application=APPLICATION).as_("sara").does("find_complete")
    assert story.phase == "at_board"


def test_a_supplement_whose_day_passed_before_the_release_is_due_fourteen_days_after_it() -> None:
    story = decided("supplement_requested", wanted=["Budget"], due="2027-02-26").as_("bo")
    story.does("hold_decision", reason="x").at("2027-03-10 10:00").does("release_decision")
    assert story.due("supplement/1") == "2027-03-24"


def test_a_tabled_case_comes_up_at_the_next_meeting_without_new_preparation() -> None:
    story = decided("tabled").at("2027-02-26 14:00")
    assert (story.phase, story.meeting(Body.BOARD)) == ("at_board", "2027-04-15")
    assert [one.obligation for one in story.standing.waiting] == ["board_decision/2"]


def test_a_decision_corrected_after_its_release_gets_a_notice_that_replaces_the_first() -> None:
    story = granted().at("2027-03-01 10:00").as_("bo").does("correct_decision", **CORRECTED)
    assert story.mails("decision_replaced") == [
        Sent("2027-03-01 10:00", "decision_replaced", "anna"),
        Sent("2027-03-01 10:00", "decision_replaced", "rolf"),
    ]
    assert len([name for name in story.case.documents if name.startswith("decision_notice/")]) == 2
    assert (story.phase, story.sums.granted) == ("agreement_draft", 1_500_000_00)


@pytest.mark.parametrize("changed", [{"outcome": "rejected", "amounts": []}, {"meeting": "2027-04-15"}])
def test_a_released_decisions_outcome_and_meeting_stand(changed: dict[str, Any]) -> None:
    refusal = granted().as_("bo").is_refused("correct_decision", **(CORRECTED | changed))
    assert refusal.code == "correction_changes_outcome"


def test_the_conditions_follow_a_corrected_grant() -> None:
    first = [{"text": "A.", "due": "2027-06-01"}, {"text": "B.", "due": "2027-07-01"}]
    story = granted(conditions=first).at("2027-03-01 10:00").as_("bo")
    story.does("correct_decision", **CORRECTED, conditions=[{"text": "A.", "due": "2027-09-01"}])
    assert story.due("condition/1") == "2027-09-01"
    assert story.owed("condition/2").standing == "waived"


def test_a_staff_report_that_was_never_filed_is_not_submitted_by_the_decision_but_waived() -> None:
    story = decided()
    assert story.owed("staff_report/1").standing == "waived"
    assert [one.reason for one in story.events("obligation_waived")] == ["decided_without"]
    assert not [one for one in story.events("obligation_submitted") if one.obligation == "staff_report/1"]


def test_a_filed_staff_report_stays_done_after_the_decision() -> None:
    story = at_board().at("2027-02-12 09:00").as_("sara")
    story.does("file_staff_report", proposed="rejected", assessment="Svagt.").at("2027-02-25 13:00").as_("bo")
    story.does("board_decision", **DECISION, outcome="rejected")
    assert story.owed("staff_report/1").standing == "approved"


@pytest.mark.shows("R-13")
@pytest.mark.parametrize("left", ["cancelled", "unknown"])
def test_nothing_is_decided_at_a_meeting_that_the_register_has_cancelled_or_does_not_have(left: str) -> None:
    others = tuple(one for one in MEETINGS if (one.body, f"{one.on}") != (Body.BOARD, "2027-02-25"))
    gone = Meeting(body=Body.BOARD, on=date(2027, 2, 25), cancelled=True)
    story = at_board().with_register(meetings=(*others, gone) if left == "cancelled" else others).at("2027-02-25 13:00")
    refusal = story.as_("bo").is_refused("board_decision", **DECISION, outcome="rejected")
    assert (refusal.code, refusal.field) == ("no_meeting_that_day", "meeting")


def test_several_decisions_of_a_case_are_numbered_in_order() -> None:
    story = decided("tabled").at("2027-04-15 13:00").as_("bo")
    story.does("board_decision", meeting="2027-04-15", paragraph="§ 2", outcome="rejected")
    assert [one.number for one in story.case.decisions] == [1, 2]
