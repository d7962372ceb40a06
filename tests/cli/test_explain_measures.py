"""`whylint explain --measures` as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from rich.cells import cell_len


def explain(*arguments: str, columns: int = 80) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": str(columns), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "whylint.cli.main", "explain", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)  # noqa: S603


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize(("name", "heading"), [("knowledge sharing", "Unit"), ("kennisdeling", "Eenheid")])
def test_a_thing_is_shown_in_its_own_language_within_the_screen(name: str, heading: str, columns: int) -> None:
    run = explain("--measures", name, columns=columns)
    assert run.returncode == 0
    assert run.stdout.startswith(f"{name}\n")
    assert heading in run.stdout
    assert max(cell_len(line) for line in run.stdout.splitlines()) <= columns


def test_as_json_it_has_all_of_each_measure() -> None:
    value = json.loads(explain("--measures", "ziekteverzuim", "--output-format", "json").stdout)
    assert (value["id"], value["language"]) == ("absence", "nl")
    assert all(list(entry) == ["measure", "unit", "direction", "source"] for entry in value["measures"])


def test_without_a_name_it_lists_the_things() -> None:
    bare, everything = explain("--measures"), explain("--measures", "all")
    assert bare.returncode == everything.returncode == 0
    assert bare.stdout == everything.stdout
    assert "knowledge sharing" in bare.stdout
    assert "ziekteverzuim" in explain("--measures", "--language", "nl").stdout


def test_an_unknown_thing_names_the_nearest() -> None:
    run = explain("--measures", "knowlege shring")
    assert (run.returncode, run.stdout) == (2, "")
    assert "knowledge sharing" in run.stderr


def test_a_name_cannot_move_the_cursor() -> None:
    run = explain("--measures", "\x1b[2Jxyzzy")
    assert run.returncode == 2
    assert "\x1b" not in run.stderr


def test_neither_rule_nor_measures_is_an_error_that_says_what_to_do() -> None:
    run = explain()
    assert run.returncode == 2
    assert "whylint rules" in run.stderr
