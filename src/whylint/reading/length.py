"""Can a statement be remembered: is it one sentence, and not too long a one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import NO, YES, Answer, Stretch

if TYPE_CHECKING:
    from whylint.language.parses import Parse, Token
MOST_WORDS = 35
"""The most words that somebody can say again after reading them once or twice, reason and moment included."""
_FEWEST = 2
"""The fewest words of a sentence; fewer are a label ("Goal 1.") or an exclamation."""
_ENDS = frozenset({".", "!", "?"})


def read_length(doc: Parse) -> Answer:
    """Answer whether a statement is more than one sentence, or one too long to remember, with the words too many."""
    sentences = sentences_of(doc)
    if len(sentences) > 1:
        return Answer(YES, (Stretch(sentences[1][0].idx, len(doc.text.rstrip())),))
    words = _words(list(doc))
    if len(words) > MOST_WORDS:
        return Answer(YES, (Stretch(words[MOST_WORDS].idx, len(doc.text.rstrip())),))
    return Answer(NO)


def sentences_of(doc: Parse) -> list[list[Token]]:
    """Return the sentences of a text: what a mark ends and a capital opens, by its marks and not by its grammar."""
    sentences: list[list[Token]] = [[]]
    for token in doc:
        if token.is_space:
            continue
        last = sentences[-1]
        opens = bool(last) and last[-1].text in _ENDS and token.text[:1].isupper() and bool(last[-1].whitespace_)
        if opens and _is_sentence(last) and not _is_in_brackets(last):
            sentences.append([])
        sentences[-1].append(token)
    if len(sentences) > 1 and not _is_sentence(sentences[-1]):
        rest = sentences.pop()
        sentences[-1] += rest
    return sentences


def _is_in_brackets(tokens: list[Token]) -> bool:
    """Say whether a bracket is open behind some words, so that a mark there ends no sentence ("(incl. Boston)")."""
    marks = [token.text for token in tokens]
    return marks.count("(") > marks.count(")")


def _words(tokens: list[Token]) -> list[Token]:
    return [token for token in tokens if any(letter.isalnum() for letter in token.text)]


def _is_sentence(tokens: list[Token]) -> bool:
    return sum(any(map(str.isalpha, token.text)) for token in tokens) >= _FEWEST
