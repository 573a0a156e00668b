"""A report at each meeting of a body: owed before it, and following it when it is moved, cancelled or added."""

from dataclasses import replace
from datetime import date

import pytest

from models.domain.decide.replanning import owed_by_rules
from models.domain.register import Meeting
from models.domain.rules.deadlines import ObligationRule
from tests.models.domain.assignment_story import REGISTER, LocalStory, commissioned
from tests.models.domain.prologues import drafted, sign_all
from tests.models.domain.story import MEETINGS, RULEBOOK, Story

GROUP = {"body": "local_collaboration_group", "reason": "Förhinder."}
ANSWERS = {"answers": [{"heading": key, "text": "Ja."} for key in ("progress", "works", "time_plan")]}


def due(story: Story, kind: str = "progress_report") -> dict[str, str]:
    """The last days of the reports that are still to come in, by their ids."""
    known = story.case.obligations.values()
    return {one.id: f"{one.due}" for one in known if one.kind == kind and one.standing in ("planned", "open")}


def meeting(story: LocalStory, on: str, *, cancelled: bool = False) -> LocalStory:
    """From here on the register has a meeting of the group on a day, or has it as cancelled."""
    entered = Meeting.model_validate_json(
        f'{{"body": "local_collaboration_group", "on": "{on}", "cancelled": {str(cancelled).lower()}}}'
    )
    others = tuple(one for one in story.rules.register.meetings if one.on != entered.on)
    return story.with_register(meetings=(*others, entered))


@pytest.mark.shows("DOC-23")
def test_a_report_is_owed_before_each_meeting_of_the_commissioning_group_from_start_to_end() -> None:
    assert due(commissioned()) == {
        "progress_report/2027-02-18": "2027-02-11",
        "progress_report/2027-04-15": "2027-04-08",
        "progress_report/2027-06-10": "2027-06-03",
        "progress_report/2027-09-16": "2027-09-09",
    }


def test_a_last_day_before_a_meeting_is_rolled_backward_to_a_working_day() -> None:
    story = commissioned()
    assert (
        due(meeting(story, "2027-05-13").at("2027-02-02 09:00").does("put_on_meeting", **GROUP))[
            "progress_report/2027-05-13"
        ]
        == "2027-05-05"
    )


def test_for_a_meeting_too_soon_after_the_start_nothing_is_owed() -> None:
    assert "progress_report/2027-02-18" not in due(commissioned(starts="2027-02-15"))


@pytest.mark.shows("PROGRESS-1", "PROGRESS-2", "PROGRESS-3")
def test_the_report_asks_how_the_work_goes_what_works_and_whether_the_time_plan_holds() -> None:
    story = commissioned().at("2027-02-10 09:00").by("karin")
    story.does("submit_report", obligation="progress_report/2027-02-18", answers=[])
    assert [gap.heading for gap in story.last("report_submitted").gaps] == ["progress", "works", "time_plan"]


def test_the_group_that_gave_the_assignment_judges_the_reports_of_its_meetings() -> None:
    story = commissioned().at("2027-02-10 09:00").by("karin")
    story.does("submit_report", obligation="progress_report/2027-02-18", **ANSWERS)
    story.by("gunnel").does("approve_report", obligation="progress_report/2027-02-18")
    assert story.owed("progress_report/2027-02-18").standing == "approved"


def test_the_report_follows_a_meeting_that_is_moved_with_its_reminders() -> None:
    story = commissioned().at("2027-03-01 09:00")
    story.does("change_meeting", on="2027-04-15", moved_to="2027-04-29", **GROUP)
    assert story.due("progress_report/2027-04-15") == "2027-04-22"
    assert [at for at, _ in story.coming("remind/progress_report/2027-04-15")] == [
        "2027-04-15 08:00",
        "2027-04-21 08:00",
        "2027-04-23 08:00",
    ]
    assert [mail.to for mail in story.mails("report_follows_meeting")] == ["karin"]


