"""The other engine: a life on a real Temporal server, with PostgreSQL and a mail server, and time skipped."""
