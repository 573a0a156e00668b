"""The owner's payment waits while a report is overdue, from the day on which it becomes so (rules.md 5)."""

from tests.models.domain.prologues import answers, claim, report, running
from tests.models.domain.story import Sent, Story, particulars
from tests.models.domain.test_money import Q3, T2, withheld

ANNUAL = "half_year_contribution/2027-H1"


def approved_in_time() -> Story:
    """The owner's claim was approved on 30 September, the last day for the report of T2."""
    story = report(running(withholding=True).at("2027-08-05 10:00"), ANNUAL, "contribution")
    claim(story.at("2027-09-30 10:00"), "2027-Q3", 100_000_00)
    return story.as_("erik").does("approve_remittance", remittance=Q3)


def test_an_approved_payment_waits_for_a_report_that_becomes_late_before_it_is_paid() -> None:
    story = approved_in_time()
    assert story.case.remittances[Q3].standing == "approved"
    story.at("2027-10-01 09:00").as_("frida")
    assert (story.case.remittances[Q3].withheld_for, story.sums.withheld) == ((T2,), 100_000_00)
    refusal = story.is_refused("pay_remittance", remittance=Q3, paid_on="2027-10-01")
    assert (refusal.code, particulars(refusal)["reports"]) == ("withheld", T2)


def test_the_economist_and_the_payee_are_told_that_the_payment_waits_now() -> None:
    story = approved_in_time().at("2027-10-01 09:00")
    told = [Sent("2027-10-01 08:00", "remittance_withheld", to) for to in ("erik", "anna")]
    assert story.mails("remittance_withheld") == told
    assert story.owed(f"payment/{Q3}").standing == "waived"


def test_nobody_is_told_that_a_payment_waits_when_it_does_not_any_more() -> None:
    story = approved_in_time().at("2027-10-01 07:00").as_("lena")
    story.does("submit_report", obligation=T2, **answers("tertial_report"))
    assert story.at("2027-10-01 09:00").mails("remittance_withheld") == []


def test_a_payment_that_waited_is_to_be_made_when_the_report_has_come() -> None:
    story = approved_in_time().at("2027-10-07 10:00").as_("lena")
    story.does("submit_report", obligation=T2, **answers("tertial_report"))
    assert story.owed(f"payment/{Q3}").standing == "open"
    story.as_("frida").does("pay_remittance", remittance=Q3, paid_on="2027-10-07")
    assert (story.sums.paid, story.owed(f"payment/{Q3}").standing) == (100_000_00, "approved")


def test_another_report_that_becomes_late_meanwhile_is_waited_for_too() -> None:
    story = withheld().at("2028-02-10 10:00")
    late = story.case.remittances[Q3].withheld_for
    assert late[0] == T2
    assert "tertial_report/2027-T3" in late
    story.as_("lena").does("submit_report", obligation=T2, **answers("tertial_report"))
    assert story.case.remittances[Q3].standing == "withheld"


def test_the_payment_does_not_wait_again_for_what_the_director_let_go() -> None:
    story = withheld().as_("frida").does("lift_withholding", remittance=Q3, reason="På väg.")
    story.does("pay_remittance", remittance=Q3, paid_on="2027-10-05")
    assert story.sums.paid == 100_000_00


def test_what_the_director_let_go_waits_for_the_next_report_that_becomes_late() -> None:
    story = withheld().as_("frida").does("lift_withholding", remittance=Q3, reason="På väg.")
    late = story.at("2028-02-10 10:00").case.remittances[Q3].withheld_for
    assert T2 not in late
    assert "tertial_report/2027-T3" in late


def test_a_report_that_is_waived_or_given_more_time_is_not_waited_for() -> None:
    waived = withheld().as_("sara").does("waive_obligation", obligation=T2, reason="Behövs inte.")
    longer = withheld().as_("sara").does("extend_deadline", obligation=T2, due="2027-11-01", reason="Sjukdom.")
    assert [one.case.remittances[Q3].standing for one in (waived, longer)] == ["approved", "approved"]
    assert longer.at("2027-11-02 09:00").case.remittances[Q3].withheld_for == (T2,)
