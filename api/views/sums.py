"""What money stands where in a case, as the API shows it."""

from pydantic import Field

from api.views.view import View
from models.domain.case import Case
from models.domain.size import applied_for
from models.domain.sums import Sums, sums


class SumsTold(Sums):
    """The sums of a case with what is applied for, in whole öre."""

    applied: int = Field(description="By the newest application.")


class SumChanged(View):
    """A sum that would change, in whole öre."""

    sum: str = Field(description="Which sum.", examples=["granted"])
    before: int
    after: int


def sums_of(case: Case) -> SumsTold:
    """The sums of a case as it stands."""
    return SumsTold.model_validate({"applied": applied_for(case), **sums(case).model_dump()})


def changed_sums(before: Case, after: Case) -> list[SumChanged]:
    """The sums that differ between two states of a case."""
    was, becomes = sums_of(before), sums_of(after)
    return [
        SumChanged(sum=name, before=getattr(was, name), after=getattr(becomes, name))
        for name in SumsTold.model_fields
        if getattr(was, name) != getattr(becomes, name)
    ]
