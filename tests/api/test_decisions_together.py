"""What the board decided at a meeting is entered for all its cases together, and tried before that."""

import json
from datetime import datetime
from typing import Any

import pytest

from models.record.record import Record
from tests.api.board import DECISIONS, TODAY, at_board, enter_meetings, granted
from tests.api.conftest import Speak
from tests.engine.parts import Parts

DRY = {"dry_run": "true"}
TOTAL = sum(one["amount"] for one in granted() if not one["conditional"])
LATER = sum(one["amount"] for one in granted() if one["conditional"])
PAPER = {"type": "receive_paper", "about": "En fråga", "sender": "Anna Andersson", "received_on": str(TODAY)}


@pytest.fixture
def cases(record: Record) -> list[str]:
    """Two cases that are on for the board's meeting of today."""
    enter_meetings(record)
    return [at_board(record, title) for title in ("Steget vidare", "Grön rehabilitering")]


def decisions(cases: list[str], *expects: int) -> list[dict[str, Any]]:
    """The first is granted all that it applies for, the second is rejected."""
    by_paragraph: list[dict[str, Any]] = [
        {"paragraph": "§ 14", "outcome": "granted", "amounts": granted()},
        {"paragraph": "§ 15", "outcome": "rejected", "reasons": "Utanför ändamålet."},
    ]
    entered = [
        {"case_number": case.rsplit("/", 1)[-1], "decision": {"meeting": str(TODAY), **one}}
        for case, one in zip(cases, by_paragraph, strict=True)
    ]
    return [one | ({"expects": at} if at else {}) for one, at in zip(entered, expects or (0, 0), strict=True)]


def id_of(case: str) -> str:
    return "intervention" + case.removeprefix("/api/interventions")


def everything(parts: Parts, cases: list[str]) -> dict[str, tuple[list[str], int, int]]:
    """What is written of each case."""
    return {
        case: (parts.events(id_of(case)), len(parts.mails(id_of(case))), len(parts.documents(id_of(case))))
        for case in cases
    }


async def stands(speak: Speak, cases: list[str], phases: list[str], sums: list[int]) -> None:
    told = [(await speak("bo").get(case)).json() for case in cases]
    assert [one["phase"] for one in told] == phases
    assert [one["sums"]["granted"] for one in told] == sums


async def test_two_decisions_of_one_meeting_are_entered_together_with_a_receipt_each_and_then_released(
    speak: Speak, cases: list[str], parts: Parts
) -> None:
    bo = speak("bo", **{"Idempotency-Key": "styrelsen-1"})
    answer = await bo.post(DECISIONS, json=decisions(cases))
    assert answer.status_code == 200, answer.text
    assert [one["case"] for one in answer.json()] == [id_of(case) for case in cases]
    receipts = [one["receipt"] for one in answer.json()]
    assert [(one["command"], one["accepted"]) for one in receipts] == [("styrelsen-1", True)] * 2
    await stands(speak, cases, ["decided_not_notified"] * 2, [0, 0])
    for case, paragraph in zip(cases, ("§ 14", "§ 15"), strict=True):
        (entered,) = [
            json.loads(row.event) for row in parts.journal(id_of(case)) if row.event_type == "decision_entered"
        ]
        assert entered["content"]["paragraph"] == paragraph

    for case in cases:
        released = await speak("bo").post(f"{case}/commands", json={"type": "release_decision"})
        assert released.json()["accepted"], released.text
    await stands(speak, cases, ["agreement_draft", "rejected"], [TOTAL, 0])
    for case in cases:
        kept = await bo.get("/api/commands/styrelsen-1", params={"case": case.removeprefix("/api/interventions/")})
        assert kept.json() in receipts


async def previews(speak: Speak, cases: list[str]) -> list[dict[str, Any]]:
    answer = await speak("bo").post(DECISIONS, json=decisions(cases), params=DRY)
    assert answer.status_code == 200, answer.text
    return [one["preview"] for one in answer.json()]


async def test_decisions_that_are_sent_again_give_the_same_receipts(speak: Speak, cases: list[str]) -> None:
    keyed = speak("bo", **{"Idempotency-Key": "styrelsen-1"})
    first = await keyed.post(DECISIONS, json=decisions(cases))
    assert (await keyed.post(DECISIONS, json=decisions(cases))).json() == first.json()


