"""Where invoice and specification differ, rows up to the lower of both are approved with a reason (rules.md 5)."""

from typing import Any

import pytest

from tests.models.domain.story import Story
from tests.models.domain.test_money import Q2, approved, two_lines


def differing(specified: int, invoiced: int) -> Story:
    """The municipality claims one sum by its specification and another by its invoice."""
    invoice = {"issuer": "kommunen", "number": "F1", "dated": "2027-07-05", "amount": invoiced}
    told: dict[str, Any] = {"payee": "kommunen", "period": "2027-Q2", "invoice": invoice}
    rows = [{"line": "Personal", "amount": specified}]
    return two_lines().as_("anna").does("remittance", **told, specification=rows).as_("erik")


def rows(amount: int) -> list[dict[str, Any]]:
    return [{"line": "Personal", "amount": amount}]


def test_what_the_invoice_comes_to_is_approved_and_the_rest_shown_as_not_covered() -> None:
    story = differing(52_000_00, 50_000_00)
    assert approved(story, rows=rows(50_000_00), reason="Enligt fakturan.") == {"Personal": (50_000_00, 2_000_00)}
    assert (story.sums.claimed, story.sums.approved, story.sums.not_covered) == (52_000_00, 50_000_00, 2_000_00)


def test_no_more_is_approved_than_was_invoiced() -> None:
    story = differing(52_000_00, 50_000_00)
    refusal = story.is_refused("approve_remittance", remittance=Q2, rows=rows(50_000_01), reason="x")
    assert refusal.code == "more_than_invoiced"


@pytest.mark.parametrize(("specified", "invoiced"), [(52_000_00, 50_000_00), (50_000_00, 52_000_00)])
def test_what_differs_is_approved_with_a_reason_or_not_at_all(specified: int, invoiced: int) -> None:
    story = differing(specified, invoiced)
    given = {"remittance": Q2, "rows": rows(50_000_00)}
    assert story.is_refused("approve_remittance", **given).code == "say_why_less"
    assert story.is_refused("approve_remittance", remittance=Q2, reason="x").code == "sums_differ"
    assert approved(story, rows=rows(50_000_00), reason="Det lägre.")["Personal"][0] == 50_000_00
