"""The national follow-up: who may register, what is checked before it is fixed, and counts alone (law.md 8)."""

from dataclasses import replace
from typing import Any

import pytest

from models.domain.commands import BODY
from models.domain.commands import follow_up as commands
from models.domain.follow_up import Profile
from models.domain.rules.follow_up import FollowUpRules
from tests.models.domain.prologues import claim, funded, running
from tests.models.domain.story import Story

OPENED: dict[str, Any] = {
    "external_id": "F-17", "opened_on": "2027-04-02", "orientation": "Arbetslivsinriktad", "method": "Individ",
    "esf": False,
}  # fmt: skip
COUNTS = {"period": "2027-T2", "women": 7, "men": 4}


def of(profile: Profile, story: Story | None = None) -> Story:
    """A running intervention of an association that uses this system, on 5 April 2027."""
    story = (story or running()).at("2027-04-05 09:00")
    rulebook = story.rules.rulebook.model_copy(update={"follow_up": FollowUpRules(profile=profile)})
    story.rules = replace(story.rules, rulebook=rulebook)
    return story.as_("sara")


def permitted(profile: Profile) -> Story:
    """Lena was granted permission."""
    told = {"registrar": "lena", "on": "2027-04-01"}
    story = of(profile).does("record_permission", standing="ordered", **told)
    return story.does("record_permission", standing="granted", **told)


def registered(profile: Profile) -> Story:
    return permitted(profile).as_("lena").does("open_registration", **OPENED)


@pytest.mark.shows("N-12", "ACT-25", "R-26")
def test_one_registers_who_was_granted_permission_and_nobody_after_it_was_withdrawn() -> None:
    story = of(Profile.SUS).as_("lena")
    assert story.is_refused("open_registration", **OPENED).code == "no_registrar_yet"
    story.as_("sara").does("record_permission", registrar="lena", standing="ordered", on="2027-04-01")
    assert story.as_("lena").is_refused("open_registration", **OPENED).code == "no_registrar_yet"
    story.as_("sara").does("record_permission", registrar="lena", standing="granted", on="2027-04-02")
    assert story.as_("anna").is_refused("open_registration", **OPENED).code == "not_the_registrar"
    story.as_("lena").does("open_registration", **OPENED)
    story.as_("sara").does("record_permission", registrar="lena", standing="withdrawn", on="2027-04-03")
    assert story.as_("lena").is_refused("attest_registration", **COUNTS).code == "no_registrar_yet"


def test_a_permission_is_withdrawn_only_where_there_was_one_and_nothing_is_recorded_twice() -> None:
    story, told = of(Profile.SUS), {"registrar": "lena", "on": "2027-04-01"}
    assert story.is_refused("record_permission", standing="withdrawn", **told).code == "no_permission"
    story.does("record_permission", standing="ordered", **told)
    assert story.is_refused("record_permission", standing="ordered", **told).code == "permission_stands_so"


def test_in_uppfoljning_finsam_none_of_the_associations_own_staff_registers() -> None:
    told = {"registrar": "frida", "standing": "ordered", "on": "2027-04-01"}
    assert of(Profile.UPPFOLJNING_FINSAM).is_refused("record_permission", **told).code == "registrar_of_the_association"
    of(Profile.SUS).does("record_permission", **told)


@pytest.mark.parametrize("missing", ["orientation", "method", "esf"])
def test_what_can_never_be_changed_is_asked_for_before_it_is_registered(missing: str) -> None:
    told = {name: value for name, value in OPENED.items() if name != missing}
    refusal = permitted(Profile.UPPFOLJNING_FINSAM).as_("lena").is_refused("open_registration", **told)
    assert (refusal.code, refusal.field) == ("never_changed_afterwards", missing)
    permitted(Profile.SUS).as_("lena").does("open_registration", **told)


def test_the_systems_own_id_is_kept_and_a_mixed_intervention_has_two() -> None:
    story = registered(Profile.UPPFOLJNING_FINSAM)
    assert story.is_refused("open_registration", **OPENED).code == "registered_already"
    story.does("open_registration", **(OPENED | {"external_id": "F-18"}))
    assert [one.external_id for one in story.case.follow_up.registrations] == ["F-17", "F-18"]
    without = permitted(Profile.SUS).as_("lena").is_refused("open_registration", **(OPENED | {"external_id": " "}))
    assert without.code == "external_id_missing"


