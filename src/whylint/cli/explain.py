"""`whylint explain`: say all about one rule."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import Annotated, Optional

import typer

from whylint.cli.choices import OutputFormat
from whylint.cli.streams import json_stream, stop, until_reader_stops


def explain(
    rule: Annotated[
        str, typer.Argument(metavar="RULE", help="Its code or name: WHY301, too-vague.", show_default=False)
    ],
    *,
    language: Annotated[
        Optional[str],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option(metavar="LANGUAGE", help="The language to explain in (en, nl), if not that of your environment."),
    ] = None,
    output_format: Annotated[OutputFormat, typer.Option(help="How to write it.")] = OutputFormat.TEXT,
) -> None:
    """Explain a rule, with examples.

    What it finds, why that matters, what to do about it, and when it may be wrong.
    """
    from whylint.cli.rule_book import open_rule_book
    from whylint.reporting.rules_json import write_explanation_json
    from whylint.reporting.rules_text import write_explanation
    from whylint.reporting.terminal import open_console
    from whylint.rules.book import UnknownRuleError

    book, spoken = open_rule_book(language)
    try:
        found = book.find(rule)
    except UnknownRuleError as error:
        stop(f"{error} (“whylint rules” lists them)")
    with until_reader_stops():
        if output_format is OutputFormat.JSON:
            write_explanation_json(found, spoken, json_stream())
        else:
            write_explanation(found, spoken, open_console(sys.stdout))
