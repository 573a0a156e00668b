"""What is run once on a server: search attributes, register, access tokens; and the worker's health."""

import asyncio
import os
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from temporalio.api.operatorservice.v1 import ListSearchAttributesRequest
from temporalio.client import Client

from api.queries.access import valid_token
from deploy import access_token, register
from deploy.local import temporal_server
from deploy.local.ports import free_port
from deploy.search_attributes import register_all
from deploy.worker_health import polls
from models.contracts.search_attributes import TYPES
from models.domain.actor import Role
from models.record.record import Record
from models.record.register import load_register
from settings import Settings
from tests.engine.parts import Parts

NOW = datetime(2027, 1, 7, 8, tzinfo=UTC)
EXAMPLE = Path(register.__file__).parent / "local" / "example_register.toml"


async def test_search_attributes_are_registered_where_they_are_missing_and_left_where_they_are(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with temporal_server.temporal_dev_server(data_dir / "bare", {"Title": "Text"}) as address:
        monkeypatch.setenv("TEMPORAL_ADDRESS", address)
        await register_all(Settings())
        await register_all(Settings())
        operator = (await Client.connect(address)).operator_service
        known = await operator.list_search_attributes(ListSearchAttributesRequest(namespace="default"))
    assert set(TYPES) <= set(known.custom_attributes)


@pytest.mark.parametrize(
    ("module", "told"),
    [("deploy.search_attributes", "not registered"), ("deploy.worker_health", "does not answer")],
)
def test_without_a_server_a_job_fails_and_says_why(module: str, told: str) -> None:
    nowhere = os.environ | {"TEMPORAL_ADDRESS": f"127.0.0.1:{free_port('127.0.0.1')}"}
    ended = subprocess.run([sys.executable, "-m", module], env=nowhere, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert told in ended.stderr


def test_a_job_that_did_its_work_ends_well(temporal_address: str) -> None:
    here = os.environ | {"TEMPORAL_ADDRESS": temporal_address}
    subprocess.run([sys.executable, "-m", "deploy.search_attributes"], env=here, check=True)


async def test_a_worker_is_well_when_it_asks_for_work_and_no_other_machine_answers_for_it(
    parts: Parts, temporal_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEMPORAL_ADDRESS", temporal_address)
    settings = Settings(task_queue=parts.queue)
    async with asyncio.timeout(10):
        while not await polls(settings, socket.gethostname()):
            await asyncio.sleep(0.1)
    assert not await polls(settings, "another-machine")
    assert not await polls(Settings(task_queue="nobody-works-here"), socket.gethostname())


def test_the_register_is_entered_once_and_then_only_what_has_changed(record: Record) -> None:
    entered = register.read(EXAMPLE.read_text(encoding="utf-8"))
    register.enter(record.sessions, "nordanstig", entered, "installation", NOW)
    register.enter(record.sessions, "nordanstig", entered, "installation", NOW)
    with record.sessions() as session:
        known = load_register(session, "nordanstig")
    assert {one.id for one in known.people} == {one.id for one in entered.people}
    assert len(known.meetings) == len(entered.meetings)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ingenstans", str(EXAMPLE)], "no rulebook ingenstans.toml"),
        (["exempel", "no-such-file.toml"], "No such file"),
        (["exempel", "{broken}"], "Invalid value"),
        (["exempel", "{misspelt}"], "emial"),
    ],
)
def test_a_register_that_cannot_be_entered_says_why(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken").write_text("people = [\n")
    (tmp_path / "misspelt").write_text('[[people]]\nid = "sara"\nname = "Sara"\nemial = "s@x.example"\n')
    given = [one.replace("{", f"{tmp_path}/").replace("}", "") for one in arguments]
    monkeypatch.setattr(sys, "argv", ["register", *given])
    with pytest.raises(SystemExit) as ended:
        register.main()
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


def test_a_token_opens_the_role_for_which_it_was_made(record: Record) -> None:
    token = access_token.issue(record.sessions, "exempel", "sara", Role.SECRETARIAT)
    with record.sessions() as session:
        row = valid_token(session, token, NOW)
    assert row is not None
    assert (row.association, row.person, row.role) == ("exempel", "sara", "secretariat")


@pytest.mark.parametrize(
    ("person", "role"), [("nobody", Role.SECRETARIAT), ("anna", Role.SECRETARIAT)], ids=["stranger", "another role"]
)
def test_no_token_is_made_for_what_the_register_does_not_say(record: Record, person: str, role: Role) -> None:
    with pytest.raises(access_token.UnknownPersonError, match="first"):
        access_token.issue(record.sessions, "exempel", person, role)
