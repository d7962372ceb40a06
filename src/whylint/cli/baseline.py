"""`whylint baseline`: live with the findings of today, and see only what is new."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from whylint.cli.cache_folder import cache_folder
from whylint.cli.check import write_errors_of
from whylint.cli.choices import TextOrJson
from whylint.cli.exit_codes import ExitCode
from whylint.cli.options import ConfigFile, MessageLanguage, Paths, paths_argument
from whylint.cli.streams import json_stream, standard_input, stop, until_reader_stops

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from whylint.linter.baseline_changes import Written
    from whylint.linter.diagnostic import CheckResult
    from whylint.reporting.interface import Interface

baseline = typer.Typer(
    no_args_is_help=True,
    help="Live with the findings of today, and see only what is new.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
_HERE = "."


@baseline.command()
def create(
    paths: Annotated[Paths, paths_argument("Files and folders whose findings to write down.")] = None,
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Write it anew where there is one, with all that is found now.")
    ] = False,
    config: ConfigFile = None,
    message_language: MessageLanguage = None,
) -> None:
    """Write the findings of today into a baseline.

    From then on, checks do not show them, until somebody edits the statement. The baseline is a file to commit; it is
    set in the configuration, which is made if there is none.

    Exit codes: 0 written, 2 not everything could be read or written, 3 nothing to check.
    """
    from whylint.linter.baseline import BaselineError
    from whylint.linter.baseline_changes import create as create_in
    from whylint.linter.check import CheckOptions, UsageError
    from whylint.reporting.interface import load_interface
    from whylint.rules.entry import RuleError

    named = paths or [_HERE]
    try:
        options = CheckOptions(
            message_language=message_language, configuration=config, cache=cache_folder(is_wanted=True)
        )
        result, written = create_in(named, options, standard_input, anew=force)
    except (UsageError, BaselineError, RuleError) as error:
        stop(str(error))
    except OSError as error:
        _stop_unwritten(error)
    interface = load_interface(message_language)
    _say(_said_of(result, written, interface))
    _end(result, named, message_language)


def _said_of(result: CheckResult, written: list[Written], interface: Interface) -> Iterator[str]:
    """Yield what to say of the baselines that were written, and set them in their configurations."""
    if not written and result.files:
        files = interface.count("file", len(result.files))
        yield interface.say("baseline", "nothing_to_write", files=files)
    for one in written:
        yield interface.say(
            "baseline",
            "written",
            file=_short(one.path),
            entries=interface.count("entry", len(one.entries)),
            files=interface.count("file", len({entry.path for entry in one.entries})),
        )
        if not one.is_set:
            yield _set(one, interface)


def _set(written: Written, interface: Interface) -> str:
    """Name a baseline in the configuration it belongs to, and say so; or say what to add to it by hand."""
    from whylint.configuration.add_setting import setting_line, with_setting
    from whylint.configuration.trail import FILE_NAMES
    from whylint.editing.atomic import write_atomically

    file = written.configuration.file
    place = file or written.configuration.folder / FILE_NAMES[0]
    name = ("baseline", written.path.name)
    try:
        text = place.read_bytes().decode("utf-8") if file else ""
        after = with_setting(place, text, *name)
        if after is not None:
            write_atomically(place, after.encode())
            return interface.say("baseline", "setting_written", file=_short(place))
    except OSError as error:
        _stop_unwritten(error)
    return interface.say("baseline", "add_setting", file=_short(place), line=setting_line(*name))


@baseline.command()
def prune(
    paths: Annotated[Paths, paths_argument("Files and folders to check.")] = None,
    *,
    config: ConfigFile = None,
    message_language: MessageLanguage = None,
) -> None:
    """Take out of the baseline what is mended.

    An entry goes when its statement was edited, taken away, or says nothing to object to any more. Nothing is added.

    Exit codes: 0 pruned, or nothing to prune; 2 not everything could be done; 3 nothing to check.
    """
    from whylint.linter.baseline import BaselineError
    from whylint.linter.baseline_changes import prune as prune_in
    from whylint.linter.check import CheckOptions, UsageError
    from whylint.reporting.baseline import write_pruned, write_taken
    from whylint.reporting.terminal import open_console
    from whylint.rules.entry import RuleError

    named = paths or [_HERE]
    try:
        options = CheckOptions(configuration=config, cache=cache_folder(is_wanted=True))
        result, pruned = prune_in(named, options, standard_input)
    except (UsageError, BaselineError, RuleError) as error:
        stop(str(error))
    except OSError as error:
        _stop_unwritten(error)
    if not pruned:
        _stop_unset(message_language)
    with until_reader_stops():
        console = open_console(sys.stdout)
        for one in pruned:
            write_taken(one.taken, console, message_language)
            write_pruned(one.path, len(one.taken), one.left, console, message_language)
    _end(result, named, message_language)


@baseline.command("show")
def show_entries(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="The file or folder to show it for. Without one: the current folder.")
    ] = _HERE,
    *,
    output_format: Annotated[TextOrJson, typer.Option(help="How to write it.")] = TextOrJson.TEXT,
    config: ConfigFile = None,
    message_language: MessageLanguage = None,
) -> None:
    """Show what stands in the baseline."""
    from whylint.configuration.toml_value import ConfigurationError
    from whylint.linter.baseline import BaselineError, load_baseline
    from whylint.linter.check import CheckOptions
    from whylint.linter.settings import Settings
    from whylint.reporting.baseline import write_entries_json, write_entries_text
    from whylint.reporting.terminal import open_console
    from whylint.rules.entry import RuleError
    from whylint.rules.load import load_rules

    try:
        book = load_rules()
        place = Settings(CheckOptions(configuration=config), book).baseline_for(path)
        known = load_baseline(place) if place else None
    except (ConfigurationError, BaselineError, RuleError) as error:
        stop(str(error))
    if known is None:
        _stop_unset(message_language)
    with until_reader_stops():
        if output_format is TextOrJson.JSON:
            write_entries_json(known, json_stream())
        else:
            write_entries_text(known, book, open_console(sys.stdout), message_language)


def _end(result: CheckResult, paths: list[str], language: str | None) -> NoReturn:
    """Write what could not be read, and exit."""
    write_errors_of(result, paths, language)
    if result.errors:
        raise typer.Exit(ExitCode.INCOMPLETE)
    raise typer.Exit(ExitCode.CLEAN if any(count for _, count in result.files) else ExitCode.NOTHING_TO_CHECK)


def _say(lines: Iterator[str]) -> None:
    for line in lines:
        typer.echo(line)


def _stop_unset(language: str | None) -> NoReturn:
    from whylint.reporting.interface import load_interface

    stop(load_interface(language).say("baseline", "none_set"))


def _stop_unwritten(error: OSError) -> NoReturn:
    stop(f"{error.filename} cannot be written: {error.strerror or error}; check the folder and its access rights")


def _short(path: Path) -> str:
    from whylint.reporting.baseline import short
    from whylint.reporting.visible import visible

    return visible(short(path))
