"""Keeps the tables of ``docs/rulebooks.md``: they are made from the schema, the prose around them is written by hand.

A table stands between ``<!-- table: name -->`` and ``<!-- end -->``; ``python -m models.rulebook.reference`` renews it.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from models.domain.actor import ASSOCIATION_ROLES, Role
from models.domain.decide.permissions import MAY
from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import JUDGED_BY, MET_BY, PLANNED_BY, type_of
from models.wording.fields import parts_of, table
from models.wording.names import ROLES, role_name

PAGE: Final = Path(__file__).parents[2] / "docs" / "rulebooks.md"

TITLES: Final = {
    "Rulebook": "the file",
    "AssociationRules": "association",
    "Labels": "association.labels",
    "ApplicationRules": "application",
    "Criterion": "application.criteria",
    "GroundworkRules": "groundwork",
    "Choice": "a choice",
    "AgeRules": "application.ages",
    "ChecklistRules": "checklists",
    "PreparationRules": "preparation",
    "BoardRules": "board",
    "AgreementRules": "agreement",
    "MoneyRules": "money",
    "AssignmentRules": "assignments",
    "EvaluationRules": "evaluation",
    "FollowUpRules": "follow_up",
    "PublicationRules": "publication",
    "ClosingRules": "closing",
    "Thresholds": "thresholds",
    "Threshold": "one threshold",
    "DeadlineRules": "deadlines",
    "QuietRule": "deadlines.quiet",
    "LadderRule": "ladders",
    "Step": "a rung",
    "ObligationRule": "obligations",
    "LetterRules": "letters",
    "FormRule": "forms",
    "Heading": "a heading",
    "Item": "checklist",
}
"""The headings of the page, by the parts of the schema that stand below them."""

_MARKED: Final = re.compile(r"(<!-- table: (?P<name>\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_LINK: Final = re.compile(r"\[(\w+)\]\(#\w+\)")


def renewed(page: str) -> str:
    """The page with every table as it should be.

    Raises:
        KeyError: the page asks for a table that there is none of.
    """
    return _MARKED.sub(lambda found: f"{found[1]}\n{_table(found['name'])}\n\n{found[3]}", page)


def tables_of(page: str) -> tuple[str, ...]:
    """The names of the tables that a page has."""
    return tuple(found["name"] for found in _MARKED.finditer(page))


def every_table() -> tuple[str, ...]:
    """The names of all tables."""
    return (*TITLES, *_LISTS)


def _table(name: str) -> str:
    if name in _LISTS:
        return _LISTS[name]()
    return _linked("\n".join(table(_PARTS[name])))


def _linked(text: str) -> str:
    return _LINK.sub(lambda found: _link(TITLES[found[1]]) if found[1] in TITLES else found[0], text)


def _link(title: str) -> str:
    """To a heading of the page, by the name that Markdown's readers give it."""
    return f"[{title}](#{title.replace('.', '').replace(' ', '-')})"


def _roles() -> str:
    rows = ["| role | in Swedish | who holds it |", "|---|---|---|"]
    for role in Role:
        if role is not Role.CLOCK:
            holder = "the register" if role in ASSOCIATION_ROLES else "the case"
            rows.append(f"| `{role}` | {role_name(role, 'sv')} | {holder}: {ROLES[role]} |")
    return "\n".join(rows)


def _kinds() -> str:
    rows = [
        "| name | becomes owed by | is met by | may be owed by | receiver |",
        "|---|---|---|---|---|",
    ]
    for kind, command in MET_BY.items():
        judge = JUDGED_BY.get(kind)
        receiver = _code(MAY[judge]) if judge else "none"
        met = _command(type_of(command))
        rows.append(f"| `{kind}` | {_command(PLANNED_BY[kind])} | {met} | {_code(MAY[command])} | {receiver} |")
    return "\n".join(rows)


def _command(name: str) -> str:
    return f"[`{name}`](commands.md#{name})"


def _code(roles: frozenset[Role]) -> str:
    return ", ".join(f"`{role}`" for role in Role if role in roles)


_PARTS: Final = {part.__name__: part for part in parts_of((Rulebook,), themselves=True)}
_LISTS: Final[dict[str, Callable[[], str]]] = {"roles": _roles, "kinds": _kinds}


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
