"""Name files as the place that keeps the repository names them."""

from __future__ import annotations

from pathlib import Path


def path_in_repository(path: str) -> str:
    """Return a path from the root of the repository that the current folder is in, with `/` between its parts.

    Without a repository, the current folder is the root. A file outside the root keeps its path, and so does what is
    no file, such as standard input.
    """
    place = Path(path)
    if not place.exists():
        return place.as_posix() if path else path
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    try:
        return place.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return place.as_posix()
