"""Make two statements of one that holds two claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood
from whylint.frame.words import children, features, lemma_of, relation
from whylint.reading.answer import YES
from whylint.rewrites.places import finite_verb
from whylint.rewrites.pointing import points_outside
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


_TWO = 2
"""The claims that can be cut apart at one place."""


def split(draft: Draft) -> tuple[Rewrite, ...]:
    """Cut a statement where its second claim begins, and give that one what it shares with the first."""
    compound, clause = draft.answers["compound"], draft.clause
    if compound.value != YES or clause is None or len(draft.frame.claims) > _TWO:
        return ()
    if _hangs_on_another(draft) or _share_what_is_said_last(draft):
        return ()
    doc, start = draft.frame.doc, compound.evidence[-1].start
    other = next(token for token in doc if token.idx >= start)
    cut = _joint(clause.predicate, other)
    if (
        cut is None
        or _is_joined_again(draft, other)
        or cut.i in draft.frame.aside
        or cut.lower_ not in draft.phrases.patterns["joints"].split()
    ):
        return ()
    tokens = list(doc)
    if points_outside(tokens[cut.i + 1 :]):
        return ()
    if (clause.verb is None and doc[cut.i - 1].pos_ == "ADJ") or _closes_a_row(draft, cut, other):
        return ()
    rest = tokens[cut.i + 1 :]
    first, second = written(tokens[: cut.i]), written([*_shared(draft, rest), *rest])
    first = f"{first} {_shared_moment(draft, cut, rest)}".rstrip()
    return (Rewrite(draft.begun(first), others=(draft.begun(second),), applicability="maybe-incorrect"),)


def _closes_a_row(draft: Draft, cut: Token, other: Token) -> bool:
    """Say whether what was read as a second verb may be the last thing of a row ("composting, saving and *seed* …")."""
    clause = draft.clause
    row = clause is not None and any(token.text == "," for token in cut.doc[clause.predicate.i + 1 : cut.i])
    return row and draft.lexicon.knows_noun(other.lower_) and cut.nbor(-1).pos_ in {"NOUN", "PROPN"}


def _shared_moment(draft: Draft, cut: Token, rest: Sequence[Token]) -> str:
    """Return the deadline that ends two orders or infinitives, so that the first of them keeps it too."""
    moments = [moment for moment in draft.frame.moments if moment.deadline]
    words = [token for token in rest if not token.is_punct]
    if len(moments) != 1 or not words or len(draft.frame.claims) != _TWO or _has_own_subject(draft, rest):
        return ""
    tokens = moments[0].tokens
    ends = tokens[0].i > cut.i and tokens[-1].i == words[-1].i and tokens[0].pos_ == "ADP"
    return written(tokens) if ends else ""


def _hangs_on_another(draft: Draft) -> bool:
    """Say whether the second claim belongs to a clause inside the first, or has no verb where the first has one."""
    if len(draft.frame.claims) == 1 or draft.clause is None:
        return False
    other = draft.frame.claims[1]
    if _is_an_adjective(draft, other):
        return True
    told = other.subject is not None and other.subject.head.i > draft.clause.predicate.i
    if told and other.verb is not None and children(other.verb, "case"):
        return True  # a noun taken for the verb
    base = draft.clause.lemma.split()[:1] == [draft.clause.predicate.lower_]
    if other.mood is Mood.GERUND and (base or draft.clause.mood is Mood.FINITE):
        return True
    above = {token.dep_ for token in other.predicate.ancestors} | {other.predicate.dep_}
    inside = {"advcl", "acl", "acl:relcl"} & above and draft.clause.predicate.dep_ == "ROOT"
    return bool(inside) or (other.verb is None and draft.clause.verb is not None and other.predicate.pos_ == "NOUN")


def _share_what_is_said_last(draft: Draft) -> bool:
    """Say whether what is said behind the second thing may be of the first too ("widen *the range* and raise …")."""
    if len(draft.frame.claims) == 1 or draft.clause is None:
        return False
    first, second = draft.clause.object, draft.frame.claims[1].object
    if first is None or second is None or second.head.i < first.head.i or draft.phrases.verb_final:
        return False
    pointed = any("Def" in features(word, "Definite") for word in children(first.head, "det"))
    return pointed and first.head.right_edge.i == first.head.i and bool(children(second.head, "nmod"))


def _is_an_adjective(draft: Draft, other: Clause) -> bool:
    """Say whether the second of two adjectives may have been taken for a verb ("a sound and *lean* regime")."""
    verb, known = other.verb, draft.lexicon.adjective_classes
    if verb is None or verb.i < _TWO:
        return False
    joint, first = verb.nbor(-1), verb.nbor(-2)
    return joint.dep_ == "cc" and bool(known(verb.lower_)) and bool(known(first.lower_))


def _is_joined_again(draft: Draft, other: Token) -> bool:
    """Say whether another joint stands before the verb of the second claim, which may be the one between them."""
    verbs = [claim.verb for claim in draft.frame.claims[1:] if claim.verb is not None and claim.verb.i > other.i]
    return any(token.dep_ == "cc" for verb in verbs for token in other.doc[other.i : verb.i])


def _joint(first: Token, other: Token) -> Token | None:
    """Return the word, or else the comma, that joins the second claim to the first: that right before it."""
    own = [token for token in children(other, "cc") if token.i < other.i]
    before = other.doc[other.left_edge.i - 1] if other.left_edge.i > first.i + 1 else other.left_edge
    touching = [before] if before.text == "," or before.dep_ == "cc" else []
    between = [token for token in other.doc[first.i + 1 : other.i] if token.dep_ == "cc"]
    commas = [token for token in other.doc[first.i + 1 : other.i] if token.text == ","]
    if not own and not touching and len(between) > 1:
        return None  # which of them joins the claims cannot be told
    return next(iter([*own, *touching, *between, *commas[-1:]]), None)


def _shared(draft: Draft, second: Sequence[Token]) -> Sequence[Token]:
    """Return the words of the first claim that the second leaves unsaid: what stands in front, subject, auxiliary."""
    doc, clause, verb = list(draft.frame.doc), draft.clause, finite_verb(draft)
    words = [token for token in second if not token.is_punct]
    if clause is None or not words or len(draft.frame.claims) == 1:
        return ()
    opening = words[0]
    if marks := [token for token in children(clause.predicate, "mark") if token.lower_ == opening.lower_]:
        return doc[: marks[0].i] if marks[0].i > 0 else ()
    if "Fin" in features(opening, "VerbForm") and verb is not None:
        told = verb.pos_ == "AUX" and verb.dep_ == "aux" and not draft.phrases.verb_final
        base = opening.pos_ == "VERB" and opening.lower_ == lemma_of(opening)
        return doc[: verb.i + 1] if told and base else doc[: verb.i]
    if _has_own_subject(draft, second):
        return ()
    if verb is None:
        opened = [token for token in children(clause.predicate, "mark") if token.i == 0]
        return opened if clause.mood is Mood.INFINITIVE and not draft.phrases.verb_final else ()
    if relation(verb) == "cop":
        return doc[: verb.i + 1]
    if draft.phrases.verb_final:
        return doc[: _end_of_opening(verb, clause)] if verb.i != clause.predicate.i else doc[: verb.i]
    return doc[: clause.predicate.i]


def _end_of_opening(verb: Token, clause: Clause) -> int:
    """Return where the words that open a claim end: behind the verb, and the subject that stands right behind it."""
    told = clause.subject
    behind = told is not None and told.tokens[0].i == verb.i + 1
    return told.tokens[-1].i + 1 if told is not None and behind else verb.i + 1


def _has_own_subject(draft: Draft, second: Sequence[Token]) -> bool:
    inside = {token.i for token in second}
    other = draft.frame.claims[1]
    if other.existential:
        return True
    told = other.object if other.passive else other.subject
    return told is not None and told.head.i in inside
