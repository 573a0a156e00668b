"""The activity ``record``: a case takes what reached it, in one transaction."""

from dataclasses import dataclass

from temporalio import activity

from models.contracts.names import RECORD
from models.contracts.shell import Outcome, Visit
from models.record.record import Record


@dataclass(frozen=True, slots=True)
class RecordActivities:
    """Activities on the record."""

    record: Record

    @activity.defn(name=RECORD)
    def visit(self, visit: Visit) -> Outcome:
        """Take what was delivered, or settle what is due, and say where the case stands."""
        return self.record.visit(visit)
