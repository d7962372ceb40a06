"""Ctrl-C: it ends a run quietly, with its own exit code, wherever it comes."""

from __future__ import annotations

import signal
import sys
import threading
from typing import TYPE_CHECKING

from whylint.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from types import FrameType

AGAIN = 0.01
"""Seconds after which an interrupt that came to nothing is repeated."""


class Interrupted(SystemExit):
    """The run was interrupted."""


def prepare_interrupt() -> None:
    """See to it that an interrupt ends the run, unless whoever started it wants it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)
        sys.unraisablehook = _not_lost


def is_interrupt(error: BaseException) -> bool:
    """Return whether an interrupt is what caused the error: Python turns what is raised in some places into another."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, Interrupted):
        cause = cause.__cause__ or cause.__context__
    return cause is not None


def _end(_: int, frame: FrameType | None) -> None:
    while frame is not None:
        if frame.f_code is _not_lost.__code__:
            _repeat()  # what is raised there is dropped as well
            return
        frame = frame.f_back
    raise Interrupted(ExitCode.INTERRUPTED)


def _not_lost(unraisable: UnraisableHookArgs) -> None:
    """Repeat an interrupt that came while an object was being removed, where Python drops what is raised."""
    if isinstance(unraisable.exc_value, Interrupted):
        _repeat()
    else:
        sys.__unraisablehook__(unraisable)


def _repeat() -> None:
    threading.Timer(AGAIN, signal.raise_signal, [signal.SIGINT]).start()
