"""What holds at every step of every case, whatever people do and in whatever order."""

import json
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from models.domain.apply import apply
from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.phase import ENDED, Phase
from models.domain.proceed import take
from tests.models.domain.plausible import ACTS
from tests.models.domain.prologues import running
from tests.models.domain.story import CASE, Story, shown
from tests.models.domain.wandering import BEGINNINGS, Held, walk

PLAYED = settings(
    max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
TAKES_MOMENTS = ("moment_settled", "moments_dropped", "decision_released", "decision_held")
WAITED_FOR = {
    Phase.IDEA: {"application"},
    Phase.IN_PREPARATION: {"completeness_check", "group_handling"},
    Phase.SUPPLEMENT_REQUESTED: {"supplement"},
    Phase.DIRECTOR_ASSESSMENT: {"assessment"},
    Phase.NOT_FORWARDED: {"application"},
    Phase.REMITTED_BACK: {"further_preparation"},
    Phase.AT_BOARD: {"board_decision"},
    Phase.AGREEMENT_DRAFT: {"agreement", "signature"},
}
"""Of what one at least is awaited where a case stands."""
STEPS = 25


def wandered(data: st.DataObject, held: Held = lambda _: None) -> Story:
    """A case after a random walk. What the program breaks on ends the test in the driver."""
    return walk(data.draw, data.draw(st.sampled_from(BEGINNINGS))().copy(), STEPS, held)


@PLAYED
@given(st.data())
def test_what_is_granted_covers_what_is_agreed_and_that_what_is_approved(data: st.DataObject) -> None:
    def held(story: Story) -> None:
        sums = story.sums
        assert sums.granted + sums.conditional >= sums.agreed >= sums.approved
        assert sums.granted >= sums.approved

    wandered(data, held)


@PLAYED
@given(st.data())
def test_facts_are_numbered_without_gaps_and_never_go_back_in_time(data: st.DataObject) -> None:
    story = wandered(data)
    assert [entry.sequence for entry in story.entries] == list(range(1, len(story.entries) + 1))
    assert all(earlier.at <= later.at for earlier, later in pairwise(story.entries))


@PLAYED
@given(st.data())
def test_replaying_the_facts_gives_the_same_case(data: st.DataObject) -> None:
    story = wandered(data)
    case = Case(id=CASE)
    for entry in story.entries:
        case = apply(case, type(entry).model_validate_json(entry.model_dump_json()))
    assert case == story.case


@PLAYED
@given(st.data())
def test_after_waiting_no_moment_at_or_before_that_time_remains(data: st.DataObject) -> None:
    story = wandered(data)
    for _ in range(10):
        if story.standing.next is not None:
            story.at(shown(story.standing.next.at))
            assert all(moment.at > story.now for moment in story.case.moments.values())


@PLAYED
@given(st.data())
def test_every_moment_settles_once_and_none_is_lost(data: st.DataObject) -> None:
    story = wandered(data).at("2029-12-31 12:00")
    case = Case(id=CASE)
    for entry in story.entries:
        before, case = case, apply(case, entry)
        gone = set(before.moments) - set(case.moments)
        if entry.event.type == "moment_settled":
            assert gone == {entry.event.key}
        assert not gone or entry.event.type in TAKES_MOMENTS or entry.event.type.startswith("obligation_")


@PLAYED
@given(st.data())
def test_every_case_that_has_not_ended_has_a_way_on(data: st.DataObject) -> None:
    def held(story: Story) -> None:
        waiting = {one.kind for one in story.standing.waiting}
        assert waiting or story.standing.next or story.case.phase in {*ENDED, Phase.SHELVED}
        assert not WAITED_FOR.get(story.case.phase) or WAITED_FOR[story.case.phase] & waiting
        outliving = {one.kind for one in story.case.obligations.values() if one.outlives_closing}
        assert story.case.phase not in ENDED or waiting <= outliving

    wandered(data, held)


@PLAYED
@given(st.data())
def test_nobody_gets_the_same_mail_twice_and_nothing_stalls(data: st.DataObject) -> None:
    story = wandered(data).at("2029-12-31 12:00")
    mails = Counter(one.mail for one in story.events("mail_ordered"))
    assert [mail for mail, times in mails.items() if times > 1] == []
    assert story.events("command_stalled", "moment_stalled") == []


JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.lists(st.text(max_size=5), max_size=2),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
    st.sampled_from(["2027-02-30", "9999-12-31", "0001-01-01", "§ 0", "\x00", "intervention", "1,005 kr", "-1 kr"]),
)


@settings(PLAYED, max_examples=150)
@given(st.data())
def test_no_malformed_command_ever_breaks_anything(data: st.DataObject) -> None:
    story = data.draw(st.sampled_from(BEGINNINGS))().copy()
    who, what, body = data.draw(st.sampled_from(ACTS))(data.draw, story)
    told = json.loads(json.dumps({"type": what, **body}, default=str))
    _spoil(data, told)
    command = story.as_(who).command("release_decision").model_dump(mode="json") | {"body": told}
    try:
        taken = take(story.case, Command.model_validate_json(json.dumps(command)), story.rules)
    except ValidationError:
        return
    assert taken.broken == ()


def _spoil(data: st.DataObject, told: Any) -> None:
    """Put junk somewhere into a body."""
    keys = list(told) if isinstance(told, dict) else list(range(len(told)))
    key = data.draw(st.sampled_from(keys)) if keys else None
    if key is not None and isinstance(told[key], dict | list) and told[key] and data.draw(st.booleans()):
        _spoil(data, told[key])
    elif key is not None:
        told[key] = data.draw(JUNK)


@pytest.mark.parametrize(
    ("who", "what", "body"),
    [
        ("lena", "plan_steering_meeting", {"on": "9999-12-31"}),
        ("lena", "plan_steering_meeting", {"on": "0001-01-01"}),
        ("sara", "receive_paper", {"about": "Brev", "sender": "Kommunen", "received_on": "1999-12-31"}),
        ("frida", "pay_remittance", {"remittance": "2027-Q2/kommunen", "paid_on": "2101-01-01"}),
        ("sara", "return_report", {"obligation": "final_report", "reason": "x", "due": "2027-02-30"}),
    ],
)
def test_a_day_that_no_plan_can_be_made_for_is_no_command(who: str, what: str, body: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=f"{what}[.](on|received_on|paid_on|due)"):
        running().as_(who).command(what, **body)
