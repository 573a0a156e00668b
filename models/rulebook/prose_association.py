"""The association's own year in plain Swedish."""

from collections.abc import Iterator
from typing import Final

from models.domain.commands import association
from models.domain.kinds import CaseKind
from models.domain.rules.rulebook import Rulebook

OF_THE_ASSOCIATION: Final = (
    association.BeginAssociation,
    association.PlanAssociationYear,
    association.SetAssociationBudget,
    association.CompileReport,
    association.Reconcile,
)


def association_told(rulebook: Rulebook) -> Iterator[str]:
    """How the association's own year goes; what it holds stands among the obligations."""
    if not any(rule.owed_in(CaseKind.ASSOCIATION) for rule in rulebook.obligations.values()):
        yield "Regelboken säger inget om förbundets eget år."
        return
    yield "Varje nyår planeras hela det kommande året efter det, enligt den regelbok som då gäller."
    yield "En sista dag som inte är en arbetsdag flyttas till arbetsdagen före: flera av dagarna är lagens."
    yield "Beviljade medel räknas av från årets budget; villkorade år visas för sig."
