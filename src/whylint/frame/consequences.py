"""Find what follows from a claim without a word that says so: in a clause with "which", or a participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.clauses import read_clause
from whylint.frame.goal_frame import Reason, ReasonKind
from whylint.frame.words import features, is_verb, relation, subtree, verb_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_EFFECTS = frozenset({"raise", "lower", "improve", "remove", "keep", "reach", "support"})


def find_consequences(spine: Sequence[Token], lexicon: Lexicon) -> Iterator[Reason]:
    """Yield the consequences behind a comma in the sentence of a claim."""
    for token in spine[-1].sent:
        if token.i <= spine[-1].i or token.i == 0:
            continue
        if token.nbor(-1).is_punct and (verb := _verb_behind_which(token, lexicon)) is not None:
            yield Reason(
                ReasonKind.CONSEQUENCE, tuple(token.doc[token.i : verb.right_edge.i + 1]), read_clause(verb, lexicon)
            )
        elif token.nbor(-1).is_punct and _is_effect(token, lexicon):
            yield Reason(ReasonKind.CONSEQUENCE, subtree(token), read_clause(token, lexicon))


def _verb_behind_which(token: Token, lexicon: Lexicon) -> Token | None:
    """Return the verb that says what follows from the whole claim ("…, which *frees* the nurses")."""
    verb = token.head
    opens = token.lower_ in lexicon.words("reasons", "which") and relation(token) == "nsubj" and is_verb(verb)
    return verb if opens and _brings_about(verb, lexicon, _EFFECTS | {"function"}) else None


def _is_effect(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a participle says what the claim brings about ("…, *cutting* the queue by half")."""
    if relation(token) not in {"advcl", "acl"}:
        return False
    form = features(token, "VerbForm")
    present = "Ger" in form or ("Part" in form and "Pres" in features(token, "Tense"))
    return present and _brings_about(token, lexicon, _EFFECTS)


def _brings_about(verb: Token, lexicon: Lexicon, classes: frozenset[str]) -> bool:
    lemma = verb_lemma(verb, lexicon)
    changing = lexicon.words("causatives") | lexicon.words("permitting") | lexicon.words("lead_to")
    return lemma in changing or bool(classes & set(lexicon.verb_classes(lemma)[:1]))
