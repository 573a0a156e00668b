"""Reports, steering group meetings and the grant's conditions (rules.md 2, 6 and 10; seed 004, section 4.5)."""

from typing import Any

import pytest

from models.domain.events.application import Gap
from tests.models.domain.prologues import answers, granted, report, running
from tests.models.domain.story import RULEBOOK, Sent, Story

T2 = "tertial_report/2027-T2"
MEETING = {"goals": "Mål.", "results": "Resultat.", "budget": "Budget.", "deviations": "Inga."}
LAST = {
    "tertial_report": "tertial_report/2029-T1",
    "annual_report": "annual_report/2029",
    "contribution": "half_year_contribution/2029-H1",
    "final_report": "final_report",
    "method_handbook": "method_handbook",
}
"""The last obligation that answers each form."""
HEADINGS = [(form, heading.key) for form in LAST for heading in RULEBOOK.forms[form].headings if heading.required]


def october() -> Story:
    """The report of the second tertial of 2027 is open; its last day was yesterday."""
    return running().at("2027-10-01 10:00").as_("lena")


def handed_in() -> Story:
    return october().at("2027-10-01 11:00").does("submit_report", obligation=T2, **answers("tertial_report"))


def test_a_report_is_handed_in_judged_and_approved() -> None:
    story = handed_in()
    assert story.owed(T2).standing == "submitted"
    assert ("secretariat", T2) in {(one.role, one.obligation) for one in story.standing.waiting}
    story.as_("sara").does("approve_report", obligation=T2)
    assert story.owed(T2).standing == "approved"


def test_whoever_hands_in_a_report_gets_a_receipt_with_the_document() -> None:
    story = handed_in()
    assert story.mails("report_received") == [Sent("2027-10-01 11:00", "report_received", "lena")]
    assert story.last("mail_ordered").document in story.case.documents


def test_a_report_returned_early_is_not_due_before_it_first_was() -> None:
    story = running().at("2027-09-02 11:00").as_("lena")
    story.does("submit_report", obligation=T2, **answers("tertial_report"))
    story.as_("sara").does("return_report", obligation=T2, reason="Fyll på.")
    assert story.due(T2) == "2027-09-30"


@pytest.mark.parametrize("person", ["sara", "frida"])
def test_what_the_secretariat_hands_in_itself_gives_it_no_receipt(person: str) -> None:
    story = running().at("2027-10-01 11:00").as_(person)
    story.does("submit_report", obligation="tertial_report/2027-T2", **answers("tertial_report"))
    assert story.mails("report_received") == []


def test_a_report_that_was_late_says_so_and_is_no_longer_overdue() -> None:
    story = handed_in()
    assert story.last("report_submitted").late
    assert not story.owed(T2).overdue


@pytest.mark.parametrize(("form", "heading"), HEADINGS)
def test_a_report_without_an_answer_is_received_and_the_heading_is_named(form: str, heading: str) -> None:
    given = answers(form)
    label = next(one.label for one in RULEBOOK.forms[form].headings if one.key == heading)
    rest = [one for one in given["answers"] if one["heading"] != heading]
    participants = None if heading == "participants" else given["participants"]
    story = running(new_methods=True).at("2029-05-02 10:00").as_("lena")
    story.does("submit_report", obligation=LAST[form], answers=rest, participants=participants)
    assert [(gap.label, gap.lacks) for gap in story.last("report_submitted").gaps] == [(label, "empty")]
    assert story.owed(LAST[form]).standing == "submitted"


def incomplete() -> Story:
    """The lead has handed in the report of the second tertial without a word on the results."""
    given = answers("tertial_report")
    rest = [one for one in given["answers"] if one["heading"] != "results"]
    return october().at("2027-10-01 11:00").does("submit_report", obligation=T2, **(given | {"answers": rest}))


def test_the_receipt_names_what_a_report_lacks() -> None:
    [receipt] = [one for one in incomplete().case.mails.values() if one.rule == "report_received"]
    [gaps] = [str(one.value) for one in receipt.particulars if one.name == "gaps"]
    assert [Gap.model_validate_json(line).heading for line in gaps.splitlines()] == ["results"]


