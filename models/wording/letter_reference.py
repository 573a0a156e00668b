"""Writes ``docs/letters.md``: every letter and document, when it comes, and how a life names it.

``python -m models.wording.letter_reference`` writes it anew.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from models.domain.decide.closing import CONCERNED
from models.wording.letter_names import LETTERS
from models.wording.letters_told import BY_THEMSELVES, DOCUMENTS, IN_FORCE, OF_GROUPS, ON_THE_WAY, LetterTold
from models.wording.names import name_of

PAGE: Final = Path(__file__).parents[2] / "docs" / "letters.md"

_HEAD: Final = """\
# Letters and documents

Every letter that Tertial sends and every document that it makes, with the names by which a [life](lives.md) expects
them. This page is made from the code (`python -m models.wording.letter_reference`), so change nothing here.

`to` is who is written to: everybody who holds the role in the case. A person who holds several is written to once,
in the first of them. `about` is what a life's `about` holds; it is needed only where one person gets several letters
of one rule at one time, and the suggested lines of `tertial play` always show it.
"""

_CONCERNED: Final = """
All concerned by the end: {roles}; each person once. Where there is no steering group nobody is missed.
"""

_DOCUMENTS: Final = """
## Documents

A life names a document by its kind, or by kind and number within the case: `report`, `report/2`.

| document | comes of |
|---|---|
"""

_SECTIONS: Final[tuple[tuple[str, Mapping[str, LetterTold]], ...]] = (
    ("Until the board has decided", ON_THE_WAY),
    ("From the agreement to the closed case", IN_FORCE),
    ("Assignments and the local action plan", OF_GROUPS),
    ("By themselves, and answers to signals", BY_THEMSELVES),
)


def page() -> str:
    """The whole page."""
    concerned = ", ".join(f"`{role}`" for role in CONCERNED)
    sections = "".join("\n".join(["", *_section(title, letters), ""]) for title, letters in _SECTIONS)
    documents = "".join(f"| `{kind}` | {when} |\n" for kind, when in DOCUMENTS.items())
    return _HEAD + sections + _CONCERNED.replace("{roles}", concerned) + _DOCUMENTS + documents


def _section(title: str, letters: Mapping[str, LetterTold]) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| rule | in Swedish | comes when | to | about |"
    yield "|---|---|---|---|---|"
    for rule, told in letters.items():
        if rule in LETTERS:
            yield f"| `{rule}` | {name_of('letter', rule, 'sv')} | {told.when} | {told.to} | {told.about} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
