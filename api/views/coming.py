"""What will happen by itself, and what is owed."""

from datetime import date, datetime

from pydantic import Field

from api.views.view import View
from models.domain.moment import Happening, Moment
from models.domain.obligation import Obligation, Standing
from models.wording.dates import shown_moment
from models.wording.telling import Teller, moment_in_words, obligation_in_words


class Coming(View):
    """A coming moment."""

    key: str = Field(description="Unique in the case.")
    at: datetime = Field(description="The planned instant, UTC.")
    local: str = Field(
        description="The same in Stockholm; where a last day passes, that day alone.", examples=["2027-04-30 08:00"]
    )
    happening: Happening
    subject: str = Field(description="What it concerns: an obligation's id, a decision's number.")
    says: str = Field(description="In words.")


class Owed(View):
    """An obligation."""

    obligation: str = Field(description="Its id.")
    says: str = Field(description="In words.")
    kind: str
    owed_by: str = Field(description="The role that owes it.")
    party: str | None
    standing: Standing
    opens_at: datetime = Field(description="UTC.")
    due: date | None = Field(description="The last day, in Stockholm.")
    overdue: bool


def coming(moment: Moment, teller: Teller) -> Coming:
    """A moment in words."""
    return Coming(
        key=moment.key,
        at=moment.at,
        local=shown_moment(moment),
        happening=moment.happening,
        subject=moment.subject,
        says=moment_in_words(teller, moment.key),
    )


def owed(obligation: Obligation, teller: Teller) -> Owed:
    """An obligation in words."""
    return Owed(
        obligation=obligation.id,
        says=obligation_in_words(teller, obligation.id),
        kind=obligation.kind,
        owed_by=obligation.owed_by,
        party=obligation.party,
        standing=obligation.standing,
        opens_at=obligation.opens_at,
        due=obligation.due,
        overdue=obligation.overdue,
    )
