"""Find a second noun phrase that claims something of its own beside the first ("fewer complaints and a fair rent")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood
from whylint.frame.words import children, features, lemma_of, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "reach"})
"""The classes of verbs that tell of a change, or of a state that stays."""

_BESIDE = frozenset({"conj", "appos", "parataxis"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def noun_beside(frame: GoalFrame, lexicon: Lexicon) -> Token | None:
    """Return the second of two nouns that each claim something alone ("fewer complaints and *higher sales*")."""
    first = frame.claims[0]
    if first.mood is not Mood.NOMINAL and not children(first.predicate, "det"):
        return None
    both_change = _claims_change(first.predicate, lexicon)
    for token in _beside(frame):
        changes = both_change and _claims_change(token, lexicon)
        if changes or _stands_alone(token, first.predicate, lexicon):
            return token
    return None


def _beside(frame: GoalFrame) -> Iterator[Token]:
    """Yield what stands beside something in the main claim, wherever the parse hung it, but in no clause within it."""
    first = frame.claims[0].predicate
    for token in frame.doc[first.i + 1 : first.sent.end]:
        inner = any(relation(above) in {"acl", "advcl"} for above in token.ancestors if above.i > first.i)
        if token.dep_ in _BESIDE and token.i not in frame.aside and not inner:
            yield token


def _claims_change(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun claims a change by itself: it is one, of something, or there is to be more or less of it."""
    if noun.pos_ not in {*_NOUNS, "VERB"}:
        return False
    return _is_change_of(noun, lexicon) or any(
        _compares(child, lexicon) for child in children(noun, "amod", "det", "nummod")
    )


def _is_change_of(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun is made of a verb of change, and of what follows it ("reduction *of* waste")."""
    used_as_noun = noun.pos_ == "VERB" and bool(children(noun, "det"))
    verb = lemma_of(noun) if used_as_noun else lexicon.nominalised_verb(lemma_of(noun))
    following = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    changes = bool(verb) and bool(CHANGES & set(lexicon.verb_classes(str(verb))[:1]))
    return changes and following in lexicon.words("of")


def _compares(word: Token, lexicon: Lexicon) -> bool:
    return word.lower_ in lexicon.words("comparisons", "amounts") or "Cmp" in features(word, "Degree")


def _stands_alone(noun: Token, first: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun behind "and" has words of its own that make it a claim beside the first.

    A comparative or a denial does so wherever the parse hung the noun, unless what it hangs on has one too; a number,
    an article or an adjective only where it hangs on the first noun itself, which has such a word of its own.
    """
    own = own_words(noun)
    joint = noun.doc[own[0].i - 1]
    if noun.pos_ not in _NOUNS or noun.head.i >= own[0].i or joint.dep_ != "cc" or _joins_verbs(noun):
        return False
    if _is_quality(first, lexicon) or lemma_of(noun) == lemma_of(first) or children(noun, "case"):
        return False
    if _says_how_much(own, lexicon):
        return noun.head.i == first.i or not _says_how_much(own_words(noun.head), lexicon)
    direct = noun.head.i == first.i and noun.dep_ == "conj"
    return (
        direct
        and is_introduced(own, lexicon)
        and (is_introduced(own_words(first), lexicon) or _is_change_of(first, lexicon))
    )


def _is_quality(word: Token, lexicon: Lexicon) -> bool:
    """Say whether a word only qualifies the noun behind "and", whatever the tagger made of it ("a *richer* and …")."""
    misread = bool(lexicon.adjective_classes(word.lower_)) and not lexicon.knows_noun(word.lower_)
    return misread or word.pos_ in {"ADJ", "ADV", "DET"}


def own_words(noun: Token) -> list[Token]:
    """Return a noun with the words right before it that are its own, in the order of the text."""
    before: list[Token] = []
    inside = {token.i for token in noun.subtree}
    for token in reversed(noun.doc[noun.sent.start : noun.i]):
        if token.i not in inside or token.dep_ in {"cc", "case"} or token.text in {",", ";", ":", "("}:
            break
        before.insert(0, token)
    return [*before, noun]


def _says_how_much(words: list[Token], lexicon: Lexicon) -> bool:
    return any(_compares(word, lexicon) or word.lower_ in lexicon.words("negations") for word in words[:-1])


def is_introduced(words: list[Token], lexicon: Lexicon) -> bool:
    """Say whether a noun has an article, an adjective or a number, so that it is introduced as a thing of its own."""
    articles = lexicon.words("indefinite_articles") | lexicon.words("universals")
    return any(
        word.lower_ in articles or word.like_num or (word.pos_ == "ADJ" and word.head.i == words[-1].i)
        for word in words[:-1]
    )


def _joins_verbs(noun: Token) -> bool:
    """Say whether a verb hangs beside the noun, which is then its object, whatever the parse made of it."""
    return any(child.pos_ == "VERB" for child in [*children(noun, "conj"), *children(noun.head, "conj")])
