"""Any configuration, house rule, baseline and file of the cache: a message, and never a mistake of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile_documents import spoilt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whole_runs import run

from whylint.cli.cache_folder import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.long

GOALS = "goals:\n- Improve communication\n- The portal must offer news\n"
SETTINGS = """\
select = ["WHY3", "no-why"]
ignore = ["WHY607"]
fail-on = "warning"
exclude = ["archive/", "**/x*"]
severity = { no-deadline = "info", fluff = "off" }
roles = { objectives = "strategy" }
statements = ["okrs[].headline"]
respect-gitignore = false
language = "en"
message-language = "nl"
[per-path."drafts/**"]
ignore = ["WHY4"]
"""
RULE = """\
code: HOUSE001
name: no-synergy
severity: warning
roles: [goal]
match:
  phrases: [synergy]
  tokens: [[{LOWER: {IN: [a, b]}}, {POS: NOUN, OP: '?'}]]
en:
  title: synergy
  message: says synergy
  question: what is it?
  why: nobody knows
  false_alarms: none
  bad: [Create synergy, Find synergy]
  good: [Cut costs by half, Halve the noise]
"""
many = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "150")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        Path(name, ".git").mkdir()
        Path(name, "goals.yaml").write_text(GOALS, encoding="utf-8")
        yield Path(name)


@many
@given(st.one_of(spoilt(SETTINGS), st.binary(max_size=40)))
def test_any_configuration(folder: Path, data: bytes) -> None:
    path = folder / "whylint.toml"
    path.write_bytes(data)
    try:
        for command in ("check", "config"):
            code, out, err = run(command, str(folder))
            assert code != 2 or (err.startswith("error: ") and "whylint.toml" in err and out == "")
    finally:
        path.unlink()


@many
@given(spoilt(RULE))
def test_any_house_rule(folder: Path, data: bytes) -> None:
    rules = folder / "rules"
    rules.mkdir(exist_ok=True)
    settings_file = folder / "whylint.toml"
    (rules / "HOUSE001-no-synergy.yaml").write_bytes(data)
    settings_file.write_text('house-rules = ["rules"]\n', encoding="utf-8")
    try:
        code, _, err = run("check", str(folder / "goals.yaml"))
        assert code != 2 or "HOUSE001-no-synergy.yaml" in err
        run("test-rules", str(rules))
    finally:
        settings_file.unlink()


@many
@given(st.data())
def test_any_baseline(folder: Path, data: st.DataObject) -> None:
    settings_file, baseline = folder / "whylint.toml", folder / "base.yaml"
    baseline.unlink(missing_ok=True)
    settings_file.write_text('baseline = "base.yaml"\n', encoding="utf-8")
    try:
        run("baseline", "create", str(folder), "--config", str(settings_file))
        whole = baseline.read_text("utf-8")
        baseline.write_bytes(data.draw(spoilt(whole)))
        code, _, err = run("check", str(folder / "goals.yaml"))
        assert code != 2 or "base.yaml" in err
    finally:
        settings_file.unlink()
        baseline.unlink(missing_ok=True)


@many
@given(st.data())
def test_any_file_of_the_cache(folder: Path, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patched:
        patched.setenv(VARIABLE, place)
        told = run("check", str(folder / "goals.yaml"), "--no-config")
        for path in Path(place).rglob("*"):
            if path.is_file():
                path.write_bytes(data.draw(spoilt(path.read_bytes().decode("latin-1"))))
        assert run("check", str(folder / "goals.yaml"), "--no-config") == told
