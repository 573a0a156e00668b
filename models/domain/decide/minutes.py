"""Minutes are approved and announced; from that follow the last day for appeal and legal force (rules.md 2)."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.calendar.legal import last_day_for_appeal, legal_force_from
from models.domain.commands import minutes as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.events import minutes as happened
from models.domain.refusal import Refused
from models.domain.state import Minutes


def _approve(deliberation: Deliberation, body: wanted.ApproveMinutes) -> None:
    _require_decided(deliberation, body.meeting)
    _require_between(deliberation, body.on, body.meeting)
    deliberation.establish(happened.MinutesApproved(meeting=body.meeting, on=body.on))


def _post(deliberation: Deliberation, body: wanted.PostNotice) -> None:
    """The law counts from the last posting on the members' notice boards (kommunallagen 2017:725, 13:5)."""
    _require_decided(deliberation, body.meeting)
    minutes = deliberation.case.minutes.get(body.meeting, Minutes())
    if minutes.approved_on is None:
        raise Refused("minutes_not_approved", field="meeting", meeting=body.meeting)
    if deliberation.rules.register.member_behind(body.organisation) != body.organisation:
        raise Refused("no_notice_board", field="organisation", organisation=body.organisation)
    _require_between(deliberation, body.on, minutes.approved_on)
    last = last_day_for_appeal(max([*(minutes.posted | {body.organisation: body.on}).values()]))
    deliberation.establish(
        happened.NoticePosted(
            meeting=body.meeting,
            organisation=body.organisation,
            on=body.on,
            last_day=last,
            in_force_from=legal_force_from(last),
        )
    )


def _require_decided(deliberation: Deliberation, meeting: date) -> None:
    if meeting not in {one.content.meeting for one in deliberation.case.decisions}:
        raise Refused("no_decision_of_meeting", field="meeting", meeting=meeting)


def _require_between(deliberation: Deliberation, day: date, earliest: date) -> None:
    if day > deliberation.today:
        raise Refused("day_to_come", field="on", day=day)
    if day < earliest:
        raise Refused("before_its_time", field="on", on=day, date=earliest)


def require_minutes(deliberation: Deliberation) -> None:
    """Refuse to write the agreement before the rulebook's wait for the minutes is over.

    Raises:
        Refused: ``waits_for_approval`` or ``waits_for_legal_force``.
    """
    wait, decision = deliberation.rulebook.agreement.waits_for_minutes, deliberation.case.decision
    if wait == "none" or decision is None:
        return
    meeting = decision.content.meeting
    minutes = deliberation.case.minutes.get(meeting, Minutes())
    if minutes.approved_on is None:
        raise Refused("waits_for_approval", meeting=meeting)
    in_force = minutes.in_force_from is not None and minutes.in_force_from <= deliberation.today
    if wait == "legal_force" and not in_force:
        raise Refused("waits_for_legal_force", meeting=meeting, starts=minutes.in_force_from or "")


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.ApproveMinutes: _approve,
    wanted.PostNotice: _post,
}
