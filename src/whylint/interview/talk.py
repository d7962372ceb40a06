"""The conversation about one statement, with a memory: what was answered before need not be said again."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whylint.interview.notes import Notes
    from whylint.reporting.interface import Interface


_FIRST_WORD = re.compile(r"\s*(?P<word>[^\W\d_]+)[\s,.:;!–-]*")


class Stopped(Exception):  # noqa: N818 - nothing went wrong: the author wants to stop
    """The author stops, having typed `unfinished` of an answer."""

    def __init__(self, unfinished: str = "") -> None:
        """Take what was typed so far."""
        super().__init__(unfinished)
        self.unfinished = unfinished


class Partner(Protocol):
    """Whoever is asked: a person at a terminal, or a file of answers."""

    def say(self, text: str) -> None:
        """Say a text, which may have lines of its own."""

    def show(self, lines: Sequence[str]) -> None:
        """Show lines of a file as they stand there."""

    def ask(self, question: str, default: str) -> str:
        """Ask, and return the answer; `default` is an answer to start from. Raises `Stopped`."""

    def recall(self, question: str, answer: str) -> None:
        """Show a question with the answer that was given to it before."""


class Talk:
    """Asks one author about one statement in one language, and keeps every answer as soon as it is given."""

    def __init__(self, partner: Partner, words: Interface, notes: Notes, keep: Callable[[], None]) -> None:
        """Take where the answers go; `keep` brings them to safety."""
        self.partner = partner
        self.words = words
        self.notes = notes
        self.resumes = True
        """Whether what was answered before is taken as it is, rather than as something to start from."""
        self._keep = keep
        self._asked: Counter[str] = Counter()

    def say(self, *path: str, **said: str) -> None:
        """Say one of the texts of the interview."""
        self.partner.say(self.words.say("ask", *path, **said))

    def ask(self, name: str, question: str, default: str = "") -> str:
        """Ask a question by its name in the notes, and return the answer: empty where it is left open."""
        number = self._asked[name]
        self._asked[name] += 1
        before = self.notes.get(name, number)
        if before is not None and self.resumes:
            before = on_one_line(before)
            self.partner.recall(question, before)
            return before
        unfinished = self.notes.unfinished if before is None else ""
        try:
            answer = on_one_line(self.partner.ask(question, before or unfinished or default))
        except Stopped as stopped:
            self.notes.unfinished = stopped.unfinished
            self._keep()
            raise
        self.notes.put(name, number, answer)
        self._keep()
        return answer

    def agrees(self, name: str, question: str) -> bool:
        """Ask a question to be answered with yes or no, and say whether the answer is yes."""
        return self.is_yes(self.ask(name, question))

    def is_yes(self, answer: str) -> bool:
        """Say whether an answer begins with a word for yes."""
        return _first_word(answer) in self._words_for("yes_words")

    def is_no(self, answer: str) -> bool:
        """Say whether an answer begins with a word for no."""
        return _first_word(answer) in self._words_for("no_words")

    def is_bare(self, answer: str) -> bool:
        """Say whether an answer is no more than yes or no, which tells nothing where something is to be told."""
        return (self.is_yes(answer) or self.is_no(answer)) and not _FIRST_WORD.sub("", answer, count=1)

    def without_yes(self, answer: str) -> str:
        """Return what an answer says besides yes."""
        return _FIRST_WORD.sub("", answer, count=1) if self.is_yes(answer) else answer

    def _words_for(self, kind: str) -> list[str]:
        return self.words.say("ask", kind).split()


def on_one_line(answer: str) -> str:
    """Return an answer without what cannot be written down: control characters, and bytes that were no text."""
    text = answer.encode("utf-8", "replace").decode()
    return " ".join("".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text).split())


def _first_word(answer: str) -> str:
    found = _FIRST_WORD.match(answer)
    return found["word"].casefold() if found else ""
