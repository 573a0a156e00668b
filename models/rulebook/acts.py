"""Which obligations the acts themselves plan, and by which command each is met.

These kinds must be in every rulebook that can come to the act, under these names; a rulebook adds others freely.
"""

from typing import Final

from pydantic import BaseModel

from models.domain.commands import agreement, application, board, preparation, remittances, reports
from models.domain.decisions import Outcome
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
    "steering_group": agreement.FormSteeringGroup,
    "agreement": agreement.DraftAgreement,
    "signature": agreement.SignAgreement,
    "condition": reports.SubmitReport,
    "remittance": remittances.Remittance,
    "payment": remittances.PayRemittance,
    "steering_notes": reports.SteeringGroupReport,
}
"""The kinds that acts plan, each with the command that meets it, in the order of a case's life."""

JUDGED_BY: Final[dict[str, type[BaseModel]]] = {
    "condition": reports.ApproveReport,
    "remittance": remittances.ApproveRemittance,
    "steering_notes": reports.ApproveReport,
}
"""Of those, the kinds that somebody judges when they have come in, with the command for it."""

PLANNED_BY: Final[dict[str, str]] = {
    "application": "register_idea",
    "completeness_check": "share_application",
    "supplement": "request_supplement",
    "further_preparation": "board_decision",
    "group_handling": "find_complete",
    "assessment": "find_complete",
    "staff_report": "find_complete",
    "board_decision": "find_complete",
    "steering_group": "board_decision",
    "agreement": "board_decision",
    "signature": "draft_agreement",
    "condition": "board_decision",
    "remittance": "sign_agreement",
    "payment": "approve_remittance",
    "steering_notes": "plan_steering_meeting",
}
"""The command that makes each of them owed."""


def type_of(command: type[BaseModel]) -> str:
    """The type by which a command is known: ``share_application``."""
    return str(command.model_fields["type"].default)


def met_by(kind: str) -> type[BaseModel]:
    """The command that meets an obligation of a kind; a rulebook's own kinds are handed in as reports."""
    return MET_BY.get(kind, reports.SubmitReport)


def judged_by(kind: str) -> type[BaseModel] | None:
    """The command that judges what came in; None where nobody can."""
    return reports.ApproveReport if kind not in MET_BY else JUDGED_BY.get(kind)


def needed(rulebook: Rulebook) -> tuple[str, ...]:
    """The kinds that a case can come to need by this rulebook."""
    without = {
        "group_handling": not rulebook.preparation.preparatory_group,
        "assessment": rulebook.preparation.gatekeeper is None,
        "further_preparation": Outcome.REMITTED_BACK not in rulebook.board.outcomes,
    }
    return tuple(kind for kind in MET_BY if not without.get(kind))
