"""Read files without waiting for what never ends: no pipe, no device, and no more than a limit."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from whylint import limits

if TYPE_CHECKING:
    from pathlib import Path

STANDARD_INPUT = "-"
"""The path that stands for standard input, which is no file."""
_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_at_most(path: str | Path, most: int) -> bytes:
    """Return the bytes of a regular file, of a larger one than `most` one byte too many; raise OSError."""
    descriptor = os.open(path, _WITHOUT_WAITING)
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "this is no regular file")
        return stream.read(most + 1)


def read_settings_file(path: Path) -> bytes:
    """Return the bytes of a file that says how whylint is to work; raise OSError, also for one that is too large."""
    data = read_at_most(path, limits.SETTINGS_BYTES)
    if len(data) > limits.SETTINGS_BYTES:
        raise OSError(errno.EFBIG, f"it is larger than {limits.SETTINGS_BYTES // 1000} kB")
    return data
