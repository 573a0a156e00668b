"""Reading a PDF back, to compare it with what it was made from."""

import re
from functools import cache
from io import BytesIO

from pypdf import PdfReader

_SPACED = re.compile(r"[\s\u00a0\u00ad\u200b-]+")


def read(pdf: bytes) -> PdfReader:
    """The PDF, strictly read."""
    return PdfReader(BytesIO(pdf), strict=True)


@cache
def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The text of each page, with ordinary spaces."""
    return tuple(page.extract_text().replace("\u00a0", " ") for page in read(pdf).pages)


def squeezed(text: str) -> str:
    """A text without spaces and hyphens, which a line break may add or take away."""
    return _SPACED.sub("", text)


def missing_words(pdf: bytes, texts: list[str]) -> list[str]:
    """The words of the texts that the PDF does not show."""
    shown = squeezed("".join(page_texts(pdf)))
    words = {squeezed(word) for text in texts for word in text.split()}
    return sorted(word for word in words if word not in shown)
