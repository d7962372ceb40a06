"""`whylint read`: show how one sentence is understood."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import Annotated

import typer

from whylint import limits
from whylint.cli.choices import TextOrJson
from whylint.cli.options import ConfigFile, GoalLanguage, Isolated, MessageLanguage, Model, stop_if_at_odds
from whylint.cli.streams import json_stream, stop, until_reader_stops


def read(  # noqa: PLR0913 - one parameter an option
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The sentence, in quotes.", show_default=False)],
    *,
    language: GoalLanguage = None,
    message_language: MessageLanguage = None,
    tree: Annotated[bool, typer.Option("--tree", help="Show the parse too: how the words hang together.")] = False,
    output_format: Annotated[TextOrJson, typer.Option(help="How to write it.")] = TextOrJson.TEXT,
    model: Model = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show how a sentence is understood.

    Who acts, what changes, how much, when and why, what is concluded from it, and what would be said of it as a goal.
    The configuration here holds for it.
    """
    from whylint.configuration.toml_value import ConfigurationError
    from whylint.language.detect import UnknownLanguageError
    from whylint.language.pipeline import PipelineError
    from whylint.linter.check import STANDARD_INPUT_NAME, CheckOptions
    from whylint.linter.settings import Settings
    from whylint.linter.understand import understand
    from whylint.reporting.terminal import open_console
    from whylint.reporting.understanding_json import write_understanding_json
    from whylint.reporting.understanding_text import write_understanding
    from whylint.rules.entry import RuleError
    from whylint.rules.load import load_rules

    stop_if_at_odds(config, isolated=isolated)
    if len(text) > limits.TEXT:
        stop(f"this text is longer than {limits.TEXT:,} characters; whylint reads statements of a line or two")
    options = CheckOptions(language, message_language, model, configuration=config, isolated=isolated)
    try:
        found = understand(text, Settings(options, load_rules()).of_file(STANDARD_INPUT_NAME))
    except (UnknownLanguageError, PipelineError, RuleError, ConfigurationError) as error:
        stop(str(error))
    with until_reader_stops():
        if output_format is TextOrJson.JSON:
            write_understanding_json(found, json_stream(), tree=tree)
        else:
            write_understanding(found, open_console(sys.stdout), tree=tree)
