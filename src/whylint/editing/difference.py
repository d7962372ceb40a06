"""The difference between two texts, as `git apply` and `patch -p1` take it."""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
"""A line as those tools see it: a carriage return belongs to what stands on it."""
_NO_LINE_END = "\\ No newline at end of file\n"
_QUOTED = re.compile(r'[\x00-\x1f"\\\x7f]')
_ESCAPES = {"\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", '"': '"', "\\": "\\"}


def difference(path: str, before: str, after: str) -> tuple[str, ...]:
    """Return the lines of the unified difference between two texts of a file, none where they are the same.

    Each line has its own line end; those of the texts are as they stand there. Give the texts with their byte order
    mark, if they have one.
    """
    name = _name(path)
    lines = unified_diff(_LINE.findall(before), _LINE.findall(after), _header("a", name), _header("b", name))
    return tuple(part for line in lines for part in _closed(line))


def _closed(line: str) -> Iterator[str]:
    """Yield a line, and the remark of those tools behind one that has no end."""
    yield line if line.endswith("\n") else f"{line}\n"
    if not line.endswith("\n"):
        yield _NO_LINE_END


def _name(path: str) -> str:
    """Return the name of a file from the current folder on; an absolute one outside of it without its root."""
    file, here = Path(path), Path.cwd()
    if file.is_absolute():
        file = file.relative_to(here if file.is_relative_to(here) else file.anchor)
    return file.as_posix()


def _header(side: str, name: str) -> str:
    """Return a name as git writes it: in quotes if it has a sign that a line cannot hold, ended if it has a space."""
    if _QUOTED.search(name):
        return f'"{side}/{_QUOTED.sub(_escape, name)}"'
    return f"{side}/{name}\t" if " " in name else f"{side}/{name}"


def _escape(found: re.Match[str]) -> str:
    sign = found.group()
    return "\\" + (_ESCAPES.get(sign) or f"{ord(sign):03o}")
