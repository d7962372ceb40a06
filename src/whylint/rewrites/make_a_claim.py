"""Turn a topic into a claim: what changes for whom in it; a moment alone becomes the moment of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.asking import change_for
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered, tidy

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft


def make_a_claim(draft: Draft) -> tuple[Rewrite, ...]:
    """Keep the topic as a label and ask for the change in it, or ask what there should be more or less of."""
    say, topic = draft.phrases.say, draft.claim_text
    timed = {token.i for moment in draft.frame.moments for token in moment.tokens}
    if not any(token.i not in timed and any(map(str.isalpha, token.text)) for token in draft.frame.doc):
        return (Rewrite(draft.begun(say("in_moment", moment=topic, change=change_for(draft)))),)
    starts = [moment.tokens[0].i for moment in draft.frame.moments]
    dated = any(start > 0 and draft.frame.doc[start - 1].text == "," for start in starts)
    name, comma, rest = topic.rpartition(",") if dated else (topic, "", "")
    pattern = "labelled_again" if ":" in name else "labelled"
    change = change_for(draft, name) + comma + rest
    labelled = Rewrite(draft.begun(say(pattern, topic=name, change=change)))
    if any(mark in topic for mark in ",:;(") or draft.frame.moments or draft.frame.doc[0].pos_ in {"ADP", "VERB"}:
        return (labelled,)
    return (labelled, Rewrite(say("more_or_less", topic=tidy(lowered(list(draft.frame.doc), draft.lexicon)))))
