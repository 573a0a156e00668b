"""Benefit goals are followed up when they fall due, also when the case has been closed (004 3.3; rules.md 7 and 10)."""

import json
from dataclasses import replace
from typing import Any

import pytest

from models.domain.owed import BENEFIT_GOAL, everything_owed
from tests.models.domain.prologues import AGREEMENT, APPLICATION, DECISION, GRANTED, SEATS, at_board, running, sign_all
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars
from tests.models.domain.test_closing import closed

OUTPUT, BENEFIT = APPLICATION["goals"]
FOUND: dict[str, Any] = {"goal": 1, "result": "partly_reached", "text": "Enligt kommunens register.", "measured": 41}


def with_goals(*goals: dict[str, Any]) -> Story:
    """The agreement came into force on 8 March 2027 for an application with these benefit goals, to March 2029."""
    story = at_board(goals=[OUTPUT, *goals]).at("2027-02-25 13:00").as_("bo")
    story.does("board_decision", **DECISION, outcome="granted", amounts=GRANTED).at("2027-03-02 10:00")
    story.as_("anna").does("form_steering_group", seats=SEATS).as_("sara").does("draft_agreement", **AGREEMENT)
    return sign_all(story.at("2027-03-08 10:00"))


def due_without_a_day(months: int) -> str:
    """When a benefit goal without a day is followed up, of a funding that ends on 31 March 2029."""
    case = running().case
    assert case.application is not None
    assert case.agreement is not None
    undated = tuple(goal.model_copy(update={"by": None}) for goal in case.application.goals)
    content = case.agreement.content
    case = case.model_copy(update={"application": case.application.model_copy(update={"goals": undated})})
    closing = RULEBOOK.closing.model_copy(update={"benefit_goal_months": months})
    rulebook = RULEBOOK.model_copy(update={"closing": closing})
    owed = everything_owed(case, content, rulebook)
    return next(f"{one.due}" for one in owed if one.kind == BENEFIT_GOAL)


@pytest.mark.shows("F-03b")
def test_a_benefit_goal_is_followed_up_on_its_own_day() -> None:
    owed = running().owed("benefit_goal/1")
    assert (owed.owed_by, f"{owed.due}") == ("owner_contact", "2030-04-01")  # 31 March 2030 is a Sunday


@pytest.mark.shows("T-15")
def test_a_benefit_goal_without_a_day_is_followed_up_twelve_months_after_the_end() -> None:
    assert RULEBOOK.closing.benefit_goal_months == 12
    assert due_without_a_day(12) == "2030-04-01"
    assert due_without_a_day(6) == "2029-10-01"  # 30 September 2029 is a Sunday


def test_each_benefit_goal_has_its_own_follow_up() -> None:
    story = with_goals(BENEFIT, BENEFIT | {"by": "2031-05-15"})
    due = {one.id: f"{one.due}" for one in story.case.obligations.values() if one.kind == BENEFIT_GOAL}
    assert due == {"benefit_goal/1": "2030-04-01", "benefit_goal/2": "2031-05-15"}


def test_it_can_be_done_a_month_before_its_day() -> None:
    assert running().coming("open/benefit_goal") == [("2030-03-02 00:00", "open/benefit_goal/1")]


def test_the_closing_neither_waits_for_it_nor_ends_it() -> None:
    story = closed()
    assert story.phase == "closed"
    assert story.owed("benefit_goal/1").standing == "planned"
    assert not any(one.obligation == "benefit_goal/1" for one in story.events("obligation_waived"))


def test_the_owners_contact_is_reminded_though_the_case_has_been_closed_for_two_years() -> None:
    sent = closed().at("2030-05-01 00:00").mails("reminder", "overdue", "escalation", "task")
    assert [one for one in sent if one.at > "2030"] == [
        Sent("2030-03-18 08:00", "reminder", "anna"),
        Sent("2030-03-29 08:00", "reminder", "anna"),
        Sent("2030-04-02 08:00", "overdue", "anna"),
        Sent("2030-04-08 08:00", "overdue", "anna"),
        Sent("2030-04-15 08:00", "escalation", "frida"),
        Sent("2030-04-29 08:00", "task", "frida"),
    ]


