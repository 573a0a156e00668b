"""The example association is as good on any day: its cases, their phases, its meetings."""

from datetime import date, time, timedelta

import pytest

from deploy.local.example.cases import tales
from deploy.local.example.meetings import meetings_around
from deploy.local.example.people import SECRETARIAT
from deploy.local.example.story import Story, Untold
from deploy.local.example_data import example_register
from models.calendar.working_days import is_working_day
from models.calendar.zone import instant
from models.domain.case import Case
from models.domain.delivery import pointless
from models.domain.proceed import wait
from models.domain.register import Body
from models.domain.rules.rulebook import Rules
from models.domain.standing import standing
from models.record.rules import newest
from models.rulebook.load import parse, sha256
from tests.conftest import RULEBOOKS

DAYS = [date(2026, 1, 2) + timedelta(days=41 * n) for n in range(27)]
"""Three years, on every day of the week and in every quarter."""

STANDS = {
    "gemensam_ingang": "idea",
    "gront_arbete": "in_preparation",
    "ett_steg": "at_board",
    "steget_vidare": "running",
    "natverksdag": "rejected",
}


@pytest.fixture(scope="module")
def rulebook_text() -> str:
    return newest(RULEBOOKS, "exempel")


def told(day: date, text: str) -> dict[str, Story]:
    register = example_register(day)
    rules = Rules(rulebook=parse(text), rulebook_sha256=sha256(text), register=register)
    found: dict[str, Story] = {}
    for number, tale in enumerate(tales(day, register), start=1):
        story = Story(tale.name, f"intervention/exempel/{tale.registered.year}-{number:03d}", rules)
        tale.tell(story)
        found[tale.name] = story
    return found


def on_the_morning_of(day: date, story: Story) -> Case:
    return wait(story.case, instant(day, time(9)), story.rules).case


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_on_any_day_the_five_cases_stand_in_their_phases_and_all_of_it_has_happened(
    day: date, rulebook_text: str
) -> None:
    cases = told(day, rulebook_text)
    assert {name: on_the_morning_of(day, story).phase.value for name, story in cases.items()} == STANDS
    assert all(story.commands[-1].at < instant(day, time.min) for story in cases.values())


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_on_any_day_the_running_case_has_a_paid_claim_a_waiting_one_and_overdue_notes(
    day: date, rulebook_text: str
) -> None:
    case = on_the_morning_of(day, told(day, rulebook_text)["steget_vidare"])
    assert [one.standing.value for one in case.remittances.values()] == ["paid", "received"]
    awaited = {one.obligation.split("/")[0] for one in standing(case).waiting if one.overdue}
    assert awaited == {"steering_notes"}
    assert any(name.startswith("tertial_report/") for name in case.reports)
    assert len(case.steering_reports) == 1


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_on_any_day_few_reminders_are_still_worth_sending(day: date, rulebook_text: str) -> None:
    reminders = [
        mail
        for story in told(day, rulebook_text).values()
        for case in [on_the_morning_of(day, story)]
        for mail in case.mails.values()
        if mail.rule in ("reminder", "overdue", "escalation", "task", "digest") and not pointless(case, mail)
    ]
    assert 1 <= len(reminders) <= 5


def test_an_application_in_preparation_names_its_gaps_and_lacks_a_signature(rulebook_text: str) -> None:
    case = told(date(2028, 5, 9), rulebook_text)["gront_arbete"].case
    assert {gap.heading for gap in case.application_gaps} == {"adoption_plan", "anchoring"}
    assert set(case.application_signatures) == {"kommunen"}
    assert case.meetings[Body.PREPARATORY_GROUP] > date(2028, 5, 9)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_both_bodies_meet_five_times_a_year_on_working_days_and_the_budget_is_decided_by_30_november(
    day: date,
) -> None:
    meetings = meetings_around(day)
    assert all(is_working_day(one.on) for one in meetings)
    for year in range(day.year - 1, day.year + 2):
        board = [one for one in meetings if one.body is Body.BOARD and one.on.year == year]
        group = [one for one in meetings if one.body is Body.PREPARATORY_GROUP and one.on.year == year]
        assert (len(board), len(group)) == (5, 5)
        assert [one.budget for one in board] == [False] * 4 + [True]
        assert board[-1].on <= date(year, 11, 30)


def test_a_story_that_could_not_have_happened_is_not_told(rulebook_text: str) -> None:
    story = told(date(2027, 3, 3), rulebook_text)["ett_steg"]
    with pytest.raises(Untold, match="comes before"):
        story.tell(date(2026, 1, 1), "09:00", SECRETARIAT, "find_complete")
    with pytest.raises(Untold, match="wrong_phase"):
        story.tell(date(2027, 3, 3), "09:00", SECRETARIAT, "find_complete")
