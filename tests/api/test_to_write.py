"""A case's page shows whoever writes what is owed, heading by heading, and everybody how it stands with adoption."""

from api.views.to_write import to_write
from models.wording.telling import Teller
from tests.api.conftest import Speak
from tests.models.domain.prologues import running
from tests.models.domain.story import RULEBOOK, Story


def headings(story: Story, person: str) -> dict[str, list[str]]:
    teller = Teller("sv", story.rules, story.case)
    asked = to_write(story.case, person, story.rules, teller)
    return {one.obligation: [heading.heading for heading in one.headings] for one in asked}


def test_whoever_owes_a_report_sees_its_headings_with_what_stands_beside_them() -> None:
    story = running().at("2027-09-20 10:00").as_("lena")
    story.does("note_in_diary", text="Första gruppen är klar.").at("2027-10-01 10:00")
    asked = headings(story, "lena")
    report = [heading.key for heading in RULEBOOK.forms["tertial_report"].headings]
    assert asked["tertial_report/2027-T2"] == report
    assert "tertial_report/2027-T3" not in asked


def test_whoever_owes_nothing_is_asked_to_write_nothing() -> None:
    assert headings(running().at("2027-10-01 10:00"), "rut") == {}


async def test_those_who_look_after_runs_are_not_told_what_a_case_contains(speak: Speak, case: str) -> None:
    told = (await speak("olle").get(case)).json()
    assert (told["adoption"], told["to_write"]) == (None, [])


async def test_how_it_stands_with_adoption_is_shown_from_the_first_day(speak: Speak, case: str) -> None:
    told = (await speak("anna").get(case)).json()
    assert [party["organisation"] for party in told["adoption"]["parties"]] == ["kommunen", "regionen"]
