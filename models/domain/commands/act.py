"""What every command has in common: files can come with any act (rules.md 1)."""

from models.domain.commands.attachments import Attachments
from models.domain.value import Request


class Act(Request):
    """Something that somebody wants of a case.

    Attributes:
        files: Files that come with it, by their hashes. They are sent to the case first.
    """

    files: Attachments = ()
