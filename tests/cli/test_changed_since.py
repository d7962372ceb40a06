"""`whylint check --changed-since`: only what changed since a revision of git is judged."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from running import whylint

if TYPE_CHECKING:
    from pathlib import Path

GIT = shutil.which("git") or "git"
WEAK = ("Improve communication", "Strengthen resilience", "The intranet must offer central news")
GOOD = "Patients wait less than ten minutes for a blood test by June 2027, so that fewer of them leave untested"
PLAN = "# Plan\n\n## Goals\n\n- Improve services\n- Promote wellbeing\n"


class Repository:
    """A repository with weak goals in it, all of them committed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")
        self.write("goals.yaml", goals(*WEAK))
        self.write("plan.md", PLAN)
        self.commit()

    def git(self, *arguments: str) -> None:
        author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        subprocess.run([GIT, "-C", self.folder, *author, *arguments], check=True, capture_output=True)  # noqa: S603

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "As it was")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    return Repository(tmp_path)


def goals(*texts: str) -> str:
    return "goals:\n" + "".join(f"  - {text}\n" for text in texts)


def found(*arguments: str, stdin: bytes | None = None) -> list[dict[str, Any]]:
    out = whylint("check", "--changed-since", "HEAD", "--output-format", "json", *arguments, stdin=stdin)[1]
    diagnostics: list[dict[str, Any]] = json.loads(out)["diagnostics"]
    return diagnostics


def texts(*arguments: str, stdin: bytes | None = None) -> set[str]:
    """Return the statements with findings; nothing stands for one about a whole document."""
    return {one["statement"]["text"] if one["statement"] else "" for one in found(*arguments, stdin=stdin)}


@pytest.mark.parametrize("paths", [[], ["goals.yaml"], ["plan.md", "goals.yaml"]])
def test_nothing_changed_is_nothing_found(repository: Repository, paths: list[str]) -> None:
    assert repository.folder.exists()
    code, out, _ = whylint("check", "--changed-since", "HEAD", *paths)
    assert code == 0
    assert "Judged: 0 statements, new or changed" in out


def test_only_what_changed_is_judged(repository: Repository) -> None:
    repository.write("goals.yaml", goals(WEAK[0], "Strengthen resilience everywhere", GOOD))
    repository.write("plan.md", PLAN + "- Support carers\n")
    assert texts() == {"Strengthen resilience everywhere", "Support carers"}
    assert whylint("check", "--changed-since", "HEAD")[0] == 1


def test_what_is_staged_or_committed_since_counts_as_changed(repository: Repository) -> None:
    repository.git("tag", "then")
    repository.write("goals.yaml", goals(*WEAK, "Support carers"))
    repository.commit()
    assert texts() == set()
    code, out, _ = whylint("check", "--changed-since", "then", "--output-format", "json")
    assert code == 1
    assert {one["statement"]["text"] for one in json.loads(out)["diagnostics"]} == {"Support carers"}


UNCHANGED = {
    "in another order": goals(*reversed(WEAK)),
    "wrapped otherwise": "goals:\n  - >\n    Improve\n    communication\n",
    "with an owner": "goals:\n  - goal: Improve communication\n    owner: Ada\n",
    "under another key": "objectives:\n  - Improve communication\n",
}


@pytest.mark.parametrize("name", UNCHANGED)
def test_a_statement_with_the_same_text_has_not_changed(repository: Repository, name: str) -> None:
    repository.write("goals.yaml", UNCHANGED[name])
    assert texts() <= {""}


def test_a_renamed_file_has_not_changed(repository: Repository) -> None:
    (repository.folder / "goals.yaml").rename(repository.folder / "renamed.yaml")
    assert texts() <= {""}


def test_a_copy_is_new(repository: Repository) -> None:
    repository.write("copy.yaml", goals(WEAK[0]))
    assert [(one["path"], one["code"]) for one in found() if one["code"] == "WHY301"] == [("copy.yaml", "WHY301")]


def test_a_new_file_is_judged_whole(repository: Repository) -> None:
    repository.write("new.yaml", goals("Support carers", "Promote sports"))
    assert texts() == {"Support carers", "Promote sports"}


def test_a_strategy_that_becomes_a_goal_is_judged(repository: Repository) -> None:
    repository.write("goals.yaml", "goals:\n  - goal: G\n    strategies: [Organise four workshops]\n")
    repository.commit()
    repository.write("goals.yaml", "goals:\n  - G\n  - Organise four workshops\n")
    assert texts() - {""} == {"Organise four workshops"}


