"""Find moments that an event names: "before the tournament", "by the time of the audit", "voordat de wet ingaat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Moment
from whylint.frame.words import children, noun_classes, preposition_of, relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token

_EVENTS = frozenset({"event", "time", "work", "name"})
_OPENED = frozenset({"obl", "obl:arg", "obl:unmarked", "nmod", "nmod:desc", "nmod:unmarked"})
"""The relations of what a preposition opens, but for whoever does what is done ("certified *by Fairtrade*")."""


def event_moments(doc: Parse, named: Sequence[Moment], lexicon: Lexicon) -> tuple[Moment, ...]:
    """Return the moments that an event names and that are none of the `named` ones, dates and the like."""
    taken = {token.i for moment in named for token in moment.tokens}
    found = (tuple(token for token in head.subtree if not token.is_punct) for head in _heads(doc, lexicon))
    return tuple(Moment(tokens) for tokens in found if not taken & {token.i for token in tokens})


def _heads(doc: Parse, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the nouns and verbs of what comes after, but for what happens to each one time and again."""
    subjects = [token for token in doc if relation(token) in {"nsubj", "nsubj:pass"}]
    rhythm = lexicon.words("moments", "rhythm")
    if any(child.lower_ in rhythm for subject in subjects for child in children(subject, "det")):
        return
    before, clauses = lexicon.words("moments", "before_events"), lexicon.words("moments", "before_clauses")
    for token in doc:
        opened = token.dep_ in _OPENED and preposition_of(token) in before
        counted = token.like_num or children(token, "nummod") or any(part.lower_ in rhythm for part in token.subtree)
        if opened and not counted and _is_single(token, lexicon) and _EVENTS & set(_classes(token, lexicon)):
            yield token
        elif relation(token) == "advcl" and any(mark.lower_ in clauses for mark in children(token, "mark")):
            subjects = children(token, "nsubj", "nsubj:pass")
            if subjects and all(_is_single(subject, lexicon) for subject in subjects):
                yield token


def _classes(token: Token, lexicon: Lexicon) -> tuple[str, ...]:
    return ("name",) if token.pos_ == "PROPN" else noun_classes(token, lexicon)[:1]


def _is_single(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether one event is meant: "the gala", "Easter", not "every match", "their visit", "an appointment"."""
    words = {child.lower_ for child in children(noun, "det")}
    owned = any(child.lower_ not in lexicon.words("speakers") for child in children(noun, "nmod:poss"))
    many = lexicon.words("moments", "rhythm") | lexicon.words("indefinite_articles") | lexicon.words("universals")
    if noun.pos_ == "PRON" or owned or words & many:
        return False
    return bool(words) or noun.pos_ == "PROPN" or bool(children(noun, "nmod", "compound"))
