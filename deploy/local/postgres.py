"""The embedded PostgreSQL: made on the first start, kept between starts, reached through a local socket.

The directory is closed to everybody but the user who runs it (and root), so that nobody else gets to the
socket, and no password is needed. Nothing listens on the network.
"""

import os
import shutil
import signal
import stat
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psutil
import psycopg

from deploy.local import data_directory, leftovers
from deploy.local.postgres_programs import ensure_reachable, programs, system_user
from deploy.local.program import Program, Running, StartError, wait_until_ready
from deploy.local.program import start as start_program

NAME: Final = "postgres"
DATABASE: Final = "tertial"
SUPERUSER: Final = "postgres"
LONGEST_SOCKET_DIR: Final = 85
STOP_GRACE_SECONDS: Final = 30.0
STARTED_TOLERANCE_SECONDS: Final = 60.0
BASE_OPTIONS: Final = {
    "listen_addresses": "",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "max_connections": "100",
}


@dataclass
class Postgres:
    """A running PostgreSQL for whoever started it alone, such as a test.

    Attributes:
        url: For SQLAlchemy with psycopg.
    """

    url: str
    running: Running = field(repr=False)

    def stop(self) -> None:
        """Shut it down, with everybody's transactions rolled back. Its data stays."""
        self.running.stop()


def start(data_dir: Path, options: Mapping[str, str] | None = None) -> Postgres:
    """Start PostgreSQL on a data directory, made if it is empty, and wait until it answers.

    `options` are server settings such as `{"fsync": "off"}`. As root the directory must be one that
    other users can reach.

    Raises:
        StartError: It cannot be started; the text has the last lines of its log.
    """
    data_directory.make(data_dir)
    end_leftover(data_dir)
    wanted = program(data_dir, options)
    running = start_program(wanted, data_dir / "logs")
    try:
        wait_until_ready(running)
    except BaseException:
        running.stop()
        raise
    return Postgres(url(data_dir), running)


@contextmanager
def embedded_postgres(data_dir: Path, options: Mapping[str, str] | None = None) -> Iterator[str]:
    """PostgreSQL for the length of a block; gives its address for SQLAlchemy. Raises as `start` does."""
    server = start(data_dir, options)
    try:
        yield server.url
    finally:
        server.stop()


def program(data_dir: Path, options: Mapping[str, str] | None = None) -> Program:
    """PostgreSQL on a data directory as a program to start. Makes the database if there is none yet.

    Raises:
        StartError: The database cannot be made, or its user cannot reach the directory.
    """
    user = system_user()
    ensure_reachable(data_dir.absolute(), user)
    binaries = programs(data_dir.absolute(), user)
    pgdata = data_dir.absolute() / "postgres"
    if not pgdata.exists():
        make_database(pgdata, binaries, user)
    sockets = socket_dir(data_dir)
    chosen = BASE_OPTIONS | {"unix_socket_directories": str(sockets)} | dict(options or {})
    settings = [word for name, value in chosen.items() for word in ("-c", f"{name}={value}")]
    return Program(
        name=NAME,
        command=(str(binaries / "postgres"), "-D", str(pgdata), *settings),
        environment=bare_environment(),
        ready=lambda: answers(url(data_dir)),
        stop_signal=signal.SIGINT,  # fast shutdown; at SIGTERM it waits for the last connection to go
        grace_seconds=STOP_GRACE_SECONDS,
        user=user,
        directory=pgdata,
    )


def url(data_dir: Path) -> str:
    """The address of the database on a data directory, once made, for SQLAlchemy with psycopg."""
    return f"postgresql+psycopg://{SUPERUSER}@/{DATABASE}?host={quote(str(socket_dir(data_dir)), safe='/')}"


def socket_dir(data_dir: Path) -> Path:
    """Where the socket of a data directory is: with the data, or, where that path is longer than a socket's
    may be, in a directory of the same owner among the temporary files.

    Raises:
        StartError: Somebody else has a directory of that name there.
    """
    pgdata = data_dir.absolute() / "postgres"
    if len(os.fsencode(pgdata)) <= LONGEST_SOCKET_DIR:
        return pgdata
    status = pgdata.stat()
    short = Path(tempfile.gettempdir()) / f"tertial-{status.st_dev:x}-{status.st_ino:x}"
    short.mkdir(mode=0o700, exist_ok=True)
    if os.geteuid() == 0 and short.lstat().st_uid == 0:
        os.chown(short, status.st_uid, status.st_gid)
    found = short.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != status.st_uid:
        raise StartError(f"{short} belongs to somebody else. Choose a shorter path with TERTIAL_DATA_DIR.")
    return short


def answers(address: str) -> bool:
    """Whether the database takes a connection."""
    try:
        psycopg.connect(address.replace("+psycopg", ""), connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def bare_environment() -> dict[str, str]:
    """Variables for PostgreSQL's own programs: none that would change where they look or how they sort."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}


def make_database(pgdata: Path, binaries: Path, user: str | None) -> None:
    """Make the data directory beside its place and move it there when it is whole: half a one is never used.

    Text sorts by code point in every installation; where Swedish order matters, the query asks for it.

    Raises:
        StartError: `initdb` failed.
    """
    for unfinished in pgdata.parent.glob("postgres.new-*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix="postgres.new-", dir=pgdata.parent))
    if user is not None:
        shutil.chown(draft, user, user)
    sorting = ("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    access = ("-U", SUPERUSER, "--auth=trust", "--no-instructions")
    run([str(binaries / "initdb"), "-D", str(draft), *sorting, *access], draft, user)
    run(
        [str(binaries / "postgres"), "--single", "-D", str(draft), "postgres"],
        draft,
        user,
        f"CREATE DATABASE {DATABASE}\n",
    )
    draft.rename(pgdata)


def run(command: list[str], directory: Path, user: str | None, text: str = "") -> None:
    """Run one of PostgreSQL's programs to its end, `text` on its standard input.

    Raises:
        StartError: It failed; the text is what it said.
    """
    done = subprocess.run(
        command,
        input=text,
        cwd=directory,
        env=bare_environment(),
        user=user,
        group=user,
        extra_groups=[] if user else None,
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise StartError(f"PostgreSQL cannot be set up in {directory.parent}:\n{done.stderr.strip()}")


def end_leftover(data_dir: Path) -> bool:
    """End a PostgreSQL that still runs on a data directory although whoever started it is gone.

    It is found by its own record: `postmaster.pid` has process id and start (seconds since 1970, UTC).
    """
    pgdata = data_dir.absolute() / "postgres"
    try:
        pid, directory, started = (pgdata / "postmaster.pid").read_text(encoding="utf-8").splitlines()[:3]
        process = psutil.Process(int(pid))
        command = process.cmdline()
    except (FileNotFoundError, ValueError, psutil.NoSuchProcess):
        return False
    if Path(directory) != pgdata or str(pgdata) not in command:
        return False
    created = process.create_time()
    if abs(created - int(started)) > STARTED_TOLERANCE_SECONDS:
        return False
    return leftovers.end(leftovers.Trace(NAME, int(pid), created, signal.SIGINT, STOP_GRACE_SECONDS))
