"""Commands about one deadline: more time for it, or nothing owed any more, or something asked for besides."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import ANY_CASE, CaseType
from models.domain.commands.act import Act
from models.domain.commands.reports import ObligationId
from models.domain.day import Day
from models.domain.enclosed import Enclosed


class ExtendDeadline(Act):
    """Give more time for something that is owed; its reminders follow the new last day."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE

    type: Literal["extend_deadline"] = "extend_deadline"
    obligation: ObligationId
    due: Day = Field(description="The new last day, rolled forward to a working day.")
    reason: Enclosed = Field(description="Why.")


class WaiveObligation(Act):
    """Let something be no longer owed. A final report is always owed."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE

    type: Literal["waive_obligation"] = "waive_obligation"
    obligation: ObligationId
    reason: Enclosed = Field(description="Why.")


class AskForReport(Act):
    """Ask for a report besides those that were planned."""

    type: Literal["ask_for_report"] = "ask_for_report"
    about: Annotated[str, Field(min_length=1, max_length=160)] = Field(description="What it is to tell.")
    due: Day = Field(description="The last day, rolled forward to a working day.")
    reason: Enclosed = Field(description="Why.")
