"""`whylint map`: draw which strategies serve which goals."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import sys
from typing import Annotated

import typer

from whylint.cli.cache_folder import cache_folder
from whylint.cli.check import write_errors_of
from whylint.cli.choices import MapFormat
from whylint.cli.exit_codes import ExitCode
from whylint.cli.options import NoCache, Paths, paths_argument
from whylint.cli.streams import standard_input, stop, until_reader_stops


def draw_map(
    paths: Annotated[Paths, paths_argument("Files and folders to draw.")] = None,
    *,
    output_format: Annotated[
        MapFormat, typer.Option("--format", help="A tree for the terminal, or Mermaid text.")
    ] = MapFormat.TREE,
    no_cache: NoCache = False,
) -> None:
    """Draw which strategies and tactics serve which goals.

    Each statement is drawn with what whylint finds on it.

    Exit codes: 0 drawn, 2 not everything could be read, 3 nothing to draw.
    """
    from whylint.linter.check import CheckOptions, UsageError
    from whylint.linter.check import check as check_paths
    from whylint.linter.ladder_map import ladder
    from whylint.reporting.ladder import write_mermaid, write_tree
    from whylint.reporting.terminal import open_console
    from whylint.rules.entry import RuleError

    named = paths or ["."]
    options = CheckOptions(with_baseline=False, cache=cache_folder(is_wanted=not no_cache))
    try:
        result = check_paths(named, options, standard_input)
    except (UsageError, RuleError) as error:
        stop(str(error))
    rungs = ladder(result)
    with until_reader_stops():
        if output_format is MapFormat.MERMAID and rungs:
            write_mermaid(rungs, sys.stdout)
        else:
            write_tree(rungs, open_console(sys.stdout))
    write_errors_of(result, named, None)
    if result.errors:
        raise typer.Exit(ExitCode.INCOMPLETE)
    raise typer.Exit(ExitCode.CLEAN if rungs else ExitCode.NOTHING_TO_CHECK)
