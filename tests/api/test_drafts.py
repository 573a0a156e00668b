"""What the parties have written and not shared."""

from itertools import product

import pytest
from sqlalchemy import text

from tests.api.conftest import Speak
from tests.engine.parts import Parts

SECRET = "Ännu inte delat med någon"
DRAFT = {"owner": "kommunen", "texts": [{"heading": "background", "text": SECRET}], "starts": "2027-08-01"}


async def test_a_draft_is_saved_read_and_thrown_away(speak: Speak, case: str) -> None:
    anna, rolf = speak("anna"), speak("rolf")
    assert (await anna.get(f"{case}/drafts/application")).status_code == 404
    saved = await anna.put(f"{case}/drafts/application", json=DRAFT)
    assert saved.status_code == 200, saved.text
    read = await rolf.get(f"{case}/drafts/application")
    assert (read.json()["application"]["starts"], read.json()["saved_by"]) == ("2027-08-01", "anna")
    assert SECRET in read.text
    assert (await rolf.delete(f"{case}/drafts/application")).status_code == 204
    assert (await anna.get(f"{case}/drafts/application")).status_code == 404


async def test_nobody_of_the_associations_reads_or_writes_a_draft(speak: Speak, case: str) -> None:
    await speak("anna").put(f"{case}/drafts/application", json=DRAFT)
    strangers = [speak(person) for person in ("sara", "frida", "erik", "bo", "gun", "rut", "olle")]
    for method, stranger in product(("GET", "PUT", "DELETE"), strangers):
        answer = await stranger.request(method, f"{case}/drafts/application", json=DRAFT)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_for_your_role")
        assert SECRET not in answer.text


async def test_a_draft_is_in_no_journal_and_no_log(
    speak: Speak, case: str, parts: Parts, capfd: pytest.CaptureFixture[str]
) -> None:
    await speak("anna").put(f"{case}/drafts/application", json=DRAFT)
    wrong = DRAFT | {"texts": [{"heading": "background", "text": SECRET, "unknown": 1}]}
    await speak("anna").put(f"{case}/drafts/application", json=wrong)
    assert SECRET not in "".join(capfd.readouterr())
    with parts.record.sessions() as session:
        kept = session.execute(text("select string_agg(text, ' ') from texts")).scalar_one()
    assert SECRET not in kept


async def test_a_draft_that_somebody_else_has_changed_is_not_overwritten(speak: Speak, case: str) -> None:
    first = await speak("anna").put(f"{case}/drafts/application", json=DRAFT)
    seen = {"If-Match": first.headers["etag"]}
    second = await speak("rolf").put(f"{case}/drafts/application", json=DRAFT | {"owner": "regionen"}, headers=seen)
    assert second.status_code == 200, second.text
    third = await speak("anna").put(f"{case}/drafts/application", json=DRAFT, headers=seen)
    assert (third.status_code, third.json()["code"]) == (412, "draft_changed")
    kept = await speak("anna").get(f"{case}/drafts/application")
    assert kept.json()["application"]["owner"] == "regionen"
    assert kept.headers["etag"] == second.headers["etag"]


async def test_a_draft_of_another_shape_is_refused(speak: Speak, case: str) -> None:
    answer = await speak("anna").put(f"{case}/drafts/application", json={"starts": "2027-02-30"})
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == ["/starts"]
