"""Fills an empty store with the example association: its register, five cases, and an access token for each role.

It runs before the worker: see ``deploy.local.example.sending``.
"""

import asyncio
import json
import os
import sys
import tomllib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from sqlalchemy import func
from sqlalchemy.orm import Session
from sqlmodel import col, select

from api.access import issue_token
from api.queries.numbers import reserve
from deploy.local.example.cases import tales
from deploy.local.example.meetings import meetings_around
from deploy.local.example.sending import send
from deploy.local.example.story import Story
from models.calendar.zone import local_date
from models.contracts.connection import connect_temporal
from models.contracts.names import case_id
from models.domain.actor import Role
from models.domain.register import Register
from models.domain.rules.rulebook import Rules
from models.record.database import connect, sessions
from models.record.register import is_empty, load_register, put_all
from models.record.rules import newest
from models.rulebook.load import parse, sha256
from models.tables.association import RegisterRow
from models.tables.record import CaseRow
from settings import Settings, settings_of_the_process

ASSOCIATION = "exempel"
ENTERED_BY = "example"
REGISTER = Path(__file__).parent / "example_register.toml"
TOKENS = "tokens.json"
BEARERS: tuple[tuple[str, Role], ...] = (
    ("sara", Role.SECRETARIAT),
    ("frida", Role.DIRECTOR),
    ("erik", Role.ECONOMIST),
    ("bo", Role.BOARD_SECRETARY),
    ("gun", Role.PREPARATORY_GROUP),
    ("anna", Role.PARTY_REPRESENTATIVE),
    ("lena", Role.INTERVENTION_LEAD),
    ("kim", Role.SIGNATORY_MANAGER),
    ("rita", Role.STEERING_GROUP),
    ("ulla", Role.AUDITOR),
    ("olle", Role.OPERATOR),
)
"""Who in the example register gets a token, and for which role."""


def example_register(day: date) -> Register:
    """The example association's register, with its meetings around a day."""
    written = Register.model_validate_json(json.dumps(tomllib.loads(REGISTER.read_text(encoding="utf-8")), default=str))
    return written.model_copy(update={"meetings": meetings_around(day)})


def enter_register(session: Session, now: datetime) -> None:
    """Enter the register where nothing has been entered."""
    if is_empty(session, ASSOCIATION):
        put_all(session, ASSOCIATION, example_register(local_date(now)), ENTERED_BY, now)


def stories(session: Session, rulebooks: Path) -> Sequence[Story]:
    """The example's cases where there are none, as of the day on which its register was entered.

    Their numbers are reserved; asked for again, they have the same numbers, commands and ids.
    """
    entered = session.scalar(
        select(func.min(col(RegisterRow.at))).where(
            RegisterRow.association == ASSOCIATION, RegisterRow.by == ENTERED_BY
        )
    )
    known = session.scalars(select(CaseRow).where(CaseRow.association == ASSOCIATION).limit(1)).first()
    return [] if entered is None or known is not None else _told(session, rulebooks, local_date(entered))


def _told(session: Session, rulebooks: Path, day: date) -> list[Story]:
    register = load_register(session, ASSOCIATION)
    text = newest(rulebooks, ASSOCIATION)
    rules = Rules(rulebook=parse(text), rulebook_sha256=sha256(text), register=register)
    told = []
    for tale in tales(day, register):
        number = reserve(session, ASSOCIATION, tale.registered.year, f"example/{tale.name}")
        story = Story(tale.name, case_id(ASSOCIATION, number), rules)
        tale.tell(story)
        told.append(story)
    return told


def tokens(session: Session, kept: Path) -> dict[str, str]:
    """A token per example role. They are made once and kept, for the owner's eyes, beside the example's data."""
    if kept.is_file():
        known: dict[str, str] = json.loads(kept.read_text())
        return known
    made = {f"{role} ({person})": issue_token(session, ASSOCIATION, person, role) for person, role in BEARERS}
    kept.touch(mode=0o600)
    kept.write_text(json.dumps(made, indent=1))
    return made


def main() -> None:
    """Load the example and show its tokens."""
    settings = settings_of_the_process()
    made = sessions(connect(settings.database_url))
    with made.begin() as session:
        enter_register(session, datetime.now(UTC))
        shown = tokens(session, settings.data_dir / TOKENS)
        told = stories(session, settings.rulebooks_dir)
    if told:
        asyncio.run(_give(settings, told))
    print("Access tokens of the example association:")
    for role, token in shown.items():
        print(f"  {role:32} {token}")


async def _give(settings: Settings, told: Sequence[Story]) -> None:
    client = await connect_temporal(f"{settings.temporal_host}:{settings.temporal_port}")
    await send(client, settings.task_queue, told)


def _leave() -> NoReturn:
    """End the process without taking the interpreter down.

    A thread of Temporal's client may still hold on to Python just after its last call; an interpreter that ends then
    aborts the process, though everything is done (temporalio/sdk-python, issue 300).
    """
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
    _leave()
