"""The agenda of the local collaboration group's meetings."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.access import READS_BOOKS, Caller
from api.queries.agendas import standing_item_on
from api.resources import ResourcesHere
from models.domain.register import Body
from models.domain.standing_item import StandingItem

router = APIRouter(prefix=f"/api/meetings/{Body.LOCAL_COLLABORATION_GROUP}", tags=["meetings"])


@router.get("/{on}/standing-item")
def get_standing_item(
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(READS_BOOKS)],
    on: Annotated[date, Path(description="The day of the meeting.")],
) -> StandingItem:
    """The standing item of each meeting: the local action plan, and every assignment that carries it out."""
    return standing_item_on(resources.sessions, caller.association, on)
