"""`whylint init`: write a configuration to start from, the hook and the CI job."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from whylint import __version__
from whylint.cli.streams import stop


class Ci(StrEnum):
    """Where a job checks the goals."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


_CI_FILES = {Ci.GITHUB: ".github/workflows/whylint.yml", Ci.GITLAB: ".gitlab-ci.yml"}
_CONFIGURATION = "whylint.toml"
_HOOK = ".pre-commit-config.yaml"


def init(
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: configuration and hook are written.")] = False,
    ci: Annotated[
        Optional[Ci],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option(help="The CI to write a job for (asked for, if not given).", show_default=False),
    ] = None,
) -> None:
    """Write a configuration, a pre-commit hook and a CI job.

    They are written into the current folder. Nothing that is there is changed: for a file that exists already, what
    to add to it is shown.
    """
    asks = not yes and sys.stdin.isatty()
    wanted = {}
    if not asks or typer.confirm(f"Write {_CONFIGURATION}, a configuration to start from?", default=True):
        wanted[_CONFIGURATION] = "whylint.toml"
    if not asks or typer.confirm(f"Write a pre-commit hook ({_HOOK})?", default=True):
        wanted[_HOOK] = "pre-commit.yml"
    if ci is None and asks:
        ci = Ci(typer.prompt("Write a CI job?", default=Ci.NONE, type=Ci))
    if ci in _CI_FILES:
        wanted[_CI_FILES[ci]] = f"{ci}.yml"
    for path, template in wanted.items():
        _write(Path(path), template)


def _write(path: Path, template: str) -> None:
    """Write a file that does not exist, or show what to add to one that does."""
    from whylint.editing.atomic import write_atomically
    from whylint.knowledge import knowledge_folder

    text = (knowledge_folder() / "starting" / template).read_text(encoding="utf-8").replace("{version}", __version__)
    try:
        if path.is_symlink() or path.exists():
            typer.echo(f"{path} is there already and was left as it is.", err=True)
            if path.name != _CONFIGURATION:
                typer.echo(f"Add this to it:\n\n{text}")
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode())
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror or error}")
    typer.echo(f"{path} was written.", err=True)
