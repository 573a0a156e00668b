"""A case that follows on another is noted in the older one too, so that each knows the other (rules.md 7)."""

import uuid

from starlette.concurrency import run_in_threadpool

from api.queries.access import case_exists
from api.resources import Resources
from api.submission import submit
from models.contracts.names import case_id
from models.domain.commands.envelope import Command
from models.domain.commands.idea import NoteSuccessor, RegisterIdea
from models.domain.decide.permissions import MAY


async def note_in_predecessor(resources: Resources, case: str, registered: Command) -> None:
    """Note a newly registered case in the one that it says it follows on.

    It is done for those who may note it; of an idea that a party registers the secretariat notes it.
    """
    body = registered.body
    if not isinstance(body, RegisterIdea) or registered.actor.role not in MAY[NoteSuccessor]:
        return
    _, association, number = case.split("/")
    older = _older(association, body.predecessor)
    if older is None or not await run_in_threadpool(_exists, resources, older):
        return
    noted = Command(
        id=str(uuid.uuid5(uuid.NAMESPACE_OID, f"{case} {registered.id}")),
        at=registered.at,
        actor=registered.actor,
        body=NoteSuccessor(successor=number),
    )
    await submit(resources, older, noted)


def _older(association: str, predecessor: str | None) -> str | None:
    try:
        return case_id(association, predecessor.rsplit("/", 1)[-1]) if predecessor else None
    except ValueError:
        return None


def _exists(resources: Resources, case: str) -> bool:
    with resources.sessions() as session:
        return case_exists(session, case)
