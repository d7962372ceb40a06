"""A parse as plain Python values: what spaCy found out of each word, read once.

Each question that is asked of a `spacy.tokens.Token` makes Python objects anew, and the frame and the reading of a
statement ask thousands. The names are those of spaCy, so that whoever knows its tokens knows these.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_ASKED: list[int | str] = ["ORTH", "IDX", "SPACY", "LEMMA", "POS", "DEP", "HEAD", "MORPH", "SENT_START"]
_NEGATIVE = 1 << 63
"""From here on, a number without a sign stands for a negative one."""
_STARTS = 1
"""What spaCy says of the first word of a sentence; it says 0 where it does not know."""


class Token:
    """A word or mark. `relation` is the universal part of `dep_`: `nsubj` for `nsubj:pass`.

    `idx` and `end` are its place in the text, in code points. `head` of a root is itself, as in spaCy. `children` are
    in the order of the text; `features` are the values of each morphological feature. Two are equal if they are one.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "end",
        "features",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_sent_start",
        "is_space",
        "lemma_",
        "like_num",
        "lower_",
        "orth",
        "pos_",
        "relation",
        "relations",
        "sent",
        "subtree_",
        "text",
        "whitespace_",
    )

    doc: Parse
    i: int
    idx: int
    end: int
    orth: int
    text: str
    lower_: str
    whitespace_: str
    lemma_: str
    pos_: str
    dep_: str
    relation: str
    relations: frozenset[str]
    features: Mapping[str, frozenset[str]]
    is_alpha: bool
    is_punct: bool
    is_space: bool
    like_num: bool
    is_sent_start: bool
    head: Token
    children: list[Token]
    sent: Sentence
    subtree_: tuple[Token, ...]

    def __repr__(self) -> str:
        """Return the text, for whoever looks for a mistake."""
        return self.text

    @property
    def subtree(self) -> tuple[Token, ...]:
        """It and all that hangs on it: what hangs on it to the left, itself, and what hangs on it to the right."""
        if not self.subtree_:
            self.subtree_ = tuple(self._gather()) if self.children else (self,)
        return self.subtree_

    def _gather(self) -> list[Token]:
        found: list[Token] = []
        waiting = [(self, False)]
        while waiting:
            token, is_opened = waiting.pop()
            if is_opened or not token.children:
                found.append(token)
                continue
            lefts, rights = token.lefts, token.rights
            waiting += [(child, False) for child in reversed(rights)]
            waiting.append((token, True))
            waiting += [(child, False) for child in reversed(lefts)]
        return found

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, from its head to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def lefts(self) -> list[Token]:
        """Its children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """Its children behind it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first of its subtree in the text."""
        return min(self.subtree, key=lambda token: token.i)

    @property
    def right_edge(self) -> Token:
        """The last of its subtree in the text."""
        return max(self.subtree, key=lambda token: token.i)

    def nbor(self, distance: int = 1) -> Token:
        """Return the token some places behind it, or before it; raise IndexError if there is none."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc.tokens[place]


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of a parse: the places of its first token and behind its last one, and its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    def __iter__(self) -> Iterator[Token]:
        """Yield its tokens."""
        return iter(self.tokens)

    @property
    def root(self) -> Token:
        """The first token that hangs on no other."""
        return next(token for token in self.tokens if token.head is token)


class Parse:
    """A parsed text: its tokens and sentences. `source` is what spaCy made, for its matchers and vectors."""

    __slots__ = ("__weakref__", "sents", "source", "text", "tokens")

    def __init__(self, source: Doc, tokens: tuple[Token, ...], sents: tuple[Sentence, ...]) -> None:
        """Take what was read from spaCy."""
        self.source = source
        self.text: str = source.text
        self.tokens = tokens
        self.sents = sents

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Yield the tokens."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, place: int | slice) -> Token | tuple[Token, ...]:
        """Return the token at a place, or those of a slice."""
        return self.tokens[place]

    def let_go(self) -> None:
        """Part the tokens from one another, after which nothing can be asked of them or of the parse.

        They point at each other, and would stay in memory until Python looks for such circles, which is seldom.
        """
        for token in self.tokens:
            del token.doc, token.head, token.children, token.sent, token.subtree_
        del self.source, self.tokens, self.sents


