"""What an installation is made of, in one fingerprint: the program, its rules, lexicon and pipelines, and libraries."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.knowledge import knowledge_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(__file__).resolve().parents[1]
_LIBRARIES = (".dist-info", ".egg-info")
"""How the names of folders end that say by their names which library is installed, in which version."""
_END = 64 * 1024
"""The bytes that are read at each end of a file of weights; these files have no suffix."""
_NOTE = "installation.note"
"""Where the fingerprint of the contents is noted by what the files look like from outside, since reading takes long."""


def fingerprint_of_installation(folder: Path) -> bytes:
    """Return what changes whenever a file changes that findings depend on, whatever the times of the files.

    `folder` is where the last answer is noted, if anything can be written there.
    """
    files = sorted(_files())
    others = (sys.version, sys.platform, *sorted(_libraries()))
    outside = _hash(*others, *(f"{path} {status.st_size} {status.st_mtime_ns}" for path, status in files))
    note = folder / _NOTE
    if noted := _noted(note, outside):
        return noted
    contents = _hash(*others, *(_contents(Path(path)) for path, _ in files))
    _write_note(note, outside, contents)
    return bytes.fromhex(contents)


def fingerprint_of_model(model: str | None) -> str:
    """Return what changes when a pipeline that is named does; nothing for the bundled ones."""
    if model is None:
        return ""
    folder = Path(model)
    if not folder.is_dir():
        spec = find_spec(model) if model.isidentifier() else None
        folder = Path(spec.origin).parent if spec is not None and spec.origin else folder
    return _hash(model, *(f"{path} {found.st_size} {found.st_mtime_ns}" for path, found in sorted(_walk(str(folder)))))


def _files() -> Iterator[tuple[str, os.stat_result]]:
    yield from _walk(str(_PACKAGE))
    yield from _walk(str(knowledge_folder()))


def _libraries() -> Iterator[str]:
    """Yield the names and versions of the libraries that are installed where Python looks for them."""
    for place in dict.fromkeys(sys.path):
        try:
            yield from (one.name for one in os.scandir(place or ".") if one.name.endswith(_LIBRARIES))
        except OSError:  # an archive, or no such folder
            continue


def _walk(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files of a folder, and what they look like from outside."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _walk(entry.path)
        elif entry.is_file():
            yield entry.path, entry.stat()


def _contents(path: Path) -> str:
    """Return what stands for what is in a file: of the weights of a pipeline the ends, as training leaves no number."""
    try:
        with path.open("rb") as file:
            data = file.read() if path.suffix else file.read(_END)
            size = path.stat().st_size
            if size > len(data):
                file.seek(max(len(data), size - _END))
                data += file.read()
        return f"{path.name} {size} {hashlib.blake2b(data).hexdigest()}"
    except OSError as error:
        return f"{path.name} {error.errno}"


def _hash(*parts: str) -> str:
    return hashlib.blake2b("\n".join(parts).encode(errors="surrogateescape"), digest_size=16).hexdigest()


def _noted(note: Path, outside: str) -> bytes:
    """Return the fingerprint noted for files that look like this, or nothing."""
    try:
        noted = json.loads(note.read_text(encoding="ascii"))
        return bytes.fromhex(noted[outside])
    except (OSError, ValueError, KeyError, TypeError):  # none is noted, or the note is damaged: it is made anew
        return b""


def _write_note(note: Path, outside: str, contents: str) -> None:
    unfinished = note.with_name(f"{_NOTE}-{os.getpid()}.tmp")
    try:
        note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished.write_text(json.dumps({outside: contents}), encoding="ascii")
        unfinished.replace(note)
    except OSError:  # then it is worked out again next time
        return
