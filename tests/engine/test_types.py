"""Every type of case runs on the same shell and the same record."""

from temporalio.client import WorkflowExecutionStatus

from models.contracts.names import STANDING, association_id
from tests.engine.history import failed_tasks
from tests.engine.parts import IDEA, Parts, submit


async def test_a_case_of_another_type_records_what_does_not_belong_to_it_as_refused(parts: Parts, case_id: str) -> None:
    for case in (case_id.replace("intervention", "assignment"), association_id("exempel")):
        handle = await parts.start(case)

        answer = await submit(handle, IDEA)

        assert answer["refusal"]["code"] == "not_of_this_case"
        assert parts.events(case) == ["command_refused", "mail_ordered"]
        assert (await handle.query(STANDING))["phase"] == "unregistered"
        assert await failed_tasks(parts.client, case) == []
        assert (await handle.describe()).status is WorkflowExecutionStatus.RUNNING
