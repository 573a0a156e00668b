"""Runs migrations on the connection that ``models.record.migrate`` gives."""

from alembic import context
from sqlmodel import SQLModel

import models.tables  # noqa: F401 - completes the metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata, compare_type=True
)
with context.begin_transaction():
    context.run_migrations()
