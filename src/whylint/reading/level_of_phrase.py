"""The level of a phrase without a verb: it claims something if it names a change, an amount, or what is to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, noun_classes, preposition_of
from whylint.reading.answer import UNKNOWN
from whylint.reading.level_of_owner import STATES, level_of_owner
from whylint.reading.moving_figure import moving_figure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whylint.reading.answer import Level
    from whylint.reading.claim import Claim


_LONGEST_TOPIC = 6
"""The most words of a bare topic ("Well-being of staff and pupils")."""


def level_of_phrase(claim: Claim) -> Level:
    """A phrase without a verb claims something if it names a change, an amount, a wish or a thing to be made."""
    clause, head = claim.clause, claim.clause.predicate
    if moving_figure(claim):
        return "outcome"
    counted = bool(claim.quantities or claim.modifiers(head, "more", "less"))
    if counted and STATES & set(noun_classes(head, claim.lexicon)[:1]):
        return "outcome"
    if clause.classes and (clause.object is not None or claim.quantities):
        return level_of_owner(claim)
    if (shift := _shift(claim)) is not None:
        return shift
    if head.pos_ in {"ADJ", "ADV"}:
        return "outcome" if claim.modifiers(head, "good", "more", "less", "state", "fluff", "bad") else "topic"
    names = [name for name in noun_classes(head, claim.lexicon) if name not in {"unit", "time"}]
    made = _MADE_OR_DONE.get(names[0] if names else "")
    return _level_of_amount(claim, made) if counted else _level_of_noun(claim, made)


def _level_of_amount(claim: Claim, made: Level | None) -> Level:
    """So much, more or less of something: of a thing to be made it may be either, of a bare number nothing is said."""
    head = claim.clause.predicate
    if claim.has("negations"):
        return "outcome"
    if made in {"means", "feature"} and claim.modifiers(head, "more", "less"):
        return "outcome" if claim.modifiers(head, "less") else UNKNOWN
    bare_number = head.pos_ == "NUM" and not children(head, "nmod", "amod", "obl")
    return "topic" if bare_number else made or "outcome"


def _level_of_noun(claim: Claim, made: Level | None) -> Level:
    """A noun with what describes it: none of it, better, good, or a new thing."""
    clause, head = claim.clause, claim.clause.predicate
    compared = any(claim.is_comparative(child) for child in children(head, "amod", "advmod"))
    if claim.has("negations") or compared:
        return "outcome"
    if claim.modifiers(head, "good", "state", "fluff", "bad"):
        return made or "outcome"
    if clause.classes[:1] == ("create",) and children(head, "nmod", "appos", "compound", "flat", "obl"):
        return "means"
    return made or "topic" if _is_introduced(claim, made) else "topic"


def _is_introduced(claim: Claim, made: Level | None) -> bool:
    """Say whether a phrase brings something up as new: "a …", "new …", or with what it is for or of."""
    head = claim.clause.predicate
    cased = [child for child in children(head, "nmod") if children(child, "case")]
    placed = [child for child in cased if "place" not in noun_classes(child, claim.lexicon)[:1]]
    indefinite = any(token.lower_ in claim.lexicon.words("indefinite_articles") for token in head.children)
    new = claim.modifiers(head, "new") and made != "activity"
    return bool(indefinite or new or placed or children(head, "acl"))


def is_bare(claim: Claim) -> bool:
    """Say whether a phrase is short and without a verb; a longer one says something, even if not understood."""
    words = [token for token in claim.frame.doc if not (token.is_punct or token.is_space)]
    return len(words) <= _LONGEST_TOPIC and not any(token.pos_ in {"VERB", "AUX"} for token in words[1:])


def is_wished_for(claim: Claim) -> bool:
    """Say whether a phrase names a state of somebody or something ("dignity for our clients")."""
    head = claim.clause.predicate
    for_whom = claim.lexicon.words("reasons", "further_end")
    whose = [child for child in children(head, "nmod") if preposition_of(child) in for_whom]
    return bool(whose) and noun_classes(head, claim.lexicon)[:1] == ("quality",)


def may_be_order(claim: Claim) -> bool:
    """Say whether the first word may as well be a verb, with something behind it ("Partner with schools")."""
    head = claim.clause.predicate
    opens = head.i == head.sent.start and not children(head, "det", "amod")
    behind = [child for child in children(head, "nmod", "obl") if children(child, "case")]
    return (
        opens
        and bool(behind)
        and head.lower_ == (claim.lexicon.verb_of(head.lower_) or "")
        and not claim.lexicon.entry("infinitive_last")
    )


def _shift(claim: Claim) -> Level | None:
    """From one thing to another: a shift of states or figures is an outcome, one of tools a means."""
    head = claim.clause.predicate
    openings, ends = claim.lexicon.words("from"), claim.lexicon.words("to")
    if not any(case.lower_ in openings for case in children(head, "case")):
        return None
    targets = [child for child in children(head, "nmod", "obl", "conj", "parataxis") if preposition_of(child) in ends]
    if not targets:
        return None
    tools = {"artefact", "name"} & set(noun_classes(targets[0], claim.lexicon)[:1])
    return "means" if tools else "outcome"


_MADE_OR_DONE: Mapping[str, Level] = {
    "work": "activity",
    "function": "feature",
    "artefact": "means",
    "method": "means",
    "document": "means",
    "body": "means",
}
"""What a phrase that names a thing to be made, or work to be done, claims by itself."""
