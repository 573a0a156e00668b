"""What money stands where in a case."""

from pydantic import Field

from api.views.view import View
from models.domain.case import Case
from models.domain.size import applied_for
from models.domain.state import RemittanceStanding

NOT_COUNTED = (RemittanceStanding.SET_ASIDE, RemittanceStanding.RETURNED)


class Sums(View):
    """A case's sums, in whole öre."""

    applied: int = Field(description="By the newest application.")
    granted: int = Field(description="By the board's latest decision, conditional amounts included.")
    agreed: int = Field(description="By the agreement's compensation rows.")
    claimed: int = Field(description="By claims that are neither returned nor set aside.")
    approved: int = Field(description="Of what was claimed.")
    paid: int = Field(description="Of what was approved.")
    repaid: int = Field(description="What came back.")


class SumChanged(View):
    """A sum that would change, in whole öre."""

    sum: str = Field(description="Which sum.", examples=["granted"])
    before: int
    after: int


def sums_of(case: Case) -> Sums:
    """The sums of a case as it stands."""
    claims = [claim for claim in case.remittances.values() if claim.standing not in NOT_COUNTED]
    decided = case.decision.content.amounts if case.decision else ()
    agreed = case.agreement.content.compensation if case.agreement else ()
    return Sums(
        applied=applied_for(case),
        granted=sum(one.amount for one in decided),
        agreed=sum(one.amount for one in agreed),
        claimed=sum(claim.claimed for claim in claims),
        approved=sum(claim.approved for claim in claims),
        paid=sum(claim.approved for claim in claims if claim.standing is RemittanceStanding.PAID),
        repaid=sum(one.amount for one in case.repayments),
    )


def changed_sums(before: Case, after: Case) -> list[SumChanged]:
    """The sums that differ between two states of a case."""
    was, becomes = sums_of(before), sums_of(after)
    return [
        SumChanged(sum=name, before=getattr(was, name), after=getattr(becomes, name))
        for name in Sums.model_fields
        if getattr(was, name) != getattr(becomes, name)
    ]
