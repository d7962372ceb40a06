"""What was concluded once is not concluded again, and the cache never changes what is found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from checking import run
from hypothesis import given
from hypothesis import strategies as st

from whylint.linter import cache as cache_module
from whylint.linter.cache import Cache, key_of
from whylint.linter.conclude import conclude
from whylint.linter.conclusion import Conclusion, from_data, to_data
from whylint.linter.installation import fingerprint_of_installation
from whylint.reading.answer import Answer, Beside, Stretch
from whylint.reading.same_goal import Gist
from whylint.rewrites.rewrite import Rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whylint.linter.task import Task

GOALS = """\
goals:
  - The intranet must improve communication.
  - goal: Patients wait less than ten minutes for a blood test by June 2027
    why: many of them leave untested
    measure: share of patients seen within ten minutes, from 40 % to 90 %
    strategies:
      - Open a second desk
  - De wachttijd moet korter
  - Improve communication between the wards
"""


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("WHYLINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the text of each statement that is judged and not taken from the cache."""
    texts: list[str] = []

    def noting(tasks: Iterable[Task], *others: object) -> Iterator[Conclusion]:
        texts.extend(task.text for task in tasks)
        return conclude(tasks, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("whylint.linter.workers.conclude", noting)
    return texts


def checked(path: Path, *arguments: str) -> str:
    """Return the JSON of a run that counts besides, so that its report is not kept whole (`test_same_run.py`)."""
    return run(path, *arguments, "--output-format", "json", "--statistics")[1]


def kept_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.json") if not path.name.endswith(".report.json"))


@pytest.mark.usefixtures("cache_folder")
def test_an_unchanged_file_is_not_judged_again_and_gives_the_same(tmp_path: Path, judged: list[str]) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    first = checked(path)
    assert len(judged) == 6
    assert checked(path) == first
    assert len(judged) == 6
    assert checked(path, "--no-cache") == first
    assert len(judged) == 12


@pytest.mark.usefixtures("cache_folder")
def test_a_changed_statement_is_judged_again_and_no_other(tmp_path: Path, judged: list[str]) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    checked(path)
    judged.clear()
    path.write_text("# a comment moves all lines\n" + GOALS.replace("between the wards", "between the two wards"))
    assert checked(path) == checked(path, "--no-cache")
    assert judged[:1] == ["Improve communication between the two wards"]
    assert len(judged) == 1 + 6


@pytest.mark.usefixtures("cache_folder")
def test_what_stands_beside_a_statement_counts(tmp_path: Path, judged: list[str]) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    checked(path)
    judged.clear()
    path.write_text(GOALS.replace("from 40 % to 90 %", "as high as we can"))
    assert checked(path) == checked(path, "--no-cache")
    assert len(judged) - 6 == 2  # the measure, and the goal that it measures


@pytest.mark.usefixtures("cache_folder")
def test_rules_about_the_document_see_what_was_kept(tmp_path: Path, judged: list[str]) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text("goals:\n  - Reduce the number of falls\n")
    checked(path)
    path.write_text("goals:\n  - Reduce the number of falls\n  - Increase the number of falls\n")
    judged.clear()
    found = json.loads(checked(path))["diagnostics"]
    assert judged == ["Increase the number of falls"]
    assert "WHY606" in {each["code"] for each in found}


@pytest.mark.usefixtures("cache_folder")
@pytest.mark.parametrize(
    "options",
    [("--select", "WHY3"), ("--ignore", "WHY301"), ("--message-language", "nl"), ("--language", "nl")],
)
def test_what_was_kept_under_other_options_is_not_taken(tmp_path: Path, options: tuple[str, ...]) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    checked(path)
    assert checked(path, *options) == checked(path, *options, "--no-cache")


@pytest.mark.usefixtures("cache_folder")
def test_a_house_rule_that_changes_is_asked_again(tmp_path: Path) -> None:
    rules = tmp_path / "house"
    rules.mkdir()
    text = """\
code: ACME001
name: no-synergy
severity: warning
roles: [goal]
match:
  phrases: [WORD]
en:
  title: A word that we do not use
  message: "We do not say {words}."
  question: What do you mean?
  finds: The word.
  matters: Nobody knows what it means.
  answer: Say what you mean.
  false_alarms: [None is known.]
  bad: [WORD comes to all, WORD comes to us]
  good: [All is well, We are well]
"""
    (tmp_path / "whylint.toml").write_text('house-rules = ["house"]\n')
    (tmp_path / "goals.yaml").write_text("goals:\n  - Improve communication\n")
    for word, is_found in (("synergy", False), ("communication", True), ("synergy", False)):
        (rules / "ACME001-no-synergy.yaml").write_text(text.replace("WORD", word))
        found = json.loads(checked(tmp_path / "goals.yaml"))
        assert ("ACME001" in {each["code"] for each in found["diagnostics"]}) is is_found


@pytest.mark.parametrize("damage", [b"", b"\0" * 100, b"[1, 2]", None])
def test_a_damaged_file_is_as_good_as_absent_and_mended(
    tmp_path: Path, cache_folder: Path, judged: list[str], damage: bytes | None
) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    first = checked(path)
    (kept,) = kept_in(cache_folder)
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert checked(path) == first
    assert len(judged) == 12
    assert checked(path) == first
    assert len(judged) == 12


def test_nothing_that_somebody_changed_by_hand_is_believed(tmp_path: Path, cache_folder: Path) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    first = checked(path)
    (kept,) = kept_in(cache_folder)
    kept.write_bytes(kept.read_bytes().replace(b'"yes"', b'"no"'))
    assert checked(path) == first


def test_a_folder_that_cannot_be_written_costs_no_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    monkeypatch.setenv("WHYLINT_CACHE_DIR", str(in_the_way / "cache"))
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    assert checked(path) == checked(path, "--no-cache")


def test_the_cache_lies_outside_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WHYLINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    repository = tmp_path / "repository"
    repository.mkdir()
    (repository / "goals.yaml").write_text(GOALS)
    monkeypatch.chdir(repository)
    run("goals.yaml")
    assert [path.name for path in repository.iterdir()] == ["goals.yaml"]


def test_the_cache_is_bounded_and_the_longest_unused_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "LARGEST", 10_000)
    for number in range(30):
        cache = Cache(tmp_path)
        cache.shelf(f"{number}.yaml").put("key", "x" * 1000)
        cache.save()
        for path in kept_in(tmp_path):
            os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns - 10**9))
        assert sum(path.stat().st_size for path in kept_in(tmp_path)) <= 10_000
    assert Cache(tmp_path).shelf("29.yaml").get("key") is not None
    assert Cache(tmp_path).shelf("0.yaml").get("key") is None


