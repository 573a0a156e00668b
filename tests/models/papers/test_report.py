"""A report is shown as its form asks: every heading, the figures, the goals, the money and the conditions."""

from datetime import date

from models.domain.documents.final_report import FinalReport
from models.domain.documents.report import Report
from models.domain.obligation import Standing
from models.domain.papers.report import report
from tests.models.papers.example import RULES, RUNNING, handed_in, owed, shown

DATED = date(2028, 1, 28)
TERTIAL = report(
    RUNNING,
    handed_in("tertial_report/2027-T3", ("development", "Det går bra."), ("of_yesterday", "Kvar.")),
    "lena",
    DATED,
    RULES,
)


def test_every_heading_stands_there_also_the_unanswered_and_nothing_handed_in_is_lost() -> None:
    assert [(one.heading, one.text) for one in TERTIAL.answers] == [
        ("Insatsens utveckling", "Det går bra."),
        ("Resultat i förhållande till målen", ""),
        ("Ekonomi i förhållande till budget", ""),
        ("Hur samverkan fungerar", ""),
        ("Avvikelser från ansökan", ""),
        ("Läget för implementeringen", ""),
        ("of_yesterday", "Kvar."),
    ]


def test_participants_are_counted_by_sex() -> None:
    assert [(one.women, one.men, one.total) for one in TERTIAL.figures] == [(12, 9, 21), (5, 4, 9)]


def test_a_periods_report_names_the_period_its_days_and_its_last_day() -> None:
    assert isinstance(TERTIAL, Report)
    assert (TERTIAL.period, TERTIAL.starts, TERTIAL.ends) == (
        "Tertial 3 2027",
        date(2027, 9, 15),
        date(2027, 12, 31),
    )
    assert TERTIAL.due == date(2028, 1, 31)


def test_each_line_shows_granted_agreed_claimed_and_left() -> None:
    assert [(one.line, one.granted, one.agreed, one.claimed, one.left) for one in TERTIAL.budget] == [
        ("Handledare", 1_000_000_00, 1_000_000_00, 440_000_00, 560_000_00),
        ("Läkare", 100_000_00, 100_000_00, 0, 100_000_00),
    ]


def test_the_grants_conditions_are_followed_up() -> None:
    assert [(one.condition, one.answer) for one in TERTIAL.conditions] == [
        ("En utvärderingsplan lämnas.\nSenast 31\u00a0augusti\u00a02027", "Godkänt")
    ]


def test_whoever_handed_it_in_is_named_in_their_capacity() -> None:
    assert "Lena Ledare, projektledare, Exempelstads kommun" in shown(TERTIAL)


def test_the_final_report_is_a_document_of_its_own_kind_with_all_sums() -> None:
    final = report(RUNNING, handed_in("final_report", ("idea", "Samlat stöd.")), "lena", DATED, RULES)
    assert isinstance(final, FinalReport)
    assert final.sums is not None
    assert (final.sums.granted, final.sums.agreed, final.sums.claimed, final.sums.paid) == (
        1_200_000_00,
        1_100_000_00,
        440_000_00,
        40_000_00,
    )
    assert "Samlat stöd." in shown(final)


def test_a_method_handbook_shows_its_answers_and_no_money() -> None:
    handbook = report(RUNNING, handed_in("method_handbook", ("method", "Så gör vi.")), "lena", DATED, RULES)
    assert isinstance(handbook, Report)
    assert handbook.budget == ()
    assert "Så gör vi." in shown(handbook)


def test_what_is_owed_by_a_rule_that_is_gone_is_still_shown() -> None:
    gone = owed("old_report", "", Standing.OPEN, date(2028, 1, 31))
    case = RUNNING.model_copy(update={"obligations": {**RUNNING.obligations, gone.id: gone}})
    assert "Old report" in shown(report(case, handed_in("old_report", ("a_heading", "Text.")), "x", DATED, RULES))
