"""The end: the funding ends, the case is closed and explains itself. It still receives."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.domain.actor import Role
from models.domain.commands import closing as wanted
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.endings import end
from models.domain.decide.phases import require_phase
from models.domain.decide.ready_to_close import require_ready
from models.domain.events import closing as happened
from models.domain.events.engine import PhaseEntered
from models.domain.moment import Moment
from models.domain.papers.case_summary import case_summary
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.size import funding

STAFF = (Role.SECRETARIAT, Role.DIRECTOR)
TOLD_OF_CLOSING = (Role.INTERVENTION_LEAD, Role.OWNER_CONTACT, Role.SECRETARIAT, Role.PARTY_REPRESENTATIVE)
CONCERNED = (
    Role.INTERVENTION_LEAD,
    Role.OWNER_CONTACT,
    Role.SECRETARIAT,
    Role.PARTY_REPRESENTATIVE,
    Role.STEERING_GROUP,
    Role.DIRECTOR,
)
"""Everybody whom the end of the funding concerns, each written to once, in the first of these roles that is theirs."""


def end_funding(deliberation: Deliberation) -> None:
    """The last day of the funding has passed. Those concerned are told when people are at work."""
    deliberation.establish(happened.FundingEnded())
    deliberation.establish(PhaseEntered(phase=Phase.CLOSING))


def notify(deliberation: Deliberation, moment: Moment) -> None:
    """Tell those concerned that the end is in sight, or that it has come. A steering group there need not be."""
    rule, _, occasion = moment.subject.partition("/")
    for role in CONCERNED:
        if role is Role.STEERING_GROUP and not deliberation.case.steering_group:
            continue
        write_to(deliberation, rule, occasion or "end", role, ends=_ends(deliberation))


def _ends(deliberation: Deliberation) -> date | str:
    return funding(deliberation.case)[1] or ""


def _close(deliberation: Deliberation, body: wanted.CloseCase) -> None:
    require_phase(deliberation, Phase.CLOSING)
    left = require_ready(deliberation, body.reason)
    paper = case_summary(deliberation.case, deliberation.today, deliberation.rules, closed_by=deliberation.actor.person)
    document = order(deliberation, paper)
    deliberation.establish(happened.CaseClosed(reason=body.reason, left=left, document=document))
    end(deliberation, Phase.CLOSED, "closed")
    for role in TOLD_OF_CLOSING:
        write_to(
            deliberation, "case_closed", "closed", role,
            document=document, date=deliberation.today, reason=body.reason or "",
        )  # fmt: skip


def _receive(deliberation: Deliberation, body: wanted.ReceivePaper) -> None:
    if deliberation.case.phase is Phase.UNREGISTERED:
        raise Refused("wrong_phase", phase=Phase.UNREGISTERED, phases=Phase.IDEA)
    if body.received_on > deliberation.today:
        raise Refused("day_to_come", field="received_on", day=body.received_on)
    deliberation.establish(
        happened.PaperReceived(about=body.about, sender=body.sender, received_on=body.received_on, text=body.text)
    )
    if deliberation.actor.role not in STAFF:
        occasion = str(deliberation.case.sequence)
        write_to(
            deliberation, "paper_received", occasion, Role.SECRETARIAT,
            title=body.about, organisation=body.sender, person=deliberation.actor.person, date=body.received_on,
        )  # fmt: skip


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.CloseCase: _close,
    wanted.ReceivePaper: _receive,
}
