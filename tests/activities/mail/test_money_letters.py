"""Letters about money say what becomes of it: paid, waiting, or not paid at all."""

from models.domain.actor import Role
from tests.activities.mail.test_letters import one_line
from tests.activities.mail.world import letter, order

CLAIM = {"obligation": "claim/2027-Q1/region"}
WAITS_FOR = "tertial_report/2027-T1, tertial_report/2027-T2"


def test_a_payment_that_waits_for_several_reports_names_each_of_them() -> None:
    given = {**CLAIM, "amount": "10000000", "lifted_by": WAITS_FOR}
    written = one_line(letter(order("remittance_withheld", given=given)))
    assert "tertial 1 2027" in written
    assert "tertial 2 2027" in written


def test_the_economist_is_told_when_a_payment_that_waits_is_to_be_made() -> None:
    given = {**CLAIM, "amount": "10000000", "lifted_by": WAITS_FOR}
    written = one_line(letter(order("remittance_withheld", role=Role.ECONOMIST, given=given)))
    assert "ligger den åter bland det som ska betalas" in written
    assert "Lämna det som saknas" not in written


def test_a_claim_of_which_nothing_is_covered_promises_no_payment() -> None:
    written = letter(order("remittance_approved", given={**CLAIM, "not_covered": "1000000"}))
    assert written.subject.startswith("Ersätts inte")
    assert "Det blir ingen utbetalning." in one_line(written)
