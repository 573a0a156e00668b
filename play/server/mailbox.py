"""A mail server that keeps what it is given, for whoever looks afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import SMTP as UNFOLDED

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from deploy.local.ports import free_port

HOST = "127.0.0.1"
_ACCEPTED = "250 OK"


@dataclass(frozen=True, slots=True)
class Received:
    """A mail that has arrived."""

    message_id: str
    recipients: tuple[str, ...]


class Mailbox:
    """What has arrived, in order.

    Attributes:
        port: Where it listens, on ``HOST``.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self._received: list[Received] = []

    def empty(self) -> tuple[Received, ...]:
        """What has arrived since this was last asked."""
        taken, self._received = tuple(self._received), []
        return taken

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802, ARG002
        """Keep a mail."""
        content = envelope.content or b""
        mail = message_from_bytes(content if isinstance(content, bytes) else content.encode(), policy=UNFOLDED)
        self._received.append(Received(str(mail["Message-ID"]).strip(), tuple(envelope.rcpt_tos)))
        return _ACCEPTED


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    """A mail server for the length of a block."""
    kept = Mailbox(free_port(HOST))
    controller = Controller(kept, hostname=HOST, port=kept.port)
    controller.start()
    try:
        yield kept
    finally:
        controller.stop()
