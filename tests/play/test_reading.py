"""What is said of a life that cannot be read: the file, the place, and what to do."""

from pathlib import Path

import pytest

from play.reading import LifeError
from tests.play.small_life import HEAD, IDEA, ITS_EFFECTS, REGISTER, SHELVED, WHOLE, read


def error(directory: Path, text: str) -> str:
    with pytest.raises(LifeError) as raised:
        read(directory, text)
    return str(raised.value)


def test_a_life_is_read(tmp_path: Path) -> None:
    assert read(tmp_path).case == "intervention/exempel/2027-001"


def test_a_life_that_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    says = error(tmp_path, "title = = 1")
    assert "liv.toml" in says
    assert "line 1" in says


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ('who = "petra"', 'whom = "petra"', "step 1: whom", "there is no such key here: correct it"),
        ('who = "petra"', "", "step 1: who", "this key is missing: add it"),
        ("2027-01-07 09:00", "2027-02-30 09:00", "step 1: at", "write it as '2027-01-07 09:00'"),
        ("2027-01-07 09:00", "2027-01-07", "step 1: at", "has no hour"),
        ("2027-01-07 09:00", "2027-01-07 09:00+01:00", "step 1: at", "carries a zone"),
        ("2027-01-07 09:00", "2027-03-28 02:30", "step 1: at", "does not exist in Stockholm"),
        ('"register_idea"', '"register_ide"', "step 1: does", "did you mean 'register_idea'?"),
        ('"register_idea"', '"x"', "step 1: does", "docs/commands.md"),
        ("with.title", "with.titel", "step 1: with.titel", "there is no such key here"),
        ('"individual"', '"group"', "step 1: with.kind", "'individual' or 'structural'"),
        ("party_representative", "party", "step 1: as", "Should be one of 'secretariat'"),
        ("with.parties = [", "with.parties = [] #", "step 1: with.parties", "too few stand here: write at least 1"),
        ('roles = ["secretariat"]', 'roles = ["steering_group"]', "karin", "given by a case"),
        ('id = "petra"', 'id = "karin"', "register", "person karin stands here twice: keep one"),
        ('to = "petra"', 'to = "perta"', "mail 1: to", "neither a role nor a person in the register"),
        ('"exempel"', '"ingen"', "rulebook", "Correct the name"),
        ('"2027-001"', '"27-1"', "case", "write intervention/<association>/<year>-<number>"),
    ],
)  # fmt: skip
def test_an_error_names_its_place_and_what_to_do(tmp_path: Path, old: str, new: str, place: str, says: str) -> None:
    told = error(tmp_path, WHOLE.replace(old, new))
    assert "liv.toml" in told
    assert place in told
    assert says in told


def test_a_life_without_a_step_is_told_that_it_has_none(tmp_path: Path) -> None:
    assert "step: too few stand here: write at least 1" in error(tmp_path, f"step = []\n{HEAD}{REGISTER}")


def test_a_quarter_that_is_written_otherwise_is_told_how_it_is_written(tmp_path: Path) -> None:
    claim = 'does = "remittance"\nwith.payee = "norrstad"\nwith.period = "Q1 2027"\n'
    step = f'[[step]]\nat = "2027-01-08 09:00"\nwho = "petra"\nas = "party_representative"\n{claim}'
    assert "with.period: Should be a quarter, such as 2027-Q1." in error(tmp_path, f"{HEAD}{REGISTER}{step}")


def test_an_error_in_a_step_names_the_line_on_which_the_step_begins(tmp_path: Path) -> None:
    line = WHOLE.splitlines().index("[[step]]") + 1
    assert f"liv.toml:{line}: step 1: who" in error(tmp_path, WHOLE.replace('who = "petra"', ""))


def test_every_error_is_told_at_once(tmp_path: Path) -> None:
    told = error(tmp_path, WHOLE.replace('who = "petra"', "").replace('rule = "idea_received"', ""))
    assert "step 1: who" in told
    assert "mail 1: rule" in told


def test_steps_stand_in_order_of_time(tmp_path: Path) -> None:
    assert "step 2: at: it comes before the step above it" in error(tmp_path, HEAD + REGISTER + SHELVED + IDEA)


def test_nothing_reaches_a_case_during_an_outage(tmp_path: Path) -> None:
    outage = '[[outage]]\nfrom = "2027-01-11 08:00"\nuntil = "2027-01-12 08:00"\n'
    assert "step 2: at: nothing reaches the case then" in error(tmp_path, WHOLE + outage)


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        ('phase = "idea"', "write one of at (when it becomes so) and as_of (any time)"),
        ('at = "2027-01-07 09:00"', "state something"),
        ('at = "2027-01-07 09:00"\nas_of = "2027-01-07 09:00"\nphase = "idea"', "write one of at"),
        ("nobody_mailed = true\nfrom = 2027-01-08", "takes from and to"),
        ("nobody_mailed = true\nfrom = 2027-01-08\nto = 2027-01-07", "to lies before from"),
        ('from = 2027-01-08\nas_of = "2027-01-07 09:00"\nphase = "idea"', "belong to nobody_mailed"),
        ('as_of = "2027-01-07 09:00"\nsums.grnated = "1 kr"', "there is no sum 'grnated': there are granted"),
        ('as_of = "2027-01-07 09:00"\nsums.granted = 1.5', "whole öre"),
    ],
)
def test_an_expectation_that_says_too_little_or_too_much_is_told(tmp_path: Path, stated: str, says: str) -> None:
    told = error(tmp_path, f"{WHOLE}\n[[expect]]\n{stated}\n")
    assert "expect 1" in told
    assert says in told


def test_a_mail_has_one_fate(tmp_path: Path) -> None:
    text = WHOLE.replace('to = "petra"', 'to = "petra"\nparked = true\nsuppressed = "settled"')
    assert "a mail has one of sent, suppressed, parked and nobody" in error(tmp_path, text)


def test_a_register_can_stand_in_a_file_that_lives_share(tmp_path: Path) -> None:
    (tmp_path / "register.toml").write_text(REGISTER.replace("register.", ""))
    script = read(tmp_path, HEAD + 'register = "register.toml"\n' + IDEA + ITS_EFFECTS)
    assert [person.id for person in script.rules.register.people] == ["karin", "petra"]
    assert not script.own_register


def test_a_time_can_be_written_as_toml_has_it(tmp_path: Path) -> None:
    unquoted = read(tmp_path, WHOLE.replace('at = "2027-01-07 09:00"', "at = 2027-01-07 09:00:00"))
    assert unquoted.commands[0].at == read(tmp_path).commands[0].at


def test_a_letter_or_a_document_that_there_is_none_of_is_told_with_the_one_that_was_perhaps_meant(
    tmp_path: Path,
) -> None:
    told = error(tmp_path, WHOLE.replace('rule = "idea_received"', 'rule = "idea_recieved"'))
    assert "mail 1: rule: there is no letter 'idea_recieved'; did you mean 'idea_received'" in told
    told = error(tmp_path, WHOLE.replace('document = "idea_receipt"', 'document = "idea_reciept/1"'))
    assert "document 1: document: there is no document 'idea_reciept'; did you mean 'idea_receipt'" in told
