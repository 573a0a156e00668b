"""The association's books over all its cases: reports assembled, numbers reconciled, the economist's year, the room."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.budget_room import room_in
from models.domain.economists_year import economists_year
from models.domain.phase import Phase
from models.domain.portfolio import Portfolio, PortfolioCase, YearOfCase
from models.domain.reconciliation import Deviates, reconcile
from tests.models.domain.association_story import BUDGET, AssociationStory, begun
from tests.models.domain.prologues import answers, at_board, bearing, claim, running, running_conditionally
from tests.models.domain.story import Story

PAID = 120_000_00


def claiming(*, paid: bool = True) -> Story:
    """The municipality claimed its second quarter of 2027, which was approved and paid."""
    story = claim(running().at("2027-07-05 09:00"), "2027-Q2", PAID)
    story.as_("erik").does("approve_remittance", remittance="2027-Q2/kommunen")
    if paid:
        story.as_("frida").does("pay_remittance", remittance="2027-Q2/kommunen", paid_on="2027-07-05")
    return story


def reporting(amount: int, story: Story | None = None) -> Story:
    """The lead reported what the second tertial cost."""
    story = (story or claiming()).at("2027-09-10 09:00").as_("lena")
    return story.does("submit_report", obligation="tertial_report/2027-T2", amount=amount, **answers("tertial_report"))


def contributing(story: Story) -> Story:
    """The lead handed in what the half-year report is assembled from."""
    story.at("2027-08-16 09:00").as_("lena")
    return story.does("submit_report", obligation="half_year_contribution/2027-H1", **answers("contribution"))


def over(*stories: Story, at: str = "2027-09-13 09:00") -> AssociationStory:
    """The association's own case, with these as its cases."""
    return begun().at(at).as_("sara").over(*stories)


def paper(story: Story, kind: str) -> dict[str, Any]:
    """The content of the latest document of a kind."""
    told: dict[str, Any] = json.loads(str([one for one in story.case.documents.values() if one.kind == kind][-1].data))
    return told


@pytest.mark.shows("T-07", "DOC-19")
def test_the_half_year_report_is_assembled_from_the_leads_contributions_and_lists_who_has_not_contributed() -> None:
    story = over(contributing(running()), running().at("2027-09-01 09:00"))
    story.does("compile_report", obligation="association_half_year_report/2027-H1", introduction="Ett gott halvår.")
    compiled = story.last("report_compiled")
    assert (compiled.contributed, compiled.missing) == (("2027-001",), ("2027-002",))
    told = paper(story, "association_report")
    assert told["introduction"] == "Ett gott halvår."
    assert [one["case_number"] for one in told["contributions"]] == ["2027-001"]
    assert [one["heading"] for one in told["contributions"][0]["answers"]][:2] == ["Insatsens utveckling", "Resultat"]
    assert [(one["case_number"], one["due"]) for one in told["missing"]] == [("2027-002", "2027-08-20")]


@pytest.mark.shows("DOC-20")
def test_the_annual_report_is_assembled_from_the_interventions_own_annual_reports_with_all_participants() -> None:
    whole = answers("annual_report")
    cases = [running().at("2028-01-20 09:00").as_("lena") for _ in range(2)]
    for case in cases:
        case.does("submit_report", obligation="annual_report/2027", **whole)
    story = over(*cases, at="2028-02-10 09:00").does("compile_report", obligation="association_annual_report/2027")
    everybody = paper(story, "association_report")["figures"][0]
    assert (everybody["women"], everybody["men"]) == (24, 18)


def test_a_report_can_be_assembled_again_when_more_has_come_in() -> None:
    late = running().at("2027-09-01 09:00")
    story = over(contributing(running()), late)
    story.does("compile_report", obligation="association_half_year_report/2027-H1")
    late.at("2027-09-14 09:00").as_("lena")
    late.does("submit_report", obligation="half_year_contribution/2027-H1", **answers("contribution"))
    story.at("2027-09-14 10:00").over(contributing(running()), late)
    story.does("compile_report", obligation="association_half_year_report/2027-H1")
    assert story.last("report_compiled").missing == ()
    assert len([one for one in story.case.documents.values() if one.kind == "association_report"]) == 2


def test_only_a_report_that_the_rulebook_assembles_can_be_assembled() -> None:
    assert over().is_refused("compile_report", obligation="follow_up_plan/2027").code == "nothing_to_assemble"


def test_granted_agreed_claimed_and_paid_and_reported_are_told_for_each_case_and_for_the_association() -> None:
    story = over(reporting(PAID), claiming(paid=False), at="2027-10-01 09:00").does("reconcile", year=2027)
    found = story.last("reconciled")
    assert (found.granted, found.agreed) == (2 * 600_000_00, 2 * 600_000_00)
    assert (found.claimed, found.paid, found.reported) == (2 * PAID, PAID, PAID)
    assert found.deviations == ()
    assert [one["reported"] for one in paper(story, "reconciliation")["cases"]] == [PAID, None]


