"""What became of a command."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request

from api.access import Caller, sees, signed_in
from api.language import language_of
from api.problems import ProblemFound
from api.queries.receipts import answers
from api.queries.whole_case import rules_of
from api.resources import ResourcesHere
from api.views.receipt import Receipt, receipt

router = APIRouter(prefix="/api/commands", tags=["commands"])

OfCase = Annotated[
    str | None,
    Query(
        alias="case",
        max_length=64,
        description="Which case, where an id was used in several.",
        examples=["exempel/2027-014"],
    ),
]


@router.get("/{command:path}")
def get_receipt(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(signed_in)],
    command: Annotated[str, Path(max_length=300, description="The command's id.", pattern=r"^[^\x00]+$")],
    of_case: OfCase = None,
) -> Receipt:
    """The receipt of a command, from the record. It is given for ever."""
    with resources.sessions() as session:
        found = answers(session, command, caller.association)
    for case, answer in found:
        if of_case in (None, case.removeprefix("intervention/")) and sees(resources, caller, case):
            rules = rules_of(resources.sessions, resources.rulebooks, case)
            return receipt(case, answer, language_of(request), rules)
    raise ProblemFound("unknown_command", command=command)
