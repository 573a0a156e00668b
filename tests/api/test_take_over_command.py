"""Running interventions are taken over at the command line as by the API: tried first, all or nothing, once each."""

import asyncio
from pathlib import Path

import pytest

from deploy.take_over import take_over
from settings import Settings
from tests.api.test_take_over import running_now
from tests.engine.parts import Parts
from tests.models.taking_over.sheets import Rows, filled_in


async def given(settings: Settings, tmp_path: Path, rows: Rows, *, by: str = "sara", dry_run: bool = False) -> int:
    file = tmp_path / "overtagande.xlsx"
    file.write_bytes(filled_in(rows))
    return await asyncio.to_thread(take_over, settings, file, "exempel", by, dry_run=dry_run)


async def test_a_spreadsheet_is_tried_then_taken_over_and_given_again_changes_nothing(
    settings: Settings, tmp_path: Path, parts: Parts, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await given(settings, tmp_path, running_now(), dry_run=True) == 0
    told = capsys.readouterr().out
    assert "Grön rehabilitering" in told
    assert "1 insatser skulle övertas. Inget är gjort." in told
    case = f"intervention/exempel/{told.split()[0]}"
    assert parts.events(case) == []
    assert await given(settings, tmp_path, running_now()) == 0
    recorded = parts.events(case)
    assert "intervention_taken_over" in recorded
    assert await given(settings, tmp_path, running_now()) == 0
    assert parts.events(case) == recorded
    await parts.client.get_workflow_handle(case).terminate("the test is over")


async def test_faulty_cells_are_told_and_nothing_is_taken_over(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await given(settings, tmp_path, running_now(Slag="enskild")) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("Insatser!C2: ”enskild” går inte här;")
    assert printed.err == "Inget övertogs: 1 fel. Rätta dem och ge filen igen.\n"


async def test_only_a_person_of_the_staff_takes_over(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await given(settings, tmp_path, running_now(), by="anna") == 1
    assert "anna" in capsys.readouterr().err
