"""Takes the pictures of the documentation anew: python -m tests.screenshots

Needs the development lock and Debian's package chromium. The pictures land in docs/images and show the example
association as it stands today.
"""

import asyncio

from temporalio.client import WorkflowUpdateStage

from models.contracts.names import SUBMIT
from models.tables.ledgers import EffectState
from tests.engine.parts import IDEA, command
from tests.screenshots.pictures import take_document, take_html, take_list, take_run
from tests.screenshots.stage import Stage, set_up

DETAILS, TIMELINE = "user-metadata", "timeline"
COLUMNS = ("Workflow ID", "Title", "Phase", "WaitingFor", "Attention")


async def main() -> None:
    """Take them all."""
    async with set_up() as stage:
        _documents(stage)
        await _mail(stage)
        await take_list(stage.ui, COLUMNS, "temporal-ui-list", 560)
        await take_run(stage.ui, stage.case("ett_steg"), DETAILS, "temporal-ui-waiting", 660)
        await take_run(stage.ui, stage.case("steget_vidare"), DETAILS, "temporal-ui-overdue", 760)
        await take_run(stage.ui, stage.case("steget_vidare"), TIMELINE, "temporal-ui-timeline", 900)
        await _parked_mail(stage)
        await _database_down(stage)


def _documents(stage: Stage) -> None:
    documents = stage.cases["steget_vidare"].case.documents
    take_document(documents["decision_notice/1"], "document")
    take_document(documents["collaboration_agreement/1"], "agreement")


async def _mail(stage: Stage) -> None:
    (told,) = [mail for mail in stage.postbox.mails if "Bifall" in str(mail["subject"]) and "anna" in str(mail["to"])]
    html = told.get_body(("html",))
    assert html is not None
    await take_html(html.get_content(), "mail", 760, 500)


async def _parked_mail(stage: Stage) -> None:
    """The mail server refuses until the worker's patience ends."""
    stage.postbox.refuses = True
    case = f"{stage.case('gemensam_ingang')[:-3]}006"
    handle = await stage.parts.start(case)
    await handle.execute_update(SUBMIT, IDEA)
    await stage.parts.until(
        lambda: {row.state for row in stage.parts.mails(case)} == {EffectState.PARKED.value}, seconds=60
    )
    stage.postbox.refuses = False
    await asyncio.sleep(2)
    await take_run(stage.ui, case, DETAILS, "temporal-ui-parked-mail", 760)


async def _database_down(stage: Stage) -> None:
    """The database is stopped, and somebody gives an opinion."""
    stage.stop_database()
    case = stage.case("gront_arbete")
    opinion = command(
        "give_opinion", "gun", "preparatory_group", organisation="kommunen", stance="supports", opinion="Angeläget."
    )
    await stage.parts.client.get_workflow_handle(case).start_update(
        SUBMIT, opinion, wait_for_stage=WorkflowUpdateStage.ACCEPTED
    )
    await asyncio.sleep(15)
    await take_run(stage.ui, case, DETAILS, "temporal-ui-database-down", 730)
    await take_run(stage.ui, case, TIMELINE, "temporal-ui-database-down-timeline", 760)


if __name__ == "__main__":
    asyncio.run(main())