def test_what_killed_runs_left_behind_goes(tmp_path: Path) -> None:
    left = tmp_path / "abc-123.tmp"
    left.write_text("half")
    os.utime(left, (0, 0))
    cache = Cache(tmp_path)
    cache.shelf("goals.yaml").put("key", 1)
    cache.save()
    assert not left.exists()


def test_a_branch_switched_back_is_still_known(tmp_path: Path) -> None:
    for text in ("one", "two"):
        cache = Cache(tmp_path)
        cache.shelf("goals.yaml").put(key_of(text), text)
        cache.save()
    assert Cache(tmp_path).shelf("goals.yaml").get(key_of("one")) == "one"


def test_another_installation_believes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    cache.shelf("goals.yaml").put("key", 1)
    cache.save()
    monkeypatch.setattr(cache_module, "fingerprint_of_installation", lambda _: b"another")
    assert Cache(tmp_path).shelf("goals.yaml").get("key") is None


def test_the_fingerprint_does_not_depend_on_the_note(tmp_path: Path) -> None:
    first = fingerprint_of_installation(tmp_path)
    (note,) = tmp_path.iterdir()
    assert fingerprint_of_installation(tmp_path) == first
    note.write_bytes(b"\xff{")
    assert fingerprint_of_installation(tmp_path) == first


def test_several_runs_at_once_share_it(tmp_path: Path, cache_folder: Path) -> None:
    path = tmp_path / "goals.yaml"
    path.write_text(GOALS)
    command = [sys.executable, "-m", "whylint.cli.main", "check", str(path), "--output-format", "json"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]  # noqa: S603
    outputs = {run.communicate()[0] for run in runs}
    assert len(outputs) == 1
    assert len(kept_in(cache_folder)) == 1
    assert not list(cache_folder.glob("*.tmp"))


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed_and_whether_it_was_kept(
    tmp_path: Path, cache_folder: Path
) -> None:
    examples = Path(__file__).parents[2] / "examples"
    command = [sys.executable, "-m", "whylint.cli.main", "check", *map(str, sorted(examples.glob("*.draft.*")))]
    outputs = set()
    for seed, kept in (("0", False), ("1", False), ("2", True), ("3", True)):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "WHYLINT_CACHE_DIR": str(cache_folder)}
        options = ["--output-format", "json", "--output-format", f"text:{tmp_path / 'out.txt'}"]
        options += [] if kept else ["--no-cache"]
        done = subprocess.run([*command, *options], env=environment, capture_output=True, check=False)  # noqa: S603
        outputs.add((done.stdout, (tmp_path / "out.txt").read_bytes(), done.returncode))
    assert len(outputs) == 1
    assert kept_in(cache_folder)


STRETCHES = st.lists(st.builds(Stretch, st.integers(0, 99), st.integers(0, 99)), max_size=3).map(tuple)
TEXTS = st.text(max_size=9)
ANSWERS = st.builds(
    Answer,
    TEXTS,
    STRETCHES,
    st.none() | st.builds(Beside, st.sampled_from(["why", "supports"]), st.integers(0, 9)),
    st.none() | TEXTS,
)
SEVERAL = st.lists(TEXTS, max_size=2).map(tuple)
GISTS = st.builds(Gist, TEXTS, TEXTS, SEVERAL, SEVERAL, st.builds(Stretch, st.integers(), st.integers()))
REWRITES = st.builds(
    Rewrite,
    TEXTS,
    st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple),
    st.sampled_from(["machine-applicable", "has-placeholders", "maybe-incorrect"]),
    SEVERAL,
    TEXTS,
)


@given(
    st.builds(
        Conclusion,
        st.dictionaries(TEXTS, ANSWERS, max_size=4),
        st.none() | GISTS,
        st.dictionaries(TEXTS, STRETCHES, max_size=2),
        st.dictionaries(TEXTS, st.lists(REWRITES, max_size=2).map(tuple), max_size=2),
    )
)
def test_a_conclusion_survives_being_kept(conclusion: Conclusion) -> None:
    assert from_data(json.loads(json.dumps(to_data(conclusion)))) == conclusion
