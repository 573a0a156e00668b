"""Every kind of document comes out as a PDF that an authority can send, read aloud and archive."""

import json
from datetime import date
from functools import cache
from typing import Any

import pytest

from activities.render.typesetting import UnknownTemplateError, UnusableDataError, templates, typeset
from models.domain.documents.document import Document
from tests.activities.render.examples.agreement import SIGNED_AGREEMENT
from tests.activities.render.examples.board import BARE_IDEA_RECEIPT, DECISION_NOTICE, IDEA_RECEIPT
from tests.activities.render.examples.every_kind import HOSTILE, MINIMAL, RICH, hostile, texts
from tests.activities.render.examples.execution import REMITTANCE
from tests.activities.render.pdf import missing_words, page_texts, read

EVERY = (*RICH, *MINIMAL, *map(hostile, RICH))
EVERY_KIND = pytest.mark.parametrize(
    "document", EVERY, ids=[f"{number}-{one.kind}" for number, one in enumerate(EVERY)]
)


@cache
def typeset_document(document: Document) -> bytes:
    return typeset(document.kind, document.template_version, document.model_dump_json())


def test_every_template_is_tried_with_much_and_with_little() -> None:
    newest = {(kind, versions[-1]) for kind, versions in templates().items()}
    for documents in (RICH, MINIMAL):
        assert {(one.kind, one.template_version) for one in documents} == newest


@EVERY_KIND
def test_every_document_declares_pdf_a_2a_and_pdf_ua_1(document: Document) -> None:
    metadata = read(typeset_document(document)).xmp_metadata
    assert metadata is not None
    xmp = metadata.rdf_root.toxml()
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


@EVERY_KIND
def test_every_document_is_tagged_swedish_and_titled(document: Document) -> None:
    pdf = read(typeset_document(document))
    catalog: Any = pdf.root_object
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/StructTreeRoot"]["/K"]
    assert str(catalog["/Lang"]).lower().startswith("sv")
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert document.title in str(pdf.metadata.title)
    assert document.case_number in str(pdf.metadata.title)


@pytest.mark.shows("N-02")
@EVERY_KIND
def test_every_page_has_case_number_and_page_n_of_n(document: Document) -> None:
    pages = page_texts(typeset_document(document))
    for number, text in enumerate(pages, start=1):
        assert f"Sida {number} ({len(pages)})" in text
        assert f"Dnr {document.case_number}" in text


@EVERY_KIND
def test_every_text_of_the_data_is_on_the_pages(document: Document) -> None:
    assert missing_words(typeset_document(document), texts(document)) == []


@pytest.mark.parametrize("lines", range(1, 40, 3))
def test_a_signature_never_stands_alone_on_its_page(lines: int) -> None:
    document = DECISION_NOTICE.model_copy(update={"reasons": "\n".join(["Skäl."] * lines)})
    last = page_texts(typeset_document(document))[-1]
    assert "Så överklagar man" in last
    assert "För samordningsförbundets styrelse" in last


@pytest.mark.parametrize("lines", range(1, 40, 3))
def test_the_signatures_of_an_agreement_stay_together_with_what_they_make_valid(lines: int) -> None:
    document = SIGNED_AGREEMENT.model_copy(update={"follow_up": "\n".join(["Uppföljning."] * lines)})
    last = page_texts(typeset_document(document))[-1]
    assert "Avtalets giltighet" in last
    assert all(one.name in last for one in SIGNED_AGREEMENT.signatures if one.name)


@pytest.mark.parametrize("document", RICH, ids=[one.kind for one in RICH])
def test_the_same_data_gives_the_same_bytes(document: Document) -> None:
    again = typeset(document.kind, document.template_version, document.model_dump_json())
    assert typeset_document(document) == again


def test_the_files_date_is_the_documents_own() -> None:
    metadata = read(typeset_document(DECISION_NOTICE)).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2027, 5, 17)


