"""The page of the local mailbox: what would have been sent, to read in the browser.

It shows everything to whoever can reach it, so it is served on this machine alone and only where mail goes nowhere
else.
"""

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Annotated, Any, Final

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi import Path as InPath
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from deploy.local.program import Program
from models.calendar.zone import local
from settings import Settings

NAME: Final = "mailbox-page"
SHOWN: Final = 500
"""The newest mails; older ones are still in the Maildir."""

_PAGES = Jinja2Templates(Path(__file__).parent / "pages")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
MailName = Annotated[str, InPath(pattern=r"^[\w.,:=+-]+$", max_length=200)]


def program(host: str, port: int, environment: Mapping[str, str]) -> Program:
    """The page as a program to start."""
    command = (sys.executable, "-m", "uvicorn", "--factory", "deploy.local.mailbox_page:create_app")
    return Program(NAME, (*command, "--host", host, "--port", str(port), "--no-access-log"), environment)


def create_app(directory: Path | None = None) -> FastAPI:
    """The page for a Maildir; the local mailbox's where none is named."""
    maildir = directory or Settings().mailbox_dir
    app = FastAPI(openapi_url=None)

    @app.get("/")
    def mails(request: Request) -> HTMLResponse:
        newest = sorted(_files(maildir), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        shown = [{"name": file.name, **_summary(_read(file))} for file in newest[:SHOWN]]
        return _PAGES.TemplateResponse(request, "mails.html", {"mails": shown}, headers=_HEADERS)

    @app.get("/mail/{name}")
    def mail(request: Request, name: MailName) -> HTMLResponse:
        message = _found(maildir, name)
        text = message.get_body(("plain",))
        context = {
            "name": name,
            **_summary(message),
            "text": text.get_content() if text else "",
            "attachments": [part.get_filename() or "bilaga" for part in message.iter_attachments()],
        }
        return _PAGES.TemplateResponse(request, "mail.html", context, headers=_HEADERS)

    @app.get("/mail/{name}/html")
    def as_html(name: MailName) -> HTMLResponse:
        body = _found(maildir, name).get_body(("html",))
        return HTMLResponse(body.get_content() if body else "", headers=_HEADERS)

    @app.get("/mail/{name}/attachment/{number}")
    def attachment(name: MailName, number: int) -> Response:
        parts = list(_found(maildir, name).iter_attachments())
        if not 0 <= number < len(parts):
            raise HTTPException(404)
        content = parts[number].get_payload(decode=True)
        return Response(content, media_type=parts[number].get_content_type(), headers=_HEADERS)

    return app


def _files(maildir: Path) -> list[Path]:
    return [file for part in ("new", "cur") for file in (maildir / part).glob("*")]


def _found(maildir: Path, name: str) -> EmailMessage:
    for file in _files(maildir):
        if file.name == name:
            return _read(file)
    raise HTTPException(404)


def _read(file: Path) -> EmailMessage:
    return BytesParser(EmailMessage, policy=default).parsebytes(file.read_bytes())


def _summary(message: EmailMessage) -> dict[str, Any]:
    sent = parsedate_to_datetime(message["Date"]) if message["Date"] else datetime.now(UTC)
    return {
        "subject": message["Subject"] or "",
        "sender": message["From"] or "",
        "recipient": message["To"] or "",
        "sent": f"{local(sent):%Y-%m-%d %H:%M}",
        "message_id": message["Message-ID"] or "",
    }
