"""A substitute is named by the secretariat or by the person, and acts with a token of the substitute's own."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from models.calendar.zone import local_date
from tests.api.conftest import Speak

TODAY = local_date(datetime.now(UTC))
PAPER = {"type": "receive_paper", "about": "En fråga", "sender": "Anna Andersson", "received_on": str(TODAY)}


def lena_for(person: str, days: int = 7) -> dict[str, Any]:
    starts = TODAY + timedelta(days=min(days, 0))
    return {"person": person, "by": "lena", "starts": str(starts), "until": str(TODAY + timedelta(days=days))}


async def test_a_substitute_sees_the_case_and_acts_in_it_on_behalf_of_the_person_who_is_away(
    speak: Speak, case: str
) -> None:
    lena = speak("lena")
    assert (await lena.get(case)).status_code == 404
    named = await speak("rolf").post("/api/substitutes", json=lena_for("rolf"))
    assert named.status_code == 200, named.text
    assert (await lena.get(case)).status_code == 200
    assert len((await lena.get("/api/interventions")).json()["interventions"]) == 1
    done = await lena.post(f"{case}/commands", json=PAPER)
    assert done.status_code == 200, done.text
    entry = (await speak("sara").get(f"{case}/journal")).json()["entries"][-1]
    told = next(
        one for one in (await speak("sara").get(f"{case}/journal")).json()["entries"]
        if one["event"]["type"] == "paper_received"
    )  # fmt: skip
    assert entry["person"] == "lena"
    assert (told["person"], told["on_behalf_of"], told["on_behalf_of_name"]) == ("lena", "rolf", "Rolf Region")


async def test_it_ends_by_itself_and_can_be_ended_earlier(speak: Speak, case: str) -> None:
    sara, lena = speak("sara"), speak("lena")
    await sara.post("/api/substitutes", json=lena_for("rolf") | {"starts": str(TODAY - timedelta(days=9))})
    assert (await lena.get(case)).status_code == 200
    ended = lena_for("rolf", days=-1) | {"starts": str(TODAY - timedelta(days=9))}
    assert (await sara.post("/api/substitutes", json=ended)).status_code == 200
    assert (await lena.get(case)).status_code == 404
    assert [one["until"] for one in (await sara.get("/api/substitutes")).json()] == [ended["until"]]


async def test_who_keeps_no_register_names_a_substitute_for_oneself_alone(speak: Speak) -> None:
    answer = await speak("anna").post("/api/substitutes", json=lena_for("rolf"))
    assert (answer.status_code, answer.json()["code"]) == (403, "not_your_substitute")
    assert (await speak("anna").post("/api/substitutes", json=lena_for("anna"))).status_code == 200
    assert (await speak("rolf").get("/api/substitutes")).json() == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"by": "rolf"}, "stands_in_for_oneself"),
        ({"by": "nobody"}, "person_not_in_register"),
        ({"until": str(TODAY - timedelta(days=30))}, "ends_before_it_starts"),
    ],
)
async def test_a_substitute_that_cannot_be_is_told_why(speak: Speak, changed: dict[str, str], code: str) -> None:
    answer = await speak("sara").post("/api/substitutes", json=lena_for("rolf") | changed)
    assert answer.json()["code"] == code
