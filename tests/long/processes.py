"""Real processes of whylint, to be killed, starved and set down in odd places."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

SOURCES = Path(__file__).parents[2] / "src"
NOBODY = ("setpriv", "--reuid=54321", "--regid=54321", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all")
"""What starts a program as a user who has no rights."""


def start(*arguments: str, folder: Path, before: tuple[str, ...] = (), **more: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401
    """Start a command in a folder; `before` is what it is started by."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCES), **more.pop("environment", {})}
    environment = {name: value for name, value in environment.items() if value is not None}
    return subprocess.Popen(  # noqa: S603
        [*before, sys.executable, "-m", "whylint", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **more,
    )


def finish(*arguments: str, folder: Path, **more: Any) -> tuple[int, str, str]:  # noqa: ANN401
    """Run a command to its end and return its exit code, standard output and standard error."""
    process = start(*arguments, folder=folder, **more)
    out, err = process.communicate(timeout=120)
    return process.returncode, out.decode(), err.decode()


def let_anybody_read(folder: Path) -> None:
    """Let every user read a folder and nobody write in it; skip the test where another user cannot run Python."""
    folder.chmod(0o555)
    for parent in folder.parents[:3]:
        parent.chmod(parent.stat().st_mode | 0o055)
    if subprocess.run([*NOBODY, sys.executable, "-c", ""], capture_output=True, check=False).returncode:  # noqa: S603
        pytest.skip("another user may not read this Python")


def seconds(*arguments: str, folder: Path) -> float:
    """Return how long a command takes."""
    began = time.monotonic()
    finish(*arguments, folder=folder)
    return time.monotonic() - began
