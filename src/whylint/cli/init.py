"""`whylint init`: write a configuration to start from, the hook and the CI job."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from whylint import __version__
from whylint.cli.choices import language_of_environment
from whylint.cli.streams import stop

if TYPE_CHECKING:
    from whylint.reporting.interface import Interface


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
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="LANGUAGE", help="The language to write in (en, nl), if not that of your environment."),
    ] = None,
) -> None:
    """Write a configuration, a pre-commit hook and a CI job.

    They are written into the current folder. Nothing that is there is changed: for a file that exists already, what
    to add to it is shown.
    """
    from whylint.reporting.interface import load_interface

    interface = load_interface(language or language_of_environment())
    asks = not yes and sys.stdin.isatty()
    wanted = {}
    if not asks or typer.confirm(interface.say("init", "configuration", file=_CONFIGURATION), default=True):
        wanted[_CONFIGURATION] = f"whylint.{interface.language}.toml"
    if not asks or typer.confirm(interface.say("init", "hook", file=_HOOK), default=True):
        wanted[_HOOK] = "pre-commit.yml"
    if ci is None and asks:
        ci = Ci(typer.prompt(interface.say("init", "job"), default=Ci.NONE, type=Ci))
    if ci in _CI_FILES:
        wanted[_CI_FILES[ci]] = f"{ci}.yml"
    for path, template in wanted.items():
        _write(Path(path), template, interface)
    typer.echo(interface.say("init", "next"), err=True)


def _write(path: Path, template: str, interface: Interface) -> None:
    """Write a file that does not exist, or show what to add to one that does."""
    from whylint.editing.atomic import write_atomically
    from whylint.knowledge import knowledge_folder

    text = (knowledge_folder() / "starting" / template).read_text(encoding="utf-8").replace("{version}", __version__)
    try:
        there = _there(path)
        if there is not None:
            typer.echo(interface.say("init", "there", file=str(there)), err=True)
            if path.name != _CONFIGURATION:
                typer.echo(f"{interface.say('init', 'add')}\n\n{text}")
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode())
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror or error}")
    typer.echo(interface.say("init", "written", file=str(path)), err=True)


def _there(path: Path) -> Path | None:
    """Return the file that stands where another is to be written, or that settles already what it would."""
    from whylint.configuration.load import find_configuration

    if path.is_symlink() or path.exists():
        return path
    settled = find_configuration(Path.cwd()) if path.name == _CONFIGURATION else None
    return Path(settled.name) if settled is not None and settled.parent == Path.cwd() else None
