"""Make text from files safe and honest to show: nothing in it may move the cursor, change colours or hide."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control characters, invisible formatting (with the overrides of direction), halves of pairs, line separators."""
_JOINERS = frozenset({"\u200c", "\u200d"})
"""Format characters that words of some scripts and many emoji are made with."""
_TAB_WIDTH = 4
_COMMAND = re.compile(r"(?<=##)\[|^(?=\s*::)\s*:")
"""Where a build log would take a line for a command: `::` at its start, `##[` anywhere."""
_ONE_BYTE = 0xFF
_TWO_BYTES = 0xFFFF


@dataclass(frozen=True)
class VisibleLine:
    """A line as it is shown. `at[i]` is where character `i` of the original starts in `text`; the last is its end."""

    text: str
    at: tuple[int, ...]

    @cached_property
    def width(self) -> int:
        """The width in cells of a terminal."""
        return cell_len(self.text)

    def cells(self, start: int, end: int) -> int:
        """Return the width of the characters of `text` from `start` to `end`."""
        return cell_len(self.text[start:end])


def visible_line(line: str) -> VisibleLine:
    """Return a line with its tabs spread out and what is invisible in it written as an escape."""
    if line.isprintable():  # as nearly all are: neither a tab nor anything hidden
        return VisibleLine(line, tuple(range(len(line) + 1)))
    parts: list[str] = []
    at: list[int] = []
    length = column = 0
    for character in line:
        at.append(length)
        shown = " " * (_TAB_WIDTH - column % _TAB_WIDTH) if character == "\t" else escaped(character)
        parts.append(shown)
        length += len(shown)
        column += cell_len(shown)
    return VisibleLine("".join(parts), (*at, length))


def visible(text: str) -> str:
    """Return a text as one line: white space of every kind as single spaces, what is invisible as an escape."""
    if text.isprintable():
        return " ".join(text.split())
    spaced = "".join(" " if character in "\t\n\r" else escaped(character) for character in text)
    return " ".join(spaced.split())


def inert(line: str) -> str:
    """Return a line that a build server does not obey as a command; what would make it one is shown as an escape."""
    return _COMMAND.sub(lambda match: f"{match.group()[:-1]}\\x{ord(match.group()[-1]):02x}", line)


def escaped(character: str) -> str:
    """Return a character, or its escape as Python and YAML write it if it would not be seen."""
    if character.isascii() and character.isprintable():
        return character
    if character in _JOINERS or unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    if code <= _ONE_BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _TWO_BYTES else f"\\U{code:08x}"
