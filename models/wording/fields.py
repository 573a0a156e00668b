"""The fields of commands and of rulebooks as documentation tells them: type, default, meaning.

In English, as all documentation is; the meanings are the models' own descriptions.
"""

import json
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from models.domain.actor import MemberId, PersonId, Role
from models.domain.commands.attachments import FileHash
from models.domain.commands.remittances import PeriodKey
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.meanings import meaning_of
from models.domain.money import NonNegativeOre, Ore, PositiveOre, kronor
from models.domain.rules.value import Key, MonthDayText, TimeText

_NAMED: Final = (
    (PersonId, "person's id"),
    (MemberId, "organisation's id"),
    (FileHash, "file's hash"),
    (PeriodKey, "quarter, `2027-Q1`"),
    (Key, "name"),
    (MonthDayText, "day of the year, `04-30`"),
    (TimeText, "time of day, `08:00`"),
    (Ore, "sum"),
    (PositiveOre, "sum above 0"),
    (NonNegativeOre, "sum, 0 or more"),
    (Role, "[role](#roles)"),
    (Day, "date, `2027-04-30`"),
)
"""Types that have a name of their own in the documentation."""

_PLAIN: Final[dict[Any, str]] = {
    str: "text",
    Enclosed: "text",
    int: "whole number",
    bool: "`true` or `false`",
    date: "date, `2027-04-30`",
}


def rows(model: type[BaseModel]) -> tuple[tuple[str, str, str, str], ...]:
    """Name, type, default and meaning of each field, without the one that tells commands apart."""
    return tuple(
        (name, type_of_field(model, name), default_of(model, name), meaning_of(model, name))
        for name in model.model_fields
        if name != "type"
    )


def hints_of(model: type[BaseModel]) -> dict[str, Any]:
    """The annotations of a model's fields, with their constraints."""
    return get_type_hints(model, include_extras=True)


def type_of_field(model: type[BaseModel], name: str) -> str:
    """What a field takes: ``list of text``, ``name``, ``one of `must`, `ought```."""
    hint = hints_of(model)[name]
    if get_origin(hint) is Annotated and not any(hint == known for known, _ in _NAMED):
        return type_in_words(hint, model.model_fields[name].metadata)
    return type_in_words(hint)


def type_in_words(hint: Any, constraints: list[Any] | None = None) -> str:
    """An annotation in words."""
    named = next((words for known, words in _NAMED if hint == known), None)
    if named is not None:
        return named
    arguments = get_args(hint)
    match get_origin(hint):
        case origin if origin is Annotated:
            within = _limits(constraints or list(arguments[1:]), "characters" if arguments[0] is str else "")
            return f"{type_in_words(arguments[0])}{within}"
        case origin if origin in (Union, UnionType):
            return " or ".join(type_in_words(one) for one in arguments if one is not type(None))
        case origin if origin is tuple:
            return f"list of {type_in_words(arguments[0])}"
        case origin if origin is dict:
            return f"{type_in_words(arguments[1])}, for each {type_in_words(arguments[0])}"
        case origin if origin is Literal:
            return _one_of([str(one) for one in arguments])
    return _of_class(hint)


def _of_class(hint: Any) -> str:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if issubclass(hint, StrEnum):
        return _one_of(list(hint))
    return f"[{hint.__name__}](#{hint.__name__.lower()})"


def _one_of(values: list[str]) -> str:
    listing = ", ".join(f"`{value}`" for value in values)
    return f"one of {listing}" if len(values) > 1 else listing


def _limits(constraints: list[Any], of_what: str) -> str:
    limits = {
        name: getattr(one, name)
        for holder in constraints
        for one in (holder.metadata if isinstance(holder, FieldInfo) else [holder])
        for name in ("ge", "gt", "le", "max_length")
        if getattr(one, name, None) is not None
    }
    if "max_length" in limits:
        return f", at most {limits['max_length']} {of_what}".rstrip()
    if "ge" in limits and "le" in limits:
        return f", {limits['ge']} to {limits['le']}"
    return f", {limits['ge']} or more" if "ge" in limits else ""


def default_of(model: type[BaseModel], name: str) -> str:
    """What holds where a field is left out: ``**required**``, ``none``, or the value."""
    field = model.model_fields[name]
    if field.is_required():
        return "**required**"
    return value_in_words(
        field.get_default(call_default_factory=True), sum_of_money="sum" in type_of_field(model, name)
    )


def value_in_words(value: object, *, sum_of_money: bool = False) -> str:
    """A default as a file would write it."""
    if value is None:
        return "none"
    if isinstance(value, int) and sum_of_money:
        return f'`"{kronor(value)}"`'.replace("\u00a0", " ")
    if isinstance(value, BaseModel) and not isinstance(value, Enclosed):
        return _section(value)
    if value in ("", (), {}) or (isinstance(value, Enclosed) and not value):
        return "empty"
    if isinstance(value, dict):
        return _table({str(key): json.dumps(one) for key, one in value.items()})
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def _section(value: BaseModel) -> str:
    """A section that is left out: its own defaults, said beside it; of a small one all that holds."""
    kind = type(value)
    if value == kind.model_construct():
        return "as its keys say"
    told = {
        name: value_in_words(getattr(value, name), sum_of_money="sum" in type_of_field(kind, name)).strip("`")
        for name in kind.model_fields
    }
    return _table({name: words for name, words in told.items() if words != "none"})


def _table(given: dict[str, str]) -> str:
    return "`{ " + ", ".join(f"{name} = {value}" for name, value in given.items()) + " }`"


def parts_of(models: Iterable[type[BaseModel]], *, themselves: bool = False) -> tuple[type[BaseModel], ...]:
    """The models that fields of these hold, each once, in the order in which they come."""
    found: dict[type[BaseModel], None] = {}
    for model in models:
        found |= {model: None} if themselves else {}
        for hint in hints_of(model).values():
            found |= dict.fromkeys(parts_of(_models_in(hint), themselves=True))
    return tuple(found)


def _models_in(hint: Any) -> list[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return [] if hint is Enclosed else [hint]
    return [model for argument in get_args(hint) for model in _models_in(argument)]


def table(model: type[BaseModel]) -> list[str]:
    """A Markdown table of a model's fields; a sentence where it has none."""
    body = [f"| `{name}` | {kind} | {default} | {meaning} |" for name, kind, default, meaning in rows(model)]
    return ["| key | takes | default | meaning |", "|---|---|---|---|", *body] if body else ["It takes nothing."]
