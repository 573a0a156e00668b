"""What a letter's text can speak of, told in words: the case, the one written to, and the particulars."""

from collections.abc import Mapping

from activities.mail.rules import MEANINGS
from models.domain.actor import PersonId, Role
from models.domain.case import Case
from models.domain.events.application import Gap
from models.domain.events.engine import MailOrdered
from models.domain.obligation import Obligation
from models.domain.people import holders
from models.domain.refusal import Refusal
from models.domain.rules.rulebook import Rules
from models.wording.gaps import tell_gap
from models.wording.names import role_name
from models.wording.refusals import tell_refusal
from models.wording.telling import Teller, obligation_in_words, span_of

_LISTS = ("items", "conditions", "criteria", "wanted")
_CODES = ("body", "cause", "outcome")
"""Particulars that a text may also choose its sentences by: each is there as a code too, under ``<name>_code``."""


def facts_of(order: MailOrdered, case: Case, rules: Rules, language: str) -> dict[str, object]:
    """Everything that the texts in ``texts/`` use, by name. What was not given is absent."""
    teller = Teller(language, rules, case)
    given = {particular.name: str(particular.value) for particular in order.particulars}
    return {
        **_particulars(teller, given, order.rule),
        **_about_obligation(teller, case, rules, given.get("obligation", "")),
        "number": case.number,
        "case_title": case.title,
        "association": rules.rulebook.association,
        "labels": rules.rulebook.association.labels,
        "capacity": order.capacity,
        "capacity_name": role_name(order.capacity, language, teller.labels),
        "standing_for": _standing_for(order.recipient, order.capacity, case, rules),
        "awaited": _awaited(teller, case, order),
        "document": _document(case, order),
        "refusal": _refusal(given, language, rules),
        **{f"{name}_code": given.get(name, "") for name in _CODES},
        "applied": case.application is not None,
    }


def _particulars(teller: Teller, given: Mapping[str, str], rule: str) -> dict[str, object]:
    told: dict[str, object] = {}
    for name, value in given.items():
        if name not in MEANINGS or not value:
            continue
        if name in _LISTS and rule != "refusal":
            told[name] = tuple(line.strip() for line in value.splitlines() if line.strip())
        elif name == "gaps":
            gaps = (Gap.model_validate_json(line) for line in value.splitlines() if line.strip())
            told[name] = tuple(tell_gap(gap, teller.register, teller.language) for gap in gaps)
        elif name == "paragraph":
            told[name] = f"§ {value.lstrip('§ ')}"
        else:
            told[name] = teller.tell(name, value)
    return told


def _about_obligation(teller: Teller, case: Case, rules: Rules, obligation: str) -> dict[str, object]:
    if not obligation:
        return {}
    known = case.obligations.get(obligation)
    return {
        "period": span_of(teller, obligation),
        "owed_by": "" if known is None else _debtors(teller, known, case, rules),
    }


def _debtors(teller: Teller, obligation: Obligation, case: Case, rules: Rules) -> str:
    role = role_name(obligation.owed_by, teller.language, teller.labels)
    people = (obligation.person,) if obligation.person else holders(
        case, rules.register, obligation.owed_by, obligation.party
    )  # fmt: skip
    names = ", ".join(rules.register.name_of(person) for person in people)
    side = rules.register.organisation_name(obligation.party) if obligation.party else role
    return f"{names} ({side})" if names else side


def _standing_for(person: PersonId, capacity: Role, case: Case, rules: Rules) -> str:
    """The organisation on whose side somebody is written to, if that is the capacity."""
    if capacity is not Role.PARTY_REPRESENTATIVE:
        return ""
    of = [party.organisation for party in case.parties if party.contact == person]
    return ", ".join(rules.register.organisation_name(organisation) for organisation in of)


def _awaited(teller: Teller, case: Case, order: MailOrdered) -> tuple[tuple[str, str], ...]:
    """Of what the mail is about, what is still awaited: each with its last day, the most urgent first."""
    known = (case.obligations.get(obligation) for obligation in order.while_awaited)
    awaited = [obligation for obligation in known if obligation is not None and obligation.awaited]
    awaited.sort(key=lambda obligation: (obligation.due is None, obligation.due, obligation.id))
    return tuple((obligation_in_words(teller, one.id), teller.tell("due", one.due)) for one in awaited)


def _document(case: Case, order: MailOrdered) -> str:
    known = case.documents.get(order.document) if order.document else None
    return "" if known is None else known.title


def _refusal(given: Mapping[str, str], language: str, rules: Rules) -> object:
    if "code" not in given:
        return None
    particulars = tuple(
        {"name": name, "value": value} for name, value in given.items() if name not in {"code", "wanted"}
    )
    refusal = Refusal.model_validate({"code": given["code"], "particulars": particulars})
    return tell_refusal(refusal, language, rules)
