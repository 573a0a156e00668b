"""The local collaboration group analyses, chooses and plans, and revises its plan every year (seed 003, 1 and 2)."""

import json
from typing import Any

import pytest

from tests.models.domain.assignment_story import LocalStory, local_group
from tests.models.domain.story import Story

ANALYSIS: dict[str, Any] = {
    "done_on": "2027-01-21",
    "obstacles": ["Ingen vet vem som ringer vem."],
    "gaps": ["Mellan utskrivning och hemtjänst."],
    "proposals": [
        {"proposal": "utskrivning", "area": "Trygg utskrivning"},
        {"proposal": "journal", "area": "Gemensam journal"},
        {"proposal": "anhoriga", "area": "Stöd till anhöriga"},
    ],
}
RANKING: dict[str, Any] = {
    "decided_on": "2027-01-21",
    "chosen": ["anhoriga", "utskrivning"],
    "left_out": [{"proposal": "journal", "reason": "Kräver lagändring."}],
}
ACTIVITY = {
    "activity": "rutin",
    "proposal": "utskrivning",
    "what": "Gemensam rutin",
    "starts": "2027-02-01",
    "ends": "2027-10-29",
}
YEAR_2027: dict[str, Any] = {"year": 2027, "decided_on": "2027-01-21", "activities": [ACTIVITY]}


def analysed() -> LocalStory:
    return local_group().does("record_local_analysis", **ANALYSIS)


def ranked() -> LocalStory:
    return analysed().does("rank_proposals", **RANKING)


def planned() -> LocalStory:
    return ranked().does("revise_local_action_plan", **YEAR_2027)


def paper(story: Story) -> dict[str, Any]:
    """The content of the latest plan's document."""
    found = [one for one in story.case.documents.values() if one.kind == "local_action_plan"]
    told: dict[str, Any] = json.loads(str(found[-1].data))
    return told


@pytest.mark.shows("LOCAL-1", "LOCAL-2", "LOCAL-3")
def test_the_local_analysis_has_its_obstacles_its_gaps_and_its_proposed_areas_and_they_stand_in_the_plan() -> None:
    for missing in ("obstacles", "gaps", "proposals"):
        with pytest.raises(ValueError, match=missing):
            local_group().gives("record_local_analysis", **ANALYSIS | {missing: []})
    told = paper(planned())
    assert told["obstacles"] == ["Ingen vet vem som ringer vem."]
    assert told["gaps"] == ["Mellan utskrivning och hemtjänst."]
    assert told["chosen"] == ["Stöd till anhöriga", "Trygg utskrivning"]


@pytest.mark.shows("N-21", "STATE-prioritised")
def test_proposals_that_are_not_chosen_are_kept_with_the_reason() -> None:
    assert paper(planned())["not_chosen"] == [{"area": "Gemensam journal", "reason": "Kräver lagändring."}]
    refusal = analysed().is_refused("rank_proposals", **RANKING | {"left_out": []})
    assert (refusal.code, refusal.field) == ("proposal_forgotten", "left_out")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"chosen": ["anhoriga", "okand"], "left_out": []}, "unknown_proposal"),
        ({"chosen": ["anhoriga", "utskrivning", "journal"]}, "key_named_twice"),
        ({"decided_on": "2027-01-26"}, "day_to_come"),
    ],
)
def test_each_proposal_of_the_analysis_is_ranked_once(changed: dict[str, Any], code: str) -> None:
    assert analysed().is_refused("rank_proposals", **RANKING | changed).code == code


@pytest.mark.shows("OBJ-07", "R-50")
def test_every_activity_of_the_plan_has_its_days_and_serves_something_that_was_chosen() -> None:
    assert paper(planned())["activities"] == [
        {
            "key": "rutin",
            "what": "Gemensam rutin",
            "area": "Trygg utskrivning",
            "starts": "2027-02-01",
            "ends": "2027-10-29",
        }
    ]
    backwards = YEAR_2027 | {"activities": [ACTIVITY | {"ends": "2027-01-01"}]}
    assert ranked().is_refused("revise_local_action_plan", **backwards).code == "ends_before_it_starts"
    not_chosen = YEAR_2027 | {"activities": [ACTIVITY | {"proposal": "journal"}]}
    assert ranked().is_refused("revise_local_action_plan", **not_chosen).code == "proposal_not_chosen"


def test_an_activity_goes_on_from_the_plan_before_although_the_choice_has_changed() -> None:
    story = planned().does("rank_proposals", **RANKING | {"chosen": ["anhoriga"], "left_out": [
        {"proposal": "utskrivning", "reason": "Pågår."}, {"proposal": "journal", "reason": "Kräver lagändring."},
    ]})  # fmt: skip
    story.does("revise_local_action_plan", **YEAR_2027 | {"note": "Kvar från förra."})
    assert (paper(story)["version"], paper(story)["note"]) == (2, "Kvar från förra.")


@pytest.mark.shows("T-12")
def test_the_plan_is_revised_every_year_and_the_group_is_reminded_of_it() -> None:
    story = planned()
    assert story.due("local_action_plan/2028") == "2028-02-28"
    story.at("2028-03-01 12:00")
    assert {mail.to for mail in story.mails_about("local_action_plan/2028")} == {"gunnel", "gustav", "sara"}
    later = {"year": 2028, "decided_on": "2028-03-01", "activities": [ACTIVITY | {"ends": "2028-05-31"}]}
    story.does("revise_local_action_plan", **later)
    assert story.owed("local_action_plan/2028").standing == "approved"
    assert story.due("local_action_plan/2029") == "2029-02-28"


@pytest.mark.shows("N-04")
def test_the_yearly_plan_is_the_groups_own_and_no_assignments() -> None:
    story = LocalStory().at("2027-01-25 09:00")
    assert story.is_refused("revise_local_action_plan", **YEAR_2027).code == "not_of_this_case"


def test_two_revisions_in_one_year_owe_the_next_year_once() -> None:
    story = planned().does("revise_local_action_plan", **YEAR_2027)
    assert list(story.case.obligations) == ["local_action_plan/2028"]
