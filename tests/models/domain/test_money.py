"""Claims are approved within the agreement, returned, withheld and paid by somebody else (rules.md 5)."""

from typing import Any

import pytest

from tests.models.domain.prologues import AGREEMENT, answers, claim, drafted, funded, report, running, sign_all
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars

Q2 = "2027-Q2/kommunen"
Q3 = "2027-Q3/kommunen"
T2 = "tertial_report/2027-T2"
TWO_LINES = [
    {"line": "Personal", "payee": "kommunen", "year": 2027, "amount": 400_000_00},
    {"line": "Lokaler", "payee": "kommunen", "year": 2027, "amount": 200_000_00},
    {"line": "Personal", "payee": "regionen", "year": 2028, "amount": 100_000_00},
]


def two_lines() -> Story:
    """400 000 kr for staff and 200 000 kr for premises in 2027, all to the municipality."""
    return sign_all(drafted(compensation=TWO_LINES).at("2027-03-08 10:00")).at("2027-07-05 10:00")


def claims(story: Story, period: str = "2027-Q2", **lines: int) -> Story:
    """The municipality claims so much on each line."""
    rows = [{"line": line, "amount": amount} for line, amount in lines.items()]
    invoice = {"issuer": "kommunen", "number": f"F-{period}", "dated": "2027-07-05", "amount": sum(lines.values())}
    told: dict[str, Any] = {"payee": "kommunen", "period": period, "specification": rows, "invoice": invoice}
    return story.as_("anna").does("remittance", **told)


def approved(story: Story, remittance: str = Q2, **body: Any) -> dict[str, tuple[int, int]]:
    """What the economist's approval comes to on each line: approved, and not covered."""
    story.as_("erik").does("approve_remittance", remittance=remittance, **body)
    return {row.line: (row.approved, row.not_covered) for row in story.last("remittance_approved").rows}


def received(amount: int = 100_000_00) -> Story:
    return claim(running().at("2027-07-05 10:00"), "2027-Q2", amount)


def withheld() -> Story:
    """The report of T2 is overdue, and so the owner's claim of Q3 was withheld on 5 October."""
    story = report(running(withholding=True).at("2027-08-05 10:00"), "half_year_contribution/2027-H1", "contribution")
    claim(story.at("2027-10-05 10:00"), "2027-Q3", 100_000_00)
    return story.as_("erik").does("approve_remittance", remittance=Q3)


def test_a_claim_whose_sums_differ_cannot_be_approved() -> None:
    story = running().at("2027-07-05 10:00").as_("anna")
    invoice = {"issuer": "kommunen", "number": "F1", "dated": "2027-07-05", "amount": 2_00}
    rows = [{"line": "Personal", "amount": 1_00}]
    story.does("remittance", payee="kommunen", period="2027-Q2", specification=rows, invoice=invoice)
    refusal = story.as_("erik").is_refused("approve_remittance", remittance=Q2)
    assert (refusal.code, particulars(refusal)) == ("sums_differ", {"specification": "100", "invoice": "200"})


def test_half_a_claim_cannot_be_approved() -> None:
    story = running().at("2027-07-05 10:00").as_("anna")
    story.does("remittance", payee="kommunen", period="2027-Q2", specification=[{"line": "Personal", "amount": 1}])
    assert story.as_("erik").is_refused("approve_remittance", remittance=Q2).code == "remittance_stands_elsewhere"


def test_what_was_approved_is_told_the_payee_and_awaits_payment() -> None:
    story = received().as_("erik").does("approve_remittance", remittance=Q2)
    assert [sent.to for sent in story.mails("remittance_approved")] == ["anna"]
    assert f"payment/{Q2}" in {one.obligation for one in story.standing.waiting}
    assert "remittance_specification/1" in story.case.documents


