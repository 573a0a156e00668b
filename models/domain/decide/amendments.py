"""What was agreed is changed: numbered, reasoned, dated, with everything that follows from it worked out at once."""

from collections.abc import Callable
from typing import Any, Final

from models.domain.actor import Role
from models.domain.amending import Amended, amended
from models.domain.case import Case
from models.domain.commands import amendments as wanted
from models.domain.commands.agreement import AgreementContent
from models.domain.decide.agreement_checks import check_agreement, check_signatories
from models.domain.decide.conditional_years import let_go_of_refused_years, plan_conditional_years
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.execution import plan_end
from models.domain.decide.phases import require_phase
from models.domain.decide.replanning import owed_by_rules, replan
from models.domain.decide.withholding import lift_where_received
from models.domain.events import amendments as happened
from models.domain.events.engine import MomentsDropped, PhaseEntered, RulebookAdopted
from models.domain.moment import Happening
from models.domain.obligation import SETTLED
from models.domain.papers.amendment_notice import amendment_notice
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.rules.stages import Check
from models.domain.sums import approved_of, borne_of, budget_of, claims, own_budget_of

TOLD = (Role.PARTY_REPRESENTATIVE, Role.OWNER_CONTACT, Role.INTERVENTION_LEAD, Role.STEERING_GROUP, Role.ECONOMIST)
_ENDING: Final = frozenset({Happening.END_FUNDING, Happening.NOTIFY})


def _amend(deliberation: Deliberation, body: wanted.AmendAgreement) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    case = deliberation.case
    if case.agreement is None:
        raise Refused("no_agreement_yet")
    _require_decided(deliberation, body)
    before = owed_by_rules(case, deliberation.rulebook, deliberation.rules.register)
    after = amended(case.agreement.content, case.parties, body.changes)
    if after.newest_rulebook:
        _adopt_newest(deliberation)
    _establish(deliberation, body, case.agreement.content, after)
    _check(deliberation, body, case.agreement.content)
    if after.content.ends != case.agreement.content.ends:
        _move_end(deliberation)
    replan(deliberation, before, body.reason)
    plan_conditional_years(deliberation)
    let_go_of_refused_years(deliberation)
    lift_where_received(deliberation)
    amendment = deliberation.case.amendments[-1]
    for role in TOLD:
        write_to(
            deliberation, "agreement_amended", str(amendment.number), role,
            document=amendment.document, amendment=amendment.number, reason=body.reason, date=body.decided_on,
        )  # fmt: skip


def _require_decided(deliberation: Deliberation, body: wanted.AmendAgreement) -> None:
    """The board decides what the rulebook leaves to it, and is cited; nobody decides tomorrow."""
    if body.decided_on > deliberation.today:
        raise Refused("day_to_come", field="decided_on", day=body.decided_on)
    if body.decided_by == "board" and body.paragraph is None:
        raise Refused("paragraph_missing", field="paragraph")
    boards = deliberation.rulebook.agreement.board_amends
    for number, change in enumerate(body.changes):
        if change.type in boards and body.decided_by != "board":
            raise Refused("board_decides", field=f"changes.{number}", change=change.type)


def _adopt_newest(deliberation: Deliberation) -> None:
    """Follow the newest rulebook, if it knows everything that the case has planned."""
    newest = deliberation.rules.by_the_newest
    if newest.rulebook_sha256 == deliberation.case.rulebook_sha256:
        raise Refused("newest_rulebook_already", field="changes")
    kinds = {one.kind for one in deliberation.case.obligations.values() if one.standing not in SETTLED}
    unknown = sorted(kinds - newest.rulebook.obligations.keys())
    if unknown:
        raise Refused("rulebook_lacks", field="changes", obligations=", ".join(unknown))
    deliberation.rules = newest
    deliberation.establish(RulebookAdopted(sha256=newest.rulebook_sha256))


def _establish(
    deliberation: Deliberation, body: wanted.AmendAgreement, agreed: AgreementContent, after: Amended
) -> None:
    number = len(deliberation.case.amendments) + 1
    notice = amendment_notice(deliberation.case, agreed, body, number, deliberation.today, deliberation.rules)
    document = order(deliberation, notice)
    deliberation.establish(
        happened.AgreementAmended(
            number=number,
            changes=body.changes,
            reason=body.reason,
            decided_by=body.decided_by,
            decided_on=body.decided_on,
            paragraph=body.paragraph,
            content=after.content,
            granted=after.granted,
            goals=after.goals,
            parties=after.parties,
            document=document,
        )
    )


def _check(deliberation: Deliberation, body: wanted.AmendAgreement, before: AgreementContent) -> None:
    """Refuse an amendment after which the agreement would not hold, or would give less than has been approved."""
    agreement = deliberation.case.agreement
    if agreement is None:
        raise Refused("no_agreement_yet")
    former = frozenset(party.organisation for party in before.parties)
    check_agreement(deliberation, agreement.content, former)
    check_signatories(deliberation, [change.party for change in body.changes if isinstance(change, wanted.AddParty)])
    require_approved_covered(deliberation.case)
    _require_members(deliberation, body)


def require_approved_covered(case: Case, field: str = "changes") -> None:
    """Refuse an agreement that gives less than has been approved or borne already.

    Raises:
        Refused: ``less_than_approved`` or ``less_than_own_costs``, at a field.
    """
    for payee, year in sorted({(one.payee, one.year) for one in claims(case)}):
        approved, given = approved_of(case, payee, year), budget_of(case, payee, year)
        if approved > given:
            raise Refused("less_than_approved", field=field, payee=payee, year=year, approved=approved, agreed=given)
    for year in sorted({one.year for one in case.own_costs}):
        borne, own = borne_of(case, year), sum(own_budget_of(case, year).values())
        if borne > own:
            raise Refused("less_than_own_costs", field=field, year=year, borne=borne, agreed=own)


def _require_members(deliberation: Deliberation, body: wanted.AmendAgreement) -> None:
    """The criteria count members again when one leaves; with too few of them the board decides (rules.md 7)."""
    criteria = deliberation.rulebook.application.criteria
    least = max((one.least for one in criteria if one.check is Check.MEMBERS_SIGN), default=0)
    register = deliberation.rules.register
    members = len({register.member_behind(one.organisation) for one in deliberation.case.parties} - {None})
    leaving = any(isinstance(change, wanted.RemoveParty) for change in body.changes)
    if leaving and members < least and body.decided_by != "board":
        raise Refused("too_few_members", field="decided_by", members=members, least=least)


def _move_end(deliberation: Deliberation) -> None:
    """Another last day: its moments are planned anew, and what had ended may run again."""
    coming = sorted(deliberation.case.moments.values(), key=lambda moment: moment.order)
    keys = tuple(moment.key for moment in coming if moment.happening in _ENDING)
    if keys:
        deliberation.establish(MomentsDropped(keys=keys, reason="amended"))
    agreement = deliberation.case.agreement
    if agreement is None:
        return
    if deliberation.case.phase is Phase.CLOSING and agreement.content.ends >= deliberation.today:
        deliberation.establish(PhaseEntered(phase=Phase.RUNNING))
    plan_end(deliberation, agreement.content)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.AmendAgreement: _amend,
}
