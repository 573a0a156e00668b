"""A quarter, a last claim or an estimate for which there is nothing to claim (rules.md 5)."""

import pytest

from tests.models.domain.prologues import claim, funded, running
from tests.models.domain.story import Story

OWED = "remittance/2027-Q2/kommunen"
ROW = [{"line": "Personal", "amount": 5_000_00}]


def nothing(story: Story, obligation: str = OWED) -> Story:
    return story.does("claim_nothing", obligation=obligation, reason="Rekryteringen drog ut på tiden.")


def july() -> Story:
    """The second quarter is over, and it cost the municipality nothing."""
    return running().at("2027-07-05 10:00").as_("anna")


@pytest.mark.parametrize("person", ["anna", "lena", "erik", "sara"])
def test_nothing_to_claim_settles_the_quarter_with_its_reason(person: str) -> None:
    story = nothing(july().as_(person))
    assert (story.owed(OWED).standing, story.coming(OWED)) == ("waived", [])
    waived = story.last("obligation_waived")
    assert (waived.reason, str(waived.words)) == ("nothing_to_claim", "Rekryteringen drog ut på tiden.")


def test_a_reason_is_not_asked_for() -> None:
    assert july().does("claim_nothing", obligation=OWED).last("obligation_waived").words is None


def test_nobody_is_reminded_of_a_quarter_with_nothing_to_claim() -> None:
    story = nothing(july()).at("2027-10-01 00:00")
    assert story.mails_about(OWED) == []
    assert story.sums.claimed == 0


def test_the_last_claim_and_the_years_estimate_can_be_nothing_too() -> None:
    story = funded("2027-05-10", "2027-12-31").at("2028-01-10 10:00").as_("anna")
    last = "remittance/2027-Q4/kommunen"
    assert nothing(story, last).owed(last).standing == "waived"
    estimate = "q4_estimate/2027"
    assert nothing(running().at("2027-12-01 10:00").as_("lena"), estimate).owed(estimate).standing == "waived"


def test_a_returned_claim_can_turn_out_to_be_nothing() -> None:
    story = claim(july(), "2027-Q2", 100_00).as_("erik")
    story.does("return_remittance", remittance="2027-Q2/kommunen", reason="Fel insats.").as_("anna")
    assert nothing(story).owed(OWED).standing == "waived"


@pytest.mark.parametrize("correction", [True, False])
def test_costs_that_come_later_can_still_be_claimed(correction: bool) -> None:  # noqa: FBT001 - both ways of sending
    story = nothing(july()).at("2027-09-10 10:00")
    invoice = {"issuer": "kommunen", "number": "F9", "dated": "2027-08-31", "amount": 5_000_00}
    told = {"payee": "kommunen", "period": "2027-Q2", "specification": ROW, "invoice": invoice}
    story.does("remittance", **told, correction=correction)
    sent = story.last("remittance_received").remittance
    story.as_("erik").does("approve_remittance", remittance=sent)
    assert story.sums.approved == 5_000_00


def test_what_has_been_claimed_or_settled_is_not_awaited() -> None:
    story = claim(july(), "2027-Q2", 100_00)
    assert story.is_refused("claim_nothing", obligation=OWED).code == "claim_not_awaited"
    assert nothing(july()).is_refused("claim_nothing", obligation=OWED).code == "claim_not_awaited"


def test_half_a_claim_is_not_nothing() -> None:
    story = july().does("remittance", payee="kommunen", period="2027-Q2", specification=ROW)
    assert story.is_refused("claim_nothing", obligation=OWED).code == "claim_came_in_part"


def test_only_claims_and_estimates_are_nothing() -> None:
    for obligation in ("tertial_report/2027-T2", "remittance/2027-Q2/fk"):
        assert july().is_refused("claim_nothing", obligation=obligation).code == "no_claim_of_that_name"


def test_a_partys_representative_speaks_for_its_own_money_alone() -> None:
    assert july().as_("rolf").is_refused("claim_nothing", obligation=OWED).code == "not_your_claim"
