"""What was explained before is written again without reading it anew, and whatever differs is explained anew."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from running import whylint

if TYPE_CHECKING:
    from pathlib import Path

READS = """
import sys
from whylint.cli.main import run
try:
    run()
finally:
    print("read" if "yaml" in sys.modules else "repeated", file=sys.stderr)
"""


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)


def explain(*arguments: str, **environment: str) -> tuple[int, str, str]:
    """Return the exit code, what is explained, and whether files were read for it."""
    command = [sys.executable, "-c", READS, "explain", *arguments]
    environment = {**os.environ, **environment}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)  # noqa: S603
    return done.returncode, done.stdout, done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("too-vague",),
        ("WHY301", "--language", "nl"),
        ("too-vague", "--output-format", "json"),
        ("--measures",),
        ("--measures", "kennisdeling"),
        ("--measures", "absence", "--output-format", "json"),
    ],
    ids=" ".join,
)
def test_the_same_is_said_again_without_reading(arguments: tuple[str, ...]) -> None:
    code, said, how = explain(*arguments)
    assert (code, how) == (0, "read")
    assert explain(*arguments) == (0, said, "repeated")


def test_it_is_said_again_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = explain("too-vague")[1]
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert explain("too-vague") == (0, said, "repeated")


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("WHY302",), {}),
        (("WHY301", "--language", "nl"), {}),
        (("WHY301", "--output-format", "json"), {}),
        (("--measures", "absence"), {}),
        (("WHY301",), {"COLUMNS": "60"}),
        (("WHY301",), {"LC_ALL": "nl_NL.UTF-8"}),
        (("WHY301",), {"FORCE_COLOR": "1", "TERM": "xterm"}),
    ],
)
def test_whatever_is_asked_otherwise_is_explained_anew(
    tmp_path: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    usual = explain("WHY301")
    fresh = explain(*arguments, **environment, WHYLINT_CACHE_DIR=str(tmp_path / "another"))
    assert fresh[1] != usual[1]
    assert explain(*arguments, **environment) == fresh


def test_a_house_rule_is_read_each_time(tmp_path: Path) -> None:
    assert whylint("new-rule", "no-synergy", "--folder", "rules")[0] == 0
    (file,) = (tmp_path / "rules").iterdir()
    (tmp_path / "whylint.toml").write_text('house-rules = ["rules"]\n')
    first = explain("HOUSE001")
    assert first[0] == 0
    assert explain("HOUSE001") == first
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("words of the meeting room", "words of the board room"), encoding="utf-8")
    assert "words of the board room" in explain("HOUSE001")[1]


def test_what_cannot_be_explained_is_told_each_time() -> None:
    first = explain("no-such-rule")
    assert first == explain("no-such-rule") == (2, "", "read")


def test_what_somebody_changed_is_not_believed(tmp_path: Path) -> None:
    said = explain("too-vague")[1]
    (kept,) = (tmp_path / "cache").glob("*.report.json")
    for damaged in (kept.read_bytes().replace(b"WHY301", b"WHY302"), b"", b"\x00\xff"):
        kept.write_bytes(damaged)
        assert explain("too-vague") == (0, said, "read")


def test_without_a_place_to_keep_it_the_same_is_said() -> None:
    said = explain("too-vague")[1]
    for _ in range(2):
        assert explain("too-vague", WHYLINT_CACHE_DIR=f"{os.devnull}/cache") == (0, said, "read")


def on_terminal(**environment: str) -> bytes:
    """Return what a terminal gets to show."""
    ours, theirs = pty.openpty()
    usual = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS"}}
    command = [sys.executable, "-m", "whylint", "explain", "no-why"]
    with subprocess.Popen(command, stdout=theirs, env={**usual, "TERM": "xterm-256color", **environment}) as process:  # noqa: S603
        os.close(theirs)
        shown = b""
        while piece := _read(ours):
            shown += piece
    os.close(ours)
    assert process.returncode == 0
    return shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is closed
        return b""


def test_a_terminal_gets_the_same_colours_again_and_none_where_none_are_wanted() -> None:
    first = on_terminal()
    assert b"\x1b[" in first
    assert on_terminal() == first
    plain = on_terminal(NO_COLOR="1")
    assert plain != first
    assert on_terminal(NO_COLOR="1") == plain
    assert on_terminal(COLUMNS="50") != first
