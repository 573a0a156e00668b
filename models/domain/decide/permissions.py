"""Who may do what. What is not listed here may be done by nobody."""

from models.domain.actor import ASSOCIATION_ROLES, Role
from models.domain.commands import (
    Body,
    agreement,
    application,
    board,
    closing,
    idea,
    operations,
    preparation,
    remittances,
    reports,
)
from models.domain.decide.deliberation import Deliberation
from models.domain.people import holders
from models.domain.refusal import Refused

STAFF = frozenset({Role.SECRETARIAT, Role.DIRECTOR})
BOARD = frozenset({Role.BOARD_SECRETARY, Role.SECRETARIAT})
APPLICANT = frozenset({Role.PARTY_REPRESENTATIVE})
PARTIES = APPLICANT | {Role.OWNER_CONTACT, Role.INTERVENTION_LEAD}
SIGNING = frozenset({Role.SIGNATORY_MANAGER})
MONEY = frozenset({Role.ECONOMIST, Role.DIRECTOR, Role.CHAIR})

MAY: dict[type, frozenset[Role]] = {
    idea.RegisterIdea: STAFF | APPLICANT | {Role.PREPARATORY_GROUP},
    idea.ShelveIdea: STAFF | APPLICANT,
    idea.ResumeIdea: STAFF | APPLICANT,
    application.ShareApplication: STAFF | APPLICANT,
    application.SignApplication: STAFF | APPLICANT | SIGNING,
    application.WithdrawApplication: STAFF | APPLICANT,
    preparation.RequestSupplement: STAFF,
    preparation.ExtendSupplement: STAFF,
    preparation.FindComplete: STAFF,
    preparation.ConfirmItem: STAFF,
    preparation.PassOverItem: STAFF,
    preparation.GiveOpinion: STAFF | {Role.PREPARATORY_GROUP},
    preparation.ConcludePreparation: STAFF,
    preparation.AssessApplication: STAFF,
    preparation.InsistOnBoard: STAFF | APPLICANT,
    preparation.FileStaffReport: STAFF,
    preparation.ChangeMeeting: STAFF | BOARD,
    preparation.PutOnMeeting: STAFF,
    board.BoardDecision: BOARD,
    board.CorrectDecision: BOARD,
    board.ReleaseDecision: BOARD | STAFF,
    board.HoldDecision: BOARD | STAFF,
    agreement.FormSteeringGroup: STAFF | PARTIES,
    agreement.DraftAgreement: STAFF,
    agreement.SignAgreement: STAFF | SIGNING | {Role.CHAIR},
    agreement.DeclineSignature: STAFF | SIGNING,
    agreement.RedirectSignature: STAFF | SIGNING,
    remittances.Remittance: STAFF | PARTIES | {Role.ECONOMIST},
    remittances.ApproveRemittance: MONEY,
    remittances.ReturnRemittance: MONEY | {Role.SECRETARIAT},
    remittances.LiftWithholding: frozenset({Role.DIRECTOR}),
    remittances.PayRemittance: MONEY,
    remittances.RecordRepayment: MONEY | {Role.SECRETARIAT},
    reports.SubmitReport: STAFF | PARTIES | {Role.STEERING_GROUP},
    reports.ApproveReport: STAFF,
    reports.ReturnReport: STAFF,
    reports.PlanSteeringMeeting: STAFF | PARTIES | {Role.STEERING_GROUP},
    reports.SteeringGroupReport: STAFF | PARTIES | {Role.STEERING_GROUP},
    closing.CloseCase: STAFF,
    closing.ReceivePaper: STAFF | PARTIES | {Role.ECONOMIST, Role.BOARD_SECRETARY, Role.STEERING_GROUP},
    operations.RetryStalled: frozenset({Role.OPERATOR}),
    operations.RetryEffect: frozenset({Role.OPERATOR, Role.SECRETARIAT}),
}
"""The roles that may give each command."""


def check_actor(deliberation: Deliberation, body: Body) -> None:
    """Refuse who does not hold the role, or whose role may not do this.

    Raises:
        Refused: ``not_your_role`` or ``not_your_act``.
    """
    actor = deliberation.actor
    allowed = MAY.get(type(body), frozenset())
    if actor.role not in allowed:
        roles = ", ".join(sorted(allowed))
        raise Refused("not_your_act", field="actor.role", act=body.type, role=actor.role, roles=roles)
    if actor.role not in ASSOCIATION_ROLES and isinstance(body, idea.RegisterIdea):
        return
    if actor.person not in holders(deliberation.case, deliberation.rules.register, actor.role):
        raise Refused("not_your_role", field="actor", person=actor.person, role=actor.role)
