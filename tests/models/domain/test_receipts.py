"""Applicants get a receipt for what they share and hear of a withdrawal; senders hear what becomes of a claim."""

import json
from typing import Any

from tests.models.domain.prologues import (
    APPLICATION,
    PARTIES,
    answers,
    assessed,
    at_group,
    claim,
    idea,
    running,
    shared,
    signed,
)
from tests.models.domain.story import Sent, Story, particulars

Q2 = {"payee": "kommunen", "period": "2027-Q2"}
INVOICE = {"issuer": "kommunen", "number": "F1", "dated": "2027-07-05", "amount": 100_000_00}


def receipt(story: Story, rule: str = "application_receipt") -> dict[str, Any]:
    """The particulars of the latest letter of a rule."""
    return particulars([mail for mail in story.events("mail_ordered") if mail.rule == rule][-1])


def read_by(story: Story, rule: str, since: str) -> list[str]:
    """Who was written to by a rule from a time on."""
    return [sent.to for sent in story.mails(rule, since=since)]


def test_a_shared_application_is_acknowledged_to_every_applicant_party_once_each() -> None:
    assert shared().mails("application_receipt") == [
        Sent("2027-01-12 09:00", "application_receipt", "anna"),
        Sent("2027-01-12 09:00", "application_receipt", "rolf"),
    ]


def test_the_receipt_says_when_it_came_in_and_by_when_it_must_be_complete_for_which_meeting() -> None:
    told = receipt(shared())
    assert (told["version"], told["date"]) == ("1", "2027-01-12")
    assert (told["body"], told["next_date"], told["due"]) == ("preparatory_group", "2027-02-04", "2027-01-28")


def test_the_receipt_of_one_that_came_too_late_for_a_meeting_names_the_next() -> None:
    story = idea().at("2027-01-29 09:00").does("share_application", application=APPLICATION)
    assert (receipt(story)["next_date"], receipt(story)["due"]) == ("2027-03-11", "2027-03-04")


def test_the_receipt_names_missing_headings_and_a_budget_that_does_not_tie() -> None:
    told = receipt(shared(texts=APPLICATION["texts"][1:], budget_total=1))
    lacks = [(gap["heading"], gap["lacks"]) for gap in map(json.loads, told["gaps"].splitlines())]
    assert lacks == [("purpose", "empty"), ("budget", "rows_do_not_sum_to_total")]


def test_the_receipt_names_who_has_not_signed_until_enough_have() -> None:
    story = shared()
    assert receipt(story)["unsigned"] == "kommunen, regionen"
    story.does("sign_application", organisation="kommunen", signatory="kim")
    story.does("share_application", application=APPLICATION)
    assert receipt(story)["unsigned"] == "regionen"
    assert "unsigned" not in receipt(signed().as_("anna").does("share_application", application=APPLICATION))


def test_a_whole_and_signed_application_is_told_of_nothing_missing() -> None:
    told = receipt(signed().as_("anna").does("share_application", application=APPLICATION))
    assert not {"gaps", "criteria", "unsigned"} & set(told)
    assert told["version"] == "2"


def test_a_criterion_that_is_not_fulfilled_is_named_in_the_receipt() -> None:
    told = receipt(signed().as_("anna").does("share_application", application=APPLICATION | {"mandate": ""}))
    assert told["criteria"] == "Den som ansöker är anställd hos en medlem och har mandat att företräda den"


def test_a_supplement_is_acknowledged_as_that_and_not_twice() -> None:
    story = shared().at("2027-01-20 10:00").as_("sara").does("request_supplement", wanted=["Budget"])
    story.at("2027-01-22 10:00").as_("anna").does("share_application", application=APPLICATION)
    assert read_by(story, "supplement_received", "2027-01-22 00:00") == ["anna", "rolf"]
    assert read_by(story, "application_receipt", "2027-01-22 00:00") == []
    assert receipt(story, "supplement_received")["due"] == "2027-01-28"


def test_once_the_group_has_met_the_receipt_names_no_meeting() -> None:
    story = assessed().at("2027-02-05 09:00").as_("sara").does("request_supplement", wanted=["Budget"])
    story.as_("anna").does("share_application", application=APPLICATION)
    assert not {"body", "next_date", "due"} & set(receipt(story, "supplement_received"))


def test_every_other_applicant_is_told_of_a_withdrawal() -> None:
    story = shared().at("2027-01-20 10:00").as_("anna").does("withdraw_application", reason="Ingen chef.")
    assert read_by(story, "withdrawn", "2027-01-20 00:00") == ["sara", "rolf"]
    assert receipt(story, "withdrawn")["organisation"] == "kommunen"


