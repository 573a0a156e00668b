"""The parts that a case's state is made of."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from models.domain.actor import MemberId, PersonId, Role
from models.domain.commands.agreement import AgreementContent
from models.domain.commands.board import DecisionContent
from models.domain.commands.remittances import CostRow, Invoice
from models.domain.events.remittances import ApprovedRow
from models.domain.moment import Moment
from models.domain.value import Value


class Stalled(Value):
    """A command or a moment on which the program broke, waiting for an operator.

    Attributes:
        key: The command's id or the moment's key.
        at: When it was to happen, UTC.
        error: The kind of error.
        moment: The moment, where it was one.
        command: The command as JSON, where it was one.
    """

    key: str
    at: datetime
    error: str
    moment: Moment | None = None
    command: str | None = None


class Decision(Value):
    """A decision of the board in this case.

    Attributes:
        number: Which of the case's decisions it is, from 1.
        entered_at: When it was entered or last corrected, UTC.
        released_on: The day on which it took effect, in Stockholm; None before.
        year: The conditional year that it is about; None for a decision on the application.
    """

    number: int
    content: DecisionContent
    entered_at: datetime
    released_on: date | None = None
    year: int | None = None


class Minutes(Value):
    """The minutes of a meeting that decided in the case. All days are Stockholm's.

    Attributes:
        posted: When they were announced, by the member on whose notice board.
        last_day_for_appeal: Counted from the last posting; None before the first.
        in_force_from: The first day of legal force, where nobody appeals.
    """

    approved_on: date | None = None
    posted: dict[MemberId, date] = Field(default_factory=dict)
    last_day_for_appeal: date | None = None
    in_force_from: date | None = None


class Signature(Value):
    """An organisation's signature."""

    organisation: MemberId
    signatory: PersonId
    manner: str
    signed_on: date
    delegation: str = ""


class Agreement(Value):
    """The collaboration agreement in its newest version.

    Attributes:
        signatures: Those on this version, by organisation; the association's under ``association``.
        in_force: Everybody has signed.
        declined_by: Who declined to sign this version, which is void by that.
        drafted_on: The day on which this version was drafted, in Stockholm.
    """

    version: int
    content: AgreementContent
    document: str
    signatures: dict[str, Signature] = Field(default_factory=dict)
    in_force: bool = False
    declined_by: MemberId | None = None
    drafted_on: date | None = None


class RemittanceStanding(StrEnum):
    """How far a claim has come."""

    PARTLY_RECEIVED = "partly_received"
    RECEIVED = "received"
    RETURNED = "returned"
    APPROVED = "approved"
    WITHHELD = "withheld"
    PAID = "paid"
    SETTLED = "settled"
    SET_ASIDE = "set_aside"


class RemittanceState(Value):
    """A claim. Sums in whole öre.

    Attributes:
        id: ``<period>/<payee>``, and a number where there are several.
        sent_by: Who sent its latest part, ``sent_as`` in what role.
        set_aside: Why it is only received, as a code.
        rows: What was approved, per line.
        approved_by: Who approved it; somebody else pays.
        withheld_for: The reports for which its payment waits.
        let_go: Those for which the director decided that it need not wait.
        of_year: The year whose money it is about, where that is not the period's.
    """

    id: str
    payee: MemberId
    period: str
    standing: RemittanceStanding
    specification: tuple[CostRow, ...] | None = None
    invoice: Invoice | None = None
    correction: bool = False
    credits: str | None = None
    sent_by: PersonId | None = None
    sent_as: Role | None = None
    set_aside: str | None = None
    rows: tuple[ApprovedRow, ...] = ()
    approved_by: PersonId | None = None
    approved_at: datetime | None = None
    withheld_for: tuple[str, ...] = ()
    let_go: tuple[str, ...] = ()
    of_year: int | None = None
    paid_on: date | None = None

    @property
    def year(self) -> int:
        """The year whose budget it is claimed against."""
        return self.of_year or int(self.period[:4])

    @property
    def obligation(self) -> str:
        """The obligation that it answers."""
        return f"remittance/{self.id}"

    @property
    def claimed(self) -> int:
        """What it claims, by its specification or else its invoice."""
        if self.specification is not None:
            return sum(row.amount for row in self.specification)
        return self.invoice.amount if self.invoice else 0

    @property
    def approved(self) -> int:
        """What of it has been approved."""
        return sum(row.approved for row in self.rows)

    @property
    def not_covered(self) -> int:
        """What of it the agreement does not cover, or was not approved."""
        return sum(row.not_covered for row in self.rows)


class Repayment(Value):
    """Money that came back, in whole öre."""

    payee: MemberId
    amount: int
    received_on: date
