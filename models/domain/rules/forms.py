"""Rules about forms: which headings an application or a report has, and what each asks for."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.domain.rules.value import Key, Label, Rule


class Asks(StrEnum):
    """What a heading asks for, and so how its answer is checked."""

    TEXT = "text"
    STATEMENT_OF_EACH_PARTY = "statement_of_each_party"
    GOALS = "goals"
    TARGET_GROUP = "target_group"
    STAFFING = "staffing"
    BUDGET = "budget"
    END_DATE = "end_date"
    OWNER = "owner"
    PARTICIPANTS = "participants"
    YES_OR_NO = "yes_or_no"
    CONDITIONS = "conditions"
    AMOUNT = "amount"


class Shows(StrEnum):
    """What of the case is shown to whoever writes under a heading."""

    ADOPTION_PLAN = "adoption_plan"
    DIARY = "diary"
    LAST_REPORT = "last_report"
    CONDITIONS = "conditions"


class Heading(Rule):
    """A heading of a form.

    Attributes:
        key: Its name, unique in the form; answers stand under it.
        label: What people see.
        asks: What is to stand under it.
        required: Whether it may not be left empty.
        help: What helps whoever writes.
        shows: What of the case stands beside the box: the plan for adoption, the diary, the report before,
            the conditions of the grant.
    """

    key: Key
    label: Label
    asks: Asks = Asks.TEXT
    required: bool = True
    help: str = ""
    shows: tuple[Shows, ...] = ()


class FormRule(Rule):
    """A form.

    Attributes:
        label: What people see.
        headings: Its headings, in the order in which they stand.
    """

    label: Label
    headings: Annotated[tuple[Heading, ...], Field(min_length=1)]
