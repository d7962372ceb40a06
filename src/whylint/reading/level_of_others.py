"""The level of what others than the owner do: people, products, undertakings, and whatever else is a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import noun_classes
from whylint.reading.answer import UNKNOWN, Level
from whylint.reading.level_of_owner import (
    STATES,
    has_share,
    is_compared,
    level_of_owner,
    level_of_support,
    level_of_what_is_made,
)

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Phrase
    from whylint.reading.claim import Claim

_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "reach", "learn"})


def level_of_existence(claim: Claim) -> Level:
    """What is to be there ("There must be …") decides."""
    if claim.has("negations") or claim.modifiers(claim.affected.head if claim.affected else None, "less", "more"):
        return "outcome" if claim.object_class not in {"artefact", "function"} else "means"
    return level_of_what_is_made(claim, unknown="means")


def level_of_passive(claim: Claim) -> Level:
    """Something is done, and nobody is named: service that people get in time is an outcome, work on them is work."""
    served = claim.object_class in {"person", "event", "body", "function"} or claim.has("universals", "negations")
    timely = claim.in_time or claim.has("negations") or has_share(claim)
    worked_on = "work" in claim.clause.classes[:1] and claim.object_class in {"person", "body"}
    if "work" in claim.clause.classes[:1] and claim.has("universals") and not timely:
        return UNKNOWN
    lived = not worked_on and (claim.has("universals") or (claim.quantities and "work" not in claim.clause.classes[:1]))
    if served and (timely or lived):
        return "outcome"
    offered = {"function", "communicate", "operate", "create"} & set(claim.clause.classes)
    if claim.in_product and (offered or claim.able):
        return "feature"
    if "function" in claim.clause.classes[:1] and claim.object_class in {"artefact", "name"}:
        return "feature"
    level = level_of_owner(claim)
    if level == "activity" and "function" in claim.clause.classes[:1] and claim.object_class == "content":
        return "feature"
    return level


def level_of_people(claim: Claim) -> Level:
    """People other than the owner do, can do or feel something: an outcome, but not what they do with an interface."""
    direct = claim.clause.object.classes[:1] if claim.clause.object is not None else ()
    if claim.clause.causative in claim.lexicon.words("permitting") and _is_product(claim.clause.causer, claim):
        return "feature"
    operates = "operate" in claim.clause.classes[:1] and not {"person", "artefact", "thing"} & set(direct)
    handles = direct[:1] == ("function",) and claim.able
    return "feature" if operates or handles or (claim.in_product and not claim.quantities) else "outcome"


def level_of_product(claim: Claim) -> Level:
    """A product changes something (an outcome, badly put), is as people feel it, or does something (a feature)."""
    clause = claim.clause
    senses = set(clause.classes)
    if claim.has("negations"):
        return "outcome"
    if clause.complement is not None and "be" in senses:
        felt = clause.complement.pos_ == "ADJ" and not claim.is_one_of(clause.complement, "new")
        return "outcome" if felt else "feature"
    first = clause.classes[0] if clause.classes else ""
    if clause.lemma in claim.lexicon.words("lead_to") and claim.object_class in STATES | {""}:
        return "outcome"
    if first == "support":
        return level_of_support(claim)
    if first == "learn":
        return "feature"
    if first in _CHANGES and claim.object_class not in {"function", "content"}:
        return "outcome"
    if claim.quantities or (senses & _CHANGES and claim.object_class in STATES):
        return "outcome"
    if _is_only_name(clause.subject) and claim.object_class in {"work", "quality", "topic"}:
        return UNKNOWN  # a name may be that of an organisation, and none of these is a function
    return "feature" if senses else UNKNOWN


def level_of_undertaking(claim: Claim) -> Level:
    """Work, a method or a document changes something, or else is carried out."""
    senses = claim.clause.classes
    if claim.has("negations"):
        return "outcome"
    if senses[:1] == ("learn",):
        return "feature"
    if claim.clause.complement is not None or _CHANGES & set(senses) or claim.quantities or is_compared(claim):
        return "outcome"
    if "support" in senses:
        return "outcome"
    return "activity" if senses else UNKNOWN


def level_of_matter(claim: Claim) -> Level:
    """A state, figure, event or thing changes or is as wished."""
    if "create" in claim.clause.classes[:1] and claim.clause.object is not None:
        return UNKNOWN
    return "outcome"


def _is_only_name(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.classes == ("name",)


def _is_product(phrase: Phrase | None, claim: Claim) -> bool:
    return phrase is not None and bool(
        {"artefact", "function", "name"} & set(noun_classes(phrase.head, claim.lexicon)[:1])
    )
