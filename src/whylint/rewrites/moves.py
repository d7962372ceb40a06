"""The moves by their names in the rules, and the choice among what they make of a statement."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from whylint.rewrites.add_baseline import add_baseline
from whylint.rewrites.add_field import add_owner, add_reference
from whylint.rewrites.add_measure import add_measure
from whylint.rewrites.add_moment import add_moment
from whylint.rewrites.add_reason import add_reason
from whylint.rewrites.ask_for_change import ask_for_change
from whylint.rewrites.ask_for_goal import ask_for_goal
from whylint.rewrites.ask_for_means import ask_for_means
from whylint.rewrites.count_the_change import count_the_change
from whylint.rewrites.lift_means import lift_means
from whylint.rewrites.make_a_claim import make_a_claim
from whylint.rewrites.name_the_goal import name_the_goal
from whylint.rewrites.replace_reason import replace_reason
from whylint.rewrites.shorten import shorten
from whylint.rewrites.split import split
from whylint.rewrites.strip import strip
from whylint.rewrites.write_the_goal import write_the_goal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from whylint.rewrites.rewrite import Applicability, Draft, Rewrite

_MOST = 3
"""The most rewrites that a finding offers."""

_TAIL = 2
_ENDS = (".", "!", "?", "…")
_PLACEHOLDER = re.compile(r"<[^<>]+>")


def rewrites_for(moves: tuple[str, ...], draft: Draft) -> tuple[Rewrite, ...]:
    """Return what the moves of a rule make of a statement, the best first and none that repeats the statement.

    One that rewrites the sentence comes before one that only adds a field beside it, and that before one that keeps
    nothing of the author's in the sentence.
    """
    made: list[Rewrite] = []
    for move in moves:
        for rewrite in _MOVES[move](draft):
            if not _repeats(rewrite, draft) and not any(_says_the_same(rewrite, other) for other in made):
                made.append(replace(rewrite, applicability=_applicability(rewrite, draft), move=move))
    first = sorted(made, key=lambda rewrite: _rank(rewrite, draft))[:_MOST]
    return tuple(_ended(_without_joint(rewrite, draft), draft) for rewrite in first)


def _rank(rewrite: Rewrite, draft: Draft) -> int:
    """Return 0 for a sentence rewritten, 1 for one with a field beside it, 2 for one that is only asked for."""
    if rewrite.text == draft.text:
        return 1
    only_asked = not any(letter.isalpha() for letter in _PLACEHOLDER.sub("", rewrite.text))
    return 2 if only_asked and draft.level == "outcome" else 0


def _without_joint(rewrite: Rewrite, draft: Draft) -> Rewrite:
    """Leave out the mark and the word that tied a statement to the next one of its list ("…; and")."""
    words = [token for token in draft.frame.doc if not token.is_space]
    if len(words) <= _TAIL or words[-1].pos_ != "CCONJ" or words[-2].text not in {",", ";"}:
        return rewrite
    tail = draft.text[words[-2].idx :].rstrip()
    fields = tuple((name, text.replace(tail, "")) for name, text in rewrite.fields)
    others = tuple(text.replace(tail, "") for text in rewrite.others)
    return replace(rewrite, text=rewrite.text.replace(tail, ""), fields=fields, others=others)


def _ended(rewrite: Rewrite, draft: Draft) -> Rewrite:
    """End what stands in a list of statements with a full stop, if the statement does and not only its "etc."."""
    words = [token for token in draft.frame.doc if not token.is_space]
    ends_open = bool(words) and any(each.end > words[-1].idx for each in draft.answers["escape"].evidence)
    if not words or words[-1].text != "." or (ends_open and rewrite.move == "strip"):
        return rewrite
    fields = tuple((name, _stopped(text) if name == "strategies" else text) for name, text in rewrite.fields)
    return replace(
        rewrite, text=_stopped(rewrite.text), fields=fields, others=tuple(_stopped(text) for text in rewrite.others)
    )


def _stopped(text: str) -> str:
    return text if text.rstrip().endswith(_ENDS) else f"{text}."


def _repeats(rewrite: Rewrite, draft: Draft) -> bool:
    return not rewrite.fields and not rewrite.others and rewrite.text in {draft.text.strip(), draft.claim_text}


def _says_the_same(rewrite: Rewrite, other: Rewrite) -> bool:
    """Say whether two rewrites differ in nothing, or only in how they ask for the change that one strategy serves."""
    strategy = [field for field in rewrite.fields if field[0] == "strategies"]
    same = (rewrite.text, rewrite.fields, rewrite.others) == (other.text, other.fields, other.others)
    return same or (bool(strategy) and strategy == [field for field in other.fields if field[0] == "strategies"])


def _applicability(rewrite: Rewrite, draft: Draft) -> Applicability:
    """Return whether a rewrite can be taken as it is, is to be filled in, or only to be read over."""
    if rewrite.applicability == "machine-applicable":
        return rewrite.applicability
    texts = [rewrite.text, *rewrite.others, *(text for _, text in rewrite.fields)]
    asked = [found for text in texts for found in _PLACEHOLDER.findall(text) if found not in draft.text]
    return "has-placeholders" if asked else "maybe-incorrect"


_MOVES: Mapping[str, Callable[[Draft], tuple[Rewrite, ...]]] = {
    "lift-means": lift_means,
    "ask-for-change": ask_for_change,
    "add-measure": add_measure,
    "add-reason": add_reason,
    "add-moment": add_moment,
    "replace-reason": replace_reason,
    "add-reference": add_reference,
    "add-owner": add_owner,
    "name-the-goal": name_the_goal,
    "make-a-claim": make_a_claim,
    "write-the-goal": write_the_goal,
    "strip": strip,
    "split": split,
    "shorten": shorten,
    "add-baseline": add_baseline,
    "ask-for-means": ask_for_means,
    "ask-for-goal": ask_for_goal,
    "count-the-change": count_the_change,
}
