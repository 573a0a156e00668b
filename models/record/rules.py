"""Finding the rules for a case: its rulebook by hash, the association's newest, and the register."""

from pathlib import Path

import structlog
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlmodel import select

from models.domain.case import Case
from models.domain.decide import FREE_TO_FOLLOW
from models.domain.rules.rulebook import Rulebook, Rules
from models.record.register import load_register
from models.rulebook.load import effective_text, parse, sha256
from models.rulebook.problem import RulebookError
from models.tables.association import RulebookRow
from models.tables.record import FileRow

log = structlog.get_logger()


class UnknownAssociation(LookupError):
    """No rulebook exists for the association."""


def rules_for(session: Session, case: Case, rulebooks: Path) -> Rules:
    """The rules by which the next command to a case is decided.

    A newer rulebook in which something is wrong is left alone: the case goes on by the version that it has.

    Raises:
        UnknownAssociation: the case is new, and its association has no rulebook.
        RulebookError: the case is new, and something is wrong with the rulebook.
    """
    register = load_register(session, case.association)
    files = frozenset(session.scalars(select(FileRow.sha256).where(FileRow.case_id == case.id)))
    followed = _stored(session, case.rulebook_sha256) if case.rulebook_sha256 else None
    text = _newer(rulebooks, case)
    if text is None and followed is not None:
        return Rules(rulebook=followed, rulebook_sha256=case.rulebook_sha256, register=register, files=files)
    text = text or newest(rulebooks, case.association)
    return Rules(rulebook=parse(text), rulebook_sha256=sha256(text), register=register, so_far=followed, files=files)


def _newer(rulebooks: Path, case: Case) -> str | None:
    """The newest rulebook, for a case that is free to follow it, if it can be used."""
    if case.phase not in FREE_TO_FOLLOW:
        return None
    try:
        return newest(rulebooks, case.association)
    except (UnknownAssociation, RulebookError) as error:
        log.error("the newest rulebook cannot be used", association=case.association, error=str(error))
        return None


def newest(rulebooks: Path, association: str) -> str:
    """The text of an association's newest rulebook, with every default written out.

    Raises:
        UnknownAssociation: there is no such file.
        RulebookError: something is wrong with it, told line by line.
    """
    file = rulebooks / f"{association}.toml"
    if not file.is_file():
        raise UnknownAssociation(f"there is no rulebook {file.name} in TERTIAL_RULEBOOKS_DIR")
    return effective_text(file.read_bytes(), file.name)


def store(session: Session, association: str, text: str) -> None:
    """Keep a version of a rulebook for ever."""
    row = {"sha256": sha256(text), "association": association, "text": text}
    session.execute(insert(RulebookRow).values(row).on_conflict_do_nothing())


def _stored(session: Session, digest: str) -> Rulebook:
    return parse(session.scalars(select(RulebookRow.text).where(RulebookRow.sha256 == digest)).one())
