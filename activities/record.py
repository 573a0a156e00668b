"""The activity ``record``: a case takes what reached it, in one transaction."""

from dataclasses import dataclass

import structlog
from sqlalchemy.exc import OperationalError
from temporalio import activity
from temporalio.exceptions import ApplicationError

from models.contracts.names import RECORD
from models.contracts.shell import Outcome, Visit
from models.record.record import Record

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class RecordActivities:
    """Activities on the record."""

    record: Record

    @activity.defn(name=RECORD)
    def visit(self, visit: Visit) -> Outcome:
        """Take what was delivered, or settle what is due, and say where the case stands.

        Raises:
            ApplicationError: it could not be written; Temporal tries again. The error goes into a history in plain
                text, so it says what kind it is, and of the database's own what the database said.
        """
        try:
            return self.record.visit(visit)
        except Exception as error:
            log.exception("the record did not take it", case=visit.case)
            raise ApplicationError(_told(error), type=type(error).__name__) from None


def _told(error: Exception) -> str:
    if isinstance(error, OperationalError):
        return str(error.orig).splitlines()[0]
    return "the worker's log has the whole error"
