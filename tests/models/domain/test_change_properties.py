"""Whatever is changed, paused or given more time, nothing that is owed is lost or doubled, and nothing else moves."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar.working_days import is_working_day, roll_forward
from models.domain.decide.replanning import owed_by_rules
from models.domain.moment import Happening
from models.domain.obligation import SETTLED, Obligation, Standing
from tests.models.domain.prologues import running
from tests.models.domain.story import RULEBOOK, Story

START = date(2027, 5, 17)
WAITING = frozenset(Standing) - SETTLED - {Standing.SUBMITTED}
BY_THE_BOARD = {"reason": "Skäl.", "decided_by": "board", "decided_on": "2027-05-13", "paragraph": "§ 31"}

PLAYED = settings(max_examples=30, deadline=None, derandomize=True, database=None)
ENDS = st.dates(date(2027, 8, 1), date(2031, 12, 31))
DAYS = st.integers(0, 500)


def on(day: date) -> str:
    return f"{day} 10:00"


def move_end(story: Story, ends: date) -> None:
    change = {"type": "move_end", "ends": ends.isoformat()}
    answer = story.as_("sara").gives("amend_agreement", changes=[change], **BY_THE_BOARD)
    assert answer.refusal is None, answer.refusal


def awaited(story: Story) -> dict[str, Obligation]:
    return {key: one for key, one in story.case.obligations.items() if one.standing in WAITING}


def planned_by_rules(story: Story) -> set[str]:
    return set(owed_by_rules(story.case, RULEBOOK))


def moments_of(story: Story) -> dict[str, list[Happening]]:
    found: dict[str, list[Happening]] = {}
    for moment in story.case.moments.values():
        found.setdefault(moment.subject, []).append(moment.happening)
    return found


def check_whole(story: Story) -> None:
    """What the rules ask for is owed once; what they no longer ask for is not; each last day comes once."""
    rules = planned_by_rules(story)
    assert rules <= set(story.case.obligations)
    kinds = {key.split("/")[0] for key in rules}
    gone = {key for key, one in awaited(story).items() if one.kind in kinds and key not in rules}
    assert {key for key in gone if not key.startswith("extra_report")} == set()
    happening = moments_of(story)
    for key, one in awaited(story).items():
        comes = one.due is not None and not one.overdue and story.case.pause is None
        assert happening.get(key, []).count(Happening.FALL_DUE) == int(comes), key
        assert one.due is None or is_working_day(one.due), key


@PLAYED
@given(st.lists(ENDS, min_size=1, max_size=4))
def test_no_obligation_is_lost_or_doubled_however_often_the_end_moves(ends: list[date]) -> None:
    story = running().at(on(START))
    for end in ends:
        move_end(story, end)
        check_whole(story)
    again = running().at(on(START))
    move_end(again, ends[-1])
    assert but_claims(story) == but_claims(again)


def but_claims(story: Story) -> set[str]:
    """What is owed but claims: a shortened funding gives nothing for the years after it, also when it grows again."""
    return {key for key, one in awaited(story).items() if one.kind != "remittance"}


@PLAYED
@given(st.integers(0, 400), DAYS)
def test_a_pause_moves_what_it_may_by_exactly_its_length_and_the_roll_and_nothing_else(after: int, days: int) -> None:
    first = START + timedelta(days=after)
    story = running().at(on(first)).as_("sara")
    before = awaited(story)
    content = story.case.agreement
    ending = {key: moment for key, moment in story.case.moments.items() if moment.happening is Happening.END_FUNDING}
    story.does("pause_case", reason="Skäl.")
    until = first + timedelta(days=days)

    story.at(on(until)).as_("sara").does("resume_case")

    for key, one in before.items():
        if one.due is None or RULEBOOK.obligations[one.kind].owed_by in {"secretariat", "economist", "director"}:
            continue
        ended = one.span.ends if one.span else one.due
        fell = one.due >= first and any(first <= day < until for day in (one.due, ended))
        assert story.owed(key).due == (roll_forward(one.due + timedelta(days=days)) if fell else one.due), key
        assert story.owed(key).span == one.span
    assert story.case.agreement == content
    assert all(story.case.moments.get(key) == moment for key, moment in ending.items() if moment.at > story.now)
    check_whole(story)


@PLAYED
@given(st.integers(0, 200), st.integers(1, 120), ENDS)
def test_pauses_and_moved_ends_in_any_order_leave_everything_owed_once(after: int, days: int, ends: date) -> None:
    first = START + timedelta(days=after)
    for pause_first in (True, False):
        story = running().at(on(first)).as_("sara")
        if not pause_first and ends > first:
            move_end(story, ends)
        story.as_("sara").does("pause_case", reason="Skäl.")
        story.at(on(first + timedelta(days=days))).as_("sara").does("resume_case")
        if pause_first and ends > first + timedelta(days=days):
            move_end(story, ends)
        check_whole(story)


@PLAYED
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 200)), max_size=4))
def test_more_time_for_one_thing_changes_nothing_else(extensions: list[tuple[int, int]]) -> None:
    story = running().at(on(START)).as_("sara")
    for which, days in extensions:
        dated = [one for one in awaited(story).values() if one.due is not None]
        one = dated[which % len(dated)]
        before: dict[str, Any] = dict(story.case.obligations)
        due = roll_forward(max(one.due or START, START) + timedelta(days=days))
        story.does("extend_deadline", obligation=one.id, due=due.isoformat(), reason="Skäl.")
        assert story.owed(one.id).due == due
        assert {key for key, known in story.case.obligations.items() if known != before[key]} == {one.id}
    check_whole(story)
