"""A case with its register and rulebook, about which letters are written."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from activities.mail.letter import Letter
from activities.mail.letters import compose
from activities.mail.rules import RULES
from models.domain.actor import Role
from models.domain.case import Case
from models.domain.enclosed import Enclosed
from models.domain.events.engine import DocumentOrdered, MailOrdered
from models.domain.events.idea import Party
from models.domain.obligation import Obligation, Span, Standing
from models.domain.refusal import Particular
from models.domain.register import Organisation, Person, Register
from models.domain.rules.deadlines import ObligationRule
from models.domain.rules.rulebook import Rules
from models.rulebook.load import effective_text, parse

BASE_URL: Final = "https://tertial.exempel.example/"
AT: Final = datetime(2027, 1, 1, 8, tzinfo=UTC)
FULL: Final = {
    "amount": "125000000",
    "body": "board",
    "came_in": "2027-05-04",
    "claimed": "1250050",
    "cause": "duplicate_invoice",
    "code": "party_named_twice",
    "conditional": "20000000",
    "conditions": "Minst två medlemmar deltar\nRapport varje tertial",
    "count": "3",
    "criteria": "Minst två medlemmar undertecknar\nEn av parterna är ägare",
    "date": "2027-05-13",
    "due": "2027-05-31",
    "ends": "2028-12-31",
    "gaps": '{"heading":"goals","label":"Mål","lacks":"no_goal_of_kind","about":"benefit_goal"}',
    "held": "2027-05-06",
    "invoice_number": "F-17",
    "items": "Slutrapport\nMetodhandbok",
    "last_day": "2027-05-06",
    "lifted_by": "report/2027-T1",
    "meeting": "2027-05-13",
    "moved_to": "2027-05-20",
    "next_date": "2027-06-10",
    "not_covered": "40000",
    "amendment": "2",
    "days": "154",
    "obligation": "claim/2027-Q1/region",
    "organisation": "region",
    "outcome": "granted",
    "paragraph": "§ 14",
    "person": "anna",
    "place": "Storgatan 1",
    "reason": "Första raden.\nAndra raden.",
    "starts": "2027-01-01",
    "supplemented": "2027-05-10",
    "minutes": "15",
    "time": "10:30",
    "title": "Revisionsfråga",
    "too_late_for": "2027-05-06",
    "unsigned": "region, kommunen",
    "version": "2",
    "year": "2029",
    "wanted": "Budget för 2028\nUnderskrift",
}
"""A value for every particular."""

FITTING: Final = {
    "application_set_aside": {"cause": "papers_out"},
    "booked_for_meeting": {"body": "preparatory_group"},
    "report_received": {"cause": "case_closed"},
}
"""Values by which a letter says all that it can, where it chooses its sentences by one of them."""


def given_to(rule: str) -> dict[str, str]:
    """A value for every particular that a rule knows."""
    return {name: FITTING.get(rule, {}).get(name, FULL[name]) for name in RULES[rule]}


EXAMPLE: Final = Path(__file__).parents[3] / "rulebooks" / "exempel.toml"
LABELS: Final = {"application": "Ansökan", "claim": "Rekvisition", "report": "Tertialrapport"}


def _owed(obligation: str, due: date | None, span: Span | None = None) -> Obligation:
    return Obligation(
        id=obligation,
        kind=obligation.partition("/")[0],
        owed_by=Role.PARTY_REPRESENTATIVE,
        party="region",
        span=span,
        opens_at=AT,
        due=due,
        standing=Standing.OPEN,
        since=AT,
    )


FROM_FEBRUARY: Final = Span(key="2027-T1", starts=date(2027, 2, 12), ends=date(2027, 4, 30))
OBLIGATIONS: Final = (
    _owed("application", None),
    _owed("report/2027-T1", date(2027, 5, 31), FROM_FEBRUARY),
    _owed("claim/2027-Q1/region", date(2027, 4, 30)),
)


def rules() -> Rules:
    register = Register(
        organisations=(Organisation(id="region", name="Region Exempel"),),
        people=(
            Person(id="anna", name="Anna Åberg", email="anna@region.example"),
            Person(id="eva", name="Eva Ek", email="eva@exempel.example", roles=(Role.DIRECTOR,)),
            Person(id="nobody", name="Utan Adress", email=""),
        ),
    )
    rulebook = parse(effective_text(EXAMPLE.read_text(encoding="utf-8"))).model_copy(
        update={
            "obligations": {
                kind: ObligationRule(label=label, owed_by=Role.PARTY_REPRESENTATIVE) for kind, label in LABELS.items()
            }
        }
    )
    return Rules(rulebook=rulebook, rulebook_sha256="0" * 64, register=register)


def case(title: str = "Vägar till arbete", obligations: tuple[Obligation, ...] = OBLIGATIONS) -> Case:
    receipt = DocumentOrdered(
        document="idea_receipt/1", kind="idea_receipt", template_version=1, title="Mottagningsbevis",
        data=Enclosed.of("{}"),
    )  # fmt: skip
    return Case(
        id="intervention/exempel/2027-014",
        title=title,
        parties=(Party(organisation="region", contact="anna"),),
        obligations={one.id: one for one in obligations},
        documents={receipt.document: receipt},
    )


def order(
    rule: str,
    to: str = "anna",
    role: Role = Role.PARTY_REPRESENTATIVE,
    given: Mapping[str, str] | None = None,
    **also: str,
) -> MailOrdered:
    particulars = {**(given or {}), **also}
    return MailOrdered(
        mail=f"{rule}/occasion/{to}",
        rule=rule,
        occasion="occasion",
        recipient=to,
        capacity=role,
        while_awaited=tuple(one.id for one in OBLIGATIONS) if rule == "digest" else (),
        particulars=tuple(Particular(name=name, value=value) for name, value in particulars.items()),
    )


def full(rule: str, role: Role = Role.PARTY_REPRESENTATIVE) -> MailOrdered:
    """An order with every particular that its rule knows."""
    return order(rule, role=role, given=given_to(rule))


def letter(ordered: MailOrdered, language: str = "sv", about: Case | None = None) -> Letter:
    return compose(ordered, about or case(), rules(), language=language, base_url=BASE_URL)
