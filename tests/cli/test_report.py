"""`whylint report` writes one page for people who decide: what is said, what is open, what to ask first."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from whylint.cli.main import app

if TYPE_CHECKING:
    from pathlib import Path

WEAK = """
goals:
  - goal: Improve communication
    strategies: [Organise four workshops]
  - The intranet must offer central news
"""
BETTER = """
goals:
  - goal: Improve communication
    why: a third of the nurses hear of a change after it was made
    strategies: [Organise four workshops]
  - The intranet must offer central news
"""


class Page(HTMLParser):
    """The text of a page, element by element, as a reader meets it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.depth_of: dict[str, int] = {}
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        self.languages: set[str] = set()
        self._lists = 0
        self._texts: list[str] = []
        self.feed(html)
        self.text = " ".join(" ".join(self._texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        self._lists += tag == "ul"
        self.anchors |= {own["id"]} if "id" in own else set()
        self.links |= {own["href"]} if tag == "a" else set()
        self.languages |= {own["lang"]} if "lang" in own else set()
        if "rung" in own.get("class", "").split():
            self.depth_of[own["href"]] = self._lists

    def handle_endtag(self, tag: str) -> None:
        self._lists -= tag == "ul"

    def handle_data(self, data: str) -> None:
        self._texts.append(data)


def reported(folder: Path, text: str, *options: str) -> tuple[int, Page]:
    path = folder / "goals.yaml"
    path.write_text(text, encoding="utf-8")
    target = folder / "report.html"
    result = CliRunner().invoke(app, ["report", str(path), "-o", str(target), *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, Page(target.read_text(encoding="utf-8"))


def test_it_tells_what_to_ask_and_of_whom(tmp_path: Path) -> None:
    code, page = reported(tmp_path, WEAK)
    assert code == 0
    first = page.text.partition("Talk about this first")[2].partition("How many goals")[0]
    assert first.count("?") == 3
    assert "Improve communication" in first
    assert "The intranet must offer central news" in first


def test_what_a_goal_says_is_shown_beside_what_it_lacks(tmp_path: Path) -> None:
    _, page = reported(tmp_path, BETTER)
    article = page.text.partition("Statement by statement")[2]
    assert re.search(r"Why yes a third of the nurses", article)
    assert "One clear picture no, it is vague Measure missing Deadline missing" in article
    assert "1 of 2" in page.text.partition("How many goals")[2]


def test_strategies_stand_under_their_goal_and_all_links_lead_somewhere(tmp_path: Path) -> None:
    _, page = reported(tmp_path, WEAK)
    depths = list(page.depth_of.values())
    assert depths == [1, 2, 1]
    assert {link.removeprefix("#") for link in page.links} <= page.anchors


def test_it_speaks_the_language_of_the_reader(tmp_path: Path) -> None:
    _, page = reported(tmp_path, WEAK, "--message-language", "nl")
    assert "Praat hier het eerst over" in page.text
    assert "Vraag:" in page.text
    assert page.languages == {"nl", "en"}


def test_nothing_to_ask_is_said(tmp_path: Path) -> None:
    good = "goals: [Nobody waits longer than ten minutes at the desk by June 2027 so that no patient leaves untested]\n"
    code, page = reported(tmp_path, good)
    assert code == 0
    assert "There is nothing to ask" in page.text


def test_what_could_not_be_read_stands_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("goals: [\n", encoding="utf-8")
    code, page = reported(tmp_path, WEAK, str(tmp_path / "other.yaml"))
    assert code == 2
    assert "This report is not complete" in page.text
    assert "other.yaml" in page.text


def test_without_goals_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").write_text("goals: []\n", encoding="utf-8")
    target = tmp_path / "report.html"
    assert CliRunner().invoke(app, ["report", str(tmp_path), "-o", str(target)]).exit_code == 3
    assert not target.exists()


def test_a_file_that_cannot_be_written_is_two_and_named(tmp_path: Path) -> None:
    (tmp_path / "goals.yaml").write_text(WEAK, encoding="utf-8")
    result = CliRunner().invoke(app, ["report", str(tmp_path), "-o", str(tmp_path / "no" / "report.html")])
    assert result.exit_code == 2
    assert "report.html cannot be written" in result.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose one commit holds the weak goals."""
    git = shutil.which("git")
    assert git is not None
    (tmp_path / "goals.yaml").write_text(WEAK, encoding="utf-8")
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q", "-b", "main"], ["add", "."], [*identity, "commit", "-q", "-m", "first"]):
        subprocess.run([git, "-C", str(tmp_path), *arguments], check=True)  # noqa: S603
    return tmp_path


def test_since_a_commit_it_tells_what_became_better_and_worse(repository: Path) -> None:
    _, page = reported(repository, BETTER, "--since", "main")
    shares = page.text.partition("How many goals")[2].partition("Statement by statement")[0]
    assert "Why 1 of 2 better, was 0 of 2" in shares
    assert "Deadline 0 of 2 as before, 0 of 2" in shares
    added = f"{WEAK}  - Publish a newsletter\n  - Networking\n"
    _, page = reported(repository, added, "--since", "HEAD")
    assert "A change 1 of 4 worse, was 1 of 2" in page.text


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_a_revision_that_is_none_is_two(repository: Path, revision: str) -> None:
    result = CliRunner().invoke(app, ["report", str(repository), "-o", "-", f"--since={revision}"])
    assert result.exit_code == 2
    assert "is no branch, tag or commit" in result.stderr
