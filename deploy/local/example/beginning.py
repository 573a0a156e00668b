"""From an idea to the board's decision, as the example's cases went through it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from deploy.local.example.interventions import (
    Intervention,
    amounts_by_year,
    application,
    interventions,
)
from deploy.local.example.people import (
    BOARD_SECRETARY,
    DIRECTOR,
    SECRETARIAT,
    in_group,
    representative,
)
from deploy.local.example.story import Story
from models.calendar.working_days import roll_backward, roll_forward


@dataclass(frozen=True, slots=True)
class Funding:
    """Which intervention is applied for, and its first and last day."""

    name: str
    starts: date
    ends: date

    @property
    def intervention(self) -> Intervention:
        """As it is written down."""
        return interventions()[self.name]

    @property
    def amounts(self) -> list[dict[str, Any]]:
        """What is applied for, by year, as a decision grants it."""
        sums = amounts_by_year(self.intervention, self.starts, self.ends)
        return [{"year": year, "amount": amount} for year, amount in sums.items()]


def have_idea(story: Story, name: str, on: date) -> None:
    """The first party registers the idea."""
    intervention = interventions()[name]
    parties = [{"organisation": one.organisation, "contact": one.contact} for one in intervention.parties]
    story.tell(
        roll_backward(on), "09:40", representative(intervention.parties[0].contact), "register_idea",
        kind=intervention.kind, title=intervention.title, summary=intervention.summary, parties=parties,
    )  # fmt: skip


def apply_for(story: Story, funding: Funding, on: date) -> None:
    """The first party shares the application."""
    shared = application(funding.intervention, funding.starts, funding.ends)
    applicant = representative(funding.intervention.parties[0].contact)
    story.tell(roll_backward(on), "14:20", applicant, "share_application", application=shared)


def sign(story: Story, funding: Funding, organisation: str, on: date) -> None:
    """A party signs the application."""
    (party,) = [one for one in funding.intervention.parties if one.organisation == organisation]
    story.tell(
        roll_backward(on), "15:05", representative(party.contact), "sign_application",
        organisation=organisation, signatory=party.signatory, delegation=funding.intervention.mandate,
    )  # fmt: skip


def prepare(story: Story, funding: Funding, group: date) -> None:
    """From the whole application to the preparatory group's meeting, which finds it ready."""
    apply_for(story, funding, group - timedelta(days=13))
    for party in funding.intervention.parties:
        sign(story, funding, party.organisation, group - timedelta(days=12))
    story.tell(roll_backward(group - timedelta(days=10)), "16:00", SECRETARIAT, "find_complete")
    for party in funding.intervention.parties:
        who = in_group(story.rules.register, party.organisation)
        story.tell(
            group, "10:30", who, "give_opinion", organisation=party.organisation, stance="supports",
            opinion="Insatsen svarar mot ett behov som vi själva ser, och vi avsätter tid för den.",
        )  # fmt: skip
    presenter = funding.intervention.parties[0].contact
    story.tell(group, "11:15", SECRETARIAT, "conclude_preparation", presented_by="applicant", presenter=presenter)


def forward(story: Story, on: date, advice: str) -> None:
    """The director lets the application go to the board."""
    story.tell(roll_forward(on), "13:00", DIRECTOR, "assess_application", forward=True, advice=advice)


def report_to_board(story: Story, on: date, **proposal: Any) -> None:
    """The secretariat files the staff report with its proposed decision."""
    story.tell(roll_forward(on), "15:30", SECRETARIAT, "file_staff_report", **proposal)


def decide(story: Story, board: date, paragraph: int, **decision: Any) -> None:
    """The board's secretary enters the decision after the meeting; it is released the day after."""
    story.tell(board, "16:20", BOARD_SECRETARY, "board_decision", meeting=board, paragraph=f"§ {paragraph}", **decision)
