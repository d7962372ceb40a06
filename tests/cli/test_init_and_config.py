"""`whylint init` and `whylint config`."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml
from typer.testing import CliRunner

from whylint.cli.main import app

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, list(arguments))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("ci", "job"), [("github", ".github/workflows/whylint.yml"), ("gitlab", ".gitlab-ci.yml"), ("none", None)]
)
def test_what_init_writes_can_be_used(folder: Path, ci: str, job: str | None) -> None:
    code, _, err = run("init", "--yes", "--ci", ci)
    assert code == 0, err
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert written == {"whylint.toml", ".pre-commit-config.yaml", *([job] if job else [])}
    assert run("config")[0] == 0
    hook = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"][0]
    assert hook["id"] == "whylint"
    if job:
        assert "whylint check" in (folder / job).read_text()
        assert isinstance(yaml.safe_load((folder / job).read_text()), dict)


def test_each_setting_that_init_offers_can_be_taken_as_it_stands(folder: Path) -> None:
    run("init", "--yes")
    path = folder / "whylint.toml"
    lines = path.read_text().splitlines()
    offered = [line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in lines]
    path.write_text("\n".join(offered) + "\n")
    assert {"ignore", "roles", "statements", "severity", "per-path", "exclude"} <= set(tomllib.loads(path.read_text()))
    code, _, err = run("config")
    assert code == 0, err


def test_init_changes_nothing_that_is_there(folder: Path) -> None:
    for name in ("whylint.toml", ".pre-commit-config.yaml"):
        (folder / name).write_text("# mine\n")
    code, out, err = run("init", "--yes")
    assert code == 0
    assert "left as it is" in err
    assert "id: whylint" in out
    assert [path.read_text() for path in folder.iterdir() if path.is_file()] == ["# mine\n", "# mine\n"]


def test_config_says_where_each_setting_comes_from(folder: Path) -> None:
    (folder / "base.toml").write_text('\nignore = ["WHY301"]\n')
    (folder / "whylint.toml").write_text('extend = "base.toml"\nfail-on = "info"\n')
    shown = json.loads(run("config", "--output-format", "json")[1])
    assert shown["ignore"] == {"value": ["WHY301"], "origin": f"{folder / 'base.toml'}:2"}
    assert shown["fail-on"] == {"value": "info", "origin": f"{folder / 'whylint.toml'}:2"}
    assert shown["language"] == {"value": None, "origin": None}
    text = run("config")[1]
    assert f'fail-on = "info"\n    {folder / "whylint.toml"}:2\n' in text
    assert "language = not set\n    the default\n" in text


def test_config_says_what_is_wrong(folder: Path) -> None:
    (folder / "whylint.toml").write_text('slect = ["WHY301"]\n')
    code, out, err = run("config")
    assert code == 2
    assert out == ""
    assert "whylint.toml:1: " in err
    assert "did you mean “select”?" in err


def test_version_names_the_pipelines() -> None:
    lines = run("--version")[1].splitlines()
    assert {line.partition(":")[0] for line in lines[1:]} == {"en", "nl"}
