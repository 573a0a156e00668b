"""Stories told in memory, put on record, and commands given to the record as the shell hands them over."""

import base64
from datetime import datetime
from typing import Any

from sqlalchemy.dialects.postgresql import insert

from models.contracts.shell import Delivery, Input, Visit
from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.record.journal import append
from models.record.record import Record
from models.record.view import refresh
from models.rulebook.load import text_of
from models.tables.association import RulebookRow
from models.tables.record import CaseRow
from tests.models.domain.story import Story


def put_on_record(record: Record, story: Story, case: str) -> Case:
    """Write a story's facts into the journal, as those of a case of that id, with the rulebook that it follows."""
    whole = story.case.model_copy(update={"id": case})
    with record.sessions.begin() as session:
        _, association, number = case.split("/")
        row = CaseRow(id=case, association=association, number=number)
        refresh(row, whole)
        session.add(row)
        followed = {"sha256": whole.rulebook_sha256, "association": association, "text": text_of(story.rules.rulebook)}
        session.execute(insert(RulebookRow).values(followed).on_conflict_do_nothing())
        session.flush()
        append(session, case, story.entries, datetime.fromisoformat("2027-01-01T00:00:00+00:00"), "story")
    return whole


def give(record: Record, case: str, command: Command) -> dict[str, Any]:
    """Give the record a command, and its answer."""
    given = command.model_dump_json().encode()
    handed = Input(encoding="json/plain", base64=base64.b64encode(given).decode(), size=len(given))
    delivery = Delivery(name="submit", kind="update", inputs=(handed,))
    answer = record.visit(Visit(case=case, now=command.at, run="test", delivery=delivery)).answer
    assert answer is not None
    return answer
