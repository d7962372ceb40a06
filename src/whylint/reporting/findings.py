"""Show what was found of one statement, with the statement printed once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rich.text import Text

from whylint.linter.diagnostic import SEVERITIES
from whylint.reporting import styles
from whylint.reporting.rewrite_lines import Rewrites
from whylint.reporting.snippet import PRIMARY, SECONDARY, Gutter, Mark, shown_lines, snippet
from whylint.reporting.visible import visible
from whylint.reporting.wrapping import hang

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.linter.diagnostic import Diagnostic, Severity
    from whylint.reporting.interface import Interface
    from whylint.sources.place import Span


_INDENT = "  "


def grouped(diagnostics: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Return the diagnostics by statement, in the order of the files; those of a statement by code.

    The order of the codes is that of the questions: why, outcome, clarity, measure, form.
    """
    groups: dict[object, list[Diagnostic]] = defaultdict(list)
    for diagnostic in sorted(diagnostics, key=lambda found: (found.file.path, found.span, found.code)):
        statement = diagnostic.statement
        place = statement.text.outer if statement is not None else diagnostic
        groups[diagnostic.file.path, place, diagnostic.language].append(diagnostic)
    return [sorted(group, key=lambda found: found.code) for group in groups.values()]


def group_lines(group: Sequence[Diagnostic], interface: Interface, width: int) -> list[Text]:
    """Return the lines that show the findings of one statement.

    A single finding comes before the line that it is about, as compilers do it. Of several, the line comes first,
    once, with all of their words underlined.
    """
    gutter = Gutter(max(line for span in _spans(group) for line in shown_lines(span)))
    marks = _marks(group)
    place = min(diagnostic.span.start for diagnostic in group)
    where = f"{visible(group[0].file.path)}:{place.line}:{place.column}"
    source = [gutter.arrow(where), gutter.row(), *snippet(group[0].file, marks, gutter, width), gutter.row()]
    rewrites = Rewrites(group, interface, width - gutter.room - len(_INDENT))
    if len(group) == 1:
        title = [_title(group[0], interface), *_message(group[0], width)]
        return [*title, *source, *_question(group[0], interface, gutter, width), *_rewrites(group[0], rewrites, gutter)]
    findings: list[Text] = []
    for diagnostic in group:
        findings += [_placed_title(diagnostic, interface), *_message(diagnostic, width)]
        findings += _question(diagnostic, interface, gutter, width)
        findings += _rewrites(diagnostic, rewrites, gutter)
    return [*source, *findings]


def _spans(group: Iterable[Diagnostic]) -> list[Span]:
    return [span for one in group for span in (one.span, *(related.span for related in one.related))]


def _title(diagnostic: Diagnostic, interface: Interface) -> Text:
    severity = interface.say("severities", diagnostic.severity)
    title = (f"{severity}[{diagnostic.code}]", styles.SEVERITY[diagnostic.severity])
    return Text.assemble(title, (f": {diagnostic.name}", styles.NAME))


def _placed_title(diagnostic: Diagnostic, interface: Interface) -> Text:
    start = diagnostic.span.start
    return _title(diagnostic, interface).append(f" ({start.line}:{start.column})", styles.QUIET)


def _message(diagnostic: Diagnostic, width: int) -> list[Text]:
    return [Text(line) for line in hang(visible(diagnostic.message), width, _INDENT)]


def _question(diagnostic: Diagnostic, interface: Interface, gutter: Gutter, width: int) -> list[Text]:
    title = f"{interface.say('check', 'question')}: "
    first, *rest = hang(visible(diagnostic.question), width - gutter.room, title, _INDENT)
    asked = Text.assemble((title, styles.HEADING), first.removeprefix(title))
    return [gutter.note(asked), *(gutter.below(Text(line)) for line in rest)]


def _rewrites(diagnostic: Diagnostic, rewrites: Rewrites, gutter: Gutter) -> list[Text]:
    lines: list[Text] = []
    for heading, change in rewrites.under(diagnostic):
        lines += [gutter.note(heading), *(gutter.below(Text(_INDENT).append_text(line)) for line in change)]
    return lines


def _marks(group: Sequence[Diagnostic]) -> list[Mark]:
    """Return the words of the findings, with codes as labels where there are several, and the places they relate to."""
    primary: dict[Span, list[Diagnostic]] = defaultdict(list)
    for diagnostic in group:
        primary[diagnostic.span].append(diagnostic)
    marks = []
    for span, found in primary.items():
        label = ", ".join(diagnostic.code for diagnostic in found) if len(group) > 1 else ""
        marks.append(Mark(span, PRIMARY, styles.SEVERITY[_worst(found)], label))
    related = dict.fromkeys((other.span, visible(other.message)) for found in group for other in found.related)
    return [*marks, *(Mark(span, SECONDARY, styles.LABEL, message) for span, message in related)]


def _worst(diagnostics: Iterable[Diagnostic]) -> Severity:
    return min((diagnostic.severity for diagnostic in diagnostics), key=SEVERITIES.index)
