"""What a timeline says of each event: one row of ``SENTENCES`` for each type.

A row is a tuple of sentences. The first whose every place has something to fill it is used, so that one event
can be told with a date and without. Each sentence names its places in braces and says where in the event the
fillings are; the name of a place decides how it is told (``telling.SORTS``). A place that is named as a field
of the event needs no mention.
A new event: add a row in the file of its topic, and its Swedish to ``locales/sv``; a test names what is missing.
"""

from typing import Final

from models.wording.sentence import Sentence
from models.wording.sentences_at_the_end import ENDS
from models.wording.sentences_on_agreements import AGREEMENTS
from models.wording.sentences_on_applications import APPLICATIONS
from models.wording.sentences_on_assignments import ASSIGNMENTS
from models.wording.sentences_on_decisions import DECISIONS
from models.wording.sentences_on_ideas import IDEAS
from models.wording.sentences_on_money import MONEY
from models.wording.sentences_on_obligations import OBLIGATIONS
from models.wording.sentences_on_reports import REPORTS
from models.wording.sentences_on_the_association import ASSOCIATION
from models.wording.sentences_on_the_run import RUN

SENTENCES: Final[dict[str, tuple[Sentence, ...]]] = {
    **RUN,
    **IDEAS,
    **APPLICATIONS,
    **DECISIONS,
    **AGREEMENTS,
    **MONEY,
    **OBLIGATIONS,
    **REPORTS,
    **ENDS,
    **ASSIGNMENTS,
    **ASSOCIATION,
}
"""The sentences for each event, by its type."""
