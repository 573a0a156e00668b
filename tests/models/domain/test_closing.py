"""The end: in sight, final report, last claims, closing; and a closed case still receives (rules.md 6, 7, 10)."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.models.domain.prologues import (
    AGREEMENT,
    DECISION,
    answers,
    claim,
    decided,
    funded,
    granted,
    report,
    shared,
    sign_all,
    signed,
)
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars

FORM = {kind: rule.form for kind, rule in RULEBOOK.obligations.items()}
PAPER = {"about": "Fråga från revisionen", "sender": "Revisorerna", "received_on": "2028-06-01"}


def ended() -> Story:
    """A funding from 1 June to 31 December 2027 has ended; it is 10 January 2028."""
    return funded("2027-06-01", "2027-12-31").at("2028-01-10 10:00")


def finished() -> Story:
    """Everything that must be there is there; the dissemination, which ought to be, is not."""
    story = ended()
    for one in list(story.case.obligations.values()):
        if one.kind == "remittance":
            _pay(story, one.id.removeprefix("remittance/"))
        elif one.standing in ("open", "planned") and one.kind not in ("dissemination", "q4_estimate"):
            _hand_in(story, one.id)
    return story.as_("sara")


def _pay(story: Story, remittance: str) -> None:
    claim(story, remittance.split("/", maxsplit=1)[0], 10_000_00)
    story.as_("erik").does("approve_remittance", remittance=remittance)
    story.as_("frida").does("pay_remittance", remittance=remittance, paid_on="2028-01-10")


def _hand_in(story: Story, obligation: str) -> None:
    form = FORM[story.owed(obligation).kind]
    if form is None:
        story.as_("lena").does("submit_report", obligation=obligation)
    else:
        report(story, obligation, form)


def closed() -> Story:
    return finished().does("close_case", reason="Spridningen görs av styrgruppen.")


def test_everybody_concerned_is_told_that_the_end_is_in_sight() -> None:
    story = funded("2027-04-01", "2028-03-31").at("2028-06-01 00:00")
    assert story.mails("end_in_sight", "funding_ended") == [
        Sent(at, rule, to)
        for at, rule in (
            ("2027-10-01 08:00", "end_in_sight"),
            ("2027-12-22 08:00", "end_in_sight"),
            ("2028-04-03 08:00", "funding_ended"),
        )
        for to in ("lena", "anna", "sara")
    ]


def test_a_notice_of_the_end_that_lay_in_the_past_is_passed_over_and_shown_as_such() -> None:
    story = funded("2027-02-01", "2027-08-31")
    passed = [one.keys for one in story.events("moments_dropped") if one.reason == "passed_over"]
    assert passed == [("end_in_sight/180",)]
    assert {sent.at for sent in story.at("2027-12-01 00:00").mails("end_in_sight")} == {"2027-06-02 08:00"}


def test_when_the_funding_ends_the_case_is_to_be_closed() -> None:
    assert ended().phase == "closing"
    assert ended().owed("final_report").standing == "open"


def test_a_final_report_is_always_owed() -> None:
    refusal = ended().as_("sara").is_refused("close_case", reason="x")
    assert refusal.code == "still_owed"
    assert "final_report" in particulars(refusal)["obligations"]


def test_everything_that_must_be_there_is_named() -> None:
    refusal = ended().as_("sara").is_refused("close_case", reason="x")
    assert set(particulars(refusal)["obligations"].split(", ")) == {
        "annual_report/2027",
        "final_report",
        "registration_closed",
        "remittance/2027-Q2/kommunen",
        "remittance/2027-Q3/kommunen",
        "remittance/2027-Q4/kommunen",
        "tertial_report/2027-T2",
        "tertial_report/2027-T3",
    }


def test_what_only_ought_to_be_there_takes_a_reason() -> None:
    refusal = finished().is_refused("close_case")
    assert (refusal.code, particulars(refusal)["obligations"]) == (
        "closing_needs_reason",
        "dissemination, q4_estimate/2027",
    )
    story = closed()
    assert story.last("case_closed").left == ("dissemination", "q4_estimate/2027")
    assert str(story.last("case_closed").reason) == "Spridningen görs av styrgruppen."


def test_a_claim_that_is_not_finished_is_named() -> None:
    story = claim(ended(), "2027-Q4", 10_000_00).as_("sara")
    refusal = story.is_refused("close_case", reason="x")
    assert (refusal.code, particulars(refusal)["remittances"]) == ("claims_unfinished", "2027-Q4/kommunen")


def test_half_a_late_claim_is_not_finished_either() -> None:
    story = finished().as_("anna")
    rows = [{"line": "Personal", "amount": 1_00}]
    story.does("remittance", payee="kommunen", period="2027-Q4", specification=rows, correction=True)
    refusal = story.as_("sara").is_refused("close_case", reason="x")
    assert (refusal.code, particulars(refusal)["remittances"]) == ("claims_unfinished", "2027-Q4/kommunen/2")


def test_a_case_that_only_has_to_be_closed_waits_for_the_secretariat() -> None:
    story = finished()
    for one in ("dissemination", "q4_estimate/2027"):
        given = answers("q4_estimate") if one.startswith("q4") else {}
        story.as_("sara").does("submit_report", obligation=one, **given)
    assert [(one.obligation, one.role) for one in story.standing.waiting] == [("closing", "secretariat")]
    assert story.does("close_case").phase == "closed"


def test_a_closed_case_explains_itself_and_everybody_is_told() -> None:
    story = closed()
    assert story.last("case_closed").document in story.case.documents
    assert [sent.to for sent in story.mails("case_closed")] == ["lena", "anna", "sara", "rolf"]


def test_nothing_more_is_asked_for_in_a_closed_case() -> None:
    story = closed()
    assert story.coming() == [("2029-01-09 10:00", "rest")]
    assert story.standing.waiting == ()
    assert story.at("2029-01-10 00:00").standing.at_rest


def test_a_running_case_is_not_closed() -> None:
    assert funded("2027-04-01", "2028-03-31").as_("sara").is_refused("close_case").code == "wrong_phase"


def test_a_closed_case_still_receives_papers_and_stays_closed() -> None:
    story = closed().at("2028-06-01 10:00").as_("anna").does("receive_paper", **PAPER)
    assert (story.phase, story.last("paper_received").about) == ("closed", "Fråga från revisionen")
    assert [sent.to for sent in story.mails("paper_received")] == ["sara"]


def test_a_closed_case_still_receives_repayments() -> None:
    story = closed().at("2030-06-01 10:00").as_("erik")
    story.does("record_repayment", payee="kommunen", amount=5_000_00, received_on="2030-05-31", reason="Outnyttjat.")
    assert (story.phase, story.sums.repaid) == ("closed", 5_000_00)


def test_a_late_claim_to_a_closed_case_is_received_and_set_aside() -> None:
    story = claim(closed().at("2028-06-01 10:00"), "2027-Q4", 1_00, "F-9")
    late = story.case.remittances["2027-Q4/kommunen/2"]
    assert (story.phase, late.standing, late.set_aside) == ("closed", "set_aside", "case_closed")
    assert story.case.remittances["2027-Q4/kommunen"].standing == "paid"


@pytest.mark.parametrize("prologue", [lambda: decided("rejected").at("2027-03-01 10:00"), shared, granted])
def test_a_paper_is_received_wherever_the_case_stands(prologue: Callable[[], Story]) -> None:
    story = prologue().as_("anna")
    before = story.phase
    story.does("receive_paper", about="Brev", sender="Kommunen", received_on=f"{story.now:%Y-%m-%d}")
    assert story.phase == before


def test_a_paper_is_not_received_before_it_comes() -> None:
    refusal = shared().is_refused("receive_paper", about="Brev", sender="Kommunen", received_on="2027-01-13")
    assert refusal.code == "day_to_come"


def test_a_one_day_structural_effort_has_one_claim_one_short_report_and_no_steering_group() -> None:
    row = {"year": 2027, "line": "Föreläsare", "payee": "kommunen", "total": 40_000_00, "applied": 40_000_00}
    day: dict[str, Any] = {"starts": "2027-05-20", "ends": "2027-05-20"}
    story = signed(kind="structural", budget=[row], budget_total=40_000_00, **day).at("2027-01-14 10:00").as_("sara")
    story.does("find_complete").at("2027-02-04 15:00").does("conclude_preparation", presented_by="secretariat")
    story.as_("frida").does("assess_application", forward=True, advice="Bra.").at("2027-02-25 13:00").as_("bo")
    story.does("board_decision", **DECISION, outcome="granted", amounts=[{"year": 2027, "amount": 40_000_00}])
    story.at("2027-03-01 10:00").as_("sara")
    assert [one.obligation for one in story.standing.waiting] == ["agreement"]
    rows = [{"line": "Föreläsare", "payee": "kommunen", "year": 2027, "amount": 40_000_00}]
    sign_all(story.does("draft_agreement", **(AGREEMENT | day | {"compensation": rows})))
    owed = {one.id: f"{one.due}" for one in story.case.obligations.values() if one.standing == "planned"}
    assert owed == {"remittance/2027-Q2/kommunen": "2027-07-19", "short_report": "2027-07-19"}
    story.at("2027-06-01 10:00")
    claim_line(story)
    report(story, "short_report", "short_report").does("close_case")
    assert story.phase == "closed"


def claim_line(story: Story) -> None:
    """The one claim, paid."""
    told = {"specification": [{"line": "Föreläsare", "amount": 38_000_00}]}
    invoice = {"issuer": "kommunen", "number": "F1", "dated": "2027-05-31", "amount": 38_000_00}
    story.as_("anna").does("remittance", payee="kommunen", period="2027-Q2", invoice=invoice, **told)
    story.as_("erik").does("approve_remittance", remittance="2027-Q2/kommunen")
    story.as_("frida").does("pay_remittance", remittance="2027-Q2/kommunen", paid_on="2027-06-01")
