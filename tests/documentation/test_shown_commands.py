"""Every command that a page shows is typed into a shell, and does what the page says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Command, commands
from pages import ROOT, SHELL, blocks, pages

pytestmark = pytest.mark.long

BASH = shutil.which("bash") or "bash"
SHOWN = {
    page: [one for block in blocks(page) if block.language in SHELL for one in commands(block)] for page in pages()
}
RUN_IN_THE_CHECKOUT = (Path("CONTRIBUTING.md"), Path("training/README.md"))
"""Pages for those who change whylint; the others are for those who have it installed, and the examples beside them."""
TARGETS = re.findall(r"^(\w[\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def laid(page: Path, folder: Path) -> None:
    """Lay what a reader of the page has before him: the checkout, or the examples."""
    left_out = shutil.ignore_patterns(".git", ".venv", ".peers", "build", "dist", ".*_cache", "__pycache__")
    if page in RUN_IN_THE_CHECKOUT:
        shutil.copytree(ROOT, folder, ignore=left_out, dirs_exist_ok=True)
    else:
        shutil.copytree(ROOT / "examples", folder / "examples")


def programs(folder: Path) -> Path:
    """Make a folder of programs with whylint as it is here, and the Python that runs this."""
    folder.mkdir()
    for name, module in (("whylint", "whylint.cli.main"), ("python", None), ("pytest", "pytest")):
        arguments = f'-m {module} "$@"' if module else '"$@"'
        (folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments}\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


def typed(command: Command, folder: Path, path: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "CI"}},
        "PYTHONPATH": os.pathsep.join([str(folder / "src"), *sys.path]),
        "PATH": f"{path}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(path.parent),
        "LC_ALL": "C.UTF-8",
        "LANG": "C.UTF-8",
    }
    return subprocess.run(  # noqa: S603
        [BASH, "-o", "pipefail", "-c", command.text],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=600,
    )


@pytest.mark.parametrize("page", [page for page, shown in SHOWN.items() if shown], ids=str)
def test_the_commands_of_a_page_do_what_it_says(page: Path, tmp_path: Path) -> None:
    path, folder = programs(tmp_path / "programs"), tmp_path / "reader"
    folder.mkdir()
    laid(page, folder)
    for command in SHOWN[page]:
        if command.why_not_run:
            continue
        if command.text.startswith("make "):
            assert set(command.make_targets) <= set(TARGETS), f"{page}:{command.line}"
            continue
        done = typed(command, folder, path)
        told = f"{page}:{command.line}: {command.text}\n{done.stdout}{done.stderr}"
        assert done.returncode == command.exit_code, told
        printed = iter((done.stdout + done.stderr).splitlines())
        for line in command.prints:
            assert any(line.rstrip() == each.rstrip() for each in printed), f"“{line}” was not printed by {told}"


def test_what_readers_are_told_to_make_is_what_is_made_before_each_change_lands() -> None:
    landing = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert {"demo", "test"} <= {target for one in SHOWN[Path("README.md")] for target in one.make_targets}
    for target in ("demo", "test", "test-long"):
        assert f"make {target}\n" in landing
