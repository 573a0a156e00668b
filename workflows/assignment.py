"""The workflow ``Assignment``: the life of one working group's assignment, which has no funding (seed 003)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from models.contracts.names import WORKFLOW_TYPES
    from models.contracts.shell import Start

from workflows.long_lived import LongLived


@workflow.defn(name=WORKFLOW_TYPES["assignment"])
class Assignment(LongLived):
    """One assignment, for as long as it lives."""

    @workflow.run
    async def run(self, start: Start) -> int:
        """Run the case that ``start`` names."""
        del start
        return await self.shell.live()
