"""The staff report holds what the board needs in order to decide."""

from datetime import date

import pytest

from models.domain.documents.staff_report import StaffReport, YearRoom
from models.domain.papers.staff_report import staff_report
from tests.models.papers.example import PREPARED, RULES, STAFF_REPORT, shown

DATED = date(2027, 5, 3)
PAPER: StaffReport = staff_report(PREPARED, STAFF_REPORT, DATED, RULES, "sara")


def test_every_heading_of_the_form_is_there_with_its_answer_or_none() -> None:
    form = RULES.rulebook.forms["individual"]
    assert [answer.heading for answer in PAPER.application] == [heading.label for heading in form.headings]
    answers = {answer.heading: answer.text for answer in PAPER.application}
    assert answers["Metoder"] == ""
    assert answers["Förankring hos varje part"].startswith("Exempelstads kommun: Beslutat")
    assert answers["Målgrupp"].endswith("120 personer (70 kvinnor, 50 män), 16–29 år.")


def test_goals_that_the_table_has_no_place_for_are_told_under_their_heading() -> None:
    assert [goal.goal for goal in PAPER.goals] == ["Deltagarna får en gemensam plan"]
    assert PAPER.goals[0].target == "Planer: 100 (60 kvinnor, 40 män)"
    assert "Samverkansmål: Parterna möts varje månad (Möten: 24)" in shown(PAPER)


def test_each_criterion_says_whether_it_is_met_and_by_what() -> None:
    assert [check.met for check in PAPER.criteria] == [True, False, True, True]
    assert PAPER.criteria[1].comment == "Undertecknad av Exempelstads kommun."


def test_a_cost_without_a_payee_is_borne_by_the_association() -> None:
    assert PAPER.budget[-1].payee == RULES.rulebook.association.name


def test_the_room_left_in_each_year_is_what_was_left_before_less_the_proposal() -> None:
    assert PAPER.budget_effect == (
        YearRoom(year=2027, means=900_000_00, proposed=400_000_00, left=500_000_00),
        YearRoom(year=2028, means=500_000_00, proposed=700_000_00, left=-200_000_00),
    )
    assert PAPER.budget_comment.endswith("Medlen räcker inte för förslaget 2028.")


def test_the_group_and_whoever_presented_are_named() -> None:
    assert PAPER.presented_by == "Anna Andersson, sökande"
    assert [(one.member, one.opinion) for one in PAPER.opinions] == [
        ("Försäkringskassan", "Tillstyrker med förbehåll. Styrgrupp saknas.")
    ]


def test_the_directors_advice_is_there_only_when_the_application_was_not_forwarded() -> None:
    assert PREPARED.assessment is not None
    forwarded = PREPARED.model_copy(update={"assessment": PREPARED.assessment.model_copy(update={"forward": True})})
    assert PAPER.director_advice == "Avvakta nästa års medel."
    assert staff_report(forwarded, STAFF_REPORT, DATED, RULES, "sara").director_advice == ""


@pytest.mark.shows("DOC-08")
def test_the_staff_report_comes_out_as_a_pdf() -> None:
    text = shown(PAPER)
    assert "ansöker om sammanlagt 1 200 000 kr för Vägen vidare (individinriktad insats)" in text
    assert "Sara Sekreterare" in text


def test_a_case_without_an_application_still_gives_a_staff_report() -> None:
    bare = PREPARED.model_copy(update={"application": None, "preparation": None, "assessment": None})
    assert "Tjänsteskrivelse" in shown(staff_report(bare, STAFF_REPORT, DATED, RULES, "nobody-known"))
