"""What the exit codes mean."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run ended. Of several that hold, INCOMPLETE outranks FINDINGS, and that one NOTHING_TO_CHECK."""

    CLEAN = 0
    FINDINGS = 1
    INCOMPLETE = 2
    NOTHING_TO_CHECK = 3
    INTERRUPTED = 130
