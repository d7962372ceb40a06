"""Is there a target: a quantity, or an end state that two people would check the same way?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features, lemma_of, noun_classes, relation
from whylint.reading.claim import Claim, asked_once
from whylint.reading.end_state import end_state_of
from whylint.reading.moving_figure import moving_figure

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Quantity
    from whylint.language.parses import Token

_BESIDE = frozenset({"place", "body", "aim", "document", "artefact", "function"})
"""What is counted beside a claim: where or with whom, not how much."""
_JOINED = 2
"""How far the two ends of a range stand apart ("4 to 12")."""


@asked_once
def target_of(claim: Claim) -> tuple[Token, ...]:
    """Return the words of a claim that are its target, or nothing where it has none."""
    if moved := moving_figure(claim):
        return moved
    targets = [quantity.tokens for quantity in claim.quantities if is_target(quantity, claim)]
    if targets:
        return targets[0]
    return end_state_of(claim)


def is_target(quantity: Quantity, claim: Claim) -> bool:
    """Tell an amount to be reached from one that only tells where, with whom or how things stand now."""
    if _is_baseline(quantity.tokens, claim):
        return False
    counted = quantity.tokens[0].head
    if _tells_which(quantity, claim):
        return False
    clause = claim.clause
    heads = [clause.predicate, *(phrase.head for phrase in (clause.object, clause.subject) if phrase is not None)]
    alone = clause.object is None and clause.subject is None
    if quantity.unit or alone or counted in heads or counted in quantity.tokens:
        return True
    named = _BESIDE | ({"person", "topic"} if relation(counted) == "nmod" else set())
    return not named & set(noun_classes(counted, claim.lexicon)[:1]) and quantity.tokens[0] in claim.core


def _tells_which(quantity: Quantity, claim: Claim) -> bool:
    """Say whether an amount only tells which are meant: "our 85 members", "the 3 villages", "children from 4 to 12"."""
    inside = {token.i for token in quantity.tokens}
    outermost = next((token for token in quantity.tokens if token.head.i not in inside), quantity.tokens[0])
    counts = relation(outermost) == "nummod"
    if counts and not quantity.unit and _is_known(outermost.head, claim):
        return True
    return not _moves_a_figure(claim) and _is_age(quantity, claim, bare=not counts)


def _moves_a_figure(claim: Claim) -> bool:
    """Say whether a claim is about a figure, so that any number in it may be its value ("the number of cases")."""
    clause = claim.clause
    named = clause.verb is None and "metric" in noun_classes(clause.predicate, claim.lexicon)[:1]
    directed = bool({"raise", "lower"} & set(clause.classes[:1]))
    return directed or named or claim.object_class == "metric" or bool(claim.has("counts"))


def _is_age(quantity: Quantity, claim: Claim, *, bare: bool) -> bool:
    """Say whether an amount, or the range that it belongs to, tells how old the persons before it are."""
    row = [other for other in claim.quantities if _stand_together(other, quantity)]
    timed = {"unit", "time"} & set(noun_classes(row[-1].tokens[-1], claim.lexicon)[:1])
    ranged = len(row) > 1 or "-" in quantity.tokens[0].text.replace("–", "-").strip("-")
    if not (bare and not quantity.unit) and not (ranged and timed):
        return False
    start = row[0].tokens[0].i
    person, opening = claim.frame.doc[max(0, start - 2)], claim.frame.doc[start - 1]
    led = opening.pos_ == "ADP" and opening.lower_ not in claim.lexicon.words("moments", "counted_by")
    aged = (
        lemma_of(person).lower() in claim.lexicon.words("ages") or "person" in noun_classes(person, claim.lexicon)[:1]
    )
    return start > 1 and led and aged


def _stand_together(one: Quantity, other: Quantity) -> bool:
    first, second = sorted((one, other), key=lambda quantity: quantity.tokens[0].i)
    return one is other or second.tokens[0].i - first.tokens[-1].i <= _JOINED


def _is_known(counted: Token, claim: Claim) -> bool:
    """Say whether a noun is known to the reader, so that its number is told and not asked: the, our, all."""
    told = claim.lexicon.words("universals") | claim.lexicon.words("speakers")
    return any(
        child.lower_ in told or "Def" in features(child, "Definite") or "Yes" in features(child, "Poss")
        for child in children(counted, "det", "nmod:poss")
    )


def _is_baseline(tokens: tuple[Token, ...], claim: Claim) -> bool:
    """Say whether an amount is only how things stand now ("(now 23 %)")."""
    before = claim.frame.doc[max(0, tokens[0].i - 2) : tokens[0].i]
    return any(token.lower_ in claim.lexicon.words("baseline") for token in before)
