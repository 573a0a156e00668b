"""Meetings are things of their own: lead times, missed, moved and cancelled meetings (rules.md 2)."""

from collections.abc import Callable
from datetime import date

import pytest

from models.domain.register import Body, Meeting, Person
from tests.models.domain.prologues import (
    APPLICATION,
    assessed,
    at_board,
    at_group,
    decided,
    granted,
    idea,
    shared,
    signed,
)
from tests.models.domain.story import MEETINGS, Sent, Story, particulars
from tests.register import REGISTER


def forwarded_on(day: str) -> Story:
    """The group handled it in April; the director forwards it on a day."""
    story = signed().at("2027-04-08 10:00").as_("sara").does("find_complete")
    story.at("2027-04-22 15:00").does("conclude_preparation", presented_by="applicant")
    return story.at(f"{day} 10:00").as_("frida").does("assess_application", forward=True, advice="Bra.")


@pytest.mark.shows("STATE-at_board")
def test_papers_for_the_board_on_13_may_2027_go_on_5_may() -> None:
    story = forwarded_on("2027-04-26")
    assert story.meeting(Body.BOARD) == "2027-05-13"
    assert story.due("staff_report/1") == "2027-05-05"
    assert story.due("board_decision/1") == "2027-05-13"


@pytest.mark.shows("T-02")
@pytest.mark.parametrize(("day", "meeting"), [("2027-05-05", "2027-05-13"), ("2027-05-06", "2027-06-17")])
def test_what_is_too_late_for_the_board_is_on_for_the_next_meeting(day: str, meeting: str) -> None:
    assert forwarded_on(day).meeting(Body.BOARD) == meeting


def test_the_applicants_are_told_which_meeting_and_why_not_the_one_before() -> None:
    story = forwarded_on("2027-05-06")
    assert story.mails("booked_for_meeting", since="2027-05-06 00:00") == [
        Sent("2027-05-06 10:00", "booked_for_meeting", "anna"),
        Sent("2027-05-06 10:00", "booked_for_meeting", "rolf"),
    ]
    told = particulars(story.last("mail_ordered"))
    assert (told["date"], told["too_late_for"], told["last_day"]) == ("2027-06-17", "2027-05-13", "2027-05-05")


def test_one_in_time_is_told_of_no_missed_meeting() -> None:
    told = particulars(at_board().last("mail_ordered"))
    assert told["date"] == "2027-02-25"
    assert not told.get("too_late_for")


def complete_on(day: str, found_on: str) -> Story:
    """The last signature comes in late on one day; the secretariat finds the application complete on another."""
    story = shared().does("sign_application", organisation="kommunen", signatory="kim").at(f"{day} 23:00").as_("rolf")
    story.does("sign_application", organisation="regionen", signatory="rita")
    return story.at(f"{found_on} 23:30").as_("sara").does("find_complete")


@pytest.mark.parametrize(("day", "meeting"), [("2027-01-28", "2027-02-04"), ("2027-01-29", "2027-03-11")])
def test_an_application_is_complete_seven_days_before_the_group(day: str, meeting: str) -> None:
    assert complete_on(day, found_on=day).meeting(Body.PREPARATORY_GROUP) == meeting


@pytest.mark.parametrize("found_on", ["2027-01-29", "2027-02-03", "2027-02-04"])
def test_a_late_check_by_the_secretariat_makes_nobody_late_for_the_group(found_on: str) -> None:
    story = complete_on("2027-01-28", found_on)
    assert story.meeting(Body.PREPARATORY_GROUP) == "2027-02-04"
    told = particulars(story.last("mail_ordered"))
    assert told["came_in"] == "2027-01-28"
    assert not {"too_late_for", "held"} & set(told)


def test_one_in_time_for_a_meeting_that_was_held_before_it_was_checked_is_on_for_the_next_with_that_reason() -> None:
    story = complete_on("2027-01-28", found_on="2027-02-05")
    assert story.meeting(Body.PREPARATORY_GROUP) == "2027-03-11"
    told = particulars(story.last("mail_ordered"))
    assert (told["held"], told["came_in"]) == ("2027-02-04", "2027-01-28")
    assert "too_late_for" not in told


def test_one_that_came_in_late_is_told_so_also_when_the_meeting_has_been_held_since() -> None:
    story = complete_on("2027-01-29", found_on="2027-02-05")
    assert story.meeting(Body.PREPARATORY_GROUP) == "2027-03-11"
    told = particulars(story.last("mail_ordered"))
    assert (told["too_late_for"], told["last_day"], told["came_in"]) == ("2027-02-04", "2027-01-28", "2027-01-29")
    assert "held" not in told


