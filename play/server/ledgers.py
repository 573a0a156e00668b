"""Looking into a case's record while a life is played. Only the register and files are written here."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import select

from models.domain.commands.envelope import Command
from models.domain.proceed import Answer, take
from models.domain.register import Register
from models.record.delivery import content_hash
from models.record.journal import entries, load
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
        """When something will happen in the case by itself."""
        with self.record.sessions() as session:
            return session.scalars(select(CaseRow.next_at).where(CaseRow.id == self.case)).one_or_none()

    def sequence(self) -> int:
        """The case's sequence; 0 before its first fact."""
        with self.record.sessions() as session:
            return session.scalars(select(CaseRow.sequence).where(CaseRow.id == self.case)).one_or_none() or 0

    def at_rest(self) -> bool:
        """Whether the case has ended, and nothing will happen in it by itself."""
        with self.record.sessions() as session:
            standing = session.scalars(select(CaseRow.standing).where(CaseRow.id == self.case)).one_or_none()
            return bool(standing and standing.get("at_rest"))

    def waiting(self) -> tuple[str, ...]:
        """The mails and documents that have not been carried out, parked or suppressed yet."""
        with self.record.sessions() as session:
            found: list[str] = []
            for table, key in ((MailRow, MailRow.mail), (DocumentRow, DocumentRow.document)):
                rows = select(key).where(table.case_id == self.case, table.state.in_(WAITING_STATES))  # type: ignore[attr-defined]
                found += session.scalars(rows)
            return tuple(found)

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
            foretold = take(case, command, rules_for(session, case, self.record.rulebooks))
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
