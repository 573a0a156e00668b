"""In which phases each command is taken, for the documentation. The rules themselves decide it."""

from typing import Final

from models.domain.commands import agreement, application, board, closing, idea, operations, preparation, reports
from models.domain.commands import remittances as money
from models.domain.decide.application import BEFORE_DECISION
from models.domain.decide.board import CORRECTED_AFTER_RELEASE
from models.domain.decide.preparation import LIVE
from models.domain.decide.reports import FUNDED
from models.domain.phase import Phase

_REGISTERED: Final = tuple(phase for phase in Phase if phase is not Phase.UNREGISTERED)
_AGREED: Final = (Phase.RUNNING, Phase.CLOSING)

PHASES_OF: Final[dict[type, tuple[Phase, ...]]] = {
    idea.RegisterIdea: (Phase.UNREGISTERED,),
    idea.ShelveIdea: (Phase.IDEA,),
    idea.ResumeIdea: (Phase.SHELVED,),
    application.ShareApplication: BEFORE_DECISION,
    application.SignApplication: BEFORE_DECISION,
    application.WithdrawApplication: BEFORE_DECISION,
    preparation.RequestSupplement: (Phase.IN_PREPARATION, Phase.DIRECTOR_ASSESSMENT),
    preparation.ExtendSupplement: (Phase.SUPPLEMENT_REQUESTED,),
    preparation.FindComplete: (Phase.IN_PREPARATION,),
    preparation.ConfirmItem: LIVE,
    preparation.PassOverItem: LIVE,
    preparation.GiveOpinion: (Phase.IN_PREPARATION, Phase.DIRECTOR_ASSESSMENT, Phase.SUPPLEMENT_REQUESTED),
    preparation.ConcludePreparation: (Phase.IN_PREPARATION,),
    preparation.AssessApplication: (Phase.DIRECTOR_ASSESSMENT,),
    preparation.InsistOnBoard: (Phase.NOT_FORWARDED,),
    preparation.FileStaffReport: (Phase.DIRECTOR_ASSESSMENT, Phase.NOT_FORWARDED, Phase.AT_BOARD),
    preparation.PutOnMeeting: (Phase.IN_PREPARATION, Phase.AT_BOARD),
    preparation.ChangeMeeting: (
        Phase.IN_PREPARATION,
        Phase.SUPPLEMENT_REQUESTED,
        Phase.DIRECTOR_ASSESSMENT,
        Phase.AT_BOARD,
    ),
    board.BoardDecision: (Phase.AT_BOARD,),
    board.CorrectDecision: (Phase.DECIDED_NOT_NOTIFIED, *CORRECTED_AFTER_RELEASE),
    board.ReleaseDecision: (Phase.DECIDED_NOT_NOTIFIED,),
    board.HoldDecision: (Phase.DECIDED_NOT_NOTIFIED,),
    agreement.FormSteeringGroup: (Phase.AGREEMENT_DRAFT, *_AGREED),
    agreement.DraftAgreement: (Phase.AGREEMENT_DRAFT,),
    agreement.SignAgreement: (Phase.AGREEMENT_DRAFT,),
    agreement.DeclineSignature: (Phase.AGREEMENT_DRAFT,),
    agreement.RedirectSignature: (Phase.AGREEMENT_DRAFT,),
    money.Remittance: (*_AGREED, Phase.CLOSED),
    money.ApproveRemittance: _AGREED,
    money.ReturnRemittance: _AGREED,
    money.LiftWithholding: _AGREED,
    money.PayRemittance: _AGREED,
    money.RecordRepayment: (*_AGREED, Phase.CLOSED),
    reports.SubmitReport: FUNDED,
    reports.ApproveReport: FUNDED,
    reports.ReturnReport: FUNDED,
    reports.PlanSteeringMeeting: FUNDED,
    reports.SteeringGroupReport: FUNDED,
    closing.CloseCase: (Phase.CLOSING,),
    closing.ReceivePaper: _REGISTERED,
    operations.RetryStalled: tuple(Phase),
    operations.RetryEffect: _REGISTERED,
}
"""The phases, by command, in the order in which a case passes them."""
