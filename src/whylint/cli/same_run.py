"""Which runs of `check` and `explain` are kept whole, so that the same run has only to write its text again."""

from __future__ import annotations

import os
import shutil
import sys
import time
from typing import TYPE_CHECKING

from whylint.cli.cache_folder import cache_folder
from whylint.cli.choices import OutputFormat, language_of_environment
from whylint.sources.regular_files import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from whylint.cli.outputs import Output
    from whylint.linter.kept_report import KeptReport

_SHAPING = ("COLUMNS", "GITHUB_ACTIONS")
"""The environment variables that a report without colours depends on."""
_COLOURING = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""Those that give it colours where there is no terminal."""
_LOOKS = ("NO_COLOR", "TERM", "COLORTERM")
"""Those that decide what its looks are on a terminal."""


def kept_report(
    folder: Path | None, paths: Sequence[str], outputs: Sequence[Output], asked: Sequence[object]
) -> KeptReport | None:
    """Return what is kept of a run, or None where its report is not kept.

    It is kept where files are named, and one report of text or JSON goes to standard output and that is no terminal.
    `asked` is the other options that decide what is found or shown. The day counts too: suppressions run out.
    """
    is_plain = len(outputs) == 1 and outputs[0].format in {OutputFormat.TEXT, OutputFormat.JSON}
    is_coloured = sys.stdout.isatty() or any(os.environ.get(name) for name in _COLOURING)
    if folder is None or not is_plain or is_coloured or STANDARD_INPUT in paths:
        return None
    from whylint.linter.kept_report import KeptReport  # noqa: PLC0415 - only such a run needs it

    shaping = [os.environ.get(name) for name in _SHAPING]
    return KeptReport(folder, paths, [outputs[0].format, time.strftime("%Y-%m-%d"), *shaping, *asked])


def kept_explanation(asked: Sequence[object]) -> KeptReport | None:
    """Return what is kept of an explanation, on a terminal too; what is asked and the installation decide what it says.

    Terminals of Windows may be coloured by other means than what is written.
    """
    folder, is_terminal = cache_folder(is_wanted=True), sys.stdout.isatty()
    if folder is None or (is_terminal and os.name == "nt"):
        return None
    from whylint.linter.kept_report import KeptReport  # noqa: PLC0415 - it takes longer than to see that it is not needed

    shaping = [os.environ.get(name) for name in (*_SHAPING, *_COLOURING, *_LOOKS)]
    size = tuple(shutil.get_terminal_size()) if is_terminal else None
    return KeptReport(folder, (), ["explain", language_of_environment(), size, sys.stdout.encoding, *shaping, *asked])
