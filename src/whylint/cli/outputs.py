"""Where the findings go: one format to standard output, any others to files."""

# ruff: noqa: PLC0415 - each format is imported where it is asked for, so that the others start at once

from __future__ import annotations

import io
import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import typer

from whylint import __version__
from whylint.cli.choices import FailOn, OutputFormat
from whylint.cli.streams import json_stream, until_reader_stops

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from whylint.linter.diagnostic import CheckResult

FORMATS = ", ".join(OutputFormat)
_FOR_PEOPLE = (OutputFormat.TEXT, OutputFormat.GITHUB)
_HINT = "--output-format"
_SUMMARY = "GITHUB_STEP_SUMMARY"
_LARGEST_SUMMARY = 1024 * 1024
"""What GitHub takes of a step, in bytes."""


@dataclass(frozen=True)
class Output:
    """A format, and the file that it goes to; None for standard output."""

    format: OutputFormat
    file: str | None = None


def parse_outputs(values: Sequence[str]) -> list[Output]:
    """Return what `NAME` and `NAME:FILE` ask for, the one for standard output first: text, if none is named."""
    outputs = [_parse(value) for value in values]
    printed = [output for output in outputs if output.file is None] or [Output(OutputFormat.TEXT)]
    files = [output for output in outputs if output.file is not None]
    if len(printed) > 1:
        names = " and ".join(output.format for output in printed)
        raise typer.BadParameter(
            f"only one format can go to standard output, not {names}; give the others a file, as in "
            f"{printed[-1].format}:FILE",
            param_hint=_HINT,
        )
    if len({output.file for output in files}) < len(files):
        raise typer.BadParameter("two formats go to the same file; give each its own", param_hint=_HINT)
    return printed + files


def _parse(value: str) -> Output:
    name, colon, file = value.partition(":")
    if name not in list(OutputFormat):
        from whylint.reporting.visible import visible

        raise typer.BadParameter(f"“{visible(name)}” is no format; there are {FORMATS}", param_hint=_HINT)
    if colon and not file:
        raise typer.BadParameter(f"the name of a file is missing after “{value}”", param_hint=_HINT)
    return Output(OutputFormat(name), file or None)


