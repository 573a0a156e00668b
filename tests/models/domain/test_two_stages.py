"""Applications in two stages: a problem statement first, and an application when it has been found worth one."""

import pytest

from tests.models.domain.prologues import APPLICATION, idea
from tests.models.domain.rulebooks import with_lines
from tests.models.domain.story import Story

TWO_STAGES = with_lines(
    "exempel",
    """
[groundwork]
problem_statement = "problem"

[obligations.problem_statement]
label = "Problemformulering"
owed_by = "party_representative"
ladder = "resting_idea"

[forms.problem]
label = "Problemformulering"
headings = [{ key = "problem", label = "Vad är problemet?" }, { key = "whose", label = "Vems är det?" }]
""",
)
PROBLEM = [{"heading": "problem", "text": "Unga väntar."}, {"heading": "whose", "text": "Båda parters."}]


def stated() -> Story:
    story = idea(TWO_STAGES).at("2027-01-11 09:00").as_("anna")
    return story.does("share_problem_statement", answers=PROBLEM).as_("sara")


def awaited(story: Story) -> list[str]:
    return [one.id for one in story.case.obligations.values() if one.awaited]


@pytest.mark.shows("DOC-01", "OBJ-06")
def test_the_problem_is_stated_before_an_application_is_awaited() -> None:
    assert awaited(idea(TWO_STAGES)) == ["problem_statement"]
    story = stated()
    assert awaited(story) == []
    assert [mail.to for mail in story.mails("problem_statement_received")] == ["sara"]
    story.does("answer_problem_statement", go_on=True, reason="Bra.")
    assert awaited(story) == ["application"]
    assert {mail.to for mail in story.mails("problem_statement_accepted")} == {"anna", "rolf"}


def test_one_that_leads_to_no_application_can_be_stated_anew() -> None:
    story = stated().does("answer_problem_statement", go_on=False, reason="Det löses redan.")
    assert [one.split("/")[0] for one in awaited(story)] == ["problem_statement"]
    assert story.is_refused("answer_problem_statement", go_on=True, reason="Jo.").code == "no_problem_statement"
    story.as_("anna").does("share_problem_statement", answers=PROBLEM)
    assert story.as_("sara").gives("answer_problem_statement", go_on=True, reason="Jo.").accepted


def test_an_application_that_comes_all_the_same_is_received() -> None:
    story = idea(TWO_STAGES).at("2027-01-12 09:00").as_("anna").does("share_application", application=APPLICATION)
    assert story.phase == "in_preparation"
    assert "problem_statement" not in awaited(story)


def test_what_a_problem_statement_lacks_is_named() -> None:
    story = idea(TWO_STAGES).as_("anna").does("share_problem_statement", answers=PROBLEM[:1])
    assert [gap.label for gap in story.last("problem_statement_shared").gaps] == ["Vems är det?"]


def test_an_idea_that_rested_waits_for_its_problem_statement_again() -> None:
    story = idea(TWO_STAGES).as_("sara").does("shelve_idea", reason="Vila.").does("resume_idea", reason="Nu.")
    assert awaited(story) == ["problem_statement/2"]


def test_with_one_stage_there_is_no_problem_to_state() -> None:
    assert idea().as_("anna").is_refused("share_problem_statement", answers=PROBLEM).code == "not_in_rulebook"
