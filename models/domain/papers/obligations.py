"""What is owed, in words: what it is called, for which period, and who owes it."""

from models.domain.actor import PersonId, Role
from models.domain.case import Case
from models.domain.obligation import Obligation
from models.domain.papers.words import capital, period_in_words
from models.domain.rules.forms import FormRule
from models.domain.rules.rulebook import Rulebook, Rules


def label_of(kind: str, rulebook: Rulebook) -> str:
    """What the rulebook calls a kind of obligation; the key in words where it no longer has the kind."""
    rule = rulebook.obligations.get(kind)
    return rule.label if rule else capital(kind.replace("_", " "))


def in_words(obligation: Obligation, rules: Rules) -> str:
    """``Tertialrapport, tertial 1 2027``."""
    label = label_of(obligation.kind, rules.rulebook)
    if obligation.span is None:
        return label
    period = period_in_words(obligation.span.key)
    return f"{label}, {period[:1].lower()}{period[1:]}"


def named(case: Case, obligation: str, rules: Rules) -> str:
    """The obligation of that id in words; the id where the case has none of it."""
    known = case.obligations.get(obligation)
    return in_words(known, rules) if known else obligation


def who_owes(kind: str, rulebook: Rulebook) -> str:
    """Who hands something in, by the association's own words."""
    rule = rulebook.obligations.get(kind)
    labels = rulebook.association.labels
    match rule.owed_by if rule else None:
        case Role.INTERVENTION_LEAD:
            return capital(labels.intervention_lead)
        case Role.OWNER_CONTACT:
            return capital(labels.intervention_owner)
        case Role.STEERING_GROUP:
            return capital(labels.steering_group)
        case Role.PARTY_REPRESENTATIVE | Role.SIGNATORY_MANAGER:
            return "Parterna"
        case _:
            return "Förbundet"


def capacity(case: Case, person: PersonId, rules: Rules) -> str:
    """As what a person acts in the case: by the agreement, else by the register's title."""
    labels = rules.rulebook.association.labels
    content = case.agreement.content if case.agreement else None
    if content and person == content.lead:
        return labels.intervention_lead
    if content and person == content.contact:
        return f"kontaktperson hos {labels.intervention_owner}"
    known = rules.register.person(person)
    return known.title if known else ""


def form_of(kind: str, rulebook: Rulebook) -> FormRule | None:
    """The form that a kind of obligation answers, where it answers one."""
    rule = rulebook.obligations.get(kind)
    return rulebook.forms.get(rule.form) if rule and rule.form else None
