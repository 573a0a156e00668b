"""Where in a life's file its tables begin. The standard reader of TOML does not say."""

import re
from collections import defaultdict

_TABLE = re.compile(r"^\s*\[\[?\s*([A-Za-z0-9_.\"' -]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"^([A-Za-z0-9_-]+)\s*=")
_LONG_TEXT = re.compile(r"\"\"\"|'''")

Lines = dict[str, list[int]]
"""For each table's name the lines on which it begins, from 1, in order; for a key of the head its line."""


def table_lines(text: str) -> Lines:
    """Find where each table begins: ``{"step": [12, 20], "title": [1]}``."""
    found: Lines = defaultdict(list)
    in_long_text = in_table = False
    for number, line in enumerate(text.splitlines(), start=1):
        quotes = len(_LONG_TEXT.findall(line))
        if not in_long_text and (table := _TABLE.match(line)):
            in_table = True
            found[table[1]].append(number)
        elif not in_long_text and not in_table and (key := _KEY.match(line)):
            found[key[1]].append(number)
        in_long_text ^= quotes % 2 == 1
    return dict(found)


def line_of(lines: Lines, table: str, index: int = 0) -> int | None:
    """The line of the ``index``-th table of a name; None where the life writes it in another way."""
    known = lines.get(table, [])
    return known[index] if index < len(known) else None
