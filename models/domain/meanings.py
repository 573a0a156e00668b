"""What fields mean: as the docstring of their class says, and so wherever else they are described.

A meaning is written once. The pages about commands and rulebooks and the description of the API take it from here.
"""

import inspect
import re
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from models.domain.shared_meanings import SHARED

_ENTRY: Final = re.compile(r"^ {4}(\w+): (.+(?:\n {6,}.+)*)", re.MULTILINE)
_ATTRIBUTES: Final = "\n\nAttributes:"


def about(model: type[BaseModel]) -> str:
    """What a model is, without its list of fields."""
    return (inspect.getdoc(model) or "").split(_ATTRIBUTES)[0].replace("``", "`")


@cache
def meaning_of(model: type[BaseModel], name: str) -> str:
    """What a field means: as its class says in its docstring, else as the field's own description says."""
    for one in model.__mro__:
        found = dict(_ENTRY.findall(inspect.getdoc(one) or "")) if issubclass(one, BaseModel) else {}
        if name in found:
            return " ".join(str(found[name]).replace("``", "`").split())
    return " ".join((model.model_fields[name].description or "").split())


def tell_meanings(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Write into a model's JSON schema what the model and each of its fields mean."""
    schema["description"] = about(model)
    for name, told in schema.get("properties", {}).items():
        meaning = meaning_of(model, name) or _of_a_tag(told) or SHARED.get(name, "")
        if meaning:
            told["description"] = meaning


def _of_a_tag(told: dict[str, Any]) -> str:
    """The field that tells a model from its like holds one word."""
    return f"Tells it from its like; always `{told['const']}`." if "const" in told else ""
