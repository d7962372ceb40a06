"""A run that is repeated writes the same report without the work, and a run that differs in anything does the work."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

import pytest
from running import whylint

from whylint.linter import check as checking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOALS = "goals:\n  - Improve communication\n  - Halve the waiting time before June 2030\n"
NONE, SOME = 'select = ["WHY501"]\n', 'select = ["WHY3"]\n'


class Runs:
    """Runs `whylint check` in a folder with a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "work"
        self.folder.mkdir()
        self.worked = False
        self.write(GOALS)

    def write(self, text: str, name: str = "goals.yaml") -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        """Return the exit code, standard output and standard error; `worked` says whether anything was checked."""
        self.worked = False
        return whylint("check", *(arguments or ("goals.yaml",)))


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runs:
    found = Runs(tmp_path)
    really = checking.check

    def noting(*arguments: Any, **options: Any) -> object:  # noqa: ANN401
        found.worked = True
        return really(*arguments, **options)

    monkeypatch.setattr(checking, "check", noting)
    monkeypatch.setenv("WHYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(found.folder)
    return found


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "arguments",
    [
        ("goals.yaml",),
        ("goals.yaml", "--output-format", "json"),
        ("goals.yaml", "--select", "no-why", "--fail-on", "warning"),
        ("goals.yaml", "--quiet", "--select", "WHY501"),
    ],
    ids=" ".join,
)
def test_the_same_run_says_the_same_without_the_work(runs: Runs, arguments: tuple[str, ...]) -> None:
    first = runs(*arguments)
    assert runs.worked
    assert runs(*arguments) == first
    assert not runs.worked
    assert runs(*arguments, "--no-cache") == first
    assert runs.worked


def test_a_changed_file_is_checked_anew_and_then_repeated(runs: Runs) -> None:
    first = runs()
    runs.write("goals:\n  - Halve the waiting time before June 2030\n")
    second = runs()
    assert second[1] != first[1]
    assert runs() == second
    assert not runs.worked


def test_a_file_of_the_same_size_and_time_is_another_one(runs: Runs) -> None:
    runs()
    path = runs.folder / "goals.yaml"
    before = path.stat()
    runs.write(GOALS.replace("communication", "conversations"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "conversations" in runs()[1]


@pytest.mark.parametrize("name", ["whylint.toml", ".whylint.toml", "pyproject.toml"])
@pytest.mark.parametrize("above", [False, True])
def test_a_configuration_that_comes_changes_or_goes_counts(runs: Runs, name: str, above: bool) -> None:  # noqa: FBT001
    path = (runs.folder.parent if above else runs.folder) / name
    head = "[tool.whylint]\n" if name == "pyproject.toml" else ""
    without = runs()
    path.write_text(head + NONE)
    assert runs()[0] == 0
    path.write_text(head + SOME)
    some = runs()
    assert some[0] == 1
    assert some != without
    assert runs() == some
    assert not runs.worked
    path.unlink()
    assert runs() == without


def test_the_root_of_a_repository_hides_the_configuration_above_it(runs: Runs) -> None:
    (runs.folder.parent / "whylint.toml").write_text(NONE)
    assert runs()[0] == 0
    (runs.folder / ".git").mkdir()
    assert runs()[0] == 1


@pytest.mark.parametrize(
    ("arguments", "variable"),
    [
        (("goals.yaml", "--ignore", "WHY3"), None),
        (("goals.yaml", "--message-language", "nl"), None),
        (("goals.yaml", "--fail-on", "info"), None),
        (("goals.yaml", "--output-format", "json"), None),
        (("./goals.yaml",), None),
        (("goals.yaml",), "COLUMNS"),
        (("goals.yaml",), "GITHUB_ACTIONS"),
        (("goals.yaml",), "FORCE_COLOR"),
    ],
)
def test_whatever_is_asked_otherwise_is_another_run(
    runs: Runs, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], variable: str | None
) -> None:
    runs()
    if variable is not None:
        monkeypatch.setenv(variable, "60")
    fresh = runs(*arguments, "--no-cache")
    assert runs(*arguments) == fresh
    assert runs.worked


def test_the_next_day_is_another_run(runs: Runs, zone: pytest.MonkeyPatch) -> None:
    for place in ("WEST12", "EAST-12"):
        zone.setenv("TZ", place)
        time.tzset()
        runs()
        assert runs.worked


@pytest.mark.parametrize(
    "arguments",
    [
        (".",),
        ("goals.yaml", "--statistics"),
        ("goals.yaml", "--diff"),
        ("goals.yaml", "--output-format", "json:out.json"),
    ],
    ids=" ".join,
)
def test_runs_that_depend_on_more_or_write_more_are_never_repeated(runs: Runs, arguments: tuple[str, ...]) -> None:
    first = runs(*arguments)
    assert runs(*arguments) == first
    assert runs.worked


def test_a_report_of_very_many_findings_is_made_anew_and_is_the_same(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("goals.yaml", "--output-format", "json")
    kept = runs(*asked)
    monkeypatch.setenv("WHYLINT_CACHE_DIR", str(runs.folder.parent / "another"))
    monkeypatch.setattr("whylint.linter.kept_report.MOST_FINDINGS", 0)
    assert runs(*asked) == kept
    assert runs(*asked) == kept
    assert runs.worked


def test_a_file_that_a_setting_leads_to_counts(runs: Runs) -> None:
    runs.write('extend = "base.toml"\n', "whylint.toml")
    runs.write(NONE, "base.toml")
    assert runs()[0] == 0
    runs.write(SOME, "base.toml")
    assert runs()[0] == 1


def test_a_baseline_counts(runs: Runs) -> None:
    runs.write('baseline = "known.json"\n', "whylint.toml")
    assert whylint("baseline", "create", "goals.yaml")[0] == 0
    assert runs()[0] == 0
    (runs.folder / "known.json").write_text((runs.folder / "known.json").read_text().replace("WHY301", "WHY502"))
    assert runs()[0] == 1


def test_a_reference_that_is_looked_for_elsewhere_counts(runs: Runs) -> None:
    (runs.folder / ".git").mkdir()
    runs.write("strategies:\n  - strategy: Open a second desk\n    supports: waiting\n")
    assert "WHY603" in runs()[1]
    runs.write("goals:\n  - id: waiting\n    goal: Halve the waiting time before June 2030\n", "other.yaml")
    assert "WHY603" not in runs()[1]


def test_mistakes_are_told_each_time(runs: Runs) -> None:
    runs.write("goals: [")
    first = runs()
    assert first[0] == 2
    assert runs() == first


def test_a_kept_report_that_somebody_changed_is_not_believed(runs: Runs, tmp_path: Path) -> None:
    first = runs()
    (kept,) = (tmp_path / "cache").glob("*.report.json")
    for damaged in (kept.read_bytes().replace(b"WHY301", b"WHY302"), b"", b"\x00\xff"):
        kept.write_bytes(damaged)
        assert runs() == first
        assert runs.worked
    assert runs() == first
    assert not runs.worked
