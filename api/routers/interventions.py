"""Registering interventions, and finding them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response, status
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from api.access import Caller, check_association, signed_in, visible_cases
from api.bodies import NewIntervention
from api.documentation import COMMAND_ANSWERS
from api.examples import NEW_INTERVENTION_EXAMPLES
from api.language import language_of
from api.problems import ProblemFound
from api.queries.cases import Attention, SortKey, Wanted, find
from api.queries.numbers import reserve
from api.resources import Resources, ResourcesHere
from api.submission import IdempotencyKey, answer, command_from, submit
from api.views.intervention import InterventionInList, InterventionPage
from api.views.receipt import Receipt
from api.views.view import View
from models.calendar.zone import local_date
from models.contracts.names import case_id
from models.domain.actor import Role
from models.domain.kinds import InterventionKind
from models.domain.phase import Phase
from models.record.rules import UnknownAssociation, newest
from models.rulebook.problem import RulebookError

router = APIRouter(prefix="/api/interventions", tags=["interventions"])


class ListQuery(View):
    """Which interventions to list, and how."""

    association: str | None = Field(
        default=None, max_length=48, description="The token's association where none is given."
    )
    phase: list[Phase] = Field(default=[], description="Any of these phases.")
    kind: list[InterventionKind] = Field(default=[], description="Any of these kinds.")
    attention: list[Attention] = Field(default=[], description="Any of these reasons to look at it.")
    waiting_for: list[Role] = Field(default=[], description="Any of these roles has something to do.")
    text: str = Field(default="", max_length=100, pattern=r"^[^\x00]*$", description="In the title or the case number.")
    sort: SortKey = SortKey.NUMBER
    descending: bool = False
    limit: int = Field(default=50, ge=1, le=200)
    offset: int = Field(default=0, ge=0, le=1_000_000)


@router.get("")
def list_interventions(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(signed_in)],
    query: Annotated[ListQuery, Query()],
) -> InterventionPage:
    """The interventions that the caller sees, as they stand now."""
    check_association(caller, query.association or caller.association)
    with resources.sessions() as session:
        wanted = Wanted(
            association=caller.association,
            only=visible_cases(session, caller),
            phases=query.phase,
            kinds=query.kind,
            attention=query.attention,
            waiting_for=query.waiting_for,
            text=query.text,
            sort=query.sort,
            descending=query.descending,
            limit=query.limit,
            offset=query.offset,
        )
        found = find(session, wanted)
    rows = [InterventionInList.of(row, language_of(request), parked=row.id in found.parked) for row in found.rows]
    return InterventionPage(total=found.total, limit=query.limit, offset=query.offset, interventions=rows)


@router.post(
    "",
    status_code=201,
    response_model=Receipt,
    responses=COMMAND_ANSWERS,
    openapi_extra=NEW_INTERVENTION_EXAMPLES,
)
async def register_intervention(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(signed_in)],
    body: NewIntervention,
    key: IdempotencyKey = None,
) -> Response:
    """Register an idea: reserve a case number, start the case's run and give it the command ``register_idea``.

    The same ``Idempotency-Key`` is the same case number, however often it is sent.
    """
    wanted = body.root
    check_association(caller, wanted.association)
    command = command_from(resources, caller, key, wanted.command)
    year = wanted.year or local_date(command.at).year
    number = await run_in_threadpool(_reserve, resources, wanted.association, year, command.id)
    case = case_id(wanted.association, number)
    done = await submit(resources, case, command)
    response = await answer(request, resources, case, command, done, status=status.HTTP_201_CREATED)
    if response.status_code == status.HTTP_201_CREATED:
        response.headers["Location"] = f"/api/interventions/{wanted.association}/{number}"
    return response


def _reserve(resources: Resources, association: str, year: int, key: str) -> str:
    try:
        newest(resources.rulebooks, association)
    except UnknownAssociation as error:
        raise ProblemFound("unknown_association", association=association) from error
    except RulebookError as error:
        raise ProblemFound("faulty_rulebook", mistakes="; ".join(error.lines("sv"))) from error
    with resources.sessions.begin() as session:
        return reserve(session, association, year, key)
