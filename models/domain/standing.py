"""Where a case stands: phase, who is waited for and since when, what comes next, and what is wrong."""

from datetime import date, datetime

from models.domain.actor import MemberId, Role
from models.domain.adoption import AdoptionDecision
from models.domain.case import Case
from models.domain.forecast import next_moment
from models.domain.moment import Happening, Moment
from models.domain.obligation import Obligation, Standing
from models.domain.owed import stating
from models.domain.phase import ENDED, Phase
from models.domain.value import Value


class Waiting(Value):
    """Something that somebody has to do now.

    Attributes:
        obligation: Its id.
        kind: The rulebook's key for it.
        role: Who has it to do.
        party: On whose side.
        since: Since when, UTC.
        due: The last day, in Stockholm.
        overdue: That day has passed.
    """

    obligation: str
    kind: str
    role: Role
    party: MemberId | None
    since: datetime
    due: date | None
    overdue: bool


class AdoptionOfParty(Value):
    """What a party has decided on adoption; None before it has stated it."""

    organisation: MemberId
    decision: AdoptionDecision | None


class CaseStanding(Value):
    """Where a case stands.

    Attributes:
        waiting: Everything that somebody has to do now, what is due first, first.
        next: What will happen by itself next.
        stalled: Keys of what the program broke on.
        at_rest: The case has ended, or nothing has come of what reached it; nothing will happen in it by itself and
            nobody has anything to do.
        adoption: What each party has decided on adoption, once there is an agreement.
    """

    phase: Phase
    since: datetime | None
    sequence: int
    waiting: tuple[Waiting, ...]
    next: Moment | None
    stalled: tuple[str, ...]
    at_rest: bool
    adoption: tuple[AdoptionOfParty, ...] = ()

    @property
    def overdue(self) -> int:
        """How many things are late."""
        return sum(one.overdue for one in self.waiting)


def standing(case: Case) -> CaseStanding:
    """Where a case stands."""
    coming, waiting = next_moment(case), _waiting(case)
    return CaseStanding(
        phase=case.phase,
        since=case.since,
        sequence=case.sequence,
        waiting=waiting,
        next=coming,
        stalled=tuple(case.stalled),
        at_rest=(case.phase in ENDED or _came_to_nothing(case)) and coming is None and not waiting,
        adoption=_adoption(case),
    )


def _came_to_nothing(case: Case) -> bool:
    """What reached it was all refused, so there is no case; what stalled may still become one."""
    return case.phase is Phase.UNREGISTERED and case.sequence > 0 and not case.stalled


def _adoption(case: Case) -> tuple[AdoptionOfParty, ...]:
    if case.assignment is None and (case.agreement is None or not case.agreement.in_force):
        return ()
    stated = case.adoption_statements
    return tuple(
        AdoptionOfParty(organisation=one, decision=stated[one].decision if one in stated else None)
        for one in stating(case)
    )


def _waiting(case: Case) -> tuple[Waiting, ...]:
    acted_on = [obligation for obligation in case.obligations.values() if _somebody_acts(obligation)]
    found = [_one(obligation) for obligation in acted_on]
    waiting = case.waiting_decision
    if waiting is not None and case.phase not in ENDED and not _will_be_released(case):
        found.append(_act("release", Role.BOARD_SECRETARY, waiting.entered_at))
    if case.phase is Phase.CLOSING and all(obligation.outlives_closing for obligation in acted_on):
        assert case.since is not None  # noqa: S101 - a case that has come to a phase came to it at some time
        closes = Role.SECRETARIAT if case.assignment is None else Role.LOCAL_COLLABORATION_GROUP
        found.append(_act("closing", closes, case.since))
    return tuple(sorted(found, key=lambda one: (one.due or date.max, one.obligation)))


def _will_be_released(case: Case) -> bool:
    return any(moment.happening is Happening.RELEASE_DECISION for moment in case.moments.values())


def _act(kind: str, role: Role, since: datetime) -> Waiting:
    """What only a person can do and nothing that is owed stands for."""
    return Waiting(obligation=kind, kind=kind, role=role, party=None, since=since, due=None, overdue=False)


def _somebody_acts(obligation: Obligation) -> bool:
    return obligation.awaited or obligation.standing is Standing.SUBMITTED


def _one(obligation: Obligation) -> Waiting:
    judged = obligation.standing is Standing.SUBMITTED
    return Waiting(
        obligation=obligation.id,
        kind=obligation.kind,
        role=(obligation.receiver or Role.SECRETARIAT) if judged else obligation.owed_by,
        party=None if judged else obligation.party,
        since=obligation.since,
        due=None if judged else obligation.due,
        overdue=obligation.overdue and not judged,
    )
