"""The OpenAPI description says everything."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from api.app import create_app
from api.bodies import MEMBERS
from api.documentation import describe
from api.examples import COMMAND_EXAMPLES, MEETING_DECISIONS_EXAMPLES, NEW_INTERVENTION_EXAMPLES
from models.domain.commands import BODY
from models.wording.faults import PATTERNS
from settings import Settings

FORM = "Body_"
"""What FastAPI puts before the name of a form with a file; it describes none."""


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    return describe(create_app(Settings(database_url="postgresql://nowhere.invalid/none")))


def test_every_command_is_described_and_told_apart_by_type(described: dict[str, Any]) -> None:
    union = described["components"]["schemas"]["AnyCommand"]
    assert len(union["oneOf"]) == len(MEMBERS) == len(union["discriminator"]["mapping"])
    for member in MEMBERS:
        schema = described["components"]["schemas"][member.__name__]
        assert schema["description"], member
        assert schema["additionalProperties"] is False, member


def test_no_command_holds_a_free_form_dictionary(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]

    def look(schema: Any, path: str, seen: frozenset[str]) -> None:
        if isinstance(schema, list):
            for inner in schema:
                look(inner, path, seen)
        if not isinstance(schema, dict):
            return
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[-1]
            if name not in seen:
                look(schemas[name], f"{path}/{name}", seen | {name})
            return
        if schema.get("type") == "object":
            assert schema.get("additionalProperties") is False, path
        for key in ("anyOf", "oneOf", "allOf", "items"):
            look(schema.get(key), path, seen)
        for name, inner in schema.get("properties", {}).items():
            look(inner, f"{path}.{name}", seen)

    look(schemas["AnyCommand"], "AnyCommand", frozenset())


def test_every_route_and_every_parameter_is_described(described: dict[str, Any]) -> None:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            assert operation["description"], (method, path)
            assert operation["responses"].get("422") or path.startswith("/health"), (method, path)


def test_every_schema_and_every_field_of_it_is_described(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    undescribed = [
        f"{name}.{field}"
        for name, schema in schemas.items()
        for field, told in schema.get("properties", {}).items()
        if not told.get("description")
    ]
    assert not undescribed, "say what these mean, in the docstring of their class or in models/domain/shared_meanings"
    assert not [name for name, told in schemas.items() if not told.get("description") and not name.startswith(FORM)]
    assert schemas["BoardDecision"]["properties"]["paragraph"]["description"] == "The paragraph of its minutes: `§ 14`."
    assert schemas["BoardDecision"]["properties"]["files"]["description"].startswith("Files that come with it")


def test_every_pattern_has_words_of_what_fits_it(described: dict[str, Any]) -> None:
    def patterns(part: Any) -> Iterator[str]:
        for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
            yield from patterns(inner)
        if isinstance(part, dict) and isinstance(part.get("pattern"), str):
            yield part["pattern"]

    assert set(patterns(described)) <= set(PATTERNS)


def test_every_error_is_a_problem_document(described: dict[str, Any]) -> None:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            for status, answer in operation["responses"].items():
                if status >= "400" and not path.startswith("/health"):
                    assert list(answer["content"]) == ["application/problem+json"], (method, path, status)
                    schema = answer["content"]["application/problem+json"]["schema"]
                    assert schema == {"$ref": "#/components/schemas/Problem"}, (method, path, status)


@pytest.mark.parametrize("examples", [COMMAND_EXAMPLES])
def test_every_example_of_a_command_is_one(examples: dict[str, Any]) -> None:
    for name, example in _of(examples).items():
        assert BODY.validate_json(json.dumps(example["value"])).type == example["value"]["type"], name


def test_the_other_examples_are_in_the_description(described: dict[str, Any]) -> None:
    shown = described["paths"]["/api/interventions"]["post"]["requestBody"]["content"]["application/json"]
    assert shown["examples"] == _of(NEW_INTERVENTION_EXAMPLES)
    shown = described["paths"]["/api/meetings/{body}/{on}/decisions"]["post"]["requestBody"]
    assert shown["content"]["application/json"]["examples"] == _of(MEETING_DECISIONS_EXAMPLES)


def _of(examples: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = examples["requestBody"]["content"]["application/json"]["examples"]
    return found
