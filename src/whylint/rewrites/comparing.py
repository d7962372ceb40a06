"""Say whether a claim is that there is more or less of something, in number or in degree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, Phrase
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


def is_compared(draft: Draft, clause: Clause) -> bool:
    """Say whether more or fewer of something is claimed."""
    heads = [phrase.head for phrase in (clause.subject, clause.object) if phrase is not None]
    heads += [clause.predicate] if clause.verb is None else []
    lexicon = draft.lexicon
    named = clause.verb is None
    said = {"NOUN", "PROPN", *(("NUM", "VERB", "X") if named else ())}
    bare = [head for head in heads if head.pos_ in said and not _has_article(head)]
    return any(_counts_more(head, lexicon) for head in bare)


def _counts_more(head: Token, lexicon: Lexicon) -> bool:
    """Say whether a noun is preceded by a word for more or less of it."""
    words = [word for word in children(head, "amod", "det", "advmod", "nummod") if not _is_of_adjective(word, lexicon)]
    said = [
        {*lexicon.adjective_classes(word.lower_)[:1], *lexicon.adjective_classes(word.lemma_)[:1]} for word in words
    ]
    return any({"more", "less"} & classes for classes in said)


def _is_of_adjective(word: Token, lexicon: Lexicon) -> bool:
    """Say whether a comparison is of the adjective behind it ("*more* efficient use"), or none ("*high* levels")."""
    behind = word.nbor() if word.i + 1 < len(word.doc) else word
    of_adjective = "Cmp" in features(word, "Degree") and behind.pos_ == "ADJ" and behind.dep_ == "amod"
    added = "new" in lexicon.adjective_classes(word.lower_)
    return of_adjective or (word.pos_ == "ADJ" and "Pos" in features(word, "Degree") and not added)


def holds_comparison(changed: Phrase, draft: Draft) -> bool:
    """Say whether a phrase holds a comparison, which cannot be asked about ("about *fewer* screens")."""
    return _counts_more(changed.head, draft.lexicon) or any(
        "Cmp" in features(each, "Degree") for each in changed.tokens
    )


def are_counted(clause: Clause, lexicon: Lexicon) -> bool:
    """Say whether what there is more of comes in numbers ("more clients", not "more grip")."""
    heads = [phrase.head for phrase in (clause.subject, clause.object) if phrase is not None]
    return any("Plur" in features(head, "Number") and _counts_more(head, lexicon) for head in heads)


def is_more(clause: Clause) -> bool:
    """Say whether a claim ends in a comparison ("must become shorter")."""
    said = [clause.complement, *children(clause.predicate, "xcomp")]
    return any(word is not None and "Cmp" in features(word, "Degree") for word in said)


def is_better(word: Token, draft: Draft) -> bool:
    """Say whether a word tells what has changed or compares ("*improved* access", "*faster* delivery")."""
    turned = draft.lexicon.verb_of(word.lower_) not in {None, word.lower_}
    return turned or "Cmp" in features(word, "Degree")


def _has_article(head: Token) -> bool:
    return any(features(child, "Definite") for child in children(head, "det"))
