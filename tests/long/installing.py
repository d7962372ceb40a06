"""What the tests that take minutes share: running a program far from the checkout, and what others get of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parents[2]
_OWN_TO_THE_CHECKOUT = ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")
_NOWHERE = "http://127.0.0.1:9"


def run(
    command: Sequence[str | Path], folder: Path, *, fails: bool = False, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, without what points at the checkout; unless it `fails`, it must end well."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OWN_TO_THE_CHECKOUT}
    done = subprocess.run(  # noqa: S603
        [str(part) for part in command],
        cwd=folder,
        env={**inherited, "LC_ALL": "C.UTF-8", **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=1800,
    )
    assert fails or done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done


def run_offline(
    command: Sequence[str | Path], folder: Path, *, fails: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a program that cannot reach a network: in a namespace without one, or else with proxies that lead nowhere."""
    unshare = shutil.which("unshare")
    without = [unshare, "--map-root-user", "--net"] if unshare else []
    if without and run([*without, "true"], folder, fails=True).returncode == 0:
        return run([*without, *command], folder, fails=fails)
    proxies = {
        name: _NOWHERE for kind in ("http", "https", "all") for name in (f"{kind}_proxy", f"{kind}_PROXY".upper())
    }
    return run(command, folder, fails=fails, environment=proxies)


def empty_environment(folder: Path) -> Path:
    """Make a virtual environment with nothing but pip in it, and return its folder of programs."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def built_wheel(folder: Path) -> Path:
    """Build the wheel of the checkout into a folder, as `python -m build` does it, and return it."""
    run([sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT], folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def committed_copy(folder: Path) -> Path:
    """Copy the files that git keeps of the checkout, as they are now, into a new folder, and return it."""
    git = shutil.which("git") or "git"
    for name in run([git, "ls-files", "-z"], ROOT).stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder
