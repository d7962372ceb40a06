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


class Rewrites:
    """The rewrites of one statement's findings, each to be shown once: under the first finding that offers it."""

    def __init__(self, diagnostics: Sequence[Diagnostic], interface: Interface, width: int) -> None:
        """Take all findings of the statement."""
        self._interface = interface
        self._width = width
        statement = diagnostics[0].statement
        self._old = _statement_lines(statement.text.text) if statement is not None else []
        self._waiting = _by_suggestion(diagnostics)
        self._is_old_shown = False
        self._noted: str | None = None

    def under(self, diagnostic: Diagnostic) -> list[tuple[Text, list[Text]]]:
        """Return headings and lines for the rewrites that a finding offers and that have not been shown yet.

        What is replaced, or stays, is shown with the first rewrite only.
        """
        parts: list[tuple[Text, list[Text]]] = []
        for suggestion in diagnostic.suggestions:
            codes = self._waiting.pop(_key(suggestion), None)
            if codes is None:
                continue
            others = [code for code in codes if code != diagnostic.code]
            heading, below = self._heading(suggestion, others, is_first=not parts)
            parts.append((heading, [*below, *self._change(suggestion)]))
        return parts

    def _heading(self, suggestion: Suggestion, others: Sequence[str], *, is_first: bool) -> tuple[Text, list[Text]]:
        """Return the heading of a rewrite, and the lines below it for a note that does not fit behind it."""
        title = self._interface.say("check", "rewrite" if is_first else "alternative")
        if others:
            title = self._interface.say("check", "serves_too", title=title, codes=", ".join(others))
        note = "" if suggestion.applicability == self._noted else self._interface.say("check", suggestion.applicability)
        self._noted = suggestion.applicability
        if not note:
            return Text(f"{title}:", styles.HEADING), []
        if cell_len(f"{title}: ({note})") <= self._width:
            return Text.assemble((f"{title}:", styles.HEADING), (f" ({note})", styles.QUIET)), []
        return Text(f"{title}:", styles.HEADING), [Text(line, styles.QUIET) for line in wrap(f"({note})", self._width)]

    def _change(self, suggestion: Suggestion) -> list[Text]:
        """Return the old lines that go, and the lines of the rewrite: new ones, and those that stay as they were."""
        new = _statement_lines(suggestion.text)
        lines: list[Text] = []
        if not self._is_old_shown:
            for old in self._old:
                sign, style = ("  ", styles.QUIET) if old in new else ("- ", styles.REMOVED)
                lines += [Text(line, style) for line in _hung(sign, old, self._width)]
            self._is_old_shown = True
        for text in new:
            if text not in self._old:
                lines += [_with_placeholders(line) for line in _hung("+ ", text, self._width)]
        return lines


def _by_suggestion(diagnostics: Iterable[Diagnostic]) -> dict[tuple[str, str], list[str]]:
    """Return the codes that each rewrite serves."""
    served: dict[tuple[str, str], list[str]] = {}
    for diagnostic in diagnostics:
        for suggestion in diagnostic.suggestions:
            codes = served.setdefault(_key(suggestion), [])
            if diagnostic.code not in codes:
                codes.append(diagnostic.code)
    return served


def _key(suggestion: Suggestion) -> tuple[str, str]:
    """Return what makes two rewrites the same to a reader."""
    return suggestion.text, suggestion.applicability


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
