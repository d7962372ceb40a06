"""How a statement is worded: which words are its author's own, and where listed phrases stand in it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from whylint.frame.words import opens_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.parses import Parse, Token

_QUOTED = re.compile(r"“[^”]*”|„[^”“]*[”“]|\"[^\"]*\"|«[^»]*»|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)|`[^`]*`")
_EDGES = " .!?"
_CODE = re.compile(r"[_@\\]|://|\w\(|^/|[a-z][A-Z]")
_ANY_WORDS = r"\S+(?: \S+)?"
"""What the sign for any words in a phrase stands for: one word or two."""


@lru_cache(maxsize=8)
def own_words(doc: Parse) -> frozenset[int]:
    """Return the indices of the tokens that are the author's wording: in no quotation, no code and no name."""
    text = doc.text
    whole = len(text.strip(_EDGES))
    quoted = [found.span() for found in _QUOTED.finditer(text) if len(found.group()) < whole]
    return frozenset(
        token.i
        for token in doc
        if not any(start <= token.idx < end for start, end in quoted)
        and not _is_code(token.text)
        and not _is_name(token)
    )


@lru_cache(maxsize=1 << 12)
def _is_code(word: str) -> bool:
    return bool(_CODE.search(word))


def _is_name(token: Token) -> bool:
    capital = token.text[:1].isupper() and token.text[1:].islower() and not opens_sentence(token)
    return token.pos_ == "PROPN" or capital


def measured_words(frame: GoalFrame) -> frozenset[int]:
    """Return the indices of the tokens in claims and reasons that hold an amount: there is nothing loose about them."""
    groups = [[token.i for token in reason.tokens] for reason in frame.reasons]
    later = [{token.i for token in claim.tokens} for claim in frame.claims[1:]]
    inner = frozenset[int]().union(frame.aside, *later)
    groups += [sorted(tokens) for tokens in later]
    groups.append([token.i for token in frame.doc if token.i not in inner])
    amounts = {token.i for quantity in frame.quantities for token in quantity.tokens}
    return frozenset(index for group in groups if amounts & set(group) for index in group)


def phrases_in(doc: Parse, phrases: Iterable[str]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each listed phrase in a text; `*` in a phrase stands for a word or two."""
    own, text = own_words(doc), doc.text.lower().replace("’", "'")
    end = 0
    for found in _pattern(tuple(phrases)).finditer(text):
        tokens = tuple(token for token in doc if token.idx < found.end() and token.end > found.start())
        if found.start() >= end and tokens and all(token.i in own for token in tokens):
            end = found.end()
            yield tokens


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    forms = [re.escape(phrase).replace(r"\ ", " ").replace(r"\*", _ANY_WORDS) for phrase in longest_first]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)") if forms else re.compile(r"(?!)")
