"""The framework of 2005 as a checklist that a rulebook attaches: own items, joint items, three aspects (seed 002)."""

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from models.domain.decide.checklist import left
from models.domain.rules.stages import Gate, Item
from models.rulebook.attached import whole
from models.rulebook.checklist_file import checklist_alone
from models.rulebook.load import effective_text, parse
from models.rulebook.problem import RulebookError
from tests.models.domain.prologues import shared
from tests.models.domain.rulebooks import FOLDER, with_lines
from tests.models.domain.story import Story, particulars

FRAMEWORK = FOLDER / "ramverk.toml"
ITEMS = checklist_alone(FRAMEWORK.read_bytes(), FRAMEWORK.name)
ATTACHING = with_lines("exempel", FRAMEWORK.read_text(encoding="utf-8"))


def cells() -> dict[str, tuple[list[str], list[str]]]:
    """The own and the joint items of each phase, by the framework's words, without what the comments add."""
    table: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for item in ITEMS:
        own, joint = table[item.group.removeprefix("Ramverket: ")]
        if item.key in FROM_COMMENTS:
            continue
        if item.each:
            own.append(item.label)
        elif item.aspects:
            joint.append(item.label)
    return dict(table)


FROM_COMMENTS = {"initiation_own_information", "decision_who_handles", "realisation_agreement_spans"}


@pytest.mark.shows("N-03", "MATRIX-initiation-1", "MATRIX-initiation-2")
def test_the_framework_has_the_cells_of_its_table_and_no_other() -> None:
    assert cells() == {
        "initiering": (
            ["Idé- och problembeskrivning", "Beredning", "Förankring inför beslut"],
            ["Idébehandling i samverkan", "Förstudie"],
        ),
        "beslut": (
            ["Beslutsunderlag", "Beslutsfattande", "Förankring inför projektstart"],
            ["Samverkansavtal eller överenskommelse", "Synkroniserad besluts- och handläggningsgång"],
        ),
        "resurser": (["Bemanning", "Kompetens"], ["Gemensamma relevanta kompetenser och beslutsmandat"]),
        "realisering": (
            ["Utveckling och anpassning", "Projektering och införande"],
            [
                "Gemensamma regelverk",
                "Gemensamma metoder",
                "Gemensam värdering av nuläget",
                "Gemensam målbild",
                "Gemensamma värdesäkrare",
                "Gemensam it-miljö och infrastruktur",
            ],
        ),
        "drift": (["Drift", "Förvaltning"], ["Gemensamma rutiner", "Gemensam förvaltningsorganisation"]),
    }


def of(key: str) -> Item:
    return next(item for item in ITEMS if item.key == key)


def keys(gate: Gate) -> set[str]:
    return {item.key for item in ITEMS if item.gate is gate}


@pytest.mark.shows("MATRIX-initiation-3", "MATRIX-initiation-8", "MATRIX-decision-3")
def test_what_is_an_authority_s_own_is_recorded_for_each_authority() -> None:
    story = prepared()
    refusal = story.is_refused("confirm_item", item="initiation_anchoring")
    assert (refusal.code, particulars(refusal)["parties"]) == ("item_of_each_party", "kommunen, regionen")
    story.does("confirm_item", item="initiation_anchoring", organisation="kommunen", on="2027-01-12")
    assert label_left(story, "initiation_anchoring") == "Förankring inför beslut: regionen"
    story.does("pass_over_item", item="initiation_anchoring", organisation="regionen", reason="Sker i maj.")
    assert label_left(story, "initiation_anchoring") is None


@pytest.mark.shows("MATRIX-initiation-4", "MATRIX-initiation-5", "MATRIX-decision-5")
def test_a_joint_item_spans_strategy_operations_and_it() -> None:
    story = prepared()
    assert story.is_refused("confirm_item", item="initiation_prestudy", organisation="fk").code == "item_is_joint"
    story.does("confirm_item", item="initiation_prestudy", aspect="strategy")
    assert label_left(story, "initiation_prestudy") == "Förstudie: operations, it"
    story.does("confirm_item", item="initiation_prestudy")
    assert label_left(story, "initiation_prestudy") is None
    unspanned = story.is_refused("confirm_item", item="initiation_delimited", aspect="it")
    assert unspanned.code == "not_an_aspect"


