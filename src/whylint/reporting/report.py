"""Write a result as a page for the people who decide: one file that needs nothing but a browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from whylint.reporting.interface import load_interface
from whylint.reporting.report_page import PageBuilder
from whylint.reporting.text import counts_of, language_of_most
from whylint.reporting.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whylint.linter.diagnostic import CheckResult, Suggestion
    from whylint.reporting.interface import Interface
    from whylint.reporting.report_parts import Entry
    from whylint.rules.book import RuleBook

_PLACEHOLDER = re.compile(r"(<[^<>]+>)")
_LINE_END = re.compile(r"\r\n|\n|\r")


def report_page(  # noqa: PLR0913 - what is compared with is two things: what it was, and what that is called
    result: CheckResult,
    book: RuleBook,
    version: str,
    language: str | None = None,
    *,
    before: CheckResult | None = None,
    revision: str | None = None,
) -> str:
    """Return the page. Words around the findings are in `language`, else in that of most findings.

    With `before`, what the same check gave at an earlier `revision`, the page says what became better or worse.
    """
    interface = load_interface(language or language_of_most(result.diagnostics))
    environment = _environment(interface)
    return environment.get_template("report.html.jinja").render(
        page=PageBuilder(result, before, book, interface).page(),
        errors=result.errors,
        summary=_summary(result, interface),
        summary_before=None if before is None else _summary(before, interface),
        revision=revision if before is not None else None,
        version=version,
        page_language=interface.language,
    )


def _environment(interface: Interface) -> Environment:
    """Return what lays the page out; whatever is filled in is escaped."""
    environment = Environment(
        loader=PackageLoader("whylint.reporting", package_path="."),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters |= {"shown": visible, "rewritten": _rewritten}
    environment.globals |= {
        "say": interface.say,
        "verdict": _verdict(interface),
        "notes_on": _notes_on(interface),
        "language_of": _language_of,
    }
    return environment


def _summary(result: CheckResult, interface: Interface) -> str:
    """Return in a line how much was read and found."""
    goals = sum(1 for document in result.documents for one in document.statements if one.role == "goal")
    found = counts_of(result.diagnostics, interface).plain or interface.say("report", "nothing_found")
    files = interface.count("file", len(result.files))
    return interface.say("report", "summary", goals=interface.count("goal", goals), files=files, found=found)


def _verdict(interface: Interface) -> Callable[[Entry], str]:
    def verdict(entry: Entry) -> str:
        """Say how many questions are open at a statement."""
        if not entry.found:
            return interface.say("report", "nothing_to_ask")
        return interface.count("question", len(entry.found))

    return verdict


def _notes_on(interface: Interface) -> Callable[[Sequence[Suggestion]], str]:
    def notes_on(rewrites: Sequence[Suggestion]) -> str:
        """Say what some rewrites leave to the reader."""
        return "; ".join(
            interface.say("check", note) for note in dict.fromkeys(each.applicability for each in rewrites)
        )

    return notes_on


def _language_of(language: str | None) -> Markup:
    """Return the attribute that tells a screen reader which language follows."""
    return Markup(' lang="{}"').format(language) if language else Markup("")


def _rewritten(text: str) -> Markup:
    """Return the lines of a rewrite, with what is to be filled in marked."""
    lines = (visible_line(line).text.rstrip() for line in _LINE_END.split(text) if line.strip())
    parts = _PLACEHOLDER.split("\n".join(lines))
    return Markup("").join(
        Markup("<mark>{}</mark>").format(part) if number % 2 else part for number, part in enumerate(parts)
    )
