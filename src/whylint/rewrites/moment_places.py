"""Say whether a moment can stand in front of a claim or right behind it and still be seen to be its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Modality, Mood
from whylint.frame.words import children, features, is_verb, relation, subtree

if TYPE_CHECKING:
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_PAUSES = frozenset(",;:(–—")
_PLAIN = 14
"""The most words and marks behind a verb after which one still sees that a moment is its own."""
_BARE = 2
"""The words of an infinitive that says nothing more ("to work")."""


def takes_front(draft: Draft) -> bool:
    """Say whether a moment can stand in front, in a language that leaves the rest of the sentence as it is then."""
    clause = draft.clause
    if clause is None or clause.predicate.sent.start != 0:
        return False
    told = clause.subject is not None and clause.subject.head.head.dep_ == "ROOT"
    if clause.predicate.dep_ != "ROOT" and not (told and clause.predicate.head.dep_ == "ROOT"):
        return False
    able = clause.predicate.dep_ == "xcomp"
    if Modality.WISH in clause.modalities or (children(clause.predicate, "mark") and not able):
        return False
    named = clause.verb is not None and clause.verb.pos_ == "NOUN" and clause.verb.lower_ != clause.lemma.split()[0]
    if clause.mood in {Mood.NOMINAL, Mood.GERUND} or named:
        return False
    return clause.mood in {Mood.FINITE, Mood.IMPERATIVE}


def is_plain_until(offset: int, draft: Draft) -> bool:
    """Say whether what stands behind a claim is said of all of it: it has no pause, clause or second thing to do."""
    clause = draft.clause
    if clause is None:
        return False
    inside = [token for token in draft.frame.doc if token.idx < offset and token.i != clause.predicate.i]
    behind = [token for token in inside if token.i > clause.predicate.i]
    wished = Modality.WISH in clause.modalities
    if any(token.idx >= offset and _is_also_to_do(token) for token in draft.frame.doc):
        return False
    said = any(_is_clause(token) and not (wished and relation(token) == "xcomp") for token in behind)
    return not said and len(behind) <= _PLAIN and not any(token.text in _PAUSES for token in inside)


def _is_also_to_do(token: Token) -> bool:
    """Say whether a verb is another order or infinitive beside the first ("maintain and, if possible, *widen*")."""
    form = features(token, "Mood") | features(token, "VerbForm")
    return is_verb(token) and relation(token) == "conj" and bool({"Imp", "Inf"} & form)


def _is_clause(token: Token) -> bool:
    """Say whether a word is the verb of a clause or row: no participle before its noun, and no bare "to work"."""
    joined = {"acl", "advcl", "ccomp", "xcomp", "conj", "parataxis"}
    finite = bool({"Fin", "Inf"} & features(token, "VerbForm"))
    return is_verb(token) and (finite or relation(token) in joined) and len(subtree(token)) > _BARE


def is_opened_apart(draft: Draft) -> bool:
    """Say whether a statement opens with something apart already, or names work, which nothing stands before.

    So in "*First*, …" and "*Helping* bakers to …".
    """
    clause = draft.clause
    first = next((token for token in draft.frame.doc if not token.is_punct), None)
    if clause is None or first is None or _names_work(first, draft):
        return True
    subject = clause.subject.tokens if clause.subject is not None else ()
    start = min([clause.predicate.i, *(token.i for token in subject)])
    return any(token.text == "," for token in draft.frame.doc[:start])


def _names_work(first: Token, draft: Draft) -> bool:
    """Say whether a word is a form of a verb that names work, whatever it was read as, or opens an infinitive."""
    verb, knows_noun = draft.lexicon.verb_of(first.lower_), draft.lexicon.knows_noun(first.lower_)
    turned = verb not in {None, first.lower_} and not knows_noun
    return turned or first.pos_ == "PART" or bool({"Ger", "Part"} & features(first, "VerbForm"))
