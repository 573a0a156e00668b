"""Every date of an execution, worked out by hand from the rules' defaults (rules.md 6 and 10)."""

from datetime import UTC, datetime

import pytest

from tests.models.domain.prologues import drafted, funded, running, sign_all
from tests.models.domain.story import RULEBOOK, Story, shown

TWO_YEARS_FROM_APRIL = {
    "remittance/2027-Q2/kommunen": "2027-08-20",
    "remittance/2027-Q3/kommunen": "2027-11-01",  # 31 October is a Sunday
    "remittance/2027-Q4/kommunen": "2028-01-20",
    "remittance/2028-Q1/kommunen": "2028-05-02",  # 30 April is a Sunday and 1 May a holiday
    "remittance/2028-Q1/regionen": "2028-05-02",
    "remittance/2028-Q2/kommunen": "2028-08-21",  # 20 August is a Sunday
    "remittance/2028-Q2/regionen": "2028-08-21",
    "remittance/2028-Q3/kommunen": "2028-10-31",
    "remittance/2028-Q3/regionen": "2028-10-31",
    "remittance/2028-Q4/kommunen": "2029-01-22",  # 20 January is a Saturday
    "remittance/2028-Q4/regionen": "2029-01-22",
    "remittance/2029-Q1/kommunen": "2029-05-30",  # the last claim, 60 days after the end
    "tertial_report/2027-T2": "2027-09-30",  # April 2027 is less than 31 days and folds into it
    "tertial_report/2027-T3": "2028-01-31",
    "tertial_report/2028-T1": "2028-05-31",
    "tertial_report/2028-T2": "2028-10-02",  # 30 September is a Saturday
    "tertial_report/2028-T3": "2029-01-31",
    "tertial_report/2029-T1": "2029-05-30",  # a last partial period: no later than the final report
    "annual_report/2027": "2028-01-31",
    "annual_report/2028": "2029-01-31",
    "annual_report/2029": "2029-05-30",
    "half_year_contribution/2027-H1": "2027-08-20",
    "half_year_contribution/2028-H1": "2028-08-21",
    "half_year_contribution/2029-H1": "2029-05-30",
    "q4_estimate/2027": "2027-12-15",
    "q4_estimate/2028": "2028-12-15",
    "final_report": "2029-05-30",
    "registration_closed": "2029-04-30",
    "dissemination": "2029-06-29",
    "dissemination_in_own/kommunen": "2029-06-29",
    "dissemination_in_own/regionen": "2029-06-29",
    "evaluation_report": "2029-05-30",
}
FROM_MAY_TO_FEBRUARY = {
    "remittance/2027-Q2/kommunen": "2027-08-20",
    "remittance/2027-Q3/kommunen": "2027-11-01",
    "remittance/2027-Q4/kommunen": "2028-01-20",
    "remittance/2028-Q1/kommunen": "2028-05-02",
    "remittance/2028-Q2/kommunen": "2028-08-21",
    "remittance/2028-Q3/kommunen": "2028-10-31",
    "remittance/2028-Q4/kommunen": "2029-01-22",
    "remittance/2029-Q1/kommunen": "2029-04-23",  # 60 days after 20 February is Saturday 21 April
    "tertial_report/2027-T2": "2027-09-30",
    "tertial_report/2027-T3": "2028-01-31",
    "tertial_report/2028-T1": "2028-05-31",
    "tertial_report/2028-T2": "2028-10-02",
    "tertial_report/2028-T3": "2029-01-31",
    "tertial_report/2029-T1": "2029-04-23",
    "annual_report/2027": "2028-01-31",
    "annual_report/2028": "2029-01-31",
    "annual_report/2029": "2029-04-23",
    "half_year_contribution/2027-H1": "2027-08-20",
    "half_year_contribution/2028-H1": "2028-08-21",
    "half_year_contribution/2029-H1": "2029-04-23",
    "q4_estimate/2027": "2027-12-15",
    "q4_estimate/2028": "2028-12-15",
    "final_report": "2029-04-23",
    "registration_closed": "2029-03-22",
    "dissemination": "2029-05-21",
    "dissemination_in_own/kommunen": "2029-05-21",
    "dissemination_in_own/regionen": "2029-05-21",
    "evaluation_report": "2029-04-23",
}


def due_dates(story: Story) -> dict[str, str]:
    """The last day of everything that the execution asks for."""
    span = ("remittance", "report", "contribution", "estimate", "registration_closed", "dissemination", "handbook")
    return {
        one.id: one.due.isoformat()
        for one in story.case.obligations.values()
        if one.due is not None and any(word in one.kind for word in span) and one.kind != "staff_report"
    }


