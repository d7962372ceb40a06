"""`--as-found`: what a hook hands over may be about anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from whylint.cli.main import app

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = {
    "words.yaml": "- Improve communication\n- second thing\n",
    "compose.yml": "services:\n  web:\n    image: nginx\n",
    "broken.yaml": "a: [b\n",
    "empty.yaml": "",
    "package.json": '{"name": "x", "scripts": {}}\n',
    "README.md": "# Project\n\n- a list\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_about_something_else_is_passed_by(folder: Path, name: str) -> None:
    (folder / name).write_text(OTHERS[name], encoding="utf-8")
    code, out, _ = run("--as-found", "--allow-empty", name)
    assert (code, out) == (0, "")


def test_without_it_a_list_in_a_named_file_is_goals(folder: Path) -> None:
    (folder / "words.yaml").write_text(OTHERS["words.yaml"], encoding="utf-8")
    assert run("words.yaml")[0] == 1


def test_a_file_with_goals_is_checked(folder: Path) -> None:
    (folder / "goals.yaml").write_text("goals:\n  - Improve communication\n", encoding="utf-8")
    code, out, _ = run("--as-found", "--allow-empty", "goals.yaml")
    assert code == 1
    assert "WHY301" in out


def test_a_broken_file_that_has_goals_and_a_missing_one_are_told(folder: Path) -> None:
    (folder / "goals.yaml").write_text("goals:\n  - a: [b\n", encoding="utf-8")
    assert run("--as-found", "goals.yaml")[0] == 2
    assert run("--as-found", "gone.yaml")[0] == 2
