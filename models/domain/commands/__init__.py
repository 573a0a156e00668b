"""Everything that somebody can want of a case, told apart by ``type``."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from models.domain.commands.adoption import PlanAdoption, StateAdoption
from models.domain.commands.agreement import (
    DeclineSignature,
    DraftAgreement,
    FormSteeringGroup,
    RedirectSignature,
    SignAgreement,
)
from models.domain.commands.amendments import AmendAgreement
from models.domain.commands.application import (
    ShareApplication,
    SignApplication,
    TakeUpApplication,
    WithdrawApplication,
)
from models.domain.commands.assignments import (
    ChangeWorkingGroup,
    CloseAssignment,
    CommissionAssignment,
    PlanAssignment,
)
from models.domain.commands.association import (
    BeginAssociation,
    CompileReport,
    PlanAssociationYear,
    Reconcile,
    SetAssociationBudget,
)
from models.domain.commands.benefits import FollowUpBenefitGoal
from models.domain.commands.board import (
    BoardDecision,
    CorrectDecision,
    DecideConditionalYear,
    HoldDecision,
    ReleaseDecision,
)
from models.domain.commands.closing import CloseCase, ReceivePaper
from models.domain.commands.contacts import ChangeContact
from models.domain.commands.deadlines import AskForReport, ExtendDeadline, WaiveObligation
from models.domain.commands.diary import NoteInDiary
from models.domain.commands.evaluation import PlanEvaluation, ProcureEvaluation, RecordEvaluation
from models.domain.commands.follow_up import (
    AttestRegistration,
    CloseRegistration,
    HandOverSums,
    OpenRegistration,
    RecordPermission,
    RecordSurvey,
)
from models.domain.commands.groundwork import (
    AnswerProblemStatement,
    AppointWorkingGroup,
    ChooseWayForward,
    PlanAnchoring,
    RecordAnchoring,
    RecordPrestudy,
    ShareProblemStatement,
)
from models.domain.commands.handing_over import HandOver
from models.domain.commands.idea import NoteSuccessor, RegisterIdea, ResumeIdea, ShelveIdea
from models.domain.commands.letters import RecallLetter
from models.domain.commands.local_plan import RankProposals, RecordLocalAnalysis, ReviseLocalActionPlan
from models.domain.commands.matters import AnswerMatter, InviteToPresent, RaiseMatter, ReportOrally
from models.domain.commands.minutes import ApproveMinutes, PostNotice
from models.domain.commands.operations import RetryEffect, RetryStalled
from models.domain.commands.pause import PauseCase, ResumeCase
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
from models.domain.commands.publication import PublishFinalReport
from models.domain.commands.remittances import (
    ApproveRemittance,
    ClaimNothing,
    LiftWithholding,
    PayRemittance,
    RecordOwnCost,
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
from models.domain.commands.taking_over import TakeOverIntervention

Body = Annotated[
    DeclineSignature
    | DraftAgreement
    | FormSteeringGroup
    | RedirectSignature
    | SignAgreement
    | ShareApplication
    | SignApplication
    | TakeUpApplication
    | WithdrawApplication
    | BoardDecision
    | CorrectDecision
    | DecideConditionalYear
    | HoldDecision
    | ReleaseDecision
    | CloseCase
    | ReceivePaper
    | RegisterIdea
    | ResumeIdea
    | TakeOverIntervention
    | NoteSuccessor
    | ApproveMinutes
    | PostNotice
    | ShelveIdea
    | PlanAnchoring
    | RecordAnchoring
    | ChooseWayForward
    | AppointWorkingGroup
    | RecordPrestudy
    | ShareProblemStatement
    | AnswerProblemStatement
    | RaiseMatter
    | AnswerMatter
    | InviteToPresent
    | ReportOrally
    | AmendAgreement
    | ChangeContact
    | HandOver
    | PauseCase
    | ResumeCase
    | ExtendDeadline
    | WaiveObligation
    | AskForReport
    | RecallLetter
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
    | ClaimNothing
    | LiftWithholding
    | PayRemittance
    | RecordOwnCost
    | RecordRepayment
    | Remittance
    | ReturnRemittance
    | ApproveReport
    | PlanSteeringMeeting
    | ReturnReport
    | SteeringGroupReport
    | SubmitReport
    | PlanEvaluation
    | ProcureEvaluation
    | RecordEvaluation
    | PlanAdoption
    | StateAdoption
    | BeginAssociation
    | PlanAssociationYear
    | SetAssociationBudget
    | CompileReport
    | Reconcile
    | FollowUpBenefitGoal
    | RecordPermission
    | OpenRegistration
    | AttestRegistration
    | CloseRegistration
    | HandOverSums
    | RecordSurvey
    | NoteInDiary
    | PublishFinalReport
    | CommissionAssignment
    | ChangeWorkingGroup
    | PlanAssignment
    | CloseAssignment
    | RecordLocalAnalysis
    | RankProposals
    | ReviseLocalActionPlan,
    Field(discriminator="type"),
]

BODY: TypeAdapter[Body] = TypeAdapter(Body)
"""Reads and writes the bodies of commands as JSON."""
