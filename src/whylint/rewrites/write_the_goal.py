"""Give the form of a goal to fill in, with what the author did write down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import tidy, written

if TYPE_CHECKING:
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


_LABEL = 8
"""The most words and marks of a label."""
_AFTER_BRACKETS = "):"
_MARKS = frozenset({":", "=", "-", "–", "—"})


def write_the_goal(draft: Draft) -> tuple[Rewrite, ...]:
    """Give the form of a goal, under the topic that stands before the words that only keep its place."""
    say = draft.phrases.say
    change = say("change", who=draft.phrases.ask("who"), can=draft.phrases.ask("often"))
    moments = [written(moment.tokens) for moment in draft.frame.moments if moment.deadline]
    topic = _topic(draft)
    apart = [moment for moment in moments if moment not in topic]
    dated = say("by_date_of", change=change, moment=apart[0]) if apart else say("by_date", change=change)
    return (Rewrite(say("labelled", topic=topic, change=dated) if topic else draft.begun(dated)),)


def _label(draft: Draft) -> str:
    """Return the few words before a colon, a sign of equality or a dash, if a number or noun is among them."""
    doc = draft.frame.doc
    mark = next((token for token in doc[: _LABEL + 1] if _is_mark(token)), None)
    opening = list(doc[: mark.i]) if mark is not None and mark.i + 1 < len(doc) else []
    known = draft.lexicon.words("placeholders", "whole") | draft.lexicon.words("placeholders", "markers")
    if " ".join(token.lower_ for token in opening) in known:
        return ""
    aside = draft.frame.aside
    named = any(token.like_num or token.pos_ in {"NOUN", "PROPN"} for token in opening if token.i not in aside)
    if mark is None or not named or opening[0].i in aside:
        return ""
    label = tidy(written(opening) + mark.text[:-1])
    return label if label.count("(") == label.count(")") else label.lstrip("[(")


def _is_mark(token: Token) -> bool:
    return token.text in {*_MARKS, _AFTER_BRACKETS} and bool(token.whitespace_)


def _topic(draft: Draft) -> str:
    """Return the noun phrase that a statement opens with, before the words that keep a place."""
    label = _label(draft)
    if label:
        return label
    evidence = draft.answers["level"].evidence
    if not evidence or evidence[0].start == 0:
        return ""
    before = [token for token in draft.frame.doc if token.idx < evidence[0].start]
    first_mark = next((number for number, token in enumerate(before) if token.is_punct), len(before))
    opening = before[:first_mark]
    nouns = {"NOUN", "PROPN", "ADJ", "DET"}
    named = opening and all(token.pos_ in nouns for token in opening) and first_mark < len(before)
    return tidy(written(opening)) if named else ""
