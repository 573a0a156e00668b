"""An example of each command, made from its fields so that it is never out of date."""

from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from models.domain.commands import agreement, application, board, preparation, remittances, reports
from models.domain.enclosed import Enclosed
from models.wording.fields import hints_of

SHOWN: Final[dict[type, tuple[str, ...]]] = {
    application.Application: ("owner", "parties", "texts", "goals", "budget", "budget_total", "starts", "ends"),
    application.Goal: ("measure", "target", "by"),
    application.BudgetRow: ("payee",),
    preparation.RequestSupplement: ("due",),
    preparation.FileStaffReport: ("amounts",),
    preparation.ConfirmItem: ("on",),
    preparation.PutOnMeeting: ("on",),
    preparation.ChangeMeeting: ("moved_to",),
    board.BoardDecision: ("amounts", "conditions"),
    board.CorrectDecision: ("amounts",),
    agreement.ContractingParty: ("signatory",),
    remittances.Remittance: ("specification", "invoice"),
    reports.SubmitReport: ("answers", "participants"),
}
"""Fields that may be left out, but without which an example would show little."""

SAMPLES: Final[dict[str, Any]] = {
    "title": "Steget vidare",
    "successor": "2028-003",
    "summary": "Unga vuxna får stöd av två myndigheter på en gång.",
    "reason": "Parterna har enats om det.",
    "paragraph": "§ 14",
    "meeting": "2027-03-15",
    "on": "2027-03-15",
    "moved_to": "2027-03-22",
    "held_on": "2027-05-04",
    "starts": "2027-07-01",
    "ends": "2029-06-30",
    "due": "2027-04-30",
    "by": "2029-12-31",
    "line": "Personal",
    "measure": "deltagare i arbete eller studier",
    "target": 60,
    "amount": "212 500 kr",
    "total": "1 200 000 kr",
    "applied": "1 200 000 kr",
    "budget_total": "1 200 000 kr",
    "obligation": "tertial_report/2027-T2",
    "remittance": "2027-Q3/kommunen",
    "period": "2027-Q3",
    "number": "45001",
    "version": 1,
    "item": "oral_presentation",
    "proposal": "utskrivning",
    "chosen": "utskrivning",
    "activity": "utskrivning",
    "way": "working_group",
    "event": "knowledge_dialogue",
    "time": "10:20",
    "presenters": "anna",
    "heading": "results",
    "about": "Revisorernas fråga om lokalkostnader",
    "sender": "Kommunens revisorer",
    "key": "remind/tertial_report/2027-T2/1/+1",
    "effect": "idea_received/idea/anna",
    "lead": "lena",
    "association_signatory": "frida",
    "signatory": "kim",
    "to": "kim",
    "contact": "anna",
    "person": "anna",
    "year": 2027,
    "women": 14,
    "men": 11,
}
"""What stands in an example, by the name of the field."""

_BY_TYPE: Final[dict[Any, Any]] = {
    str: "kommunen",
    int: 1,
    bool: True,
    date: "2027-10-12",
    Enclosed: "Texten, utan uppgifter om enskilda deltagare.",
}


def example_of(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a command, or of a part of one, filled in: those that are required and those that show most."""
    shown = SHOWN.get(model, ())
    return {
        name: _sample(name, hints_of(model)[name])
        for name, field in model.model_fields.items()
        if name != "type" and (field.is_required() or name in shown)
    }


def _sample(name: str, hint: Any) -> Any:
    inner = _plain(hint)
    if get_origin(inner) is tuple:
        return [_sample(name, get_args(inner)[0])]
    if isinstance(inner, type) and issubclass(inner, BaseModel) and inner is not Enclosed:
        return (
            {"type": inner.model_fields["type"].default, **example_of(inner)}
            if _is_tagged(inner)
            else example_of(inner)
        )
    if name in SAMPLES:
        return SAMPLES[name]
    if get_origin(inner) is Literal:
        return get_args(inner)[0]
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return next(iter(inner)).value
    return _BY_TYPE[inner]


def _is_tagged(model: type[BaseModel]) -> bool:
    """Whether it is one of several that are told apart by ``type``."""
    return "type" in model.model_fields


def _plain(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        return _plain(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return _plain(get_args(hint)[0])
    return hint
