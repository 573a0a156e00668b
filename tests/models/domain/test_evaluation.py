"""The evaluation is planned early, procured by the secretariat, and feeds the decision on adoption (004 6.3)."""

import json

import pytest

from models.domain.adoption_view import adoption_view
from models.domain.rules.rulebook import Rulebook
from tests.models.domain.prologues import drafted, funded, running, statement
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars

REPORT = "e" * 64
PLAN = {"kind": "summative", "plan": "Vi frågar deltagare, medarbetare och styrgrupp hur målen nåddes."}
CONTRACT = {"supplier": "Högskolan", "cost": 150_000_00, "contracted_on": "2027-03-08", "delivers_by": "2029-05-01"}
DELIVERY = {
    "title": "Grön rehabilitering: en utvärdering",
    "author": "Högskolan",
    "received_on": "2029-05-02",
    "findings": "Hälften arbetar ett år senare.",
    "files": [REPORT],
}


def by_rules(**changed: object) -> Rulebook:
    return RULEBOOK.model_copy(update={"evaluation": RULEBOOK.evaluation.model_copy(update=changed)})


def delivered() -> Story:
    story = running().as_("sara").does("plan_evaluation", **PLAN).does("procure_evaluation", **CONTRACT)
    return story.with_files(REPORT).at("2029-05-02 10:00").does("record_evaluation", **DELIVERY)


@pytest.mark.shows("R-30", "T-17")
def test_the_steering_group_owes_the_evaluation_plan_on_the_working_day_before_the_start() -> None:
    owed = running().owed("evaluation_plan")
    assert (owed.owed_by, f"{owed.due}", owed.standing) == ("steering_group", "2027-03-31", "open")


def test_the_steering_group_is_reminded_and_then_the_director_too() -> None:
    sent = running().at("2027-04-30 00:00").mails("reminder", "overdue", "escalation")
    assert [one for one in sent if "2027-03-2" in one.at or "2027-04" in one.at] == [
        *(Sent("2027-03-25 08:00", "reminder", to) for to in ("kim", "rita")),  # 28 March is Easter Sunday
        *(Sent("2027-04-01 08:00", "overdue", to) for to in ("kim", "rita")),
        *(Sent("2027-04-07 08:00", "overdue", to) for to in ("kim", "rita")),
        Sent("2027-04-07 08:00", "escalation", "frida"),
    ]


@pytest.mark.shows("R-29")
def test_the_plan_says_which_kind_of_evaluation_it_is_and_settles_what_was_owed() -> None:
    story = running().as_("kim", "steering_group").does("plan_evaluation", **(PLAN | {"kind": "formative"}))
    assert story.last("evaluation_planned").kind == "formative"
    assert story.owed("evaluation_plan").standing == "approved"
    assert story.coming("remind/evaluation_plan") == []


def test_an_evaluation_planned_before_the_agreement_is_in_force_is_not_asked_for_again() -> None:
    story = drafted().as_("sara").does("plan_evaluation", **PLAN).at("2027-03-08 10:00")
    for person, organisation in (("kim", "kommunen"), ("rita", "regionen"), ("frida", "association")):
        story.as_(person).does("sign_agreement", organisation=organisation, version=1, manner="here")
    assert "evaluation_plan" not in story.case.obligations


def test_an_evaluation_can_be_planned_anew() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN)
    story.does("plan_evaluation", kind="accompanying_research", plan="En forskare följer arbetet.")
    assert story.case.evaluation_plan == story.last("evaluation_planned")
    assert len(story.events("evaluation_planned")) == 2


def test_ones_own_evaluation_is_enough_in_a_small_intervention() -> None:
    story = funded("2027-06-01", "2028-12-31").as_("sara")  # 100 000 kr a year
    story.does("plan_evaluation", **PLAN, evaluator="own")
    assert story.last("evaluation_planned").reason is None


def test_an_intervention_of_three_hundred_thousand_kronor_is_not_small() -> None:
    story = funded("2027-06-01", "2029-12-31").as_("sara")
    refusal = story.is_refused("plan_evaluation", **PLAN, evaluator="own")
    assert (refusal.code, particulars(refusal)["amount"]) == ("own_evaluation_needs_reason", "30000000")


def test_ones_own_evaluation_of_a_larger_intervention_takes_a_reason() -> None:
    story = running().as_("sara")
    assert story.is_refused("plan_evaluation", **PLAN, evaluator="own").code == "own_evaluation_needs_reason"
    story.does("plan_evaluation", **PLAN, evaluator="own", reason="Grannförbundet utvärderar oss.")
    assert str(story.last("evaluation_planned").reason) == "Grannförbundet utvärderar oss."


def test_a_rulebook_may_always_want_somebody_from_outside() -> None:
    story = Story.copy(running())
    story.rules = type(story.rules)(by_rules(own="never"), "0" * 64, story.rules.register)
    refusal = story.as_("sara").is_refused("plan_evaluation", **PLAN, evaluator="own", reason="Vi kan själva.")
    assert refusal.code == "own_evaluation_not_used"


def test_a_rulebook_says_which_kinds_it_uses() -> None:
    story = running()
    story.rules = type(story.rules)(by_rules(kinds=("summative",)), "0" * 64, story.rules.register)
    refusal = story.as_("sara").is_refused("plan_evaluation", kind="formative", plan="Under tiden.")
    assert (refusal.code, particulars(refusal)["evaluations"]) == ("evaluation_kind_not_used", "summative")


