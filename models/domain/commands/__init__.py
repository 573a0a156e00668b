"""Everything that somebody can want of a case, told apart by ``type``."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from models.domain.commands.agreement import (
    DeclineSignature,
    DraftAgreement,
    FormSteeringGroup,
    RedirectSignature,
    SignAgreement,
)
from models.domain.commands.application import ShareApplication, SignApplication, WithdrawApplication
from models.domain.commands.board import BoardDecision, CorrectDecision, HoldDecision, ReleaseDecision
from models.domain.commands.closing import CloseCase, ReceivePaper
from models.domain.commands.idea import RegisterIdea, ResumeIdea, ShelveIdea
from models.domain.commands.operations import RetryEffect, RetryStalled
from models.domain.commands.preparation import (
    AssessApplication,
    ChangeMeeting,
    ConcludePreparation,
    ConfirmItem,
    ExtendSupplement,
    FileStaffReport,
    FindComplete,
    GiveOpinion,
    InsistOnBoard,
    PassOverItem,
    PutOnMeeting,
    RequestSupplement,
)
from models.domain.commands.remittances import (
    ApproveRemittance,
    LiftWithholding,
    PayRemittance,
    RecordRepayment,
    Remittance,
    ReturnRemittance,
)
from models.domain.commands.reports import (
    ApproveReport,
    PlanSteeringMeeting,
    ReturnReport,
    SteeringGroupReport,
    SubmitReport,
)

Body = Annotated[
    DeclineSignature
    | DraftAgreement
    | FormSteeringGroup
    | RedirectSignature
    | SignAgreement
    | ShareApplication
    | SignApplication
    | WithdrawApplication
    | BoardDecision
    | CorrectDecision
    | HoldDecision
    | ReleaseDecision
    | CloseCase
    | ReceivePaper
    | RegisterIdea
    | ResumeIdea
    | ShelveIdea
    | RetryEffect
    | RetryStalled
    | AssessApplication
    | ChangeMeeting
    | ConcludePreparation
    | ConfirmItem
    | ExtendSupplement
    | FileStaffReport
    | FindComplete
    | GiveOpinion
    | InsistOnBoard
    | PassOverItem
    | PutOnMeeting
    | RequestSupplement
    | ApproveRemittance
    | LiftWithholding
    | PayRemittance
    | RecordRepayment
    | Remittance
    | ReturnRemittance
    | ApproveReport
    | PlanSteeringMeeting
    | ReturnReport
    | SteeringGroupReport
    | SubmitReport,
    Field(discriminator="type"),
]

BODY: TypeAdapter[Body] = TypeAdapter(Body)
"""Reads and writes the bodies of commands as JSON."""
