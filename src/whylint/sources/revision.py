"""Read files as they were at a revision that git keeps."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


class RevisionError(Exception):
    """A revision that cannot be read; the message says why and what would do."""


class Revision:
    """The state of a repository at one commit. Files are named by any path that leads to them."""

    def __init__(self, name: str, folder: Path) -> None:
        """Look a branch, tag or commit up in the repository that a folder belongs to; raises `RevisionError`."""
        git = shutil.which("git")
        if git is None:
            raise RevisionError("git is not installed, so nothing can be compared with what was")
        self._git = git
        found = self._run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        top = self._run(folder, "rev-parse", "--show-toplevel")
        if found.returncode != 0 or top.returncode != 0:
            raise RevisionError(f"“{name}” is no branch, tag or commit of a git repository here; see git log")
        self._commit = found.stdout.decode("ascii").strip()
        self._top = Path(os.path.realpath(os.fsdecode(top.stdout).rstrip("\r\n")))

    def read(self, path: str) -> bytes:
        """Return the bytes that a file had; raises FileNotFoundError where it did not exist yet."""
        place = Path(os.path.realpath(path))
        if not place.is_relative_to(self._top):
            raise FileNotFoundError(path)
        name = place.relative_to(self._top).as_posix()
        shown = self._run(self._top, "cat-file", "blob", f"{self._commit}:{name}")
        if shown.returncode != 0:
            raise FileNotFoundError(path)
        return shown.stdout

    def files(self) -> frozenset[str]:
        """Return the files that there were, as real paths."""
        return self._listed("ls-tree", "-r", "--name-only", "-z", self._commit)

    def differing(self) -> frozenset[str]:
        """Return the files that git keeps and that are not now what they were, or are gone, as real paths."""
        return self._listed("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", self._commit, "--")

    def _listed(self, *arguments: str) -> frozenset[str]:
        listed = self._run(self._top, *arguments)
        if listed.returncode != 0:
            raise RevisionError(f"git cannot tell what changed: {os.fsdecode(listed.stderr).strip()}")
        return frozenset(str(self._top / name) for name in os.fsdecode(listed.stdout).split("\0") if name)

    def _run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        import subprocess  # noqa: PLC0415 - few need git

        return subprocess.run(  # noqa: S603 - no shell reads it, and no option can be made of what is given
            [self._git, "-C", str(folder), *arguments], capture_output=True, check=False
        )