def prepared() -> Story:
    return shared(ATTACHING).as_("sara")


def label_left(story: Story, key: str) -> str | None:
    found = [item.label for item in left(story.case, ATTACHING, Gate.PREPARATION) if item.key == key]
    return found[0] if found else None


@pytest.mark.shows("MATRIX-initiation-6", "MATRIX-initiation-7", "R-49")
def test_all_of_the_framework_ought_to_be_done_and_nothing_of_it_blocks() -> None:
    assert {item.strength for item in ITEMS} == {"ought"}
    story = prepared()
    refusal = story.is_refused("find_complete")
    assert refusal.code == "items_need_reason"
    for item in left(story.case, ATTACHING, Gate.PREPARATION):
        for party in ("kommunen", "regionen") if item.each else (None,):
            story.does("pass_over_item", item=item.key, organisation=party, reason="Görs på annat sätt.")
    assert story.gives("find_complete").accepted


@pytest.mark.shows("MATRIX-decision-1", "MATRIX-decision-2", "MATRIX-decision-7")
def test_material_and_decisions_are_asked_for_before_the_board_decides() -> None:
    assert keys(Gate.BOARD) == {
        "decision_basis",
        "decision_deciding",
        "decision_legal",
        "decision_who_handles",
        "decision_platform",
    }


@pytest.mark.shows("MATRIX-decision-6", "R-38", "R-39")
def test_legal_aspects_and_who_may_handle_what_are_items_of_their_own() -> None:
    assert of("decision_legal").each is None
    assert of("decision_who_handles").each == "party"


@pytest.mark.shows("MATRIX-decision-4", "MATRIX-decision-8", "MATRIX-resources-4")
def test_agreement_information_and_time_are_asked_for_from_the_start_on() -> None:
    assert {"decision_agreement", "decision_information", "resources_time"} <= keys(Gate.START)


@pytest.mark.shows("MATRIX-resources-1", "MATRIX-resources-2", "MATRIX-resources-3")
def test_staff_and_competence_are_each_authority_s_and_mandates_are_joint() -> None:
    assert [of(key).each for key in ("resources_staffing", "resources_competence")] == ["party", "party"]
    assert of("resources_mandates").aspects == ("strategy", "operations", "it")


REALISATION = [item for item in ITEMS if item.key.startswith("realisation_")]
OPERATIONS = [item for item in ITEMS if item.key.startswith("operations_")]


@pytest.mark.shows("MATRIX-realisation-1", "MATRIX-realisation-2", "MATRIX-realisation-11")
def test_development_is_each_authority_s_and_the_agreement_spans_the_three_aspects() -> None:
    assert [item.key for item in REALISATION if item.each] == ["realisation_development", "realisation_introduction"]
    assert of("realisation_agreement_spans").aspects == ("strategy", "operations", "it")


@pytest.mark.shows("MATRIX-realisation-3", "MATRIX-realisation-4", "MATRIX-realisation-5")
def test_rules_methods_and_the_present_are_joint() -> None:
    joint = [of(f"realisation_{key}") for key in ("rules", "methods", "present")]
    assert all(item.aspects for item in joint)


@pytest.mark.shows("MATRIX-realisation-6", "MATRIX-realisation-7", "MATRIX-realisation-8")
def test_goal_assurers_and_infrastructure_are_joint() -> None:
    joint = [of(f"realisation_{key}") for key in ("goal", "assurers", "infrastructure")]
    assert all(item.aspects for item in joint)


@pytest.mark.shows("MATRIX-realisation-9", "MATRIX-realisation-10", "MATRIX-realisation-13")
def test_what_the_comments_ask_of_realisation_is_asked_for_before_the_closing() -> None:
    asked = {"realisation_requirements", "realisation_negotiated", "realisation_culture", "realisation_conditions"}
    assert asked <= keys(Gate.CLOSING)


