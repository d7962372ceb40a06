"""Know what git ignores, by the `.gitignore` files of a repository."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from whylint.sources.globs import read_globs, usable
from whylint.sources.regular_files import read_settings_file

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_FILE = ".gitignore"


class GitIgnore:
    """Answers for paths in any repository; each `.gitignore` is read once. Outside a repository nothing is ignored."""

    def __init__(self) -> None:
        """Start with no file read."""
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._chains: dict[Path, tuple[Path, ...]] = {}

    def ignores(self, path: str, *, is_folder: bool = False) -> bool:
        """Say whether git ignores a file or folder by a rule about itself; of the rules, the nearest one holds."""
        place = Path(path).absolute()
        for folder in self._chain(place.parent):
            spec = self._spec(folder)
            if spec is None:
                continue
            inner = place.relative_to(folder).as_posix() + ("/" if is_folder else "")
            answer = spec.check_file(inner).include
            if answer is not None:
                return answer
        return False

    def _chain(self, folder: Path) -> tuple[Path, ...]:
        """Return a folder and those above it up to the root of its repository, or none if it is in no repository."""
        if folder not in self._chains:
            places = (folder, *folder.parents)
            root = next((number for number, place in enumerate(places) if _is_there(place / ".git")), -1)
            self._chains[folder] = places[: root + 1]
        return self._chains[folder]

    def _spec(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            self._specs[folder] = _read(folder / _FILE)
        return self._specs[folder]


def _is_there(path: Path) -> bool:
    """Say whether a path is there, as far as one may look."""
    return os.path.exists(path)  # noqa: PTH110 - the method of Path raises where one may not look


def _read(path: Path) -> GitIgnoreSpec | None:
    """Return the rules of a file, or None where there is none that can be read: git passes such a file by too.

    So it does with lines that are no rules.
    """
    try:
        text = read_settings_file(path).decode("utf-8", "surrogateescape")
    except OSError:
        return None
    return read_globs(usable(text.splitlines()))
