"""Find the reasons that stand beside the claim: purpose, cause, consequence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.claims import find_claims
from whylint.frame.consequences import find_consequences
from whylint.frame.further_ends import find_further_ends, opens_infinitive, tells_of_change
from whylint.frame.goal_frame import Reason, ReasonKind
from whylint.frame.words import (
    begins_with,
    children,
    features,
    first_words,
    is_verb,
    noun_classes,
    opens_sentence,
    relation,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token

_OPENING_RELATIONS = frozenset({"mark", "case", "cc", "fixed", "advmod", "obl", "cop", "nsubj", "det"})
_CORRELATE = 4
"""How many words at most stand between two that answer to each other."""


def find_reasons(doc: Parse, spine: Sequence[Token], lexicon: Lexicon) -> tuple[Reason, ...]:
    """Return the reasons in a text, in its order: those that a marker opens, then those that only the parse shows."""
    reasons = [*_marked(doc, spine, lexicon), *find_further_ends(spine, lexicon), *find_consequences(spine, lexicon)]
    said = sum(not token.is_punct for token in doc)
    kept: list[Reason] = []
    for reason in sorted(reasons, key=lambda reason: (reason.tokens[0].i, -len(reason.tokens))):
        words = sum(not token.is_punct for token in reason.tokens)
        is_all = reason.kind is ReasonKind.PURPOSE and (words == said or _is_the_aim(reason, spine))
        if not is_all and not any(reason.tokens[0].i <= other.tokens[-1].i for other in kept):
            kept.append(reason)
    return tuple(kept)


def _is_the_aim(reason: Reason, spine: Sequence[Token]) -> bool:
    """Say whether what sounds like a purpose is what an aim is said to be, or what is striven for."""
    predicate = reason.clause.predicate
    looked_through = [token for token in spine if is_verb(token) and token.i < reason.tokens[0].i]
    said = any(copula.i + 1 == reason.tokens[0].i for copula in children(predicate, "cop"))
    return said or (bool(looked_through) and predicate.i in {token.i for token in spine[1:]})


def _marked(doc: Parse, spine: Sequence[Token], lexicon: Lexicon) -> Iterable[Reason]:
    """Yield the reasons that a marker opens ("so that", "because"), wherever the parse hangs them."""
    text, firsts = doc[:], {token.lower_ for token in doc}
    for kind in ReasonKind:
        markers = lexicon.words("reasons", kind.value)
        openings = first_words(markers)
        if firsts.isdisjoint(openings):
            continue
        position = 0
        while position < len(text):
            opens = text[position].lower_ in openings and not text[position].is_punct
            marker = begins_with(text[position : position + 5], markers) if opens else ""
            size = len(marker.split()) or 1
            if marker and (head := _opened_by(text[position], size, lexicon)) is not None:
                tokens = _from(position, head, spine, doc)
                if len(tokens) > size:
                    yield Reason(kind, tokens, find_claims(head, lexicon)[0][0])
            position += size


def _opened_by(opening: Token, size: int, lexicon: Lexicon) -> Token | None:
    """Return the head of what a marker of some tokens opens, or None when it is no marker here."""
    if opening.lower_ in lexicon.words("reasons", "participles") and size == 1:
        return _head_of_participle(opening)
    if size > 1 and not opens_sentence(opening):
        return _head_behind(opening, size)
    if size == 1 and (clause := _clause_set_apart(opening, lexicon)) is not None:
        return clause
    head = _head_above(opening, size)
    return head if head is not None and (size > 1 or _opens_clause(opening, head, lexicon)) else None


def _head_behind(opening: Token, size: int) -> Token | None:
    """Return the topmost word behind a marker of several words, wherever the parse hung those words themselves."""
    end = opening.i + size
    if end >= opening.sent.end or opening.doc[end].is_punct:
        return None
    head = opening.doc[end]
    while head.head.i >= end and head.head.i != head.i:
        head = head.head
    return head


def _head_of_participle(opening: Token) -> Token | None:
    """Return what a participle that stands for a preposition goes with ("…, *given* the costs"), behind the claim."""
    if opens_sentence(opening) or children(opening, "aux"):
        return None
    inner = children(opening, "obj", "obl", "ccomp", "nsubj", "nmod")
    behind = [child for child in (opening.head, *inner) if child.i > opening.i]
    free = relation(opening) in {"advcl", "case", "mark"} or opening.nbor(-1).is_punct
    return behind[0] if behind and free and not is_verb(behind[0]) else None


def _head_above(opening: Token, size: int) -> Token | None:
    """Return the head of the clause or phrase that a marker of some tokens hangs in."""
    if relation(opening) not in _OPENING_RELATIONS:
        return None
    end = opening.i + size
    head = opening.head
    while opening.i <= head.i < end and head.head.i != head.i:
        head = head.head
    if head.i < end:
        inside = opening.doc[opening.i : end]
        head = next((child for token in inside for child in token.children if child.i >= end), head)
    if relation(head) == "nsubj" and head.head.i > head.i:
        head = head.head  # "so that the bill drops" opens the clause, whatever the parse hung it on
    return head if head.i >= end else None


def _opens_clause(opening: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell a one-word marker from its doubles: "so" before an adjective, "since 2020", "want" as a verb."""
    if opening.lower_ in lexicon.words("reasons", "with_infinitive"):
        return opens_infinitive(opening, head, lexicon)
    if opening.lower_ in lexicon.words("reasons", "with_change"):
        return tells_of_change(opening.nbor(), lexicon)
    with_subject = opening.lower_ in lexicon.words("reasons", "with_subject")
    if with_subject and not (relation(opening) == "mark" and children(head, "nsubj")):
        return False
    of_sentence = opening.lower_ in lexicon.words("reasons", "of_sentences")
    if _is_correlate(opening) or (of_sentence and _is_inner(opening, head)):
        return False
    if relation(opening) == "case":
        return bool(set(noun_classes(head, lexicon)[:2]) - {"time", "unit", "place"})
    qualifies = head.i == opening.i + 1 or not children(head, "cop")
    if relation(opening) == "advmod" and head.pos_ in {"ADJ", "ADV"} and qualifies:
        return False
    return is_verb(head) or bool(children(head, "cop", "nsubj", "csubj", "aux")) or relation(opening) in {"mark", "cc"}


