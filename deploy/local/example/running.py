"""The running intervention: agreement, claims, reports and a steering group that owes its notes."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from deploy.local.example.beginning import Funding
from deploy.local.example.interventions import quarters_by_year, seats
from deploy.local.example.people import (
    DIRECTOR,
    ECONOMIST,
    LEAD,
    MUNICIPALITY,
    SECRETARIAT,
    signatory,
)
from deploy.local.example.story import Story
from models.calendar.periods import Cadence, period_containing
from models.calendar.working_days import roll_backward, roll_forward
from models.domain.obligation import Obligation, Standing
from models.domain.rules.forms import Asks

PAYEE = "kommunen"
Act = tuple[date, Callable[[], None]]
"""Something that is done on a day."""

BY_OTHER_ACTS = frozenset({"remittance", "payment", "steering_notes", "signature"})


def agree(story: Story, funding: Funding) -> None:
    """The agreement is written and signed before the funding begins."""
    drafted = roll_backward(funding.starts - timedelta(days=21))
    story.tell(drafted, "09:00", MUNICIPALITY, "form_steering_group", seats=seats(funding.intervention))
    story.tell(drafted, "10:00", SECRETARIAT, "draft_agreement", **_terms(funding))
    signed = roll_forward(drafted + timedelta(days=2))
    for party in funding.intervention.parties:
        who = signatory(party.signatory)
        story.tell(signed, "11:00", who, "sign_agreement", organisation=party.organisation, version=1, manner="here")
    signed = roll_forward(signed + timedelta(days=1))
    story.tell(signed, "08:30", DIRECTOR, "sign_agreement", organisation="association", version=1, manner="here")


def _terms(funding: Funding) -> dict[str, Any]:
    return {
        "starts": funding.starts,
        "ends": funding.ends,
        "owner": funding.intervention.owner,
        "lead": LEAD[0],
        "contact": MUNICIPALITY[0],
        "parties": [
            {"organisation": one.organisation, "signatory": one.signatory} for one in funding.intervention.parties
        ],
        "compensation": [
            {"line": line.line, "payee": line.payee, "year": year, "amount": line.applied * quarters}
            for year, quarters in quarters_by_year(funding.starts, funding.ends).items()
            for line in funding.intervention.budget
            if line.applied
        ],
        "summary": funding.intervention.summary,
        "work_environment": [{"post": "Arbetsterapeut", "control": "regionen", "coordination": PAYEE}],
        "follow_up": "Insatsen följs upp med tertialrapporter, styrgruppens anteckningar och deltagarantal per kön.",
        "evaluation": "Kansliet utvärderar insatsen tillsammans med styrgruppen under det sista halvåret.",
        "surveys": True,
        "association_signatory": DIRECTOR[0],
    }


def claim(story: Story, funding: Funding, quarter: str, share: float, on: date) -> None:
    """The payee sends specification and invoice for a quarter, with so large a share of what is agreed."""
    rows = [
        {"line": line.line, "amount": int(line.applied / 100 * share) * 100}
        for line in funding.intervention.budget
        if line.applied
    ]
    amount = sum(row["amount"] for row in rows)
    story.tell(
        roll_backward(on), "10:10", MUNICIPALITY, "remittance", payee=PAYEE, period=quarter, specification=rows,
        invoice={"issuer": PAYEE, "number": f"{quarter}-4711", "dated": roll_backward(on), "amount": amount},
    )  # fmt: skip


def pay(story: Story, quarter: str, on: date) -> None:
    """The economist approves a claim, and the director notes that it has been paid."""
    remittance = f"{quarter}/{PAYEE}"
    approved, paid = roll_forward(on), roll_forward(on + timedelta(days=3))
    story.tell(approved, "13:40", ECONOMIST, "approve_remittance", remittance=remittance)
    story.tell(paid, "14:00", DIRECTOR, "pay_remittance", remittance=remittance, paid_on=paid)


def meet(story: Story, on: date) -> None:
    """The lead plans a steering group meeting."""
    planned = roll_backward(on - timedelta(days=20))
    story.tell(planned, "08:20", LEAD, "plan_steering_meeting", on=on)


def report_meeting(story: Story, on: date) -> None:
    """The lead hands in the notes of a meeting, in time."""
    story.tell(
        roll_forward(on + timedelta(days=5)), "09:10", LEAD, "steering_group_report", held_on=on,
        goals="Målen kvarstår. Hälften av årets platser är fyllda.",
        results="De första deltagarna har fått en gemensam plan, två har börjat praktik.",
        budget="Utfallet ligger något under budget.",
        deviations="En tjänst tillsattes en månad senare än planerat.",
        participants={"women": 8, "men": 6},
    )  # fmt: skip


def hand_in(story: Story, funding: Funding, obligation: Obligation, on: date) -> None:
    """The lead hands in a report, and the secretariat finds it good."""
    form = story.rules.rulebook.obligations[obligation.kind].form
    headings = story.rules.rulebook.forms[form].headings if form else ()
    said = funding.intervention.reports
    answers = [{"heading": one.key, "text": said[one.key]} for one in headings if one.key in said]
    counts = {"women": 13, "men": 10, "new_women": 5, "new_men": 4}
    asked = any(one.asks is Asks.PARTICIPANTS for one in headings)
    story.tell(
        on, "15:45", LEAD, "submit_report", obligation=obligation.id, answers=answers,
        participants=counts if asked else None,
    )  # fmt: skip
    if story.case.obligations[obligation.id].standing is Standing.SUBMITTED:
        approved = roll_forward(on + timedelta(days=1))
        story.tell(approved, "10:00", SECRETARIAT, "approve_report", obligation=obligation.id)


def owed_reports(story: Story, until: date) -> list[Obligation]:
    """The reports whose last day comes at or before a day and that have not come in, first due first."""
    return sorted(
        (
            one
            for one in story.case.obligations.values()
            if one.kind not in BY_OTHER_ACTS
            and one.standing in (Standing.PLANNED, Standing.OPEN)
            and one.due is not None
            and one.due <= until
        ),
        key=lambda one: (one.due, one.id),
    )


def run(story: Story, funding: Funding, day: date) -> None:
    """Everything since the funding began until a day, in the order of its days.

    The first quarter has been claimed and paid, the second claimed. Reports have come in before their last day;
    only the notes of the steering group's latest meeting are overdue.
    """
    acts = [*_claims(story, funding, day), *_meetings(story, funding, day), *_reports(story, funding, day)]
    for _, act in sorted(acts, key=lambda one: one[0]):
        act()


def _claims(story: Story, funding: Funding, day: date) -> list[Act]:
    first = period_containing(Cadence.QUARTER, funding.starts)
    second = period_containing(Cadence.QUARTER, first.ends + timedelta(days=1))
    first_on = first.ends + timedelta(days=15)
    second_on = min(second.ends + timedelta(days=18), day - timedelta(days=3))
    return [
        (first_on, lambda: claim(story, funding, first.key, 0.94, first_on)),
        (first_on + timedelta(days=5), lambda: pay(story, first.key, first_on + timedelta(days=5))),
        (second_on, lambda: claim(story, funding, second.key, 0.98, second_on)),
    ]


def _meetings(story: Story, funding: Funding, day: date) -> list[Act]:
    early, late = roll_forward(funding.starts + timedelta(days=55)), roll_backward(day - timedelta(days=23))
    return [
        (early - timedelta(days=20), lambda: meet(story, early)),
        (early + timedelta(days=5), lambda: report_meeting(story, early)),
        (late - timedelta(days=20), lambda: meet(story, late)),
    ]


def _reports(story: Story, funding: Funding, day: date) -> list[Act]:
    owed = owed_reports(story, day - timedelta(days=1))
    return [(_handed_in_on(one), partial(hand_in, story, funding, one, _handed_in_on(one))) for one in owed]


def _handed_in_on(obligation: Obligation) -> date:
    assert obligation.due is not None  # noqa: S101 - only what has a last day is asked for
    return roll_backward(obligation.due - timedelta(days=6))
