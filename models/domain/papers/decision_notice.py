"""The notice of a board decision, to all applicant parties (rules.md 3; inventory.md DOC-10)."""

from collections.abc import Callable
from datetime import date
from typing import Final

from models.domain.case import Case
from models.domain.commands.board import DecisionContent
from models.domain.decisions import Outcome
from models.domain.documents.decision import DecisionOutcome
from models.domain.documents.decision_notice import DecisionNotice, ReplacedNotice
from models.domain.kinds import InterventionKind
from models.domain.money import kronor
from models.domain.papers.correspondents import applicants, at_the_secretariat, for_the_board
from models.domain.papers.decided import (
    conditions_of,
    is_in_part,
    is_released_in_part,
    minutes_reference,
    wanted_items,
    year_grants,
)
from models.domain.papers.head import head
from models.domain.papers.words import capital, day_in_words
from models.domain.register import Body
from models.domain.rules.rulebook import Rules
from models.domain.state import Decision
from models.domain.sums import promised_in


def decision_notice(
    case: Case, decision: Decision, dated: date, rules: Rules, replaces: ReplacedNotice | None = None
) -> DecisionNotice:
    """The notice of a decision; ``replaces`` is the earlier notice that it corrects."""
    content = decision.content
    return DecisionNotice(
        **head(case, "Beslutsmeddelande", dated, rules),
        recipients=applicants(case, rules),
        minutes=minutes_reference(content),
        outcome=DecisionOutcome(content.outcome.value),
        in_part=is_in_part(case, content) if decision.year is None else is_released_in_part(case, decision),
        conditional_year=decision.year,
        conditional_amount=None if decision.year is None else promised_in(case, decision.year),
        years=year_grants(case, content.amounts),
        conditions=conditions_of(content),
        wanted=wanted_items(content),
        next_meeting=next_meeting(case, content),
        reasons=str(content.reasons or ""),
        how_to_proceed=_proceed(case, decision, rules),
        how_to_appeal=rules.rulebook.board.appeal.strip(),
        replaces=replaces,
        contact=at_the_secretariat(rules),
        signed_by=for_the_board(rules),
    )


def next_meeting(case: Case, content: DecisionContent) -> date | None:
    """The board meeting that the matter comes back to, once the case is on for one after the decision."""
    booked = case.meetings.get(Body.BOARD)
    return booked if booked is not None and booked > content.meeting else None


def _proceed(case: Case, decision: Decision, rules: Rules) -> str:
    if decision.year is None:
        return _PROCEED[decision.content.outcome](case, decision.content, rules)
    remittance = rules.rulebook.association.labels.remittance
    if decision.content.outcome is Outcome.REJECTED:
        return (
            f"Inga medel betalas ut för {decision.year}, och {remittance} för året behövs inte. "
            "Kontakta förbundet om hur insatsen ska fortsätta eller avslutas."
        )
    granted = kronor(sum(one.amount for one in decision.content.amounts))
    return (
        f"Kostnader för {decision.year} ersätts på samma sätt som tidigare, efter {remittance}. "
        f"Sammanlagt betalas högst {granted} ut för året."
    )


def _granted(case: Case, _: DecisionContent, rules: Rules) -> str:
    labels = rules.rulebook.association.labels
    strength = rules.rulebook.agreement.steering_group[case.kind or InterventionKind.INDIVIDUAL]
    group = {
        "must": f" {capital(labels.steering_group)} ska vara utsedd innan det skrivs.",
        "ought": f" {capital(labels.steering_group)} bör vara utsedd innan det skrivs.",
        "none": "",
    }[strength]
    return (
        f"Nästa steg är {labels.collaboration_agreement}. Förbundet hör av sig till er om det.{group}\n\n"
        "Kostnader ersätts från den startdag som avtalas. "
        "Inga medel betalas ut innan alla parter har undertecknat."
    )


def _rejected(_: Case, _content: DecisionContent, _rules: Rules) -> str:
    return (
        "Ärendet avslutas. Ni är välkomna med en ny ansökan om förutsättningarna ändras. "
        "Ta gärna kontakt med förbundet först."
    )


def _remitted_back(_: Case, _content: DecisionContent, _rules: Rules) -> str:
    return (
        "Lämna in en ny version av ansökan med det som styrelsen vill veta mer om. "
        "Den går sedan direkt tillbaka till styrelsen."
    )


def _supplement_requested(_: Case, content: DecisionContent, _rules: Rules) -> str:
    last = f" senast den {day_in_words(content.due)}" if content.due else ""
    send_in = f"Lämna in en ny version av ansökan med det som saknas{last}."
    return f"{send_in} Den går sedan tillbaka till styrelsen."


def _tabled(_: Case, _content: DecisionContent, _rules: Rules) -> str:
    return "Ni behöver inte göra något nu. Förbundet meddelar när styrelsen har tagit ställning till ansökan."


_PROCEED: Final[dict[Outcome, Callable[[Case, DecisionContent, Rules], str]]] = {
    Outcome.GRANTED: _granted,
    Outcome.REJECTED: _rejected,
    Outcome.REMITTED_BACK: _remitted_back,
    Outcome.SUPPLEMENT_REQUESTED: _supplement_requested,
    Outcome.TABLED: _tabled,
}
