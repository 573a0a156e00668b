"""What the replies of mail servers mean, by their codes (RFC 5321, RFC 3463)."""

import smtplib
import ssl

import pytest

from activities.mail.smtp_replies import trouble_of_connecting, trouble_of_reply
from models.wording.troubles import Trouble, tell_trouble


@pytest.mark.parametrize(
    ("command", "code", "text", "trouble"),
    [
        ("RCPT", 550, "5.1.1 no such user", Trouble.ADDRESS_REFUSED),
        ("RCPT", 550, "5.1.10 null MX", Trouble.ADDRESS_REFUSED),
        ("RCPT", 550, "5.2.1 disabled", Trouble.MAILBOX_CLOSED),
        ("RCPT", 552, "5.2.2 over quota", Trouble.MAILBOX_FULL),
        ("RCPT", 452, "4.2.2 over quota", Trouble.MAILBOX_FULL),
        ("RCPT", 450, "4.4.1 no answer from host", Trouble.RECIPIENT_UNREACHABLE),
        ("RCPT", 554, "5.7.1 relay denied", Trouble.LETTER_REFUSED),
        ("DATA", 552, "5.3.4 too big", Trouble.LETTER_TOO_BIG),
        ("DATA", 550, "5.7.26 unauthenticated sender", Trouble.LETTER_REFUSED),
        ("DATA", 554, "5.6.0 bad content", Trouble.LETTER_REFUSED),
        ("MAIL", 553, "5.1.8 bad sender", Trouble.SENDER_REFUSED),
        ("MAIL", 530, "5.7.0 authentication required", Trouble.LOGIN_REFUSED),
        ("RCPT", 550, "5.1.8 bad sender", Trouble.SENDER_REFUSED),
    ],
)
def test_the_enhanced_status_code_says_what_is_wrong(command: str, code: int, text: str, trouble: Trouble) -> None:
    assert trouble_of_reply(command, code, text) is trouble


@pytest.mark.parametrize(
    ("command", "code", "trouble"),
    [
        ("RCPT", 550, Trouble.ADDRESS_REFUSED),
        ("RCPT", 553, Trouble.ADDRESS_REFUSED),
        ("RCPT", 552, Trouble.MAILBOX_FULL),
        ("DATA", 552, Trouble.LETTER_TOO_BIG),
        ("DATA", 554, Trouble.LETTER_REFUSED),
        ("MAIL", 550, Trouble.SENDER_REFUSED),
        ("MAIL", 530, Trouble.LOGIN_REFUSED),
        ("RCPT", 599, Trouble.REFUSED),
    ],
)
def test_without_one_the_reply_code_and_what_it_answers_must_do(command: str, code: int, trouble: Trouble) -> None:
    assert trouble_of_reply(command, code, "No") is trouble


@pytest.mark.parametrize(
    "text", ["4.7.1 greylisted, try later", "4.7.1 relay access denied", "4.3.2 shutting down", "4.1.8 sender?", "busy"]
)
def test_what_is_for_now_is_told_as_that(text: str) -> None:
    assert trouble_of_reply("RCPT", 451, text) is Trouble.NOT_NOW


@pytest.mark.parametrize("text", ["see 5.1.1 below", "55.1.1 x", "5.1 x"])
def test_a_number_that_only_resembles_an_enhanced_code_is_none(text: str) -> None:
    assert trouble_of_reply("DATA", 554, text) is Trouble.LETTER_REFUSED


@pytest.mark.parametrize(
    ("problem", "trouble"),
    [
        (smtplib.SMTPAuthenticationError(535, b"5.7.8 no"), Trouble.LOGIN_REFUSED),
        (smtplib.SMTPNotSupportedError("STARTTLS"), Trouble.UNPROTECTED),
        (ssl.SSLCertVerificationError("certificate"), Trouble.UNPROTECTED),
        (smtplib.SMTPConnectError(421, b"busy"), Trouble.NOT_NOW),
        (smtplib.SMTPConnectError(554, b"no"), Trouble.REFUSED),
        (ConnectionRefusedError(), Trouble.SERVER_UNREACHABLE),
        (TimeoutError(), Trouble.SERVER_UNREACHABLE),
        (smtplib.SMTPServerDisconnected("gone"), Trouble.SERVER_UNREACHABLE),
    ],
)
def test_a_connection_that_does_not_come_about_says_which_part_is_wrong(problem: Exception, trouble: Trouble) -> None:
    assert trouble_of_connecting(problem) is trouble


def test_a_failure_is_told_in_swedish_with_what_to_do_and_the_servers_own_words_behind() -> None:
    told = tell_trouble(Trouble.ADDRESS_REFUSED, answered="550 5.1.1 no such user")
    assert told.startswith("Adressen nekades: e-postservern känner inte mottagaren.")
    assert "rätta den i registret" in told
    assert told.endswith("Servern svarade: ”550 5.1.1 no such user”.")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_kind_of_failure_is_told_with_what_to_do(trouble: Trouble, language: str) -> None:
    told = tell_trouble(trouble, language=language)
    assert told.count(".") >= 2
    assert tell_trouble(trouble, error="boom", language=language).startswith(told)
