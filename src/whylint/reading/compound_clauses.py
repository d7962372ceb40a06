"""Find a second clause that tells of something else than the first ("sales grow and *the neighbours sleep* well").

The parse often hangs such a clause on the last noun before it, or takes its subject for one more thing in a row. The
order of the words does not lie: behind the word that joins them stand a noun, and then a finite verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood
from whylint.frame.words import children, features, lemma_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause, GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_NAMING = frozenset({"NOUN", "PROPN", "NUM", "SYM"})
_VERBS = frozenset({"VERB", "AUX"})
_ASIDE = frozenset("():;")


def clause_beside(frame: GoalFrame, lexicon: Lexicon) -> Token | None:
    """Return the verb of a clause that stands beside the first with a subject of its own, or None."""
    first = frame.claims[0]
    opening = _opening(frame)
    if first.verb is None or first.mood is not Mood.FINITE or opening is None:
        return None
    helps = opening.relation in {"cop", "aux"} and not _is_finite(opening.head)
    start = max(opening.i, opening.head.i) if helps else opening.i
    behind = frame.doc[start + 1 : first.predicate.sent.end]
    for place, joint in enumerate(behind):
        if _opens_inner_clause(joint, lexicon) or _is_finite(joint) or joint.text in _ASIDE:
            return None
        if _joins(joint, lexicon) and joint.i not in frame.aside:
            verb = _told_behind(behind[place + 1 :], first, lexicon)
            began_before = verb is not None and any(child.i < joint.i for child in children(verb, "advmod"))
            if verb is not None and verb.i not in frame.aside and not began_before:
                return verb
    return None


def _opening(frame: GoalFrame) -> Token | None:
    """Return the first finite verb of the main sentence, if it has something before it and opens no inner clause."""
    sentence = frame.claims[0].predicate.sent
    words = [token for token in frame.doc if sentence.start <= token.i < sentence.end]
    place, verb = next(((place, token) for place, token in enumerate(words) if _is_finite(token)), (0, None))
    if verb is None or verb.i in frame.aside or verb.dep_ == "acl:relcl":
        return None
    return verb if any(token.pos_ in {*_NAMING, "PRON"} for token in words[:place]) else None


def _joins(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word puts what follows beside what came before, without choosing between them."""
    return token.dep_ == "cc" and token.lower_ not in lexicon.words("moments", "or")


def _told_behind(words: Sequence[Token], first: Clause, lexicon: Lexicon) -> Token | None:
    """Return the finite verb that follows what it is told of at the beginning of these words, or None."""
    speakers = lexicon.words("speakers")
    subjects = lexicon.words("negations")
    if first.subject is None or first.subject.head.lower_ not in speakers:
        subjects |= speakers
    named = False
    for token in words:
        if token.pos_ in _VERBS and token.dep_ != "amod":
            told = named and _is_finite(token) and token.dep_ != "acl:relcl"
            return token if told and not _may_be_infinitive(token, first, lexicon) else None
        if _opens_inner_clause(token, lexicon) or token.dep_ == "cc" or token.text in _ASIDE:
            return None
        if token.pos_ == "PRON" and named and token.relation == "nsubj":
            return None  # "the morning *she* arrives"
        named = named or token.pos_ in _NAMING or token.lower_ in subjects
    return None


def _may_be_infinitive(verb: Token, first: Clause, lexicon: Lexicon) -> bool:
    """Say whether a verb may be what an auxiliary of the first clause asks for, where infinitives stand last."""
    return bool(lexicon.entry("infinitive_last") and first.modalities and verb.lower_ == lemma_of(verb))


def _opens_inner_clause(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word opens a clause within the clause ("that", "which", "because", "before")."""
    if token.lower_ in lexicon.words("reasons", "infinitive"):
        return False
    opens = token.pos_ == "SCONJ" or token.lower_ in lexicon.words("moments", "before_clauses")
    return opens or bool({"Rel", "Int"} & features(token, "PronType"))


def _is_finite(token: Token) -> bool:
    return token.pos_ in _VERBS and "Fin" in features(token, "VerbForm")