def test_the_case_does_not_rest_while_a_follow_up_is_to_come_or_awaited() -> None:
    story = closed().at("2029-06-01 00:00")
    assert not story.standing.at_rest
    story.at("2030-12-01 00:00")
    assert ("benefit_goal/1", True) in [(one.obligation, one.overdue) for one in story.standing.waiting]
    assert not story.standing.at_rest


@pytest.mark.parametrize("result", ["reached", "partly_reached", "not_reached", "cannot_be_told"])
def test_the_result_is_recorded_with_text_and_counts_and_the_case_stays_closed(result: str) -> None:
    story = closed().at("2030-03-20 10:00").as_("anna")
    story.does("follow_up_benefit_goal", **(FOUND | {"result": result}), women=25, men=16)
    found = story.case.benefits[1]
    assert (found.result, str(found.text), found.measured, found.women, found.men) == (
        result,
        "Enligt kommunens register.",
        41,
        25,
        16,
    )
    assert (story.phase, story.owed("benefit_goal/1").standing) == ("closed", "approved")


def test_what_was_recorded_stops_the_reminders() -> None:
    story = closed().at("2030-03-20 10:00").as_("anna").does("follow_up_benefit_goal", **FOUND)
    assert story.coming("remind/benefit_goal") == []


def test_the_follow_up_is_a_document_with_the_goal_and_its_figures() -> None:
    story = closed().at("2030-03-20 10:00").as_("anna").does("follow_up_benefit_goal", **FOUND)
    paper = json.loads(str(story.case.documents[story.last("document_ordered").document].data))
    assert (paper["goals"][0]["goal"], paper["goals"][0]["result"]) == ("Arbetar.", "Delvis nått")
    assert paper["figures"] == [{"label": "procent", "women": None, "men": None, "total": 41}]


def test_whoever_follows_up_gets_a_receipt_and_the_secretariat_is_told() -> None:
    story = closed().at("2030-03-20 10:00").as_("anna").does("follow_up_benefit_goal", **FOUND)
    assert story.mails("report_received", "paper_received")[-2:] == [
        Sent("2030-03-20 10:00", "report_received", "anna"),
        Sent("2030-03-20 10:00", "paper_received", "sara"),
    ]


def test_a_goal_that_the_application_does_not_have_is_not_followed_up() -> None:
    refusal = closed().as_("anna").is_refused("follow_up_benefit_goal", **(FOUND | {"goal": 2}))
    assert (refusal.code, particulars(refusal)["count"]) == ("no_such_benefit_goal", "1")


def test_a_rulebooks_own_report_after_the_closing_is_handed_in_and_judged_there() -> None:
    rule = RULEBOOK.obligations["registration_closed"].model_copy(
        update={"outlives_closing": True, "receiver": "secretariat", "days": 300}
    )
    story = closed()
    late = story.owed("registration_closed").model_copy(
        update={"standing": "open", "outlives_closing": True, "receiver": "secretariat"}
    )
    story.case = story.case.model_copy(update={"obligations": story.case.obligations | {late.id: late}})
    rulebook = RULEBOOK.model_copy(update={"obligations": RULEBOOK.obligations | {late.id: rule}})
    story.rules = replace(story.rules, rulebook=rulebook)
    story.as_("lena").does("submit_report", obligation=late.id)
    story.as_("sara").does("approve_report", obligation=late.id)
    assert (story.phase, story.owed(late.id).standing) == ("closed", "approved")


def test_nothing_else_is_judged_in_a_closed_case() -> None:
    assert closed().is_refused("approve_report", obligation="q4_estimate/2027").code == "wrong_phase"
