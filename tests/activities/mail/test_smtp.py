"""Handing letters to a real mail server."""

import asyncio
import dataclasses
import socket
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pytest

from activities.mail.letter import Letter
from activities.mail.message_id import NO_DOMAIN, message_id
from activities.mail.postman import Attachment, Undeliverable, Unreachable
from activities.mail.smtp import SmtpPostman
from tests.activities.mail.server import PASSWORD, mail_server
from tests.activities.mail.world import full, letter

AT = datetime(2027, 5, 17, 6, 0, tzinfo=UTC)


def reminder() -> Letter:
    return letter(full("reminder"))


async def send(
    postman: SmtpPostman, sent: Letter | None = None, attachment: Attachment | None = None, at: datetime = AT
) -> None:
    await asyncio.to_thread(postman.send, sent or reminder(), at=at, attachment=attachment)


async def test_a_letter_arrives_as_it_was_written() -> None:
    async with mail_server() as server:
        await send(server.postman())
        message, written = server.message(), reminder()
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert page is not None
    assert plain.get_content().splitlines() == written.text.splitlines()
    assert page.get_content().splitlines() == written.html.splitlines()
    assert message["Subject"] == written.subject
    assert message["Message-ID"] == written.message_id
    assert message.get_content_type() == "multipart/alternative"


async def test_a_letter_says_from_whom_and_to_whom_it_is_and_that_no_answer_by_machine_is_wanted() -> None:
    async with mail_server() as server:
        await send(server.postman())
        message, (envelope,) = server.message(), server.letters
    assert message["From"] == "Samordningsförbundet Exempel <tertial@exempel.example>"
    assert message["Reply-To"] == "Samordningsförbundet Exempel <kansli@exempel.example>"
    assert message["To"] == "Anna Åberg <anna@region.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert parsedate_to_datetime(message["Date"]) == AT
    assert (envelope.mail_from, envelope.rcpt_tos) == ("tertial@exempel.example", ["anna@region.example"])


async def test_a_message_id_stays_whole_on_one_line_whatever_the_length_of_the_domain() -> None:
    host = f"{'a' * 44}.samordning.exempel"
    whole = message_id("intervention/exempel/2027-014", "reminder/a/anna", f"{host}.example")
    async with mail_server() as server:
        await send(server.postman(), dataclasses.replace(reminder(), message_id=whole))
        content = server.letters[0].content
    assert isinstance(content, bytes)
    assert f"\r\nMessage-ID: {whole}\r\n".encode() in content


async def test_a_letter_travels_in_ascii() -> None:
    async with mail_server() as server:
        await send(server.postman())
        content = server.letters[0].content
    assert isinstance(content, bytes)
    assert content.isascii()
    assert b"=?utf-8?" in content.lower()


async def test_a_document_goes_with_the_letter() -> None:
    async with mail_server() as server:
        await send(server.postman(), attachment=Attachment("Mottagningsbevis för idé.pdf", b"%PDF-1.7 \xe5"))
        (attached,) = server.message().iter_attachments()
    assert attached.get_filename() == "Mottagningsbevis för idé.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == b"%PDF-1.7 \xe5"


@pytest.mark.parametrize(("command", "answer"), [("RCPT", "550 No such user"), ("DATA", "554 Too long")])
async def test_what_the_server_refuses_for_good_is_undeliverable(command: str, answer: str) -> None:
    async with mail_server() as server:
        server.answers[command] = answer
        with pytest.raises(Undeliverable, match=answer):
            await send(server.postman())
        assert not server.letters


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
async def test_what_the_server_refuses_for_now_can_be_tried_again(command: str) -> None:
    async with mail_server() as server:
        server.answers[command] = "451 Come back later"
        with pytest.raises(Unreachable, match="451 Come back later") as refused:
            await send(server.postman())
    assert not refused.value.possibly_sent


async def test_a_refusal_of_our_own_address_can_be_tried_again_once_the_setting_is_mended() -> None:
    async with mail_server() as server:
        server.answers["MAIL"] = "550 Sender refused"
        with pytest.raises(Unreachable, match="550 Sender refused"):
            await send(server.postman())


