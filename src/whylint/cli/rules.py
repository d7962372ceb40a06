"""`whylint rules`: list the rules."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import Annotated, Optional

import typer

from whylint.cli.choices import TextOrJson
from whylint.cli.streams import json_stream, until_reader_stops


def rules(
    *,
    language: Annotated[
        Optional[str],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option(metavar="LANGUAGE", help="The language of the titles (en, nl), if not that of your environment."),
    ] = None,
    output_format: Annotated[TextOrJson, typer.Option(help="How to write them.")] = TextOrJson.TEXT,
) -> None:
    """List the rules and what they find."""
    from whylint.cli.rule_book import open_rule_book
    from whylint.reporting.rules_json import write_rules_json
    from whylint.reporting.rules_text import write_rules
    from whylint.reporting.terminal import open_console

    book, spoken = open_rule_book(language)
    with until_reader_stops():
        if output_format is TextOrJson.JSON:
            write_rules_json(book, spoken, json_stream())
        else:
            write_rules(book, spoken, open_console(sys.stdout))