def test_the_receipt_of_an_incomplete_report_stops_its_reminders() -> None:
    story = incomplete().at("2027-12-01 00:00")
    assert not story.owed(T2).overdue
    assert not [sent for sent in story.mails_about(T2) if sent.at > "2027-10-01 11:00"]


def test_an_incomplete_report_is_returned_or_found_good_by_the_secretariat() -> None:
    returned = incomplete().as_("sara").does("return_report", obligation=T2, reason="Resultaten saknas.")
    assert returned.owed(T2).standing == "returned"
    assert incomplete().as_("sara").does("approve_report", obligation=T2).owed(T2).standing == "approved"


def test_an_incomplete_report_that_nobody_else_judges_waits_for_the_secretariat() -> None:
    story = running().at("2027-12-01 10:00").as_("lena").does("submit_report", obligation="q4_estimate/2027")
    assert story.owed("q4_estimate/2027").standing == "submitted"
    assert ("secretariat", "q4_estimate/2027") in {(one.role, one.obligation) for one in story.standing.waiting}
    given = [{"heading": "estimate", "text": "Personal 150 000 kr."}]
    story.does("submit_report", obligation="q4_estimate/2027", answers=given)
    assert story.owed("q4_estimate/2027").standing == "approved"


def test_a_better_version_before_the_judgement_replaces_the_first_and_both_are_kept() -> None:
    story = incomplete().at("2027-10-04 09:00").does("submit_report", obligation=T2, **answers("tertial_report"))
    assert [(one.version, one.late, len(one.gaps)) for one in story.events("report_submitted")] == [
        (1, True, 1),
        (2, True, 0),
    ]
    assert story.case.reports[T2].version == 2
    assert story.owed(T2).standing == "submitted"
    assert len(story.mails("report_received")) == 2
    assert len([one for one in story.case.documents if one.startswith("report/")]) == 2
    story.as_("sara").does("return_report", obligation=T2, reason="Antal saknas.")
    assert [sent.to for sent in story.mails("report_returned")] == ["lena"]


def test_what_is_written_under_a_heading_that_the_form_does_not_have_is_kept_and_the_heading_named() -> None:
    given = answers("tertial_report")
    more: dict[str, Any] = given | {"answers": [*given["answers"], {"heading": "weather", "text": "Sol."}]}
    story = october().does("submit_report", obligation=T2, **more)
    [gap] = story.case.reports[T2].gaps
    assert (gap.heading, gap.lacks) == ("weather", "unknown_heading")
    assert "Sol." in [str(answer.text) for answer in story.case.reports[T2].answers]


def test_a_heading_that_is_not_required_may_be_answered() -> None:
    given = answers("tertial_report")
    more: dict[str, Any] = given | {"answers": [*given["answers"], {"heading": "deviations", "text": "Inga."}]}
    assert october().does("submit_report", obligation=T2, **more).owed(T2).standing == "submitted"


def test_a_returned_report_is_owed_again_by_fourteen_days_and_everybody_who_owes_it_is_told() -> None:
    story = handed_in().as_("sara").does("return_report", obligation=T2, reason="Antal saknas.")
    assert (story.owed(T2).standing, story.due(T2)) == ("returned", "2027-10-15")
    assert story.mails("report_returned") == [Sent("2027-10-01 11:00", "report_returned", "lena")]
    story.at("2027-10-12 10:00").as_("lena").does("submit_report", obligation=T2, **answers("tertial_report"))
    story.as_("sara").does("return_report", obligation=T2, reason="Än en gång.", due="2027-10-23")
    assert story.due(T2) == "2027-10-25"
    assert len(story.mails("report_returned")) == 2


def test_a_report_is_not_returned_by_a_day_that_has_passed() -> None:
    story = handed_in().as_("sara")
    assert story.is_refused("return_report", obligation=T2, reason="x", due="2027-09-30").code == "due_in_the_past"


