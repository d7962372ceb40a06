"""Find the further ends of a claim: "to" and an infinitive, "for" and a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.claims import find_claims
from whylint.frame.clauses import read_clause
from whylint.frame.goal_frame import Reason, ReasonKind
from whylint.frame.words import (
    begins_with,
    children,
    dependents_of,
    features,
    is_verb,
    lemma_of,
    noun_classes,
    relation,
    subtree,
    verb_lemma,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "reach"})
_THINGS = frozenset(
    {"quality", "metric", "event", "artefact", "function", "method", "work", "document", "time", "topic"}
)
"""What nobody can be brought to do something by, whatever the verb ("stimulate concentration *to …*")."""
_INFINITIVES = frozenset({"advcl", "xcomp", "acl", "nmod", "obl"})
_WITHIN = frozenset({"acl:relcl", "csubj"})
_CLAUSES = frozenset({"ccomp", "csubj", "acl"})
"""The clauses within a claim, whose infinitives say nothing of the claim itself."""
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "csubj"})
_TOLD = _CHANGES | {"support"}
_DEGREE = 8
"""How many words before an infinitive may stand a word of degree that asks for it ("enough time to rest")."""
_HAS_PURPOSE = frozenset({"artefact", "function", "method", "document", "body", "work", "person", "name", "content"})


def find_further_ends(spine: Sequence[Token], lexicon: Lexicon) -> Iterator[Reason]:
    """Yield the further ends that hang on a claim or on its objects."""
    yield from _infinitives(spine, lexicon)
    yield from _changes_after_for(spine, lexicon)


def _infinitives(spine: Sequence[Token], lexicon: Lexicon) -> Iterator[Reason]:
    """Yield "to" and a further end, wherever behind the claim the parse hung it, but in no clause within the claim."""
    openings = lexicon.words("reasons", "infinitive")
    inner = {token.i for token in spine}
    main = next((token for token in reversed(spine) if relation(token) != "conj"), spine[0])
    for token in main.doc[main.i + 1 :]:
        if token.i in inner or relation(token) not in _INFINITIVES or not _is_told(token, lexicon):
            continue
        tokens = subtree(token)
        if begins_with(tokens, openings) and _is_further_end(token, inner, lexicon):
            yield Reason(ReasonKind.PURPOSE, tokens, find_claims(token, lexicon)[0][0])


def _is_told(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word is a verb, or told of with one, and no noun taken for a verb ("to landfill")."""
    if children(token, "cop"):
        return True
    if relation(token) in {"nmod", "obl"} or children(token, "aux:pass"):
        return False
    known = bool(lexicon.verb_classes(verb_lemma(token, lexicon)))
    form = features(token, "VerbForm")
    return is_verb(token) and (not form or "Inf" in form) and (known or not lexicon.knows_noun(token.text))


def _is_further_end(token: Token, inner: set[int], lexicon: Lexicon) -> bool:
    """Tell "to" and a further end from "to" and what somebody is brought to do, or what a noun is about."""
    opening = subtree(token)[0]
    between = [above for above in token.ancestors if above.i not in inner]
    if (
        token.head.i > token.i
        or _is_of_people(token.head, inner, lexicon)
        or any(begins_with(subtree(above), lexicon.words("means")) for above in between)
    ):
        return False
    if opening.is_punct or opening.nbor(-1).is_punct:
        first = token.doc[token.sent.start]
        in_row = first.lower_ in lexicon.words("reasons", "infinitive") and not children(token, "cop")
        return not in_row and not any(above.dep_ in _WITHIN for above in between)
    if _is_of_people(token.head, inner, lexicon) or _is_of_means(opening, lexicon):
        return False
    if any(relation(above) in _CLAUSES for above in between) or is_governed(token, opening, lexicon):
        return False
    if relation(token) != "acl":
        return True
    holders = [above for above in (token.head, *token.head.ancestors) if relation(above) in {"obj", "nsubj", "obl"}]
    return any(_HAS_PURPOSE & set(noun_classes(holder, lexicon)[:2]) for holder in [token.head, *holders[:1]])


def _is_of_people(noun: Token, inner: set[int], lexicon: Lexicon) -> bool:
    """Say whether people alone are named before an infinitive, which then tells what they are to do."""
    return noun.i in inner and noun.pos_ == "NOUN" and noun_classes(noun, lexicon)[:1] == ("person",)


def _is_of_means(opening: Token, lexicon: Lexicon) -> bool:
    """Say whether an infinitive follows a thing that a comma sets apart as means ("…, with a *law* to ban them")."""
    before = opening.nbor(-1) if opening.i > 0 else None
    if before is None or not _HAS_PURPOSE & set(noun_classes(before, lexicon)[:1]):
        return False
    cases = [case for case in children(before, "case") if case.lower_ in lexicon.words("means")]
    return any(case.i > 0 and case.nbor(-1).text == "," for case in cases)


def is_governed(infinitive: Token, opening: Token, lexicon: Lexicon) -> bool:
    """Say whether a word before an infinitive asks for it ("able *to vote*"), so that it is no further end."""
    before = opening.doc[opening.sent.start : opening.i]
    if not before or before[-1].is_punct:
        return False
    if any(token.lower_ in lexicon.words("infinitives", "degrees") for token in before[-_DEGREE:]):
        return True
    if _is_asked_for(infinitive, opening, before, lexicon):
        return True
    head = infinitive.head
    verb = next((above for above in (head, *head.ancestors) if is_verb(above) and above.i < opening.i), None)
    return verb is not None and _moves(verb, infinitive, lexicon)