async def test_a_dry_run_of_decisions_tells_each_case_what_comes_at_once_and_what_comes_with_the_release(
    speak: Speak, cases: list[str]
) -> None:
    grant, rejection = await previews(speak, cases)
    assert [one["phase"]["after"] for one in (grant, rejection)] == ["decided_not_notified"] * 2
    assert [(one["sums"], one["mails"]) for one in (grant, rejection)] == [([], [])] * 2
    at = grant["on_release"]["at"]
    assert datetime.fromisoformat(at) > datetime.fromisoformat(grant["facts"][0]["at"])
    assert at == rejection["on_release"]["at"]
    assert at in [one["at"] for one in grant["dates_added"]]
    assert grant["on_release"]["sums"] == [
        {"sum": "granted", "before": 0, "after": TOTAL},
        {"sum": "conditional", "before": 0, "after": LATER},
    ]
    assert rejection["on_release"]["sums"] == []
    assert [one["on_release"]["phase"]["after"] for one in (grant, rejection)] == ["agreement_draft", "rejected"]
    for one in (grant, rejection):
        assert {mail["recipient"] for mail in one["on_release"]["mails"]} >= {"anna", "rolf"}
        assert [paper["kind"] for paper in one["on_release"]["documents"]] == ["decision_notice"]


async def test_a_dry_run_of_decisions_writes_nothing(speak: Speak, cases: list[str], parts: Parts) -> None:
    before = everything(parts, cases)
    keyed = speak("bo", **{"Idempotency-Key": "prov-1"})
    await keyed.post(DECISIONS, json=decisions(cases), params=DRY)
    assert everything(parts, cases) == before
    for case in cases:
        where = {"case": case.removeprefix("/api/interventions/")}
        assert (await keyed.get("/api/commands/prov-1", params=where)).status_code == 404


async def test_what_a_dry_run_foretold_of_each_decision_is_what_is_recorded(
    speak: Speak, cases: list[str], parts: Parts
) -> None:
    foretold = await previews(speak, cases)
    answer = await speak("bo").post(DECISIONS, json=decisions(cases, *(one["sequence"] for one in foretold)))
    assert [one["receipt"]["accepted"] for one in answer.json()] == [True, True], answer.text
    for case, told in zip(cases, foretold, strict=True):
        at_once = [row for row in parts.journal(id_of(case)) if row.sequence > told["sequence"]]
        assert [row.event_type for row in at_once] == [fact["event"]["type"] for fact in told["facts"]]
        await speak("bo").post(f"{case}/commands", json={"type": "release_decision"})
        later = [json.loads(row.event) for row in parts.journal(id_of(case)) if row.sequence > at_once[-1].sequence]
        mails = [event["mail"] for event in later if event["type"] == "mail_ordered"]
        papers = [event["document"] for event in later if event["type"] == "document_ordered"]
        assert [mail["mail"] for mail in told["on_release"]["mails"]] == mails
        assert [paper["document"] for paper in told["on_release"]["documents"]] == papers


async def test_if_one_case_has_moved_it_alone_is_refused_with_a_new_preview(speak: Speak, cases: list[str]) -> None:
    foretold = await previews(speak, cases)
    assert (await speak("sara").post(f"{cases[1]}/commands", json=PAPER)).status_code == 200
    confirmed = decisions(cases, *(one["sequence"] for one in foretold))
    first, second = (await speak("bo").post(DECISIONS, json=confirmed)).json()
    assert (first["receipt"]["accepted"], first["preview"]) == (True, None)
    assert (second["receipt"], second["problem"]["code"]) == (None, "case_moved")
    assert second["preview"]["sequence"] > foretold[1]["sequence"]
    assert second["preview"]["on_release"]["phase"]["after"] == "rejected"


async def test_a_dry_run_tells_the_refusal_that_a_decision_would_meet(
    speak: Speak, cases: list[str], parts: Parts
) -> None:
    before = everything(parts, cases)
    wanted = decisions(cases)
    wanted[0]["decision"]["amounts"] = [{"year": 2039, "amount": 100}]
    first, second = (await speak("bo").post(DECISIONS, json=wanted, params=DRY)).json()
    assert (first["preview"], first["problem"]["code"]) == (None, "year_not_applied_for")
    assert second["preview"]["phase"]["after"] == "decided_not_notified"
    assert [events for events, _, _ in everything(parts, cases).values()] == [
        events for events, _, _ in before.values()
    ]


async def test_a_case_is_in_a_list_of_decisions_once(speak: Speak, cases: list[str]) -> None:
    twice = [decisions(cases)[0], decisions(cases)[0]]
    answer = await speak("bo").post(DECISIONS, json=twice)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == ["/1/case_number"]
    assert "står redan i listan" in answer.json()["errors"][0]["says"]