def test_the_version_that_fills_the_last_gap_is_what_counts() -> None:
    story = signed(texts=APPLICATION["texts"][1:]).at("2027-01-29 10:00").as_("anna")
    story.does("share_application", application=APPLICATION).as_("sara").does("find_complete")
    assert story.meeting(Body.PREPARATORY_GROUP) == "2027-03-11"


def test_a_later_version_that_only_mends_a_complete_application_does_not_make_it_late() -> None:
    story = signed().at("2027-01-29 10:00").as_("anna").does("share_application", application=APPLICATION)
    story.as_("sara").does("find_complete")
    assert story.meeting(Body.PREPARATORY_GROUP) == "2027-02-04"


def test_a_signature_beyond_those_that_are_needed_does_not_make_it_late() -> None:
    fia = Person(id="fia", name="Fia Kassa", email="fia@fk.example", organisation="fk")
    third = {"organisation": "fk", "contact": "fia"}
    story = idea().with_register(people=(*REGISTER.people, fia)).at("2027-01-12 09:00")
    story.does("share_application", application=APPLICATION | {"parties": [*APPLICATION["parties"], third]})
    for organisation, signatory in (("kommunen", "kim"), ("regionen", "rita")):
        story.as_("sara").does("sign_application", organisation=organisation, signatory=signatory)
    story.at("2027-01-29 10:00").does("sign_application", organisation="fk", signatory="fia")
    story.as_("sara").does("find_complete")
    assert story.meeting(Body.PREPARATORY_GROUP) == "2027-02-04"


def test_the_group_meets_at_least_fourteen_days_before_the_board() -> None:
    near = Meeting(body=Body.BOARD, on=date(2027, 2, 17))
    story = assessed().with_register(meetings=(*MEETINGS, near)).as_("frida")
    story.does("assess_application", forward=True, advice="Bra.")
    assert story.meeting(Body.BOARD) == "2027-02-25"
    told = particulars(story.last("mail_ordered"))
    assert (told["too_late_for"], told["last_day"]) == ("2027-02-17", "2027-02-03")


def test_it_is_the_groups_meeting_that_counts_and_not_the_day_it_was_noted() -> None:
    exactly = Meeting(body=Body.BOARD, on=date(2027, 2, 18))
    story = at_group().with_register(meetings=(*MEETINGS, exactly)).at("2027-02-08 10:00").as_("sara")
    story.does("conclude_preparation", presented_by="applicant")
    story.as_("frida").does("assess_application", forward=True, advice="Bra.")
    assert story.meeting(Body.BOARD) == "2027-02-18"


def test_what_hangs_on_a_moved_meeting_follows_and_the_applicants_are_told() -> None:
    story = at_board().at("2027-02-10 10:00").as_("sara")
    story.does("change_meeting", body="board", on="2027-02-25", moved_to="2027-03-04", reason="Förhinder.")
    assert story.meeting(Body.BOARD) == "2027-03-04"
    assert story.due("staff_report/1") == "2027-02-25"
    assert story.due("board_decision/1") == "2027-03-04"
    assert [sent.to for sent in story.mails("meeting_moved")] == ["anna", "rolf"]
    assert ("2027-02-26 00:00", "due/staff_report/1/2") in story.coming("due/staff_report")
    assert len(story.coming("due/staff_report")) == 1


def test_a_cancelled_meeting_is_followed_by_the_next() -> None:
    story = at_board().with_register(meetings=tuple(one for one in MEETINGS if one.on != date(2027, 2, 25)))
    story.at("2027-02-10 10:00").as_("sara").does("change_meeting", body="board", on="2027-02-25", reason="Sjukdom.")
    assert story.meeting(Body.BOARD) == "2027-04-15"
    assert story.due("board_decision/1") == "2027-04-15"
    assert [sent.to for sent in story.mails("meeting_cancelled")] == ["anna", "rolf"]


def test_a_moved_meeting_of_the_group_takes_its_handling_along() -> None:
    story = at_group().as_("sara")
    story.does("change_meeting", body="preparatory_group", on="2027-02-04", moved_to="2027-02-09", reason="Sal.")
    assert story.due("group_handling/1") == "2027-02-09"
    story.at("2027-02-04 15:00")
    assert story.is_refused("conclude_preparation", presented_by="applicant").code == "meeting_not_held"


def test_a_meeting_that_the_case_is_not_on_for_changes_nothing() -> None:
    refusal = at_board().as_("sara").is_refused("change_meeting", body="board", on="2027-04-15", reason="x")
    assert refusal.code == "not_on_for_meeting"