@pytest.mark.shows("MATRIX-operations-1", "MATRIX-operations-2", "MATRIX-realisation-12")
def test_running_and_maintaining_are_each_authority_s_own() -> None:
    assert [item.key for item in OPERATIONS if item.each] == ["operations_running", "operations_maintenance"]
    assert not of("realisation_conditions").each


@pytest.mark.shows("MATRIX-operations-3", "MATRIX-operations-4", "ACT-30")
def test_routines_and_the_organisation_for_maintenance_are_joint() -> None:
    assert [item.key for item in OPERATIONS if item.aspects] == ["operations_routines", "operations_organisation"]


@pytest.mark.shows("MATRIX-operations-5", "MATRIX-operations-6", "MATRIX-operations-7")
def test_early_preparation_responsibilities_and_common_orders_are_asked_for() -> None:
    assert {"operations_prepared_early", "operations_responsibilities", "operations_orders"} <= keys(Gate.CLOSING)


@pytest.mark.shows("MATRIX-operations-8", "MATRIX-operations-9", "M-14")
def test_financing_and_the_groups_for_common_matters_are_asked_for() -> None:
    assert {"operations_financing", "operations_groups"} <= keys(Gate.CLOSING)


@pytest.mark.shows("AGREE-11", "AGREE-12", "AGREE-13")
def test_what_the_framework_asks_of_an_agreement_are_items_that_can_be_confirmed() -> None:
    asked = [of(key) for key in ("realisation_agreement_spans", "operations_routines", "decision_who_handles")]
    assert [item.aspects or item.each for item in asked] == [THE_THREE, THE_THREE, "party"]


@pytest.mark.shows("AGREE-14", "AGREE-15", "AGREE-16")
def test_common_orders_financing_and_operative_groups_are_made_clear_together() -> None:
    asked = [of(f"operations_{key}") for key in ("orders", "financing", "groups")]
    assert [(item.each, item.aspects) for item in asked] == [(None, ())] * 3


@pytest.mark.shows("ACT-28", "ACT-29", "R-41")
def test_who_handles_what_assurers_of_value_and_mandates_are_asked_for() -> None:
    assert of("decision_who_handles").each == "party"
    assert of("realisation_assurers").aspects == of("resources_mandates").aspects == THE_THREE


@pytest.mark.shows("STATE-operations", "DOC-33", "X-09")
def test_a_case_is_not_closed_before_operations_are_prepared_or_passed_over() -> None:
    asked = [item.key for item in left(prepared().case, ATTACHING, Gate.CLOSING)]
    assert [key for key in asked if key.startswith("operations_")] == [item.key for item in OPERATIONS]
    assert {"realisation_conditions", "realisation_culture"} <= set(asked)


THE_THREE = ("strategy", "operations", "it")


def test_a_rulebook_attaches_a_checklist_that_lies_beside_it(tmp_path: Path) -> None:
    own = (FOLDER / "exempel.toml").read_bytes() + b'\n[checklists]\nuse = ["ramverk"]\n'
    file = tmp_path / "exempel.toml"
    file.write_bytes(own)
    with pytest.raises(RulebookError, match=r'det finns ingen checklista "ramverk" bredvid regelboken'):
        whole(file)
    (tmp_path / FRAMEWORK.name).write_bytes(FRAMEWORK.read_bytes())
    rulebook = parse(effective_text(whole(file), file.name))
    assert rulebook.checklist[-len(ITEMS) :] == ITEMS


def test_a_mistake_in_a_checklist_is_told_with_its_line() -> None:
    wrong = FRAMEWORK.read_text(encoding="utf-8").replace('gate = "board"', 'gate = "bord"', 1)
    line = next(number for number, text in enumerate(wrong.splitlines(), start=1) if "bord" in text)
    with pytest.raises(RulebookError, match=rf'ramverk.toml rad {line}: checklist.*menade du "board"'):
        checklist_alone(wrong.encode(), FRAMEWORK.name)


def test_a_rulebook_is_no_checklist() -> None:
    assert checklist_alone((FOLDER / "exempel.toml").read_bytes(), "exempel.toml") == ()
    assert "checklist" in tomllib.loads(FRAMEWORK.read_text(encoding="utf-8"))
