"""All the cases of an association at once, read only."""

from sqlalchemy import text

from models.domain.portfolio import Portfolio
from models.domain.register import Register
from models.record.database import Sessions
from models.record.portfolio import portfolio_of
from models.record.register import load_register


def portfolio_and_register(sessions: Sessions, association: str) -> tuple[Portfolio, Register]:
    """The association's cases and its register, as they stand at one instant."""
    with sessions() as session:
        session.execute(text("set transaction isolation level repeatable read read only"))
        return portfolio_of(session, association), load_register(session, association)
