"""What tells the associations of the sources apart stands in their rulebooks alone."""

from typing import Any

import pytest

from models.domain.cautions import cautions
from models.domain.owed import everything_owed
from models.domain.papers.reporting_plan import reporting_plan
from models.domain.rules.rulebook import Rulebook
from models.rulebook.prose import process
from tests.models.domain.prologues import shared
from tests.models.domain.rulebooks import in_force, shipped
from tests.models.domain.story import RULEBOOK, Story

NAMES = ("stockholm", "nnv_skane", "ide_till_process")
STOCKHOLM, NNV, IDE = (shipped(name) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_association_s_process_can_be_told_in_swedish(name: str) -> None:
    sections = process(shipped(name))
    assert "Idé och förankring" in {section.title for section in sections}
    assert all(section.sentences or section.points for section in sections)


@pytest.mark.shows("R-12", "STATE-director_assessment")
def test_the_gatekeeper_is_the_director_the_secretariat_or_nobody() -> None:
    keepers = [rulebook.preparation.gatekeeper for rulebook in (NNV, STOCKHOLM, IDE)]
    assert keepers == ["director", "secretariat", None]


@pytest.mark.shows("R-11", "ACT-07")
def test_only_some_associations_have_a_preparatory_group() -> None:
    assert [rulebook.preparation.preparatory_group for rulebook in (NNV, STOCKHOLM, IDE)] == [True, True, False]


@pytest.mark.shows("DOC-10", "STATE-rejected")
def test_each_board_has_the_outcomes_of_its_source_and_no_other() -> None:
    assert [rulebook.board.outcomes for rulebook in (NNV, STOCKHOLM, IDE)] == [
        ("granted", "remitted_back", "rejected"),
        ("granted", "rejected"),
        ("granted", "supplement_requested"),
    ]


@pytest.mark.shows("OBJ-01")
def test_each_association_has_its_own_words() -> None:
    assert (NNV.association.labels.intervention, NNV.association.labels.intervention_lead) == (
        "process",
        "processledare",
    )
    assert IDE.association.labels.application == "medelsansökan"
    assert STOCKHOLM.association.labels.intervention == "insats"


@pytest.mark.shows("X-03", "X-04")
def test_stockholm_has_its_particulars_and_its_three_central_areas() -> None:
    about = STOCKHOLM.association
    assert (about.address[-1], about.email) == ("121 07 Stockholm-Globen", "info.finsam@stockholm.se")
    assert len(STOCKHOLM.groundwork.goals) == 3


@pytest.mark.shows("X-13")
def test_what_is_larger_more_extensive_longer_and_small_is_settled_for_every_association() -> None:
    for rulebook in (STOCKHOLM, NNV, IDE):
        sizes = rulebook.thresholds
        assert None not in (sizes.larger.amount, sizes.extensive.amount, sizes.longer.over_months)
        assert sizes.small > 0


def owed(rulebook: Rulebook, **agreed: Any) -> dict[str, str]:
    """What an execution would ask for, with its last days, by a rulebook and an agreement."""
    content = in_force(RULEBOOK).case.agreement
    assert content is not None
    terms = content.content.model_copy(update=agreed)
    case = in_force(RULEBOOK).case
    return {f"{one.kind}/{one.name}": f"{one.due}" for one in everything_owed(case, terms, rulebook)}


def agreed_to_report() -> Story:
    """An agreement in force, where reports to the board come as agreed, and nothing is agreed on them."""
    return in_force(RULEBOOK.model_copy(update={"obligations": RULEBOOK.obligations | {"board_report": BOARD_REPORT}}))


BOARD_REPORT = IDE.obligations["board_report"].model_copy(update={"form": None})


@pytest.mark.shows("T-08", "AGREE-10", "DOC-21")
def test_reports_to_the_board_come_as_often_as_the_agreement_says_and_not_at_all_where_it_does_not() -> None:
    assert not [one for one in owed(IDE) if one.startswith("board_report")]
    content = in_force(RULEBOOK).case.agreement
    assert content is not None
    plan = type(content.content).model_validate(
        content.content.model_dump() | {"reports": ({"report": "board_report", "cadence": "half_year"},)}, strict=False
    )
    reports = [one for one in owed(IDE, reports=plan.reports) if one.startswith("board_report")]
    assert reports == [f"board_report/{half}" for half in ("2027-H1", "2027-H2", "2028-H1", "2028-H2", "2029-H1")]


def test_an_agreement_that_is_silent_on_them_is_warned_of() -> None:
    story = agreed_to_report()
    drafted = [entry.event for entry in story.entries if entry.event.type == "agreement_drafted"]
    found = cautions(story.case, drafted, story.rules.rulebook)
    assert [one.code for one in found if one.code == "reports_not_agreed"] == ["reports_not_agreed"]


@pytest.mark.shows("R-25")
def test_long_interventions_report_continuously_to_the_board() -> None:
    assert [one for one in owed(IDE) if one.startswith("running_report")] == [
        "running_report/2027",
        "running_report/2028",
        "running_report/2029",
    ]
    assert IDE.obligations["running_report"].condition == "longer"


@pytest.mark.shows("N-16", "DOC-13", "STATE-steering_formed")
def test_the_steering_group_owes_a_detailed_plan_after_the_grant() -> None:
    assert owed(IDE)["detailed_plan/"] == "2027-05-31"
    assert IDE.obligations["detailed_plan"].owed_by == "steering_group"


@pytest.mark.shows("R-17")
def test_a_steering_group_is_formed_where_the_source_says_it_must_be() -> None:
    assert {*IDE.agreement.steering_group.values()} == {"must"}
    assert {*STOCKHOLM.agreement.steering_group.values()} == {"ought"}


@pytest.mark.shows("X-08", "DEV-5")
def test_adoption_is_asked_about_from_the_developed_idea_to_the_final_report() -> None:
    asks = {form: {heading.key for heading in rule.headings} for form, rule in IDE.forms.items()}
    assert {form for form, keys in asks.items() if {"adoption", "adoption_plan"} & keys} == {
        "development",
        "application",
        "board_report",
        "final_report",
    }


@pytest.mark.shows("DEV-3", "DEV-4")
def test_the_developed_idea_has_the_headings_of_the_third_step() -> None:
    assert [heading.label for heading in IDE.forms["development"].headings] == [
        "Behovsanalys",
        "Innehåll",
        "Genomförande",
        "Förväntade effekter",
        "Implementering",
    ]


@pytest.mark.shows("T-03", "T-04", "DOC-16")
def test_a_process_in_nnv_skane_has_tertial_reports_and_a_short_one_each_year() -> None:
    kinds = [one.split("/")[0] for one in owed(NNV)]
    assert (kinds.count("tertial_report"), kinds.count("annual_report")) == (6, 3)


@pytest.mark.shows("N-08", "R-45", "R-44")
def test_a_target_group_outside_the_association_s_ages_and_a_single_party_are_warned_of() -> None:
    lone: dict[str, Any] = {
        "parties": [{"organisation": "kommunen", "contact": "anna"}],
        "budget": [],
        "budget_total": None,
    }
    story = shared(STOCKHOLM, target_group={"participants": 10, "youngest": 13, "oldest": 20}, **lone)
    [fact] = story.events("application_shared")
    codes = [one.code for one in cautions(story.case, [fact], STOCKHOLM)]
    assert codes[-2:] == ["other_target_group", "few_parties"]
    prompts = " ".join(heading.help for heading in STOCKHOLM.forms["individual"].headings)
    assert "köns- och integrationsperspektivet" in prompts


def test_the_usual_target_group_is_not_warned_of() -> None:
    story = shared()
    [fact] = story.events("application_shared")
    assert not {one.code for one in cautions(story.case, [fact], RULEBOOK)} & {"other_target_group", "few_parties"}


def test_a_report_given_by_word_of_mouth_is_called_so_in_the_agreement() -> None:
    story = agreed_to_report()
    case = story.case
    assert case.agreement is not None
    told = case.agreement.content.model_dump() | {
        "reports": ({"report": "board_report", "cadence": "half_year", "manner": "oral"},)
    }
    content = type(case.agreement.content).model_validate(told, strict=False)
    labels = {duty.report for duty in reporting_plan(content, case, story.rules)}
    assert "Redovisning till styrelsen (muntligt)" in labels