@pytest.mark.parametrize("prologue", [decided, granted])
def test_a_meeting_that_has_decided_no_longer_moves_the_case(prologue: Callable[[], Story]) -> None:
    refusal = (
        prologue()
        .as_("sara")
        .is_refused("change_meeting", body="board", on="2027-02-25", moved_to="2027-03-04", reason="x")
    )
    assert refusal.code == "not_on_for_meeting"


def test_a_group_that_has_met_no_longer_moves_the_case() -> None:
    refusal = (
        at_board()
        .as_("sara")
        .is_refused("change_meeting", body="preparatory_group", on="2027-02-04", moved_to="2027-02-09", reason="x")
    )
    assert refusal.code == "not_on_for_meeting"


def test_without_a_coming_meeting_the_secretariat_is_told_and_the_case_waits() -> None:
    story = assessed().with_register(meetings=()).as_("frida").does("assess_application", forward=True, advice="Bra.")
    assert [sent.to for sent in story.mails("no_meeting_found")] == ["sara"]
    assert Body.BOARD not in story.case.meetings
    assert {one.kind for one in story.standing.waiting} == {"staff_report", "board_decision"}


def test_a_case_without_a_meeting_is_put_on_when_meetings_have_been_entered() -> None:
    story = assessed().with_register(meetings=()).as_("frida").does("assess_application", forward=True, advice="Bra.")
    story.with_register(meetings=MEETINGS).at("2027-02-10 10:00").as_("sara")
    story.does("put_on_meeting", body="board", reason="Nya datum.")
    assert story.meeting(Body.BOARD) == "2027-02-25"
    assert story.due("board_decision/1") == "2027-02-25"


def test_the_secretariat_can_put_a_case_on_for_an_added_meeting() -> None:
    extra = Meeting(body=Body.BOARD, on=date(2027, 2, 16))
    story = at_board().with_register(meetings=(*MEETINGS, extra)).at("2027-02-10 10:00").as_("sara")
    story.does("put_on_meeting", body="board", on="2027-02-16", reason="Extra möte.")
    assert story.due("board_decision/1") == "2027-02-16"
    assert [sent.to for sent in story.mails("booked_for_meeting", since="2027-02-10 10:00")] == ["anna", "rolf"]


def test_an_old_meeting_does_not_count_when_no_new_one_is_found() -> None:
    story = decided("remitted_back", wanted=["Budget"]).at("2027-02-26 14:00").with_register(meetings=())
    story.as_("anna").does("share_application", application=APPLICATION).as_("sara").does("find_complete")
    refusal = story.as_("bo").is_refused("board_decision", meeting="2027-02-25", paragraph="§ 15", outcome="rejected")
    assert refusal.code == "not_on_for_meeting"


def test_nobody_is_told_twice_of_the_same_meeting() -> None:
    story = at_board().at("2027-02-10 10:00").as_("sara").does("put_on_meeting", body="board", reason="Igen.")
    assert [sent.to for sent in story.mails("booked_for_meeting", since="2027-02-08 00:00")] == ["anna", "rolf"]


def test_a_meeting_is_not_moved_to_a_day_that_has_passed() -> None:
    story = at_board().at("2027-02-20 10:00").as_("sara")
    moved = {"body": "board", "on": "2027-02-25", "reason": "Sal."}
    refusal = story.is_refused("change_meeting", **moved, moved_to="2027-02-19")
    assert (refusal.code, refusal.field) == ("meeting_gone_by", "moved_to")
    assert story.does("change_meeting", **moved, moved_to="2027-02-23").meeting(Body.BOARD) == "2027-02-23"


def test_nothing_is_put_on_a_meeting_that_has_been_held() -> None:
    story = at_board().at("2027-02-26 10:00").as_("sara")
    assert story.is_refused("put_on_meeting", body="board", on="2027-02-25", reason="x").code == "no_such_meeting"


def test_the_booking_says_why_where_a_supplement_made_it_too_late_for_the_meeting_before() -> None:
    story = signed().at("2027-01-20 10:00").as_("sara").does("request_supplement", wanted=["Mål"])
    story.at("2027-02-08 10:00").as_("anna").does("share_application", application=APPLICATION)
    story.as_("sara").does("find_complete")
    told = particulars(story.last("mail_ordered"))
    assert (told["date"], told["too_late_for"], told["last_day"], told["supplemented"]) == (
        "2027-03-11",
        "2027-02-04",
        "2027-01-28",
        "2027-02-08",
    )


def test_those_who_sit_in_the_group_are_told_what_comes_up_at_its_meeting() -> None:
    assert at_group().mails("group_invitation") == [Sent("2027-01-14 10:00", "group_invitation", "gun")]
