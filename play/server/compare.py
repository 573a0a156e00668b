"""Holding what a server recorded against what came out in the pure core, byte for byte."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from models.domain.journal import Entry
from models.domain.proceed import Answer
from models.record.sealing import seal
from models.record.verify import faults
from models.tables.ledgers import DocumentRow, EffectState, MailRow
from models.tables.record import JournalRow
from play.played import PARKED, SENT, SUPPRESSED, WAITING, Paper, Played, Post
from play.server.ledgers import Ledgers
from play.server.mailbox import Received

_STATES = {
    SENT: EffectState.DONE,
    SUPPRESSED: EffectState.SUPPRESSED,
    PARKED: EffectState.PARKED,
    WAITING: EffectState.ORDERED,
}
_PDF = b"%PDF-"


def compare(core: Played, answers: Sequence[Answer], ledgers: Ledgers, received: Sequence[Received]) -> Iterator[str]:
    """Every difference, in words."""
    yield from _compare_journals(core.entries, ledgers.journal())
    yield from _compare_answers(core.answers, answers)
    mails = ledgers.mails()
    yield from _compare_mails([post for post in core.posts if post.key], mails)
    yield from _compare_received(mails, received)
    yield from _compare_documents(core.papers, ledgers.documents())
    with ledgers.record.sessions() as session:
        yield from faults(session, ledgers.case)


def _compare_journals(entries: Sequence[Entry], rows: Sequence[JournalRow]) -> Iterator[str]:
    """The first row that differs; those after it only follow."""
    for entry, row in zip_longest(entries, rows):
        told, recorded = _columns(entry), _row_columns(row)
        if told != recorded:
            yield f"the journals differ:\n  core   {json.dumps(told)}\n  server {json.dumps(recorded)}"
            return


def _columns(entry: Entry | None) -> list[object] | None:
    if entry is None:
        return None
    actor = entry.actor
    return [
        entry.sequence, entry.at.isoformat(), actor.person, actor.role, actor.on_behalf_of, actor.channel,
        entry.command, entry.event.type, seal(entry.event)[0],
    ]  # fmt: skip


def _row_columns(row: JournalRow | None) -> list[object] | None:
    if row is None:
        return None
    return [
        row.sequence, row.at.isoformat(), row.person, row.role, row.on_behalf_of, row.channel,
        row.command_id, row.event_type, row.event,
    ]  # fmt: skip


def _compare_answers(told: Sequence[Answer], given: Sequence[Answer]) -> Iterator[str]:
    for number, (here, there) in enumerate(zip_longest(told, given), start=1):
        if here != there:
            yield f"step {number} is answered otherwise: core {here!r}, server {there!r}"


def _compare_mails(posts: Sequence[Post], rows: Sequence[MailRow]) -> Iterator[str]:
    told = {post.key: (_STATES.get(post.fate, post.fate), post.reason) for post in posts}
    recorded = {row.mail: (row.state, row.reason if row.state == EffectState.SUPPRESSED else "") for row in rows}
    for key in sorted(told.keys() | recorded.keys()):
        if told.get(key) != recorded.get(key):
            yield f"the mail {key}: core {told.get(key)}, server {recorded.get(key)}"


def _compare_received(rows: Sequence[MailRow], received: Sequence[Received]) -> Iterator[str]:
    """One copy of each mail at the mail server, to the address in the ledger, and nothing else."""
    done = [row for row in rows if row.state == EffectState.DONE]
    sent = Counter(Received(row.message_id or "", (row.address,)) for row in done)
    arrived = Counter(received)
    for one in (sent - arrived).elements():
        yield f"the mail {one.message_id} to {one.recipients} is sent by the ledger, and did not arrive"
    for one in (arrived - sent).elements():
        yield f"the mail {one.message_id} to {one.recipients} arrived more often than the ledger has it sent"


def _compare_documents(papers: Sequence[Paper], rows: Sequence[DocumentRow]) -> Iterator[str]:
    produced = {row.document for row in rows if (row.content or b"").startswith(_PDF)}
    ordered = {paper.document for paper in papers}
    for name in sorted(ordered ^ produced):
        yield f"the document {name}: ordered {name in ordered}, produced {name in produced}"
