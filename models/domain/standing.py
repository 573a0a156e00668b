"""Where a case stands: phase, who is waited for and since when, what comes next, and what is wrong."""

from datetime import date, datetime

from models.domain.actor import MemberId, Role
from models.domain.case import Case
from models.domain.forecast import next_moment
from models.domain.moment import Happening, Moment
from models.domain.obligation import Obligation, Standing
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


class CaseStanding(Value):
    """Where a case stands.

    Attributes:
        waiting: Everything that somebody has to do now, what is due first, first.
        next: What will happen by itself next.
        stalled: Keys of what the program broke on.
        at_rest: The case has ended and nothing will happen in it by itself.
    """

    phase: Phase
    since: datetime | None
    sequence: int
    waiting: tuple[Waiting, ...]
    next: Moment | None
    stalled: tuple[str, ...]
    at_rest: bool

    @property
    def overdue(self) -> int:
        """How many things are late."""
        return sum(one.overdue for one in self.waiting)


def standing(case: Case) -> CaseStanding:
    """Where a case stands."""
    coming = next_moment(case)
    return CaseStanding(
        phase=case.phase,
        since=case.since,
        sequence=case.sequence,
        waiting=_waiting(case),
        next=coming,
        stalled=tuple(case.stalled),
        at_rest=case.phase in ENDED and coming is None,
    )


def _waiting(case: Case) -> tuple[Waiting, ...]:
    found = [_one(obligation) for obligation in case.obligations.values() if _somebody_acts(obligation)]
    if case.phase is Phase.DECIDED_NOT_NOTIFIED and not _will_be_released(case):
        found.append(_act(case, "release", Role.BOARD_SECRETARY))
    if case.phase is Phase.CLOSING and not found:
        found.append(_act(case, "closing", Role.SECRETARIAT))
    return tuple(sorted(found, key=lambda one: (one.due or date.max, one.obligation)))


def _will_be_released(case: Case) -> bool:
    return any(moment.happening is Happening.RELEASE_DECISION for moment in case.moments.values())


def _act(case: Case, kind: str, role: Role) -> Waiting:
    """What only a person can do and nothing that is owed stands for."""
    assert case.since is not None  # noqa: S101 - a case that has come to a phase came to it at some time
    return Waiting(obligation=kind, kind=kind, role=role, party=None, since=case.since, due=None, overdue=False)


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
