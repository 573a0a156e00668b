"""Cautions: what may be done and ought to be known before. "Ought" warns, it never blocks (rules.md 8)."""

import ast
from pathlib import Path
from typing import Any

import pytest

from models.domain import cautions as found_by
from models.domain.actor import Role
from models.domain.cautions import Caution, cautions
from models.domain.proceed import take
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Gate, Item
from models.wording.cautions import CAUTIONS, tell_caution
from models.wording.telling import Teller
from tests.models.domain.prologues import (
    AGREEMENT,
    APPLICATION,
    DECISION,
    GRANTED,
    SEATS,
    assessed,
    at_board,
    claim,
    granted,
    idea,
    report,
    running,
    shared,
    signed,
)
from tests.models.domain.story import RULEBOOK, Story
from tests.models.domain.test_money import Q2, claims, two_lines
from tests.register import REGISTER

Told = list[tuple[str, dict[str, str]]]


def of(story: Story, does: str, **body: Any) -> Told:
    """What is to be known before somebody does something, which is then not done."""
    taken = take(story.case, story.command(does, **body), story.rules)
    assert taken.answers[0].refusal is None, taken.answers
    found = cautions(taken.case, (entry.event for entry in taken.entries), story.rules.rulebook)
    return [(one.code, {part.name: str(part.value) for part in one.particulars}) for one in found]


def with_item(gate: Gate, strength: str = "ought") -> Rulebook:
    item = Item.model_validate({"key": "dialogue", "label": "Tidig dialog", "gate": gate, "strength": strength})
    return RULEBOOK.model_copy(update={"checklist": (item,)})


@pytest.mark.parametrize(("strength", "code"), [("ought", "items_ought_to_be_done"), ("must", "items_must_be_done")])
def test_who_brings_a_case_before_a_gate_is_told_what_is_to_be_done_there(strength: str, code: str) -> None:
    story = assessed(with_item(Gate.BOARD, strength)).at("2027-02-08 15:00").as_("frida")
    told = of(story, "assess_application", forward=True, advice="Bra.")
    assert told == [(code, {"items": "Tidig dialog"})]


def test_what_has_been_done_before_the_gate_is_not_told() -> None:
    story = assessed(with_item(Gate.BOARD)).at("2027-02-08 15:00").as_("sara")
    story.does("confirm_item", item="dialogue").as_("frida")
    assert of(story, "assess_application", forward=True, advice="Bra.") == []


def test_what_was_passed_over_is_told_when_the_gate_is_passed() -> None:
    story = at_board(with_item(Gate.BOARD)).at("2027-02-25 13:00").as_("sara")
    story.does("pass_over_item", item="dialogue", reason="Hanns inte.").as_("bo")
    told = of(story, "board_decision", **DECISION, outcome="granted", amounts=GRANTED)
    assert told == [("items_passed_over", {"items": "Tidig dialog"})]


def test_what_was_done_before_the_gate_is_not_told_when_it_is_passed() -> None:
    story = at_board(with_item(Gate.BOARD)).at("2027-02-25 13:00").as_("sara")
    story.does("confirm_item", item="dialogue").as_("bo")
    assert of(story, "board_decision", **DECISION, outcome="granted", amounts=GRANTED) == []


def test_an_agreement_without_the_steering_group_that_there_ought_to_be_is_told() -> None:
    story = granted().at("2027-03-02 10:00").as_("sara")
    told = of(story, "draft_agreement", **AGREEMENT, without_steering_group="Utses i april.")
    assert told == [("no_steering_group", {})]
    story.as_("anna").does("form_steering_group", seats=SEATS).as_("sara")
    assert of(story, "draft_agreement", **AGREEMENT) == []


def test_an_application_that_lacks_something_is_told_by_its_headings() -> None:
    story = idea().at("2027-01-12 09:00")
    lacking = {name: value for name, value in APPLICATION.items() if name != "goals"}
    ((code, told),) = of(story, "share_application", application=lacking)
    assert code == "application_lacks"
    assert "ål" in told["headings"]


def test_a_line_that_is_overspent_within_the_margin_is_told_with_how_much() -> None:
    story = claims(two_lines(), Personal=420_000_00, Lokaler=100_000_00).as_("erik")
    line = {"line": "Personal", "year": "2027", "payee": "kommunen", "agreed": "40000000", "amount": "2000000"}
    assert of(story, "approve_remittance", remittance=Q2) == [("line_overspent", line)]