def test_every_other_applicant_is_told_of_a_withdrawn_idea() -> None:
    story = idea().at("2027-01-20 10:00").as_("rolf").does("withdraw_application", reason="Ingen tid.")
    assert read_by(story, "withdrawn", "2027-01-20 00:00") == ["sara", "anna"]


def test_all_applicants_are_told_of_a_withdrawal_that_the_secretariat_enters_for_them() -> None:
    story = shared().at("2027-01-20 10:00").as_("sara").does("withdraw_application", reason="Per telefon.")
    assert read_by(story, "withdrawn", "2027-01-20 00:00") == ["anna", "rolf"]
    assert "organisation" not in receipt(story, "withdrawn")


def test_the_group_is_told_of_a_withdrawal_when_the_application_was_on_its_agenda() -> None:
    story = at_group().at("2027-01-20 10:00").as_("anna").does("withdraw_application", reason="Ingen chef.")
    assert read_by(story, "withdrawn", "2027-01-20 00:00") == ["sara", "gun", "rolf"]


def test_the_group_is_not_told_of_a_withdrawal_that_it_no_longer_has_to_handle() -> None:
    story = assessed().at("2027-02-05 10:00").as_("anna").does("withdraw_application", reason="Ingen chef.")
    assert "gun" not in read_by(story, "withdrawn", "2027-02-05 00:00")


def test_the_sender_of_a_claim_that_is_set_aside_is_told_why() -> None:
    story = claim(claim(running().at("2027-07-05 10:00"), "2027-Q2", 100_00, "F1"), "2027-Q2", 100_00, "F2")
    assert read_by(story, "remittance_set_aside", "2027-07-05 00:00") == ["erik", "anna"]
    told = receipt(story, "remittance_set_aside")
    assert (told["cause"], told["invoice_number"]) == ("claimed_already", "F2")


def test_a_sender_who_is_not_the_payees_representative_is_told_as_well() -> None:
    story = running().at("2027-07-05 10:00").as_("lena")
    rows = [{"line": "Personal", "amount": 100_000_00}]
    story.does("remittance", **Q2, specification=rows, invoice=INVOICE)
    story.as_("erik").does("return_remittance", remittance="2027-Q2/kommunen", reason="Specificera resorna.")
    assert read_by(story, "remittance_received", "2027-07-05 00:00") == ["anna", "lena"]
    assert read_by(story, "remittance_returned", "2027-07-05 00:00") == ["anna", "lena"]


def test_what_the_economist_enters_for_somebody_is_acknowledged_to_the_payee_alone() -> None:
    story = running().at("2027-07-05 10:00").as_("erik")
    story.does("remittance", **Q2, specification=[{"line": "Personal", "amount": 100_000_00}], invoice=INVOICE)
    assert read_by(story, "remittance_received", "2027-07-05 00:00") == ["anna"]


def test_the_sender_is_told_also_where_the_payee_has_nobody_in_the_case() -> None:
    story = running().at("2027-07-05 10:00").as_("lena")
    story.does("remittance", payee="fk", period="2027-Q2", specification=[{"line": "Personal", "amount": 100_00}])
    assert read_by(story, "remittance_set_aside", "2027-07-05 00:00") == ["erik", "lena"]
    assert story.events("mail_impossible") == []


def test_the_claimants_are_told_why_a_part_is_not_covered() -> None:
    story = claim(running().at("2027-07-05 10:00"), "2027-Q2", 100_000_00, "F1").as_("erik")
    less = [{"line": "Personal", "amount": 60_000_00}]
    story.does("approve_remittance", remittance="2027-Q2/kommunen", rows=less, reason="Resor ingår inte.")
    told = receipt(story, "remittance_approved")
    assert (told["not_covered"], told["reason"]) == (str(40_000_00), "Resor ingår inte.")


def test_whoever_handed_in_a_report_is_told_when_it_is_returned() -> None:
    story = running().at("2027-09-05 10:00").as_("anna")
    owed = next(one for one in story.case.obligations if one.startswith("tertial_report/2027"))
    story.does("submit_report", obligation=owed, **answers("tertial_report"))
    story.as_("sara").does("return_report", obligation=owed, reason="Antal saknas.")
    assert read_by(story, "report_returned", "2027-09-05 00:00") == ["lena", "anna"]


def test_an_incomplete_application_is_acknowledged_too() -> None:
    story = idea().at("2027-01-12 09:00").does("share_application", application={"parties": PARTIES})
    assert read_by(story, "application_receipt", "2027-01-12 00:00") == ["anna", "rolf"]
