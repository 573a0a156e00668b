"""The agreement is written with the steering group, signed by everybody, and comes into force."""

from collections.abc import Callable
from typing import Any

from models.calendar.due_dates import due_after_days
from models.domain.actor import MemberId, PersonId, Role
from models.domain.commands import agreement as wanted
from models.domain.commands.agreement import AgreementContent
from models.domain.decide.agreement_checks import check_agreement, check_in_force, check_signatories
from models.domain.decide.checklist import require_passable
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.execution import plan_execution
from models.domain.decide.minutes import require_minutes
from models.domain.decide.obligations import come_in, no_longer_owed, open_of_kind
from models.domain.decide.own_side import ASSOCIATION, require_own_side
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.events import agreement as happened
from models.domain.events.engine import PhaseEntered
from models.domain.papers.collaboration_agreement import collaboration_agreement
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.rules.stages import Gate
from models.domain.state import Agreement
from models.domain.steering_group import STEERING_GROUP, steering_group_needed


def _form_steering_group(deliberation: Deliberation, body: wanted.FormSteeringGroup) -> None:
    require_phase(deliberation, Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)
    for number, seat in enumerate(body.seats):
        if deliberation.rules.register.person(seat.person) is None:
            raise Refused("unknown_person", field=f"seats.{number}.person", person=seat.person)
    seated = {seat.organisation for seat in body.seats}
    unseated = [party.organisation for party in deliberation.case.parties if party.organisation not in seated]
    if unseated:
        raise Refused("party_not_in_steering_group", field="seats", organisation=unseated[0])
    deliberation.establish(happened.SteeringGroupFormed(seats=body.seats))
    for obligation in open_of_kind(deliberation, STEERING_GROUP):
        come_in(deliberation, obligation)


def _draft(deliberation: Deliberation, body: wanted.DraftAgreement) -> None:
    require_phase(deliberation, Phase.AGREEMENT_DRAFT)
    require_minutes(deliberation)
    _require_steering_group(deliberation, body)
    require_passable(deliberation, Gate.AGREEMENT)
    content = AgreementContent.model_construct(**{name: getattr(body, name) for name in AgreementContent.model_fields})
    check_agreement(deliberation, content)
    check_signatories(deliberation, content.parties)
    _require_new_text(deliberation, content)
    draft_version(deliberation, content, _left_out(deliberation, body))
    _go_on_without_steering_group(deliberation, body)


def _go_on_without_steering_group(deliberation: Deliberation, body: wanted.DraftAgreement) -> None:
    """Where an agreement is written without the group that ought to be there, the stated reason settles it."""
    if body.without_steering_group is not None and not deliberation.case.steering_group:
        for obligation in open_of_kind(deliberation, STEERING_GROUP):
            no_longer_owed(deliberation, obligation, "without_steering_group", body.without_steering_group)


def _require_new_text(deliberation: Deliberation, content: AgreementContent) -> None:
    """The same text once more would void signatures for nothing. One that was declined may be offered again."""
    before = deliberation.case.agreement
    if before is None or before.declined_by is not None or open_of_kind(deliberation, "agreement"):
        return
    if before.content == content:
        raise Refused("same_text", version=before.version)


def _left_out(deliberation: Deliberation, body: wanted.DraftAgreement) -> happened.LeftOut | None:
    """Which of the applicant parties the agreement leaves out, and why; whoever applied is not dropped unsaid."""
    kept = {party.organisation for party in body.parties}
    dropped = tuple(one.organisation for one in deliberation.case.parties if one.organisation not in kept)
    if not dropped:
        return None
    if body.without_parties is None:
        raise Refused("applicant_left_out", field="without_parties", organisations=", ".join(dropped))
    return happened.LeftOut(organisations=dropped, reason=body.without_parties)


def _require_steering_group(deliberation: Deliberation, body: wanted.DraftAgreement) -> None:
    needed = steering_group_needed(deliberation.case, deliberation.rulebook)
    if needed == "none" or deliberation.case.steering_group:
        return
    if needed == "must" or body.without_steering_group is None:
        raise Refused("no_steering_group", field="without_steering_group", needed=needed)


