"""Interviews in a real pseudo-terminal of 80 columns: typed, edited, stopped with Ctrl-C and gone on with."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol

import pexpect
import pytest
from interviewing import codes_in

CTRL_A, CTRL_C, CTRL_D, UP = "\x01", "\x03", "\x04", "\x1b[A"
SHOWN = "\x1b[?25h"
"""What a terminal with all its abilities is sent when the line that is edited has been drawn."""


class Start(Protocol):
    """Begins an interview in a terminal."""

    def __call__(self, *arguments: str, terminal: str = ...) -> Interviewed: ...


class Interviewed:
    """A person at a terminal."""

    def __init__(self, child: pexpect.spawn[str], *, waits: bool) -> None:
        self.child = child
        self._waits = waits

    def answer(self, question: str, keys: str) -> None:
        """Wait for a question, and type an answer with Enter behind it."""
        self.type(question, keys + "\r")

    def type(self, question: str, keys: str) -> None:
        self.child.expect_exact(question)
        self.child.expect_exact(SHOWN if self._waits else "> ")
        self.child.send(keys)

    def ends_with(self, said: str, code: int) -> None:
        self.child.expect_exact(said)
        self.child.expect(pexpect.EOF)
        self.child.close()
        assert self.child.exitstatus == code


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    monkeypatch.chdir(tmp_path)

    def begin(*arguments: str, terminal: str = "xterm-256color") -> Interviewed:
        environment = {**os.environ, "TERM": terminal, "XDG_STATE_HOME": str(tmp_path / "state"), "NO_COLOR": "1"}
        child = pexpect.spawn(
            sys.executable,
            ["-m", "whylint.cli.main", "ask", *arguments],
            env=environment,
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=120,
        )
        return Interviewed(child, waits=terminal != "dumb" and "--plain" not in arguments)

    return begin


def kept() -> str:
    """Return what is kept of the answers."""
    return "".join(path.read_text(encoding="utf-8") for path in Path("state").rglob("*.yaml"))


def test_a_goal_is_talked_through_stopped_and_gone_on_with(start: Start) -> None:
    draft = "goals:\n  - The intranet must offer central news   # from the board\n"
    goals = Path("goals.yaml")
    goals.write_text(draft, encoding="utf-8")

    person = start("goals.yaml")
    person.answer("What goes wrong today", "urses hear too late that a shift has changed" + CTRL_A + "N")
    person.answer("Why does that matter", "Then shifts stay empty")
    person.answer("And why does that matter", "Patients get their medicine too late")
    person.answer("without the intranet", "no")
    person.type("What will be different", "every nurse knows of a changed ")
    person.child.expect_exact("changed")
    person.child.send(CTRL_C)
    person.ends_with("Stopped. What you answered is kept", 130)
    assert goals.read_text(encoding="utf-8") == draft
    assert "Nurses hear too late" in kept()
    assert {path.stat().st_mode & 0o777 for path in Path("state").rglob("*.yaml")} == {0o600}, "for its author alone"

    person = start("goals.yaml")
    person.answer("You answered 4 questions", "")
    person.child.expect_exact("Nurses hear too late that a shift has changed")
    person.answer("What will be different", "shift a day ahead")
    person.answer("How would you show in a year", "share of nurses who knew a day ahead, up to 95 %")
    person.answer("Where does it stand now", "40 %")
    person.answer("By when should it be so", "1 July 2027")
    person.answer("Who has to agree", "ward managers")
    person.answer("Write this to goals.yaml", "no")
    person.ends_with("Not written", 1)
    assert goals.read_text(encoding="utf-8") == draft

    person = start("goals.yaml")
    person.answer("You answered 9 questions", "yes")
    person.answer("Write this to goals.yaml", "yes")
    person.ends_with("Written to goals.yaml", 0)
    assert goals.read_text(encoding="utf-8") == (
        "goals:\n"
        "  - goal: Every nurse knows of a changed shift a day ahead   # from the board\n"
        "    why: Nurses hear too late that a shift has changed; patients get their medicine too late\n"
        "    measure: share of nurses who knew a day ahead, up to 95 % (now 40 %)\n"
        "    deadline: 1 July 2027\n"
        "    owner: ward managers\n"
        "    strategies:\n"
        "      - The intranet must offer central news\n"
    )
    assert codes_in(goals) == []
    assert kept() == "", "what stands in the document is kept nowhere else"


def test_answers_can_be_gone_through_again_and_fetched_from_history(start: Start) -> None:
    Path("goals.yaml").write_text("goals:\n  - Introduce an app\n", encoding="utf-8")
    Path("state").write_text("no folder, so nothing can be kept in it", encoding="utf-8")
    person = start("goals.yaml")
    person.answer("What goes wrong today", "Parents wait")
    person.type("Why does that matter", CTRL_C)
    person.child.expect_exact("could not be kept, so here they are")
    person.ends_with("problem: Parents wait", 130)
    Path("state").unlink()

    person = start("goals.yaml")
    person.answer("What goes wrong today", "Parents hear too late")
    person.type("Why does that matter", CTRL_D)
    person.ends_with("Stopped", 130)

    person = start("goals.yaml")
    person.answer("You answered 1 question about", "no")
    person.answer("What goes wrong today", " of a cancelled class")
    person.answer("Why does that matter", UP)  # the same again, which ends the ladder
    person.type("without an app", CTRL_C)
    person.ends_with("Stopped", 130)
    assert "problem: Parents hear too late of a cancelled class\n" in kept()
    assert "matters: Parents hear too late of a cancelled class\n" in kept()


def test_a_plain_terminal_gets_lines_and_nothing_else(start: Start) -> None:
    goals = Path("doelen.yaml")
    goals.write_text("doelen:\n  - Er moet een app komen\n", encoding="utf-8")
    written: list[str] = []

    person = start("doelen.yaml", terminal="dumb")
    person.answer("Wat gaat er nu mis", "Ouders weten te laat dat een les uitvalt")
    person.type("Waarom is dat erg", CTRL_C)
    person.ends_with("Gestopt. Je antwoorden zijn bewaard", 130)

    person = start("doelen.yaml", "--plain")
    person.child.logfile_read = _Log(written)
    person.answer("Je hebt hierover al 1 vraag beantwoord", "nee")
    person.answer("Enter houdt: Ouders weten te laat", "")
    person.answer("Waarom is dat erg", "Dan staan kinderen voor een dichte deur")
    person.answer("zonder een app", "nee")
    person.answer("Wat is er anders", "Elke ouder weet voor acht uur dat een les uitvalt")
    person.answer("Hoe laat je over een jaar zien", "aandeel ouders dat het wist, van 40 naar 95 %")
    person.answer("Wanneer moet het zo zijn", "1 juli 2027")
    person.answer("Wie moet het ermee eens zijn", "de directie")
    person.answer("Dit in doelen.yaml schrijven?", "ja")
    person.ends_with("Dat was alles", 0)
    assert codes_in(goals) == []
    assert "\x1b" not in "".join(written).replace("\x1b[?2004h", "").replace("\x1b[?2004l", "")


class _Log:
    def __init__(self, written: list[str]) -> None:
        self._written = written

    def write(self, text: str) -> None:
        self._written.append(text)

    def flush(self) -> None:
        """Do nothing: it is all in memory."""