def test_what_people_write_is_shown_as_they_wrote_it() -> None:
    receipt = IDEA_RECEIPT.model_copy(update={"summary": HOSTILE})
    text = "\n".join(page_texts(typeset_document(receipt)))
    for line in HOSTILE.splitlines():
        assert line[:40] in text


def test_line_breaks_and_paragraphs_survive() -> None:
    receipt = IDEA_RECEIPT.model_copy(update={"summary": "Första raden\nAndra raden\n\nEtt nytt stycke"})
    lines = [line.strip() for page in page_texts(typeset_document(receipt)) for line in page.splitlines()]
    first = lines.index("Första raden")
    assert lines[first + 1] == "Andra raden"
    assert "Ett nytt stycke" in lines[first + 2 :]


def test_swedish_letters_and_signs_are_shown() -> None:
    receipt = IDEA_RECEIPT.model_copy(update={"summary": "åäö ÅÄÖ é − – — § ½ € ”citat” …\u00a0kr"})
    text = "".join(page_texts(typeset_document(receipt)))
    for sign in "åäöÅÄÖé−–—§½€”…":
        assert sign in text


def test_sums_are_written_the_swedish_way() -> None:
    text = "".join(page_texts(typeset_document(REMITTANCE)))
    assert "176 420,50" in text
    assert "−12 500,00" in text
    assert "Hålls inne: 251 420,50 kr" in text


def test_a_time_is_shown_as_clocks_in_stockholm_showed_it() -> None:
    """22.15 UTC on the evening after the clocks went forward is a quarter past midnight the next day."""
    assert "29 mars 2027 kl. 00.15" in "".join(page_texts(typeset_document(IDEA_RECEIPT)))


def test_nothing_is_said_of_an_appeal_where_the_association_has_no_text_for_it() -> None:
    silent = DECISION_NOTICE.model_copy(update={"how_to_appeal": ""})
    assert "överklagar" in "".join(page_texts(typeset_document(DECISION_NOTICE)))
    assert "överklagar" not in "".join(page_texts(typeset_document(silent)))


def test_the_head_of_a_long_table_is_repeated_on_every_page() -> None:
    lines = REMITTANCE.lines * 40
    long = REMITTANCE.model_copy(update={"lines": lines, "withheld": None, "not_covered": None, "remark": ""})
    pages = page_texts(typeset_document(long))
    holding_rows = [page for page in pages if "Processledare" in page]
    assert len(holding_rows) > 2
    assert all("Budgetpost" in page for page in holding_rows)
    assert sum("Summa" in page for page in pages) == 1


@pytest.mark.parametrize(
    ("kind", "version", "says"),
    [
        ("invoice", 1, "choose one of"),
        ("house", 1, "choose one of"),
        ("../idea_receipt", 1, "choose one of"),
        ("idea_receipt", 99, "has no version 99"),
        ("idea_receipt", 0, "has no version 0"),
        ("staff_report", -1, "has no version -1"),
    ],
)
def test_an_unknown_template_is_an_error_that_names_what_there_is(kind: str, version: int, says: str) -> None:
    with pytest.raises(UnknownTemplateError, match=says):
        typeset(kind, version, BARE_IDEA_RECEIPT.model_dump_json())


@pytest.mark.parametrize(
    "data",
    ["", "[]", "{}", '{"dated": "2027-02-30"}', '{"dated": 7}', '{"dated": "2027-01-01"}'],
)
def test_unusable_data_is_an_error_that_says_what_to_do(data: str) -> None:
    with pytest.raises(UnusableDataError, match=r"give|order|no day"):
        typeset("idea_receipt", 1, data)


def test_keys_that_a_template_does_not_know_are_left_alone() -> None:
    data = json.loads(BARE_IDEA_RECEIPT.model_dump_json()) | {"of_a_later_build": "x"}
    assert typeset("idea_receipt", 1, json.dumps(data)).startswith(b"%PDF-")
