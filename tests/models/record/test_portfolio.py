"""The record shows a command all the association's cases where it looks across them; what is used becomes facts."""

import pytest

from api.queries.rehearsal import rehearse
from models.domain.portfolio_case import portfolio_case
from models.record.journal import entries
from models.record.portfolio import portfolio_of
from models.record.record import Record
from tests.conftest import RULEBOOKS
from tests.models.domain.association_story import ASSOCIATION, BUDGET, AssociationStory, begun
from tests.models.domain.prologues import at_board, idea, running
from tests.models.domain.story import Story
from tests.models.domain.test_association_books import claiming, contributing
from tests.recorded import give, put_on_record

FIRST, SECOND = "intervention/exempel/2027-001", "intervention/exempel/2027-002"


def own(record: Record, *commands: tuple[str, str, str, dict[str, object]]) -> list[object]:
    """Give the association's own case some commands, each by somebody at a time. Answers the last one's facts."""
    story, after = AssociationStory(), 0
    for at, person, what, body in commands:
        with record.sessions() as session:
            after = len(entries(session, ASSOCIATION))
        story.now = story.copy().at(at).now
        answer = give(record, ASSOCIATION, story.as_(person).command(what, **body))
        assert answer["refusal"] is None, answer
    with record.sessions() as session:
        return [entry.event for entry in entries(session, ASSOCIATION, after)]


BEGIN = ("2027-01-11 09:00", "sara", "begin_association", dict[str, object]())
SET_BUDGET = ("2027-11-26 09:00", "bo", "set_association_budget", BUDGET)


def test_the_portfolio_holds_each_intervention_of_the_association_and_its_budgets(record: Record) -> None:
    cases = [put_on_record(record, claiming(), SECOND), put_on_record(record, running(), FIRST)]
    put_on_record(record, running(), "intervention/annat/2027-001")
    own(record, BEGIN, SET_BUDGET)
    with record.sessions() as session:
        found = portfolio_of(session, "exempel")
        remembered = portfolio_of(session, "exempel", record.memory.recall)
    assert found.cases == (portfolio_case(cases[1]), portfolio_case(cases[0]))
    assert found.budgets[2028].interventions == 3_500_000_00
    assert remembered == found


@pytest.mark.shows("DOC-19")
def test_a_report_assembled_on_record_has_what_the_leads_have_handed_in(record: Record) -> None:
    put_on_record(record, contributing(running()), FIRST)
    put_on_record(record, running(), SECOND)
    wanted: dict[str, object] = {"obligation": "association_half_year_report/2027-H1"}
    facts = own(record, BEGIN, ("2027-09-13 09:00", "sara", "compile_report", wanted))
    [compiled] = [one for one in facts if getattr(one, "type", "") == "report_compiled"]
    assert (compiled.contributed, compiled.missing) == (("2027-001",), ("2027-002",))  # type: ignore[attr-defined]


def proposing() -> Story:
    story = at_board().as_("sara")
    story.now = story.copy().at("2027-02-15 09:00").now
    return story


def test_a_dry_run_of_a_staff_report_and_the_record_tell_the_same_room(record: Record) -> None:
    put_on_record(record, running(), FIRST)
    put_on_record(record, idea(), "intervention/exempel/2027-003")
    story = proposing()
    put_on_record(record, story, SECOND)
    early = BUDGET | {"decided_on": "2027-01-20"}
    own(record, BEGIN, ("2027-01-21 09:00", "bo", "set_association_budget", early))
    amounts = [{"year": 2028, "amount": 900_000_00}]
    command = story.command("file_staff_report", proposed="granted", amounts=amounts, assessment="Bra.")
    foretold = rehearse(record.sessions, RULEBOOKS, SECOND, command)
    before = len(story.entries)
    assert give(record, SECOND, command)["accepted"]
    with record.sessions() as session:
        recorded = [entry.event for entry in entries(session, SECOND, before)]
    assert [entry.event for entry in foretold.facts] == recorded[-len(foretold.facts) :]
    [filed] = [one for one in recorded if one.type == "staff_report_filed"]
    assert [(one.year, one.room) for one in filed.budget_room] == [(2028, 2_600_000_00)]


def test_the_record_and_the_core_give_the_association_the_same_facts(record: Record) -> None:
    put_on_record(record, claiming(), FIRST)
    reconciled = own(record, BEGIN, ("2027-10-01 09:00", "sara", "reconcile", {}))[-1]
    story = begun().at("2027-10-01 09:00").as_("sara").over(claiming()).does("reconcile")
    assert reconciled == story.last("reconciled")
