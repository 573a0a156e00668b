"""Refusals about the association's own year."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import BOARD, STAFF
from models.domain.refusal import Reason

ASSOCIATION: Final[dict[str, Reason]] = {
    "association_not_begun": Reason(
        says="The association's year is not planned yet.",
        remedy="Let it begin with `begin_association` first.",
        who=STAFF,
    ),
    "association_begun_already": Reason(
        says="The association's year has been planned since {since}.",
        remedy="There is nothing to do. Plan it anew with `plan_association_year` if rules or meetings have changed.",
        who=STAFF,
    ),
    "more_than_the_budget": Reason(
        says="Interventions would get {amount} of a budget of {total}.",
        remedy="Give the whole year's budget as the total, and what of it is for interventions.",
        who=(Role.ECONOMIST, *BOARD),
    ),
    "nothing_to_assemble": Reason(
        says="{obligation} is not assembled from what the interventions hand in.",
        remedy="Name a report that is, or say in the rulebook with `assembles` what it is assembled from.",
        who=STAFF,
    ),
}
