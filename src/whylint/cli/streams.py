"""Standard output and standard error, made to bear any text and a reader that stops reading."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from whylint import limits
from whylint.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO


def prepare_streams() -> None:
    """See to it that no stream is closed, and that what a terminal has no letter for is written as an escape."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - until the run ends
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def json_stream() -> TextIO:
    """Return standard output for JSON, which is UTF-8 whatever the terminal speaks."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


def exact_stream() -> TextIO:
    """Return standard output for text that another program takes to the letter, in UTF-8."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
    return sys.stdout


class Overheard:
    """A stream that remembers what is written to it."""

    def __init__(self, stream: TextIO) -> None:
        """Pass everything on to a stream, and ask it everything."""
        self._stream = stream
        self._heard: list[str] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a stream has
        """Return what the stream has by this name."""
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write a text."""
        self._heard.append(text)
        return self._stream.write(text)

    def heard(self) -> str:
        """Return all that was written."""
        return "".join(self._heard)


def standard_input() -> bytes:
    """Return what comes in on standard input, of too much only enough to see that it is."""
    return sys.stdin.buffer.read(limits.FILE_BYTES + 1)


@contextmanager
def until_reader_stops() -> Iterator[None]:
    """Write within this: where nobody reads on (`whylint check | head`), the rest is dropped without a word."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()


def finish_output() -> None:
    """Write what is still held back for standard output; raise OSError where that cannot be done."""
    with until_reader_stops():
        pass


def give_up(error: OSError) -> NoReturn:
    """Say on standard error that the system would not do what the run needs (a full disk, most often), and exit."""
    from whylint.reporting.visible import visible  # noqa: PLC0415 - only an error needs it

    place = f"{visible(str(error.filename))}: " if error.filename else ""
    with suppress(OSError):
        typer.echo(f"error: {place}{error.strerror or error}; nothing more could be done", err=True)
    _drop_output()
    sys.exit(ExitCode.INCOMPLETE)


def _drop_output() -> None:
    """Let what is still written to standard output go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def stop(message: str) -> NoReturn:
    """Say on standard error why nothing can be done, and exit."""
    from whylint.reporting.visible import visible  # noqa: PLC0415 - only an error needs it

    shown = "\n".join(visible(line) for line in message.split("\n"))
    typer.echo(f"error: {shown}", err=True)
    raise typer.Exit(ExitCode.INCOMPLETE)