@dataclass(frozen=True)
class Report:
    """One result, to be written in any format. `language` is the one to answer in, None for that of each goal."""

    result: CheckResult
    fail_on: FailOn | None
    language: str | None

    def write(self, outputs: Sequence[Output], *, quiet: bool = False) -> list[str]:
        """Write all outputs, and return what is wrong with the files that cannot be written.

        Where nothing was found, `quiet` leaves out the text that would say so.
        """
        outputs = [output for output in outputs if not (quiet and self._says_that_all_is_well(output))]
        problems = [_try(output.file, partial(self._write_one, output)) for output in outputs]
        summary = os.environ.get(_SUMMARY)
        if summary and any(output.format is OutputFormat.GITHUB for output in outputs):
            problems.append(_try(summary, partial(self._append_summary, Path(summary))))
        return [problem for problem in problems if problem is not None]

    def printed(self, output: Output, *, quiet: bool = False) -> str:
        """Return what `write` writes to standard output, where that is no terminal."""
        return "" if quiet and self._says_that_all_is_well(output) else self._text(output.format)

    def _says_that_all_is_well(self, output: Output) -> bool:
        return not self.result.diagnostics and output == Output(OutputFormat.TEXT)

    def _write_one(self, output: Output) -> None:
        if output.file is not None:
            from whylint.editing.atomic import write_atomically

            write_atomically(Path(output.file), _bytes(self._text(output.format)))
            return
        with until_reader_stops():
            if output.format is OutputFormat.TEXT:
                self._write_text(sys.stdout)
            elif output.format is OutputFormat.JSON:
                self._write_whole_json(json_stream())
            else:
                json_stream().write(self._text(output.format))

    def _append_summary(self, path: Path) -> None:
        """Add the summary of the job to what other commands of its step have written there, as far as it fits."""
        from whylint.reporting.markdown import markdown_within

        room = _LARGEST_SUMMARY - (path.stat().st_size if path.exists() else 0)
        with path.open("ab") as stream:
            stream.write(_bytes(markdown_within(room, self.result, self.language)))

    def _text(self, output_format: OutputFormat) -> str:
        """Return the result in a format."""
        stream = io.StringIO()
        match output_format:
            case OutputFormat.TEXT:
                self._write_text(stream)
            case OutputFormat.JSON:
                self._write_json(stream)
            case OutputFormat.MARKDOWN:
                from whylint.reporting.markdown import write_markdown

                write_markdown(self.result, stream, self.language)
            case OutputFormat.SARIF:
                from whylint.reporting.sarif import write_sarif
                from whylint.rules.load import load_rules

                write_sarif(
                    self.result, load_rules().with_rules(self.result.house_rules), __version__, stream, self.language
                )
            case OutputFormat.GITHUB:
                from whylint.reporting.github import write_github

                self._write_text(stream)
                write_github(self.result, stream)
            case OutputFormat.GITLAB:
                from whylint.reporting.gitlab import write_gitlab

                write_gitlab(self.result, stream)
            case OutputFormat.JUNIT:
                from whylint.reporting.junit import write_junit

                write_junit(self.result, self.fail_on.value if self.fail_on else None, stream, self.language)
            case OutputFormat.RDJSON:
                from whylint.reporting.rdjson import write_rdjson

                write_rdjson(self.result, stream)
            case _:
                assert_never(output_format)
        return stream.getvalue()

    def _write_text(self, stream: TextIO) -> None:
        from whylint.reporting.terminal import open_console
        from whylint.reporting.text import write_text

        write_text(self.result, open_console(stream), self.language)

    def _write_json(self, stream: TextIO) -> None:
        from whylint.reporting.json import write_json

        write_json(self.result, stream)

    def _write_whole_json(self, stream: TextIO) -> None:
        """Write JSON when all of it is made: half an object is no use. Where no file has room for it, write at once."""
        file = self._json_outside_memory()
        if file is None:
            self._write_json(stream)
            return
        from shutil import copyfileobj

        with file:
            copyfileobj(file, stream)

    def _json_outside_memory(self) -> TextIO | None:
        """Return a file of the JSON that goes when it is closed, or None where none can be written."""
        from tempfile import TemporaryFile

        try:
            with ExitStack() as unless_whole:
                room = unless_whole.enter_context(TemporaryFile())
                file = unless_whole.enter_context(io.TextIOWrapper(room, "utf-8", "backslashreplace", newline=""))
                self._write_json(file)
                file.seek(0)
                unless_whole.pop_all()
                return file
        except OSError:
            return None


def write_printed(text: str, output: Output) -> None:
    """Write to standard output what `Report.printed` returned."""
    with until_reader_stops():
        (sys.stdout if output.format is OutputFormat.TEXT else json_stream()).write(text)


def _bytes(text: str) -> bytes:
    """Return a text as files hold it; what is no character of Unicode is written as an escape."""
    return text.encode("utf-8", "backslashreplace")


def _try(file: str | None, write: Callable[[], None]) -> str | None:
    """Write, and return what is wrong with the file if it cannot be."""
    try:
        write()
    except OSError as error:
        if file is None:
            raise
        from whylint.reporting.visible import visible

        return f"{visible(file)} cannot be written: {error.strerror or error}; check the folder and its access rights"
    return None


def write_counts(result: CheckResult, outputs: Sequence[Output], language: str | None) -> None:
    """Write how many findings there are, below those on standard output, or beside it if a program reads that."""
    from whylint.reporting.statistics import write_statistics
    from whylint.reporting.terminal import open_console

    stream = sys.stdout if outputs[0].format in _FOR_PEOPLE else sys.stderr
    with until_reader_stops():
        write_statistics(result, open_console(stream), language)
