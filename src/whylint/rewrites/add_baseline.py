"""Add how things stand now, behind the target of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import subtree
from whylint.reading.answer import YES
from whylint.rewrites.places import end_of_claim
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import end_of, inserted

if TYPE_CHECKING:
    from spacy.tokens import Token

    from whylint.rewrites.rewrite import Draft


def add_baseline(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the present value behind the amount and what it counts."""
    baseline = draft.answers["no_baseline"]
    if baseline.value != YES:
        return ()
    evidence = baseline.evidence[0]
    amount = [token for token in draft.frame.doc if evidence.start <= token.idx < evidence.end]
    return (Rewrite(inserted(draft.text, _place(draft, amount[-1]), draft.phrases.say("present_value"))),)


def _place(draft: Draft, last: Token) -> int:
    """Return the offset behind an amount with what it counts; behind the claim where a verb is the amount."""
    if last.pos_ in {"VERB", "AUX"}:
        return end_of_claim(draft, before_means=True)
    counted = last.head if last.dep_ == "nummod" and last.head.i > last.i else last
    inside = [token for token in subtree(counted) if token.i not in draft.frame.aside and token.i >= last.i]
    end = last
    for token in inside:
        if token.i == end.i + 1 and not token.is_punct:
            end = token
    return end_of(end)
