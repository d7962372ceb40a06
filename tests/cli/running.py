"""What the tests of commands share: running one as a user does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.testing import CliRunner

from whylint.cli.main import app

if TYPE_CHECKING:
    from pathlib import Path


def whylint(*arguments: str | Path, stdin: bytes | None = None) -> tuple[int, str, str]:
    """Run a command and return its exit code, standard output and standard error."""
    done = CliRunner().invoke(app, [str(each) for each in arguments], input=stdin)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr
