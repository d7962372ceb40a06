"""`whylint new-rule`: write a house rule to start from."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from whylint.cli.streams import stop

if TYPE_CHECKING:
    from whylint.configuration.configuration import Configuration

_USUAL_FOLDER = Path("rules/whylint")
_FIRST_CODE = "HOUSE001"
_DIGITS = 3


def new_rule(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name: no-buzzwords.", show_default=False)],
    *,
    folder: Annotated[
        Optional[Path],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option(help="Where to write it (by default: the folder that is settled, or rules/whylint)."),
    ] = None,
) -> None:
    """Write a house rule to start from: it works as it stands, and is yours to change."""
    from whylint.configuration.load import Configurations
    from whylint.configuration.toml_value import ConfigurationError
    from whylint.editing.atomic import write_atomically
    from whylint.knowledge import knowledge_folder
    from whylint.rules.entry import RuleError
    from whylint.rules.house import house_files, with_house_rules
    from whylint.rules.load import NAME, load_rules

    if not NAME.fullmatch(name):
        stop(f"“{name}” is not a name in small letters and hyphens, like no-buzzwords")
    try:
        settled = Configurations(load_rules()).of_folder(Path.cwd())
        place = folder or _folder_of(settled)
        is_new = place.is_dir() and place.absolute() not in settled.house_rules
        book = with_house_rules(settled.book or load_rules(), [place] if is_new else [])
        code = _next_code(house_files(place) if place.is_dir() else [])
    except (ConfigurationError, RuleError) as error:
        stop(str(error))
    if book.has(name):
        stop(f"there is a rule called {name} already; choose another name")
    path = place / f"{code}-{name}.yaml"
    template = (knowledge_folder() / "starting" / "house-rule.yaml").read_text(encoding="utf-8")
    try:
        place.mkdir(parents=True, exist_ok=True)
        write_atomically(path, template.replace("{code}", code).replace("{name}", name).encode())
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror or error}")
    typer.echo(f"{path} was written. Change it, and try it: whylint test-rules {place}")
    if place.absolute() not in settled.house_rules:
        typer.echo(f'To use it in checks, write this in whylint.toml: house-rules = ["{place.as_posix()}"]')


def _folder_of(settled: Configuration) -> Path:
    return settled.house_rules[0] if settled.house_rules else _USUAL_FOLDER


def _next_code(paths: list[Path]) -> str:
    """Return the code after the last one of some files, which are called by their codes."""
    codes = [path.name.partition("-")[0] for path in paths]
    if not codes:
        return _FIRST_CODE
    last = max(codes, key=lambda code: (code[-_DIGITS:], code))
    return f"{last[:-_DIGITS]}{int(last[-_DIGITS:]) + 1:0{_DIGITS}}"
