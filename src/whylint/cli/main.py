"""The `whylint` command: its subcommands, and what holds for all of them."""

from __future__ import annotations

import signal
import sys
import traceback
from typing import Annotated

import typer

from whylint import __version__
from whylint.cli.ask import ask
from whylint.cli.baseline import baseline
from whylint.cli.check import check
from whylint.cli.config import config
from whylint.cli.draw_map import draw_map
from whylint.cli.exit_codes import ExitCode
from whylint.cli.explain import explain
from whylint.cli.fix import fix
from whylint.cli.init import init
from whylint.cli.new_rule import new_rule
from whylint.cli.read import read
from whylint.cli.report import report
from whylint.cli.rules import rules
from whylint.cli.schema import schema
from whylint.cli.streams import prepare_streams
from whylint.cli.test_rules import test_rules

app = typer.Typer(
    name="whylint",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check)
app.command()(fix)
app.add_typer(baseline, name="baseline")
app.command()(ask)
app.command()(explain)
app.command()(rules)
app.command()(read)
app.command("map")(draw_map)
app.command()(report)
app.command()(config)
app.command()(init)
app.command()(schema)
app.command()(new_rule)
app.command()(test_rules)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - so an option calls back
    if asked:
        from whylint.language.pipeline import bundled_versions  # noqa: PLC0415 - only this option asks

        typer.echo(f"whylint {__version__}")
        for language, pipeline in bundled_versions():
            typer.echo(f"{language}: {pipeline}")
        raise typer.Exit


@app.callback()
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
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: sys.exit(ExitCode.INTERRUPTED))
    try:
        app(prog_name="whylint")
    except Exception:  # noqa: BLE001 - it is reported in full
        traceback.print_exc()
        typer.echo("error: whylint broke off by a mistake of its own, shown above; please report it", err=True)
        sys.exit(ExitCode.INCOMPLETE)


if __name__ == "__main__":
    run()
