"""Registering interventions, and finding them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response, status
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from api.access import Caller, check_association, signed_in, visible_cases
from api.bodies import NewIntervention
from api.documentation import COMMAND_ANSWERS
from api.dry_run import DryRun, answer_dry_run, refusal_foretold
from api.examples import NEW_INTERVENTION_EXAMPLES
from api.language import language_of
from api.problems import ProblemFound, respond
from api.queries.cases import Attention, SortKey, Wanted, find
from api.queries.numbers import foreseen, reserve, reserved
from api.resources import Resources, ResourcesHere
from api.submission import IdempotencyKey, answer, command_from, submit
from api.successors import note_in_predecessor
from api.views.intervention import InterventionInList, InterventionPage
from api.views.preview import Preview
from api.views.receipt import Receipt
from api.views.view import View
from models.calendar.zone import local_date
from models.contracts.names import case_id
from models.domain.actor import Role
from models.domain.commands.envelope import Command
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


class Foreseen(Preview):
    """What would come of an idea that is registered. Nothing has been done."""

    case_number: str = Field(
        description="The number that the case would have, were it registered now. It is not reserved.",
        examples=["2027-014"],
    )


@router.post(
    "",
    status_code=201,
    response_model=Receipt,
    responses=COMMAND_ANSWERS | {200: {"model": Foreseen, "description": "A dry run: what would come of the idea."}},
    openapi_extra=NEW_INTERVENTION_EXAMPLES,
)
async def register_intervention(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(signed_in)],
    body: NewIntervention,
    key: IdempotencyKey = None,
    *,
    dry_run: DryRun = False,
) -> Response:
    """Register an idea: reserve a case number, start the case's run and give it the command ``register_idea``.

    The same ``Idempotency-Key`` is the same case number, however often it is sent. A dry run reserves none, and neither
    does an idea that is refused: there is no case then in which that could be recorded.
    """
    wanted = body.root
    check_association(caller, wanted.association)
    command = command_from(resources, caller, key, wanted.command)
    year = wanted.year or local_date(command.at).year
    await run_in_threadpool(_check_rulebook, resources, wanted.association)
    number, is_reserved = await run_in_threadpool(_foresee, resources, wanted.association, year, command.id)
    case = case_id(wanted.association, number)
    if dry_run:
        return await answer_dry_run(request, resources, case, command, extra={"case_number": number})
    if not is_reserved:
        refused = await refusal_foretold(request, resources, case, command)
        if refused is not None:
            return respond(refused)
        number = await run_in_threadpool(_reserve, resources, wanted.association, year, command.id)
    return await _register(request, resources, case_id(wanted.association, number), command)


async def _register(request: Request, resources: Resources, case: str, command: Command) -> Response:
    done = await submit(resources, case, command)
    if done is not None and done.accepted:
        await note_in_predecessor(resources, case, command)
    response = await answer(request, resources, case, command, done, status=status.HTTP_201_CREATED)
    if response.status_code == status.HTTP_201_CREATED:
        address = f"/api/{case.replace('intervention', 'interventions', 1)}"
        response.headers["Location"] = address
        response.headers["Link"] = f'<{address}/similar>; rel="related"'
    return response


def _check_rulebook(resources: Resources, association: str) -> None:
    try:
        newest(resources.rulebooks, association)
    except UnknownAssociation as error:
        raise ProblemFound("unknown_association", association=association) from error
    except RulebookError as error:
        raise ProblemFound("faulty_rulebook", mistakes="; ".join(error.lines("sv"))) from error


def _reserve(resources: Resources, association: str, year: int, key: str) -> str:
    with resources.sessions.begin() as session:
        return reserve(session, association, year, key)


def _foresee(resources: Resources, association: str, year: int, key: str) -> tuple[str, bool]:
    """The case number that a key has or would be given, and whether it has it already."""
    with resources.sessions() as session:
        known = reserved(session, association, key)
        return (known, True) if known else (foreseen(session, association, year), False)
