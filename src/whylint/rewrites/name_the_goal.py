"""Name the higher goal instead of pointing at it, and what is added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import features, noun_classes, subtree
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_LONGEST = 12
"""The most words of what a goal leans on that are put into a question."""


def name_the_goal(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for one's own part and which goal it serves, in one sentence or with the goal by its id."""
    phrases = draft.phrases
    heads = _goals_pointed_at(draft)
    words = _pointed_at(draft, heads[0]) if heads else ""
    named = _named(draft, heads[0]) if heads else phrases.say("named", goal=phrases.ask("which_higher_goal"))
    moment = _moment_apart(draft, named)
    change = phrases.say("change", who=phrases.ask("who"), can=phrases.ask("often"))
    by_id = Rewrite(change, (("supports", _id_asked(draft, words)),))
    return (Rewrite(draft.begun(f"{named} {moment}".strip())), by_id)


def _goals_pointed_at(draft: Draft) -> list[Token]:
    """Return the nouns for the goals that the statement points at."""
    nouns = [token for token in draft.frame.doc if _is_noun(token)]
    aims = [token for token in nouns if "aim" in noun_classes(token, draft.lexicon)]
    aims = [token for token in aims if all(below.text != ":" for below in subtree(token))]
    plain = [token for token in aims if noun_classes(token, draft.lexicon)[:1] == ("aim",)]
    return plain or aims or _leaned_on(draft)


def _leaned_on(draft: Draft) -> list[Token]:
    """Return what the statement leans on by a word that is none for goals ("the *agreements* with the region")."""
    clause = draft.clause
    if clause is None or clause.verb is None:
        return []
    phrases = [phrase for phrase in (*clause.obliques, clause.object) if phrase is not None]
    written_down = [phrase.head for phrase in phrases if {"document", "method"} & set(phrase.classes)]
    heads = written_down or [phrase.head for phrase in phrases if not {"person", "time"} & set(phrase.classes[:1])]
    if not heads and "support" in clause.classes[:1]:
        heads = [means.head for means in draft.frame.means]
    return [head for head in heads if _is_noun(head) and _is_short(head)]


def _is_short(head: Token) -> bool:
    """Say whether the words for a thing can stand in a question, and hold no list of what it says."""
    words = subtree(head)
    return len(words) <= _LONGEST and all(word.text not in ":;(" for word in words)


def _named(draft: Draft, head: Token) -> str:
    """Ask which of the goals it is, or which part of the one, in the statement's words for them."""
    several = "Plur" in features(head, "Number")
    goal = draft.phrases.ask("which_goal", plural=several, object=_pointed_at(draft, head))
    return draft.phrases.say("named", goal=goal)


def _pointed_at(draft: Draft, head: Token) -> str:
    """Return the statement's words for the goals."""
    joints = {"case", "cc"}
    tokens = [token for token in subtree(head) if not (token.dep_ in joints and token.head.i == head.i > token.i)]
    while len(tokens) > 1 and tokens[0].pos_ in {"ADP", "PART"}:
        tokens = tokens[1:]
    return lowered(_without_last_moment(draft, tokens), draft.lexicon)


def _id_asked(draft: Draft, words: str) -> str:
    """Ask for the id of the goal that is meant, by the statement's words for it."""
    return draft.phrases.ask("goal_id_in", object=words) if words else draft.phrases.ask("goal_id")


def _without_last_moment(draft: Draft, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words for a goal without the deadline behind them, which is not its name."""
    for moment in draft.frame.moments:
        opens, last = moment.tokens[0], moment.tokens[-1]
        if opens.pos_ == "ADP" and last.i == tokens[-1].i and opens.i > tokens[0].i:
            return [token for token in tokens if token.i < opens.i]
    return tokens


def _moment_apart(draft: Draft, named: str) -> str:
    """Return the author's moment, unless it stands in the new sentence already."""
    moments: Sequence[Sequence[Token]] = [moment.tokens for moment in draft.frame.moments]
    apart = next((tokens for tokens in moments if written(tokens).lower() not in named.lower()), None)
    if apart is None:
        return ""
    said = lowered(apart, draft.lexicon)
    return said if apart[0].pos_ == "ADP" else f"({said})"


def _is_noun(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"}
