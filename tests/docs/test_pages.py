"""What the documentation names exists."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cli import app
from settings import FILE_SUFFIX, PREFIX, Settings
from tests.docs.pages import DECISIONS, PAGES, ROOT, anchors, links, name, prose, quoted, text

MAKEFILE = text(ROOT / "Makefile")
COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
GROUPS = {group.name for group in app.registered_groups}
IN_THE_CODE = re.compile(
    r"(?:\.ci|activities|api|deploy|docs|models|play|rulebooks|tests|workflows)/[\w./-]+|[\w-]+\.(?:py|md|toml|lock)"
)
MADE_BY_WHOEVER_READS = {
    "register.toml", "my-life.toml", "small.toml", "temporal.toml", "deploy/.env",
    "deploy/secrets", "deploy/secrets/tertial_smtp_password",
}  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if re.match(r"https?:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{link} leads nowhere"
        assert not anchor or anchor in anchors(target), f"{link}: no such heading"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_file_that_is_named_exists(page: Path) -> None:
    named = [one for one in quoted(page) if IN_THE_CODE.fullmatch(one) and one not in MADE_BY_WHOEVER_READS]
    missing = [one for one in named if not any((base / one).exists() for base in (ROOT, page.parent))]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_setting_that_is_named_exists(page: Path) -> None:
    for variable in re.findall(rf"\b{PREFIX}([A-Z][A-Z_]*[A-Z])\b", text(page)):
        assert variable.removesuffix(FILE_SUFFIX).lower() in Settings.model_fields


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_that_is_named_exists(page: Path) -> None:
    for target in re.findall(r"^(?: {4,}|`)make (\w+)", text(page), flags=re.MULTILINE):
        assert f"\n{target}:" in MAKEFILE
    for command in re.findall(r"(?:\.venv/bin/|`|^)tertial ([\w-]+)", text(page), flags=re.MULTILINE):
        assert command in COMMANDS | GROUPS


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_module_that_is_to_be_run_exists(page: Path) -> None:
    for module in re.findall(r"python -m ((?:deploy|models)[\w.]+)", text(page)):
        assert (ROOT / Path(*module.split("."))).with_suffix(".py").is_file()


def test_every_page_is_in_an_index() -> None:
    index = ROOT / "docs" / "README.md"
    decisions = ROOT / "docs" / "decisions" / "README.md"
    listed = {(index.parent / link).resolve() for link in links(index)}
    listed |= {(decisions.parent / link).resolve() for link in links(decisions)}
    assert [name(page) for page in PAGES if page not in {*listed, index, ROOT / "README.md"}] == []


def test_decisions_are_numbered_one_after_the_other_and_in_the_index_by_their_titles() -> None:
    assert [page.name[:4] for page in DECISIONS] == [f"{number:04d}" for number in range(1, len(DECISIONS) + 1)]
    index = text(ROOT / "docs" / "decisions" / "README.md")
    rows = re.findall(r"^\| \[(\d{4})\]\([^)]+\) \| (.+) \|$", index, flags=re.MULTILINE)
    assert [f"# {number}: {title}" for number, title in rows] == [text(page).splitlines()[0] for page in DECISIONS]


@pytest.mark.parametrize("page", DECISIONS, ids=name)
def test_a_decision_says_why_what_at_what_cost_and_what_else(page: Path) -> None:
    headings = re.findall(r"^## (.+)$", text(page), flags=re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences", "Alternatives"]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_has_one_title_and_it_comes_first(page: Path) -> None:
    assert text(page).startswith("# ")
    assert len(re.findall(r"^# ", prose(page), flags=re.MULTILINE)) == 1


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "images").glob("*.svg")), ids=name)
def test_a_drawn_picture_says_in_words_what_it_shows(picture: Path) -> None:
    drawn = ET.fromstring(text(picture))  # noqa: S314 - our own file
    svg = "{http://www.w3.org/2000/svg}"
    assert drawn.findtext(f"{svg}title")
    assert drawn.findtext(f"{svg}desc")
