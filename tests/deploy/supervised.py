"""The supervisor with stand-ins for the product's own processes, as a program for tests to kill.

    python supervised.py DATA_DIR MAILBOX_PORT TEMPORAL_PORT TEMPORAL_UI_PORT NAME[:MANNER…] …

A port of 0 leaves that server out; without any port PostgreSQL is left out too.
"""

import os
import sys
from pathlib import Path

from deploy.local import mailbox, postgres, temporal_server
from deploy.local.ports import Port
from deploy.local.program import Program
from deploy.local.supervisor import supervise

CHILD = Path(__file__).with_name("child.py")
HOST = "127.0.0.1"


def main() -> int:
    data_dir = Path(sys.argv[1])
    mail, temporal, ui = (int(port) for port in sys.argv[2:5])

    def servers() -> list[Program]:
        return [
            *([postgres.program(data_dir)] if mail or temporal else []),
            *([temporal_server.program(data_dir, HOST, temporal, ui, {"Title": "Text"})] if temporal else []),
            *([mailbox.program(HOST, mail, data_dir / "mailbox", dict(os.environ))] if mail else []),
        ]

    named = {"TERTIAL_MAILBOX_PORT": mail, "TERTIAL_TEMPORAL_PORT": temporal, "TERTIAL_TEMPORAL_UI_PORT": ui}
    ports = [Port(variable, HOST, number) for variable, number in named.items() if number]
    stand_ins = [stand_in(data_dir, *description.split(":")) for description in sys.argv[5:]]
    addresses = {"Mail": f"{HOST}:{mail}"}
    return supervise(data_dir, ports, lambda: [servers(), stand_ins], addresses, back_off=(0.1, 0.2))


def stand_in(data_dir: Path, name: str, *manners: str) -> Program:
    journal = data_dir / "journal"
    command = (sys.executable, str(CHILD), name, str(journal), *manners)

    def has_started() -> bool:
        return journal.exists() and f"{name} started" in journal.read_text(encoding="utf-8")

    return Program(name, command, dict(os.environ), ready=has_started, grace_seconds=1.0)


if __name__ == "__main__":
    sys.exit(main())
