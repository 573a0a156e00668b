"""Refusals in words."""

from datetime import date

import pytest

from models.domain.reasons import REASONS
from models.domain.refusal import Particular, Refusal, Refused
from models.domain.rules.association import Labels
from models.wording.names import NAMES, name_of, role_name
from models.wording.refusals import tell_refusal


def test_particulars_are_told_in_words_not_in_codes() -> None:
    refused = Refused("not_your_act", act="register_idea", role="intervention_lead", roles="director, secretariat")
    told = tell_refusal(refused.refusal, "sv")
    assert told.says == "Den som är projektledare får inte göra ”Registrera idé”."
    assert told.remedy == "Be någon som får göra det: förbundschef, kansli."


def test_a_refusal_is_told_in_english_too() -> None:
    told = tell_refusal(Refused("wrong_phase", phase="shelved", phases="idea, running").refusal, "en")
    assert told.says == "This cannot be done while the case stands at Resting."
    assert told.remedy.startswith("It belongs to: Idea, Running. What has come in can be registered")


@pytest.mark.parametrize(
    ("refused", "says"),
    [
        (
            Refused("more_than_granted", year=2027, agreed=125_000_00, granted=100_000_50),
            "Avtalet ger 125 000 kr för 2027, men för det året är 100 000,50 kr beviljat.",
        ),
        (Refused("sums_differ", specification=0, invoice=-40_00), "fakturan på −40 kr."),
        (Refused("due_in_the_past", due=date(2027, 4, 30)), "Sista dagen 30 april 2027 har redan passerat."),
        (Refused("day_to_come", day=date(2027, 5, 3)), "Den 3 maj 2027 har inte inträffat än."),
        (
            Refused("remittance_stands_elsewhere", remittance="2027-Q1/rehab-ab/2", standing="set_aside"),
            "Rekvisition för kvartal 1 2027, rehab-ab (2): lagd åt sidan.",
        ),
        (
            Refused("withheld", remittance="2027-Q1/a", reports="tertial_report/2027-T1, steering_notes/2027-05-03"),
            "Den väntar på: Tertialrapport för tertial 1 2027; Styrgruppens mötesanteckningar, 3 maj 2027.",
        ),
        (
            Refused("claims_unfinished", remittances="2027-Q1/a, 2027-Q2/a"),
            "Rekvisition för kvartal 1 2027, a; Rekvisition för kvartal 2 2027, a.",
        ),
        (Refused("no_steering_group", needed="must"), "Den måste finnas innan avtalet tas fram."),
        (Refused("signed_already", organisation="association"), "förbundet har redan skrivit under"),
    ],
    ids=lambda value: value.refusal.code if isinstance(value, Refused) else "",
)
def test_sums_days_and_ids_are_told_as_people_write_them(refused: Refused, says: str) -> None:
    assert says in tell_refusal(refused.refusal, "sv").says.replace("\u00a0", " ")


def test_those_who_can_help_are_named_by_their_roles() -> None:
    assert tell_refusal(Refusal(code="malformed"), "sv").who == ("driftansvarig",)


@pytest.mark.parametrize("language", ["sv", "en", "xx"])
@pytest.mark.parametrize("code", [*sorted(REASONS), "from_a_newer_build", "{", "{0}"])
def test_every_refusal_can_be_told_also_without_its_particulars(code: str, language: str) -> None:
    told = tell_refusal(Refusal(code=code), language)
    assert told.says
    assert told.remedy
    assert not set(told.remedy) & set("{}")


def test_a_particular_that_looks_like_a_place_is_shown_as_it_is() -> None:
    refusal = Refusal(code="unknown_person", particulars=(Particular(name="person", value="{0.__class__}"),))
    assert tell_refusal(refusal, "sv").says == "Personen {0.__class__} finns inte i registret."


def test_an_unknown_code_is_named_so_that_it_can_be_asked_about() -> None:
    assert "sunspots" in tell_refusal(Refusal(code="sunspots"), "sv").says


def test_the_association_s_own_words_are_used_in_swedish_only() -> None:
    labels = Labels(intervention_lead="processledare")
    assert role_name("intervention_lead", "sv", labels) == "processledare"
    assert role_name("intervention_lead", "sv") == "projektledare"
    assert role_name("intervention_lead", "en", labels) == "intervention lead"


@pytest.mark.parametrize("sort", sorted(NAMES))
def test_a_value_without_a_name_is_still_readable(sort: str) -> None:
    assert name_of(sort, "not_yet_named", "sv") == "not yet named"
