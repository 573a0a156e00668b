"""Which obligations the acts themselves plan, and by which command each is met.

These kinds must be in every rulebook that can come to the act, under these names; a rulebook adds others freely.
"""

from typing import Final

from pydantic import BaseModel

from models.domain.commands import (
    adoption,
    agreement,
    application,
    assignments,
    association,
    benefits,
    board,
    evaluation,
    groundwork,
    local_plan,
    preparation,
    remittances,
    reports,
)
from models.domain.decisions import Outcome
from models.domain.owed import ADOPTION_STATEMENT, BENEFIT_GOAL, EVALUATION_PLAN, EVALUATION_REPORT, LOCAL_ACTION_PLAN
from models.domain.owed_assignment import ASSIGNMENT_PLAN, MILESTONE
from models.domain.owed_association import ASSOCIATION_BUDGET
from models.domain.rules.rulebook import Rulebook

MET_BY: Final[dict[str, type[BaseModel]]] = {
    "application": application.ShareApplication,
    "completeness_check": preparation.FindComplete,
    "supplement": application.ShareApplication,
    "further_preparation": application.ShareApplication,
    "group_handling": preparation.ConcludePreparation,
    "assessment": preparation.AssessApplication,
    "staff_report": preparation.FileStaffReport,
    "board_decision": board.BoardDecision,
    "conditional_year": board.DecideConditionalYear,
    "steering_group": agreement.FormSteeringGroup,
    "agreement": agreement.DraftAgreement,
    "signature": agreement.SignAgreement,
    "anchoring": groundwork.RecordAnchoring,
    "problem_statement": groundwork.ShareProblemStatement,
    "feedback_in_own": reports.SubmitReport,
    "condition": reports.SubmitReport,
    "remittance": remittances.Remittance,
    "payment": remittances.PayRemittance,
    "steering_notes": reports.SteeringGroupReport,
    "procurement_documentation": reports.SubmitReport,
    "adoption_task": reports.SubmitReport,
    "extra_report": reports.SubmitReport,
    MILESTONE: reports.SubmitReport,
}
"""The kinds that acts plan, each with the command that meets it, in the order of a case's life."""

JUDGED_BY: Final[dict[str, type[BaseModel]]] = {
    "conditional_year": board.ReleaseDecision,
    "condition": reports.ApproveReport,
    "remittance": remittances.ApproveRemittance,
    "steering_notes": reports.ApproveReport,
    "procurement_documentation": reports.ApproveReport,
    "adoption_task": reports.ApproveReport,
    "extra_report": reports.ApproveReport,
    MILESTONE: reports.ApproveReport,
    "feedback_in_own": reports.ApproveReport,
}
"""Of those, the kinds that somebody judges when they have come in, with the command for it."""

ANSWERED_BY: Final[dict[str, type[BaseModel]]] = {
    EVALUATION_PLAN: evaluation.PlanEvaluation,
    EVALUATION_REPORT: evaluation.RecordEvaluation,
    ADOPTION_STATEMENT: adoption.StateAdoption,
    BENEFIT_GOAL: benefits.FollowUpBenefitGoal,
    ASSIGNMENT_PLAN: assignments.PlanAssignment,
    LOCAL_ACTION_PLAN: local_plan.ReviseLocalActionPlan,
    ASSOCIATION_BUDGET: association.SetAssociationBudget,
}
"""The kinds that are planned with the execution, where a rulebook has them, each with the command that meets it."""

PLANNED_BY: Final[dict[str, str]] = {
    "application": "register_idea",
    "anchoring": "plan_anchoring",
    "problem_statement": "register_idea",
    "feedback_in_own": "steering_group_report",
    "completeness_check": "share_application",
    "supplement": "request_supplement",
    "further_preparation": "board_decision",
    "group_handling": "find_complete",
    "assessment": "find_complete",
    "staff_report": "find_complete",
    "board_decision": "find_complete",
    "conditional_year": "board_decision",
    "steering_group": "board_decision",
    "agreement": "board_decision",
    "signature": "draft_agreement",
    "condition": "board_decision",
    "remittance": "sign_agreement",
    "payment": "approve_remittance",
    "steering_notes": "plan_steering_meeting",
    "procurement_documentation": "procure_evaluation",
    "adoption_task": "plan_adoption",
    "extra_report": "ask_for_report",
    MILESTONE: "plan_assignment",
}
"""The command that makes each of them owed."""


def type_of(command: type[BaseModel]) -> str:
    """The type by which a command is known: ``share_application``."""
    return str(command.model_fields["type"].default)


def met_by(kind: str) -> type[BaseModel]:
    """The command that meets an obligation of a kind; a rulebook's own kinds are handed in as reports."""
    return MET_BY.get(kind) or ANSWERED_BY.get(kind, reports.SubmitReport)


def judged_by(kind: str) -> type[BaseModel] | None:
    """The command that judges what came in; None where nobody can."""
    return reports.ApproveReport if kind not in MET_BY | ANSWERED_BY else JUDGED_BY.get(kind)


def needed(rulebook: Rulebook) -> tuple[str, ...]:
    """The kinds that a case can come to need by this rulebook."""
    without = {
        MILESTONE: rulebook.assignments is None,
        "group_handling": not rulebook.preparation.preparatory_group,
        "assessment": rulebook.preparation.gatekeeper is None,
        "further_preparation": Outcome.REMITTED_BACK not in rulebook.board.outcomes,
        "procurement_documentation": "procurement_documentation" not in rulebook.obligations,
        "anchoring": "anchoring" not in rulebook.obligations,
        "problem_statement": rulebook.groundwork.problem_statement is None,
        "feedback_in_own": "feedback_in_own" not in rulebook.obligations,
        "adoption_task": "adoption_task" not in rulebook.obligations,
        "extra_report": "extra_report" not in rulebook.obligations,
    }
    funded = MET_BY if rulebook.funds else {MILESTONE: MET_BY[MILESTONE]}
    return tuple(kind for kind in funded if not without.get(kind))
