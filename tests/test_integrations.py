"""What other programs run whylint by: the hooks, the GitHub action, the GitLab job."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BASH = shutil.which("bash") or "bash"
SCHEMAS = {"action.yml": "vendor.github-actions", "templates/whylint.gitlab-ci.yml": "vendor.gitlab-ci"}


ZIZMOR = str(Path(sys.executable).with_name("zizmor"))


def ran(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603


@pytest.mark.parametrize(("path", "schema"), SCHEMAS.items())
def test_the_services_would_take_the_files(path: str, schema: str) -> None:
    done = ran(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path)
    assert done.returncode == 0, done.stdout


def test_pre_commit_would_take_the_hooks() -> None:
    done = ran(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout


def test_nothing_in_the_action_can_be_turned_against_those_who_use_it() -> None:
    done = ran(ZIZMOR, "--offline", "--persona", "auditor", "--no-progress", "action.yml")
    assert done.returncode == 0, done.stdout


class Step:
    """The step of the action that checks, run in a folder as a runner runs it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        program = folder / "runner" / "whylint" / "bin" / "whylint"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m whylint.cli.main "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        self.outputs = folder / "outputs"
        self.summary = folder / "summary"
        steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
        (self.script,) = [step["run"] for step in steps if step.get("id") == "check"]

    def run(self, *, mode: str = "annotations", paths: str = ".", fail_on: str = "") -> tuple[int, str]:
        environment = {
            **os.environ,
            "MODE": mode,
            "PATHS": paths,
            "FAIL_ON": fail_on,
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(self.outputs),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.folder / "runner"),
        }
        command = [BASH, "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", self.script]
        done = subprocess.run(  # noqa: S603
            command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def step(tmp_path: Path) -> Step:
    made = Step(tmp_path)
    (tmp_path / "my goals.yaml").write_text("goals:\n  - Improve communication\n", encoding="utf-8")
    return made


def test_the_action_annotates_and_fails(step: Step) -> None:
    code, said = step.run(paths="my goals.yaml\n")
    assert code == 1
    assert "::error file=my goals.yaml,line=2" in said
    assert "exit-code=1" in step.outputs.read_text(encoding="utf-8")
    assert "# whylint" in step.summary.read_text(encoding="utf-8")


def test_the_action_writes_sarif(step: Step) -> None:
    assert step.run(mode="sarif")[0] == 1
    outputs = dict(line.split("=", 1) for line in step.outputs.read_text(encoding="utf-8").splitlines())
    assert "WHY301" in Path(outputs["sarif-file"]).read_text(encoding="utf-8")


def test_inputs_are_not_run(step: Step) -> None:
    (step.folder / "$(touch taken)").mkdir()
    assert step.run(paths="$(touch taken)")[0] == 0
    assert step.run(paths="--help")[0] == 2
    assert step.run(fail_on="$(touch taken)")[0] == 2
    assert not (step.folder / "taken").exists()


def test_a_wrong_mode_is_told(step: Step) -> None:
    code, said = step.run(mode="loud")
    assert code == 2
    assert "mode is annotations or sarif" in said