def read_parse(doc: Doc) -> Parse:
    """Read what spaCy found out of a text."""
    seen = _seen(doc.vocab)
    rows: list[list[int]] = doc.to_array(_ASKED).tolist()
    tokens = tuple(Token() for _ in rows)
    parse = Parse(doc, tokens, _sentences(tokens, [row[-1] for row in rows]))
    for number, (token, row) in enumerate(zip(tokens, rows, strict=True)):
        orth, idx, space, lemma, pos, dep, head, morph, starts = row
        form, relation = seen.form(orth), seen.relation(dep)
        token.doc, token.i, token.idx, token.end = parse, number, idx, idx + len(form.text)
        token.orth, token.text, token.lower_, token.whitespace_ = orth, form.text, form.lower, " " if space else ""
        token.is_alpha, token.is_punct, token.is_space = form.is_alpha, form.is_punct, form.is_space
        token.like_num, token.is_sent_start = form.like_num, starts == _STARTS
        token.lemma_, token.pos_, token.features = seen.string(lemma), seen.string(pos), seen.features(morph)
        token.dep_, token.relation, token.relations = relation
        token.head = tokens[number + (head if head < _NEGATIVE else head - 2 * _NEGATIVE)]
        token.children, token.subtree_ = [], ()
    for token in tokens:
        if token.head is not token:
            token.head.children.append(token)
    return parse


def _sentences(tokens: tuple[Token, ...], starts: list[int]) -> tuple[Sentence, ...]:
    """Part the tokens into sentences, and tell each token in which it stands."""
    if not tokens:
        return ()
    firsts = [number for number, start in enumerate(starts) if start == _STARTS or number == 0]
    spans = zip(firsts, [*firsts[1:], len(tokens)], strict=True)
    sentences = tuple(Sentence(start, end, tokens[start:end]) for start, end in spans)
    for sentence in sentences:
        for token in sentence.tokens:
            token.sent = sentence
    return sentences


class _Form(NamedTuple):
    """What a word is by its letters alone."""

    text: str
    lower: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    like_num: bool


class _Seen:
    """What a vocabulary says of the numbers that stand for words, relations and features, each asked once."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._strings: dict[int, str] = {0: ""}
        self._forms: dict[int, _Form] = {}
        self._relations: dict[int, tuple[str, str, frozenset[str]]] = {}
        self._features: dict[int, Mapping[str, frozenset[str]]] = {}

    def string(self, key: int) -> str:
        if key not in self._strings:
            self._strings[key] = self._vocab.strings[key]
        return self._strings[key]

    def form(self, key: int) -> _Form:
        if key not in self._forms:
            word = self._vocab[key]
            flags = (word.is_alpha, word.is_punct, word.is_space, word.like_num)
            self._forms[key] = _Form(word.orth_, word.lower_, *flags)
        return self._forms[key]

    def relation(self, key: int) -> tuple[str, str, frozenset[str]]:
        """Return a relation, its universal part, and the two as a set."""
        if key not in self._relations:
            name = self.string(key)
            universal = name.partition(":")[0]
            self._relations[key] = name, universal, frozenset((name, universal))
        return self._relations[key]

    def features(self, key: int) -> Mapping[str, frozenset[str]]:
        if key not in self._features:
            pairs = (feature.partition("=") for feature in self.string(key).split("|"))
            self._features[key] = {name: frozenset(values.split(",")) for name, _, values in pairs if values}
        return self._features[key]


@lru_cache(maxsize=8)
def _seen(vocab: Vocab) -> _Seen:
    return _Seen(vocab)
