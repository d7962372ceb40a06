"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from whylint.editing.atomic import write_atomically

_ALTERNATE = """
import sys
from pathlib import Path
from whylint.editing.atomic import write_atomically
path = Path(sys.argv[1])
while True:
    write_atomically(path, b"a" * 3_000_000)
    write_atomically(path, b"b" * 3_000_000)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_file_has_the_bytes_and_the_mode_of_any_new_file(tmp_path: Path) -> None:
    path, other = tmp_path / "goals.yaml", tmp_path / "other"
    other.write_bytes(b"")
    write_atomically(path, b"goals:\r\n")
    assert path.read_bytes() == b"goals:\r\n"
    assert path.stat().st_mode == other.stat().st_mode
    assert names(tmp_path) == ["goals.yaml", "other"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_mode_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "goals.yaml"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_owner_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "goals.yaml"
    path.write_bytes(b"old")
    if os.geteuid() == 0:
        os.chown(path, 1234, 4321)
    before = path.stat()
    write_atomically(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (before.st_uid, before.st_gid)


def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    path, link = tmp_path / "kept" / "goals.yaml", tmp_path / "link.yaml"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert names(tmp_path / "kept") == ["goals.yaml"]


def test_file_that_may_not_be_written_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "goals.yaml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may write anything
    with pytest.raises(PermissionError, match="read-only"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_goes_wrong_on_the_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "goals.yaml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["goals.yaml"]


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_atomically(tmp_path, b"new")


def test_device_is_written_to_and_not_replaced() -> None:
    write_atomically(Path(os.devnull), b"new")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_killed_writer_leaves_all_of_the_old_or_all_of_the_new(tmp_path: Path) -> None:
    path = tmp_path / "goals.yaml"
    for pause in (0.02, 0.05, 0.11):
        writer = subprocess.Popen([sys.executable, "-c", _ALTERNATE, str(path)])  # noqa: S603 - our own words
        while not path.exists():
            time.sleep(0.01)
        time.sleep(pause)
        writer.kill()
        writer.wait()
        data = path.read_bytes()
        assert data in {b"a" * 3_000_000, b"b" * 3_000_000}
