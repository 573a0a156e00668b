"""Composing letters: from a mail that was ordered to its subject, text and HTML. Pure.

A letter has one source for each rule and language (``texts/<language>/<rule>.txt``), in the form that
``blocks.py`` describes. The text and the HTML are both laid out from its blocks, so they cannot disagree.
"""

from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound, select_autoescape

from activities.mail.blocks import Block, Form, read_blocks
from activities.mail.facts import facts_of
from activities.mail.letter import Letter
from activities.mail.message_id import message_id
from activities.mail.postman import Undeliverable
from activities.mail.wrapping import wrapped
from models.domain.case import Case
from models.domain.events.engine import MailOrdered
from models.domain.register import Person
from models.domain.rules.association import AssociationRules
from models.domain.rules.rulebook import Rules
from models.wording.catalogue import catalogue, known_language
from models.wording.troubles import Trouble

_HERE: Final = Path(__file__).parent


class UnknownLetter(LookupError):
    """There is no text for this rule."""


class Quoted(str):
    """Somebody's own words, line by line, each with the sign of a quotation."""

    __slots__ = ()


def compose(order: MailOrdered, case: Case, rules: Rules, *, language: str = "sv", base_url: str) -> Letter:
    """The letter that an order asks for, about a case as it stands.

    ``base_url`` is where people reach the pages.

    Raises:
        Undeliverable: The register knows no address of the recipient.
        UnknownLetter: There is no text for the rule.
    """
    recipient = _recipient(order, rules)
    association = rules.rulebook.association
    language = known_language(language)
    heading, blocks = read_blocks(_source(order, case, rules, language))
    page = case_page(case, base_url)
    laid_out: dict[str, Any] = {
        "heading": heading, "blocks": blocks, "url": page, "association": association, "language": language,
    }  # fmt: skip
    return Letter(
        subject=_subject(case, heading, language),
        text=_layouts().get_template("layout/letter.txt").render(laid_out),
        html=_layouts().get_template("layout/letter.html").render(laid_out),
        to_name=recipient.name,
        to_address=recipient.email,
        message_id=message_id(case.id, order.mail, _domain(association, base_url)),
        why=_why(blocks),
        from_name=association.name,
        reply_to=association.email,
        language=language,
    )


def case_page(case: Case, base_url: str) -> str:
    """The address of a case's page."""
    return f"{base_url.rstrip('/')}/arenden/{quote(case.association)}/{quote(case.number)}"


def _subject(case: Case, heading: str, language: str) -> str:
    return catalogue(language).gettext("{heading} (case {number})").format(number=case.number, heading=heading)


def _recipient(order: MailOrdered, rules: Rules) -> Person:
    person = rules.register.person(order.recipient)
    if person is None or not person.email.strip():
        raise Undeliverable(Trouble.ADDRESS_MISSING)
    return person


def _source(order: MailOrdered, case: Case, rules: Rules, language: str) -> str:
    try:
        template = _sources().get_template(f"texts/{language}/{order.rule}.txt")
    except TemplateNotFound as missing:
        raise UnknownLetter(f"No text for the rule {order.rule}: add {missing.name} beside the others.") from missing
    return template.render(facts_of(order, case, rules, language))


def _why(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.words for block in blocks if block.form is Form.WHY)


def _domain(association: AssociationRules, base_url: str) -> str:
    return association.email.rpartition("@")[2] or urlsplit(base_url).hostname or ""


def _on_one_line(value: object) -> object:
    """Keep what a person wrote on one line, so that it cannot begin a block of its own."""
    return " ".join(value.splitlines()) if isinstance(value, str) and not isinstance(value, Quoted) else value


def _as_quotation(words: str) -> Quoted:
    return Quoted("\n".join(f"> {line.strip()}" for line in words.splitlines() if line.strip()))


@cache
def _sources() -> Environment:
    """The letters' own texts, which are plain text whatever becomes of them later."""
    environment = Environment(loader=FileSystemLoader(_HERE), autoescape=False, finalize=_on_one_line)  # noqa: S701
    environment.filters["quotation"] = _as_quotation
    return environment


@cache
def _layouts() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=select_autoescape(enabled_extensions=("html",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["wrapped"] = wrapped
    return environment
