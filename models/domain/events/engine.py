"""Facts about the run of a case itself: its rulebook, its moments, what it could not take, what it set in motion."""

from datetime import datetime
from typing import Literal

from models.domain.actor import PersonId, Role
from models.domain.commands.attachments import FileHash
from models.domain.enclosed import Enclosed
from models.domain.fault import Fault
from models.domain.moment import Moment
from models.domain.phase import Phase
from models.domain.refusal import Particular, Refusal
from models.domain.value import Value


class RulebookAdopted(Value):
    """From here on the case follows this version of its association's rulebook."""

    type: Literal["rulebook_adopted"] = "rulebook_adopted"
    sha256: str


class PhaseEntered(Value):
    """The case came to another phase."""

    type: Literal["phase_entered"] = "phase_entered"
    phase: Phase


class NoticePlanned(Value):
    """Somebody will be told something at a coming moment, unless it is dropped."""

    type: Literal["notice_planned"] = "notice_planned"
    moment: Moment


class MomentsDropped(Value):
    """Moments that will not come, with the reason as a code: ``received``, ``withdrawn``."""

    type: Literal["moments_dropped"] = "moments_dropped"
    keys: tuple[str, ...]
    reason: str


class MomentSettled(Value):
    """A moment came, and what it stood for was done or had become pointless."""

    type: Literal["moment_settled"] = "moment_settled"
    key: str
    lapsed: str | None = None


class MomentStalled(Value):
    """A moment came on which the program itself broke. An operator can retry it; other moments go on."""

    type: Literal["moment_stalled"] = "moment_stalled"
    moment: Moment
    error: str


class CommandRefused(Value):
    """A command was understood and may not happen. What was wanted is kept whole, beside the chain."""

    type: Literal["command_refused"] = "command_refused"
    wanted: str
    refusal: Refusal
    content: Enclosed


class CommandMalformed(Value):
    """Something arrived that is no command. What arrived is kept beside the chain.

    Attributes:
        name: The name of the signal or update it came by.
        problem: What is wrong with it, in English.
        faults: What is wrong with it, to be told in any language.
        content: What arrived, as text; bytes that are no text are in base64.
    """

    type: Literal["command_malformed"] = "command_malformed"
    name: str
    problem: str
    faults: tuple[Fault, ...] = ()
    content: Enclosed


class CommandStalled(Value):
    """A command on which the program itself broke. It is kept whole and can be retried by an operator."""

    type: Literal["command_stalled"] = "command_stalled"
    wanted: str
    error: str
    command: Enclosed


class StalledRetried(Value):
    """An operator had a stalled command or moment tried once more."""

    type: Literal["stalled_retried"] = "stalled_retried"
    key: str


class EffectRetried(Value):
    """An operator had a parked mail or document tried once more."""

    type: Literal["effect_retried"] = "effect_retried"
    effect: str


class FilesAttached(Value):
    """Files came with an act."""

    type: Literal["files_attached"] = "files_attached"
    act: str
    files: tuple[FileHash, ...]


class MailOrdered(Value):
    """A mail is to be sent.

    Attributes:
        mail: ``<rule>/<occasion>/<recipient>``: the same key is the same mail, sent once.
        rule: Which text it has, and why it is sent.
        occasion: What tells it from the other mails of its rule.
        recipient: A person in the register.
        capacity: The role in which that person is written to.
        while_awaited: It is pointless once none of these obligations is awaited any more.
        particulars: What its text speaks of.
        document: A document that goes with it.
        not_before: When it may leave at the earliest, UTC; it can be taken back until then. None: at once.
    """

    type: Literal["mail_ordered"] = "mail_ordered"
    mail: str
    rule: str
    occasion: str
    recipient: PersonId
    capacity: Role
    while_awaited: tuple[str, ...] = ()
    particulars: tuple[Particular, ...] = ()
    document: str | None = None
    not_before: datetime | None = None


class MailImpossible(Value):
    """A mail was due and nobody holds the role that it was for. It shows until somebody does."""

    type: Literal["mail_impossible"] = "mail_impossible"
    rule: str
    occasion: str
    capacity: Role


class DocumentOrdered(Value):
    """A document is to be produced from data that are frozen here.

    Attributes:
        document: ``<kind>/<number>``, unique in the case.
        kind: Which template it has.
        template_version: The version of that template.
        title: What it is called where documents are listed.
        data: Its content as JSON; the chain holds the hash.
    """

    type: Literal["document_ordered"] = "document_ordered"
    document: str
    kind: str
    template_version: int
    title: str
    data: Enclosed
