"""Who may do what (rules.md 8), and that a command stands on the case that its sender saw."""

from typing import get_args

import pytest

from models.domain.commands import Body
from models.domain.commands.envelope import Command
from models.domain.decide import DECIDE
from models.domain.decide.permissions import MAY
from models.domain.proceed import take
from tests.models.domain.prologues import (
    DECISION,
    GRANTED,
    SEATS,
    at_board,
    claim,
    decided,
    drafted,
    idea,
    running,
    statement,
)
from tests.models.domain.story import particulars


def command_types() -> set[type]:
    """Every command that there is, from the union that all entrances read."""
    return set(get_args(get_args(Body)[0]))


def test_every_command_has_its_rule_and_its_roles() -> None:
    assert command_types() == set(DECIDE) == set(MAY)
    assert all(MAY.values())


@pytest.mark.parametrize(
    ("person", "role", "what", "body"),
    [
        ("anna", "party_representative", "release_decision", {}),
        ("anna", "party_representative", "find_complete", {}),
        ("erik", "economist", "find_complete", {}),
        ("olle", "operator", "close_case", {}),
        ("sara", "secretariat", "approve_remittance", {"remittance": "2027-Q2/kommunen"}),
        ("sara", "secretariat", "lift_withholding", {"remittance": "2027-Q2/kommunen", "reason": "x"}),
        ("bo", "board_secretary", "pay_remittance", {"remittance": "x", "paid_on": "2027-03-01"}),
    ],
)
def test_a_role_does_only_what_is_its_own(person: str, role: str, what: str, body: dict[str, str]) -> None:
    refusal = decided().as_(person, role).is_refused(what, **body)
    assert (refusal.code, refusal.field) == ("not_your_act", "actor.role")


@pytest.mark.parametrize(
    ("person", "role"), [("anna", "secretariat"), ("anna", "intervention_lead"), ("erik", "director")]
)
def test_nobody_acts_in_a_role_that_they_do_not_hold(person: str, role: str) -> None:
    refusal = drafted().as_(person, role).is_refused("plan_steering_meeting", on="2027-05-20")
    assert (refusal.code, refusal.field) == ("not_your_role", "actor")


def test_the_lead_that_the_agreement_names_acts_as_lead() -> None:
    assert drafted().as_("lena").does("plan_steering_meeting", on="2027-05-20").events("steering_meeting_planned")


def test_a_party_that_is_not_in_the_case_does_nothing_in_it() -> None:
    refusal = idea().as_("kim", "party_representative").is_refused("shelve_idea", reason="x")
    assert (refusal.code, particulars(refusal)["person"]) == ("not_your_role", "kim")


def test_a_refusal_is_recorded_with_who_and_what_and_changes_nothing_else() -> None:
    story = running()
    before = story.case
    story.as_("sara").is_refused("close_case", reason="Nej.")
    refused = story.last("command_refused")
    assert (refused.wanted, story.entries[-1].actor.person) == ("close_case", "sara")
    assert "Nej." in str(refused.content)
    assert story.case == before.model_copy(update={"sequence": story.case.sequence, "last_at": story.case.last_at})


def test_a_command_on_a_case_that_has_moved_is_refused() -> None:
    story = running()
    seen = story.case.sequence
    claim(story.at("2027-07-05 10:00"), "2027-Q2", 100_00)
    wanted = story.command("receive_paper", about="Brev", sender="Kommunen", received_on="2027-07-05")
    answer = take(story.case, wanted.model_copy(update={"expects": seen}), story.rules).answers[0]
    assert answer.refusal is not None
    assert answer.refusal.code == "case_moved"


def test_no_command_overtakes_a_moment() -> None:
    story = decided()
    wanted = story.command("receive_paper", about="Brev", sender="Kommunen", received_on="2027-02-26")
    later = Command.model_validate(wanted.model_dump() | {"at": story.case.moments["release/1"].at})
    kinds = [entry.event.type for entry in take(story.case, later, story.rules).entries]
    assert kinds.index("decision_released") < kinds.index("paper_received")


def test_a_command_is_never_earlier_than_the_last_fact() -> None:
    story = decided()
    early = story.command("release_decision").model_copy(update={"at": story.entries[0].at})
    entries = take(story.case, early, story.rules).entries
    assert {entry.at for entry in entries} == {story.case.last_at}


@pytest.mark.shows("R-13", "ACT-04")
@pytest.mark.parametrize(
    ("person", "role"),
    [("frida", None), ("erik", None), ("anna", None), ("kim", None), ("gun", None), ("frida", "chair")],
)
def test_nobody_but_the_board_grants(person: str, role: str | None) -> None:
    story = at_board().at("2027-02-25 13:00").as_(person, role)
    refusal = story.is_refused("board_decision", **DECISION, outcome="granted", amounts=GRANTED)
    assert (refusal.code, story.sums.granted) == ("not_your_act", 0)


@pytest.mark.shows("ACT-01")
def test_a_party_raises_the_idea_applies_claims_and_states_whether_it_adopts() -> None:
    story = claim(running().at("2027-07-05 10:00"), "2027-Q2", 100_000_00)
    story.at("2029-06-10 10:00").as_("anna").does("state_adoption", **statement("kommunen"))
    done = {entry.event.type for entry in story.entries if entry.actor.role == "party_representative"}
    assert done >= {"idea_registered", "application_shared", "remittance_received", "adoption_stated"}
    assert story.case.owner == "kommunen"


@pytest.mark.shows("X-14")
def test_each_act_of_the_director_tells_in_which_role_it_was_done() -> None:
    seats = [*SEATS, {"person": "frida", "organisation": "exempel"}]
    story = running().at("2027-05-25 10:00").as_("frida").does("form_steering_group", seats=seats)
    told = {"goals": "Mål.", "results": "Resultat.", "budget": "Budget.", "deviations": "Inga."}
    story.as_("frida", "steering_group").does("steering_group_report", held_on="2027-05-20", **told)
    roles = {entry.event.type: entry.actor.role for entry in story.entries if entry.actor.person == "frida"}
    assert roles["application_assessed"] == "director"
    assert roles["steering_group_reported"] == "steering_group"
