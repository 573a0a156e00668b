"""The collaboration agreement: written, signed by everybody, and in force (rules.md 4)."""

from typing import Any

import pytest

from models.domain.kinds import InterventionKind
from tests.models.domain.prologues import (
    AGREEMENT,
    DECISION,
    GRANTED,
    ROWS,
    SEATS,
    drafted,
    granted,
    running,
    sign_all,
)
from tests.models.domain.story import RULEBOOK, Sent, Story, particulars

FILE = "b" * 64
LESS = DECISION | {"outcome": "granted", "amounts": [{"year": 2027, "amount": 500_000_00}, *GRANTED[1:]]}


def row(year: int, line: str, payee: str, amount: int) -> dict[str, Any]:
    return {"year": year, "line": line, "payee": payee, "amount": amount}


def sign(story: Story, person: str, organisation: str, **how: Any) -> Story:
    here = {"organisation": organisation, "version": 1, "manner": "here"}
    return story.as_(person).does("sign_agreement", **here | how)


@pytest.mark.shows("STATE-agreement_draft")
def test_there_is_a_steering_group_before_the_agreement_or_a_reason_why_not() -> None:
    story = granted().as_("sara")
    assert story.is_refused("draft_agreement", **AGREEMENT).code == "no_steering_group"
    story.does("draft_agreement", **AGREEMENT, without_steering_group="Bildas i april.")
    assert story.case.agreement is not None


def test_where_there_must_be_a_steering_group_no_reason_helps() -> None:
    rules = RULEBOOK.agreement.model_copy(update={"steering_group": {InterventionKind.INDIVIDUAL: "must"}})
    story = granted(RULEBOOK.model_copy(update={"agreement": rules})).as_("sara")
    refusal = story.is_refused("draft_agreement", **AGREEMENT, without_steering_group="Sedan.")
    assert refusal.code == "no_steering_group"


@pytest.mark.shows("R-18")
def test_every_party_sits_in_the_steering_group() -> None:
    refusal = granted().as_("anna").is_refused("form_steering_group", seats=SEATS[:1])
    assert (refusal.code, particulars(refusal)["organisation"]) == ("party_not_in_steering_group", "regionen")


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"compensation": [row(2027, "Personal", "kommunen", 600_000_01)]}, "more_than_granted", "compensation"),
        ({"compensation": [row(2026, "Personal", "kommunen", 1)]}, "year_outside_funding", "compensation.0.year"),
        ({"compensation": [row(2027, "Personal", "fk", 1)]}, "payee_is_no_party", "compensation.0.payee"),
        ({"owner": "fk"}, "owner_is_no_party", "owner"),
        ({"lead": "ingen"}, "unknown_person", "lead"),
        ({"ends": "2027-03-31"}, "ends_before_it_starts", "ends"),
        ({"parties": AGREEMENT["parties"] * 2}, "party_named_twice", "parties"),
        ({"parties": [{"organisation": "kommunen"}]}, "no_signatory", "parties.0.signatory"),
        (
            {"parties": [*AGREEMENT["parties"], {"organisation": "stiftelsen", "signatory": "kim"}]},
            "only_members_contract",
            "parties.2.contracting",
        ),
    ],
)
def test_an_agreement_that_does_not_hold_is_refused(changed: dict[str, Any], code: str, field: str) -> None:
    story = granted().as_("anna").does("form_steering_group", seats=SEATS).as_("sara")
    refusal = story.is_refused("draft_agreement", **(AGREEMENT | changed))
    assert (refusal.code, refusal.field) == (code, field)


def test_the_agreement_stays_within_the_grant_of_each_year() -> None:
    moved = [row(2027, "Personal", "kommunen", 600_000_00), row(2028, "Personal", "kommunen", 900_000_01)]
    refusal = drafted().is_refused("draft_agreement", **(AGREEMENT | {"compensation": moved}))
    assert (refusal.code, particulars(refusal)["year"]) == ("more_than_granted", "2028")


@pytest.mark.shows("R-05", "ACT-22")
def test_a_non_profit_organisation_is_named_as_co_operator_and_does_not_sign() -> None:
    co_operator = {"organisation": "stiftelsen", "contracting": False}
    story = drafted(parties=[*AGREEMENT["parties"], co_operator])
    assert [one.obligation for one in story.standing.waiting] == [
        "signature/association/1",
        "signature/kommunen/1",
        "signature/regionen/1",
    ]


