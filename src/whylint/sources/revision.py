"""Read files as they were at a revision that git keeps."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


class RevisionError(Exception):
    """A revision that cannot be read; the message says why and what would do."""


class Revision:
    """The state of a repository at one commit."""

    def __init__(self, name: str, folder: Path) -> None:
        """Look a branch, tag or commit up in the repository that a folder belongs to; raises `RevisionError`."""
        git = shutil.which("git")
        if git is None:
            raise RevisionError("git is not installed, so nothing can be compared with what was")
        self._git = git
        found = self._run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found.returncode != 0:
            raise RevisionError(f"“{name}” is no branch, tag or commit of a git repository here; see git log")
        self._commit = found.stdout.decode("ascii").strip()

    def read(self, path: str) -> bytes:
        """Return the bytes that a file had; raises FileNotFoundError where it did not exist yet."""
        place = Path(path)
        shown = self._run(place.parent, "cat-file", "blob", f"{self._commit}:./{place.name}")
        if shown.returncode != 0:
            raise FileNotFoundError(path)
        return shown.stdout

    def _run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603 - no shell reads it, and no option can be made of what is given
            [self._git, "-C", str(folder), *arguments], capture_output=True, check=False
        )
