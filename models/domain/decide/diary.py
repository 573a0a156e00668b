"""The running diary: noted at any time while it runs, and read when the final report is written."""

from collections.abc import Callable
from typing import Any

from models.domain.commands import diary as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.phases import require_phase
from models.domain.events import diary as happened
from models.domain.kinds import InterventionKind
from models.domain.owed import final_report_of
from models.domain.phase import Phase
from models.domain.refusal import Refused

NOTED_IN = (Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)


def _note(deliberation: Deliberation, body: wanted.NoteInDiary) -> None:
    require_phase(deliberation, *NOTED_IN)
    on = body.on or deliberation.today
    if on > deliberation.today:
        raise Refused("day_to_come", field="on", day=on)
    known = _headings(deliberation)
    if body.heading is not None and body.heading not in known:
        raise Refused("unknown_heading", field="heading", heading=body.heading, known=", ".join(known))
    deliberation.establish(happened.DiaryNoted(on=on, text=body.text, heading=body.heading))


def _headings(deliberation: Deliberation) -> tuple[str, ...]:
    """Those of the final report that this intervention owes."""
    kind = deliberation.case.kind or InterventionKind.INDIVIDUAL
    rule = final_report_of(kind, deliberation.rulebook)
    form = deliberation.rulebook.forms.get(rule.form) if rule and rule.form else None
    return tuple(heading.key for heading in form.headings) if form else ()


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.NoteInDiary: _note,
}
