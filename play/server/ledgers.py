"""Looking into a case's record while a life is played. Only the register and files are written here."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select

from models.domain.commands.envelope import Command
from models.domain.proceed import Answer, take
from models.domain.register import Register
from models.record.delivery import content_hash
from models.record.journal import entries, load
from models.record.ledgers import is_held
from models.record.portfolio import looking_across
from models.record.record import Record
from models.record.register import put_all
from models.record.rules import rules_for
from models.record.sealing import seal
from models.tables.ledgers import WAITING_STATES, DocumentRow, MailRow
from models.tables.record import CaseRow, FileRow, JournalRow, ReceiptRow
from play.commands import reused_id
from play.files import content_of

WRITER = "play"
"""Who is said to have entered the register."""


@dataclass(frozen=True, slots=True)
class Ledgers:
    """The record of one case.

    Attributes:
        record: The record.
        case: The case's id.
    """

    record: Record
    case: str

    def enter(self, association: str, register: Register, at: datetime) -> None:
        """Enter people, organisations and meetings into the register."""
        with self.record.sessions.begin() as session:
            put_all(session, association, register, WRITER, at)

    def send_files(self, files: dict[str, str], by: str, at: datetime) -> None:
        """Send files to the case, named by their hashes."""
        with self.record.sessions.begin() as session:
            for digest, name in files.items():
                content = content_of(name)
                session.merge(
                    FileRow(
                        case_id=self.case, sha256=digest, name=name, media_type="text/plain",
                        size=len(content), sent_by=by, received_at=at, content=content,
                    )
                )  # fmt: skip

    def next_at(self) -> datetime | None:
        """When something will happen in the case by itself: a moment, or a letter that was held leaves."""
        with self.record.sessions() as session:
            moment = session.scalars(select(CaseRow.next_at).where(CaseRow.id == self.case)).one_or_none()
            held = select(func.min(MailRow.not_before)).where(*self._waits(MailRow))
            coming = (moment, session.scalars(held).one())
            return min((at for at in coming if at is not None), default=None)

    def sequence(self) -> int:
        """The case's sequence; 0 before its first fact."""
        with self.record.sessions() as session:
            return session.scalars(select(CaseRow.sequence).where(CaseRow.id == self.case)).one_or_none() or 0

    def at_rest(self) -> bool:
        """Whether the case has ended, nothing will happen in it by itself, and nothing is left to carry out."""
        if self.waiting():
            return False
        with self.record.sessions() as session:
            standing = session.scalars(select(CaseRow.standing).where(CaseRow.id == self.case)).one_or_none()
            return bool(standing and standing.get("at_rest"))

    def waiting(self, by: datetime | None = None) -> tuple[str, ...]:
        """The mails and documents that have not been carried out, parked or suppressed yet.

        Those whose time has come ``by`` an instant, where one is given.
        """
        with self.record.sessions() as session:
            mails = session.scalars(select(MailRow).where(*self._waits(MailRow)))
            documents = session.scalars(select(DocumentRow.document).where(*self._waits(DocumentRow)))
            return (*(row.mail for row in mails if by is None or not is_held(row, by)), *documents)

    def _waits(self, table: type[MailRow] | type[DocumentRow]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return col(table.case_id) == self.case, col(table.state).in_(WAITING_STATES)

    def knows(self, command: str) -> bool:
        """Whether the id of a command has been used."""
        with self.record.sessions() as session:
            return session.get(ReceiptRow, (self.case, command)) is not None

    def answer(self, command: Command) -> Answer | None:
        """What became of a command, once it has been taken."""
        content = content_hash(command)
        with self.record.sessions() as session:
            row = session.get(ReceiptRow, (self.case, command.id))
            if row is not None and row.content_sha256 != content:
                row = session.get(ReceiptRow, (self.case, reused_id(command, content)))
            return Answer.model_validate(row.answer, strict=False) if row else None

    def dry_run(self, command: Command) -> tuple[str, ...]:
        """The events that would follow from a command, worked out on the case as it stands in the record."""
        with self.record.sessions() as session:
            case = load(session, self.case)
            rules = looking_across(session, rules_for(session, case, self.record.rulebooks), case, command)
            foretold = take(case, command, rules)
            return tuple(seal(entry.event)[0] for entry in foretold.entries)

    def events(self, after: int) -> tuple[str, ...]:
        """The events that were recorded after a sequence."""
        with self.record.sessions() as session:
            return tuple(seal(entry.event)[0] for entry in entries(session, self.case, after))

    def journal(self) -> tuple[JournalRow, ...]:
        """The journal as it is written, in order."""
        with self.record.sessions() as session:
            rows = select(JournalRow).where(JournalRow.case_id == self.case)
            return tuple(session.scalars(rows.order_by(JournalRow.sequence)))  # type: ignore[arg-type]

    def mails(self) -> tuple[MailRow, ...]:
        """The ledger of mails."""
        with self.record.sessions() as session:
            return tuple(session.scalars(select(MailRow).where(MailRow.case_id == self.case)))

    def documents(self) -> tuple[DocumentRow, ...]:
        """The ledger of documents."""
        with self.record.sessions() as session:
            return tuple(session.scalars(select(DocumentRow).where(DocumentRow.case_id == self.case)))
