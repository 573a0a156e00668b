"""The day on which the local set-up first ran with a data directory, kept in it."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from models.calendar.zone import local_date

KEPT: Final = "first-day"


def first_day(data_dir: Path) -> date:
    """The day in Stockholm, noted the first time that it is asked for."""
    kept = data_dir / KEPT
    if not kept.is_file():
        kept.write_text(f"{local_date(datetime.now(UTC))}\n", encoding="utf-8")
    return date.fromisoformat(kept.read_text(encoding="utf-8").strip())
