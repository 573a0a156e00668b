"""The page about rulebooks is right: its tables, its examples and its links."""

import re
import tomllib
from pathlib import Path

import pytest

from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import MET_BY, needed
from models.rulebook.reading import read
from models.rulebook.reference import PAGE, every_table, renewed, tables_of
from models.wording.fields import parts_of, rows

TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", TEXT, flags=re.DOTALL)
MINIMAL = next(example for example in EXAMPLES if 'key = "minsta"' in example)


def anchors(page: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page, flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_the_tables_are_those_of_the_schema() -> None:
    assert renewed(TEXT) == TEXT, "docs/rulebooks.md is stale: run python -m models.rulebook.reference"


def test_there_is_a_table_for_each_part_of_the_schema() -> None:
    assert sorted(tables_of(TEXT)) == sorted(every_table())
    parts = {part.__name__ for part in parts_of((Rulebook,), themselves=True)}
    assert parts | {"roles", "kinds"} == set(every_table())


def test_every_key_of_a_rulebook_has_a_meaning() -> None:
    without = [(part.__name__, row[0]) for part in parts_of((Rulebook,)) for row in rows(part) if not row[3]]
    assert without == []


def test_the_smallest_rulebook_passes_the_check() -> None:
    rulebook = read(MINIMAL, "minsta.toml")
    assert {kind for kind in rulebook.obligations if kind in MET_BY} == set(needed(rulebook))


def test_those_that_can_be_left_out_are_those_that_are_said() -> None:
    left_out = set(MET_BY) - set(needed(read(MINIMAL)))
    assert left_out == {
        "group_handling",
        "assessment",
        "further_preparation",
        "adoption_task",
        "procurement_documentation",
        "extra_report",
        "milestone",
        "anchoring",
        "problem_statement",
        "feedback_in_own",
    }
    assert all(f"`{kind}`" in TEXT.split("## What must be there")[1].split("| name |")[0] for kind in left_out)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.splitlines()[0][:40])
def test_an_example_is_a_part_of_a_rulebook_that_passes(example: str) -> None:
    whole = tomllib.loads((Path(PAGE).parents[1] / "rulebooks" / "exempel.toml").read_text(encoding="utf-8"))
    given = tomllib.loads(example)
    assert given
    assert set(given) <= set(whole) | {"agreement", "checklist", "checklists", "groundwork"}


def test_every_link_leads_somewhere() -> None:
    for page, anchor in re.findall(r"\]\(([\w.]*)#([\w-]+)\)", TEXT):
        there = (PAGE.parent / page).read_text(encoding="utf-8") if page else TEXT
        known = anchors(there) | set(re.findall(r'<a id="(\w+)">', there))
        assert anchor in known, f"{page}#{anchor} leads nowhere"
