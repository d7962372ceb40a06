"""`whylint fix` and `whylint check --diff` on real files."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from whylint.cli.main import app
from whylint.editing import files as files_module
from whylint.linter import check as check_module
from whylint.linter import fix as fix_module

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = (
    "# our plan\n"
    "status: draft   # keep this\n"
    "goals:\n"
    "  - goal: 'Where possible, cut the error rate from 5% to 2% by 2027, because patients die of errors'\n"
    "    team: [a,   b]\n"
    "    owner: HR\n"
    "  - Cut churn by 5 #1 priority\n"
    "  - The intranet must improve communication\n"
)
MENDED = (
    "# our plan\n"
    "status: draft   # keep this\n"
    "goals:\n"
    "  - goal: 'Cut the error rate from 5% to 2% by 2027, because patients die of errors'\n"
    "    team: [a,   b]\n"
    "    owner: HR\n"
    '  - "Cut churn by 5 #1 priority"\n'
    "  - The intranet must improve communication\n"
)


@pytest.fixture
def goals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "goals.yaml"
    path.write_bytes(DRAFT.encode())
    return path


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments, input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def test_what_needs_no_judgement_is_mended_and_the_rest_of_the_file_stays(goals: Path) -> None:
    code, out, err = run("fix", "goals.yaml")
    assert goals.read_text(encoding="utf-8") == MENDED
    assert "goals.yaml: 2 changes" in out
    assert "WHY303 escape-clause" in out
    assert "WHY505 cut-off" in out
    assert code == 1, "the intranet is left for a person"
    assert "Left for you" in out
    assert err == ""
    again, out, _ = run("fix", "goals.yaml")
    assert again == 1
    assert "Nothing to change" in out
    assert goals.read_text(encoding="utf-8") == MENDED


def test_nothing_left_is_zero(goals: Path) -> None:
    assert run("fix", "--select", "WHY303,WHY505")[0] == 0
    assert goals.read_text(encoding="utf-8") == MENDED
    assert run("fix", "--select", "WHY303,WHY505")[0] == 0


def test_only_selected_rules_are_mended(goals: Path) -> None:
    run("fix", "--select", "WHY505")
    assert goals.read_text(encoding="utf-8") == DRAFT.replace(
        "Cut churn by 5 #1 priority", '"Cut churn by 5 #1 priority"'
    )


def test_dry_run_shows_a_patch_that_does_what_fix_does(goals: Path) -> None:
    code, out, err = run("fix", "--dry-run", "goals.yaml")
    assert code == 1
    assert goals.read_text(encoding="utf-8") == DRAFT
    assert "goals.yaml: 2 changes" in err
    subprocess.run(["git", "apply"], input=out.encode(), cwd=goals.parent, check=True)  # noqa: S607
    assert goals.read_text(encoding="utf-8") == MENDED


def test_diff_of_a_check_shows_a_rewrite_of_every_statement(goals: Path) -> None:
    code, out, err = run("check", "--diff", "goals.yaml")
    assert code == 1
    assert goals.read_text(encoding="utf-8") == DRAFT
    assert "-  - The intranet must improve communication\n" in out
    assert "<" in out
    assert "warning" in err
    subprocess.run(["git", "apply"], input=out.encode(), cwd=goals.parent, check=True)  # noqa: S607
    assert run("check", "goals.yaml")[0] != 2


def test_diff_of_standard_input_is_one_of_its_text() -> None:
    code, out, _ = run("check", "--diff", "-", stdin="goals:\n  - Cut churn by 5 #1 priority\n")
    assert code == 1
    assert '+  - "Cut churn by 5 #1 priority"\n' in out


@pytest.mark.usefixtures("goals")
def test_diff_is_a_format_of_its_own() -> None:
    code, out, err = run("check", "--diff", "--output-format", "json")
    assert (code, out) == (2, "")
    assert "--output-format" in err


def test_file_that_was_changed_meanwhile_is_left_alone(goals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = check_module.check

    def slow_check(*arguments: object, **options: object) -> object:
        result = original(*arguments, **options)  # type: ignore[arg-type]
        goals.write_bytes(b"goals: [mine]\n")
        return result

    monkeypatch.setattr(fix_module, "check", slow_check)
    code, _, err = run("fix", "goals.yaml")
    assert code == 2
    assert "goals.yaml: not written: it was changed meanwhile" in err
    assert goals.read_bytes() == b"goals: [mine]\n"


@pytest.mark.usefixtures("goals")
def test_file_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files_module, "write_atomically", refuse)
    code, _, err = run("fix", "goals.yaml")
    assert code == 2
    assert "goals.yaml: not written: Permission denied" in err


def test_change_that_would_do_harm_is_not_made(goals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fix_module, "is_unharmed", lambda *_: False)
    code, _, err = run("fix", "goals.yaml")
    assert code == 2
    assert "goals.yaml: left as it was" in err
    assert goals.read_text(encoding="utf-8") == DRAFT


def test_standard_input_cannot_be_changed() -> None:
    code, _, err = run("fix", "-", stdin="goals: [a]")
    assert code == 2
    assert "check --diff -" in err


def test_nothing_to_check(tmp_path: Path) -> None:
    assert run("fix", str(tmp_path))[0] == 3
    assert run("fix", "--allow-empty", str(tmp_path))[0] == 0


def test_broken_file_does_not_keep_the_others_from_being_mended(goals: Path) -> None:
    broken = goals.parent / "broken.yaml"
    broken.write_bytes(b"goals: [a\n")
    code, _, err = run("fix", "broken.yaml", "goals.yaml")
    assert code == 2
    assert "broken.yaml:" in err
    assert goals.read_text(encoding="utf-8") == MENDED
    assert broken.read_bytes() == b"goals: [a\n"


def test_dutch_is_answered_in_dutch(goals: Path) -> None:
    goals.write_text("doelen:\n  - De wachttijd daalt met 5 #1 voor iedereen\n", encoding="utf-8")
    assert "1 verandering" in run("fix", "goals.yaml")[1]
