"""An idea comes in on real parts: workflow, journal, one PDF, mails, and a timer for what comes next."""

from models.contracts.names import FORECAST, STANDING
from models.record.verify import faults
from tests.conftest import Mailbox
from tests.engine.parts import IDEA, Parts, submit


async def test_an_idea_is_journalled_and_its_receipt_is_mailed_to_every_party(
    parts: Parts, mailbox: Mailbox, case_id: str
) -> None:
    handle = await parts.start(case_id)

    answer = await submit(handle, IDEA)

    assert answer["accepted"]
    assert [row.event_type for row in parts.journal(case_id)][:3] == [
        "rulebook_adopted",
        "idea_registered",
        "phase_entered",
    ]
    await parts.settled(case_id)
    assert [document.content[:5] for document in parts.documents(case_id) if document.content] == [b"%PDF-"]
    assert sorted(mail["To"] for mail in mailbox.mails) == [
        "Anna Andersson <anna@kommunen.example>",
        "Rolf Region <rolf@regionen.example>",
    ]
    assert (await handle.query(STANDING))["phase"] == "idea"
    assert [moment["happening"] for moment in await handle.query(FORECAST)] == ["remind", "remind"]


async def test_the_journal_verifies_until_somebody_changes_it(parts: Parts, case_id: str) -> None:
    handle = await parts.start(case_id)
    await submit(handle, IDEA)

    with parts.record.sessions() as session:
        assert faults(session, case_id) == []
