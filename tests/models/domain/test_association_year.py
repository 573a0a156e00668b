"""The association's own year: what it owes when, for as long as there is an association (FinsamL 13, 23, 24 §§)."""

import pytest

from models.domain.obligation import Standing
from tests.models.domain.association_story import BUDGET, AssociationStory, begun, budget_meeting
from tests.models.domain.story import RULEBOOK, particulars


def test_the_budget_is_due_by_30_november_and_the_annual_report_within_three_months_of_the_year() -> None:
    story = begun()
    assert story.due("association_budget/2027") == "2027-11-30"
    assert story.due("association_annual_report/2027") == "2028-03-31"


def test_the_annual_report_of_the_year_before_is_owed_when_the_association_begins_before_it_is_due() -> None:
    assert begun().due("association_annual_report/2026") == "2027-03-31"
    assert "association_annual_report/2026" not in begun(at="2027-04-01 09:00").case.obligations


def test_a_last_day_of_the_association_on_a_day_off_comes_on_the_working_day_before() -> None:
    story = begun(at="2030-01-07 09:00")
    assert story.due("association_budget/2030") == "2030-11-29"


@pytest.mark.shows("T-07", "DOC-20")
def test_the_association_owes_a_half_year_report_and_an_annual_report_every_year() -> None:
    story = begun()
    assert [story.due(f"association_half_year_report/{year}-H1") for year in (2027, 2028)] == [
        "2027-09-15",
        "2028-09-15",
    ]
    assert [story.due(f"association_annual_report/{year}") for year in (2027, 2028)] == ["2028-03-31", "2029-03-29"]


@pytest.mark.shows("T-10", "OBJ-11")
def test_all_leads_are_to_meet_three_times_a_year() -> None:
    story = begun()
    assert [story.due(f"leads_meeting/2027-T{number}") for number in (1, 2, 3)] == [
        "2027-03-15", "2027-06-15", "2027-11-15",
    ]  # fmt: skip


@pytest.mark.shows("T-05", "DOC-22")
def test_running_interventions_are_presented_to_group_and_board_once_a_year() -> None:
    story = begun()
    presented = [one for one in story.case.obligations if one.startswith("yearly_presentation/")]
    assert presented == ["yearly_presentation/2027", "yearly_presentation/2028"]


@pytest.mark.shows("T-16", "OBJ-13", "DOC-34")
def test_the_plan_for_follow_up_is_made_every_year_and_tells_of_the_two_years_after_the_next() -> None:
    story = begun().at("2027-12-01 09:00")
    whole = [{"heading": key, "text": "Text."} for key in ("next_year", "outlook")]
    story.does("submit_report", obligation="follow_up_plan/2027", answers=whole[:1])
    assert story.last("report_submitted").gaps[0].heading == "outlook"
    story.does("submit_report", obligation="follow_up_plan/2027", answers=whole)
    assert story.owed("follow_up_plan/2027").standing is Standing.APPROVED
    assert story.due("follow_up_plan/2028") == "2028-12-15"


@pytest.mark.shows("N-12")
def test_the_years_sums_are_handed_to_the_follow_up_system_every_year() -> None:
    story = begun()
    assert story.due("sums_to_follow_up/2026") == "2027-02-15"
    assert story.due("sums_to_follow_up/2027") == "2028-02-15"


def test_the_members_are_consulted_before_the_budget_meeting_that_the_register_has() -> None:
    story = begun(meetings=(budget_meeting("2027-11-18"),))
    assert story.due("member_consultation/2027") == "2027-10-19"
    assert story.due("budget_proposal/2027") == "2027-11-11"


def test_an_ordinary_meeting_of_the_board_is_no_budget_meeting() -> None:
    ordinary = budget_meeting("2027-11-25").model_copy(update={"budget": False})
    story = begun(meetings=(budget_meeting("2027-11-18"), ordinary))
    assert story.due("budget_proposal/2027") == "2027-11-11"


def test_without_a_budget_meeting_in_the_register_30_november_is_counted_from() -> None:
    story = begun()
    assert story.due("member_consultation/2027") == "2027-10-29"
    assert story.due("budget_proposal/2027") == "2027-11-23"


