"""The shape of a rulebook, walked by its paths: which keys there are at a place."""

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from models.domain.rules.rulebook import Rulebook
from models.rulebook.problem import Path


def keys_at(path: Path) -> tuple[str, ...]:
    """The keys that the section at a path can have; none where it is no section or its keys are free."""
    shape: Any = Rulebook
    for part in path:
        shape = _below(shape, part)
    model = _model(shape)
    return tuple(model.model_fields) if model else ()


def _below(shape: Any, part: str | int) -> Any:
    model = _model(shape)
    if model is not None:
        field = model.model_fields.get(str(part))
        return field.annotation if field else None
    inner = plain(shape)
    arguments = get_args(inner)
    if get_origin(inner) is dict:
        return arguments[1]
    return arguments[0] if get_origin(inner) is tuple else None


def _model(shape: Any) -> type[BaseModel] | None:
    inner = plain(shape)
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def plain(shape: Any) -> Any:
    """An annotation without its constraints and without the None that it also allows."""
    if get_origin(shape) is Annotated:
        return plain(get_args(shape)[0])
    if get_origin(shape) in (Union, UnionType):
        arguments = [one for one in get_args(shape) if one is not type(None)]
        return plain(arguments[0]) if len(arguments) == 1 else shape
    return shape
