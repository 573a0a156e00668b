"""A running intervention is taken over from a real spreadsheet as it stands, and the past stays the past."""

import json

import pytest

from models.domain.commands.taking_over import TakeOverIntervention
from models.taking_over.assembling import read_workbook
from tests.models.domain.story import Story
from tests.models.taking_over.sheets import FILLED, KNOWN, Rows, changed, filled_in

TAKEN_ON = "2027-01-11 10:00"


def command(rows: Rows = FILLED) -> TakeOverIntervention:
    """What the first row of the workbook becomes."""
    taken = read_workbook(filled_in(rows), KNOWN)
    assert [fault.tell() for fault in taken.faults] == []
    return taken.interventions[0].body


def body(rows: Rows = FILLED) -> dict[str, object]:
    told: dict[str, object] = json.loads(command(rows).model_dump_json(exclude={"type"}), object_hook=_plain_text)
    return told


def _plain_text(part: dict[str, object]) -> object:
    return part["enclosed"] if set(part) == {"enclosed"} else part


def taken_over(rows: Rows = FILLED) -> Story:
    return Story().at(TAKEN_ON).as_("sara").does("take_over_intervention", **body(rows))


def test_an_intervention_that_is_taken_over_runs_with_its_agreement_in_force_and_nobody_is_mailed() -> None:
    story = taken_over()
    assert story.phase == "running"
    assert story.case.agreement is not None
    assert story.case.agreement.in_force
    assert story.case.owner == "kommunen"
    assert story.mails() == []
    assert story.events("mail_impossible") == []


def test_its_sums_are_those_of_the_sheet() -> None:
    sums = taken_over().sums
    assert (sums.granted, sums.conditional, sums.agreed) == (1_400_000_00, 200_000_00, 1_600_000_00)
    assert (sums.claimed, sums.approved, sums.paid) == (480_000_50, 310_000_00, 150_000_00)
    assert sums.not_covered == 50
    assert sums.left == sums.agreed - sums.approved


def test_what_fell_due_before_is_settled_and_what_came_in_is_approved() -> None:
    story = taken_over()
    assert story.owed("remittance/2026-Q2/kommunen").standing == "approved"
    assert story.owed("remittance/2026-Q4/kommunen").standing == "submitted"
    assert story.owed("tertial_report/2026-T3").standing == "approved"
    past = [one for one in story.case.obligations.values() if one.due and f"{one.due}" < "2027-01-11"]
    assert past
    assert {one.standing for one in past} <= {"approved", "waived", "submitted"}


def test_what_is_to_come_is_owed_and_reminded_of_as_in_any_other_intervention() -> None:
    story = taken_over()
    assert story.due("remittance/2027-Q1/kommunen") == "2027-04-30"
    assert story.due("remittance/2027-Q1/regionen") == "2027-04-30"
    assert story.due("tertial_report/2027-T1") == "2027-05-31"
    assert story.owed("conditional_year/2028").standing in ("planned", "open")
    story.at("2027-06-30 12:00")
    assert story.mails_about("tertial_report/2027-T1")


def test_a_reminder_about_the_past_never_comes() -> None:
    story = taken_over()
    settled = {one.id for one in story.case.obligations.values() if one.standing in ("approved", "waived")}
    story.at("2028-12-31 12:00")
    assert [mail for one in settled for mail in story.mails_about(one)] == []


def test_a_claim_that_was_approved_before_can_be_paid_and_one_that_nobody_judged_can_be_approved() -> None:
    story = taken_over().as_("erik")
    story.does("pay_remittance", remittance="2026-Q3/kommunen", paid_on="2027-01-11")
    story.does("approve_remittance", remittance="2026-Q4/kommunen")
    assert story.sums.paid == 310_000_00
    assert story.sums.approved == 480_000_00


def test_an_intervention_is_taken_over_once_by_staff_and_never_onto_another_case() -> None:
    story = taken_over()
    assert story.is_refused("take_over_intervention", **body()).code == "wrong_phase"
    other = Story().at(TAKEN_ON)
    assert other.as_("erik").is_refused("take_over_intervention", **body()).code == "not_your_act"


def test_what_has_ended_is_not_running_and_is_not_taken_over() -> None:
    story = Story().at("2028-04-01 09:00").as_("sara")
    assert story.is_refused("take_over_intervention", **body()).code == "ended_already"


@pytest.mark.parametrize(
    ("sheet", "row", "cells", "code", "field"),
    [
        ("Beslut", 2, {"Beviljat": 100_000}, "more_than_granted", "compensation"),
        ("Beslut", 3, {"År": 2026}, "year_named_twice", "decisions.0.amounts.1"),
        ("Rekvisitioner", 2, {"Budgetpost": "Resor"}, "line_not_agreed", "claims.0.rows.0.line"),
        ("Rekvisitioner", 3, {"Godkänt": 700_000}, "more_than_claimed", "claims.1.rows.0.approved"),
        ("Rekvisitioner", 3, {"Kvartal": "2026-Q1"}, "claim_not_expected", "claims.1.period"),
        ("Rapporter", 2, {"Period": "2026-T9"}, "report_not_expected", "reports.0.period"),
        ("Parter", 2, {"Undertecknare": None}, "no_signatory", "parties.0.signatory"),
        ("Insatser", 2, {"Ägare": "fk"}, "owner_is_no_party", "owner"),
        ("Rapporter", 2, {"Inkom_den": "2027-02-01"}, "day_to_come", "reports.0.received_on"),
    ],
)
def test_what_does_not_hold_is_refused_at_the_field_that_is_wrong(
    sheet: str, row: int, cells: dict[str, object], code: str, field: str
) -> None:
    refusal = (
        Story().at(TAKEN_ON).as_("sara").is_refused("take_over_intervention", **body(changed(sheet, row, **cells)))
    )
    assert (refusal.code, refusal.field) == (code, field)
