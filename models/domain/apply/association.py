"""What is true after a fact about the association's own year."""

from collections.abc import Callable
from typing import Any

from models.calendar.zone import local_date
from models.domain.apply.unchanged import unchanged
from models.domain.association_year import AssociationYear
from models.domain.case import Case
from models.domain.events import association as happened
from models.domain.journal import Entry


def _begun(case: Case, event: happened.AssociationBegun, entry: Entry) -> Case:
    year = AssociationYear(began_on=local_date(entry.at))
    return case.model_copy(update={"title": event.title, "registered_by": entry.actor.person, "association_year": year})


def _budget_set(case: Case, event: happened.AssociationBudgetSet, _: Entry) -> Case:
    year = _year_of(case)
    return _with(case, year, budgets={**year.budgets, event.year: event})


def _compiled(case: Case, event: happened.ReportCompiled, _: Entry) -> Case:
    year = _year_of(case)
    return _with(case, year, compiled={**year.compiled, event.obligation: event})


def _year_of(case: Case) -> AssociationYear:
    assert case.association_year is not None  # noqa: S101 - nothing else happens to it before it has begun
    return case.association_year


def _with(case: Case, year: AssociationYear, **changed: Any) -> Case:
    return case.model_copy(update={"association_year": year.model_copy(update=changed)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.AssociationBegun: _begun,
    happened.AssociationYearPlanned: unchanged,
    happened.AssociationBudgetSet: _budget_set,
    happened.ReportCompiled: _compiled,
    happened.Reconciled: unchanged,
}
