"""The supervisor with real servers, and stand-ins for the worker and the API."""

import json
import os
import signal
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil
import psycopg
import pytest
from temporalio.client import Client

from deploy.local import postgres
from deploy.local.ports import free_port
from tests.deploy.supervision import Supervised, eventually, gone

Supervise = Callable[..., Supervised]
NO_SERVERS = ("0", "0", "0")


def has_been_ready(run: Supervised, times: int) -> bool:
    return run.is_ready() and run.said().count("Ready after") == times


def test_ctrl_c_stops_in_the_opposite_order_and_leaves_no_process_behind(supervise: Supervise) -> None:
    run = supervise(*NO_SERVERS, "mailbox", "worker", "api")
    assert eventually(run.is_ready)
    offspring = run.offspring()

    run.press_ctrl_c()

    assert run.exit_code() == 0
    assert run.journal()[-3:] == ["api stopped", "worker stopped", "mailbox stopped"]
    assert len(offspring) == 3
    assert gone(offspring)


def test_real_servers_start_stop_and_go_on_where_they_were(supervise: Supervise, data_dir: Path) -> None:
    ports = [str(free_port()) for _ in range(3)]
    for visit in (1, 2):
        run = supervise(*ports, "worker", "api")
        assert eventually(partial(has_been_ready, run, visit))
        with psycopg.connect(postgres.url(data_dir).replace("+psycopg", "")) as database:
            database.execute("CREATE TABLE IF NOT EXISTS visit (number int)")
            database.execute("INSERT INTO visit VALUES (%s)", [visit])
            assert database.execute("SELECT count(*) FROM visit").fetchone() == (visit,)
        with smtplib.SMTP("127.0.0.1", int(ports[0])) as server:
            server.sendmail("from@example.org", ["to@example.org"], f"Subject: visit {visit}\r\n\r\nHej")
        assert len(list((data_dir / "mailbox" / "new").iterdir())) == visit
        offspring = run.offspring()
        run.process.terminate()
        assert run.exit_code() == 0
        assert gone(offspring)
        assert not (data_dir / "run" / "children.json").exists()


async def test_after_a_kill_the_next_start_ends_what_was_left_running(supervise: Supervise, data_dir: Path) -> None:
    ports = [str(free_port()) for _ in range(3)]
    first = supervise(*ports, "worker", "api:stubborn")
    assert eventually(first.is_ready)
    orphans = first.offspring()
    first.process.kill()
    first.process.wait()
    assert not gone(orphans)

    second = supervise(*ports, "worker", "api")

    assert eventually(partial(has_been_ready, second, 2)), second.said()
    assert "Ended what it left running: api, worker, mailbox, temporal, postgres." in second.said()
    assert gone(orphans)
    assert postgres.answers(postgres.url(data_dir))
    await Client.connect(f"127.0.0.1:{ports[1]}")


def test_a_left_over_database_is_found_by_its_own_record_when_the_supervisors_is_lost(
    supervise: Supervise, data_dir: Path
) -> None:
    left = postgres.start(data_dir)

    run = supervise(str(free_port()), "0", "0")

    assert eventually(run.is_ready)
    assert "Ended what it left running: postgres." in run.said()
    assert left.running.process.wait(10) == 0


def test_a_stranger_who_has_got_a_recorded_process_id_is_left_alone(supervise: Supervise, data_dir: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        created = psutil.Process(stranger.pid).create_time() - 3600
        trace = {
            "name": "api",
            "pid": stranger.pid,
            "created": created,
            "stop_signal": 15,
            "grace_seconds": 1,
        }
        (data_dir / "run").mkdir(parents=True)
        (data_dir / "run" / "children.json").write_text(json.dumps([trace]), encoding="utf-8")

        run = supervise(*NO_SERVERS, "worker")

        assert eventually(run.is_ready)
        assert stranger.poll() is None
        stranger.communicate(b"\n")
    assert stranger.returncode == 0


def test_a_port_in_use_is_refused_with_its_setting_before_anything_starts(supervise: Supervise) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]

        run = supervise(str(taken), "0", "0", "worker")

        assert run.exit_code() == 1
    assert f"Port {taken} is in use" in run.said()
    assert "TERTIAL_MAILBOX_PORT=" in run.said()
    assert run.journal() == []


def test_two_supervisors_on_one_directory_are_refused(supervise: Supervise, data_dir: Path) -> None:
    first = supervise(*NO_SERVERS, "worker")
    assert eventually(first.is_ready)

    second = supervise(*NO_SERVERS, "worker")

    assert second.exit_code() == 1
    assert f"Tertial already runs on {data_dir} (process {first.process.pid})" in second.said()
    assert "TERTIAL_DATA_DIR" in second.said()
    assert first.process.poll() is None


def test_a_child_that_is_killed_is_told_of_and_started_again(supervise: Supervise) -> None:
    run = supervise(*NO_SERVERS, "worker", "api")
    assert eventually(run.is_ready)

    run.offspring()[0].kill()

    assert eventually(lambda: run.journal().count("worker started") == 2)
    assert "worker was ended by SIGKILL. It is started again in 0.1 s." in run.said()
    assert run.journal().count("api started") == 1


def test_a_child_that_cannot_start_stops_everything_and_shows_its_log(supervise: Supervise) -> None:
    run = supervise(*NO_SERVERS, "worker", "api:falls-at-once")

    assert run.exit_code() == 1
    assert "api ended with exit code 1" in run.said()
    assert "api has nothing to live for" in run.said()
    assert run.journal()[-1] == "worker stopped"


def test_a_child_that_ends_again_and_again_stops_everything(supervise: Supervise) -> None:
    run = supervise(*NO_SERVERS, "worker", "api:falls")

    assert run.exit_code() == 1
    assert run.journal().count("api started") == 3
    assert "api does not stay up; everything is stopped." in run.said()
    assert run.journal()[-1] == "worker stopped"


def test_a_child_that_will_not_stop_is_killed_with_its_own_children(supervise: Supervise) -> None:
    run = supervise(*NO_SERVERS, "worker:stubborn:with-grandchild")
    assert eventually(lambda: run.is_ready() and len(run.journal()) == 2)
    offspring = run.offspring()
    assert len(offspring) == 2

    run.press_ctrl_c()

    assert run.exit_code() == 0
    assert "worker was asked to stop" in run.journal()
    assert gone(offspring)


def test_one_keypress_that_arrives_twice_does_not_hurry_it(supervise: Supervise) -> None:
    run = supervise(*NO_SERVERS, "worker:slow")
    assert eventually(run.is_ready)

    run.press_ctrl_c()
    time.sleep(0.05)
    run.press_ctrl_c()

    assert run.exit_code() == 0
    assert run.journal()[-1] == "worker stopped"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_it_stops_in_order_when_the_system_or_the_terminal_ends(supervise: Supervise, number: signal.Signals) -> None:
    run = supervise(*NO_SERVERS, "worker", "api")
    assert eventually(run.is_ready)

    os.kill(run.process.pid, number)

    assert run.exit_code() == 0
    assert run.journal()[-2:] == ["api stopped", "worker stopped"]
