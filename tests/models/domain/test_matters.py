"""Matters are raised and answered, presenters are invited to a time of their own, oral reports are noted."""

import pytest

from models.domain.events.engine import MailOrdered
from tests.models.domain.prologues import at_group, running
from tests.models.domain.rulebooks import in_force, shipped, with_lines
from tests.models.domain.story import particulars

EVENTS = '[groundwork]\nevents = [{ key = "knowledge_dialogue", label = "Kunskapsdialog" }]'
FEEDBACK = '[obligations.feedback_in_own]\nlabel = "Återföring"\nowed_by = "steering_group"\ndays = 30\n'
NOTES = {"held_on": "2027-06-10", "goals": "M", "results": "R", "budget": "B", "deviations": "A"}


@pytest.mark.shows("N-10", "ACT-17")
def test_a_matter_is_raised_with_somebody_and_its_answer_is_kept_with_the_day() -> None:
    story = (
        running().at("2027-06-10 10:00").as_("lena").does("raise_matter", asked="steering_group", question="Får vi?")
    )
    assert {mail.to for mail in story.mails("matter_raised")} == {"kim", "rita"}
    story.at("2027-06-14 10:00").as_("kim", "steering_group").does("answer_matter", matter=1, answer="Ja.")
    matter = story.case.matters[1]
    assert (matter.raised_by, [f"{one.on} {one.answer}" for one in matter.answers]) == ("lena", ["2027-06-14 Ja."])
    assert [(mail.to, mail.rule) for mail in story.mails("matter_answered")] == [("lena", "matter_answered")]


def test_a_later_answer_is_added_and_the_one_before_is_kept() -> None:
    story = running().at("2027-06-10 10:00").as_("lena").does("raise_matter", asked="director", question="Får vi?")
    story.as_("frida").does("answer_matter", matter=1, answer="Vänta.").does("answer_matter", matter=1, answer="Ja.")
    assert [str(one.answer) for one in story.case.matters[1].answers] == ["Vänta.", "Ja."]
    assert len(story.mails("matter_answered")) == 2


def test_a_matter_that_nobody_raised_cannot_be_answered() -> None:
    refusal = running().as_("sara").is_refused("answer_matter", matter=2, answer="Ja.")
    assert (refusal.code, particulars(refusal)) == ("unknown_matter", {"matter": "2", "count": "0"})


@pytest.mark.shows("R-22", "ACT-18")
def test_each_organisation_in_the_steering_group_owes_its_feedback_after_every_meeting() -> None:
    story = in_force(with_lines("exempel", FEEDBACK)).at("2027-06-10 16:00").as_("lena")
    story.does("steering_group_report", **NOTES).does("steering_group_report", **NOTES)
    owed = [one for one in story.case.obligations.values() if one.kind == "feedback_in_own"]
    assert [(one.id, f"{one.due}", one.party) for one in owed] == [
        ("feedback_in_own/2027-06-10/kommunen", "2027-07-12", "kommunen"),
        ("feedback_in_own/2027-06-10/regionen", "2027-07-12", "regionen"),
    ]


@pytest.mark.shows("N-19", "ACT-08")
def test_a_presenter_is_invited_to_a_time_at_the_meeting_that_the_case_is_on_for() -> None:
    story = at_group().as_("sara")
    slot = {"presenters": ["anna"], "time": "10:20", "minutes": 15, "place": "Stadshuset"}
    assert story.is_refused("invite_to_present", body="board", **slot).code == "on_for_no_meeting"
    story.does("invite_to_present", body="preparatory_group", **slot)
    [mail] = [one for one in story.events("mail_ordered") if one.rule == "presentation_invitation"]
    assert isinstance(mail, MailOrdered)
    assert (mail.recipient, particulars(mail)) == (
        "anna",
        {"body": "preparatory_group", "date": "2027-02-04", "time": "10:20", "minutes": "15", "place": "Stadshuset"},
    )


def test_nobody_is_invited_to_a_meeting_that_has_been_held() -> None:
    story = at_group().at("2027-02-05 09:00").as_("sara")
    told = {"body": "preparatory_group", "presenters": ["anna"], "time": "10:20"}
    assert story.is_refused("invite_to_present", **told).code == "on_for_no_meeting"


@pytest.mark.shows("N-11", "OBJ-10")
def test_an_oral_report_is_noted_with_the_event_at_which_it_was_given() -> None:
    story = in_force(with_lines("exempel", EVENTS)).at("2027-06-10 10:00").as_("lena")
    told = {"on": "2027-06-09", "reported_by": "lena", "summary": "Väckte intresse."}
    assert story.is_refused("report_orally", event="fika", **told).code == "not_in_rulebook"
    story.does("report_orally", event="knowledge_dialogue", **told)
    assert [(one.event, f"{one.on}") for one in story.case.oral_reports] == [("knowledge_dialogue", "2027-06-09")]


def test_stockholm_s_events_are_those_of_its_handbook() -> None:
    assert [event.label for event in shipped("stockholm").groundwork.events][:2] == [
        "styrelsens möte",
        "Kunskapsdialog",
    ]
