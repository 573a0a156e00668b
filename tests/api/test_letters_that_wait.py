"""Letters that wait: the mails view says when each leaves, and until then it can be taken back."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.api.conftest import IDEA, Speak
from tests.engine.parts import Parts

CHANGE = {"type": "change_contact", "organisation": "kommunen", "person": "anna", "reason": "Anna igen."}


async def waiting(speak: Speak, case: str) -> dict[str, Any]:
    """The letter that waits after the secretariat named a contact."""
    assert (await speak("sara").post(f"{case}/commands", json=CHANGE)).status_code == 200
    [told] = [one for one in (await speak("sara").get(f"{case}/mails")).json() if one["leaves_at"]]
    return dict(told)


async def test_the_ledger_tells_when_a_letter_of_the_secretariats_leaves(speak: Speak, case: str) -> None:
    told = await waiting(speak, case)
    assert (told["recipient"], told["state"]) == ("anna", "ordered")
    left = datetime.fromisoformat(told["leaves_at"]) - datetime.now(UTC)
    assert timedelta(minutes=29) < left <= timedelta(minutes=30)


async def test_a_dry_run_tells_when_a_letter_would_leave(speak: Speak, case: str) -> None:
    preview = (await speak("sara").post(f"{case}/commands", params={"dry_run": True}, json=CHANGE)).json()
    assert [mail["leaves_at"] is not None for mail in preview["mails"]] == [True]
    assert any("Det går " in fact["says"] for fact in preview["facts"])


async def test_a_receipt_to_the_sender_tells_no_time_to_leave(speak: Speak) -> None:
    preview = (await speak("anna").post("/api/interventions", params={"dry_run": True}, json=IDEA)).json()
    assert {mail["leaves_at"] for mail in preview["mails"]} == {None}


async def test_a_letter_that_waits_is_taken_back_by_a_command(speak: Speak, case: str, parts: Parts) -> None:
    mail = (await waiting(speak, case))["mail"]
    recall = {"type": "recall_letter", "mail": mail, "reason": "Fel person."}
    assert (await speak("sara").post(f"{case}/commands", json=recall)).status_code == 200
    await parts.settled("intervention" + case.removeprefix("/api/interventions"))
    [told] = [one for one in (await speak("sara").get(f"{case}/mails")).json() if one["mail"] == mail]
    assert (told["state"], told["reason"], told["message_id"]) == ("suppressed", "recalled", None)
    refused = await speak("sara").post(f"{case}/commands", json=recall)
    assert (refused.status_code, refused.json()["code"]) == (409, "letter_recalled_already")
