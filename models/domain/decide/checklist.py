"""Checklists: what must, and what ought to, be done before a gate is passed."""

from collections.abc import Iterable

from models.domain.case import Case
from models.domain.decide.deliberation import Deliberation
from models.domain.refusal import Refused
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Gate, Item, MetBy, Thresholds
from models.domain.size import longer_than, reaches


def item_of(deliberation: Deliberation, key: str) -> Item:
    """The rulebook's item of that key.

    Raises:
        Refused: ``unknown_item``.
    """
    found = next((item for item in deliberation.rulebook.checklist if item.key == key), None)
    if found is None:
        known = ", ".join(item.key for item in deliberation.rulebook.checklist) or "–"
        raise Refused("unknown_item", field="item", item=key, known=known)
    return found


def check_part(case: Case, item: Item, organisation: str | None, aspect: str | None) -> None:
    """An item that each party does for itself is one organisation's; another one is nobody's own.

    Raises:
        Refused: ``item_of_each_party``, ``item_is_joint`` or ``not_an_aspect``.
    """
    parties = [party.organisation for party in case.parties]
    if item.each == "party" and organisation not in parties:
        raise Refused("item_of_each_party", field="organisation", item=item.label, parties=", ".join(parties))
    if item.each is None and organisation is not None:
        raise Refused("item_is_joint", field="organisation", item=item.label)
    if aspect is not None and aspect not in item.aspects:
        raise Refused("not_an_aspect", field="aspect", item=item.label, known=", ".join(item.aspects) or "–")


def left(case: Case, rulebook: Rulebook, gate: Gate) -> tuple[Item, ...]:
    """The items before a gate that concern a case and have been neither done nor passed over.

    Of one that has parts the label names those that are left: whose it is, or which aspects.
    """
    concerned = (
        item for item in rulebook.checklist if item.gate is gate and _concerns(case, rulebook.thresholds, item)
    )
    return tuple(_as_left(item, parts) for item in concerned if (parts := _parts_left(case, item)))


def require_passable(deliberation: Deliberation, gate: Gate) -> None:
    """Refuse to pass a gate while something that must be done, or that takes a reason, is left.

    Raises:
        Refused: ``items_left`` or ``items_need_reason``.
    """
    open_items = left(deliberation.case, deliberation.rulebook, gate)
    for strength, code in (("must", "items_left"), ("ought", "items_need_reason")):
        found = [item for item in open_items if item.strength == strength]
        if found:
            raise Refused(code, items=named(found))


def named(items: Iterable[Item]) -> str:
    """Items as a refusal names them, with the keys by which they are confirmed or passed over."""
    return "; ".join(f"{item.label} ({item.key})" for item in items)


def _parts_left(case: Case, item: Item) -> tuple[str, ...]:
    """The parts of an item that are left; an item without parts is one nameless part."""
    return tuple(part for part in parts_of(case, item) if not _is_done(case, item, part))


def parts_of(case: Case, item: Item) -> tuple[str, ...]:
    """Every party's own, or every aspect; an item that is one whole has one nameless part."""
    if item.each == "party":
        return tuple(party.organisation for party in case.parties)
    return item.aspects or ("",)


def _is_done(case: Case, item: Item, part: str) -> bool:
    settled = {item.key, item.part_key(part)} & set(case.items)
    return bool(settled) or (item.met_by is not None and _is_met(case, item.met_by, part))


def _is_met(case: Case, act: MetBy, part: str) -> bool:
    """Whether an act of its own has met the item."""
    groundwork = case.groundwork
    match act:
        case "record_anchoring":
            whose = (part,) if part else tuple(party.organisation for party in case.parties)
            return all(groundwork.anchored_with(organisation) for organisation in whose)
        case "choose_way_forward":
            return groundwork.way_forward is not None
        case "appoint_working_group":
            return groundwork.working_group is not None
        case "record_prestudy":
            return groundwork.prestudy is not None and not groundwork.prestudy.gaps


def _as_left(item: Item, parts: tuple[str, ...]) -> Item:
    whose = ", ".join(part for part in parts if part)
    return item.model_copy(update={"label": f"{item.label}: {whose}"}) if whose else item


def _concerns(case: Case, thresholds: Thresholds, item: Item) -> bool:
    if case.kind not in item.kinds:
        return False
    match item.when:
        case "always":
            return True
        case "new_methods":
            return case.application is not None and case.application.new_methods
        case "longer":
            return longer_than(case, thresholds.longer)
        case "larger" | "extensive":
            return reaches(case, thresholds.larger if item.when == "larger" else thresholds.extensive)