def test_the_payees_year_is_a_hard_cap_and_the_excess_is_shown_as_not_covered() -> None:
    story = claims(two_lines(), Personal=420_000_00, Lokaler=190_000_00)
    assert approved(story) == {"Personal": (420_000_00, 0), "Lokaler": (180_000_00, 10_000_00)}
    assert story.sums.approved == 600_000_00


def test_what_was_approved_before_in_the_year_counts_against_the_cap() -> None:
    story = claims(two_lines(), Personal=400_000_00)
    approved(story)
    claims(story.at("2027-10-05 10:00"), "2027-Q3", Lokaler=180_000_00, Personal=30_000_00)
    assert approved(story, Q3) == {"Lokaler": (180_000_00, 0), "Personal": (20_000_00, 10_000_00)}


@pytest.mark.parametrize(
    ("personal", "lokaler", "covered"),
    [
        (440_000_00, 0, 440_000_00),  # ten per cent of 400 000 kr
        (440_000_01, 0, 440_000_00),
        (0, 225_000_00, 225_000_00),  # 25 000 kr, which is more than ten per cent of 200 000 kr
        (0, 225_000_01, 225_000_00),
    ],
)
def test_a_line_is_overrun_by_ten_per_cent_or_25_000_kr(personal: int, lokaler: int, covered: int) -> None:
    story = claims(two_lines(), Personal=personal, Lokaler=lokaler)
    assert sum(row[0] for row in approved(story).values()) == covered


def test_nothing_is_carried_into_the_next_year() -> None:
    story = claim(running().at("2028-04-05 10:00"), "2028-Q1", 900_000_00)
    assert approved(story, "2028-Q1/kommunen") == {"Personal": (800_000_00, 100_000_00)}


def test_approving_less_takes_a_reason() -> None:
    rows = [{"line": "Personal", "amount": 60_000_00}]
    story = received().as_("erik")
    assert story.is_refused("approve_remittance", remittance=Q2, rows=rows).code == "say_why_less"
    assert approved(story, rows=rows, reason="Saknar underlag.") == {"Personal": (60_000_00, 40_000_00)}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"line": "Personal", "amount": 100_000_01}, "more_than_claimed"),
        ({"line": "Personal", "amount": -1}, "more_than_claimed"),
        ({"line": "Lokaler", "amount": 1}, "line_not_claimed"),
    ],
)
def test_no_more_is_approved_than_was_claimed(row: dict[str, Any], code: str) -> None:
    refusal = received().as_("erik").is_refused("approve_remittance", remittance=Q2, rows=[row], reason="x")
    assert refusal.code == code


def credited() -> Story:
    story = received().as_("erik").does("approve_remittance", remittance=Q2).as_("anna")
    note = {"issuer": "kommunen", "number": "K1", "dated": "2027-07-20", "amount": -20_000_00}
    rows = [{"line": "Personal", "amount": -20_000_00}]
    told = {"payee": "kommunen", "period": "2027-Q2", "credits": "F-2027-Q2"}
    return story.does("remittance", **told, specification=rows, invoice=note)


def test_a_credit_note_gives_its_room_back() -> None:
    story = credited()
    assert approved(story, f"{Q2}/2") == {"Personal": (-20_000_00, 0)}
    assert (story.sums.approved, story.sums.left) == (80_000_00, 1_700_000_00 - 80_000_00)


@pytest.mark.parametrize("amount", [-20_000_01, 1])
def test_a_credit_note_is_approved_as_no_more_than_it_is(amount: int) -> None:
    rows = [{"line": "Personal", "amount": amount}]
    refusal = credited().as_("erik").is_refused("approve_remittance", remittance=f"{Q2}/2", rows=rows, reason="x")
    assert refusal.code == "more_than_claimed"


