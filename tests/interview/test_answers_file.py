"""A file of answers that cannot be followed says where and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest
from interviewing import run

from whylint import limits

BEGIN = b"- statement: Improve communication\n"
REFUSED = {
    "a text that is too long": (BEGIN + b"  problem: " + b"x" * (limits.TEXT + 1), 2, "at most 5,000 characters"),
    "a question twice": (BEGIN + b"  problem: a\n  problem: b\n", 3, "stands above already"),
    "no such question": (BEGIN + b"  colour: a\n", 2, "no question `colour`"),
    "an answer that is no text": (BEGIN + b"  matters:\n  - {a: b}\n", 3, "an answer is a text"),
    "an answer within itself": (b"- &a\n  statement: *a\n", 1, "an answer is a text"),
    "no statement": (b"- problem: a\n", 1, "`statement:` or `id:`"),
    "no list": (b"problem: a\n", 1, "list statements"),
    "a control character": (BEGIN + b"  problem: a\x1bb\n", 2, "U+001B"),
    "a wrong escape": (BEGIN + b'  problem: "a\\ud800"\n', 2, "write two of them"),
    "lists too deep": (b"- statement: " + b"[" * 5000, 1, "not valid YAML"),
    "not UTF-8": (BEGIN + b"  problem: caf\xe9\n", 2, "save the file as UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_its_line(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data, line, said = REFUSED[name]
    Path("goals.yaml").write_bytes(b"goals:\n- Improve communication\n")
    Path("answers.yaml").write_bytes(data)
    code, _, err = run("ask", "goals.yaml", "--answers", "answers.yaml")
    assert code == 2
    assert err.startswith(f"error: answers.yaml:{line}: ")
    assert said in " ".join(err.split())


def test_an_answer_on_several_lines_is_written_on_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    goals = Path("goals.yaml")
    goals.write_bytes(b"goals:\n- Improve communication\n")
    Path("answers.yaml").write_bytes(BEGIN + b"  owner: |\n    ward managers\n    and \tplanning\n  write: yes\n")
    run("ask", goals, "--answers", "answers.yaml")
    assert "owner: ward managers and planning\n" in goals.read_text("utf-8")
