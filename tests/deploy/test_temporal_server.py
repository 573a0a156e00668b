"""The Temporal dev server by itself."""

from pathlib import Path

import pytest
from temporalio.client import Client
from temporalio.common import SearchAttributeKey, SearchAttributePair, TypedSearchAttributes

from deploy.local import temporal_server
from deploy.local.ports import free_port
from deploy.local.program import StartError

TITLE = SearchAttributeKey.for_text("Title")
OVERDUE = SearchAttributeKey.for_int("OverdueCount")


async def test_its_runs_outlive_a_restart_and_a_new_search_attribute_is_registered(data_dir: Path) -> None:
    with temporal_server.temporal_dev_server(data_dir, {"Title": "Text"}) as address:
        client = await Client.connect(address)
        titled = TypedSearchAttributes([SearchAttributePair(TITLE, "Insats")])
        await client.start_workflow("Nobody", id="first", task_queue="none", search_attributes=titled)

    with temporal_server.temporal_dev_server(data_dir, {"Title": "Text", "OverdueCount": "Int"}) as address:
        client = await Client.connect(address)
        first = await client.get_workflow_handle("first").describe()
        assert first.typed_search_attributes[TITLE] == "Insats"
        counted = TypedSearchAttributes([SearchAttributePair(OVERDUE, 2)])
        second = await client.start_workflow("Nobody", id="second", task_queue="none", search_attributes=counted)
        assert (await second.describe()).typed_search_attributes[OVERDUE] == 2


def test_server_settings_can_be_given(data_dir: Path) -> None:
    server = temporal_server.start(data_dir, {}, dynamic_config={"frontend.WorkflowTimeSkippingEnabled": "true"})
    server.stop()
    assert server.running.process.returncode is not None


def test_its_store_is_closed_to_others(data_dir: Path) -> None:
    with temporal_server.temporal_dev_server(data_dir, {}):
        assert (data_dir / "temporal.db").stat().st_mode & 0o077 == 0


def test_a_server_that_cannot_start_shows_its_log(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "temporal.db").write_text("no database at all, but text\n" * 100)
    with pytest.raises(StartError, match="temporal ended with exit code 1"):
        temporal_server.start(data_dir, {}, port=free_port())
