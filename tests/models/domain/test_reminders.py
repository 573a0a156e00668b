"""Who is reminded of what, when, and when no longer (rules.md 6)."""

import pytest

from models.domain.rules.deadlines import LadderRule, Step
from models.domain.rules.rulebook import Rulebook
from tests.models.domain.prologues import (
    AGREEMENT,
    SEATS,
    answers,
    claim,
    drafted,
    funded,
    granted,
    report,
    running,
    sign_all,
)
from tests.models.domain.story import RULEBOOK, Sent, Story
from tests.register import REGISTER

T2 = "tertial_report/2027-T2"


def with_ladder(*steps: Step) -> Rulebook:
    return RULEBOOK.model_copy(update={"ladders": RULEBOOK.ladders | {"standard": LadderRule(steps=steps)}})


def handed_in_early() -> Story:
    """The report of the second tertial came in on 20 September 2027."""
    story = running().at("2027-09-20 10:00").as_("lena")
    return story.does("submit_report", obligation=T2, **answers("tertial_report"))


def lead_has_left(story: Story) -> Story:
    return story.with_register(people=tuple(one for one in REGISTER.people if one.id != "lena"))


def test_a_report_is_reminded_of_twice_before_and_twice_after_its_last_day_and_then_escalated() -> None:
    assert running().at("2027-12-01 00:00").mails_about(T2) == [
        Sent("2027-09-16 08:00", "reminder", "lena"),
        Sent("2027-09-27 08:00", "reminder", "lena"),
        Sent("2027-10-01 08:00", "overdue", "lena"),
        Sent("2027-10-07 08:00", "overdue", "lena"),
        Sent("2027-10-14 08:00", "escalation", "anna"),
        Sent("2027-10-14 08:00", "escalation", "frida"),
        Sent("2027-10-28 08:00", "task", "frida"),
    ]


def test_after_four_weeks_the_director_has_it_as_a_task() -> None:
    story = running().at("2027-10-28 09:00")
    raised = [one for one in story.events("task_raised") if one.obligation == T2]
    assert [one.for_role for one in raised] == ["director"]


def test_a_claim_is_asked_for_from_its_own_payee() -> None:
    story = running().at("2028-05-10 00:00")
    about = "remittance/2028-Q1/regionen"
    assert {sent.to for sent in story.mails_about(about)} == {"rolf"}


def test_a_reminder_from_within_the_christmas_quiet_goes_on_the_last_working_day_before() -> None:
    story = running().at("2028-01-20 00:00")
    assert story.mails_about("remittance/2027-Q4/kommunen") == [
        Sent("2027-12-22 08:00", "reminder", "anna"),
        Sent("2028-01-17 08:00", "reminder", "anna"),
    ]


def test_after_a_last_day_before_july_the_reminders_become_one_on_the_first_working_day_of_august() -> None:
    story = funded("2027-05-10", "2028-04-30").at("2028-09-01 00:00")
    assert story.due("final_report") == "2028-06-29"
    after_july = {sent for sent in story.mails_about("final_report") if sent.at > "2028-06-30 09:00"}
    assert after_july == {Sent("2028-08-01 08:00", "digest", to) for to in ("lena", "anna", "frida")}


@pytest.mark.parametrize(("first", "last"), [("07-01", "07-31"), ("12-23", "12-31"), ("01-01", "01-06")])
def test_nobody_is_reminded_in_a_quiet_period(first: str, last: str) -> None:
    story = running().at("2029-09-01 00:00")
    sent = [mail.at for mail in story.mails("reminder", "overdue", "escalation", "task", "digest")]
    assert sent
    assert not [at for at in sent if first <= at[5:10] <= last]


def test_what_is_received_stops_its_reminders_and_the_reason_is_kept() -> None:
    story = handed_in_early()
    dropped = story.events("moments_dropped")[-1]
    assert (dropped.reason, len(dropped.keys)) == ("received", 5)
    story.at("2027-12-01 00:00")
    assert story.mails_about(T2) == [Sent("2027-09-16 08:00", "reminder", "lena")]


def test_a_claim_that_came_in_stops_its_reminders() -> None:
    story = claim(running().at("2027-07-05 10:00"), "2027-Q2", 100_000_00).at("2027-10-01 00:00")
    assert story.mails_about("remittance/2027-Q2/kommunen") == []


def test_half_a_claim_does_not_stop_them() -> None:
    story = running().at("2027-07-05 10:00").as_("anna")
    story.does("remittance", payee="kommunen", period="2027-Q2", specification=[{"line": "Personal", "amount": 1}])
    assert story.at("2027-10-01 00:00").mails_about("remittance/2027-Q2/kommunen")


def test_more_than_two_reminders_for_one_person_on_one_day_become_a_digest() -> None:
    story = running().at("2029-05-17 00:00")
    last = [sent for sent in story.mails() if sent.at == "2029-05-16 08:00" and sent.to == "lena"]
    assert last == [Sent("2029-05-16 08:00", "digest", "lena")]
    digest = next(one for one in reversed(story.events("mail_ordered")) if one.recipient == "lena")
    assert set(digest.while_awaited) == {
        "annual_report/2029",
        "final_report",
        "half_year_contribution/2029-H1",
        "tertial_report/2029-T1",
    }