def test_where_a_report_tells_of_another_cost_than_was_claimed_the_reconciliation_says_so_and_by_how_much() -> None:
    story = over(reporting(PAID - 5_000_00), at="2027-10-01 09:00").does("reconcile")
    [found] = story.last("reconciled").deviations
    assert (found.case_number, found.year, found.code, found.amount) == ("2027-001", 2027, "reported_differs", 5_000_00)
    assert paper(story, "reconciliation")["deviations"][0]["deviation"] == "Rapporterat skiljer sig från rekvirerat"


def test_what_the_association_bears_itself_counts_beside_what_was_claimed_when_reports_are_compared() -> None:
    case = bearing().at("2027-07-05 09:00").as_("erik")
    case.does("record_own_cost", line="Processledare", period="2027-Q2", amount=40_000_00, purpose="Lön.")
    found = reconcile(over(reporting(40_000_00, case)).rules.portfolio)
    assert found.ties
    assert found.total.claimed_and_reported == 40_000_00


def test_an_annual_report_counts_before_the_tertials_that_it_sums_up() -> None:
    case = reporting(PAID).at("2028-01-20 09:00").as_("lena")
    case.does("submit_report", obligation="annual_report/2027", amount=PAID + 1, **answers("annual_report"))
    found = reconcile(over(case, at="2028-02-01 09:00").rules.portfolio)
    assert found.total.reported == PAID + 1


def test_an_estimate_of_what_is_to_come_is_no_report_of_what_has_been() -> None:
    case = running().at("2027-12-10 09:00").as_("lena")
    case.does("submit_report", obligation="q4_estimate/2027", amount=90_000_00, answers=[])
    found = reconcile(over(case, at="2027-12-20 09:00").rules.portfolio)
    assert (found.total.reported, found.ties) == (0, True)


SUM = st.integers(0, 10**9)
YEARS = st.builds(
    YearOfCase, year=st.integers(2027, 2029), granted=SUM, conditional=SUM, agreed=SUM, claimed=SUM, approved=SUM,
    not_covered=SUM, paid=SUM, borne=SUM, reported=st.none() | SUM,
)  # fmt: skip
CASES = st.builds(
    PortfolioCase, id=st.just("intervention/exempel/2027-001"), number=st.sampled_from(["2027-001", "2027-002"]),
    title=st.just("T"), kind=st.just("individual"), phase=st.just(Phase.RUNNING), repaid=SUM,
    years=st.lists(YEARS, max_size=3, unique_by=lambda one: one.year).map(tuple),
)  # fmt: skip


@given(st.lists(CASES, max_size=3).map(tuple), st.none() | st.integers(2027, 2029))
def test_every_number_is_the_one_before_it_and_what_explains_the_difference(
    cases: tuple[PortfolioCase, ...], year: int | None
) -> None:
    found = reconcile(Portfolio(cases=cases), year)
    for sums in (found.total, *(one.sums for one in found.cases)):
        assert sums.granted + sums.conditional == sums.agreed + sums.not_agreed
        assert sums.agreed == sums.claimed + sums.borne - sums.not_covered + sums.unclaimed
        assert sums.claimed == sums.approved + sums.not_covered + sums.unjudged
        assert sums.approved == sums.paid + sums.unpaid
        assert sums.claimed_and_reported == sums.reported + sums.unreported
    for name in ("granted", "agreed", "claimed", "paid", "reported", "not_agreed", "unclaimed", "unpaid", "unreported"):
        assert getattr(found.total, name) == sum(getattr(one.sums, name) for one in found.cases)


@given(st.lists(CASES, max_size=3).map(tuple))
def test_a_reconciliation_ties_unless_it_says_where_it_does_not(cases: tuple[PortfolioCase, ...]) -> None:
    found = reconcile(Portfolio(cases=cases))
    wrong = {
        (case.number, one.year, code)
        for case in cases
        for one in case.years
        for code, ties in (
            (Deviates.AGREED_OVER_GRANTED, one.agreed <= one.granted + one.conditional),
            (Deviates.CLAIMED_OVER_AGREED, one.claimed + one.borne - one.not_covered <= one.agreed),
            (Deviates.APPROVED_OVER_CLAIMED, one.approved + one.not_covered <= one.claimed),
            (Deviates.PAID_OVER_APPROVED, one.paid <= one.approved),
            (Deviates.REPORTED_DIFFERS, one.reported in (None, one.claimed + one.borne)),
        )
        if not ties
    }
    assert {(one.case_number, one.year, one.code) for one in found.deviations if one.year is not None} == wrong


