"""`whylint check`: read goals and report what they leave open."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from whylint.cli.choices import FailOn, OutputFormat
from whylint.cli.exit_codes import ExitCode
from whylint.cli.outputs import FORMATS, Report, parse_outputs, write_counts
from whylint.cli.progress import progress_of
from whylint.cli.streams import exact_stream, stop, until_reader_stops

if TYPE_CHECKING:
    from whylint.linter.diagnostic import CheckResult

_HERE = "."


def check(  # noqa: PLR0913 - one parameter an option
    paths: Annotated[
        Optional[list[str]],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Argument(
            metavar="PATHS",
            help="Files and folders to check; - is standard input. Without any: the current folder.",
            show_default=False,
        ),
    ] = None,
    *,
    select: Annotated[
        list[str],
        typer.Option(metavar="RULES", help="Check only these: codes, names or families, with commas between."),
    ] = [],  # noqa: B006 - typer makes a new one
    ignore: Annotated[
        list[str], typer.Option(metavar="RULES", help="Leave these out: codes, names or families, with commas between.")
    ] = [],  # noqa: B006
    fail_on: Annotated[
        Optional[FailOn],  # noqa: UP045
        typer.Option(help="The mildest finding for which to exit with 1 (by default: error).", show_default=False),
    ] = None,
    output_format: Annotated[
        list[str],
        typer.Option(
            metavar="NAME[:FILE]",
            help=f"How to write the findings (by default: text), and to which file: {FORMATS}. May be repeated.",
            show_default=False,
            autocompletion=lambda: list(OutputFormat),
        ),
    ] = [],  # noqa: B006
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings too, by rule and by file.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show the best rewrite of each statement instead, as a unified diff.")
    ] = False,
    language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="LANGUAGE", help="The language of the goals (en, nl), if it is not to be found out."),
    ] = None,
    message_language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="LANGUAGE", help="The language to answer in, if not that of each goal."),
    ] = None,
    model: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="NAME", help="A spaCy pipeline to read with instead of the one that comes along."),
    ] = None,
    config: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="FILE", help="The configuration to use, instead of the nearest to each file."),
    ] = None,
    isolated: Annotated[bool, typer.Option("--no-config", help="Use no configuration.")] = False,
    stdin_filename: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="PATH", help="What to call standard input; the configuration there holds for it."),
    ] = None,
    as_found: Annotated[
        bool,
        typer.Option("--as-found", help="Pass by named files that hold no goals, as in a folder (for hooks)."),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Write nothing if all is well.")] = False,
    allow_empty: Annotated[
        bool, typer.Option("--allow-empty", help="Exit with 0 if there is no goal to check.")
    ] = False,
) -> None:
    """Show what the goals in files leave open.

    Each finding shows the words that it is about, the question to answer, and a rewrite to start from.
    For more about a rule: whylint explain RULE.

    Exit codes: 0 nothing to object to, 1 findings at or above --fail-on, 2 not everything could be done,
    3 nothing to check.
    """
    from whylint.linter.check import CheckOptions, UsageError
    from whylint.linter.check import check as check_paths
    from whylint.rules.entry import RuleError

    if config is not None and isolated:
        stop("--config and --no-config cannot go together; leave one of them out")
    outputs = parse_outputs(output_format)
    asked = CheckOptions(
        language, message_language, model, tuple(select), tuple(ignore), config, isolated, stdin_filename, as_found
    )
    named = paths or [_HERE]
    if diff and output_format:
        stop("--diff is a format of its own; leave --output-format out")
    try:
        with progress_of(message_language) as on_progress:
            result = check_paths(named, replace(asked, on_progress=on_progress), _standard_input)
    except (UsageError, RuleError) as error:
        stop(str(error))
    unwritten: list[str] = []
    if diff:
        with until_reader_stops():
            _write_rewrites(result, message_language)
    else:
        unwritten = Report(result, fail_on, message_language).write(outputs, quiet=quiet)
    if statistics:
        write_counts(result, outputs, message_language)
    if not quiet or result.errors:
        write_errors_of(result, named, message_language)
    if unwritten:
        stop("\nerror: ".join(unwritten))
    code = exit_code(result, fail_on)
    if code is ExitCode.NOTHING_TO_CHECK and allow_empty:
        code = ExitCode.CLEAN
    raise typer.Exit(code)


def exit_code(result: CheckResult, fail_on: FailOn | None) -> ExitCode:
    """Return how a check ended: it could not read all, it found something, there was nothing, or all is well.

    Without `fail_on`, what the configuration of each file says holds, and else `error`.
    """
    if result.errors:
        return ExitCode.INCOMPLETE
    if any(result.fails(found, fail_on.value if fail_on else None) for found in result.diagnostics):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN if _has_statements(result) else ExitCode.NOTHING_TO_CHECK


def _has_statements(result: CheckResult) -> bool:
    return bool(result.diagnostics) or any(count for _, count in result.files)


def _write_rewrites(result: CheckResult, language: str | None) -> None:
    """Write the best rewrites to standard output, and what they leave to the reader to standard error."""
    from whylint.editing.difference import difference
    from whylint.editing.edits import apply_edits
    from whylint.editing.files import mark_of
    from whylint.linter.best_rewrites import best_rewrites
    from whylint.reporting.difference import write_difference
    from whylint.reporting.fixes import write_rewrites_note
    from whylint.reporting.terminal import open_console

    console = open_console(exact_stream())
    rewritten = best_rewrites(result.diagnostics)
    for file, edits in rewritten:
        mark = mark_of(file.path)
        write_difference(difference(file.path, mark + file.text, mark + apply_edits(file.text, edits)), console)
    write_rewrites_note(result, open_console(sys.stderr), language, is_shown=bool(rewritten))


def write_errors_of(result: CheckResult, paths: list[str], language: str | None) -> None:
    """Write to standard error what kept the check from its work."""
    from whylint.reporting.terminal import open_console
    from whylint.reporting.text import write_errors, write_nothing_to_check

    console = open_console(sys.stderr)
    write_errors(result.errors, console, language)
    if not result.errors and not _has_statements(result):
        write_nothing_to_check(paths, console, language)


def _standard_input() -> bytes:
    return sys.stdin.buffer.read()
