"""Who may call what."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from fastapi import Depends, FastAPI
from sqlmodel import select

from api.access import deny_by_default, guarded_routes, issue_token, signed_in
from api.app import create_app
from api.attempts import ALLOWED, LOOKED_UP
from api.clock import Clock
from models.domain.actor import Role
from models.domain.register import Person
from models.record.record import Record
from models.record.register import put
from models.tables.association import AccessTokenRow
from settings import Settings
from tests.api.conftest import IDEA, Speak

CASE = "/api/interventions/{association}/{case_number}"

GUARDS = {
    ("GET", "/"): "anybody",
    ("GET", "/arenden/{association}/{case_number}"): "anybody",
    ("GET", "/health/live"): "anybody",
    ("GET", "/health/ready"): "anybody",
    ("GET", "/openapi.json"): "anybody",
    ("GET", "/api/interventions"): "signed_in",
    ("POST", "/api/interventions"): "signed_in",
    ("GET", CASE): "sees_standing",
    ("GET", f"{CASE}/forecast"): "sees_standing",
    ("GET", f"{CASE}/similar"): "sees_standing",
    ("GET", f"{CASE}/journal"): "reads_case",
    ("GET", f"{CASE}/mails"): "reads_case",
    ("GET", f"{CASE}/documents"): "reads_case",
    ("GET", f"{CASE}/documents/{{name:path}}"): "reads_case",
    ("POST", f"{CASE}/commands"): "gives_commands",
    ("GET", f"{CASE}/files"): "reads_case",
    ("POST", f"{CASE}/files"): "sends_files",
    ("GET", f"{CASE}/files/{{sha256}}"): "reads_case",
    ("GET", f"{CASE}/drafts/application"): "owns_draft",
    ("PUT", f"{CASE}/drafts/application"): "owns_draft",
    ("DELETE", f"{CASE}/drafts/application"): "owns_draft",
    ("GET", "/api/meetings"): "reads_register",
    ("GET", "/api/meetings/local_collaboration_group/{on}/standing-item"): "reads_books",
    ("POST", "/api/meetings"): "keeps_register",
    ("POST", "/api/meetings/{body}/{on}/decisions"): "enters_decisions",
    ("GET", "/api/commands/{command:path}"): "signed_in",
    ("GET", "/api/associations/{association}/reconciliation"): "reads_books",
    ("GET", "/api/associations/{association}/year/{year}"): "reads_books",
    ("GET", "/api/associations/{association}/year/{year}.xlsx"): "reads_books",
    ("GET", "/api/take-over/template.xlsx"): "staff_only",
    ("POST", "/api/take-over"): "staff_only",
    ("POST", "/api/people/{person}/hand-over"): "staff_only",
    ("GET", "/api/substitutes"): "signed_in",
    ("POST", "/api/substitutes"): "signed_in",
}


@pytest.fixture
def unconnected() -> FastAPI:
    return create_app(Settings(database_url="postgresql://nowhere.invalid/none"))


def test_every_route_has_the_guard_that_is_listed_here(unconnected: FastAPI) -> None:
    found = {(method, one.path): one.guard for one in guarded_routes(unconnected) for method in one.methods}
    assert found == GUARDS


def test_the_service_does_not_start_with_a_route_without_a_guard(unconnected: FastAPI) -> None:
    unconnected.add_api_route("/api/everything", lambda: None)
    with pytest.raises(RuntimeError, match="/api/everything"):
        deny_by_default(unconnected)


def test_two_guards_on_a_route_are_no_guard(unconnected: FastAPI) -> None:
    both = [Depends(one) for one in (signed_in, signed_in)]
    unconnected.add_api_route("/api/twice", lambda: None, dependencies=both)
    with pytest.raises(RuntimeError, match="/api/twice"):
        deny_by_default(unconnected)


async def test_without_a_token_nothing_is_told(speak: Speak, case: str) -> None:
    for (method, path), guard in GUARDS.items():
        if guard == "anybody":
            continue
        address = path.replace(CASE, case).replace("{body}/{on}", "board/2027-03-15")
        address = address.replace("{name:path}", "idea_receipt/1").replace("{sha256}", "0" * 64)
        answer = await speak().request(method, address.replace("{command:path}", "x"))
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), (method, path)
        assert answer.headers["www-authenticate"].startswith("Bearer")


async def test_no_get_changes_anything(speak: Speak, case: str, record: Record) -> None:
    before = _everything(record)
    for method, path in GUARDS:
        if method == "GET":
            address = path.replace(CASE, case).replace("{name:path}", "idea_receipt/1")
            address = address.replace("{sha256}", "0" * 64).replace("{command:path}", "x")
            await speak("anna").get(address)
    assert _everything(record) == before


def _everything(record: Record) -> dict[str, int]:
    from sqlalchemy import text
    from sqlmodel import SQLModel

    with record.sessions() as session:
        return {
            name: session.execute(text(f'select count(*) from "{name}"')).scalar_one()  # noqa: S608 - our own tables
            for name in SQLModel.metadata.tables
            if name not in ("mails", "documents")
        }


async def test_only_the_hash_of_a_token_is_kept(record: Record, tokens: dict[str, str]) -> None:
    with record.sessions() as session:
        kept = session.scalars(select(AccessTokenRow)).all()
    assert len(kept) == len(tokens)
    assert not {row.sha256 for row in kept} & set(tokens.values())


async def test_a_revoked_or_expired_token_is_worth_nothing(speak: Speak, record: Record) -> None:
    for change in ({"revoked_at": datetime.now(UTC)}, {"expires_at": datetime.now(UTC) - timedelta(seconds=1)}):
        with record.sessions.begin() as session:
            for row in session.scalars(select(AccessTokenRow).where(AccessTokenRow.person == "sara")):
                row.revoked_at, row.expires_at = change.get("revoked_at"), change.get("expires_at")
        assert (await speak("sara").get("/api/interventions")).status_code == 401


async def test_a_token_is_worth_nothing_once_the_register_has_taken_the_role(speak: Speak, record: Record) -> None:
    gone = Person(id="sara", name="Sara Sekreterare", email="sara@exempel.example")
    with record.sessions.begin() as session:
        put(session, "exempel", gone, "frida", datetime.now(UTC))
    answer = await speak("sara").get("/api/interventions")
    assert (answer.status_code, answer.json()["code"]) == (403, "role_ended")


async def test_a_party_sees_its_own_cases_alone(speak: Speak, case: str) -> None:
    assert (await speak("rolf").get("/api/interventions")).json()["total"] == 1
    assert (await speak("lena").get("/api/interventions")).json()["total"] == 0
    assert (await speak("rolf").get(case)).status_code == 200
    answer = await speak("lena").get(case)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_case")
    assert answer.json()["says"] == (await speak("lena").get(case)).json()["says"]


async def test_who_registers_an_idea_for_others_sees_it(speak: Speak) -> None:
    answer = await speak("lena").post("/api/interventions", json=IDEA)
    assert (await speak("lena").get(answer.headers["location"])).status_code == 200


async def test_the_associations_roles_see_every_case(speak: Speak, case: str) -> None:
    for person in ("sara", "frida", "erik", "bo", "gun", "rut"):
        for part in ("", "/forecast", "/journal", "/mails", "/documents", "/files"):
            assert (await speak(person).get(f"{case}{part}")).status_code == 200, (person, part)


async def test_an_operator_sees_the_standing_and_not_the_contents(speak: Speak, case: str) -> None:
    for part, status in (("", 200), ("/forecast", 200), ("/journal", 403), ("/mails", 403), ("/files", 403)):
        assert (await speak("olle").get(f"{case}{part}")).status_code == status, part
    told = (await speak("olle").get(f"{case}/journal")).json()
    assert told["code"] == "not_for_your_role"
    assert told["says"] == "Det här är inte öppet för rollen driftansvarig."
    assert "förbundschef" in told["remedy"]
    assert "director" not in told["remedy"]


async def test_an_auditor_reads_and_changes_nothing(speak: Speak, case: str) -> None:
    rut = speak("rut")
    answer = await rut.post(f"{case}/commands", json={"type": "shelve_idea", "reason": "Nej."})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_your_act")
    sent = await rut.post(f"{case}/files", files={"file": ("a.txt", b"hej", "text/plain")})
    assert sent.status_code == 403
    meeting = {"action": "add", "body": "board", "on": "2027-03-15"}
    assert (await rut.post("/api/meetings", json=meeting)).status_code == 403


async def test_a_token_of_another_association_opens_nothing(app: FastAPI, record: Record, case: str) -> None:
    person = Person(id="sara", name="Sara", email="sara@annat.example", roles=(Role.SECRETARIAT,))
    with record.sessions.begin() as session:
        put(session, "annat", person, "test", datetime.now(UTC))
        token = issue_token(session, "annat", "sara", "secretariat")
    transport = httpx.ASGITransport(app)
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://tertial.example", headers=headers) as other:
        assert (await other.get(case)).status_code == 404
        assert (await other.get("/api/interventions")).json()["total"] == 0
        answer = await other.get("/api/interventions", params={"association": "exempel"})
        assert (answer.status_code, answer.json()["code"]) == (403, "other_association")


def test_nobody_is_the_clock(record: Record) -> None:
    with record.sessions() as session, pytest.raises(ValueError, match="clock"):
        issue_token(session, "exempel", "sara", "clock")


class TestTryingTokens:
    """Whoever fails too often must wait."""

    now = datetime(2027, 3, 1, 12, tzinfo=UTC)

    @pytest.fixture
    def clock(self) -> Clock:
        return lambda: self.now

    @pytest.fixture
    def guesser(self, speak: Speak) -> httpx.AsyncClient:
        return speak(None, Authorization="Bearer tertial_guess")

    async def fail(self, guesser: httpx.AsyncClient, times: int) -> list[int]:
        return [(await guesser.get("/api/interventions")).status_code for _ in range(times)]

    async def test_after_ten_failures_in_a_minute_an_address_waits(self, guesser: httpx.AsyncClient) -> None:
        assert await self.fail(guesser, ALLOWED) == [401] * ALLOWED
        answer = await guesser.get("/api/interventions")
        assert (answer.status_code, answer.json()["code"]) == (429, "too_many_attempts")
        assert int(answer.headers["retry-after"]) <= 61
        type(self).now += timedelta(seconds=61)
        assert await self.fail(guesser, 1) == [401]

    async def test_whoever_shares_the_address_and_has_a_valid_token_comes_in(
        self, speak: Speak, guesser: httpx.AsyncClient
    ) -> None:
        await self.fail(guesser, ALLOWED + 1)
        assert (await speak("sara").get("/api/interventions")).status_code == 200

    async def test_past_sixty_failures_only_tokens_known_to_be_valid_are_looked_up(
        self, speak: Speak, guesser: httpx.AsyncClient
    ) -> None:
        assert (await speak("sara").get("/api/interventions")).status_code == 200
        await self.fail(guesser, LOOKED_UP)
        assert (await speak("sara").get("/api/interventions")).status_code == 200
        assert (await speak("frida").get("/api/interventions")).status_code == 429
        type(self).now += timedelta(seconds=61)
        assert (await speak("frida").get("/api/interventions")).status_code == 200

    async def test_whoever_sends_no_token_is_told_that_and_not_to_wait(
        self, speak: Speak, guesser: httpx.AsyncClient
    ) -> None:
        await self.fail(guesser, ALLOWED + 1)
        assert (await speak().get("/api/interventions")).status_code == 401
