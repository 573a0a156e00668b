"""What is true after a fact about the run of the case itself."""

from collections.abc import Callable
from typing import Any

from models.domain.apply.unchanged import unchanged
from models.domain.case import Case
from models.domain.events import engine as happened
from models.domain.journal import Entry
from models.domain.state import Stalled


def _rulebook_adopted(case: Case, event: happened.RulebookAdopted, _: Entry) -> Case:
    return case.model_copy(update={"rulebook_sha256": event.sha256})


def _phase_entered(case: Case, event: happened.PhaseEntered, entry: Entry) -> Case:
    return case.model_copy(update={"phase": event.phase, "since": entry.at})


def _notice_planned(case: Case, event: happened.NoticePlanned, _: Entry) -> Case:
    return case.model_copy(update={"moments": {**case.moments, event.moment.key: event.moment}})


def without_moments(case: Case, keys: tuple[str, ...]) -> Case:
    """The case with some of its moments taken off the forecast."""
    return case.model_copy(update={"moments": {k: m for k, m in case.moments.items() if k not in keys}})


def _moments_dropped(case: Case, event: happened.MomentsDropped, _: Entry) -> Case:
    return without_moments(case, event.keys)


def _moment_settled(case: Case, event: happened.MomentSettled, _: Entry) -> Case:
    return without_moments(case, (event.key,))


def _moment_stalled(case: Case, event: happened.MomentStalled, entry: Entry) -> Case:
    stalled = Stalled(key=event.moment.key, at=entry.at, error=event.error, moment=event.moment)
    return without_moments(case, (stalled.key,)).model_copy(update={"stalled": {**case.stalled, stalled.key: stalled}})


def _command_stalled(case: Case, event: happened.CommandStalled, entry: Entry) -> Case:
    stalled = Stalled(key=entry.command, at=entry.at, error=event.error, command=event.command.text)
    return case.model_copy(update={"stalled": {**case.stalled, stalled.key: stalled}})


def _stalled_retried(case: Case, event: happened.StalledRetried, entry: Entry) -> Case:
    """A moment comes back to the forecast, now due; a command is taken again by whoever had it retried."""
    moment = case.stalled[event.key].moment
    moments = {moment.key: moment.model_copy(update={"at": entry.at})} if moment else {}
    return case.model_copy(
        update={
            "stalled": {k: s for k, s in case.stalled.items() if k != event.key},
            "moments": {**case.moments, **moments},
        }
    )


def _mail_ordered(case: Case, event: happened.MailOrdered, _: Entry) -> Case:
    return case.model_copy(update={"mails": {**case.mails, event.mail: event}})


def _document_ordered(case: Case, event: happened.DocumentOrdered, _: Entry) -> Case:
    return case.model_copy(update={"documents": {**case.documents, event.document: event}})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.RulebookAdopted: _rulebook_adopted,
    happened.PhaseEntered: _phase_entered,
    happened.NoticePlanned: _notice_planned,
    happened.MomentsDropped: _moments_dropped,
    happened.MomentSettled: _moment_settled,
    happened.MomentStalled: _moment_stalled,
    happened.CommandRefused: unchanged,
    happened.CommandMalformed: unchanged,
    happened.CommandStalled: _command_stalled,
    happened.StalledRetried: _stalled_retried,
    happened.EffectRetried: unchanged,
    happened.FilesAttached: unchanged,
    happened.MailOrdered: _mail_ordered,
    happened.MailImpossible: unchanged,
    happened.DocumentOrdered: _document_ordered,
}