def test_a_setting_lets_every_organisation_contract() -> None:
    rules = RULEBOOK.agreement.model_copy(update={"contracting": "all"})
    parties = [*AGREEMENT["parties"], {"organisation": "stiftelsen", "signatory": "stina"}]
    story = drafted(RULEBOOK.model_copy(update={"agreement": rules}), parties=parties)
    assert "signature/stiftelsen/1" in story.case.obligations


def test_every_signatory_gets_the_agreement_and_the_association_signs_too() -> None:
    assert [(sent.rule, sent.to) for sent in drafted().mails(since="2027-03-03 10:00")] == [
        ("agreement_to_sign", "kim"),
        ("agreement_to_sign", "rita"),
        ("agreement_to_sign", "frida"),
    ]


def test_where_the_association_does_not_sign_the_parties_signatures_are_enough() -> None:
    rules = RULEBOOK.agreement.model_copy(update={"association_signs": False})
    story = drafted(RULEBOOK.model_copy(update={"agreement": rules}))
    assert sign(sign(story, "kim", "kommunen"), "rita", "regionen").phase == "running"


@pytest.mark.shows("R-16")
def test_the_agreement_is_in_force_when_everybody_has_signed() -> None:
    story = sign(sign(drafted(), "kim", "kommunen"), "rita", "regionen")
    assert story.phase == "agreement_draft"
    assert sign(story, "frida", "association").phase == "running"
    assert [sent.to for sent in story.mails("agreement_in_force")] == ["anna", "rolf", "lena"]


def test_only_the_one_named_signs_here() -> None:
    story = drafted().as_("sara")
    refusal = story.is_refused("sign_agreement", organisation="kommunen", version=1, manner="here")
    assert (refusal.code, particulars(refusal)["named"]) == ("not_the_signatory", "kim")


@pytest.mark.shows("N-07")
def test_a_signature_elsewhere_is_entered_by_somebody_with_its_day() -> None:
    story = drafted().at("2027-03-10 10:00")
    sign(story, "sara", "kommunen", manner="elsewhere", signed_on="2027-03-08", delegation="Delegation 4.2")
    assert story.case.agreement is not None
    signature = story.case.agreement.signatures["kommunen"]
    assert (signature.signatory, signature.signed_on.isoformat(), signature.delegation) == (
        "kim",
        "2027-03-08",
        "Delegation 4.2",
    )


def test_nobody_signed_on_a_day_to_come() -> None:
    story = drafted().as_("sara")
    told = {"organisation": "kommunen", "version": 1, "manner": "elsewhere", "signed_on": "2027-03-04"}
    assert story.is_refused("sign_agreement", **told).code == "day_to_come"


def test_a_signature_on_paper_needs_the_signed_page() -> None:
    story = drafted().as_("sara")
    told = {"organisation": "kommunen", "version": 1, "manner": "paper"}
    assert story.is_refused("sign_agreement", **told).code == "paper_needs_file"
    story.with_files(FILE).does("sign_agreement", **told, files=[FILE])
    assert story.last("agreement_signed").manner == "paper"


def test_nobody_signs_twice() -> None:
    story = sign(drafted(), "kim", "kommunen")
    refusal = story.is_refused("sign_agreement", organisation="kommunen", version=1, manner="here")
    assert refusal.code == "signed_already"


def test_another_than_a_contracting_party_does_not_sign() -> None:
    refusal = drafted().as_("kim").is_refused("sign_agreement", organisation="fk", version=1, manner="here")
    assert refusal.code == "not_a_contracting_party"


def test_a_signer_can_say_not_me_but_somebody_else() -> None:
    story = drafted().as_("kim").does("redirect_signature", organisation="kommunen", to="lena")
    assert story.mails("agreement_to_sign")[-1].to == "lena"
    assert story.is_refused("sign_agreement", organisation="kommunen", version=1, manner="here").code == "not_your_role"
    sign(story, "rita", "regionen")
    sign(story, "frida", "association")
    story.as_("lena", "signatory_manager").does("sign_agreement", organisation="kommunen", version=1, manner="here")
    assert story.phase == "running"