@pytest.mark.shows("R-27", "DOC-24")
def test_in_sus_as_many_written_consents_as_participants_are_attested() -> None:
    story = registered(Profile.SUS)
    assert story.is_refused("attest_registration", **COUNTS).code == "consents_missing"
    assert story.is_refused("attest_registration", **COUNTS, consents=10).code == "consents_missing"
    story.does("attest_registration", **COUNTS, consents=11)
    assert story.case.follow_up.attestations["2027-T2"].consents == 11


@pytest.mark.shows("DOC-25", "ACT-23")
def test_participants_are_counted_by_sex_and_no_act_of_the_follow_up_has_room_for_one() -> None:
    story = registered(Profile.UPPFOLJNING_FINSAM).does("attest_registration", **COUNTS)
    attested = story.case.follow_up.attestations["2027-T2"]
    assert (attested.women, attested.men) == (7, 4)
    with pytest.raises(ValueError, match="name"):
        BODY.validate_python({"type": "attest_registration", **COUNTS, "name": "Någon"})
    texts = {
        name
        for act in (commands.AttestRegistration, commands.RecordSurvey, commands.HandOverSums)
        for name in act.model_fields
    }
    assert texts == {
        "files", "type", "period", "women", "men", "consents", "round", "respondents", "asked", "answered", "year",
    }  # fmt: skip


def test_nothing_is_attested_before_it_is_registered() -> None:
    assert permitted(Profile.SUS).is_refused("attest_registration", **COUNTS, consents=11).code == "not_registered"


def test_without_a_system_the_counts_are_kept_without_permission_id_or_consents() -> None:
    story = of(Profile.MANUAL).as_("lena").does("open_registration", opened_on="2027-04-02")
    story.does("attest_registration", **COUNTS)
    assert story.case.follow_up.open[0].external_id == ""


@pytest.mark.shows("R-33")
def test_closing_every_registration_meets_what_is_owed_at_the_end() -> None:
    story = registered(Profile.UPPFOLJNING_FINSAM).does("open_registration", **(OPENED | {"external_id": "F-18"}))
    story.does("close_registration", closed_on="2027-04-05", external_id="F-17")
    assert story.owed("registration_closed").standing == "planned"
    story.does("close_registration", closed_on="2027-04-05")
    assert story.owed("registration_closed").standing == "approved"
    assert story.is_refused("close_registration", closed_on="2027-04-05").code == "not_registered"


@pytest.mark.shows("M-11", "N-12")
def test_a_years_sums_are_handed_over_as_the_case_has_them() -> None:
    story = claim(registered(Profile.UPPFOLJNING_FINSAM).at("2027-08-02 09:00"), "2027-Q2", 100_000_00)
    story.as_("lena").does("attest_registration", **COUNTS)
    story.as_("erik").does("approve_remittance", remittance="2027-Q2/kommunen")
    story.as_("sara").does("hand_over_sums", year=2027)
    sums = story.case.follow_up.sums[2027]
    assert (sums.granted, sums.claimed, sums.approved) == (600_000_00, 100_000_00, 100_000_00)
    assert (sums.women, sums.men) == (7, 4)
    assert story.is_refused("hand_over_sums", year=2028).code == "year_to_come"


@pytest.mark.shows("R-28", "DOC-26", "ACT-24")
def test_indicator_surveys_are_recorded_only_where_the_agreement_says_so_and_as_counts() -> None:
    told = {"round": "2027-H1", "respondents": "staff", "asked": 12, "answered": 9}
    assert running().as_("sara").is_refused("record_survey", **told).code == "no_surveys_agreed"
    story = funded("2027-04-01", "2029-03-31", surveys=True).as_("sara").does("record_survey", **told)
    assert story.case.follow_up.surveys["2027-H1/staff"].answered == 9
    assert story.is_refused("record_survey", **(told | {"answered": 13})).code == "more_answers_than_asked"
