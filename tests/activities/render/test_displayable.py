"""A sign that the fonts lack, or that the archive format forbids, never keeps a document from coming out."""

import pytest

from activities.render.displayable import displayable_text
from activities.render.typesetting import typeset
from tests.activities.render.examples.board import BARE_IDEA_RECEIPT
from tests.activities.render.pdf import page_texts


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("åäö ÅÄÖ – − § …\u00a0kr", "åäö ÅÄÖ – − § …\u00a0kr"),
        ("Łódź, Привет, Ελλάδα", "Łódź, Привет, Ελλάδα"),
        ("bra 😀", "bra [U+1F600]"),
        ("漢", "[U+6F22]"),
        ("eget \ue000 tecken", "eget [U+E000] tecken"),
        ("o\u0308", "ö"),
        ("a\tb\x07c", "a b c"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("12\u202e05", "1205"),
        ("\ud800", "[U+D800]"),
        ("", ""),
    ],
)
def test_a_text_is_kept_where_it_can_be_shown_and_its_signs_named_where_not(written: str, shown: str) -> None:
    assert displayable_text(written) == shown


def test_only_texts_are_touched_however_deep_they_lie() -> None:
    given = {"😀": [{"text": "😀", "sum": -5, "none": None, "flag": True}]}
    assert displayable_text(given) == {"😀": [{"text": "[U+1F600]", "sum": -5, "none": None, "flag": True}]}


@pytest.mark.parametrize(
    "sign", ["😀", "漢", "\ue000", "\x00", "\x07", "\u200d", "\ufe0f", "\ufffe", "\u061c", "\u0301", "ש", "ﷺ"]
)
def test_a_document_with_any_sign_comes_out(sign: str) -> None:
    receipt = BARE_IDEA_RECEIPT.model_copy(update={"summary": f"före {sign} efter", "case_title": f"titel {sign}"})
    text = "".join(page_texts(typeset(receipt.kind, receipt.template_version, receipt.model_dump_json())))
    assert "före" in text
    assert "efter" in text
