"""No file makes whylint wait, or fill the memory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from whylint import limits
from whylint.sources.git_ignore import GitIgnore
from whylint.sources.regular_files import read_at_most, read_settings_file


def test_a_file_is_read_to_one_byte_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abcdef")
    assert read_at_most(path, 6) == b"abcdef"
    assert read_at_most(path, 3) == b"abcd"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    for name in ("pipe", "endless"):
        with pytest.raises(OSError, match="no regular file"):
            read_at_most(tmp_path / name, 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
@pytest.mark.parametrize("target", ["/dev/zero", None])
def test_a_gitignore_that_never_ends_is_passed_by(tmp_path: Path, target: str | None) -> None:
    (tmp_path / ".git").mkdir()
    ignore = tmp_path / ".gitignore"
    os.mkfifo(ignore) if target is None else ignore.symlink_to(target)
    assert not GitIgnore().ignores(str(tmp_path / "goals.yaml"))


def test_a_file_of_settings_is_limited(tmp_path: Path) -> None:
    path = Path(tmp_path / "whylint.toml")
    path.write_bytes(b"#" * (limits.SETTINGS_BYTES + 1))
    with pytest.raises(OSError, match="larger than 200 kB"):
        read_settings_file(path)
