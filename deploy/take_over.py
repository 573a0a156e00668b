"""Takes over the running interventions of a spreadsheet at the command line."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from api.take_over import association_rules, commands, examine, foreseen_cases, reserve_cases
from api.temporal import Temporal, TemporalUnreachable
from models.domain.actor import Actor, Channel, Role
from models.domain.commands.envelope import Command
from models.domain.rules.rulebook import Rules
from models.record.database import Sessions, connect, sessions
from models.record.rules import UnknownAssociation
from models.rulebook.problem import RulebookError
from models.taking_over.faults import CellFault
from models.wording.refusals import tell_refusal
from settings import Settings

FAULTY, UNREACHED = 1, 2
STAFF = (Role.SECRETARIAT, Role.DIRECTOR)


def take_over(settings: Settings, file: Path, association: str, by: str, *, dry_run: bool) -> int:
    """Take over what a spreadsheet holds, or only say what would be taken over.

    Returns:
        0 where all is well, 1 where something is wrong with the file or the case refuses, 2 where Temporal or what
        the association needs cannot be reached; the same file can then be given again.
    """
    engine = connect(settings.database_url)
    try:
        return _take_over(sessions(engine), settings, file, association, by, dry_run=dry_run)
    finally:
        engine.dispose()


def _take_over(made: Sessions, settings: Settings, file: Path, association: str, by: str, *, dry_run: bool) -> int:
    at = datetime.now(UTC)
    try:
        rules = association_rules(made, settings.rulebooks_dir, association)
        content = file.read_bytes()
    except (UnknownAssociation, RulebookError, OSError) as error:
        return _fail(str(error), UNREACHED)
    actor = _actor(rules, by)
    if actor is None:
        return _fail(f"{by} har inte rollen kansli eller förbundschef i registret. Ange en sådan person med --by.")
    found = examine(content, rules, association, actor, at, "sv")
    if found.faults:
        return _tell_faults(found.faults)
    wanted = commands(found.interventions, actor, at)
    cases = (foreseen_cases if dry_run else reserve_cases)(made, association, wanted)
    for one, case in zip(found.interventions, cases, strict=True):
        _say(f"{case.rsplit('/', 1)[-1]}  {one.reference}  {one.body.title}")
    if dry_run:
        return _tell_dry_run(len(wanted))
    temporal = Temporal(f"{settings.temporal_host}:{settings.temporal_port}", settings.task_queue)
    return asyncio.run(_give(temporal, list(zip(cases, wanted, strict=True)), rules))


async def _give(temporal: Temporal, wanted: list[tuple[str, Command]], rules: Rules) -> int:
    code = 0
    for case, command in wanted:
        try:
            answer = await temporal.submit(case, command)
        except TemporalUnreachable:
            return _fail("Temporal svarar inte. Ge samma fil igen: det som övertagits blir inte dubbelt.", UNREACHED)
        if answer is not None and answer.refusal is not None:
            told = tell_refusal(answer.refusal, "sv", rules)
            code = _fail(f"{case.rsplit('/', 1)[-1]}: {told.says} {told.remedy}")
    return code


def _actor(rules: Rules, by: str) -> Actor | None:
    """Whoever gives the command, in a role that may."""
    known = rules.register.person(by)
    role = next((one for one in STAFF if known is not None and one in known.roles), None)
    return None if role is None else Actor(person=by, role=role, channel=Channel.CLI)


def _tell_faults(faults: tuple[CellFault, ...]) -> int:
    for fault in faults:
        _say(fault.tell())
    return _fail(f"Inget övertogs: {len(faults)} fel. Rätta dem och ge filen igen.")


def _tell_dry_run(count: int) -> int:
    _say(f"{count} insatser skulle övertas. Inget är gjort.")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _fail(line: str, code: int = FAULTY) -> int:
    sys.stderr.write(f"{line}\n")
    return code
