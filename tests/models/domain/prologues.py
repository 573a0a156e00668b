"""The usual beginnings of a story, each going on from the one before. What differs can be given."""

from functools import cache
from typing import Any

from models.calendar.periods import whole_period
from models.domain.rules.rulebook import Rulebook
from tests.models.domain.story import RULEBOOK, Story

PARTIES = [{"organisation": "kommunen", "contact": "anna"}, {"organisation": "regionen", "contact": "rolf"}]
SEATS = [{"person": "kim", "organisation": "kommunen"}, {"person": "rita", "organisation": "regionen"}]
TEXTS = ("purpose", "background", "individual_perspective", "target_group", "methods", "staffing", "adoption_plan")
TWO_YEARS = {"starts": "2027-04-01", "ends": "2029-03-31"}
ROWS = [
    (2027, "Personal", "kommunen", 600_000_00),
    (2028, "Personal", "kommunen", 800_000_00),
    (2028, "Lokaler", "regionen", 100_000_00),
    (2029, "Personal", "kommunen", 200_000_00),
]
APPLICATION: dict[str, Any] = {
    "applicant": "anna",
    "applicant_organisation": "kommunen",
    "mandate": "Delegationsordning 4.2",
    "owner": "kommunen",
    "parties": PARTIES,
    "texts": [{"heading": heading, "text": f"Text under {heading}."} for heading in TEXTS],
    "statements": [
        {"heading": heading, "organisation": party, "text": "Ja."}
        for heading in ("party_needs", "anchoring")
        for party in ("kommunen", "regionen")
    ],
    "goals": [
        {"kind": "output_goal", "text": "Deltar.", "measure": "personer", "target": 100, "by": "2028-12-31"},
        {"kind": "benefit_goal", "text": "Arbetar.", "measure": "procent", "target": 50, "by": "2030-03-31"},
    ],
    "target_group": {"participants": 100},
    "steering_group": SEATS,
    "budget": [
        {"year": year, "line": line, "payee": payee, "total": amount, "applied": amount}
        for year, line, payee, amount in ROWS
    ],
    "budget_total": sum(row[3] for row in ROWS),
    **TWO_YEARS,
}
GRANTED = [
    {"year": 2027, "amount": 600_000_00},
    {"year": 2028, "amount": 900_000_00},
    {"year": 2029, "amount": 200_000_00},
]
CONDITIONAL = [*GRANTED[:2], {"year": 2029, "amount": 200_000_00, "conditional": True}]
"""The grant, where the last year waits for a later decision."""
AGREEMENT: dict[str, Any] = {
    **TWO_YEARS,
    "owner": "kommunen",
    "lead": "lena",
    "contact": "anna",
    "parties": [
        {"organisation": "kommunen", "signatory": "kim"},
        {"organisation": "regionen", "signatory": "rita"},
    ],
    "compensation": [
        {"line": line, "payee": payee, "year": year, "amount": amount} for year, line, payee, amount in ROWS
    ],
    "summary": "Sammanfattning.",
    "follow_up": "Uppföljning.",
    "evaluation": "Utvärdering.",
    "association_signatory": "frida",
}
DECISION = {"meeting": "2027-02-25", "paragraph": "§ 14"}


def idea(rulebook: Rulebook = RULEBOOK, kind: str = "individual") -> Story:
    """Anna has registered an idea on 7 January 2027."""
    story = Story(rulebook).at("2027-01-07 09:00").as_("anna")
    return story.does("register_idea", kind=kind, title="Grön rehabilitering", summary="Odling.", parties=PARTIES)


def shared(rulebook: Rulebook = RULEBOOK, kind: str = "individual", **changed: Any) -> Story:
    """The application came in on 12 January."""
    story = idea(rulebook, kind).at("2027-01-12 09:00")
    return story.does("share_application", application=APPLICATION | changed)


def signed(rulebook: Rulebook = RULEBOOK, kind: str = "individual", **changed: Any) -> Story:
    """Both parties signed it on 13 January."""
    story = shared(rulebook, kind, **changed).at("2027-01-13 10:00")
    story.does("sign_application", organisation="kommunen", signatory="kim")
    return story.as_("rolf").does("sign_application", organisation="regionen", signatory="rita")


def at_group(rulebook: Rulebook = RULEBOOK, kind: str = "individual", **changed: Any) -> Story:
    """The secretariat found it complete on 14 January; it is on for the group on 4 February."""
    return signed(rulebook, kind, **changed).at("2027-01-14 10:00").as_("sara").does("find_complete")


def assessed(rulebook: Rulebook = RULEBOOK, kind: str = "individual", **changed: Any) -> Story:
    """The group handled it on 4 February; it is the director's to assess."""
    story = at_group(rulebook, kind, **changed).at("2027-02-04 15:00").as_("sara")
    return story.does("conclude_preparation", presented_by="applicant", presenter="anna")


def at_board(rulebook: Rulebook = RULEBOOK, kind: str = "individual", **changed: Any) -> Story:
    """The director forwarded it on 8 February; it is on for the board on 25 February."""
    story = assessed(rulebook, kind, **changed).at("2027-02-08 15:00").as_("frida")
    return story.does("assess_application", forward=True, advice="Bra.")


def decided(outcome: str = "granted", rulebook: Rulebook = RULEBOOK, **decision: Any) -> Story:
    """The board's decision was entered on the afternoon of 25 February, a Thursday."""
    content = {"amounts": GRANTED} if outcome == "granted" else {}
    story = at_board(rulebook).at("2027-02-25 13:00").as_("bo")
    return story.does("board_decision", outcome=outcome, **(DECISION | content | decision))


