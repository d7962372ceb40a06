"""`whylint explain`: say all about one rule, or how to measure a thing."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Optional, cast

import typer

from whylint.cli.choices import TextOrJson
from whylint.cli.exit_codes import ExitCode
from whylint.cli.same_run import kept_explanation
from whylint.cli.streams import Overheard, json_stream, stop, until_reader_stops

if TYPE_CHECKING:
    from typing import TextIO


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
    if rule is None and not measures:
        stop("name a rule, as in “whylint explain WHY301” (“whylint rules” lists them)")
    kept = kept_explanation(("measures" if measures else "rule", rule, language, output_format))
    with until_reader_stops():
        stream = json_stream() if output_format is TextOrJson.JSON else sys.stdout
        if kept is not None and (last := kept.find()) is not None:
            stream.write(last[0])
            return
        overheard = Overheard(stream)
        is_carried = _explain(rule, language, output_format, cast("TextIO", overheard), measures=measures)
        stream.flush()
        if kept is not None and is_carried:
            kept.keep(overheard.heard(), ExitCode.CLEAN)


def _explain(
    name: str | None, language: str | None, output_format: TextOrJson, stream: TextIO, *, measures: bool
) -> bool:
    """Explain a rule or measures, and say whether whylint carries what is explained: no configuration decides it."""
    if measures or name is None:
        from whylint.cli.explain_measures import explain_measures

        explain_measures(name, language, output_format, stream)
        return True
    from whylint.cli.rule_book import find_rule

    rule, spoken = find_rule(name, language)
    if output_format is TextOrJson.JSON:
        from whylint.reporting.rules_json import write_explanation_json

        write_explanation_json(rule, spoken, stream)
    else:
        from whylint.reporting.rules_text import write_explanation
        from whylint.reporting.terminal import open_console

        write_explanation(rule, spoken, open_console(stream))
    return rule.house is None
