"""The evaluation is planned by the steering group, procured by the secretariat, and feeds the decision on adoption."""

from collections.abc import Callable
from typing import Any

from models.calendar.due_dates import due_after_days
from models.domain.commands import evaluation as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import answer
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.evaluation import Evaluator
from models.domain.events import evaluation as happened
from models.domain.owed import EVALUATION_PLAN, EVALUATION_REPORT
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.size import is_small

PLANNED_IN = (Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)
RECORDED_IN = (Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)


def _plan(deliberation: Deliberation, body: wanted.PlanEvaluation) -> None:
    require_phase(deliberation, *PLANNED_IN)
    kinds = deliberation.rulebook.evaluation.kinds
    if body.kind not in kinds:
        raise Refused("evaluation_kind_not_used", field="kind", evaluation=body.kind, evaluations=", ".join(kinds))
    if body.evaluator is Evaluator.OWN:
        _require_own_is_enough(deliberation, body)
    deliberation.establish(
        happened.EvaluationPlanned(kind=body.kind, evaluator=body.evaluator, plan=body.plan, reason=body.reason)
    )
    answer(deliberation, EVALUATION_PLAN)


def _require_own_is_enough(deliberation: Deliberation, body: wanted.PlanEvaluation) -> None:
    """Small interventions may evaluate themselves or by a peer; others usually do not, so that takes a reason."""
    own = deliberation.rulebook.evaluation.own
    if own == "never":
        raise Refused("own_evaluation_not_used", field="evaluator")
    small_under = deliberation.rulebook.thresholds.small
    if own == "small" and not is_small(deliberation.case, small_under) and not body.reason:
        raise Refused("own_evaluation_needs_reason", field="reason", amount=small_under)


def _procure(deliberation: Deliberation, body: wanted.ProcureEvaluation) -> None:
    require_phase(deliberation, *PLANNED_IN)
    planned = deliberation.case.evaluation_plan
    if planned is None:
        raise Refused("evaluation_not_planned")
    if planned.evaluator is Evaluator.OWN:
        raise Refused("evaluation_is_own")
    if body.contracted_on > deliberation.today:
        raise Refused("day_to_come", field="contracted_on", day=body.contracted_on)
    deliberation.establish(
        happened.EvaluationProcured(
            supplier=body.supplier,
            cost=body.cost,
            contracted_on=body.contracted_on,
            delivers_by=body.delivers_by,
            tendered=body.tendered,
        )
    )
    _owe_documentation(deliberation, body)


def _owe_documentation(deliberation: Deliberation, body: wanted.ProcureEvaluation) -> None:
    """A larger direct procurement is documented within so many days of its contract."""
    rule = deliberation.rulebook.obligations.get("procurement_documentation")
    if rule is None or body.cost <= deliberation.rulebook.evaluation.documented_over:
        return
    number = 1 + sum(one.kind == "procurement_documentation" for one in deliberation.case.obligations.values())
    due = due_after_days(body.contracted_on, rule.days)
    plan(deliberation, "procurement_documentation", name=str(number), due=due)


def _record(deliberation: Deliberation, body: wanted.RecordEvaluation) -> None:
    require_phase(deliberation, *RECORDED_IN)
    if not body.files:
        raise Refused("evaluation_needs_file", field="files")
    if body.received_on > deliberation.today:
        raise Refused("day_to_come", field="received_on", day=body.received_on)
    deliberation.establish(
        happened.EvaluationRecorded(
            title=body.title,
            author=body.author,
            received_on=body.received_on,
            findings=body.findings,
            final=body.final,
            files=body.files,
        )
    )
    if body.final:
        answer(deliberation, EVALUATION_REPORT)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.PlanEvaluation: _plan,
    wanted.ProcureEvaluation: _procure,
    wanted.RecordEvaluation: _record,
}
