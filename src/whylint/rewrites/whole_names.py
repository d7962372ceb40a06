"""Say whether words of a statement are the whole name of a thing, or a part of one that was cut short."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from whylint.frame.words import features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Parse, Token
    from whylint.rewrites.rewrite import Draft

NAMING = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET", "X", "SYM"})
"""What the words of a name can be."""
_GOES_ON = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "X", "SYM"})
_IN_ROW = _GOES_ON | {"DET", "PUNCT"}
_SAID_OF = frozenset({"conj", "acl", "acl:relcl", "appos", "flat", "compound"})
APART = frozenset({",", ":", ";", "(", "–", "—"})
_LABEL_ENDS = frozenset({":", "–", "—", "-"})
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
_ROW = 8
"""Within how many words a row that a comma goes on with has its last joint."""


def is_a_tie(last: Token, draft: Draft) -> bool:
    """Say whether a noun between prepositions is no thing but a tie ("in *accordance* with"); none is behind "of"."""
    before = last.nbor(-1) if last.i > 0 else last
    bare = before.pos_ == "ADP" and before.lower_ not in draft.phrases.patterns["whose"].split()
    return bare and last.i + 1 < len(last.doc) and last.nbor().pos_ == "ADP"


def _is_row(doc: Parse, comma: int) -> bool:
    """Say whether a comma goes on with a row of things that a last joint closes."""
    row = takewhile(lambda token: token.pos_ in _IN_ROW, doc[comma : comma + _ROW])
    return any(token.pos_ == "CCONJ" for token in row)


def goes_on(last: Token) -> bool:
    """Say whether a name or a row goes on behind a word."""
    doc = last.doc
    if last.i + 1 >= len(doc):
        return False
    after = doc[last.i + 1]
    if after.text == ",":
        return _is_row(doc, after.i)
    if after.pos_ == "CCONJ":
        return after.i + 1 >= len(doc) or doc[after.i + 1].pos_ not in {"VERB", "AUX"}
    return after.pos_ in _GOES_ON or not (last.whitespace_ or after.is_punct)


def is_whole(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether words are a whole name: nothing beside them belongs to it that the parse or its reading left out."""
    doc, first, last = draft.frame.doc, tokens[0], tokens[-1]
    inside = {token.i for token in tokens}
    if first.pos_ == "ADV" or is_said_of(last, draft):
        return False
    if len(inside) != last.i - first.i + 1 or last.pos_ in {"ADJ", "DET", "ADP", "CCONJ"}:
        return False
    if any(child.i not in inside for token in tokens for child in token.children if child.dep_ in _SAID_OF):
        return False
    if holds_half(tokens) or is_label(first, last) or any(token.pos_ == "AUX" for token in tokens):
        return False
    before = doc[first.i - 1] if first.i > 0 else None
    if before is not None and (before.pos_ in NAMING or (before.is_punct and before.text not in APART)):
        return False
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if after is None:
        return True
    listed = after.text == "," and _is_row(doc, after.i)
    if after.text == ":":
        return False
    if not listed and after.i in draft.frame.aside:
        return True
    return not listed and after.pos_ not in _GOES_ON and (not after.is_punct or after.text in {*APART, *".,!?)"})


def is_said_of(last: Token, draft: Draft) -> bool:
    """Say whether an adjective was taken for the end of a name ("make returns *effortless*")."""
    return bool(draft.lexicon.adjective_classes(last.lower_)) and not draft.lexicon.knows_noun(last.lower_)


def holds_half(tokens: Sequence[Token]) -> bool:
    """Say whether words hold one of two quotes, or a clause of which the end may be missing ("a club *in which* …")."""
    text = "".join(token.text for token in tokens)
    if any(token.text == "," and token.nbor(-1).pos_ in {"NOUN", "PROPN"} for token in tokens[1:]):
        return all(token.pos_ != "CCONJ" for token in tokens) or holds_half([t for t in tokens if t.text != ","])
    halves = any(text.count(opening) != text.count(closing) for opening, closing in _PAIRS)
    return halves or text.count('"') % 2 == 1 or any("Rel" in features(token, "PronType") for token in tokens)


def is_label(first: Token, last: Token) -> bool:
    """Say whether words are set before a statement as its label ("*Theme 4* – …", "*Housing*: …")."""
    return first.i == 0 and last.i + 1 < len(last.doc) and last.nbor().text in _LABEL_ENDS
