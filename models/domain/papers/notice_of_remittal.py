"""The notice that the board remitted an application back (001, Beslut; inventory.md DOC-09)."""

from datetime import date

from models.domain.case import Case
from models.domain.documents.notice_of_remittal import NoticeOfRemittal
from models.domain.papers.correspondents import applicants, at_the_secretariat, for_the_board
from models.domain.papers.decided import minutes_reference, wanted_items
from models.domain.papers.decision_notice import next_meeting
from models.domain.papers.head import head
from models.domain.rules.rulebook import Rules
from models.domain.state import Decision


def notice_of_remittal(case: Case, decision: Decision, dated: date, rules: Rules) -> NoticeOfRemittal:
    """The notice of a remittal: what more is wanted, by when, and to which meeting it returns."""
    content = decision.content
    return NoticeOfRemittal(
        **head(case, "Besked om återremiss", dated, rules),
        recipients=applicants(case, rules),
        minutes=minutes_reference(content),
        wanted=wanted_items(content),
        reasons=str(content.reasons or ""),
        answer_by=content.due,
        returns_to=next_meeting(case, content),
        support=at_the_secretariat(rules),
        signed_by=for_the_board(rules),
    )
