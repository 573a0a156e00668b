"""Each acts for its own organisation; the secretariat and the director enter what reaches them (rules.md 4 and 8)."""

import pytest

from tests.models.domain.prologues import drafted, shared
from tests.models.domain.story import Story

FILE = "a" * 64


def declining(story: Story, organisation: str) -> str:
    return story.is_refused("decline_signature", organisation=organisation, reason="Nej.").code


@pytest.mark.parametrize("organisation", ["kommunen", "association"])
def test_a_signatory_of_one_party_does_not_decline_for_another(organisation: str) -> None:
    assert declining(drafted().as_("rita"), organisation) == "not_your_organisation"


def test_a_signatory_of_one_party_does_not_pass_on_the_signature_of_another() -> None:
    refusal = drafted().as_("rita").is_refused("redirect_signature", organisation="kommunen", to="lena")
    assert (refusal.code, refusal.field) == ("not_your_organisation", "organisation")


def test_a_signatory_of_one_party_does_not_enter_the_paper_of_another() -> None:
    paper = {"organisation": "kommunen", "version": 1, "manner": "paper", "files": [FILE]}
    story = drafted().with_files(FILE)
    assert story.as_("rita").is_refused("sign_agreement", **paper).code == "not_your_organisation"
    story.as_("sara").does("sign_agreement", **paper)


@pytest.mark.parametrize("person", ["sara", "frida"])
def test_the_secretariat_and_the_director_enter_for_any_party(person: str) -> None:
    story = drafted().as_(person).does("redirect_signature", organisation="kommunen", to="lena")
    story.does("decline_signature", organisation="regionen", reason="Per telefon.")
    assert story.last("signature_declined").organisation == "regionen"


def test_the_associations_own_signatory_declines_for_it() -> None:
    story = drafted(association_signatory="erik").as_("erik", "signatory_manager")
    story.does("decline_signature", organisation="association", reason="Inte så här.")
    assert story.last("signature_declined").organisation == "association"


def test_a_contact_does_not_sign_the_application_for_another_party() -> None:
    refusal = shared().as_("anna").is_refused("sign_application", organisation="regionen", signatory="rita")
    assert refusal.code == "not_your_organisation"


def test_a_manager_of_a_party_signs_the_application_in_person() -> None:
    story = shared().as_("kim").does("sign_application", organisation="kommunen", signatory="kim")
    assert story.case.application_signatures["kommunen"].signatory == "kim"


def test_a_manager_signs_neither_for_another_party_nor_in_anothers_name() -> None:
    story = shared().as_("kim")
    for organisation, signatory in (("regionen", "rita"), ("regionen", "kim"), ("kommunen", "lena")):
        refusal = story.is_refused("sign_application", organisation=organisation, signatory=signatory)
        assert refusal.code == "not_your_role"
