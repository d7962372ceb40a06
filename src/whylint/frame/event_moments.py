"""Find moments that an event names: "before the tournament", "at the next audit", "voordat de wet ingaat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Moment
from whylint.frame.words import begins_with, children, features, noun_classes, relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token

_EVENTS = frozenset({"event", "time", "work", "name"})
_OPENED = frozenset({"obl", "obl:arg", "obl:unmarked", "nmod", "nmod:desc", "nmod:unmarked"})
"""The relations of what a preposition opens, but for whoever does what is done ("certified *by Fairtrade*")."""
_LONGEST_OPENING = 5


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
    for token in doc:
        if token.dep_ in _OPENED:
            if _is_event_before(token, lexicon) or _is_coming_event(token, lexicon):
                yield token
        elif (verb := _verb_of_clause(token, lexicon)) is not None:
            yield verb


def _is_event_before(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun names one event before which something is to be ("before the gala")."""
    if not _is_opened(token, lexicon.words("moments", "before_events")):
        return False
    rhythm = lexicon.words("moments", "rhythm")
    counted = token.like_num or children(token, "nummod") or any(part.lower_ in rhythm for part in token.subtree)
    return not counted and _is_single(token, lexicon) and bool(_EVENTS & set(_classes(token, lexicon)))


def _is_coming_event(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun names an event that comes next, or by its season ("at the *next audit*", "*Easter* fair")."""
    if not _is_opened(token, lexicon.words("moments", "event_openers")) or "Plur" in features(token, "Number"):
        return False
    classes = set(_classes(token, lexicon))
    if any(child.lower_ in lexicon.words("moments", "coming") for child in children(token, "amod")):
        return bool(_EVENTS & classes)
    pointed = any(child.lower_ in lexicon.words("moments", "coming") for child in children(token, "det"))
    seasonal = any(child.lower_ in lexicon.words("moments", "seasons") for child in children(token, "compound"))
    return (pointed or seasonal) and bool({"event", "time"} & classes)


def _is_opened(token: Token, openings: frozenset[str]) -> bool:
    """Say whether one of some phrases opens what hangs on a noun, be it that the first word hangs elsewhere."""
    doc, start = token.doc, token.subtree[0].i
    before = start - 1
    if begins_with(doc[start : start + _LONGEST_OPENING], openings):
        return True
    opening = begins_with(doc[before : start + _LONGEST_OPENING], openings) if start > token.sent.start else ""
    return " " in opening


def _verb_of_clause(token: Token, lexicon: Lexicon) -> Token | None:
    """Return the verb of a clause about one event ("before the new act *takes* effect"), however its opening hangs."""
    clauses = lexicon.words("moments", "before_clauses")
    if relation(token) == "advcl" and any(mark.lower_ in clauses for mark in children(token, "mark")):
        subjects = children(token, "nsubj", "nsubj:pass")
        return token if subjects and all(_is_single(subject, lexicon) for subject in subjects) else None
    if relation(token) != "nsubj" or not any(case.lower_ in clauses for case in children(token, "case")):
        return None
    verb = token.head
    finite = verb.i > token.i and "Fin" in features(verb, "VerbForm") and verb.subtree[0].i >= token.subtree[0].i
    return verb if finite and _is_single(token, lexicon) else None


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
