"""What an application lacks, in words."""

import ast
from pathlib import Path

import pytest

from models.domain import forms
from models.domain.events.application import Gap
from models.domain.register import Organisation, Register
from models.wording.gaps import LACKS, tell_gap

REGISTER = Register(organisations=(Organisation(id="rehab-ab", name="Rehab AB"),))


def codes_in_forms() -> set[str]:
    """The first halves of the pairs that forms are checked with, and what gaps are made with directly."""
    nodes = list(ast.walk(ast.parse(Path(forms.__file__).read_text(encoding="utf-8"))))
    pairs = {
        node.elts[0].value
        for node in nodes
        if isinstance(node, ast.Tuple) and len(node.elts) > 1 and isinstance(node.elts[0], ast.Constant)
    }
    made = {
        keyword.value.value
        for node in nodes
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "lacks" and isinstance(keyword.value, ast.Constant)
    }
    return {code for code in pairs | made if isinstance(code, str)}


def test_every_lack_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert codes_in_forms() == set(LACKS)


@pytest.mark.parametrize(
    ("lacks", "about", "told"),
    [
        ("empty", "", "”Mål” är inte ifyllt."),
        ("no_statement_of", "rehab-ab", "”Mål” saknar svar från Rehab AB."),
        ("no_goal_of_kind", "benefit_goal", "”Mål” saknar mål av typen nyttomål."),
        ("goal_without_date", "2", "”Mål”: mål 2 anger inte när det ska vara nått."),
        ("row_does_not_sum", "2027 Personal", "”Mål”: på raden 2027 Personal stämmer delarna inte med totalen."),
        ("sunspots", "", "”Mål” saknar något."),
    ],
)
def test_a_gap_names_its_heading_and_what_is_missing(lacks: str, about: str, told: str) -> None:
    assert tell_gap(Gap(heading="goals", label="Mål", lacks=lacks, about=about), REGISTER) == told


def test_a_gap_is_told_in_english_too() -> None:
    gap = Gap(heading="owner", label="Projektägare", lacks="empty")
    assert tell_gap(gap, REGISTER, "en") == "“Projektägare” is not filled in."
