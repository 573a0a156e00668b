"""A case's random walk: plausible commands by plausible people, good and bad ones, with time between them."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st

from tests.models.domain.plausible import ACTS, SPENDING, USUAL, Act, Draw
from tests.models.domain.prologues import (
    at_board,
    at_group,
    bearing,
    decided,
    drafted,
    granted,
    idea,
    running,
    running_conditionally,
    shared,
)
from tests.models.domain.story import Story, shown

BEGINNINGS: tuple[Callable[[], Story], ...] = (
    idea,
    shared,
    at_group,
    at_board,
    decided,
    granted,
    drafted,
    running,
    lambda: running(withholding=True).at("2028-01-05 10:00"),
    lambda: running(new_methods=True).at("2029-04-02 10:00"),
    lambda: running_conditionally().at("2028-09-05 10:00"),
)
FUNDED: tuple[Callable[[], Story], ...] = (
    lambda: running().at("2028-01-05 10:00"),
    lambda: running(withholding=True).at("2028-10-05 10:00"),
    lambda: running_conditionally().at("2029-01-05 10:00"),
    lambda: bearing().at("2028-01-05 10:00"),
)
"""Beginnings at which there is much to claim."""
Held = Callable[[Story], None]
"""What is asserted of a case after every step."""


def walk(draw: Draw, story: Story, steps: int, held: Held) -> Story:
    """Let so many things happen, each after some time; mostly such as belong where the case stands."""
    for _ in range(draw(st.integers(1, steps))):
        fitting = USUAL.get(story.case.phase, ACTS)
        _step(draw, story, draw(st.sampled_from([fitting, fitting, fitting, ACTS])), [0, 1, 1, 20, 24 * 6, 24 * 45])
        held(story)
    return story


def spend(draw: Draw, story: Story, steps: int, held: Held) -> Story:
    """Let so many things happen with money, and little else."""
    for _ in range(steps):
        _step(draw, story, SPENDING, [0, 1, 24 * 3])
        held(story)
    return story


def _step(draw: Draw, story: Story, acts: tuple[Act, ...], hours: list[int]) -> None:
    story.at(shown(story.now + timedelta(hours=draw(st.sampled_from(hours)))))
    who, what, body = draw(st.sampled_from(acts))(draw, story)
    story.as_(who).gives(what, **body)
