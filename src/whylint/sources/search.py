"""Find the files to read among the paths that the user named."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.sources.document import InputError
from whylint.sources.git_ignore import GitIgnore
from whylint.sources.regular_files import STANDARD_INPUT
from whylint.sources.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES = (".yaml", ".yml", ".md", ".markdown", ".json", ".toml")
"""How the names of files end that are read in folders."""
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__"})
_ALL = Scope()


@dataclass(frozen=True)
class FoundFile:
    """A file to read, by the path to show. `is_named` where the user named it and not just a folder that it is in."""

    path: str
    is_named: bool


def find_files(paths: Sequence[str], scope: Scope = _ALL) -> tuple[list[FoundFile], list[InputError]]:
    """Return the files that some paths stand for, each once, and what is wrong with the paths.

    A folder is searched for files that may hold goals, in the order of their names. What is hidden is passed by,
    and so are `node_modules` and whatever is no regular file. A link to a file is followed; a link to a folder only if
    the user named it, so that links cannot lead in circles. A file that is met twice counts once, as named if it
    is named anywhere. What the scope excludes is left out, named or not; what git ignores, only where it is not named.
    Where the scope says so, a file that the user named counts as found.
    """
    found: dict[str, FoundFile] = {}
    errors: list[InputError] = []
    for path in dict.fromkeys(paths):
        if path == STANDARD_INPUT:
            found[STANDARD_INPUT] = FoundFile(path, is_named=True)
        elif path and Path(path).is_dir():
            for inner in _search(path, scope, errors):
                found.setdefault(os.path.realpath(inner), FoundFile(inner, is_named=False))
        elif (error := _refusal(path)) is not None:
            errors.append(error)
        elif not scope.is_excluded(path):
            found[os.path.realpath(path)] = FoundFile(path, is_named=not scope.names_are_found)
    return list(found.values()), errors


def _search(folder: str, scope: Scope, errors: list[InputError]) -> Iterator[str]:
    """Yield the files in a folder that may hold goals, and in the folders in it."""

    def note(error: OSError) -> None:
        errors.append(unreadable(Path(error.filename or folder).as_posix(), error))

    git = GitIgnore()
    for parent, folders, names in os.walk(folder, onerror=note):
        ignore = git if scope.respects_git(parent) else None
        folders[:] = sorted(name for name in folders if _is_entered(Path(parent, name), scope, ignore))
        for name in sorted(names):
            path = Path(parent, name)
            if _is_candidate(path) and _is_wanted(path.as_posix(), scope, ignore) and _may_be_read(path):
                yield path.as_posix()


def _is_entered(folder: Path, scope: Scope, git: GitIgnore | None) -> bool:
    """Say whether a folder in a searched folder is searched as well."""
    if folder.name.startswith(".") or folder.name in _SKIPPED_FOLDERS or scope.is_excluded(f"{folder.as_posix()}/"):
        return False
    return git is None or not git.ignores(str(folder), is_folder=True)


def _is_candidate(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() in SUFFIXES


def _is_wanted(path: str, scope: Scope, git: GitIgnore | None) -> bool:
    """Say whether a file in a searched folder is in scope."""
    return scope.is_searched(path) and not scope.is_excluded(path) and (git is None or not git.ignores(path))


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
