"""What stands on the agenda of a meeting of the local collaboration group, read at one instant."""

from datetime import date

from sqlalchemy import text
from sqlmodel import col, select

from models.contracts.names import association_id
from models.domain.case_type import CaseType
from models.domain.standing_item import LISTED, StandingItem, standing_item
from models.record.database import Sessions
from models.record.journal import load
from models.tables.record import CaseRow


def standing_item_on(sessions: Sessions, association: str, on: date) -> StandingItem:
    """The follow-up of the local action plan at a meeting on a day, as everything stands now."""
    with sessions() as session:
        session.execute(text("set transaction isolation level repeatable read read only"))
        listed = select(CaseRow.id).where(
            CaseRow.association == association,
            col(CaseRow.id).startswith(f"{CaseType.ASSIGNMENT}/"),
            col(CaseRow.phase).in_(LISTED),
        )
        assignments = [load(session, one) for one in session.scalars(listed)]
        return standing_item(on, load(session, association_id(association)).local_plan, assignments)
