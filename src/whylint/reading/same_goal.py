"""Do two goals say the same, or push the same thing in opposite directions? By what they say, not by their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.reading.answer import YES, Answer, FactName, Stretch
from whylint.reading.ladder import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

UP, DOWN = "raise", "lower"


@dataclass(frozen=True, slots=True)
class Gist:
    """What a goal says: the words it is about, sorted, the direction, and how much of it; `moments` as written."""

    words: str
    direction: str
    amounts: tuple[str, ...]
    moments: tuple[str, ...]
    stretch: Stretch

    def may_meet(self, other: Gist) -> bool:
        """Say whether two goals are about one time, as far as they tell."""
        return not self.moments or not other.moments or self.moments == other.moments


class Comparison:
    """The goals of a document as they come, each held against those before it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_text: dict[str, str] = {}
        self._by_words: dict[tuple[str, str], list[tuple[str, Gist]]] = {}

    def take(self, pointer: str, text: str, language: str, gist: Gist | None) -> dict[FactName, Answer]:
        """Answer whether a goal repeats or contradicts an earlier one, and which.

        `gist` is None where it is not sure what the goal says.
        """
        first = self._by_text.setdefault(plain(text), pointer)
        if first != pointer:
            return {"duplicate": Answer(YES, about=first)}
        if gist is None:
            return {}
        earlier = self._by_words.setdefault((language, gist.words), [])
        answers = _compared(gist, earlier)
        earlier.append((pointer, gist))
        return answers


def _compared(gist: Gist, earlier: Iterable[tuple[str, Gist]]) -> dict[FactName, Answer]:
    found: dict[FactName, Answer] = {}
    for other, its in earlier:
        if not gist.may_meet(its):
            continue
        if gist.direction == its.direction and gist.amounts == its.amounts:
            found.setdefault("duplicate", Answer(YES, (gist.stretch,), about=other))
        elif {gist.direction, its.direction} == {UP, DOWN}:
            found.setdefault("conflict", Answer(YES, (gist.stretch,), about=other))
    return found
