"""Where configurations lie: the names of their files, and the places that are looked at for one folder."""

# ruff: noqa: PTH110 - the method of Path raises where one may not look

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAMES = ("whylint.toml", ".whylint.toml")
SHARED_FILE = "pyproject.toml"
_REPOSITORY = (".git", ".hg")


def trail_of(folder: Path) -> Iterator[Path]:
    """Yield a folder and those above it, up to the root of its repository: the nearest configuration holds."""
    for place in (folder, *folder.parents):
        yield place
        if any(os.path.exists(place / name) for name in _REPOSITORY):
            return
