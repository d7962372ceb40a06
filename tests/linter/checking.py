"""What the tests of the linter share: checking a text as a user does, and looking back into the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from typer.testing import CliRunner

from whylint.cli.main import app

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Report = dict[str, Any]
Found = dict[str, Any]


def run(*arguments: str | Path, stdin: bytes | None = None) -> tuple[int, str, str]:
    """Run `whylint check` and return its exit code, standard output and standard error."""
    result = CliRunner().invoke(app, ["check", *map(str, arguments)], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def report(text: str | bytes, *arguments: str) -> Report:
    """Return the JSON about a text that is given on standard input."""
    stdin = text if isinstance(text, bytes) else text.encode()
    _, out, _ = run("-", *arguments, "--output-format", "json", stdin=stdin)
    parsed: Report = json.loads(out)
    return parsed


def codes(found: Iterable[Found], pointer: str | None = None) -> set[str]:
    """Return the codes of findings, of one statement if its pointer is given; remarks (info) are left out."""
    return {
        each["code"]
        for each in found
        if each["severity"] != "info" and (pointer is None or (each["statement"] or {}).get("pointer") == pointer)
    }


def codes_of(text: str, *arguments: str, pointer: str | None = None) -> set[str]:
    """Return the codes of the findings in a text."""
    checked = report(text, *arguments)
    assert checked["errors"] == []
    return codes(checked["diagnostics"], pointer)
