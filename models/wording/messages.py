"""Every msgid that stands in a table rather than in a call of gettext, so that none lacks its translation."""

from collections.abc import Iterator
from typing import NamedTuple

from models.domain.reasons import REASONS
from models.wording.cautions import CAUTIONS, UNKNOWN_CAUTION
from models.wording.dates import PERIODS
from models.wording.faults import AT_CHARACTER, FAULT_IN, FAULTS, JSON_FAULTS, PATTERNS, UNKNOWN_FAULT, UNREADABLE
from models.wording.gaps import LACKS, UNKNOWN_LACK
from models.wording.names import NAMES
from models.wording.refusals import UNKNOWN
from models.wording.sentences import SENTENCES
from models.wording.troubles import ANSWERED, TROUBLES, WENT_WRONG


class Message(NamedTuple):
    """A msgid, with the msgctxt that tells it from its like."""

    msgid: str
    context: str | None = None


def messages_in_tables() -> Iterator[Message]:
    """Names, refusals, cautions, gaps, troubles, faults, periods and sentences about events."""
    for context, names in NAMES.items():
        yield from (Message(name, context) for name in names.values())
    for reason in (*REASONS.values(), UNKNOWN):
        yield Message(reason.says)
        yield Message(reason.remedy)
    yield from (Message(says) for says in (*CAUTIONS.values(), UNKNOWN_CAUTION))
    yield from (Message(lack) for lack in (*LACKS.values(), UNKNOWN_LACK))
    yield from (Message(trouble) for trouble in (*TROUBLES.values(), ANSWERED, WENT_WRONG))
    for faults in (FAULTS, PATTERNS, JSON_FAULTS):
        yield from (Message(fault) for fault in faults.values())
    yield from (Message(one) for one in (UNKNOWN_FAULT, UNREADABLE, AT_CHARACTER, FAULT_IN))
    yield from (Message(period) for period in PERIODS.values())
    for sentences in SENTENCES.values():
        yield from (Message(sentence.says) for sentence in sentences)
