"""Why a mail or a document could not be carried out, and what an operator does about it.

One msgid a kind. What a server or a library said is quoted behind it, as it was said.
"""

from enum import StrEnum
from typing import Final

from models.wording.catalogue import DEFAULT_LANGUAGE, catalogue


class Trouble(StrEnum):
    """A kind of failure."""

    ADDRESS_MISSING = "address_missing"
    ADDRESS_MALFORMED = "address_malformed"
    ADDRESS_REFUSED = "address_refused"
    MAILBOX_CLOSED = "mailbox_closed"
    MAILBOX_FULL = "mailbox_full"
    RECIPIENT_UNREACHABLE = "recipient_unreachable"
    LETTER_TOO_BIG = "letter_too_big"
    LETTER_REFUSED = "letter_refused"
    SENDER_MALFORMED = "sender_malformed"
    SENDER_REFUSED = "sender_refused"
    LOGIN_REFUSED = "login_refused"
    UNPROTECTED = "unprotected"
    SERVER_UNREACHABLE = "server_unreachable"
    BROKEN_OFF = "broken_off"
    NOT_NOW = "not_now"
    REFUSED = "refused"
    DOCUMENT_PARKED = "document_parked"
    LETTER_BROKE = "letter_broke"
    DOCUMENT_BROKE = "document_broke"


TROUBLES: Final[dict[str, str]] = {
    Trouble.ADDRESS_MISSING: "The register has no mail address of the recipient. Enter one.",
    Trouble.ADDRESS_MALFORMED: "What the register has as the recipient's mail address is none. Correct it there.",
    Trouble.ADDRESS_REFUSED: "The mail server does not know the recipient's address. Ask the recipient which address "
    "is right, and correct it in the register.",
    Trouble.MAILBOX_CLOSED: "The recipient's mailbox is closed. Find out which address is right now, and enter it in "
    "the register.",
    Trouble.MAILBOX_FULL: "The recipient's mailbox is full. Ask the recipient to make room in it.",
    Trouble.RECIPIENT_UNREACHABLE: "The mail server does not reach the recipient's. Check what stands behind the @ in "
    "the address; if it is right, wait a while.",
    Trouble.LETTER_TOO_BIG: "The letter is too big for the recipient's mailbox. Send the document in another way.",
    Trouble.LETTER_REFUSED: "The mail server does not let the letter through, for its content or for safety's sake. "
    "Show the answer to whoever runs the mail server.",
    Trouble.SENDER_MALFORMED: "The sender's address is none. Correct TERTIAL_MAIL_FROM, and the association's "
    "address in the rulebook.",
    Trouble.SENDER_REFUSED: "The mail server takes no mail from our address. Correct TERTIAL_MAIL_FROM, or have the "
    "address allowed on the server.",
    Trouble.LOGIN_REFUSED: "The mail server does not let us log in. Correct TERTIAL_SMTP_USER and "
    "TERTIAL_SMTP_PASSWORD.",
    Trouble.UNPROTECTED: "The connection to the mail server cannot be protected. Check the server's certificate and "
    "TERTIAL_SMTP_SECURITY.",
    Trouble.SERVER_UNREACHABLE: "The mail server cannot be reached. Check that it runs, and TERTIAL_SMTP_HOST and "
    "TERTIAL_SMTP_PORT.",
    Trouble.BROKEN_OFF: "The mail server broke off while the letter was being handed over. Check that it runs.",
    Trouble.NOT_NOW: "The mail server takes no letter just now. Wait a while.",
    Trouble.REFUSED: "The mail server does not take the letter. Show the answer to whoever runs the mail server.",
    Trouble.DOCUMENT_PARKED: "The document that goes with the letter is parked. Have that tried again first.",
    Trouble.LETTER_BROKE: "The program broke on the letter. Show the error to whoever looks after the program.",
    Trouble.DOCUMENT_BROKE: "The document could not be made. Show the error to whoever looks after the program.",
}
"""What is wrong, and what to do before it is tried again."""

ANSWERED: Final = "{trouble} The server answered: “{said}”."
WENT_WRONG: Final = "{trouble} The error: “{said}”."


def tell_trouble(trouble: Trouble, *, answered: str = "", error: str = "", language: str = DEFAULT_LANGUAGE) -> str:
    """A failure in words, with the mail server's answer or else an error message quoted as it was."""
    gettext = catalogue(language).gettext
    told = str(gettext(TROUBLES[trouble]))
    if not (answered or error):
        return told
    return str(gettext(ANSWERED if answered else WENT_WRONG)).format(trouble=told, said=answered or error)
