"""What is said about a whole plan in Markdown: nothing that its author would shake their head at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checking import codes, run

if TYPE_CHECKING:
    from pathlib import Path


def codes_of_plan(folder: Path, text: str, pointer: str | None = None) -> set[str]:
    plan = folder / "plan.md"
    plan.write_text(text, encoding="utf-8")
    _, out, _ = run(plan, "--output-format", "json")
    return codes(json.loads(out)["diagnostics"], pointer)


def test_a_link_that_only_names_a_place_is_not_judged(tmp_path: Path) -> None:
    links = "- [Planning Thread](https://example.org/1)\n- [Open Planning Thread](okrs.md)\n"
    assert codes_of_plan(tmp_path, f"## Goals\n\n{links}") == set()


def test_a_goal_that_is_a_link_is_judged(tmp_path: Path) -> None:
    assert "WHY301" in codes_of_plan(tmp_path, "## Goals\n\n- [Improve communication](https://example.org/1)\n")


def test_an_outcome_under_a_goal_is_no_strategy_at_the_wrong_level(tmp_path: Path) -> None:
    text = "## Goal 1: Halve waste by 2027\n\n{}- Staff turnover falls below 12 %\n"
    assert "WHY203" not in codes_of_plan(tmp_path, text.format(""))
    assert "WHY203" in codes_of_plan(tmp_path, text.format("**Strategies:**\n\n"))


def test_goals_told_in_prose_are_not_said_to_be_missing(tmp_path: Path) -> None:
    strategies = "## Strategies\n\n- Train the buddies\n"
    goals = "## Goals\n\nNew colleagues stay longer. We see it in the numbers.\n\n"
    assert codes_of_plan(tmp_path, strategies) & {"WHY601", "WHY602"} == {"WHY601"}
    assert codes_of_plan(tmp_path, goals + strategies) & {"WHY601", "WHY602"} == set()


def test_links_do_not_make_too_many_goals(tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("## Goals\n\n" + "- [Planning Thread](thread.md)\n" * 9, encoding="utf-8")
    assert json.loads(run(plan, "--output-format", "json")[1])["diagnostics"] == []
