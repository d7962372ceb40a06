"""What holds for every run of whylint, whatever it is given."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from typer.main import get_command

from whylint.cli.main import app

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "text")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_COMMAND = get_command(app)
"""Built once, which takes longer than a small check."""
_LINE_END = re.compile("\r\n|\n|\r")


def run(*arguments: str) -> tuple[int, str, str]:
    """Run a command, which may end in any way but by a mistake of its own."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as ended:
        _COMMAND(list(arguments), "whylint")
    code, shown, told = int(ended.value.code or 0), *(each.buffer.getvalue().decode() for each in (out, err))
    assert code in {0, 1, 2, 3}
    assert "whylint broke" not in told
    assert not _hidden(told)
    return code, shown, told


def check(path: Path, folder: Path, *options: str) -> dict[str, Any]:
    """Check a file in every format and hold what is written against the file; return the JSON."""
    named = [part for each in FORMATS for part in ("--output-format", f"{each}:{folder / each}")]
    code, shown, _ = run("check", str(path), "--no-config", *options, *named)
    assert not _hidden(shown)
    written = {each: (folder / each).read_text("utf-8") for each in FORMATS}
    found: dict[str, Any] = json.loads(written["json"])
    assert code == _expected_code(found)
    text = path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    for one in found["diagnostics"]:
        _demand_place(one, text)
    _demand_form(written, found)
    assert run("check", str(path), "--no-config", *options)[1] == shown
    return found


def _hidden(text: str) -> list[str]:
    return [sign for sign in text if unicodedata.category(sign) in _HIDDEN and sign not in f"\n{_JOINERS}"]


def _expected_code(found: dict[str, Any]) -> int:
    if found["errors"]:
        return 2
    if found["summary"]["error"]:
        return 1
    return 0 if found["diagnostics"] or any(file["statements"] for file in found["files"]) else 3


def _demand_place(one: dict[str, Any], text: str) -> None:
    """Demand that a finding lies in the file, that its lines and columns are right, and that it covers words."""
    for place in (one, *one["related"], *(edit for each in one["suggestions"] for edit in each["edits"])):
        start, end = place["start"], place["end"]
        assert 0 <= start["offset"] <= end["offset"] <= len(text)
        for point in (start, end):
            breaks = [match.end() for match in _LINE_END.finditer(text, 0) if match.end() <= point["offset"]]
            assert point["line"] == len(breaks) + 1
            assert point["column"] == point["offset"] - (breaks[-1] if breaks else 0) + 1
    covered = text[one["start"]["offset"] : one["end"]["offset"]]
    assert covered.strip() or one["code"] in {"WHY501", "WHY601"}


def _demand_form(written: dict[str, str], found: dict[str, Any]) -> None:
    """Demand that each format can be read by what reads it, and tells of every finding."""
    count = len(found["diagnostics"])
    (sarif,) = json.loads(written["sarif"])["runs"]
    assert len(sarif["results"]) == count
    assert len(json.loads(written["gitlab"])) == count + len(found["errors"])
    assert len(json.loads(written["rdjson"])["diagnostics"]) in {count, count + len(found["errors"])}
    ET.fromstring(written["junit"])  # noqa: S314 - our own output
    commands = [line for line in written["github"].splitlines() if re.match(r"\s*::", line)]
    assert all(re.match(r"::(error|warning|notice|stop-commands|group|endgroup|[0-9a-f-]+)", line) for line in commands)
    for each in ("text", "markdown"):
        assert not _hidden(written[each])
