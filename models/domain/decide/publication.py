"""The final report's public version: the one that was handed in, with few people masked and without the diary."""

from collections.abc import Callable
from typing import Any

from models.domain.commands import publication as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.phases import require_phase
from models.domain.documents.final_report import FinalReport
from models.domain.documents.report import Report
from models.domain.events import publication as happened
from models.domain.events.engine import DocumentOrdered
from models.domain.owed import FINAL_REPORTS
from models.domain.papers.obligations import label_of
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.small_numbers import masked

PUBLISHED_IN = (Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)


def _publish(deliberation: Deliberation, _: wanted.PublishFinalReport) -> None:
    require_phase(deliberation, *PUBLISHED_IN)
    handed_in = _handed_in(deliberation)
    if handed_in is None or not handed_in.data:
        raise Refused("no_final_report_yet")
    kind = FinalReport if handed_in.kind == FinalReport.kind else Report
    paper = kind.model_validate_json(str(handed_in.data))
    figures = masked(paper.figures, deliberation.rulebook.publication.mask_below)
    few = sum(one != before for one, before in zip(figures, paper.figures, strict=True))
    title = f"{paper.title} (för publicering)"
    changed = {"figures": figures, "title": title, "dated": deliberation.today}
    inner = {"diary": ()} if isinstance(paper, FinalReport) else {}
    document = order(deliberation, paper.model_copy(update=changed | inner))
    deliberation.establish(happened.FinalReportPublished(published=handed_in.document, document=document, masked=few))


def _handed_in(deliberation: Deliberation) -> DocumentOrdered | None:
    """The final report in its latest version, by the title that it was handed in under."""
    titles = {label_of(kind, deliberation.rulebook) for kind in FINAL_REPORTS if kind in deliberation.case.reports}
    ordered = [one for one in deliberation.case.documents.values() if one.title in titles]
    return ordered[-1] if ordered else None


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.PublishFinalReport: _publish,
}
