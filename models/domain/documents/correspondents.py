"""Who a letter goes to, and who answers for it."""

from models.domain.value import Value


class Recipient(Value):
    """An organisation that a letter goes to, and the person to whose notice it is brought."""

    organisation: str
    contact: str = ""


class Signatory(Value):
    """Somebody whose name stands under a document."""

    name: str
    title: str = ""
    organisation: str = ""


class ContactPerson(Value):
    """Somebody to turn to."""

    name: str
    organisation: str = ""
    email: str = ""
