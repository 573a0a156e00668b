"""A working group's assignment: who is in it, what stands in its document, its plan and its end (seed 003, 3 to 6)."""

import json
from typing import Any

import pytest

from tests.models.domain.assignment_story import ASSIGNMENT, GROUP, PLAN, LocalStory, commissioned, planned, unassigned

ANSWERS = {"answers": [{"heading": key, "text": "Ja."} for key in ("goal", "added_value", "taken_care_of")]}


def paper(story: LocalStory, kind: str) -> dict[str, Any]:
    """The content of the latest document of a kind."""
    found = [one for one in story.case.documents.values() if one.kind == kind]
    told: dict[str, Any] = json.loads(str(found[-1].data))
    return told


def ended() -> LocalStory:
    return planned().at("2027-11-01 09:00")


@pytest.mark.shows("TASK-1", "TASK-2", "TASK-5")
def test_the_assignment_document_says_when_it_runs_what_it_concerns_and_what_is_to_be_achieved() -> None:
    told = paper(commissioned(), "assignment_document")
    assert (told["starts"], told["ends"]) == ("2027-02-01", "2027-10-29")
    assert told["target_group"] == "Äldre som skrivs ut."
    assert (told["purpose"], told["activity"]) == ("Färre återinskrivningar.", "En gemensam rutin.")
    assert told["goal"] == "Alla enheter har rutinen."


@pytest.mark.shows("TASK-4", "TASK-6", "TASK-7")
def test_the_assignment_document_says_how_the_group_reports_and_which_resources_it_has_besides_its_own() -> None:
    told = paper(commissioned(), "assignment_document")
    assert told["reporting"] == "Muntligt och skriftligt."
    assert told["resources"] == "20 000 kr till utbildning."
    assert told["final_report"] == "Skriftlig rapport."


@pytest.mark.shows("TASK-3", "ACT-13", "DOC-03")
def test_the_assignment_document_names_everybody_in_the_group_with_principal_and_the_convener_first() -> None:
    members = [GROUP[1], GROUP[0]]
    told = paper(commissioned(members=members), "assignment_document")["members"]
    assert [(one["name"], one["principal"], one["convener"]) for one in told] == [
        ("Karin", "Kommunen", True),
        ("Rolf", "Regionen", False),
    ]


@pytest.mark.shows("M-15")
def test_no_resources_beyond_the_groups_own_effort_need_be_given() -> None:
    assert paper(commissioned(resources=None), "assignment_document")["resources"] == ""


@pytest.mark.shows("ACT-09", "OBJ-08")
def test_everybody_in_the_group_gets_the_assignment_document_from_the_local_collaboration_group() -> None:
    story = commissioned()
    assert [(mail.rule, mail.to) for mail in story.mails()] == [
        ("assignment_commissioned", "karin"),
        ("assignment_commissioned", "rolf"),
    ]
    assert story.phase == "running"


@pytest.mark.shows("R-42", "X-15")
def test_at_least_one_person_comes_from_each_of_at_least_two_principals() -> None:
    alone = unassigned().is_refused("commission_assignment", **ASSIGNMENT | {"principals": ["kommunen"]})
    assert (alone.code, alone.field) == ("too_few_principals", "principals")
    without = unassigned().is_refused("commission_assignment", **ASSIGNMENT | {"members": GROUP[:1]})
    assert (without.code, without.field) == ("principal_without_person", "members")


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"members": [{**GROUP[0], "convener": False}, GROUP[1]]}, "one_convener", "members"),
        ({"members": [GROUP[0], {**GROUP[1], "convener": True}]}, "one_convener", "members"),
        ({"members": [*GROUP, GROUP[1]]}, "person_named_twice", "members.2.person"),
        ({"members": [{**GROUP[0], "principal": "regionen"}, GROUP[1]]}, "not_of_organisation", "members.0.principal"),
        ({"members": [*GROUP, {**GROUP[1], "person": "ingen"}]}, "unknown_person", "members.2.person"),
        ({"members": [{**GROUP[0], "principal": "kyrkan"}, GROUP[1]]}, "not_a_principal", "members.0.principal"),
        ({"principals": ["kommunen", "kyrkan"]}, "unknown_organisation", "principals.1"),
        ({"ends": "2027-02-01"}, "ends_before_it_starts", "ends"),
    ],
)
def test_a_group_has_named_persons_of_its_principals_and_just_one_convener(
    changed: dict[str, Any], code: str, field: str
) -> None:
    refusal = unassigned().is_refused("commission_assignment", **ASSIGNMENT | changed)
    assert (refusal.code, refusal.field) == (code, field)


def test_a_rulebook_without_assignments_gives_none() -> None:
    story = unassigned()
    without = story.rules.rulebook.model_copy(update={"assignments": None})
    refusal = LocalStory(without).at("2027-01-25 09:00").is_refused("commission_assignment", **ASSIGNMENT)
    assert refusal.code == "assignments_not_used"


def test_what_the_convener_owes_follows_to_the_new_convener() -> None:
    members = [{**GROUP[1], "person": "asa", "convener": True}, {**GROUP[0], "convener": False}]
    story = commissioned().at("2027-02-05 09:00").does("change_working_group", members=members, reason="Rolf slutar.")
    story.at("2027-02-10 12:00")
    reminded = [(mail.at[:10], mail.to) for mail in story.mails_about("progress_report/2027-02-18")]
    assert reminded == [("2027-02-04", "karin"), ("2027-02-10", "asa")]
    assert {mail.to for mail in story.mails("working_group_changed")} == {"asa", "karin"}


