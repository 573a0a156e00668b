"""Completeness, supplements, the preparatory group, the director and the staff report (rules.md 2)."""

import pytest

from models.domain.register import Body
from tests.models.domain.prologues import APPLICATION, assessed, at_board, at_group, granted, shared, signed
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars

REPORT = {"proposed": "granted", "amounts": [{"year": 2027, "amount": 600_000_00}], "assessment": "Bra."}


def supplement_requested() -> Story:
    """A supplement was requested on Wednesday 20 January."""
    return shared().at("2027-01-20 10:00").as_("sara").does("request_supplement", wanted=["Budget", "Mål"])


def not_forwarded() -> Story:
    """The director did not forward it on 8 February."""
    return assessed().at("2027-02-08 10:00").as_("frida").does("assess_application", forward=False, advice="För dyrt.")


def test_the_secretariat_checks_a_shared_application() -> None:
    waiting = shared().standing.waiting
    assert [(one.role, one.kind) for one in waiting] == [("secretariat", "completeness_check")]


@pytest.mark.shows("STATE-supplement_requested", "DOC-09", "ACT-06")
def test_applicants_have_fourteen_days_for_a_supplement_and_are_told_what_is_missing() -> None:
    story = supplement_requested()
    assert story.phase == "supplement_requested"
    assert story.due("supplement/1") == "2027-02-03"
    assert [sent.to for sent in story.mails("supplement_requested")] == ["anna", "rolf"]
    told = particulars(story.last("mail_ordered"))
    assert (told["due"], told["wanted"]) == ("2027-02-03", "Budget\nMål")


def test_a_supplements_last_day_rolls_forward_to_a_working_day() -> None:
    story = shared().at("2027-04-24 10:00").as_("sara").does("request_supplement", wanted=["Budget"])
    assert story.due("supplement/1") == "2027-05-10"


def test_a_supplement_is_not_asked_for_by_a_day_that_has_passed() -> None:
    story = shared().at("2027-01-20 10:00").as_("sara")
    assert story.is_refused("request_supplement", wanted=["Budget"], due="2027-01-19").code == "due_in_the_past"


def test_a_supplement_is_reminded_of_three_days_before_and_after_its_last_day() -> None:
    story = supplement_requested().at("2027-03-01 00:00")
    assert story.mails("reminder", "overdue", "escalation") == [
        Sent("2027-01-29 08:00", "reminder", "anna"),
        Sent("2027-01-29 08:00", "reminder", "rolf"),
        Sent("2027-02-04 08:00", "overdue", "anna"),
        Sent("2027-02-04 08:00", "overdue", "rolf"),
        Sent("2027-02-10 08:00", "overdue", "anna"),
        Sent("2027-02-10 08:00", "overdue", "rolf"),
        Sent("2027-02-10 08:00", "escalation", "frida"),
    ]


def test_a_supplement_can_be_given_longer_once() -> None:
    story = supplement_requested().at("2027-02-02 10:00").does("extend_supplement", due="2027-02-14", reason="Sjukdom.")
    assert story.due("supplement/1") == "2027-02-15"
    refusal = story.is_refused("extend_supplement", due="2027-03-01", reason="Mer.")
    assert (refusal.code, particulars(refusal)["allowed"]) == ("extended_enough", "1")


def test_an_extension_is_later_than_the_day_before() -> None:
    story = supplement_requested()
    assert story.is_refused("extend_supplement", due="2027-02-03", reason="x").code == "no_later_than_before"


def test_a_supplement_that_comes_in_stops_its_reminders_and_is_checked() -> None:
    story = supplement_requested().at("2027-01-28 10:00").as_("anna").does("share_application", application=APPLICATION)
    assert story.phase == "in_preparation"
    assert story.owed("supplement/1").standing == "approved"
    assert story.events("moments_dropped")[-1].reason == "received"
    assert story.coming("supplement") == []
    assert [one.kind for one in story.standing.waiting] == ["completeness_check"]


def test_a_supplement_that_makes_it_miss_the_group_puts_it_on_for_the_next_meeting() -> None:
    story = at_group().at("2027-01-20 10:00").as_("sara").does("request_supplement", wanted=["Budget"])
    story.at("2027-02-01 10:00").as_("anna").does("share_application", application=APPLICATION)
    story.as_("sara").does("find_complete")
    assert story.meeting(Body.PREPARATORY_GROUP) == "2027-03-11"
    assert story.due("group_handling/1") == "2027-03-11"


def test_a_withdrawn_application_can_no_longer_be_decided() -> None:
    story = at_board().at("2027-02-20 10:00").as_("anna").does("withdraw_application", reason="Ingen chef.")
    assert story.phase == "withdrawn"
    story.at("2027-02-25 13:00").as_("bo")
    refusal = story.is_refused("board_decision", meeting="2027-02-25", paragraph="§ 1", outcome="rejected")
    assert refusal.code == "wrong_phase"
    assert {one.standing for one in story.case.obligations.values()} <= {"approved", "waived"}


def test_an_application_that_was_granted_can_no_longer_be_withdrawn() -> None:
    assert granted().as_("anna").is_refused("withdraw_application", reason="x").code == "wrong_phase"


