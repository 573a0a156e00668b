"""The embedded PostgreSQL by itself."""

import os
import signal
from pathlib import Path

import psycopg
import pytest

from deploy.local import postgres
from deploy.local.postgres_programs import copied, ensure_reachable, programs
from deploy.local.program import StartError


def ask(url: str, question: str) -> object:
    with psycopg.connect(url.replace("+psycopg", "")) as database:
        row = database.execute(question.encode()).fetchone()
        return row[0] if row else None


def test_its_data_outlive_a_restart_and_a_kill(data_dir: Path) -> None:
    server = postgres.start(data_dir)
    with psycopg.connect(server.url.replace("+psycopg", "")) as database:
        database.execute("CREATE TABLE kept AS SELECT 'räksmörgås' AS word")
    server.running.process.send_signal(signal.SIGKILL)
    server.running.process.wait()

    with postgres.embedded_postgres(data_dir) as url:
        assert ask(url, "SELECT word FROM kept") == "räksmörgås"
    with postgres.embedded_postgres(data_dir) as url:
        assert ask(url, "SELECT word FROM kept") == "räksmörgås"


def test_it_stops_although_somebody_is_connected(data_dir: Path) -> None:
    server = postgres.start(data_dir)
    with psycopg.connect(server.url.replace("+psycopg", "")):
        server.stop()
    assert server.running.process.returncode == 0


def test_it_listens_on_no_network_and_is_closed_to_others(data_dir: Path) -> None:
    with postgres.embedded_postgres(data_dir) as url:
        assert ask(url, "SHOW listen_addresses") == ""
        assert ask(url, "SHOW timezone") == "UTC"
        assert (data_dir / "postgres").stat().st_mode & 0o077 == 0


def test_it_starts_where_new_directories_are_closed_to_others_by_habit(data_dir: Path) -> None:
    habit = os.umask(0o077)
    try:
        with postgres.embedded_postgres(data_dir / "new" / "data") as url:
            assert ask(url, "SELECT 1") == 1
    finally:
        os.umask(habit)


def test_its_settings_can_be_given(data_dir: Path) -> None:
    with postgres.embedded_postgres(data_dir, {"fsync": "off"}) as url:
        assert ask(url, "SHOW fsync") == "off"


def test_a_path_too_long_for_a_socket_is_no_hindrance(data_dir: Path) -> None:
    deep = data_dir / ("x" * 120)
    with postgres.embedded_postgres(deep) as url:
        assert ask(url, "SELECT 1") == 1
    postgres.socket_dir(deep).rmdir()


def test_a_half_made_database_is_made_again(data_dir: Path) -> None:
    (data_dir / "postgres.new-broken").mkdir(parents=True)
    data_dir.chmod(0o711)
    with postgres.embedded_postgres(data_dir) as url:
        assert ask(url, "SELECT 1") == 1
    assert not (data_dir / "postgres.new-broken").exists()


def test_a_server_that_cannot_start_shows_its_log(data_dir: Path) -> None:
    with pytest.raises(StartError, match="no_such_setting"):
        postgres.start(data_dir, {"no_such_setting": "1"})


def test_its_programs_run_as_well_from_a_copy(data_dir: Path) -> None:
    installed = programs(data_dir, None)
    binaries = copied(installed, data_dir / "postgres-programs")
    assert binaries.is_relative_to(data_dir)
    postgres.run([str(binaries / "initdb"), "--version"], Path("/"), None)
    postgres.run([str(binaries / "postgres"), "--version"], Path("/"), None)


def test_a_directory_that_its_user_cannot_reach_is_refused_with_the_setting(data_dir: Path) -> None:
    data_dir.mkdir()
    data_dir.chmod(0o700)
    with pytest.raises(StartError, match=r"daemon, who cannot get into .*TERTIAL_DATA_DIR"):
        ensure_reachable(data_dir, "daemon")
    assert data_dir.stat().st_mode & 0o777 == 0o700
