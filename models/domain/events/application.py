"""Facts about an application."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId, PersonId
from models.domain.commands.application import Application
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class Gap(Value):
    """Something that an application or report lacks.

    Attributes:
        heading: The heading's key, or a criterion's.
        label: What people see.
        lacks: What is missing, as a code.
        about: Whose or which, where a heading asks for several.
    """

    heading: str
    label: str
    lacks: str
    about: str = ""


class ApplicationShared(Value):
    """The parties shared a version of their application: it was received. Incomplete ones are welcome.

    Attributes:
        voided: The parties whose signatures do not hold for it, since it changes what they signed.
    """

    type: Literal["application_shared"] = "application_shared"
    version: int
    application: Application
    gaps: tuple[Gap, ...]
    voided: tuple[MemberId, ...] = ()


class ApplicationSetAside(Value):
    """An application, or a version of one, was received and nothing more: the cause is a code."""

    type: Literal["application_set_aside"] = "application_set_aside"
    application: Application
    cause: str


class ApplicationTakenUp(Value):
    """A version that came after the board's papers is to be decided on all the same."""

    type: Literal["application_taken_up"] = "application_taken_up"
    reason: Enclosed


class ApplicationSigned(Value):
    """A party signed the application."""

    type: Literal["application_signed"] = "application_signed"
    version: int
    organisation: MemberId
    signatory: PersonId
    delegation: str = ""


class ApplicationWithdrawn(Value):
    """The applicants withdrew it."""

    type: Literal["application_withdrawn"] = "application_withdrawn"
    reason: Enclosed


class SupplementRequested(Value):
    """The applicants were asked for more, item by item, by a last day."""

    type: Literal["supplement_requested"] = "supplement_requested"
    wanted: tuple[Enclosed, ...]
    due: date
    obligation: str


class SupplementExtended(Value):
    """The applicants were given longer."""

    type: Literal["supplement_extended"] = "supplement_extended"
    obligation: str
    due: date
