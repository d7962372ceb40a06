"""Show diagnostics to a person: the words in their place, what is missing, the question to answer, a rewrite."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from whylint.linter.diagnostic import SEVERITIES
from whylint.reporting import styles
from whylint.reporting.findings import group_lines, grouped
from whylint.reporting.interface import load_interface
from whylint.reporting.terminal import show
from whylint.reporting.visible import visible
from whylint.reporting.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from whylint.linter.diagnostic import CheckResult, Diagnostic
    from whylint.reporting.interface import Interface
    from whylint.sources.document import InputError


def write_text(result: CheckResult, console: Console, language: str | None = None) -> None:
    """Write the findings, statement by statement, and what they add up to.

    The summing up is in `language`, else in the language of most findings.
    """
    interface = load_interface(language or language_of_most(result.diagnostics))
    for group in grouped(result.diagnostics):
        show(console, [*group_lines(group, load_interface(group[0].language), console.width), Text()])
    show(console, summing_up(result, interface))


def write_errors(errors: Sequence[InputError], console: Console, language: str | None = None) -> None:
    """Write what kept the check from all its work, each with its place."""
    interface = load_interface(language)
    for error in errors:
        place = ":".join(str(part) for part in (visible(error.path), error.line, error.column) if part is not None)
        title = (interface.say("severities", "error"), styles.SEVERITY["error"])
        show(console, [Text.assemble(title, f": {place}: {visible(error.message)}")])


def write_nothing_to_check(paths: Sequence[str], console: Console, language: str | None = None) -> None:
    """Write that there was nothing to check where the user looked, and what whylint looks for."""
    message = load_interface(language).say(
        "check", "nothing_to_check", paths=", ".join(visible(path) for path in paths)
    )
    show(console, [Text(line) for line in wrap(message, console.width)])


def language_of_most(diagnostics: Sequence[Diagnostic]) -> str | None:
    """Return the language that most diagnostics are in, or None."""
    counts = Counter(diagnostic.language for diagnostic in diagnostics if diagnostic.language is not None)
    return max(sorted(counts), key=lambda language: counts[language]) if counts else None


def summing_up(result: CheckResult, interface: Interface) -> list[Text]:
    """Return what all findings add up to. Where nothing was read there is nothing to add up."""
    files = interface.count("file", len(result.files))
    statements = interface.count("statement", sum(count for _, count in result.files))
    lines: list[Text] = []
    if result.diagnostics:
        found = counts_of(result.diagnostics, interface)
        around = interface.say("check", "found", files=files, statements=statements).split("{found}")
        lines.append(found.join(Text(part) for part in around))
        code = result.diagnostics[0].code
        lines.append(Text(interface.say("check", "learn_more", code=code), styles.QUIET))
    elif any(count for _, count in result.files):
        key = "clear_so_far" if result.errors else "nothing_new" if result.in_baseline else "all_clear"
        lines.append(Text(interface.say("check", key, files=files, statements=statements), styles.GOOD))
    if result.judged is not None:
        judged = interface.count("statement", result.judged)
        lines.append(Text(interface.say("check", "only_changed", statements=judged), styles.QUIET))
    hidden = {"suppressed": len(result.suppressed), "in_baseline": len(result.in_baseline)}
    if any(hidden.values()):
        what = ", ".join(interface.count(name, number) for name, number in hidden.items() if number)
        lines.append(Text(interface.say("check", "not_shown", what=what), styles.QUIET))
    if lines and result.errors:
        problems = interface.count("problem", len(result.errors))
        lines.append(Text(interface.say("check", "unread", problems=problems), styles.SEVERITY["error"]))
    return lines


def counts_of(diagnostics: Sequence[Diagnostic], interface: Interface) -> Text:
    """Return how many findings there are of each severity that occurs, the worst first."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [
        Text(interface.count(severity, counts[severity]), styles.SEVERITY[severity])
        for severity in SEVERITIES
        if counts[severity]
    ]
    return Text(", ").join(parts)
