"""The agreement's text says who, what, how much and by when, and is known by its hash."""

from datetime import date

import pytest

from models.domain.commands.agreement import DraftAgreement
from models.domain.documents.agreement_terms import AgreementRole
from models.domain.enclosed import sha256
from models.domain.papers.collaboration_agreement import collaboration_agreement, text_sha256
from models.domain.papers.reporting_plan import remittance_dates, reporting_plan
from tests.models.papers.example import AGREEMENT, RULES, RUNNING, shown, text

DATED = date(2027, 8, 16)
PAPER = collaboration_agreement(RUNNING, AGREEMENT, 2, DATED, RULES)


@pytest.mark.shows("ACT-03", "AGREE-03", "ACT-22")
def test_the_association_is_the_first_party_and_co_operators_are_not_bound() -> None:
    assert PAPER.parties[0].organisation == RULES.rulebook.association.name
    assert [party.role for party in PAPER.parties[1:]] == [
        AgreementRole.CONTRACTING,
        AgreementRole.CONTRACTING,
        AgreementRole.COOPERATING,
    ]


@pytest.mark.shows("AGREE-09")
def test_each_contracting_party_and_the_association_has_a_place_to_sign() -> None:
    assert [(one.organisation, one.name) for one in PAPER.signatures] == [
        (RULES.rulebook.association.name, "Frida Chef"),
        ("Exempelstads kommun", "Kim Chef"),
        ("Region Exempel", "Rita Chef"),
    ]
    assert all(one.at is None for one in PAPER.signatures)


def test_the_hash_is_of_the_content_and_changes_with_it() -> None:
    assert PAPER.text_sha256 == sha256(AGREEMENT.model_dump_json())
    changed = AGREEMENT.model_copy(update={"summary": text("Något annat.")})
    assert text_sha256(changed) != PAPER.text_sha256


def test_the_wish_to_draft_has_the_same_hash_as_the_content_drafted() -> None:
    wish = DraftAgreement.model_construct(
        **{name: getattr(AGREEMENT, name) for name in type(AGREEMENT).model_fields},
        without_steering_group=text("Utses i höst."),
    )
    assert text_sha256(wish) == PAPER.text_sha256


def test_claims_are_due_quarter_by_quarter_and_the_last_after_the_end() -> None:
    assert [(one.period, one.due) for one in remittance_dates(AGREEMENT, RUNNING, RULES)] == [
        ("Kvartal 3 2027", date(2027, 11, 1)),
        ("Kvartal 4 2027", date(2028, 1, 20)),
        ("Kvartal 1 2028", date(2028, 5, 2)),
        ("Kvartal 2 2028", date(2028, 8, 21)),
        ("Kvartal 3 2028", date(2028, 10, 31)),
        ("Kvartal 4 2028", date(2029, 3, 1)),
    ]


def test_the_reporting_plan_holds_every_report_in_the_order_of_its_day() -> None:
    plan = reporting_plan(AGREEMENT, RUNNING, RULES)
    assert [duty.due for duty in plan] == sorted(duty.due for duty in plan)
    tertials = [(duty.period, duty.due, duty.owed_by) for duty in plan if duty.report == "Tertialrapport"]
    assert tertials == [
        ("Tertial 3 2027", date(2028, 1, 31), "Projektledare"),
        ("Tertial 1 2028", date(2028, 5, 31), "Projektledare"),
        ("Tertial 2 2028", date(2028, 10, 2), "Projektledare"),
        ("Tertial 3 2028", date(2029, 1, 31), "Projektledare"),
    ]
    assert ("Slutrapport", date(2029, 3, 1)) in [(duty.report, duty.due) for duty in plan]
    assert {duty.report for duty in plan}.isdisjoint({"Metodhandbok", "Rekvisition"})


def test_payments_may_be_withheld_only_where_the_agreement_says_so() -> None:
    without = AGREEMENT.model_copy(update={"withholding": False})
    assert "Exempelstads kommun" in PAPER.withholding
    assert collaboration_agreement(RUNNING, without, 2, DATED, RULES).withholding == ""


@pytest.mark.shows("ACT-04")
def test_the_agreement_cites_the_grant_and_its_conditions() -> None:
    assert PAPER.decision is not None
    assert PAPER.decision.item == 34
    assert [condition.due for condition in PAPER.conditions] == [date(2027, 8, 31)]


@pytest.mark.shows("DOC-11")
def test_the_agreement_comes_out_as_a_pdf_also_before_any_decision_or_group() -> None:
    bare = RUNNING.model_copy(update={"decisions": (), "steering_group": ()})
    assert "Lena Ledare, Exempelstads kommun" in shown(PAPER)
    assert "Samarbetsavtal" in shown(collaboration_agreement(bare, AGREEMENT, 1, DATED, RULES))


@pytest.mark.shows("AGREE-01", "AGREE-02", "ACT-16")
def test_the_agreement_names_the_owner_and_its_contact_person() -> None:
    assert PAPER.owner == "Exempelstads kommun"
    assert PAPER.parties[1].task == "Projektägare. Utför och får ersättning"
    assert PAPER.contact is not None
    assert PAPER.contact.name == "Anna Andersson"


@pytest.mark.shows("AGREE-04", "AGREE-07", "AGREE-08")
def test_the_agreement_sums_the_application_up_and_says_how_it_is_followed_up_evaluated_and_surveyed() -> None:
    assert (PAPER.summary, PAPER.follow_up, PAPER.evaluation) == (
        "Parterna ger unga vuxna ett samlat stöd.",
        "Deltagare räknas per kön.",
        "Extern utvärdering.",
    )
    assert PAPER.surveys == "Indikatorenkäter används inte."
    surveying = AGREEMENT.model_copy(update={"surveys": True})
    assert "förbundets indikatorenkäter" in collaboration_agreement(RUNNING, surveying, 2, DATED, RULES).surveys


@pytest.mark.shows("AGREE-05", "M-08", "M-09")
def test_the_agreement_says_what_is_paid_for_a_lent_post_among_others_to_whom_and_for_which_year() -> None:
    assert [(row.line, row.payee, row.year, row.amount) for row in PAPER.compensation] == [
        ("Handledare", "Exempelstads kommun", 2027, 400_000_00),
        ("Handledare", "Exempelstads kommun", 2028, 600_000_00),
        ("Läkare", "Region Exempel", 2028, 100_000_00),
    ]


@pytest.mark.shows("M-06", "CLAIM-4", "M-07")
def test_the_agreement_pays_actual_costs_quarterly_against_an_invoice_and_a_specification() -> None:
    terms = PAPER.remittance_terms
    assert "ersätter faktiska kostnader" in terms
    assert "kvartalsvis med en faktura och en specifikation per budgetpost" in terms
    assert "Fakturan ska ange ärendets nummer och namn." in terms


@pytest.mark.shows("AGREE-06", "ACT-32", "R-46")
def test_the_agreement_says_for_each_lent_post_who_controls_the_workplace_and_who_coordinates() -> None:
    assert [(one.employee, one.control, one.coordination) for one in PAPER.work_environment] == [
        ("Handledare", "Exempelstads kommun", "Region Exempel")
    ]


@pytest.mark.shows("DOC-12")
def test_the_work_environment_has_a_table_of_its_own_in_the_agreement() -> None:
    bare = AGREEMENT.model_copy(update={"work_environment": ()})
    assert "Arbetsmiljöansvar" in shown(PAPER)
    assert "Arbetsmiljöansvar" not in shown(collaboration_agreement(RUNNING, bare, 2, DATED, RULES))
