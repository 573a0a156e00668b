"""What evaluations, decisions on adoption and results of benefit goals are called."""

from typing import Final

from models.domain.adoption import AdoptionDecision
from models.domain.evaluation import EvaluationKind, Evaluator
from models.domain.goals import BenefitResult

EVALUATIONS: Final[dict[str, str]] = {
    EvaluationKind.SUMMATIVE: "summative, afterwards",
    EvaluationKind.FORMATIVE: "formative, along the way",
    EvaluationKind.ACCOMPANYING_RESEARCH: "accompanying research",
}
"""Kinds of evaluation."""

EVALUATORS: Final[dict[str, str]] = {
    Evaluator.PROCURED: "procured",
    Evaluator.OWN: "one's own",
}
"""Who evaluates."""

ADOPTIONS: Final[dict[str, str]] = {
    AdoptionDecision.IN_FULL: "adopted in full",
    AdoptionDecision.IN_PART: "adopted in part",
    AdoptionDecision.NOT_ADOPTED: "not adopted",
}
"""What a party decides on adoption."""

BENEFITS: Final[dict[str, str]] = {
    BenefitResult.REACHED: "reached",
    BenefitResult.PARTLY_REACHED: "reached in part",
    BenefitResult.NOT_REACHED: "not reached",
    BenefitResult.CANNOT_BE_TOLD: "cannot be told",
}
"""What came of a benefit goal."""

PERMISSIONS: Final[dict[str, str]] = {
    "ordered": "ordered",
    "granted": "granted",
    "withdrawn": "withdrawn",
}
"""Of a registrar in the follow-up system."""

RESPONDENTS: Final[dict[str, str]] = {
    "participants": "participants",
    "former_participants": "former participants",
    "managers": "managers",
    "staff": "staff",
    "referrers": "those who refer participants",
}
"""Of an indicator survey."""
