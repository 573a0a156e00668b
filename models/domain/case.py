"""The case: what is true of one intervention, as the facts in its journal have made it."""

from datetime import date, datetime

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.assignment import AssignmentState
from models.domain.association_year import AssociationYear
from models.domain.case_type import CaseType, case_type
from models.domain.commands.application import Application, Goal, SteeringSeat
from models.domain.commands.preparation import AmountOfYear
from models.domain.events.adoption import AdoptionPlanned, AdoptionStated
from models.domain.events.amendments import AgreementAmended
from models.domain.events.application import ApplicationSetAside, ApplicationSigned, Gap
from models.domain.events.benefits import BenefitGoalFollowedUp
from models.domain.events.contacts import ContactChanged
from models.domain.events.diary import DiaryNoted
from models.domain.events.engine import DocumentOrdered, MailOrdered
from models.domain.events.evaluation import EvaluationPlanned, EvaluationProcured, EvaluationRecorded
from models.domain.events.idea import Party
from models.domain.events.matters import OrallyReported
from models.domain.events.pause import CasePaused
from models.domain.events.preparation import (
    ApplicationAssessed,
    OpinionGiven,
    PreparationConcluded,
    StaffReportFiled,
)
from models.domain.events.remittances import OwnCostRecorded
from models.domain.events.reports import ReportSubmitted, SteeringGroupReported
from models.domain.follow_up import FollowUp
from models.domain.groundwork import Groundwork, Matter
from models.domain.kinds import InterventionKind
from models.domain.local_plan import LocalPlanState
from models.domain.moment import Moment
from models.domain.obligation import Obligation
from models.domain.phase import Phase
from models.domain.register import Body
from models.domain.state import Agreement, Decision, Minutes, RemittanceState, Repayment, Stalled
from models.domain.value import Value


