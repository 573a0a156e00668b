"""Every msgid that stands in a table rather than in a call of gettext, so that none lacks its translation."""

from collections.abc import Iterator
from typing import NamedTuple

from models.domain.reasons import REASONS
from models.wording.dates import PERIODS
from models.wording.gaps import LACKS, UNKNOWN_LACK
from models.wording.names import NAMES
from models.wording.refusals import UNKNOWN
from models.wording.sentences import SENTENCES


class Message(NamedTuple):
    """A msgid, with the msgctxt that tells it from its like."""

    msgid: str
    context: str | None = None


def messages_in_tables() -> Iterator[Message]:
    """Names, refusals, gaps, periods and sentences about events."""
    for context, names in NAMES.items():
        yield from (Message(name, context) for name in names.values())
    for reason in (*REASONS.values(), UNKNOWN):
        yield Message(reason.says)
        yield Message(reason.remedy)
    yield from (Message(lack) for lack in (*LACKS.values(), UNKNOWN_LACK))
    yield from (Message(period) for period in PERIODS.values())
    for sentences in SENTENCES.values():
        yield from (Message(sentence.says) for sentence in sentences)
