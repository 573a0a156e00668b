"""The local mailbox can be read in the browser."""

import mailbox
from email.message import EmailMessage
from pathlib import Path

import httpx
import pytest

from deploy.local.mailbox import make_maildir
from deploy.local.mailbox_page import create_app


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    make_maildir(tmp_path / "mailbox")
    return tmp_path / "mailbox"


def page(maildir: Path) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(create_app(maildir)), base_url="http://mailbox")


def deliver(maildir: Path, subject: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "kansli@exempel.example", "Åsa <asa@exempel.example>", subject
    mail["Date"] = "Thu, 07 Jan 2027 09:00:00 +0000"
    mail.set_content("Hej i text")
    mail.add_alternative("<p>Hej i HTML</p>", subtype="html")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="Besked.pdf")
    mailbox.Maildir(maildir).add(mail)


async def test_an_empty_mailbox_says_that_nothing_has_come(maildir: Path) -> None:
    async with page(maildir) as reader:
        assert "Inga brev" in (await reader.get("/")).text


async def test_a_mail_is_listed_and_shown_with_its_attachment(maildir: Path) -> None:
    deliver(maildir, "Påminnelse <b>nu</b>")
    async with page(maildir) as reader:
        listed = (await reader.get("/")).text
        assert "Påminnelse &lt;b&gt;nu&lt;/b&gt;" in listed
        address = listed.split('href="')[1].split('"')[0]
        shown = (await reader.get(address)).text
        assert "2027-01-07 10:00" in shown
        assert "Hej i text" in shown
        assert "Hej i HTML" in (await reader.get(f"{address}/html")).text
        assert (await reader.get(f"{address}/attachment/0")).content == b"%PDF-1.7"


@pytest.mark.parametrize("address", ["/mail/none", "/mail/..%2F..%2Fetc%2Fpasswd", "/mail/none/attachment/0"])
async def test_what_is_not_there_is_not_found(maildir: Path, address: str) -> None:
    async with page(maildir) as reader:
        assert (await reader.get(address)).status_code == 404
