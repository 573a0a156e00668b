"""The durable shell of a case: it waits, hands over to the record, and carries out what the record orders.

No rule is written here, and nothing is worked out that the record has not said. Handlers only append to an inbox
and never raise, whatever arrives; the loop takes one entry at a time.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue, RetryPolicy
from temporalio.exceptions import FailureError

with workflow.unsafe.imports_passed_through():
    from models.contracts.foretelling import whole
    from models.contracts.names import RECORD
    from models.contracts.shell import (
        PARKED,
        Delivery,
        Effect,
        EffectCall,
        EffectResult,
        Outcome,
        Start,
        Visit,
    )
    from workflows.attributes import shown, updates
    from workflows.inputs import MOST_NAME, inputs
    from workflows.pacing import YEAR, lateness, wait_for

QUICK = timedelta(seconds=5)
PATIENT = timedelta(seconds=30)
EFFECT_TASK_QUEUE_SUFFIX = "-io"
AWAITS_DATABASE = "Väntar på databasen"
WHAT_TO_DO = "Se till att PostgreSQL svarar; då fortsätter ärendet av sig självt. Inget går förlorat."

Answer = dict[str, Any]


class Shell:
    """What every long-lived case has in common."""

    def __init__(self, start: Start) -> None:
        self.start = start
        self.view = Outcome(sequence=-1)
        self.inbox: list[tuple[Delivery, asyncio.Future[Answer] | None]] = []
        self.in_flight: set[str] = set()
        self.changed = False
        self.shown = shown(workflow.info().typed_search_attributes)
        workflow.set_current_details("Läser ärendets journal.")

    async def live(self) -> int:
        """Live until the case is at rest. Returns the sequence of its last fact."""
        await self._record(None)
        while True:
            if self._done():
                await workflow.wait_condition(self._drained)
                if self._done():
                    return self.view.sequence
            elif self._should_roll() and not self.inbox:
                await workflow.wait_condition(self._drained)
                if not self.inbox:
                    # Without this the new run would not have the title until it has spoken with the record.
                    workflow.continue_as_new(self.start, memo={"title": self.view.title})
            else:
                await self._wait()
                await self._take_one()

    def receive(self, kind: str, name: str, args: Sequence[RawValue]) -> "asyncio.Future[Answer]":
        """Put what arrived into the inbox, unread."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        delivery = Delivery(name=name[:MOST_NAME], kind=kind, inputs=tuple(inputs(args)))
        self.inbox.append((delivery, answer))
        return answer

    def now(self) -> datetime:
        """The case's time: Temporal's, and the offset of a life that is played."""
        return workflow.now() + timedelta(seconds=self.start.clock_offset)

    def _done(self) -> bool:
        return self.view.at_rest and not self.inbox and not self.in_flight and not self.changed

    def _drained(self) -> bool:
        """Every handler has answered, or another one has put something into the inbox and waits for this loop."""
        return workflow.all_handlers_finished() or bool(self.inbox)

    def _should_roll(self) -> bool:
        info = workflow.info()
        return (
            info.is_continue_as_new_suggested()
            or info.is_target_worker_deployment_version_changed()
            or workflow.now() - info.start_time > YEAR
        )

    async def _wait(self) -> None:
        nap = wait_for(self.view.next_at, self.now(), lateness(self.start.case))
        if self.inbox or self.changed or not nap or self._done():
            return
        with suppress(asyncio.TimeoutError):
            await workflow.wait_condition(
                lambda: bool(self.inbox) or self.changed or self._done(),
                timeout=nap,
                timeout_summary=self.view.next_label or "Ser efter om något har ändrats",
            )

    async def _take_one(self) -> None:
        self.changed = False
        if not self.inbox:
            await self._record(None)
            return
        delivery, answer = self.inbox.pop(0)
        told = await self._record(delivery)
        if answer is not None and not answer.done():
            answer.set_result(told or {})

    async def _record(self, delivery: Delivery | None) -> Answer | None:
        """Let the record take it: twice quickly, then visibly waiting for the database for as long as it takes."""
        visit = Visit(
            case=self.start.case, now=self.now(), run=workflow.info().run_id, delivery=delivery,
            holds=self.view.forecast_mark,
        )  # fmt: skip
        try:
            outcome: Outcome = await workflow.execute_local_activity(
                RECORD, visit, result_type=Outcome, schedule_to_close_timeout=QUICK,
                retry_policy=RetryPolicy(maximum_attempts=2),
                summary=f"Tar emot {delivery.name[:40]}" if delivery else "Ser efter vad som är dags",
            )  # fmt: skip
        except FailureError:
            outcome = await self._record_patiently(visit)
        if outcome.sequence >= self.view.sequence:
            self._show(outcome)
        return outcome.answer

    async def _record_patiently(self, visit: Visit) -> Outcome:
        workflow.set_current_details(f"**{AWAITS_DATABASE}.** {WHAT_TO_DO}\n\n{self.view.details}")
        while True:
            try:
                outcome: Outcome = await workflow.execute_activity(
                    RECORD, visit, result_type=Outcome, start_to_close_timeout=PATIENT,
                    retry_policy=RetryPolicy(maximum_interval=PATIENT), summary=AWAITS_DATABASE,
                )  # fmt: skip
                return outcome
            except FailureError:
                await workflow.sleep(PATIENT, summary=AWAITS_DATABASE)

    def _show(self, outcome: Outcome) -> None:
        self.view = outcome.model_copy(update={"forecast": whole(outcome, self.view.forecast)})
        workflow.set_current_details(outcome.details)
        if changed := updates(self.shown, outcome.attributes):
            workflow.upsert_search_attributes(changed)
            self.shown = outcome.attributes
        if outcome.title and workflow.memo_value("title", "") != outcome.title:
            workflow.upsert_memo({"title": outcome.title})
        for effect in outcome.effects:
            if effect.key not in self.in_flight:
                self.in_flight.add(effect.key)
                asyncio.create_task(self._carry_out(effect))  # noqa: RUF006 - the workflow's loop holds it

    async def _carry_out(self, effect: Effect) -> None:
        """Carry out an effect. The ledger holds what became of it, so nothing here needs to be remembered."""
        await workflow.wait_condition(lambda: self.in_flight.isdisjoint(effect.after))
        try:
            result = await workflow.execute_activity(
                effect.activity, EffectCall(case=self.start.case, key=effect.key), result_type=EffectResult,
                task_queue=workflow.info().task_queue + EFFECT_TASK_QUEUE_SUFFIX,
                start_to_close_timeout=timedelta(minutes=2), heartbeat_timeout=QUICK,
                retry_policy=RetryPolicy(maximum_interval=timedelta(minutes=5)),
                summary=effect.summary,
            )  # fmt: skip
            self.changed |= result.state == PARKED
        except FailureError as error:
            workflow.logger.warning("effect failed", extra={"effect": effect.key, "error": type(error).__name__})
            await workflow.sleep(timedelta(minutes=5), summary="Försöker igen")
            self.changed = True
        self.in_flight.discard(effect.key)
