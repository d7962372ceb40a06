"""The answers of an author, kept as they are given: in a file of their own, which is also what `--answers` reads.

A list of statements, each by its text or id, with the answers to each question (`read_notebook` reads it). One
question may be asked again, and has a list of answers then.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from whylint.editing.atomic import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from whylint.sources.document import Statement

QUESTIONS = (
    "problem",
    "matters",
    "without",
    "change",
    "wording",
    "measure",
    "now",
    "deadline",
    "owner",
    "serves",
    "write",
)
"""The names of the questions, in the order in which they are asked."""
STATEMENT, ID, UNFINISHED = "statement", "id", "unfinished"
"""The keys under which a file of answers says which statement they are about, and what was typed of the next one."""


@dataclass
class Notes:
    """The answers about one statement, by question; `unfinished` is what was typed of the next one."""

    statement: str
    answers: dict[str, list[str]] = field(default_factory=dict)
    unfinished: str = ""
    id: str | None = None

    def get(self, question: str, number: int) -> str | None:
        """Return the answer to the asking of a question that has this number, from 0; None where there is none."""
        given = self.answers.get(question, [])
        return given[number] if number < len(given) else None

    def put(self, question: str, number: int, answer: str) -> None:
        """Keep an answer; those that were given behind it to the same question are kept too."""
        given = self.answers.setdefault(question, [])
        given[number : number + 1] = [answer]
        self.unfinished = ""

    @property
    def count(self) -> int:
        """How many answers there are."""
        return sum(len(given) for given in self.answers.values())

    def is_about(self, statement: Statement) -> bool:
        """Say whether a statement is the one that the answers are about."""
        if self.id is not None:
            return statement.id is not None and _plain(statement.id) == _plain(self.id)
        return _plain(self.statement) == _plain(statement.text.text)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@dataclass
class Notebook:
    """The answers about the statements of one file. `path` is where they are kept, None where they are not."""

    path: Path | None
    notes: list[Notes] = field(default_factory=list)

    def about(self, statement: Statement) -> Notes:
        """Return the answers about a statement, new ones if there are none yet."""
        found = next((notes for notes in self.notes if notes.is_about(statement)), None)
        if found is None:
            found = Notes(statement.text.text)
            self.notes.append(found)
        return found

    def keep(self) -> None:
        """Write all answers to the disk, whole or not at all; raise OSError where that cannot be done."""
        if self.path is None:
            return
        entries = self._entries()
        if not entries:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self.path.exists():
            self.path.touch(mode=0o600)
        write_atomically(self.path, _as_yaml(entries).encode())

    def as_lines(self) -> list[str]:
        """Return all answers as the lines of a file of answers."""
        return _as_yaml(self._entries()).splitlines()

    def _entries(self) -> list[dict[str, Any]]:
        return [_entry(notes) for notes in self.notes if notes.count or notes.unfinished]

    def forget(self, notes: Notes) -> None:
        """Drop the answers about a statement, which stand in the document now, where they are kept."""
        if self.path is not None:
            self.notes.remove(notes)


def _as_yaml(entries: list[dict[str, Any]]) -> str:
    """Return entries as the text of a file of answers."""
    return yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=100)


def _entry(notes: Notes) -> dict[str, Any]:
    said = {name: given if len(given) > 1 else given[0] for name, given in notes.answers.items() if given}
    unfinished = {UNFINISHED: notes.unfinished} if notes.unfinished else {}
    return {STATEMENT: notes.statement, **said, **unfinished}
