"""Whole runs: exit codes as a script meets them, text that means harm, and the examples."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from checking import run

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFTS = sorted(path.name for path in EXAMPLES.glob("*.draft.yaml"))
MENDED = sorted(path.name for path in EXAMPLES.glob("*.yaml") if not path.name.endswith(".draft.yaml"))

CLEAN = (
    "- goal: Patients wait less than ten minutes for a blood test\n"
    "  why: one in four leaves untested\n  deadline: 1 June 2027\n"
)


@pytest.mark.parametrize(
    ("files", "arguments", "expected"),
    [
        pytest.param({"goals.yaml": CLEAN}, ["goals.yaml"], 0, id="nothing to object to"),
        pytest.param({"goals.yaml": "- Improve communication\n"}, ["goals.yaml"], 1, id="a finding"),
        pytest.param({"goals.yaml": "- Improve communication\n"}, ["goals.yaml", "gone.yaml"], 2, id="a missing file"),
        pytest.param({"team.yaml": "members: [Ada]\n"}, ["."], 3, id="nothing to check"),
    ],
)
def test_exit_code(files: dict[str, str], arguments: list[str], expected: int, tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "whylint.cli.main", "check", *arguments],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=300,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == expected, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b"Warning" not in done.stderr
    if expected == 2:
        assert b"gone.yaml" in done.stderr
        assert b"WHY301" in done.stdout, "what could be read is still reported"


HOSTILE = {
    "colours": '- "\\e[2J\\e[31mThe intranet must improve communication\\e[0m"\n',
    "a line written over": '- "Improve communication\\r\\e[1AAll clear"\n',
    "codes of one byte": '- "\\x9b31mImprove communication"\n',
    "a link": '- "\\e]8;;https://example.org\\aImprove communication\\e]8;;\\a"\n',
    "in an id": '- goal: Improve communication\n  id: "\\e[31mred"\n',
}


@pytest.mark.parametrize(
    ("name", "output_format"),
    [(name, form) for name in HOSTILE for form in ("text", "json")],
)
def test_codes_for_a_terminal_in_a_text_are_not_sent_to_it(name: str, output_format: str) -> None:
    _, out, err = run("-", "--output-format", output_format, stdin=HOSTILE[name].encode())
    assert "WHY" in out
    for written in (out, err):
        assert not [char for char in written if char in "\x1b\x9b\x07\r"]


def test_codes_for_a_terminal_in_a_path_are_not_sent_to_it(tmp_path: Path) -> None:
    broken = tmp_path / "a\x1b[31m.yaml"
    broken.write_text("goals: [unclosed\n", encoding="utf-8")
    for path in (broken, tmp_path / "gone\x1b[2J.yaml"):
        code, out, err = run(path)
        assert code == 2
        assert err
        assert "\x1b" not in out + err


def test_square_brackets_are_no_markup() -> None:
    _, out, _ = run("-", stdin=b"- '[bold red]Improve communication[/] [link=x]now[/link]'\n")
    assert "[bold red]Improve communication[/]" in out


def findings(name: str) -> list[tuple[int, str, str]]:
    _, out, err = run(EXAMPLES / name, "--output-format", "json")
    assert err == ""
    found = json.loads(out)["diagnostics"]
    return [
        (each["start"]["line"], each["code"], (each["statement"] or {}).get("text", ""))
        for each in found
        if each["severity"] != "info"
    ]


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_has_findings_and_a_line_that_was_cut_off(name: str) -> None:
    found = {code for _, code, _ in findings(name)}
    assert len(found) >= 4
    assert "WHY505" in found


@pytest.mark.parametrize("name", MENDED)
def test_a_mended_example_has_nothing_left_to_mend(name: str) -> None:
    assert findings(name) == []


def test_each_draft_has_its_mended_version() -> None:
    assert [name.replace(".draft", "") for name in DRAFTS] == MENDED
    assert len(MENDED) >= 8