def test_each_member_gives_one_opinion_and_a_later_one_replaces_it() -> None:
    story = at_group().at("2027-02-04 10:00").as_("gun")
    story.does("give_opinion", organisation="kommunen", stance="opposes", opinion="Nej.")
    story.does("give_opinion", organisation="kommunen", stance="supports", opinion="Ja.")
    story.as_("sara").does("give_opinion", organisation="fk", stance="has_reservations", opinion="Tja.")
    assert {of: one.stance for of, one in story.case.opinions.items()} == {
        "kommunen": "supports",
        "fk": "has_reservations",
    }


def test_a_representative_gives_no_other_members_opinion() -> None:
    story = at_group().as_("gun")
    refusal = story.is_refused("give_opinion", organisation="regionen", stance="supports", opinion="Ja.")
    assert refusal.code == "opinion_of_another_member"


def test_only_members_give_opinions() -> None:
    story = at_group().as_("sara")
    refusal = story.is_refused("give_opinion", organisation="stiftelsen", stance="supports", opinion="Ja.")
    assert refusal.code == "not_a_member"


@pytest.mark.parametrize("presented_by", ["applicant", "representative", "secretariat"])
def test_who_presents_in_the_group_is_noted(presented_by: str) -> None:
    story = at_group().at("2027-02-04 15:00").as_("sara").does("conclude_preparation", presented_by=presented_by)
    assert story.case.preparation is not None
    assert story.case.preparation.presented_by == presented_by


@pytest.mark.shows("STATE-in_preparation")
def test_the_group_has_not_handled_it_before_its_meeting() -> None:
    story = at_group().at("2027-02-03 15:00").as_("sara")
    assert story.is_refused("conclude_preparation", presented_by="applicant").code == "meeting_not_held"


def test_what_the_group_finds_missing_is_told_the_applicants() -> None:
    story = at_group().at("2027-02-04 15:00").as_("sara")
    story.does("conclude_preparation", presented_by="applicant", missing=["Chefernas mandat"])
    assert [sent.to for sent in story.mails("group_found_missing")] == ["anna", "rolf"]


def test_only_the_gatekeeper_forwards_an_application() -> None:
    refusal = assessed().as_("sara").is_refused("assess_application", forward=True, advice="Bra.")
    assert refusal.code == "not_the_gatekeeper"


def test_an_application_that_is_not_forwarded_has_not_ended() -> None:
    story = not_forwarded()
    assert story.phase == "not_forwarded"
    assert [sent.to for sent in story.mails("not_forwarded")] == ["anna", "rolf"]
    assert [one.role for one in story.standing.waiting] == ["party_representative"]


def test_the_applicant_can_insist_and_it_goes_to_the_board_with_the_directors_advice() -> None:
    story = not_forwarded().at("2027-02-09 10:00").as_("anna").does("insist_on_board", reason="Vi vill.")
    assert (story.phase, story.meeting(Body.BOARD)) == ("at_board", "2027-02-25")
    assert story.case.assessment is not None
    assert (story.case.assessment.forward, str(story.case.assessment.advice)) == (False, "För dyrt.")
    assert [sent.to for sent in story.mails("insisted")] == ["frida"]
    assert {one.kind for one in story.standing.waiting} == {"staff_report", "board_decision"}


def test_a_new_version_of_one_that_was_not_forwarded_is_checked_anew() -> None:
    story = not_forwarded().at("2027-02-09 10:00").as_("anna").does("share_application", application=APPLICATION)
    assert (story.phase, [one.kind for one in story.standing.waiting]) == ("in_preparation", ["completeness_check"])
    story.as_("sara").does("find_complete")
    assert story.phase == "director_assessment"


def test_without_a_group_a_complete_application_is_the_gatekeepers() -> None:
    rules = RULEBOOK.preparation.model_copy(update={"preparatory_group": False})
    story = signed(RULEBOOK.model_copy(update={"preparation": rules})).at("2027-01-14 10:00").as_("sara")
    assert story.does("find_complete").phase == "director_assessment"


def test_without_a_gatekeeper_it_goes_to_the_board_when_the_group_has_handled_it() -> None:
    rules = RULEBOOK.preparation.model_copy(update={"gatekeeper": None})
    assert assessed(RULEBOOK.model_copy(update={"preparation": rules})).phase == "at_board"


def test_the_staff_report_is_a_document_with_the_proposed_decision() -> None:
    story = at_board().at("2027-02-15 10:00").as_("sara").does("file_staff_report", **REPORT)
    assert story.case.staff_report is not None
    assert story.case.staff_report.document in story.case.documents
    assert story.owed("staff_report/1").standing == "approved"


def test_the_staff_report_can_be_written_anew_until_the_board_meets() -> None:
    story = at_board().at("2027-02-15 10:00").as_("sara").does("file_staff_report", **REPORT)
    story.at("2027-02-16 10:00").does("file_staff_report", **(REPORT | {"proposed": "rejected", "amounts": []}))
    assert story.last("staff_report_filed").proposed == "rejected"
    assert len(story.events("staff_report_filed")) == 2
