"""What the grammar around a single token says: its lemma with a particle, its phrase, the words that open it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_NOTHING = frozenset[str]()
_LONGEST_IDIOM = 4
_LONGEST_OPENING = 5
NAME = "name"
"""The class of a noun that the lexicon does not know and that is written as a name."""

_NAMING = frozenset({"compound", "amod", "nmod", "flat", "nummod"})
_NOT_IN_PHRASE = frozenset(
    {"acl", "advcl", "parataxis", "conj", "cc", "punct", "ccomp", "csubj", "nsubj", "cop", "mark", "case"}
)


def relation(token: Token) -> str:
    """Return the universal part of a token's relation: `nsubj` for `nsubj:pass`."""
    return token.relation


def children(token: Token, *relations: str) -> list[Token]:
    """Return the children of a token whose relation, or its universal part, is one of these."""
    return [child for child in token.children if not child.relations.isdisjoint(relations)]


def is_verb(token: Token) -> bool:
    """Say whether a token is a verb of its own, no auxiliary."""
    return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.relation not in {"aux", "cop"})


def features(token: Token, name: str) -> frozenset[str]:
    """Return the values of a morphological feature of a token."""
    return token.features.get(name, _NOTHING)


def _idiom_before(token: Token, lemma: str, lexicon: Lexicon) -> str:
    """Return the listed idiom that a verb makes with the words just before it ("in gebruik nemen"), or nothing."""
    if not lexicon.entry("particle_first"):
        return ""
    for count in range(_LONGEST_IDIOM, 0, -1):
        words = " ".join(word.lower_ for word in token.doc[max(0, token.i - count) : token.i])
        if lexicon.verb_classes(f"{words} {lemma}"):
            return f"{words} {lemma}"
    return ""


def lemma_of(token: Token) -> str:
    """Return a token's lemma in lower case, a name's as written."""
    lemma = token.lemma_ or token.text
    return lemma if token.pos_ == "PROPN" else lemma.lower()


@lru_cache(maxsize=512)
def verb_lemma(token: Token, lexicon: Lexicon) -> str:
    """Return a verb's lemma with its separated particle, where the lexicon knows the two together."""
    lemma = lemma_of(token)
    if idiom := _idiom_before(token, lemma, lexicon):
        return idiom
    after = [token.nbor()] if token.i + 1 < len(token.doc) and token.nbor().pos_ in {"ADP", "ADV"} else []
    for particle in [*children(token, "compound:prt"), *after]:
        word = particle.lower_
        joined = word + lemma if lexicon.entry("particle_first") else f"{lemma} {word}"
        joinable = particle.dep_ == "compound:prt" or not lexicon.entry("particle_first")
        if joinable and lexicon.verb_classes(joined):
            return joined
    for noun in children(token, "obl", "obj", "xcomp", "compound:prt", "advmod"):
        words = " ".join(part.lower_ for part in [*children(noun, "case"), *children(noun, "det"), noun])
        idiom = f"{words} {lemma}" if lexicon.entry("particle_first") else f"{lemma} {words}"
        if lexicon.verb_classes(idiom):
            return idiom
    if "Inf" in features(token, "VerbForm") and lexicon.verb_classes(token.lower_):
        return token.lower_  # an infinitive is its own lemma: "to found" is not "to find"
    if lexicon.verb_classes(lemma):
        return lemma
    return lexicon.verb_of(token.lower_) or lemma


@lru_cache(maxsize=512)
def noun_classes(head: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what a noun names, with the words before it that make one notion with it."""
    before: list[str] = []
    for token in reversed(head.lefts):
        if relation(token) not in _NAMING or token.i + len(before) + 1 != head.i:
            break
        before.insert(0, token.lower_)
    if (whole := partitive(head)) is not None:
        return noun_classes(whole, lexicon)
    classes = lexicon.noun_classes(head.text, before) or lexicon.noun_classes(lemma_of(head), before)
    named = head.pos_ == "PROPN" and not opens_sentence(head)
    if named and not lexicon.knows_noun(head.text):
        return (NAME,)
    if not classes and head.pos_ == "NOUN":
        classes = lexicon.doing_classes(lemma_of(head))
    if not classes and (named or head.text[1:] != head.text[1:].lower()):
        return (NAME,)
    return classes


def opens_sentence(token: Token) -> bool:
    """Say whether a token is the first of its sentence."""
    return token.i == 0 or token.is_sent_start


def partitive(head: Token) -> Token | None:
    """Return what a word of number is a part of ("none of our homes", "half of the patients"), or None."""
    if head.pos_ not in {"PRON", "NUM", "DET", "ADJ", "SYM"}:
        return None
    return next((child for child in children(head, "nmod", "obl") if child.pos_ in {"NOUN", "PROPN"}), None)


def phrase_of(head: Token, lexicon: Lexicon) -> Phrase:
    """Return the noun phrase around a head, without the clauses that hang on it."""
    tokens = {head}
    stack = [child for child in head.children if relation(child) not in _NOT_IN_PHRASE]
    while stack:
        token = stack.pop()
        tokens.add(token)
        stack.extend(child for child in token.children if relation(child) not in {"acl", "advcl", "parataxis", "punct"})
    return Phrase(head, _together(tokens, head), noun_classes(head, lexicon), preposition_of(head))


def preposition_of(head: Token) -> str:
    """Return the preposition of a phrase in lower case, with its fixed parts."""
    cases = children(head, "case")
    if not cases:
        return ""
    first = cases[0]
    return " ".join(token.lower_ for token in sorted([first, *children(first, "fixed")], key=lambda token: token.i))


def begins_with(tokens: Sequence[Token], openings: frozenset[str]) -> str:
    """Return the longest of the openings with which these tokens begin, marks apart, in lower case; or nothing."""
    start = next((number for number, token in enumerate(tokens) if not token.is_punct), 0)
    if not tokens or tokens[start].lower_ not in first_words(openings):
        return ""
    words = [token.lower_ for token in tokens[start : start + _LONGEST_OPENING]]
    beginnings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((beginning for beginning in beginnings if beginning in openings), "")


@lru_cache(maxsize=64)
def first_words(openings: frozenset[str]) -> frozenset[str]:
    """Return the words with which openings begin."""
    return frozenset(opening.partition(" ")[0] for opening in openings)


def subtree(token: Token) -> tuple[Token, ...]:
    """Return a token with all that hangs on it, in the order of the text."""
    return token.subtree


def dependents_of(spine: Sequence[Token]) -> Iterator[Token]:
    """Yield what hangs on the tokens of a spine and on their objects, but not the spine itself."""
    seen = {token.i for token in spine} | {above.i for token in spine for above in token.ancestors}
    for token in spine:
        objects = children(token, "obj", "nsubj", "nsubj:pass", "obl", "xcomp", "nmod")
        for holder in [token, *objects]:
            for child in holder.children:
                if child.i not in seen:
                    seen.add(child.i)
                    yield child


def _together(tokens: set[Token], head: Token) -> tuple[Token, ...]:
    """Keep the run of tokens around the head that has no gap in it."""
    indices = {token.i for token in tokens}
    start = end = head.i
    while start - 1 in indices:
        start -= 1
    while end + 1 in indices:
        end += 1
    return head.doc[start : end + 1]
