"""What timelines say."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from models.domain.actor import Role
from models.domain.enclosed import Enclosed
from models.domain.events import Event
from models.domain.events.engine import (
    CommandRefused,
    MailOrdered,
    MomentsDropped,
    MomentSettled,
    PhaseEntered,
    RulebookAdopted,
)
from models.domain.events.idea import IdeaShelved
from models.domain.events.obligations import ObligationReturned, TaskRaised
from models.domain.events.preparation import ApplicationAssessed, PreparationConcluded
from models.domain.obligation import Timetable
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Register
from models.domain.rules.rulebook import Rules
from models.wording.describe import describe, places
from models.wording.sentences import SENTENCES
from models.wording.telling import OWN_WORDS
from tests.models.domain.story import RULEBOOK

EVENTS = {event.model_fields["type"].default: event for event in get_args(get_args(Event)[0])}
AT = datetime(2027, 1, 1, tzinfo=UTC)


def test_every_event_has_a_sentence() -> None:
    without = sorted(set(EVENTS) - set(SENTENCES))
    assert not without, f"add these to models/wording/sentences.py: {', '.join(without)}"


def test_every_sentence_is_of_an_event() -> None:
    assert not sorted(set(SENTENCES) - set(EVENTS))


@pytest.mark.parametrize("kind", sorted(set(SENTENCES) & set(EVENTS)))
def test_every_place_in_a_sentence_is_filled_from_a_field_of_the_event(kind: str) -> None:
    fields = EVENTS[kind].model_fields
    for sentence in SENTENCES[kind]:
        assert set(sentence.of) <= set(places(sentence.says))
        assert not sentence.when or sentence.when in fields
        for place in places(sentence.says):
            assert place in OWN_WORDS or sentence.of.get(place, place).split(".")[0] in fields


def test_a_phase_is_told_by_its_name() -> None:
    assert describe(PhaseEntered(phase=Phase.RUNNING), "sv") == "Ärendet kom till läget ”Genomförande”."
    assert describe(PhaseEntered(phase=Phase.RUNNING), "en") == "The case came to the phase “Running”."


def test_the_first_sentence_that_can_be_filled_is_used() -> None:
    def returned(due: date | None) -> ObligationReturned:
        timetable = Timetable(due=due, moments=())
        return ObligationReturned(
            obligation="remittance/2027-Q1", reason=Enclosed.of("Moms saknas."), timetable=timetable
        )

    assert describe(returned(date(2027, 5, 31)), "sv") == (
        "Rekvisition för kvartal 1 2027 lämnades tillbaka. Ny sista dag är 31 maj 2027. Skäl: Moms saknas."
    )
    assert describe(returned(None), "sv") == "Rekvisition för kvartal 1 2027 lämnades tillbaka. Skäl: Moms saknas."


def test_a_destroyed_text_leaves_a_sentence_without_it() -> None:
    assert describe(IdeaShelved(reason=Enclosed(text=None, sha256="0")), "sv") == "Idén lades vilande."


def test_moments_are_told_by_what_they_concern() -> None:
    dropped = MomentsDropped(keys=("remind/application/1/+183", "remind/application/1/+365"), reason="received")
    assert describe(dropped, "sv") == (
        "Blir inte av: påminnelse: Ansökan; påminnelse: Ansökan. Skäl: det som skulle lämnas har kommit in."
    )
    assert describe(MomentSettled(key="due/remittance/2027-Q1/1"), "sv") == (
        "Genomfört: sista dagen går ut: Rekvisition för kvartal 1 2027."
    )


def test_a_refusal_is_told_with_its_reason() -> None:
    refused = CommandRefused(
        wanted="shelve_idea",
        refusal=Refused("unknown_person", person="kim").refusal,
        content=Enclosed.of("{}"),
    )
    assert describe(refused, "sv") == "”Låt idén vila” nekades. Personen kim finns inte i registret."


def test_a_mail_is_told_by_its_name_and_whom_it_is_for() -> None:
    ordered = MailOrdered(mail="m", rule="reminder", occasion="o", recipient="anna", capacity=Role.DIRECTOR)
    assert describe(ordered, "sv") == "Brev till anna (förbundschef): Påminnelse."


def test_a_sentence_begins_with_a_capital() -> None:
    raised = TaskRaised(obligation="application", for_role=Role.DIRECTOR)
    assert describe(raised, "sv").startswith("Förbundschef måste")


def test_an_event_without_a_sentence_is_told_by_its_type_and_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(SENTENCES, "rulebook_adopted")
    assert describe(RulebookAdopted(sha256="0123456789abcdef"), "sv") == "Rulebook adopted: 0123456789ab"


def test_the_association_s_own_words_stand_in_what_is_told() -> None:
    labels = RULEBOOK.association.labels.model_copy(update={"preparatory_group": "LSG", "board": "direktion"})
    association = RULEBOOK.association.model_copy(update={"labels": labels})
    rules = Rules(RULEBOOK.model_copy(update={"association": association}), "0" * 64, Register())
    concluded = PreparationConcluded(presented_by="applicant", presenter=None)
    assert describe(concluded, "sv", rules=rules) == "Ansökan har behandlats (LSG)."
    forwarded = ApplicationAssessed(forward=True, advice=Enclosed.of("Bra."))
    assert describe(forwarded, "sv", rules=rules) == "Ansökan fördes vidare (direktion)."
