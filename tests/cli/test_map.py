"""`whylint map` draws what serves what, with the verdict on each statement; untrusted text cannot break the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.testing import CliRunner

from whylint.cli.main import app

if TYPE_CHECKING:
    from pathlib import Path

LADDER = """
goals:
  - id: G1
    goal: No pupil leaves school without a diploma in 2028, because they stay poor
    owner: board
    strategies:
      - Mentors for pupils who are often away
strategies:
  - strategy: Call parents on the first day of absence
    id: S2
    supports: g1
tactics:
  - tactic: 'Write "the" <b>script</b> for the calls'
    supports: S2
"""


def drawn(folder: Path, text: str, *options: str) -> tuple[int, str]:
    path = folder / "goals.yaml"
    path.write_text(text, encoding="utf-8")
    result = CliRunner(env={"COLUMNS": "200"}).invoke(app, ["map", str(path), *options])
    return result.exit_code, result.output


def test_strategies_stand_under_what_they_serve(tmp_path: Path) -> None:
    code, output = drawn(tmp_path, LADDER)
    assert code == 0
    lines = [line for line in output.splitlines() if line]
    depths = {line.split(": ")[-1].split("  ")[0][:12]: len(line) - len(line.lstrip("│ ├└─")) for line in lines}
    assert depths["No pupil lea"] == 0
    assert 0 < depths["Mentors for "] == depths["Call parents"] < depths['Write "the" ']
    assert lines[0].endswith("ok")


def test_mermaid_holds_each_statement_once_and_an_arrow_to_what_it_serves(tmp_path: Path) -> None:
    code, output = drawn(tmp_path, LADDER, "--format", "mermaid")
    assert code == 0
    assert output.startswith("flowchart BT\n")
    assert output.count("No pupil leaves school") == 1
    assert output.count(" --> ") == 3
    assert "<b>" not in output
    assert "#quot;the#quot; #lt;b#gt;script#lt;/b#gt;" in output


def test_statements_that_serve_each_other_are_drawn_once_and_end(tmp_path: Path) -> None:
    ring = """
strategies:
  - {id: A, strategy: Open a desk, supports: B}
  - {id: B, strategy: Hire a clerk, supports: A}
"""
    code, output = drawn(tmp_path, ring)
    assert code == 0
    assert output.startswith("strategy: Open a desk")
    assert output.count("Hire a clerk") == 1


def test_a_ladder_higher_than_anyone_draws_is_drawn_whole(tmp_path: Path) -> None:
    items = [
        f"  - {{id: T{number}, tactic: Call {number} clubs, supports: T{number - 1}}}\n" for number in range(1, 301)
    ]
    code, output = drawn(tmp_path, "tactics:\n" + "".join(items), "--format", "mermaid")
    assert code == 0
    assert all(f"Call {number} clubs" in output for number in range(1, 301))
    assert output.count(" --> ") == 299


def test_nothing_to_draw_is_three(tmp_path: Path) -> None:
    assert drawn(tmp_path, "goals: []\n")[0] == 3


def test_broken_yaml_is_two_and_says_where(tmp_path: Path) -> None:
    code, output = drawn(tmp_path, "goals: [\n")
    assert code == 2
    assert "goals.yaml" in output
