"""What ``tertial play`` prints and answers."""

from pathlib import Path

import pytest
from rich.console import Console

from play.command import play
from tests.play.small_life import HEAD, IDEA, REGISTER, WHOLE, written


@pytest.fixture
def console() -> Console:
    return Console(record=True, width=160)


def test_a_life_that_goes_as_it_says_answers_0_and_is_told_as_a_timeline(tmp_path: Path, console: Console) -> None:
    assert play(written(tmp_path), console=console) == 0
    printed = console.export_text()
    assert "2027-01-07 09:00  Petra Part" in printed
    assert "Grön rehabilitering" in printed
    assert "Everything was as the life says" in printed


def test_a_life_that_goes_otherwise_answers_1_and_tells_what_to_write(tmp_path: Path, console: Console) -> None:
    assert play(written(tmp_path, HEAD + REGISTER + IDEA), console=console) == 1
    printed = console.export_text()
    assert "2 not as the life says" in printed
    assert '[[mail]]\nat = "2027-01-07 09:00"\nrule = "idea_received"\nto = "petra"' in printed


def test_the_timeline_says_what_to_do_about_a_refusal(tmp_path: Path, console: Console) -> None:
    play(written(tmp_path, WHOLE.replace('who = "karin"', 'who = "petra"')), console=console)
    assert "Be kansliet att lägga in rollen i registret, eller använd en roll som du har." in console.export_text()


def test_a_life_that_cannot_be_read_answers_2_and_says_why(tmp_path: Path, console: Console) -> None:
    assert play(written(tmp_path, WHOLE.replace("who =", "whom =")), console=console) == 2
    assert "step 1: whom" in console.export_text()


def test_a_life_can_be_sealed_and_sealed_anew(tmp_path: Path, console: Console) -> None:
    file = written(tmp_path)
    assert play(file, reseal=True, console=console) == 0
    first = file.read_text()
    assert 'case = "2027-001"\nseal = "' in first
    file.write_text(first.replace("Ingen har tid.", "Ingen har tid nu."))
    assert play(file, console=console) == 1
    assert play(file, reseal=True, console=console) == 0
    assert file.read_text().count("seal =") == 1


def test_a_life_that_does_not_go_as_it_says_is_not_sealed(tmp_path: Path, console: Console) -> None:
    file = written(tmp_path, HEAD + REGISTER + IDEA)
    assert play(file, reseal=True, console=console) == 1
    assert "seal" not in file.read_text()


def test_the_timeline_shows_the_id_by_which_expectations_know_what_is_planned(tmp_path: Path, console: Console) -> None:
    play(written(tmp_path), console=console)
    assert "(application)" in console.export_text()


def test_what_people_wrote_is_printed_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    play(written(tmp_path, WHOLE.replace("Grön rehabilitering", "Grön :100: rehabilitering")))
    assert "Grön :100: rehabilitering" in capsys.readouterr().out
