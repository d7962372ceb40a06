"""Whatever stops a command that writes, each file is the old one or the new one."""

from __future__ import annotations

import os
import random
import re
import resource
import time
from typing import TYPE_CHECKING

import pytest
from processes import NOBODY, finish, let_anybody_read, seconds, start

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

OLD = "goals:\n  - Improve communication\n" + "  - Cut churn by 5 #1 priority\n" * 40
ANSWERS = "- statement: Improve communication\n  problem: Nurses hear of a changed shift too late\n  write: yes\n"
KILLS = int(os.environ.get("KILLS", "12"))
WRITERS = {
    "fix": (["fix", "goals.yaml"], "goals.yaml"),
    "ask": (["ask", "goals.yaml", "--answers", "answers.yaml"], "goals.yaml"),
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
    (folder / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    arguments, written = WRITERS[name]
    path = folder / written
    old = _told(path)
    finish(*arguments, folder=folder)
    new = _told(path)
    assert new not in {None, old}
    return old, new


def _put_back(folder: Path, old: bytes | None, name: str) -> None:
    """Let the files be again what they were before a command ran."""
    for path in set(folder.iterdir()) - {folder / "goals.yaml", folder / "answers.yaml"}:
        path.unlink()
    if old is not None:
        (folder / WRITERS[name][1]).write_bytes(old)


@pytest.mark.parametrize("name", WRITERS)
def test_a_killed_command_leaves_the_old_file_or_the_new_one(name: str, tmp_path: Path) -> None:
    old, new = _written(tmp_path, name)
    arguments, written = WRITERS[name]
    path = tmp_path / written
    usual = seconds(*arguments, folder=tmp_path)
    for _ in range(KILLS):
        _put_back(tmp_path, old, name)
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


@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_leaves_the_old_file_and_says_so(name: str, tmp_path: Path) -> None:
    old, _ = _written(tmp_path, name)
    _put_back(tmp_path, old, name)
    before = _files(tmp_path)
    code, _, err = finish(
        *WRITERS[name][0],
        folder=tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        environment={"WHYLINT_CACHE_DIR": str(tmp_path.parent / "cache")},
    )
    assert code == 2
    assert "File too large" in err
    assert "Traceback" not in err
    assert _files(tmp_path) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become another user")
@pytest.mark.parametrize("name", WRITERS)
def test_a_folder_where_nothing_may_be_written_stays_as_it_is_and_that_is_said(name: str, tmp_path: Path) -> None:
    old, _ = _written(tmp_path, name)
    _put_back(tmp_path, old, name)
    before = _files(tmp_path)
    let_anybody_read(tmp_path)
    code, _, err = finish(*WRITERS[name][0], folder=tmp_path, before=NOBODY)
    assert code == 2
    assert re.search("Permission denied|read-only", err)
    assert "Traceback" not in err
    assert _files(tmp_path) == before


@pytest.mark.parametrize("name", WRITERS)
def test_writers_at_once_leave_one_whole_file(name: str, tmp_path: Path) -> None:
    old, new = _written(tmp_path, name)
    names = sorted(_files(tmp_path))
    for _ in range(3):
        _put_back(tmp_path, old, name)
        fixed = {"SOURCE_DATE_EPOCH": "0"}
        writers = [start(*WRITERS[name][0], folder=tmp_path, environment=fixed) for _ in range(3)]
        errors = [writer.communicate(timeout=120)[1] for writer in writers]
        assert _files(tmp_path)[WRITERS[name][1]] == new
        assert sorted(_files(tmp_path)) == names
        assert {writer.returncode for writer in writers} <= {0, 1, 2}
        assert not [error for error in errors if b"Traceback" in error]


def test_a_cache_on_a_full_disk_costs_no_finding(tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").write_text(OLD, encoding="utf-8")
    told = finish("check", "goals.yaml", "--no-cache", folder=tmp_path)
    cache = {"WHYLINT_CACHE_DIR": str(tmp_path / "cache")}
    full = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))}
    assert finish("check", "goals.yaml", folder=tmp_path, environment=cache, **full) == told
    assert finish("check", "goals.yaml", folder=tmp_path, environment=cache) == told


def test_json_reaches_a_pipe_although_the_disk_is_full(tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").write_text(OLD, encoding="utf-8")
    asked = ("check", "goals.yaml", "--no-cache", "--output-format", "json")
    full = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))}
    assert finish(*asked, folder=tmp_path, **full) == finish(*asked, folder=tmp_path)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
