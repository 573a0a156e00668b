"""All the cases of an association at once, as they stand within one transaction."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.contracts.names import association_id
from models.domain.case import Case
from models.domain.case_type import CaseType
from models.domain.commands.envelope import Command
from models.domain.phase import Phase
from models.domain.portfolio import Portfolio
from models.domain.portfolio_case import portfolio_case
from models.domain.rules.rulebook import Rules
from models.record.journal import load
from models.tables.record import CaseRow

Recall = Callable[[str, int], Case | None]
"""Gives a case as it stood at a sequence, if it is at hand."""


def looking_across(session: Session, rules: Rules, case: Case, command: Command, recall: Recall | None = None) -> Rules:
    """The rules for a command, with the association's other cases where it looks across them."""
    if not command.body.looks_across:
        return rules
    return replace(rules, portfolio=portfolio_of(session, case.association, recall))


def portfolio_of(session: Session, association: str, recall: Recall | None = None) -> Portfolio:
    """The association's interventions by case number, and its budgets."""
    found = session.execute(
        select(CaseRow.id, CaseRow.sequence)
        .where(CaseRow.association == association, col(CaseRow.id).startswith(f"{CaseType.INTERVENTION}/"))
        .where(CaseRow.phase != Phase.UNREGISTERED)
        .order_by(col(CaseRow.id))
    ).all()
    cases = ((recall(case_id, sequence) if recall else None) or load(session, case_id) for case_id, sequence in found)
    own = load(session, association_id(association))
    budgets = own.association_year.budgets if own.association_year else {}
    return Portfolio(cases=tuple(portfolio_case(case) for case in cases), budgets=budgets)
