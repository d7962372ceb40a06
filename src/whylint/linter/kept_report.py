"""Keep what a run writes, so that the same run over unchanged files, or none, has only to write it again.

A report is that of the same run where everything is the same that it depends on: what is asked, the folder that it is
asked in, the installation (which seals the file), and, to the byte, the files that were named and the configurations
on the way to them. Runs that depend on anything else must not be kept.
"""

from __future__ import annotations

import hashlib
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whylint import limits
from whylint.configuration.trail import FILE_NAMES, SHARED_FILE, trail_of
from whylint.linter.cache import clear_up, key_of, mark_as_used, read_sealed, write_sealed
from whylint.linter.installation import fingerprint_of_installation
from whylint.sources.regular_files import read_at_most

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_FINDINGS = 5_000
"""How many findings the report of a run that is kept has; making a longer one anew is the least of the work."""
_SUFFIX = ".report.json"


class KeptReport:
    """The report of one question about some files, kept from the last time that it was asked."""

    def __init__(self, folder: Path, paths: Sequence[str], asked: Sequence[object]) -> None:
        """Take what is asked, all that decides what is found and shown, in values that JSON can write.

        `folder` is that of the cache.
        """
        self._folder, self._paths = folder, paths
        self._state = _state_of(paths)
        self._path = folder / (key_of("report", _here() if paths else "", list(paths), list(asked)) + _SUFFIX)

    def find(self) -> tuple[str, int] | None:
        """Return the text and the exit code of the last time, if nothing has changed since then."""
        if self._state is None or not _is_there(self._path):
            return None
        match read_sealed(self._path, self._seal):
            case {"state": self._state, "text": str(text), "code": int(code)}:
                mark_as_used(self._path)
                return text, code
        return None

    def keep(self, text: str, code: int) -> None:
        """Keep a text and an exit code in the place of the last ones, unless a file changed under the run."""
        if self._state is None or _state_of(self._paths) != self._state or not _can_be_written(self._folder):
            return
        kept: dict[str, Any] = {"state": self._state, "text": text, "code": code}
        if write_sealed(self._path, kept, self._seal):
            clear_up(self._folder)

    @cached_property
    def _seal(self) -> bytes:
        """The seal, which takes long to work out where nothing can be noted; so only what is kept is asked for it."""
        return fingerprint_of_installation(self._folder)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the folder is somebody else's
        return False


def _can_be_written(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


def _state_of(paths: Sequence[str]) -> str | None:
    """Return what changes whenever a file does or a configuration comes, goes or changes.

    None where a path is no regular file that can be read whole.
    """
    try:
        return key_of(*(part for path in sorted(set(paths)) for part in _parts_of(path)))
    except (OSError, ValueError):
        return None


def _parts_of(path: str) -> Iterator[str]:
    data = read_at_most(path, limits.FILE_BYTES)
    if len(data) > limits.FILE_BYTES:
        raise ValueError("the file is too large")
    yield from (path, os.path.realpath(path), _hash(data))
    for place in trail_of(Path(path).absolute().parent.resolve()):
        yield from (f"{place / name} {_settings(place / name)}" for name in (*FILE_NAMES, SHARED_FILE))


def _settings(path: Path) -> str:
    try:
        return _hash(read_at_most(path, limits.SETTINGS_BYTES))
    except OSError as error:
        return str(error.errno)


def _here() -> str:
    try:
        return str(Path.cwd())
    except OSError:  # the folder is gone
        return ""


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