def _clause_set_apart(opening: Token, lexicon: Lexicon) -> Token | None:
    """Return the verb of a clause with a subject behind a comma ("…, *as* rent is due"), however it was parsed."""
    if opening.lower_ not in lexicon.words("reasons", "before_clauses") or opens_sentence(opening):
        return None
    if not opening.nbor(-1).is_punct:
        return None
    behind = opening.doc[opening.i + 1 : opening.sent.end]
    finite = next((token for token in behind if "Fin" in features(token, "VerbForm")), None)
    if finite is None or (finite.pos_ == "VERB" and relation(finite) == "acl"):
        return None
    subject = any(token.pos_ in {"NOUN", "PROPN", "PRON"} for token in behind[: finite.i - opening.i - 1])
    last = not lexicon.entry("particle_first") or finite.i > opening.i + 2
    return (finite.head if relation(finite) in {"aux", "cop"} else finite) if subject and last else None


def _is_inner(opening: Token, head: Token) -> bool:
    """Say whether an adverb stands in the midst of a clause within another, and so says nothing of the claim."""
    return relation(head) in {"advcl", "ccomp", "acl", "csubj"} and not opening.nbor(-1).is_punct


def _is_correlate(opening: Token) -> bool:
    """Say whether a word answers to itself just before ("as soon *as* they wish")."""
    before = opening.doc[max(opening.sent.start, opening.i - _CORRELATE) : opening.i]
    return any(token.lower_ == opening.lower_ for token in before)


def _from(position: int, head: Token, spine: Sequence[Token], doc: Parse) -> tuple[Token, ...]:
    """Return the tokens of a reason from its marker on; a clause behind the claim goes on to the sentence's end."""
    clausal = is_verb(head) or bool(children(head, "cop", "nsubj"))
    behind = spine and position > spine[-1].i
    if (clausal and behind) or (any(head.i == token.i for token in spine) and position > head.sent.start):
        return tuple(doc[position : head.sent.end])
    return tuple(doc[position : head.right_edge.i + 1])
