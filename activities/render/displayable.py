"""Texts as they can be shown: people write signs that the fonts lack or that PDF/A forbids."""

import unicodedata
from functools import lru_cache
from typing import Any

import typst

from activities.render.fonts import FONTS

_PROBE = b'#set document(title: "Probe")\n#set text(lang: "sv", font: "Libertinus Serif")\n#sys.inputs.text'
_CERTAIN = frozenset(
    "\n" + "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x100)))) + "–—−’”…•"
)
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def displayable_text(value: Any) -> Any:
    """The same JSON value with every text in it such that it can be shown. Keys are left as they are."""
    if isinstance(value, str):
        return _shown(value)
    if isinstance(value, list):
        return [displayable_text(item) for item in value]
    if isinstance(value, dict):
        return {key: displayable_text(item) for key, item in value.items()}
    return value


def _shown(text: str) -> str:
    if _CERTAIN.issuperset(text):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return "".join(map(_sign, unicodedata.normalize("NFC", lines)))


@lru_cache(maxsize=8192)
def _sign(sign: str) -> str:
    """The sign itself, or what stands for it: its code point, which tells the reader what was written."""
    if sign in _CERTAIN:
        return sign
    if sign in _TURNING:  # they could make a reader see a sum or a name backward
        return ""
    if unicodedata.category(sign) == "Cc":
        return " "
    return sign if _fonts_have(sign) else f"[U+{ord(sign):04X}]"


def _fonts_have(sign: str) -> bool:
    if unicodedata.category(sign) == "Cs":
        return False
    try:
        typst.compile(
            _PROBE,
            font_paths=FONTS,
            ignore_system_fonts=True,
            sys_inputs={"text": sign},
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=0,
        )
    except typst.TypstError:
        return False
    return True
