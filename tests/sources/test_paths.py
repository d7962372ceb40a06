"""Files, folders and standard input: what is found, what is passed by, what is an error."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from whylint.sources.read import ReadResult, read_paths

if TYPE_CHECKING:
    from pathlib import Path

GOALS = "goals:\n- cut it\n"

NOBODY = 65534


def lay(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def read(*paths: str, stdin: bytes = b"") -> ReadResult:
    return read_paths(paths, lambda: stdin)


def files(result: ReadResult) -> list[str]:
    assert result.errors == ()
    return [file.path for file in result.files]


def only_message(result: ReadResult) -> tuple[str, int | None, int | None, str]:
    (error,) = result.errors
    assert (result.documents, result.files) == ((), ())
    return error.path, error.line, error.column, error.message


def test_a_folder_is_searched_for_yaml_files_in_the_order_of_their_names(folder: Path) -> None:
    names = ["b.yml", "a.yaml", "sub/c.YAML", "sub/deep/d.yaml"]
    lay(folder, dict.fromkeys([*names, "e.txt", "f.yaml.txt"], GOALS))
    assert files(read(".")) == ["a.yaml", "b.yml", "sub/c.YAML", "sub/deep/d.yaml"]


def test_what_is_hidden_or_installed_is_passed_by_unless_it_is_named(folder: Path) -> None:
    lay(folder, dict.fromkeys([".git/a.yaml", ".venv/b.yaml", "node_modules/x/c.yaml", ".d.yaml", "e.yaml"], GOALS))
    assert files(read(".")) == ["e.yaml"]
    assert files(read(".venv", ".d.yaml")) == [".d.yaml", ".venv/b.yaml"]


@pytest.mark.parametrize(
    "content",
    ["- cut it\n", "services: {}\n", "", "hello\n", "a: [b\n", "x: *y\n", b"a: \xff\n", b"a\0b", "goal: x\n", "~\n"],
)
def test_in_a_folder_files_about_something_else_are_passed_by(folder: Path, content: str | bytes) -> None:
    lay(folder, {"other.yaml": content})
    assert read(".") == ReadResult(examined=("other.yaml",))


@pytest.mark.parametrize(
    "content", ["goals: [a\n", "x: y\n\nDoelen :\n- a: b: c\n", b"goals:\n- caf\xe9\n", b"goals:\n- \0\n", "goals: 5\n"]
)
def test_in_a_folder_a_broken_file_that_seems_to_hold_goals_is_an_error(folder: Path, content: str | bytes) -> None:
    lay(folder, {"plan.yaml": content, "good.yaml": GOALS})
    result = read(".")
    assert [error.path for error in result.errors] == ["plan.yaml"]
    assert result.files[0].path == "good.yaml"


def test_in_a_folder_only_the_documents_about_goals_are_read(folder: Path) -> None:
    lay(folder, {"plan.yaml": f"title: x\n---\n{GOALS}---\n- y\n"})
    (document,) = read(".").documents
    assert [goal.text.text for goal in document.statements] == ["cut it"]


def test_a_file_that_is_met_twice_is_read_once(folder: Path) -> None:
    lay(folder, {"sub/a.yaml": "- cut it\n", "sub/b.yaml": GOALS})
    (folder / "sub/c.yaml").symlink_to("b.yaml")
    result = read("sub", "sub/a.yaml", "./sub/b.yaml", "sub")
    assert sorted(files(result)) == ["./sub/b.yaml", "sub/a.yaml"]
    assert len(result.documents) == 2


def test_links_in_circles_come_to_an_end(folder: Path) -> None:
    lay(folder, {"sub/a.yaml": GOALS})
    (folder / "sub/loop").symlink_to("..", target_is_directory=True)
    (folder / "sub/self.yaml").symlink_to("self.yaml")
    result = read(".")
    assert [file.path for file in result.files] == ["sub/a.yaml"]
    assert [error.path for error in result.errors] == ["sub/self.yaml"]


def test_standard_input_is_read_where_it_is_named(folder: Path) -> None:
    lay(folder, {"a.yaml": GOALS})
    result = read("a.yaml", "-", "-", stdin=b"- cut that\n")
    assert files(result) == ["<stdin>", "a.yaml"]
    assert result.documents[0].statements[0].text.text == "cut that"


def test_standard_input_is_left_alone_where_it_is_not_named(folder: Path) -> None:
    def refuse() -> bytes:
        raise AssertionError

    assert read_paths([str(folder)], refuse) == ReadResult()


def test_a_file_without_statements_was_read(folder: Path) -> None:
    lay(folder, {"a.yaml": "goals: []\n"})
    assert files(read("a.yaml")) == ["a.yaml"]


@pytest.mark.parametrize("path", ["missing.yaml", "missing/", "", "a\0b"])
def test_a_path_that_does_not_exist_is_an_error(folder: Path, path: str) -> None:
    lay(folder, {"a.yaml": GOALS})
    assert only_message(read(path))[0] == path


@pytest.mark.parametrize(
    ("content", "place", "mend"),
    [
        ("goals:\n- a".encode("utf-16"), (None, None), "written in UTF-16; save it as UTF-8"),
        ("goals:\n- a".encode("utf-32"), (None, None), "written in UTF-32; save it as UTF-8"),
        (b"goals:\n- caf\xe9\n", (2, 6), "save the file as UTF-8"),
        (b"\xef\xbb\xbf- caf\xe9\n", (1, 6), "save the file as UTF-8"),
        (b"PK\0\0", (None, None), "binary"),
        (b"", (1, 1), "the file is empty"),
    ],
)
def test_bytes_that_are_no_text_are_an_error(
    folder: Path, content: bytes, place: tuple[int | None, int | None], mend: str
) -> None:
    lay(folder, {"a.yaml": content})
    path, line, column, message = only_message(read("a.yaml"))
    assert (path, (line, column)) == ("a.yaml", place)
    assert mend in message


def test_a_pipe_is_an_error_where_it_is_named_and_is_passed_by_in_a_folder(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    assert "no regular file" in only_message(read("pipe.yaml"))[3]
    assert read(".") == ReadResult()


def test_a_device_and_a_socket_are_errors(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.yaml")
        assert (folder / "socket.yaml").exists()
        assert "no regular file" in only_message(read("socket.yaml"))[3]
    assert "no regular file" in only_message(read(os.devnull))[3]


def test_a_file_or_folder_that_may_not_be_read_is_an_error(folder: Path) -> None:
    lay(folder, {"sub/a.yaml": GOALS, "b.yaml": GOALS})
    (folder / "b.yaml").chmod(0)
    (folder / "sub").chmod(0)
    folder.chmod(0o755)
    user = os.geteuid()
    try:
        if user == 0:
            os.seteuid(NOBODY)  # nothing is forbidden to root
        errors = read(".").errors
    finally:
        os.seteuid(user)
        (folder / "sub").chmod(0o700)
    assert [error.path for error in errors] == ["b.yaml", "sub"]
    assert all("permission" in error.message for error in errors)
