"""The catalogues of translations, read straight from their .po files so that nothing has to be compiled.

English is the language of the msgids, so it needs no file.
"""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

DOMAIN: Final = "tertial"
LANGUAGES: Final = ("sv", "en")
DEFAULT_LANGUAGE: Final = "sv"
LOCALES: Final = Path(__file__).parent / "locales"


def known_language(language: str) -> str:
    """The language itself where there is a catalogue for it, else Swedish. ``sv-SE`` is ``sv``."""
    short = language.replace("_", "-").split("-")[0].lower()
    return short if short in LANGUAGES else DEFAULT_LANGUAGE


def catalogue(language: str) -> Translations:
    """The translations of a language; of Swedish where there are none for it."""
    return _read(known_language(language))


def po_file(language: str) -> Path:
    """Where the translations of a language are."""
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def _read(language: str) -> Translations:
    path = po_file(language)
    if not path.exists():
        return Translations(domain=DOMAIN)
    with path.open("rb") as source:
        messages = read_po(source, locale=language, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)