def test_a_report_that_has_been_found_good_is_not_handed_in_again() -> None:
    story = handed_in().as_("sara").does("approve_report", obligation=T2).as_("lena")
    assert story.is_refused("submit_report", obligation=T2, **answers("tertial_report")).code == "handed_in_already"


@pytest.mark.parametrize("what", ["approve_report", "return_report"])
def test_only_what_was_handed_in_is_judged(what: str) -> None:
    body = {"reason": "x"} if what == "return_report" else {}
    assert october().as_("sara").is_refused(what, obligation=T2, **body).code == "not_handed_in"


@pytest.mark.parametrize("obligation", ["tertial_report/2031-T1", "remittance/2027-Q2/kommunen", "agreement"])
def test_what_is_no_report_is_not_handed_in_as_one(obligation: str) -> None:
    assert october().is_refused("submit_report", obligation=obligation).code == "nothing_of_that_name_owed"


def test_only_counts_by_sex_are_asked_for() -> None:
    participants = handed_in().case.reports[T2].participants
    assert participants is not None
    assert set(participants.model_dump()) == {"women", "men", "new_women", "new_men"}


@pytest.mark.shows("R-21", "DOC-14")
def test_a_planned_meeting_of_the_steering_group_owes_its_notes_fourteen_days_after_it() -> None:
    story = running().at("2027-05-03 10:00").as_("lena").does("plan_steering_meeting", on="2027-05-20")
    assert story.due("steering_notes/2027-05-20") == "2027-06-03"
    assert story.is_refused("plan_steering_meeting", on="2027-05-20").code == "meeting_planned_already"


@pytest.mark.shows("R-21")
def test_the_report_to_the_steering_group_is_its_notes() -> None:
    story = running().at("2027-05-03 10:00").as_("lena").does("plan_steering_meeting", on="2027-05-20")
    story.at("2027-05-25 10:00").does("steering_group_report", held_on="2027-05-20", **MEETING)
    assert story.owed("steering_notes/2027-05-20").standing == "approved"
    assert story.at("2027-08-01 00:00").mails_about("steering_notes/2027-05-20") == []


@pytest.mark.shows("T-06", "T-09", "STATE-running")
def test_the_steering_group_follows_up_at_each_meeting_that_is_planned_however_many() -> None:
    story = running().at("2027-05-03 10:00").as_("lena")
    for day in ("2027-05-20", "2027-09-16", "2027-12-09"):
        story.does("plan_steering_meeting", on=day)
    story.at("2027-05-20 16:00").does("steering_group_report", held_on="2027-05-20", **MEETING)
    notes = [(one.id, one.standing) for one in story.case.obligations.values() if one.kind == "steering_notes"]
    assert notes == [
        ("steering_notes/2027-05-20", "approved"),
        ("steering_notes/2027-09-16", "planned"),
        ("steering_notes/2027-12-09", "planned"),
    ]


@pytest.mark.shows("ORAL-1", "ORAL-2", "ORAL-3")
@pytest.mark.parametrize("said", ["goals", "results", "budget"])
def test_the_steering_group_is_told_of_goals_results_and_budget(said: str) -> None:
    story = running().at("2027-05-25 10:00").as_("lena")
    with pytest.raises(ValueError, match=said):
        story.command("steering_group_report", held_on="2027-05-20", **{k: v for k, v in MEETING.items() if k != said})
    told = story.does("steering_group_report", held_on="2027-05-20", **MEETING).case.steering_reports[-1]
    assert str(getattr(told, said)) == MEETING[said]


