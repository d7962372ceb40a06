"""Do two goals say the same, or push the same thing in opposite directions? By what they say, not by their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.reading.answer import YES, Answer, FactName, Stretch
from whylint.reading.ladder import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

UP, DOWN = "raise", "lower"


@dataclass(frozen=True)
class Gist:
    """What a goal says: the words it is about, the direction, and how much of it; `moments` as written."""

    words: frozenset[str]
    direction: str
    amounts: tuple[str, ...]
    moments: tuple[str, ...]
    stretch: Stretch

    def may_meet(self, other: Gist) -> bool:
        """Say whether two goals are about one time, as far as they tell."""
        return not self.moments or not other.moments or self.moments == other.moments


@dataclass(frozen=True)
class Goal:
    """A goal to be compared with the others of its document; `gist` is None where it is not sure what it says."""

    pointer: str
    text: str
    language: str
    gist: Gist | None


def compare_goals(goals: Iterable[Goal]) -> dict[str, dict[FactName, Answer]]:
    """Answer by pointer which goals repeat or contradict an earlier one, and which."""
    answers: dict[str, dict[FactName, Answer]] = {}
    by_text: dict[str, Goal] = {}
    by_words: dict[tuple[str, frozenset[str]], list[tuple[Goal, Gist]]] = {}
    for goal in goals:
        first = by_text.setdefault(plain(goal.text), goal)
        if first is not goal:
            answers[goal.pointer] = {"duplicate": Answer(YES, about=first.pointer)}
        elif goal.gist is not None:
            earlier = by_words.setdefault((goal.language, goal.gist.words), [])
            answers[goal.pointer] = _compared(goal.gist, earlier)
            earlier.append((goal, goal.gist))
    return answers


def _compared(gist: Gist, earlier: Iterable[tuple[Goal, Gist]]) -> dict[FactName, Answer]:
    found: dict[FactName, Answer] = {}
    for other, its in earlier:
        if not gist.may_meet(its):
            continue
        if gist.direction == its.direction and gist.amounts == its.amounts:
            found.setdefault("duplicate", Answer(YES, (gist.stretch,), about=other.pointer))
        elif {gist.direction, its.direction} == {UP, DOWN}:
            found.setdefault("conflict", Answer(YES, (gist.stretch,), about=other.pointer))
    return found
