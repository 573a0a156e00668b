"""Whether the service lives and is ready, and that it answers whatever is down."""

import httpx
import pytest
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from api.app import create_app
from deploy.local.ports import free_port
from settings import Settings
from tests.api.conftest import Speak, another_service


async def ask(settings: Settings, path: str, **headers: str) -> httpx.Response:
    async with another_service(settings, headers) as client:
        return await client.get(path)


@pytest.fixture
def nothing_there() -> Settings:
    return Settings(database_url=f"postgresql://nobody@127.0.0.1:{free_port()}/none", temporal_port=free_port())


async def test_it_is_ready_when_everything_answers(speak: Speak) -> None:
    answer = await speak().get("/health/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready", "missing": []})


async def test_it_lives_without_database_and_temporal(nothing_there: Settings) -> None:
    assert (await ask(nothing_there, "/health/live")).status_code == 200


async def test_it_tells_what_is_missing(nothing_there: Settings) -> None:
    answer = await ask(nothing_there, "/health/ready")
    assert answer.status_code == 503
    assert [one.split(":")[0] for one in answer.json()["missing"]] == ["database", "temporal"]


async def test_a_database_without_this_versions_tables_is_not_ready(settings: Settings, postgres_url: str) -> None:
    answer = await ask(settings.model_copy(update={"database_url": postgres_url}), "/health/ready")
    assert answer.status_code == 503
    assert "migrate" in answer.json()["missing"][0]


async def test_a_database_that_is_down_is_a_problem_that_says_to_try_again(nothing_there: Settings) -> None:
    answer = await ask(nothing_there, "/api/interventions", Authorization="Bearer x")
    assert (answer.status_code, answer.json()["code"]) == (503, "database_unreachable")
    assert answer.headers["retry-after"] == "5"


async def test_every_answer_has_its_headers_and_its_id(speak: Speak) -> None:
    answer = await speak(None, **{"X-Request-ID": "request-123"}).get("/health/live")
    assert answer.headers["x-request-id"] == "request-123"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    forged = await speak(None, **{"X-Request-ID": "bad id <script>"}).get("/health/live")
    assert forged.headers["x-request-id"] != "bad id <script>"


async def test_what_nobody_foresaw_is_a_problem_that_names_the_request(settings: Settings) -> None:
    app = create_app(settings)

    def breaks() -> None:
        raise ZeroDivisionError("a secret")

    app.add_api_route("/breaks", breaks)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://tertial.example") as client:
        answer = await client.get("/breaks", headers={"X-Request-ID": "request-123"})
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "request-123" in answer.json()["says"]
    assert "secret" not in answer.text


async def test_log_lines_carry_request_case_and_command(speak: Speak, case: str) -> None:
    shelve = {"type": "shelve_idea", "reason": "Parterna återkommer."}
    headers = {"X-Request-ID": "request-123", "Idempotency-Key": "vila-1"}
    with capture_logs(processors=[merge_contextvars]) as lines:
        await speak("anna", **headers).post(f"{case}/commands", json=shelve)
    (line,) = [one for one in lines if one["event"] == "request"]
    assert (line["request"], line["command"], line["status"]) == ("request-123", "vila-1", 200)
    assert line["case"] == "intervention" + case.removeprefix("/api/interventions")
    assert "tertial_" not in str(lines)