class Case(Value):
    """One intervention.

    Attributes:
        id: ``intervention/<association>/<year>-<number>``.
        sequence: That of the last fact.
        last_at: When the last fact happened, UTC; None before the first.
        phase: Where the case stands, ``since`` when.
        registered_by: Who registered the idea.
        groundwork: What was done before the application.
        matters: What was raised, by number from 1.
        oral_reports: What was reported by word of mouth, in the order of noting.
        application_received_on: The day, in Stockholm, on which its first version came in.
        application_came_in: The day, in Stockholm, of the version that last filled something in or answered a question.
        application_set_aside: What last came in and was only received.
        application_signed_on: The day on which each organisation first signed the application.
        returns_to_board: The board asked for more, so the application goes back to it and not to the group.
        meetings: The meetings that it is on for.
        prepared_on: The day on which the preparatory group handled it.
        items: The checklist's items that were confirmed or passed over, by key.
        decisions: The board's decisions, in order, on the application and on its conditional years.
        minutes: What became of the minutes, by the day of the meeting that decided.
        amendments: What has been changed of the agreement since, in order.
        amended_grant: What is granted, where an amendment replaced the board's first sums.
        refined_goals: The versions of the goals since the application's, in order.
        pause: The pause that it is in; None while it goes on.
        assignment: What a working group was asked to do; None in every other case.
        association_year: The association's own year, once it has begun; None in every other case.
        local_plan: In the association's own case, the local analysis, the proposals and the yearly plans.
        obligations: Everything owed so far, by id, in the order in which it was planned.
        moments: Everything that will happen by itself, by key.
        own_costs: What the association bore itself, in the order of recording.
        owner_contact: Who took the place of the owner's contact that the agreement names, where somebody did.
        diary: What was noted while it ran, in the order of noting.
        evaluations: The evaluation's reports, in the order in which they came.
        adoption_plan: Stakeholders as last named, and every task given so far.
        adoption_statements: What each party stated last, by organisation.
        benefits: What came of each benefit goal, by its number among the application's.
        follow_up: What the national follow-up system has been told.
        stalled: What the program broke on, by key.
        mails: Every mail ordered, by key.
        recalled: The keys of the letters that were taken back before they left.
        documents: Every document ordered, by name.
    """

    id: str
    sequence: int = 0
    last_at: datetime | None = None
    rulebook_sha256: str = ""

    phase: Phase = Phase.UNREGISTERED
    since: datetime | None = None

    title: str = ""
    kind: InterventionKind | None = None
    registered_by: PersonId | None = None
    parties: tuple[Party, ...] = ()
    owner_contact: ContactChanged | None = None
    predecessor: str | None = None
    successors: tuple[str, ...] = ()
    groundwork: Groundwork = Groundwork()
    matters: dict[int, Matter] = Field(default_factory=dict)
    oral_reports: tuple[OrallyReported, ...] = ()

    application: Application | None = None
    application_version: int = 0
    application_gaps: tuple[Gap, ...] = ()
    application_received_on: date | None = None
    application_came_in: date | None = None
    application_set_aside: ApplicationSetAside | None = None
    application_signatures: dict[str, ApplicationSigned] = Field(default_factory=dict)
    application_signed_on: dict[str, date] = Field(default_factory=dict)
    returns_to_board: bool = False

    meetings: dict[Body, date] = Field(default_factory=dict)
    opinions: dict[str, OpinionGiven] = Field(default_factory=dict)
    preparation: PreparationConcluded | None = None
    prepared_on: date | None = None
    assessment: ApplicationAssessed | None = None
    items: dict[str, str] = Field(default_factory=dict)
    staff_report: StaffReportFiled | None = None

    decisions: tuple[Decision, ...] = ()
    minutes: dict[date, Minutes] = Field(default_factory=dict)
    steering_group: tuple[SteeringSeat, ...] = ()
    agreement: Agreement | None = None
    amendments: tuple[AgreementAmended, ...] = ()
    amended_grant: tuple[AmountOfYear, ...] | None = None
    refined_goals: tuple[tuple[Goal, ...], ...] = ()
    pause: CasePaused | None = None

    remittances: dict[str, RemittanceState] = Field(default_factory=dict)
    repayments: tuple[Repayment, ...] = ()
    own_costs: tuple[OwnCostRecorded, ...] = ()
    reports: dict[str, ReportSubmitted] = Field(default_factory=dict)
    steering_reports: tuple[SteeringGroupReported, ...] = ()
    diary: tuple[DiaryNoted, ...] = ()

    evaluation_plan: EvaluationPlanned | None = None
    evaluation_procured: EvaluationProcured | None = None
    evaluations: tuple[EvaluationRecorded, ...] = ()
    adoption_plan: AdoptionPlanned | None = None
    adoption_statements: dict[str, AdoptionStated] = Field(default_factory=dict)
    benefits: dict[int, BenefitGoalFollowedUp] = Field(default_factory=dict)
    follow_up: FollowUp = FollowUp()

    assignment: AssignmentState | None = None
    association_year: AssociationYear | None = None
    local_plan: LocalPlanState = LocalPlanState()

    obligations: dict[str, Obligation] = Field(default_factory=dict)
    moments: dict[str, Moment] = Field(default_factory=dict)
    stalled: dict[str, Stalled] = Field(default_factory=dict)
    mails: dict[str, MailOrdered] = Field(default_factory=dict)
    recalled: frozenset[str] = frozenset()
    documents: dict[str, DocumentOrdered] = Field(default_factory=dict)

    @property
    def type(self) -> CaseType:
        """What the case is about."""
        return case_type(self.id)

    @property
    def number(self) -> str:
        """The case number that people use: ``2027-014``."""
        return self.id.rsplit("/", 1)[-1]

    @property
    def association(self) -> str:
        """The key of the association whose case it is."""
        return self.id.split("/")[1]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals, as last refined."""
        if self.refined_goals:
            return self.refined_goals[-1]
        return self.application.goals if self.application else ()

    @property
    def decision(self) -> Decision | None:
        """The board's latest decision on the application. Later ones on its conditional years do not replace it."""
        return next((one for one in reversed(self.decisions) if one.year is None), None)

    @property
    def waiting_decision(self) -> Decision | None:
        """The decision that has been entered and not taken effect. There is one at the most, the latest."""
        latest = self.decisions[-1] if self.decisions else None
        return latest if latest is not None and latest.released_on is None else None

    @property
    def owner(self) -> MemberId | None:
        """The member with the main responsibility, by the agreement or else the application."""
        if self.agreement is not None:
            return self.agreement.content.owner
        return self.application.owner if self.application else None
