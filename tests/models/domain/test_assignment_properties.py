"""Whatever a group and its commissioners do, an assignment loses nothing that is owed and can always be closed."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.domain.apply import replay
from models.domain.case import Case
from models.domain.obligation import SETTLED
from tests.models.domain.assignment_story import ASSIGNMENT, GROUP, MEETINGS, PLAN, LocalStory, unassigned
from tests.models.domain.plausible import Draw, Wanted

PLAYED = settings(
    max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
BODY = "local_collaboration_group"
DAYS = st.dates(date(2027, 1, 1), date(2027, 12, 31)).map(date.isoformat)
GROUPS = st.sampled_from([GROUP, [{**GROUP[0], "convener": False}, {**GROUP[1], "person": "asa", "convener": True}]])
MILESTONES = st.lists(st.builds(lambda what, by: {"what": what, "by": by}, st.sampled_from("ABC"), DAYS), max_size=4)
ADOPTED = {
    "know": "Ja.", "will": "Ja.", "can": "Ja.", "decision": "in_full", "deciding_body": "Ledningen",
    "decided_on": "2027-01-25",
}  # fmt: skip


def _wanted(draw: Draw, story: LocalStory) -> Wanted:
    """Who wants what, rightly or wrongly."""
    meetings = [*MEETINGS, *(one.span.key for one in story.case.obligations.values() if one.span)]
    owed = draw(st.sampled_from([*story.case.obligations, "ingenting"]))
    of_meeting = {"body": BODY, "on": draw(st.sampled_from(meetings)), "reason": "x"}
    state = {"organisation": draw(st.sampled_from(["kommunen", "regionen", "kyrkan"])), **ADOPTED}
    acts: list[Wanted] = [
        ("gunnel", "commission_assignment", ASSIGNMENT),
        ("gunnel", "change_working_group", {"members": draw(GROUPS), "reason": "x"}),
        ("karin", "plan_assignment", PLAN | {"milestones": draw(MILESTONES)}),
        ("gunnel", "change_meeting", {**of_meeting, "moved_to": draw(st.none() | DAYS)}),
        ("gunnel", "put_on_meeting", of_meeting),
        ("karin", "submit_report", {"obligation": owed, "answers": []}),
        ("gunnel", "approve_report", {"obligation": owed}),
        ("gunnel", "return_report", {"obligation": owed, "reason": "x"}),
        ("gunnel", "waive_obligation", {"obligation": owed, "reason": "x"}),
        ("gunnel", "extend_deadline", {"obligation": owed, "due": draw(DAYS), "reason": "x"}),
        ("rolf", "state_adoption", state),
        ("gunnel", "close_assignment", {"reason": "x"}),
    ]
    chosen: Wanted = draw(st.sampled_from(acts))
    return chosen


def _walked(data: st.DataObject) -> LocalStory:
    story = unassigned().does("commission_assignment", **ASSIGNMENT)
    for _ in range(data.draw(st.integers(1, 15))):
        story.now += timedelta(days=data.draw(st.sampled_from([0, 0, 1, 9, 40])))
        who, what, body = _wanted(data.draw, story)
        story.by(who).gives(what, **body)
    return story


@PLAYED
@given(st.data())
def test_the_facts_alone_give_the_assignment(data: st.DataObject) -> None:
    story = _walked(data)
    assert replay(Case(id=story.case.id), story.entries) == story.case


@PLAYED
@given(st.data())
def test_each_meeting_of_the_group_is_reported_to_once(data: st.DataObject) -> None:
    story = _walked(data)
    open_ones = [one for one in story.case.obligations.values() if one.kind == "progress_report" and one.awaited]
    days = [one.span.key for one in open_ones if one.span]
    assert len(days) == len(set(days))


@PLAYED
@given(st.data())
def test_nothing_that_is_awaited_lacks_a_last_day_or_somebody_who_owes_it(data: st.DataObject) -> None:
    story = _walked(data)
    for one in story.case.obligations.values():
        assert one.standing in SETTLED or one.due is not None


@PLAYED
@given(st.data())
def test_every_assignment_can_be_closed(data: st.DataObject) -> None:
    story = _walked(data)
    story.at("2028-03-01 09:00").by("gunnel")
    for one in [one for one in story.case.obligations.values() if one.standing not in SETTLED]:
        if one.kind == "final_report" and one.standing != "submitted":
            story.as_("sara").does("submit_report", obligation=one.id, answers=[]).by("gunnel")
        if story.owed(one.id).standing == "submitted":
            story.does("approve_report", obligation=one.id)
        else:
            story.does("waive_obligation", obligation=one.id, reason="x")
    story.by("gunnel").gives("close_assignment", reason="x")
    assert story.phase == "closed"
