"""The end: in sight, final report, last claims, closing; and a closed case still receives (rules.md 6, 7, 10)."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from models.domain.obligation import Standing
from models.domain.reasons import REASONS
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
    statement,
)
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars

FORM = {kind: rule.form for kind, rule in RULEBOOK.obligations.items()}
REPORT = "a" * 64
EVALUATION = {
    "title": "Utvärdering", "author": "Högskolan", "received_on": "2028-01-10", "findings": "Bra.", "files": [REPORT],
}  # fmt: skip
OUGHT = (
    "dissemination",
    "dissemination_in_own/kommunen",
    "dissemination_in_own/regionen",
    "evaluation_plan",
    "evaluation_report",
    "q4_estimate/2027",
)
PAPER = {"about": "Fråga från revisionen", "sender": "Revisorerna", "received_on": "2028-06-01"}


def ended() -> Story:
    """A funding from 1 June to 31 December 2027 has ended; it is 10 January 2028."""
    return funded("2027-06-01", "2027-12-31").at("2028-01-10 10:00")


def finished() -> Story:
    """Everything that must be there is there; of what ought to be, nothing is."""
    story = ended()
    for one in [one for one in story.case.obligations.values() if not one.outlives_closing]:
        if one.kind == "remittance":
            _pay(story, one.id.removeprefix("remittance/"))
        elif one.standing in ("open", "planned") and RULEBOOK.obligations[one.kind].strength == "must":
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


def without_steering_group() -> Story:
    """The agreement was drafted without the steering group that ought to be there, and is in force."""
    story = granted().at("2027-03-03 10:00").as_("sara")
    return sign_all(story.does("draft_agreement", **AGREEMENT, without_steering_group="Två parter räcker."))


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
        for to in ("lena", "anna", "sara", "rolf", "kim", "rita", "frida")
    ]


def test_an_intervention_without_a_steering_group_has_none_to_tell_of_its_end() -> None:
    story = without_steering_group().at("2029-06-01 00:00")
    assert [sent.to for sent in story.mails("funding_ended")] == ["lena", "anna", "sara", "rolf", "frida"]
    assert not [one for one in story.events("mail_impossible") if one.rule == "funding_ended"]


def test_a_notice_of_the_end_that_lay_in_the_past_is_passed_over_and_shown_as_such() -> None:
    story = funded("2027-02-01", "2027-08-31")
    passed = [one.keys for one in story.events("moments_dropped") if one.reason == "passed_over"]
    assert passed == [("end_in_sight/180",)]
    assert {sent.at for sent in story.at("2027-12-01 00:00").mails("end_in_sight")} == {"2027-06-02 08:00"}


@pytest.mark.shows("STATE-closing")
def test_when_the_funding_ends_the_case_is_to_be_closed() -> None:
    assert ended().phase == "closing"
    assert ended().owed("final_report").standing == "open"


@pytest.mark.shows("R-24", "STATE-final_report")
def test_a_final_report_is_always_owed() -> None:
    refusal = ended().as_("sara").is_refused("close_case", reason="x")
    assert refusal.code == "still_owed"
    assert "final_report" in particulars(refusal)["obligations"]


def test_everything_that_must_be_there_is_named() -> None:
    refusal = ended().as_("sara").is_refused("close_case", reason="x")
    assert set(particulars(refusal)["obligations"].split(", ")) == {
        "annual_report/2027",
        "final_report",
        "half_year_contribution/2027-H1",
        "registration_closed",
        "remittance/2027-Q2/kommunen",
        "remittance/2027-Q3/kommunen",
        "remittance/2027-Q4/kommunen",
        "tertial_report/2027-T2",
        "tertial_report/2027-T3",
    }


def test_what_only_ought_to_be_there_takes_a_reason() -> None:
    refusal = finished().is_refused("close_case")
    assert (refusal.code, particulars(refusal)["obligations"]) == ("closing_needs_reason", ", ".join(OUGHT))
    story = closed()
    assert story.last("case_closed").left == OUGHT
    assert str(story.last("case_closed").reason) == "Spridningen görs av styrgruppen."


def test_every_kind_of_hindrance_to_the_closing_is_named_at_once() -> None:
    refusal = claim(ended(), "2027-Q4", 10_000_00).as_("sara").is_refused("close_case")
    assert refusal.code == "closing_blocked"
    named = set(particulars(refusal)["obligations"].split(", "))
    assert {"remittance/2027-Q4/kommunen", "final_report", "dissemination"} <= named


def test_half_a_late_claim_is_not_finished_either() -> None:
    story = finished().as_("anna")
    rows = [{"line": "Personal", "amount": 1_00}]
    story.does("remittance", payee="kommunen", period="2027-Q4", specification=rows, correction=True)
    refusal = story.as_("sara").is_refused("close_case", reason="x")
    assert (refusal.code, particulars(refusal)["remittances"]) == ("claims_unfinished", "2027-Q4/kommunen/2")


def test_a_case_that_only_has_to_be_closed_waits_for_the_secretariat() -> None:
    story = finished()
    story.with_files(REPORT).does("plan_evaluation", kind="summative", plan="Efteråt.")
    story.does("record_evaluation", **EVALUATION)
    for one in OUGHT:
        if not one.startswith("evaluation"):
            story.does("submit_report", obligation=one, **answers(FORM[one.split("/")[0]] or ""))
    waiting = [(one.obligation, one.role) for one in story.standing.waiting]
    assert ("closing", "secretariat") in waiting
    assert {one.split("/")[0] for one, _ in waiting} == {"closing", "adoption_statement"}
    assert story.does("close_case").phase == "closed"


def test_a_closed_case_explains_itself_and_everybody_is_told() -> None:
    story = closed()
    assert story.last("case_closed").document in story.case.documents
    assert [sent.to for sent in story.mails("case_closed")] == ["lena", "anna", "sara", "rolf"]


def test_the_summary_of_a_closed_case_tells_what_came_of_evaluation_and_adoption() -> None:
    story = finished().with_files(REPORT).does("plan_evaluation", kind="summative", plan="Efteråt.")
    contract = {"supplier": "Högskolan", "cost": 90_000_00, "contracted_on": "2028-01-03"}
    story.does("procure_evaluation", **contract).does("record_evaluation", **EVALUATION)
    story.does(
        "state_adoption", **statement("regionen", decision="in_part", reason="Halvtid.", decided_on="2028-01-04")
    )
    story.does("close_case", reason="Resten kommer.")
    paper = json.loads(str(story.case.documents[story.last("case_closed").document].data))
    told = [(one["on"], one["what"].replace("\u00a0", " "), one["by"]) for one in paper["events"]]
    assert ("2028-01-03", "Utvärderingen upphandlades: 90 000 kr, utanför insatsens budget", "Högskolan") in told
    assert ("2028-01-10", "Utvärderingen kom: Utvärdering", "Högskolan") in told
    assert ("2028-01-04", "Arbetssättet införs i vissa delar", "Region Exempel: Nämnden") in told


def test_a_closed_case_asks_only_for_what_outlives_it() -> None:
    story = closed()
    assert {one.subject for one in story.case.moments.values()} == {
        "adoption_statement/kommunen",
        "adoption_statement/regionen",
        "benefit_goal/1",
        "rest",
    }
    assert {one.obligation for one in story.standing.waiting} == {
        "adoption_statement/kommunen",
        "adoption_statement/regionen",
    }


def test_a_closed_case_of_which_nothing_is_left_to_ask_is_at_rest_after_a_year() -> None:
    story = closed().at("2028-01-10 11:00")
    for party, person in (("kommunen", "anna"), ("regionen", "rolf")):
        story.as_(person).does("state_adoption", **statement(party, decided_on="2028-01-09"))
    story.as_("anna").does("follow_up_benefit_goal", goal=1, result="cannot_be_told", text="Underlag saknas.")
    assert story.coming() == [("2029-01-09 10:00", "rest")]
    assert not story.at("2029-01-09 09:00").standing.at_rest
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


def test_a_late_report_to_a_closed_case_is_received_and_the_case_stays_closed() -> None:
    story = closed().at("2028-06-01 10:00").as_("lena")
    story.does("submit_report", obligation="dissemination")
    assert (story.phase, story.owed("dissemination").standing) == ("closed", "waived")
    assert story.case.reports["dissemination"].late
    [receipt] = [one for one in story.case.mails.values() if one.rule == "report_received" and one.recipient == "lena"][
        -1:
    ]
    assert ("cause", "case_closed") in [(one.name, one.value) for one in receipt.particulars]
    assert story.mails("paper_received", since="2028-06-01 10:00")[-1].to == "sara"


def test_what_comes_in_after_the_closing_does_not_replace_what_was_found_good() -> None:
    story = closed().at("2028-06-01 10:00").as_("lena")
    before = story.case.reports["final_report"]
    story.does("submit_report", obligation="final_report", **answers("final_report"))
    assert story.case.reports["final_report"] == before
    assert story.last("report_submitted").version == before.version + 1


def test_late_notes_of_the_steering_group_reach_a_closed_case_which_stays_closed() -> None:
    story = closed().at("2028-06-01 10:00").as_("lena")
    told = {"goals": "Mål.", "results": "Resultat.", "budget": "Budget.", "deviations": "Inga."}
    story.does("steering_group_report", held_on="2027-12-15", **told)
    assert (story.phase, len(story.case.steering_reports)) == ("closed", 1)
    assert story.mails("report_received")[-1] == Sent("2028-06-01 10:00", "report_received", "lena")


def test_what_a_closed_case_does_not_do_names_the_way_for_papers() -> None:
    story = closed().at("2028-06-01 10:00").as_("sara")
    refusal = story.is_refused("plan_steering_meeting", on="2028-06-15")
    assert "receive_paper" in REASONS[refusal.code].remedy


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
    assert owed == {
        "remittance/2027-Q2/kommunen": "2027-07-19",
        "short_report": "2027-07-19",
        "benefit_goal/1": "2030-04-01",  # 31 March 2030 is a Sunday
    }
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


def test_a_steering_group_that_the_agreement_was_written_without_is_no_longer_owed() -> None:
    story = without_steering_group()
    assert story.owed("steering_group").standing == "waived"
    [waived] = [one for one in story.events("obligation_waived") if one.obligation == "steering_group"]
    assert (waived.reason, str(waived.words)) == ("without_steering_group", "Två parter räcker.")


def test_where_no_steering_group_is_needed_nobody_owes_one() -> None:
    needed = RULEBOOK.agreement.model_copy(update={"steering_group": {"individual": "none"}})
    story = granted(RULEBOOK.model_copy(update={"agreement": needed}))
    assert "steering_group" not in story.case.obligations


def test_a_steering_group_left_owed_by_an_older_agreement_takes_a_reason_and_no_more() -> None:
    story = finished()
    group = story.owed("steering_group").model_copy(update={"standing": Standing.OPEN})
    story.case = story.case.model_copy(update={"obligations": {**story.case.obligations, "steering_group": group}})
    assert story.is_refused("close_case").code == "closing_needs_reason"
    assert "steering_group" in story.does("close_case", reason="Ingen styrgrupp.").last("case_closed").left
