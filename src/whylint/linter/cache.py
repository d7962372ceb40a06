"""Keep what was concluded, in one file for each document, so that unchanged text is not judged again.

A file is trusted as far as its seal, a hash over its text and over the installation that wrote it: what is damaged,
half written or of another version is as good as absent. Nobody waits for anybody: of two runs that write the same file
the last one counts, and readers find all of the one or all of the other. The cache only ever saves time; where it
cannot be read or written, everything is judged anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whylint.linter.installation import fingerprint_of_installation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST = 64 * 1024 * 1024
"""The bytes that all files of the cache may take; the longest unused go first."""
_ROOM = 0.75
"""What is left of that after clearing up."""
_SPARE = 1000
"""How many conclusions from texts that a document no longer holds are kept besides, should they come back."""
_DAY = 24 * 60 * 60
_SUFFIX, _UNFINISHED = ".json", ".tmp"


def key_of(*parts: object) -> str:
    """Return a key for what is concluded from all of these, which JSON must be able to write."""
    return hashlib.blake2b(json.dumps(parts).encode("ascii"), digest_size=16).hexdigest()


class Shelf:
    """What is kept of one document."""

    def __init__(self, path: Path | None, seal: bytes) -> None:
        """Read the file, if there is one; without a path nothing is kept."""
        self._path = path
        self._seal = seal
        self._old: dict[str, Any] = read_sealed(path, seal) if path is not None else {}
        self._used: dict[str, Any] = {}
        self._is_new = False

    @property
    def keeps(self) -> bool:
        """Say whether anything is kept."""
        return self._path is not None

    def get(self, key: str) -> Any:  # noqa: ANN401 - JSON may be anything
        """Return what is kept under a key, or None."""
        data = self._used.get(key, self._old.get(key))
        if data is not None:
            self._used[key] = data
        return data

    def put(self, key: str, data: object) -> None:
        """Keep something that JSON can write, if anything is kept."""
        if self.keeps:
            self._used[key] = data
            self._is_new = True

    def save(self) -> bool:
        """Write what is new, and say whether there was any; what this run did not ask for is kept if there is room."""
        if self._path is None:
            return False
        if not self._is_new:
            mark_as_used(self._path)
            return False
        spare = [(key, data) for key, data in self._old.items() if key not in self._used][:_SPARE]
        return write_sealed(self._path, {**self._used, **dict(spare)}, self._seal)


class Cache:
    """The shelves of all documents."""

    def __init__(self, folder: Path | None) -> None:
        """Keep things in a folder, which is made when it is needed; None keeps nothing."""
        self._folder = folder
        self._seal = fingerprint_of_installation(folder) if folder is not None else b""
        self._shelves: dict[str, Shelf] = {}

    def shelf(self, path: str) -> Shelf:
        """Return what is kept of a document."""
        if path not in self._shelves:
            self._shelves[path] = Shelf(self._file_of(path), self._seal)
        return self._shelves[path]

    def save(self) -> None:
        """Write all that is new, and see to it that the whole does not grow without end."""
        written = [shelf.save() for shelf in self._shelves.values()]
        if self._folder is not None and any(written):
            clear_up(self._folder)

    def _file_of(self, path: str) -> Path | None:
        if self._folder is None:
            return None
        place = str(Path(path).absolute()).encode(errors="surrogateescape")
        name = hashlib.blake2b(place, key=self._seal, digest_size=16).hexdigest()
        return self._folder / (name + _SUFFIX)


def _sealed(text: bytes, seal: bytes) -> bytes:
    return hashlib.blake2b(text, key=seal, digest_size=16).hexdigest().encode("ascii") + b"\n"


def read_sealed(path: Path, seal: bytes) -> dict[str, Any]:
    """Return what a file holds that was written with this seal, and nothing if it is any other or none."""
    try:
        if path.stat().st_size > LARGEST:
            return {}
        first, _, text = path.read_bytes().partition(b"\n")
    except OSError:  # nothing is kept yet, or nothing can be: then all is judged anew
        return {}
    if first + b"\n" != _sealed(text, seal):
        return {}
    kept = json.loads(text)
    return kept if isinstance(kept, dict) else {}


def write_sealed(path: Path, kept: Mapping[str, Any], seal: bytes) -> bool:
    """Put a file in the place of another at once, and say whether that could be done.

    It need not outlive a power cut: the seal tells.
    """
    text = json.dumps(kept, separators=(",", ":")).encode("ascii")
    data = _sealed(text, seal) + text
    if len(data) > LARGEST:
        return False
    unfinished = path.with_name(f"{path.stem}-{os.getpid()}{_UNFINISHED}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError:  # a full disk or a folder that is read-only costs time, not findings
        _remove(unfinished)
        return False
    return True


def mark_as_used(path: Path) -> None:
    """Note that a file is in use, once a day."""
    try:
        if time.time() - path.stat().st_mtime > _DAY:
            os.utime(path)
    except OSError:  # another run has cleared it up
        return


def clear_up(folder: Path) -> None:
    """Remove what runs left behind that were ended, and if all takes too much room, what is unused for longest."""
    files = sorted(_files_in(folder), reverse=True)
    total, allowed = 0, LARGEST if sum(size for _, size, _ in files) <= LARGEST else LARGEST * _ROOM
    for changed, size, path in files:
        total += size
        left_behind = path.suffix == _UNFINISHED and time.time() - changed > _DAY
        if total > allowed or left_behind:
            _remove(path)


def _files_in(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """Yield when each file of the cache was changed, how many bytes it has, and its path."""
    try:
        paths = list(folder.iterdir())
    except OSError:
        return
    for path in paths:
        if path.suffix in {_SUFFIX, _UNFINISHED}:
            try:
                status = path.stat()
            except OSError:  # another run has cleared it up
                continue
            yield status.st_mtime, status.st_size, path


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # somebody else's, or read-only: it stays
        return
