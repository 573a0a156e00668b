"""What is left of the association's budget in each year (rules.md 5). Sums in whole öre."""

from collections.abc import Iterable

from models.domain.commands.preparation import AmountOfYear, RoomOfYear
from models.domain.portfolio import Portfolio
from models.domain.value import Value


class RoomInYear(Value):
    """What the board's grants leave of a year's budget for interventions.

    Attributes:
        budget: What interventions can be granted; None where the board has decided no budget for the year.
        granted: For good, over all cases.
        conditional: What waits for a later decision of the board, over all cases.
        agreed: In agreements in force, over all cases.
    """

    year: int
    budget: int | None
    granted: int
    conditional: int
    agreed: int

    @property
    def left(self) -> int | None:
        """What of the budget has not been granted for good."""
        return None if self.budget is None else self.budget - self.granted

    @property
    def left_if_released(self) -> int | None:
        """What is left when every conditional year is released."""
        return None if self.left is None else self.left - self.conditional


def room_in(portfolio: Portfolio, year: int, but: str = "") -> RoomInYear:
    """What is left of a year's budget, with every case's grants counted but those of one case."""
    of_year = [case.in_year(year) for case in portfolio.cases if case.id != but]
    budget = portfolio.budgets.get(year)
    return RoomInYear(
        year=year,
        budget=budget.interventions if budget else None,
        granted=sum(one.granted for one in of_year),
        conditional=sum(one.conditional for one in of_year),
        agreed=sum(one.agreed for one in of_year),
    )


def coming_room(portfolio: Portfolio, first: int) -> tuple[RoomInYear, ...]:
    """The room in a year and in each later one that has a budget or a grant."""
    return tuple(room_in(portfolio, year) for year in portfolio.years if year >= first)


def room_before(portfolio: Portfolio, amounts: Iterable[AmountOfYear], but: str) -> tuple[RoomOfYear, ...]:
    """What is left, before a grant to one case, of each year that it is for and that has a budget."""
    rooms = (room_in(portfolio, year, but) for year in sorted({one.year for one in amounts}))
    return tuple(RoomOfYear(year=one.year, room=one.left) for one in rooms if one.left is not None)
