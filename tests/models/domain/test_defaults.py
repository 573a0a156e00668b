"""The defaults of rules.md 10: the example's rulebook has them, and a rulebook that says nothing gets them."""

import pytest

from models.domain.kinds import InterventionKind
from models.domain.owed import everything_owed
from models.domain.rules.deadlines import Condition, ObligationRule
from models.domain.rules.stages import (
    AgreementRules,
    ApplicationRules,
    BoardRules,
    ClosingRules,
    MoneyRules,
    PreparationRules,
    PublicationRules,
    Thresholds,
)
from tests.models.domain.prologues import funded
from tests.models.domain.story import RULEBOOK


def days(ladder: str) -> list[int]:
    return [step.days for step in RULEBOOK.ladders[ladder].steps]


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        ("remittance", {"Q1": "04-30", "Q2": "08-20", "Q3": "10-31", "Q4": "01-20"}),
        ("q4_estimate", {"year": "12-15"}),
        ("tertial_report", {"T1": "05-31", "T2": "09-30", "T3": "01-31"}),
        ("annual_report", {"year": "01-31"}),
        ("half_year_contribution", {"H1": "08-20"}),
    ],
)
def test_what_comes_for_a_period_has_these_last_days(kind: str, due: dict[str, str]) -> None:
    assert RULEBOOK.obligations[kind].due == due


def test_final_reports_and_the_last_claim_come_sixty_days_after_the_end() -> None:
    assert {RULEBOOK.obligations[kind].days for kind in ("final_report", "short_report")} == {60}
    assert RULEBOOK.money.last_claim_days == MoneyRules().last_claim_days == 60


def test_report_periods_shorter_than_31_days_fold_and_money_never_does() -> None:
    recurring = {kind: rule for kind, rule in RULEBOOK.obligations.items() if rule.cadence}
    folding = {kind: rule.fold_shorter_than for kind, rule in recurring.items() if rule.owed_in("individual")}
    assert folding == {
        "annual_report": 31,
        "half_year_contribution": 31,
        "q4_estimate": 0,
        "remittance": 0,
        "tertial_report": 31,
    }


def test_the_ladder_climbs_from_fourteen_days_before_to_a_task_for_the_director_after_four_weeks() -> None:
    assert days("standard") == [-14, -3, 1, 7, 14, 28]
    *owing, escalation, task = RULEBOOK.ladders["standard"].steps
    assert {step.to for step in owing} == {("owes",)}
    assert (escalation.to, task.task) == (("owner_contact", "director"), "director")


def test_july_and_christmas_are_quiet() -> None:
    assert [(one.first, one.last) for one in RULEBOOK.deadlines.quiet] == [("07-01", "07-31"), ("12-23", "01-06")]


def test_a_signature_is_asked_for_three_times_then_by_the_director_and_has_ninety_days() -> None:
    assert days("signature") == [7, 14, 21, 28, 90]
    assert RULEBOOK.obligations["signature"].days == 90


def test_the_lead_times_are_seven_fourteen_and_seven_days() -> None:
    rules = PreparationRules()
    assert RULEBOOK.preparation == rules
    lead = (rules.complete_days_before_group, rules.group_days_before_board, rules.papers_days_before_board)
    assert lead == (7, 14, 7)


def test_a_supplement_has_fourteen_days_and_one_extension() -> None:
    assert (PreparationRules().supplement_days, PreparationRules().supplement_extensions) == (14, 1)


def test_a_decision_of_the_board_rests_a_day_and_goes_in_office_hours() -> None:
    rules = BoardRules()
    assert (rules.regret_hours, rules.released_from, rules.released_until) == (24, "08:00", "16:00")
    assert RULEBOOK.board.regret_hours == 24


@pytest.mark.shows("X-13")
def test_larger_extensive_longer_and_small_are_these() -> None:
    sizes = Thresholds()
    assert RULEBOOK.thresholds == sizes
    assert (sizes.larger.amount, sizes.larger.over_months) == (1_000_000_00, 12)
    assert (sizes.extensive.amount, sizes.extensive.over_months) == (3_000_000_00, 24)
    assert (sizes.longer.amount, sizes.longer.over_months) == (None, 12)
    assert sizes.small == 300_000_00


@pytest.mark.parametrize(("ends", "owed"), [("2028-03-31", False), ("2028-04-01", True)])
def test_running_reports_to_the_board_are_owed_only_in_an_intervention_of_over_twelve_months(
    ends: str,
    owed: bool,  # noqa: FBT001
) -> None:
    rule = ObligationRule.model_validate(
        {
            "label": "Löpande rapport till styrelsen",
            "owed_by": "intervention_lead",
            "cadence": "half_year",
            "due": {"H1": "08-20", "H2": "01-31"},
            "condition": Condition.LONGER,
        },
        strict=False,
    )
    rulebook = RULEBOOK.model_copy(update={"obligations": RULEBOOK.obligations | {"board_report": rule}})
    case = funded("2027-04-01", ends).case
    assert case.agreement is not None
    kinds = {one.kind for one in everything_owed(case, case.agreement.content, rulebook)}
    assert ("board_report" in kinds) is owed


def test_notes_evaluation_plan_benefit_goals_and_statements_have_these_days() -> None:
    obligations = RULEBOOK.obligations
    assert obligations["steering_notes"].days == 14
    assert (obligations["evaluation_plan"].anchor, obligations["evaluation_plan"].days) == ("start", -1)
    assert RULEBOOK.closing.benefit_goal_months == ClosingRules().benefit_goal_months == 12
    assert (obligations["adoption_statement"].anchor, obligations["adoption_statement"].days) == ("end", 90)


def test_the_end_is_in_sight_180_and_90_days_before_it() -> None:
    assert RULEBOOK.closing.notice_days == ClosingRules().notice_days == (180, 90)


def test_a_line_may_be_overrun_by_a_tenth_or_25_000_kronor() -> None:
    assert (MoneyRules().line_overrun_percent, MoneyRules().line_overrun) == (10, 25_000_00)
    assert RULEBOOK.money == MoneyRules()


def test_only_members_contract_and_the_association_signs() -> None:
    assert (AgreementRules().contracting, AgreementRules().association_signs) == ("members", True)


def test_public_counts_are_masked_below_five() -> None:
    assert PublicationRules().mask_below == RULEBOOK.publication.mask_below == 5


def test_two_members_sign_an_application() -> None:
    assert isinstance(RULEBOOK.application, ApplicationRules)
    assert [one.least for one in RULEBOOK.application.criteria if one.check == "members_sign"] == [2]


@pytest.mark.parametrize(
    ("kind", "due"), [(InterventionKind.INDIVIDUAL, "2028-01-31"), (InterventionKind.STRUCTURAL, "2028-01-20")]
)
def test_a_last_periods_report_is_due_no_later_than_the_final_report_of_its_own_kind(
    kind: InterventionKind, due: str
) -> None:
    annual = RULEBOOK.obligations["annual_report"].model_copy(update={"kinds": tuple(InterventionKind)})
    short = RULEBOOK.obligations["short_report"].model_copy(update={"days": 20})
    obligations = RULEBOOK.obligations | {"annual_report": annual, "short_report": short}
    case = funded("2027-06-01", "2027-12-31").case.model_copy(update={"kind": kind})
    assert case.agreement is not None
    owed = everything_owed(case, case.agreement.content, RULEBOOK.model_copy(update={"obligations": obligations}))
    assert [f"{one.due}" for one in owed if one.kind == "annual_report"] == [due]
