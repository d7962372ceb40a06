"""`whylint init` and `whylint config`."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from running import whylint

from whylint import __version__

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("ci", "job"), [("github", ".github/workflows/whylint.yml"), ("gitlab", ".gitlab-ci.yml"), ("none", None)]
)
def test_what_init_writes_can_be_used(folder: Path, ci: str, job: str | None) -> None:
    code, _, err = whylint("init", "--yes", "--ci", ci)
    assert code == 0, err
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert written == {"whylint.toml", ".pre-commit-config.yaml", *([job] if job else [])}
    assert whylint("config")[0] == 0


def test_the_hooks_that_init_writes_are_those_of_the_repository(folder: Path) -> None:
    whylint("init", "--yes")
    written = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook.pop("additional_dependencies") for hook in written] == [[f"whylint=={__version__}"]] * 2
    assert written == [{key: value for key, value in hook.items() if key != "description"} for hook in offered]


def test_the_job_for_gitlab_is_the_template(folder: Path) -> None:
    whylint("init", "--yes", "--ci", "gitlab")
    written = yaml.safe_load((folder / ".gitlab-ci.yml").read_text())["whylint"]
    template = yaml.safe_load((ROOT / "templates" / "whylint.gitlab-ci.yml").read_text())["whylint"]
    filled = [
        line.replace('"$WHYLINT_PACKAGE"', f"whylint=={__version__}").removesuffix(" -- $WHYLINT_PATHS")
        for line in template["script"]
    ]
    assert written == {**template, "script": filled}


@pytest.mark.parametrize(
    ("ci", "path", "schema"),
    [
        ("github", ".github/workflows/whylint.yml", "vendor.github-workflows"),
        ("gitlab", ".gitlab-ci.yml", "vendor.gitlab-ci"),
    ],
)
def test_the_services_would_take_the_jobs(folder: Path, ci: str, path: str, schema: str) -> None:
    whylint("init", "--yes", "--ci", ci)
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout


def test_nothing_in_the_workflow_can_be_turned_against_those_who_use_it(folder: Path) -> None:
    whylint("init", "--yes", "--ci", "github")
    zizmor = str(Path(sys.executable).with_name("zizmor"))
    command = [zizmor, "--offline", "--no-progress", ".github/workflows/whylint.yml"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout


def test_init_speaks_the_language_of_its_user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert "whylint.toml is geschreven" in whylint("init", "--yes")[2]
    assert "De mildste bevinding" in (folder / "whylint.toml").read_text()
    assert "was left as it is" in whylint("init", "--yes", "--language", "en")[2]


def test_init_leaves_the_configuration_in_pyproject_alone(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.whylint]\nfail-on = "info"\n')
    assert "pyproject.toml is there already" in whylint("init", "--yes", "--language", "en")[2]
    assert not (folder / "whylint.toml").exists()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_setting_that_init_offers_can_be_taken_as_it_stands(folder: Path, language: str) -> None:
    whylint("init", "--yes", "--language", language)
    path = folder / "whylint.toml"
    lines = path.read_text().splitlines()
    offered = [line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in lines]
    path.write_text("\n".join(offered) + "\n")
    assert {"ignore", "roles", "statements", "severity", "per-path", "exclude"} <= set(tomllib.loads(path.read_text()))
    code, _, err = whylint("config")
    assert code == 0, err


def test_init_changes_nothing_that_is_there(folder: Path) -> None:
    for name in ("whylint.toml", ".pre-commit-config.yaml"):
        (folder / name).write_text("# mine\n")
    code, out, err = whylint("init", "--yes")
    assert code == 0
    assert "left as it is" in err
    assert "id: whylint" in out
    assert [path.read_text() for path in folder.iterdir() if path.is_file()] == ["# mine\n", "# mine\n"]


def test_config_says_where_each_setting_comes_from(folder: Path) -> None:
    (folder / "base.toml").write_text('\nignore = ["WHY301"]\n')
    (folder / "whylint.toml").write_text('extend = "base.toml"\nfail-on = "info"\n')
    shown = json.loads(whylint("config", "--output-format", "json")[1])
    assert shown["ignore"] == {"value": ["WHY301"], "origin": f"{folder / 'base.toml'}:2"}
    assert shown["fail-on"] == {"value": "info", "origin": f"{folder / 'whylint.toml'}:2"}
    assert shown["language"] == {"value": None, "origin": None}
    text = whylint("config")[1]
    assert f'fail-on = "info"\n    {folder / "whylint.toml"}:2\n' in text
    assert "language = not set\n    the default\n" in text


def test_config_says_what_is_wrong(folder: Path) -> None:
    (folder / "whylint.toml").write_text('slect = ["WHY301"]\n')
    code, out, err = whylint("config")
    assert code == 2
    assert out == ""
    assert "whylint.toml:1: " in err
    assert "did you mean “select”?" in err


def test_read_follows_the_configuration(folder: Path) -> None:
    def found(*arguments: str) -> dict[str, str]:
        shown = json.loads(whylint("read", "Improve communication", "--output-format", "json", *arguments)[1])
        return {one["name"]: one["severity"] for one in shown["findings"]}

    assert found()["too-vague"] == "error"
    (folder / "whylint.toml").write_text(
        'ignore = ["no-why"]\nmessage-language = "nl"\nseverity = { too-vague = "info" }\n'
    )
    assert found()["too-vague"] == "info"
    assert "no-why" not in found()
    assert "no-why" in found("--no-config")
    assert "Verbeter" not in whylint("read", "Improve communication")[1]
    assert "taal" in whylint("read", "Improve communication")[1]


def test_version_names_the_pipelines() -> None:
    lines = whylint("--version")[1].splitlines()
    assert {line.partition(":")[0] for line in lines[1:]} == {"en", "nl"}
