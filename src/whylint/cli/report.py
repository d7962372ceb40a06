"""`whylint report`: a page for the people who decide."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from whylint import __version__
from whylint.cli.cache_folder import cache_folder
from whylint.cli.check import write_errors_of
from whylint.cli.exit_codes import ExitCode
from whylint.cli.options import ConfigFile, GoalLanguage, Isolated, NoCache, Paths, paths_argument, stop_if_at_odds
from whylint.cli.streams import exact_stream, standard_input, stop, until_reader_stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.linter.check import CheckOptions
    from whylint.linter.diagnostic import CheckResult

_STANDARD = "-"


def report(  # noqa: PLR0913 - one parameter an option
    paths: Annotated[Paths, paths_argument("Files and folders to report on; - is standard input.")] = None,
    *,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - is standard output.")
    ] = "whylint-report.html",
    since: Annotated[
        Optional[str],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option(metavar="REVISION", help="Tell what became better or worse since a commit, tag or branch of git."),
    ] = None,
    language: GoalLanguage = None,
    message_language: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="LANGUAGE", help="The language of the reader, if not that of the goals."),
    ] = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    no_cache: NoCache = False,
) -> None:
    """Write a page for the people who decide.

    It shows what each goal says and leaves open, which strategies serve it, and which questions to ask first. It is
    one file that any browser opens, also from a mail.

    Exit codes: 0 written, 2 not everything could be read or written, 3 nothing to report on.
    """
    from whylint.linter.check import CheckOptions, UsageError
    from whylint.linter.check import check as check_paths
    from whylint.reporting.report import report_page
    from whylint.rules.entry import RuleError
    from whylint.rules.load import load_rules

    stop_if_at_odds(config, isolated=isolated)
    named = paths or ["."]
    options = CheckOptions(
        language=language,
        message_language=message_language,
        configuration=config,
        isolated=isolated,
        with_baseline=False,
        cache=cache_folder(is_wanted=not no_cache),
    )
    try:
        result = check_paths(named, options, standard_input)
        before = None if since is None else _at(since, named, options)
        page = report_page(
            result,
            load_rules().with_rules(result.house_rules),
            __version__,
            message_language,
            before=before,
            revision=since,
        )
    except (UsageError, RuleError) as error:
        stop(str(error))
    has_content = any(document.statements for document in result.documents)
    if has_content or result.errors:
        _write(page, output)
    write_errors_of(result, named, message_language)
    if result.errors:
        raise typer.Exit(ExitCode.INCOMPLETE)
    raise typer.Exit(ExitCode.CLEAN if has_content else ExitCode.NOTHING_TO_CHECK)


def _at(revision: str, paths: Sequence[str], options: CheckOptions) -> CheckResult:
    """Return what the check gives of the same files as they were; a file that did not exist gives nothing."""
    from whylint.linter.check import check as check_paths
    from whylint.sources.revision import Revision, RevisionError

    files = [path for path in paths if path != _STANDARD]
    if not files:
        stop("--since compares files that git keeps; name some, standard input has no past")
    folder = Path(files[0])
    try:
        then = Revision(revision, folder if folder.is_dir() else folder.parent)
    except RevisionError as error:
        stop(str(error))
    return check_paths(files, options, standard_input, read_file=then.read)


def _write(page: str, output: str) -> None:
    """Write the page to a file, or to standard output."""
    from whylint.editing.atomic import write_atomically
    from whylint.reporting.visible import visible

    if output == _STANDARD:
        with until_reader_stops():
            exact_stream().write(page)
        return
    try:
        write_atomically(Path(output), page.encode("utf-8"))
    except OSError as error:
        reason = error.strerror or error
        stop(f"{visible(output)} cannot be written: {reason}; check the folder and its access rights")
