"""The workflow ``Intervention``: the life of one intervention, from idea to closing."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from models.contracts.names import WORKFLOW_TYPES
    from models.contracts.shell import Start

from workflows.long_lived import LongLived


@workflow.defn(name=WORKFLOW_TYPES["intervention"])
class Intervention(LongLived):
    """One case, for as long as it lives."""

    @workflow.run
    async def run(self, start: Start) -> int:
        """Run the case that ``start`` names."""
        del start
        return await self.shell.live()
