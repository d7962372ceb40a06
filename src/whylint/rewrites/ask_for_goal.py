"""Ask for the goal that a document of strategies and tactics leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.asking import asked_change
from whylint.rewrites.rewrite import Rewrite

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def ask_for_goal(draft: Draft) -> tuple[Rewrite, ...]:
    """Give the form of the goal that the first strategy serves, with that strategy under it."""
    return (Rewrite(draft.begun(asked_change(draft)), (("strategies", draft.claim_text),)),)
