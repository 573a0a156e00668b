"""The server engine: plays lives on real parts that stay up between them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from activities.mail.smtp import SmtpPostman, SmtpServer
from models.record.database import sessions
from models.record.record import Record
from play.acts import Act, acts
from play.difference import Difference
from play.played import Played
from play.reading import Script
from play.server.clock import CaseClock, ClockRanAheadError
from play.server.compare import compare
from play.server.ledgers import Ledgers
from play.server.mailbox import HOST
from play.server.parts import Parts, running_parts
from play.server.performance import Performance
from play.server.staff import Staff

SENDER = "Tertial <tertial@tertial.example>"

Progress = Callable[[Act], None]
"""Is told each act before it is done."""


TRIES = 3
"""How often a life is played where the clock runs ahead of it."""


@dataclass(frozen=True, slots=True)
class Server:
    """Real parts, ready to play on. Lives are played one at a time."""

    parts: Parts

    async def play(self, script: Script, core: Played, progress: Progress | None = None) -> tuple[Difference, ...]:
        """Play a life here, and tell what came out otherwise than in the pure core.

        Raises:
            StuckError: something that the life waits for does not come.
            ClockRanAheadError: time was skipped further than was asked for, several times over.
        """
        for _ in range(TRIES - 1):
            with suppress(ClockRanAheadError):
                return await self._play_once(script, core, progress)
        return await self._play_once(script, core, progress)

    async def _play_once(self, script: Script, core: Played, progress: Progress | None) -> tuple[Difference, ...]:
        number = self.parts.number()
        engine = await asyncio.to_thread(self.parts.database, f"life_{number}")
        try:
            return await self._play(script, core, engine, f"life-{number}", progress)
        finally:
            engine.dispose()

    async def _play(
        self, script: Script, core: Played, engine: Engine, name: str, progress: Progress | None
    ) -> tuple[Difference, ...]:
        association = script.rules.rulebook.association.key
        record = Record(sessions(engine), self._rulebooks(script, association, name))
        ledgers = Ledgers(record, script.case)
        postman = SmtpPostman(SmtpServer(HOST, self.parts.mailbox.port, SENDER, security="none"))
        staff = Staff(self.parts.skipper.client, name, record, postman)
        performance = Performance(CaseClock(self.parts.skipper, script.case, name), ledgers, staff, association)
        self.parts.mailbox.empty()
        await self._perform(performance, script, progress)
        return tuple(
            Difference(f"on the server: {says}")
            for says in (
                *performance.faults,
                *compare(core, performance.answers, ledgers, self.parts.mailbox.empty()),
            )
        )

    async def _perform(self, performance: Performance, script: Script, progress: Progress | None) -> None:
        every = list(acts(script))
        try:
            await performance.begin(script.rules.register, every[0].at or script.life.steps[0].at)
            for act in every:
                if progress is not None:
                    progress(act)
                await performance.do(act)
        finally:
            await performance.finish()

    def _rulebooks(self, script: Script, association: str, name: str) -> Path:
        directory = self.parts.directory / f"rulebooks-{name}"
        directory.mkdir()
        (directory / f"{association}.toml").write_text(script.rulebook, encoding="utf-8")
        return directory


@asynccontextmanager
async def server() -> AsyncIterator[Server]:
    """Real parts for the length of a block."""
    async with running_parts() as parts:
        yield Server(parts)
