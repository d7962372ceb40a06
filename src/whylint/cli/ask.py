"""`whylint ask`: the interview that turns what stands in a file into goals."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

import os
import shlex
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from whylint.cli.check import exit_code, write_errors_of
from whylint.cli.exit_codes import ExitCode
from whylint.cli.options import ConfigFile, GoalLanguage, Isolated, stop_if_at_odds
from whylint.cli.streams import stop

if TYPE_CHECKING:
    from whylint.interview.notes import Notebook
    from whylint.interview.session import Session
    from whylint.interview.talk import Partner
    from whylint.interview.trial import Trial
    from whylint.linter.diagnostic import CheckResult
    from whylint.reporting.interface import Interface
    from whylint.sources.document import Statement

_SIMPLE = frozenset({"", "dumb", "unknown"})
"""The terminals that can only show line after line."""
_NO_TERMINAL = (
    "whylint ask talks to somebody at a terminal, and there is none here; run it in a terminal, or give the answers "
    "with --answers FILE (docs/interview.md shows such a file)"
)


def ask(  # noqa: PLR0913 - one parameter an option
    path: Annotated[str, typer.Argument(metavar="FILE", help="The file to talk about.", show_default=False)],
    *,
    statement_id: Annotated[
        Optional[str],  # noqa: UP045 - older versions of typer cannot read the other form
        typer.Option("--id", metavar="ID", help="Talk about the statement with this id only.", show_default=False),
    ] = None,
    answers: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="FILE", help="Take the answers from a file, and ask nobody.", show_default=False),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Only lines of text, for a screen reader or a simple terminal.")
    ] = False,
    language: GoalLanguage = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Ask the questions that the goals in a file leave open, and write the answers down as goals.

    Statement by statement, in its language. What comes of it is shown first, and written only after a yes; the rest of
    the file stays as it is. Ctrl-C stops at any point: what was answered is kept, and asked for no second time.

    Exit codes: 0 nothing is left to find; 1 findings are left; 2 not everything could be done; 3 no goals here; 130
    stopped.
    """
    from whylint.editing.files import EditedFiles
    from whylint.interview.trial import Trial
    from whylint.linter.check import CheckOptions, UsageError
    from whylint.rules.entry import RuleError

    if path == "-" or Path(path).is_dir():
        stop(f"whylint ask talks about one file, and {path} is none; name a file")
    stop_if_at_odds(config, isolated=isolated)
    if answers is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
        stop(_NO_TERMINAL)
    trial = Trial(path, EditedFiles(), CheckOptions(language=language, configuration=config, isolated=isolated))
    try:
        before = trial.check()
        _demand(before, path, statement_id)
        session = _session(trial, before, statement_id, answers, plain=plain)
        after = _held(session, before)
    except (UsageError, RuleError) as error:
        stop(str(error))
    write_errors_of(after, [path], None)
    raise typer.Exit(exit_code(after, None))


def _demand(result: CheckResult, path: str, statement_id: str | None) -> None:
    """Stop where there is nothing to talk about, or no statement with the id that was named."""
    from whylint.interview.session import ids_in

    if not any(document.statements for document in result.documents):
        write_errors_of(result, [path], None)
        raise typer.Exit(exit_code(result, None))
    known = ids_in(result)
    if statement_id is not None and statement_id not in known:
        names = f"the ids are {', '.join(known)}" if known else "no statement has one; leave --id out"
        stop(f"no statement in {path} has the id {statement_id}; {names}")


def _session(
    trial: Trial, result: CheckResult, statement_id: str | None, answers: str | None, *, plain: bool
) -> Session:
    """Return the conversation: with whom, about which statements, and where its answers are kept."""
    from whylint.cli.kept_answers import answers_given, answers_kept
    from whylint.interview.session import Session

    notebook = answers_kept(trial.path) if answers is None else answers_given(answers, result)

    def is_wanted(statement: Statement) -> bool:
        chosen = statement_id is None or statement.id == statement_id
        return chosen and (answers is None or any(notes.is_about(statement) for notes in notebook.notes))

    partner = _partner(notebook, _words(result), is_scripted=answers is not None, plain=plain)
    return Session(trial, partner, notebook, is_wanted, is_scripted=answers is not None)


def _partner(notebook: Notebook, words: Interface, *, is_scripted: bool, plain: bool) -> Partner:
    from whylint.cli.partners import Plain, Scripted, Terminal, prepare_plain_input
    from whylint.reporting.terminal import open_console

    console = open_console(sys.stdout)
    if is_scripted:
        return Scripted(console)
    if plain or os.environ.get("TERM", "") in _SIMPLE:
        prepare_plain_input()
        return Plain(console, words)
    given = [answer for notes in notebook.notes for said in notes.answers.values() for answer in said if answer]
    return Terminal(console, given)


def _held(session: Session, before: CheckResult) -> CheckResult:
    """Hold the conversation, and return what a check finds afterwards."""
    from whylint.editing.files import ChangedMeanwhileError
    from whylint.interview.talk import Stopped

    words, path = _words(before), session.trial.path
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a Ctrl-C must be able to say that all is kept
    try:
        session.hold(words)
    except (Stopped, KeyboardInterrupt):
        session.partner.show([])
        session.partner.say(
            words.say("ask", "stopped_unkept" if session.is_unkept else "stopped", path=shlex.quote(path))
        )
        session.partner.show(session.notebook.as_lines() if session.is_unkept else [])
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except ChangedMeanwhileError:
        stop(f"{path}: not written, since somebody else changed it meanwhile; your answers are kept: run this again")
    except OSError as error:
        stop(f"{error.filename or path}: cannot be written: {error.strerror or error}")
    return session.trial.check()


def _words(result: CheckResult) -> Interface:
    """Return the words of the language that most statements are in."""
    from whylint.reporting.interface import load_interface

    spoken = [reading.language for reading in result.readings.values()]
    return load_interface(max(sorted(set(spoken)), key=spoken.count) if spoken else None)
