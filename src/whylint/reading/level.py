"""What is the statement's main claim: an outcome, a feature, a means, an activity, a borrowed goal, a topic, nothing yet?

Section 1 of the reading guide, as conditions over who acts, what the verb does and what it is done to. A verb of
several senses takes the first that fits its object. Where no condition fits, the level is unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood, ReasonKind
from whylint.frame.words import children, features, is_verb, lemma_of, noun_classes, preposition_of, relation
from whylint.reading.answer import UNKNOWN, YES, Answer, Level, Stretch
from whylint.reading.claim import Actor, Claim, claim_of, main_claim
from whylint.reading.placeholder import placeholder
from whylint.reading.vague import is_concrete, vagueness

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from spacy.tokens import Token

    from whylint.frame.goal_frame import GoalFrame, Phrase
    from whylint.language.lexicon import Lexicon

_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "reach", "learn"})
_LEANING = frozenset({"support", "reach", "function"})
_THINGS_MADE = frozenset({"artefact", "method", "document", "body", "name", "place"})
_STATES = frozenset({"quality", "metric", "event", "nuisance"})


def read_level(frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer what the main claim is, with the words that make it."""
    if (words := placeholder(frame, lexicon)) is not None:
        return Answer("placeholder", words)
    if frame.main is None:
        return Answer("topic", (Stretch(0, len(frame.doc.text)),))
    claim = main_claim(frame, lexicon)
    evidence = (stretch_of(claim),)
    if not frame.sure:
        return Answer(UNKNOWN, evidence)
    counting = what_counts(claim)
    return Answer(level_of(counting), evidence)


def what_counts(claim: Claim) -> Claim:
    """Return the claim by which a statement is judged: the main one, or else the concrete outcome that it is done for."""
    if level_of(claim) == "outcome" and vagueness(claim) != YES:
        return claim
    return concrete_purpose(claim.frame, claim.lexicon) or claim


def concrete_purpose(frame: GoalFrame, lexicon: Lexicon) -> Claim | None:
    """Return the first reason that names a concrete outcome, or None; such a reason is what the statement is about."""
    for reason in frame.reasons:
        if reason.kind is ReasonKind.CAUSE:
            continue
        elsewhere = frozenset(range(len(frame.doc))) - {token.i for token in reason.tokens}
        elsewhere |= {token.i for moment in frame.moments for token in moment.tokens}
        claim = claim_of(reason.clause, frame, lexicon, elsewhere)
        if level_of(claim) == "outcome" and is_concrete(claim):
            return claim
    return None


def stretch_of(claim: Claim) -> Stretch:
    """Return the words that make a claim: from the first to the last of its verb, subject, object and complement."""
    clause = claim.clause
    parts: list[Token] = [clause.predicate]
    parts += [clause.verb] if clause.verb is not None else []
    parts += [clause.complement] if clause.complement is not None else []
    for phrase in (clause.subject, claim.affected):
        parts += list(phrase.tokens) if phrase is not None else []
    parts += [token for token in children(clause.predicate, "compound:prt")]
    if clause.mood is Mood.NOMINAL:
        parts += [token for token in claim.region if not token.is_punct]
    return Stretch(min(token.idx for token in parts), max(token.idx + len(token) for token in parts))


def level_of(claim: Claim) -> Level:
    """Return the level of one claim by its grammar, or unknown."""
    clause = claim.clause
    if _is_borrowed(claim):
        return "borrowed"
    if clause.existential:
        return _brought_into_being(claim)
    if clause.mood is Mood.NOMINAL:
        return _level_of_phrase(claim)
    if clause.continued and claim.object_class not in _STATES and "be" not in clause.classes:
        return "activity"
    if clause.passive and clause.subject is None:
        return _level_of_passive(claim)
    if clause.causative and claim.actor not in {Actor.PEOPLE, Actor.OWNER}:
        return "outcome"
    by_actor = {
        Actor.PEOPLE: _level_of_people,
        Actor.PRODUCT: _level_of_product,
        Actor.UNDERTAKING: _level_of_undertaking,
        Actor.MATTER: _level_of_matter,
    }
    return by_actor.get(claim.actor, _level_of_owner)(claim)


def _is_borrowed(claim: Claim) -> bool:
    """An aim that is not said, and is to be supported, reached or the like."""
    pointed_at = claim.affected
    if pointed_at is None or claim.quantities or not _LEANING & set(claim.clause.classes):
        return False
    heads = [pointed_at.head, *children(pointed_at.head, "nmod")]
    heads += [phrase.head for phrase in claim.clause.obliques if "support" in claim.clause.classes[:1]]
    aims = [head for head in heads if "aim" in noun_classes(head, claim.lexicon)]
    clauses = [child for head in aims for child in children(head, "acl", "ccomp", "appos", "advcl") if is_verb(child)]
    says_which = [child for child in clauses if "Part" not in features(child, "VerbForm")]
    nominalised = claim.lexicon.nominalised_verb(lemma_of(pointed_at.head)) is not None
    held = bool(aims) and (aims[0].i == pointed_at.head.i or nominalised or relation(aims[0]) == "obl")
    return held and not says_which


