"""An old repository with three hundred weak goals is brought under whylint, and lives on, as docs/adopting.md says."""

from __future__ import annotations

import json
import shutil
import sys
from itertools import product
from typing import TYPE_CHECKING

import pytest
import yaml
from installing import built_wheel, run

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

pytestmark = pytest.mark.long

GIT = shutil.which("git") or "git"
AUTHOR = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "Ada"), ("EMAIL", "ada@example.org"))
}
TOPICS = {
    "en": ("communication", "service", "quality", "cooperation", "trust"),
    "nl": ("communicatie", "dienstverlening", "kwaliteit", "samenwerking", "betrouwbaarheid"),
}
PLACES = {
    "en": ("library", "town hall", "fire brigade", "youth office", "harbour", "museum", "school", "clinic"),
    "nl": ("bibliotheek", "wijk", "brandweer", "haven", "school", "kliniek", "schouwburg", "gemeente"),
}
SENTENCES = {
    "en": ("Improve the {topic} of the {place}", "Strengthen {topic} in the {place}"),
    "nl": ("Verbeter de {topic} van de {place}", "Versterk de {topic} in de {place}"),
}
KEYS = {"en": "goals", "nl": "doelen"}
HEADINGS = {"en": "Our goals", "nl": "Onze doelen"}
WELL_PUT = "Halve the time that visitors of the town hall wait, from 20 to 10 minutes by June 2027, because many leave"
BADLY_PUT = "Improve the communication of the library and of everybody in it"
OLD = "Improve the communication of the library"
PER_LANGUAGE = 75
"""In YAML, and as many again in Markdown."""


def weak_goals(language: str) -> list[str]:
    """Return a hundred and fifty goals that nobody could prove."""
    made = [
        sentence.format(topic=topic, place=place)
        for sentence, place, topic in product(SENTENCES[language], PLACES[language], TOPICS[language])
    ]
    more = [f"{text} ({2020 + number % 5})" for number, text in enumerate(made)]
    return (made + more)[: 2 * PER_LANGUAGE]


class Repository:
    """The old repository, and what its people do in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")
        for language in ("en", "nl"):
            goals = weak_goals(language)
            self.write(f"{language}/plan.yaml", yaml_plan(language, goals[:PER_LANGUAGE]))
            self.write(f"{language}/plan.md", markdown_plan(language, goals[PER_LANGUAGE:]))
        self.write("README.md", "# Our town\n\nWhat we do, and why.\n")
        self.commit()

    def git(self, *arguments: str) -> str:
        return run([GIT, *arguments], self.folder, environment=AUTHOR).stdout

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", "As it is now")

    def back(self) -> None:
        self.git("reset", "--quiet", "--hard")
        self.git("clean", "--quiet", "--force", "-d")

    def whylint(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run([sys.executable, "-m", "whylint.cli.main", *arguments], self.folder, fails=True)


def yaml_plan(language: str, goals: list[str]) -> str:
    return f"{KEYS[language]}:\n" + "".join(f"  - {goal}\n" for goal in goals)


def markdown_plan(language: str, goals: list[str]) -> str:
    return f"# Plan\n\nSome prose.\n\n## {HEADINGS[language]}\n\n" + "".join(f"- {goal}\n" for goal in goals)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return the repository after the afternoon on which whylint was switched on."""
    made = Repository(tmp_path_factory.mktemp("town"))
    assert made.whylint("check", "--quiet").returncode == 1
    done = made.whylint("init", "--yes", "--ci", "github", "--language", "en")
    assert done.returncode == 0, done.stderr
    done = made.whylint("baseline", "create")
    assert done.returncode == 0, done.stderr
    made.commit()
    return made


@pytest.fixture
def town(repository: Repository) -> Repository:
    repository.back()
    return repository


def test_all_is_quiet_after_the_afternoon(town: Repository) -> None:
    done = town.whylint("check")
    assert done.returncode == 0, done.stdout
    assert f"{4 * PER_LANGUAGE} statements" in done.stdout
    assert "findings in the baseline" in done.stdout
    entries = yaml.safe_load((town.folder / "whylint-baseline.yaml").read_text(encoding="utf-8"))["entries"]
    assert len({(entry["path"], entry["statement"]) for entry in entries if entry["statement"]}) == 4 * PER_LANGUAGE


@pytest.mark.parametrize("name", ["en/plan.yaml", "nl/plan.yaml", "en/plan.md", "nl/plan.md"])
def test_a_goal_that_is_added_badly_is_found_and_nothing_else(town: Repository, name: str) -> None:
    text = (town.folder / name).read_text(encoding="utf-8")
    dash = "  - " if name.endswith("yaml") else "- "
    town.write(name, f"{text}{dash}The intranet must offer central news\n")
    done = town.whylint("check", "--output-format", "json")
    assert done.returncode == 1
    assert {one["code"] for one in json.loads(done.stdout)["diagnostics"]} == {"WHY201"}


