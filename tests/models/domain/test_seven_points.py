"""NNV Skåne's application: seven points with yes or no and a comment, and three eligible kinds of cost (seed 001)."""

from typing import Any

import pytest

from models.domain.rules.stages import ApplicationRules
from models.wording.gaps import tell_gap
from tests.models.domain.prologues import PARTIES, idea
from tests.models.domain.rulebooks import shipped
from tests.models.domain.story import Story
from tests.register import REGISTER

NNV = shipped("nnv_skane")
POINTS = [heading.key for heading in NNV.forms["application"].headings if heading.asks == "yes_or_no"]
GOALS = [
    {"kind": "output_goal", "text": "Planer.", "measure": "personer", "target": 30, "by": "2027-12-31"},
    {"kind": "benefit_goal", "text": "Arbete.", "measure": "procent", "target": 40, "by": "2028-12-31"},
]
ROW = {"year": 2027, "line": "Samordnare", "payee": "kommunen", "total": 400_000_00, "applied": 400_000_00}


def shares(texts: list[dict[str, str]], **row: Any) -> Story:
    process = {"heading": "process", "text": "En väg in."}
    application = {
        "owner": "kommunen",
        "parties": PARTIES,
        "texts": [process, *texts],
        "goals": GOALS,
        "budget": [ROW | {"cost_kind": "enabling"} | row],
        "budget_total": 400_000_00,
        "starts": "2027-09-01",
        "ends": "2027-12-31",
    }
    return idea(NNV).at("2027-01-12 09:00").as_("anna").does("share_application", application=application)


def answered(*points: str) -> list[dict[str, str]]:
    return [{"heading": point, "answer": "yes", "text": "Så här."} for point in points]


@pytest.mark.shows("TALK-1", "TALK-2", "TALK-3")
@pytest.mark.parametrize("point", POINTS)
def test_each_of_the_seven_points_is_answered_with_yes_or_no(point: str) -> None:
    others = [one for one in POINTS if one != point]
    gaps = shares([*answered(*others), {"heading": point, "text": "Det beror på."}]).case.application_gaps
    assert [(gap.heading, gap.lacks) for gap in gaps] == [(point, "no_yes_or_no")]
    assert shares([*answered(*others), {"heading": point, "answer": "no"}]).case.application_gaps == ()


@pytest.mark.shows("TALK-4", "TALK-5", "TALK-6")
def test_the_seven_points_stand_in_the_order_of_the_source() -> None:
    assert len(POINTS) == 7
    labels = [heading.label for heading in NNV.forms["application"].headings if heading.key in POINTS]
    assert [label[:2] for label in labels] == [f"{number}." for number in range(1, 8)]
    assert ["metoder" in labels[3], "mål" in labels[4], "kommunikationen" in labels[5]] == [True, True, True]


@pytest.mark.shows("TALK-7", "M-16")
def test_expected_savings_are_a_point_that_a_comment_can_qualify() -> None:
    story = shares([*answered(*POINTS[:6]), {"heading": "savings", "answer": "no", "text": "Inte ännu."}])
    assert story.case.application is not None
    told = story.case.application.texts[-1]
    assert (told.answer, str(told.text)) == ("no", "Inte ännu.")


@pytest.mark.shows("M-12", "OBJ-05")
def test_a_budget_row_of_none_of_the_eligible_kinds_of_cost_is_a_gap() -> None:
    rules: ApplicationRules = NNV.application
    assert [kind.key for kind in rules.cost_kinds] == ["new_ways", "enabling", "competence"]
    assert shares(answered(*POINTS)).case.application_gaps == ()
    for unlike in (None, "catering"):
        [gap] = shares(answered(*POINTS), cost_kind=unlike).case.application_gaps
        assert tell_gap(gap, REGISTER) == (
            "”Kostnader per år”: raden 2027 Samordnare hör inte till något av "
            "de slag av kostnader som förbundet ersätter."
        )


def test_the_applicant_talks_to_its_own_representative_first_or_says_why_not() -> None:
    story = shares(answered(*POINTS)).as_("sara")
    assert story.is_refused("find_complete").code == "items_need_reason"
    story.does("pass_over_item", item="contact", reason="Platsen i gruppen är vakant.")
    assert story.gives("find_complete").accepted


@pytest.mark.shows("ACT-20", "R-29")
def test_an_evaluation_of_one_s_own_is_never_enough_where_an_external_evaluator_always_evaluates() -> None:
    assert NNV.evaluation.own == "never"
    assert shipped("stockholm").evaluation.own == "small"


@pytest.mark.shows("T-05", "DOC-22", "DOC-17")
def test_group_and_board_have_a_presentation_each_once_a_year_beside_the_short_annual_report() -> None:
    yearly = {key: rule.due for key, rule in NNV.obligations.items() if rule.cadence == "year"}
    assert set(yearly) == {"annual_report", "presentation_to_group", "presentation_to_board"}
    assert all(set(due) == {"year"} for due in yearly.values())
