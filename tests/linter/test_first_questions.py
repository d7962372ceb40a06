"""Which questions come first: the gravest, and together about as many statements as they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.linter.check import CheckOptions, check
from whylint.linter.first_questions import first_questions
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from pathlib import Path


def first_of(folder: Path, *goals: str) -> list[str]:
    path = folder / "goals.yaml"
    path.write_text("goals:\n" + "".join(f"  - {goal}\n" for goal in goals), encoding="utf-8")
    result = check([str(path)], CheckOptions(isolated=True), lambda: b"")
    return [question.code for question in first_questions(result.diagnostics, load_rules())]


def test_three_kinds_of_statements_have_three_questions(tmp_path: Path) -> None:
    chosen = first_of(
        tmp_path, "Improve communication", "The intranet must offer central news", "Hold monthly workshops"
    )
    assert len(chosen) == 3
    assert {"WHY201", "WHY202"} < set(chosen)
    assert {"WHY301", "WHY401"} & set(chosen)


def test_what_most_goals_leave_open_comes_first(tmp_path: Path) -> None:
    goals = [f"Improve {what}" for what in ("communication", "cooperation", "involvement")]
    chosen = first_of(tmp_path, "The intranet must offer central news", *goals)
    assert chosen[0] in {"WHY301", "WHY401"}
    assert chosen[1] == "WHY201"


def test_good_goals_are_asked_nothing(tmp_path: Path) -> None:
    good = "Nobody waits longer than ten minutes at the desk by June 2027 so that no patient leaves untested"
    assert first_of(tmp_path, good) == []
