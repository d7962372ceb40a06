"""What the tests of the interview share: running the command, and asking what a check says afterwards."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from whylint.cli.main import app


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Run a command without a terminal, and return its exit code, standard output and standard error."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def codes_in(path: Path) -> list[str]:
    """Return the codes of all that a check finds in a file, remarks too."""
    _, out, _ = run("check", path, "--output-format", "json")
    return [found["code"] for found in json.loads(out)["diagnostics"]]


def write(name: str, text: str) -> Path:
    """Write a text to a file in the current folder, its line ends as they are."""
    path = Path(name)
    path.write_bytes(text.encode())
    return path
