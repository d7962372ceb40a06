"""No command but one that judges changed text imports spaCy, and what most runs do not need is not imported either."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command

from whylint.cli.main import app

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("spacy", "thinc", "numpy", "markdown_it", "jinja2")
PROBE = f"""
import sys
from whylint.cli.main import run
try:
    run()
finally:
    print("imported:", *[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
LIGHT = [
    ("--help",),
    ("check", "--help"),
    ("--version",),
    ("rules",),
    ("explain", "too-vague"),
    ("explain", "--measures"),
    ("config",),
    ("schema",),
    ("baseline", "show"),
    ("check", "empty.yaml"),
]


def imported_by(folder: Path, *arguments: str) -> list[str]:
    """Return which of the heavy modules a command imports."""
    command = [sys.executable, "-c", PROBE, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode != 2, done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("imported:")]
    return line.split()[1:]


@pytest.mark.parametrize("arguments", LIGHT, ids=" ".join)
def test_a_command_that_judges_nothing_imports_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "empty.yaml").write_text("goals: []\n")
    (tmp_path / "whylint.toml").write_text('baseline = "known.yaml"\n')
    (tmp_path / "known.yaml").write_text("version: 1\nentries: []\n")
    assert imported_by(tmp_path, *arguments) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "goals.yaml"),
        ("check", "."),
        ("check", "goals.yaml", "--output-format", "json", "--output-format", "sarif:out.sarif", "--statistics"),
        ("check", "goals.yaml", "--diff"),
        ("fix", "goals.yaml", "--dry-run"),
        ("map", "goals.yaml"),
    ],
    ids=" ".join,
)
def test_a_check_of_unchanged_text_imports_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "goals.yaml").write_text(
        "goals:\n  - Improve communication   # whylint: ignore[no-why] it is a test\n  - Halve the waiting time\n"
    )
    assert "spacy" in imported_by(tmp_path, *arguments)
    assert imported_by(tmp_path, *arguments) == []


def test_every_command_is_tried_here_or_judges() -> None:
    tried = {name for name, *_ in LIGHT}
    judging = {"check", "fix", "map", "read", "report", "test-rules", "ask", "baseline"}
    asking = {"init", "new-rule"}
    names = set(get_command(app).commands)  # type: ignore[attr-defined]
    assert names - tried - judging - asking == set()


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("-h",), ("--version",), ("chek",), ("rules", "--help"), ("baseline",)]
)
def test_a_run_that_takes_in_less_says_the_same(arguments: tuple[str, ...]) -> None:
    whole = "from whylint.cli.main import app; app(prog_name='whylint')"
    outputs = {
        (done.stdout, done.stderr, done.returncode)
        for program in (["-m", "whylint.cli.main"], ["-c", whole])
        for done in [subprocess.run([sys.executable, *program, *arguments], capture_output=True, check=False)]  # noqa: S603
    }
    assert len(outputs) == 1
