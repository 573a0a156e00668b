"""The first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('access_tokens',
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('association', sa.String(), nullable=False),
    sa.Column('person', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('sha256')
    )
    op.create_table('case_numbers',
    sa.Column('association', sa.String(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('idempotency_key', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('association', 'year', 'number'),
    sa.UniqueConstraint('association', 'idempotency_key')
    )
    op.create_table('cases',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('association', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('phase', sa.String(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('overdue', sa.Integer(), nullable=False),
    sa.Column('people', postgresql.ARRAY(sa.Text()), server_default='{}', nullable=False),
    sa.Column('standing', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('cases_people', 'cases', ['people'], unique=False, postgresql_using='gin')
    op.create_index(op.f('ix_cases_association'), 'cases', ['association'], unique=False)
    op.create_index(op.f('ix_cases_phase'), 'cases', ['phase'], unique=False)
    op.create_table('documents',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('document', sa.String(), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('ordered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('template_version', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('data_sha256', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('first_attempt_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.PrimaryKeyConstraint('case_id', 'document')
    )
    op.create_index('documents_waiting', 'documents', ['case_id'], unique=False, postgresql_where=sa.text("state in ('ordered', 'sending', 'parked')"))
    op.create_table('drafts',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('content', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('saved_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('case_id', 'kind')
    )
    op.create_table('files',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('media_type', sa.String(), nullable=False),
    sa.Column('size', sa.BigInteger(), nullable=False),
    sa.Column('sent_by', sa.String(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.PrimaryKeyConstraint('case_id', 'sha256')
    )
    op.create_table('journal',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('person', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('on_behalf_of', sa.String(), nullable=True),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('command_id', sa.String(), nullable=False),
    sa.Column('event_type', sa.String(), nullable=False),
    sa.Column('event', sa.String(), nullable=False),
    sa.Column('written_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('run_id', sa.String(), nullable=False),
    sa.Column('previous_hash', sa.String(), nullable=False),
    sa.Column('hash', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('case_id', 'sequence')
    )
    op.create_index('journal_command', 'journal', ['case_id', 'command_id'], unique=False)
    op.create_table('mails',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('mail', sa.String(), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('ordered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('rule', sa.String(), nullable=False),
    sa.Column('recipient', sa.String(), nullable=False),
    sa.Column('not_before', sa.DateTime(timezone=True), nullable=True),
    sa.Column('order', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('message_id', sa.String(), nullable=True),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('possibly_twice', sa.Boolean(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('first_attempt_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('body', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('case_id', 'mail'),
    sa.UniqueConstraint('message_id')
    )
    op.create_index('mails_waiting', 'mails', ['case_id'], unique=False, postgresql_where=sa.text("state in ('ordered', 'sending', 'parked')"))
    op.create_table('receipts',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('command_id', sa.String(), nullable=False),
    sa.Column('content_sha256', sa.String(), nullable=False),
    sa.Column('answer', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.PrimaryKeyConstraint('case_id', 'command_id')
    )
    op.create_index('receipt_command', 'receipts', ['command_id'], unique=False)
    op.create_table('register',
    sa.Column('association', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('content', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('association', 'kind', 'key', 'version')
    )
    op.create_table('rulebooks',
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('association', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('sha256')
    )
    op.create_index(op.f('ix_rulebooks_association'), 'rulebooks', ['association'], unique=False)
    op.create_table('texts',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=True),
    sa.PrimaryKeyConstraint('case_id', 'sha256')
    )
    op.execute(
        """
        create function journal_is_append_only() returns trigger language plpgsql as $$
        begin
            raise exception 'the journal is append-only: add a fact that corrects the one before';
        end $$
        """
    )
    op.execute(
        "create trigger append_only before update or delete or truncate on journal "
        "for each statement execute function journal_is_append_only()"
    )
