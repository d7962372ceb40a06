"""Find what stands beside the claim: its reasons (purpose, cause, consequence) and its means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.claims import find_claims
from whylint.frame.clauses import read_clause
from whylint.frame.goal_frame import Means, Reason, ReasonKind
from whylint.frame.words import (
    begins_with,
    children,
    features,
    first_words,
    is_verb,
    lemma_of,
    noun_classes,
    relation,
    subtree,
    verb_lemma,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token

_OPENING_RELATIONS = frozenset({"mark", "case", "cc", "fixed", "advmod", "obl", "cop", "nsubj", "det"})
_CHANGES = frozenset({"raise", "lower", "improve", "remove", "keep", "reach"})
_MEANS_CLASSES = frozenset({"artefact", "function", "method", "work", "document", "content", "body", "name"})
_HAS_PURPOSE = frozenset({"artefact", "function", "method", "document", "body", "work", "person", "name", "content"})


def find_reasons(doc: Parse, spine: Sequence[Token], lexicon: Lexicon) -> tuple[Reason, ...]:
    """Return the reasons in a text, in its order: those that a marker opens, then those that only the parse shows."""
    reasons = [*_marked(doc, spine, lexicon), *_infinitives(spine, lexicon), *_further_ends(spine, lexicon)]
    reasons += [*_participles(spine, lexicon), *_relatives(spine, lexicon)]
    kept: list[Reason] = []
    for reason in sorted(reasons, key=lambda reason: (reason.tokens[0].i, -len(reason.tokens))):
        if not any(reason.tokens[0].i <= other.tokens[-1].i for other in kept):
            kept.append(reason)
    return tuple(kept)


def find_means(spine: Sequence[Token], lexicon: Lexicon) -> tuple[Means, ...]:
    """Return the means of a claim: "by …ing", and "by", "via", "with" and the like before a thing or work."""
    openings = lexicon.words("means")
    found: list[Means] = []
    for token in _dependents(spine):
        if token.dep_ == "obl:agent" and children(token.head, "aux:pass"):
            continue
        tokens = subtree(token)
        if not begins_with(tokens, openings):
            continue
        if relation(token) == "advcl" or is_verb(token):
            found.append(Means(tokens, token, ()))
        elif _MEANS_CLASSES & set((classes := noun_classes(token, lexicon))[:1]):
            found.append(Means(tokens, token, classes))
    return tuple(found)


def _marked(doc: Parse, spine: Sequence[Token], lexicon: Lexicon) -> Iterable[Reason]:
    """Yield the reasons that a marker opens ("so that", "because"), wherever the parse hangs them."""
    text, firsts = doc[:], {token.lower_ for token in doc}
    for kind in ReasonKind:
        markers = lexicon.words("reasons", kind.value)
        if firsts.isdisjoint(first_words(markers)):
            continue
        position = 0
        while position < len(text):
            opens = not text[position].is_punct
            marker = begins_with(text[position : position + 5], markers) if opens else ""
            size = len(marker.split()) or 1
            if marker and (head := _clause_opened_by(text[position], size, lexicon)) is not None:
                tokens = _from(position, head, spine, doc)
                if len(tokens) > size:
                    yield Reason(kind, tokens, find_claims(head, lexicon)[0][0])
            position += size


def _clause_opened_by(opening: Token, size: int, lexicon: Lexicon) -> Token | None:
    """Return the head of the clause or phrase that a marker of some tokens opens, or None when it is no marker here."""
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
    if head.i < end or not (size > 1 or _opens_clause(opening, head, lexicon)):
        return None
    return head


def _opens_clause(opening: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell a one-word marker from its doubles: "so" before an adjective, "since 2020", "want" as a verb."""
    clausal_only = opening.lower_ in lexicon.words("reasons", "with_subject")
    if clausal_only and not (relation(opening) == "mark" and children(head, "nsubj")):
        return False
    if relation(opening) == "case":
        return bool(set(noun_classes(head, lexicon)[:2]) - {"time", "unit", "place"})
    if relation(opening) == "advmod" and head.pos_ in {"ADJ", "ADV"} and not children(head, "cop"):
        return False
    return is_verb(head) or bool(children(head, "cop", "nsubj", "csubj", "aux")) or relation(opening) in {"mark", "cc"}


def _from(position: int, head: Token, spine: Sequence[Token], doc: Parse) -> tuple[Token, ...]:
    """Return the tokens of a reason from its marker on; a clause behind the claim goes on to the sentence's end."""
    clausal = is_verb(head) or bool(children(head, "cop", "nsubj"))
    behind = spine and position > spine[-1].i
    if (clausal and behind) or (any(head.i == token.i for token in spine) and position > head.sent.start):
        return tuple(doc[position : head.sent.end])
    return tuple(token for token in subtree(head) if token.i >= position)


