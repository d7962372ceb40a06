"""Find moments: dates, quarters, years, seasons and periods, apart from rhythms, durations and amounts of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Moment
from whylint.frame.words import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from whylint.language.lexicon import Lexicon

_YEAR = re.compile(r"(19|20|21)\d\d([/–-](\d\d|\d{4}))?|'\d\d")
_PART_OF_YEAR = re.compile(r"(20\d\d)?[-/]?([QqKkTt][1-4]|[Hh][12]|[1-4][Qq])([-/]?(20)?\d\d)?|[Ff][Yy]'?\d\d(\d\d)?(/\d\d)?")
_DATE = re.compile(r"\d{4}-\d\d?(-\d\d?)?|\d\d?[-/.]\d\d?[-/.](\d\d){1,2}|\d\d?[-/.]\d{4}")
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th|e|ste|de)?\.?", re.IGNORECASE)
_FARTHEST_LEFT = 7
_CHANGING = frozenset({"raise", "lower", "improve", "remove", "keep", "reach", "create", "learn"})


def find_moments(doc: Doc, claim_classes: Iterable[str], lexicon: Lexicon) -> tuple[Moment, ...]:
    """Return the moments in a text. `claim_classes` are those of the main claim: only a change is over in weeks."""
    changing = bool(_CHANGING & set(claim_classes))
    moments: list[Moment] = []
    position = 0
    while position < len(doc):
        end = _core(doc, position, lexicon)
        moment = _moment(doc, position, end, changing=changing, lexicon=lexicon) if end else None
        if moment is not None and not (moments and moment.tokens[0].i <= moments[-1].tokens[-1].i):
            moments.append(moment)
            position = moment.tokens[-1].i + 1
        else:
            position += 1
    return tuple(moments)


def _core(doc: Doc, position: int, lexicon: Lexicon) -> int:
    """Return the end of the word or words at a position that name a time, or 0."""
    token = doc[position]
    text, lemma = token.text, lemma_of(token)
    if _DATE.fullmatch(text) or _PART_OF_YEAR.fullmatch(text) or _YEAR.fullmatch(text):
        return position + 1
    if text.lower().rstrip(".") in lexicon.words("moments", "months"):
        return position + 1 if _is_month(doc, position, lexicon) else 0
    pair = doc[position : position + 2].text.lower()
    if pair in lexicon.words("moments", "periods"):
        return position + 2
    names = lexicon.words("moments", "periods") | lexicon.words("moments", "seasons") | lexicon.words("moments", "when")
    names |= lexicon.words("moments", "weekdays")
    if {lemma.lower(), text.lower()} & names or "time" in lexicon.noun_classes(lemma)[:1]:
        return position + 1
    return 0


def _is_month(doc: Doc, position: int, lexicon: Lexicon) -> bool:
    """Tell the month from the auxiliary and other doubles: it stands beside a day, a year, or a preposition."""
    before = doc[position - 1] if position else None
    after = doc[position + 1] if position + 1 < len(doc) else None
    if after is not None and (_YEAR.fullmatch(after.text) or _DAY.fullmatch(after.text)):
        return True
    if before is None:
        return doc[position].text[0].isupper() and doc[position].pos_ in {"PROPN", "NOUN"}
    near = lexicon.words("moments", "before") | lexicon.words("moments", "edges") | lexicon.words("moments", "coming")
    return bool(_DAY.fullmatch(before.text) or before.lower_ in near or before.text in {"(", ",", "/", "-", "–"})


def _moment(doc: Doc, start: int, end: int, *, changing: bool, lexicon: Lexicon) -> Moment | None:
    """Grow the name of a time to both sides, and say whether it is a moment, and one that can be a deadline."""
    left = _grown_left(doc, start, lexicon)
    right = _grown_right(doc, end, lexicon)
    tokens = tuple(doc[left:right])
    words = {token.lower_ for token in tokens} | {lemma_of(token).lower() for token in tokens}
    exact = any(_is_exact(token, lexicon) for token in tokens)
    if not exact and words & lexicon.words("moments", "rhythm") - {"an", "a"}:
        return None
    if not exact and not _is_period_ahead(tokens, doc, changing=changing, lexicon=lexicon):
        return None
    first = tokens[0].lower_
    previous = doc[left - 1].lower_ if left else ""
    compared = previous in lexicon.words("comparing") or first in lexicon.words("comparing")
    opening = words & (lexicon.words("moments", "deadline") | lexicon.words("moments", "coming"))
    bare_year = len(tokens) == 1 and bool(_YEAR.fullmatch(tokens[0].text))
    if bare_year and not (previous in {"(", ",", "", "-", "–", ":"} or left == 0):
        return None
    dated = exact and (left == start or first in lexicon.words("moments", "edges"))
    return Moment(tokens, deadline=not compared and bool(opening or dated))


def _is_exact(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word alone fixes a moment: a date, a year, a quarter, a month."""
    text = token.text
    if _DATE.fullmatch(text) or _PART_OF_YEAR.fullmatch(text) or _YEAR.fullmatch(text):
        return True
    return text.lower().rstrip(".") in lexicon.words("moments", "months")


