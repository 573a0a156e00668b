"""Stockholm's handbook, heading by heading: the application, the prestudy, the reports and what comes at the end."""

from typing import Any

import pytest

from models.domain.forms import report_gaps, unmet
from tests.models.domain.prologues import APPLICATION, TEXTS, shared
from tests.models.domain.rulebooks import shipped
from tests.models.domain.story import Story

STOCKHOLM = shipped("stockholm")


def lacks(**changed: Any) -> list[tuple[str, str]]:
    """What an application lacks when something in a whole one is changed."""
    story = shared(STOCKHOLM, **changed)
    return [(gap.heading, gap.lacks) for gap in story.case.application_gaps]


def without(heading: str) -> dict[str, Any]:
    return {"texts": [{"heading": one, "text": "Text."} for one in TEXTS if one != heading]}


def without_statement(heading: str) -> dict[str, Any]:
    return {"statements": [one for one in APPLICATION["statements"] if one["heading"] != heading]}


def test_a_whole_application_lacks_nothing() -> None:
    assert lacks() == []


@pytest.mark.shows("F-01", "F-05", "R-04")
@pytest.mark.parametrize("heading", ["purpose", "methods", "individual_perspective"])
def test_purpose_methods_and_the_individual_s_perspective_are_asked_for(heading: str) -> None:
    assert lacks(**without(heading)) == [(heading, "empty")]


@pytest.mark.shows("F-02", "F-08", "R-07")
@pytest.mark.parametrize("heading", ["party_needs", "anchoring"])
def test_need_and_anchoring_are_stated_by_every_party(heading: str) -> None:
    assert lacks(**without_statement(heading)) == [(heading, "no_statement_of")] * 2
    assert lacks(**without("background")) == [("background", "empty")]
    background = next(one for one in STOCKHOLM.forms["individual"].headings if one.key == "background")
    assert "om den inte genomförs" in background.help


@pytest.mark.shows("F-03", "F-03a", "M-13")
def test_goals_are_measurable_and_dated_and_there_is_one_of_each_kind() -> None:
    output, benefit = APPLICATION["goals"]
    assert lacks(goals=[benefit]) == [("goals", "no_goal_of_kind")]
    assert lacks(goals=[output | {"target": None}, benefit]) == [("goals", "goal_not_measurable")]
    assert lacks(goals=[output, benefit | {"by": None}]) == [("goals", "goal_without_date")]
    assert lacks(goals=[output | {"measure": "kronor per deltagare", "target": 15_000}, benefit]) == []


@pytest.mark.shows("F-04", "F-06")
def test_the_target_group_has_a_number_and_every_party_a_seat_in_the_steering_group() -> None:
    assert lacks(target_group=None) == [("target_group", "no_number")]
    assert lacks(steering_group=[]) == [("staffing", "no_steering_member_of")] * 2


@pytest.mark.shows("F-07", "M-05", "DOC-06")
def test_the_budget_is_by_year_and_its_rows_sum_to_the_total() -> None:
    assert lacks(budget=[], budget_total=None) == [("budget", "empty")]
    assert lacks(budget_total=1) == [("budget", "rows_do_not_sum_to_total")]


@pytest.mark.shows("N-06", "M-03")
def test_part_financing_shows_own_and_others_effort_beside_what_is_applied_for() -> None:
    row = {"year": 2027, "line": "Personal", "payee": "kommunen", "total": 100, "applied": 60, "own": 30, "others": 10}
    assert lacks(budget=[row], budget_total=60) == []
    assert lacks(budget=[row | {"own": 20}], budget_total=60) == [("budget", "row_does_not_sum")]


@pytest.mark.shows("F-10", "R-32", "T-14")
def test_the_application_says_when_the_funding_ends() -> None:
    assert lacks(ends=None) == [("end_date", "empty")]


@pytest.mark.shows("F-11", "R-03")
def test_exactly_one_member_among_the_parties_owns_it() -> None:
    assert lacks(owner=None) == [("owner", "empty")]
    assert "owner" in criteria_unmet(shared(STOCKHOLM, owner="fk"))
    assert "owner" not in criteria_unmet(shared(STOCKHOLM))


