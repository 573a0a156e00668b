"""What the local set-up consists of, as data: programs in the order of their start, ports, addresses."""

import os
import sys
from collections.abc import Mapping
from typing import Final

import httpx
from temporalio.envconfig import ClientConfig

from deploy.local import mailbox, mailbox_page, postgres, temporal_server
from deploy.local.first_day import first_day
from deploy.local.ports import Port
from deploy.local.program import Program, StartError
from settings import Settings

PYTHON: Final = (sys.executable, "-m")
ANSWER_SECONDS: Final = 5.0


def steps(settings: Settings, search_attributes: Mapping[str, str]) -> list[list[Program]]:
    """The programs, step by step; those of one step start together. What has an external address is left out.

    Example data are loaded into the embedded database alone: another one is somebody's own. That comes before the
    worker, which then finds each example case's commands all at once.

    Raises:
        StartError: The embedded PostgreSQL or Temporal cannot be set up.
    """
    database = [] if settings.database_url else [postgres.program(settings.data_dir)]
    environment = environment_of_children(settings)
    servers = [
        *database,
        *([] if temporal_is_external() else [temporal(settings, search_attributes)]),
        *(local_mailbox(settings, environment) if settings.uses_local_mailbox else []),
    ]
    migration = Program("migrations", (*PYTHON, "models.record.migrate"), environment, kind="task")
    example = Program(
        "example-data", (*PYTHON, "deploy.local.example_data"), environment, kind="task", shows_output=True
    )
    return [
        servers,
        [migration],
        [] if settings.database_url else [example],
        [worker(_with_letters_from(settings, environment)), api(settings, environment)],
    ]


def _with_letters_from(settings: Settings, environment: Mapping[str, str]) -> Mapping[str, str]:
    """With the embedded database, the letters of the example's past stay unsent: they are not of today."""
    if settings.database_url:
        return environment
    return {"TERTIAL_LETTERS_FROM": first_day(settings.data_dir).isoformat(), **environment}


def temporal(settings: Settings, search_attributes: Mapping[str, str]) -> Program:
    """The Temporal dev server where the settings want it."""
    host, port, ui_port = settings.temporal_host, settings.temporal_port, settings.temporal_ui_port
    return temporal_server.program(settings.data_dir, host, port, ui_port, search_attributes)


def local_mailbox(settings: Settings, environment: Mapping[str, str]) -> list[Program]:
    """The local mailbox and the page to read it, where the settings want them."""
    host = settings.mailbox_host
    return [
        mailbox.program(host, settings.mailbox_port, settings.mailbox_dir, environment),
        mailbox_page.program(host, settings.mailbox_page_port, environment),
    ]


def worker(environment: Mapping[str, str]) -> Program:
    """The worker. Nothing can be asked of it: it is ready when it runs."""
    return Program("worker", (*PYTHON, "worker"), environment, grace_seconds=20.0)


def api(settings: Settings, environment: Mapping[str, str]) -> Program:
    """The API with its pages."""
    listening = ("--host", settings.api_host, "--port", str(settings.api_port))
    stopping = ("--timeout-graceful-shutdown", "5", "--no-access-log")
    return Program(
        "api",
        (*PYTHON, "uvicorn", "--factory", "deploy.service:create_service", *listening, *stopping),
        environment,
        ready=lambda: is_healthy(f"{settings.api_url}/health/ready"),
    )


def is_healthy(url: str) -> bool:
    """Whether the address answers with 200."""
    try:
        return httpx.get(url, timeout=ANSWER_SECONDS, trust_env=False).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def environment_of_children(settings: Settings) -> dict[str, str]:
    """The variables of worker, API and tasks: ours, these settings, and where the embedded parts are."""
    environment = dict(os.environ) | settings.as_environment() | {"PYTHONUNBUFFERED": "1"}
    if not settings.database_url:
        environment["TERTIAL_DATABASE_URL"] = postgres.url(settings.data_dir)
    if not temporal_is_external():
        environment = {name: value for name, value in environment.items() if not name.startswith("TEMPORAL_")}
        environment["TEMPORAL_ADDRESS"] = f"{settings.temporal_host}:{settings.temporal_port}"
    return environment


def temporal_is_external() -> bool:
    """Whether Temporal's own environment configuration names a server.

    Raises:
        StartError: That configuration cannot be read.
    """
    try:
        return "target_host" in ClientConfig.load_client_connect_config()
    except RuntimeError as error:
        raise StartError(f"Temporal's configuration (TEMPORAL_… or temporal.toml) cannot be read: {error}") from error


def ports(settings: Settings) -> list[Port]:
    """The ports that these settings make the local set-up listen on."""
    wanted = [Port("TERTIAL_API_PORT", settings.api_host, settings.api_port)]
    if not temporal_is_external():
        wanted += [
            Port("TERTIAL_TEMPORAL_PORT", settings.temporal_host, settings.temporal_port),
            Port("TERTIAL_TEMPORAL_UI_PORT", settings.temporal_host, settings.temporal_ui_port),
        ]
    if settings.uses_local_mailbox:
        wanted += [
            Port("TERTIAL_MAILBOX_PORT", settings.mailbox_host, settings.mailbox_port),
            Port("TERTIAL_MAILBOX_PAGE_PORT", settings.mailbox_host, settings.mailbox_page_port),
        ]
    return wanted


def addresses(settings: Settings) -> dict[str, str]:
    """What to tell the person at the terminal: where to look and where mail goes. No password is among it."""
    told = {"API": f"{settings.public_url}, described by /openapi.json"}
    if temporal_is_external():
        told["Temporal"] = ClientConfig.load_client_connect_config()["target_host"]
    else:
        told["Temporal UI"] = f"http://{settings.temporal_host}:{settings.temporal_ui_port}"
    told["Mailbox"] = (
        f"http://{settings.mailbox_host}:{settings.mailbox_page_port}"
        if settings.uses_local_mailbox
        else f"{settings.smtp_host}:{settings.smtp_port}"
    )
    told["Database"] = "as TERTIAL_DATABASE_URL says" if settings.database_url else "embedded PostgreSQL"
    return told
