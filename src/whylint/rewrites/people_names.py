"""Name the people of a statement as they can stand in another sentence, with all that tells who they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.words import children, features, relation
from whylint.rewrites.wording import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

NAMING_PEOPLE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET"})
"""What the words of a name for people can be."""
_BEFORE_NAME = frozenset({"det", "amod", "nummod", "compound", "advmod", "nmod"})
_LONGEST = 7
"""The most words behind a noun that can still be said of people in another sentence."""


@dataclass(frozen=True)
class People:
    """The people that something changes for, in the author's words; `acting` says that they are the subject.

    `speaking` says that it is the author.
    """

    text: str
    plural: bool
    acting: bool
    speaking: bool = False


def words_before(head: Token) -> list[Token]:
    """Return the words before a noun that belong to its name."""
    named = [token for token in head.lefts if relation(token) in _BEFORE_NAME]
    return [token for token in named if all(below.pos_ != "ADP" for below in token.subtree)]


def _is_wished(word: Token, draft: Draft) -> bool:
    """Say whether a word tells what people are to become, not who they are ("*happier* customers")."""
    kind = "kind" in draft.lexicon.adjective_classes(word.lower_)[:1]
    return relation(word) == "amod" and "Cmp" in features(word, "Degree") and not kind


def people_of(head: Token, draft: Draft, *, acting: bool) -> People:
    """Return people by a noun for them and what stands before and behind it, or by all of a row that acts."""
    named = [word for word in words_before(head) if not _is_wished(word, draft)]
    start = min([head.i, *(below.i for word in named for below in word.subtree)])
    text = lowered(list(head.doc[start : end_of_name(head, draft) + 1]), draft.lexicon)
    several = draft.phrases.patterns["several"].split()
    if acting and (row := _row_of(head, draft)):
        return People(row, plural=True, acting=True)
    return People(text, "Plur" in features(head, "Number") or head.doc[start].lower_ in several, acting)


def _row_of(head: Token, draft: Draft) -> str:
    """Return people with those named beside them, where nothing else is said between ("cyclists and pedestrians")."""
    beside = [child for child in children(head, "conj") if child.i > head.i and child.pos_ in {"NOUN", "PROPN"}]
    words = list(head.doc[head.left_edge.i : beside[-1].i + 1]) if beside else []
    plain = all(word.pos_ in NAMING_PEOPLE or word.pos_ == "CCONJ" or word.text == "," for word in words)
    return lowered(words, draft.lexicon) if words and plain else ""


def end_of_name(head: Token, draft: Draft) -> int:
    """Return the place of the last word for people: of what tells who they are ("pupils *with special needs*")."""
    ties, end = draft.phrases.patterns["who_they_are"].split(), head.i
    ties = [tie for tie in ties if relation(head) != "obj" or tie not in draft.phrases.patterns["whose"].split()]
    one_of_many = any(case.lower_ in draft.phrases.patterns["amid"].split() for case in children(head, "case"))
    ties = [] if one_of_many else ties
    apart = {token.i for moment in draft.frame.moments for token in moment.tokens} | draft.frame.aside
    for child in children(head, "nmod", "obl"):
        inner = list(child.subtree)
        tied = any(case.lower_ in ties for case in children(child, "case"))
        inner = inner[
            : next((word.i - inner[0].i for word in inner[1:] if word.i > child.i and _ties(word)), len(inner))
        ]
        if tied and inner[0].i == end + 1 and len(inner) <= _LONGEST and inner[-1].i - inner[0].i + 1 == len(inner):
            plain = not any(word.is_punct or relation(word) == "acl" or word.i in apart for word in inner)
            end = inner[-1].i if plain else end
    return _end_with_age(end, ties, apart, head)


def _ties(word: Token) -> bool:
    """Say whether a word opens a tie of several words, which says no more of people ("… *in* accordance with")."""
    behind = [token.pos_ for token in word.doc[word.i + 1 : word.i + 3]]
    return word.pos_ == "ADP" and behind == ["NOUN", "ADP"]


def _end_with_age(end: int, ties: Sequence[str], apart: set[int], head: Token) -> int:
    """Return the place behind which people are told by a number too, wherever it hangs ("tenants *over 75*")."""
    behind = head.doc[end + 1 : end + 3]
    counted = len(behind) > 1 and behind[0].lower_ in ties and behind[1].pos_ == "NUM"
    return behind[1].i if counted and behind[0].i not in apart else end
