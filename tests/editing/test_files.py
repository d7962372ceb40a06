"""Files that are edited in memory and written back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whylint.editing.files import ChangedMeanwhileError, EditedFiles

if TYPE_CHECKING:
    from pathlib import Path

OLD = "\ufeffgoals:\r\n  - één\r\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "goals.yaml"
    path.write_bytes(OLD.encode())
    return path


def test_byte_order_mark_and_line_ends_stay(path: Path) -> None:
    files = EditedFiles()
    assert files.text(str(path)) == "goals:\r\n  - één\r\n"
    files.replace(str(path), "goals:\r\n  - twee\r\n")
    assert path.read_bytes() == OLD.encode(), "nothing is written before it is saved"
    files.save(str(path))
    assert path.read_bytes() == b"\xef\xbb\xbfgoals:\r\n  - twee\r\n"
    assert files.saved() == (str(path),)


def test_file_that_somebody_changed_meanwhile_is_left_alone(path: Path) -> None:
    files = EditedFiles()
    files.read(str(path))
    path.write_bytes(b"goals: [mine]\n")
    files.replace(str(path), "goals: [ours]\n")
    with pytest.raises(ChangedMeanwhileError):
        files.save(str(path))
    assert path.read_bytes() == b"goals: [mine]\n"
    assert files.saved() == ()


def test_only_what_differs_is_changed(path: Path) -> None:
    files = EditedFiles()
    files.replace(str(path), "other")
    assert files.changed() == (str(path),)
    files.replace(str(path), files.original(str(path)))
    assert files.changed() == ()
