"""The forecast crosses whole once, and after that as what has changed in it; whoever holds it always has all of it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models.contracts.foretelling import mark, shortened, whole
from models.contracts.shell import Outcome

MOMENTS = st.lists(
    st.tuples(st.integers(1, 20), st.sampled_from("abcdefgh")), unique_by=lambda moment: moment[1], max_size=8
)
"""When something happens, and what; in the order in which it happens."""


def _told(moments: list[tuple[int, str]]) -> tuple[dict[str, Any], ...]:
    return tuple({"at": at, "key": key} for at, key in sorted(moments))


@given(before=MOMENTS, after=MOMENTS)
def test_the_changes_of_a_forecast_give_the_whole_of_it_to_whoever_holds_the_one_before(
    before: list[tuple[int, str]], after: list[tuple[int, str]]
) -> None:
    held, comes = _told(before), _told(after)

    crossing = shortened(Outcome(sequence=1, forecast=comes), held, mark(held))
    received = Outcome.model_validate_json(crossing.model_dump_json())

    assert received.forecast == ()
    assert whole(received, held) == comes
    assert received.forecast_mark == mark(whole(received, held))


@given(before=MOMENTS, after=MOMENTS, another=MOMENTS)
def test_whoever_holds_another_forecast_or_none_gets_the_whole_of_it(
    before: list[tuple[int, str]], after: list[tuple[int, str]], another: list[tuple[int, str]]
) -> None:
    holds = "" if sorted(another) == sorted(before) else mark(_told(another))

    crossing = shortened(Outcome(sequence=1, forecast=_told(after)), _told(before), holds)

    assert crossing.forecast_change is None
    assert whole(crossing, _told(another)) == _told(after)


def test_what_an_older_build_wrote_is_read_as_the_whole_forecast() -> None:
    written = Outcome.model_validate_json('{"sequence": 3, "forecast": [{"key": "a"}]}')

    assert whole(written, _told([(1, "b")])) == ({"key": "a"},)


def test_only_what_differs_crosses() -> None:
    held = _told([(1, "a"), (2, "b"), (3, "c")])
    comes = _told([(2, "b"), (4, "c"), (5, "d")])

    change = shortened(Outcome(sequence=1, forecast=comes), held, mark(held)).forecast_change

    assert change is not None
    assert set(change.gone) == {"a", "c"}
    assert change.come == ((1, {"at": 4, "key": "c"}), (2, {"at": 5, "key": "d"}))
