"""Text from files in Markdown: shown as it is, never obeyed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.reporting.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$]|:(?=[\w/])|(?<=www)\.|^[-+=]|(?<=\d)[.)](?=\s|$)", re.IGNORECASE)
"""What has a meaning in a line of Markdown, also what begins a list or underlines a heading."""
_CALL = re.compile(r"(?<=[@#])(?=\w)")
"""The place in `@name` and `#12` by which they would be taken for a person and an issue to notify."""
_CALL_UNDONE = "<!-- -->"
_BACKTICKS = re.compile("`+")
_SHORTEST_FENCE = 3


def inline(text: str) -> str:
    """Return a text as one line of Markdown that shows it as it is: no links, HTML, emphasis, mentions or emoji."""
    escaped = _MARKUP.sub(lambda match: f"\\{match.group()}", visible(text))
    return _CALL.sub(_CALL_UNDONE, escaped)


def code(text: str) -> str:
    """Return a text as code within a line."""
    shown = visible(text)
    fence = "`" * (_longest_run(shown) + 1)
    space = " " if not shown.strip("`") or shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{space}{shown}{space}{fence}"


def block(lines: Iterable[str], language: str = "") -> list[str]:
    """Return lines as a block of code; a language is what they are coloured as."""
    shown = [visible_line(part).text for line in lines for part in line.splitlines() or [""]]
    fence = "`" * max(_SHORTEST_FENCE, _longest_run("\n".join(shown)) + 1)
    return [fence + language, *shown, fence]


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)
