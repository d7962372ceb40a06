"""Put a field beside a statement: the goal that it serves, or who owns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.rewrite import Rewrite

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def add_reference(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the goal that a strategy or tactic serves."""
    return (Rewrite(draft.text, (("supports", draft.phrases.ask("goal_id")),)),)


def add_owner(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask who owns or shares a goal."""
    return (Rewrite(draft.text, (("owner", draft.phrases.ask("owner")),)),)
