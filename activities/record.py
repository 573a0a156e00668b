"""The activity ``record``: a case takes what reached it, in one transaction."""

from dataclasses import dataclass

import structlog
from sqlalchemy.exc import OperationalError
from temporalio import activity
from temporalio.exceptions import ApplicationError

from activities.log_lines import tell_command
from models.contracts.names import RECORD
from models.contracts.shell import Outcome, Visit
from models.record.record import Record

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class RecordActivities:
    """Activities on the record."""

    record: Record

    @activity.defn(name=RECORD, no_thread_cancel_exception=True)
    def visit(self, visit: Visit) -> Outcome:
        """Take what was delivered, or settle what is due, and say where the case stands.

        Raises:
            ApplicationError: it could not be written; Temporal tries again. The error goes into a history in plain
                text, so it says what kind it is, and of the database's own what the database said.
        """
        try:
            outcome = self.record.visit(visit)
        except OperationalError as error:
            said = str(error.orig).splitlines()[0]
            log.warning("the database did not take it", case=visit.case, said=said)
            raise ApplicationError(said, type=type(error).__name__) from None
        except Exception as error:
            log.exception("the record did not take it", case=visit.case)
            raise ApplicationError("the worker's log has the whole error", type=type(error).__name__) from None
        tell_command(visit, outcome)
        return outcome
