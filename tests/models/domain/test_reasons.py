"""Every refusal has its reason, and both speak of the same particulars."""

from collections import Counter
from string import Formatter

import pytest

from models.domain.actor import Role
from models.domain.reasons import REASONS, TOPICS
from tests.models.domain.refusals_raised import Raised, every_refusal

RAISED = every_refusal()


def places(code: str) -> set[str]:
    reason = REASONS[code]
    return {name for text in (reason.says, reason.remedy) for _, name, _, _ in Formatter().parse(text) if name}


def test_every_refusal_has_a_reason() -> None:
    without = sorted({f"{raised.code} ({raised.place})" for raised in RAISED if raised.code not in REASONS})
    assert not without, f"add these to models/domain/reasons/: {', '.join(without)}"


def test_every_reason_is_given_somewhere() -> None:
    assert sorted(set(REASONS) - {raised.code for raised in RAISED}) == []


def test_a_reason_stands_in_one_topic_only() -> None:
    counted = Counter(code for topic in TOPICS.values() for code in topic)
    assert [code for code, times in counted.items() if times > 1] == []
    assert set(counted) == set(REASONS)


@pytest.mark.parametrize("raised", RAISED, ids=lambda raised: f"{raised.code}@{raised.place}")
def test_a_reason_speaks_of_exactly_the_particulars_that_are_given(raised: Raised) -> None:
    assert places(raised.code) == set(raised.particulars), raised.place


@pytest.mark.parametrize("code", sorted(REASONS))
def test_a_reason_says_what_is_wrong_and_what_to_do_in_whole_sentences(code: str) -> None:
    reason = REASONS[code]
    for text in (reason.says, reason.remedy):
        assert text[0].isupper() or text[0] in "{“"
        assert text.endswith(".")
    assert len(set(reason.who)) == len(reason.who)
    assert Role.CLOCK not in reason.who
