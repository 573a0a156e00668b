"""The standing item on the agenda of each meeting of the local collaboration group."""

from datetime import date

import pytest

from models.domain.local_plan import LocalPlanState
from models.domain.standing_item import standing_item
from tests.models.domain.assignment_story import PLAN, LocalStory, commissioned, local_group

APRIL = date(2027, 4, 15)


def plan() -> LocalPlanState:
    """The plan of 2027, with one activity that an assignment carries out and one that none does."""
    activities = [
        {"activity": key, "proposal": "vard", "what": key, "starts": starts, "ends": "2027-12-15"}
        for key, starts in (("journal", "2027-03-01"), ("utskrivning", "2027-02-01"))
    ]
    story = local_group().does(
        "record_local_analysis", done_on="2027-01-21", obstacles=["Ett."], gaps=["Två."],
        proposals=[{"proposal": "vard", "area": "Vård"}],
    )  # fmt: skip
    story.does("rank_proposals", decided_on="2027-01-21", chosen=["vard"])
    return story.does(
        "revise_local_action_plan", year=2027, decided_on="2027-01-21", activities=activities
    ).case.local_plan


def running() -> LocalStory:
    return commissioned().at("2027-02-12 09:00").by("karin").does("plan_assignment", **PLAN)


@pytest.mark.shows("T-11")
def test_each_meeting_follows_up_the_plan_and_every_assignment_that_carries_it_out() -> None:
    item = standing_item(APRIL, plan(), [running().case])
    assert (item.year, [(one.activity, one.assignments) for one in item.activities]) == (
        2027,
        [("utskrivning", ("2027-001",)), ("journal", ())],
    )
    assert [(one.number, one.title, one.convener) for one in item.assignments] == [
        ("2027-001", "Trygg utskrivning", "karin")
    ]


def test_an_assignment_is_shown_with_its_report_to_the_meeting_and_its_milestones() -> None:
    [shown] = standing_item(APRIL, plan(), [running().at("2027-04-09 09:00").case]).assignments
    assert (shown.report, shown.overdue) == ("open", True)
    assert [(one.number, one.standing, one.overdue) for one in shown.milestones] == [
        (1, "open", True),
        (2, "open", False),
    ]


def test_an_assignment_that_owes_no_report_to_the_meeting_is_shown_all_the_same() -> None:
    [shown] = standing_item(date(2027, 11, 18), plan(), [running().case]).assignments
    assert shown.report is None


def test_an_assignment_that_has_not_been_given_or_is_closed_is_not_on_the_agenda() -> None:
    never_given = LocalStory().at("2027-01-25 09:00")
    assert not standing_item(APRIL, plan(), [never_given.case]).assignments


def test_before_a_years_plan_is_decided_the_year_befores_is_followed_up() -> None:
    assert standing_item(date(2028, 1, 20), plan(), []).year == 2027
    assert standing_item(date(2026, 11, 19), plan(), []).year is None
