"""The content of documents is frozen as JSON and can be read back unchanged."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from models.domain.documents.document import Document
from models.domain.documents.idea_receipt import IdeaReceipt
from tests.activities.render.examples.board import IDEA_RECEIPT
from tests.activities.render.examples.every_kind import MINIMAL, RICH, hostile

EVERY = (*RICH, *MINIMAL, *map(hostile, RICH))


@pytest.mark.parametrize("document", EVERY, ids=[f"{number}-{one.kind}" for number, one in enumerate(EVERY)])
def test_a_document_read_back_from_its_json_is_the_same(document: Document) -> None:
    assert type(document).model_validate_json(document.model_dump_json()) == document


def test_a_time_is_frozen_as_stockholms_clocks_showed_it() -> None:
    assert '"received_at":"2027-03-29T00:15:00+02:00"' in IDEA_RECEIPT.model_dump_json()


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        IdeaReceipt.model_validate(IDEA_RECEIPT.model_dump() | {"received_at": datetime(2027, 3, 12, 9, 0)})  # noqa: DTZ001


def test_the_instant_itself_is_kept() -> None:
    read = IdeaReceipt.model_validate_json(IDEA_RECEIPT.model_dump_json())
    assert read.received_at == datetime(2027, 3, 28, 22, 15, tzinfo=UTC)


def test_a_document_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        IDEA_RECEIPT.summary = "annat"  # type: ignore[misc]
