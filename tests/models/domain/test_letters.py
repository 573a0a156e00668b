"""Letters wait half an hour before they leave, and can be taken back until then (rules.md 10)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.actor import Channel
from models.domain.delivery import pointless
from models.domain.events.engine import MailOrdered
from models.domain.proceed import take
from models.domain.register import Body
from models.domain.rules.letters import LetterRules
from tests.models.domain.prologues import answers, at_board, decided, idea, running
from tests.models.domain.story import RULEBOOK, Story, particulars, shown

T2 = "tertial_report/2027-T2"


def returned() -> Story:
    """At ten o'clock the secretariat sends a report back to the lead who handed it in."""
    story = running().at("2027-09-30 11:00").as_("lena")
    story.does("submit_report", obligation=T2, **answers("tertial_report"))
    return story.at("2027-10-01 10:00").as_("sara").does("return_report", obligation=T2, reason="Fyll på.")


def leaving(story: Story, rule: str) -> list[str | None]:
    """When each letter of a rule may leave, by Stockholm's clock; None for at once."""
    mails = [mail for mail in story.events("mail_ordered") if mail.rule == rule]
    return [shown(mail.not_before) if mail.not_before else None for mail in mails]


def letter(story: Story, rule: str) -> MailOrdered:
    [ordered] = [mail for mail in story.case.mails.values() if mail.rule == rule]
    return ordered


def test_what_the_secretariat_sends_back_is_told_half_an_hour_later() -> None:
    assert leaving(returned(), "report_returned") == ["2027-10-01 10:30"]


@pytest.mark.parametrize(("minutes", "leaves"), [(0, [None]), (90, ["2027-01-11 11:00"])])
def test_the_rulebook_says_for_how_long_a_letter_waits(minutes: int, leaves: list[str | None]) -> None:
    rulebook = RULEBOOK.model_copy(update={"letters": LetterRules(regret_minutes=minutes)})
    story = idea(rulebook).at("2027-01-11 09:30").as_("sara")
    story.does("change_contact", organisation="kommunen", person="kim")
    assert leaving(story, "contact_changed") == leaves


def test_a_receipt_to_whoever_handed_something_in_leaves_at_once() -> None:
    assert leaving(returned(), "report_received") == [None]
    assert set(leaving(idea(), "idea_received")) == {None}


def test_word_to_the_secretariat_itself_of_its_own_refused_signal_leaves_at_once() -> None:
    story = idea().as_("sara")
    close = story.command("close_case", reason="Klart.")
    actor = close.actor.model_copy(update={"channel": Channel.SIGNAL})
    refused = take(story.case, close.model_copy(update={"actor": actor}), story.rules)
    assert [mail.not_before for mail in refused.case.mails.values() if mail.rule == "refusal"] == [None]


def test_a_reminder_leaves_at_once() -> None:
    assert set(leaving(running().at("2027-10-02 00:00"), "reminder")) == {None}


@pytest.mark.parametrize("released_early", [True, False])
def test_a_decision_of_the_board_has_had_its_window_when_it_is_released(*, released_early: bool) -> None:
    story = decided().as_("bo")
    story = story.does("release_decision") if released_early else story.at("2027-06-01 00:00")
    assert set(leaving(story, "decision_released")) == {None}


def test_a_letter_is_taken_back_for_a_reason_and_is_not_worth_sending_any_more() -> None:
    story = returned()
    ordered = letter(story, "report_returned")
    assert pointless(story.case, ordered) is None
    story.at("2027-10-01 10:29").does("recall_letter", mail=ordered.mail, reason="Fel rapport.")
    assert pointless(story.case, ordered) == "recalled"
    assert str(story.last("letter_recalled").reason) == "Fel rapport."
    assert story.owed(T2).standing == "returned"


def test_a_letter_that_was_taken_back_is_not_taken_back_again() -> None:
    story = returned()
    mail = letter(story, "report_returned").mail
    story.does("recall_letter", mail=mail, reason="Fel rapport.")
    assert story.is_refused("recall_letter", mail=mail, reason="Igen.").code == "letter_recalled_already"


def test_a_letter_that_has_left_is_not_taken_back() -> None:
    story = returned()
    mail = letter(story, "report_returned").mail
    refusal = story.at("2027-10-01 10:30").is_refused("recall_letter", mail=mail, reason="För sent.")
    assert (refusal.code, particulars(refusal)) == ("letter_has_gone", {"mail": mail})


def test_a_letter_that_is_just_leaving_is_not_taken_back_by_a_clock_that_is_behind() -> None:
    story = returned()
    mail = letter(story, "report_returned").mail
    story.rules = replace(story.rules, let_go=frozenset({mail}))
    assert story.is_refused("recall_letter", mail=mail, reason="Ångrar.").code == "letter_has_gone"


def test_a_reminder_is_not_taken_back() -> None:
    story = running().at("2027-10-02 00:00").as_("sara")
    mail = next(mail.mail for mail in story.case.mails.values() if mail.rule == "reminder")
    assert story.is_refused("recall_letter", mail=mail, reason="Nej.").code == "letter_has_gone"


def test_only_a_letter_that_was_ordered_is_taken_back() -> None:
    refusal = returned().is_refused("recall_letter", mail="idea_received/idea/kalle", reason="Nej.")
    assert (refusal.code, refusal.field) == ("unknown_letter", "mail")


@pytest.mark.parametrize("person", ["sara", "frida", "erik", "bo"])
def test_whoever_acts_for_the_association_takes_a_letter_back(person: str) -> None:
    story = returned().as_(person)
    story.does("recall_letter", mail=letter(story, "report_returned").mail, reason="Fel.")


@pytest.mark.parametrize("person", ["anna", "lena", "gun", "olle"])
def test_nobody_else_does(person: str) -> None:
    story = returned().as_(person)
    refusal = story.is_refused("recall_letter", mail=letter(story, "report_returned").mail, reason="Fel.")
    assert refusal.code == "not_your_act"


def test_what_is_written_again_after_a_letter_was_taken_back_is_another_letter() -> None:
    story = at_board().as_("sara")
    moved = {"body": "board", "on": story.meeting(Body.BOARD), "moved_to": "2027-06-17", "reason": "Sal."}
    story.does("change_meeting", **moved)
    first = [mail for mail in story.case.mails.values() if mail.rule == "meeting_moved"]
    for mail in first:
        story.does("recall_letter", mail=mail.mail, reason="Fel dag.")
    assert all(mail.not_before == story.now + timedelta(minutes=30) for mail in first)
    story.does("change_meeting", body="board", on="2027-06-17", moved_to=moved["on"], reason="Rätt dag.")
    story.does("change_meeting", **moved)
    again = [mail.mail for mail in story.case.mails.values() if mail.rule == "meeting_moved" and mail not in first]
    assert {f"{mail.mail}/2" for mail in first} <= set(again)