@pytest.mark.shows("STATE-deviation", "ORAL-4", "DOC-18")
def test_a_deviation_is_told_to_the_steering_group_and_may_lead_to_a_change_of_what_was_agreed() -> None:
    story = running().at("2027-05-25 10:00").as_("lena")
    with pytest.raises(ValueError, match="deviations"):
        story.command(
            "steering_group_report", held_on="2027-05-20", goals="Mål.", results="Resultat.", budget="Budget."
        )
    story.does("steering_group_report", held_on="2027-05-20", **MEETING | {"deviations": "Färre deltagare."})
    assert str(story.case.steering_reports[-1].deviations) == "Färre deltagare."
    goals = [{"kind": "benefit_goal", "text": "Fler arbetar.", "measure": "procent", "target": 40, "by": "2030-06-28"}]
    change = {"type": "refine_goals", "goals": goals}
    decided = {"decided_by": "steering_group", "decided_on": "2027-05-20", "reason": "Färre deltagare."}
    story.as_("sara").does("amend_agreement", changes=[change], **decided)
    assert [goal.target for goal in story.case.goals] == [40]


def test_notes_that_do_not_come_are_asked_for() -> None:
    story = running().at("2027-05-03 10:00").as_("lena").does("plan_steering_meeting", on="2027-05-20")
    assert story.at("2027-07-01 00:00").mails_about("steering_notes/2027-05-20") == [
        Sent("2027-05-31 08:00", "reminder", "lena"),
        Sent("2027-06-04 08:00", "overdue", "lena"),
        Sent("2027-06-10 08:00", "overdue", "lena"),
        Sent("2027-06-10 08:00", "escalation", "frida"),
    ]


def test_a_meeting_that_nobody_planned_is_reported_too_but_not_one_to_come() -> None:
    story = running().at("2027-05-25 10:00").as_("lena")
    story.does("steering_group_report", held_on="2027-05-24", **MEETING)
    assert len(story.case.steering_reports) == 1
    assert story.is_refused("steering_group_report", held_on="2027-05-26", **MEETING).code == "day_to_come"


def test_the_notes_belong_to_the_execution() -> None:
    assert granted().as_("sara").does("steering_group_report", held_on="2027-02-26", **MEETING).case.steering_reports


def test_a_condition_of_the_grant_is_answered_and_judged() -> None:
    story = granted(conditions=[{"text": "Plan för barn.", "due": "2027-06-01"}]).at("2027-05-20 10:00").as_("anna")
    story.does("submit_report", obligation="condition/1")
    assert story.owed("condition/1").standing == "submitted"
    story.as_("sara").does("approve_report", obligation="condition/1")
    assert story.owed("condition/1").standing == "approved"


def test_a_condition_of_the_grant_is_asked_for_and_escalated() -> None:
    story = granted(conditions=[{"text": "Plan.", "due": "2027-06-01"}]).at("2027-07-01 00:00")
    assert {sent.rule for sent in story.mails_about("condition/1")} == {"reminder", "overdue", "escalation", "task"}


def test_the_estimate_of_the_last_quarter_is_settled_when_it_comes() -> None:
    story = running().at("2027-12-01 10:00").as_("lena")
    given = [{"heading": "estimate", "text": "Personal 150 000 kr."}]
    story.does("submit_report", obligation="q4_estimate/2027", answers=given)
    assert story.owed("q4_estimate/2027").standing == "approved"


def test_a_contribution_to_the_half_year_report_is_handed_in() -> None:
    story = report(running().at("2027-08-05 10:00"), "half_year_contribution/2027-H1", "contribution")
    assert story.owed("half_year_contribution/2027-H1").standing == "approved"


@pytest.mark.parametrize("new", ["new_women", "new_men"])
def test_those_who_are_new_are_among_all(new: str) -> None:
    participants = {"women": 3, "men": 3, new: 4}
    story = running().at("2027-10-05 10:00").as_("lena")
    report = answers("tertial_report") | {"participants": participants}
    told = {"obligation": "tertial_report/2027-T2", **report}
    assert story.is_refused("submit_report", **told).code == "more_new_than_all"
    meeting = {"held_on": "2027-10-05", "goals": "M", "results": "R", "budget": "B", "deviations": "A"}
    refusal = story.is_refused("steering_group_report", **meeting, participants=participants)
    assert (refusal.code, refusal.field) == ("more_new_than_all", f"participants.{new}")
