"""Mend relations that Universal Dependencies or the words around rule out, where a parser drew them all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NON_FINITE = frozenset({"Ger", "Part"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_OF_CLAUSES = frozenset({"cop", "aux", "mark", "obl", "advmod", "advcl", "expl", "punct"})


def mend_relations(doc: Doc) -> Doc:
    """Mend commas that join, nouns that a verb took for its own parts, words cut short; change the doc in place."""
    for token in doc:
        if _is_set_apart(token):
            token.dep_ = "advcl"
        elif _is_told_of(token):
            token.dep_ = "nsubj"
            for other in token.head.lefts:
                if other.dep_ == "compound" and other.i < token.i:
                    other.head = token
        elif _points_ahead(token):
            token.head = token.head.head
        elif (whole := _whole_of(token)) is not None:
            _put_in_place(whole, token, "compound", list(token.children))
        elif _is_said_of(token):
            of_clause = [child for child in token.head.children if child.dep_ in _OF_CLAUSES]
            _put_in_place(token, token.head, "nsubj", of_clause)
    return doc


def _is_set_apart(token: Token) -> bool:
    """Say whether a participle stands beside a verb of another form, joined by no word ("cut visits, saving time")."""
    if token.dep_ != "conj" or token.pos_ != "VERB":
        return False
    verb = token.head
    if verb.pos_ not in {"VERB", "AUX"} or verb.i > token.i:
        return False
    if not _is(token, _NON_FINITE) or _is(verb, _NON_FINITE):
        return False
    joined = [verb, *(child for child in verb.children if child.dep_ == "conj")]
    return not any(child.dep_ == "cc" for each in joined for child in each.children)


def _is_told_of(token: Token) -> bool:
    """Say whether a noun before a finite verb is a part of it, which only nouns have, and nothing is its subject."""
    if token.dep_ != "compound" or token.pos_ not in _NOUNS:
        return False
    verb = token.head
    if verb.pos_ != "VERB" or token.i > verb.i:
        return False
    if "Fin" not in verb.morph.get("VerbForm", []) or "Imp" in verb.morph.get("Mood", []):
        return False
    parts = [child for child in verb.lefts if child.dep_ == "compound"]
    return token == parts[-1] and not any(child.dep_.startswith(("nsubj", "csubj")) for child in verb.children)


def _points_ahead(token: Token) -> bool:
    """Say whether an adverb right behind a verb points at the clause that follows it ("streven ernaar … te …")."""
    if token.dep_ != "advmod" or token.pos_ != "ADV" or token.i == 0:
        return False
    clause = token.head
    if clause.dep_ not in {"xcomp", "ccomp"}:
        return False
    is_opened = any(child.dep_ == "mark" and child.i > token.i for child in clause.children)
    return is_opened and token.nbor(-1) == clause.head and clause.head.pos_ == "VERB"


def _whole_of(token: Token) -> Token | None:
    """Return the noun that a word cut short leans on ("living- and *workspaces*"), which is the head of the two."""
    if not token.text.endswith("-") or not token.text[:-1].isalpha():
        return None
    return next((child for child in token.rights if child.dep_ == "conj" and child.pos_ in _NOUNS), None)


def _is_said_of(token: Token) -> bool:
    """Say whether an adjective behind a noun and its copula is what is said of it ("dan is de stad *CO2-neutraal*")."""
    if token.pos_ != "ADJ" or token.dep_ not in {"appos", "flat"}:
        return False
    noun = token.head
    return noun.i < token.i and any(child.dep_ == "cop" for child in noun.lefts)


def _put_in_place(head: Token, former: Token, relation: str, moved: list[Token]) -> None:
    """Let a word stand where another stood, which then hangs on it; some of what hung on that one moves along."""
    is_root = former.head.i == former.i
    head.head, head.dep_ = (head if is_root else former.head), former.dep_
    for child in moved:
        if child.i != head.i:
            child.head = head
    former.head, former.dep_ = head, relation


def _is(verb: Token, forms: frozenset[str]) -> bool:
    return not forms.isdisjoint(verb.morph.get("VerbForm", []))
