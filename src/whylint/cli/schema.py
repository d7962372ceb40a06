"""`whylint schema`: the JSON Schema of goal documents, for editors."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

from whylint.cli.streams import json_stream, until_reader_stops


def schema() -> None:
    """Print the JSON Schema of goal documents, for editors to complete their keys by."""
    from whylint.sources.schema import schema_text

    with until_reader_stops():
        json_stream().write(schema_text())
