"""Cases that are entered with their past do not write to people about it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from models.calendar.zone import local_date
from tests.engine.parts import IDEA, Parts, submit


@pytest.mark.parametrize(
    ("days", "left"), [(-1, {("done", "")}), (0, {("done", "")}), (1, {("suppressed", "before_start")})]
)
async def test_a_letter_leaves_only_from_the_day_on_which_letters_are_sent(
    parts: Parts, case_id: str, days: int, left: set[tuple[str, str]]
) -> None:
    first = local_date(datetime.now(UTC)) + timedelta(days=days)
    starting = replace(parts, queue=f"{parts.queue}-{days}", letters_from=first)
    async with starting.worker():
        await submit(await starting.start(case_id), IDEA)
        await starting.settled(case_id)
    assert {(mail.state, mail.reason) for mail in starting.mails(case_id)} == left
    assert {document.state for document in starting.documents(case_id)} == {"done"}
