"""A pause: one act stops reminders, holds and deadlines; afterwards what fell into it has moved (rules.md 7)."""

from datetime import date, timedelta

import pytest

from models.calendar.working_days import is_working_day, roll_forward
from models.domain.obligation import SETTLED
from tests.models.domain.prologues import claim, funded, report, running
from tests.models.domain.story import Story


def paused(on: str = "2027-05-10 10:00") -> Story:
    """The funding began on 1 April 2027; it is paused on a Monday in May."""
    return running().at(on).as_("sara").does("pause_case", reason="Projektledaren är sjuk.")


def dues(story: Story) -> dict[str, date]:
    known = story.case.obligations.values()
    return {one.id: one.due for one in known if one.due is not None and one.standing not in SETTLED}


def test_while_a_case_is_paused_nobody_is_reminded_and_nothing_falls_due() -> None:
    story = paused()
    late = {one.id for one in story.case.obligations.values() if one.overdue}
    story.at("2027-11-08 10:00")
    assert story.mails("reminder", "overdue", "escalation", "task", "digest", since="2027-05-10 10:01") == []
    assert {one.id for one in story.case.obligations.values() if one.overdue} == late


def test_those_concerned_are_told_of_the_pause_and_of_its_end() -> None:
    story = paused().at("2027-06-14 10:00").does("resume_case")
    assert {sent.to for sent in story.mails("case_paused")} == {"anna", "rolf", "lena", "erik"}
    assert {sent.to for sent in story.mails("case_resumed")} == {"anna", "rolf", "lena", "erik"}


def test_what_fell_into_the_pause_moves_by_its_length_and_then_to_a_working_day() -> None:
    before = dues(running().at("2027-05-10 10:00"))
    assert before["tertial_report/2027-T2"] == date(2027, 9, 30)
    assert before["remittance/2027-Q2/kommunen"] == date(2027, 8, 20)

    story = paused().at("2027-10-11 10:00").does("resume_case")

    days = timedelta(days=(date(2027, 10, 11) - date(2027, 5, 10)).days)
    after = dues(story)
    assert after["tertial_report/2027-T2"] == roll_forward(date(2027, 9, 30) + days)
    assert after["remittance/2027-Q2/kommunen"] == roll_forward(date(2027, 8, 20) + days)
    assert all(is_working_day(due) for due in after.values())


def test_a_report_whose_period_ends_in_the_pause_moves_though_its_last_day_comes_later() -> None:
    story = paused("2027-08-30 10:00").at("2027-09-06 10:00").does("resume_case")
    assert story.due("tertial_report/2027-T2") == "2027-10-07"


def test_nothing_else_moves() -> None:
    before = running().at("2027-05-10 10:00")
    story = paused().at("2027-05-24 10:00").does("resume_case")
    moved = {owed for owed, due in dues(story).items() if due != dues(before)[owed]}
    assert all(date(2027, 5, 10) <= dues(before)[owed] < date(2027, 5, 24) for owed in moved)
    assert story.case.agreement == before.case.agreement
    assert story.coming("end") == before.coming("end")


def test_what_did_not_move_is_reminded_of_again_as_before() -> None:
    before = running().at("2027-05-10 10:00")
    story = paused().at("2027-05-24 10:00").does("resume_case")
    assert story.coming("remittance/2027-Q3/kommunen") == before.coming("remittance/2027-Q3/kommunen") != []


def test_the_association_s_own_payments_never_move() -> None:
    story = running().at("2027-07-05 10:00").as_("lena")
    claim(story, "2027-Q2", 10_000_00)
    story.as_("erik").does("approve_remittance", remittance="2027-Q2/kommunen")
    [payment] = [one for one in story.case.obligations.values() if one.kind == "payment"]

    story.as_("sara").does("pause_case", reason="Uppehåll.").at("2027-12-06 10:00").does("resume_case")

    assert story.owed(payment.id) == payment


def test_what_is_planned_during_a_pause_waits_for_its_end_too() -> None:
    story = paused().at("2027-05-12 10:00").as_("lena").does("plan_steering_meeting", on="2027-05-20")
    [notes] = [one for one in story.case.obligations.values() if one.kind == "steering_notes"]
    assert story.coming(notes.id) == []
    story.at("2027-07-05 10:00").as_("sara").does("resume_case")
    assert notes.due is not None
    assert story.due(notes.id) == str(roll_forward(notes.due + timedelta(days=56)))
    assert story.coming(notes.id) != []


def test_what_comes_in_during_a_pause_is_received() -> None:
    story = running().at("2027-09-06 10:00").as_("sara").does("pause_case", reason="Uppehåll.")
    report(story, "tertial_report/2027-T2", "tertial_report")
    assert story.owed("tertial_report/2027-T2").standing in SETTLED


def test_a_case_that_was_paused_and_resumed_on_one_day_is_as_it_was() -> None:
    before = running().at("2027-05-10 10:00")
    story = paused().does("resume_case")
    assert dues(story) == dues(before)
    assert {key for _, key in story.coming()} == {key for _, key in before.coming()}


def test_the_end_of_the_funding_comes_during_a_pause() -> None:
    story = funded("2027-06-01", "2027-12-31").at("2027-12-01 10:00").as_("sara").does("pause_case", reason="Ja.")
    assert story.at("2028-01-10 10:00").phase == "closing"
    assert story.does("resume_case").phase == "closing"


def test_a_pause_is_neither_begun_nor_ended_twice() -> None:
    story = paused()
    assert story.is_refused("pause_case", reason="Igen.").code == "paused_already"
    assert story.does("resume_case").is_refused("resume_case").code == "not_paused"


@pytest.mark.parametrize("person", ["lena", "anna", "erik"])
def test_only_staff_pause_a_case(person: str) -> None:
    assert running().as_(person).is_refused("pause_case", reason="Nej.").code == "not_your_act"
