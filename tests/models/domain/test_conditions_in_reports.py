"""The conditions of the grant are followed up in every report whose form asks for them (inventory.md N-17)."""

import pytest

from models.domain.papers.answered import condition_answers
from models.domain.prompts import prompts
from models.domain.rules.forms import Asks
from tests.models.domain.prologues import answers
from tests.models.domain.rulebooks import in_force, shipped
from tests.models.domain.story import RULEBOOK, Story

FORM = RULEBOOK.forms["tertial_report"]
ASKS = FORM.headings[0].model_copy(update={"key": "conditions", "label": "Villkoren", "asks": Asks.CONDITIONS})
ASKING = RULEBOOK.model_copy(
    update={"forms": RULEBOOK.forms | {"tertial_report": FORM.model_copy(update={"headings": (*FORM.headings, ASKS)})}}
)
CONDITIONS = [{"text": "Lokal hos båda.", "due": "2027-12-31"}, {"text": "Fler män.", "due": "2028-06-30"}]
T2 = "tertial_report/2027-T2"


def due_to_report() -> Story:
    return in_force(ASKING, conditions=CONDITIONS).at("2027-09-06 10:00").as_("lena")


def reports(story: Story, *conditions: dict[str, object]) -> Story:
    return story.does("submit_report", obligation=T2, **answers("tertial_report"), conditions=list(conditions))


@pytest.mark.shows("N-17", "R-23")
def test_a_report_that_says_nothing_of_a_condition_is_received_with_that_gap() -> None:
    story = reports(due_to_report(), {"condition": 1, "text": "Ja."})
    assert [(gap.lacks, gap.about) for gap in story.case.reports[T2].gaps] == [("no_word_of_condition", "2")]
    reports(story, {"condition": 1, "text": "Ja."}, {"condition": 2, "text": "Nio av tjugo."})
    assert story.case.reports[T2].gaps == ()


def test_whoever_writes_sees_each_condition_beside_the_box() -> None:
    prompt = prompts(due_to_report().case, T2, ASKING)[-1]
    assert [(str(one.text), f"{one.on}") for one in prompt.beside] == [
        ("Lokal hos båda.", "2027-12-31"),
        ("Fler män.", "2028-06-30"),
    ]


def test_the_report_s_document_has_the_answer_beside_its_condition() -> None:
    story = due_to_report()
    reports(story, {"condition": 2, "text": "Nio av tjugo."})
    shown = condition_answers(story.case, story.case.reports[T2].conditions)
    assert "Nio av tjugo." in shown[1].answer
    assert "Nio" not in shown[0].answer


def test_without_conditions_in_the_grant_nothing_is_asked() -> None:
    story = in_force(ASKING).at("2027-09-06 10:00").as_("lena")
    assert reports(story).case.reports[T2].gaps == ()


@pytest.mark.parametrize("name", ["stockholm", "nnv_skane", "ide_till_process"])
def test_every_recurring_report_of_the_associations_asks_for_them(name: str) -> None:
    rulebook = shipped(name)
    forms = {rule.form for rule in rulebook.obligations.values() if rule.cadence and rule.form} - {"presentation"}
    assert forms
    assert all("conditions" in {heading.asks for heading in rulebook.forms[form].headings} for form in forms if form)
