"""What a newcomer is told to send is taken by the API."""

import json
import re
from pathlib import Path

import pytest

from api.access import guarded_routes
from api.app import create_app
from api.bodies import IdeaToRegister
from models.domain.commands import BODY
from play.core import play_core
from play.reading import read_life
from tests.docs.pages import ROOT, SETTINGS, text

START = text(ROOT / "docs" / "start.md")
CASE = "/api/interventions/exempel/2027-005"
SENT = re.findall(r"--data '(.+?)'", START, flags=re.DOTALL)
ADDRESSES = re.findall(r"\"\$(API|CASE)([^\"]*)\"", START)


def template(address: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+):path\}|\{\w+\}", lambda part: ".+" if part[1] else "[^/]+", address))


def test_the_idea_that_is_sent_is_one() -> None:
    idea = IdeaToRegister.model_validate_json(SENT[0])
    assert idea.association == "exempel"


@pytest.mark.parametrize("body", SENT[1:])
def test_each_command_that_is_sent_is_one(body: str) -> None:
    assert BODY.validate_json(body).type


@pytest.mark.parametrize("body", re.findall(r"`(\{[^`]+\})`", START))
def test_each_command_that_is_told_is_one(body: str) -> None:
    assert json.loads(body)["type"] == BODY.validate_json(body).type


def test_each_address_is_one_of_the_api() -> None:
    known = [template(route.path) for route in guarded_routes(create_app(SETTINGS))]
    called = [(CASE if base == "CASE" else "") + path.partition("?")[0] for base, path in ADDRESSES]
    assert len(called) > 5
    assert [path for path in called if not any(one.fullmatch(path) for one in known)] == []


@pytest.mark.parametrize("life", re.findall(r"tertial play (\S+\.toml)", START))
def test_the_life_that_is_played_can_be_played(life: str) -> None:
    script = read_life(ROOT / life, Path(ROOT / "rulebooks"))
    assert play_core(script).entries
