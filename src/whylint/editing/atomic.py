"""Write a file so that it is never found half-written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_MODE_OF_NEW_FILE = 0o666
"""What the user's umask is taken from."""
_MODE_WHILE_WRITING = 0o600
"""What stands in a private file stays private while it is written anew."""


def write_atomically(path: Path, data: bytes) -> None:
    """Write bytes to a file: whoever opens it, whenever the machine stops, finds all of the old or all of the new.

    The file keeps its mode and its owner. Of a symbolic link, the file that it leads to is written; a device or a pipe
    is written to as it is. Raises OSError, with the file as it was, where that cannot be done: PermissionError where
    the user may not write the file, even if they could put another in its place.
    """
    target = Path(os.path.realpath(path))
    old = _status(target)
    if old is not None and not stat.S_ISREG(old.st_mode):
        target.write_bytes(data)
        return
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(f"the file is read-only: {path}")
    temporary = target.parent / f".whylint-{os.urandom(8).hex()}.tmp"
    try:
        _write_new(temporary, data, old)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _write_new(path: Path, data: bytes, like: os.stat_result | None) -> None:
    """Write a file that does not exist yet, through to the disk, with mode and owner of another."""
    mode = _MODE_OF_NEW_FILE if like is None else _MODE_WHILE_WRITING
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        file.write(data)
        file.flush()
        if like is not None:
            _take_owner_and_mode(path, like)
        os.fsync(file.fileno())


def _take_owner_and_mode(path: Path, like: os.stat_result) -> None:
    new = path.stat()
    if hasattr(os, "chown") and (new.st_uid, new.st_gid) != (like.st_uid, like.st_gid):
        os.chown(path, like.st_uid, like.st_gid)
    path.chmod(stat.S_IMODE(like.st_mode))


def _settle(folder: Path) -> None:
    """See to it that the new name of a file outlives a power cut, where folders can be told to."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