def test_a_goal_that_is_edited_badly_fails(town: Repository) -> None:
    town.replace("en/plan.yaml", OLD, BADLY_PUT)
    done = town.whylint("check")
    assert done.returncode == 1
    assert BADLY_PUT in done.stdout
    assert "Out of date in the baseline" in done.stderr
    assert town.whylint("check", "--changed-since", "HEAD").returncode == 1


def test_a_goal_that_is_edited_well_passes_and_is_pruned(town: Repository) -> None:
    town.replace("en/plan.yaml", OLD, WELL_PUT)
    done = town.whylint("check")
    assert done.returncode == 0, done.stdout
    assert OLD in done.stderr
    done = town.whylint("baseline", "prune")
    assert done.returncode == 0
    removed = [line for line in town.git("diff", "-U0", "whylint-baseline.yaml").splitlines() if line.startswith("-  ")]
    assert removed
    assert all(f'"{OLD}"' in line or '"WHY605"' in line for line in removed), "but for goals that said the same as it"
    assert not [
        line for line in town.git("diff", "-U0", "whylint-baseline.yaml").splitlines() if line.startswith("+  ")
    ]
    assert town.whylint("check").stderr == ""


def test_a_goal_that_is_moved_passes(town: Repository) -> None:
    town.replace("en/plan.yaml", f"  - {OLD}\n", "")
    text = (town.folder / "en/plan.yaml").read_text(encoding="utf-8")
    town.write("en/plan.yaml", f"{text}  - {OLD}\n")
    done = town.whylint("check")
    assert (done.returncode, done.stderr) == (0, "")
    town.replace("en/plan.yaml", f"  - {OLD}\n", "")
    town.write("en/more.yaml", f"goals:\n  - {OLD}\n")
    done = town.whylint("check", "--changed-since", "HEAD")
    assert done.returncode == 0, done.stdout
    assert town.whylint("check").returncode == 0


def test_a_goal_that_is_suppressed_without_a_reason_is_told_of(town: Repository) -> None:
    town.replace("en/plan.yaml", OLD, f"{BADLY_PUT} # whylint: ignore[WHY3, WHY4]")
    done = town.whylint("check")
    assert done.returncode == 1
    assert "WHY705" in done.stdout
    assert "WHY301" in done.stdout
    town.replace("en/plan.yaml", "ignore[WHY3, WHY4]", "ignore[WHY3, WHY4] the council decides in May")
    done = town.whylint("check")
    assert done.returncode == 0, done.stdout
    assert "suppressed" in done.stdout


def test_a_suppression_that_runs_out_is_told_of(town: Repository) -> None:
    town.replace(
        "nl/plan.yaml", "doelen:\n", "doelen:\n  - Versterk de weerbaarheid # whylint: ignore[WHY3, WHY4] {}\n"
    )
    town.replace("nl/plan.yaml", "{}", "de raad beslist in mei until: 2999-05-31")
    assert town.whylint("check").returncode == 0
    town.replace("nl/plan.yaml", "2999-05-31", "2020-05-31")
    done = town.whylint("check")
    assert done.returncode == 1
    assert "WHY702" in done.stdout
    assert "WHY301" in done.stdout


def test_the_job_says_the_same(town: Repository) -> None:
    job = yaml.safe_load((town.folder / ".github/workflows/whylint.yml").read_text(encoding="utf-8"))
    command = job["jobs"]["whylint"]["steps"][-1]["run"].split()
    assert command[0] == "whylint"
    assert town.whylint(*command[1:]).returncode == 0
    town.replace("nl/plan.md", "- ", "- Verbeter de werksfeer op alle locaties\n- ")
    done = town.whylint(*command[1:])
    assert done.returncode == 1
    assert "::error file=nl/plan.md" in done.stdout


def test_the_hook_says_the_same(town: Repository, tmp_path: Path) -> None:
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    built_wheel(wheels)
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PIP_FIND_LINKS": str(wheels)}

    def hook() -> subprocess.CompletedProcess[str]:
        town.git("add", "--all")
        command = [sys.executable, "-m", "pre_commit", "run", "--verbose", "--color", "never"]
        return run(command, town.folder, fails=True, environment={**AUTHOR, **home})

    town.replace("en/plan.md", weak_goals("en")[PER_LANGUAGE], WELL_PUT)
    done = hook()
    assert done.returncode == 0, done.stdout + done.stderr
    town.replace("en/plan.md", WELL_PUT, BADLY_PUT)
    done = hook()
    assert done.returncode == 1, done.stdout + done.stderr
    assert BADLY_PUT in done.stdout
