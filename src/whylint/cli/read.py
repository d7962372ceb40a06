"""`whylint read`: show how one sentence is understood."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import Annotated, Optional

import typer

from whylint.cli.choices import TextOrJson
from whylint.cli.streams import json_stream, stop, until_reader_stops


def read(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The sentence, in quotes.", show_default=False)],
    *,
    language: Annotated[
        Optional[str],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option(metavar="LANGUAGE", help="Its language (en, nl), if it is not to be found out."),
    ] = None,
    tree: Annotated[bool, typer.Option("--tree", help="Show the parse too: how the words hang together.")] = False,
    output_format: Annotated[TextOrJson, typer.Option(help="How to write it.")] = TextOrJson.TEXT,
    model: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="NAME", help="A spaCy pipeline to read with instead of the one that comes along."),
    ] = None,
) -> None:
    """Show how a sentence is understood.

    Who acts, what changes, how much, when and why, what is concluded from it, and what would be said of it as a goal.
    """
    from whylint.language.detect import UnknownLanguageError
    from whylint.language.pipeline import PipelineError
    from whylint.linter.understand import understand
    from whylint.reporting.terminal import open_console
    from whylint.reporting.understanding_json import write_understanding_json
    from whylint.reporting.understanding_text import write_understanding
    from whylint.rules.entry import RuleError

    try:
        found = understand(text, language, model)
    except (UnknownLanguageError, PipelineError, RuleError) as error:
        stop(str(error))
    with until_reader_stops():
        if output_format is TextOrJson.JSON:
            write_understanding_json(found, json_stream(), tree=tree)
        else:
            write_understanding(found, open_console(sys.stdout), tree=tree)