@pytest.mark.shows("F-12", "R-02", "R-01")
def test_two_members_sign_and_whoever_applies_may_represent_one() -> None:
    story = shared(STOCKHOLM)
    assert criteria_unmet(story) == ["members"]
    story.as_("anna").does("sign_application", organisation="kommunen", signatory="kim")
    assert criteria_unmet(story) == ["members"]
    story.as_("rolf").does("sign_application", organisation="regionen", signatory="rita")
    assert criteria_unmet(story) == []
    assert "mandate" in criteria_unmet(shared(STOCKHOLM, mandate=""))


def criteria_unmet(story: Story) -> list[str]:
    application = story.case.application
    assert application is not None
    signed = story.case.application_signatures.values()
    found = unmet(application, signed, STOCKHOLM.application.criteria, story.rules.register)
    return [one.key for one in found]


@pytest.mark.shows("DOC-05", "OBJ-02", "OBJ-03")
def test_each_kind_of_intervention_has_its_own_form() -> None:
    assert {kind.value: form for kind, form in STOCKHOLM.application.forms.items()} == {
        "individual": "individual",
        "structural": "structural",
    }
    budget = next(one for one in STOCKHOLM.forms["structural"].headings if one.key == "budget")
    assert budget.help == "Lönekostnader för deltagarna ersätts inte."


def gaps_of_empty(form: str) -> list[str]:
    """The headings that a report with nothing in it is told of."""
    return [gap.label for gap in report_gaps((), None, STOCKHOLM.forms[form])]


@pytest.mark.shows("YEAR-1", "YEAR-2", "YEAR-3")
def test_leads_contribute_development_and_participants_with_inflow() -> None:
    assert gaps_of_empty("contribution")[:2] == ["Insatsens utveckling", "Antal deltagare och inflöde"]


@pytest.mark.shows("YEAR-4", "YEAR-5", "YEAR-6")
def test_leads_contribute_results_economy_and_how_collaboration_works() -> None:
    assert gaps_of_empty("contribution")[2:] == ["Resultat", "Ekonomi och budget", "Hur samverkan fungerar"]


@pytest.mark.shows("FINAL-04", "FINAL-05", "FINAL-06")
def test_a_final_report_has_the_idea_the_results_and_the_target_group() -> None:
    assert gaps_of_empty("final_report")[:3] == ["Idén", "Resultat", "Beskrivning av målgruppen"]


@pytest.mark.shows("FINAL-07", "FINAL-08", "FINAL-09")
def test_a_final_report_has_methods_steering_and_what_helped_and_hindered() -> None:
    assert gaps_of_empty("final_report")[3:] == [
        "Arbetsmetoder",
        "Styrning och ledning",
        "Framgångar och hinder för insatsens utveckling",
    ]


@pytest.mark.shows("FINAL-10", "DOC-29")
def test_a_final_report_refers_to_the_evaluation_and_shows_what_was_noted_as_it_came() -> None:
    headings = STOCKHOLM.forms["final_report"].headings
    assert [one.key for one in headings if not one.required] == ["evaluation"]
    assert all("diary" in one.shows for one in headings if one.required)


@pytest.mark.shows("METHOD-1", "METHOD-2", "METHOD-3")
def test_a_method_handbook_is_about_the_method_and_what_it_needs_and_nothing_else() -> None:
    assert gaps_of_empty("method_handbook") == ["Metoden och arbetssättet", "Personal och resurser som behövs"]


@pytest.mark.shows("R-34", "DOC-30")
def test_a_method_handbook_is_owed_where_the_purpose_is_a_new_method() -> None:
    rule = STOCKHOLM.obligations["method_handbook"]
    assert (rule.condition, rule.strength) == ("new_methods", "ought")


@pytest.mark.shows("R-47", "STATE-application_draft")
def test_an_application_with_little_in_it_is_welcome_and_its_gaps_are_named() -> None:
    story = shared(STOCKHOLM, texts=[], goals=[], budget=[], budget_total=None)
    assert story.phase == "in_preparation"
    assert len(story.case.application_gaps) > len(TEXTS)


@pytest.mark.shows("R-48", "X-07")
def test_service_design_is_welcome_in_the_prestudy() -> None:
    needs = next(one for one in STOCKHOLM.forms["prestudy"].headings if one.key == "needs")
    assert ("Tjänstedesign" in needs.help, needs.required) == (True, False)
