"""A remembered case counts only while its row says the same."""

from models.domain.case import Case
from models.record.memory import Memory

CASE = Case(id="intervention/exempel/2027-001", sequence=7)


def test_a_case_is_recalled_at_the_sequence_at_which_it_was_kept() -> None:
    memory = Memory()
    memory.keep(CASE)
    assert memory.recall(CASE.id, 7) is CASE


def test_a_case_that_has_gone_on_elsewhere_is_not_recalled() -> None:
    memory = Memory()
    memory.keep(CASE)
    assert memory.recall(CASE.id, 8) is None


def test_the_case_seen_longest_ago_is_forgotten_first() -> None:
    memory = Memory(most=1)
    memory.keep(CASE)
    memory.keep(CASE.model_copy(update={"id": "intervention/exempel/2027-002"}))
    assert memory.recall(CASE.id, 7) is None
