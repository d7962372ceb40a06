"""Show how far a long run is."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATIENCE = 2.0
"""For how many seconds nothing is shown."""


@contextmanager
def progress_of(language: str | None) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function that shows on standard error how many of how many documents are judged.

    It gives None where standard error is no terminal. What was shown is gone in the end.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from whylint.reporting.interface import load_interface  # noqa: PLC0415 - only a terminal needs them
    from whylint.reporting.terminal import open_console  # noqa: PLC0415

    begin, says = time.monotonic(), load_interface(language)
    status = open_console(sys.stderr).status("")

    def show(done: int, total: int) -> None:
        status.update(says.say("check", "progress", done=str(done), total=str(total)))
        if time.monotonic() - begin > _PATIENCE:
            status.start()

    try:
        yield show
    finally:
        status.stop()
