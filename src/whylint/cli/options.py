"""The options that several commands have."""

from __future__ import annotations

from typing import Annotated, Any, Optional

import typer

from whylint.cli.choices import FailOn, OutputFormat
from whylint.cli.outputs import FORMATS
from whylint.cli.streams import stop

# ruff: noqa: UP045 - older versions of typer cannot read the other form of Optional


Paths = Optional[list[str]]


def paths_argument(use: str) -> Any:  # noqa: ANN401 - so typer types it
    """Return the argument for files and folders to do something with."""
    return typer.Argument(metavar="PATHS", help=f"{use} Without any: the current folder.", show_default=False)


def stop_if_at_odds(config: str | None, *, isolated: bool) -> None:
    """Refuse options for the configuration that cannot go together."""
    if config is not None and isolated:
        stop("--config and --no-config cannot go together; leave one of them out")


Selected = Annotated[
    list[str],
    typer.Option("--select", metavar="RULES", help="Check only these: codes, names or families, with commas between."),
]
Ignored = Annotated[
    list[str],
    typer.Option("--ignore", metavar="RULES", help="Leave these out: codes, names or families, with commas between."),
]
FailsOn = Annotated[
    Optional[FailOn],
    typer.Option(
        "--fail-on", help="The mildest finding for which to exit with 1 (by default: error).", show_default=False
    ),
]
GoalLanguage = Annotated[
    Optional[str],
    typer.Option(
        "--language", metavar="LANGUAGE", help="The language of the goals (en, nl), if it is not to be found out."
    ),
]
MessageLanguage = Annotated[
    Optional[str],
    typer.Option("--message-language", metavar="LANGUAGE", help="The language to answer in, if not that of each goal."),
]
Model = Annotated[
    Optional[str],
    typer.Option("--model", metavar="NAME", help="A spaCy pipeline to read with instead of the one that comes along."),
]
ConfigFile = Annotated[
    Optional[str],
    typer.Option("--config", metavar="FILE", help="The configuration to use, instead of the nearest to each file."),
]
Isolated = Annotated[bool, typer.Option("--no-config", help="Use no configuration.")]
AllowEmpty = Annotated[bool, typer.Option("--allow-empty", help="Exit with 0 if there is no goal to check.")]
Jobs = Annotated[
    Optional[int],
    typer.Option(
        "--jobs",
        metavar="NUMBER",
        min=1,
        help="How many processes may judge (by default as many as pay: one for each 500 new statements).",
        show_default=False,
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Judge everything anew, and keep nothing.")]
ChangedSince = Annotated[
    Optional[str],
    typer.Option(
        "--changed-since",
        metavar="REVISION",
        help="Judge only the statements that changed since a commit, tag or branch of git.",
    ),
]
NoBaseline = Annotated[bool, typer.Option("--no-baseline", help="Show what stands in the baseline too.")]
OutputFormats = Annotated[
    list[str],
    typer.Option(
        "--output-format",
        metavar="NAME[:FILE]",
        help=f"How to write the findings (by default: text), and to which file: {FORMATS}. May be repeated.",
        show_default=False,
        autocompletion=lambda: list(OutputFormat),
    ),
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the findings too, by rule and by file.")]
Diff = Annotated[
    bool, typer.Option("--diff", help="Show the best rewrite of each statement instead, as a unified diff.")
]
StdinFilename = Annotated[
    Optional[str],
    typer.Option(
        "--stdin-filename", metavar="PATH", help="What to call standard input; the configuration there holds for it."
    ),
]
AsFound = Annotated[
    bool, typer.Option("--as-found", help="Pass by named files that hold no goals, as in a folder (for hooks).")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Write nothing if all is well.")]
