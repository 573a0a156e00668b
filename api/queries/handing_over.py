"""Which cases a person answers for something in, and what."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from api.queries.access import own_cases
from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.duties import duties, owed_by
from models.domain.events.handing_over import Duty
from models.domain.moment import Happening
from models.domain.obligation import Obligation
from models.record.journal import load


@dataclass(frozen=True, slots=True)
class HeldCase:
    """A case in which a person answers for something.

    Attributes:
        duties: For what.
        owed: What the person owes or will owe there.
        reminders: How many reminders of it are to come.
    """

    case: Case
    duties: tuple[Duty, ...]
    owed: tuple[Obligation, ...]
    reminders: int


def held_cases(session: Session, association: str, person: PersonId) -> list[HeldCase]:
    """The cases in which a person answers for something, by their ids."""
    found = (_held(load(session, case), person) for case in sorted(own_cases(session, association, person)))
    return [one for one in found if one.duties]


def _held(case: Case, person: PersonId) -> HeldCase:
    owed = owed_by(case, person)
    subjects = {one.id for one in owed}
    reminders = sum(
        moment.happening is Happening.REMIND and moment.subject in subjects for moment in case.moments.values()
    )
    return HeldCase(case, duties(case, person), owed, reminders)
