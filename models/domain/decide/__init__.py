"""``decide``: may this happen, and what does it mean? Pure: the same case, command and rules give the same answer."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.decide import (
    adoption,
    amendments,
    application,
    assignments,
    association,
    association_report,
    benefits,
    board,
    closing,
    contacts,
    corrections,
    deadlines,
    declining,
    diary,
    evaluation,
    follow_up,
    groundwork,
    handing_over,
    idea,
    letters,
    local_plan,
    matters,
    minutes,
    money,
    nothing_to_claim,
    operations,
    own_costs,
    pause,
    preparation,
    publication,
    reports,
    signing,
    taking_over,
    versions,
)
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.files import attach
from models.domain.decide.permissions import check_actor
from models.domain.events.engine import RulebookAdopted
from models.domain.journal import Entry
from models.domain.phase import Phase
from models.domain.refusal import Refusal, Refused
from models.domain.rules.rulebook import Rules

DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    **idea.DECIDE,
    **taking_over.DECIDE,
    **groundwork.DECIDE,
    **matters.DECIDE,
    **application.DECIDE,
    **versions.DECIDE,
    **preparation.DECIDE,
    **board.DECIDE,
    **corrections.DECIDE,
    **minutes.DECIDE,
    **signing.DECIDE,
    **declining.DECIDE,
    **money.DECIDE,
    **nothing_to_claim.DECIDE,
    **own_costs.DECIDE,
    **reports.DECIDE,
    **evaluation.DECIDE,
    **adoption.DECIDE,
    **benefits.DECIDE,
    **follow_up.DECIDE,
    **diary.DECIDE,
    **publication.DECIDE,
    **closing.DECIDE,
    **contacts.DECIDE,
    **handing_over.DECIDE,
    **amendments.DECIDE,
    **pause.DECIDE,
    **deadlines.DECIDE,
    **letters.DECIDE,
    **assignments.DECIDE,
    **association.DECIDE,
    **association_report.DECIDE,
    **local_plan.DECIDE,
    **operations.DECIDE,
}
"""The rule for each command."""


def decide(case: Case, command: Command, rules: Rules) -> tuple[Entry, ...] | Refusal:
    """The facts that follow from a command, or why it may not happen."""
    deliberation = Deliberation(case, command.at, command.actor, command.id, rules)
    try:
        _check_expectation(deliberation, command)
        check_actor(deliberation, command.body)
        _follow_rulebook(deliberation)
        attach(deliberation, command.body, command.body.type)
        DECIDE[type(command.body)](deliberation, command.body)
    except Refused as refused:
        return refused.refusal
    return tuple(deliberation.entries)


def _check_expectation(deliberation: Deliberation, command: Command) -> None:
    if command.expects is not None and command.expects != deliberation.case.sequence:
        raise Refused("case_moved", field="expects", expected=command.expects, sequence=deliberation.case.sequence)


FREE_TO_FOLLOW = frozenset(Phase) - {Phase.RUNNING, Phase.CLOSING, Phase.CLOSED}
"""Until its agreement is in force a case follows the association's newest rulebook; then it keeps its version."""


def _follow_rulebook(deliberation: Deliberation) -> None:
    """Adopt the newest rulebook, unless it no longer knows something that the case has planned already."""
    case, rules = deliberation.case, deliberation.rules
    if case.phase not in FREE_TO_FOLLOW or rules.rulebook_sha256 == case.rulebook_sha256:
        return
    if any(obligation.kind not in rules.rulebook.obligations for obligation in case.obligations.values()):
        deliberation.rules = rules.until_now
        return
    deliberation.establish(RulebookAdopted(sha256=rules.rulebook_sha256))
