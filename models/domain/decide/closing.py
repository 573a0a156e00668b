"""The end: the funding ends, the case is closed and explains itself. It still receives."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.domain.actor import Role
from models.domain.commands import closing as wanted
from models.domain.decide.checklist import require_passable
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.endings import end
from models.domain.decide.phases import require_phase
from models.domain.events import closing as happened
from models.domain.events.engine import PhaseEntered
from models.domain.moment import Moment
from models.domain.obligation import SETTLED
from models.domain.papers.case_summary import case_summary
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.rules.stages import Gate
from models.domain.size import funding
from models.domain.state import RemittanceStanding

STAFF = (Role.SECRETARIAT, Role.DIRECTOR)
TOLD = (Role.INTERVENTION_LEAD, Role.OWNER_CONTACT, Role.SECRETARIAT)
_FINISHED = frozenset({RemittanceStanding.PAID, RemittanceStanding.RETURNED, RemittanceStanding.SET_ASIDE})


def end_funding(deliberation: Deliberation) -> None:
    """The last day of the funding has passed. Those concerned are told when people are at work."""
    deliberation.establish(happened.FundingEnded())
    deliberation.establish(PhaseEntered(phase=Phase.CLOSING))


def notify(deliberation: Deliberation, moment: Moment) -> None:
    """Tell those concerned that the end is in sight, or that it has come."""
    rule, _, occasion = moment.subject.partition("/")
    for role in TOLD:
        write_to(deliberation, rule, occasion or "end", role, ends=_ends(deliberation))


def _ends(deliberation: Deliberation) -> date | str:
    return funding(deliberation.case)[1] or ""


def _close(deliberation: Deliberation, body: wanted.CloseCase) -> None:
    require_phase(deliberation, Phase.CLOSING)
    require_passable(deliberation, Gate.CLOSING)
    _require_claims_finished(deliberation)
    left = _left(deliberation)
    if left and body.reason is None:
        raise Refused("closing_needs_reason", field="reason", obligations=", ".join(left))
    paper = case_summary(deliberation.case, deliberation.today, deliberation.rules, closed_by=deliberation.actor.person)
    document = order(deliberation, paper)
    deliberation.establish(happened.CaseClosed(reason=body.reason, left=left, document=document))
    end(deliberation, Phase.CLOSED, "closed")
    for role in (*TOLD, Role.PARTY_REPRESENTATIVE):
        write_to(
            deliberation, "case_closed", "closed", role,
            document=document, date=deliberation.today, reason=body.reason or "",
        )  # fmt: skip


def _require_claims_finished(deliberation: Deliberation) -> None:
    unfinished = [one.id for one in deliberation.case.remittances.values() if one.standing not in _FINISHED]
    if unfinished:
        raise Refused("claims_unfinished", remittances=", ".join(unfinished))


def _left(deliberation: Deliberation) -> tuple[str, ...]:
    """What is still owed and only ought to be there. What must be there refuses the closing."""
    open_ones = [o for o in deliberation.case.obligations.values() if o.standing not in SETTLED]
    must = [o.id for o in open_ones if deliberation.rulebook.obligations[o.kind].strength == "must"]
    if must:
        raise Refused("still_owed", obligations=", ".join(must))
    return tuple(o.id for o in open_ones)


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
