"""Every msgid has its Swedish, and both speak of the same particulars."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from models.wording.catalogue import catalogue, known_language
from models.wording.describe import places
from models.wording.messages import Message, messages_in_tables

ROOT = Path(__file__).parents[3]
WITH_CALLS = ("activities", "api", "models", "play")


def messages_in_calls() -> list[Message]:
    with (ROOT / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]
    found = (
        extracted for package in WITH_CALLS for extracted in extract_from_dir(str(ROOT / package), methods, options)
    )
    return [Message(msgid if isinstance(msgid, str) else msgid[0], context) for _, _, msgid, _, context in found]


def every_message() -> list[Message]:
    return sorted({*messages_in_tables(), *messages_in_calls()}, key=lambda one: (one.context or "", one.msgid))


def swedish(message: Message) -> str | None:
    translations = catalogue("sv")
    if message.context is None:
        told = str(translations.gettext(message.msgid))
    else:
        told = str(translations.pgettext(message.context, message.msgid))
    return None if told == message.msgid and not _alike_in_both(message) else told


def _alike_in_both(message: Message) -> bool:
    """Whether the catalogue itself says that the Swedish is the same word."""
    key = message.msgid if message.context is None else f"{message.context}\x04{message.msgid}"
    return key in catalogue("sv")._catalog


def test_every_msgid_has_a_swedish_translation() -> None:
    missing = [message for message in every_message() if swedish(message) is None]
    stanzas = "\n".join(
        (f'msgctxt "{one.context}"\n' if one.context else "") + f'msgid "{one.msgid}"\nmsgstr ""\n' for one in missing
    )
    assert not missing, f"add the Swedish of these to models/wording/locales/sv/LC_MESSAGES/tertial.po:\n{stanzas}"


def test_a_translation_speaks_of_the_same_particulars_as_its_msgid() -> None:
    different = [
        message
        for message in every_message()
        if sorted(places(message.msgid)) != sorted(places(swedish(message) or ""))
    ]
    assert not different


def test_calls_of_gettext_are_found_by_the_extraction() -> None:
    assert Message("{date} at {time}") in messages_in_calls()


@pytest.mark.parametrize(("wished", "told"), [("sv", "sv"), ("sv-SE", "sv"), ("en_GB", "en"), ("fi", "sv"), ("", "sv")])
def test_a_language_without_a_catalogue_is_told_in_swedish(wished: str, told: str) -> None:
    assert known_language(wished) == told