def test_the_economist_sees_which_claims_are_to_come_by_payee_and_quarter_with_what_is_left_to_claim() -> None:
    year = economists_year(over(claiming()).rules.portfolio, 2027)
    assert [(one.payee, one.period, f"{one.due}", one.amount) for one in year.expected] == [
        ("kommunen", "2027-Q3", "2027-11-01", 240_000_00),
        ("kommunen", "2027-Q4", "2028-01-20", 240_000_00),
    ]


def test_at_the_years_end_what_was_claimed_and_not_paid_is_owed_and_the_last_quarter_is_estimated() -> None:
    case = claiming(paid=False).at("2027-12-10 09:00").as_("lena")
    case.does(
        "submit_report", obligation="q4_estimate/2027", amount=90_000_00,
        answers=[{"heading": "estimate", "text": "Personal 90 000 kr."}],
    )  # fmt: skip
    year = economists_year(over(case, at="2027-12-20 09:00").rules.portfolio, 2027)
    [accrual] = year.accruals
    assert (accrual.expected, accrual.received, accrual.approved, accrual.paid) == (600_000_00, PAID, PAID, 0)
    assert (accrual.owed, accrual.to_claim) == (PAID, 480_000_00)
    assert [(one.estimate, one.awaited) for one in year.last_quarter] == [(90_000_00, True)]
    assert year.accrued == PAID + 90_000_00


def test_an_estimate_is_not_set_aside_once_the_claim_itself_has_come_in() -> None:
    case = running().at("2027-12-10 09:00").as_("lena")
    case.does("submit_report", obligation="q4_estimate/2027", amount=90_000_00, answers=[])
    claim(case.at("2028-01-10 09:00"), "2027-Q4", 80_000_00)
    year = economists_year(over(case, at="2028-01-12 09:00").rules.portfolio, 2027)
    assert (year.last_quarter[0].awaited, year.accrued) == (False, 80_000_00)


def budgeted(*cases: Story) -> AssociationStory:
    story = begun().at("2027-11-26 09:00").as_("bo").does("set_association_budget", **BUDGET)
    return story.over(*cases)


def test_the_room_of_a_coming_year_is_its_budget_less_what_is_granted_with_conditional_years_apart() -> None:
    portfolio = budgeted(running(), running_conditionally()).rules.portfolio
    assert room_in(portfolio, 2028, but="intervention/exempel/2027-001").left == 2_600_000_00
    room = room_in(portfolio, 2028)
    assert (room.budget, room.granted, room.left) == (3_500_000_00, 1_800_000_00, 1_700_000_00)
    later = room_in(portfolio, 2029)
    assert (later.budget, later.granted, later.conditional, later.left) == (None, 200_000_00, 200_000_00, None)
    assert [one.year for one in economists_year(portfolio, 2028).room] == [2028, 2029]


def test_what_waits_for_a_later_decision_is_not_taken_off_the_room_but_told_beside_it() -> None:
    decided = BUDGET | {"year": 2029}
    story = begun().at("2027-11-26 09:00").as_("bo").does("set_association_budget", **decided)
    room = room_in(story.over(running_conditionally()).rules.portfolio, 2029)
    assert (room.left, room.conditional, room.left_if_released) == (3_500_000_00, 200_000_00, 3_300_000_00)


def proposing(portfolio: Portfolio, **told: Any) -> Story:
    """The secretariat proposes a grant for 2028 where the association's cases stand as they do."""
    story = at_board().as_("sara")
    story.case = story.case.model_copy(update={"id": "intervention/exempel/2027-009"})
    story.rules = replace(story.rules, portfolio=portfolio)
    amounts = [{"year": 2028, "amount": 900_000_00}]
    return story.does("file_staff_report", proposed="granted", amounts=amounts, assessment="Bra.", **told)


def test_the_staff_report_shows_the_room_that_the_grants_leave_when_a_grant_is_proposed() -> None:
    story = proposing(budgeted(running_conditionally(), running()).rules.portfolio)
    assert [(one.year, one.room) for one in story.last("staff_report_filed").budget_room] == [(2028, 1_700_000_00)]
    [row] = paper(story, "staff_report")["budget_effect"]
    assert (row["means"], row["proposed"], row["left"]) == (1_700_000_00, 900_000_00, 800_000_00)


def test_a_room_that_the_secretariat_states_stands_as_it_was_stated() -> None:
    story = proposing(budgeted().rules.portfolio, budget_room=[{"year": 2028, "room": "1 000 000 kr"}])
    assert [one.room for one in story.last("staff_report_filed").budget_room] == [1_000_000_00]


def test_without_a_budget_no_room_is_told() -> None:
    assert proposing(Portfolio()).last("staff_report_filed").budget_room == ()
