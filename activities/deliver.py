"""The activity ``deliver``: one mail is sent, once, if it is still worth sending."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import structlog
from sqlalchemy.orm import Session
from temporalio import activity
from temporalio.exceptions import ApplicationError

from activities.effects import (
    FINISHED,
    Patience,
    alone,
    begin_attempt,
    database_time,
    failed,
    park,
    try_again,
)
from activities.log_lines import letter_of, tell_mail
from activities.mail.letter import Letter
from activities.mail.letters import compose
from activities.mail.postman import Attachment, Postman, Undeliverable, Unreachable
from models.calendar.zone import local_date
from models.contracts.names import DELIVER
from models.contracts.shell import EffectCall, EffectResult
from models.domain.delivery import pointless
from models.domain.events.engine import MailOrdered
from models.failpoint import MAIL_ACCEPTED, failpoint
from models.record.database import Sessions, is_passing
from models.record.journal import load
from models.record.rules import rules_for
from models.tables.ledgers import DocumentRow, EffectState, MailRow
from models.tables.record import CaseRow
from models.wording.troubles import Trouble, tell_trouble

log = structlog.get_logger()

BEFORE_START = "before_start"


@dataclass(frozen=True, slots=True)
class DeliverActivities:
    """Sends mails.

    Attributes:
        sessions: The database.
        postman: Who takes the mail from here.
        rulebooks: Where the associations' rulebooks lie.
        base_url: Where the pages are, for links.
        patience: When to park.
        letters_from: The first day, in Stockholm, whose letters are sent; None where all are.
    """

    sessions: Sessions
    postman: Postman
    rulebooks: Path
    base_url: str
    patience: Patience
    letters_from: date | None = None

    @activity.defn(name=DELIVER, no_thread_cancel_exception=True)
    def deliver(self, call: EffectCall) -> EffectResult:
        """Send a mail, or find that it need not or cannot be sent.

        Raises:
            ApplicationError: it could not be sent yet; Temporal tries again.
        """
        with alone(self.sessions, call.case, call.key):
            result = self._deliver_or_break(call)
        tell_mail(call, result)
        return result

    def _deliver_or_break(self, call: EffectCall) -> EffectResult:
        try:
            return self._deliver(call)
        except ApplicationError:
            raise
        except Exception as broken:
            if is_passing(broken):
                raise
            log.exception("a mail could not be made or sent", case=call.case, letter=letter_of(call.key))
            return self._broke(call, tell_trouble(Trouble.LETTER_BROKE, error=type(broken).__name__))

    def _deliver(self, call: EffectCall) -> EffectResult:
        prepared = self._prepare(call)
        if isinstance(prepared, EffectResult):
            return prepared
        letter, attachment, at = prepared
        try:
            self.postman.send(letter, at=at, attachment=attachment)
        except Undeliverable as error:
            return self._give_up(call, _anonymous(error, letter))
        except Unreachable as error:
            return self._not_sent(call, _anonymous(error, letter), possibly_sent=error.possibly_sent)
        failpoint(MAIL_ACCEPTED)
        return self._sent(call)

    def _prepare(self, call: EffectCall) -> EffectResult | tuple[Letter, Attachment | None, datetime]:
        with self.sessions.begin() as session:
            row = session.get_one(MailRow, (call.case, call.key))
            if row.state in FINISHED:
                return EffectResult(state=row.state)
            # It was about to leave when the worker died, so it may have left, whatever becomes of it now.
            row.possibly_twice |= row.state == EffectState.SENDING
            if row.not_before is not None:
                # Whoever takes it back holds the case's row: so either we see that, or they see that it is leaving.
                session.get_one(CaseRow, call.case, with_for_update={"read": True})
            case = load(session, call.case)
            order = MailOrdered.model_validate(row.order, strict=False)
            if reason := pointless(case, order) or self._of_the_past(row):
                row.state, row.reason, row.finished_at = (
                    EffectState.SUPPRESSED,
                    reason,
                    database_time(session),
                )
                return EffectResult(state=row.state)
            rules = rules_for(session, case, self.rulebooks)
            attachment = _attachment(session, call.case, order)
            if isinstance(attachment, EffectResult):
                return park(row, tell_trouble(Trouble.DOCUMENT_PARKED))
            try:
                letter = compose(order, case, rules, base_url=self.base_url)
            except Undeliverable as error:
                return park(row, str(error))
            letter = replace(letter, message_id=row.message_id or letter.message_id)
            _about_to_leave(session, row, letter)
            return letter, attachment, database_time(session)

    def _of_the_past(self, row: MailRow) -> str | None:
        """Why a letter that belongs to what a case brought with it is not sent, as a code."""
        past = self.letters_from is not None and local_date(row.ordered_at) < self.letters_from
        return BEFORE_START if past else None

    def _sent(self, call: EffectCall) -> EffectResult:
        with self.sessions.begin() as session:
            row = session.get_one(MailRow, (call.case, call.key))
            row.state, row.reason, row.finished_at = EffectState.DONE, "", database_time(session)
            return EffectResult(state=row.state)

    def _give_up(self, call: EffectCall, reason: str) -> EffectResult:
        with self.sessions.begin() as session:
            return park(session.get_one(MailRow, (call.case, call.key)), reason)

    def _not_sent(self, call: EffectCall, reason: str, *, possibly_sent: bool) -> EffectResult:
        with self.sessions.begin() as session:
            row = session.get_one(MailRow, (call.case, call.key))
            row.possibly_twice |= possibly_sent
            result = failed(session, row, reason, self.patience)
        if result.state not in FINISHED:
            raise try_again(reason)
        return result

    def _broke(self, call: EffectCall, reason: str) -> EffectResult:
        """Count an attempt on which the program broke; one that broke while it was being sent may have been."""
        with self.sessions.begin() as session:
            row = session.get_one(MailRow, (call.case, call.key))
            if row.state != EffectState.SENDING:
                begin_attempt(session, row)
            sending = row.state == EffectState.SENDING
        return self._not_sent(call, reason, possibly_sent=sending)


def _anonymous(error: Exception, letter: Letter) -> str:
    """What a mail server said, for a history and a page that hold nothing personal."""
    return str(error).replace(letter.to_address, "<mottagaren>")


def _about_to_leave(session: Session, row: MailRow, letter: Letter) -> None:
    """Note that a mail is about to leave. One that is found so later may have left."""
    begin_attempt(session, row)
    row.state, row.message_id = EffectState.SENDING, letter.message_id
    row.address, row.subject, row.body = letter.to_address, letter.subject, letter.text


def _attachment(session: Session, case: str, order: MailOrdered) -> Attachment | EffectResult | None:
    if order.document is None:
        return None
    document = session.get_one(DocumentRow, (case, order.document))
    if document.state == EffectState.PARKED:
        return EffectResult(state=EffectState.PARKED)
    if document.content is None:
        raise try_again(f"{order.document} is not ready", timedelta(milliseconds=200))
    return Attachment(filename=f"{document.title} {case.rsplit('/', 1)[-1]}.pdf", content=document.content)
