"""Costs that the association bears itself are counted on the case without a remittance (rules.md 5; N-01)."""

import json
from typing import Any

import pytest

from tests.models.domain.prologues import bearing, claim
from tests.models.domain.story import RULEBOOK, Story, particulars
from tests.models.domain.test_money import approved

COST: dict[str, Any] = {"line": "Processledare", "period": "2027-Q2", "purpose": "Lön i april."}


def july() -> Story:
    return bearing().at("2027-07-05 10:00").as_("erik")


def test_a_line_without_a_payee_asks_nobody_for_a_claim() -> None:
    story = july()
    claimed = {one.party for one in story.case.obligations.values() if one.kind == "remittance"}
    assert claimed == {"kommunen", "regionen"}
    assert story.sums.agreed == 1_700_000_00


@pytest.mark.shows("N-01")
def test_what_the_association_bears_is_counted_apart_from_claims_and_the_sums_tie() -> None:
    story = july().does("record_own_cost", amount=30_000_00, **COST)
    sums = story.sums
    assert (sums.borne, sums.claimed, sums.approved, sums.paid) == (30_000_00, 0, 0, 0)
    assert sums.left == sums.agreed - sums.approved - sums.borne == 1_670_000_00
    assert story.mails(since="2027-07-05 10:00") == []


def test_what_was_noted_wrongly_is_taken_back() -> None:
    story = july().does("record_own_cost", amount=30_000_00, **COST)
    assert story.is_refused("record_own_cost", amount=-30_000_01, **COST).code == "less_than_borne"
    assert story.is_refused("record_own_cost", amount=0, **COST).code == "less_than_borne"
    assert story.does("record_own_cost", amount=-10_000_00, **COST).sums.borne == 20_000_00


def test_the_associations_own_lines_are_a_hard_cap_for_the_year() -> None:
    story = july().does("record_own_cost", amount=100_000_00, **COST)
    assert story.is_refused("record_own_cost", amount=1, **COST).code == "own_cost_beyond"


@pytest.mark.parametrize(
    ("line", "period"), [("Personal", "2027-Q2"), ("Processledare", "2028-Q1"), ("Resor", "2027-Q2")]
)
def test_only_a_line_that_the_association_bears_that_year_takes_its_costs(line: str, period: str) -> None:
    told = COST | {"line": line, "period": period}
    assert july().is_refused("record_own_cost", amount=1, **told).code == "not_an_own_line"


def test_a_payees_room_is_not_widened_by_what_the_association_bears() -> None:
    story = claim(july(), "2027-Q2", 600_000_00)
    assert approved(story, "2027-Q2/kommunen") == {"Personal": (500_000_00, 100_000_00)}


def test_a_line_that_the_association_bears_cannot_be_claimed() -> None:
    rows = [{"line": "Processledare", "amount": 1_00}]
    story = july().as_("anna").does("remittance", payee="kommunen", period="2027-Q2", specification=rows)
    assert story.last("remittance_received").set_aside == "unknown_line"


def test_an_amendment_leaves_at_least_what_has_been_borne() -> None:
    story = july().does("record_own_cost", amount=30_000_00, **COST).as_("frida")
    change = {"type": "change_compensation", "line": "Processledare", "year": 2027}
    told = {"reason": "Mindre.", "decided_by": "board", "decided_on": "2027-07-05", "paragraph": "§ 20"}
    less = story.is_refused("amend_agreement", changes=[change | {"amount": 29_999_99}], **told)
    assert (less.code, particulars(less)["borne"]) == ("less_than_own_costs", "3000000")
    story.does("amend_agreement", changes=[change | {"amount": 30_000_00}], **told)
    assert story.sums.agreed == 1_630_000_00


def test_a_party_does_not_note_what_the_association_bears() -> None:
    assert july().as_("anna").is_refused("record_own_cost", amount=1, **COST).code == "not_your_act"


def test_the_agreement_names_the_association_where_it_bears_a_line() -> None:
    paper = json.loads(str(bearing().case.documents["collaboration_agreement/1"].data))
    rows = {(row["line"], row["year"]): row["payee"] for row in paper["compensation"]}
    assert rows["Processledare", 2027] == RULEBOOK.association.name
