"""The connection to PostgreSQL."""

from sqlalchemy import Engine, create_engine
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


def sessions(engine: Engine) -> Sessions:
    """A maker of sessions on an engine."""
    return sessionmaker(engine, expire_on_commit=False)
