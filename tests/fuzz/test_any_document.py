"""Any file at all: an exit code that is right, findings that lie in the file, and output that can be read."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import pytest
from hostile_documents import files, values
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whole_runs import check, run

pytestmark = pytest.mark.long

NAMES = ("goals.yaml", "goals.md", "goals.json", "goals.toml")
many = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "150")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@many
@given(st.sampled_from(NAMES), files)
def test_any_bytes(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        check(path, Path(folder))


@many
@given(st.one_of(values.map(lambda value: {"goals": value}), st.lists(values, max_size=3), values))
def test_any_values(value: object) -> None:
    """JSON is YAML too, and whylint finds the same in both."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("goals.json", "goals.yaml"):
            path = Path(folder, name)
            path.write_text(json.dumps(value), encoding="utf-8")
            check(path, Path(folder))


@many
@given(st.sampled_from(NAMES), files)
def test_any_file_can_be_mended_mapped_and_reported(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        run("map", str(path), "--no-config")
        run("report", str(path), "--no-config", "-o", str(Path(folder, "report.html")))
        run("check", str(path), "--no-config", "--diff", "--statistics")
        run("fix", str(path), "--no-config", "--dry-run")
        assert path.read_bytes() == data
        run("fix", str(path), "--no-config")
        mended = path.read_bytes()
        run("fix", str(path), "--no-config")
        assert path.read_bytes() == mended
