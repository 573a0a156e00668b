"""Brings a database to the tables that this version needs. Run it before the worker and the API of that version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

import models.tables
from models.record.database import connect
from settings import settings_of_the_process

_LOCK = 7_013_002_027
"""Two processes that migrate at once wait for each other by this advisory lock."""


def configuration(connection: Connection) -> Config:
    """Alembic's configuration; there is no ini file to keep in step."""
    config = Config()
    config.set_main_option("script_location", str(Path(models.tables.__path__[0]) / "migrations"))
    config.attributes["connection"] = connection
    return config


def migrate(engine: Engine) -> None:
    """Run every migration that the database has not had."""
    with engine.connect() as connection, connection.begin():
        connection.execute(text("set local statement_timeout = 0"))
        connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        command.upgrade(configuration(connection), "head")


def is_current(engine: Engine) -> bool:
    """Whether the database has the tables that this version needs."""
    with engine.connect() as connection:
        heads = ScriptDirectory.from_config(configuration(connection)).get_heads()
        return set(MigrationContext.configure(connection).get_current_heads()) == set(heads)


if __name__ == "__main__":
    migrate(connect(settings_of_the_process().database_url))
