"""A letter, ready to be sent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to one person.

    Attributes:
        subject: One line, with the case number.
        text: The plain text version.
        html: The HTML version, a whole page.
        to_name: What the recipient is called.
        to_address: The recipient's mail address.
        message_id: With its angle brackets; the same for the same mail.
        why: Why the letter came, as it also stands in both versions.
        from_name: Who it is from: the association.
        reply_to: Where answers go; empty where the association has given no address.
        language: ``sv`` or ``en``.
    """

    subject: str
    text: str
    html: str
    to_name: str
    to_address: str
    message_id: str
    why: str
    from_name: str = ""
    reply_to: str = ""
    language: str = "sv"
