"""Where the cache lies: in the user's own folder for such things, never in the repository that is being checked."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "WHYLINT_CACHE_DIR"
"""The environment variable that names another folder, for a machine that keeps one from job to job."""


def cache_folder(*, is_wanted: bool) -> Path | None:
    """Return the folder of the cache, or None where none is wanted or the user has no folder.

    A cache decides what is found, so one that comes along with a repository would let its author silence anything.
    """
    if not is_wanted:
        return None
    if named := os.environ.get(VARIABLE):
        return Path(named).absolute()
    from platformdirs import user_cache_path  # noqa: PLC0415 - only what judges needs it

    folder = user_cache_path("whylint", appauthor=False)
    return folder if folder.is_absolute() else None
