"""What the board decided, as documents tell it."""

from collections.abc import Iterable

from models.domain.case import Case
from models.domain.commands.board import DecisionContent
from models.domain.commands.preparation import AmountOfYear
from models.domain.decisions import Outcome
from models.domain.documents.decision import Condition, MinutesReference, WantedItem, YearGrant
from models.domain.size import applied_for
from models.domain.state import Decision
from models.domain.sums import promised_in


def minutes_reference(content: DecisionContent) -> MinutesReference:
    """Where the minutes hold a decision."""
    return MinutesReference(meeting=content.meeting, item=content.paragraph_number)


def year_grants(case: Case, amounts: Iterable[AmountOfYear]) -> tuple[YearGrant, ...]:
    """What each year gets, beside what was applied for in it, in the order of the years."""
    budget = case.application.budget if case.application else ()
    asked = {row.year: sum(other.applied for other in budget if other.year == row.year) for row in budget}
    return tuple(
        YearGrant(
            year=one.year,
            applied_for=asked.get(one.year, 0) if asked else None,
            amount=one.amount,
            conditional=one.conditional,
        )
        for one in sorted(amounts, key=lambda amount: amount.year)
    )


def grant_of(case: Case) -> DecisionContent | None:
    """The board's latest decision, where it is a grant that has taken effect."""
    decision = case.decision
    if decision is None or decision.released_on is None or decision.content.outcome is not Outcome.GRANTED:
        return None
    return decision.content


def is_in_part(case: Case, content: DecisionContent) -> bool:
    """Whether less was granted than was applied for."""
    granted = sum(one.amount for one in content.amounts)
    return content.outcome is Outcome.GRANTED and granted < applied_for(case)


def is_released_in_part(case: Case, decision: Decision) -> bool:
    """Whether less of a conditional year was released than had been granted for it."""
    granted = sum(one.amount for one in decision.content.amounts)
    promised = 0 if decision.year is None else promised_in(case, decision.year)
    return decision.content.outcome is Outcome.GRANTED and granted < promised


def conditions_of(content: DecisionContent) -> tuple[Condition, ...]:
    """What the grant asks for, each with its day."""
    return tuple(Condition(text=str(one.text), due=one.due) for one in content.conditions)


def wanted_items(content: DecisionContent) -> tuple[WantedItem, ...]:
    """What more is wanted. The one day for all of it is told apart from the items."""
    return tuple(WantedItem(what=str(one)) for one in content.wanted)
