"""Finding the rules for a case: its rulebook by hash, the association's newest, and the register."""

from pathlib import Path

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlmodel import select

from models.domain.case import Case
from models.domain.decide import FREE_TO_FOLLOW
from models.domain.rules.rulebook import Rulebook, Rules
from models.record.register import load_register
from models.rulebook.load import effective_text, parse, sha256
from models.tables.association import RulebookRow
from models.tables.record import FileRow


class UnknownAssociation(LookupError):
    """No rulebook exists for the association."""


def rules_for(session: Session, case: Case, rulebooks: Path) -> Rules:
    """The rules by which the next command to a case is decided."""
    register = load_register(session, case.association)
    files = frozenset(session.scalars(select(FileRow.sha256).where(FileRow.case_id == case.id)))
    if case.phase not in FREE_TO_FOLLOW:
        followed = _stored(session, case.rulebook_sha256)
        return Rules(rulebook=followed, rulebook_sha256=case.rulebook_sha256, register=register, files=files)
    text = newest(rulebooks, case.association)
    digest = sha256(text)
    changed = case.rulebook_sha256 not in ("", digest)
    so_far = _stored(session, case.rulebook_sha256) if changed else None
    return Rules(rulebook=parse(text), rulebook_sha256=digest, register=register, so_far=so_far, files=files)


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
