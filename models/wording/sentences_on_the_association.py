"""What a timeline says of the association's own year."""

from typing import Final

from models.wording.sentence import Sentence

ASSOCIATION: Final[dict[str, tuple[Sentence, ...]]] = {
    "association_begun": (Sentence("The association's year began to be planned."),),
    "association_year_planned": (
        Sentence("The year {year} was planned; {planned} things are new in it. Reason: {reason}"),
        Sentence("The year {year} was planned; {planned} things are new in it."),
    ),
    "association_budget_set": (
        Sentence(
            "The board decided the budget of {year} ({paragraph}): {total}, of it {amount} for interventions.",
            {"amount": "interventions"},
        ),
    ),
    "report_compiled": (
        Sentence("{obligation} was assembled. These have not contributed: {cases}.", {"cases": "missing"}),
        Sentence("{obligation} was assembled, with everything that it asks for."),
    ),
    "reconciled": (
        Sentence("Granted, agreed, claimed and paid, and reported were reconciled; they deviate.", when="deviations"),
        Sentence("Granted, agreed, claimed and paid, and reported were reconciled; they agree."),
    ),
}
