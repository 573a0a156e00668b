"""Indicator surveys come in rounds where the agreement says so, and are met by their counts (seed 004, section 6)."""

from typing import Any

import pytest

from models.domain.rules.deadlines import ObligationRule
from models.domain.rules.rulebook import Rulebook
from tests.models.domain.prologues import drafted, sign_all
from tests.models.domain.story import RULEBOOK, Story

ROUND = ObligationRule.model_validate(
    {
        "label": "Indikatorenkät", "owed_by": "intervention_lead", "cadence": "year", "due": {"year": "10-31"},
        "within": True, "opens_days_before": 60, "condition": "surveys",
    },
    strict=False,
)  # fmt: skip
ASKS: Rulebook = RULEBOOK.model_copy(update={"obligations": {**RULEBOOK.obligations, "survey_round": ROUND}})
COUNTS: dict[str, Any] = {"round": "2027", "respondents": "participants", "asked": 40, "answered": 31}


def agreed(*, surveys: bool) -> Story:
    story = drafted(ASKS, surveys=surveys)
    return sign_all(story)


@pytest.mark.shows("R-28", "DOC-26")
def test_rounds_are_planned_only_where_the_agreement_says_surveys() -> None:
    with_surveys, without = agreed(surveys=True), agreed(surveys=False)
    rounds = [one.id for one in with_surveys.case.obligations.values() if one.kind == "survey_round"]
    assert rounds == ["survey_round/2027", "survey_round/2028"]
    assert not [one for one in without.case.obligations.values() if one.kind == "survey_round"]


def test_a_round_is_reminded_of_until_its_counts_have_come() -> None:
    story = agreed(surveys=True)
    unanswered = story.copy().at("2027-11-03 12:00")
    assert unanswered.mails_about("survey_round/2027")
    answered = story.at("2027-09-15 09:00").as_("lena").does("record_survey", **COUNTS).at("2027-11-03 12:00")
    assert answered.owed("survey_round/2027").standing == "approved"
    assert answered.mails_about("survey_round/2027") == []
