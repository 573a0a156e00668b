"""Adoption: planned from the first day, stated by each party after the end (004 7.1; 000 10; rules.md 9 N-14)."""

import json

import pytest

from models.domain.adoption_view import adoption_view
from models.domain.prompts import prompts
from tests.models.domain.prologues import APPLICATION, granted, running, shared, statement
from tests.models.domain.story import RULEBOOK, Sent, Story

TASKS = [
    {"organisation": "kommunen", "task": "Ta upp det i ledningsgruppen.", "due": "2028-05-28"},
    {"organisation": "regionen", "task": "Räkna på kostnaden.", "due": "2028-06-15"},
]
STAKEHOLDERS = [{"organisation": "kommunen", "function": "Enhetschef för arbetsmarknad"}]


def ended() -> Story:
    """The funding to March 2029 has ended; it is 10 June 2029."""
    return running().at("2029-06-10 10:00")


def planned() -> Story:
    return running().at("2028-05-02 10:00").as_("lena").does("plan_adoption", stakeholders=STAKEHOLDERS, tasks=TASKS)


def answers_of(story: Story) -> dict[str, str]:
    paper = json.loads(str(story.case.documents[story.last("document_ordered").document].data))
    return {one["heading"]: one["text"] for one in paper["answers"]}


@pytest.mark.shows("F-09", "X-08")
def test_the_plan_for_adoption_comes_from_the_application_and_is_in_view_from_the_first_day() -> None:
    assert str(adoption_view(shared().case).plan) == "Text under adoption_plan."


def test_the_plan_is_still_in_view_when_the_case_runs_and_when_it_has_ended() -> None:
    for story in (running(), ended()):
        assert str(adoption_view(story.case).plan) == "Text under adoption_plan."


def test_each_periodic_report_shows_the_plan_beside_what_it_asks_about_adoption() -> None:
    beside = {one.heading: one.beside for one in prompts(running().case, "tertial_report/2027-T2", RULEBOOK)}
    assert [str(one.text) for one in beside["adoption"]] == ["Text under adoption_plan."]
    assert beside["results"] == ()


def test_a_report_shows_what_was_written_about_adoption_last_time() -> None:
    story = running().at("2027-09-10 10:00").as_("lena")
    headings = ("development", "results", "economy", "collaboration", "adoption")
    told = [{"heading": heading, "text": f"Om {heading}."} for heading in headings]
    participants = {"women": 1, "men": 1}
    story.does("submit_report", obligation="tertial_report/2027-T2", answers=told, participants=participants)
    beside = {one.heading: one.beside for one in prompts(story.case, "tertial_report/2027-T3", RULEBOOK)}
    assert [str(one.text) for one in beside["adoption"]] == ["Text under adoption_plan.", "Om adoption."]


@pytest.mark.shows("N-14")
def test_the_board_notes_whether_it_can_be_adopted() -> None:
    view = adoption_view(granted(can_be_adopted="with_conditions", adoption_note="Om regionen är med.").case)
    assert (view.can_be_adopted, str(view.noted)) == ("with_conditions", "Om regionen är med.")


@pytest.mark.shows("ACT-31")
def test_stakeholders_are_named_by_function() -> None:
    assert adoption_view(planned().case).stakeholders[0].function == "Enhetschef för arbetsmarknad"


@pytest.mark.shows("N-14")
def test_each_in_the_steering_group_gets_a_task_with_a_day_and_reminders() -> None:
    story = planned()
    owed = story.owed("adoption_task/kommunen/1")
    assert (owed.owed_by, owed.party, f"{owed.due}") == ("steering_group", "kommunen", "2028-05-29")  # a Monday
    reminded = story.at("2028-05-31 00:00").mails("reminder", "overdue")
    assert [one for one in reminded if one.to in ("kim", "rita") and one.at > "2028-05-20"] == [
        Sent("2028-05-26 08:00", "reminder", "kim"),
        Sent("2028-05-30 08:00", "overdue", "kim"),
    ]


def test_a_task_that_is_done_is_reported_by_who_has_it() -> None:
    story = planned().as_("kim", "steering_group").does("submit_report", obligation="adoption_task/kommunen/1")
    assert story.owed("adoption_task/kommunen/1").standing == "approved"


def test_later_tasks_are_added_and_later_stakeholders_replace_those_before() -> None:
    story = planned().does("plan_adoption", tasks=TASKS[:1], note="Nytt läge.")
    assert [one for one in story.case.obligations if one.startswith("adoption_task")] == [
        "adoption_task/kommunen/1",
        "adoption_task/regionen/2",
        "adoption_task/kommunen/3",
    ]
    assert len(adoption_view(story.case).stakeholders) == 1
    assert str(adoption_view(story.case).note) == "Nytt läge."


def test_who_has_no_seat_gets_no_task() -> None:
    task = TASKS[0] | {"organisation": "fk"}
    refusal = running().as_("lena").is_refused("plan_adoption", tasks=[task])
    assert (refusal.code, refusal.field) == ("no_seat_in_steering_group", "tasks.0.organisation")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, "nothing_planned_for_adoption"),
        ({"tasks": [TASKS[0] | {"due": "2027-03-01"}]}, "due_in_the_past"),
        ({"stakeholders": [{"organisation": "ingen", "function": "Chef"}]}, "unknown_organisation"),
    ],
)
def test_a_plan_that_does_not_hold_is_refused(told: dict[str, object], code: str) -> None:
    assert running().as_("lena").is_refused("plan_adoption", **told).code == code


