"""What is true after a fact about the steering group or the agreement."""

from collections.abc import Callable
from typing import Any

from models.calendar.zone import local_date
from models.domain.case import Case
from models.domain.events import agreement as happened
from models.domain.journal import Entry
from models.domain.state import Agreement, Signature


def _formed(case: Case, event: happened.SteeringGroupFormed, _: Entry) -> Case:
    return case.model_copy(update={"steering_group": event.seats})


def _drafted(case: Case, event: happened.AgreementDrafted, entry: Entry) -> Case:
    agreement = Agreement(
        version=event.version, content=event.content, document=event.document, drafted_on=local_date(entry.at)
    )
    return case.model_copy(update={"agreement": agreement, "owner_contact": None})


def _with(case: Case, **changed: Any) -> Case:
    return case.model_copy(update={"agreement": case.agreement.model_copy(update=changed)}) if case.agreement else case


def _signed(case: Case, event: happened.AgreementSigned, _: Entry) -> Case:
    signature = Signature(
        organisation=event.organisation,
        signatory=event.signatory,
        manner=event.manner,
        signed_on=event.signed_on,
        delegation=event.delegation,
    )
    signatures = case.agreement.signatures if case.agreement else {}
    return _with(case, signatures={**signatures, event.organisation: signature})


def _declined(case: Case, event: happened.SignatureDeclined, _: Entry) -> Case:
    return _with(case, declined_by=event.organisation)


def _taken_back(case: Case, _event: happened.DecliningTakenBack, _entry: Entry) -> Case:
    return _with(case, declined_by=None)


def _redirected(case: Case, event: happened.SignatureRedirected, _: Entry) -> Case:
    if case.agreement is None:
        return case
    parties = tuple(
        party.model_copy(update={"signatory": event.to}) if party.organisation == event.organisation else party
        for party in case.agreement.content.parties
    )
    changed = _with(case, content=case.agreement.content.model_copy(update={"parties": parties}))
    key = f"signature/{event.organisation}/{case.agreement.version}"
    obligation = case.obligations[key].model_copy(update={"person": event.to})
    return changed.model_copy(update={"obligations": {**case.obligations, key: obligation}})


def _in_force(case: Case, _event: happened.AgreementInForce, _entry: Entry) -> Case:
    return _with(case, in_force=True)


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.SteeringGroupFormed: _formed,
    happened.AgreementDrafted: _drafted,
    happened.AgreementSigned: _signed,
    happened.SignatureDeclined: _declined,
    happened.DecliningTakenBack: _taken_back,
    happened.SignatureRedirected: _redirected,
    happened.AgreementInForce: _in_force,
}
