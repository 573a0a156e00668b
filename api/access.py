"""Who may call what. Every route names its guard; a route without one keeps the service from starting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, FastAPI, Path, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import RouteContext, iter_route_contexts
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.orm import Session

from api.problems import ProblemFound
from api.queries.access import (
    add_token,
    case_exists,
    digest_of,
    holds_for_association,
    is_one_of_its_people,
    own_cases,
    valid_token,
)
from api.queries.substitutes import stood_in_for
from api.resources import Resources, ResourcesHere
from models.calendar.zone import local_date
from models.contracts.names import case_id
from models.domain.actor import ASSOCIATION_ROLES, Actor, Channel, PersonId, Role

Association = Annotated[str, Path(description="The association's key.", examples=["exempel"], max_length=48)]
CaseNumber = Annotated[str, Path(description="The case number.", examples=["2027-014"], max_length=12)]

BEARER = HTTPBearer(auto_error=False, description="An access token: it is for one association, person and role.")
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="tertial"'}


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, by the token alone.

    Attributes:
        stands_in_for: Those for whom the person stands in today, by the register.
    """

    association: str
    person: str
    role: Role
    stands_in_for: tuple[PersonId, ...] = ()

    @property
    def actor(self) -> Actor:
        """The caller as the journal names it."""
        return Actor(person=self.person, role=self.role, channel=Channel.API)

    @property
    def is_of_the_association(self) -> bool:
        """The role is one for every case of the association."""
        return self.role in ASSOCIATION_ROLES


@dataclass(frozen=True, slots=True)
class InCase:
    """A caller in a case that the caller may see."""

    caller: Caller
    case: str
    case_number: str


def issue_token(session: Session, association: str, person: str, role: Role | str) -> str:
    """Make an access token for a person in a role. Its text cannot be had again; only its hash is kept.

    Raises:
        ValueError: there is no such role, or nobody can have it.
    """
    wanted = Role(role)
    if wanted is Role.CLOCK:
        raise ValueError("the clock is nobody's role; give one of a person")
    return add_token(session, association, person, wanted)


def signed_in(
    request: Request,
    resources: ResourcesHere,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)],
) -> Caller:
    """Guard: whoever bears a valid token."""
    if credentials is None:
        raise ProblemFound("unauthenticated", CHALLENGE)
    address = request.client.host if request.client else ""
    now, attempts, given = resources.clock(), resources.attempts, credentials.credentials
    if attempts.are_spent(address, digest_of(given), now):
        raise _too_many(attempts.wait_for(address, now))
    with resources.sessions() as session:
        token = valid_token(session, given, now)
        if token is None:
            wait = attempts.wait_for(address, now)
            attempts.add(address, now)
            raise _too_many(wait) if wait else ProblemFound("unauthenticated", CHALLENGE)
        attempts.remember(token.sha256)
        absent = stood_in_for(session, token.association, token.person, local_date(now))
        caller = Caller(token.association, token.person, Role(token.role), absent)
        _check_still_held(session, caller)
    return caller


def _too_many(wait: timedelta) -> ProblemFound:
    seconds = int(wait.total_seconds()) + 1
    return ProblemFound("too_many_attempts", {"Retry-After": str(seconds)}, seconds=seconds)


def anybody() -> None:
    """Guard: whoever calls, without a token. For what tells nothing about any case."""


class ForRoles:
    """Guard: whoever bears a token for one of certain roles."""

    def __init__(self, *roles: Role) -> None:
        self.roles = frozenset(roles)

    def __call__(self, caller: Annotated[Caller, Depends(signed_in)]) -> Caller:
        """The caller, if the role is one of them."""
        _check_role(caller, self.roles)
        return caller


class InOwnCase:
    """Guard: whoever may see the case of the path, in one of certain roles.

    The association's roles see every case of it; anybody else the cases in which the person holds a role.
    Whoever may not see a case is told the same as if there were none.
    """

    def __init__(self, roles: Iterable[Role]) -> None:
        self.roles = frozenset(roles)

    def __call__(
        self,
        caller: Annotated[Caller, Depends(signed_in)],
        resources: ResourcesHere,
        association: Association,
        case_number: CaseNumber,
    ) -> InCase:
        """The caller in the case."""
        case = _case_of(association, case_number)
        if caller.association != association or not sees(resources, caller, case):
            raise ProblemFound("unknown_case", case=f"{association}/{case_number}")
        _check_role(caller, self.roles)
        return InCase(caller, case, case_number)


EVERY_ROLE = frozenset(Role) - {Role.CLOCK}
READERS = EVERY_ROLE - {Role.OPERATOR}
PARTIES = EVERY_ROLE - ASSOCIATION_ROLES
REGISTER_KEEPERS = (Role.SECRETARIAT, Role.DIRECTOR, Role.BOARD_SECRETARY)

