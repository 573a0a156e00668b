"""Stories of assignments and of the local action plan, by the rulebook of the guide that they come from (seed 003)."""

import json
from pathlib import Path
from typing import Any

from models.domain.case import Case
from models.domain.register import Register
from models.domain.rules.rulebook import Rulebook
from models.rulebook.load import effective_text, parse
from tests.models.domain.story import ROLES, Story

FYRBODAL = parse(effective_text((Path(__file__).parents[3] / "rulebooks/fyrbodal.toml").read_text(encoding="utf-8")))
PEOPLE = [
    ("sara", None, ["secretariat"]),
    ("gunnel", "regionen", ["local_collaboration_group"]),
    ("gustav", "kommunen", ["local_collaboration_group"]),
    ("olle", None, ["operator"]),
    ("karin", "kommunen", []),
    ("rolf", "regionen", []),
    ("asa", "regionen", []),
]
MEETINGS = ("2027-01-21", "2027-02-18", "2027-04-15", "2027-06-10", "2027-09-16", "2027-11-18")
REGISTER = Register.model_validate_json(
    json.dumps(
        {
            "organisations": [{"id": "kommunen", "name": "Kommunen"}, {"id": "regionen", "name": "Regionen"}],
            "people": [
                {"id": one, "name": one.title(), "email": f"{one}@exempel.example", "organisation": org, "roles": roles}
                for one, org, roles in PEOPLE
            ],
            "meetings": [{"body": "local_collaboration_group", "on": on} for on in MEETINGS],
        }
    )
)
GROUP: list[dict[str, Any]] = [
    {"person": "karin", "principal": "kommunen", "convener": True},
    {"person": "rolf", "principal": "regionen"},
]
ASSIGNMENT: dict[str, Any] = {
    "title": "Trygg utskrivning",
    "starts": "2027-02-01",
    "ends": "2027-10-29",
    "target_group": "Äldre som skrivs ut.",
    "purpose": "Färre återinskrivningar.",
    "activity": "En gemensam rutin.",
    "principals": ["kommunen", "regionen"],
    "members": GROUP,
    "reporting": "Muntligt och skriftligt.",
    "goal": "Alla enheter har rutinen.",
    "resources": "20 000 kr till utbildning.",
    "final_report": "Skriftlig rapport.",
    "activity_of_plan": "utskrivning",
}
PLAN: dict[str, Any] = {
    "tasks": [{"what": "Kartlägg.", "who": ["karin"], "starts": "2027-02-15", "ends": "2027-03-31"}],
    "milestones": [{"what": "Kartläggning klar.", "by": "2027-03-31"}, {"what": "Rutin klar.", "by": "2027-08-31"}],
    "measured": "Andel enheter med rutin.",
}


class LocalStory(Story):
    """A story whose people are those of the local collaboration."""

    def __init__(self, rulebook: Rulebook = FYRBODAL, register: Register | None = REGISTER, case: str = "") -> None:
        super().__init__(rulebook, register or REGISTER)
        self.case = Case(id=case or "assignment/fyrbodal/2027-001")
        self.person, self.role = "gunnel", "local_collaboration_group"

    def by(self, person: str) -> "LocalStory":
        """Act as somebody in the role that person has here."""
        roles = {"gunnel": "local_collaboration_group", "gustav": "local_collaboration_group", "karin": "convener"}
        return self.as_(person, {**ROLES, "rolf": "working_group", "asa": "working_group", **roles}[person])


def unassigned() -> LocalStory:
    """Nobody has been asked yet."""
    return LocalStory().at("2027-01-25 09:00")


def commissioned(**changed: Any) -> LocalStory:
    """A working group has an assignment from February to October 2027."""
    return unassigned().does("commission_assignment", **ASSIGNMENT | changed)


def planned() -> LocalStory:
    """The group has laid down its plan."""
    return commissioned().at("2027-02-12 09:00").by("karin").does("plan_assignment", **PLAN)


def local_group() -> LocalStory:
    """The association's own case, before anything has been analysed."""
    return LocalStory(case="association/fyrbodal").at("2027-01-25 09:00")
