"""``python -m tests.coverage`` writes ``docs/coverage.md``."""

from tests.coverage.page import PAGE, page

PAGE.write_text(page(), encoding="utf-8")
