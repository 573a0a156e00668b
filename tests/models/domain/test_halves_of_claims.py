"""A claim grows together from halves, of which a newer one counts until it is judged (rules.md 5)."""

from typing import Any

from models.domain.cautions import cautions
from tests.models.domain.story import Story
from tests.models.domain.test_claims import OWED, Q2, ROW, invoice, july

CLAIM = "2027-Q2/kommunen"
OTHER_ROW = [{"line": "Personal", "amount": 90_000_00}]


def half(rows: list[dict[str, Any]] = ROW) -> Story:
    """The lead has sent a cost specification, and no invoice has come."""
    return july().as_("lena").does("remittance", **Q2, specification=rows)


def whole() -> Story:
    return half().as_("anna").does("remittance", **Q2, invoice=invoice())


def cautioned(story: Story) -> list[str]:
    """The codes of what was to be known of the latest claim."""
    return [one.code for one in cautions(story.case, [story.last("remittance_received")], story.rules.rulebook)]


def test_both_halves_complete_the_claim_of_which_one_was_here() -> None:
    story = half().as_("anna").does("remittance", **Q2, specification=ROW, invoice=invoice())
    assert (story.case.remittances[CLAIM].standing, story.owed(OWED).standing) == ("received", "submitted")
    assert not story.last("remittance_received").replaced


def test_a_newer_specification_that_comes_with_the_invoice_replaces_the_one_before() -> None:
    story = half(OTHER_ROW).as_("anna").does("remittance", **Q2, specification=ROW, invoice=invoice())
    assert (story.case.remittances[CLAIM].claimed, story.last("remittance_received").replaced) == (100_000_00, True)
    assert "specification_replaced" in cautioned(story)


def test_a_newer_specification_replaces_the_one_before_the_invoice_has_come() -> None:
    story = half(OTHER_ROW).does("remittance", **Q2, specification=ROW)
    assert (story.case.remittances[CLAIM].standing, story.sums.claimed) == ("partly_received", 100_000_00)
    assert story.last("remittance_received").replaced


def test_a_newer_specification_replaces_that_of_a_whole_claim_until_it_is_approved() -> None:
    story = whole().as_("lena").does("remittance", **Q2, specification=OTHER_ROW)
    assert (story.case.remittances[CLAIM].standing, story.sums.claimed) == ("received", 90_000_00)
    assert [one.obligation for one in story.events("obligation_submitted")].count(OWED) == 1
    story.does("remittance", **Q2, specification=ROW).as_("erik").does("approve_remittance", remittance=CLAIM)
    story.as_("lena").does("remittance", **Q2, specification=OTHER_ROW)
    assert story.last("remittance_received").set_aside == "claimed_already"


def test_the_same_claim_once_more_is_a_duplicate_of_its_invoice() -> None:
    story = whole().does("remittance", **Q2, specification=ROW, invoice=invoice())
    assert story.last("remittance_received").set_aside == "duplicate_invoice"
    assert story.case.remittances[CLAIM].standing == "received"


def test_another_invoice_does_not_take_the_place_of_the_one_that_has_come() -> None:
    story = whole().does("remittance", **Q2, invoice=invoice("F2"))
    assert story.last("remittance_received").set_aside == "claimed_already"
    assert story.case.remittances[CLAIM].invoice.number == "F1"  # type: ignore[union-attr]


def test_the_invoice_of_a_claim_that_was_set_aside_does_not_use_up_its_number() -> None:
    story = whole().does("remittance", **Q2, specification=ROW, invoice=invoice("F2"))
    assert story.last("remittance_received").set_aside == "claimed_already"
    story.at("2027-10-05 10:00").does(
        "remittance", payee="kommunen", period="2027-Q3", specification=ROW, invoice=invoice("F2")
    )
    assert story.case.remittances["2027-Q3/kommunen"].standing == "received"


def test_half_a_claim_that_was_returned_can_come_again_whole() -> None:
    story = half().as_("erik").does("return_remittance", remittance=CLAIM, reason="Fel.").as_("anna")
    story.does("remittance", **Q2, specification=OTHER_ROW, invoice=invoice(amount=90_000_00))
    assert (story.case.remittances[CLAIM].standing, story.owed(OWED).standing) == ("received", "submitted")
    story.as_("erik").does("approve_remittance", remittance=CLAIM)
    assert story.sums.approved == 90_000_00


def test_a_correction_of_its_own_is_not_mixed_with_another_that_waits_for_its_half() -> None:
    story = whole().does("remittance", **Q2, specification=OTHER_ROW, correction=True)
    story.does("remittance", **Q2, specification=ROW, invoice=invoice("F2"), correction=True)
    assert story.case.remittances[f"{CLAIM}/2"].standing == "partly_received"
    assert story.case.remittances[f"{CLAIM}/3"].standing == "received"
