"""Every fact that can be in a case's journal, told apart by ``type``."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from models.domain.events.agreement import (
    AgreementDrafted,
    AgreementInForce,
    AgreementSigned,
    SignatureDeclined,
    SignatureRedirected,
    SteeringGroupFormed,
)
from models.domain.events.application import (
    ApplicationShared,
    ApplicationSigned,
    ApplicationWithdrawn,
    SupplementExtended,
    SupplementRequested,
)
from models.domain.events.board import (
    DecisionCorrected,
    DecisionEntered,
    DecisionHeld,
    DecisionReleased,
    DecisionReplaced,
)
from models.domain.events.closing import CaseClosed, FundingEnded, PaperReceived
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
from models.domain.events.idea import IdeaRegistered, IdeaResumed, IdeaShelved
from models.domain.events.obligations import (
    ObligationApproved,
    ObligationFellDue,
    ObligationMoved,
    ObligationOpened,
    ObligationPlanned,
    ObligationReturned,
    ObligationSubmitted,
    ObligationWaived,
    TaskRaised,
)
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
from models.domain.events.remittances import (
    RemittanceApproved,
    RemittancePaid,
    RemittanceReceived,
    RemittanceReturned,
    RepaymentRecorded,
    WithholdingLifted,
)
from models.domain.events.reports import ReportSubmitted, SteeringGroupReported, SteeringMeetingPlanned

Event = Annotated[
    AgreementDrafted
    | AgreementInForce
    | AgreementSigned
    | SignatureDeclined
    | SignatureRedirected
    | SteeringGroupFormed
    | ApplicationShared
    | ApplicationSigned
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
    | IdeaShelved
    | ObligationApproved
    | ObligationFellDue
    | ObligationMoved
    | ObligationOpened
    | ObligationPlanned
    | ObligationReturned
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
    | RemittanceApproved
    | RemittancePaid
    | RemittanceReceived
    | RemittanceReturned
    | RepaymentRecorded
    | WithholdingLifted
    | ReportSubmitted
    | SteeringGroupReported
    | SteeringMeetingPlanned,
    Field(discriminator="type"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes events as JSON."""
