"""What a run takes and answers, whatever type of case it is: every handler hands over to the shell."""

from collections.abc import Sequence
from typing import Any

from temporalio import workflow
from temporalio.common import RawValue

with workflow.unsafe.imports_passed_through():
    from models.contracts.names import FORECAST, STANDING
    from models.contracts.shell import Start

from workflows.shell import Shell


class LongLived:
    """The handlers of a case's run. The SDK wants ``run`` on each workflow type itself."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        self.shell = Shell(start)

    @workflow.signal(dynamic=True, description="board_decision, remittance, steering_group_report, command")
    def any_signal(self, name: str, args: Sequence[RawValue]) -> None:
        """Take a signal of any name with any inputs."""
        self.shell.receive("signal", name, args)

    @workflow.update(dynamic=True, description="submit: any command")
    async def any_update(self, name: str, args: Sequence[RawValue]) -> dict[str, Any]:
        """Take an update of any name with any inputs, and answer with what became of it."""
        return await self.shell.receive("update", name, args)

    @workflow.query(name=STANDING, description="Where the case stands")
    def standing(self) -> dict[str, Any]:
        """Where the case stands."""
        return self.shell.view.standing

    @workflow.query(name=FORECAST, description="Everything that will happen by itself, in order")
    def forecast(self) -> list[dict[str, Any]]:
        """Everything that will happen by itself, in order."""
        return list(self.shell.view.forecast)
