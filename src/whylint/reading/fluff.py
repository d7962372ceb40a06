"""Are there words of praise or fashion in a statement, which could be left out without a loss?"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from whylint.frame.words import lemma_of, noun_classes
from whylint.reading.answer import NO, YES, Answer, stretch
from whylint.reading.wording import measured_words, own_words, phrases_in

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_PRAISED = frozenset({"quality", "topic", "aim"})
"""What a doubtful word can only praise; of other things it may say which ("unique visitors", "luxury goods")."""


def read_fluff(frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer whether there is fluff, with each of its words; a clause with an amount in it can bear some."""
    measured = measured_words(frame)
    found: list[tuple[Token, ...]] = [(token,) for token in _fluff_words(frame, lexicon)]
    found += list(phrases_in(frame.doc, _phrases(lexicon)))
    kept = sorted({stretch(tokens) for tokens in found if tokens[0].i not in measured})
    return Answer(YES, tuple(kept)) if kept else Answer(NO)


@cache
def _phrases(lexicon: Lexicon) -> frozenset[str]:
    """Return what is fluff in more words than one, for a parser that takes "world-class" for three."""
    joined = {word for word in lexicon.adjectives_of("fluff") if not word.isalpha()}
    return lexicon.words("fluff", "phrases") | (joined - lexicon.words("fluff", "doubtful"))


def _fluff_words(frame: GoalFrame, lexicon: Lexicon) -> list[Token]:
    own = own_words(frame.doc)
    return [token for token in frame.doc if token.i in own and _is_fluff(token, lexicon)]


def _is_fluff(token: Token, lexicon: Lexicon) -> bool:
    if token.pos_ in {"NOUN", "VERB"} and lemma_of(token) in lexicon.words("fluff", "nouns"):
        return True
    if token.pos_ not in {"ADJ", "ADV"} and token.dep_ not in {"amod", "compound"}:
        return False
    word = _listed(token, lexicon)
    if word in lexicon.words("fluff", "doubtful"):
        return bool(_PRAISED & set(noun_classes(token.head, lexicon)[:1])) and token.dep_ == "amod"
    return bool(word)


def _listed(token: Token, lexicon: Lexicon) -> str:
    """Return the form of an adjective or adverb under which it is listed as fluff, or nothing."""
    forms = (*lexicon.adjective_forms(token.text), lemma_of(token).lower())
    return next((form for form in forms if "fluff" in lexicon.adjective_classes(form)[:1]), "")
