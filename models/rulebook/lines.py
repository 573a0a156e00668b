"""On which line of a TOML text each of its keys stands. The standard reader of TOML does not say.

The text has been read by the standard reader first, so that everything here may rely on its being TOML.
"""

import re
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from models.rulebook.problem import Path

_TOKEN: Final = re.compile(
    r'''
      (?P<text> """(?:\\.|[^\\])*?"{3,5} | \'\'\'.*?\'{3,5} | "(?:\\.|[^"\\])*" | '[^']*' )
    | (?P<comment> \#[^\n]* )
    | (?P<newline> \n )
    | (?P<sign> [][{}=,.] )
    | (?P<bare> [^\s][^\s\[\]{}=,.#"']* )
    ''',
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    sort: str
    written: str
    line: int


def line_index(text: str) -> dict[Path, int]:
    """The line of each key, section and list element of a valid TOML text, from 1, by its path."""
    reader = _Reader(text)
    reader.document()
    return reader.lines


def line_of(lines: dict[Path, int], path: Path) -> int | None:
    """The line of a path, or of the nearest section around it that the file has."""
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)


class _Reader:
    """Reads tokens one after the other and notes where paths begin."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._tokens = deque([*_tokens(text), _Token("end", "", 0)])
        self._elements: dict[Path, int] = {}

    def document(self) -> None:
        section: Path = ()
        while (token := self._next()).sort != "end":
            if token.written == "[" and token.sort == "sign":
                section = self._header(token.line)
            elif token.sort != "newline":
                self._pair(section, token)

    def _header(self, line: int) -> Path:
        """``[a.b]``, or ``[[a.b]]``: one more element of a list."""
        repeated = self._skip("[")
        *above, last = self._key(self._next(), until="]")
        section: Path = ()
        for part in above:
            section = self._newest((*section, part))
        section = (*section, last)
        if repeated:
            self._next()
            self.lines.setdefault(section, line)
            self._elements[section] = self._elements.get(section, -1) + 1
            section = self._newest(section)
        self.lines[section] = line
        return section

    def _newest(self, path: Path) -> Path:
        return (*path, self._elements[path]) if path in self._elements else path

    def _pair(self, section: Path, first: _Token) -> None:
        path = section
        for part in self._key(first, until="="):
            path = (*path, part)
            self.lines.setdefault(path, first.line)
        self._value(path)

    def _key(self, first: _Token, until: str) -> list[str]:
        parts = [_name(first)]
        while (token := self._next()).written != until or token.sort != "sign":
            if token.sort != "sign":
                parts.append(_name(token))
        return parts

    def _value(self, path: Path) -> None:
        if self._skip("["):
            self._list(path)
        elif self._skip("{"):
            self._table(path)
        else:
            self._next()
            while self._tokens[0].sort == "bare" or self._tokens[0].written == ".":
                self._next()

    def _list(self, path: Path) -> None:
        number = 0
        while not self._skip_lines() and not self._skip("]"):
            if self._skip(","):
                number += 1
                continue
            self.lines[*path, number] = self._tokens[0].line
            self._value((*path, number))

    def _table(self, path: Path) -> None:
        while not self._skip_lines() and not self._skip("}"):
            if not self._skip(","):
                self._pair(path, self._next())

    def _skip_lines(self) -> bool:
        """Skip line ends. Whether the text is over."""
        while self._tokens[0].sort == "newline":
            self._next()
        return self._tokens[0].sort == "end"

    def _skip(self, sign: str) -> bool:
        found = self._tokens[0].sort == "sign" and self._tokens[0].written == sign
        if found:
            self._next()
        return found

    def _next(self) -> _Token:
        return self._tokens.popleft() if len(self._tokens) > 1 else self._tokens[0]


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        sort = found.lastgroup or ""
        if sort != "comment":
            yield _Token(sort, found[0], line)
        line += found[0].count("\n")


def _name(token: _Token) -> str:
    return token.written[1:-1] if token.sort == "text" else token.written
