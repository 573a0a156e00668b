"""The running intervention: agreement, claims, reports and a steering group that owes its notes."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

from deploy.local.example.beginning import Funding
from deploy.local.example.interventions import quarters_by_year, seats
from deploy.local.example.people import (
    DIRECTOR,
    ECONOMIST,
    LEAD,
    MUNICIPALITY,
    SECRETARIAT,
    signatory,
    steering,
)
from deploy.local.example.story import Story
from models.calendar.periods import Cadence, period_containing
from models.calendar.working_days import roll_backward, roll_forward
from models.domain.obligation import Obligation, Standing
from models.domain.rules.forms import Asks


class Act(NamedTuple):
    """Something that is done on a day, at a time in Stockholm. ``does`` is told both."""

    on: date
    at: str
    does: Callable[[date, str], None]


PAYEE = "kommunen"
BY_OTHER_ACTS = frozenset({"remittance", "payment", "steering_notes", "signature"})


def agree(story: Story, funding: Funding) -> None:
    """The agreement is written and signed before the funding begins, and the evaluation planned."""
    drafted = roll_backward(funding.starts - timedelta(days=21))
    story.tell(drafted, "09:00", MUNICIPALITY, "form_steering_group", seats=seats(funding.intervention))
    story.tell(drafted, "10:00", SECRETARIAT, "draft_agreement", **_terms(funding))
    signed = roll_forward(drafted + timedelta(days=2))
    for party in funding.intervention.parties:
        who = signatory(party.signatory)
        story.tell(signed, "11:00", who, "sign_agreement", organisation=party.organisation, version=1, manner="here")
    signed = roll_forward(signed + timedelta(days=1))
    story.tell(signed, "08:30", DIRECTOR, "sign_agreement", organisation="association", version=1, manner="here")
    story.tell(
        signed, "15:20", steering(funding.intervention.parties[0].signatory), "plan_evaluation", kind="formative",
        plan="Hur insatsen fungerar för deltagarna, för medarbetarna och i styrningen, mätt mot ansökans mål.",
    )  # fmt: skip


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
        "evaluation": "En upphandlad utvärderare följer insatsen och återkopplar till styrgruppen under arbetets gång.",
        "surveys": True,
        "association_signatory": DIRECTOR[0],
    }


def run(story: Story, funding: Funding, day: date) -> None:
    """Everything since the funding began until a day, in the order in which it happened.

    The first quarter has been claimed and paid, the second claimed. Reports have come in before their last day;
    only the notes of the steering group's latest meeting are overdue.
    """
    acts = [*_claims(story, funding, day), *_meetings(story, funding, day), *_reports(story, funding, day)]
    for act in sorted(acts, key=lambda one: (one.on, one.at)):
        act.does(act.on, act.at)


def _claims(story: Story, funding: Funding, day: date) -> Iterator[Act]:
    first = period_containing(Cadence.QUARTER, funding.starts)
    second = period_containing(Cadence.QUARTER, first.ends + timedelta(days=1))
    came = roll_backward(first.ends + timedelta(days=15))
    yield Act(came, "10:10", partial(_claim, story, funding, first.key, 94))
    yield Act(roll_forward(came + timedelta(days=5)), "13:40", partial(_approve, story, first.key))
    yield Act(roll_forward(came + timedelta(days=8)), "14:00", partial(_pay, story, first.key))
    came = roll_backward(min(second.ends + timedelta(days=18), day - timedelta(days=3)))
    yield Act(came, "10:10", partial(_claim, story, funding, second.key, 98))


def _meetings(story: Story, funding: Funding, day: date) -> Iterator[Act]:
    early, late = roll_forward(funding.starts + timedelta(days=55)), roll_backward(day - timedelta(days=23))
    for meeting in (early, late):
        yield Act(roll_backward(meeting - timedelta(days=20)), "08:20", partial(_plan_meeting, story, meeting))
    yield Act(roll_forward(early + timedelta(days=5)), "09:10", partial(_report_meeting, story, early))


def _reports(story: Story, funding: Funding, day: date) -> Iterator[Act]:
    for one in story.case.obligations.values():
        if one.kind in BY_OTHER_ACTS or one.standing is not Standing.PLANNED or one.due is None or one.due >= day:
            continue
        came = roll_backward(one.due - timedelta(days=6))
        yield Act(came, "15:45", partial(_hand_in, story, funding, one))
        yield Act(roll_forward(came + timedelta(days=1)), "10:00", partial(_find_good, story, one))


def _claim(story: Story, funding: Funding, quarter: str, percent: int, on: date, at: str) -> None:
    """The payee sends specification and invoice for a quarter: so much of what is agreed."""
    rows = [
        {"line": line.line, "amount": line.applied * percent // 100}
        for line in funding.intervention.budget
        if line.applied
    ]
    amount = sum(line.applied * percent // 100 for line in funding.intervention.budget)
    story.tell(
        on, at, MUNICIPALITY, "remittance", payee=PAYEE, period=quarter, specification=rows,
        invoice={"issuer": PAYEE, "number": f"{quarter}-4711", "dated": on, "amount": amount},
    )  # fmt: skip


def _approve(story: Story, quarter: str, on: date, at: str) -> None:
    story.tell(on, at, ECONOMIST, "approve_remittance", remittance=f"{quarter}/{PAYEE}")


def _pay(story: Story, quarter: str, on: date, at: str) -> None:
    """Another person than the one who approved the claim notes that it has been paid."""
    story.tell(on, at, DIRECTOR, "pay_remittance", remittance=f"{quarter}/{PAYEE}", paid_on=on)


def _plan_meeting(story: Story, meeting: date, on: date, at: str) -> None:
    story.tell(on, at, LEAD, "plan_steering_meeting", on=meeting)


def _report_meeting(story: Story, meeting: date, on: date, at: str) -> None:
    story.tell(
        on, at, LEAD, "steering_group_report", held_on=meeting,
        goals="Målen kvarstår. Hälften av årets platser är fyllda.",
        results="De första deltagarna har fått en gemensam plan, två har börjat praktik.",
        budget="Utfallet ligger något under budget.",
        deviations="En tjänst tillsattes en månad senare än planerat.",
        participants={"women": 8, "men": 6},
    )  # fmt: skip


def _hand_in(story: Story, funding: Funding, owed: Obligation, on: date, at: str) -> None:
    form = story.rules.rulebook.obligations[owed.kind].form
    headings = story.rules.rulebook.forms[form].headings if form else ()
    said = funding.intervention.reports
    counts = {"women": 13, "men": 10, "new_women": 5, "new_men": 4}
    asked = any(one.asks is Asks.PARTICIPANTS for one in headings)
    story.tell(
        on, at, LEAD, "submit_report", obligation=owed.id, participants=counts if asked else None,
        answers=[{"heading": one.key, "text": said[one.key]} for one in headings if one.key in said],
    )  # fmt: skip


def _find_good(story: Story, owed: Obligation, on: date, at: str) -> None:
    """The secretariat finds a report good, where somebody is to judge it."""
    if story.case.obligations[owed.id].standing is Standing.SUBMITTED:
        story.tell(on, at, SECRETARIAT, "approve_report", obligation=owed.id)
