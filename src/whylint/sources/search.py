"""Find the files to read among the paths that the user named."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.sources.document import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STANDARD_INPUT = "-"
SUFFIXES = (".yaml", ".yml", ".md", ".markdown", ".json")
"""How the names of files end that are read in folders."""
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True)
class FoundFile:
    """A file to read, by the path to show. `is_named` where the user named it and not just a folder that it is in."""

    path: str
    is_named: bool


def find_files(paths: Sequence[str]) -> tuple[list[FoundFile], list[InputError]]:
    """Return the files that some paths stand for, each once, and what is wrong with the paths.

    A folder is searched for files that may hold goals, in the order of their names. What is hidden is passed by,
    and so are `node_modules` and whatever is no regular file. A link to a file is followed; a link to a folder only if
    the user named it, so that links cannot lead in circles. A file that is met twice counts once, as named if it
    is named anywhere.
    """
    found: dict[str, FoundFile] = {}
    errors: list[InputError] = []
    for path in dict.fromkeys(paths):
        if path == STANDARD_INPUT:
            found[STANDARD_INPUT] = FoundFile(path, is_named=True)
        elif path and Path(path).is_dir():
            for inner in _search(path, errors):
                found.setdefault(os.path.realpath(inner), FoundFile(inner, is_named=False))
        elif (error := _refusal(path)) is not None:
            errors.append(error)
        else:
            found[os.path.realpath(path)] = FoundFile(path, is_named=True)
    return list(found.values()), errors


def _search(folder: str, errors: list[InputError]) -> Iterator[str]:
    """Yield the files in a folder that may hold goals, and in the folders in it."""

    def note(error: OSError) -> None:
        errors.append(unreadable(Path(error.filename or folder).as_posix(), error))

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED_FOLDERS)
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and _may_be_read(path):
                yield path.as_posix()


def _may_be_read(path: Path) -> bool:
    """Say whether a path in a searched folder is a regular file; one that cannot be asked is left to fail when read."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _refusal(path: str) -> InputError | None:
    """Say what keeps a path that the user named from being read, if anything does."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  (Path takes an empty path for the current folder)
    except (OSError, ValueError) as error:
        return unreadable(path, error)
    if stat.S_ISREG(mode):
        return None
    message = "this is no regular file; name a file or a folder, or `-` for standard input"
    return InputError(path, None, None, message)


def unreadable(path: str, error: Exception) -> InputError:
    """Say why the system would not read a path."""
    if isinstance(error, FileNotFoundError):
        message = "there is no such file or folder; check the path"
    elif isinstance(error, PermissionError):
        message = "there is no permission to read this; change its access rights, or leave it out"
    else:
        message = f"it cannot be read: {getattr(error, 'strerror', None) or error}"
    return InputError(path, None, None, message)
