"""Is there a goal at all yet, or only a place kept for one?"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from whylint.frame.words import features, lemma_of
from whylint.reading.answer import Stretch

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon

_EDGES = re.compile(r"^[\s\W]+|[\s\W]+$")
_MARK = re.compile(r"\W*|\W*(x{1,4}|\?+)\W*", re.IGNORECASE)


def placeholder(frame: GoalFrame, lexicon: Lexicon) -> tuple[Stretch, ...] | None:
    """Return the words that only keep a place for a goal, or None where there is more.

    They are a blank, a phrase that is listed as one, a thought still to be had ("we must still think about that"), or
    work of our own that is only said to have begun ("we have just started").
    """
    text = frame.doc.text
    whole = Stretch(0, len(text))
    bare = _EDGES.sub("", text).lower()
    if _MARK.fullmatch(text) or bare in lexicon.words("placeholders", "whole"):
        return (whole,)
    if found := _markers(lexicon).search(text.lower()):
        return (Stretch(*found.span()),)
    if _postpones(frame, lexicon) or _only_begun(frame, lexicon):
        return (whole,)
    return None


@cache
def _markers(lexicon: Lexicon) -> re.Pattern[str]:
    longest_first = sorted(lexicon.words("placeholders", "markers"), key=lambda marker: (-len(marker), marker))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _postpones(frame: GoalFrame, lexicon: Lexicon) -> bool:
    """Somebody must still think: a verb of thinking with "still" or a pronoun for all that is thought of."""
    words = [token.lower_ for token in frame.doc]
    lemmas = {lemma_of(token).lower() for token in frame.doc} | {claim.lemma for claim in frame.claims}
    if not lemmas & lexicon.words("placeholders", "thinking"):
        return False
    owners = lexicon.words("speakers")
    pronouns = {token.lower_ for token in frame.doc if token.pos_ in {"PRON", "ADV"}}
    pointed_at = pronouns & lexicon.words("empty_pronouns")
    named = [token for token in frame.doc if token.pos_ in {"NOUN", "PROPN", "NUM"} and token.lower_ not in owners]
    content = [token for token in named if "time" not in lexicon.noun_classes(lemma_of(token))]
    later = set(words) & lexicon.words("placeholders", "not_yet")
    return bool((pointed_at or later) and len(content) <= 1 and not frame.quantities)


def _only_begun(frame: GoalFrame, lexicon: Lexicon) -> bool:
    """The speakers say that they began, and not what for."""
    main = frame.main
    if main is None or main.subject is None or main.subject.head.lower_ not in lexicon.words("speakers"):
        return False
    words = {token.lower_ for token in frame.doc} | {lemma_of(token).lower() for token in frame.doc}
    named = [token for token in frame.doc if token.pos_ in {"NOUN", "PROPN", "NUM"}]
    begun = words & lexicon.words("placeholders", "started")
    unnamed = all(token.lower_ in lexicon.words("placeholders", "started") for token in named)
    past = any("Past" in features(token, "Tense") or "Part" in features(token, "VerbForm") for token in frame.doc)
    return bool(begun and unnamed and past)
