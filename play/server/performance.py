"""One life on the real parts: what is done in it, act by act, and waited for."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from temporalio.client import WorkflowFailureError
from temporalio.service import RPCError

from models.domain.proceed import Answer
from models.domain.register import Register
from play.acts import Act, End, Fail, Give, Recover, Rewrite
from play.commands import sent_as
from play.life import RegisterChange
from play.server.clock import CaseClock
from play.server.ledgers import Ledgers
from play.server.staff import Staff
from play.written import show
from workflows.pacing import lateness

BEFORE = timedelta(minutes=1)
"""How long before its first act a life begins."""

PATIENCE_SECONDS = 60.0
POLL_SECONDS = 0.01

T = TypeVar("T")


class StuckError(RuntimeError):
    """Something that the life waits for does not come. The text says what."""


class Performance:
    """A case on its way through a life.

    Attributes:
        answers: For each step what became of its command.
        faults: What was not as foretold.
    """

    def __init__(self, clock: CaseClock, ledgers: Ledgers, staff: Staff, association: str) -> None:
        self._clock = clock
        self._ledgers = ledgers
        self._staff = staff
        self._association = association
        self._late = lateness(ledgers.case)
        self.answers: list[Answer] = []
        self.faults: list[str] = []

    async def begin(self, register: Register, at: datetime) -> None:
        """Enter the register, and start the worker and the case."""
        await self._ask(lambda: self._ledgers.enter(self._association, register, at - BEFORE))
        await self._staff.start()
        await self._clock.start(at - BEFORE)

    async def do(self, act: Act) -> None:
        """Do the next act, and wait until everything that follows from it at once has been carried out.

        Raises:
            StuckError: it has not been within a minute.
        """
        match act:
            case Recover():
                await self._recover(act.at)
            case Give():
                await self._move_to(act.at)
                await self._give(act)
            case Rewrite():
                await self._move_to(act.at)
                await self._rewrite(act.change)
            case Fail():
                await self._move_to(act.at)
                await self._fail()
            case End():
                await self._move_to(act.at)

    async def finish(self) -> None:
        """End the case's workflow, if it still runs, and stop the worker."""
        await self._staff.stop()
        await self._lose("the life is over")

    async def _move_to(self, until: datetime | None) -> None:
        """From moment to moment, so that the mails of each have left before the next one comes."""
        while (next_at := await self._ask(self._ledgers.next_at)) is not None:
            wakes = next_at + self._late
            if until is not None and wakes > until:
                break
            await self._clock.move_to(wakes)
            await self._until(partial(self._is_settled, wakes), f"what is due at {show(next_at)}")
            await self._carried_out(wakes)
        if until is not None and not await self._ask(self._ledgers.at_rest):
            await self._clock.move_to(until)

    def _is_settled(self, due: datetime) -> bool:
        next_at = self._ledgers.next_at()
        return next_at is None or next_at > due

    async def _give(self, act: Give) -> None:
        await self._ask(lambda: self._ledgers.send_files(act.files, act.step.who, act.at))
        repeated = await self._ask(lambda: self._ledgers.knows(act.command.id))
        foretold = () if repeated else await self._ask(lambda: self._ledgers.dry_run(act.command))
        sequence = await self._ask(self._ledgers.sequence)
        self.answers.append(await self._submit(act))
        recorded = await self._ask(lambda: self._ledgers.events(sequence))
        if not repeated and recorded != foretold:
            self.faults.append(f"step {act.number}: the dry run told other events than were then recorded")
        if not await self._ask(self._ledgers.at_rest):
            await self._clock.require_not_past(act.at)
        await self._carried_out(act.at)

    async def _submit(self, act: Give) -> Answer:
        name, envelope = sent_as(act.command, act.step)
        if await self._ask(self._ledgers.at_rest):
            with suppress(RPCError, WorkflowFailureError):  # a run that was lost in an outage has no result
                await self._clock.handle.result()
            await self._clock.start(act.at, name, envelope)
        elif act.step.by == "api":
            told = await self._clock.handle.execute_update(name, envelope, id=f"step-{act.number}")
            return Answer.model_validate(told, strict=False)
        else:
            await self._clock.handle.signal(name, envelope)
        return await self._until(lambda: self._ledgers.answer(act.command), f"step {act.number}")

    async def _rewrite(self, change: RegisterChange) -> None:
        added = Register(
            organisations=change.organisations,
            people=change.people,
            meetings=change.meetings,
            substitutes=change.substitutes,
        )
        await self._ask(lambda: self._ledgers.enter(self._association, added, change.at))

    async def _fail(self) -> None:
        """Stop the worker, and lose what Temporal holds of the case."""
        await self._staff.stop()
        await self._lose("an outage")

    async def _lose(self, reason: str) -> None:
        with suppress(RPCError):  # a case at rest does not run
            await self._clock.handle.terminate(reason)

    async def _recover(self, at: datetime) -> None:
        """Start the worker, and the case again by its id: it asks the record where it stands."""
        await self._staff.start()
        if not await self._ask(self._ledgers.at_rest):
            await self._clock.start(at)
        await self._until(lambda: self._is_settled(at), f"what came due until {show(at)}")
        await self._carried_out(at)

    async def _carried_out(self, by: datetime) -> None:
        await self._until(lambda: not self._ledgers.waiting(by), "mails and documents")

    async def _until(self, look: Callable[[], T | None], what: str) -> T:
        """Look again and again until something is there."""
        deadline = asyncio.get_running_loop().time() + PATIENCE_SECONDS
        while not (found := await self._ask(look)):
            if asyncio.get_running_loop().time() > deadline:
                raise StuckError(f"{what}: waited for in vain for {PATIENCE_SECONDS:.0f} s")
            await asyncio.sleep(POLL_SECONDS)
        return found

    @staticmethod
    async def _ask(look: Callable[[], T]) -> T:
        return await asyncio.to_thread(look)
