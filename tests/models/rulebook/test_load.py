"""A rulebook is stored as what holds by it, and a faulty one is never stored."""

from pathlib import Path

import pytest

from models.record.rules import UnknownAssociation, newest
from models.rulebook.load import effective_text, parse, sha256
from models.rulebook.problem import RulebookError
from models.rulebook.reading import read
from tests.models.rulebook.example import FILE, TOML, changed


def test_what_is_stored_reads_back_as_the_same_rulebook() -> None:
    assert parse(effective_text(TOML)) == read(TOML)


def test_comments_layout_and_written_out_defaults_are_no_new_version() -> None:
    same = changed('reminders_at = "08:00"', '# at eight\nmost_mails = 5\n\nreminders_at   =   "08:00"')
    assert sha256(effective_text(same)) == sha256(effective_text(TOML))


def test_another_rule_is_another_version() -> None:
    other = changed('reminders_at = "08:00"', 'reminders_at = "09:00"')
    assert sha256(effective_text(other)) != sha256(effective_text(TOML))


def test_no_gatekeeper_survives_being_stored() -> None:
    without = effective_text(changed('gatekeeper = "director"', 'gatekeeper = "none"'))
    assert parse(without).preparation.gatekeeper is None


def test_the_newest_rulebook_of_an_association_is_its_file() -> None:
    assert newest(FILE.parent, "exempel") == effective_text(TOML)


def test_a_faulty_file_is_told_by_its_name_when_a_case_would_use_it(tmp_path: Path) -> None:
    (tmp_path / "exempel.toml").write_text(changed("[deadlines]", "[deadlines"), encoding="utf-8")
    with pytest.raises(RulebookError, match=r"^exempel\.toml rad 49: en parentes"):
        newest(tmp_path, "exempel")


def test_an_association_without_a_file_is_unknown(tmp_path: Path) -> None:
    with pytest.raises(UnknownAssociation, match=r"nowhere\.toml"):
        newest(tmp_path, "nowhere")
