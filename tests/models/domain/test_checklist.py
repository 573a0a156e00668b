"""Checklists: what must be done blocks, what ought to be done takes a reason; and for whom (rules.md 8 and 10)."""

from typing import Any

import pytest

from models.domain.kinds import InterventionKind
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Gate, Item
from tests.models.domain.prologues import AGREEMENT, APPLICATION, DECISION, SEATS, at_board, granted
from tests.models.domain.story import RULEBOOK, Story, particulars


def with_item(gate: Gate, **changed: Any) -> Rulebook:
    """The example's rulebook with one item in its checklist."""
    item = Item.model_validate({"key": "survey", "label": "Enkät", "gate": gate} | changed)
    return RULEBOOK.model_copy(update={"checklist": (item,)})


def before_agreement(**changed: Any) -> Story:
    story = granted(with_item(Gate.AGREEMENT, **changed)).as_("anna")
    return story.does("form_steering_group", seats=SEATS).as_("sara")


def before_decision(when: str, kind: str = "individual", **changed: Any) -> Story:
    """The board meets, with an item that must be done before it decides."""
    rulebook = with_item(Gate.BOARD, when=when, strength="must")
    return at_board(rulebook, kind, **changed).at("2027-02-25 13:00").as_("bo")


def costs(amount: int, starts: str = "2027-04-01", ends: str = "2027-12-31") -> dict[str, Any]:
    row = {"year": 2027, "line": "Personal", "payee": "kommunen", "total": amount, "applied": amount}
    return {"budget": [row], "budget_total": amount, "starts": starts, "ends": ends}


def test_what_must_be_done_before_a_gate_blocks_it() -> None:
    story = before_agreement(strength="must")
    assert story.is_refused("draft_agreement", **AGREEMENT).code == "items_left"
    assert story.is_refused("pass_over_item", item="survey", reason="Nej.").code == "item_must_be_done"
    story.does("confirm_item", item="survey", on="2027-02-26").does("draft_agreement", **AGREEMENT)


def test_what_ought_to_be_done_before_a_gate_is_never_a_block_but_takes_a_reason() -> None:
    story = before_agreement(strength="ought")
    refusal = story.is_refused("draft_agreement", **AGREEMENT)
    assert (refusal.code, particulars(refusal)["items"]) == ("items_need_reason", "Enkät (survey)")
    story.does("pass_over_item", item="survey", reason="Görs senare.").does("draft_agreement", **AGREEMENT)


def test_an_item_that_the_rulebook_does_not_have_is_not_confirmed() -> None:
    refusal = before_agreement().is_refused("confirm_item", item="oral_presentation")
    assert (refusal.code, particulars(refusal)["known"]) == ("unknown_item", "survey")


@pytest.mark.parametrize(
    ("when", "changed", "asked"),
    [
        ("always", costs(1_00), True),
        ("larger", costs(999_999_99), False),
        ("larger", costs(1_000_000_00), True),
        ("larger", costs(1_00, "2027-04-01", "2028-03-31"), False),
        ("larger", costs(1_00, "2027-04-01", "2028-04-01"), True),
        ("extensive", costs(2_999_999_99), False),
        ("extensive", costs(3_000_000_00), True),
        ("extensive", costs(1_00, "2027-04-01", "2029-03-31"), False),
        ("extensive", costs(1_00, "2027-04-01", "2029-04-01"), True),
        ("longer", costs(9_000_000_00), False),
        ("longer", costs(1_00, "2027-04-01", "2028-04-01"), True),
        ("new_methods", costs(1_00), False),
        ("new_methods", costs(1_00) | {"new_methods": True}, True),
    ],
)
def test_an_item_is_asked_for_from_its_threshold(when: str, changed: dict[str, Any], asked: bool) -> None:  # noqa: FBT001
    answer = before_decision(when, **changed).gives("board_decision", **DECISION, outcome="rejected")
    assert (answer.refusal is not None) == asked


def test_an_item_concerns_the_kinds_that_it_names() -> None:
    rulebook = with_item(Gate.BOARD, strength="must", kinds=(InterventionKind.STRUCTURAL,))
    story = at_board(rulebook).at("2027-02-25 13:00").as_("bo")
    story.does("board_decision", **DECISION, outcome="rejected")


def test_the_boards_gate_is_asked_at_a_grant_and_a_rejection_alone() -> None:
    story = before_decision("always").as_("bo")
    amounts = [{"year": 2027, "amount": APPLICATION["budget"][0]["applied"]}]
    assert story.is_refused("board_decision", **DECISION, outcome="granted", amounts=amounts).code == "items_left"
    story.does("board_decision", **DECISION, outcome="tabled")
