"""What the sources say in plain words, told by the rulebooks, the registers and the forms that are shipped."""

from typing import Any

import pytest

from models.domain.commands.evaluation import PlanEvaluation
from play.reading import read_life
from tests.lives.shipped import HERE, RULEBOOKS
from tests.models.domain.prologues import AGREEMENT, SEATS, granted, shared
from tests.models.domain.rulebooks import shipped

STOCKHOLM = shipped("stockholm")
KINDS = ("structural", "individual")


def members(life: str) -> set[str]:
    """Who the members are, by the register of a life that is shipped."""
    register = read_life(HERE / f"{life}.toml", RULEBOOKS).rules.register
    return {one.name for one in register.organisations if one.member}


@pytest.mark.shows("ACT-02")
def test_stockholm_has_four_members_and_nnv_skane_nine() -> None:
    assert members("stockholm-2027") == {
        "Stockholms stad",
        "Försäkringskassan",
        "Region Stockholm",
        "Arbetsförmedlingen",
    }
    assert members("nnv-skane-2027") == {
        "Båstads kommun",
        "Höganäs kommun",
        "Klippans kommun",
        "Perstorps kommun",
        "Ängelholms kommun",
        "Örkelljunga kommun",
        "Arbetsförmedlingen",
        "Region Skåne",
        "Försäkringskassan",
    }


@pytest.mark.shows("OBJ-04")
@pytest.mark.parametrize("line", ["Handledare", "Utbildning av handläggare", "Kartläggning", "Hela projektet"])
@pytest.mark.parametrize("own", [0, 40])
def test_staff_training_a_prestudy_and_a_whole_project_are_applied_for_in_full_or_in_part(line: str, own: int) -> None:
    row: dict[str, Any] = {"year": 2027, "line": line, "payee": "kommunen", "total": 100, "applied": 100 - own}
    story = shared(STOCKHOLM, budget=[row | {"own": own}], budget_total=100 - own)
    assert story.case.application_gaps == ()


@pytest.mark.shows("M-04")
def test_a_structural_intervention_is_told_that_participants_salaries_are_not_paid() -> None:
    budgets = {kind: [one.help for one in STOCKHOLM.forms[kind].headings if one.key == "budget"] for kind in KINDS}
    assert budgets["structural"] == ["Lönekostnader för deltagarna ersätts inte."]
    assert "Lönekostnader" not in budgets["individual"][0]


@pytest.mark.shows("R-46")
def test_stockholm_asks_for_the_work_environment_of_every_lent_employee_at_the_start() -> None:
    [item] = [one for one in STOCKHOLM.checklist if one.key == "work_environment"]
    assert (item.gate, item.kinds) == ("start", ("individual",))
    assert "varje utlånad medarbetare" in item.label


@pytest.mark.shows("EVAL-3")
def test_stockholm_evaluates_afterwards_along_the_way_or_by_research_beside_the_work() -> None:
    assert set(STOCKHOLM.evaluation.kinds) == {"summative", "formative", "accompanying_research"}


@pytest.mark.shows("EVAL-1", "EVAL-2")
def test_whoever_plans_an_evaluation_is_asked_to_go_from_the_goals_and_by_three_perspectives() -> None:
    asked = PlanEvaluation.model_fields["plan"].description or ""
    assert "from the goals" in asked
    assert "participants, staff, and steering and management" in asked


@pytest.mark.shows("ACT-19", "R-18")
def test_the_director_s_seat_in_the_steering_group_is_asked_for_before_the_agreement() -> None:
    rulebook = shipped("ide_till_process")
    [item] = [one for one in rulebook.checklist if one.key == "director_in_steering_group"]
    story = granted(shipped("exempel").model_copy(update={"checklist": (item,)})).as_("anna")
    seats = [*SEATS, {"person": "frida", "organisation": "exempel"}]
    story.does("form_steering_group", seats=seats).as_("sara")
    assert [seat.person for seat in story.case.steering_group] == ["kim", "rita", "frida"]
    assert story.is_refused("draft_agreement", **AGREEMENT).code == "items_need_reason"
    story.does("confirm_item", item=item.key, on="2027-02-26").does("draft_agreement", **AGREEMENT)