def _is_period_ahead(tokens: tuple[Token, ...], doc: Doc, *, changing: bool, lexicon: Lexicon) -> bool:
    """Say whether a period is one ahead ("next season", "within two years"), no rhythm, duration or measure."""
    words = {token.lower_ for token in tokens} | {lemma_of(token).lower() for token in tokens}
    opening = tokens[0].lower_
    following = doc[tokens[-1].i + 1].lower_ if tokens[-1].i + 1 < len(doc) else ""
    if words & lexicon.words("moments", "coming"):
        return True
    if words & lexicon.words("moments", "when"):
        return opening in lexicon.words("moments", "before")
    counted = any(token.like_num or token.lower_ in lexicon.words("quantities", "number_words") for token in tokens)
    named = words & (lexicon.words("moments", "seasons") | lexicon.words("moments", "weekdays"))
    if counted or (words & lexicon.words("indefinite_articles") and not named):
        if opening not in lexicon.words("moments", "within") or following in lexicon.words("moments", "anaphora"):
            return False
        if words & lexicon.words("moments", "long_periods"):
            return True
        return changing and bool(words & lexicon.words("moments", "short_periods"))
    if named:
        return opening in lexicon.words("moments", "before")
    edge = words & lexicon.words("moments", "edges")
    definite = words & (lexicon.words("articles") - lexicon.words("indefinite_articles"))
    return opening in lexicon.words("moments", "deadline") and bool(edge or definite)


def _grown_left(doc: Doc, start: int, lexicon: Lexicon) -> int:
    within = lexicon.words("moments", "before") | lexicon.words("moments", "edges") | lexicon.words("moments", "coming")
    within |= lexicon.words("moments", "months") | lexicon.words("articles") | lexicon.words("moments", "rhythm")
    within |= lexicon.words("moments", "year_names") | lexicon.words("quantities", "number_words")
    within |= lexicon.words("moments", "seasons") | lexicon.words("moments", "periods")
    left = start
    while left > 0 and start - left < _FARTHEST_LEFT:
        token = doc[left - 1]
        if not ({token.lower_, lemma_of(token).lower()} & within or _DAY.fullmatch(token.text) or token.like_num):
            break
        left -= 1
    return left


def _grown_right(doc: Doc, end: int, lexicon: Lexicon) -> int:
    within = lexicon.words("moments", "months") | lexicon.words("moments", "edges") | lexicon.words("moments", "periods")
    right = end
    while right < len(doc) and right - end < _FARTHEST_LEFT:
        token = doc[right]
        if not (token.lower_ in within or _YEAR.fullmatch(token.text) or _DAY.fullmatch(token.text) or _PART_OF_YEAR.fullmatch(token.text)):
            break
        right += 1
    return right
