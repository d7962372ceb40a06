"""Do two goals say the same, or push the same thing in opposite directions? By what they say, not by their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.words import is_verb, lemma_of, verb_lemma
from whylint.reading.answer import YES, Answer, FactName
from whylint.reading.claim import main_claim
from whylint.reading.ladder import plain
from whylint.reading.level import stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.reading.answer import Stretch
    from whylint.reading.claim import Claim

_UP, _DOWN = "raise", "lower"
_DIRECTIONS = {"raise": _UP, "more": _UP, "lower": _DOWN, "less": _DOWN}
_DENIED = "negation"
_LIKE = frozenset({"improve", "support", "keep", "remove", "reach"})
"""Classes of verbs that differ in style and not in what they claim."""


@dataclass(frozen=True)
class Goal:
    """A goal to be compared with the others of its document."""

    pointer: str
    text: str
    frame: GoalFrame
    lexicon: Lexicon


@dataclass(frozen=True)
class _Gist:
    """What a goal says: the words it is about, the direction, and how much of it; `moments` as written."""

    words: frozenset[str]
    direction: str
    amounts: tuple[str, ...]
    moments: tuple[str, ...]
    stretch: Stretch

    def may_meet(self, other: _Gist) -> bool:
        """Say whether two goals are about one time, as far as they tell."""
        return not self.moments or not other.moments or self.moments == other.moments


def compare_goals(goals: Iterable[Goal]) -> dict[str, dict[FactName, Answer]]:
    """Answer by pointer which goals repeat or contradict an earlier one, and which."""
    answers: dict[str, dict[FactName, Answer]] = {}
    by_text: dict[str, Goal] = {}
    by_words: dict[tuple[str, frozenset[str]], list[tuple[Goal, _Gist]]] = {}
    for goal in goals:
        gist = _gist(goal)
        first = by_text.setdefault(plain(goal.text), goal)
        if first is not goal:
            answers[goal.pointer] = {"duplicate": Answer(YES, about=first.pointer)}
        elif gist is not None:
            earlier = by_words.setdefault((goal.lexicon.language, gist.words), [])
            answers[goal.pointer] = _compared(gist, earlier)
            earlier.append((goal, gist))
    return answers


def _compared(gist: _Gist, earlier: Iterable[tuple[Goal, _Gist]]) -> dict[FactName, Answer]:
    found: dict[FactName, Answer] = {}
    for other, its in earlier:
        if not gist.may_meet(its):
            continue
        if gist.direction == its.direction and gist.amounts == its.amounts:
            found.setdefault("duplicate", Answer(YES, (gist.stretch,), about=other.pointer))
        elif {gist.direction, its.direction} == {_UP, _DOWN}:
            found.setdefault("conflict", Answer(YES, (gist.stretch,), about=other.pointer))
    return found


def _gist(goal: Goal) -> _Gist | None:
    """Return what a goal says, or None where that is not sure enough to compare."""
    frame, lexicon = goal.frame, goal.lexicon
    if not frame.sure or len(frame.claims) != 1:
        return None
    claim = main_claim(frame, lexicon)
    amounts = {token.i for quantity in frame.quantities for token in quantity.tokens}
    tokens = [token for token in claim.core if token.i not in amounts and token.is_alpha]
    directions = {found for token in tokens if (found := _direction(token, claim))}
    nouns = [token for token in tokens if token.pos_ in {"NOUN", "PROPN"}]
    if len(directions) > 1 or not nouns:
        return None
    return _Gist(
        words=frozenset(word for token in tokens if (word := _word(token, claim))),
        direction=next(iter(directions), ""),
        amounts=tuple(" ".join(token.lower_ for token in quantity.tokens) for quantity in frame.quantities),
        moments=tuple(" ".join(token.lower_ for token in moment.tokens) for moment in frame.moments),
        stretch=stretch_of(claim),
    )


def _direction(token: Token, claim: Claim) -> str:
    classes = _verb(token, claim) if is_verb(token) else claim.lexicon.adjective_classes(token.lower_)
    usable = is_verb(token) or token.pos_ in {"ADJ", "ADV", "DET", "PRON", "NUM"}
    return _DIRECTIONS.get(classes[0], "") if classes and usable else ""


def _word(token: Token, claim: Claim) -> str:
    """Return what a token adds to what a goal says; nothing for a direction, and for words of grammar only."""
    lexicon = claim.lexicon
    if token.lower_ in lexicon.words("negations"):
        return _DENIED
    if _direction(token, claim):
        return ""
    if is_verb(token):
        kind = next(iter(_verb(token, claim)), "")
        return "" if kind == "be" else kind if kind in _LIKE else verb_lemma(token, lexicon)
    if token.pos_ in {"NOUN", "PROPN"}:
        lemma = lemma_of(token).lower()
        return "" if lemma in lexicon.words("counts") else lemma
    return lemma_of(token).lower() if token.pos_ in {"ADJ", "NUM", "X"} else ""


def _verb(token: Token, claim: Claim) -> tuple[str, ...]:
    return claim.lexicon.verb_classes(verb_lemma(token, claim.lexicon))
