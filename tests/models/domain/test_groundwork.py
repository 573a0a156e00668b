"""Before an application: anchoring, way forward, working group, prestudy, early dialogue (seed 000, steps 1 to 5)."""

import pytest

from models.domain.forms import unmet
from tests.models.domain.prologues import APPLICATION, idea
from tests.models.domain.rulebooks import shipped, with_lines
from tests.models.domain.story import Story, particulars

IDE = shipped("ide_till_process")
GROUP = [
    {"person": "anna", "organisation": "kommunen"},
    {"person": "rolf", "organisation": "regionen"},
    {"person": "frida", "organisation": "association"},
]
DEVELOPED = [
    {"heading": heading, "text": "Text."} for heading in ("needs", "content", "execution", "effects", "adoption")
]
ANCHORED = {"arena": "management_group", "on": "2027-01-08", "stance": "supports"}


def raised() -> Story:
    """An idea under the ten steps, on 8 January."""
    return idea(IDE).at("2027-01-08 09:00").as_("anna")


def groundwork_done() -> Story:
    story = raised()
    for organisation in ("kommunen", "regionen"):
        story.does("record_anchoring", organisation=organisation, **ANCHORED)
    story.does("choose_way_forward", way="working_group", reason="Så.")
    return story.does("record_prestudy", answers=DEVELOPED)


def applied(story: Story, **changed: object) -> Story:
    return story.does("share_application", application=APPLICATION | changed).as_("sara")


@pytest.mark.shows("STATE-anchoring", "R-08", "ACT-10")
def test_each_authority_is_anchored_on_a_day_of_its_own_before_the_application_is_taken_up() -> None:
    story = raised().does("record_anchoring", organisation="kommunen", **ANCHORED)
    story.does("choose_way_forward", way="working_group", reason="Så.").does("record_prestudy", answers=DEVELOPED)
    refusal = applied(story).is_refused("find_complete")
    assert refusal.code == "items_need_reason"
    assert "hos parten: regionen (anchored)" in particulars(refusal)["items"]
    story.as_("rolf").does("record_anchoring", organisation="regionen", **ANCHORED)
    assert story.as_("sara").gives("find_complete").accepted
    assert story.case.groundwork.anchored_with("regionen")


def test_an_authority_that_is_against_is_not_anchored_until_it_says_otherwise() -> None:
    story = raised().does("record_anchoring", organisation="regionen", **ANCHORED | {"stance": "opposes"})
    assert not story.case.groundwork.anchored_with("regionen")
    story.does("record_anchoring", organisation="regionen", **ANCHORED | {"stance": "has_reservations"})
    assert story.case.groundwork.anchored_with("regionen")
    assert [one.stance for one in story.case.groundwork.anchorings] == ["opposes", "has_reservations"]


def test_an_arena_that_the_rulebook_does_not_have_is_refused_with_those_it_has() -> None:
    refusal = raised().is_refused("record_anchoring", organisation="kommunen", **ANCHORED | {"arena": "pub"})
    assert refusal.code == "not_in_rulebook"
    assert particulars(refusal)["known"] == "local_group, management_group, similar_group"


def test_a_stand_of_tomorrow_has_not_been_taken() -> None:
    refusal = raised().is_refused("record_anchoring", organisation="kommunen", **ANCHORED | {"on": "2027-01-09"})
    assert refusal.code == "day_to_come"


ANCHORING = '[obligations.anchoring]\nlabel = "Partens eget beslut"\nowed_by = "party_representative"\n'


@pytest.mark.shows("N-20", "R-40")
def test_a_party_s_own_deciding_body_and_day_stand_on_the_timeline_and_are_reminded_of() -> None:
    story = idea(with_lines("ide_till_process", ANCHORING)).at("2027-01-08 09:00").as_("rolf")
    story.does("plan_anchoring", organisation="regionen", body="Psykiatrinämnden", on="2027-03-01")
    assert story.due("anchoring/regionen") == "2027-03-01"
    story.does("plan_anchoring", organisation="regionen", body="Psykiatrinämnden", on="2027-03-08")
    assert story.due("anchoring/regionen") == "2027-03-08"
    story.at("2027-03-09 07:00").does(
        "record_anchoring", organisation="regionen", body="Psykiatrinämnden", on="2027-03-08", stance="supports",
        formal=True,
    )  # fmt: skip
    assert story.owed("anchoring/regionen").standing == "approved"
    assert story.case.groundwork.stands("regionen").formal  # type: ignore[union-attr]
    assert {mail.to for mail in story.mails_about("anchoring/regionen")} == {"rolf"}


@pytest.mark.shows("N-18", "OBJ-12")
def test_a_way_forward_is_chosen_with_the_association_s_goals_that_the_idea_serves() -> None:
    ways = 'ways = [{ key = "working_group", label = "en arbetsgrupp tillsätts" }]'
    goals = 'goals = [{ key = "individual", label = "Individen i centrum" }]'
    story = idea(with_lines("exempel", f"[groundwork]\n{ways}\n{goals}")).as_("sara")
    refusal = story.is_refused("choose_way_forward", way="working_group", goals=["profit"], reason="Så.")
    assert (refusal.code, refusal.field) == ("not_in_rulebook", "goals.0")
    story.does("choose_way_forward", way="working_group", goals=["individual"], reason="Så.")
    assert story.case.groundwork.way_forward.goals == ("individual",)  # type: ignore[union-attr]


