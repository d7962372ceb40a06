"""Write tokens out as text: on one line, without gaps, without marks that hang loose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.frame.words import features

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "”", "«": "»"}
_OPENING = frozenset("([\"'“‘„«")
_CLOSING = frozenset(".,;:!?…)]\"'”’»")
_NO_NAMES = frozenset({"PRON", "DET", "NUM", "ADJ"})
_END_MARKS = ".!?…;,:"
_BEFORE_MARK = re.compile(r"\s+([,;:.!?)\]])(?=[\s,;:.!?)\]]|$)")
_SENTENCES = re.compile(r"\S[.!?…]\s+\w")
_EMPTY_BRACKETS = re.compile(r"\s*(\(\s*\)|\[\s*\])")


def tidy(text: str) -> str:
    """Return a text on one line, without quotes around it, and without marks at its end if it is one sentence."""
    text = _BEFORE_MARK.sub(r"\1", " ".join(_EMPTY_BRACKETS.sub("", text).split()))
    text = text.strip(" ,;:")
    text = text if _SENTENCES.search(text) else text.rstrip(_END_MARKS + " ")
    if len(text) > 1 and _QUOTES.get(text[0]) == text[-1] and text[1:-1].count(text[-1]) == 0:
        return tidy(text[1:-1])
    return text


def written(tokens: Iterable[Token]) -> str:
    """Return tokens as they are written, those left out not leaving a gap, without marks at either end."""
    listed = list(tokens)
    text = ""
    for place, token in enumerate(listed, 1):
        apart = place < len(listed) and listed[place].i != token.i + 1
        text += token.text + (" " if apart else str(token.whitespace_))
    return tidy(text)


def lowered(tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """Return tokens as they stand inside a sentence: without the capital that only the sentence gave them."""
    text = written(tokens)
    first = tokens[0]
    named = first.pos_ == "PROPN" or (first.pos_ == "PRON" and first.lemma_ == first.text)
    named = named or (lexicon.knows(first.text) and not lexicon.knows(first.lower_)) or _is_bare_name(first, lexicon)
    named = named or _is_hyphenated_name(text.split()[0], lexicon) or _goes_on_as_a_name(first)
    keeps = named or first.text[1:] != first.text[1:].lower() or first.lower_ == first.text
    opens = first.i == first.sent.start or not any(token.is_alpha for token in first.doc[first.sent.start : first.i])
    return text if keeps or not opens else text[:1].lower() + text[1:]


def _is_bare_name(first: Token, lexicon: Lexicon) -> bool:
    """Say whether the first word is all of the subject, unknown and uninflected: a name ("*Coupa* goes live")."""
    bare = not any(not child.is_punct for child in first.children)
    base = first.lemma_.lower() in {first.lower_, ""}
    guessed = lexicon.noun_classes(first.text) or lexicon.verb_of(first.text) or lexicon.adjective_classes(first.lower_)
    plural = "Plur" in features(first, "Number")
    if not first.dep_.startswith("nsubj") or first.pos_ in _NO_NAMES or plural or not bare or not base:
        return False
    return not guessed and not lexicon.knows(first.lower_)


def _goes_on_as_a_name(first: Token) -> bool:
    """Say whether the word behind the first has a capital too, as two parts of a name do ("*Head* Housekeeping")."""
    following = first.nbor() if first.i + 1 < len(first.doc) else None
    titled = following is not None and following.text[:1].isupper() and following.text[1:].islower()
    return titled and following is not None and first.dep_ in {"compound", "amod"} and following.i <= first.head.i


def _is_hyphenated_name(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a name with a hyphen ("Wi-Fi"), and no known word before a name ("Post-Brexit")."""
    first, *rest = word.split("-")
    named = any(part[:1].isupper() and not part.isupper() for part in rest)
    return named and not lexicon.knows(first.lower())


def end_of(token: Token) -> int:
    """Return the offset behind a token."""
    return token.end


def whole_words(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens with what is written together with them on either side ("[Wi-]Fi vouchers")."""
    doc, start, end = tokens[0].doc, tokens[0].i, tokens[-1].i
    while start > 0 and not doc[start - 1].whitespace_ and doc[start - 1].text not in _OPENING:
        start -= 1
    while end + 1 < len(doc) and not doc[end].whitespace_ and doc[end + 1].text not in _CLOSING:
        end += 1
    return list(doc[start : end + 1])


def inserted(text: str, offset: int, words: str, joint: str = " ") -> str:
    """Return a text with words put in at an offset, tied to what stands before with a joint; a comma is closed."""
    offset = _past_quote(text, offset)
    before, after = text[:offset].rstrip(), text[offset:].lstrip()
    if joint.startswith(",") and after[:1].isalnum():
        words += ","
    gap = "" if not after or after[0] in ',;:.!?)]"”' else " "
    return tidy(f"{before}{joint}{words}{gap}{after}".strip())


def _past_quote(text: str, offset: int) -> int:
    """Return an offset, moved past the mark right behind it that closes a quotation which the words would break."""
    behind = text[offset : offset + 1]
    opening = next((opens for opens, closes in _QUOTES.items() if closes == behind and opens != closes), behind)
    unclosed = text[:offset].count(opening) - (text[:offset].count(behind) if opening != behind else 0)
    closes = (behind in {"”", "»", "’"} and unclosed > 0) or (behind == '"' and unclosed % 2 == 1)
    return offset + 1 if closes and not text.startswith(opening) else offset
