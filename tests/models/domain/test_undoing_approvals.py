"""A mistaken approval is undone before it is paid; a claim of nothing covered is settled without a payment."""

import pytest

from tests.models.domain.prologues import claim, report, running
from tests.models.domain.story import Story, particulars
from tests.models.domain.test_credit_notes import credit
from tests.models.domain.test_money import Q2, Q3, approved, claims, received, two_lines, withheld


def test_an_approval_is_undone_with_a_reason_and_the_claim_comes_again() -> None:
    story = received()
    approved(story)
    story.does("return_remittance", remittance=Q2, reason="Fel kvartal.")
    assert (story.case.remittances[Q2].standing, story.sums.approved) == ("returned", 0)
    assert [story.owed(one).standing for one in (f"remittance/{Q2}", f"payment/{Q2}")] == ["returned", "waived"]
    approved(claim(story, "2027-Q2", 90_000_00))
    assert [sent.to for sent in story.mails("remittance_approved")] == ["anna", "anna"]
    story.as_("frida").does("pay_remittance", remittance=Q2, paid_on="2027-07-05")
    assert (story.sums.paid, story.owed(f"payment/{Q2}").standing) == (90_000_00, "approved")


def test_a_withheld_claim_can_be_sent_back_too() -> None:
    story = withheld().does("return_remittance", remittance=Q3, reason="Fel.")
    assert (story.case.remittances[Q3].standing, story.sums.withheld) == ("returned", 0)


def test_what_has_been_paid_is_not_undone() -> None:
    story = received()
    approved(story)
    story.as_("frida").does("pay_remittance", remittance=Q2, paid_on="2027-07-05")
    refusal = story.is_refused("return_remittance", remittance=Q2, reason="Fel.")
    assert refusal.code == "remittance_stands_elsewhere"


def test_an_approval_with_a_credit_note_is_undone_after_the_credit_note() -> None:
    story = claims(two_lines(), Personal=50_000_00)
    approved(story)
    credit(story, Personal=10_000_00).as_("erik")
    assert story.is_refused("return_remittance", remittance=Q2, reason="Fel.").code == "has_credit_notes"
    story.does("return_remittance", remittance=f"{Q2}/2", reason="Fel.")
    story.does("return_remittance", remittance=Q2, reason="Fel.")
    assert story.sums.claimed == 0


def nothing_covered() -> Story:
    """All of the year has been approved, and one more quarter is claimed."""
    story = claim(running().at("2027-07-05 10:00"), "2027-Q2", 600_000_00)
    approved(story)
    claim(story.at("2027-10-05 10:00"), "2027-Q3", 10_000_00)
    assert approved(story, Q3) == {"Personal": (0, 10_000_00)}
    return story


def test_a_claim_of_which_nothing_is_covered_is_settled_without_a_payment() -> None:
    story = nothing_covered()
    assert (story.case.remittances[Q3].standing, story.sums.not_covered) == ("settled", 10_000_00)
    assert f"payment/{Q3}" not in story.case.obligations
    letter = story.case.mails[f"remittance_approved/{Q3}/anna"]
    assert particulars(letter).keys() == {"obligation", "not_covered"}
    pay = {"remittance": Q3, "paid_on": "2027-10-05"}
    assert story.as_("frida").is_refused("pay_remittance", **pay).code == "remittance_stands_elsewhere"


def submitted() -> Story:
    story = running().at("2027-06-01 10:00")
    first = next(one for one in story.case.obligations if one.startswith("tertial_report"))
    return report(story, first, "tertial_report")


def test_a_report_found_good_by_mistake_is_sent_back_with_a_reason_while_the_case_runs() -> None:
    story = submitted()
    obligation = story.last("report_submitted").obligation
    assert story.owed(obligation).standing == "approved"
    story.does("return_report", obligation=obligation, reason="Fel period.")
    assert story.owed(obligation).standing == "returned"
    assert "lena" in [sent.to for sent in story.mails("report_returned")]
    story = report(story, obligation, "tertial_report")
    assert story.owed(obligation).standing == "approved"


@pytest.mark.parametrize("obligation", ["steering_group", "remittance/2027-Q2/kommunen"])
def test_what_is_no_report_is_not_sent_back_as_one(obligation: str) -> None:
    refusal = submitted().is_refused("return_report", obligation=obligation, reason="Fel.")
    assert refusal.code == "nothing_of_that_name_owed"
