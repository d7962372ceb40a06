"""What a statement is like, as named traits: all that the second opinion weighs beside the meaning of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import noun_classes
from whylint.reading.claim import main_claim
from whylint.reading.level import level_of, purposes, what_counts
from whylint.reading.level_of_owner import has_share
from whylint.reading.measurable import target_of
from whylint.reading.phrasing import phrasing_of
from whylint.reading.vague import vagueness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.reading.answer import Answer, FactName
    from whylint.reading.claim import Claim

_ASKED: tuple[FactName, ...] = ("level", "vague", "measurable", "why", "deadline", "compound")
_QUALITIES = ("good", "bad", "more", "less", "state", "new", "general", "fluff")
_CLOSED_CLASS = frozenset({"DET", "ADP", "AUX", "SCONJ", "PRON"})
_MOST_WORDS, _FEW_WORDS = 30, 12
_MOST_OBLIQUES = 4


def traits_of(frame: GoalFrame, lexicon: Lexicon, answers: Mapping[FactName, Answer]) -> dict[str, float]:
    """Return the traits of a statement, with what the grammar answered among them; strengths lie between 0 and 2."""
    words = [token for token in frame.doc if not token.is_punct]
    found = {f"answer {name}={answers[name].value}": 1.0 for name in _ASKED if name in answers}
    found |= {f"word {token.lower_}": 0.5 for token in words if token.pos_ in _CLOSED_CLASS}
    found |= {f"reason {reason.kind}": 1.0 for reason in frame.reasons}
    found["words"] = min(len(words), _MOST_WORDS) * 2 / _MOST_WORDS
    found[f"length {min(len(words), _FEW_WORDS) // 2}"] = 1.0
    found["claims"] = len(frame.claims) / 2
    yes_or_no = {
        "digit": any(map(str.isdigit, frame.doc.text)),
        "holds together": frame.sure,
        "means": bool(frame.means),
        "moment": bool(frame.moments),
    }
    found |= {name: 1.0 for name, holds in yes_or_no.items() if holds}
    main = main_claim(frame, lexicon)
    found |= {f"main {trait}": 1.0 for trait in _traits_of_claim(main)}
    counted = what_counts(main)
    if counted is not main:
        found |= {f"purpose {trait}": 1.0 for trait in _traits_of_claim(counted)}
    elif (purpose := next(purposes(frame, lexicon), None)) is not None:
        found |= {f"other purpose {trait}": 1.0 for trait in _traits_of_claim(purpose)}
    return found | phrasing_of(frame, lexicon)


def _traits_of_claim(claim: Claim) -> Iterator[str]:
    clause = claim.clause
    yield f"alone {level_of(claim)}"
    yield f"vague {vagueness(claim)}"
    yield f"actor {claim.actor}"
    yield f"mood {clause.mood}"
    yield from (f"modality {modality}" for modality in clause.modalities)
    first = clause.classes[0] if clause.classes else "?"
    acted_on = claim.object_class or ("?" if claim.affected is not None else "-")
    yield f"verb first {first}"
    yield from (f"verb {name}" for name in clause.classes)
    yield f"object first {acted_on}"
    yield f"verb first {first}, object first {acted_on}"
    yield f"actor {claim.actor}, verb first {first}"
    yield f"actor {claim.actor}, verb first {first}, object first {acted_on}"
    for name in claim.affected.classes if claim.affected is not None else ():
        yield f"object {name}"
        yield f"verb first {first}, object {name}"
    yield from (f"subject {name}" for name in (clause.subject.classes[:2] if clause.subject is not None else ()))
    for phrase in clause.obliques[:_MOST_OBLIQUES]:
        yield f"preposition {phrase.preposition}"
        yield from (f"oblique {name}" for name in phrase.classes[:1])
    if clause.verb is None:
        yield from (f"noun {name}" for name in noun_classes(clause.predicate, claim.lexicon)[:2])
    yield from _marks(claim)


def _marks(claim: Claim) -> Iterator[str]:
    """Yield what a claim has or has not."""
    clause = claim.clause
    yes_or_no = {
        "passive": clause.passive,
        "existential": clause.existential,
        "continued": clause.continued,
        "complement": clause.complement is not None,
        "caused": bool(clause.causative),
        "object": clause.object is not None,
        "amount": bool(claim.quantities),
        "unit": any(quantity.unit for quantity in claim.quantities),
        "share": has_share(claim),
        "negation": bool(claim.has("negations")),
        "universal": bool(claim.has("universals")),
        "in product": claim.in_product,
        "in time": claim.in_time,
        "able": claim.able,
        "target": bool(target_of(claim)),
        "compared": any(claim.is_comparative(token) for token in claim.core),
    }
    yield from (name for name, holds in yes_or_no.items() if holds)
    qualities = {quality for token in claim.core for quality in claim.qualities(token)[:1]}
    yield from (name for name in _QUALITIES if name in qualities)
