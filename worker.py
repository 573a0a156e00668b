"""The worker process: it runs the workflows and carries out their activities until it is told to stop."""

import asyncio
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from datetime import date, timedelta

from temporalio.bridge.proto.workflow_activation import WorkflowActivation
from temporalio.bridge.proto.workflow_completion import WorkflowActivationCompletion
from temporalio.client import Client
from temporalio.worker import Worker, WorkflowInstance, WorkflowInstanceDetails
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from activities.deliver import DeliverActivities
from activities.effects import Patience
from activities.mail.postman import Postman
from activities.mail.smtp import SmtpPostman, SmtpServer
from activities.produce import RenderActivities
from activities.record import RecordActivities
from deploy.logs import configure
from deploy.process_end import end
from models.contracts.connection import connect_temporal
from models.failpoint import RUN_CONTINUING, arm, failpoint, is_armed
from models.record.database import connect, sessions
from models.record.record import Record
from settings import Settings, settings_of_the_process
from workflows.assignment import Assignment
from workflows.association import Association
from workflows.intervention import Intervention
from workflows.shell import EFFECT_TASK_QUEUE_SUFFIX

GRACE = timedelta(seconds=10)
"""How long activities that have begun may take to end. Below the grace of whoever stops the process."""


def workflow_runner() -> SandboxedWorkflowRunner:
    """The sandbox: workflow files share the contracts, and nothing else of ours."""
    restrictions = SandboxRestrictions.default.with_passthrough_modules("models.contracts")
    kind = _FailingRunner if is_armed(RUN_CONTINUING) else SandboxedWorkflowRunner
    return kind(restrictions=restrictions)


class _FailingRunner(SandboxedWorkflowRunner):
    """The sandbox with the failpoint ``run.continuing``, which no workflow code may hold."""

    def create_instance(self, det: WorkflowInstanceDetails) -> WorkflowInstance:
        instance = super().create_instance(det)
        decide = instance.activate

        def activate(act: WorkflowActivation) -> WorkflowActivationCompletion:
            completion = decide(act)
            if any(c.HasField("continue_as_new_workflow_execution") for c in completion.successful.commands):
                failpoint(RUN_CONTINUING)
            return completion

        instance.activate = activate  # type: ignore[method-assign]
        return instance


def workers(
    client: Client,
    task_queue: str,
    record: Record,
    postman: Postman,
    base_url: str,
    patience: Patience,
    threads: ThreadPoolExecutor,
    letters_from: date | None = None,
) -> tuple[Worker, Worker]:
    """The worker that decides, and the one that sends and renders; a slow mail server never delays a decision."""
    deliver = DeliverActivities(record.sessions, postman, record.rulebooks, base_url, patience, letters_from)
    decides = Worker(
        client,
        task_queue=task_queue,
        workflows=[Assignment, Association, Intervention],
        activities=[RecordActivities(record).visit],
        activity_executor=threads,
        workflow_runner=workflow_runner(),
        max_concurrent_activities=8,
        max_concurrent_local_activities=8,
        graceful_shutdown_timeout=GRACE,
    )
    carries_out = Worker(
        client,
        task_queue=task_queue + EFFECT_TASK_QUEUE_SUFFIX,
        activities=[deliver.deliver, RenderActivities(record.sessions, patience).render],
        activity_executor=threads,
        max_concurrent_activities=4,
        graceful_shutdown_timeout=GRACE,
    )
    return decides, carries_out


def _postman(settings: Settings) -> SmtpPostman:
    """The mail server of the settings; where they name none, the local mailbox."""
    if not settings.smtp_host:
        return SmtpPostman(
            SmtpServer(settings.mailbox_host, settings.mailbox_port, settings.mail_from, security="none")
        )
    return SmtpPostman(
        SmtpServer(
            settings.smtp_host,
            settings.smtp_port,
            settings.mail_from,
            settings.smtp_security,
            settings.smtp_user,
            settings.smtp_password.get_secret_value(),
        )
    )


async def serve(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    record = Record(sessions(connect(settings.database_url, pool_size=16)), settings.rulebooks_dir)
    client = await connect_temporal(f"{settings.temporal_host}:{settings.temporal_port}")
    patience = Patience(settings.park_after_attempts, timedelta(seconds=settings.park_after_seconds))
    with ThreadPoolExecutor(16) as threads:
        async with AsyncExitStack() as running:
            for one in workers(
                client,
                settings.task_queue,
                record,
                _postman(settings),
                settings.public_url,
                patience,
                threads,
                settings.letters_from,
            ):
                await running.enter_async_context(one)
            await stop.wait()


def main() -> None:
    """Start the worker process."""
    settings = settings_of_the_process()
    configure(settings.log_format)
    arm(settings.failpoints)
    asyncio.run(serve(settings))
    end(0)


if __name__ == "__main__":
    main()