def draft_version(
    deliberation: Deliberation, content: AgreementContent, left_out: happened.LeftOut | None = None
) -> None:
    """Draft the next version of the agreement: signatures on the one before no longer hold."""
    before = deliberation.case.agreement
    version = before.version + 1 if before else 1
    document = order(
        deliberation,
        collaboration_agreement(deliberation.case, content, version, deliberation.today, deliberation.rules),
    )
    for obligation in open_of_kind(deliberation, "signature"):
        no_longer_owed(deliberation, obligation, "new_version")
    voided = tuple(before.signatures) if before else ()
    deliberation.establish(
        happened.AgreementDrafted(version=version, content=content, document=document, voided=voided, left_out=left_out)
    )
    for obligation in open_of_kind(deliberation, "agreement"):
        come_in(deliberation, obligation)
    _ask_for_signatures(deliberation, content, version, document)


def _ask_for_signatures(
    deliberation: Deliberation, content: AgreementContent, version: int, document: str, *, again: bool = False
) -> None:
    days = deliberation.rulebook.obligations["signature"].days
    due = due_after_days(deliberation.today, days)
    rule = "agreement_to_sign" if version == 1 or again else "agreement_new_version"
    occasion = f"/{deliberation.case.sequence}" if again else ""
    signed = deliberation.case.agreement.signatures if deliberation.case.agreement else {}
    for organisation, signatory in signatories(deliberation, content):
        if organisation in signed:
            continue
        obligation = plan(deliberation, "signature", name=f"{organisation}/{version}", due=due, person=signatory)
        if again and signatory == deliberation.actor.person:
            continue
        write(
            deliberation, rule, f"{organisation}/{version}{occasion}", ((signatory, Role.SIGNATORY_MANAGER),),
            while_awaited=(obligation,), document=document, version=version, due=due,
        )  # fmt: skip


def signatories(deliberation: Deliberation, content: AgreementContent) -> list[tuple[str, PersonId]]:
    """Who signs for each contracting party, and for the association where it signs."""
    parties = [(p.organisation, p.signatory) for p in content.parties if p.contracting and p.signatory]
    signs = deliberation.rulebook.agreement.association_signs
    return [*parties, *([(ASSOCIATION, content.association_signatory)] if signs else [])]


def new_version_after_correction(deliberation: Deliberation) -> None:
    """An agreement that is out but not in force is written anew when the decision it rests on was corrected.

    Raises:
        Refused: ``agreement_gives_more``, where an agreement in force does.
    """
    agreement = deliberation.case.agreement
    if agreement is None:
        return
    if agreement.in_force:
        check_in_force(deliberation, agreement.content)
        return
    if agreement.declined_by is not None:
        return
    try:
        check_agreement(deliberation, agreement.content)
    except Refused:
        for obligation in open_of_kind(deliberation, "signature"):
            no_longer_owed(deliberation, obligation, "new_version")
        ask_for_new_version(deliberation, agreement)
        return
    draft_version(deliberation, agreement.content)


def ask_for_new_version(deliberation: Deliberation, agreement: Agreement) -> None:
    """Have the secretariat owe a version that can be signed, unless it does already."""
    if not open_of_kind(deliberation, "agreement"):
        plan(deliberation, "agreement", name=str(agreement.version + 1), due=None)


def _agreement(deliberation: Deliberation) -> Agreement:
    require_phase(deliberation, Phase.AGREEMENT_DRAFT)
    if deliberation.case.agreement is None:
        raise Refused("no_agreement_yet")
    return deliberation.case.agreement


def text_to_sign(deliberation: Deliberation) -> Agreement:
    """The newest version, unless somebody has declined to sign it."""
    agreement = _agreement(deliberation)
    if agreement.declined_by is not None:
        declined = agreement.declined_by
        raise Refused("text_declined", field="organisation", organisation=declined, version=agreement.version)
    return agreement


