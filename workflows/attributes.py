"""Search attributes: from what the record says to what Temporal takes, and only where something changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from temporalio.common import SearchAttributeUpdate, TypedSearchAttributes

from models.contracts.search_attributes import ALL


def shown(attributes: TypedSearchAttributes) -> dict[str, Any]:
    """What a run shows when it begins: what the run before it left."""
    ours = {key.name for key in ALL}
    return {pair.key.name: _untyped(pair.value) for pair in attributes if pair.key.name in ours}


def updates(shown: Mapping[str, Any], wanted: Mapping[str, Any]) -> list[SearchAttributeUpdate[Any]]:
    """What to set and unset so that what is shown becomes what is wanted."""
    return [
        key.value_unset() if key.name not in wanted else key.value_set(_typed(key.name, wanted[key.name]))
        for key in ALL
        if shown.get(key.name) != wanted.get(key.name)
    ]


def _untyped(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _typed(name: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if name == "NextDeadline" else value
