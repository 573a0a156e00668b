"""The mail server of a play reads mail as any reader does."""

import smtplib

from play.server.mailbox import HOST, mailbox

FOLDED = "From: a@exempel.example\r\nTo: b@exempel.example\r\nMessage-ID:\r\n <0123@samordning.example>\r\n\r\nHej.\r\n"


def test_a_folded_message_id_is_read_as_the_one_that_was_sent() -> None:
    with mailbox() as kept:
        with smtplib.SMTP(HOST, kept.port) as connection:
            connection.sendmail("a@exempel.example", ["b@exempel.example"], FOLDED)
        assert [one.message_id for one in kept.empty()] == ["<0123@samordning.example>"]
