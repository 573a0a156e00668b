"""What was said in the steering group is fed back into each organisation that sits there (inventory.md R-22, N-10)."""

from datetime import date
from typing import Final

from models.calendar.due_dates import due_after_days
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.planning import plan

FEEDBACK: Final = "feedback_in_own"


def ask_for_feedback(deliberation: Deliberation, held_on: date) -> None:
    """After a meeting each organisation with a seat owes its feedback, where the rulebook has it, once a meeting."""
    rule = deliberation.rulebook.obligations.get(FEEDBACK)
    if rule is None:
        return
    due = due_after_days(held_on, rule.days)
    for organisation in dict.fromkeys(seat.organisation for seat in deliberation.case.steering_group):
        name = f"{held_on}/{organisation}"
        if f"{FEEDBACK}/{name}" not in deliberation.case.obligations:
            plan(deliberation, "feedback_in_own", name=name, due=due, party=organisation)