async def test_a_server_that_breaks_off_with_the_letter_in_hand_may_have_it() -> None:
    async with mail_server() as server:
        server.drops = True
        with pytest.raises(Unreachable) as broken:
            await send(server.postman())
    assert broken.value.possibly_sent


async def test_a_server_that_says_goodbye_badly_has_the_letter_all_the_same() -> None:
    async with mail_server() as server:
        server.answers["QUIT"] = "421 Something broke"
        await send(server.postman())
        assert len(server.letters) == 1


async def test_no_server_at_all_is_unreachable() -> None:
    async with mail_server() as server:
        postman = server.postman()
    with pytest.raises(Unreachable, match="går inte att nå"):
        await send(postman)


async def test_a_server_that_never_answers_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        async with mail_server() as server:
            patient = server.postman().server
        impatient = dataclasses.replace(patient, port=silent.getsockname()[1], timeout_seconds=0.2)
        with pytest.raises(Unreachable, match="timed out"):
            await send(SmtpPostman(impatient))


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_letter_travels_encrypted_where_the_settings_say_so(security: str) -> None:
    async with mail_server(security) as server:  # type: ignore[arg-type]
        await send(server.postman(security))  # type: ignore[arg-type]
        assert server.encrypted == [True]


async def test_a_certificate_that_nobody_vouches_for_is_not_trusted() -> None:
    async with mail_server("starttls") as server:
        stranger = dataclasses.replace(server.postman("starttls").server, certificates=None)
        with pytest.raises(Unreachable, match="certificate"):
            await send(SmtpPostman(stranger))
        assert not server.letters


async def test_a_server_without_encryption_gets_no_letter_when_encryption_is_asked_for() -> None:
    async with mail_server() as server:
        with pytest.raises(Unreachable, match="STARTTLS"):
            await send(server.postman("starttls"))
        assert not server.letters


async def test_the_postman_logs_in_where_a_user_is_given() -> None:
    async with mail_server("starttls") as server:
        await send(server.postman("starttls", user="tertial"))
        assert len(server.letters) == 1


async def test_a_wrong_password_can_be_mended_and_is_not_told() -> None:
    async with mail_server("starttls") as server:
        with pytest.raises(Unreachable, match="535") as refused:
            await send(server.postman("starttls", user="tertial", password=f"not {PASSWORD}"))
    assert PASSWORD not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "anna",
        "anna@",
        "@region.example",
        "anna@region.example\r\nBcc: all@region.example",
        "å@region.example",
    ],
)
async def test_what_is_no_address_is_undeliverable(address: str) -> None:
    async with mail_server() as server:
        with pytest.raises(Undeliverable, match="är ingen adress"):
            await send(server.postman(), dataclasses.replace(reminder(), to_address=address))
        assert not server.letters


async def test_a_line_break_in_a_name_or_a_subject_adds_no_header() -> None:
    hostile = "Anna\r\nBcc: all@region.example"
    async with mail_server() as server:
        await send(server.postman(), dataclasses.replace(reminder(), to_name=hostile, subject=hostile))
        assert server.message()["Bcc"] is None
        assert server.letters[0].rcpt_tos == ["anna@region.example"]


async def test_a_letter_is_dated_by_an_instant_with_a_time_zone() -> None:
    async with mail_server() as server:
        with pytest.raises(ValueError, match="no time zone"):
            await send(server.postman(), at=AT.replace(tzinfo=None))


def test_the_same_mail_has_the_same_message_id_and_another_has_another() -> None:
    first = message_id("intervention/exempel/2027-014", "reminder/a/anna", "exempel.example")
    assert first == message_id("intervention/exempel/2027-014", "reminder/a/anna", "exempel.example")
    assert first.endswith("@exempel.example>")
    assert first != message_id("intervention/exempel/2027-015", "reminder/a/anna", "exempel.example")
    assert first != message_id("intervention/exempel/2027-014", "reminder/b/anna", "exempel.example")


@pytest.mark.parametrize(
    ("domain", "host"),
    [("förbund.example", "xn--frbund-wxa.example"), ("", NO_DOMAIN), ("a b", NO_DOMAIN), ("a..b", NO_DOMAIN)],
)
def test_a_message_id_has_a_domain_that_can_stand_in_one(domain: str, host: str) -> None:
    assert message_id("intervention/exempel/2027-014", "reminder", domain).endswith(f"@{host}>")