SEES_STANDING = InOwnCase(EVERY_ROLE)
"""Guard: where a case stands, and what will happen in it by itself."""

GIVES_COMMANDS = InOwnCase(EVERY_ROLE)
"""Guard: commands. Whether the role may give this one is the domain's to decide, and its refusal is recorded."""

READS_CASE = InOwnCase(READERS)
"""Guard: what a case contains. Operators look after runs, not contents."""

SENDS_FILES = InOwnCase(READERS - {Role.AUDITOR})
"""Guard: files that go with an act."""

OWNS_DRAFT = InOwnCase(PARTIES)
"""Guard: what the parties have written and not shared. Nobody of the association's reads it."""

READS_REGISTER = ForRoles(*READERS)
"""Guard: the association's meetings."""

READS_BOOKS = ForRoles(*(READERS & ASSOCIATION_ROLES))
"""Guard: the association's money over all its cases. Parties see their own cases, and operators no contents."""

KEEPS_REGISTER = ForRoles(*REGISTER_KEEPERS)
"""Guard: changes of the association's meetings."""

STAFF_ONLY = ForRoles(Role.SECRETARIAT, Role.DIRECTOR)
"""Guard: what the association's own staff does over many cases: takes them over, hands them to others."""

ENTERS_DECISIONS = ForRoles(*REGISTER_KEEPERS)
"""Guard: the decisions of a meeting."""

GUARDS: dict[object, str] = {
    anybody: "anybody",
    signed_in: "signed_in",
    SEES_STANDING: "sees_standing",
    GIVES_COMMANDS: "gives_commands",
    READS_CASE: "reads_case",
    SENDS_FILES: "sends_files",
    OWNS_DRAFT: "owns_draft",
    READS_REGISTER: "reads_register",
    READS_BOOKS: "reads_books",
    KEEPS_REGISTER: "keeps_register",
    ENTERS_DECISIONS: "enters_decisions",
    STAFF_ONLY: "staff_only",
}
"""Every guard, with its name."""


@dataclass(frozen=True, slots=True)
class GuardedRoute:
    """A route, and what it asks of who calls it; None where it declares no guard, or more than one."""

    methods: tuple[str, ...]
    path: str
    guard: str | None


def guarded_routes(app: FastAPI) -> list[GuardedRoute]:
    """Every route of the service with its guard."""
    return [
        GuardedRoute(tuple(sorted(one.methods or ())), one.path or str(one.original_route), _guard_of(one))
        for one in iter_route_contexts(app.routes)
    ]


def deny_by_default(app: FastAPI) -> None:
    """Refuse to start with a route that says nothing of who may call it.

    Raises:
        RuntimeError: names the routes.
    """
    unguarded = [route.path for route in guarded_routes(app) if route.guard is None]
    if unguarded:
        raise RuntimeError(f"declare one guard of api.access for: {', '.join(unguarded)}")


def visible_cases(session: Session, caller: Caller) -> list[str] | None:
    """The ids of the cases that a caller sees; None where that is every case of the association."""
    if caller.is_of_the_association:
        return None
    people = (caller.person, *caller.stands_in_for)
    return sorted({case for person in people for case in own_cases(session, caller.association, person)})


def check_association(caller: Caller, association: str) -> None:
    """Refuse a caller whose token is for another association."""
    if caller.association != association:
        raise ProblemFound("other_association", association=association)


def sees(resources: Resources, caller: Caller, case: str) -> bool:
    """Whether a caller may see a case of the caller's own association. False where there is no such case."""
    with resources.sessions() as session:
        if not case_exists(session, case):
            return False
        people = (caller.person, *caller.stands_in_for)
        return caller.is_of_the_association or any(is_one_of_its_people(session, case, one) for one in people)


def _guard_of(route: RouteContext) -> str | None:
    dependant: Dependant | None = getattr(route, "dependant", None)
    declared = [GUARDS[one.call] for one in dependant.dependencies if one.call in GUARDS] if dependant else []
    return declared[0] if len(declared) == 1 else None


def _case_of(association: str, case_number: str) -> str:
    try:
        return case_id(association, case_number)
    except ValueError as error:
        raise ProblemFound("unknown_case", case=f"{association}/{case_number}") from error


def _check_role(caller: Caller, roles: frozenset[Role]) -> None:
    if caller.role not in roles:
        raise ProblemFound("not_for_your_role", role=caller.role, roles=", ".join(sorted(roles)))


def _check_still_held(session: Session, caller: Caller) -> None:
    people = (caller.person, *caller.stands_in_for)
    held = any(holds_for_association(session, caller.association, one, caller.role) for one in people)
    if caller.is_of_the_association and not held:
        raise ProblemFound("role_ended", role=caller.role)
