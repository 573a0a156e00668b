"""Every kind of document, with much in it, with next to nothing, and with the worst that people can write."""

from typing import Any

from models.domain.documents.document import Document
from tests.activities.render.examples import agreement, assignments, association, board, changes, execution

RICH: tuple[Document, ...] = (
    board.IDEA_RECEIPT,
    board.STAFF_REPORT,
    board.DECISION_NOTICE,
    board.YEAR_NOTICE,
    board.REFUSED_YEAR_NOTICE,
    board.SUPPLEMENT_NOTICE,
    board.NOTICE_OF_REMITTAL,
    agreement.SIGNED_AGREEMENT,
    changes.AMENDMENT_NOTICE,
    execution.REMITTANCE,
    execution.CREDIT_NOTE,
    execution.REPORT,
    execution.FINAL_REPORT,
    execution.CASE_SUMMARY,
    association.ASSOCIATION_REPORT,
    association.RECONCILIATION,
    assignments.ASSIGNMENT_DOCUMENT,
    assignments.ASSIGNMENT_PLAN,
    assignments.LOCAL_ACTION_PLAN,
)

MINIMAL: tuple[Document, ...] = (
    board.BARE_IDEA_RECEIPT,
    board.BARE_STAFF_REPORT,
    board.BARE_DECISION_NOTICE,
    board.BARE_NOTICE_OF_REMITTAL,
    agreement.BARE_AGREEMENT,
    changes.BARE_AMENDMENT_NOTICE,
    execution.BARE_REMITTANCE,
    execution.BARE_REPORT,
    execution.BARE_FINAL_REPORT,
    execution.BARE_CASE_SUMMARY,
    association.BARE_ASSOCIATION_REPORT,
    association.BARE_RECONCILIATION,
    assignments.BARE_ASSIGNMENT_DOCUMENT,
    assignments.BARE_ASSIGNMENT_PLAN,
    assignments.BARE_LOCAL_ACTION_PLAN,
)

MARKUP = (
    '#import "x.typ" #panic() *bold* _it_ $x^2$ @ref <label> = rubrik // slut ~ \\ `kod` [a] --- "citat" https://a.b'
)
LONG_WORD = "Ö" * 200
HOSTILE = f"{MARKUP}\n- ett\n+ två\n\n/ tre: {LONG_WORD}\n= fyra"

_THE_ASSOCIATIONS_OWN = {"labels", "letterhead", "case_number"}


def hostile(document: Document) -> Document:
    """The same document with every text that a person wrote replaced by the worst that people can write."""
    return type(document).model_validate(_with_every_text(document.model_dump()))


def _with_every_text(value: Any) -> Any:
    if type(value) is str:  # an enumeration's value is a str as well, and stays
        return HOSTILE
    if isinstance(value, dict):
        return {key: one if key in _THE_ASSOCIATIONS_OWN else _with_every_text(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(_with_every_text(one) for one in value)
    return value


def texts(document: Document) -> list[str]:
    """Every text of a document that its page shows."""
    return list(_texts(document.model_dump(exclude={"labels"})))


def _texts(value: Any) -> list[str]:
    if type(value) is str:
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    return []
