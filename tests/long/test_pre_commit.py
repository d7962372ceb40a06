"""The hook, run by pre-commit itself on a repository that has more YAML in it than goals."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from installing import ROOT, run

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

pytestmark = pytest.mark.long

AUTHOR = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "Ada"), ("EMAIL", "ada@example.org"))
}
VAGUE = "goals:\n  - Improve communication\n"
CLEAN = (
    "goals:\n  - goal: Patients wait less than ten minutes for a blood test\n"
    "    why: one in four leaves untested\n    deadline: 1 June 2027\n"
)
NO_GOALS = {
    "broken.yaml": "a: [b\n",
    "package.json": '{"name": "x"}\n',
    "README.md": "# A project\n\n- with a list\n",
    "compose.yaml": "services:\n  web:\n    image: nginx\n",
    "playbook.yaml": "- hosts: all\n  tasks:\n    - name: install\n",
    "words.yaml": "- first thing\n- second thing\n",
}
HOOKS = ("whylint", "whylint-all")
GIT = shutil.which("git") or "git"


class Project:
    """A repository that uses the hook."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder, self.cache = folder, cache

    def git(self, *arguments: str) -> str:
        return run([GIT, *arguments], self.folder, environment=AUTHOR).stdout.strip()

    def add(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")
        self.git("add", name)

    def hook(self, name: str = "whylint", *, all_files: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a hook on all files, or on those that are to be committed."""
        which = ["--all-files"] if all_files else []
        command = [sys.executable, "-m", "pre_commit", "run", name, *which, "--verbose", "--color", "never"]
        return run(command, self.folder, fails=True, environment={**AUTHOR, "PRE_COMMIT_HOME": str(self.cache)})


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a clone of the checkout as it is committed, and its revision."""
    folder = tmp_path_factory.mktemp("hooks")
    run([GIT, "clone", "--quiet", "--no-hardlinks", ROOT, "whylint"], folder)
    return folder / "whylint", run([GIT, "rev-parse", "HEAD"], folder / "whylint").stdout.strip()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def project(hooks: tuple[Path, str], cache: Path, tmp_path: Path) -> Project:
    made = Project(tmp_path, cache)
    made.git("init", "--quiet")
    repository, revision = hooks
    made.add(
        ".pre-commit-config.yaml",
        f"repos:\n  - repo: {repository}\n    rev: {revision}\n    hooks:\n      - id: whylint\n"
        "      - id: whylint-all\n",
    )
    for name, text in NO_GOALS.items():
        made.add(name, text)
    return made


def test_a_vague_goal_stops_a_commit(project: Project) -> None:
    project.add("goals.yaml", VAGUE)
    done = project.hook()
    assert done.returncode == 1, done.stdout + done.stderr
    assert "goals.yaml:2:5" in done.stdout
    assert "WHY301" in done.stdout
    assert "exit code: 1" in done.stdout


def test_a_good_goal_passes(project: Project) -> None:
    project.add("goals.yaml", CLEAN)
    for name in HOOKS:
        done = project.hook(name)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Passed" in done.stdout


def test_a_repository_without_goals_passes(project: Project) -> None:
    for name in HOOKS:
        done = project.hook(name)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Passed" in done.stdout


def test_only_what_changed_is_judged_unless_all_is_asked_for(project: Project) -> None:
    project.add("goals.yaml", VAGUE)
    project.git("commit", "--quiet", "--no-verify", "--message", "As it was")
    project.add("more.yaml", CLEAN)
    assert project.hook("whylint", all_files=False).returncode == 0
    assert "goals.yaml:2:5" in project.hook("whylint-all", all_files=False).stdout
