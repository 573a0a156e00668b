"""Query parameters that a route does not know are refused, so that a misspelt one is not silently lost.

``?dryrun=true`` must never do what ``?dry_run=true`` would only have shown.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from inspect import isclass

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel

NEAR = 0.6
"""How like a known name an unknown one must be to be taken for a slip of it."""


def only_known_parameters(request: Request) -> None:
    """For every route: refuse a request with a query parameter that the route does not have.

    Raises:
        RequestValidationError: it has one; each is named, with the known one that it resembles.
    """
    dependant: Dependant | None = getattr(request.scope.get("route"), "dependant", None)
    known = tuple(dict.fromkeys(_names(dependant))) if dependant else ()
    unknown = [name for name in dict.fromkeys(request.query_params.keys()) if name not in known]
    if unknown:
        raise RequestValidationError([_fault(name, known) for name in unknown])


def _names(dependant: Dependant) -> Iterator[str]:
    for field in dependant.query_params:
        kind = field.field_info.annotation
        if isclass(kind) and issubclass(kind, BaseModel):
            yield from (one.alias or name for name, one in kind.model_fields.items())
        else:
            yield field.alias
    for inner in dependant.dependencies:
        yield from _names(inner)


def _fault(name: str, known: tuple[str, ...]) -> dict[str, object]:
    near = get_close_matches(name.lower().replace("-", "_"), known, n=1, cutoff=NEAR)
    fault = {"loc": ("query", name), "input": None}
    if near:
        msg = f"There is no parameter {name} here. Did you mean {near[0]}?"
        return {**fault, "type": "parameter_misspelt", "msg": msg, "ctx": {"name": name, "near": near[0]}}
    if known:
        there_are = ", ".join(known)
        msg = f"There is no parameter {name} here; there are {there_are}."
        return {**fault, "type": "parameter_unknown", "msg": msg, "ctx": {"name": name, "known": there_are}}
    return {**fault, "type": "no_parameters", "msg": "No parameter is taken here.", "ctx": {"name": name}}
