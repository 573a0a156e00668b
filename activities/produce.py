"""The activity ``render``: one document is produced from the data that it was ordered with, and kept."""

import hashlib
from dataclasses import dataclass

from temporalio import activity

from activities.effects import FINISHED, Patience, alone, begin_attempt, database_time, failed, try_again
from activities.log_lines import tell_document
from activities.render.typesetting import typeset
from models.contracts.names import RENDER
from models.contracts.shell import EffectCall, EffectResult
from models.record.database import Sessions
from models.tables.ledgers import DocumentRow, EffectState
from models.tables.record import TextRow
from models.wording.troubles import Trouble, tell_trouble


@dataclass(frozen=True, slots=True)
class RenderActivities:
    """Produces documents.

    Attributes:
        sessions: The database.
        patience: When to park.
    """

    sessions: Sessions
    patience: Patience

    @activity.defn(name=RENDER, no_thread_cancel_exception=True)
    def render(self, call: EffectCall) -> EffectResult:
        """Produce a document.

        Raises:
            ApplicationError: it could not be produced yet; Temporal tries again.
        """
        with alone(self.sessions, call.case, call.key):
            result = self._render(call)
        tell_document(call, result)
        return result

    def _render(self, call: EffectCall) -> EffectResult:
        with self.sessions.begin() as session:
            row = session.get_one(DocumentRow, (call.case, call.key))
            if row.state in FINISHED:
                return EffectResult(state=row.state)
            begin_attempt(session, row)
            data = session.get_one(TextRow, (call.case, row.data_sha256)).text
            kind, version = row.kind, row.template_version
        try:
            content = typeset(kind, version, data or "")
        except Exception as error:  # noqa: BLE001 - whatever breaks here is kept, retried and at last parked
            said = f"{type(error).__name__}: {error}"[:400]
            return self._failed(call, tell_trouble(Trouble.DOCUMENT_BROKE, error=said))
        return self._keep(call, content)

    def _keep(self, call: EffectCall, content: bytes) -> EffectResult:
        with self.sessions.begin() as session:
            row = session.get_one(DocumentRow, (call.case, call.key))
            row.content, row.sha256 = content, hashlib.sha256(content).hexdigest()
            row.state, row.reason, row.finished_at = EffectState.DONE, "", database_time(session)
            return EffectResult(state=row.state)

    def _failed(self, call: EffectCall, reason: str) -> EffectResult:
        with self.sessions.begin() as session:
            result = failed(session, session.get_one(DocumentRow, (call.case, call.key)), reason, self.patience)
        if result.state not in FINISHED:
            raise try_again(reason)
        return result