def _sign(deliberation: Deliberation, body: wanted.SignAgreement) -> None:
    agreement = _agreement(deliberation)
    if body.version != agreement.version:
        raise Refused("not_the_newest_version", field="version", version=body.version, newest=agreement.version)
    _check_day(deliberation, agreement, body)
    if agreement.declined_by != body.organisation:
        text_to_sign(deliberation)
    signatory = _signatory(deliberation, agreement, body)
    if agreement.declined_by is not None:
        _take_back_declining(deliberation, agreement, agreement.declined_by)
    require_awaited(deliberation, agreement, body.organisation)
    deliberation.establish(
        happened.AgreementSigned(
            version=body.version,
            organisation=body.organisation,
            signatory=signatory,
            manner=body.manner,
            signed_on=body.signed_on or deliberation.today,
            delegation=body.delegation,
        )
    )
    come_in(deliberation, f"signature/{body.organisation}/{body.version}")
    _come_into_force(deliberation)


def _check_day(deliberation: Deliberation, agreement: Agreement, body: wanted.SignAgreement) -> None:
    day, drafted = body.signed_on, agreement.drafted_on
    if day is not None and day > deliberation.today:
        raise Refused("day_to_come", field="signed_on", day=day)
    if day is not None and drafted is not None and day < drafted:
        raise Refused("signed_before_text", field="signed_on", day=day, version=body.version, date=drafted)


def _take_back_declining(deliberation: Deliberation, agreement: Agreement, organisation: MemberId) -> None:
    """Who declined signs after all while the text is still the newest: it holds again, and the others are asked."""
    deliberation.establish(happened.DecliningTakenBack(organisation=organisation, version=agreement.version))
    for obligation in open_of_kind(deliberation, "agreement"):
        no_longer_owed(deliberation, obligation, "declining_taken_back")
    _ask_for_signatures(deliberation, agreement.content, agreement.version, agreement.document, again=True)


def _signatory(deliberation: Deliberation, agreement: Agreement, body: wanted.SignAgreement) -> PersonId:
    """Who signs. Here only the one named can; a signature elsewhere or on paper is entered by somebody for them."""
    named = dict(signatories(deliberation, agreement.content)).get(body.organisation)
    if named is None:
        raise Refused("not_a_contracting_party", field="organisation", organisation=body.organisation)
    require_own_side(deliberation, body.organisation)
    if body.organisation in agreement.signatures:
        raise Refused("signed_already", field="organisation", organisation=body.organisation)
    signatory = body.signatory or (deliberation.actor.person if body.manner == "here" else named)
    if signatory != named:
        raise Refused("not_the_signatory", field="signatory", person=signatory, named=named)
    if body.manner == "here" and deliberation.actor.person != named:
        raise Refused("signs_for_another", field="manner", person=deliberation.actor.person, named=named)
    if body.manner == "paper" and not body.files:
        raise Refused("paper_needs_file", field="files")
    return signatory


def _come_into_force(deliberation: Deliberation) -> None:
    agreement = deliberation.case.agreement
    if agreement is None or set(dict(signatories(deliberation, agreement.content))) - set(agreement.signatures):
        return
    deliberation.establish(happened.AgreementInForce(version=agreement.version))
    deliberation.establish(PhaseEntered(phase=Phase.RUNNING))
    for role in (Role.PARTY_REPRESENTATIVE, Role.INTERVENTION_LEAD):
        write_to(
            deliberation, "agreement_in_force", str(agreement.version), role, document=agreement.document,
            date=deliberation.today, starts=agreement.content.starts, ends=agreement.content.ends,
        )  # fmt: skip
    plan_execution(deliberation)


def require_awaited(deliberation: Deliberation, agreement: Agreement, organisation: MemberId) -> None:
    """Refuse what concerns a signature that nobody waits for.

    Raises:
        Refused: ``no_signature_awaited``.
    """
    obligation = deliberation.case.obligations.get(f"signature/{organisation}/{agreement.version}")
    if obligation is None or not obligation.awaited:
        raise Refused("no_signature_awaited", field="organisation", organisation=organisation)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.FormSteeringGroup: _form_steering_group,
    wanted.DraftAgreement: _draft,
    wanted.SignAgreement: _sign,
}
