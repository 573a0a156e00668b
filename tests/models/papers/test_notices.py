"""Notices tell all applicant parties what the board decided and what happens next."""

from dataclasses import replace
from datetime import date

import pytest

from models.domain.case import Case
from models.domain.commands.application import ApplicationParty
from models.domain.commands.preparation import AmountOfYear
from models.domain.decisions import Outcome
from models.domain.documents.decision import MinutesReference, YearGrant
from models.domain.documents.decision_notice import ReplacedNotice
from models.domain.papers.decision_notice import decision_notice
from models.domain.papers.notice_of_remittal import notice_of_remittal
from models.domain.register import Body
from models.domain.state import Decision
from tests.models.papers.example import APPLICATION, CONDITION, PREPARED, RULES, decided, shown, text

DATED = date(2027, 5, 17)


def test_a_grant_of_all_that_was_applied_for_is_in_full() -> None:
    notice = decision_notice(PREPARED, decided(Outcome.GRANTED, 400_000_00, 800_000_00), DATED, RULES)
    assert not notice.in_part
    assert notice.years == (
        YearGrant(year=2027, applied_for=400_000_00, amount=400_000_00),
        YearGrant(year=2028, applied_for=800_000_00, amount=800_000_00),
    )


def test_a_grant_of_an_ore_less_is_in_part() -> None:
    notice = decision_notice(PREPARED, decided(Outcome.GRANTED, 400_000_00, 799_999_99), DATED, RULES)
    assert notice.in_part
    assert "Styrelsen har beviljat ansökan i en del." in shown(notice)


def test_a_rejection_is_never_in_part() -> None:
    assert not decision_notice(PREPARED, decided(Outcome.REJECTED), DATED, RULES).in_part


def test_every_applicant_party_is_a_recipient_once() -> None:
    twice = (*APPLICATION.parties, ApplicationParty(organisation="kommunen", contact="lena"))
    case = PREPARED.model_copy(update={"application": APPLICATION.model_copy(update={"parties": twice})})
    notice = decision_notice(case, decided(Outcome.REJECTED), DATED, RULES)
    assert [(one.organisation, one.contact) for one in notice.recipients] == [
        ("Exempelstads kommun", "Anna Andersson"),
        ("Region Exempel", "Rolf Region"),
    ]


def test_the_notice_cites_the_minutes_and_the_conditions_with_their_days() -> None:
    notice = decision_notice(PREPARED, decided(Outcome.GRANTED, 1, conditions=(CONDITION,)), DATED, RULES)
    assert notice.minutes == MinutesReference(meeting=date(2027, 5, 13), item=34)
    assert "En utvärderingsplan lämnas. Senast 31 augusti 2027" in shown(notice)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_says_how_to_proceed_and_appeals_as_the_rulebook_says(outcome: Outcome) -> None:
    notice = decision_notice(PREPARED, decided(outcome), DATED, RULES)
    assert notice.how_to_proceed
    assert notice.how_to_appeal == RULES.rulebook.board.appeal.strip()
    assert notice.how_to_proceed.split()[0] in shown(notice)


def test_a_supplement_is_asked_for_by_its_day() -> None:
    supplement = decided(Outcome.SUPPLEMENT_REQUESTED, wanted=(text("Budget"),), due=date(2027, 5, 31))
    notice = decision_notice(PREPARED, supplement, DATED, RULES)
    assert [item.what for item in notice.wanted] == ["Budget"]
    assert "senast den 31 maj 2027" in shown(notice)


def test_the_next_meeting_is_named_once_the_case_is_on_for_one() -> None:
    tabled = decided(Outcome.TABLED)
    booked = PREPARED.model_copy(update={"meetings": {Body.BOARD: date(2027, 6, 17)}})
    assert decision_notice(PREPARED, tabled, DATED, RULES).next_meeting is None
    assert decision_notice(booked, tabled, DATED, RULES).next_meeting == date(2027, 6, 17)


def test_a_correcting_notice_names_the_one_that_it_replaces() -> None:
    replaced = ReplacedNotice(
        dated=date(2027, 5, 14),
        minutes=MinutesReference(meeting=date(2027, 5, 13), item=34),
        correction="Fel belopp.",
    )
    notice = decision_notice(PREPARED, decided(Outcome.GRANTED, 1), DATED, RULES, replaced)
    assert "ersätter det som är daterat 14 maj 2027" in shown(notice)


def of_year(outcome: Outcome, *amounts: int) -> tuple[Case, Decision]:
    """A case whose grant makes 2028 conditional on a later decision, and that decision."""
    promised = (AmountOfYear(year=2027, amount=1), AmountOfYear(year=2028, amount=800_000_00, conditional=True))
    grant = decided(Outcome.GRANTED)
    grant = grant.model_copy(update={"content": grant.content.model_copy(update={"amounts": promised})})
    given = tuple(AmountOfYear(year=2028, amount=amount) for amount in amounts)
    content = decided(outcome).content.model_copy(update={"amounts": given})
    later = grant.model_copy(update={"number": 2, "year": 2028, "content": content})
    return PREPARED.model_copy(update={"decisions": (grant, later)}), later


@pytest.mark.parametrize(
    ("outcome", "amounts", "says"),
    [
        (Outcome.GRANTED, (800_000_00,), "Styrelsen har beviljat medlen för 2028."),
        (Outcome.GRANTED, (799_999_99,), "Styrelsen har beviljat en del av medlen för 2028."),
        (Outcome.REJECTED, (), "Styrelsen har beslutat att inte bevilja medlen för 2028."),
    ],
)
def test_a_later_decision_on_a_conditional_year_speaks_of_that_year(
    outcome: Outcome, amounts: tuple[int, ...], says: str
) -> None:
    told = shown(decision_notice(*of_year(outcome, *amounts), DATED, RULES))
    assert says in told
    assert "Beviljat med villkor tidigare 800 000,00 kr" in told.replace("\u00a0", " ")
    assert "ansökan" not in told.lower()


def test_where_nobody_is_director_or_chair_the_association_signs() -> None:
    nobody = replace(RULES, register=RULES.register.model_copy(update={"people": ()}))
    notice = decision_notice(PREPARED, decided(Outcome.REJECTED), DATED, nobody)
    assert notice.signed_by.name == RULES.rulebook.association.name


@pytest.mark.shows("DOC-09")
def test_a_remittal_lists_what_more_is_wanted() -> None:
    remitted = decided(Outcome.REMITTED_BACK, wanted=(text("En plan"), text("Kostnaden")), reasons=text("Oklart."))
    notice = notice_of_remittal(PREPARED, remitted, DATED, RULES)
    assert [item.what for item in notice.wanted] == ["En plan", "Kostnaden"]
    assert notice.returns_to is None
    assert "Oklart." in shown(notice)