def utc(story: Story, key: str) -> str:
    return story.case.moments[key].at.strftime("%Y-%m-%dT%H:%MZ")


@pytest.mark.shows("STATE-running", "T-01")
def test_two_years_from_april_have_these_last_days() -> None:
    assert due_dates(running()) == TWO_YEARS_FROM_APRIL


def test_a_funding_that_begins_and_ends_within_a_quarter_and_a_tertial_has_these_last_days() -> None:
    assert due_dates(funded("2027-05-10", "2029-02-20")) == FROM_MAY_TO_FEBRUARY


def test_what_is_owed_for_a_period_covers_only_the_funding() -> None:
    story = funded("2027-05-10", "2029-02-20")
    spans = {key: story.owed(key).span for key in ("remittance/2027-Q2/kommunen", "tertial_report/2029-T1")}
    assert {key: (f"{span.starts}", f"{span.ends}") for key, span in spans.items() if span} == {
        "remittance/2027-Q2/kommunen": ("2027-05-10", "2027-06-30"),
        "tertial_report/2029-T1": ("2029-01-01", "2029-02-20"),
    }


@pytest.mark.parametrize(
    ("starts", "first"), [("2027-03-31", "tertial_report/2027-T1"), ("2027-04-01", "tertial_report/2027-T2")]
)
def test_a_first_report_period_shorter_than_31_days_folds_into_the_next(starts: str, first: str) -> None:
    reports = [key for key in due_dates(funded(starts, "2028-12-31")) if key.startswith("tertial_report")]
    assert reports[0] == first


@pytest.mark.parametrize(
    ("ends", "last"), [("2029-01-30", "tertial_report/2028-T3"), ("2029-01-31", "tertial_report/2029-T1")]
)
def test_a_last_report_period_shorter_than_31_days_folds_into_the_one_before(ends: str, last: str) -> None:
    reports = [key for key in due_dates(funded("2027-04-01", ends)) if key.startswith("tertial_report")]
    assert reports[-1] == last


def test_a_quarter_of_one_day_is_claimed_for_itself() -> None:
    claims = [key for key in due_dates(funded("2027-06-30", "2027-10-01")) if key.startswith("remittance")]
    assert claims == ["remittance/2027-Q2/kommunen", "remittance/2027-Q3/kommunen", "remittance/2027-Q4/kommunen"]


def test_a_claim_opens_when_its_quarter_is_over_and_falls_due_when_its_last_day_is() -> None:
    story = running()
    assert story.coming("open/remittance/2027-Q3") == [("2027-10-01 00:00", "open/remittance/2027-Q3/kommunen")]
    assert story.coming("due/remittance/2027-Q3") == [("2027-11-02 00:00", "due/remittance/2027-Q3/kommunen/1")]


def test_only_those_who_are_paid_in_a_year_owe_its_claims() -> None:
    claims = {key for key in running().case.obligations if key.startswith("remittance/2027")}
    assert {key.rsplit("/", 1)[-1] for key in claims} == {"kommunen"}


def test_the_estimate_of_the_last_quarter_can_be_done_three_weeks_before() -> None:
    assert running().coming("open/q4_estimate/2027") == [("2027-11-24 00:00", "open/q4_estimate/2027")]


def test_a_method_handbook_is_owed_only_where_the_purpose_was_a_new_method() -> None:
    assert "method_handbook" not in running().case.obligations
    assert running(new_methods=True).due("method_handbook") == "2029-05-30"


def test_the_end_and_the_notices_that_it_is_in_sight_come_on_these_hours() -> None:
    story = funded("2027-05-10", "2029-02-20")
    ends = [one for one in story.coming() if one[1].startswith(("end", "funding"))]
    assert ends == [
        ("2028-08-24 08:00", "end_in_sight/180"),
        ("2028-11-22 08:00", "end_in_sight/90"),
        ("2029-02-21 00:00", "end"),
        ("2029-02-21 08:00", "funding_ended"),
    ]


def test_reminders_go_at_eight_in_stockholm_on_both_sides_of_both_clock_changes() -> None:
    story = running()
    assert utc(story, "remind/remittance/2027-Q3/kommunen/1/-3") == "2027-10-29T06:00Z"
    assert utc(story, "remind/remittance/2027-Q3/kommunen/1/+1") == "2027-11-02T07:00Z"
    assert utc(story, "remind/annual_report/2027/1/+28") == "2028-02-28T07:00Z"
    assert utc(story, "remind/remittance/2028-Q1/kommunen/1/-14") == "2028-04-18T06:00Z"


