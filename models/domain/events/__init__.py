"""Every fact that can be in a case's journal, told apart by ``type``."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from models.domain.events.adoption import AdoptionPlanned, AdoptionStated
from models.domain.events.agreement import (
    AgreementDrafted,
    AgreementInForce,
    AgreementSigned,
    DecliningTakenBack,
    SignatureDeclined,
    SignatureRedirected,
    SteeringGroupFormed,
)
from models.domain.events.amendments import AgreementAmended
from models.domain.events.application import (
    ApplicationSetAside,
    ApplicationShared,
    ApplicationSigned,
    ApplicationTakenUp,
    ApplicationWithdrawn,
    SupplementExtended,
    SupplementRequested,
)
from models.domain.events.assignments import (
    AssignmentCommissioned,
    AssignmentEnded,
    AssignmentPlanned,
    WorkingGroupChanged,
)
from models.domain.events.association import (
    AssociationBegun,
    AssociationBudgetSet,
    AssociationYearPlanned,
    Reconciled,
    ReportCompiled,
)
from models.domain.events.benefits import BenefitGoalFollowedUp
from models.domain.events.board import (
    DecisionCorrected,
    DecisionEntered,
    DecisionHeld,
    DecisionReleased,
    DecisionReplaced,
)
from models.domain.events.closing import CaseClosed, FundingEnded, PaperReceived
from models.domain.events.contacts import ContactChanged
from models.domain.events.diary import DiaryNoted
from models.domain.events.engine import (
    CommandMalformed,
    CommandRefused,
    CommandStalled,
    DocumentOrdered,
    EffectRetried,
    FilesAttached,
    MailImpossible,
    MailOrdered,
    MomentsDropped,
    MomentSettled,
    MomentStalled,
    NoticePlanned,
    PhaseEntered,
    RulebookAdopted,
    StalledRetried,
)
from models.domain.events.evaluation import EvaluationPlanned, EvaluationProcured, EvaluationRecorded
from models.domain.events.follow_up import (
    FollowUpSumsHandedOver,
    PermissionRecorded,
    RegistrationAttested,
    RegistrationClosed,
    RegistrationOpened,
    SurveyRecorded,
)
from models.domain.events.groundwork import (
    AnchoringPlanned,
    AnchoringRecorded,
    PrestudyRecorded,
    ProblemStatementAnswered,
    ProblemStatementShared,
    WayForwardChosen,
    WorkingGroupAppointed,
)
from models.domain.events.handing_over import DutiesHandedOver
from models.domain.events.idea import IdeaRegistered, IdeaResumed, IdeaShelved, SuccessorNoted
from models.domain.events.letters import LetterRecalled
from models.domain.events.local_plan import LocalActionPlanRevised, LocalAnalysisRecorded, ProposalsRanked
from models.domain.events.matters import MatterAnswered, MatterRaised, OrallyReported, PresentationInvited
from models.domain.events.minutes import MinutesApproved, NoticePosted
from models.domain.events.obligations import (
    ObligationApproved,
    ObligationFellDue,
    ObligationMoved,
    ObligationOpened,
    ObligationPlanned,
    ObligationResumed,
    ObligationReturned,
    ObligationSubmitted,
    ObligationWaived,
    ReportAskedFor,
    TaskRaised,
)
from models.domain.events.pause import CasePaused, CaseResumed
from models.domain.events.preparation import (
    ApplicationAssessed,
    BoardInsistedOn,
    BookedForMeeting,
    FoundComplete,
    ItemConfirmed,
    ItemPassedOver,
    MeetingChanged,
    NoMeetingFound,
    OpinionGiven,
    PreparationConcluded,
    StaffReportFiled,
)
from models.domain.events.publication import FinalReportPublished
from models.domain.events.remittances import (
    OwnCostRecorded,
    PaymentWithheld,
    RemittanceApproved,
    RemittancePaid,
    RemittanceReceived,
    RemittanceReturned,
    RepaymentRecorded,
    WithholdingLifted,
)
from models.domain.events.reports import ReportSubmitted, SteeringGroupReported, SteeringMeetingPlanned
from models.domain.events.taking_over import InterventionTakenOver

Event = Annotated[
    AgreementDrafted
    | AgreementInForce
    | AgreementSigned
    | DecliningTakenBack
    | SignatureDeclined
    | SignatureRedirected
    | SteeringGroupFormed
    | ApplicationShared
    | ApplicationSetAside
    | ApplicationSigned
    | ApplicationTakenUp
    | ApplicationWithdrawn
    | SupplementExtended
    | SupplementRequested
    | DecisionCorrected
    | DecisionEntered
    | DecisionHeld
    | DecisionReleased
    | DecisionReplaced
    | CaseClosed
    | FundingEnded
    | PaperReceived
    | CommandMalformed
    | CommandRefused
    | CommandStalled
    | DocumentOrdered
    | EffectRetried
    | FilesAttached
    | LetterRecalled
    | MailImpossible
    | MailOrdered
    | MomentsDropped
    | MomentSettled
    | MomentStalled
    | NoticePlanned
    | PhaseEntered
    | RulebookAdopted
    | StalledRetried
    | IdeaRegistered
    | IdeaResumed
    | InterventionTakenOver
    | SuccessorNoted
    | MinutesApproved
    | NoticePosted
    | IdeaShelved
    | AnchoringPlanned
    | AnchoringRecorded
    | WayForwardChosen
    | WorkingGroupAppointed
    | PrestudyRecorded
    | ProblemStatementShared
    | ProblemStatementAnswered
    | MatterRaised
    | MatterAnswered
    | PresentationInvited
    | OrallyReported
    | ObligationApproved
    | ObligationFellDue
    | ObligationMoved
    | ObligationOpened
    | ObligationPlanned
    | ObligationResumed
    | ObligationReturned
    | ReportAskedFor
    | AgreementAmended
    | CasePaused
    | CaseResumed
    | ObligationSubmitted
    | ObligationWaived
    | TaskRaised
    | ApplicationAssessed
    | BoardInsistedOn
    | BookedForMeeting
    | FoundComplete
    | ItemConfirmed
    | ItemPassedOver
    | MeetingChanged
    | NoMeetingFound
    | OpinionGiven
    | PreparationConcluded
    | StaffReportFiled
    | OwnCostRecorded
    | PaymentWithheld
    | RemittanceApproved
    | RemittancePaid
    | RemittanceReceived
    | RemittanceReturned
    | RepaymentRecorded
    | WithholdingLifted
    | ReportSubmitted
    | SteeringGroupReported
    | SteeringMeetingPlanned
    | EvaluationPlanned
    | EvaluationProcured
    | EvaluationRecorded
    | AdoptionPlanned
    | AdoptionStated
    | AssociationBegun
    | AssociationYearPlanned
    | AssociationBudgetSet
    | ReportCompiled
    | Reconciled
    | BenefitGoalFollowedUp
    | PermissionRecorded
    | RegistrationOpened
    | RegistrationAttested
    | RegistrationClosed
    | FollowUpSumsHandedOver
    | SurveyRecorded
    | ContactChanged
    | DutiesHandedOver
    | DiaryNoted
    | FinalReportPublished
    | AssignmentCommissioned
    | WorkingGroupChanged
    | AssignmentPlanned
    | AssignmentEnded
    | LocalAnalysisRecorded
    | ProposalsRanked
    | LocalActionPlanRevised,
    Field(discriminator="type"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes events as JSON."""
