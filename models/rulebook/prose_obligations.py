"""Each obligation of a rulebook told in plain Swedish: who owes it, by when, who judges it, which reminders."""

from collections.abc import Iterator
from typing import Final

from models.domain.owed import REMITTANCE
from models.domain.papers.words import listed
from models.domain.rules.deadlines import Anchor, ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import MET_BY, PLANNED_BY
from models.rulebook.words import CADENCES, CONDITIONS, KINDS, SWEDISH, days, of_year, role
from models.wording.names import command_name

WITH_LAST_DAY: Final = frozenset(
    {"supplement", "group_handling", "staff_report", "board_decision", "signature", "condition", "steering_notes"}
)
"""Of what acts plan, besides remittances, the kinds to which they give a last day."""

_ANCHORS: Final = {Anchor.START: "insatsens första dag", Anchor.END: "finansieringens sista dag"}


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
        return f"En gång, {days(abs(rule.days))} {side} {_ANCHORS[rule.anchor]}."
    planned = f"Följer av: {command_name(PLANNED_BY[kind], SWEDISH).lower()}."
    return f"{planned} Ska vara gjort inom {days(rule.days)}." if rule.days else planned


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
    return f"En första eller sista period kortare än {days(rule.fold_shorter_than)} läggs ihop med grannen."


def _form(rulebook: Rulebook, rule: ObligationRule) -> str:
    return f"Formulär: {rulebook.forms[rule.form].label}." if rule.form else ""


def _kinds(rule: ObligationRule) -> str:
    if set(rule.kinds) == set(KINDS):
        return ""
    return f"Gäller {listed(KINDS[kind] for kind in rule.kinds) or 'inga insatser'}."


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