def test_a_meeting_that_was_moved_can_be_moved_again() -> None:
    story = commissioned().at("2027-03-01 09:00")
    story.does("change_meeting", on="2027-04-15", moved_to="2027-04-29", **GROUP)
    again = story.is_refused("change_meeting", on="2027-04-15", moved_to="2027-05-13", **GROUP)
    assert again.code == "not_on_for_meeting"
    story.does("change_meeting", on="2027-04-29", moved_to="2027-05-12", **GROUP)
    assert story.due("progress_report/2027-04-15") == "2027-05-05"


@pytest.mark.parametrize("moved_to", [None, "2027-11-04"])
def test_no_report_is_owed_for_a_meeting_that_is_cancelled_or_moved_past_the_end(moved_to: str | None) -> None:
    story = commissioned().at("2027-03-01 09:00")
    story.does("change_meeting", on="2027-09-16", moved_to=moved_to, **GROUP)
    assert story.owed("progress_report/2027-09-16").standing == "waived"
    assert [mail.to for mail in story.mails("report_follows_meeting")] == ["karin"]


def test_a_meeting_that_nothing_is_reported_to_is_not_the_cases() -> None:
    refusal = commissioned().is_refused("change_meeting", on="2027-11-18", moved_to="2027-11-25", **GROUP)
    assert refusal.code == "not_on_for_meeting"


def test_a_meeting_that_is_added_gets_its_report() -> None:
    story = meeting(commissioned().at("2027-03-01 09:00"), "2027-05-20")
    story.does("put_on_meeting", on="2027-05-20", **GROUP)
    assert due(story)["progress_report/2027-05-20"] == "2027-05-13"
    assert story.is_refused("put_on_meeting", on="2027-05-20", **GROUP).code == "nothing_for_meeting"


def test_a_meeting_added_on_a_day_from_which_another_was_moved_has_a_report_of_its_own() -> None:
    story = commissioned().at("2027-03-01 09:00")
    story.does("change_meeting", on="2027-04-15", moved_to="2027-04-29", **GROUP)
    meeting(story, "2027-04-29").does("put_on_meeting", on="2027-04-15", **GROUP)
    assert due(story)["progress_report/2027-04-15"] == "2027-04-22"
    assert due(story)["progress_report/2027-04-15/2"] == "2027-04-08"


def reporting_to_the_board() -> Story:
    """An intervention whose lead reports before each meeting of the board, from April 2027 on."""
    told = {"label": "Muntlig lägesbild", "owed_by": "intervention_lead", "meetings": "board", "days": -7}
    obligations = {**RULEBOOK.obligations, "board_report": ObligationRule.model_validate(told, strict=False)}
    story = drafted().at("2027-03-08 10:00")
    story.rules = replace(story.rules, rulebook=RULEBOOK.model_copy(update={"obligations": obligations}))
    return sign_all(story)


def test_an_intervention_can_report_at_each_meeting_of_the_board_too() -> None:
    story = reporting_to_the_board()
    assert due(story, "board_report") == {
        "board_report/2027-04-15": "2027-04-08",
        "board_report/2027-05-13": "2027-05-05",
        "board_report/2027-06-17": "2027-06-10",
    }


def test_what_the_rules_ask_for_is_still_the_same_report_when_its_meeting_has_been_moved() -> None:
    story = reporting_to_the_board().at("2027-04-20 09:00").as_("sara")
    story.does("change_meeting", body="board", on="2027-05-13", moved_to="2027-05-20", reason="Sal.")
    moved = [one.model_copy(update={"on": date(2027, 5, 20)}) for one in MEETINGS if f"{one.on}" == "2027-05-13"]
    story.with_register(meetings=(*(one for one in MEETINGS if f"{one.on}" != "2027-05-13"), *moved))
    asked = owed_by_rules(story.case, story.rules.rulebook, story.rules.register)
    assert [one for one in asked if one.startswith("board_report/")] == list(due(story, "board_report"))


def test_the_register_of_these_stories_has_meetings_before_and_after_the_assignment() -> None:
    days = [f"{one.on}" for one in REGISTER.meetings]
    assert min(days) < "2027-02-01" < "2027-10-29" < max(days)
