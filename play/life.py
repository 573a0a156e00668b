"""A life as data: what is done, what goes out, and what is true when. ``docs/lives.md`` has every key."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from models.domain.actor import PersonId, Role
from models.domain.case_type import CaseType
from models.domain.commands.envelope import CommandId
from models.domain.money import Ore
from models.domain.obligation import Standing
from models.domain.phase import Phase
from models.domain.register import Meeting, Organisation, Person, Register, Substitute
from models.domain.value import Request
from play.written import StockholmTime


class Step(Request):
    """Somebody gives a command.

    Attributes:
        at: When it is accepted.
        who: The person, by id in the register.
        role: In which role.
        does: The command's type.
        fields: The command's own fields.
        id: The command's id; ``step-<n>`` where none is given.
        by: As the API hands it over, or as a bare signal.
        expects: The sequence of the case that the person has looked at.
        refused: The code of the refusal that this step ought to meet with.
    """

    at: StockholmTime
    who: PersonId
    role: Role = Field(alias="as")
    does: str
    fields: dict[str, Any] = Field(default_factory=dict, alias="with")
    id: CommandId | None = None
    by: Literal["api", "signal"] = "api"
    on_behalf_of: PersonId | None = None
    expects: int | None = None
    refused: str | None = None


Names = Annotated[str, Field(min_length=1)] | Annotated[tuple[str, ...], Field(min_length=1)]


class ExpectedMail(Request):
    """A mail that is ordered, to one or more people.

    Attributes:
        at: When it is ordered.
        rule: Which mail it is.
        to: People or roles, one or more.
        about: What it is about: the obligations that it asks for, else its occasion. Compared if given.
        capacity: The role in which the person is written to. Compared if given.
        sent: When it leaves, where that is not at once.
        suppressed: Why it never leaves.
        parked: It cannot be sent.
        nobody: Nobody holds the role, so no mail was possible.
    """

    at: StockholmTime
    rule: str
    to: Names
    about: Names | None = None
    capacity: Role | None = Field(default=None, alias="as")
    sent: StockholmTime | None = None
    suppressed: str | None = None
    parked: bool = False
    nobody: bool = False

    @model_validator(mode="after")
    def _has_one_fate(self) -> Self:
        if sum((self.sent is not None, self.suppressed is not None, self.parked, self.nobody)) > 1:
            raise ValueError("a mail has one of sent, suppressed, parked and nobody")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """To whom it goes."""
        return (self.to,) if isinstance(self.to, str) else self.to

    @property
    def subjects(self) -> tuple[str, ...] | None:
        """What it is about, in order of the alphabet."""
        return (self.about,) if isinstance(self.about, str) else self.about and tuple(sorted(self.about))


class ExpectedDocument(Request):
    """A document that is ordered.

    Attributes:
        document: Its kind, or its kind and number: ``decision_notice/2``.
    """

    at: StockholmTime
    document: str


class Expectation(Request):
    """What is true, and since when.

    Attributes:
        at: The very time at which everything stated here became so.
        as_of: A time of one's own choosing at which it is so.
        starts: The first day on which nobody is mailed.
        ends: The last such day.
        due: Last days, by obligation.
        standing: How far obligations have come, by obligation.
        overdue: Obligations that are late.
        sums: The case's figures, by name.
    """

    at: StockholmTime | None = None
    as_of: StockholmTime | None = None
    starts: date | None = Field(default=None, alias="from")
    ends: date | None = Field(default=None, alias="to")
    nobody_mailed: Literal[True] | None = None
    phase: Phase | None = None
    due: dict[str, date] = Field(default_factory=dict)
    standing: dict[str, Standing] = Field(default_factory=dict)
    overdue: tuple[str, ...] = ()
    sums: dict[str, Ore] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_a_time_and_states_something(self) -> Self:
        states = self.phase is not None or bool(self.due or self.standing or self.overdue or self.sums)
        times = (self.at is not None) + (self.as_of is not None)
        if self.nobody_mailed:
            if times or states or self.starts is None or self.ends is None:
                raise ValueError("nobody_mailed takes from and to, two days, and nothing else")
            if self.ends < self.starts:
                raise ValueError("to lies before from: write the earlier day in from")
            return self
        if self.starts is not None or self.ends is not None:
            raise ValueError("from and to belong to nobody_mailed = true: write at or as_of")
        if times != 1:
            raise ValueError("write one of at (when it becomes so) and as_of (any time)")
        if not states:
            raise ValueError("state something: phase, due, standing, overdue or sums")
        return self


class Outage(Request):
    """The worker is down."""

    starts: StockholmTime = Field(alias="from")
    ends: StockholmTime = Field(alias="until")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.ends <= self.starts:
            raise ValueError("until must come after from")
        return self


class RegisterChange(Request):
    """What is added to the register, or replaces what is there under the same id."""

    at: StockholmTime
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    substitutes: tuple[Substitute, ...] = Field(default=(), exclude_if=lambda given: not given)


class Life(Request):
    """One case's life, a closed world: it fails for each mail, document and refusal not expected.

    Attributes:
        rulebook: The name of a rulebook, or the path of its file from the life's own.
        type: What the case is about.
        case: The case number; empty for an association's own case, of which there is one.
        register: Those who take part.
        until: Where to stop; without it, when nothing more will happen by itself.
        seal: The hash of all that went into the play and came out of it.
    """

    title: str
    rulebook: str
    type: CaseType = CaseType.INTERVENTION
    case: str = ""
    register_: Register = Field(alias="register")
    until: StockholmTime | None = None
    seal: str | None = None
    steps: tuple[Step, ...] = Field(alias="step", min_length=1)
    mails: tuple[ExpectedMail, ...] = Field(default=(), alias="mail")
    documents: tuple[ExpectedDocument, ...] = Field(default=(), alias="document")
    expectations: tuple[Expectation, ...] = Field(default=(), alias="expect")
    outages: tuple[Outage, ...] = Field(default=(), alias="outage")
    register_changes: tuple[RegisterChange, ...] = Field(default=(), alias="register_change")

    @model_validator(mode="after")
    def _is_numbered(self) -> Self:
        if self.type is CaseType.ASSOCIATION and self.case:
            raise ValueError("an association's own case has no number: remove case")
        if self.type is not CaseType.ASSOCIATION and not self.case:
            raise ValueError('case is missing: write its number above the first table, such as case = "2027-001"')
        return self
