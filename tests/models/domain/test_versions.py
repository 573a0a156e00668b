"""Signatures hold for what was signed, the board for its papers, and whatever comes is received (rules.md 1 and 3)."""

from typing import Any

import pytest

from tests.models.domain.prologues import (
    APPLICATION,
    DECISION,
    GRANTED,
    at_board,
    decided,
    drafted,
    running,
    shared,
    signed,
)
from tests.models.domain.story import Story, particulars

TWICE = {
    "budget": [row | {"total": row["total"] * 2, "applied": row["applied"] * 2} for row in APPLICATION["budget"]],
    "budget_total": APPLICATION["budget_total"] * 2,
}
TWICE_GRANTED = [one | {"amount": one["amount"] * 2} for one in GRANTED]


def share(story: Story, **changed: Any) -> Story:
    return story.as_("anna").does("share_application", application=APPLICATION | changed)


@pytest.mark.parametrize(
    "changed",
    [
        TWICE,
        {"ends": "2029-12-31"},
        {"starts": "2027-05-01"},
        {"owner": "regionen"},
        {"parties": [*APPLICATION["parties"], {"organisation": "fk", "contact": "anna"}]},
        {"goals": [APPLICATION["goals"][0] | {"target": 5}, APPLICATION["goals"][1]]},
        {"goals": APPLICATION["goals"][:1]},
    ],
    ids=["sum", "end", "start", "owner", "parties", "goal", "goal left out"],
)
def test_a_version_that_changes_what_was_signed_is_signed_by_nobody(changed: dict[str, Any]) -> None:
    story = share(signed(), **changed)
    assert story.last("application_shared").voided == ("kommunen", "regionen")
    assert story.case.application_signatures == {}


def test_a_version_told_in_other_words_keeps_its_signatures() -> None:
    texts = [text | {"text": "Omskrivet."} for text in APPLICATION["texts"]]
    assert set(share(signed(), texts=texts).case.application_signatures) == {"kommunen", "regionen"}


@pytest.mark.parametrize(
    "lacking",
    [
        {"ends": None},
        {"budget": [], "budget_total": None},
        {"goals": APPLICATION["goals"][:1]},
        {"goals": [APPLICATION["goals"][0], APPLICATION["goals"][1] | {"target": None, "measure": ""}]},
    ],
    ids=["end", "budget", "a goal", "a measure"],
)
def test_what_is_only_filled_in_keeps_the_signatures(lacking: dict[str, Any]) -> None:
    assert set(share(signed(**lacking)).case.application_signatures) == {"kommunen", "regionen"}


def test_the_receipt_tells_whose_signatures_are_missing_again() -> None:
    story = share(signed(), **TWICE)
    receipt = next(event for event in reversed(story.events("mail_ordered")) if event.rule == "application_receipt")
    assert particulars(receipt)["unsigned"] == "kommunen, regionen"


def test_nothing_is_granted_on_a_version_that_has_not_been_signed() -> None:
    story = share(at_board(), **TWICE).at("2027-02-25 13:00").as_("bo")
    refusal = story.is_refused("board_decision", **DECISION, outcome="granted", amounts=GRANTED)
    assert refusal.code == "criteria_unmet"


def after_the_papers() -> Story:
    """Papers go on 18 February; twice the sum comes the evening before the board meets."""
    return share(at_board().at("2027-02-24 19:00"), **TWICE)


def test_a_version_after_the_papers_is_received_and_the_board_decides_on_that_of_its_papers() -> None:
    story = after_the_papers()
    assert (story.case.application_version, story.last("application_set_aside").cause) == (1, "papers_out")
    assert [sent.to for sent in story.mails("application_set_aside")] == ["anna", "rolf", "sara"]
    story.at("2027-02-25 13:00").as_("bo")
    told = {**DECISION, "outcome": "granted"}
    assert story.is_refused("board_decision", **told, amounts=TWICE_GRANTED).code == "more_than_applied_for"
    assert story.does("board_decision", **told, amounts=GRANTED).phase == "decided_not_notified"


def test_the_version_in_a_filed_staff_report_is_the_one_that_is_decided_on() -> None:
    story = at_board().at("2027-02-10 09:00").as_("sara")
    story.does("file_staff_report", proposed="granted", amounts=GRANTED, assessment="Bra.")
    assert share(story, **TWICE).last("application_set_aside").cause == "papers_out"


def test_the_secretariat_takes_up_a_late_version_with_a_reason_and_a_new_staff_report() -> None:
    story = after_the_papers().as_("sara").does("take_up_application", reason="Huvudmannen ändrade hyran.")
    assert (story.case.application_version, story.case.application_set_aside) == (2, None)
    assert {one.kind for one in story.standing.waiting} >= {"staff_report", "board_decision"}
    for organisation, signatory in (("kommunen", "kim"), ("regionen", "rita")):
        story.does("sign_application", organisation=organisation, signatory=signatory)
    story.does("file_staff_report", proposed="granted", amounts=TWICE_GRANTED, assessment="Bra.")
    story.at("2027-02-25 13:00").as_("bo")
    story.does("board_decision", **DECISION, outcome="granted", amounts=TWICE_GRANTED)
    assert story.phase == "decided_not_notified"


def test_there_is_nothing_to_take_up_where_no_version_came_late() -> None:
    assert at_board().as_("sara").is_refused("take_up_application", reason="x").code == "no_version_waits"
    assert after_the_papers().as_("anna").is_refused("take_up_application", reason="x").code == "not_your_act"


def withdrawn() -> Story:
    return shared().as_("anna").does("withdraw_application", reason="Ingen tid.")


@pytest.mark.parametrize(
    ("story", "cause"),
    [
        (withdrawn, "withdrawn"),
        (lambda: decided("rejected").at("2027-02-26 14:00"), "rejected"),
        (decided, "board_decided"),
        (drafted, "board_decided"),
        (running, "board_decided"),
    ],
    ids=["withdrawn", "rejected", "decided", "drafted", "running"],
)
def test_an_application_that_comes_too_late_is_received_and_its_sender_told_why(story: Any, cause: str) -> None:
    told = share(story(), **TWICE)
    assert told.last("application_set_aside").cause == cause
    assert told.case.application is not None
    assert told.case.application.budget_total == APPLICATION["budget_total"]
    assert "anna" in {sent.to for sent in told.mails("application_set_aside")}


def test_an_invoice_before_the_last_signature_is_received_and_set_aside() -> None:
    invoice = {"number": "F-1", "issuer": "kommunen", "dated": "2027-03-05", "amount": 1000}
    story = drafted().at("2027-03-08 10:00").as_("anna")
    story.does("remittance", payee="kommunen", period="2027-Q2", invoice=invoice)
    assert story.last("remittance_received").set_aside == "not_in_force"
    assert [sent.to for sent in story.mails("remittance_set_aside")] == ["erik", "anna"]
    assert story.sums.claimed == 0
