"""The level of what the owner of a goal does: every sense of the verb is tried on its object, the usual one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features
from whylint.reading.answer import UNKNOWN, Level
from whylint.reading.claim import Actor, Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DOING = frozenset({"work", "function", "communicate", "operate", "live", "think"})
_DONE_TO = frozenset({"work", "event", "document", "artefact", "body", "place", "content", "method"})
THINGS_MADE = frozenset({"artefact", "method", "document", "body", "name", "place"})
STATES = frozenset({"quality", "metric", "event", "nuisance"})
"""What is changed rather than made."""


def level_of_owner(claim: Claim) -> Level:
    """The owner of the goal acts, or a body: every sense of the verb is tried on the object."""
    if ("reach" in claim.clause.classes and claim.quantities) or claim.in_time:
        return "outcome"
    if claim.clause.object is not None and claim.clause.object.head.lower_ in claim.lexicon.words("reflexives"):
        return "outcome"
    if claim.has("negations") or (is_compared(claim) and _DOING & set(claim.clause.classes[:1])):
        return "outcome"
    built_in = {"create", "function", "operate"} & set(claim.clause.classes[:1])
    if built_in and claim.in_product and claim.object_class not in {"person", "quality", "artefact"}:
        return "feature"
    if claim.clause.object is None and claim.clause.lemma in claim.lexicon.words("wrapping_verbs"):
        return "outcome" if "be" in claim.clause.classes[:1] else UNKNOWN
    if _is_made_so(claim):
        return "outcome"
    for sense in _senses(claim):
        if sense in _OWNER_SENSES and (level := _OWNER_SENSES[sense](claim)) != UNKNOWN:
            return level
    if claim.clause.complement is not None:
        return "outcome"
    return UNKNOWN


def _senses(claim: Claim) -> tuple[str, ...]:
    """Return the senses of the verb; what is built or laid as much as worked on is made, if it is a thing."""
    senses = claim.clause.classes
    made = claim.object_class in {"artefact", "place", "body"} and claim.affected is not None
    if made and {"create", "work"} <= set(senses) and _is_new(claim):
        return ("create", *senses)
    if "reach" in senses and claim.object_class == "award":
        return ("reach", *senses)
    changes = [sense for sense in senses if sense in {"raise", "lower", "remove"}]
    return (*changes, *senses) if claim.object_class in {"metric", "nuisance", "event"} else senses


def level_of_what_is_made(claim: Claim, unknown: Level = UNKNOWN) -> Level:
    """What is brought into being, bought or put in place decides the level."""
    name = claim.object_class
    classes = claim.affected.classes if claim.affected is not None else ()
    if name in STATES | {"topic"}:
        return "outcome"
    if "operate" in claim.clause.classes and name in {"name", "content"} and _into_product(claim):
        return "feature"
    if name == "function" and ("artefact" not in classes or "operate" in claim.clause.classes):
        return "feature"
    if "operate" in claim.clause.classes and claim.in_product:
        return "feature"
    if name in THINGS_MADE | {"aim", "award", "function"}:
        return "means"
    if "body" in classes:
        return "means"
    if name in {"work", "content", "person"}:
        return "activity"
    if name == "thing":
        return "outcome" if claim.quantities else "means"
    return "means" if not name and claim.clause.object is not None and _only_creates(claim) else unknown


def _only_creates(claim: Claim) -> bool:
    """Say whether bringing into being is the first sense of the verb: what is then unknown is a thing with a name."""
    return claim.clause.classes[:1] == ("create",)


def _into_product(claim: Claim) -> bool:
    """Say whether something is put into a product or a part of it ("add iDEAL to the checkout")."""
    return any({"artefact", "function"} & set(phrase.classes[:1]) for phrase in claim.clause.obliques)


def _is_made_so(claim: Claim) -> bool:
    """Say whether something is made good or other ("make the city future-proof"), rather than made."""
    verb = claim.clause.predicate
    if claim.clause.object is None or claim.clause.lemma not in claim.lexicon.words("causatives"):
        return False
    return any(claim.is_one_of(child, "good", "bad", "fluff", "more", "less", "state") for child in verb.children)


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


def level_of_support(claim: Claim) -> Level:
    """Supporting a format, protocol or part of a product is a feature; people and states are changed by it."""
    return "feature" if claim.object_class in {"function", "artefact", "content", "name", "document"} else "outcome"


def _worked(claim: Claim) -> Level:
    """Work is an activity; work that brings a figure or a share to an amount is not what is claimed, the amount is."""
    moved = claim.object_class in {"metric", "nuisance"} and any(
        quantity.tokens[0] in claim.core for quantity in claim.quantities
    )
    if has_share(claim) or moved or is_compared(claim):
        return "outcome"
    other_senses = set(claim.clause.classes) - {"work", "communicate", "think"}
    return UNKNOWN if claim.object_class == "quality" and other_senses else "activity"


def has_share(claim: Claim) -> bool:
    """Say whether a claim holds a percentage or a share ("nine out of ten")."""
    percent = claim.lexicon.words("quantities", "percent")
    numbers = claim.lexicon.words("quantities", "number_words")
    for quantity in claim.quantities:
        counted = [token for token in quantity.tokens if token.like_num or token.lower_ in numbers]
        if quantity.unit.lower() in percent or len(counted) > 1:
            return True
    return False


def is_compared(claim: Claim) -> bool:
    """Say whether something is to be done more, less, better: then the change is claimed, not the work."""
    amounts = {token.i for quantity in claim.quantities for token in quantity.tokens}
    graded = [token for token in claim.core if token.i not in amounts]
    return any("Cmp" in features(token, "Degree") or claim.is_one_of(token, "more", "less") for token in graded)


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
    "remove": lambda _: "outcome",
    "create": level_of_what_is_made,
    "work": _worked,
    "function": _offered,
    "operate": lambda _: "feature",
    "support": level_of_support,
    "communicate": _worked,
    "think": lambda _: "activity",
    "learn": lambda _: "outcome",
    "reach": _reached,
    "be": _been,
    "live": _lived,
}
