"""`whylint explain`: say all about one rule, or how to measure a thing."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import Annotated, Optional

import typer

from whylint.cli.choices import TextOrJson
from whylint.cli.streams import json_stream, stop, until_reader_stops


def explain(
    rule: Annotated[
        Optional[str],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Argument(
            metavar="RULE",
            help="Its code or name: WHY301, too-vague. With --measures, what to measure: knowledge sharing.",
            show_default=False,
        ),
    ] = None,
    *,
    measures: Annotated[
        bool, typer.Option("--measures", help="Show how to measure a thing; without one, list the things.")
    ] = False,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="LANGUAGE", help="The language to explain in (en, nl), if not that of your environment."),
    ] = None,
    output_format: Annotated[TextOrJson, typer.Option(help="How to write it.")] = TextOrJson.TEXT,
) -> None:
    """Explain a rule, with examples.

    What it finds, why that matters, what to do about it, and when it may be wrong.
    """
    if measures:
        from whylint.cli.explain_measures import explain_measures

        explain_measures(rule, language, output_format)
        return
    if rule is None:
        stop("name a rule, as in “whylint explain WHY301” (“whylint rules” lists them)")
    from whylint.cli.rule_book import find_rule

    found, spoken = find_rule(rule, language)
    with until_reader_stops():
        if output_format is TextOrJson.JSON:
            from whylint.reporting.rules_json import write_explanation_json

            write_explanation_json(found, spoken, json_stream())
        else:
            from whylint.reporting.rules_text import write_explanation
            from whylint.reporting.terminal import open_console

            write_explanation(found, spoken, open_console(sys.stdout))