def _is_asked_for(infinitive: Token, opening: Token, before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Say whether the word right before an infinitive, or the one it hangs on, asks for it; an aim always does."""
    last, head = before[-1], infinitive.head
    if {last.lower_, lemma_of(last)} & lexicon.words("infinitives", "beginning"):
        return True
    near = [last, *([head] if relation(infinitive) in _COMPLEMENTS and head.i < opening.i else [])]
    if lexicon.entry("particle_first"):  # the verbs that end a clause stand between ("in staat zijn om")
        marks = lexicon.words("reasons", "infinitive_mark")
        told = (token for token in reversed(before) if token.pos_ not in {"VERB", "AUX"} and token.lower_ not in marks)
        near += list(told)[:1]
    judged = next((token for token in reversed(before) if token.pos_ != "AUX"), last)
    asking = lexicon.words("infinitives", "asking")
    return judged.pos_ == "ADJ" or any(
        token.lower_ in asking or lemma_of(token) in asking or noun_classes(token, lexicon)[:1] == ("aim",)
        for token in near
    )


def _moves(verb: Token, infinitive: Token, lexicon: Lexicon) -> bool:
    """Say whether a verb tells what somebody is brought to do, or with whom work is done ("ask members *to vote*")."""
    lemma = verb_lemma(verb, lexicon)
    if lemma in lexicon.words("infinitives", "joint_work"):
        return not _TOLD & set(lexicon.verb_classes(verb_lemma(infinitive, lexicon))[:1])
    affected = [child for child in children(verb, "obj", "nsubj:pass", "iobj", "ccomp") if child.i < infinitive.i]
    if lemma in lexicon.words("infinitives", "wishing"):
        return any(not _is_new_thing(child, lexicon) for child in affected)
    moving = lemma in lexicon.words("infinitives", "moving")
    return moving and any(_can_be_moved(child, lexicon) for child in affected)


def _can_be_moved(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun may name people or a body, who can be brought to do something ("help *libraries* to lend")."""
    classes = noun_classes(noun, lexicon)
    return bool({"person", "body"} & set(classes)) or not _THINGS & set(classes[:1])


def _is_new_thing(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether a thing is not spoken of yet, so that it is wished for and not what is to do something ("an app")."""
    introduced = any(child.lower_ in lexicon.words("indefinite_articles") for child in children(noun, "det"))
    return introduced and bool(_HAS_PURPOSE - {"person"} & set(noun_classes(noun, lexicon)[:1]))


def _changes_after_for(spine: Sequence[Token], lexicon: Lexicon) -> Iterator[Reason]:
    """Yield "for" and a change: a comparative, or a noun of changing ("for better care", "for growth")."""
    openings = lexicon.words("reasons", "further_end")
    for token in dependents_of(spine):
        if relation(token) not in {"obl", "nmod"} or not begins_with(tokens := subtree(token), openings):
            continue
        strives = is_verb(token.head) and verb_lemma(token.head, lexicon) in lexicon.words("striving_verbs")
        if strives or (tokens[0].i > 0 and is_verb(tokens[0].nbor(-1))):
            continue  # "account for more", "opkomen voor": the verb's own preposition
        verb = lexicon.nominalised_verb(lemma_of(token))
        changed = verb is not None and bool(_CHANGES & set(lexicon.verb_classes(verb)[:1])) and relation(token) == "obl"
        wished = relation(token) == "obl" and noun_classes(token, lexicon)[:1] == ("quality",)
        if {"person", "place"} & set(noun_classes(token, lexicon)[:1]):
            continue
        if changed or wished or any(_is_better(child, lexicon) for child in children(token, "amod")):
            yield Reason(ReasonKind.PURPOSE, subtree(token), read_clause(token, lexicon))


def _is_better(modifier: Token, lexicon: Lexicon) -> bool:
    """Say whether a modifier compares or tells of a change: "better", "improved"."""
    if "Cmp" in features(modifier, "Degree"):
        return True
    verb = lexicon.verb_of(lemma_of(modifier)) if "Part" in features(modifier, "VerbForm") else None
    return verb is not None and bool({"raise", "lower", "improve"} & set(lexicon.verb_classes(verb)[:1]))


def opens_infinitive(opening: Token, head: Token, lexicon: Lexicon) -> bool:
    """Say whether an infinitive with its mark follows a word in its sentence ("*om* de wachttijd *te verkorten*")."""
    if relation(opening) == "case" and {"time", "unit"} & set(noun_classes(head, lexicon)[:2]):
        return False
    marks = lexicon.words("reasons", "infinitive_mark")
    following = opening.doc[opening.i + 1 : opening.sent.end - 1]
    infinitive = next((token.nbor() for token in following if token.lower_ in marks), None)
    return (
        infinitive is not None and infinitive.pos_ in {"VERB", "AUX"} and not is_governed(infinitive, opening, lexicon)
    )


def tells_of_change(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun is made of a verb that tells of a change ("ter *bevordering* van")."""
    verb = lexicon.nominalised_verb(lemma_of(noun))
    return verb is not None and bool(_TOLD & set(lexicon.verb_classes(verb)[:1]))