@pytest.mark.shows("DOC-27", "ACT-20")
def test_the_secretariat_procures_with_supplier_cost_and_day() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN).does("procure_evaluation", **CONTRACT)
    contract = story.last("evaluation_procured")
    assert (contract.supplier, contract.cost, f"{contract.contracted_on}") == ("Högskolan", 150_000_00, "2027-03-08")


@pytest.mark.shows("ACT-06")
def test_only_the_secretariat_procures() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN)
    assert story.as_("lena").is_refused("procure_evaluation", **CONTRACT).code == "not_your_act"


def test_nothing_is_procured_that_was_not_planned() -> None:
    assert running().as_("sara").is_refused("procure_evaluation", **CONTRACT).code == "evaluation_not_planned"


def test_ones_own_evaluation_is_not_procured() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN, evaluator="own", reason="Liten.")
    assert story.is_refused("procure_evaluation", **CONTRACT).code == "evaluation_is_own"


def test_a_contract_to_come_is_not_recorded() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN)
    refusal = story.is_refused("procure_evaluation", **(CONTRACT | {"contracted_on": "2027-04-01"}))
    assert (refusal.code, refusal.field) == ("day_to_come", "contracted_on")


@pytest.mark.shows("M-10")
def test_the_association_bears_the_cost_outside_the_interventions_budget() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN)
    before = story.sums.model_dump()
    after = story.does("procure_evaluation", **CONTRACT).sums.model_dump()
    assert {name for name in after if after[name] != before[name]} == {"evaluation"}
    assert after["evaluation"] == 150_000_00


def test_a_contract_over_a_hundred_thousand_kronor_is_documented_within_thirty_days() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN).does("procure_evaluation", **CONTRACT)
    owed = story.owed("procurement_documentation/1")
    assert (owed.owed_by, f"{owed.due}") == ("secretariat", "2027-04-07")
    story.does("submit_report", obligation=owed.id)
    assert story.owed(owed.id).standing == "approved"


def test_a_smaller_contract_is_not_asked_to_be_documented() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN)
    story.does("procure_evaluation", **(CONTRACT | {"cost": 100_000_00}))
    assert "procurement_documentation/1" not in story.case.obligations


def test_a_payee_cannot_claim_the_evaluation() -> None:
    story = delivered().at("2029-05-03 10:00").as_("anna")
    rows = [{"line": "Utvärdering", "amount": 150_000_00}]
    invoice = {"issuer": "kommunen", "number": "U-1", "dated": "2029-05-01", "amount": 150_000_00}
    story.gives("remittance", payee="kommunen", period="2029-Q1", specification=rows, invoice=invoice)
    story.as_("erik").gives("approve_remittance", remittance="2029-Q1/kommunen")
    assert story.sums.approved == 0


@pytest.mark.shows("DOC-28")
def test_the_report_comes_as_a_file_and_settles_what_the_secretariat_owed() -> None:
    story = delivered()
    assert story.last("evaluation_recorded").files == (REPORT,)
    assert story.owed("evaluation_report").standing == "approved"


def test_a_report_without_its_file_is_not_recorded() -> None:
    refusal = running().as_("sara").at("2029-05-02 10:00").is_refused("record_evaluation", **(DELIVERY | {"files": []}))
    assert (refusal.code, refusal.field) == ("evaluation_needs_file", "files")


def test_a_report_along_the_way_leaves_the_whole_one_owed() -> None:
    story = running().with_files(REPORT).at("2028-05-02 10:00").as_("sara")
    story.does("record_evaluation", **(DELIVERY | {"received_on": "2028-05-02"}), final=False)
    assert story.owed("evaluation_report").standing == "planned"


def test_a_report_to_come_is_not_recorded() -> None:
    story = running().with_files(REPORT).at("2028-05-02 10:00").as_("sara")
    assert story.is_refused("record_evaluation", **DELIVERY).code == "day_to_come"


@pytest.mark.shows("R-31", "STATE-evaluation")
def test_what_the_evaluation_found_is_shown_with_the_decision_on_adoption() -> None:
    story = delivered()
    assert adoption_view(story.case).evaluations[0].title == DELIVERY["title"]
    story.at("2029-06-10 10:00").as_("anna").does("state_adoption", **statement("kommunen"))
    paper = json.loads(str(story.case.documents[story.last("document_ordered").document].data))
    told = {one["heading"]: one["text"] for one in paper["answers"]}
    assert "Hälften arbetar ett år senare." in told["Vad utvärderingen visar"]


@pytest.mark.parametrize("command", ["plan_evaluation", "procure_evaluation"])
def test_a_closed_funding_is_not_evaluated_before_there_is_a_grant(command: str) -> None:
    body = PLAN if command == "plan_evaluation" else CONTRACT
    assert Story().as_("sara").is_refused(command, **body).code == "wrong_phase"


TENDERS = ("a" * 64, "b" * 64)


def test_the_tenders_are_kept_with_the_case() -> None:
    story = running().as_("sara").does("plan_evaluation", **PLAN).with_files(*TENDERS)
    story.does("procure_evaluation", **CONTRACT, tendered=["Högskolan", "Byrån"], files=list(TENDERS))
    assert story.last("files_attached").files == TENDERS
    assert story.last("evaluation_procured").tendered == ("Högskolan", "Byrån")
