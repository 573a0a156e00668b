"""Finding the rules for a case: its rulebook by hash, the association's newest, and the register."""

from pathlib import Path
from typing import TypedDict

import structlog
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlmodel import select

from models.domain.case import Case
from models.domain.decide import FREE_TO_FOLLOW
from models.domain.register import Register
from models.domain.rules.rulebook import Rulebook, RulebookVersion, Rules
from models.record.ledgers import let_go, parked
from models.record.register import load_register
from models.rulebook.attached import whole
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
    known = _known(session, case)
    followed = _stored(session, case.rulebook_sha256) if case.rulebook_sha256 else None
    if followed is None:
        first = _version(newest(rulebooks, case.association))
        return Rules(first.rulebook, first.sha256, **known)
    newer = _newest_if_usable(rulebooks, case)
    if newer is not None and case.phase in FREE_TO_FOLLOW:
        return Rules(newer.rulebook, newer.sha256, so_far=followed, **known)
    kept = newer if newer is not None and newer.sha256 != case.rulebook_sha256 else None
    return Rules(followed, case.rulebook_sha256, newest=kept, **known)


class _Known(TypedDict):
    register: Register
    files: frozenset[str]
    parked: frozenset[str]
    let_go: frozenset[str]


def _known(session: Session, case: Case) -> _Known:
    """What the rules are told of the association's people, and of the case's files and mails."""
    return _Known(
        register=load_register(session, case.association),
        files=frozenset(session.scalars(select(FileRow.sha256).where(FileRow.case_id == case.id))),
        parked=frozenset(key for key, _ in parked(session, case.id)),
        let_go=let_go(session, case.id),
    )


def _newest_if_usable(rulebooks: Path, case: Case) -> RulebookVersion | None:
    try:
        return _version(newest(rulebooks, case.association))
    except (UnknownAssociation, RulebookError) as error:
        log.error("the newest rulebook cannot be used", association=case.association, error=str(error))
        return None


def _version(text: str) -> RulebookVersion:
    return RulebookVersion(parse(text), sha256(text))


def newest(rulebooks: Path, association: str) -> str:
    """The text of an association's newest rulebook, with every default written out.

    Raises:
        UnknownAssociation: there is no such file.
        RulebookError: something is wrong with it, told line by line.
    """
    file = rulebooks / f"{association}.toml"
    if not file.is_file():
        raise UnknownAssociation(f"there is no rulebook {file.name} in TERTIAL_RULEBOOKS_DIR")
    return effective_text(whole(file), file.name)


def store(session: Session, association: str, text: str) -> None:
    """Keep a version of a rulebook for ever."""
    row = {"sha256": sha256(text), "association": association, "text": text}
    session.execute(insert(RulebookRow).values(row).on_conflict_do_nothing())


def _stored(session: Session, digest: str) -> Rulebook:
    return parse(session.scalars(select(RulebookRow.text).where(RulebookRow.sha256 == digest)).one())
