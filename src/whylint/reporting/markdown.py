"""Write a result as Markdown: for the summary of a job, a comment or a page."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from whylint.reporting.findings import grouped
from whylint.reporting.interface import load_interface
from whylint.reporting.markdown_text import block, code, inline
from whylint.reporting.repository import path_in_repository
from whylint.reporting.terminal import write_lines
from whylint.reporting.text import language_of_most, summing_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from whylint.linter.diagnostic import CheckResult, Diagnostic
    from whylint.reporting.interface import Interface
    from whylint.sources.document import InputError

_MARKS = {"error": "🔴", "warning": "🟡", "info": "🔵"}


def write_markdown(result: CheckResult, stream: TextIO, language: str | None = None) -> None:
    """Write what it adds up to, what could not be read, and the findings statement by statement.

    Words around the findings are in `language`, else in that of most findings.
    """
    for section in _sections(result, _interface(result, language)):
        write_lines(section, stream)


def markdown_within(size: int, result: CheckResult, language: str | None = None) -> str:
    """Return as many sections of the report as fit into a number of bytes of UTF-8, and a note if some do not."""
    interface = _interface(result, language)
    note = f"\n{interface.say('markdown', 'cut')}\n"
    left, text = size - len(note.encode()), ""
    for section in _sections(result, interface):
        stream = StringIO()
        write_lines(section, stream)
        left -= len(stream.getvalue().encode("utf-8", "backslashreplace"))
        if left < 0:
            return text + note
        text += stream.getvalue()
    return text


def _interface(result: CheckResult, language: str | None) -> Interface:
    return load_interface(language or language_of_most(result.diagnostics))


def _sections(result: CheckResult, interface: Interface) -> Iterator[list[str]]:
    """Yield the sections of the report, each a list of lines that is whole by itself."""
    yield ["# whylint"]
    yield [part for line in summing_up(result, interface) for part in ("", inline(line.plain))]
    if result.errors:
        yield ["", f"## {interface.say('markdown', 'unread')}", "", *(_error(error) for error in result.errors)]
    path = None
    for group in grouped(result.diagnostics):
        if group[0].file.path != path:
            path = group[0].file.path
            yield ["", f"## {code(path_in_repository(path))}"]
        yield list(_group(group, load_interface(group[0].language)))


def _error(error: InputError) -> str:
    place = ":".join(str(part) for part in (error.path, error.line, error.column) if part is not None)
    return f"- {code(place)}: {inline(error.message)}"


def _group(group: Sequence[Diagnostic], interface: Interface) -> Iterator[str]:
    """Yield the findings of one statement under it, and after them their rewrites."""
    yield from ("", f"### {group[0].span.start.line}: {code(_text_of(group))}", "")
    for found in group:
        severity = interface.say("severities", found.severity)
        yield f"- {_MARKS[found.severity]} **{severity} {found.code} {inline(found.name)}**: {inline(found.message)}\\"
        yield f"  *{inline(found.question)}*"
    if rewrites := list(dict.fromkeys(each.text for found in group for each in found.suggestions)):
        notes = dict.fromkeys(each.applicability for found in group for each in found.suggestions)
        said = "; ".join(interface.say("check", note) for note in notes)
        yield from ("", f"{interface.say('markdown', 'rewrites')} ({inline(said)}):", "")
        yield from block("\n\n".join(rewrites).split("\n"), "yaml")


def _text_of(group: Sequence[Diagnostic]) -> str:
    """Return the statement, or the words that a finding about the whole document points at."""
    statement, span = group[0].statement, group[0].span
    text = statement.text.text if statement is not None else group[0].file.text[span.first : span.stop]
    return text if text.strip() else "–"