def _infinitives(spine: Sequence[Token], lexicon: Lexicon) -> Iterable[Reason]:
    """Yield "to" and a further end, on the verb, or on an object that is there for something."""
    openings = lexicon.words("reasons", "infinitive")
    inner = {token.i for token in spine}
    for token in _dependents(spine):
        if token.i in inner or relation(token) not in {"advcl", "xcomp", "acl"} or not is_verb(token):
            continue
        if begins_with(subtree(token), openings) and _is_further_end(token, inner, lexicon):
            yield Reason(ReasonKind.PURPOSE, subtree(token), find_claims(token, lexicon)[0][0])


def _is_further_end(token: Token, inner: set[int], lexicon: Lexicon) -> bool:
    """Tell "to" and a further end from "to" and what somebody is brought to do, or what a noun is about."""
    if any(begins_with(subtree(above), lexicon.words("means")) for above in token.ancestors if above.i not in inner):
        return False
    if token.head.i in inner and relation(token) != "acl":
        moved = verb_lemma(token.head, lexicon) in lexicon.words("causatives") and children(token.head, "obj")
        return token.head.i < token.i and not moved
    holders = [above for above in (token.head, *token.head.ancestors) if relation(above) in {"obj", "nsubj", "obl"}]
    return any(_HAS_PURPOSE & set(noun_classes(holder, lexicon)[:2]) for holder in [token.head, *holders[:1]])


def _further_ends(spine: Sequence[Token], lexicon: Lexicon) -> Iterable[Reason]:
    """Yield "for" and a change: a comparative, or a noun of changing ("for better care", "for growth")."""
    openings = lexicon.words("reasons", "further_end")
    for token in _dependents(spine):
        if relation(token) not in {"obl", "nmod"} or not begins_with(tokens := subtree(token), openings):
            continue
        if tokens[0].i > 0 and is_verb(tokens[0].nbor(-1)):
            continue  # "account for more", "opkomen voor": the verb's own preposition
        verb = lexicon.nominalised_verb(lemma_of(token))
        changed = verb is not None and bool(_CHANGES & set(lexicon.verb_classes(verb)[:1]))
        wished = relation(token) == "obl" and noun_classes(token, lexicon)[:1] == ("quality",)
        if changed or wished or any(_is_better(child, lexicon) for child in children(token, "amod")):
            yield Reason(ReasonKind.PURPOSE, subtree(token), read_clause(token, lexicon))


def _is_better(modifier: Token, lexicon: Lexicon) -> bool:
    """Say whether a modifier compares or tells of a change: "better", "improved"."""
    if "Cmp" in features(modifier, "Degree"):
        return True
    verb = lexicon.verb_of(lemma_of(modifier)) if "Part" in features(modifier, "VerbForm") else None
    return verb is not None and bool(_CHANGES & set(lexicon.verb_classes(verb)[:1]))


def _relatives(spine: Sequence[Token], lexicon: Lexicon) -> Iterable[Reason]:
    """Yield what follows from the whole claim in a clause after a comma ("…, which frees the nurses")."""
    changing = lexicon.words("causatives") | lexicon.words("permitting") | lexicon.words("lead_to")
    which = lexicon.words("reasons", "which")
    for token in spine[-1].sent:
        opens = token.lower_ in which and token.i > spine[-1].i and token.nbor(-1).is_punct
        verb = token.head
        if opens and is_verb(verb) and relation(token) == "nsubj":
            lemma = verb_lemma(verb, lexicon)
            if lemma in changing or (_CHANGES | {"support", "function"}) & set(lexicon.verb_classes(lemma)[:1]):
                tokens = tuple(token.doc[token.i : verb.right_edge.i + 1])
                yield Reason(ReasonKind.CONSEQUENCE, tokens, read_clause(verb, lexicon))


def _participles(spine: Sequence[Token], lexicon: Lexicon) -> Iterable[Reason]:
    """Yield what follows from the claim in a participle after a comma ("…, cutting the queue by half")."""
    main = spine[-1]
    for child in main.sent:
        if relation(child) in {"advcl", "acl"}:
            form = features(child, "VerbForm")
            after_comma = child.i > 0 and child.nbor(-1).is_punct
            if after_comma and child.i > main.i and {"Ger", "Part"} & form and "Past" not in features(child, "Tense"):
                yield Reason(ReasonKind.CONSEQUENCE, subtree(child), read_clause(child, lexicon))


def _dependents(spine: Sequence[Token]) -> Iterable[Token]:
    """Yield what hangs on the tokens of a spine and on their objects, but not the spine itself."""
    seen = {token.i for token in spine} | {above.i for token in spine for above in token.ancestors}
    for token in spine:
        objects = children(token, "obj", "nsubj", "nsubj:pass", "obl", "xcomp", "nmod")
        for holder in [token, *objects]:
            for child in holder.children:
                if child.i not in seen:
                    seen.add(child.i)
                    yield child
