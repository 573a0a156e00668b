"""A mistake about assignments, meetings or the local action plan is told with its place and its remedy."""

from pathlib import Path
from typing import NamedTuple

import pytest

from models.rulebook.problem import RulebookError
from models.rulebook.reading import read
from tests.models.rulebook.example import TOML

FILE = Path(__file__).parents[3] / "rulebooks" / "fyrbodal.toml"
FYRBODAL = FILE.read_text(encoding="utf-8")
PROGRESS = 'meetings = "local_collaboration_group"\n'
FINAL = 'label = "Slutrapport"\nowed_by = "convener"'


class Mistake(NamedTuple):
    """A change to the rulebook of the guide, and what must be told of it."""

    old: str
    new: str
    code: str
    place: str
    says: str


MISTAKES = (
    Mistake(PROGRESS, f'{PROGRESS}cadence = "month"\n', "meetings_and_days", "obligations.progress_report.meetings",
            "behåll en av dem"),
    Mistake(PROGRESS, "", "never_owed", "obligations.progress_report", "ge det cadence, anchor eller meetings"),
    Mistake(PROGRESS, 'meetings = "lokal"\n', "not_among", "obligations.progress_report.meetings",
            "välj bland board, preparatory_group, local_collaboration_group"),
    Mistake('label = "Delmål"\nowed_by', f'label = "Delmål"\n{PROGRESS}owed_by', "planned_by_act",
            "obligations.milestone.meetings", "ta bort"),
    Mistake('anchor = "end"\ndays = 30\nform = "final_report"', 'anchor = "start"\ndays = 30\nform = "final_report"',
            "assignment_without_final_report", "obligations.final_report", 'anchor = "end"'),
    Mistake("[assignments]\nprincipals = 2\nnotice_days = [30]\n", "", "assignments_not_given",
            "obligations.final_report.kinds", "lägg till [assignments]"),
    Mistake('label = "Genomförandeplan"', 'label = "Genomförandeplan"\ncondition = "longer"', "only_in_interventions",
            "obligations.assignment_plan.condition", "finns inte i uppdrag"),
    Mistake('label = "Utvärdering"', 'label = "Utvärdering"\neach = "seat"', "only_in_interventions",
            "obligations.evaluation_report.each", "finns inte i uppdrag"),
    Mistake('kinds = ["association"]\ncadence', 'kinds = ["assignment"]\ncadence', "plan_of_association",
            "obligations.local_action_plan.kinds", 'skriv kinds = ["association"]'),
    Mistake("within = true\n", "", "plan_not_yearly", "obligations.local_action_plan.cadence", "within = true"),
    Mistake(FINAL, FINAL.replace("convener", "intervention_lead"), "nobody_holds", "obligations.final_report.owed_by",
            "convener"),
    Mistake("principals = 2", "principals = 0", "too_little", "assignments.principals", "minst 1"),
)  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.code}-{mistake.place}")
def test_a_mistake_about_assignments_is_told_with_its_place_and_remedy(mistake: Mistake) -> None:
    assert mistake.old in FYRBODAL
    with pytest.raises(RulebookError) as raised:
        read(FYRBODAL.replace(mistake.old, mistake.new, 1), FILE.name)
    lines = [line for line in raised.value.lines() if mistake.says in line and f": {mistake.place}: " in line]
    assert lines, f"{mistake.says!r} is not told of {mistake.place} in:\n{raised.value}"
    assert mistake.code in {problem.code for problem in raised.value.problems}


def test_a_working_group_owes_nothing_in_an_intervention() -> None:
    lead = 'label = "Tertialrapport"\nowed_by = "intervention_lead"'
    with pytest.raises(RulebookError, match="convener"):
        read(TOML.replace(lead, lead.replace("intervention_lead", "convener"), 1), "exempel.toml")


@pytest.mark.shows("X-15")
def test_a_rulebook_without_funding_needs_no_applications_no_board_and_no_agreements() -> None:
    rulebook = read(FYRBODAL, FILE.name)
    assert not rulebook.funds
    assert not {"application", "board_decision", "agreement", "remittance"} & set(rulebook.obligations)
