"""A closed case explains itself: what happened, what it cost, what was owed and which documents there are."""

from datetime import date

from models.domain.case import Case
from models.domain.decisions import Outcome
from models.domain.enclosed import Enclosed
from models.domain.events.engine import DocumentOrdered
from models.domain.papers.case_summary import case_summary
from models.domain.papers.report import report
from models.domain.state import Repayment
from tests.models.papers.example import RULES, RUNNING, decided, handed_in, shown

CLOSED_ON = date(2029, 4, 2)


def with_document(case: Case, data: Enclosed) -> Case:
    ordered = DocumentOrdered(document="report/1", kind="report", template_version=1, title="Tertialrapport", data=data)
    return case.model_copy(update={"documents": {ordered.document: ordered}})


def test_the_course_of_the_case_is_told_in_order_with_the_minutes() -> None:
    case = RUNNING.model_copy(
        update={
            "decisions": (decided(Outcome.TABLED), *RUNNING.decisions),
            "repayments": (Repayment(payee="kommunen", amount=5_000_00, received_on=date(2029, 1, 8)),),
        }
    )
    events = case_summary(case, CLOSED_ON, RULES).events
    assert [event.what for event in events] == [
        "Ansökan behandlades",
        "Ärendet bordlades",
        "Ansökan beviljades: 1\u00a0200\u00a0000\u00a0kr",
        "Samarbetsavtal undertecknat av alla parter (version 1)",
        "Finansieringen började",
        "Finansieringen tog slut",
        "Återbetalning: 5\u00a0000\u00a0kr",
        "Ärendet avslutades",
    ]
    assert [event.minutes.item for event in events if event.minutes] == [34, 34]


def test_everything_owed_says_when_it_was_done_or_why_not() -> None:
    outcomes = {(one.obligation, one.period): one for one in case_summary(RUNNING, CLOSED_ON, RULES).obligations}
    assert outcomes["Rekvisition", "Kvartal 3 2027"].fulfilled == date(2027, 9, 1)
    assert outcomes["Tertialrapport", "Tertial 3 2027"].note == "Inte fullgjort"
    assert outcomes["Metodhandbok", ""].note == "Inte längre aktuellt"


def test_the_documents_are_listed_with_day_and_period() -> None:
    paper = report(RUNNING, handed_in("tertial_report/2027-T3"), "lena", date(2028, 1, 28), RULES)
    case = with_document(RUNNING, Enclosed.of(paper.model_dump_json()))
    assert [(one.dated, one.title) for one in case_summary(case, CLOSED_ON, RULES).documents] == [
        (date(2028, 1, 28), "Tertialrapport, tertial 3 2027")
    ]


def test_a_document_whose_content_was_destroyed_is_left_out() -> None:
    case = with_document(RUNNING, Enclosed(text=None, sha256="0" * 64))
    assert case_summary(case, CLOSED_ON, RULES).documents == ()


def test_the_summary_comes_out_as_a_pdf_also_of_a_case_that_never_ran() -> None:
    bare = Case(id="intervention/exempel/2027-015", title="Idé")
    assert "Styrelsen beviljade 1 200 000 kr." in shown(case_summary(RUNNING, CLOSED_ON, RULES, "sara"))
    assert "Ärendet avslutades" in shown(case_summary(bare, CLOSED_ON, RULES))