def _brought_into_being(claim: Claim) -> Level:
    """ "There must be …": what is to be there decides."""
    if claim.has("negations") or claim.modifiers(claim.affected.head if claim.affected else None, "less", "more"):
        return "outcome" if claim.object_class not in {"artefact", "function"} else "means"
    return _made(claim, unknown="means")


def _made(claim: Claim, unknown: Level = UNKNOWN) -> Level:
    """What is brought into being, bought or put in place decides the level."""
    name = claim.object_class
    classes = claim.affected.classes if claim.affected is not None else ()
    if name in _STATES | {"topic"}:
        return "outcome"
    if "operate" in claim.clause.classes and name in {"name", "content"} and _into_product(claim):
        return "feature"
    if name == "function" and ("artefact" not in classes or "operate" in claim.clause.classes):
        return "feature"
    if "operate" in claim.clause.classes and claim.in_product:
        return "feature"
    if name in _THINGS_MADE | {"aim", "award", "function"}:
        return "means"
    if name in {"work", "content", "person"}:
        return "activity"
    if name == "thing":
        return "outcome" if claim.quantities else "means"
    return unknown


def _into_product(claim: Claim) -> bool:
    """Say whether something is put into a product or a part of it ("add iDEAL to the checkout")."""
    return any({"artefact", "function"} & set(phrase.classes[:1]) for phrase in claim.clause.obliques)


def _level_of_owner(claim: Claim) -> Level:
    """The owner of the goal acts, or a body: every sense of the verb is tried on the object."""
    if ("reach" in claim.clause.classes and claim.quantities) or claim.in_time:
        return "outcome"
    built_in = {"create", "function", "operate"} & set(claim.clause.classes[:1])
    if built_in and claim.in_product and claim.object_class not in {"person", "quality", "artefact"}:
        return "feature"
    for sense in _senses(claim):
        if sense in _OWNER_SENSES and (level := _OWNER_SENSES[sense](claim)) != UNKNOWN:
            return level
    if claim.clause.complement is not None:
        return "outcome"
    return UNKNOWN


def _senses(claim: Claim) -> tuple[str, ...]:
    """Return the senses of the verb; what is built or laid as much as worked on is made, if it is a thing."""
    senses = claim.clause.classes
    if {"create", "work"} <= set(senses) and claim.object_class in {"artefact", "place", "body"}:
        return ("create", *senses)
    if "reach" in senses and claim.object_class == "award":
        return ("reach", *senses)
    changes = [sense for sense in senses if sense in {"raise", "lower", "remove"}]
    return (*changes, *senses) if claim.object_class in {"metric", "nuisance", "event"} else senses


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
    if name == "quality" and claim.modifiers(claim.clause.object.head, "good", "fluff", "more"):
        return "outcome"
    return "means" if name in {"artefact", "body", "method"} else "activity"


def _supported(claim: Claim) -> Level:
    return "feature" if claim.object_class in {"function", "artefact", "content", "name", "document"} else "outcome"


def _worked(claim: Claim) -> Level:
    """Work is an activity; work that brings a figure or a share to an amount is not what is claimed, the amount is."""
    share = any(quantity.unit.lower() in claim.lexicon.words("quantities", "percent") for quantity in claim.quantities)
    moved = claim.object_class in {"metric", "nuisance"} and claim.quantities
    return "outcome" if share or moved or _compared(claim) else "activity"


def _compared(claim: Claim) -> bool:
    """Say whether something is to be done more, less, better: then the change is claimed, not the work."""
    return any(claim.modifiers(token, "more", "less") or "Cmp" in features(token, "Degree") for token in claim.core)


def _reached(claim: Claim) -> Level:
    """A thing that is got is a means; a standing, figure or diploma that is got is an outcome."""
    bought = claim.object_class in {"artefact", "body", "document"} and not claim.quantities
    return "means" if bought and "create" in claim.clause.classes else "outcome"


def _been(claim: Claim) -> Level:
    clause = claim.clause
    if clause.lemma in claim.lexicon.words("owning_verbs") and clause.complement is None:
        if claim.actor is Actor.BODY and claim.has("universals"):
            return "outcome"
        return _made(claim, unknown=UNKNOWN)
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
    if name in {"person", ""}:
        return "activity" if claim.quantities else UNKNOWN
    return "activity"


_OWNER_SENSES: Mapping[str, Callable[[Claim], Level]] = {
    "raise": _changed,
    "lower": _changed,
    "improve": _changed,
    "keep": _kept,
    "remove": lambda _: "outcome",
    "create": _made,
    "work": _worked,
    "function": _offered,
    "operate": lambda _: "feature",
    "support": _supported,
    "communicate": _worked,
    "think": lambda _: "activity",
    "learn": lambda _: "outcome",
    "reach": _reached,
    "be": _been,
    "live": _lived,
}