def test_two_reminders_on_one_day_are_two_mails() -> None:
    story = running().at("2028-01-17 09:00")
    sent = [one.rule for one in story.mails(since="2028-01-17 08:00") if one.to == "lena"]
    assert sent == ["reminder", "reminder"]


def test_a_digest_gathers_what_one_person_owes_in_different_roles() -> None:
    story = funded("2027-05-10", "2029-02-20", lead="anna").at("2028-01-17 09:00")
    assert story.mails(since="2028-01-17 08:00") == [Sent("2028-01-17 08:00", "digest", "anna")]
    assert set(story.last("mail_ordered").while_awaited) == {
        "annual_report/2027",
        "remittance/2027-Q4/kommunen",
        "tertial_report/2027-T3",
    }


def test_rungs_that_meet_are_one_mail_for_each_person_and_the_last_of_them() -> None:
    story = granted(conditions=[{"text": "Plan.", "due": "2027-06-29"}]).at("2027-03-02 10:00").as_("anna")
    story.does("form_steering_group", seats=SEATS).as_("sara")
    sign_all(story.does("draft_agreement", **AGREEMENT | {"lead": "anna"})).at("2027-08-03 00:00")
    assert [sent for sent in story.mails_about("condition/1") if sent.at > "2027-07-01"] == [
        Sent("2027-08-02 08:00", "escalation", "anna"),
        Sent("2027-08-02 08:00", "task", "frida"),
    ]


def test_nobody_gets_more_than_five_mails_about_an_item() -> None:
    rulebook = with_ladder(*(Step(days=days, to=("owes",)) for days in (-14, -7, -3, 1, 7, 14, 21)))
    story = sign_all(drafted(rulebook)).at("2027-12-01 00:00")
    assert [sent.at[:10] for sent in story.mails_about(T2)] == [
        "2027-09-16",
        "2027-09-23",
        "2027-09-27",
        "2027-10-01",
        "2027-10-07",
    ]


def test_with_nobody_as_lead_the_owners_contact_and_the_secretariat_are_asked() -> None:
    story = lead_has_left(running().at("2027-08-24 00:00")).at("2027-09-28 00:00")
    assert story.mails_about(T2) == [
        Sent("2027-09-16 08:00", "reminder", "anna"),
        Sent("2027-09-16 08:00", "reminder", "sara"),
        Sent("2027-09-27 08:00", "reminder", "anna"),
        Sent("2027-09-27 08:00", "reminder", "sara"),
    ]


def test_before_there_is_a_lead_a_condition_is_the_owners_contacts_and_the_secretariats() -> None:
    story = granted(conditions=[{"text": "Plan.", "due": "2027-04-01"}]).at("2027-03-19 00:00")
    assert {sent.to for sent in story.mails_about("condition/1")} == {"anna", "sara"}


def test_after_an_outage_everybody_gets_only_the_latest_reminder_of_each_thing() -> None:
    story = running().at("2027-09-20 00:00").at("2027-11-01 00:00")
    ordered = {sent for sent in story.mails_about(T2) if sent.at > "2027-09-20 00:00"}
    worth = [sent for sent in story.worth_sending("2027-09-20 00:00") if sent in ordered]
    assert len(ordered) == 6
    assert worth == [
        Sent("2027-10-07 08:00", "overdue", "lena"),
        Sent("2027-10-14 08:00", "escalation", "anna"),
        Sent("2027-10-28 08:00", "task", "frida"),
    ]


def test_after_an_outage_a_digest_gives_way_to_later_mails_about_all_that_it_holds() -> None:
    story = funded("2027-05-10", "2029-02-20", lead="anna").at("2028-01-10 00:00").at("2028-01-30 00:00")
    worth = [sent for sent in story.worth_sending("2028-01-10 00:00") if sent.to == "anna"]
    assert [sent.at[:10] for sent in worth] == ["2028-01-27", "2028-01-28", "2028-01-28"]


def test_after_an_outage_nobody_is_reminded_of_what_has_come_in() -> None:
    story = running().at("2027-09-20 00:00").at("2027-11-01 00:00").as_("lena")
    story.does("submit_report", obligation=T2, **answers("tertial_report"))
    assert not set(story.worth_sending("2027-09-20 00:00")) & set(story.mails_about(T2))


def test_a_reminder_that_lay_in_the_past_when_it_was_planned_is_passed_over() -> None:
    story = granted(conditions=[{"text": "Plan.", "due": "2027-03-05"}])
    planned = next(one for one in story.events("obligation_planned") if one.obligation.id == "condition/1")
    assert [moment.key for moment in planned.timetable.passed_over] == ["remind/condition/1/1/-14"]
    assert story.at("2027-03-05 00:00").mails_about("condition/1")[0].at == "2027-03-02 08:00"


def test_a_returned_report_has_reminders_of_its_own_until_its_new_day() -> None:
    story = handed_in_early().as_("sara")
    story.does("return_report", obligation=T2, reason="Siffror saknas.", due="2027-10-20")
    story.at("2027-10-22 00:00")
    assert story.mails_about(T2)[1:] == [
        Sent("2027-10-06 08:00", "reminder", "lena"),
        Sent("2027-10-15 08:00", "reminder", "lena"),
        Sent("2027-10-21 08:00", "overdue", "lena"),
    ]


def test_an_approved_report_is_never_asked_for_again() -> None:
    story = report(running().at("2027-09-10 10:00"), T2, "tertial_report").at("2028-03-01 00:00")
    assert story.mails_about(T2) == []
