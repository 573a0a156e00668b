"""A credit note takes back no more than its invoice has left, and never lifts a cap (rules.md 5)."""

import pytest

from tests.models.domain.prologues import claim, running
from tests.models.domain.story import Story
from tests.models.domain.test_money import Q2, approved, claims, two_lines


def credit(
    story: Story, number: str = "K1", period: str = "2027-Q2", invoice: str = "F-2027-Q2", **lines: int
) -> Story:
    """The municipality takes back so much on each line of an invoice."""
    rows = [{"line": line, "amount": -amount} for line, amount in lines.items()]
    note = {"issuer": "kommunen", "number": number, "dated": "2027-07-20", "amount": -sum(lines.values())}
    told = {"payee": "kommunen", "period": period, "credits": invoice}
    return story.as_("anna").does("remittance", **told, specification=rows, invoice=note)


def judged(**lines: int) -> Story:
    story = claims(two_lines(), "2027-Q2", **lines)
    approved(story)
    return story


def set_aside(story: Story) -> str | None:
    cause: str | None = story.last("remittance_received").set_aside
    return cause


def test_a_credit_note_beyond_its_invoice_is_received_and_set_aside() -> None:
    story = credit(judged(Personal=50_000_00), Personal=50_000_01)
    assert set_aside(story) == "credit_beyond_invoice"
    assert (story.sums.claimed, story.sums.approved) == (50_000_00, 50_000_00)


def test_a_line_is_credited_no_further_than_what_earlier_credit_notes_left_of_it() -> None:
    story = credit(judged(Personal=50_000_00, Lokaler=10_000_00), Personal=30_000_00)
    assert set_aside(credit(story, "K2", Personal=20_000_01)) == "credit_beyond_invoice"
    assert set_aside(credit(story, "K3", Personal=20_000_00, Lokaler=10_000_00)) is None


def test_a_credit_note_on_a_line_that_the_invoice_never_had_is_set_aside() -> None:
    assert set_aside(credit(judged(Personal=50_000_00), Lokaler=1_00)) == "line_not_invoiced"


def test_an_invoice_alone_credits_no_more_than_its_invoice_has_left() -> None:
    note = {"issuer": "kommunen", "number": "K1", "dated": "2027-07-20", "amount": -50_000_01}
    story = judged(Personal=50_000_00).as_("anna")
    story.does("remittance", payee="kommunen", period="2027-Q2", credits="F-2027-Q2", invoice=note)
    assert set_aside(story) == "credit_beyond_invoice"


def test_a_credit_note_reduces_what_was_not_covered_first_and_then_what_was_approved() -> None:
    story = judged(Personal=450_000_00)
    assert (story.sums.approved, story.sums.not_covered) == (440_000_00, 10_000_00)
    credit(story, Personal=8_000_00)
    assert approved(story, f"{Q2}/2") == {"Personal": (0, -8_000_00)}
    credit(story, "K2", Personal=8_000_00)
    assert approved(story, f"{Q2}/3") == {"Personal": (-6_000_00, -2_000_00)}
    assert (story.sums.claimed, story.sums.approved, story.sums.not_covered) == (434_000_00, 434_000_00, 0)


def test_a_credit_note_of_what_was_not_covered_needs_no_payment() -> None:
    story = credit(judged(Personal=450_000_00), Personal=8_000_00)
    approved(story, f"{Q2}/2")
    assert story.case.remittances[f"{Q2}/2"].standing == "settled"
    assert f"payment/{Q2}/2" not in story.case.obligations


def test_the_room_that_a_credit_note_gives_back_is_the_years_of_its_invoice() -> None:
    story = claim(running().at("2028-01-10 10:00"), "2027-Q4", 600_000_00)
    approved(story, "2027-Q4/kommunen")
    credit(story.at("2028-04-05 10:00"), period="2028-Q1", invoice="F-2027-Q4", Personal=100_000_00)
    approved(story, "2028-Q1/kommunen/2")
    claim(story, "2028-Q1", 900_000_00)
    assert approved(story, "2028-Q1/kommunen") == {"Personal": (800_000_00, 100_000_00)}


def test_the_cap_holds_however_much_is_credited_and_claimed_again() -> None:
    story = judged(Personal=400_000_00)
    credit(story, Personal=400_000_00)
    approved(story, f"{Q2}/2")
    claims(story.at("2027-10-05 10:00"), "2027-Q3", Personal=700_000_00)
    approved(story, "2027-Q3/kommunen")
    assert story.sums.approved == 440_000_00


def test_the_invoice_is_judged_before_its_credit_note() -> None:
    story = credit(claims(two_lines(), Personal=50_000_00), Personal=10_000_00).as_("erik")
    refusal = story.is_refused("approve_remittance", remittance=f"{Q2}/2")
    assert refusal.code == "credited_not_judged"


def test_a_credit_note_is_approved_whole_or_returned() -> None:
    story = credit(judged(Personal=50_000_00), Personal=10_000_00).as_("erik")
    rows = [{"line": "Personal", "amount": -5_000_00}]
    refusal = story.is_refused("approve_remittance", remittance=f"{Q2}/2", rows=rows, reason="Halva.")
    assert refusal.code == "credit_approved_whole"


@pytest.mark.parametrize("standing", ["returned", "approved"])
def test_an_invoice_that_came_again_lower_is_not_credited_beyond_what_it_has_left(standing: str) -> None:
    story = credit(claims(two_lines(), Personal=50_000_00), Personal=40_000_00).as_("erik")
    story.does("return_remittance", remittance=Q2, reason="Fel summa.")
    if standing == "returned":
        assert story.is_refused("approve_remittance", remittance=f"{Q2}/2").code == "credited_not_judged"
        return
    approved(claims(story, Personal=30_000_00))
    assert story.is_refused("approve_remittance", remittance=f"{Q2}/2").code == "credit_beyond_left"
