"""Does the reason of a goal tell anything, or only the goal again, an abstraction, or that a solution is missing?

A reason is at fault only if every word in it is accounted for: whatever else it tells may be the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import ReasonKind
from whylint.frame.words import children, is_verb, lemma_of, verb_lemma
from whylint.reading.answer import NO, YES, Answer, FactName
from whylint.reading.claim import counted, main_claim
from whylint.reading.given_reason import GivenReason, are_kin, family, given_reasons
from whylint.reading.placeholder import placeholder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.reading.claim import Claim

_ABSTRACT = frozenset({"quality", "topic", "aim"})
_OWN = frozenset({"body", "time"})
"""What may stand beside an abstraction without making it any clearer ("the quality of our organisation")."""
_MADE = frozenset({"work", "method", "function", "document"})
"""What is as vague as an abstraction where it is only to be improved."""
_EMPTY_VERBS = frozenset({"improve", "support", "raise", "reach", "be", "keep"})
_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep"})
_SOLUTIONS = frozenset({"artefact", "function", "method", "document"})


def read_reasons(frame: GoalFrame, lexicon: Lexicon, beside: Sequence[GoalFrame]) -> Mapping[FactName, Answer]:
    """Answer what is wrong with the reasons of a goal; where one of them is sound, nothing is."""
    goal = main_claim(frame, lexicon)
    reasons = given_reasons(frame, beside, lexicon)
    faults = [{name for name, is_at_fault in _FAULTS.items() if is_at_fault(reason, goal)} for reason in reasons]
    answers: dict[FactName, Answer] = dict.fromkeys(_FAULTS, Answer(NO))
    if not all(faults):
        return answers
    for reason, names in zip(reversed(reasons), reversed(faults), strict=True):
        answers |= dict.fromkeys(names, Answer(YES, (reason.stretch,), reason.beside))
    return answers


def _is_missing_means(reason: GivenReason, goal: Claim) -> bool:  # noqa: ARG001 - the same form for every fault
    """Say whether a reason tells no more than that some solution is not there, or is needed."""
    if reason.kind not in {None, ReasonKind.CAUSE} or reason.is_counted:
        return False
    things = [word for word in reason.content if _SOLUTIONS & set(reason.noun(word)[:1])]
    if not things or any(reason.verb(word) and word.i < things[0].i for word in things[1:]):
        return False
    parts = {part.i for thing in things for part in thing.subtree}
    lacking, owning = reason.lexicon.words("lacking"), reason.lexicon.words("owning_verbs")
    negations = {word.i for word in reason.words if word.lower_ in reason.lexicon.words("negations")}
    others = [word for word in reason.content if word not in things]
    lacked = any(_is_one_of(word, lacking) for word in others)
    ours = any(word.lower_ in reason.lexicon.words("speakers") for word in reason.words)
    owned = negations and ours and any(_is_one_of(word, owning) for word in reason.words)
    denied = any(child.i in negations for thing in things for child in children(thing, "det", "advmod", "amod"))
    explained = all(_tells_of_lack(word, reason, parts) for word in others)
    return explained and bool(lacked or owned or denied)


def _tells_of_lack(word: Token, reason: GivenReason, parts: set[int]) -> bool:
    """Say whether a word belongs to a thing that is missing, or to its being missing."""
    if "person" in reason.noun(word)[:1] or word.pos_ == "NUM":
        return False
    lexicon = reason.lexicon
    if _is_one_of(word, lexicon.words("lacking") | lexicon.words("owning_verbs") | lexicon.words("existence_verbs")):
        return True
    return word.i in parts and not is_verb(word)


def _is_circular(reason: GivenReason, goal: Claim) -> bool:
    """Say whether a reason has no words but those of the goal, or others that mean the same there."""
    if reason.is_counted or not reason.content:
        return False
    clause = goal.clause
    heads = [clause.predicate, *(phrase.head for phrase in (goal.affected, clause.subject) if phrase is not None)]
    heads += [counted(head, goal.lexicon) for head in heads]
    heads = [head for head in heads if not {"person", "body", "place", "time"} & set(reason.noun(head)[:1])]
    apart = set(reason.words)
    named = [family(head, goal.lexicon) for head in heads if head not in apart and not _only_changes(head, goal)]
    said = [family(word, goal.lexicon) for word in goal.region if word not in apart]
    repeats = [word for word in reason.content if _is_kin(word, named, reason)]
    told = [word for word in reason.content if word not in repeats and not _is_kin(word, said, reason)]
    return bool(repeats) and all(_adds_nothing(word, reason, goal) for word in told)


def _is_kin(word: Token, others: Sequence[frozenset[str]], reason: GivenReason) -> bool:
    own = family(word, reason.lexicon)
    return any(are_kin(own, other) for other in others)


def _only_changes(head: Token, goal: Claim) -> bool:
    """Say whether a verb names no more than a direction or a state, which any reason may share with the goal."""
    classes = goal.lexicon.verb_classes(verb_lemma(head, goal.lexicon))
    return is_verb(head) and bool((_CHANGES | {"be", "reach"}) & set(classes[:1]))


def _adds_nothing(word: Token, reason: GivenReason, goal: Claim) -> bool:
    """Say whether a word beside a repetition of the goal leaves it a repetition."""
    if kinds := reason.noun(word):
        return bool({"person", "time"} & set(kinds[:1]))
    change = set(goal.clause.classes[:1])
    if kinds := reason.verb(word):
        same = change & _CHANGES & set(kinds[:1]) if reason.kind is not ReasonKind.CAUSE else set()
        return bool(same) or "be" in kinds[:1] or _only_wishes(word, reason)
    kinds = reason.adjective(word)
    allowed = {"more", "less", "general", "fluff"} | ({"good"} if "improve" in change else set())
    return bool(allowed & set(kinds[:1]))


def _is_vague(reason: GivenReason, goal: Claim) -> bool:  # noqa: ARG001 - the same form for every fault
    """Say whether a reason names nothing but abstractions, or nothing at all."""
    if reason.beside is not None and placeholder(reason.frame, reason.lexicon) is not None:
        return True
    if reason.is_counted or not reason.content or _points_at_trouble(reason):
        return False
    verbs = [reason.verb(word) for word in reason.content if is_verb(word)]
    improves = any({"improve", "support"} & set(verb[:1]) for verb in verbs)
    abstract = _ABSTRACT | _MADE if improves else _ABSTRACT
    nouns = [word for word in reason.content if word.pos_ in {"NOUN", "PROPN"} and not reason.belongs_to_noun(word)]
    if not nouns:
        return _is_empty(reason, verbs)
    kinds = [set(reason.noun(word)[:1]) for word in nouns]
    if not any(kind & abstract for kind in kinds) or not all(kind & (abstract | _OWN) for kind in kinds):
        return False
    said = [word for word in reason.content if word.pos_ not in {"NOUN", "PROPN"}]
    return all(_is_empty_word(word, reason) for word in said) and (bool(said) or reason.kind is not ReasonKind.CAUSE)


def _points_at_trouble(reason: GivenReason) -> bool:
    """Say whether a reason tells something: of people, a harm, a limit, or what is denied or lacking."""
    lexicon = reason.lexicon
    telling = (
        lexicon.words("negations") | lexicon.words("lacking") | lexicon.words("harms") | lexicon.words("thresholds")
    )
    people = lexicon.words("personal_pronouns") - lexicon.words("empty_pronouns")
    return any(_is_one_of(word, telling) or (word.pos_ == "PRON" and word.lower_ in people) for word in reason.words)


def _is_empty(reason: GivenReason, verbs: Sequence[tuple[str, ...]]) -> bool:
    """Say whether a reason without a noun says nothing: "it is important", "to be more efficient", "it works"."""
    for_sake = {"good", "more", "less"} if reason.kind is not ReasonKind.CAUSE else set()
    empty = {"general", "fluff"} | for_sake
    adjectives = [reason.adjective(word) for word in reason.content if not is_verb(word)]
    if not all(empty & set(kind[:1]) for kind in adjectives):
        return False
    if all({"be", "improve"} & set(verb[:1]) for verb in verbs):
        return bool(adjectives) or any("improve" in verb[:1] for verb in verbs)
    works = all({"work", "be"} & set(verb[:1]) for verb in verbs)
    pronouns = reason.lexicon.words("empty_pronouns") | reason.lexicon.words("universals")
    pointed = any(word.lower_ in pronouns for word in reason.words)
    return works and pointed and not any(word.pos_ == "PRON" and word.lower_ not in pronouns for word in reason.words)


def _is_empty_word(word: Token, reason: GivenReason) -> bool:
    if is_verb(word):
        return _only_wishes(word, reason) or bool(_EMPTY_VERBS & set(reason.verb(word)[:1]))
    kinds = reason.adjective(word)
    if reason.tells_how_it_is and {"more", "less"} & set(kinds):
        return False  # "trust is low" is a trouble, "for higher trust" is none
    return bool({"good", "general", "fluff", "more", "less", "new", "kind"} & set(kinds[:1]))


def _only_wishes(word: Token, reason: GivenReason) -> bool:
    """Say whether a verb says no more than that something is wanted or must be."""
    return any(_is_one_of(word, reason.lexicon.words("modals", kind)) for kind in ("wish", "obligation"))


def _is_one_of(word: Token, words: frozenset[str]) -> bool:
    return word.lower_ in words or lemma_of(word).lower() in words


_FAULTS: Mapping[FactName, Callable[[GivenReason, Claim], bool]] = {
    "missing_means_why": _is_missing_means,
    "circular_why": _is_circular,
    "vague_why": _is_vague,
}
