"""Add a reason: what it lets people do, or what they suffer while it is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.clauses import negation_of
from whylint.frame.words import children, features
from whylint.rewrites.asking import cause_of, loss_of, purpose_of, reason_joint
from whylint.rewrites.places import end_of_claim
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.what_counts import is_described_work
from whylint.rewrites.wording import inserted

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause
    from whylint.rewrites.rewrite import Draft

_AWAY = frozenset({"lower", "remove"})
_ALSO_MADE = frozenset({"create", "operate"})
"""What a verb that makes an end of something may mean instead ("*close* the books")."""
_UP = frozenset({"raise"})
_KEPT = frozenset({"keep"})
_ALSO_HELD = frozenset({"work", "support"})
"""What a verb that keeps something may mean instead, if it is an everyday one ("een open dag *houden*")."""
_ASKED = {"cause": cause_of, "otherwise": loss_of, "purpose": purpose_of}


def add_reason(draft: Draft) -> tuple[Rewrite, ...]:
    """Add the problem of what is to become less, the purpose of anything else; or either as a field."""
    field = Rewrite(draft.text, (("why", draft.phrases.ask("problem")),))
    if draft.text.rstrip().endswith("?") or _says_what_for(draft):
        return (field,)
    offset = end_of_claim(draft)
    before = draft.text[:offset]
    kind = kind_of_reason(draft)
    said = inserted(draft.text, offset, _ASKED[kind](draft, before), reason_joint(draft, before, kind))
    return (Rewrite(said), field)


def opens_as_purpose(draft: Draft) -> bool:
    """Say whether a statement is a purpose itself, as one would be added to another ("*so that* …")."""
    opening = draft.phrases.patterns["purpose"].partition("{")[0].strip()
    return f"{draft.claim_text.lower()} ".startswith(f"{opening} ")


def _says_what_for(draft: Draft) -> bool:
    """Say whether a purpose stands in the statement as one would be added, though it was not read ("*so that* …")."""
    opening = draft.phrases.patterns["purpose"].partition("{")[0].strip()
    return f" {opening} " in f" {draft.claim_text.lower()} "


def kind_of_reason(draft: Draft) -> str:
    """Return how a reason fits the claim: what goes wrong now, what would be lost, or what it is good for."""
    classes = set(draft.clause.classes[:1]) if draft.clause is not None else set()
    unsure = draft.clause is not None and bool(_ALSO_MADE & set(draft.clause.classes))
    denied = draft.clause is not None and negation_of(draft.clause.predicate, draft.lexicon) is not None
    reflexive = draft.clause is not None and bool(children(draft.clause.predicate, "expl:pv"))
    unsure = unsure or (draft.clause is not None and is_described_work(draft.clause))
    if (classes & _AWAY and not unsure and not reflexive) or (classes & _UP and denied) or _is_less(draft):
        return "cause"
    senses = set(draft.clause.classes) if draft.clause is not None else set()
    held = "live" in senses and bool(_ALSO_HELD & senses)
    better = draft.clause is not None and draft.clause.verb is None and _is_compared(draft.clause)
    return "otherwise" if classes & _KEPT and not (held or better) else "purpose"


def _is_compared(clause: Clause) -> bool:
    """Say whether a noun for keeping something is compared, so that more is wanted ("*better* care")."""
    return any("Cmp" in features(word, "Degree") for word in children(clause.predicate, "amod"))


def _is_less(draft: Draft) -> bool:
    """Say whether the statement opens with less or none of something."""
    lexicon = draft.lexicon
    first = next((token for token in draft.frame.doc if token.is_alpha), None)
    if first is None:
        return False
    classes = {*lexicon.adjective_classes(first.lower_), *lexicon.adjective_classes(first.lemma_)}
    return "less" in classes or first.lower_ in lexicon.words("negations")
