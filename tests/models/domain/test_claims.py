"""Claims come in: in halves, twice, late, or as a credit note. They are always received (rules.md 5)."""

from typing import Any

import pytest

from tests.models.domain.prologues import claim, running
from tests.models.domain.story import Sent, Story

Q2 = {"payee": "kommunen", "period": "2027-Q2"}
ROW = [{"line": "Personal", "amount": 100_000_00}]
OWED = "remittance/2027-Q2/kommunen"


def invoice(number: str = "F1", amount: int = 100_000_00, issuer: str = "kommunen") -> dict[str, Any]:
    return {"issuer": issuer, "number": number, "dated": "2027-07-05", "amount": amount}


def july() -> Story:
    """The second quarter is over, and Anna is about to claim it."""
    return running().at("2027-07-05 10:00").as_("anna")


@pytest.mark.shows("DOC-15")
@pytest.mark.parametrize("first", ["specification", "invoice"])
def test_specification_and_invoice_come_in_either_order_weeks_apart(first: str) -> None:
    halves: dict[str, dict[str, Any]] = {"specification": {"specification": ROW}, "invoice": {"invoice": invoice()}}
    story = july().does("remittance", **Q2, **halves.pop(first))
    assert story.case.remittances["2027-Q2/kommunen"].standing == "partly_received"
    assert story.owed(OWED).standing == "open"
    story.at("2027-08-02 10:00").as_("lena").does("remittance", **Q2, **next(iter(halves.values())))
    assert story.case.remittances["2027-Q2/kommunen"].standing == "received"
    assert story.owed(OWED).standing == "submitted"


def test_a_whole_claim_is_the_economists_to_judge_and_the_payee_gets_a_receipt() -> None:
    story = claim(july(), "2027-Q2", 100_000_00)
    assert ("economist", OWED) in {(one.role, one.obligation) for one in story.standing.waiting}
    assert story.mails("remittance_received") == [Sent("2027-07-05 10:00", "remittance_received", "anna")]


def test_a_claim_is_at_least_a_half() -> None:
    assert july().is_refused("remittance", **Q2).code == "empty_remittance"


@pytest.mark.parametrize(
    ("claimed", "code"),
    [
        ({**Q2, "specification": [{"line": "Personal", "amount": -1}]}, "negative_without_credit"),
        ({**Q2, "invoice": invoice(amount=-1)}, "negative_without_credit"),
        ({**Q2, "specification": [{"line": "Personal", "amount": 1}], "credits": "F1"}, "credit_is_negative"),
    ],
)
def test_a_claim_with_the_wrong_sign_is_refused(claimed: dict[str, Any], code: str) -> None:
    assert july().is_refused("remittance", **claimed).code == code


@pytest.mark.parametrize(
    ("claimed", "cause"),
    [
        ({"payee": "fk", "period": "2027-Q2", "specification": ROW}, "not_a_payee"),
        ({"payee": "regionen", "period": "2027-Q2", "specification": ROW}, "period_outside_funding"),
        ({"payee": "kommunen", "period": "2027-Q1", "specification": ROW}, "period_outside_funding"),
        ({"payee": "kommunen", "period": "2029-Q2", "specification": ROW}, "period_outside_funding"),
        ({**Q2, "specification": [{"line": "Resor", "amount": 1}]}, "unknown_line"),
        ({**Q2, "invoice": invoice("K1", -1), "credits": "F1"}, "unknown_invoice"),
    ],
)
def test_a_claim_of_what_was_not_agreed_is_received_and_its_sender_told_why_it_is_set_aside(
    claimed: dict[str, Any], cause: str
) -> None:
    story = july().does("remittance", **claimed)
    received = story.last("remittance_received")
    assert (story.case.remittances[received.remittance].standing, received.set_aside) == ("set_aside", cause)
    assert "anna" in [sent.to for sent in story.mails("remittance_set_aside")]
    assert (story.sums.claimed, story.owed(OWED).standing) == (0, "open")


def test_a_period_that_was_claimed_already_is_received_and_set_aside() -> None:
    story = claim(claim(july(), "2027-Q2", 100_000_00, "F1"), "2027-Q2", 100_000_00, "F2")
    second = story.case.remittances["2027-Q2/kommunen/2"]
    assert (second.standing, second.set_aside) == ("set_aside", "claimed_already")
    assert [sent.to for sent in story.mails("remittance_set_aside")] == ["erik", "anna"]
    assert story.sums.claimed == 100_000_00


