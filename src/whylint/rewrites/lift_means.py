"""Lift the means out of a goal: the change becomes the goal, the means a strategy that serves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.reading.answer import NO, YES
from whylint.rewrites.ask_for_change import ask_for_change, with_purpose
from whylint.rewrites.change import part_means
from whylint.rewrites.rewrite import Rewrite

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


_NAMING = frozenset({"NOUN", "PROPN", "NUM"})


def lift_means(draft: Draft) -> tuple[Rewrite, ...]:
    """Make the change the goal, asked further where it is vague, and keep the means as a strategy.

    Where the two cannot be told apart there is no rewrite: the question remains.
    """
    if draft.answers["swappable_means"].value != YES:
        return ask_for_change(draft)
    parted = part_means(draft) if draft.answers["compound"].value != YES else None
    if parted is None or not parted.change or _loses_words(draft, f"{parted.change} {parted.means}"):
        return ()
    change = draft.begun(parted.change)
    strategy = (("strategies", draft.begun(parted.means)),)
    if draft.answers["vague"].value == NO or draft.frame.reasons:
        return (Rewrite(change, strategy),)
    return (Rewrite(with_purpose(draft, change).text, strategy),)


def _loses_words(draft: Draft, said: str) -> bool:
    """Say whether a noun, name or number of the statement would be lost."""
    kept = said.lower()
    return any(token.pos_ in _NAMING and token.lower_ not in kept for token in draft.frame.doc)
