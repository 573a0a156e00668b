"""A rulebook is told in plain Swedish, whole, with a year of its deadlines."""

from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from models.domain.commands.operations import RetryEffect, RetryStalled
from models.domain.decide import DECIDE
from models.domain.kinds import InterventionKind
from models.domain.owed import everything_owed
from models.domain.rules.rulebook import Rulebook
from models.rulebook.command import FAULTY, FINE, UNREADABLE, check, show
from models.rulebook.example_year import YEAR, deadlines, example_case, notices
from models.rulebook.prose import STAGES
from models.rulebook.reading import read
from tests.models.rulebook.example import FILE, TOML, changed, line_of


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return read(TOML)


def told(toml: str, tmp_path: Path) -> str:
    file = tmp_path / FILE.name
    file.write_text(toml, encoding="utf-8")
    console = Console(width=10_000, record=True, quiet=False)
    with console.capture() as captured:
        assert show(file, console) == FINE
    return captured.get()


def test_every_command_of_a_case_belongs_to_one_stage_of_the_process() -> None:
    commands = [command for stage in STAGES for command in stage.commands]
    assert len(commands) == len(set(commands))
    assert set(commands) == set(DECIDE) - {RetryEffect, RetryStalled}


def test_everything_in_the_example_is_told(tmp_path: Path, rulebook: Rulebook) -> None:
    text = told(TOML, tmp_path)
    labels = [rule.label for rule in rulebook.obligations.values()]
    labels += [form.label for form in rulebook.forms.values()]
    labels += [criterion.label for criterion in rulebook.application.criteria]
    assert [label for label in labels if label not in text] == []
    for sentence in (
        "Varje ansökan behandlas av beredningsgrupp. Den ska vara komplett 7 dagar före gruppens möte",
        "Möjliga beslut: bifall, avslag, återremiss, komplettering begärs och bordläggning.",
        "Tysta perioder, då ingen påminns: 1 juli–31 juli och 23 december–6 januari.",
        "Rekvisition: görs av kontaktperson för en part och bedöms av ekonom. Varje kvartal: Q1 senast 30 april",
        "Godkänn rekvisitionen: förbundschef, ekonom och ordförande",
        "28 dagar efter sista dagen: blir en uppgift för förbundschef",
        "1 juli–31 juli 2028: tyst period, ingen påminns",
        "31 december 2028: finansieringens sista dag",
    ):
        assert sentence in text


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("preparatory_group = true", "preparatory_group = false", "Ansökan går inte genom någon beredningsgrupp."),
        ('gatekeeper = "director"', 'gatekeeper = "none"', "Den går vidare till styrelse så snart den är beredd."),
        ('gatekeeper = "director"', 'gatekeeper = "secretariat"', "Bedöm ansökan: kansli\n"),
        ("[board]", "[board]\nregret_hours = 0", "Ett beslut skickas genast"),
        ("[board]", "[agreement]\nassociation_signs = false\n[board]", "Förbundet undertecknar inte."),
        ("[board]", "[money]\nwithholding = false\n[board]", "Utbetalningar hålls aldrig inne."),
        ("[board]", "[money]\ntwo_persons = false\n[board]", "får också betala ut den"),
        ("[board]", '[association.labels]\ndirector = "verksamhetschef"\n[board]', "Bedöm ansökan: verksamhetschef\n"),
        ("quiet = [", "quiet = [] # [", "Det finns inga tysta perioder."),
        (
            "[board]",
            '[[checklist]]\nkey = "talk"\nlabel = "Muntlig redovisning"\ngate = "board"\nwhen = "larger"\n[board]',
            "Muntlig redovisning: bör vara gjort innan styrelsen beslutar i större insatser",
        ),
    ],
)
def test_another_rule_is_told_otherwise(old: str, new: str, sentence: str, tmp_path: Path) -> None:
    assert sentence not in told(TOML, tmp_path)
    lines = "\n".join(line.rstrip() for line in told(changed(old, new), tmp_path).splitlines())
    assert sentence in f"{lines}\n"


@pytest.mark.parametrize("kind", list(InterventionKind))
def test_the_example_year_has_the_last_days_that_a_case_would_get(kind: InterventionKind, rulebook: Rulebook) -> None:
    case = example_case(rulebook, kind)
    assert case.agreement is not None
    expected = [(one.due, one.kind) for one in everything_owed(case, case.agreement.content, rulebook)]
    shown = [(one.due, one.owed.kind) for one in deadlines(rulebook, kind)]
    assert shown == sorted(pair for pair in expected if pair[0] >= date(YEAR, 1, 1))


def test_the_example_year_tells_of_the_end_when_a_case_would(rulebook: Rulebook) -> None:
    closing = rulebook.closing.model_copy(update={"notice_days": (180, 30)})
    soon = rulebook.model_copy(update={"closing": closing})
    assert list(notices(soon, InterventionKind.STRUCTURAL)) == [(date(2028, 3, 15), "funding_ended")]
    assert list(notices(soon, InterventionKind.INDIVIDUAL)) == [
        (date(2028, 6, 30), "end_in_sight"),  # 4 July 2028 lies in the quiet July
        (date(2028, 12, 1), "end_in_sight"),
        (date(2029, 1, 8), "funding_ended"),
    ]


def test_everybody_whom_the_end_concerns_is_named(tmp_path: Path) -> None:
    concerned = "projektledare, kontaktperson hos projektägaren, kansli, kontaktperson för en part, styrgrupp och"
    assert f"Berörda är {concerned} förbundschef." in told(TOML, tmp_path)


def test_the_example_year_reminds_on_no_quiet_day(tmp_path: Path, rulebook: Rulebook) -> None:
    quiet = [day for one in deadlines(rulebook, InterventionKind.INDIVIDUAL) for day in one.reminders if day.month == 7]
    assert quiet == []
    estimate = "15 december 2028: Uppskattning av kvartal 4 för år 2028, projektledare"
    assert f"{estimate} (påminnelser 12 december, 18 december och 22 december)" in told(TOML, tmp_path)


def test_the_example_year_reminds_of_nothing_before_it_can_be_done(tmp_path: Path) -> None:
    """A fortnight before 20 January is quiet, and the day before that the quarter has not ended yet."""
    claim = "20 januari 2028: Rekvisition för kvartal 4 2027, kontaktperson för en part"
    assert f"{claim} (påminnelser 17 januari, 21 januari, 27 januari, 3 februari och 17 februari)" in told(
        TOML, tmp_path
    )


def test_check_says_ok_with_a_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(FILE) == FINE
    printed = capsys.readouterr().out
    assert printed.startswith("exempel.toml: ok\nSamordningsförbundet Exempel: ")
    assert f"{len(read(TOML).obligations)} saker att göra" in printed


@pytest.mark.parametrize("command", [check, show])
def test_a_faulty_rulebook_is_told_line_by_line(
    command: type, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / FILE.name
    file.write_text(changed('T1 = "05-31"', 'T1 = "05-32"'), encoding="utf-8")
    assert command(file) == FAULTY
    (line,) = capsys.readouterr().out.splitlines()
    number = line_of('T1 = "05-31"')
    assert line.startswith(
        f'exempel.toml rad {number}: obligations.tertial_report.due.T1: "05-32" är ingen dag på året; '
    )


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "nowhere.toml") == UNREADABLE
    assert "går inte att läsa" in capsys.readouterr().out
