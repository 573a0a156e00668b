"""Licence, metadata and version say the same wherever they stand."""

import hashlib
import re
import tomllib
from typing import Any

import yaml

from api.app import create_app
from tests.docs.pages import ROOT, SETTINGS, text

PROJECT: dict[str, Any] = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
PUBLICCODE: dict[str, Any] = yaml.safe_load(text(ROOT / "publiccode.yml"))
EUPL_1_2 = "fd5f5f818c2513007514ce061e79dcdaca59920da090d81368bddc0fa386d6b0"
"""SHA-256 of the licence's English text, as the list of licences of SPDX has it, without its white space."""

CATEGORIES = {"business-process-management", "document-management", "grant-management", "workflow-management"}
SCOPES = {"employment", "local-authorities", "welfare"}


def test_the_licence_is_the_official_text() -> None:
    words = "".join(text(ROOT / "LICENSE").split())
    assert hashlib.sha256(words.encode()).hexdigest() == EUPL_1_2


def test_the_licence_is_the_same_wherever_it_is_named() -> None:
    assert PROJECT["license"] == PUBLICCODE["legal"]["license"] == "EUPL-1.2"


def test_the_version_is_the_same_wherever_it_is_named() -> None:
    version = PROJECT["version"]
    assert create_app(SETTINGS).version == version
    assert f"Version {version} " in text(ROOT / "README.md")
    assert f"image: tertial:{version}\n" in text(ROOT / "deploy" / "compose.yml")
    assert f"--tag tertial:{version} " in text(ROOT / "deploy" / "Containerfile")


def test_publiccode_has_what_the_standard_asks_for() -> None:
    asked = {
        "publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType",
        "description", "legal", "maintenance", "localisation",
    }  # fmt: skip
    assert asked <= set(PUBLICCODE)
    assert set(PUBLICCODE["categories"]) <= CATEGORIES
    assert set(PUBLICCODE["intendedAudience"]["scope"]) <= SCOPES
    assert PUBLICCODE["maintenance"]["contacts"]


def test_publiccode_describes_the_product_in_swedish_and_in_english_within_the_lengths_of_the_standard() -> None:
    assert list(PUBLICCODE["description"]) == ["sv", "en"] == PUBLICCODE["localisation"]["availableLanguages"]
    for told in PUBLICCODE["description"].values():
        assert len(told["genericName"]) <= 35
        assert len(told["shortDescription"]) <= 150
        assert 500 <= len(told["longDescription"]) <= 10_000
        assert told["features"]
        assert all(len(feature) <= 100 for feature in told["features"])


def test_what_has_not_been_released_comes_first_among_the_changes() -> None:
    versions = re.findall(r"^## \[(.+?)\]", text(ROOT / "CHANGELOG.md"), flags=re.MULTILINE)
    assert versions[0] == "Unreleased"