def test_days_begin_at_midnight_in_stockholm_on_both_sides_of_the_clock_change() -> None:
    story = running()
    assert utc(story, "due/remittance/2027-Q3/kommunen/1") == "2027-11-01T23:00Z"
    assert utc(story, "due/remittance/2028-Q1/kommunen/1") == "2028-05-02T22:00Z"
    assert story.case.moments["end"].at == datetime(2029, 3, 31, 22, tzinfo=UTC)


def test_no_later_register_or_rulebook_moves_a_date_that_was_promised() -> None:
    story = running()
    promised = due_dates(story)
    story.with_register(meetings=()).at("2028-12-01 12:00")
    assert due_dates(story) == promised


def test_what_was_due_before_the_agreement_was_in_force_leaves_time_to_act_and_tells_why() -> None:
    story = funded("2027-01-01", "2027-12-31", signed_at="2027-06-04 10:00")
    claim = "remittance/2027-Q1/kommunen"  # due on 30 April by the rules
    assert (story.owed(claim).standing, story.owed(claim).overdue) == ("open", False)
    assert story.due(claim) == "2027-07-05"  # 30 days after 4 June is a Sunday
    planned = next(one for one in story.events("obligation_planned") if one.obligation.id == claim)
    assert f"{planned.timetable.instead_of}" == "2027-04-30"
    assert planned.timetable.passed_over == ()


def test_nobody_is_reminded_of_a_day_before_the_plan_was_made() -> None:
    story = funded("2027-01-01", "2027-12-31", signed_at="2027-06-04 10:00").at("2027-08-10 00:00")
    sent = story.mails_about("remittance/2027-Q1/kommunen")
    assert sorted({mail.at for mail in sent}) == ["2027-06-21 08:00", "2027-06-30 08:00", "2027-08-02 08:00"]
    fell_due = [shown(entry.at) for entry in story.since("2027-06-04 00:00") if "fell_due" in entry.event.type]
    assert fell_due[0] == "2027-07-06 00:00"


def test_a_last_day_that_is_today_still_holds() -> None:
    story = funded("2027-01-01", "2027-12-31", signed_at="2027-04-30 10:00")
    assert story.due("remittance/2027-Q1/kommunen") == "2027-04-30"


def test_the_rulebook_says_how_long_there_is_to_act() -> None:
    shorter = RULEBOOK.model_copy(update={"deadlines": RULEBOOK.deadlines.model_copy(update={"days_to_act": 14})})
    story = sign_all(drafted(shorter, starts="2027-01-01").at("2027-06-04 10:00"))
    assert story.due("remittance/2027-Q1/kommunen") == "2027-06-18"


def test_an_agreement_signed_after_the_end_leads_straight_to_closing() -> None:
    story = funded("2027-05-10", "2027-05-20", signed_at="2027-05-25 10:00")
    assert story.phase == "closing"
    assert [entry.at for entry in story.entries] == sorted(entry.at for entry in story.entries)
    assert story.last("moments_dropped").reason == "passed_over"


def test_no_claim_is_due_later_than_the_last_one() -> None:
    story = funded("2027-04-01", "2027-10-05")
    assert story.due("remittance/2027-Q4/kommunen") == "2027-12-06"  # 60 days after the end is a Saturday
    assert story.due("remittance/2027-Q3/kommunen") == "2027-11-01"
    shorter = RULEBOOK.model_copy(update={"money": RULEBOOK.money.model_copy(update={"last_claim_days": 10})})
    story = sign_all(drafted(shorter, ends="2029-01-05").at("2027-03-08 10:00"))
    assert story.due("remittance/2028-Q4/kommunen") == story.due("remittance/2029-Q1/kommunen") == "2029-01-15"


@pytest.mark.parametrize(
    ("ends", "due"),
    [
        ("2027-12-31", "2027-12-15"),
        ("2027-12-14", "2027-12-15"),
        ("2027-12-01", "2027-12-15"),
        ("2027-11-01", "2027-12-15"),  # the claim itself is due on 31 December, which is moved to 3 January
        ("2027-10-31", None),  # the claim itself is due on 30 December
        ("2027-09-30", None),
    ],
)
def test_the_estimate_of_the_last_quarter_is_asked_for_unless_the_claim_is_due_within_the_year(
    ends: str, due: str | None
) -> None:
    story = funded("2027-04-01", ends)
    estimate = story.case.obligations.get("q4_estimate/2027")
    assert (f"{estimate.due}" if estimate else None) == due
