"""`whylint fix`: make the changes to files that need nobody's judgement."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, NoReturn, Optional

import typer

from whylint.cli.cache_folder import cache_folder
from whylint.cli.check import exit_code, write_errors_of
from whylint.cli.choices import FailOn  # noqa: TC001 - typer reads it
from whylint.cli.exit_codes import ExitCode
from whylint.cli.options import (
    AllowEmpty,
    ConfigFile,
    GoalLanguage,
    Ignored,
    Isolated,
    MessageLanguage,
    NoCache,
    Paths,
    paths_argument,
    stop_if_at_odds,
)
from whylint.cli.streams import exact_stream, stop, until_reader_stops

if TYPE_CHECKING:
    from whylint.editing.files import EditedFiles
    from whylint.linter.fix import FixResult
    from whylint.sources.document import InputError

_STANDARD_INPUT = "-"


def fix(  # noqa: PLR0913 - one parameter an option
    paths: Annotated[Paths, paths_argument("Files and folders to change.")] = None,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Change nothing; show the changes as a unified diff.")
    ] = False,
    select: Annotated[
        list[str],
        typer.Option(metavar="RULES", help="Mend only these: codes, names or families, with commas between."),
    ] = [],  # noqa: B006 - typer makes a new one
    ignore: Ignored = [],  # noqa: B006
    fail_on: Annotated[
        Optional[FailOn],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option(
            help="The mildest finding that is left for which to exit with 1 (by default: error).", show_default=False
        ),
    ] = None,
    language: GoalLanguage = None,
    message_language: MessageLanguage = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    no_cache: NoCache = False,
    allow_empty: AllowEmpty = False,
) -> None:
    """Mend what needs no judgement, and say what is left.

    Comments, order, quotes and layout of a file stay as they are. Rewrites that ask for an answer or for judgement are
    never made; see them with: whylint check --diff.

    Exit codes: 0 done, or nothing to do; 1 findings are left; 2 not everything could be done; 3 nothing to check.
    """
    from whylint.editing.files import EditedFiles
    from whylint.linter.check import CheckOptions, UsageError
    from whylint.linter.fix import fix as fix_paths
    from whylint.reporting.fixes import write_fixes
    from whylint.reporting.terminal import open_console
    from whylint.rules.entry import RuleError

    named = paths or ["."]
    if _STANDARD_INPUT in named:
        stop("standard input cannot be changed; name files, or see the rewrites with “whylint check --diff -”")
    stop_if_at_odds(config, isolated=isolated)
    options = CheckOptions(
        language,
        message_language,
        select=tuple(select),
        ignore=tuple(ignore),
        configuration=config,
        isolated=isolated,
        cache=cache_folder(is_wanted=not no_cache),
    )
    files = EditedFiles()
    try:
        result = fix_paths(named, options, files, _no_input)
    except (UsageError, RuleError) as error:
        stop(str(error))
    errors = _refusals(result)
    with until_reader_stops():
        if dry_run:
            _show(files)
        else:
            errors += _save(files)
        console = open_console(sys.stderr if dry_run else sys.stdout)
        write_fixes(result, files.changed() if dry_run else files.saved(), console, message_language)
    rest = replace(result.rest, errors=(*result.rest.errors, *errors))
    write_errors_of(rest, named, message_language)
    code = exit_code(rest, fail_on)
    if code is ExitCode.NOTHING_TO_CHECK and allow_empty:
        code = ExitCode.CLEAN
    raise typer.Exit(code)


def _no_input() -> NoReturn:
    raise AssertionError("standard input is refused before")


def _refusals(result: FixResult) -> list[InputError]:
    """Return the files that are left as they were, as errors."""
    from whylint.sources.document import InputError

    message = "left as it was: the changes would have done more than mend its wording; please report it"
    return [InputError(path, None, None, message) for path in sorted(result.refused)]


def _show(files: EditedFiles) -> None:
    """Show what would be changed."""
    from whylint.editing.difference import difference
    from whylint.reporting.difference import write_difference
    from whylint.reporting.terminal import open_console

    console = open_console(exact_stream())
    for path in files.changed():
        mark = files.mark(path)
        write_difference(difference(path, mark + files.original(path), mark + files.text(path)), console)


def _save(files: EditedFiles) -> list[InputError]:
    """Write the files that were changed; return what kept some from being written."""
    from whylint.editing.files import ChangedMeanwhileError
    from whylint.sources.document import InputError

    errors: list[InputError] = []
    for path in files.changed():
        try:
            files.save(path)
        except ChangedMeanwhileError:
            message = "not written: it was changed meanwhile by somebody else; run this again"
            errors.append(InputError(path, None, None, message))
        except OSError as error:
            errors.append(InputError(path, None, None, f"not written: {error.strerror or error}"))
    return errors
