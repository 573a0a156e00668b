"""Stories of an association's own year, by the example rulebook."""

from dataclasses import replace
from typing import Any, Self

from models.domain.case import Case
from models.domain.portfolio import Portfolio
from models.domain.portfolio_case import portfolio_case
from models.domain.register import Body, Meeting
from models.domain.rules.rulebook import Rulebook, RulebookVersion
from tests.models.domain.story import RULEBOOK, Story
from tests.register import REGISTER

ASSOCIATION = "association/exempel"
BUDGET: dict[str, Any] = {
    "year": 2028,
    "total": 5_000_000_00,
    "interventions": 3_500_000_00,
    "decided_on": "2027-11-25",
    "paragraph": "§ 61",
}


class AssociationStory(Story):
    """A story of the association's own case."""

    def __init__(self, rulebook: Rulebook = RULEBOOK, meetings: tuple[Meeting, ...] = ()) -> None:
        super().__init__(rulebook, REGISTER.model_copy(update={"meetings": meetings}))
        self.case = Case(id=ASSOCIATION)

    def over(self, *stories: Story) -> Self:
        """From here on these are the association's cases, as they stand."""
        cases = tuple(
            portfolio_case(story.case.model_copy(update={"id": f"intervention/exempel/2027-{number:03d}"}))
            for number, story in enumerate(stories, start=1)
        )
        year = self.case.association_year
        self.rules = replace(self.rules, portfolio=Portfolio(cases=cases, budgets=year.budgets if year else {}))
        return self

    def follows(self, newest: Rulebook) -> Self:
        """The association has a newer rulebook from here on."""
        self.rules = replace(self.rules, newest=RulebookVersion(newest, "1" * 64))
        return self


def budget_meeting(on: str) -> Meeting:
    """A meeting at which the board sets the budget."""
    return Meeting.model_validate({"body": Body.BOARD, "on": on, "budget": True}, strict=False)


def begun(
    rulebook: Rulebook = RULEBOOK, at: str = "2027-01-11 09:00", meetings: tuple[Meeting, ...] = ()
) -> AssociationStory:
    """The secretariat let the association's year begin."""
    return AssociationStory(rulebook, meetings).at(at).as_("sara").does("begin_association")
