"""Whatever stops a command that writes, each file is the old one or the new one."""

from __future__ import annotations

import os
import random
import resource
import time
from typing import TYPE_CHECKING

import pytest
from processes import finish, seconds, start

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

OLD = "goals:\n" + "  - Cut churn by 5 #1 priority\n" * 40
NEW = "goals:\n" + '  - "Cut churn by 5 #1 priority"\n' * 40
KILLS = int(os.environ.get("KILLS", "12"))
WRITERS = {
    "fix": (["fix", "goals.yaml"], "goals.yaml"),
    "init": (["init", "--yes"], "whylint.toml"),
    "baseline": (["baseline", "create", "goals.yaml", "--force"], "whylint-baseline.yaml"),
    "report": (["report", "goals.yaml", "-o", "report.html"], "report.html"),
    "format": (["check", "goals.yaml", "--output-format", "json:found.json"], "found.json"),
}


def _told(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _written(folder: Path, name: str) -> tuple[bytes | None, bytes | None]:
    """Return what a command leaves of its file where nothing stops it: before and after."""
    (folder / "goals.yaml").write_text(OLD, encoding="utf-8")
    arguments, written = WRITERS[name]
    path = folder / written
    old = _told(path)
    finish(*arguments, folder=folder)
    new = _told(path)
    assert new not in {None, old}
    return old, new


@pytest.mark.parametrize("name", WRITERS)
def test_a_killed_command_leaves_the_old_file_or_the_new_one(name: str, tmp_path: Path) -> None:
    old, new = _written(tmp_path, name)
    arguments, written = WRITERS[name]
    path = tmp_path / written
    usual = seconds(*arguments, folder=tmp_path)
    for _ in range(KILLS):
        path.unlink(missing_ok=True) if old is None else path.write_bytes(old)
        process = start(*arguments, folder=tmp_path, environment={"SOURCE_DATE_EPOCH": "0"})
        time.sleep(usual * random.uniform(0.3, 1.1))  # noqa: S311 - no secret
        process.kill()
        process.communicate()
        assert _told(path) in {old, new}


def test_a_check_that_is_killed_leaves_a_cache_that_tells_the_truth(tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").write_text(OLD, encoding="utf-8")
    told = finish("check", "goals.yaml", "--no-cache", folder=tmp_path)
    usual = seconds("check", "goals.yaml", "--no-cache", folder=tmp_path)
    for number in range(KILLS):
        cache = {"WHYLINT_CACHE_DIR": str(tmp_path / f"cache{number % 3}")}
        process = start("check", "goals.yaml", folder=tmp_path, environment=cache)
        time.sleep(usual * random.uniform(0.5, 1.1))  # noqa: S311
        process.kill()
        process.communicate()
        assert finish("check", "goals.yaml", folder=tmp_path, environment=cache) == told


@pytest.mark.parametrize("name", ["fix", "baseline", "report", "format"])
def test_a_full_disk_leaves_the_old_file_and_says_so(name: str, tmp_path: Path) -> None:
    old, _ = _written(tmp_path, name)
    arguments, written = WRITERS[name]
    path = tmp_path / written
    path.unlink(missing_ok=True) if old is None else path.write_bytes(old)
    before = sorted(each.name for each in tmp_path.iterdir())
    code, _, err = finish(
        *arguments, folder=tmp_path, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    )
    assert code == 2
    assert "File too large" in err
    assert "Traceback" not in err
    assert _told(path) == old
    assert sorted(each.name for each in tmp_path.iterdir()) == before


def test_two_writers_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "goals.yaml"
    for _ in range(4):
        path.write_text(OLD, encoding="utf-8")
        writers = [start("fix", "goals.yaml", folder=tmp_path) for _ in range(3)]
        errors = [writer.communicate(timeout=120)[1] for writer in writers]
        assert path.read_text("utf-8") == NEW
        assert {writer.returncode for writer in writers} <= {0, 2}
        assert not [error for error in errors if b"Traceback" in error]
    assert [each.name for each in tmp_path.iterdir()] == ["goals.yaml"]
