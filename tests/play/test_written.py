"""How times and files stand in a life."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from play.files import content_of, files_in, hashed
from play.lines import line_of, table_lines
from play.written import plain, show, stockholm


def test_a_time_is_what_clocks_in_stockholm_show_in_winter_and_in_summer() -> None:
    assert stockholm("2027-01-07 09:00") == datetime(2027, 1, 7, 8, 0, tzinfo=UTC)
    assert stockholm("2027-07-07 09:00") == datetime(2027, 7, 7, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize("written", ["2027-01-07 09:00", "2027-07-07 09:00:30"])
def test_a_time_is_shown_as_it_is_written(written: str) -> None:
    at = stockholm(written)
    assert isinstance(at, datetime)
    assert show(at) == written


def test_a_time_in_a_command_becomes_an_instant() -> None:
    assert plain({"with": {"at": datetime(2027, 1, 7, 9, 0)}}) == {"with": {"at": "2027-01-07T08:00:00+00:00"}}  # noqa: DTZ001


def test_a_file_is_known_by_the_hash_of_its_name() -> None:
    fields = {"invoice": {"files": ["file:faktura.pdf"]}, "note": "ingen fil"}
    digest = sha256(content_of("faktura.pdf")).hexdigest()
    assert hashed(fields) == {"invoice": {"files": [digest]}, "note": "ingen fil"}
    assert files_in(fields) == {digest: "faktura.pdf"}


def test_the_line_of_a_table_is_found_and_one_within_a_long_text_is_not() -> None:
    text = 'title = "T"\n[[step]]\nwith.reason = """\n[[step]]\n"""\n[[step]]\n'
    lines = table_lines(text)
    assert [line_of(lines, "title"), line_of(lines, "step", 0), line_of(lines, "step", 1)] == [1, 2, 6]
    assert line_of(lines, "step", 2) is None
