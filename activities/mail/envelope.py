"""A letter as the message that a mail server takes (RFC 5322, MIME)."""

from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime, parseaddr
from typing import Final

from activities.mail.letter import Letter
from activities.mail.postman import Attachment, Undeliverable
from models.wording.troubles import Trouble

_WHOLE: Final = "message-id"
"""The header that is never folded. RFC 5322, section 2.1.1, lets a line be 998 characters long."""


class _WholeMessageId(EmailPolicy):
    """Leaves the Message-ID on one line: there are readers to whom a folded one is another one."""

    def fold(self, name: str, value: str) -> str:
        return f"{name}: {value}{self.linesep}" if name.lower() == _WHOLE else super().fold(name, value)

    def fold_binary(self, name: str, value: str) -> bytes:
        return self.fold(name, value).encode() if name.lower() == _WHOLE else super().fold_binary(name, value)


_SEVEN_BIT: Final = _WholeMessageId(linesep=SMTP.linesep, cte_type="7bit")
"""Every server takes this, also one that knows no 8BITMIME."""


def message_of(letter: Letter, *, sender: str, at: datetime, attachment: Attachment | None = None) -> EmailMessage:
    """The message: plain text and HTML as alternatives, and a PDF beside them if there is one.

    ``sender`` is the address of this installation, with or without a name; ``at`` becomes the Date.

    Raises:
        Undeliverable: The recipient's or the sender's address is none.
        ValueError: ``at`` has no time zone.
    """
    if at.utcoffset() is None:
        raise ValueError(f"{at.isoformat()} has no time zone; give an instant in UTC")
    message = EmailMessage(policy=_SEVEN_BIT)
    name, address = parseaddr(sender)
    message["From"] = mailbox(letter.from_name or name, address, Trouble.SENDER_MALFORMED)
    message["To"] = mailbox(letter.to_name, letter.to_address)
    if letter.reply_to:
        message["Reply-To"] = mailbox(letter.from_name, letter.reply_to, Trouble.SENDER_MALFORMED)
    message["Subject"] = _one_line(letter.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = letter.message_id
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: asks out-of-office programs for silence
    message["Content-Language"] = letter.language
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    if attachment is not None:
        message.add_attachment(
            attachment.content, maintype="application", subtype="pdf", filename=_one_line(attachment.filename)
        )
    return message


def mailbox(name: str, address: str, trouble: Trouble = Trouble.ADDRESS_MALFORMED) -> Address:
    """A name and an address as they stand in a header.

    Raises:
        Undeliverable: The address is none, which is the trouble given.
    """
    try:
        parsed = Address(display_name=_one_line(name), addr_spec=address.strip())
    except (ValueError, HeaderParseError, IndexError) as problem:
        raise Undeliverable(trouble) from problem
    if not parsed.username or not parsed.domain or not parsed.addr_spec.isascii():
        raise Undeliverable(trouble)
    return parsed


def _one_line(text: str) -> str:
    return " ".join(text.split())
