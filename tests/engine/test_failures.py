"""Whatever is killed, and whenever: a new start ends in the same journal, and nobody is mailed twice unmarked."""

import asyncio
import random
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from models.failpoint import MAIL_ACCEPTED, RECORD_COMMITTED, RECORD_WRITING, RUN_CONTINUING
from tests.engine.installation import PARTS, Installation
from tests.engine.life import STEPS, Left, live


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def undisturbed(installation: Installation) -> AsyncIterator[Left]:
    """What is left of the life when nothing goes wrong."""
    left = await live(installation)
    assert len(left.journal) > len(STEPS)
    assert len(left.mails) > 2
    assert set(left.copies.values()) == {1}
    assert not left.marked
    yield left


def _came_to_the_same(left: Left, undisturbed: Left) -> None:
    assert left.journal == undisturbed.journal
    assert left.answers == undisturbed.answers
    assert left.mails == undisturbed.mails
    assert left.documents == undisturbed.documents
    assert left.faults == []
    assert left.copies.keys() == undisturbed.copies.keys()


def _second_copies(left: Left) -> set[str]:
    return {mail for mail, copies in left.copies.items() if copies > 1}


@pytest.mark.parametrize("failpoint", [f"{RECORD_COMMITTED}:kill.2", f"{RECORD_WRITING}:kill.5"])
async def test_a_worker_killed_just_before_or_after_a_commit_leaves_the_same_journal(
    installation: Installation, undisturbed: Left, failpoint: str
) -> None:
    left = await live(installation, failpoints=failpoint)

    assert installation.deaths["worker"] == 1
    _came_to_the_same(left, undisturbed)
    assert not _second_copies(left)


async def test_a_worker_killed_between_the_mail_servers_acceptance_and_our_commit_sends_one_marked_copy_more(
    installation: Installation, undisturbed: Left
) -> None:
    left = await live(installation, failpoints=f"{MAIL_ACCEPTED}:kill.2")

    assert installation.deaths["worker"] == 1
    _came_to_the_same(left, undisturbed)
    assert set(left.copies.values()) == {1, 2}
    assert _second_copies(left) <= left.marked


async def test_a_worker_killed_while_the_run_continues_as_new_leaves_the_same_journal(
    installation: Installation, undisturbed: Left
) -> None:
    left = await live(installation, failpoints=f"{RUN_CONTINUING}:kill")

    assert installation.deaths["worker"] == 1
    _came_to_the_same(left, undisturbed)
    assert _second_copies(left) <= left.marked


@pytest.mark.parametrize("seed", [20270301])
@pytest.mark.parametrize("part", PARTS)
async def test_whatever_is_killed_at_random_moments_the_journal_is_the_same(
    installation: Installation, undisturbed: Left, part: str, seed: int
) -> None:
    chance = random.Random(f"{part} {seed}")  # noqa: S311 - moments to be found again, not secrets
    moments = {step: chance.uniform(0, 0.15) for step in sorted(chance.sample(range(len(STEPS)), 2))}
    print(f"kill -9 of the {part}, seconds after the beginning of steps: {moments}")

    async def disturb(step: int) -> None:
        if step in moments:
            await asyncio.sleep(moments[step])
            await asyncio.to_thread(installation.kill, part)

    left = await live(installation, disturb=disturb)

    assert installation.deaths[part] == 2
    _came_to_the_same(left, undisturbed)
    assert _second_copies(left) <= left.marked