def test_who_claims_more_for_a_line_than_is_agreed_is_told_so() -> None:
    specification = [{"line": "Personal", "amount": 450_000_00}]
    invoice = {"issuer": "kommunen", "number": "F-1", "dated": "2027-07-05", "amount": 450_000_00}
    claim = {"payee": "kommunen", "period": "2027-Q2", "specification": specification, "invoice": invoice}
    ((code, told),) = of(two_lines().as_("anna"), "remittance", **claim)
    assert (code, told["amount"]) == ("line_claimed_beyond", "5000000")


def test_what_the_agreement_does_not_cover_is_told() -> None:
    story = claims(two_lines(), Personal=450_000_00).as_("erik")
    told = of(story, "approve_remittance", remittance=Q2)
    assert told[-1] == ("not_covered", {"remittance": Q2, "not_covered": "1000000"})


def test_a_claim_within_the_budget_brings_no_caution() -> None:
    story = claims(two_lines(), Personal=400_000_00, Lokaler=200_000_00)
    assert of(story.as_("erik"), "approve_remittance", remittance=Q2) == []


@pytest.mark.shows("M-07", "CLAIM-1")
@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"intervention_named": False}, "invoice_names_nothing"),
        ({"issuer": "fk"}, "invoice_of_another"),
        ({"dated": "2029-07-06"}, "invoice_ahead_of_its_time"),
        ({"dated": "2027-03-31"}, "invoice_before_period"),
    ],
)
def test_what_is_odd_about_an_invoice_is_told_to_its_sender_and_to_who_approves_it(
    told: dict[str, Any], code: str
) -> None:
    rows = [{"line": "Personal", "amount": 100_00}]
    invoice = {"issuer": "kommunen", "number": "F1", "dated": "2027-07-05", "amount": 100_00} | told
    story = two_lines().as_("anna")
    claim = {"payee": "kommunen", "period": "2027-Q2", "specification": rows, "invoice": invoice}
    assert [found for found, _ in of(story, "remittance", **claim)] == [code]
    story.does("remittance", **claim).as_("erik")
    assert [found for found, _ in of(story, "approve_remittance", remittance=Q2)] == [code]


def test_a_payment_that_is_dated_before_its_approval_is_told() -> None:
    story = claims(two_lines(), Personal=100_00).as_("erik").does("approve_remittance", remittance=Q2)
    told = of(story.as_("frida"), "pay_remittance", remittance=Q2, paid_on="2027-07-04")
    assert told == [("paid_before_approval", {"paid_on": "2027-07-04", "day": "2027-07-05"})]


def test_a_claim_that_will_be_set_aside_is_told_with_the_reason() -> None:
    story = claims(two_lines(), Personal=100_000_00)
    specification = [{"line": "Personal", "amount": 100_000_00}]
    told = of(story, "remittance", payee="kommunen", period="2027-Q2", specification=specification)
    assert told == [("claim_set_aside", {"remittance": f"{Q2}/2", "cause": "claimed_already"})]


def test_a_payment_that_will_wait_is_told_with_what_it_waits_for() -> None:
    story = report(running(withholding=True).at("2027-08-05 10:00"), "half_year_contribution/2027-H1", "contribution")
    claim(story.at("2027-10-05 10:00"), "2027-Q3", 100_000_00)
    told = of(story.as_("erik"), "approve_remittance", remittance="2027-Q3/kommunen")
    assert told == [("payment_waits", {"remittance": "2027-Q3/kommunen", "reports": "tertial_report/2027-T2"})]


def test_a_letter_that_nobody_is_there_to_get_is_told() -> None:
    people = tuple(one for one in REGISTER.people if Role.SECRETARIAT not in one.roles)
    story = shared().with_register(people=people).at("2027-01-13 10:00").as_("anna")
    told = of(story, "withdraw_application", reason="Ordnas inom ordinarie drift.")
    assert [(code, particulars["capacity"]) for code, particulars in told] == [("mail_impossible", "secretariat")]


def test_a_case_for_which_the_register_has_no_meeting_is_told() -> None:
    story = signed().with_register(meetings=()).at("2027-01-14 10:00").as_("sara")
    told = of(story, "find_complete")
    assert ("no_meeting_found", {"body": "preparatory_group"}) in told


