"""Files that are edited: read once, changed in memory, and written back only if nobody else changed them meanwhile."""

from __future__ import annotations

import codecs
from pathlib import Path

from whylint.editing.atomic import write_atomically
from whylint.sources.decoding import decode
from whylint.sources.read import read_bytes


class ChangedMeanwhileError(Exception):
    """A file is not any more what it was when it was read; it has been left as it is now."""


class EditedFiles:
    """The files of a run that edits. Texts are without a byte order mark; a file that had one keeps it."""

    def __init__(self) -> None:
        """Start with no file read."""
        self._read: dict[str, bytes] = {}
        self._edited: dict[str, bytes] = {}
        self._saved: list[str] = []

    def read(self, path: str) -> bytes:
        """Return the bytes of a file with the edits so far; it is read from the disk the first time only.

        Raises OSError where it cannot be read.
        """
        if path not in self._read:
            self._read[path] = read_bytes(path)
        return self._edited.get(path, self._read[path])

    def text(self, path: str) -> str:
        """Return the text of a file with the edits so far."""
        return decode(self.read(path))

    def original(self, path: str) -> str:
        """Return the text of a file as it was read."""
        self.read(path)
        return decode(self._read[path])

    def mark(self, path: str) -> str:
        """Return the byte order mark that a file begins with, or an empty text."""
        return _mark(self.read(path))

    def replace(self, path: str, text: str) -> None:
        """Let a file hold another text, in memory."""
        self._edited[path] = (self.mark(path) + text).encode()

    def changed(self) -> tuple[str, ...]:
        """Return the paths of the files that hold something else than what was read, in the order they were read."""
        return tuple(path for path, data in self._read.items() if self._edited.get(path, data) != data)

    def saved(self) -> tuple[str, ...]:
        """Return the paths of the files that were written, in that order."""
        return tuple(self._saved)

    def save(self, path: str) -> None:
        """Write what a file holds now, whole or not at all.

        Raises `ChangedMeanwhileError` where its bytes on the disk are not those that were read, and OSError where it
        cannot be written.
        """
        if read_bytes(path) != self._read[path]:
            raise ChangedMeanwhileError(path)
        data = self.read(path)
        write_atomically(Path(path), data)
        self._read[path] = data
        self._saved.append(path)


def mark_of(path: str) -> str:
    """Return the byte order mark that a file begins with; an empty text where there is none, or no such file."""
    try:
        return _mark(read_bytes(path))
    except OSError:
        return ""


def _mark(data: bytes) -> str:
    return "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
