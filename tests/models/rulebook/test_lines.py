"""Every key of a rulebook is found on its line."""

import tomllib
from collections.abc import Iterator

from models.rulebook.lines import line_index, line_of
from models.rulebook.problem import Path
from tests.models.rulebook.example import TOML

TRICKY = '''
title = "a # b = [c]"   # [not.a.section]
"quoted key" = 1
a.b.c = 1979-05-27 07:32:00
[ spaced . "dotted.name" ] # comment
x = """
[looks.like.a.section]
y = 1 \\""" still
"""
z = \'\'\'
k = 1
\'\'\'
[[list]]
name = 'first'
nested = [
    # a comment with ] and "
    { key = "one", deep = { deeper = [1, 2.5] } },
    [
        true,
        "two",
    ],
]
[list.sub]
k = ""
[[list]]
[[list.inner]]
p = +1_000
[[list.inner]]
p = 2
[list.sub]
k = 2
'''


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, below in value.items():
            yield from paths(below, (*path, key))
    if isinstance(value, list):
        for number, below in enumerate(value):
            yield from paths(below, (*path, number))


def name_stands_on_its_line(toml: str, path: Path) -> bool:
    name = next(str(part) for part in reversed(path) if isinstance(part, str))
    index = line_index(toml)
    line = toml.splitlines()[index[path] - 1]
    return name in line or isinstance(path[-1], int)


def test_every_key_of_the_example_stands_on_the_line_that_is_told() -> None:
    index = line_index(TOML)
    for path in paths(tomllib.loads(TOML)):
        if path in index:
            assert name_stands_on_its_line(TOML, path)
        else:
            assert path in {("application",), ("ladders",), ("obligations",), ("forms",)}, f"{path} has no line"


def test_comments_texts_lists_and_repeated_sections_mislead_nobody() -> None:
    index = line_index(TRICKY)
    missing = [path for path in paths(tomllib.loads(TRICKY)) if path not in index]
    assert missing == [("spaced",)]
    assert all(name_stands_on_its_line(TRICKY, path) for path in index)
    assert index["list", 0, "nested", 0, "deep", "deeper", 1] == 17
    assert index["list", 0, "nested", 1, 1] == 20
    assert index["list", 1, "inner", 1, "p"] == 29
    assert index["list", 1, "sub", "k"] == 31
    assert index["a", "b", "c"] == 4


def test_a_line_counts_from_the_top_whatever_ends_it() -> None:
    assert line_index("a = 1\r\n\r\nb = 2\r\n")["b",] == 3


def test_what_the_file_does_not_say_is_told_on_the_line_of_its_section() -> None:
    index = line_index("[a]\nb = 1\n")
    assert line_of(index, ("a", "missing", "deeper")) == 1
    assert line_of(index, ("elsewhere",)) is None
