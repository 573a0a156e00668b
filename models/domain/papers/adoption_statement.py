"""A party's statement on adoption, with the plan it answers and what the evaluation found (004 7.1; DOC-31)."""

from datetime import date
from typing import Final

from models.domain.actor import PersonId
from models.domain.adoption import AdoptionDecision
from models.domain.adoption_view import adoption_plan_of
from models.domain.case import Case
from models.domain.documents.answers import Answer
from models.domain.documents.report import Report
from models.domain.events.adoption import AdoptionStated
from models.domain.papers.head import head
from models.domain.papers.obligations import label_of
from models.domain.papers.report import submission_by
from models.domain.papers.words import day_in_words
from models.domain.rules.rulebook import Rules

_DECISIONS: Final = {
    AdoptionDecision.IN_FULL: "Arbetssättet tas in i ordinarie verksamhet i sin helhet.",
    AdoptionDecision.IN_PART: "Arbetssättet tas in i ordinarie verksamhet i vissa delar.",
    AdoptionDecision.NOT_ADOPTED: "Arbetssättet tas inte in i ordinarie verksamhet.",
}


def adoption_statement(case: Case, stated: AdoptionStated, by: PersonId, dated: date, rules: Rules) -> Report:
    """The statement as it was handed in on a day."""
    party = rules.register.organisation_name(stated.organisation)
    plan = adoption_plan_of(case)
    found = "\n".join(f"{one.title} ({one.author}): {one.findings}" for one in case.evaluations)
    answers = (
        ("Implementeringsplanen i ansökan", str(plan) if plan else ""),
        ("Vad utvärderingen visar", found),
        ("Att veta", str(stated.know)),
        ("Att vilja", str(stated.will)),
        ("Att kunna", str(stated.can)),
        ("Beslut", f"{_DECISIONS[stated.decision]} {stated.deciding_body}, {day_in_words(stated.decided_on)}."),
        *((("Vad som inte tas in, och varför", str(stated.reason)),) if stated.reason else ()),
    )
    return Report(
        **head(case, f"{label_of('adoption_statement', rules.rulebook)}: {party}", dated, rules),
        answers=tuple(Answer(heading=heading, text=text) for heading, text in answers),
        submitted=submission_by(case, by, dated, rules),
    )
