"""The specification shows line by line what is claimed, approved and left."""

from datetime import date

import pytest

from models.domain.documents.remittance_specification import ClaimedLine, RemittanceSpecification
from models.domain.events.remittances import ApprovedRow
from models.domain.papers.remittance_specification import remittance_specification
from models.domain.state import RemittanceStanding
from tests.models.papers.example import AT, CLAIM, RULES, RUNNING, shown

DATED = date(2028, 1, 21)
ROW = ApprovedRow(line="Handledare", claimed=390_000_00, approved=360_000_00, not_covered=30_000_00)


def paper(*withheld_for: str) -> RemittanceSpecification:
    return remittance_specification(RUNNING, CLAIM, (ROW,), withheld_for, "erik", DATED, RULES, approved_at=AT)


@pytest.mark.shows("CLAIM-3", "DOC-15")
def test_budget_before_now_and_left_tie() -> None:
    assert paper().lines == (
        ClaimedLine(
            line="Handledare",
            budget=400_000_00,
            claimed_before=40_000_00,
            claimed=390_000_00,
            approved=360_000_00,
            left=0,
        ),
    )


def test_the_claim_itself_is_not_counted_as_before_once_it_is_approved() -> None:
    approved = CLAIM.model_copy(update={"standing": RemittanceStanding.APPROVED, "rows": (ROW,)})
    case = RUNNING.model_copy(update={"remittances": {**RUNNING.remittances, CLAIM.id: approved}})
    again = remittance_specification(case, approved, (ROW,), (), "erik", DATED, RULES)
    assert again.lines == paper().lines


def test_what_the_agreement_does_not_cover_is_shown_with_its_line() -> None:
    found = paper().not_covered
    assert found is not None
    assert found.amount == 30_000_00
    assert "Det gäller Handledare 30 000 kr." in shown(paper())


def test_a_withheld_payment_says_for_what_and_what_lifts_it() -> None:
    text = shown(paper("tertial_report/2027-T3"))
    assert "Hålls inne: 360 000,00 kr." in text
    assert "Försenat: Tertialrapport, tertial 3 2027." in text
    assert paper().withheld is None


@pytest.mark.shows("CLAIM-2")
def test_the_days_of_a_short_quarter_are_those_that_the_funding_covers() -> None:
    first = RUNNING.remittances["2027-Q3/kommunen"]
    found = remittance_specification(RUNNING, first, first.rows, (), "erik", DATED, RULES)
    assert (found.period, found.starts, found.ends) == ("Kvartal 3 2027", date(2027, 9, 15), date(2027, 9, 30))
    assert found.payment is not None
    assert found.payment.amount == 40_000_00


def test_a_credit_note_gives_back_to_its_line() -> None:
    note = CLAIM.model_copy(update={"id": "2027-Q4/kommunen/2", "credits": "F-1", "invoice": None})
    row = ApprovedRow(line="Handledare", claimed=-10_000_00, approved=-10_000_00, not_covered=0)
    found = remittance_specification(RUNNING, note, (row,), (), "erik", DATED, RULES)
    assert found.credit_note
    assert found.lines[0].left == 370_000_00
    assert "kreditfaktura" in shown(found)


def test_whoever_approved_is_named_with_what_they_are_and_the_hour() -> None:
    assert "Erik Ekonom, ekonom" in shown(paper())
    assert "1 september 2027 kl. 10.00" in shown(paper())


@pytest.mark.shows("CLAIM-1", "CLAIM-2")
def test_the_specification_names_the_intervention_and_the_period() -> None:
    assert (paper().case_title, paper().period) == ("Vägen vidare", "Kvartal 4 2027")
    assert "Vägen vidare" in shown(paper())