def test_a_returned_claim_comes_again_with_the_same_invoice_number() -> None:
    story = received().at("2027-07-12 10:00").as_("erik").does("return_remittance", remittance=Q2, reason="Fel rad.")
    assert story.owed(f"remittance/{Q2}").standing == "returned"
    assert story.due(f"remittance/{Q2}") == "2027-08-20"  # not before it first was, though 14 days are up on 26 July
    assert story.sums.claimed == 0
    claim(story, "2027-Q2", 90_000_00)
    assert (story.case.remittances[Q2].standing, story.sums.claimed) == ("received", 90_000_00)


def test_a_claim_returned_near_its_last_day_has_the_days_that_the_rulebook_gives() -> None:
    story = received().at("2027-08-16 10:00").as_("erik").does("return_remittance", remittance=Q2, reason="Fel rad.")
    assert story.due(f"remittance/{Q2}") == "2027-08-30"


def test_every_return_is_told_the_payee_also_twice_a_day() -> None:
    story = received().as_("erik").does("return_remittance", remittance=Q2, reason="Fel rad.")
    claim(story, "2027-Q2", 90_000_00).as_("erik").does("return_remittance", remittance=Q2, reason="Fel summa.")
    assert [sent.to for sent in story.mails("remittance_returned")] == ["anna", "anna"]


def test_a_returned_half_keeps_the_half_that_was_right() -> None:
    story = received().as_("erik").does("return_remittance", remittance=Q2, reason="Fel faktura.").as_("anna")
    rows = [{"line": "Personal", "amount": 100_000_00}]
    story.does("remittance", payee="kommunen", period="2027-Q2", specification=rows)
    assert story.case.remittances[Q2].standing == "received"


def test_a_claim_is_approved_and_paid_by_different_persons() -> None:
    story = received().as_("erik").does("approve_remittance", remittance=Q2)
    assert story.is_refused("pay_remittance", remittance=Q2, paid_on="2027-07-05").code == "two_persons"
    story.as_("frida").does("pay_remittance", remittance=Q2, paid_on="2027-07-05")
    assert (story.sums.paid, story.owed(f"payment/{Q2}").standing) == (100_000_00, "approved")
    assert story.mails("remittance_paid") == [Sent("2027-07-05 10:00", "remittance_paid", "anna")]


def test_a_payment_lies_not_in_the_future() -> None:
    story = received().as_("erik").does("approve_remittance", remittance=Q2).as_("frida")
    assert story.is_refused("pay_remittance", remittance=Q2, paid_on="2027-07-06").code == "day_to_come"


def test_a_claim_is_paid_once_and_only_when_it_is_approved() -> None:
    story = received().as_("frida")
    pay = {"remittance": Q2, "paid_on": "2027-07-05"}
    assert story.is_refused("pay_remittance", **pay).code == "remittance_stands_elsewhere"
    story.as_("erik").does("approve_remittance", remittance=Q2).as_("frida").does("pay_remittance", **pay)
    assert story.is_refused("pay_remittance", **pay).code == "remittance_stands_elsewhere"


def test_the_owners_payment_is_withheld_while_a_report_is_overdue() -> None:
    story = withheld()
    assert (story.case.remittances[Q3].standing, story.case.remittances[Q3].withheld_for) == ("withheld", (T2,))
    assert (story.sums.withheld, story.sums.paid) == (100_000_00, 0)
    assert [sent.to for sent in story.mails("remittance_withheld")] == ["anna"]
    refusal = story.as_("frida").is_refused("pay_remittance", remittance=Q3, paid_on="2027-10-05")
    assert (refusal.code, particulars(refusal)["reports"]) == ("withheld", T2)


def test_nothing_is_withheld_where_the_agreement_has_no_clause() -> None:
    story = claim(running().at("2027-10-05 10:00"), "2027-Q3", 100_000_00)
    story.as_("erik").does("approve_remittance", remittance=Q3)
    assert story.case.remittances[Q3].standing == "approved"


def test_nothing_is_withheld_before_the_report_is_overdue() -> None:
    story = claim(running(withholding=True).at("2027-09-30 10:00"), "2027-Q3", 100_000_00)
    story.as_("erik").does("approve_remittance", remittance=Q3)
    assert T2 not in story.case.remittances[Q3].withheld_for


