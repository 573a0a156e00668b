"""The association's meetings in its register."""

from datetime import date, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from models.domain.register import Body, Meeting
from models.record.register import load_register, put


def meetings(session: Session, association: str) -> list[Meeting]:
    """Every meeting of an association, the cancelled ones too, by day."""
    return sorted(load_register(session, association).meetings, key=lambda one: (one.on, one.body))


def meeting_on(session: Session, association: str, body: Body, on: date) -> Meeting | None:
    """The meeting of a body on a day, if the register has one."""
    return next((one for one in meetings(session, association) if (one.body, one.on) == (body, on)), None)


def lock_register(session: Session, association: str) -> None:
    """Let nobody else change the register until this transaction ends."""
    session.execute(text("select pg_advisory_xact_lock(hashtextextended(:of, 0))"), {"of": f"register/{association}"})


def enter_meeting(session: Session, association: str, meeting: Meeting, by: str, at: datetime) -> None:
    """Enter a meeting, or a new version of it."""
    put(session, association, meeting, by, at)
