"""The rulebooks that are shipped, and small changes of them, for tests."""

from functools import cache
from pathlib import Path
from typing import Any

from models.domain.rules.rulebook import Rulebook
from models.rulebook.attached import whole
from models.rulebook.load import effective_text, parse
from tests.models.domain.prologues import AGREEMENT, SEATS, granted, sign_all
from tests.models.domain.story import Story

FOLDER = Path(__file__).parents[3] / "rulebooks"


@cache
def shipped(name: str) -> Rulebook:
    """A rulebook by its name, with the checklists that it attaches."""
    file = FOLDER / f"{name}.toml"
    return parse(effective_text(whole(file), file.name))


@cache
def with_lines(name: str, lines: str, folder: Path = FOLDER) -> Rulebook:
    """A rulebook with some lines more at its end."""
    return parse(effective_text((folder / f"{name}.toml").read_bytes() + b"\n" + lines.encode()))


def in_force(rulebook: Rulebook, **decision: Any) -> Story:
    """The usual agreement came into force on 8 March 2027, under other rules or after another decision."""
    story = granted(rulebook, **decision).at("2027-03-02 10:00").as_("anna").does("form_steering_group", seats=SEATS)
    story.at("2027-03-03 10:00").as_("sara").does("draft_agreement", **AGREEMENT)
    return sign_all(story.at("2027-03-08 10:00"))
