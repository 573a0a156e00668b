"""What the caller owes that has a form: each heading to write under, with what stands beside it."""

from datetime import date

from pydantic import Field

from api.views.view import View
from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.obligation import Obligation
from models.domain.people import holders
from models.domain.prompts import Prompt, prompts
from models.domain.rules.rulebook import Rules
from models.wording.telling import Teller, obligation_in_words


class ToWrite(View):
    """Something that the caller has to write."""

    obligation: str = Field(description="Its id, for the command `submit_report`.")
    says: str = Field(description="What it is.")
    due: date | None = Field(description="The last day, in Stockholm.")
    headings: tuple[Prompt, ...] = Field(description="In the form's order, with last time's text and other help.")


def to_write(case: Case, person: PersonId, rules: Rules, teller: Teller) -> list[ToWrite]:
    """What a person can write now, in the order in which it was planned."""
    owed = [one for one in case.obligations.values() if one.awaited and _owes(case, person, one, rules)]
    asked = [(one, prompts(case, one.id, rules.rulebook)) for one in owed]
    return [
        ToWrite(obligation=one.id, says=obligation_in_words(teller, one.id), due=one.due, headings=headings)
        for one, headings in asked
        if headings
    ]


def _owes(case: Case, person: PersonId, one: Obligation, rules: Rules) -> bool:
    return person == one.person or person in holders(case, rules.register, one.owed_by, one.party)
