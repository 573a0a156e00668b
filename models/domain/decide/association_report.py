"""The association's reports are assembled from what the interventions tell, and its books are reconciled."""

from collections.abc import Callable
from typing import Any

from models.domain.commands import association as wanted
from models.domain.contributions import Contributions, contributions
from models.domain.decide.association import require_begun
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.phases import require_phase
from models.domain.events import association as happened
from models.domain.papers.association_report import association_report
from models.domain.papers.reconciliation import reconciliation_document
from models.domain.phase import Phase
from models.domain.reconciliation import ReconciledAssociation, reconcile
from models.domain.refusal import Refused


def _compile(deliberation: Deliberation, body: wanted.CompileReport) -> None:
    """Put together what there is, and name who has not contributed. What came in since, a later assembling has."""
    require_begun(deliberation)
    require_phase(deliberation, Phase.RUNNING)
    found = _contributions(deliberation, body.obligation)
    paper = association_report(
        deliberation.case, found, str(body.introduction or ""), deliberation.today, deliberation.rules,
        deliberation.actor.person,
    )  # fmt: skip
    document = order(deliberation, paper)
    of_year = [case.in_year(found.year) for case in deliberation.rules.portfolio.cases]
    deliberation.establish(
        happened.ReportCompiled(
            obligation=body.obligation,
            document=document,
            contributed=tuple(case.number for case, _ in found.contributed),
            missing=tuple(case.number for case, _ in found.missing),
            claimed=sum(one.claimed for one in of_year),
            paid=sum(one.paid for one in of_year),
        )
    )


def _contributions(deliberation: Deliberation, obligation: str) -> Contributions:
    known = deliberation.case.obligations.get(obligation)
    if known is None:
        raise Refused("nothing_of_that_name_owed", field="obligation", obligation=obligation)
    assembles = deliberation.rulebook.obligations[known.kind].assembles
    if assembles is None or known.span is None:
        raise Refused("nothing_to_assemble", field="obligation", obligation=obligation)
    return contributions(deliberation.rules.portfolio, assembles, obligation, known.span)


def _reconcile(deliberation: Deliberation, body: wanted.Reconcile) -> None:
    require_begun(deliberation)
    require_phase(deliberation, Phase.RUNNING)
    found = reconcile(deliberation.rules.portfolio, body.year)
    paper = reconciliation_document(
        deliberation.case, found, deliberation.today, deliberation.rules, deliberation.actor.person
    )
    deliberation.establish(_reconciled(found, order(deliberation, paper)))


def _reconciled(found: ReconciledAssociation, document: str) -> happened.Reconciled:
    return happened.Reconciled(
        year=found.year,
        document=document,
        granted=found.total.granted,
        agreed=found.total.agreed,
        claimed=found.total.claimed,
        paid=found.total.paid,
        reported=found.total.reported,
        deviations=tuple(
            happened.DeviationFound(case_number=one.case_number, year=one.year, code=one.code, amount=one.amount)
            for one in found.deviations
        ),
    )


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.CompileReport: _compile,
    wanted.Reconcile: _reconcile,
}
