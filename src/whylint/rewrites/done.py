"""Say the work of a statement as something that is done once, to stand behind a figure that moves because of it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Modality, Mood
from whylint.frame.words import children, features, lemma_of, relation
from whylint.reading.length import sentences_of
from whylint.rewrites.wording import lowered, tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_MOST_WORDS = 35
"""The most words of a statement that can still be read behind a figure."""
_FEW = 3
"""The most words of which one cannot tell whether they are an order or the name of a thing."""
_MOST_BEFORE = 4
"""The most words before a verb that say no more than that the speakers wish it ("we want to")."""


def once_done(draft: Draft) -> str:
    """Return all of a statement as a clause in the present tense ("we train …", "files are checked").

    Nothing where its words would have to change places for that, or where its verb is not found for sure.
    """
    words = [token for token in draft.frame.doc if not token.is_space]
    clause = draft.clause
    plain = len(words) <= _MOST_WORDS and len(sentences_of(draft.frame.doc)) == 1 and words[-1].text != "?"
    plain = plain and not any(token.text == ";" for token in words[:-1])
    if clause is None or clause.verb is None or not plain:
        return ""
    if _is_wished_by_us(clause) or (clause.subject is None and clause.mood is not Mood.FINITE):
        return _done_by_us(draft, words, clause, clause.verb)
    if clause.modalities:
        return ""
    told = clause.subject or (clause.object if clause.passive else None)
    if told is None or draft.phrases.verb_final or not _is_present(clause.verb):
        return ""
    return lowered(words, draft.lexicon) if words[0].i == told.head.left_edge.i < clause.verb.i else ""


def _done_by_us(draft: Draft, words: Sequence[Token], clause: Clause, verb: Token) -> str:
    """Return an order, infinitive or gerund with the speakers as its subject."""
    marks = [token for token in children(verb, "mark") if token.i < verb.i]
    if draft.phrases.verb_final:
        last = next((token for token in reversed(words) if not token.is_punct), verb)
        fits = verb.lower_ == clause.lemma.split()[-1] and verb.i == last.i and not marks
        return draft.phrases.say("done_by_us", claim=lowered(words, draft.lexicon)) if fits else ""
    opening = [] if _is_wished_by_us(clause) else [token for token in words if token.i < verb.i]
    if _may_be_a_noun(draft, words, verb):
        return ""
    base = clause.lemma.split()[0]
    behind = [token for token in words if token.i > verb.i]
    turned = verb.lower_ != base
    tied = any(token.text == "-" for token in behind[:1]) or any(
        turned and is_gerund(token) and token.head.i != verb.i for token in words if token.dep_ == "conj"
    )
    adverbs = [token for token in opening if token.pos_ == "ADV" and token.i + 1 == verb.i]
    if tied or opening not in ([], marks, adverbs) or (turned and "Fin" in features(verb, "VerbForm")):
        return ""
    text = "".join(f"{adverb.lower_} " for adverb in adverbs) + base + str(verb.whitespace_)
    for token in behind:
        if _opens_another(token):
            continue
        also_done = turned and is_gerund(token) and token.dep_ == "conj"
        text += (lemma_of(token) if also_done else token.text) + str(token.whitespace_)
    return draft.phrases.say("done_by_us", claim=tidy(text))


def _may_be_a_noun(draft: Draft, words: Sequence[Token], verb: Token) -> bool:
    """Say whether what was read as an order may be two nouns, with little else said ("*level* crossings")."""
    bare = verb.i + 1 < len(verb.doc) and verb.nbor().pos_ == "NOUN" and draft.lexicon.knows_noun(verb.lower_)
    said = list(takewhile(lambda token: not token.is_punct, words))
    return bare and verb.i == words[0].i and len(said) <= _FEW


def _opens_another(token: Token) -> bool:
    """Say whether a mark opens a second infinitive of a row ("to dig and *to* plant"), which a clause leaves out."""
    return token.pos_ == "PART" and relation(token) == "mark" and relation(token.head) == "conj"


def is_gerund(token: Token) -> bool:
    """Say whether a verb has the form that names work going on ("*hiring* drivers"), as a gerund or a participle."""
    form = features(token, "VerbForm")
    participle = "Part" in form and "Pres" in features(token, "Tense")
    return token.pos_ == "VERB" and ("Ger" in form or participle)


def _is_wished_by_us(clause: Clause) -> bool:
    """Say whether the speakers wish or have to do what is claimed themselves ("*we want to* roll out …")."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None or Modality.ABILITY in clause.modalities:
        return False
    ours = subject.head.pos_ == "PRON" and {"1"} & features(subject.head, "Person") and subject.head.i == 0
    return bool(ours) and verb.i <= _MOST_BEFORE and "Inf" in features(verb, "VerbForm")


def _is_present(verb: Token) -> bool:
    """Say whether a clause tells what is the case, in a finite form of its verb or of the auxiliary before it."""
    helping = children(verb, "aux")
    finite = helping[0] if helping else verb
    return "Fin" in features(finite, "VerbForm") and "Pres" in features(finite, "Tense")