def granted(rulebook: Rulebook = RULEBOOK, **decision: Any) -> Story:
    """The grant was released on 26 February."""
    return decided("granted", rulebook, **decision).at("2027-02-26 14:00")


def drafted(rulebook: Rulebook = RULEBOOK, **changed: Any) -> Story:
    """The steering group was formed on 2 March and the agreement drafted on 3 March."""
    return _draft(granted(rulebook), **changed)


def drafted_conditionally() -> Story:
    """The same, where the grant's last year waits for a later decision of the board."""
    return _draft(granted(amounts=CONDITIONAL))


def _draft(story: Story, **changed: Any) -> Story:
    story.at("2027-03-02 10:00").as_("anna").does("form_steering_group", seats=SEATS)
    return story.at("2027-03-03 10:00").as_("sara").does("draft_agreement", **(AGREEMENT | changed))


def sign_all(story: Story, version: int = 1) -> Story:
    """Everybody who is asked to sign does so here."""
    for person, organisation in (("kim", "kommunen"), ("rita", "regionen"), ("frida", "association")):
        story.as_(person).does("sign_agreement", organisation=organisation, version=version, manner="here")
    return story


@cache
def _running(withholding: bool, new_methods: bool) -> Story:  # noqa: FBT001 - the two switches of an agreement
    return sign_all(drafted(withholding=withholding, new_methods=new_methods).at("2027-03-08 10:00"))


def running(*, withholding: bool = False, new_methods: bool = False) -> Story:
    """The agreement came into force on 8 March, for a funding from April 2027 to March 2029."""
    return _running(withholding, new_methods).copy()


OWN_ROWS = [
    {"line": "Personal", "payee": "kommunen", "year": 2027, "amount": 500_000_00},
    {"line": "Processledare", "year": 2027, "amount": 100_000_00},
    *({"line": line, "payee": payee, "year": year, "amount": amount} for year, line, payee, amount in ROWS[1:]),
]
"""The agreement's compensation, where the association bears 100 000 kr of 2027 itself, for its own process leader."""


@cache
def _bearing() -> Story:
    return sign_all(drafted(compensation=OWN_ROWS).at("2027-03-08 10:00"))


def bearing() -> Story:
    """The agreement came into force on 8 March, with a line that the association bears itself."""
    return _bearing().copy()


@cache
def _running_conditionally() -> Story:
    return sign_all(drafted_conditionally().at("2027-03-08 10:00"))


def running_conditionally() -> Story:
    """The agreement came into force on 8 March, with a last year that waits for the board."""
    return _running_conditionally().copy()


def funded(starts: str, ends: str, signed_at: str = "2027-03-08 10:00", **agreed: Any) -> Story:
    """An agreement in force for another funding, 100 000 kr a year to the municipality."""
    years = range(int(starts[:4]), int(ends[:4]) + 1)
    amounts = [{"year": year, "amount": 100_000_00} for year in years]
    row = {"line": "Personal", "payee": "kommunen"}
    budget = [row | {"year": year, "total": 100_000_00, "applied": 100_000_00} for year in years]
    total = sum(one["amount"] for one in amounts)
    asked: dict[str, Any] = {"budget": budget, "budget_total": total, "starts": starts, "ends": ends}
    story = at_board(**asked).at("2027-02-25 13:00").as_("bo")
    story.does("board_decision", **DECISION, outcome="granted", amounts=amounts).at("2027-03-02 10:00")
    story.as_("anna").does("form_steering_group", seats=SEATS).as_("sara")
    rows = [row | amount for amount in amounts]
    terms = AGREEMENT | {"starts": starts, "ends": ends, "compensation": rows} | agreed
    return sign_all(story.does("draft_agreement", **terms).at(signed_at))


def claim(story: Story, period: str, amount: int, number: str | None = None, payee: str = "kommunen") -> Story:
    """The payee claims a sum on one line, with its specification and an invoice."""
    line = "Lokaler" if payee == "regionen" else "Personal"
    person = "rolf" if payee == "regionen" else "anna"
    dated = f"{whole_period(period).starts}"
    invoice = {"issuer": payee, "number": number or f"F-{period}", "dated": dated, "amount": amount}
    return story.as_(person).does(
        "remittance", payee=payee, period=period, specification=[{"line": line, "amount": amount}], invoice=invoice
    )


def answers(form: str) -> dict[str, Any]:
    """A whole report: every heading answered, and the participants."""
    headings = [heading.key for heading in RULEBOOK.forms[form].headings if heading.asks == "text"]
    return {
        "answers": [{"heading": heading, "text": "Text."} for heading in headings],
        "participants": {"women": 12, "men": 9},
    }


def statement(party: str, **told: Any) -> dict[str, Any]:
    """What a party states on adoption: it takes the way of working over in full."""
    return {
        "organisation": party,
        "know": "Alla enheter har fått visningar.",
        "will": "Cheferna vill fortsätta.",
        "can": "En tjänst finns i budgeten.",
        "decision": "in_full",
        "deciding_body": "Nämnden",
        "decided_on": "2029-06-01",
    } | told


def report(story: Story, obligation: str, form: str) -> Story:
    """The lead hands in a whole report, and the secretariat approves it."""
    story.as_("lena").does("submit_report", obligation=obligation, **answers(form))
    return story.as_("sara").does("approve_report", obligation=obligation)
