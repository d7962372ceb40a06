"""Mend the lemmas that the trained lemmatizer makes up ("cutte" for "cutting"), by the words that the lexicon knows.

The lemmatizer rewrites the end of a word by a rule that it chose from the context. For words that training seldom
showed, it chooses a rule that makes no word at all. Such a lemma is replaced where a known word has the form that was
written; one that is a word, or that no known word explains, is left alone.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from whylint.language.lexicon import Lexicon


def mend_lemmas(doc: Doc, lexicon: Lexicon) -> Doc:
    """Give each verb and noun whose lemma is no word the known word it is a form of; change the doc in place.

    An adjective with a hyphen that was taken for a name is made one.
    """
    for token in doc:
        kind = token.pos_
        if kind == "VERB" and not lexicon.lists_verb(lemma := token.lemma_.lower()):
            token.lemma_ = _verb(token.lower_, lemma, lexicon)
        elif kind == "NOUN" and not lexicon.is_noun(token.lemma_.lower()):
            token.lemma_ = lexicon.noun_of(token.lower_) or token.lemma_
        elif (
            kind == "PROPN"
            and "-" in (form := token.lower_)
            and any(map(lexicon.adjective_classes, lexicon.adjective_forms(form)))
        ):
            token.pos_ = "ADJ"  # "CO2-neutraal" is no name
    return doc


def _verb(form: str, lemma: str, lexicon: Lexicon) -> str:
    """Return the lemma of a verb: a listed verb of this form, else the lemma if it is known, else a known verb."""
    candidates = list(_candidates(form, lexicon))
    listed = (verb for verb in candidates if lexicon.lists_verb(verb))
    known = (verb for verb in (lemma, *candidates) if lexicon.verb_classes(verb))
    return lexicon.verb_of(form) or next(listed, None) or next(known, None) or lemma


def _candidates(form: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield what may be the verb of a form, the longest simple verbs first: "weggenomen" is "weg" and "nemen"."""
    sign = lexicon.entry("participle_prefix")
    for start in range(len(form) - 1):
        prefix, rest = form[:start], form[start:]
        if verb := lexicon.verb_of_irregular(rest):
            yield prefix + verb
        if sign and rest.startswith(sign):
            yield from (prefix + verb for verb in _of_participle(_plain(rest.removeprefix(sign)), lexicon))


def _of_participle(stem: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the verbs of a participle without its sign ("leverd" of "geleverd", "nomen" of "genomen")."""
    if verb := lexicon.verb_of_irregular(stem):
        yield verb
    yield from lexicon.regular_verbs(stem)
    yield stem


def _plain(stem: str) -> str:
    """Return a stem without the marks that part its first vowel from the sign before it ("geïnformeerd")."""
    return unicodedata.normalize("NFD", stem[:1])[:1] + stem[1:]