def _level_of_passive(claim: Claim) -> Level:
    """Something is done, and nobody is named: service that people get in time is an outcome, work on them is work."""
    served = claim.object_class in {"person", "event", "body", "function"} or claim.has("universals", "negations")
    if served and (claim.quantities or claim.has("universals", "negations")):
        return "outcome"
    if claim.in_product and {"function", "communicate", "operate", "create"} & set(claim.clause.classes):
        return "feature"
    if "function" in claim.clause.classes[:1] and claim.object_class in {"artefact", "name"}:
        return "feature"
    level = _level_of_owner(claim)
    if level == "activity" and "function" in claim.clause.classes[:1] and claim.object_class == "content":
        return "feature"
    return level


def _level_of_people(claim: Claim) -> Level:
    """People other than the owner do, can do or feel something: an outcome, but not what they do with an interface."""
    direct = claim.clause.object.classes[:1] if claim.clause.object is not None else ()
    if claim.clause.causative in claim.lexicon.words("permitting") and _is_product(claim.clause.causer, claim):
        return "feature"
    operates = "operate" in claim.clause.classes[:1] and "person" not in direct
    return "feature" if operates or (claim.in_product and not claim.quantities) else "outcome"


def _is_product(phrase: Phrase | None, claim: Claim) -> bool:
    return phrase is not None and bool({"artefact", "function", "name"} & set(noun_classes(phrase.head, claim.lexicon)[:1]))


def _level_of_product(claim: Claim) -> Level:
    """A product changes something (an outcome, badly put), is as people feel it, or does and has something (a feature)."""
    clause = claim.clause
    senses = set(clause.classes)
    if claim.has("negations"):
        return "outcome"
    if clause.complement is not None and "be" in senses:
        return "outcome" if claim.modifiers(clause.complement, "good", "bad", "more", "less", "state", "fluff") else "feature"
    first = clause.classes[0] if clause.classes else ""
    if clause.lemma in claim.lexicon.words("lead_to") and claim.object_class in _STATES | {""}:
        return "outcome"
    if first == "support":
        return _supported(claim)
    if first == "learn":
        return "feature"
    if first in _CHANGES and claim.object_class not in {"function", "content"}:
        return "outcome"
    if claim.quantities or (senses & _CHANGES and claim.object_class in _STATES):
        return "outcome"
    return "feature" if senses else UNKNOWN


def _level_of_undertaking(claim: Claim) -> Level:
    """Work, a method or a document changes something, or else is carried out."""
    senses = claim.clause.classes
    if claim.has("negations"):
        return "outcome"
    if senses[:1] == ("learn",):
        return "feature"
    if claim.clause.complement is not None or _CHANGES & set(senses) or claim.quantities or _compared(claim):
        return "outcome"
    if "support" in senses:
        return "outcome"
    return "activity" if senses else UNKNOWN


def _level_of_matter(claim: Claim) -> Level:
    """A state, figure, event or thing changes or is as wished."""
    if "create" in claim.clause.classes[:1] and claim.clause.object is not None:
        return UNKNOWN
    return "outcome"


def _level_of_phrase(claim: Claim) -> Level:
    """A phrase without a verb claims something if it names a change, an amount, a wish or a thing to be made."""
    clause, head = claim.clause, claim.clause.predicate
    if clause.classes and (clause.object is not None or claim.quantities):
        return _level_of_owner(claim)
    if head.pos_ in {"ADJ", "ADV"}:
        return "outcome" if claim.modifiers(head, "good", "more", "less", "state", "fluff", "bad") else "topic"
    names = [name for name in noun_classes(head, claim.lexicon) if name not in {"unit", "time"}]
    made = _MADE_OR_DONE.get(names[0] if names else "")
    if claim.quantities or claim.has("negations") or claim.modifiers(head, "more", "less"):
        return made or "outcome"
    if claim.modifiers(head, "good", "state", "fluff", "bad"):
        return made or "outcome"
    if (shift := _shift(claim)) is not None:
        return shift
    introduced = any(token.lower_ in claim.lexicon.words("indefinite_articles") for token in head.children)
    placed = [child for child in children(head, "nmod") if "place" not in noun_classes(child, claim.lexicon)[:1]]
    if introduced or claim.modifiers(head, "new") or placed or children(head, "acl"):
        return made or "topic"
    return "topic"


def _shift(claim: Claim) -> Level | None:
    """ "From … to …": a shift of states or figures is an outcome, one of tools a means."""
    head = claim.clause.predicate
    openings, ends = claim.lexicon.words("from"), claim.lexicon.words("to")
    if not any(case.lower_ in openings for case in children(head, "case")):
        return None
    targets = [child for child in children(head, "nmod", "obl", "conj") if preposition_of(child) in ends]
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


def words_of(tokens: Sequence[Token]) -> Stretch:
    """Return the stretch of text that some tokens cover."""
    return Stretch(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
