"""Each obligation of a rulebook told in plain Swedish: who owes it, by when, who judges it, which reminders."""

from collections.abc import Iterator
from typing import Final

from models.domain.kinds import IN_INTERVENTIONS, CaseKind
from models.domain.owed import REMITTANCE
from models.domain.papers.words import listed
from models.domain.rules.deadlines import Anchor, ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import MET_BY, PLANNED_BY
from models.rulebook.words import CADENCES, CONDITIONS, EACH, OWED_IN, SWEDISH, days, of_year, role
from models.wording.names import body_name, command_name

WITH_LAST_DAY: Final = frozenset(
    {
        "supplement",
        "group_handling",
        "staff_report",
        "board_decision",
        "conditional_year",
        "signature",
        "condition",
        "extra_report",
        "steering_notes",
        "procurement_documentation",
        "adoption_task",
        "milestone",
        "anchoring",
        "feedback_in_own",
    }
)
"""Of what acts plan, besides remittances, the kinds to which they give a last day."""

_ANCHORS: Final = {
    Anchor.START: "insatsens första dag",
    Anchor.END: "finansieringens sista dag",
    Anchor.BUDGET_MEETING: "styrelsens budgetsammanträde",
}


def obligations_told(rulebook: Rulebook) -> Iterator[str]:
    """A point for each obligation, in the rulebook's order."""
    for kind, rule in rulebook.obligations.items():
        sentences = (
            f"{rule.label}: {_who(rulebook, rule)}",
            _when(rulebook, kind, rule),
            _folds(rule),
            _form(rulebook, rule),
            _kinds(rule),
            CONDITIONS[rule.condition],
            _each(rule),
            _years(rule),
            _assembled(rulebook, rule),
            "Bara om avtalet säger det, och så ofta som avtalet säger." if rule.agreed else "",
            "Finns kvar att göra när ärendet har avslutats." if rule.outlives_closing else "",
            _strength(rule),
            _reminded(rulebook, kind, rule),
        )
        yield " ".join(sentence for sentence in sentences if sentence)


def _who(rulebook: Rulebook, rule: ObligationRule) -> str:
    judged = f" och bedöms av {role(rulebook, rule.receiver)}" if rule.receiver else ""
    return f"görs av {role(rulebook, rule.owed_by)}{judged}."


def _when(rulebook: Rulebook, kind: str, rule: ObligationRule) -> str:
    if rule.cadence is not None:
        return f"{_each_period(rule)}{_last_claim(rulebook, kind)}"
    if rule.anchor is not None:
        side = "efter" if rule.days >= 0 else "före"
        often = "Varje år" if rule.anchor is Anchor.BUDGET_MEETING else "En gång"
        return f"{often}, {days(abs(rule.days))} {side} {_anchor(rule)}."
    if rule.meetings is not None:
        side = "efter" if rule.days > 0 else "före"
        return f"Till varje möte ({body_name(rule.meetings, SWEDISH)}), {days(abs(rule.days))} {side} mötet."
    if kind not in PLANNED_BY:
        return "En gång för varje nyttomål."
    planned = f"Följer av: {command_name(PLANNED_BY[kind], SWEDISH).lower()}."
    return f"{planned} Ska vara gjort inom {days(rule.days)}." if rule.days else planned


def _anchor(rule: ObligationRule) -> str:
    """An assignment has no funding, so its days are its own."""
    if rule.anchor is None or any(kind is not CaseKind.ASSIGNMENT for kind in rule.kinds):
        return _ANCHORS[rule.anchor or Anchor.START]
    return "uppdragets första dag" if rule.anchor is Anchor.START else "uppdragets sista dag"


def _each_period(rule: ObligationRule) -> str:
    label = "" if set(rule.due) == {"year"} else "{} "
    listing = listed(f"{label.format(name)}senast {of_year(day)}" for name, day in rule.due.items())
    within = " samma år" if rule.within else ""
    opens = f", och kan göras {days(rule.opens_days_before)} innan" if rule.opens_days_before else ""
    cadence = CADENCES[rule.cadence] if rule.cadence else ""
    return f"{cadence.capitalize()}: {listing}{within}{opens}."


def _last_claim(rulebook: Rulebook, kind: str) -> str:
    if kind != REMITTANCE:
        return ""
    return f" Den sista senast {days(rulebook.money.last_claim_days)} efter finansieringens slut."


def _folds(rule: ObligationRule) -> str:
    if not rule.fold_shorter_than:
        return ""
    return (
        f"En första eller sista period kortare än {days(rule.fold_shorter_than)} läggs ihop med grannen, om den "
        "också rapporteras; en sista som läggs ihop behåller sin egen sista dag."
    )


def _form(rulebook: Rulebook, rule: ObligationRule) -> str:
    return f"Formulär: {rulebook.forms[rule.form].label}." if rule.form else ""


def _kinds(rule: ObligationRule) -> str:
    if set(rule.kinds) == set(IN_INTERVENTIONS):
        return ""
    return f"Gäller {listed(OWED_IN[kind] for kind in rule.kinds) or 'inga insatser'}."


def _each(rule: ObligationRule) -> str:
    in_assignments = all(kind is CaseKind.ASSIGNMENT for kind in rule.kinds)
    return "Var och en av huvudmännen gör sitt." if rule.each and in_assignments else EACH[rule.each]


def _years(rule: ObligationRule) -> str:
    often = f"Vart {rule.every_years}:e år" if rule.every_years > 1 else ""
    first = f"{'från' if often else 'Från'} {rule.first_year}" if rule.first_year else ""
    last = f"{'till' if often or first else 'Till'} {rule.last_year}" if rule.last_year else ""
    told = " ".join(part for part in (often, first, last) if part)
    return f"{told}." if told else ""


def _assembled(rulebook: Rulebook, rule: ObligationRule) -> str:
    if rule.assembles is None:
        return ""
    return f"Sammanställs av vad insatserna har lämnat: {rulebook.obligations[rule.assembles].label.lower()}."


def _strength(rule: ObligationRule) -> str:
    return "" if rule.strength == "must" else "Bör finnas, men hindrar inte avslut."


def _reminded(rulebook: Rulebook, kind: str, rule: ObligationRule) -> str:
    """Which ladder reminds of it; none where the ladder counts from a last day that it never has."""
    ladder = rulebook.ladders[rule.ladder]
    dated = rule.cadence or rule.anchor or kind not in MET_BY or kind in WITH_LAST_DAY
    if not ladder.steps:
        return "Ingen påminns."
    if ladder.foot == "due" and not dated:
        return f"Ingen påminns: stegen {rule.ladder} räknar från en sista dag, och någon sådan finns inte här."
    return f"Påminnelser enligt stegen {rule.ladder}."