def test_reminders_go_to_the_one_who_is_to_sign_instead() -> None:
    story = drafted().as_("kim").does("redirect_signature", organisation="kommunen", to="lena").at("2027-03-11 00:00")
    assert {sent.to for sent in story.mails("reminder", since="2027-03-10 00:00")} == {"lena", "rita", "frida"}


def test_a_signature_is_not_passed_on_to_another_organisation() -> None:
    refusal = drafted().as_("kim").is_refused("redirect_signature", organisation="kommunen", to="rita")
    assert refusal.code == "not_of_organisation"


def test_a_declined_signature_asks_the_secretariat_for_a_new_version() -> None:
    story = drafted().as_("kim").does("decline_signature", organisation="kommunen", reason="För dyrt.")
    assert [sent.to for sent in story.mails("signature_declined")] == ["sara", "frida"]
    assert "agreement/2" in {one.obligation for one in story.standing.waiting}


def declined() -> Story:
    """The region has signed, and then the municipality declines."""
    story = sign(drafted(), "rita", "regionen").at("2027-03-05 10:00")
    return story.as_("kim").does("decline_signature", organisation="kommunen", reason="För dyrt.")


def test_a_declined_text_is_void_for_everybody() -> None:
    for person, organisation in (("rita", "regionen"), ("frida", "association")):
        story = declined().as_(person)
        refusal = story.is_refused("sign_agreement", organisation=organisation, version=1, manner="here")
        assert (refusal.code, particulars(refusal)["organisation"]) == ("text_declined", "kommunen")
    assert story.is_refused("decline_signature", organisation="association", reason="x").code == "text_declined"
    assert story.is_refused("redirect_signature", organisation="kommunen", to="lena").code == "text_declined"


def test_nobody_is_reminded_to_sign_a_declined_text_and_the_reason_is_kept() -> None:
    story = declined().at("2027-06-15 00:00")
    assert story.mails("reminder", "escalation", "task", "digest", since="2027-03-05 09:00") == []
    waived = {one.obligation: one.reason for one in story.events("obligation_waived") if "signature" in one.obligation}
    assert waived == {"signature/kommunen/1": "declined", "signature/association/1": "text_declined"}


def test_the_other_signers_are_told_once_that_the_text_is_void() -> None:
    assert declined().mails("agreement_void") == [
        Sent("2027-03-05 10:00", "agreement_void", "rita"),
        Sent("2027-03-05 10:00", "agreement_void", "frida"),
    ]


def test_a_new_version_after_a_declined_one_is_signed_by_all() -> None:
    story = declined().as_("sara").does("draft_agreement", **(AGREEMENT | {"summary": "Billigare."}))
    assert story.last("agreement_drafted").voided == ("regionen",)
    assert sign_all(story, version=2).phase == "running"


def test_a_corrected_grant_does_not_send_a_declined_text_out_again() -> None:
    corrected = {"meeting": DECISION["meeting"], "paragraph": "§ 15", "outcome": "granted", "amounts": GRANTED}
    story = declined().as_("bo").does("correct_decision", **corrected, reason="Fel paragraf.")
    assert story.case.agreement is not None
    assert story.case.agreement.version == 1
    assert story.owed("agreement/2").standing == "open"


def test_a_changed_text_voids_the_signatures_on_the_one_before() -> None:
    story = sign(drafted(), "kim", "kommunen").at("2027-03-10 10:00").as_("sara")
    story.does("draft_agreement", **(AGREEMENT | {"summary": "Ny text."}))
    assert story.last("agreement_drafted").voided == ("kommunen",)
    assert story.case.agreement is not None
    assert story.case.agreement.signatures == {}
    refusal = story.as_("kim").is_refused("sign_agreement", organisation="kommunen", version=1, manner="here")
    assert (refusal.code, particulars(refusal)["newest"]) == ("not_the_newest_version", "2")
    assert sign_all(story, version=2).phase == "running"


