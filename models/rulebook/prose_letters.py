"""When letters leave and how one is taken back, told in plain Swedish."""

from collections.abc import Iterator
from typing import Final

from models.domain.commands import letters
from models.domain.rules.rulebook import Rulebook

RECALLING: Final = (letters.RecallLetter,)


def letters_told(rulebook: Rulebook) -> Iterator[str]:
    """How long a letter can be taken back."""
    minutes = rulebook.letters.regret_minutes
    if minutes:
        yield (
            f"Ett brev som följer av något som förbundet har gjort går efter {minutes} "
            f"minut{'er' if minutes > 1 else ''} och kan återkallas till dess."
        )
    else:
        yield "Brev går genast och kan inte återkallas."
    yield "Påminnelser, och kvittenser till den som själv har lämnat något, går genast."
    yield "Styrelsens beslut har en egen ångertid."