def codes_in_cautions() -> set[str]:
    """What cautions are made with directly, what lines are looked at for, and the second halves of pairs."""
    nodes = list(ast.walk(ast.parse(Path(found_by.__file__).read_text(encoding="utf-8"))))
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    made = [call.args[0] for call in calls if call.func.id == "_caution"]  # type: ignore[attr-defined]
    made += [call.args[3] for call in calls if call.func.id == "_beyond_budget"]  # type: ignore[attr-defined]
    made += [node.elts[1] for node in nodes if isinstance(node, ast.Tuple) and len(node.elts) == 2]
    return {code.value for code in made if isinstance(code, ast.Constant) and isinstance(code.value, str)}


def test_every_caution_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert codes_in_cautions() == set(CAUTIONS)


def test_a_caution_is_told_in_swedish_with_names_and_sums() -> None:
    story = claims(two_lines(), Personal=420_000_00).as_("erik").does("approve_remittance", remittance=Q2)
    (caution,) = cautions(story.case, [story.last("remittance_approved")], RULEBOOK)
    told = tell_caution(caution, Teller("sv", story.rules, story.case)).replace("\N{NO-BREAK SPACE}", " ")
    assert told == (
        "Exempelstads kommun ligger 20 000 kr över de 400 000 kr som avtalet ger Personal år 2027. "
        "Så mycket tillåter reglerna inom årets totalsumma."
    )


def test_a_caution_that_this_build_has_no_sentence_for_is_told_by_its_code() -> None:
    assert tell_caution(Caution(code="sunspots"), Teller("sv")) == "Något behöver uppmärksammas (sunspots)."


def drafting(**changed: Any) -> Told:
    story = granted().at("2027-03-02 10:00").as_("anna").does("form_steering_group", seats=SEATS).as_("sara")
    return of(story, "draft_agreement", **(AGREEMENT | changed))


def test_who_drafts_an_agreement_is_told_what_differs_from_the_application() -> None:
    assert drafting() == []
    line = [AGREEMENT["compensation"][0] | {"line": "Resor"}]
    assert drafting(compensation=line) == [("line_not_applied_for", {"line": "Resor"})]
    early = {"starts": "2027-01-11", "came_in": "2027-01-12"}
    assert drafting(starts="2027-01-11") == [("starts_before_application", early)]
    assert drafting(starts="2027-01-12") == []


def test_who_drafts_an_agreement_is_told_of_a_payee_whom_it_does_not_bind() -> None:
    region = {"organisation": "regionen", "contracting": False}
    told = drafting(parties=[AGREEMENT["parties"][0], region])
    assert told == [("payee_does_not_sign", {"payee": "regionen"})]


def test_who_shares_a_version_is_told_of_signatures_that_it_voids_and_of_one_that_is_only_received() -> None:
    changed = APPLICATION | {"ends": "2029-12-31"}
    told = of(signed().as_("anna"), "share_application", application=changed)
    assert ("signatures_void", {"organisations": "kommunen, regionen"}) in told
    told = of(granted().as_("anna"), "share_application", application=changed)
    assert told == [("application_set_aside", {"cause": "board_decided"})]


def contracting(**changed: Any) -> Told:
    plan = {"kind": "summative", "plan": "Vi frågar alla."}
    story = running().at("2027-06-01 10:00").as_("sara").does("plan_evaluation", **plan)
    contract = {"supplier": "Högskolan", "cost": 699_999_99, "contracted_on": "2027-06-01"}
    return of(story, "procure_evaluation", **(contract | changed))


def test_who_contracts_an_evaluator_is_told_where_it_is_too_much_for_a_direct_procurement() -> None:
    assert contracting() == []
    told = [("beyond_direct_procurement", {"amount": "70000000", "limit": "70000000"})]
    assert contracting(cost=700_000_00) == told


def test_who_contracts_an_evaluator_is_told_to_write_to_the_others_who_tendered() -> None:
    assert contracting(tendered=["Högskolan"]) == []
    told = [("tenderers_to_be_told", {"names": "Byrån; Institutet"})]
    assert contracting(tendered=["Byrån", "Högskolan", "Institutet"]) == told
