"""Checklists: what must, and what ought to, be done before a gate is passed."""

from models.domain.decide.deliberation import Deliberation
from models.domain.refusal import Refused
from models.domain.rules.stages import Gate, Item
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


def left(deliberation: Deliberation, gate: Gate) -> tuple[Item, ...]:
    """The items before a gate that concern this case and have been neither done nor passed over."""
    return tuple(
        item
        for item in deliberation.rulebook.checklist
        if item.gate is gate and item.key not in deliberation.case.items and _concerns(deliberation, item)
    )


def require_passable(deliberation: Deliberation, gate: Gate) -> None:
    """Refuse to pass a gate while something that must be done, or that takes a reason, is left.

    Raises:
        Refused: ``items_left`` or ``items_need_reason``.
    """
    open_items = left(deliberation, gate)
    for strength, code in (("must", "items_left"), ("ought", "items_need_reason")):
        found = [item for item in open_items if item.strength == strength]
        if found:
            named = "; ".join(f"{item.label} ({item.key})" for item in found)
            raise Refused(code, items=named)


def _concerns(deliberation: Deliberation, item: Item) -> bool:
    case, thresholds = deliberation.case, deliberation.rulebook.thresholds
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
