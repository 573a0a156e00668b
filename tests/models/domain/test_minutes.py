"""Minutes are approved and posted; appeal, legal force, and an agreement that waits for them (rules.md 2)."""

from datetime import date

import pytest

from models.domain.rules.rulebook import Rulebook
from tests.models.domain.prologues import AGREEMENT, decided, granted, shared
from tests.models.domain.story import RULEBOOK, Story, particulars

MEETING = {"meeting": "2027-02-25"}


def waiting_for(what: str) -> Rulebook:
    rules = RULEBOOK.agreement.model_copy(update={"waits_for_minutes": what})
    return RULEBOOK.model_copy(update={"agreement": rules})


def approved(rulebook: Rulebook = RULEBOOK) -> Story:
    """The minutes were approved on 4 March."""
    story = granted(rulebook).at("2027-03-05 10:00").as_("bo")
    return story.does("approve_minutes", **MEETING, on="2027-03-04")


def posted(story: Story, organisation: str, on: str) -> Story:
    return story.as_("bo").does("post_notice", **MEETING, organisation=organisation, on=on)


def test_the_last_day_for_appeal_is_three_weeks_after_the_last_posting_moved_off_a_day_that_is_no_working_day() -> None:
    story = posted(approved(), "kommunen", "2027-03-04").at("2027-03-08 10:00")
    assert story.case.minutes[date(2027, 2, 25)].last_day_for_appeal == date(2027, 3, 25)
    posted(story, "regionen", "2027-03-05")
    minutes = story.case.minutes[date(2027, 2, 25)]
    assert (minutes.last_day_for_appeal, minutes.in_force_from) == (date(2027, 3, 30), date(2027, 3, 31))


def test_an_earlier_posting_entered_later_does_not_shorten_the_time_for_appeal() -> None:
    story = posted(posted(approved(), "regionen", "2027-03-05"), "kommunen", "2027-03-04")
    assert story.last("notice_posted").last_day == date(2027, 3, 30)


@pytest.mark.parametrize(
    ("what", "told", "code"),
    [
        ("approve_minutes", {"on": "2027-03-08"}, "day_to_come"),
        ("approve_minutes", {"on": "2027-02-24"}, "before_its_time"),
        ("approve_minutes", {"meeting": "2027-04-15", "on": "2027-03-04"}, "no_decision_of_meeting"),
        ("post_notice", {"organisation": "kommunen", "on": "2027-03-03"}, "before_its_time"),
        ("post_notice", {"organisation": "stiftelsen", "on": "2027-03-04"}, "no_notice_board"),
        (
            "post_notice",
            {"meeting": "2027-04-15", "organisation": "kommunen", "on": "2027-03-04"},
            "no_decision_of_meeting",
        ),
    ],
)
def test_what_cannot_be_so_about_the_minutes_is_refused(what: str, told: dict[str, str], code: str) -> None:
    assert approved().is_refused(what, **(MEETING | told)).code == code


def test_minutes_are_approved_before_they_are_posted() -> None:
    story = decided("rejected").at("2027-03-05 10:00").as_("bo")
    refusal = story.is_refused("post_notice", **MEETING, organisation="kommunen", on="2027-03-05")
    assert refusal.code == "minutes_not_approved"


def drafting(story: Story) -> str:
    taken = story.as_("sara").gives("draft_agreement", **AGREEMENT, without_steering_group="Bildas sedan.")
    return taken.refusal.code if taken.refusal else "done"


def test_by_default_the_agreement_waits_for_no_minutes() -> None:
    assert drafting(granted()) == "done"


def test_an_agreement_can_wait_until_the_minutes_are_approved() -> None:
    rulebook = waiting_for("approved")
    assert drafting(granted(rulebook)) == "waits_for_approval"
    assert drafting(approved(rulebook)) == "done"


def test_an_agreement_can_wait_until_the_decision_has_gained_legal_force() -> None:
    story = posted(approved(waiting_for("legal_force")), "kommunen", "2027-03-04")
    refusal = story.at("2027-03-25 10:00").as_("sara").is_refused("draft_agreement", **AGREEMENT)
    assert (refusal.code, particulars(refusal)["starts"]) == ("waits_for_legal_force", "2027-03-26")
    assert drafting(story.at("2027-03-26 08:00")) == "done"


def test_a_case_knows_the_one_that_follows_on_it() -> None:
    story = shared().as_("sara").does("note_successor", successor="2028-003")
    assert story.case.successors == ("2028-003",)
    for known in ("2028-003", "2027-001"):
        assert story.is_refused("note_successor", successor=known).code == "follows_already"
