"""The `whylint` command: its subcommands, and what holds for all of them."""

from __future__ import annotations

import gc
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from whylint import __version__
from whylint.cli.exit_codes import ExitCode
from whylint.cli.interrupt import is_interrupt, prepare_interrupt
from whylint.cli.streams import finish_output, give_up, prepare_streams
from whylint.limits import GARBAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    app: typer.Typer

COMMANDS = {
    "check": "check",
    "fix": "fix",
    "baseline": "baseline",
    "ask": "ask",
    "explain": "explain",
    "rules": "rules",
    "read": "read",
    "map": "draw_map",
    "report": "report",
    "config": "config",
    "init": "init",
    "schema": "schema",
    "new-rule": "new_rule",
    "test-rules": "test_rules",
}
"""The commands, in the order of the help, and what each is called in the module of the same name."""
_LIGHTEST = "schema"


def build(names: Iterable[str], *, to_list: bool = False) -> typer.Typer:
    """Return the command line with some of the commands. To take one in costs time, and a run needs only its own.

    `to_list` leaves out their options, which the list of commands does not show.
    """
    built = typer.Typer(
        name="whylint",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name in names:
        module = COMMANDS[name]
        command = getattr(import_module(f"whylint.cli.{module}"), module)
        if isinstance(command, typer.Typer):
            built.add_typer(command, name=name)
        else:
            built.command(name)(_without_options(command) if to_list else command)
    built.callback()(whylint)
    return built


def _without_options(command: Callable[..., None]) -> Callable[[], None]:
    def listed() -> None:
        raise AssertionError("it is only listed")

    listed.__doc__ = command.__doc__
    return listed


def __getattr__(name: str) -> typer.Typer:
    """Return the whole command line as `app`, made when it is asked for."""
    if name == "app":
        return _whole()
    raise AttributeError(name)


@cache
def _whole() -> typer.Typer:
    return build(COMMANDS)


def _needed(arguments: Sequence[str]) -> typer.Typer:
    """Return the command line as far as these arguments need it."""
    first = arguments[0] if arguments else "--help"
    if first == "--version":
        return build((_LIGHTEST,))  # it shows none, and no command line is without any
    if first in {"--help", "-h"}:
        return build(COMMANDS, to_list=True)
    return build((first,)) if first in COMMANDS else build(COMMANDS)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - so an option calls back
    if asked:
        from whylint.language.bundled import bundled_versions  # noqa: PLC0415 - only this option asks

        typer.echo(f"whylint {__version__}")
        for language, pipeline in bundled_versions():
            typer.echo(f"{language}: {pipeline}")
        raise typer.Exit


def whylint(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """A linter for goals: does each one say why, concretely and measurably?

    Start with: whylint check. It reads the goals in the files here and asks the questions that they leave open.
    """


def run() -> None:
    """Run the command line. Whatever goes wrong inside whylint ends with 2, never with the 1 that means findings."""
    prepare_streams()
    prepare_interrupt()
    gc.set_threshold(*GARBAGE)
    try:
        try:
            _needed(sys.argv[1:])(prog_name="whylint")
        finally:
            finish_output()
    except OSError as error:
        give_up(error)
    except Exception as error:  # noqa: BLE001 - it is reported in full
        if is_interrupt(error):
            sys.exit(ExitCode.INTERRUPTED)
        import traceback  # noqa: PLC0415 - hardly ever needed

        traceback.print_exc()
        typer.echo("error: whylint broke off by a mistake of its own, shown above; please report it", err=True)
        sys.exit(ExitCode.INCOMPLETE)


if __name__ == "__main__":
    run()
