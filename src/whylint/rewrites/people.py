"""Find the people that a statement names, to ask about them rather than about anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.clauses import negation_of
from whylint.frame.words import features, noun_classes, relation
from whylint.rewrites.wording import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from whylint.rewrites.rewrite import Draft

_BEFORE_NAME = frozenset({"det", "amod", "nummod", "compound", "advmod", "nmod"})
_PARTS = frozenset({"compound", "flat", "fixed"})


@dataclass(frozen=True)
class People:
    """The people that something changes for, in the author's words; `heads` is the noun, `acting` says it is the subject."""

    text: str
    plural: bool
    acting: bool


def people_in(draft: Draft) -> People | None:
    """Return the people that a statement names: those who act, else the first."""
    clause = draft.clause
    subject = clause.subject if clause is not None else None
    if subject is not None and _are_people(subject.head, draft):
        return _people(subject.head, acting=True)
    named = [token for token in draft.frame.doc if _are_people(token, draft)]
    return _people(named[0], acting=False) if named else None


def who(draft: Draft, people: People | None = None) -> tuple[str, bool]:
    """Return who it is that something changes for, as the subject of a clause, and whether they are several."""
    found = people or people_in(draft)
    return (found.text, found.plural) if found is not None else (draft.phrases.ask("who"), False)


def who_else(draft: Draft) -> tuple[str, bool]:
    """Return who it is in a clause behind one that names them already: a pronoun, and whether it is one of several."""
    found = people_in(draft)
    if found is None:
        return draft.phrases.ask("who"), False
    name = "they" if found.plural else "they_as_one"
    return draft.phrases.say(name), found.plural or bool(draft.phrases.patterns["they_is_plural"])


def _are_people(token: Token, draft: Draft) -> bool:
    """Say whether a token names people, not fewer or more or none of them, nor the speakers themselves."""
    lexicon = draft.lexicon
    if token.pos_ not in {"NOUN", "PROPN"} or relation(token) in _PARTS or token.text.isupper():
        return False
    if noun_classes(token, lexicon)[:1] != ("person",) or negation_of(token, lexicon) is not None:
        return False
    modifiers = _before(token)
    compared = {"more", "less"} & {name for word in modifiers for name in _adds(word, draft)}
    return not compared and not any(word.lower_ in lexicon.words("negations") for word in modifiers)


def _adds(word: Token, draft: Draft) -> Iterable[str]:
    return draft.lexicon.adjective_classes(word.lower_) or draft.lexicon.adjective_classes(word.lemma_)


def _before(head: Token) -> list[Token]:
    """Return the words before a noun that belong to its name."""
    return [token for token in head.lefts if relation(token) in _BEFORE_NAME]


def _people(head: Token, *, acting: bool) -> People:
    start = min([head.i, *(below.i for token in _before(head) for below in token.subtree)])
    return People(lowered(head.doc[start : head.i + 1]), "Plur" in features(head, "Number"), acting)
