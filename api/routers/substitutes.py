"""Substitutes: who stands in for whom, and until when."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import Field

from api.access import REGISTER_KEEPERS, Caller, signed_in
from api.bodies import SubstituteGiven
from api.documentation import SENT, problem_answer
from api.problems import ProblemFound
from api.queries.meetings import lock_register
from api.queries.substitutes import enter_substitute, substitutes
from api.resources import ResourcesHere
from api.views.view import View
from models.domain.register import Register, Substitute
from models.record.register import load_register

router = APIRouter(prefix="/api/substitutes", tags=["people"])


class SubstituteTold(View):
    """Somebody who stands in for another."""

    person: str = Field(description="Who is away, by id.")
    person_name: str = Field(description="Who that is by name.")
    by: str = Field(description="Who stands in: may do what that person may, and is reminded too.")
    by_name: str = Field(description="Who that is by name.")
    starts: date = Field(description="The first day, in Stockholm.")
    until: date = Field(description="The last day, in Stockholm. It ends by itself.")


@router.get("")
def get_substitutes(resources: ResourcesHere, caller: Annotated[Caller, Depends(signed_in)]) -> list[SubstituteTold]:
    """The substitutes of the association; whoever keeps no register sees those of and for the caller alone."""
    with resources.sessions() as session:
        register = load_register(session, caller.association)
        known = substitutes(session, caller.association)
    wanted = [one for one in known if _keeps_register(caller) or caller.person in (one.person, one.by)]
    return [_told(one, register) for one in wanted]


@router.post("", responses=SENT | {409: problem_answer("Its days or people do not go together.")})
def put_substitute(
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(signed_in)],
    body: SubstituteGiven,
) -> SubstituteTold:
    """Name a substitute, for oneself or as the secretariat for anybody. Sent again with another last day, it ends then.

    The substitute acts by an access token of the substitute's own; what is done is recorded as done on behalf of the
    person who is away.
    """
    wanted = body.root
    _check(caller, wanted)
    with resources.sessions.begin() as session:
        lock_register(session, caller.association)
        register = load_register(session, caller.association)
        for person in (wanted.person, wanted.by):
            if register.person(person) is None:
                raise ProblemFound("person_not_in_register", person=person)
        enter_substitute(session, caller.association, wanted, caller.person, resources.clock())
    return _told(wanted, register)


def _check(caller: Caller, wanted: Substitute) -> None:
    if wanted.person != caller.person and not _keeps_register(caller):
        raise ProblemFound("not_your_substitute")
    if wanted.person == wanted.by:
        raise ProblemFound("stands_in_for_oneself")
    if wanted.until < wanted.starts:
        raise ProblemFound("ends_before_it_starts", starts=wanted.starts, until=wanted.until)


def _keeps_register(caller: Caller) -> bool:
    return caller.role in REGISTER_KEEPERS


def _told(substitute: Substitute, register: Register) -> SubstituteTold:
    return SubstituteTold(
        person=substitute.person,
        person_name=register.name_of(substitute.person),
        by=substitute.by,
        by_name=register.name_of(substitute.by),
        starts=substitute.starts,
        until=substitute.until,
    )
