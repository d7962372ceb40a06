"""Write a text in the place of another, in that one's quotes and on as many lines as it takes at that one's width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.sources.encode import encode_quoted, encode_scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.sources.place import SourceText

_BREAK = re.compile(r"\r\n|\n|\r")
_SAYS_INDENT = re.compile(r"[|>][-+]?\d")
_SIGN = r"[!-~\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_ONE_LINE = re.compile(f"{_SIGN}+(?: {_SIGN}+)*")
"""Words with single spaces between them, which survive being folded, and need no escape."""


def encode_like(text: str, like: SourceText, *, flow: bool = False) -> str:
    """Return a text as a scalar that can stand in the place of another (`outer`), in its style.

    Where the style cannot hold the text, it is written as `encode_scalar` has it. `flow` says that it stands between
    brackets or braces.
    """
    written = like.file.text[slice(*like.outer)]
    first, *rest = _BREAK.split(written)
    if not written or not _ONE_LINE.fullmatch(text):
        return encode_scalar(text, flow=flow)
    if like.style in {"literal", "folded"}:
        return _block(text, first, rest, like)
    scalar = _on_one_line(text, like.style, flow=flow)
    if not rest or scalar[:1] != written[:1] in {"'", '"'}:
        return scalar
    column = like.file.place(like.outer[0]).column - 1
    return _joined(_lines(scalar, max(column + len(first), _width(rest)), column, len(_indent(rest))), rest, like)


def _on_one_line(text: str, style: str, *, flow: bool) -> str:
    if style == "double-quoted":
        return encode_quoted(text)
    if style == "single-quoted":
        return "'" + text.replace("'", "''") + "'"
    return encode_scalar(text, flow=flow)


def _block(text: str, header: str, rest: Sequence[str], like: SourceText) -> str:
    """Return a text under the header of a block scalar: of a literal one, whose line breaks count, on one line."""
    if not any(rest) or _SAYS_INDENT.match(header):  # then a line may begin with blanks that are part of the text
        return encode_scalar(text)
    indent = len(_indent(rest))
    lines = _lines(text, _width(rest), indent, indent) if like.style == "folded" else [text]
    return _joined([header, *lines], rest, like)


def _lines(scalar: str, width: int, column: int, indent: int) -> list[str]:
    """Fold a scalar at its spaces: the first line begins at a column, the others are indented."""
    lines = [""]
    for word in scalar.split(" "):
        start = column if len(lines) == 1 else indent
        if lines[-1] and start + len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _width(lines: Sequence[str]) -> int:
    return max(len(line) for line in lines)


def _joined(lines: Sequence[str], rest: Sequence[str], like: SourceText) -> str:
    break_found = _BREAK.search(like.file.text, like.outer[0])
    return f"{break_found.group() if break_found else ''}{_indent(rest)}".join(lines)


def _indent(lines: Sequence[str]) -> str:
    """Return the space in front of the first line that is not blank."""
    line = next((line for line in lines if line.strip()), "")
    return line[: len(line) - len(line.lstrip(" \t"))]
