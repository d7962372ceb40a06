"""What a report shows, in words, ready to be laid out: documents, their ladders, statements and findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whylint.linter.diagnostic import Diagnostic, Severity, Suggestion


@dataclass(frozen=True)
class Reply:
    """A question to a goal, whether it answers it (`answered`, `missing`, `unknown`), and the words that do."""

    label: str
    state: str
    said: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Share:
    """How many goals answer a question. `before` says how many did, and `trend` whether that is better or worse."""

    label: str
    answered: int
    goals: int
    before: str | None = None
    trend: str | None = None

    @property
    def percentage(self) -> int:
        """The share that answers, in per cent."""
        return round(100 * self.answered / self.goals) if self.goals else 0


@dataclass(frozen=True)
class Entry:
    """A statement with what was read of it and found on it. `anchor` is its name within the page."""

    anchor: str
    role: str
    role_name: str
    text: str
    language: str | None
    line: int
    replies: tuple[Reply, ...]
    found: tuple[Diagnostic, ...]
    rewrites: tuple[Suggestion, ...]
    worst: Severity | None


@dataclass(frozen=True)
class Node:
    """A rung of the ladder; `is_repeated` where the statement was drawn before, with all that serves it."""

    entry: Entry
    served_by: tuple[Node, ...]
    is_repeated: bool = False


@dataclass(frozen=True)
class Part:
    """One file: how many of its goals answer each question, its ladder, its statements, and what holds of it all."""

    anchor: str
    path: str
    goals: int
    shares: tuple[Share, ...]
    ladder: tuple[Node, ...]
    entries: tuple[Entry, ...]
    whole: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Talk:
    """A question to talk about first, why it matters, what it is asked of, and of how many more."""

    question: str
    matters: str
    language: str | None
    asked_of: tuple[Entry, ...]
    more: int
