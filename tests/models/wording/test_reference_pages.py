"""The pages about refusals, letters and documents say what the code does."""

import importlib
import pkgutil

import models.domain.documents as documents
from models.domain.documents.document import Document
from models.domain.reasons import REASONS
from models.wording import letter_reference, refusal_reference
from models.wording.letter_names import LETTERS
from models.wording.letters_told import BY_THEMSELVES, DOCUMENTS, IN_FORCE, OF_GROUPS, ON_THE_WAY


def kinds() -> set[str]:
    """The names of every document that can be made."""
    for module in pkgutil.iter_modules(documents.__path__):
        importlib.import_module(f"{documents.__name__}.{module.name}")
    return {one.kind for one in Document.__subclasses__()}


def test_the_page_about_refusals_is_what_the_code_says() -> None:
    text = refusal_reference.PAGE.read_text(encoding="utf-8")
    assert refusal_reference.page() == text, "run python -m models.wording.refusal_reference"


def test_every_code_is_on_the_page_about_refusals() -> None:
    assert {code for code in REASONS if f"| `{code}` |" not in refusal_reference.page()} == set()


def test_the_page_about_letters_is_what_the_code_says() -> None:
    text = letter_reference.PAGE.read_text(encoding="utf-8")
    assert letter_reference.page() == text, "run python -m models.wording.letter_reference"


def test_it_is_told_of_every_letter_when_it_comes_and_to_whom() -> None:
    told = {**ON_THE_WAY, **IN_FORCE, **OF_GROUPS, **BY_THEMSELVES}
    assert set(LETTERS) - set(told) == set(), "add them to models/wording/letters_told.py"


def test_it_is_told_of_every_document_when_it_comes() -> None:
    assert set(DOCUMENTS) == kinds()
