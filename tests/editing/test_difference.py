"""The difference between two texts is one that git and patch make again."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from whylint.editing.difference import difference

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["goals.yaml", "sub folder/my goals.yaml", "doelen/België.yaml", 'a"quote\\.yaml', "tab\there.yaml"]
TEXTS = [
    ("goals:\n  - a\n", "goals:\n  - b\n"),
    ("goals:\r\n  - a\r\n  - c\r\n", "goals:\r\n  - b\r\n  - c\r\n"),
    ("goals:\n  - a", "goals:\n  - b"),
    ("goals:\n  - a", "goals:\n  - a\n"),
    ("goals:\n  - a\n", "goals:\n  - a"),
    ("\ufeffgoals: [a]\n", "\ufeffgoals: [b]\n"),
    ("goals:\r  - a\r", "goals:\r  - b\r"),
    ("goals: [a\u2028b, c\x85]\n", "goals: [a\u2028, c\x85]\n"),
]


@pytest.mark.parametrize("tool", [["git", "apply"], ["patch", "-p1", "--binary", "-s"]], ids=["git", "patch"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("before", "after"), TEXTS)
def test_difference_is_applied(tmp_path: Path, tool: list[str], name: str, before: str, after: str) -> None:
    assert shutil.which(tool[0]), f"{tool[0]} is needed to try what it takes"
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(before.encode())
    lines = "".join(difference(name, before, after)).encode()
    done = subprocess.run(tool, input=lines, cwd=tmp_path, check=False, capture_output=True)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == after.encode()


def test_same_texts_have_no_difference() -> None:
    assert difference("goals.yaml", "goals:\n", "goals:\n") == ()


def test_path_is_named_from_the_current_folder_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    headers = ("--- a/plans/goals.yaml\n", "+++ b/plans/goals.yaml\n")
    assert difference(str(tmp_path / "plans" / "goals.yaml"), "a\n", "b\n")[:2] == headers
    assert difference("./plans/goals.yaml", "a\n", "b\n")[:2] == headers
