"""Cases that have come to a meeting of the board that is held today: their earlier days, given to the record."""

import base64
import json
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from models.calendar.zone import instant, local_date
from models.contracts.names import SUBMIT
from models.contracts.shell import Delivery, Input, Visit
from models.domain.register import Body, Meeting
from models.record.record import Record
from models.record.register import put
from tests.api.conftest import IDEA, ROLES
from tests.models.domain.prologues import APPLICATION as FROM_2027

TODAY = local_date(datetime.now(UTC))
GROUP = TODAY - timedelta(days=21)
YEAR = TODAY.year + 1
DECISIONS = f"/api/meetings/board/{TODAY}/decisions"


def application() -> dict[str, Any]:
    """A whole application for two years from April of the coming year."""
    written = json.dumps(FROM_2027)
    for year in (2030, 2029, 2028, 2027):
        written = written.replace(str(year), f"Y{year - 2027}")
    for number in range(4):
        written = written.replace(f"Y{number}", str(YEAR + number))
    asked: dict[str, Any] = json.loads(written)
    return asked


def granted() -> list[dict[str, Any]]:
    """All that is applied for, by year; the last year on a later decision."""
    years: Counter[int] = Counter()
    for row in application()["budget"]:
        years[row["year"]] += row["applied"]
    last = max(years)
    return [{"year": year, "amount": amount, "conditional": year == last} for year, amount in years.items()]


def enter_meetings(record: Record) -> None:
    """The group met three weeks ago, and the board meets today."""
    with record.sessions.begin() as session:
        for body, on in ((Body.PREPARATORY_GROUP, GROUP), (Body.BOARD, TODAY)):
            put(session, "exempel", Meeting(body=body, on=on), "test", datetime.now(UTC))


def at_board(record: Record, title: str) -> str:
    """The address of a case that is on for the board's meeting of today."""
    number = f"{TODAY.year}-{uuid4().int % 900_000 + 100_000}"
    idea = {name: value for name, value in IDEA.items() if name != "association"} | {"title": title}
    days = {"idea": GROUP - timedelta(days=40), "in": GROUP - timedelta(days=30), "forward": GROUP + timedelta(days=4)}
    steps: list[tuple[date, str, str, dict[str, Any]]] = [
        (days["idea"], "anna", "register_idea", idea),
        (days["in"], "anna", "share_application", {"application": application()}),
        (days["in"], "anna", "sign_application", {"organisation": "kommunen", "signatory": "kim"}),
        (days["in"], "rolf", "sign_application", {"organisation": "regionen", "signatory": "rita"}),
        (days["in"], "sara", "find_complete", {}),
        (GROUP, "sara", "conclude_preparation", {"presented_by": "applicant", "presenter": "anna"}),
        (days["forward"], "frida", "assess_application", {"forward": True, "advice": "Bra."}),
    ]
    for on, person, does, body in steps:
        _give(record, f"intervention/exempel/{number}", instant(on, time(10)), person, {"type": does, **body})
    return f"/api/interventions/exempel/{number}"


def _give(record: Record, case: str, at: datetime, person: str, body: dict[str, Any]) -> None:
    actor = {"person": person, "role": ROLES[person], "channel": "api"}
    sent = json.dumps({"id": f"{body['type']}/{person}", "at": at.isoformat(), "actor": actor, "body": body}).encode()
    came = Input(encoding="json/plain", size=len(sent), base64=base64.b64encode(sent).decode())
    visit = Visit(case=case, now=at, delivery=Delivery(name=SUBMIT, kind="update", inputs=(came,)))
    answer = record.visit(visit).answer
    assert answer, body["type"]
    assert answer["accepted"], answer
