"""The page about commands is right: it says what the code does, and its examples are commands."""

import json
import re
import tomllib

import pytest

from models.domain.commands import BODY
from models.domain.decide import DECIDE
from models.domain.phase import Phase
from models.wording.command_phases import PHASES_OF
from models.wording.command_reference import PAGE, page
from models.wording.fields import parts_of, rows
from tests.models.wording.phases_in_code import phases_demanded

TEXT = PAGE.read_text(encoding="utf-8")
IN_LIVES = re.findall(r"```toml\n(.*?)```", TEXT, flags=re.DOTALL)
IN_JSON = re.findall(r"```json\n(.*?)```", TEXT, flags=re.DOTALL)

DEMAND_NO_PHASE = {
    "change_meeting": "it asks whether the case is on for that meeting",
    "release_decision": "it asks whether a decision waits",
    "hold_decision": "it asks whether a decision waits",
    "correct_decision": "before the release it asks whether a decision waits",
    "resume_case": "it asks whether the case is paused",
    "extend_deadline": "it asks whether that is owed",
    "waive_obligation": "it asks whether that is owed",
    "receive_paper": "whatever reaches a registered case is received",
    "approve_minutes": "it asks whether that meeting decided in the case",
    "post_notice": "it asks whether that meeting decided in the case",
    "recall_letter": "it asks whether there is such a letter",
    "retry_stalled": "it asks whether something is stalled",
    "retry_effect": "it asks whether there is such a mail or document",
}


def test_the_page_is_what_the_code_says() -> None:
    assert page() == TEXT, "docs/commands.md is stale: run python -m models.wording.command_reference"


def test_every_command_is_on_the_page() -> None:
    assert set(PHASES_OF) == set(DECIDE)


@pytest.mark.parametrize("command", list(DECIDE), ids=lambda command: command.__name__)
def test_the_phases_of_a_command_are_those_that_its_rule_demands(command: type) -> None:
    demanded = set(phases_demanded(DECIDE[command]))
    said = set(PHASES_OF[command])
    if any(command.__name__.lower() == name.replace("_", "") for name in DEMAND_NO_PHASE):
        assert demanded < said
    else:
        assert demanded == said


def test_a_case_takes_some_command_in_every_phase() -> None:
    assert {phase for phases in PHASES_OF.values() for phase in phases} == set(Phase)


def test_every_field_of_a_command_has_a_meaning() -> None:
    parts = parts_of(DECIDE, themselves=True)
    assert [(part.__name__, row[0]) for part in parts for row in rows(part) if not row[3]] == []


@pytest.mark.parametrize("example", IN_JSON, ids=lambda example: str(json.loads(example)["type"]))
def test_an_example_is_a_command_that_the_api_reads(example: str) -> None:
    assert BODY.validate_json(example).type == json.loads(example)["type"]


def test_a_step_of_a_life_says_the_same_as_the_json() -> None:
    steps = [tomllib.loads(example)["step"][0] for example in IN_LIVES]
    said = [{"type": step["does"], **step.get("with", {})} for step in steps]
    assert said == [json.loads(example) for example in IN_JSON]
    assert len(said) == len(DECIDE)


def test_every_link_leads_to_a_heading() -> None:
    headings = {heading.lower() for heading in re.findall(r"^#+ (.+)$", TEXT, flags=re.MULTILINE)}
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= headings
