"""The document about lives is complete, and its example is a life."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from models.domain.actor import Role
from models.domain.obligation import Standing
from models.domain.phase import Phase
from models.domain.register import Meeting, Organisation, Person
from play.figures import NAMES
from play.life import Expectation, ExpectedDocument, ExpectedMail, Life, Outage, RegisterChange, Step
from tests.play.small_life import told

DOCUMENT = (Path(__file__).parent.parent.parent / "docs" / "lives.md").read_text(encoding="utf-8")
MODELS = (
    Life, Step, ExpectedMail, ExpectedDocument, Expectation, Outage, RegisterChange, Organisation, Person, Meeting,
)  # fmt: skip


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_document_names_every_key(model: type[BaseModel]) -> None:
    keys = {field.alias or name for name, field in model.model_fields.items()}
    assert not {key for key in keys if not re.search(rf"(`|\[){key}\b", DOCUMENT)}


def test_the_document_names_every_phase_standing_role_and_sum() -> None:
    names = {*Phase, *Standing, *Role, *NAMES} - {Phase.UNREGISTERED, Role.CLOCK}
    assert not {str(name) for name in names if not re.search(rf'[`"]{name}[`"]', DOCUMENT)}


def test_the_example_in_the_document_is_a_life_that_goes_as_it_says(tmp_path: Path) -> None:
    example = DOCUMENT.split("```toml\n")[1].split("```")[0]
    assert not told(tmp_path, example)
    without_its_mail = re.sub(r"\[\[mail]].*?\n\n", "", example, flags=re.DOTALL)
    assert "unexpected: idea_received" in told(tmp_path, without_its_mail)
