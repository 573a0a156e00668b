"""The workflow ``Association``: an association's own year, with its reports, meetings and budget."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from models.contracts.names import WORKFLOW_TYPES
    from models.contracts.shell import Start

from workflows.long_lived import LongLived


@workflow.defn(name=WORKFLOW_TYPES["association"])
class Association(LongLived):
    """One association, for as long as there is one."""

    @workflow.run
    async def run(self, start: Start) -> int:
        """Run the case that ``start`` names."""
        del start
        return await self.shell.live()
