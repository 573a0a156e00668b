"""Signatures belong to one text, and to those who work for the party that it binds (rules.md 4)."""

from tests.models.domain.prologues import AGREEMENT, SEATS, drafted, granted, sign_all
from tests.models.domain.story import particulars
from tests.models.domain.test_signing import FILE, declined, sign


def test_who_declined_may_change_its_mind_while_that_text_is_the_newest() -> None:
    story = sign(declined().at("2027-03-08 10:00"), "kim", "kommunen")
    assert story.last("declining_taken_back").organisation == "kommunen"
    assert story.owed("agreement/2").standing == "waived"
    assert [sent.to for sent in story.mails("agreement_to_sign", since="2027-03-08 00:00")] == ["frida"]
    assert sign(story, "frida", "association").phase == "running"


def test_who_declined_may_not_change_its_mind_once_there_is_another_text() -> None:
    story = declined().as_("sara").does("draft_agreement", **(AGREEMENT | {"summary": "Billigare."}))
    refusal = story.as_("kim").is_refused("sign_agreement", organisation="kommunen", version=1, manner="here")
    assert refusal.code == "not_the_newest_version"


def test_the_same_text_drafted_again_voids_nothing() -> None:
    story = sign(drafted(), "kim", "kommunen").as_("sara")
    refusal = story.is_refused("draft_agreement", **AGREEMENT)
    assert (refusal.code, particulars(refusal)["version"]) == ("same_text", "1")
    assert story.case.agreement is not None
    assert set(story.case.agreement.signatures) == {"kommunen"}


def test_a_declined_text_may_be_offered_again_word_for_word() -> None:
    story = declined().as_("sara").does("draft_agreement", **AGREEMENT)
    assert sign_all(story, version=2).phase == "running"


def test_a_signatory_works_at_the_party_that_is_bound() -> None:
    story = granted().as_("anna").does("form_steering_group", seats=SEATS).as_("sara")
    parties = [AGREEMENT["parties"][0], {"organisation": "regionen", "signatory": "lena"}]
    refusal = story.is_refused("draft_agreement", **(AGREEMENT | {"parties": parties}))
    assert (refusal.code, refusal.field) == ("not_of_organisation", "parties.1.signatory")


def test_an_applicant_party_is_left_out_of_the_agreement_only_with_a_reason() -> None:
    story = granted().as_("anna").does("form_steering_group", seats=SEATS).as_("sara")
    compensation = [one for one in AGREEMENT["compensation"] if one["payee"] == "kommunen"]
    alone = AGREEMENT | {"parties": AGREEMENT["parties"][:1], "compensation": compensation}
    refusal = story.is_refused("draft_agreement", **alone)
    assert (refusal.code, particulars(refusal)["organisations"]) == ("applicant_left_out", "regionen")
    story.does("draft_agreement", **alone, without_parties="Regionen är med i styrgruppen.")
    assert story.last("agreement_drafted").left_out.organisations == ("regionen",)


def test_a_signature_on_paper_is_not_older_than_the_text_it_signs() -> None:
    story = drafted().at("2027-03-10 10:00").as_("sara").with_files(FILE)
    told = {"organisation": "kommunen", "version": 1, "manner": "paper", "files": [FILE]}
    refusal = story.is_refused("sign_agreement", **told, signed_on="2027-03-02")
    assert (refusal.code, particulars(refusal)["date"]) == ("signed_before_text", "2027-03-03")
    story.does("sign_agreement", **told, signed_on="2027-03-03")


def test_the_refusal_of_a_signature_here_names_who_tried_and_who_is_to_sign() -> None:
    told = {"organisation": "kommunen", "version": 1, "manner": "here", "signatory": "kim"}
    refusal = drafted().as_("sara").is_refused("sign_agreement", **told)
    assert (refusal.code, particulars(refusal)) == ("signs_for_another", {"person": "sara", "named": "kim"})
