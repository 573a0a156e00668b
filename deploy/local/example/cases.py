"""The five cases of the example, each in another phase on the day for which it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from deploy.local.example import beginning, running
from deploy.local.example.beginning import Funding
from deploy.local.example.interventions import months_after
from deploy.local.example.meetings import board_soon_meets, group_just_met
from deploy.local.example.people import SECRETARIAT
from deploy.local.example.story import Story
from models.calendar.periods import Cadence, period_containing
from models.calendar.working_days import days_before_meeting, roll_backward, roll_forward
from models.domain.register import Body, Register

LENGTH_MONTHS = 24
GROUP_DAYS_BEFORE_BOARD = 14


@dataclass(frozen=True, slots=True)
class Tale:
    """One case to be told.

    Attributes:
        name: Of the intervention.
        registered: The day of its idea, whose year is in its case number.
        tell: Tells it.
    """

    name: str
    registered: date
    tell: Callable[[Story], None]


def tales(day: date, register: Register) -> list[Tale]:
    """The cases as they stand on a day, in the order of their ideas. All that is told lies before the day."""
    told = [
        _an_idea(day),
        _an_application_with_gaps(day),
        _on_its_way_to_the_board(day),
        _running_with_something_overdue(day, register),
        _rejected(day, register),
    ]
    return sorted(told, key=lambda one: one.registered)


def _an_idea(day: date) -> Tale:
    registered = roll_backward(day - timedelta(days=6))
    return Tale("gemensam_ingang", registered, lambda story: beginning.have_idea(story, "gemensam_ingang", registered))


def _an_application_with_gaps(day: date) -> Tale:
    registered = roll_backward(day - timedelta(days=48))
    funding = _funding("gront_arbete", _quarter_after(day + timedelta(days=150)))

    def tell(story: Story) -> None:
        beginning.have_idea(story, funding.name, registered)
        beginning.apply_for(story, funding, day - timedelta(days=9))
        beginning.sign(story, funding, "kommunen", day - timedelta(days=8))
        found = roll_backward(day - timedelta(days=3))
        story.tell(
            found, "11:30", SECRETARIAT, "find_complete",
            note="Går vidare till beredningsgruppen. Det som saknas lämnas före mötet.",
        )  # fmt: skip

    return Tale(funding.name, registered, tell)


def _on_its_way_to_the_board(day: date) -> Tale:
    group, board = group_just_met(day), board_soon_meets(day)
    registered = roll_backward(group - timedelta(days=80))
    funding = _funding("ett_steg", _quarter_after(board + timedelta(days=30)))

    def tell(story: Story) -> None:
        beginning.have_idea(story, funding.name, registered)
        beginning.prepare(story, funding, group)
        beginning.forward(story, group + timedelta(days=3), "Välgrundad och förankrad. Jag förordar bifall.")
        beginning.report_to_board(
            story, group + timedelta(days=5), proposed="granted", amounts=funding.amounts,
            assessment="Insatsen når en grupp som ingen part når ensam, och kostnaden är rimlig.",
            alternatives="Att bevilja ett år i taget ger handlingsfrihet, men gör det svårt att rekrytera.",
        )  # fmt: skip

    return Tale(funding.name, registered, tell)


def _running_with_something_overdue(day: date, register: Register) -> Tale:
    starts = _start_two_quarters_before(day)
    funding = _funding("steget_vidare", starts)
    group, board = _meetings_before(register, starts - timedelta(days=30))
    registered = roll_backward(group - timedelta(days=75))

    def tell(story: Story) -> None:
        beginning.have_idea(story, funding.name, registered)
        beginning.prepare(story, funding, group)
        beginning.forward(
            story, group + timedelta(days=2), "Insatsen kompletterar ordinarie stöd. Jag förordar bifall."
        )
        beginning.report_to_board(
            story, group + timedelta(days=4), proposed="granted", amounts=funding.amounts,
            assessment="Behovet är väl belagt, och båda parterna avsätter egen tid.",
        )  # fmt: skip
        beginning.decide(
            story, board, 14, outcome="granted", amounts=funding.amounts,
            reasons="Insatsen ligger i linje med förbundets verksamhetsplan.",
        )  # fmt: skip
        running.agree(story, funding)
        running.run(story, funding, day)

    return Tale(funding.name, registered, tell)


def _rejected(day: date, register: Register) -> Tale:
    group, board = _meetings_before(register, day - timedelta(days=10))
    registered = roll_backward(group - timedelta(days=40))
    held = roll_forward(_quarter_after(board + timedelta(days=60)))
    funding = Funding("natverksdag", held, held)

    def tell(story: Story) -> None:
        beginning.have_idea(story, funding.name, registered)
        beginning.prepare(story, funding, group)
        beginning.forward(story, group + timedelta(days=2), "Lämnas till styrelsen. Jag förordar avslag.")
        beginning.report_to_board(
            story, group + timedelta(days=4), proposed="rejected",
            assessment="Dagen är utbildning som parterna ger sin personal inom ordinarie verksamhet.",
        )  # fmt: skip
        beginning.decide(
            story, board, 15, outcome="rejected",
            reasons="Utbildning av egen personal inom ordinarie verksamhet finansieras inte av förbundet.",
        )  # fmt: skip

    return Tale(funding.name, registered, tell)


def _funding(name: str, starts: date) -> Funding:
    return Funding(name, starts, months_after(starts, LENGTH_MONTHS - 1))


def _quarter_after(day: date) -> date:
    """The first day of the quarter that begins after a day."""
    return period_containing(Cadence.QUARTER, day).ends + timedelta(days=1)


def _start_two_quarters_before(day: date) -> date:
    """The first day of a funding of which two quarters have passed and been claimed for."""
    start = period_containing(Cadence.QUARTER, day - timedelta(days=10)).starts
    for _ in range(2):
        start = period_containing(Cadence.QUARTER, start - timedelta(days=1)).starts
    return start


def _meetings_before(register: Register, day: date) -> tuple[date, date]:
    """The latest meeting of the group whose applications the board met about at or before a day, and that meeting."""
    boards = register.coming(Body.BOARD, date.min)
    pairs = [
        (group, next(on for on in boards if group <= days_before_meeting(on, GROUP_DAYS_BEFORE_BOARD)))
        for group in register.coming(Body.PREPARATORY_GROUP, date.min)
        if group < day
    ]
    return max((group, board) for group, board in pairs if board <= day)
