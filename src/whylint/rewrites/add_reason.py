"""Add a reason: what it lets people do, or what they suffer while it is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.rewrites.asking import cause_of, purpose_of
from whylint.rewrites.places import end_of_claim
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import inserted

if TYPE_CHECKING:
    from whylint.rewrites.rewrite import Draft

_AWAY = frozenset({"lower", "remove"})


def add_reason(draft: Draft) -> tuple[Rewrite, ...]:
    """Add the problem of what is to become less, the purpose of anything else; or either as a field."""
    phrases, clause = draft.phrases, draft.clause
    away = clause is not None and (bool(_AWAY & set(clause.classes[:1])) or _is_less(draft))
    offset = end_of_claim(draft)
    kind, asked = ("cause", cause_of) if away else ("purpose", purpose_of)
    said = inserted(draft.text, offset, asked(draft, draft.text[:offset]), phrases.say(f"{kind}_joint"))
    return (Rewrite(said), Rewrite(draft.text, (("why", phrases.ask("problem")),)))


def _is_less(draft: Draft) -> bool:
    """Say whether the statement opens with less or none of something."""
    lexicon = draft.lexicon
    first = next((token for token in draft.frame.doc if token.is_alpha), None)
    if first is None:
        return False
    classes = {*lexicon.adjective_classes(first.lower_), *lexicon.adjective_classes(first.lemma_)}
    return "less" in classes or first.lower_ in lexicon.words("negations")
