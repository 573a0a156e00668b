"""A mail server on this machine, on a port that the system picks, which answers as it is told to."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Final, Literal

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from activities.mail.smtp import SmtpPostman, SmtpServer

CERTIFICATE: Final = Path(__file__).parent / "localhost.pem"
PASSWORD: Final = "a password for tests"


@dataclass
class Server:
    """What the server got, and what it is to answer.

    Attributes:
        answers: By command (MAIL, RCPT, DATA, QUIT) what it answers; else it accepts.
        drops: It breaks the connection once it has the whole letter, without an answer.
    """

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    drops: bool = False
    letters: list[Envelope] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)

    async def handle_MAIL(  # noqa: N802 - named by aiosmtpd
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.answers.get("MAIL", "250 OK")

    async def handle_RCPT(  # noqa: N802 - named by aiosmtpd
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self.answers.get("RCPT", "250 OK")

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.drops:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
            return "250 never heard"
        answer = self.answers.get("DATA", "250 OK")
        if answer.startswith("250"):
            self.letters.append(envelope)
            assert server.transport is not None
            self.encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        return answer

    async def handle_QUIT(self, _server: SMTP, _session: Session, _envelope: Envelope) -> str:  # noqa: N802
        return self.answers.get("QUIT", "221 Bye")

    def postman(
        self, security: Literal["none", "starttls", "tls"] = "none", user: str = "", password: str = PASSWORD
    ) -> SmtpPostman:
        trusted = ssl.create_default_context(cafile=CERTIFICATE)
        return SmtpPostman(
            SmtpServer(
                "127.0.0.1",
                self.port,
                "Tertial <tertial@exempel.example>",
                security,
                user,
                password,
                timeout_seconds=5,
                certificates=trusted,
            )
        )

    def message(self) -> EmailMessage:
        """The one letter that it got."""
        (envelope,) = self.letters
        assert isinstance(envelope.content, bytes)
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        return message


def _logs_in(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
    return AuthResult(success=data.password == PASSWORD.encode(), handled=False)


class Conversation(SMTP):
    """One client's connection; ``over`` once it is closed."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.over = asyncio.Event()

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        self.over.set()


@asynccontextmanager
async def mail_server(security: Literal["none", "starttls", "tls"] = "none") -> AsyncIterator[Server]:
    certificate = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.load_cert_chain(CERTIFICATE)
    loop, server, conversations = asyncio.get_running_loop(), Server(), list[Conversation]()

    def converse() -> Conversation:
        conversations.append(
            Conversation(
                server,
                hostname="localhost",
                tls_context=certificate if security == "starttls" else None,
                authenticator=_logs_in,
                loop=loop,
            )
        )
        return conversations[-1]

    listening = await loop.create_server(converse, "127.0.0.1", 0, ssl=certificate if security == "tls" else None)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await asyncio.wait_for(asyncio.gather(*(one.over.wait() for one in conversations)), timeout=10)