@pytest.mark.shows("PLAN-1", "PLAN-3", "DOC-04")
def test_the_plan_says_who_does_what_and_when_and_how_the_result_is_measured() -> None:
    told = paper(planned(), "assignment_plan")
    assert told["tasks"] == [{"what": "Kartlägg.", "who": ["Karin"], "starts": "2027-02-15", "ends": "2027-03-31"}]
    assert told["measured"] == "Andel enheter med rutin."
    assert planned().owed("assignment_plan").standing == "approved"


@pytest.mark.shows("PLAN-2", "R-50")
def test_each_milestone_is_owed_by_the_convener_on_its_day_and_reminded_of() -> None:
    story = planned().at("2027-03-29 09:00")
    assert (story.due("milestone/1"), story.owed("milestone/1").owed_by) == ("2027-03-31", "convener")
    assert [mail.to for mail in story.mails_about("milestone/1")] == ["karin", "karin"]


def test_a_new_version_of_the_plan_keeps_the_milestones_that_it_still_has() -> None:
    changed = PLAN | {"milestones": [PLAN["milestones"][1], {"what": "Utbildning klar.", "by": "2027-09-30"}]}
    story = planned().at("2027-03-01 09:00").does("plan_assignment", **changed)
    assert {key: story.owed(f"milestone/{key}").standing.value for key in (1, 2, 3)} == {
        1: "waived",
        2: "open",
        3: "open",
    }


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"tasks": [{**PLAN["tasks"][0], "who": ["asa"]}]}, "not_in_working_group", "tasks.0.who"),
        ({"tasks": [{**PLAN["tasks"][0], "ends": "2027-02-14"}]}, "ends_before_it_starts", "tasks.0.ends"),
        ({"tasks": [{**PLAN["tasks"][0], "ends": "2027-12-01"}]}, "outside_assignment", "tasks.0"),
        ({"milestones": [{"what": "Klart.", "by": "2027-10-30"}]}, "outside_assignment", "milestones.0.by"),
    ],
)
def test_a_plan_is_for_the_group_and_for_the_time_of_the_assignment(
    changed: dict[str, Any], code: str, field: str
) -> None:
    refusal = commissioned().at("2027-02-12 09:00").by("karin").is_refused("plan_assignment", **PLAN | changed)
    assert (refusal.code, refusal.field) == (code, field)


@pytest.mark.shows("T-13")
def test_the_assignment_ends_by_itself_on_its_day_and_its_end_is_told_beforehand() -> None:
    story = planned().at("2027-10-29 23:59")
    assert [(mail.at, mail.to) for mail in story.mails("assignment_end_in_sight")] == [
        ("2027-09-29 08:00", to) for to in ("karin", "rolf", "gunnel", "gustav")
    ]
    assert story.phase == "running"
    assert story.at("2027-10-30 00:01").phase == "closing"


def test_an_assignment_is_closed_when_what_it_must_have_is_there_and_the_rest_is_explained() -> None:
    story = ended().by("karin").does("submit_report", obligation="final_report", **ANSWERS).by("gunnel")
    assert story.is_refused("close_assignment").code == "closing_blocked"
    story.does("approve_report", obligation="final_report")
    for report in [one for one in story.case.obligations if one.startswith("progress_report/")]:
        story.does("waive_obligation", obligation=report, reason="Muntligt.")
    assert story.is_refused("close_assignment").code == "closing_needs_reason"
    story.does("close_assignment", reason="Delmålen redovisas i slutrapporten.")
    assert story.phase == "closed"
    assert paper(story, "case_summary")["sums"] is None
    assert {mail.to for mail in story.mails("case_closed")} == {"karin", "rolf", "gunnel", "gustav"}


@pytest.mark.shows("FINAL-01", "FINAL-02", "FINAL-03")
def test_the_final_report_asks_how_the_goal_was_reached_what_it_added_and_how_it_is_taken_care_of() -> None:
    story = ended().by("karin").does("submit_report", obligation="final_report", answers=[])
    assert [gap.heading for gap in story.last("report_submitted").gaps] == ["goal", "added_value", "taken_care_of"]


@pytest.mark.shows("N-05")
def test_no_form_is_asked_for_where_the_guide_has_no_text() -> None:
    rules = unassigned().rules.rulebook.obligations
    assert (rules["adoption_statement"].form, rules["evaluation_report"].form) == (None, None)


def test_each_principal_states_whether_it_adopts_what_came_of_it_also_after_the_closing() -> None:
    story = ended().by("rolf")
    story.does(
        "state_adoption", organisation="regionen", know="Ja.", will="Ja.", can="Ja.", decision="in_full",
        deciding_body="Regionens ledning", decided_on="2027-10-30",
    )  # fmt: skip
    assert story.owed("adoption_statement/regionen").standing == "approved"
    assert [(one.organisation, one.decision) for one in story.standing.adoption] == [
        ("kommunen", None),
        ("regionen", "in_full"),
    ]


def test_what_belongs_to_funding_is_no_act_of_an_assignment() -> None:
    refusal = commissioned().as_("sara").is_refused("close_case", reason="x")
    assert refusal.code == "not_of_this_case"


def test_nobody_outside_the_group_plans_its_work() -> None:
    refusal = commissioned().at("2027-02-12 09:00").as_("asa", "working_group").is_refused("plan_assignment", **PLAN)
    assert refusal.code == "not_your_role"
