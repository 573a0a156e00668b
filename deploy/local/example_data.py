"""Fills an empty store with the example association's register, and shows an access token for each example role."""

import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from api.access import issue_token
from models.domain.actor import Role
from models.domain.register import Register
from models.record.database import connect, sessions
from models.record.register import is_empty, put_all
from settings import Settings

ASSOCIATION = "exempel"
REGISTER = Path(__file__).parent / "example_register.toml"
TOKENS = "tokens.json"
BEARERS: tuple[tuple[str, Role], ...] = (
    ("sara", Role.SECRETARIAT),
    ("frida", Role.DIRECTOR),
    ("erik", Role.ECONOMIST),
    ("bo", Role.BOARD_SECRETARY),
    ("gun", Role.PREPARATORY_GROUP),
    ("anna", Role.PARTY_REPRESENTATIVE),
    ("lena", Role.INTERVENTION_LEAD),
    ("kim", Role.SIGNATORY_MANAGER),
    ("rita", Role.STEERING_GROUP),
    ("ulla", Role.AUDITOR),
    ("olle", Role.OPERATOR),
)
"""Who in the example register gets a token, and for which role."""


def example_register() -> Register:
    """The example association's register."""
    return Register.model_validate_json(json.dumps(tomllib.loads(REGISTER.read_text()), default=str))


def load(session: Session, now: datetime) -> None:
    """Enter the register where nothing has been entered."""
    if is_empty(session, ASSOCIATION):
        put_all(session, ASSOCIATION, example_register(), "example", now)


def tokens(session: Session, kept: Path) -> dict[str, str]:
    """A token per example role. They are made once and kept, for the owner's eyes, beside the example's data."""
    if kept.is_file():
        known: dict[str, str] = json.loads(kept.read_text())
        return known
    made = {f"{role} ({person})": issue_token(session, ASSOCIATION, person, role) for person, role in BEARERS}
    kept.touch(mode=0o600)
    kept.write_text(json.dumps(made, indent=1))
    return made


def main() -> None:
    """Load the example and show its tokens."""
    settings = Settings()
    made = sessions(connect(settings.database_url))
    with made.begin() as session:
        load(session, datetime.now(UTC))
        shown = tokens(session, settings.data_dir / TOKENS)
    print("Åtkomstnycklar i exempelförbundet:")
    for role, token in shown.items():
        print(f"  {role:32} {token}")


if __name__ == "__main__":
    main()
