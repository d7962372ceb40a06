"""The level of what the owner of a goal does: every sense of the verb is tried on its object, the usual one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children
from whylint.reading.answer import UNKNOWN, Level
from whylint.reading.claim import Actor, Claim, asked_once

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DOING = frozenset({"work", "function", "communicate", "operate", "live", "think"})
_DONE_TO = frozenset({"work", "event", "document", "artefact", "body", "place", "content"})
THINGS_MADE = frozenset({"artefact", "method", "document", "body", "name", "place"})
STATES = frozenset({"quality", "metric", "event", "nuisance"})
"""What is changed rather than made."""


def level_of_owner(claim: Claim) -> Level:
    """The owner of the goal acts, or a body: every sense of the verb is tried on the object."""
    if _claims_change(claim):
        return "outcome"
    levels = (_OWNER_SENSES[sense](claim) for sense in claim.clause.classes if sense in _OWNER_SENSES)
    return next((level for level in levels if level != UNKNOWN), UNKNOWN)


def _claims_change(claim: Claim) -> bool:
    """Say whether a change is claimed, whatever the verb: an amount reached or in time, an end, more or less, other."""
    clause = claim.clause
    if ("reach" in clause.classes and claim.quantities) or claim.in_time or claim.has("negations"):
        return True
    reflexive = clause.object is not None and clause.object.head.lower_ in claim.lexicon.words("reflexives")
    return reflexive or _is_made_so(claim) or bool(is_compared(claim) and _DOING & set(clause.classes[:1]))


def level_of_what_is_made(claim: Claim, unknown: Level = UNKNOWN) -> Level:
    """What is brought into being, bought or put in place decides the level."""
    name = claim.object_class
    classes = claim.affected.classes if claim.affected is not None else ()
    if name == "function" and ("operate" in claim.clause.classes or "artefact" not in classes):
        return "feature"
    if name == "topic" and {"artefact", "function", "method"} & set(classes):
        return "means"
    if name in STATES | {"topic"}:
        return "outcome"
    if name in THINGS_MADE | {"aim", "award", "function", "thing"} or "body" in classes:
        return "means"
    if name in {"work", "content", "person"}:
        return "activity"
    named = any({"name", "artefact"} & set(phrase.classes[:1]) for phrase in claim.clause.obliques)
    if not name and _only_creates(claim) and (claim.clause.object is not None or named):
        return "means"
    return unknown


def _only_creates(claim: Claim) -> bool:
    """Say whether bringing into being is the first sense of the verb: what is then unknown is a thing with a name."""
    return claim.clause.classes[:1] == ("create",)


def _is_made_so(claim: Claim) -> bool:
    """Say whether something is made good or other ("make the city future-proof"), rather than made."""
    verb, changed = claim.clause.predicate, claim.clause.object
    if changed is None:
        return False
    if claim.clause.lemma in claim.lexicon.words("causatives"):
        other = claim.clause.complement is not None or bool(children(verb, "iobj"))
        return other or any(
            claim.is_one_of(child, "good", "bad", "fluff", "more", "less", "state") for child in verb.children
        )
    there = {"place", "body", "person"} & set(changed.classes[:1]) and not _is_new(claim)
    return bool(there) and any(claim.is_one_of(token, "good", "fluff") for token in claim.core)


def _is_new(claim: Claim) -> bool:
    """Say whether what is acted on was not there before: it has an indefinite article, a number or no determiner."""
    head = claim.affected.head if claim.affected is not None else None
    determiners = children(head, "det", "nmod:poss") if head is not None else []
    return all(token.lower_ in claim.lexicon.words("indefinite_articles") for token in determiners)


def _changed(claim: Claim) -> Level:
    """A change of a state is an outcome; changing a thing or work is making or doing, where the verb has that sense."""
    name, senses = claim.object_class, claim.clause.classes
    if claim.quantities:
        return "outcome"
    if name == "work" or (name in {"document", "artefact", "content", "function"} and "work" in senses):
        return "activity"
    return "feature" if name == "function" and "operate" in senses else "outcome"


def _kept(claim: Claim) -> Level:
    """Keeping a state is an outcome, also that of a thing ("keep the library open"); keeping on with work is none."""
    if claim.clause.complement is not None or children(claim.clause.predicate, "xcomp"):
        return "outcome"
    done = {"work", "method", "artefact", "document", *(["event"] if "work" in claim.clause.classes else [])}
    return "activity" if claim.object_class in done else "outcome"


def _offered(claim: Claim) -> Level:
    name = claim.object_class
    if claim.clause.object is None:
        return UNKNOWN
    if name == "function" or (claim.in_product and name in {"content", "artefact"}):
        return "feature"
    praised = claim.modifiers(claim.clause.object.head, "good", "fluff", "more")
    if praised and name not in {"artefact", "body", "method"}:
        return "outcome"
    if name == "quality":
        return UNKNOWN
    if name == "person":
        return "outcome" if claim.quantities else UNKNOWN
    return "means" if name in {"artefact", "body", "method"} else "activity"


def _removed(claim: Claim) -> Level:
    """What goes away is an outcome; taking things away is work, and phasing out a tool may be either."""
    things = {"artefact", "document", "function", "content", "work"}
    if claim.object_class not in things or claim.quantities or claim.has("universals"):
        return "outcome"
    return "activity" if "work" in claim.clause.classes else UNKNOWN


def _operated(claim: Claim) -> Level:
    """Operating is what a product is for, if it has an object that is no person."""
    return UNKNOWN if claim.object_class in {"person", ""} else "feature"


def level_of_support(claim: Claim) -> Level:
    """Supporting a format, protocol or part of a product is a feature; people and states are changed by it."""
    if claim.in_product:
        return "feature"
    supported = claim.clause.object
    if supported is None or supported.preposition:
        return "outcome"  # what one contributes to is no part of a product
    return "feature" if claim.object_class in {"function", "artefact", "content", "name", "document"} else "outcome"


def _worked(claim: Claim) -> Level:
    """Work is an activity; work that brings a figure or a share to an amount is not what is claimed, the amount is."""
    counted = claim.clause.object.head if claim.clause.object is not None else None
    amounts = [quantity.tokens[0] for quantity in claim.quantities if quantity.tokens[0] in claim.core]
    moved = claim.object_class in {"metric", "nuisance"} and any(token.head != counted for token in amounts)
    if has_share(claim) or moved or is_compared(claim):
        return "outcome"
    if [token for token in claim.modifiers(claim.clause.predicate, "good") if token.i != claim.clause.predicate.i]:
        return "outcome"
    other_senses = set(claim.clause.classes) - {"work", "communicate", "think"}
    return UNKNOWN if claim.object_class == "quality" and other_senses else "activity"


def has_share(claim: Claim) -> bool:
    """Say whether a claim holds a percentage or a share ("nine out of ten")."""
    percent = claim.lexicon.words("quantities", "percent")
    numbers = claim.lexicon.words("quantities", "number_words")
    for quantity in claim.quantities:
        counted = [token for token in quantity.tokens if token.like_num or token.lower_ in numbers]
        parted = len(counted) > 1 and counted[0].i + 1 < counted[-1].i
        if quantity.unit.lower() in percent or parted:
            return True
    return False


@asked_once
def is_compared(claim: Claim) -> bool:
    """Say whether something is to be done more, less, better: then the change is claimed, not the work."""
    amounts = {token.i for quantity in claim.quantities for token in quantity.tokens}
    graded = [token for token in claim.core if token.i not in amounts]
    return any(claim.is_comparative(token) or claim.is_one_of(token, "more", "less") for token in graded)


def _reached(claim: Claim) -> Level:
    """A thing that is got is a means; a standing, figure or diploma that is got is an outcome."""
    bought = claim.object_class in {"artefact", "body", "document"} and not claim.quantities
    return "means" if bought and "create" in claim.clause.classes else "outcome"


def _been(claim: Claim) -> Level:
    clause = claim.clause
    if clause.lemma in claim.lexicon.words("owning_verbs") and clause.complement is None:
        if claim.actor is Actor.BODY and claim.has("universals"):
            return "outcome"
        if claim.has("negations"):
            return "outcome"
        return level_of_what_is_made(claim)
    return "outcome"


def _lived(claim: Claim) -> Level:
    """What the owner does is exercise or work, unless it is to be done better, more or less, or not any more."""
    clause = claim.clause
    better = any(claim.modifiers(holder, "good", "more", "less", "bad") for holder in claim.core)
    if better or claim.has("negations") or clause.complement is not None or claim.actor is Actor.UNKNOWN:
        return "outcome"
    name = clause.object.classes[0] if clause.object is not None and clause.object.classes else ""
    worked = {"work", "communicate"} & set(clause.classes)
    if name in {"metric", "quality", "nuisance", "unit"} or (name == "person" and claim.quantities and not worked):
        return "outcome"
    return "activity" if name in _DONE_TO or (claim.quantities and worked) else UNKNOWN


_OWNER_SENSES: Mapping[str, Callable[[Claim], Level]] = {
    "raise": _changed,
    "lower": _changed,
    "improve": _changed,
    "keep": _kept,
    "remove": _removed,
    "create": level_of_what_is_made,
    "work": _worked,
    "function": _offered,
    "operate": _operated,
    "support": level_of_support,
    "communicate": _worked,
    "think": lambda _: "activity",
    "learn": lambda _: "outcome",
    "reach": _reached,
    "be": _been,
    "live": _lived,
}
