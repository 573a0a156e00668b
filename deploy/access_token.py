"""Makes an access token for a person in a role, and shows it this once.

python -m deploy.access_token exempel sara secretariat
"""

import argparse
import sys

from api.access import issue_token
from models.domain.actor import ASSOCIATION_ROLES, CLOCK, Role
from models.record.database import Sessions, connect, sessions
from models.record.register import load_register
from settings import settings_of_the_process


class UnknownPersonError(LookupError):
    """Nobody of that id, or not in that role, is in the association's register."""


def issue(made: Sessions, association: str, person: str, role: Role) -> str:
    """A new token for somebody who is in the register.

    A role of the association must be the person's in the register; the other roles are given by a case.

    Raises:
        UnknownPersonError: says what to enter first.
    """
    with made.begin() as session:
        known = load_register(session, association).person(person)
        if known is None:
            raise UnknownPersonError(f"{person} is not in the register of {association}: enter the person first")
        if role in ASSOCIATION_ROLES and role not in known.roles:
            raise UnknownPersonError(f"{person} does not have the role {role}: enter it in the register first")
        return issue_token(session, association, person, role)


def main() -> int:
    """Make the token and print it, or say why not."""
    parser = argparse.ArgumentParser(prog="python -m deploy.access_token", description=__doc__.partition("\n")[0])
    parser.add_argument("association")
    parser.add_argument("person", help="the person's id in the register")
    parser.add_argument("role", type=Role, choices=[role for role in Role if role is not CLOCK.role])
    given = parser.parse_args()
    try:
        token = issue(
            sessions(connect(settings_of_the_process().database_url)), given.association, given.person, given.role
        )
    except UnknownPersonError as error:
        parser.exit(2, f"{parser.prog}: {error}\n")
    print(token)  # noqa: T201 - whoever asked for it reads it here
    return 0


if __name__ == "__main__":
    sys.exit(main())
