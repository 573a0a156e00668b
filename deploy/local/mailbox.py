"""The local mailbox: an SMTP server that keeps every mail in a Maildir and sends none on.

python -m deploy.local.mailbox --host 127.0.0.1 --port 2525 --directory .tertial/mailbox
"""

import argparse
import asyncio
import signal
import smtplib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP

from deploy.local.program import Program

NAME: Final = "mailbox"
LARGEST_MAIL_BYTES: Final = 50_000_000
ANSWER_SECONDS: Final = 2.0
OK: Final = 250


def program(host: str, port: int, directory: Path, environment: Mapping[str, str]) -> Program:
    """The local mailbox as a program to start."""
    command = (sys.executable, "-m", "deploy.local.mailbox", "--host", host, "--port", str(port))
    return Program(
        name=NAME,
        command=(*command, "--directory", str(directory)),
        environment=environment,
        ready=lambda: answers(host, port),
    )


def answers(host: str, port: int) -> bool:
    """Whether a mail server greets there."""
    try:
        with smtplib.SMTP(host, port, timeout=ANSWER_SECONDS) as server:
            return server.noop()[0] == OK
    except (OSError, smtplib.SMTPException):
        return False


def make_maildir(directory: Path) -> None:
    """Make the directory with its three parts, whichever of them are missing."""
    for part in ("", "tmp", "new", "cur"):
        (directory / part).mkdir(mode=0o700, parents=True, exist_ok=True)


async def serve(host: str, port: int, directory: Path) -> None:
    """Receive mail until SIGTERM or SIGINT. A mail is acknowledged when it is in the Maildir."""
    handler = Mailbox(directory)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(handler, loop=loop, data_size_limit=LARGEST_MAIL_BYTES, enable_SMTPUTF8=True, ident="Tertial"),
        host=host,
        port=port,
    )
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    async with server:
        await stopped.wait()
        server.close()


def main() -> None:
    """Serve as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--host", required=True, help="address to listen on")
    parser.add_argument("--port", required=True, type=int, help="port to listen on")
    parser.add_argument("--directory", required=True, type=Path, help="the Maildir; made when it is missing")
    arguments = parser.parse_args()
    make_maildir(arguments.directory)
    asyncio.run(serve(arguments.host, arguments.port, arguments.directory))


if __name__ == "__main__":
    main()
