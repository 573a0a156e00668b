"""The case: what is true of one intervention, as the facts in its journal have made it."""

from datetime import date, datetime

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.application import Application, SteeringSeat
from models.domain.events.application import ApplicationSigned, Gap
from models.domain.events.engine import DocumentOrdered, MailOrdered
from models.domain.events.idea import Party
from models.domain.events.preparation import (
    ApplicationAssessed,
    OpinionGiven,
    PreparationConcluded,
    StaffReportFiled,
)
from models.domain.events.reports import ReportSubmitted, SteeringGroupReported
from models.domain.kinds import InterventionKind
from models.domain.moment import Moment
from models.domain.obligation import Obligation
from models.domain.phase import Phase
from models.domain.register import Body
from models.domain.state import Agreement, Decision, RemittanceState, Repayment, Stalled
from models.domain.value import Value


class Case(Value):
    """One intervention.

    Attributes:
        id: ``intervention/<association>/<year>-<number>``.
        sequence: That of the last fact.
        last_at: When the last fact happened, UTC; None before the first.
        phase: Where the case stands, ``since`` when.
        registered_by: Who registered the idea.
        returns_to_board: The board asked for more, so the application goes back to it and not to the group.
        meetings: The meetings that it is on for.
        prepared_on: The day on which the preparatory group handled it.
        items: The checklist's items that were confirmed or passed over, by key.
        decisions: The board's decisions, in order; the last one counts.
        obligations: Everything owed so far, by id, in the order in which it was planned.
        moments: Everything that will happen by itself, by key.
        stalled: What the program broke on, by key.
        mails: Every mail ordered, by key.
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
    predecessor: str | None = None

    application: Application | None = None
    application_version: int = 0
    application_gaps: tuple[Gap, ...] = ()
    application_signatures: dict[str, ApplicationSigned] = Field(default_factory=dict)
    returns_to_board: bool = False

    meetings: dict[Body, date] = Field(default_factory=dict)
    opinions: dict[str, OpinionGiven] = Field(default_factory=dict)
    preparation: PreparationConcluded | None = None
    prepared_on: date | None = None
    assessment: ApplicationAssessed | None = None
    items: dict[str, str] = Field(default_factory=dict)
    staff_report: StaffReportFiled | None = None

    decisions: tuple[Decision, ...] = ()
    steering_group: tuple[SteeringSeat, ...] = ()
    agreement: Agreement | None = None

    remittances: dict[str, RemittanceState] = Field(default_factory=dict)
    repayments: tuple[Repayment, ...] = ()
    reports: dict[str, ReportSubmitted] = Field(default_factory=dict)
    steering_reports: tuple[SteeringGroupReported, ...] = ()

    obligations: dict[str, Obligation] = Field(default_factory=dict)
    moments: dict[str, Moment] = Field(default_factory=dict)
    stalled: dict[str, Stalled] = Field(default_factory=dict)
    mails: dict[str, MailOrdered] = Field(default_factory=dict)
    documents: dict[str, DocumentOrdered] = Field(default_factory=dict)

    @property
    def number(self) -> str:
        """The case number that people use: ``2027-014``."""
        return self.id.rsplit("/", 1)[-1]

    @property
    def association(self) -> str:
        """The key of the association whose case it is."""
        return self.id.split("/")[1]

    @property
    def decision(self) -> Decision | None:
        """The board's latest decision."""
        return self.decisions[-1] if self.decisions else None

    @property
    def owner(self) -> MemberId | None:
        """The member with the main responsibility, by the agreement or else the application."""
        if self.agreement is not None:
            return self.agreement.content.owner
        return self.application.owner if self.application else None
