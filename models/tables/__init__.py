"""The tables. Importing this package makes ``SQLModel.metadata`` complete."""

from models.tables import association, ledgers, record

__all__ = ["association", "ledgers", "record"]
