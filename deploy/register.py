"""Enters an association's organisations, people and meetings from a TOML file.

python -m deploy.register exempel register.toml

The file has the form of `deploy/local/example_register.toml`. Everything that differs from what is entered gets a
new version; what the file leaves out stays as it is.
"""

import argparse
import json
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from models.domain.register import Register
from models.record.database import Sessions, connect, sessions
from models.record.register import put_all
from models.record.rules import UnknownAssociation, newest
from settings import settings_of_the_process


def read(text: str) -> Register:
    """The register that a TOML text says.

    Raises:
        tomllib.TOMLDecodeError: It is no TOML.
        ValidationError: It says something that a register does not have.
    """
    return Register.model_validate_json(json.dumps(tomllib.loads(text), default=str))


def enter(made: Sessions, association: str, register: Register, by: str, at: datetime) -> None:
    """Enter a register in one transaction. `by` is who does it, `at` when (UTC)."""
    with made.begin() as session:
        put_all(session, association, register, by, at)


def main() -> int:
    """Read the file and enter it, or say what is wrong with it."""
    parser = argparse.ArgumentParser(prog="python -m deploy.register", description=__doc__.partition("\n")[0])
    parser.add_argument("association", help="the association's key, which is its rulebook's name")
    parser.add_argument("file", help="the register as TOML; - reads standard input")
    parser.add_argument("--by", default="installation", help="who enters it, as the register remembers it")
    given = parser.parse_args()
    settings = settings_of_the_process()
    try:
        newest(settings.rulebooks_dir, given.association)
        text = sys.stdin.read() if given.file == "-" else Path(given.file).read_text(encoding="utf-8")
        register = read(text)
    except (UnknownAssociation, OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        parser.exit(2, f"{parser.prog}: {error}\n")
    enter(sessions(connect(settings.database_url)), given.association, register, given.by, datetime.now(UTC))
    return 0


if __name__ == "__main__":
    sys.exit(main())
