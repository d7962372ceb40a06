"""`whylint check`: read goals and report what they leave open."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from whylint.cli.cache_folder import cache_folder
from whylint.cli.exit_codes import ExitCode
from whylint.cli.options import (
    AllowEmpty,
    AsFound,
    ChangedSince,
    ConfigFile,
    Diff,
    FailsOn,
    GoalLanguage,
    Ignored,
    Isolated,
    Jobs,
    MessageLanguage,
    Model,
    NoBaseline,
    NoCache,
    OutputFormats,
    Paths,
    Quiet,
    Selected,
    Statistics,
    StdinFilename,
    paths_argument,
    stop_if_at_odds,
)
from whylint.cli.outputs import Output, Report, parse_outputs, write_counts, write_printed
from whylint.cli.progress import progress_of
from whylint.cli.same_run import kept_report
from whylint.cli.streams import exact_stream, standard_input, stop, until_reader_stops

if TYPE_CHECKING:
    from whylint.cli.choices import FailOn
    from whylint.linter.check import CheckOptions
    from whylint.linter.diagnostic import CheckResult

_HERE = "."


def check(  # noqa: PLR0913 - one parameter an option
    paths: Annotated[Paths, paths_argument("Files and folders to check; - is standard input.")] = None,
    *,
    select: Selected = [],  # noqa: B006 - typer makes a new one
    ignore: Ignored = [],  # noqa: B006
    fail_on: FailsOn = None,
    changed_since: ChangedSince = None,
    no_baseline: NoBaseline = False,
    output_format: OutputFormats = [],  # noqa: B006
    statistics: Statistics = False,
    diff: Diff = False,
    language: GoalLanguage = None,
    message_language: MessageLanguage = None,
    model: Model = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    no_cache: NoCache = False,
    jobs: Jobs = None,
    stdin_filename: StdinFilename = None,
    as_found: AsFound = False,
    quiet: Quiet = False,
    allow_empty: AllowEmpty = False,
) -> None:
    """Show what the goals in files leave open.

    Each finding shows the words that it is about, the question to answer, and a rewrite to start from.
    For more about a rule: whylint explain RULE.

    Exit codes: 0 nothing to object to, 1 findings at or above --fail-on, 2 not everything could be done,
    3 nothing to check.
    """
    stop_if_at_odds(config, isolated=isolated)
    if diff and output_format:
        stop("--diff is a format of its own; leave --output-format out")
    outputs, named = parse_outputs(output_format), paths or [_HERE]
    folder = cache_folder(is_wanted=not no_cache)
    kept = None
    if not (statistics or diff or changed_since or model or config):
        asked = (
            select,
            ignore,
            fail_on,
            language,
            message_language,
            isolated,
            no_baseline,
            as_found,
            quiet,
            allow_empty,
        )
        kept = kept_report(folder, named, outputs, asked)
    if kept is not None and (last := kept.find()) is not None:
        write_printed(last[0], outputs[0])
        raise typer.Exit(last[1])

    from whylint.linter.check import CheckOptions

    showing = _Showing(outputs, fail_on, message_language, statistics, diff, quiet)
    options = CheckOptions(
        language,
        message_language,
        model,
        tuple(select),
        tuple(ignore),
        config,
        isolated,
        stdin_filename,
        as_found,
        with_baseline=not no_baseline,
        changed_since=changed_since,
        cache=folder,
        jobs=jobs,
    )
    result = _checked(named, options)
    code = exit_code(result, fail_on)
    if code is ExitCode.NOTHING_TO_CHECK and allow_empty:
        code = ExitCode.CLEAN
    if kept is not None and _is_kept(result):
        text = Report(result, fail_on, message_language).printed(outputs[0], quiet=quiet)
        write_printed(text, outputs[0])
        kept.keep(text, code)
    else:
        showing.show(result, named)
    raise typer.Exit(code)


def _checked(paths: list[str], options: CheckOptions) -> CheckResult:
    """Check, and say how far it is; stop with a message where an option cannot be followed."""
    from whylint.linter.check import UsageError
    from whylint.linter.check import check as check_paths
    from whylint.rules.entry import RuleError

    try:
        with progress_of(options.message_language) as on_progress:
            return check_paths(paths, replace(options, on_progress=on_progress), standard_input)
    except (UsageError, RuleError) as error:
        stop(str(error))


@dataclass(frozen=True)
class _Showing:
    """How a result is to be shown."""

    outputs: list[Output]
    fail_on: FailOn | None
    language: str | None
    statistics: bool
    diff: bool
    quiet: bool

    def show(self, result: CheckResult, paths: list[str]) -> None:
        """Write the findings where they are to go, and what stands beside them to standard error."""
        unwritten: list[str] = []
        if self.diff:
            with until_reader_stops():
                _write_rewrites(result, self.language)
        else:
            unwritten = Report(result, self.fail_on, self.language).write(self.outputs, quiet=self.quiet)
        if self.statistics:
            write_counts(result, self.outputs, self.language)
        if not self.quiet or result.errors:
            write_errors_of(result, paths, self.language)
        if not self.quiet:
            _write_stale(result, self.language)
        if unwritten:
            stop("\nerror: ".join(unwritten))


def exit_code(result: CheckResult, fail_on: FailOn | None) -> ExitCode:
    """Return how a check ended: it could not read all, it found something, there was nothing, or all is well.

    Without `fail_on`, what the configuration of each file says holds, and else `error`.
    """
    if result.errors:
        return ExitCode.INCOMPLETE
    if any(result.fails(found, fail_on.value if fail_on else None) for found in result.diagnostics):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN if _has_statements(result) else ExitCode.NOTHING_TO_CHECK


def _is_kept(result: CheckResult) -> bool:
    """Say whether the report of a run is worth keeping, and depends on nothing else than what was asked."""
    from whylint.linter.kept_report import MOST_FINDINGS

    is_short = len(result.diagnostics) <= MOST_FINDINGS
    return is_short and result.is_self_contained and not result.errors and _has_statements(result)


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


def _write_stale(result: CheckResult, language: str | None) -> None:
    """Name the entries of the baseline that are out of date."""
    from whylint.reporting.baseline import write_stale
    from whylint.reporting.terminal import open_console

    if result.stale:
        write_stale(result.stale, open_console(sys.stderr), language)
