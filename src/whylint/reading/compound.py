"""Does a statement make two claims of which one could come true without the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children
from whylint.reading.answer import NO, YES, Answer, Stretch
from whylint.reading.compound_nouns import CHANGES, noun_beside

if TYPE_CHECKING:
    from spacy.tokens import Token

    from whylint.frame.goal_frame import Clause, GoalFrame, Phrase
    from whylint.language.lexicon import Lexicon

_STEPS = frozenset({"create", "work", "function", "operate", "communicate", "think"})
"""What is done one after the other in one undertaking ("develop a beer and try it out")."""
_UNNAMED = frozenset({"PRON", "DET", "ADV"})
_EXPLAINING = frozenset(":;")


def read_compound(frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer whether two claims stand side by side, each with its own subject, its own object or its own change."""
    if not frame.sure or not frame.claims:
        return Answer(NO)
    first, *others = frame.claims
    for other in others:
        apart = _says_of_another(first, other) or _changes_another(first, other, lexicon)
        if apart and _is_joined(first.predicate, other.predicate):
            return _answer(first.predicate, other.predicate)
    beside = noun_beside(frame, lexicon)
    return _answer(first.predicate, beside) if beside is not None else Answer(NO)


def _answer(first: Token, other: Token) -> Answer:
    return Answer(YES, tuple(Stretch(token.idx, token.idx + len(token)) for token in (first, other)))


def _is_joined(first: Token, other: Token) -> bool:
    """Say whether a word joins a claim to the one before it; what follows a colon or semicolon explains that one."""
    between = first.doc[first.i + 1 : other.i]
    return any(token.dep_ == "cc" for token in between) and not any(token.text in _EXPLAINING for token in between)


def _told_of(clause: Clause) -> Phrase | None:
    """Return what a clause is about: its subject, or what is acted on where nobody is said to act."""
    return clause.object if clause.passive or clause.existential else clause.subject


def _says_of_another(first: Clause, other: Clause) -> bool:
    """Say whether each of two clauses has a subject of its own ("customers pay on time and the team grows")."""
    if first.verb is None or other.verb is None:
        return False
    one, another = _told_of(first), _told_of(other)
    if one is None or another is None or another.head.i < first.predicate.i:
        return False
    return one.head.i != another.head.i and _is_named(another)


def _changes_another(first: Clause, other: Clause, lexicon: Lexicon) -> bool:
    """Say whether one who acts brings about two changes of two things; steps of one undertaking are one claim."""
    one, another = _brought_about(first), _brought_about(other)
    if one is None or another is None or one.i == another.i or {one.pos_, another.pos_} & _UNNAMED:
        return False
    if first.object is None and other.object is None:
        return False
    if first.object is not None and all(CHANGES & set(clause.classes[:1]) for clause in (first, other)):
        return True
    if first.subject is not None and first.subject.head.lower_ not in lexicon.words("speakers"):
        return False
    kinds = [set(clause.classes[:1]) for clause in (first, other)]
    return _both_opened(first, other) or bool(kinds[0] & CHANGES) or not any(kind & _STEPS for kind in kinds)


def _brought_about(clause: Clause) -> Token | None:
    """Return what a claim brings about: what it acts on, or what is said of somebody."""
    return clause.object.head if clause.object is not None else clause.complement


def _both_opened(first: Clause, other: Clause) -> bool:
    """Say whether two claims have each their own opening word ("*to* place lockers and *to* acquire a competitor")."""
    return bool(children(first.predicate, "mark") and children(other.predicate, "mark"))


def _is_named(phrase: Phrase) -> bool:
    return phrase.head.pos_ not in _UNNAMED