@pytest.mark.shows("R-37", "STATE-implementation")
def test_each_party_owes_a_statement_ninety_days_after_the_end() -> None:
    owed = [running().owed(f"adoption_statement/{party}") for party in ("kommunen", "regionen")]
    assert [(one.owed_by, one.party, f"{one.due}") for one in owed] == [
        ("party_representative", "kommunen", "2029-06-29"),
        ("party_representative", "regionen", "2029-06-29"),
    ]


def test_each_party_is_reminded_of_its_own_statement_and_it_is_escalated() -> None:
    sent = [one for one in running().at("2029-07-01 00:00").mails("reminder", "overdue") if one.to == "rolf"]
    assert Sent("2029-06-15 08:00", "reminder", "rolf") in sent
    story = running().at("2029-09-01 00:00")
    tasks = [one.obligation for one in story.events("task_raised")]
    assert "adoption_statement/regionen" in tasks


@pytest.mark.shows("DOC-31", "N-20")
def test_a_party_states_what_it_knows_wants_and_can_and_who_decided_when() -> None:
    story = ended().as_("anna").does("state_adoption", **statement("kommunen"))
    stated = story.case.adoption_statements["kommunen"]
    assert (str(stated.know), str(stated.will), str(stated.can)) == (
        "Alla enheter har fått visningar.",
        "Cheferna vill fortsätta.",
        "En tjänst finns i budgeten.",
    )
    assert (stated.deciding_body, f"{stated.decided_on}") == ("Nämnden", "2029-06-01")
    assert story.owed("adoption_statement/kommunen").standing == "approved"
    assert story.owed("adoption_statement/regionen").standing == "open"


@pytest.mark.shows("ADOPT-1", "ADOPT-2", "ADOPT-3")
@pytest.mark.parametrize("aspect", ["know", "will", "can"])
def test_a_statement_without_what_the_party_knows_wants_or_can_is_none(aspect: str) -> None:
    told = {key: value for key, value in statement("kommunen").items() if key != aspect}
    with pytest.raises(ValueError, match=aspect):
        ended().as_("anna").command("state_adoption", **told)


def test_the_statement_is_a_document_beside_the_plan_that_it_answers() -> None:
    told = answers_of(ended().as_("anna").does("state_adoption", **statement("kommunen")))
    assert told["Implementeringsplanen i ansökan"] == "Text under adoption_plan."
    assert told["Beslut"].startswith("Arbetssättet tas in i ordinarie verksamhet i sin helhet. Nämnden, ")


def test_whoever_states_gets_a_receipt_and_the_secretariat_is_told() -> None:
    story = ended().as_("anna").does("state_adoption", **statement("kommunen"))
    assert story.mails("report_received", "paper_received")[-2:] == [
        Sent("2029-06-10 10:00", "report_received", "anna"),
        Sent("2029-06-10 10:00", "paper_received", "sara"),
    ]


@pytest.mark.parametrize("decision", ["in_part", "not_adopted"])
def test_what_is_not_adopted_takes_a_reason(decision: str) -> None:
    story = ended().as_("rolf")
    told = statement("regionen", decision=decision)
    refusal = story.is_refused("state_adoption", **told)
    assert (refusal.code, refusal.field) == ("adoption_needs_reason", "reason")
    story.does("state_adoption", **told, reason="Det saknas lokaler.")
    assert story.case.adoption_statements["regionen"].decision == decision
    assert answers_of(story)["Vad som inte tas in, och varför"] == "Det saknas lokaler."


def test_the_standing_shows_what_each_party_has_decided() -> None:
    story = ended().as_("anna").does("state_adoption", **statement("kommunen"))
    assert [(one.organisation, one.decision) for one in story.standing.adoption] == [
        ("kommunen", "in_full"),
        ("regionen", None),
    ]


def test_a_party_states_for_itself_alone() -> None:
    assert ended().as_("anna").is_refused("state_adoption", **statement("regionen")).code == "not_of_organisation"


def test_the_secretariat_enters_what_a_party_has_sent_it() -> None:
    story = ended().as_("sara").does("state_adoption", **statement("regionen"))
    assert story.owed("adoption_statement/regionen").standing == "approved"


def test_an_organisation_outside_the_agreement_states_nothing() -> None:
    assert ended().as_("sara").is_refused("state_adoption", **statement("fk")).code == "not_a_contracting_party"


def test_a_decision_to_come_is_not_stated() -> None:
    refusal = ended().as_("anna").is_refused("state_adoption", **statement("kommunen", decided_on="2029-06-11"))
    assert (refusal.code, refusal.field) == ("day_to_come", "decided_on")


def test_a_party_can_decide_again() -> None:
    story = ended().as_("rolf").does("state_adoption", **statement("regionen", decision="not_adopted", reason="Nej."))
    story.at("2029-10-01 10:00").does("state_adoption", **statement("regionen", decided_on="2029-09-20"))
    assert story.case.adoption_statements["regionen"].decision == "in_full"
    assert len(story.events("adoption_stated")) == 2


def test_an_application_without_a_plan_for_adoption_shows_none() -> None:
    texts = [one for one in APPLICATION["texts"] if one["heading"] != "adoption_plan"]
    assert adoption_view(shared(texts=texts).case).plan is None
