"""The connection to PostgreSQL."""

from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.orm import Session, sessionmaker

Sessions = sessionmaker[Session]
"""Makes a session; ``with sessions.begin() as session`` is one transaction."""


_KEEPALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 20_000}
"""A database that has gone without a word is noticed within half a minute, so that no thread waits for ever."""


def connect(url: str, *, pool_size: int = 10) -> Engine:
    """An engine that gives up a statement after 5 s and a lock after 3 s, so that the caller can try again.

    Its errors hold no parameters: they reach Temporal's history and the log, and parameters may be personal.
    """
    options = "-c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000"
    return create_engine(
        url,
        pool_size=pool_size,
        max_overflow=10,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"options": options, "connect_timeout": 3, **_KEEPALIVE},
    )


def is_passing(error: Exception) -> bool:
    """Whether an error is of the database's making and passes by itself: connection, lock, serialisation, standby.

    A value that the database does not take is none of these: that is for the program to mend.
    """
    passing = (OperationalError, InterfaceError, InternalError, NoConnectionFree)
    return isinstance(error, passing) or (isinstance(error, DBAPIError) and error.connection_invalidated)


def sessions(engine: Engine) -> Sessions:
    """A maker of sessions on an engine."""
    return sessionmaker(engine, expire_on_commit=False)
