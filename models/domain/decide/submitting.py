"""A report is handed in. It is received whatever it lacks and however late it comes (rules.md 1)."""

from models.domain.actor import Role
from models.domain.commands import reports as wanted
from models.domain.commands.reports import Participants
from models.domain.decide.claimants import OF_THE_ASSOCIATION, fresh
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.obligations import come_in
from models.domain.decide.phases import require_phase
from models.domain.decide.withholding import lift_where_received
from models.domain.enclosed import Enclosed
from models.domain.events import reports as happened
from models.domain.events.application import Gap
from models.domain.events.obligations import ObligationApproved, ObligationOpened
from models.domain.forms import condition_gaps, report_gaps
from models.domain.obligation import SETTLED, Obligation, Standing
from models.domain.owed import ADOPTION_STATEMENT, BENEFIT_GOAL, EVALUATION_PLAN, EVALUATION_REPORT, LOCAL_ACTION_PLAN
from models.domain.owed_assignment import ASSIGNMENT_PLAN
from models.domain.owed_association import ASSOCIATION_BUDGET
from models.domain.papers.decided import grant_of
from models.domain.papers.obligations import label_of
from models.domain.papers.report import report
from models.domain.phase import Phase
from models.domain.refusal import Refused

FUNDED = (Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)
BY_ACTS_OF_THEIR_OWN = frozenset(
    {
        "application", "supplement", "further_preparation", "completeness_check", "group_handling", "assessment",
        "staff_report", "board_decision", "conditional_year", "steering_group", "agreement", "signature", "remittance",
        "payment", "anchoring", "problem_statement",
        EVALUATION_PLAN, EVALUATION_REPORT, ADOPTION_STATEMENT, BENEFIT_GOAL, ASSIGNMENT_PLAN, LOCAL_ACTION_PLAN,
        ASSOCIATION_BUDGET,
    }
)  # fmt: skip
"""What is not handed in as a report: there is a command for each."""


def submit(deliberation: Deliberation, body: wanted.SubmitReport) -> None:
    """Receive a report with what it lacks. What nobody has judged yet is replaced by what comes later.

    A closed case takes what comes late and stays closed.

    Raises:
        Refused: ``nothing_of_that_name_owed``, ``handed_in_already`` or ``more_new_than_all``.
    """
    require_phase(deliberation, *FUNDED, Phase.CLOSED)
    obligation = _reportable(deliberation, body.obligation)
    check_counts(body.participants)
    if obligation.standing is Standing.PLANNED:
        deliberation.establish(ObligationOpened(obligation=obligation.id))
    before = deliberation.case.reports.get(obligation.id)
    submitted = happened.ReportSubmitted(
        obligation=obligation.id,
        answers=body.answers,
        participants=body.participants,
        conditions=body.conditions,
        amount=body.amount,
        late=_is_late(deliberation, obligation),
        gaps=_gaps(deliberation, obligation, body),
        version=before.version + 1 if before else 1,
    )
    deliberation.establish(submitted)
    _settle(deliberation, obligation, submitted)
    _acknowledge(deliberation, obligation, submitted)
    lift_where_received(deliberation)


def _reportable(deliberation: Deliberation, obligation: str) -> Obligation:
    known = deliberation.case.obligations.get(obligation)
    if known is None or known.kind in BY_ACTS_OF_THEIR_OWN:
        raise Refused("nothing_of_that_name_owed", field="obligation", obligation=obligation)
    if known.standing in SETTLED and deliberation.case.phase is not Phase.CLOSED:
        raise Refused("handed_in_already", field="obligation", obligation=obligation, standing=known.standing)
    return known


def check_counts(participants: Participants | None) -> None:
    """Those who are new are among all.

    Raises:
        Refused: ``more_new_than_all``.
    """
    if participants is None:
        return
    for new, of_all in (("new_women", "women"), ("new_men", "men")):
        told = participants.model_dump()
        if told[new] > told[of_all]:
            raise Refused("more_new_than_all", field=f"participants.{new}", new=told[new], count=told[of_all])


def _is_late(deliberation: Deliberation, obligation: Obligation) -> bool:
    """Whether it came after its last day; a better version of what came in time is not late."""
    if obligation.standing is Standing.SUBMITTED:
        return deliberation.case.reports[obligation.id].late
    passed = obligation.due is not None and obligation.due < deliberation.today
    return obligation.overdue or (passed and obligation.standing in SETTLED)


def _gaps(deliberation: Deliberation, obligation: Obligation, body: wanted.SubmitReport) -> tuple[Gap, ...]:
    form = deliberation.rulebook.obligations[obligation.kind].form
    if form is None:
        return ()
    rule = deliberation.rulebook.forms[form]
    grant = grant_of(deliberation.case)
    unanswered = condition_gaps(len(grant.conditions) if grant else 0, body.conditions, rule)
    return (*report_gaps(body.answers, body.participants, rule, body.amount), *unanswered)


def _settle(deliberation: Deliberation, obligation: Obligation, submitted: happened.ReportSubmitted) -> None:
    """Its receipt stops the reminders. What lacks something is judged, also where nobody else would judge it."""
    if obligation.standing is not Standing.SUBMITTED:
        come_in(deliberation, obligation.id, complete=not submitted.gaps)
    elif obligation.receiver is None and not submitted.gaps:
        deliberation.establish(ObligationApproved(obligation=obligation.id))


def _acknowledge(deliberation: Deliberation, obligation: Obligation, submitted: happened.ReportSubmitted) -> None:
    """The report as a document, and a receipt to whoever handed it in, unless that is the association itself."""
    document = None
    if deliberation.rulebook.obligations[obligation.kind].form is not None:
        paper = report(deliberation.case, submitted, deliberation.actor.person, deliberation.today, deliberation.rules)
        document = order(deliberation, paper)
    actor, closed = deliberation.actor, deliberation.case.phase is Phase.CLOSED
    if actor.role in OF_THE_ASSOCIATION:
        return
    occasion = fresh(deliberation, "report_received", f"{obligation.id}/{obligation.round}")
    write(
        deliberation, "report_received", occasion, ((actor.person, actor.role),),
        document=document, obligation=obligation.id,
        version=submitted.version if submitted.version > 1 else None,
        gaps=Enclosed.of("\n".join(gap.model_dump_json() for gap in submitted.gaps)) or None,
        cause="case_closed" if closed and not obligation.outlives_closing else None,
    )  # fmt: skip
    if closed and not obligation.outlives_closing:
        write_to(
            deliberation, "paper_received", occasion, Role.SECRETARIAT, document=document,
            title=label_of(obligation.kind, deliberation.rulebook), person=actor.person, date=deliberation.today,
        )  # fmt: skip
