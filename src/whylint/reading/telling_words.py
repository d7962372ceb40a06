"""The words of a statement whose meaning tells what it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from whylint.reading.claim import main_claim

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

OPEN_CLASS = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})

Words = tuple["Token", ...]


class TellingWords(NamedTuple):
    """The verb, the heads of object and subject, and all words that mean much. Each group may be empty but the verb."""

    verb: Words
    object: Words
    subject: Words
    open_class: Words


@lru_cache(maxsize=8)
def telling_words(frame: GoalFrame, lexicon: Lexicon) -> TellingWords:
    """Return the words that count."""
    main = main_claim(frame, lexicon)
    affected, subject = main.affected, main.clause.subject
    return TellingWords(
        (main.clause.verb or main.clause.predicate,),
        (affected.head,) if affected is not None else (),
        (subject.head,) if subject is not None else (),
        tuple(token for token in frame.doc if token.pos_ in OPEN_CLASS),
    )
