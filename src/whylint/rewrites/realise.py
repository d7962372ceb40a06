"""Build sentences from a frame: another order of the author's words, with something put in or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, is_verb, verb_lemma

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from whylint.frame.goal_frame import Clause, Phrase
    from whylint.rewrites.rewrite import Draft


def written(tokens: Iterable[Token]) -> str:
    """Return tokens as they are written, those left out not leaving a gap, without marks at either end."""
    text = "".join(token.text_with_ws if token.whitespace_ else token.text for token in tokens)
    return " ".join(text.split()).strip(" ,;:.")


def capitalised(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def lowered(phrase: Phrase) -> str:
    """Return a phrase as it stands inside a sentence: without the capital that only the sentence gave it."""
    text = phrase.text
    first = phrase.tokens[0]
    keeps = first.pos_ == "PROPN" or first.text[1:] != first.text[1:].lower()
    return text if keeps or first.i > first.sent.start else text[:1].lower() + text[1:]


def without(draft: Draft, left_out: Sequence[Token]) -> str:
    """Return the statement without some tokens."""
    gone = {token.i for token in left_out}
    return capitalised(written(token for token in draft.frame.doc if token.i not in gone))


def change_without_subject(draft: Draft) -> str:
    """Return the main claim as a change without who or what is said to bring it about, as the language forms it.

    "The intranet must improve communication" gives "Improve communication", "Het intranet moet de communicatie
    verbeteren" gives "De communicatie verbeteren".
    """
    clause = draft.frame.claims[0]
    verb, subject = _acting_verb(clause)
    dropped = {token.i for token in subject.tokens} if subject is not None else set()
    outer = [verb, *(token for token in verb.ancestors if token.pos_ in {"VERB", "AUX"})]
    dropped |= {child.i for token in outer for child in children(token, "aux", "compound:prt", "mark") if child.i < _end(verb)}
    dropped |= {token.i for token in outer}
    kept = [token for token in draft.frame.doc if token.i not in dropped]
    lemma = verb_lemma(verb, draft.lexicon)
    if not draft.phrases.verb_final:
        words = written(token for token in kept if token.i > verb.i)
        return capitalised(f"{lemma} {words}".strip())
    claim = [token for token in kept if token.i not in draft.frame.aside]
    aside = [token for token in kept if token.i in draft.frame.aside]
    return capitalised(" ".join(filter(None, [written(claim), lemma, written(aside)])))


def insertion_point(draft: Draft) -> int:
    """Return where in the text an amount belongs: behind what changes, and before a verb that stands last."""
    clause = draft.frame.claims[0]
    if clause.object is not None:
        return _end_of(clause.object.tokens[-1])
    if clause.verb is None:
        return _end_of(_last_of_claim(draft))
    if draft.phrases.verb_final and children(clause.verb, "aux") and clause.verb.i > 0:
        return _end_of(clause.verb.nbor(-1))
    particles = children(clause.verb, "compound:prt")
    last = clause.verb if not particles or draft.phrases.verb_final else particles[-1]
    return _end_of(last)


def inserted(draft: Draft, offset: int, words: str) -> str:
    """Return the statement with words put in at an offset."""
    before, after = draft.text[:offset].rstrip(), draft.text[offset:].strip().rstrip(".").rstrip()
    gap = "" if after[:1] in {",", ";", ":", ")"} else " "
    return f"{before} {words}{gap}{after}".strip()


def end_of_claim(draft: Draft) -> int:
    """Return the offset behind the last word of the main claims, before any reason that follows."""
    following = [reason.tokens[0].i for reason in draft.frame.reasons]
    ends = [token for token in draft.frame.doc if not token.is_punct and not any(token.i >= start for start in following)]
    return _end_of(ends[-1]) if ends else len(draft.claim_text)


def _acting_verb(clause: Clause) -> tuple[Token, Phrase | None]:
    """Return the verb whose subject is the means, and that subject."""
    verb = clause.verb or clause.predicate
    if clause.causer is None:
        return verb, clause.subject
    above = [token for token in verb.ancestors if is_verb(token)]
    return (above[0] if above else verb), clause.causer


def _last_of_claim(draft: Draft) -> Token:
    claim = [token for token in draft.frame.doc if token.i not in draft.frame.aside and not token.is_punct]
    return claim[-1]


def _end(verb: Token) -> int:
    return max(token.i for token in verb.subtree) + 1


def _end_of(token: Token) -> int:
    return int(token.idx + len(token))