@pytest.mark.shows("ACT-13", "ACT-05")
def test_a_working_group_has_named_people_of_every_party_and_the_director_and_one_convener() -> None:
    story = raised()
    assert (
        story.is_refused("appoint_working_group", members=GROUP[:1], convener="anna").code == "parties_without_member"
    )
    assert story.is_refused("appoint_working_group", members=GROUP, convener="lena").code == "convener_not_in_group"
    twice = [*GROUP, GROUP[0]]
    assert story.is_refused("appoint_working_group", members=twice, convener="anna").code == "named_in_group_twice"
    story.does("appoint_working_group", members=GROUP, convener="rolf")
    group = story.case.groundwork.working_group
    assert group is not None
    assert [member.person for member in group.members] == ["anna", "rolf", "frida"]


@pytest.mark.shows("STATE-prestudy", "DEV-1", "DEV-2")
def test_a_developed_idea_says_need_content_execution_effects_and_adoption_and_names_what_is_missing() -> None:
    story = raised().does("record_prestudy", answers=DEVELOPED[:3])
    gaps = story.case.groundwork.prestudy.gaps  # type: ignore[union-attr]
    assert [gap.label for gap in gaps] == ["Förväntade effekter", "Implementering"]
    story.does("record_prestudy", answers=DEVELOPED)
    assert story.case.groundwork.prestudy.gaps == ()  # type: ignore[union-attr]


@pytest.mark.shows("N-09", "DOC-02")
def test_a_prestudy_has_four_contents_and_may_tell_the_target_group_s_needs() -> None:
    form = shipped("stockholm").forms["prestudy"]
    assert [heading.key for heading in form.headings if heading.required] == [
        "target_group",
        "surroundings",
        "works",
        "demand",
    ]
    story = idea(shipped("stockholm")).as_("anna")
    story.does("record_prestudy", answers=[{"heading": "works", "text": "Ja."}], with_target_group=True)
    gaps = story.case.groundwork.prestudy.gaps  # type: ignore[union-attr]
    assert [gap.heading for gap in gaps] == ["target_group", "surroundings", "demand"]


def test_where_the_rulebook_has_no_prestudy_none_is_recorded() -> None:
    assert idea().as_("sara").is_refused("record_prestudy", answers=DEVELOPED).code == "not_in_rulebook"


@pytest.mark.shows("R-09", "STATE-early_board_dialogue")
def test_an_extensive_project_is_discussed_early_with_the_board_or_says_why_not() -> None:
    story = applied(groundwork_done(), **LARGE)
    refusal = story.is_refused("find_complete")
    assert (refusal.code, particulars(refusal)["items"].split(" (")[1]) == ("items_need_reason", "early_dialogue)")
    story.does("pass_over_item", item="early_dialogue", reason="Styrelsen har redan begärt insatsen.")
    assert story.does("find_complete").phase == "at_board"


LARGE = {
    "budget": [
        {"year": 2027, "line": "Team", "payee": "kommunen", "total": 3_000_000_00, "applied": 3_000_000_00},
    ],
    "budget_total": 3_000_000_00,
    "starts": "2027-04-01",
    "ends": "2028-03-31",
}


def test_a_smaller_one_needs_no_early_dialogue() -> None:
    smaller = {"ends": "2028-12-31"}
    story = applied(groundwork_done(), **smaller)
    assert story.does("find_complete").phase == "at_board"


@pytest.mark.shows("R-10", "ACT-14", "DOC-07")
def test_a_larger_intervention_is_not_granted_before_it_could_be_presented_orally() -> None:
    story = applied(groundwork_done(), texts=TEXTS, **LARGE).as_("anna")
    story.does("sign_application", organisation="kommunen", signatory="kim")
    story.as_("rolf").does("sign_application", organisation="regionen", signatory="rita").as_("sara")
    story.does("confirm_item", item="early_dialogue", on="2027-01-08").does("find_complete")
    on = story.case.meetings["board"]  # type: ignore[index]
    story.at(f"{on} 13:00").as_("bo")
    grant = {"meeting": f"{on}", "paragraph": "§ 3", "outcome": "granted", "amounts": [{"year": 2027, "amount": 100}]}
    assert story.is_refused("board_decision", **grant).code == "items_left"
    story.as_("sara").does("confirm_item", item="oral_presentation", on=f"{on}")
    assert story.as_("bo").gives("board_decision", **grant).accepted


TEXTS = [{"heading": heading, "text": "Text."} for heading in ("needs", "content", "execution", "adoption_plan")]


@pytest.mark.shows("R-06", "ACT-11")
def test_managers_of_all_co_operating_parties_sign_the_application() -> None:
    story = applied(groundwork_done()).as_("anna")
    story.does("sign_application", organisation="kommunen", signatory="kim")
    assert not_signed(story) == ["signed"]
    story.as_("rolf").does("sign_application", organisation="regionen", signatory="rita")
    assert not_signed(story) == []


def not_signed(story: Story) -> list[str]:
    application = story.case.application
    assert application is not None
    signed = story.case.application_signatures.values()
    return [one.key for one in unmet(application, signed, IDE.application.criteria, story.rules.register)]
