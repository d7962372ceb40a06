"""Does a statement make two claims of which one could come true without the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, relation
from whylint.reading.answer import NO, YES, Answer, Stretch
from whylint.reading.compound_clauses import clause_beside
from whylint.reading.compound_nouns import CHANGES, is_introduced, noun_beside, own_words

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, GoalFrame, Phrase
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_STEPS = frozenset({"create", "work", "function", "operate", "communicate", "think"})
"""What is done one after the other in one undertaking ("develop a beer and try it out")."""
_BETTERED = frozenset({"raise", "lower", "improve", "remove"})
"""What is an end of its own behind whatever came first ("run a campaign and cut the backlog")."""
_UNNAMED = frozenset({"PRON", "DET", "ADV"})
_EXPLAINING = frozenset(":;")


def read_compound(frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer whether two claims stand side by side, each with its own subject, its own object or its own change."""
    if not frame.sure or not frame.claims:
        return Answer(NO)
    first, *others = frame.claims
    for other in others:
        apart = _says_of_another(first, other, lexicon) or _changes_another(first, other, lexicon)
        if apart and _is_joined(first.predicate, other.predicate):
            return _answer(first.predicate, other.predicate)
    beside = clause_beside(frame, lexicon) or noun_beside(frame, lexicon)
    return _answer(first.predicate, beside) if beside is not None else Answer(NO)


def _answer(first: Token, other: Token) -> Answer:
    return Answer(YES, tuple(Stretch(token.idx, token.end) for token in (first, other)))


def _is_joined(first: Token, other: Token) -> bool:
    """Say whether a word joins a claim to the one before it; what follows a colon or semicolon explains that one."""
    between = first.doc[first.i + 1 : other.i]
    return any(token.dep_ == "cc" for token in between) and not any(token.text in _EXPLAINING for token in between)


def _told_of(clause: Clause) -> Phrase | None:
    """Return what a clause is about: its subject, or what is acted on where nobody is said to act."""
    return clause.object if clause.passive or clause.existential else clause.subject


def _says_of_another(first: Clause, other: Clause, lexicon: Lexicon) -> bool:
    """Say whether each of two clauses has a subject of its own ("customers pay on time and the team grows")."""
    if first.verb is None or other.verb is None or not _has_subject(first):
        return False
    one, another = _told_of(first), _told_of(other)
    if another is None or another.head.i < first.predicate.i:
        return False
    return (one is None or one.head.i != another.head.i) and _is_named(another.head, lexicon)


def _has_subject(clause: Clause) -> bool:
    """Say whether something is told of, in the clause or before it, wherever the parse hung that."""
    before = clause.predicate.doc[clause.predicate.sent.start : clause.predicate.i]
    return _told_of(clause) is not None or any(relation(token) == "nsubj" for token in before)


def _changes_another(first: Clause, other: Clause, lexicon: Lexicon) -> bool:
    """Say whether one who acts brings about two changes of two things; steps of one undertaking are one claim."""
    if not _are_of_two_things(first, other, lexicon):
        return False
    if first.object is not None and all(CHANGES & _kind(clause) for clause in (first, other)):
        return True
    if first.subject is not None and first.subject.head.lower_ not in lexicon.words("speakers"):
        return False  # what others do one after the other is one story ("guests find a seat and order a drink")
    if _both_opened(first, other) or _introduces(first, other, lexicon):
        return True
    return bool(_kind(first) & CHANGES or _kind(other) & _BETTERED or not (_kind(first) | _kind(other)) & _STEPS)


def _are_of_two_things(first: Clause, other: Clause, lexicon: Lexicon) -> bool:
    """Say whether each of two claims names what it brings about, and at least one acts on something."""
    one, another = _brought_about(first, lexicon), _brought_about(other, lexicon)
    if one is None or another is None or one.i == another.i or (first.object is None and other.object is None):
        return False
    return _is_named(one, lexicon) and _is_named(another, lexicon)


def _kind(clause: Clause) -> frozenset[str]:
    """Return the first class of a claim's verb, if it has any."""
    return frozenset(clause.classes[:1])


def _introduces(first: Clause, other: Clause, lexicon: Lexicon) -> bool:
    """Say whether work on one thing is followed by work on a thing not spoken of yet, which makes it no next step."""
    if first.object is None or other.object is None or other.classes[:1] == ("communicate",):
        return False
    return is_introduced(own_words(other.object.head), lexicon)


def _brought_about(clause: Clause, lexicon: Lexicon) -> Token | None:
    """Return what a claim brings about: what it acts on, what is said of somebody, or how much ("spend less")."""
    if clause.object is not None:
        return clause.object.head
    amounts = lexicon.words("comparisons", "amounts")
    behind = (child for child in children(clause.predicate, "advmod") if child.i == clause.predicate.i + 1)
    return clause.complement or next((child for child in behind if child.lower_ in amounts), None)


def _both_opened(first: Clause, other: Clause) -> bool:
    """Say whether two claims have each their own opening word ("*to* place lockers and *to* acquire a competitor")."""
    return bool(children(first.predicate, "mark") and children(other.predicate, "mark"))


def _is_named(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word names something itself, or how much of it there is ("nobody", "less")."""
    amounts = lexicon.words("comparisons", "amounts") | lexicon.words("negations")
    return token.pos_ not in _UNNAMED or token.lower_ in amounts
