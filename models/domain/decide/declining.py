"""A signature is declined, or passed on to somebody else in the same organisation."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import MemberId, Role
from models.domain.commands import agreement as wanted
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed, open_of_kind
from models.domain.decide.own_side import require_own_side
from models.domain.decide.phases import require_phase
from models.domain.decide.signing import ask_for_new_version, require_awaited, signatories, text_to_sign
from models.domain.events import agreement as happened
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.state import Agreement


def _decline(deliberation: Deliberation, body: wanted.DeclineSignature) -> None:
    require_phase(deliberation, Phase.AGREEMENT_DRAFT)
    agreement = text_to_sign(deliberation)
    require_own_side(deliberation, body.organisation)
    require_awaited(deliberation, agreement, body.organisation)
    deliberation.establish(happened.SignatureDeclined(organisation=body.organisation, reason=body.reason))
    own = f"signature/{body.organisation}/{agreement.version}"
    for owed in open_of_kind(deliberation, "signature"):
        no_longer_owed(deliberation, owed, "declined" if owed == own else "text_declined")
    occasion = f"{body.organisation}/{agreement.version}"
    for role in (Role.SECRETARIAT, Role.DIRECTOR):
        write_to(deliberation, "signature_declined", occasion, role, organisation=body.organisation, reason=body.reason)
    _tell_other_signatories(deliberation, agreement, body.organisation)
    ask_for_new_version(deliberation, agreement)


def _tell_other_signatories(deliberation: Deliberation, agreement: Agreement, declined: MemberId) -> None:
    """Who was asked to sign, or has signed, hears that the text is void and that the association comes back."""
    others = dict(signatories(deliberation, agreement.content))
    others.pop(declined, None)
    write(
        deliberation, "agreement_void", str(agreement.version),
        ((person, Role.SIGNATORY_MANAGER) for person in others.values()),
        organisation=declined, version=agreement.version,
    )  # fmt: skip


def _redirect(deliberation: Deliberation, body: wanted.RedirectSignature) -> None:
    require_phase(deliberation, Phase.AGREEMENT_DRAFT)
    agreement = text_to_sign(deliberation)
    require_own_side(deliberation, body.organisation)
    require_awaited(deliberation, agreement, body.organisation)
    if not deliberation.rules.register.works_at(body.to, body.organisation):
        raise Refused("not_of_organisation", field="to", person=body.to, organisation=body.organisation)
    deliberation.establish(happened.SignatureRedirected(organisation=body.organisation, to=body.to))
    obligation = f"signature/{body.organisation}/{agreement.version}"
    write(
        deliberation, "agreement_to_sign", f"{body.organisation}/{agreement.version}",
        ((body.to, Role.SIGNATORY_MANAGER),), while_awaited=(obligation,), document=agreement.document,
        version=agreement.version, due=deliberation.case.obligations[obligation].due or "",
    )  # fmt: skip


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.DeclineSignature: _decline,
    wanted.RedirectSignature: _redirect,
}
