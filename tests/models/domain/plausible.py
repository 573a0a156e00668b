"""What people plausibly do with a case, rightly and wrongly, with values drawn at random."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from models.domain.phase import Phase
from models.domain.register import Body
from tests.models.domain.prologues import (
    AGREEMENT,
    APPLICATION,
    CONDITIONAL,
    GRANTED,
    PARTIES,
    SEATS,
    answers,
    statement,
)
from tests.models.domain.story import RULEBOOK, Story

Draw = Callable[[st.SearchStrategy[Any]], Any]
Wanted = tuple[str, str, dict[str, Any]]
"""Who, what, and with what."""
Act = Callable[[Draw, Story], Wanted]

AMOUNTS = st.sampled_from([0, 1, 50_000_00, 100_000_00, 300_000_00, 700_000_00, 2_000_000_00])
PERIODS = st.sampled_from(["2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2", "2028-Q4", "2029-Q1", "2030-Q1"])
PAYEES = st.sampled_from(["kommunen", "kommunen", "regionen", "fk"])
ORGANISATIONS = st.sampled_from(["kommunen", "regionen", "association"])


def _in(draw: Draw, story: Story) -> str:
    """A day around now."""
    return (story.now + timedelta(days=draw(st.integers(-3, 60)))).date().isoformat()


def _owed(draw: Draw, story: Story, *standings: str) -> str:
    """Something owed that stands so, or now and then anything."""
    known = [one.id for one in story.case.obligations.values() if one.standing in standings]
    return str(draw(st.sampled_from([*known, *known, *story.case.obligations, "ingenting"])))


def _claimed(draw: Draw, story: Story, *standings: str) -> str:
    """A claim that stands so, or now and then anything."""
    known = [one.id for one in story.case.remittances.values() if one.standing in standings]
    return str(draw(st.sampled_from([*known, *known, *known, *story.case.remittances, "ingenting"])))


def _share(draw: Draw, _: Story) -> Wanted:
    less = draw(st.sampled_from([{}, {"ends": None}, {"goals": []}, {"budget": [], "budget_total": None}]))
    return "anna", "share_application", {"application": APPLICATION | less}


def _sign_application(draw: Draw, _: Story) -> Wanted:
    organisation, signatory = draw(st.sampled_from([("kommunen", "kim"), ("regionen", "rita"), ("fk", "kim")]))
    who = draw(st.sampled_from(["sara", "anna", "rolf"]))
    return who, "sign_application", {"organisation": organisation, "signatory": signatory}


def _assess(draw: Draw, _: Story) -> Wanted:
    return "frida", "assess_application", {"forward": draw(st.booleans()), "advice": "Råd."}


def _content(draw: Draw, story: Story) -> dict[str, Any]:
    meeting = story.case.meetings.get(Body.BOARD)
    told = {"meeting": f"{meeting or '2027-02-25'}", "paragraph": "§ 7"}
    outcomes = ["granted", "conditional", "less", "rejected", "remitted_back", "supplement_requested", "tabled"]
    match draw(st.sampled_from(outcomes)):
        case "granted":
            return told | {"outcome": "granted", "amounts": GRANTED}
        case "conditional":
            return told | {"outcome": "granted", "amounts": CONDITIONAL}
        case "less":
            return told | {"outcome": "granted", "amounts": [{"year": 2027, "amount": draw(AMOUNTS)}]}
        case "supplement_requested":
            return told | {"outcome": "supplement_requested", "wanted": ["Mer."], "due": _in(draw, story)}
        case outcome:
            wanted = ["Mer."] if outcome == "remitted_back" else []
            return told | {"outcome": outcome, "wanted": wanted}


def _decide(draw: Draw, story: Story) -> Wanted:
    return "bo", "board_decision", _content(draw, story)


def _correct(draw: Draw, story: Story) -> Wanted:
    return "bo", "correct_decision", _content(draw, story) | {"reason": "Fel."}


def _decide_year(draw: Draw, _: Story) -> Wanted:
    meeting = draw(st.sampled_from(["2027-02-25", "2027-04-15", "2027-05-13", "2027-06-17"]))
    told = {"meeting": meeting, "paragraph": "§ 8", "year": draw(st.sampled_from([2029, 2029, 2028]))}
    if draw(st.booleans()):
        return "bo", "decide_conditional_year", {**told, "outcome": "rejected"}
    amount = draw(st.sampled_from([None, 1, 50_000_00, 200_000_00]))
    return "frida", "decide_conditional_year", {**told, "outcome": "granted", "amount": amount}


def _correct_year(draw: Draw, story: Story) -> Wanted:
    latest = story.case.decisions[-1].content if story.case.decisions else None
    told = {"meeting": f"{latest.meeting if latest else '2027-02-25'}", "paragraph": "§ 9", "reason": "Fel."}
    amounts = [{"year": 2029, "amount": draw(AMOUNTS)}]
    return "bo", "correct_decision", {**told, "outcome": "granted", "amounts": draw(st.sampled_from([amounts, []]))}


def _recall(draw: Draw, story: Story) -> Wanted:
    mail = draw(st.sampled_from([*story.case.mails, "idea_received/idea/ingen"]))
    return "sara", "recall_letter", {"mail": mail, "reason": "Fel."}


def _contact(draw: Draw, _: Story) -> Wanted:
    organisation, person = draw(st.sampled_from([("kommunen", "kim"), ("kommunen", None), ("regionen", "anna")]))
    return draw(st.sampled_from(["sara", "anna"])), "change_contact", {"organisation": organisation, "person": person}


def _hand_over(draw: Draw, _: Story) -> Wanted:
    person = draw(st.sampled_from(["anna", "lena", "kim", "rolf", "ingen"]))
    return "sara", "hand_over", {"person": person, "to": draw(st.sampled_from(["anna", "kim", "rita", None]))}


def _follow_up(draw: Draw, story: Story) -> Wanted:
    today = story.now.date().isoformat()
    told: dict[str, dict[str, Any]] = {
        "record_permission": {
            "registrar": "lena", "standing": draw(st.sampled_from(["ordered", "granted", "withdrawn"])), "on": today,
        },
        "open_registration": {"external_id": draw(st.sampled_from(["", "F-1", "F-2"])), "opened_on": today},
        "attest_registration": {"period": "2027-T2", "women": draw(st.integers(0, 9)), "men": 2, "consents": 5},
        "close_registration": {"closed_on": today},
        "hand_over_sums": {"year": draw(st.sampled_from([2027, 2028, 2040]))},
        "record_survey": {"round": "2027", "respondents": "staff", "asked": 5, "answered": draw(st.integers(0, 9))},
    }  # fmt: skip
    what = draw(st.sampled_from(list(told)))
    return "sara", what, told[what]


def _claim_nothing(draw: Draw, story: Story) -> Wanted:
    awaited = [one.id for one in story.case.obligations.values() if one.kind in ("remittance", "q4_estimate")]
    return draw(st.sampled_from(["anna", "lena"])), "claim_nothing", {
        "obligation": draw(st.sampled_from([*awaited, "ingenting"]))
    }  # fmt: skip


def _meeting(draw: Draw, story: Story) -> Wanted:
    body, on = draw(st.sampled_from([*story.case.meetings.items(), (Body.BOARD, story.now.date())]))
    moved = draw(st.sampled_from([None, _in(draw, story)]))
    return "sara", "change_meeting", {"body": body, "on": f"{on}", "moved_to": moved, "reason": "Sal."}


def _put_on(draw: Draw, _: Story) -> Wanted:
    return "sara", "put_on_meeting", {"body": draw(st.sampled_from(list(Body))), "reason": "Nytt."}


def _draft(draw: Draw, story: Story) -> Wanted:
    released = story.case.decision
    amounts = {one.year: one.amount for one in released.content.amounts} if released else {}
    rows = [{"line": "Personal", "payee": "kommunen", "year": y, "amount": a} for y, a in amounts.items()]
    halves = [(year, amount // 2) for year, amount in amounts.items()]
    borne = [row | {"amount": half} for row, (_, half) in zip(rows, halves, strict=True)]
    borne += [{"line": "Processledare", "year": year, "amount": half} for year, half in halves]
    own = draw(st.sampled_from([{}, {"compensation": rows}, {"compensation": borne}, {"withholding": True}]))
    return "sara", "draft_agreement", {**AGREEMENT, **own, "without_steering_group": "Sedan."}


def _sign(draw: Draw, story: Story) -> Wanted:
    organisation = draw(ORGANISATIONS)
    version = story.case.agreement.version if story.case.agreement else 1
    told = {"organisation": organisation, "version": version, "manner": "elsewhere"}
    return "sara", "sign_agreement", told


def _decline(draw: Draw, _: Story) -> Wanted:
    return "sara", "decline_signature", {"organisation": draw(ORGANISATIONS), "reason": "Nej."}


def _redirect(draw: Draw, _: Story) -> Wanted:
    to = draw(st.sampled_from(["lena", "rolf"]))
    return "sara", "redirect_signature", {"organisation": draw(ORGANISATIONS), "to": to}


def _claim(draw: Draw, story: Story) -> Wanted:
    amount, period, payee = draw(AMOUNTS), draw(PERIODS), draw(PAYEES)
    sign = draw(st.sampled_from([1, 1, 1, -1]))
    line = "Lokaler" if payee == "regionen" else "Personal"
    number = f"F{draw(st.integers(1, 40))}"
    billed = draw(st.sampled_from([amount, amount, amount + 1]))
    invoice = {"issuer": payee, "number": number, "dated": story.now.date().isoformat(), "amount": sign * billed}
    halves = {"specification": [{"line": line, "amount": sign * amount}], "invoice": invoice}
    sent = draw(st.sampled_from([("specification", "invoice"), ("specification",), ("invoice",)]))
    numbers = [one.invoice.number for one in story.case.remittances.values() if one.invoice]
    extra = {"credits": draw(st.sampled_from([*numbers, "F0"]))} if sign < 0 else {"correction": draw(st.booleans())}
    return "anna", "remittance", {"payee": payee, "period": period, **extra, **{half: halves[half] for half in sent}}


def _whole_claim(draw: Draw, story: Story) -> Wanted:
    """A claim of something that can be claimed, with halves that agree."""
    awaited = [one.id.split("/") for one in story.case.obligations.values() if one.kind == "remittance" and one.awaited]
    if not awaited:
        return _claim(draw, story)
    _, period, payee, *_ = draw(st.sampled_from(awaited))
    amount = draw(AMOUNTS)
    rows = [{"line": draw(st.sampled_from(["Personal", "Lokaler"])), "amount": amount}]
    invoice = {"issuer": payee, "number": f"W{story.case.sequence}", "dated": "2028-01-01", "amount": amount}
    return "anna", "remittance", {"payee": payee, "period": period, "specification": rows, "invoice": invoice}


def _approve(draw: Draw, story: Story) -> Wanted:
    rows = draw(st.sampled_from([None, [{"line": "Personal", "amount": draw(AMOUNTS)}]]))
    told = {"remittance": _claimed(draw, story, "received"), "rows": rows, "reason": "Mindre."}
    return draw(st.sampled_from(["erik", "frida"])), "approve_remittance", told


def _pay(draw: Draw, story: Story) -> Wanted:
    told = {"remittance": _claimed(draw, story, "approved", "withheld"), "paid_on": story.now.date().isoformat()}
    return draw(st.sampled_from(["erik", "frida"])), "pay_remittance", told


def _return_claim(draw: Draw, story: Story) -> Wanted:
    known = _claimed(draw, story, "received", "approved", "withheld", "settled")
    return "erik", "return_remittance", {"remittance": known, "reason": "Fel."}


def _lift(draw: Draw, story: Story) -> Wanted:
    return "frida", "lift_withholding", {"remittance": _claimed(draw, story, "withheld"), "reason": "Ja."}


def _repay(draw: Draw, story: Story) -> Wanted:
    told = {"payee": draw(PAYEES), "amount": 1_00, "received_on": story.now.date().isoformat(), "reason": "Över."}
    return "erik", "record_repayment", told


def _own_cost(draw: Draw, _: Story) -> Wanted:
    period = draw(st.sampled_from(["2027-Q2", "2027-Q4", "2028-Q1", "2029-Q1"]))
    line = draw(st.sampled_from(["Processledare", "Processledare", "Personal"]))
    told = {"line": line, "period": period, "amount": draw(st.sampled_from([1_00, 50_000_00, -1_00, 0]))}
    return draw(st.sampled_from(["erik", "sara"])), "record_own_cost", told | {"purpose": "Lön."}


def _report(draw: Draw, story: Story) -> Wanted:
    obligation = _owed(draw, story, "open", "returned")
    rule = RULEBOOK.obligations.get(obligation.split("/", maxsplit=1)[0])
    given = answers(rule.form) if rule and rule.form and draw(st.integers(0, 3)) else {}
    return draw(st.sampled_from(["lena", "anna", "sara"])), "submit_report", {"obligation": obligation, **given}


def _judge(draw: Draw, story: Story) -> Wanted:
    told = {"obligation": _owed(draw, story, "submitted")}
    if draw(st.booleans()):
        return "sara", "approve_report", told
    return "sara", "return_report", {**told, "reason": "Mer.", "due": draw(st.sampled_from([None, _in(draw, story)]))}


def _steering(draw: Draw, story: Story) -> Wanted:
    if draw(st.booleans()):
        return "lena", "plan_steering_meeting", {"on": _in(draw, story)}
    told = {"goals": "M", "results": "R", "budget": "B", "deviations": "A"}
    return "sara", "steering_group_report", {"held_on": story.now.date().isoformat(), **told}


def _evaluation(draw: Draw, story: Story) -> Wanted:
    today = story.now.date().isoformat()
    plan = {"kind": "formative", "evaluator": draw(st.sampled_from(["procured", "own"])), "plan": "Plan."}
    contract = {"supplier": "Högskolan", "cost": draw(AMOUNTS), "contracted_on": today}
    found = {"title": "T", "author": "Högskolan", "received_on": today, "findings": "F", "files": []}
    told = {"plan_evaluation": plan, "procure_evaluation": contract, "record_evaluation": found}
    what = str(draw(st.sampled_from(list(told))))
    return "sara", what, told[what]


def _adoption(draw: Draw, story: Story) -> Wanted:
    organisation, person = draw(st.sampled_from([("kommunen", "anna"), ("regionen", "rolf"), ("fk", "sara")]))
    if draw(st.booleans()):
        task = {"organisation": organisation, "task": "Gör.", "due": _in(draw, story)}
        return "lena", "plan_adoption", {"tasks": [task]}
    decision = draw(st.sampled_from(["in_full", "in_part", "not_adopted"]))
    told = statement(organisation, decision=decision, decided_on=story.now.date().isoformat())
    return person, "state_adoption", told | draw(st.sampled_from([{}, {"reason": "Därför."}]))


def _benefit(draw: Draw, _: Story) -> Wanted:
    told = {"goal": draw(st.integers(1, 2)), "result": "reached", "text": "Text."}
    return draw(st.sampled_from(["anna", "lena", "sara"])), "follow_up_benefit_goal", told


def _diary(draw: Draw, story: Story) -> Wanted:
    return "lena", "note_in_diary", {"text": "Text.", "on": _in(draw, story)}


def _groundwork(draw: Draw, story: Story) -> Wanted:
    """What is done with an idea; the example association has none of the choices, so some of it is refused."""
    today = story.now.date().isoformat()
    stand = {"organisation": draw(ORGANISATIONS), "on": draw(st.sampled_from([today, _in(draw, story)]))}
    told: dict[str, dict[str, Any]] = {
        "plan_anchoring": stand,
        "record_anchoring": stand | {"stance": "supports"},
        "choose_way_forward": {"way": "working_group", "reason": "Så."},
        "appoint_working_group": {"members": SEATS, "convener": draw(st.sampled_from(["kim", "lena"]))},
        "record_prestudy": {"answers": [{"heading": "works", "text": "Ja."}]},
        "share_problem_statement": {"answers": [{"heading": "problem", "text": "Ja."}]},
        "answer_problem_statement": {"go_on": draw(st.booleans()), "reason": "Så."},
    }
    what = draw(st.sampled_from(list(told)))
    return "sara", what, told[what]


def _matter(draw: Draw, story: Story) -> Wanted:
    today = story.now.date().isoformat()
    told: dict[str, dict[str, Any]] = {
        "raise_matter": {"asked": draw(st.sampled_from(["steering_group", "owner_contact"])), "question": "Hur?"},
        "answer_matter": {"matter": draw(st.integers(1, 2)), "answer": "Så."},
        "invite_to_present": {"body": draw(st.sampled_from(list(Body))), "presenters": ["anna"], "time": "10:20"},
        "report_orally": {"event": "board_meeting", "on": today, "reported_by": "lena", "summary": "Bra."},
    }
    what = draw(st.sampled_from(list(told)))
    return "sara", what, told[what]


def _paper(_draw: Draw, story: Story) -> Wanted:
    told = {"about": "Brev", "sender": "Kommunen", "received_on": story.now.date().isoformat()}
    return "anna", "receive_paper", told


def _extend(draw: Draw, story: Story) -> Wanted:
    return "sara", "extend_supplement", {"due": _in(draw, story), "reason": "Sjuk."}


def _fixed(who: str, what: str, **body: Any) -> Act:
    return lambda _draw, _story: (who, what, body)


_IDEA: tuple[Act, ...] = (
    _share,
    _fixed("anna", "shelve_idea", reason="Vila."),
    _fixed("anna", "resume_idea", reason="Åter."),
)
_PREPARATION: tuple[Act, ...] = (
    _share,
    _sign_application,
    _assess,
    _meeting,
    _put_on,
    _extend,
    _fixed("anna", "insist_on_board", reason="Jo."),
    _fixed("sara", "find_complete"),
    _fixed("sara", "request_supplement", wanted=["Mer."]),
    _fixed("sara", "conclude_preparation", presented_by="applicant"),
    _fixed("sara", "give_opinion", organisation="fk", stance="supports", opinion="Ja."),
)
_BOARD: tuple[Act, ...] = (
    _decide,
    _decide,
    _correct,
    _meeting,
    _put_on,
    _fixed("sara", "file_staff_report", proposed="granted", amounts=GRANTED, assessment="Bra."),
    _fixed("sara", "confirm_item", item="survey"),
    _fixed("bo", "release_decision"),
    _fixed("bo", "hold_decision", reason="Vänta."),
)
_AGREEMENT: tuple[Act, ...] = (
    _draft,
    _sign,
    _sign,
    _sign,
    _decline,
    _redirect,
    _correct,
    _decide_year,
    _fixed("anna", "form_steering_group", seats=SEATS),
)
_EXECUTION: tuple[Act, ...] = (
    _claim,
    _claim,
    _claim,
    _approve,
    _approve,
    _pay,
    _return_claim,
    _lift,
    _repay,
    _own_cost,
    _report,
    _report,
    _judge,
    _steering,
    _evaluation,
    _adoption,
    _benefit,
    _diary,
    _fixed("sara", "publish_final_report"),
    _decide_year,
    _correct_year,
    _claim_nothing,
    _fixed("sara", "close_case", reason="Klart."),
)
SPENDING: tuple[Act, ...] = (
    _decide_year,
    _correct_year,
    _claim_nothing,
    _fixed("bo", "release_decision"),
    _whole_claim,
    _whole_claim,
    _claim,
    _approve,
    _approve,
    _pay,
    _return_claim,
    _lift,
    _repay,
    _own_cost,
    _report,
)
"""What is done with money, and the reports that it may wait for."""

USUAL: dict[Phase, tuple[Act, ...]] = {
    Phase.IDEA: _IDEA,
    Phase.SHELVED: _IDEA,
    Phase.IN_PREPARATION: _PREPARATION,
    Phase.SUPPLEMENT_REQUESTED: _PREPARATION,
    Phase.DIRECTOR_ASSESSMENT: _PREPARATION,
    Phase.NOT_FORWARDED: _PREPARATION,
    Phase.REMITTED_BACK: _PREPARATION,
    Phase.AT_BOARD: _BOARD,
    Phase.DECIDED_NOT_NOTIFIED: _BOARD,
    Phase.AGREEMENT_DRAFT: _AGREEMENT,
    Phase.RUNNING: _EXECUTION,
    Phase.CLOSING: _EXECUTION,
}
"""What mostly happens where a case stands."""

ACTS: tuple[Act, ...] = (
    *_IDEA,
    *_PREPARATION,
    *_BOARD,
    *_AGREEMENT,
    *_EXECUTION,
    _groundwork,
    _matter,
    _paper,
    _fixed("anna", "register_idea", kind="individual", title="Idé", summary="S", parties=PARTIES),
    _fixed("anna", "withdraw_application", reason="Nej."),
    _contact,
    _hand_over,
    _follow_up,
    _recall,
    _fixed("olle", "retry_stalled", key="ingenting"),
    _fixed("olle", "retry_effect", effect="idea_receipt/1"),
)
"""Everything that people do."""
