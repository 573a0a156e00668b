"""The port through which letters leave, and what can become of one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from activities.mail.letter import Letter
from models.wording.troubles import Trouble, tell_trouble


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF that goes with a letter."""

    filename: str
    content: bytes


class NotDelivered(Exception):
    """A letter did not leave. Its text is in the operator's language, and says what to do.

    Attributes:
        trouble: Of what kind the failure is.
    """

    def __init__(self, trouble: Trouble, *, answered: str = "", error: str = "") -> None:
        super().__init__(tell_trouble(trouble, answered=answered, error=error))
        self.trouble = trouble


class Undeliverable(NotDelivered):
    """This letter cannot be delivered as it is, however often it is tried."""


class Unreachable(NotDelivered):
    """The mail server could not take the letter now. Trying again later is right.

    Attributes:
        possibly_sent: The whole letter had been handed over and no answer came, so the server may have it.
    """

    def __init__(self, trouble: Trouble, *, answered: str = "", error: str = "", possibly_sent: bool = False) -> None:
        super().__init__(trouble, answered=answered, error=error)
        self.possibly_sent = possibly_sent


class Postman(Protocol):
    """Takes letters to where they are going."""

    def send(self, letter: Letter, *, at: datetime, attachment: Attachment | None = None) -> None:
        """Hand over a letter, dated ``at`` (with a time zone). When it returns, the server has it.

        Raises:
            Undeliverable: The recipient or the letter was refused for good.
            Unreachable: It can be tried again.
        """
