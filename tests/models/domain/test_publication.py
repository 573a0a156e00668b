"""What the public reads shows no counts of few people (rules.md 1, 8 and 10)."""

import json

import pytest

from models.domain.documents.answers import Figure
from models.domain.small_numbers import masked
from tests.models.domain.prologues import answers, running
from tests.models.domain.story import RULEBOOK, Story


def reported(women: int, men: int) -> Story:
    """The final report was handed in with these counts."""
    told = answers("final_report") | {"participants": {"women": women, "men": men, "new_women": 0, "new_men": 9}}
    return running().at("2029-04-10 10:00").as_("lena").does("submit_report", obligation="final_report", **told)


def paper(story: Story) -> dict[str, object]:
    read: dict[str, object] = json.loads(str(story.case.documents[story.last("document_ordered").document].data))
    return read


@pytest.mark.parametrize(
    ("women", "men", "shown"),
    [(5, 6, (5, 6, 11)), (4, 6, (None, None, 10)), (0, 6, (0, 6, 6)), (1, 2, (None, None, None))],
)
def test_a_count_below_five_is_masked_and_so_is_what_would_give_it_away(
    women: int, men: int, shown: tuple[int | None, ...]
) -> None:
    (one,) = masked([Figure(label="Deltagare", women=women, men=men, total=women + men)], 5)
    assert (one.women, one.men, one.total) == shown


def test_five_is_the_rulebooks_default() -> None:
    assert RULEBOOK.publication.mask_below == 5


def test_the_public_version_of_the_final_report_masks_few_people() -> None:
    story = reported(4, 30).at("2029-04-12 10:00").as_("sara").does("publish_final_report")
    public = paper(story)
    assert public["figures"] == [
        {"label": "Deltagare", "women": None, "men": None, "total": 34},
        {"label": "Varav nya deltagare", "women": 0, "men": 9, "total": 9},
    ]
    assert (public["title"], story.last("final_report_published").masked) == ("Slutrapport (för publicering)", 1)


def test_the_report_that_was_handed_in_stays_as_it_was() -> None:
    story = reported(4, 30)
    before = story.case.documents["final_report/1"]
    story.as_("sara").does("publish_final_report")
    assert story.case.documents["final_report/1"] == before


def test_the_public_version_is_made_from_what_was_handed_in_and_not_from_another_public_version() -> None:
    story = reported(4, 30).as_("sara").does("publish_final_report").does("publish_final_report")
    assert [one.published for one in story.events("final_report_published")] == ["final_report/1", "final_report/1"]


def test_the_diary_is_not_published() -> None:
    story = running().at("2027-06-03 10:00").as_("lena").does("note_in_diary", text="Handledaren slutade.")
    story.at("2029-04-10 10:00").does("submit_report", obligation="final_report", **answers("final_report"))
    assert paper(story)["diary"]
    assert paper(story.as_("sara").does("publish_final_report"))["diary"] == []


def test_nothing_is_published_before_it_is_handed_in() -> None:
    assert running().as_("sara").is_refused("publish_final_report").code == "no_final_report_yet"


def test_publishing_is_the_associations_act() -> None:
    assert reported(4, 30).is_refused("publish_final_report").code == "not_your_act"
