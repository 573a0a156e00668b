"""A line in the worker's log for each command, mail and document, with nothing personal in it."""

import logging

import pytest

from tests.engine.parts import IDEA, Parts, command, submit

SECRET = "Hen bor på Storgatan 1."


def lines(caplog: pytest.LogCaptureFixture, kind: str) -> list[dict[str, object]]:
    found = [one for one in caplog.records if one.name == "tertial.worker" and one.getMessage() == kind]
    return [{name: value for name, value in vars(one).items() if name in NAMES} for one in found]


NAMES = ("case", "command", "type", "accepted", "code", "stalled", "sequence", "letter", "document", "state")


async def test_each_command_mail_and_document_has_its_line(
    parts: Parts, case_id: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "tertial.worker")
    handle = await parts.start(case_id)
    done = await submit(handle, {**IDEA, "id": "idea-1"})
    shelve = command("shelve_idea", "rolf", "auditor", "no-1", reason=SECRET)
    refused = await submit(handle, shelve)
    await parts.settled(case_id)

    assert lines(caplog, "command") == [
        _line(case_id, "idea-1", "register_idea", done["sequence"], None),
        _line(case_id, "no-1", "shelve_idea", refused["sequence"], "not_your_act"),
    ]
    assert {one["state"] for one in lines(caplog, "mail")} == {"done"}
    assert len(lines(caplog, "mail")) == len(parts.mails(case_id))
    assert [(one["document"], one["state"]) for one in lines(caplog, "document")] == [("idea_receipt/1", "done")]
    ours = " ".join(str(vars(one)) for one in caplog.records if one.name == "tertial.worker")
    assert not [word for word in (SECRET, "Steget vidare", "anna", "rolf") if word in ours]


def _line(case: str, command_id: str, kind: str, sequence: object, code: str | None) -> dict[str, object]:
    told = {"case": case, "command": command_id, "type": kind, "accepted": code is None, "code": code}
    return {**told, "stalled": False, "sequence": sequence}
