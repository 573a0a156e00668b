"""Which programs the settings ask for."""

import os
from datetime import date
from pathlib import Path

import pytest

from deploy.local import plan
from deploy.local.first_day import first_day
from settings import Settings

EMBEDDED = ["postgres", "temporal", "mailbox", "mailbox-page"]


def names(settings: Settings) -> list[list[str]]:
    return [[program.name for program in step] for step in plan.steps(settings, {"Title": "Text"})]


@pytest.fixture(autouse=True)
def _no_settings_of_the_person_at_the_keyboard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in [name for name in os.environ if name.startswith(("TERTIAL_", "TEMPORAL_"))]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("TEMPORAL_CONFIG_FILE", str(tmp_path / "none.toml"))


def test_everything_is_started_in_order_where_nothing_is_external(data_dir: Path) -> None:
    data_dir.mkdir()
    data_dir.chmod(0o711)
    settings = Settings(data_dir=data_dir)
    assert names(settings) == [EMBEDDED, ["migrations"], ["example-data"], ["worker", "api"]]
    assert [port.variable for port in plan.ports(settings)] == [
        "TERTIAL_API_PORT",
        "TERTIAL_TEMPORAL_PORT",
        "TERTIAL_TEMPORAL_UI_PORT",
        "TERTIAL_MAILBOX_PORT",
        "TERTIAL_MAILBOX_PAGE_PORT",
    ]


def test_what_is_external_is_not_started_and_gets_no_example_data(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEMPORAL_ADDRESS", "temporal.example.org:7233")
    database, mail = "postgresql://db.example.org/tertial", "mail.example.org"
    settings = Settings(data_dir=data_dir, database_url=database, smtp_host=mail)
    assert names(settings) == [[], ["migrations"], [], ["worker", "api"]]
    assert [port.variable for port in plan.ports(settings)] == ["TERTIAL_API_PORT"]
    environment = plan.environment_of_children(settings)
    assert environment["TEMPORAL_ADDRESS"] == "temporal.example.org:7233"
    assert environment["TERTIAL_DATABASE_URL"] == "postgresql+psycopg://db.example.org/tertial"
    assert plan.addresses(settings)["Temporal"] == "temporal.example.org:7233"


def test_worker_and_api_find_the_embedded_parts_by_their_environment(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEMPORAL_TLS", "true")
    settings = Settings(data_dir=data_dir, temporal_port=7999)
    (data_dir / "postgres").mkdir(parents=True)
    environment = plan.environment_of_children(settings)
    assert environment["TEMPORAL_ADDRESS"] == "127.0.0.1:7999"
    assert "TEMPORAL_TLS" not in environment
    assert environment["TERTIAL_DATABASE_URL"].endswith(f"?host={data_dir}/postgres")


def test_the_local_set_up_sends_no_letters_of_days_before_it_first_ran(data_dir: Path) -> None:
    data_dir.mkdir()
    data_dir.chmod(0o711)
    (data_dir / "first-day").write_text("2027-03-03\n")
    worker = plan.steps(Settings(data_dir=data_dir), {})[-1][0]
    assert worker.environment["TERTIAL_LETTERS_FROM"] == "2027-03-03"


def test_with_somebodys_own_database_every_letter_is_sent_unless_the_settings_say_otherwise(data_dir: Path) -> None:
    database = "postgresql://db.example.org/tertial"
    worker = plan.steps(Settings(data_dir=data_dir, database_url=database), {})[-1][0]
    assert "TERTIAL_LETTERS_FROM" not in worker.environment
    from_may = Settings(data_dir=data_dir, database_url=database, letters_from=date(2027, 5, 1))
    assert plan.steps(from_may, {})[-1][0].environment["TERTIAL_LETTERS_FROM"] == "2027-05-01"


def test_the_day_of_the_first_run_is_kept(data_dir: Path) -> None:
    data_dir.mkdir()
    noted = first_day(data_dir)
    assert (data_dir / "first-day").read_text() == f"{noted}\n"
    (data_dir / "first-day").write_text("2027-03-03\n")
    assert first_day(data_dir) == date(2027, 3, 3)
