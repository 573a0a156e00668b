"""What was learnt is spread: published, to other associations, and by each in the steering group (004 7.2; N-15)."""

import pytest

from tests.models.domain.prologues import answers, running
from tests.models.domain.story import Sent


@pytest.mark.shows("N-15", "R-35", "STATE-dissemination")
def test_each_organisation_in_the_steering_group_confirms_that_it_has_spread_the_documents() -> None:
    story = running().at("2029-04-10 10:00")
    told = answers("dissemination_in_own")
    story.as_("kim", "steering_group").does("submit_report", obligation="dissemination_in_own/kommunen", **told)
    assert story.owed("dissemination_in_own/kommunen").standing == "approved"
    assert story.owed("dissemination_in_own/regionen").standing == "open"


def test_only_the_one_who_has_not_confirmed_is_reminded() -> None:
    story = running().at("2029-04-10 10:00")
    told = answers("dissemination_in_own")
    story.as_("kim", "steering_group").does("submit_report", obligation="dissemination_in_own/kommunen", **told)
    sent = [one for one in story.at("2029-06-27 00:00").mails("reminder") if one.to in ("kim", "rita")]
    assert [one for one in sent if one.at > "2029-05"] == [Sent("2029-06-26 08:00", "reminder", "rita")]


def test_whoever_takes_a_seat_has_its_confirmation_to_do() -> None:
    seats = [{"person": "gun", "organisation": "kommunen"}, {"person": "rita", "organisation": "regionen"}]
    story = running().at("2029-04-10 10:00").as_("anna").does("form_steering_group", seats=seats)
    reminded = {one.to for one in story.at("2029-06-27 00:00").mails("reminder") if one.at > "2029-06-20"}
    assert {"gun", "rita"} <= reminded
    assert "kim" not in reminded


@pytest.mark.shows("ACT-21")
def test_the_secretariat_says_which_other_associations_have_had_the_documents() -> None:
    story = running().at("2029-04-10 10:00").as_("sara")
    published = [{"heading": "published", "text": "På webbplatsen."}]
    story.does("submit_report", obligation="dissemination", answers=published)
    assert [gap.label for gap in story.last("report_submitted").gaps] == ["Andra samordningsförbund som har fått dem"]
    assert story.owed("dissemination").standing == "submitted"
    receivers = [{"heading": "receivers", "text": "Länets tre andra."}]
    story.does("submit_report", obligation="dissemination", answers=published + receivers)
    assert story.owed("dissemination").standing == "approved"