def test_a_duplicate_of_an_old_goal_is_found_wherever_it_stands(repository: Repository) -> None:
    for text in (goals(*WEAK, WEAK[0]), goals(WEAK[0], *WEAK)):
        repository.write("goals.yaml", text)
        assert "WHY605" in {one["code"] for one in found()}


def test_what_holds_for_a_whole_document_is_found_if_it_changed(repository: Repository) -> None:
    repository.write("plan.yaml", "strategies:\n  - Organise four workshops\n")
    repository.commit()
    assert found() == []
    repository.write("plan.yaml", "strategies:\n  - Organise four workshops\n  - Publish a newsletter\n")
    assert "WHY601" in {one["code"] for one in found()}


def test_a_reference_to_an_id_that_went_is_found(repository: Repository) -> None:
    plan = f"goals:\n  - id: tests\n    goal: {GOOD}\nstrategies:\n  - strategy: Open earlier\n    supports: tests\n"
    repository.write("plan.yaml", plan)
    repository.commit()
    repository.write("plan.yaml", plan.replace("id: tests", "id: blood"))
    assert "WHY603" in {one["code"] for one in found()}


def test_a_reason_that_became_empty_is_found(repository: Repository) -> None:
    goal = f"goals:\n  - goal: {GOOD.partition(',')[0]}\n    why: one in four leaves untested\n"
    repository.write("reasons.yaml", goal)
    repository.commit()
    repository.write("reasons.yaml", goal.replace("one in four leaves untested", "to be more efficient"))
    assert {one["code"] for one in found()} == {"WHY106"}


WHOLE = """\
deadline: June 2027
goals:
  - goal: Reduce the waiting time of patients
    why: an illness that is found late costs lives
    measure: median waiting time, from 40 to 10 minutes
    owner: Ada
"""
LOST = {
    "why": ("    why: an illness that is found late costs lives\n", "", "WHY101"),
    "a why left empty": ("why: an illness that is found late costs lives", "why:", "WHY101"),
    "measure": ("    measure: median waiting time, from 40 to 10 minutes\n", "", "WHY401"),
    "another measure": ("median waiting time, from 40 to 10 minutes", "how patients feel", "WHY401"),
    "the document's deadline": ("deadline: June 2027\n", "", "WHY403"),
    "owner": ("    owner: Ada\n", "", "WHY604"),
}


@pytest.mark.parametrize("name", LOST)
def test_a_statement_that_lost_an_answer_has_changed(repository: Repository, name: str) -> None:
    old, new, code = LOST[name]
    repository.write("whole.yaml", WHOLE)
    repository.commit()
    repository.write("whole.yaml", WHOLE.replace(old, new))
    assert code in {one["code"] for one in found()}


def test_a_comment_without_a_reason_is_found_where_it_is_new(repository: Repository) -> None:
    repository.write("hushed.yaml", "goals:\n  - Support carers # whylint: ignore[too-vague]\n")
    repository.commit()
    assert found() == []
    repository.write("goals.yaml", "goals:\n  - Improve communication # whylint: ignore[too-vague]\n")
    assert {one["code"] for one in found()} == {"WHY705"}


def test_standard_input_is_compared_with_the_file_it_is_called(repository: Repository) -> None:
    assert repository.folder.exists()
    text = goals(*WEAK, "Support carers").encode()
    assert texts("-", "--stdin-filename", "goals.yaml", stdin=text) == {"Support carers"}


def test_from_a_folder_within_the_repository(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.folder / "sub").mkdir()
    repository.write("sub/doelen.yaml", "doelen:\n  - Verbeter de communicatie\n")
    repository.commit()
    repository.write("sub/doelen.yaml", "doelen:\n  - Verbeter de communicatie\n  - Versterk de weerbaarheid\n")
    monkeypatch.chdir(repository.folder / "sub")
    assert texts() == {"Versterk de weerbaarheid"}
    assert texts("../goals.yaml") == set()


def test_a_baseline_holds_beside_it(repository: Repository) -> None:
    assert whylint("baseline", "create")[0] == 0
    repository.commit()
    repository.write("goals.yaml", goals(*WEAK[:2]))
    code, _, err = whylint("check", "--changed-since", "HEAD")
    assert code == 0
    assert err == ""


def test_a_revision_that_is_none_is_an_error(repository: Repository) -> None:
    assert repository.folder.exists()
    for name in ("nowhere", "--all", ""):
        code, _, err = whylint("check", f"--changed-since={name}")
        assert code == 2
        assert "no branch, tag or commit" in err


def test_outside_of_a_repository_it_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goals.yaml").write_text(goals(*WEAK))
    assert whylint("check", "--changed-since", "HEAD")[0] == 2
