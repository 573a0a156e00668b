"""An association's books over all its cases."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from api.access import READS_BOOKS, Association, Caller, check_association
from api.downloads import download
from api.queries.portfolio import portfolio_and_register
from api.resources import Resources, ResourcesHere
from api.views.books import ReconciliationTold, YearTold, reconciliation_told, year_told
from api.views.year_sheet import MEDIA_TYPE, year_sheet
from models.domain.economists_year import economists_year
from models.domain.reconciliation import reconcile

router = APIRouter(prefix="/api/associations/{association}", tags=["associations"])

Year = Annotated[int, Path(ge=2000, le=2100, description="The calendar year.", examples=[2027])]
Reader = Annotated[Caller, Depends(READS_BOOKS)]


@router.get("/reconciliation")
def get_reconciliation(
    resources: ResourcesHere,
    caller: Reader,
    association: Association,
    year: Annotated[
        int | None, Query(ge=2000, le=2100, description="One calendar year; all where none is given.")
    ] = None,
) -> ReconciliationTold:
    """Granted, agreed, claimed and paid, and reported, as they stand now, and where they do not agree."""
    check_association(caller, association)
    portfolio, _ = portfolio_and_register(resources.sessions, association)
    return reconciliation_told(reconcile(portfolio, year))


@router.get(
    "/year/{year}.xlsx",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {}}, "description": "The spreadsheet, in kronor."}},
)
def get_year_sheet(resources: ResourcesHere, caller: Reader, association: Association, year: Year) -> Response:
    """The economist's year as a spreadsheet."""
    made = year_sheet(_year(resources, caller, association, year))
    return download(made, f"{association} {year}.xlsx", MEDIA_TYPE, hashlib.sha256(made).hexdigest())


@router.get("/year/{year}")
def get_year(resources: ResourcesHere, caller: Reader, association: Association, year: Year) -> YearTold:
    """The economist's year: claims to come, accruals at the year's end, and the room in coming years."""
    return _year(resources, caller, association, year)


def _year(resources: Resources, caller: Caller, association: str, year: int) -> YearTold:
    check_association(caller, association)
    portfolio, register = portfolio_and_register(resources.sessions, association)
    return year_told(economists_year(portfolio, year), register)
