"""Taking over interventions that are running when an association starts with Tertial."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, File, Request, Response, UploadFile
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from api.access import STAFF_ONLY, Caller
from api.documentation import SENT
from api.downloads import download
from api.dry_run import DryRun
from api.language import language_of
from api.many import CaseAnswer, foretell_new, submit_new
from api.problems import FieldError, ProblemFound, problem, respond
from api.resources import Resources, ResourcesHere
from api.take_over import (
    MOST_BYTES,
    Found,
    association_rules,
    commands,
    examine,
    foreseen_cases,
    reserve_cases,
)
from api.views.view import View
from models.domain.rules.rulebook import Rules
from models.record.rules import UnknownAssociation
from models.rulebook.problem import RulebookError
from models.taking_over.cells import Known
from models.taking_over.faults import CellFault
from models.taking_over.template import FILE_NAME, MEDIA_TYPE, template

router = APIRouter(prefix="/api/take-over", tags=["take-over"])


class TakenOver(View):
    """What became, or would become, of one intervention of the spreadsheet."""

    reference: str = Field(description="What the spreadsheet calls it.")
    title: str
    answer: CaseAnswer


@router.get(
    "/template.xlsx",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {}}, "description": "The template."}},
)
def get_template(resources: ResourcesHere, caller: Annotated[Caller, Depends(STAFF_ONLY)]) -> Response:
    """The spreadsheet to fill in, with the association's own people, organisations and reports to choose among."""
    rules = _rules(resources, caller)
    made = template(Known(rules.register, rules.rulebook))
    return download(made, FILE_NAME, MEDIA_TYPE, hashlib.sha256(made).hexdigest())


@router.post("", response_model=list[TakenOver], responses=SENT)
async def take_over(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(STAFF_ONLY)],
    file: Annotated[UploadFile, File(description="The template, filled in.")],
    *,
    dry_run: DryRun = False,
) -> list[TakenOver] | Response:
    """Take over every intervention of a spreadsheet, each as a case with its agreement in force.

    Where anything is wrong nothing is taken over, and each faulty cell is named. The same spreadsheet sent again
    reaches those that were not reached before, and makes no second case of any.
    """
    content = await file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ProblemFound("too_large", limit="5 MB")
    found = await run_in_threadpool(_examine, request, resources, caller, content)
    if found.faults:
        errors = [_field_error(one, language_of(request)) for one in found.faults]
        return respond(problem(request, "faulty_spreadsheet", {"count": len(errors)}, errors))
    wanted = commands(found.interventions, caller.actor, resources.clock())
    place = foreseen_cases if dry_run else reserve_cases
    cases = await run_in_threadpool(place, resources.sessions, caller.association, wanted)
    answers = await (foretell_new if dry_run else submit_new)(request, resources, list(zip(cases, wanted, strict=True)))
    return [
        TakenOver(reference=one.reference, title=one.body.title, answer=answer)
        for one, answer in zip(found.interventions, answers, strict=True)
    ]


def _examine(request: Request, resources: Resources, caller: Caller, content: bytes) -> Found:
    rules = _rules(resources, caller)
    language = language_of(request)
    return examine(content, rules, caller.association, caller.actor, resources.clock(), language)


def _rules(resources: Resources, caller: Caller) -> Rules:
    try:
        return association_rules(resources.sessions, resources.rulebooks, caller.association)
    except UnknownAssociation as error:
        raise ProblemFound("unknown_association", association=caller.association) from error
    except RulebookError as error:
        raise ProblemFound("faulty_rulebook", mistakes="; ".join(error.lines("sv"))) from error


def _field_error(fault: CellFault, language: str) -> FieldError:
    place = "!".join(part for part in (fault.sheet, fault.cell) if part)
    return FieldError(pointer=place, location="sheet", code=fault.code, says=fault.says(language))
