"""The adapter that hands letters to an SMTP server (RFC 5321)."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Final, Literal

from activities.mail.envelope import mailbox, message_of
from activities.mail.letter import Letter
from activities.mail.postman import Attachment, Undeliverable, Unreachable
from activities.mail.smtp_replies import PERMANENT, said, text_of, trouble_of_connecting, trouble_of_reply
from models.wording.troubles import Trouble

_ACCEPTED: Final = frozenset({250, 251})


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where letters are handed over, and as whom.

    Attributes:
        sender: The address of this installation, with or without a name.
        security: ``starttls`` and ``tls`` check the server's certificate; ``none`` is for the same machine.
        user: Who logs in; empty where nobody does.
        timeout_seconds: How long any one answer is waited for.
        certificates: Whom to trust; None trusts what the machine trusts.
    """

    host: str
    port: int
    sender: str
    security: Literal["none", "starttls", "tls"] = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    timeout_seconds: float = 30.0
    certificates: ssl.SSLContext | None = None

    @property
    def trusted(self) -> ssl.SSLContext:
        """Whose certificates are good."""
        return self.certificates or ssl.create_default_context()

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class SmtpPostman:
    """Sends each letter over a connection of its own, and blocks while it waits for the server."""

    server: SmtpServer

    def send(self, letter: Letter, *, at: datetime, attachment: Attachment | None = None) -> None:
        """Hand over a letter, dated ``at``. When it returns, the server has it.

        Raises:
            Undeliverable: The recipient's address or the letter was refused for good.
            Unreachable: The server could not be reached, or did not take the letter now.
        """
        message = message_of(letter, sender=self.server.sender, at=at, attachment=attachment)
        sender = mailbox("", parseaddr(self.server.sender)[1], Trouble.SENDER_MALFORMED).addr_spec
        recipient = mailbox("", letter.to_address).addr_spec
        with self._connected() as connection:
            _address(connection, sender, recipient)
            _hand_over(connection, message)

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        try:
            connection = _greeted(self.server)
        except (smtplib.SMTPException, OSError) as problem:
            raise _unconnected(problem) from problem
        try:
            yield connection
        except (smtplib.SMTPException, OSError) as problem:
            raise Unreachable(Trouble.BROKEN_OFF, error=str(problem)) from problem
        finally:
            # What comes of saying goodbye must not undo what the server has already accepted.
            with suppress(smtplib.SMTPException, OSError):
                connection.quit()
            connection.close()


def _greeted(server: SmtpServer) -> smtplib.SMTP:
    connection = _connect(server)
    try:
        connection.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            connection.starttls(context=server.trusted)
            connection.ehlo_or_helo_if_needed()
        if server.user:
            connection.login(server.user, server.password)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(server: SmtpServer) -> smtplib.SMTP:
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout_seconds, context=server.trusted)
    return smtplib.SMTP(server.host, server.port, timeout=server.timeout_seconds)


def _address(connection: smtplib.SMTP, sender: str, recipient: str) -> None:
    code, reply = connection.mail(sender)
    if code not in _ACCEPTED:
        # The fault is with our own address, not with the letter: it can go once the setting is mended.
        raise Unreachable(trouble_of_reply("MAIL", code, text_of(reply)), answered=said(code, reply))
    code, reply = connection.rcpt(recipient)
    if code not in _ACCEPTED:
        raise _refused("RCPT", code, reply)


def _hand_over(connection: smtplib.SMTP, message: EmailMessage) -> None:
    try:
        code, reply = connection.data(message.as_bytes())
    except smtplib.SMTPDataError as problem:
        raise _refused("DATA", problem.smtp_code, problem.smtp_error) from problem
    except (smtplib.SMTPServerDisconnected, OSError) as problem:
        raise Unreachable(Trouble.BROKEN_OFF, error=str(problem), possibly_sent=True) from problem
    else:
        if code not in _ACCEPTED:
            raise _refused("DATA", code, reply)


def _refused(command: str, code: int, reply: bytes | str) -> Undeliverable | Unreachable:
    trouble = trouble_of_reply(command, code, text_of(reply))
    for_good = code >= PERMANENT and trouble is not Trouble.LOGIN_REFUSED
    return (Undeliverable if for_good else Unreachable)(trouble, answered=said(code, reply))


def _unconnected(problem: Exception) -> Unreachable:
    """With what the server said in so many words, or else what the library did."""
    trouble = trouble_of_connecting(problem)
    if isinstance(problem, smtplib.SMTPResponseException):
        return Unreachable(trouble, answered=said(problem.smtp_code, problem.smtp_error))
    return Unreachable(trouble, error=str(problem))
