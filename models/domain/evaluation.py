"""Kinds of evaluation (seed 004, section 6.3)."""

from enum import StrEnum


class EvaluationKind(StrEnum):
    """When the evaluator works: afterwards, along the way so that the work can change, or as research beside it."""

    SUMMATIVE = "summative"
    FORMATIVE = "formative"
    ACCOMPANYING_RESEARCH = "accompanying_research"


class Evaluator(StrEnum):
    """Who evaluates: somebody outside who is procured, or the association itself or a peer of it."""

    PROCURED = "procured"
    OWN = "own"