def test_a_half_that_is_here_already_is_set_aside() -> None:
    story = july().does("remittance", **Q2, specification=ROW)
    story.does("remittance", **Q2, specification=ROW)
    assert story.case.remittances["2027-Q2/kommunen"].claimed == 100_000_00
    assert story.case.remittances["2027-Q2/kommunen/2"].set_aside == "claimed_already"


def test_an_invoice_number_is_used_once_by_its_issuer() -> None:
    story = claim(july(), "2027-Q2", 100_000_00, "F1").at("2027-10-05 10:00")
    story.does("remittance", payee="kommunen", period="2027-Q3", invoice=invoice("F1"))
    assert story.last("remittance_received").set_aside == "duplicate_invoice"


def test_two_issuers_may_use_the_same_number() -> None:
    story = claim(running().at("2028-04-05 10:00"), "2028-Q1", 100_00, "1")
    claim(story, "2028-Q1", 200_00, "1", payee="regionen")
    assert story.last("remittance_received").set_aside is None


def test_a_period_can_still_be_claimed_after_a_duplicate_was_set_aside() -> None:
    story = claim(july(), "2027-Q2", 100_000_00, "F1").at("2027-10-05 10:00")
    story.does("remittance", payee="kommunen", period="2027-Q3", invoice=invoice("F1"))
    claim(story, "2027-Q3", 50_000_00, "F2")
    assert story.case.remittances["2027-Q3/kommunen"].standing == "received"


def test_costs_of_a_quarter_that_come_late_are_a_claim_of_their_own() -> None:
    story = claim(july(), "2027-Q2", 100_000_00, "F1").at("2027-09-05 10:00")
    late = {"specification": [{"line": "Personal", "amount": 5_000_00}], "invoice": invoice("F2", 5_000_00)}
    story.does("remittance", **Q2, **late, correction=True)
    assert story.case.remittances["2027-Q2/kommunen/2"].standing == "received"
    assert story.owed(f"{OWED}/2").standing == "submitted"
    assert story.sums.claimed == 105_000_00


def test_a_credit_note_names_the_invoice_it_takes_back_and_is_negative() -> None:
    story = claim(july(), "2027-Q2", 100_000_00, "F1")
    note = {"specification": [{"line": "Personal", "amount": -20_000_00}], "invoice": invoice("K1", -20_000_00)}
    story.does("remittance", **Q2, **note, credits="F1")
    assert story.sums.claimed == 80_000_00
    wrong = {"invoice": invoice("K2", 1), "credits": "F1"}
    assert story.is_refused("remittance", **Q2, **wrong).code == "credit_is_negative"


def test_a_credit_note_in_a_later_quarter_leaves_that_quarters_claim_owed() -> None:
    story = claim(july(), "2027-Q2", 100_000_00, "F1").at("2027-10-05 10:00")
    note = {"specification": [{"line": "Personal", "amount": -20_000_00}], "invoice": invoice("K1", -20_000_00)}
    story.does("remittance", payee="kommunen", period="2027-Q3", **note, credits="F1")
    assert story.owed("remittance/2027-Q3/kommunen").standing == "open"
    claim(story, "2027-Q3", 50_000_00, "F2")
    assert story.case.remittances["2027-Q3/kommunen"].standing == "received"
    assert story.sums.claimed == 130_000_00


def test_a_credit_note_in_halves_is_one_credit_note() -> None:
    story = claim(july(), "2027-Q2", 100_000_00, "F1")
    story.does("remittance", **Q2, specification=[{"line": "Personal", "amount": -1_00}], credits="F1")
    story.does("remittance", **Q2, invoice=invoice("K1", -1_00), credits="F1")
    assert story.case.remittances["2027-Q2/kommunen/2"].standing == "received"


def test_a_claim_in_advance_is_received_too() -> None:
    story = claim(running().at("2027-06-20 10:00"), "2027-Q2", 100_000_00)
    assert story.owed(OWED).standing == "submitted"
    assert story.coming(OWED) == []


def test_a_late_claim_is_received() -> None:
    story = claim(running().at("2028-03-01 10:00"), "2027-Q2", 100_000_00)
    assert (story.owed(OWED).standing, story.owed(OWED).overdue) == ("submitted", False)
