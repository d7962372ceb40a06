"""`whylint config`: show what is settled for a file, and where."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from whylint.cli.choices import TextOrJson
from whylint.cli.streams import json_stream, stop, until_reader_stops

if TYPE_CHECKING:
    from whylint.configuration.shown import Shown


def config(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="The file or folder to show it for. Without one: the current folder.")
    ] = ".",
    *,
    output_format: Annotated[TextOrJson, typer.Option(help="How to write it.")] = TextOrJson.TEXT,
) -> None:
    """Show the settings for a file or folder, and their source."""
    from pathlib import Path

    from whylint.configuration.load import Configurations
    from whylint.configuration.shown import show_settings
    from whylint.configuration.toml_value import ConfigurationError
    from whylint.rules.entry import RuleError
    from whylint.rules.load import load_rules

    try:
        found = Configurations(load_rules())
        settled = found.of_folder(Path(path)) if Path(path).is_dir() else found.of_file(path)
    except (ConfigurationError, RuleError) as error:
        stop(str(error))
    shown = show_settings(settled)
    with until_reader_stops():
        if output_format is TextOrJson.JSON:
            json.dump({one.name: {"value": one.value, "origin": one.origin} for one in shown}, json_stream(), indent=2)
            sys.stdout.write("\n")
        else:
            _write_text(shown)


def _write_text(shown: list[Shown]) -> None:
    from whylint.reporting.visible import visible

    for one in shown:
        value = visible(json.dumps(one.value, ensure_ascii=False)) if one.value is not None else "not set"
        sys.stdout.write(f"{one.name} = {value}\n    {visible(one.origin) if one.origin else 'the default'}\n")
