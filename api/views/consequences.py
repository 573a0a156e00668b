"""What facts come to: the phase, the sums, the mails and documents, and what ought to be known of them."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import Field

from api.views.sums import SumChanged, changed_sums
from api.views.view import View
from models.domain.case import Case
from models.domain.cautions import cautions
from models.domain.events.engine import DocumentOrdered, MailOrdered
from models.domain.journal import Entry
from models.domain.phase import Phase
from models.domain.rules.rulebook import Rules
from models.wording.cautions import tell_caution
from models.wording.names import name_of, phase_name, role_name
from models.wording.telling import Teller


class PhaseChanged(View):
    """The case would come to another phase."""

    before: Phase
    after: Phase
    says: str = Field(description="The new phase in words.")


class MailToCome(View):
    """A mail that would be ordered."""

    mail: str
    letter: str = Field(description="What the letter is called.")
    recipient: str
    name: str
    capacity: str = Field(description="The role in which the person is written to.")
    leaves_at: datetime | None = Field(
        description="It would wait until then, UTC, and could be taken back; absent where it would leave at once."
    )


class DocumentToCome(View):
    """A document that would be ordered."""

    document: str
    kind: str
    title: str


class Consequences(View):
    """What would come of something."""

    phase: PhaseChanged | None
    sums: list[SumChanged]
    mails: list[MailToCome]
    documents: list[DocumentToCome]
    warnings: list[str] = Field(description="What ought to be known before it is done. None of it stands in the way.")


def consequences(before: Case, after: Case, facts: Sequence[Entry], rules: Rules, language: str) -> Consequences:
    """What would come of facts, in words and figures.

    Args:
        before: The case without them.
        after: The case with them.
        facts: In the order in which they would be recorded.
        rules: By which they were decided.
        language: Of the words.
    """
    teller = Teller(language, rules, after)
    events = [one.event for one in facts]
    return Consequences(
        phase=_phase(before, after, language),
        sums=changed_sums(before, after),
        mails=[_mail(event, teller) for event in events if isinstance(event, MailOrdered)],
        documents=[_document(event) for event in events if isinstance(event, DocumentOrdered)],
        warnings=[tell_caution(one, teller) for one in cautions(after, events, rules.rulebook)],
    )


def _phase(before: Case, after: Case, language: str) -> PhaseChanged | None:
    if before.phase is after.phase:
        return None
    return PhaseChanged(before=before.phase, after=after.phase, says=phase_name(after.phase, language))


def _mail(order: MailOrdered, teller: Teller) -> MailToCome:
    return MailToCome(
        mail=order.mail,
        letter=name_of("letter", order.rule, teller.language),
        recipient=order.recipient,
        name=teller.register.name_of(order.recipient),
        capacity=role_name(order.capacity, teller.language, teller.labels),
        leaves_at=order.not_before,
    )


def _document(order: DocumentOrdered) -> DocumentToCome:
    return DocumentToCome(document=order.document, kind=order.kind, title=order.title)
