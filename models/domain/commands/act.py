"""What every command has in common: files can come with any act (rules.md 1)."""

from typing import ClassVar

from models.domain.case_type import CaseType
from models.domain.commands.attachments import Attachments
from models.domain.value import Request


class Act(Request):
    """Something that somebody wants of a case.

    Attributes:
        concerns: The types of case that it can be wanted of; interventions where nothing else is said.
        looks_across: What becomes of it depends on the association's other cases too.
        files: Files that come with it, by their hashes. They are sent to the case first.
    """

    concerns: ClassVar[frozenset[CaseType]] = frozenset({CaseType.INTERVENTION})
    looks_across: ClassVar[bool] = False

    files: Attachments = ()
