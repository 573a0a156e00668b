"""The local mailbox by itself."""

import email
import os
import smtplib
from email import policy
from email.message import EmailMessage
from pathlib import Path

from deploy.local import mailbox
from deploy.local.ports import free_port
from deploy.local.program import start, wait_until_ready


def test_a_mail_is_kept_as_it_was_sent(tmp_path: Path) -> None:
    port = free_port()
    running = start(mailbox.program("127.0.0.1", port, tmp_path / "mailbox", dict(os.environ)), tmp_path)
    try:
        wait_until_ready(running)
        mail = EmailMessage()
        mail["From"], mail["To"] = "kansli@example.org", "åsa@example.org"
        mail["Subject"], mail["Message-ID"] = "Påminnelse om rekvisition", "<1@example.org>"
        mail.set_content("Hej Åsa!\n")
        with smtplib.SMTP("127.0.0.1", port) as server:
            server.send_message(mail)
        (kept,) = (tmp_path / "mailbox" / "new").iterdir()
        received = email.message_from_bytes(kept.read_bytes(), policy=policy.default)
    finally:
        running.stop()
    assert received["Message-ID"] == "<1@example.org>"
    assert received["Subject"] == "Påminnelse om rekvisition"
    assert received.get_content() == "Hej Åsa!\n"
    assert running.process.returncode == 0


def test_a_maildir_that_lacks_a_part_is_completed(tmp_path: Path) -> None:
    (tmp_path / "cur").mkdir()
    mailbox.make_maildir(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cur", "new", "tmp"]
