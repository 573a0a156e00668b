"""The running diary feeds the final report (004 7 and 7.2; rules.md 9 N-13)."""

import json

import pytest

from models.domain.prompts import prompts
from tests.models.domain.prologues import answers, granted, running, shared
from tests.models.domain.story import RULEBOOK, Story

LATER = {"text": "Första gruppen är klar.", "on": "2027-09-15", "heading": "results"}
FIRST = {"text": "Handledaren slutade.", "on": "2027-06-03"}


def kept() -> Story:
    """Two entries, the later one noted first."""
    return running().at("2027-09-20 10:00").as_("lena").does("note_in_diary", **LATER).does("note_in_diary", **FIRST)


def test_something_is_noted_at_any_time_while_it_runs_by_whoever_works_with_it() -> None:
    story = kept().at("2028-05-02 10:00").as_("kim", "steering_group").does("note_in_diary", text="Bra möte.")
    assert [(f"{one.on}", str(one.text)) for one in story.case.diary] == [
        ("2027-09-15", "Första gruppen är klar."),
        ("2027-06-03", "Handledaren slutade."),
        ("2028-05-02", "Bra möte."),
    ]


def test_nobody_is_written_to_about_a_note() -> None:
    story = kept()
    assert not [entry for entry in story.since("2027-09-20 10:00") if entry.event.type == "mail_ordered"]


def test_a_day_to_come_is_not_noted() -> None:
    refusal = running().as_("lena").is_refused("note_in_diary", text="I morgon.", on="2027-03-09")
    assert (refusal.code, refusal.field) == ("day_to_come", "on")


def test_a_heading_that_the_final_report_does_not_have_is_named() -> None:
    refusal = running().as_("lena").is_refused("note_in_diary", text="Text.", heading="resultat")
    assert (refusal.code, refusal.field) == ("unknown_heading", "heading")


@pytest.mark.parametrize("story", [shared, granted])
def test_the_diary_belongs_to_the_execution(story: object) -> None:
    told = story()  # type: ignore[operator]
    answer = told.as_("anna").gives("note_in_diary", text="Text.")
    assert (answer.refusal is None) == (told.phase == "agreement_draft")


def test_the_entries_stand_beside_the_headings_when_the_final_report_is_written() -> None:
    beside = {one.heading: one.beside for one in prompts(kept().case, "final_report", RULEBOOK)}
    assert [str(one.text) for one in beside["results"]] == ["Handledaren slutade.", "Första gruppen är klar."]
    assert [str(one.text) for one in beside["methods"]] == ["Handledaren slutade."]


@pytest.mark.shows("N-13", "X-10")
def test_the_entries_are_in_the_final_report_day_by_day() -> None:
    story = kept().at("2029-04-10 10:00").does("submit_report", obligation="final_report", **answers("final_report"))
    paper = json.loads(str(story.case.documents[story.last("document_ordered").document].data))
    assert paper["diary"] == [
        {"on": "2027-06-03", "heading": "", "text": "Handledaren slutade."},
        {"on": "2027-09-15", "heading": "Resultat", "text": "Första gruppen är klar."},
    ]


@pytest.mark.shows("DOC-32")
def test_the_steering_groups_communication_strategy_grows_while_it_runs_and_stands_in_the_final_report() -> None:
    story = running().at("2027-09-20 10:00").as_("kim", "steering_group")
    story.does("note_in_diary", text="Cheferna får veta först, sedan enheterna.", heading="communication")
    [box] = [one for one in prompts(story.case, "final_report", RULEBOOK) if one.heading == "communication"]
    assert [str(one.text) for one in box.beside] == ["Cheferna får veta först, sedan enheterna."]
    assert not box.required
