"""Show rewrites as lines taken away and lines put in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from whylint.reporting import styles
from whylint.reporting.visible import visible, visible_line
from whylint.reporting.wrapping import hang, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.linter.diagnostic import Diagnostic, Suggestion
    from whylint.reporting.interface import Interface

_PLACEHOLDER = re.compile(r"<[^<>]+>")
_LINE_END = re.compile(r"\r\n|\n|\r")


def rewrite_lines(diagnostics: Sequence[Diagnostic], interface: Interface, width: int) -> list[tuple[Text, list[Text]]]:
    """Return the headings and lines that show the rewrites of a statement.

    Each rewrite is shown once, with the codes that it serves; what it replaces only above the first.
    """
    served = _by_suggestion(diagnostics)
    statement = diagnostics[0].statement
    old = _statement_lines(statement.text.text) if statement is not None else []
    parts: list[tuple[Text, list[Text]]] = []
    noted = None
    for suggestion, codes in served.items():
        title = _title(codes, interface, is_first=not parts, is_one_of=len(diagnostics))
        note = f"({interface.say('check', suggestion.applicability)})" if suggestion.applicability != noted else ""
        noted = suggestion.applicability
        fits = cell_len(f"{title}: {note}") <= width
        heading = Text.assemble((f"{title}:", styles.HEADING), (f" {note}" if note and fits else "", styles.QUIET))
        below = [] if fits else [Text(line, styles.QUIET) for line in wrap(note, width)]
        change = _change([] if parts else old, suggestion, kept=old, width=width)
        parts.append((heading, [*below, *change]))
    return parts


def _title(codes: Sequence[str], interface: Interface, *, is_first: bool, is_one_of: int) -> str:
    if is_one_of > 1:
        return interface.say("check", "rewrite_for", codes=", ".join(codes))
    return interface.say("check", "rewrite" if is_first else "alternative")


def _by_suggestion(diagnostics: Iterable[Diagnostic]) -> dict[Suggestion, list[str]]:
    """Return the codes that each rewrite serves. Two are the same if a reader sees no difference."""
    served: dict[tuple[str, str], tuple[Suggestion, list[str]]] = {}
    for diagnostic in diagnostics:
        for suggestion in diagnostic.suggestions:
            _, codes = served.setdefault((suggestion.text, suggestion.applicability), (suggestion, []))
            if diagnostic.code not in codes:
                codes.append(diagnostic.code)
    return dict(served.values())


def _change(old: Sequence[str], suggestion: Suggestion, kept: Sequence[str], width: int) -> list[Text]:
    """Return the old lines that go, and the lines of the rewrite: new ones, and those that stay as they were."""
    new = _statement_lines(suggestion.text)
    lines = [Text(line, styles.REMOVED) for text in old if text not in new for line in _hung("- ", text, width)]
    for text in new:
        if text in kept:
            lines += [Text(line, styles.QUIET) for line in _hung("  ", text, width)]
        else:
            lines += [_with_placeholders(line) for line in _hung("+ ", text, width)]
    return lines


def _hung(sign: str, text: str, width: int) -> list[str]:
    """Return a line of a rewrite behind its sign, wrapped under its own indentation."""
    shown = visible_line(text).text
    indent = len(shown) - len(shown.lstrip())
    return hang(visible(shown), width, sign + " " * indent, " " * (len(sign) + indent))


def _with_placeholders(line: str) -> Text:
    text = Text(line, styles.ADDED)
    for found in _PLACEHOLDER.finditer(line):
        text.stylize(styles.PLACEHOLDER, *found.span())
    return text


def _statement_lines(text: str) -> list[str]:
    """Return the lines of a text that are not blank."""
    return [line.rstrip() for line in _LINE_END.split(text) if line.strip()]