def test_only_the_owners_money_is_withheld() -> None:
    story = claim(running(withholding=True).at("2028-07-05 10:00"), "2028-Q2", 10_000_00, payee="regionen")
    story.as_("erik").does("approve_remittance", remittance="2028-Q2/regionen")
    assert story.case.remittances["2028-Q2/regionen"].standing == "approved"


def test_withholding_is_lifted_when_what_it_waits_for_comes_in() -> None:
    story = withheld().at("2027-10-07 10:00").as_("lena")
    story.does("submit_report", obligation=T2, **answers("tertial_report"))
    assert story.case.remittances[Q3].standing == "approved"
    assert [sent.to for sent in story.mails("withholding_lifted")] == ["anna"]
    assert story.as_("frida").does("pay_remittance", remittance=Q3, paid_on="2027-10-07").sums.paid == 100_000_00


def test_the_director_can_lift_a_withholding_with_a_reason() -> None:
    story = withheld()
    assert story.as_("erik").is_refused("lift_withholding", remittance=Q3, reason="x").code == "not_your_act"
    story.as_("frida").does("lift_withholding", remittance=Q3, reason="Rapporten är på väg.")
    assert story.case.remittances[Q3].standing == "approved"
    assert str(story.last("withholding_lifted").reason) == "Rapporten är på väg."


def test_where_the_rulebook_does_not_withhold_no_agreement_may() -> None:
    money = RULEBOOK.money.model_copy(update={"withholding": False})
    story = drafted(RULEBOOK.model_copy(update={"money": money})).as_("sara")
    refusal = story.is_refused("draft_agreement", **(AGREEMENT | {"withholding": True}))
    assert refusal.code == "withholding_not_used"


def test_withholding_is_off_unless_it_is_agreed() -> None:
    assert not funded("2027-04-01", "2028-12-31").last("agreement_drafted").content.withholding


def test_repayments_are_recorded_and_the_sum_of_what_came_back_is_kept() -> None:
    story = received().as_("erik").does("approve_remittance", remittance=Q2)
    story.as_("frida").does("pay_remittance", remittance=Q2, paid_on="2027-07-05")
    repay = {"payee": "kommunen", "received_on": "2027-07-05", "reason": "Outnyttjat."}
    story.does("record_repayment", amount="1 000 kr", **repay).does("record_repayment", amount=50, **repay)
    assert story.sums.repaid == 1_000_50
    assert story.is_refused("record_repayment", amount=1, **repay | {"payee": "fk"}).code == "not_a_payee"
    tomorrow = repay | {"received_on": "2027-07-06"}
    assert story.is_refused("record_repayment", amount=1, **tomorrow).code == "day_to_come"


def test_nothing_is_paid_before_the_last_signature_on_the_agreement() -> None:
    story = received().as_("erik").does("approve_remittance", remittance=Q2).as_("frida")
    refusal = story.is_refused("pay_remittance", remittance=Q2, paid_on="2027-03-07")
    assert (refusal.code, particulars(refusal)["signed_on"]) == ("paid_before_agreement", "2027-03-08")


def test_no_more_is_paid_back_than_has_been_paid() -> None:
    story = received().as_("erik").does("approve_remittance", remittance=Q2)
    repay = {"payee": "kommunen", "received_on": "2027-07-05", "reason": "Outnyttjat."}
    assert story.is_refused("record_repayment", amount=1, **repay).code == "more_than_paid"
    story.as_("frida").does("pay_remittance", remittance=Q2, paid_on="2027-07-05")
    story.does("record_repayment", amount="60 000 kr", **repay)
    assert story.is_refused("record_repayment", amount="40 000,01 kr", **repay).code == "more_than_paid"
    assert story.does("record_repayment", amount="40 000 kr", **repay).sums.repaid == 100_000_00