def test_signatures_are_reminded_of_after_one_two_and_three_weeks_and_then_the_director() -> None:
    story = sign(sign(drafted(), "kim", "kommunen"), "frida", "association").at("2027-04-20 00:00")
    assert story.mails("reminder", "overdue", "escalation", since="2027-03-04 00:00") == [
        Sent("2027-03-10 08:00", "reminder", "rita"),
        Sent("2027-03-17 08:00", "reminder", "rita"),
        Sent("2027-03-24 08:00", "reminder", "rita"),
        Sent("2027-03-31 08:00", "escalation", "frida"),
    ]


def test_after_ninety_days_the_director_decides_and_nothing_lapses_by_itself() -> None:
    story = drafted().at("2027-06-01 12:00")
    assert [sent.to for sent in story.mails("task")] == []
    assert {one.obligation for one in story.events("task_raised")} == {
        "signature/kommunen/1",
        "signature/regionen/1",
        "signature/association/1",
    }
    assert [(sent.at, sent.to) for sent in story.mails("digest", since="2027-06-01 00:00")] == [
        ("2027-06-01 08:00", "frida")
    ]
    story.at("2027-09-01 09:00")
    assert story.phase == "agreement_draft"
    assert sign_all(story).phase == "running"


def test_a_corrected_grant_gives_the_agreement_a_new_version_that_voids_signatures() -> None:
    story = sign(drafted(), "kim", "kommunen").at("2027-03-09 10:00").as_("bo")
    corrected = {"meeting": DECISION["meeting"], "paragraph": "§ 15", "outcome": "granted", "amounts": GRANTED}
    story.does("correct_decision", **corrected, reason="Fel paragraf.")
    assert story.case.agreement is not None
    assert (story.case.agreement.version, story.case.agreement.signatures) == (2, {})
    assert [sent.to for sent in story.mails("agreement_new_version")] == ["kim", "rita", "frida"]


def test_an_agreement_beyond_a_corrected_grant_can_no_longer_be_signed() -> None:
    story = sign(drafted(), "kim", "kommunen").at("2027-03-09 10:00").as_("bo")
    story.does("correct_decision", **LESS, reason="Fel summa.")
    refusal = story.as_("rita").is_refused("sign_agreement", organisation="regionen", version=1, manner="here")
    assert refusal.code == "no_signature_awaited"
    assert [one.obligation for one in story.standing.waiting] == ["agreement/2"]
    assert story.sums.agreed <= story.sums.granted


def test_a_grant_is_not_corrected_below_an_agreement_in_force() -> None:
    story = running().at("2027-05-03 10:00")
    refusal = story.as_("bo").is_refused("correct_decision", **LESS, reason="x")
    assert (refusal.code, particulars(refusal)["act"]) == ("agreement_gives_more", "amend_agreement")
    less = {"type": "change_compensation", "line": "Personal", "payee": "kommunen", "year": 2027, "amount": 500_000_00}
    decided = {"reason": "Fel summa.", "decided_by": "director", "decided_on": "2027-05-03"}
    story.as_("sara").does("amend_agreement", changes=[less], **decided)
    story.as_("bo").does("correct_decision", **LESS, reason="Fel summa.")
    assert story.sums.granted == 1_600_000_00


def test_costs_count_from_the_agreed_start_when_the_last_signature_comes_later() -> None:
    story = sign_all(drafted().at("2027-07-20 10:00"))
    assert story.owed("remittance/2027-Q2/kommunen").standing == "open"
    specification = [{"line": "Personal", "amount": 1_000_00}]
    story.as_("anna").does("remittance", payee="kommunen", period="2027-Q2", specification=specification)


@pytest.mark.shows("R-15")
def test_nothing_is_claimed_or_paid_before_the_agreement_is_in_force() -> None:
    story = drafted().at("2027-07-20 10:00")
    claim = {"payee": "kommunen", "period": "2027-Q2", "specification": [{"line": "Personal", "amount": 1}]}
    story.as_("anna").does("remittance", **claim)
    assert story.sums.claimed == 0
    pay = {"remittance": "2027-Q2/kommunen", "paid_on": "2027-07-20"}
    assert story.as_("erik").is_refused("pay_remittance", **pay).code == "wrong_phase"
    assert story.sums.agreed == 0


def test_what_was_agreed_counts_once_the_agreement_is_in_force() -> None:
    assert drafted().sums.agreed == 0
    assert running().sums.agreed == sum(amount for *_, amount in ROWS)
