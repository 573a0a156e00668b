"""What a mail server's reply means: from its codes to a kind of trouble.

The enhanced status code (RFC 3463, RFC 5248) says more than the reply code (RFC 5321) and is believed first. Its first
digit says whether it is for good, the second what it is about, the third what precisely.
"""

import re
import smtplib
import ssl
from typing import Final

from models.wording.troubles import Trouble

PERMANENT: Final = 500
"""Replies from here on are for good (RFC 5321, section 4.2.1); those from 400 on can be tried again."""

_ENHANCED: Final = re.compile(r"^([245])\.(\d{1,3}\.\d{1,3})\b")

_DETAILS: Final = {
    "1.7": Trouble.SENDER_REFUSED,
    "1.8": Trouble.SENDER_REFUSED,
    "2.0": Trouble.MAILBOX_CLOSED,
    "2.1": Trouble.MAILBOX_CLOSED,
    "2.2": Trouble.MAILBOX_FULL,
    "2.3": Trouble.LETTER_TOO_BIG,
    "3.4": Trouble.LETTER_TOO_BIG,
    "7.8": Trouble.LOGIN_REFUSED,
}
_SUBJECTS: Final = {
    "1": Trouble.ADDRESS_REFUSED,
    "4": Trouble.RECIPIENT_UNREACHABLE,
    "6": Trouble.LETTER_REFUSED,
    "7": Trouble.LETTER_REFUSED,
}
_WHILE_IT_LASTS: Final = frozenset({Trouble.MAILBOX_FULL, Trouble.RECIPIENT_UNREACHABLE, Trouble.LOGIN_REFUSED})
"""What a temporary reply can mean beside that it is temporary: a greylisting server uses 4.7.1 and refuses nothing."""

_REPLIES_TO: Final[dict[str, dict[int, Trouble]]] = {
    "MAIL": {},
    "RCPT": {
        452: Trouble.MAILBOX_FULL,
        550: Trouble.ADDRESS_REFUSED,
        551: Trouble.ADDRESS_REFUSED,
        552: Trouble.MAILBOX_FULL,
        553: Trouble.ADDRESS_REFUSED,
    },
    "DATA": {550: Trouble.LETTER_REFUSED, 552: Trouble.LETTER_TOO_BIG, 554: Trouble.LETTER_REFUSED},
}
_LOGIN: Final = frozenset({530, 534, 535, 538})
"""Replies to AUTH, or for want of it (RFC 4954, section 6). They are plainer than the 5.7.0 that comes with them."""


def trouble_of_reply(command: str, code: int, text: str) -> Trouble:
    """What a reply to ``MAIL``, ``RCPT`` or ``DATA`` means."""
    meant = Trouble.LOGIN_REFUSED if code in _LOGIN else _by_enhanced_code(text) or _REPLIES_TO[command].get(code)
    if code < PERMANENT:
        return meant if meant in _WHILE_IT_LASTS else Trouble.NOT_NOW
    if command == "MAIL" and meant is not Trouble.LOGIN_REFUSED:
        return Trouble.SENDER_REFUSED
    return meant or Trouble.REFUSED


def _by_enhanced_code(text: str) -> Trouble | None:
    found = _ENHANCED.match(text)
    if found is None:
        return None
    detail = found[2]
    return _DETAILS.get(detail) or _SUBJECTS.get(detail.partition(".")[0])


def trouble_of_connecting(problem: Exception) -> Trouble:
    """What it means that no connection came about, or none that may be used."""
    match problem:
        case smtplib.SMTPAuthenticationError():
            return Trouble.LOGIN_REFUSED
        case smtplib.SMTPNotSupportedError() | ssl.SSLError():
            return Trouble.UNPROTECTED
        case smtplib.SMTPResponseException():
            return Trouble.NOT_NOW if problem.smtp_code < PERMANENT else Trouble.REFUSED
        case _:
            return Trouble.SERVER_UNREACHABLE


def text_of(reply: bytes | str) -> str:
    """What a server wrote behind its reply code, on one line."""
    return " ".join((reply.decode(errors="replace") if isinstance(reply, bytes) else reply).split())


def said(code: int, reply: bytes | str) -> str:
    """A whole reply on one line, as the server said it."""
    return f"{code} {text_of(reply)}"
