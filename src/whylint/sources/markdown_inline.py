"""Read the text of a Markdown paragraph, heading or cell, each character with the place it was written at.

The parser gives tokens without places. The state below notes at which place of the source each token begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from markdown_it.rules_inline import StateInline

from whylint import limits
from whylint.sources.scalars import Character

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_START = "start"
_BREAK = re.compile(r"\\?[ \t]*\n[ \t]*")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_UNSEEN = {"s_open": "s_close"}


@dataclass(eq=False)
class Mark:
    """Emphasis or a link: where it opens and closes in the source, and which characters of the text it holds."""

    opens: int
    first: int
    is_strong: bool
    href: str | None
    closes: int = 0
    last: int = 0


@dataclass(frozen=True)
class Inline:
    """The text of one source, with the marks in it. Offsets are those of the source."""

    characters: tuple[Character, ...]
    marks: tuple[Mark, ...]

    @cached_property
    def text(self) -> str:
        """Return the text without its markup."""
        return "".join(character.value for character in self.characters)

    @property
    def is_strong(self) -> bool:
        """Say whether all of the text is strong."""
        return any(mark.is_strong and self._is_whole(mark) for mark in self.marks)

    @property
    def is_reference(self) -> bool:
        """Say whether all of the text is a link to a place in the same file, as in a table of contents."""
        return any((mark.href or "").startswith("#") and self._is_whole(mark) for mark in self.marks)

    @property
    def is_link(self) -> bool:
        """Say whether all of the text is a link."""
        return any(mark.href is not None and self._is_whole(mark) for mark in self.marks)

    @property
    def has_link(self) -> bool:
        """Say whether a link stands in the text."""
        return any(mark.href is not None for mark in self.marks)

    def _is_whole(self, mark: Mark) -> bool:
        return (mark.first, mark.last) == (0, len(self.characters))


class _PlacedState(StateInline):
    """The parser's state, noting for each token the offset in the source at which it begins."""

    pending_start = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self.pending_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the parser's name
        token = super().pushPending()
        token.meta[_START] = self.pending_start
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[_START] = self.pos
        return token


def read_inline(source: str, parser: MarkdownIt, env: EnvType) -> Inline:
    """Return the text of a source: no markup, no images, no addresses, nothing struck out; line breaks are LF.

    One that is too long to be a statement is returned as it is written.
    """
    if len(source) > limits.TEXT:
        return Inline(tuple(Character(value, at, at + 1) for at, value in enumerate(source)), ())
    state = _PlacedState(source, parser, env, [])
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    return _Reading(source, state.tokens).whole()


class _Reading:
    """The characters and marks of a source, as far as its tokens have come."""

    def __init__(self, source: str, tokens: list[Token]) -> None:
        self.source = source
        self.tokens = tokens
        self.characters: list[Character] = []
        self.marks: list[Mark] = []
        self.open: list[Mark] = []
        self.hidden: list[str] = []
        self.end = 0

    def whole(self) -> Inline:
        for number, token in enumerate(self.tokens):
            if self.hidden:
                self._pass_hidden(token)
            elif token.type in _UNSEEN or (token.type == "link_open" and token.info == "auto"):
                self.hidden.append(_UNSEEN.get(token.type, "link_close"))
            elif token.nesting == 1:
                href = token.attrGet("href")
                opens = token.meta[_START] - (token.type == "link_open")
                address = None if href is None else str(href)
                self.open.append(Mark(opens, len(self.characters), token.type == "strong_open", address))
            elif token.nesting == -1 and self.open:
                mark = self.open.pop()
                mark.closes, mark.last = self._next_start(number), len(self.characters)
                self.marks.append(mark)
            else:
                self._take(token)
        return Inline(tuple(self.characters), tuple(self.marks))

    def _pass_hidden(self, token: Token) -> None:
        if token.type == self.hidden[-1]:
            self.hidden.pop()

    def _next_start(self, number: int) -> int:
        """Return where the next token begins that is no closing mark and no used delimiter."""
        for token in self.tokens[number + 1 :]:
            if token.nesting != -1 and (token.content or token.type != "text"):
                return int(token.meta[_START]) - (token.type == "link_open")
        return len(self.source)

    def _take(self, token: Token) -> None:
        start = max(int(token.meta[_START]), self.end)
        if token.type == "text" or (token.type == "text_special" and token.content == token.markup):
            self._add((value, start + at, start + at + 1) for at, value in enumerate(token.content))
        elif token.type == "text_special":
            stop = start + len(token.markup)
            self._add((value, start, stop) for value in token.content)
        elif token.type == "code_inline":
            start += len(token.markup)
            start += self.source[start : start + len(token.content)].replace("\n", " ") != token.content
            self._add((value, start + at, start + at + 1) for at, value in enumerate(token.content))
        elif token.type in ("softbreak", "hardbreak"):
            match = _BREAK.search(self.source, start)
            self._add([("\n", min(start, self.end), match.end() if match else start + 1)])
        elif token.type == "html_inline" and _LINE_BREAK_TAG.fullmatch(token.content):
            self._add([("\n", start, start + len(token.content))])

    def _add(self, characters: Iterator[tuple[str, int, int]] | list[tuple[str, int, int]]) -> None:
        self.characters += [Character(*one) for one in characters]
        if self.characters:
            self.end = max(self.end, self.characters[-1].end)