def test_what_hangs_on_the_budget_meeting_follows_when_it_is_moved_and_the_year_is_planned_anew() -> None:
    story = begun(meetings=(budget_meeting("2027-11-18"),)).at("2027-09-01 09:00")
    story.with_register(meetings=(budget_meeting("2027-11-25"),))
    story.does("plan_association_year", reason="Budgetmötet har flyttats.")
    assert story.due("member_consultation/2027") == "2027-10-26"
    assert ("2027-10-12 08:00", "remind/member_consultation/2027/2/-14") in story.coming("member_consultation/2027")


def test_mandates_end_every_fourth_year_after_the_election_and_are_warned_of() -> None:
    story = begun(at="2026-09-01 09:00").at("2027-03-02 09:00")
    assert story.due("mandates/2027") == "2027-03-31"
    assert [mail.to for mail in story.mails_about("mandates/2027")] == ["sara"]
    assert "mandates/2028" not in story.case.obligations
    assert story.at("2030-01-02 09:00").due("mandates/2031") == "2031-03-31"


def test_each_new_year_plans_the_year_after_it_by_itself_for_ever() -> None:
    story = begun().at("2031-06-01 09:00")
    assert story.due("association_budget/2032") == "2032-11-30"
    assert story.coming("year/") == [("2032-01-01 00:00", "year/2032")]
    assert not story.standing.at_rest


def test_a_year_that_has_been_planned_is_not_planned_twice() -> None:
    story = begun().at("2027-02-01 09:00")
    before = dict(story.case.obligations)
    story.does("plan_association_year", reason="Säkerhets skull.")
    assert story.case.obligations == before


def test_a_new_year_is_planned_by_the_newest_rulebook_so_that_statutory_days_can_change() -> None:
    story = begun()
    rule = RULEBOOK.obligations["association_budget"]
    changed = RULEBOOK.model_copy(
        update={
            "obligations": {
                **RULEBOOK.obligations,
                "association_budget": rule.model_copy(update={"last_year": 2028}),
                "budget_by_new_law": rule.model_copy(update={"first_year": 2029, "due": {"year": "10-31"}}),
            }
        }
    )
    story.follows(changed).at("2028-06-01 09:00")
    assert story.due("association_budget/2028") == "2028-11-30"
    assert "association_budget/2029" not in story.case.obligations
    assert story.due("budget_by_new_law/2029") == "2029-10-31"


def test_the_year_begins_only_once() -> None:
    assert begun().is_refused("begin_association").code == "association_begun_already"


def test_nothing_of_the_year_is_taken_before_it_has_begun() -> None:
    refusal = AssociationStory().at("2027-12-01 09:00").as_("sara").is_refused("set_association_budget", **BUDGET)
    assert refusal.code == "association_not_begun"


@pytest.mark.shows("OBJ-14", "M-02")
def test_the_boards_budget_is_kept_by_year_and_answers_the_budget_that_was_owed() -> None:
    story = begun().at("2027-11-26 09:00").as_("bo").does("set_association_budget", **BUDGET)
    assert story.case.association_year is not None
    assert story.case.association_year.budgets[2028].interventions == 3_500_000_00
    assert story.owed("association_budget/2027").standing is Standing.APPROVED
    assert not story.coming("remind/association_budget/2027")


def test_a_later_budget_of_the_same_year_replaces_the_first() -> None:
    story = begun().at("2028-02-26 09:00").as_("bo").does("set_association_budget", **BUDGET)
    story.does("set_association_budget", **{**BUDGET, "interventions": 3_000_000_00, "decided_on": "2028-02-24"})
    assert story.case.association_year is not None
    assert story.case.association_year.budgets[2028].interventions == 3_000_000_00


def test_interventions_cannot_get_more_than_the_budget() -> None:
    story = begun().at("2027-11-26 09:00").as_("bo")
    refusal = story.is_refused("set_association_budget", **{**BUDGET, "interventions": 5_000_000_01})
    assert (refusal.code, particulars(refusal)["total"]) == ("more_than_the_budget", "500000000")


def test_a_budget_that_is_to_be_decided_later_is_refused() -> None:
    refusal = begun().as_("bo").is_refused("set_association_budget", **BUDGET)
    assert refusal.code == "day_to_come"
