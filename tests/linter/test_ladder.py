"""Whether a document hangs together: goals, strategies, tactics, and what refers to what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from checking import codes_of, report, run

if TYPE_CHECKING:
    from pathlib import Path

LADDER = """\
goals:
  - id: first-day
    goal: New colleagues find their buddy on day one
    owner: HR
    strategies:
      - strategy: Show each new colleague a page of their own
        tactics: [Ask the last ten what they missed]
strategies:
  - {strategy: Train the buddies, supports: first-day, id: buddies}
tactics:
  - {tactic: Book the room in May, supports: buddies}
"""


def all_codes(text: str, *arguments: str) -> list[str]:
    return [found["code"] for found in report(text, *arguments)["diagnostics"]]


def test_a_document_that_hangs_together_is_left_alone() -> None:
    assert all_codes(LADDER, "--select", "WHY6") == []


def test_a_finding_on_the_whole_document_has_no_statement() -> None:
    text = "strategies:\n  - Train the buddies\n  - Print a map\n"
    (found,) = report(text, "--select", "WHY6")["diagnostics"]
    assert (found["code"], found["statement"], found["related"]) == ("WHY601", None, [])
    assert text[found["start"]["offset"] : found["end"]["offset"]] == "Train the buddies"
    _, out, _ = run("-", "--select", "WHY6", stdin=text.encode())
    assert "WHY601" in out


def test_a_reference_is_underlined_where_it_stands() -> None:
    text = LADDER.replace("supports: buddies", "supports: budies")
    (found,) = report(text, "--select", "WHY6")["diagnostics"]
    assert found["code"] == "WHY603"
    assert text[found["start"]["offset"] : found["end"]["offset"]] == "budies"
    assert found["statement"]["pointer"] == "/tactics/0"


def test_the_other_of_two_goals_is_shown() -> None:
    (found,) = report("- Increase stock\n- Reduce stock\n", "--select", "WHY606")["diagnostics"]
    assert found["start"]["line"] == 2
    assert [each["start"]["line"] for each in found["related"]] == [1]


@pytest.mark.parametrize(
    "goals",
    [
        ("Reduce absence among nurses", "Reduce absence among teachers"),
        ("Cut absence to 4 percent", "Cut absence to 3 percent"),
        ("Verlaag het verzuim voor 2027", "Verlaag het verzuim voor 2030"),
        ("TBD", "TBD"),
        ("Communication", "Communication"),
        ("No more calls", "More calls"),
    ],
)
def test_goals_that_only_resemble_each_other(goals: tuple[str, str]) -> None:
    text = "".join(f"- {goal}\n" for goal in goals)
    assert not {"WHY605", "WHY606"} & set(all_codes(text))


def test_where_nobody_is_named_it_is_asked_once() -> None:
    assert all_codes("- Sell cakes\n- {goal: Bake bread, why: Ann is hungry}\n", "--select", "WHY604") == ["WHY604"]
    assert all_codes("- Sell cakes\n- Bake bread\n", "--select", "WHY604") == []
    assert all_codes("owner: Ann\ngoals: [Sell cakes, Bake bread]\n", "--select", "WHY604") == []
    some = "goals:\n  - {goal: Sell cakes, owner: Ann}\n  - Bake bread\n  - Mow lawns\n"
    assert all_codes(some, "--select", "WHY604") == ["WHY604", "WHY604"]


@pytest.mark.parametrize("folder_mark", [".git", "whylint.toml"])
def test_ids_are_looked_up_in_the_whole_project(folder_mark: str, tmp_path: Path) -> None:
    (tmp_path / folder_mark).mkdir()
    (tmp_path / "goals").mkdir()
    (tmp_path / "goals" / "top.yaml").write_text("goals:\n  - {id: calm, goal: Nights are quiet}\n", encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text("strategies:\n  - {strategy: Close bars at two, supports: Calm}\n", encoding="utf-8")
    _, out, _ = run(plan, "--select", "WHY6", "--output-format", "json")
    checked = json.loads(out)
    assert checked["diagnostics"] == []
    assert [file["path"] for file in checked["files"]] == [str(plan)]
    plan.write_text("strategies:\n  - {strategy: Close bars at two, supports: clam}\n", encoding="utf-8")
    _, out, _ = run(plan, "--select", "WHY6", "--output-format", "json")
    assert {found["code"] for found in json.loads(out)["diagnostics"]} == {"WHY601", "WHY603"}


def test_without_a_project_only_the_files_named_are_looked_in(tmp_path: Path) -> None:
    (tmp_path / "top.yaml").write_text("goals:\n  - {id: calm, goal: Nights are quiet}\n", encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text("goals:\n  - {goal: Bars close at two, supports: calm}\n", encoding="utf-8")
    assert "WHY603" in run(plan, "--select", "WHY6")[1]
    assert "WHY603" not in run(plan, tmp_path / "top.yaml", "--select", "WHY6")[1]


def test_a_goal_kept_elsewhere_may_be_written_out() -> None:
    text = "goals:\n  - {goal: Cut absence by half, supports: A hospital where people like to work}\n"
    assert codes_of(text, "--select", "WHY1,WHY603") == set()


def test_a_strategy_without_a_goal_is_offered_a_place_for_one() -> None:
    text = "goals:\n  - {id: calm, goal: Nights are quiet}\nstrategies:\n  - Close bars at two\n"
    (found,) = report(text, "--select", "WHY602")["diagnostics"]
    (suggestion,) = found["suggestions"]
    (edit,) = suggestion["edits"]
    mended = text[: edit["start"]["offset"]] + edit["text"] + text[edit["end"]["offset"] :]
    assert "  - strategy: Close bars at two\n    supports: <" in mended.replace('"', "")
