"""An interview that is killed at any moment: the document is the old one or the new one, and no answer is lost."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

import pexpect
import pytest
import yaml
from processes import SOURCES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

KILLS = int(os.environ.get("KILLS", "12"))
DRAFT = "goals:\n  - The intranet must offer central news   # from the board\n"
ANSWERS = {
    "What goes wrong today": "Nurses hear too late that a shift has changed",
    "Why does that matter": "Then shifts stay empty",
    "And why does that matter": "Patients get their medicine too late",
    "without the intranet": "no",
    "What will be different": "every nurse knows of a changed shift a day ahead",
    "How would you show in a year": "share of nurses who knew a day ahead, up to 95 %",
    "Where does it stand now": "40 %",
    "By when should it be so": "1 July 2027",
    "Who has to agree": "ward managers",
    "You answered": "yes",
    "Write this to goals.yaml": "yes",
}
"""What is answered to each question, whenever it comes."""


class Person:
    """Somebody at a terminal who answers what is asked."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "whylint", "ask", "goals.yaml", "--plain"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(SOURCES), "XDG_STATE_HOME": str(folder / "state"), "TERM": "dumb"},
            dimensions=(50, 200),
            encoding="utf-8",
            timeout=120,
            echo=False,
        )

    def answer_all(self) -> int | None:
        """Answer until it ends, and return the exit code; None where it was killed."""
        try:
            while self.child.expect(["\n> $", pexpect.EOF]) == 0:
                question = _last_of(self.child.before or "")
                self.asked.append(question)
                self.child.sendline(ANSWERS[question])
        except OSError:  # it was killed while the answer was on its way
            self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus


def _last_of(shown: str) -> str:
    """Return the question that is shown last, the longer one where one is part of another."""
    found = [question for question in ANSWERS if question.casefold() in shown.casefold()]
    return max(found, key=lambda question: (shown.casefold().rfind(question.casefold()) + len(question), len(question)))


def _kept(folder: Path) -> set[str]:
    """Return the answers that are kept, in a file that can be read whole."""
    kept: set[str] = set()
    for path in (folder / "state").rglob("*.yaml"):
        for notes in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            said = {name: value for name, value in notes.items() if name != "statement"}
            kept |= {each for value in said.values() for each in (value if isinstance(value, list) else [value])}
    return kept


def _begin(folder: Path) -> Person:
    folder.mkdir()
    (folder / "goals.yaml").write_text(DRAFT, encoding="utf-8")
    return Person(folder)


def test_an_interview_that_is_killed_loses_no_answer(tmp_path: Path) -> None:
    began = time.monotonic()
    assert _begin(tmp_path / "whole").answer_all() == 0
    usual = time.monotonic() - began
    new = (tmp_path / "whole" / "goals.yaml").read_text(encoding="utf-8")
    assert "goal: Every nurse knows of a changed shift a day ahead" in new
    for number in range(KILLS):
        folder = tmp_path / str(number)
        person = _begin(folder)
        killing = threading.Timer(usual * random.uniform(0.3, 1.05), person.child.kill, [signal.SIGKILL])  # noqa: S311
        killing.start()
        person.answer_all()
        killing.join()
        _demand_all_kept(folder, person, new)
        _demand_that_it_goes_on(folder, person, new)


def _demand_all_kept(folder: Path, person: Person, new: str) -> None:
    """Demand the answers to all questions but the last one, which may not have come through yet."""
    left = (folder / "goals.yaml").read_text(encoding="utf-8")
    assert left in {DRAFT, new}
    assert _kept(folder) <= set(ANSWERS.values())
    if left == DRAFT:
        assert _kept(folder) >= {ANSWERS[question] for question in person.asked[:-1]}


def _demand_that_it_goes_on(folder: Path, person: Person, new: str) -> None:
    """Demand that who begins again is asked for the rest only, and that it is written as if nothing had happened."""
    was_written = (folder / "goals.yaml").read_text(encoding="utf-8") == new
    again = Person(folder)
    assert again.answer_all() == 0
    assert (folder / "goals.yaml").read_text(encoding="utf-8") == new
    assert not set(person.asked[:-1]) & set(again.asked)
    assert was_written or _kept(folder) == set()
