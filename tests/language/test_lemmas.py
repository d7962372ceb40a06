"""A lemma that is no word gives way to the word whose form was written; one that is a word stays."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc

from training import dutch_forms, english_forms
from training.words import RARE_VERB, frequency
from whylint.language.lemmas import mend_lemmas
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse

if TYPE_CHECKING:
    from spacy.vocab import Vocab

Forms = frozenset[str]


def mended(language: str, form: str, tag: str, lemma: str) -> str:
    doc = Doc(vocabulary(), words=[form], pos=[tag], lemmas=[lemma])
    return mend_lemmas(doc, load_lexicon(language))[0].lemma_


@cache
def vocabulary() -> Vocab:
    return spacy.blank("xx").vocab


@pytest.mark.parametrize(
    ("form", "tag", "lemma", "word"),
    [
        ("cutting", "VERB", "cutte", "cut"),
        ("cancelled", "VERB", "cancell", "cancel"),
        ("evicted", "VERB", "evicte", "evict"),
        ("viruses", "NOUN", "viruse", "virus"),
        ("overriding", "VERB", "overrid", "override"),
        ("upheld", "VERB", "upheld", "uphold"),
        ("dying", "VERB", "dy", "die"),
        ("Hoping", "VERB", "hopp", "hope"),
    ],
)
def test_an_english_lemma_that_is_no_word_is_mended(form: str, tag: str, lemma: str, word: str) -> None:
    assert mended("en", form, tag, lemma) == word


@pytest.mark.parametrize(
    ("form", "tag", "lemma", "word"),
    [
        ("uitgesplitst", "VERB", "uitgesplitsen", "uitsplitsen"),
        ("weggenomen", "VERB", "weggenomen", "wegnemen"),
        ("verholpen", "VERB", "verholpen", "verhelpen"),
        ("afgeblazen", "VERB", "afgeblazen", "afblazen"),
        ("geïntensiveerd", "VERB", "ïntensiveren", "intensiveren"),
        ("naleeft", "VERB", "naleefen", "naleven"),
        ("teruggeschroefd", "VERB", "teruggeschroeven", "terugschroeven"),
    ],
)
def test_a_dutch_lemma_that_is_no_word_is_mended(form: str, tag: str, lemma: str, word: str) -> None:
    assert mended("nl", form, tag, lemma) == word


@pytest.mark.parametrize(
    ("language", "form", "tag", "lemma"),
    [
        ("en", "found", "VERB", "found"),  # a word that is also a form of another
        ("en", "found", "VERB", "find"),
        ("en", "zorbing", "VERB", "zorb"),  # nothing known has this form
        ("en", "lots", "NOUN", "lot"),
        ("en", "Cutting", "PROPN", "Cutte"),  # a name is spelt as its owner likes
        ("nl", "gebouw", "NOUN", "gebouw"),
        ("nl", "geluid", "NOUN", "geluid"),
    ],
)
def test_any_other_lemma_stays(language: str, form: str, tag: str, lemma: str) -> None:
    assert mended(language, form, tag, lemma) == lemma


def english(verb: str) -> Forms:
    return frozenset(
        {
            english_forms.gerund(verb),
            english_forms.third_person(verb),
            english_forms.past_participle(verb, participles("en")),
        }
    )


def dutch(verb: str) -> Forms:
    participle = dutch_forms.past_participle(verb, participles("nl"))
    return frozenset({dutch_forms.third_person(verb), *([participle] if participle else [])})


@cache
def participles(language: str) -> dict[str, str]:
    lexicon = load_lexicon(language)
    sign = lexicon.entry("participle_prefix")
    return {verb: sign + forms.split()[-1] for verb, forms in lexicon.entry("irregular_verbs").items()}


@pytest.mark.parametrize(("language", "forms_of", "least"), [("en", english, 0.999), ("nl", dutch, 0.98)])
def test_a_verb_that_is_not_rare_is_found_again_by_its_forms(language: str, forms_of: object, least: float) -> None:
    assert callable(forms_of)
    lexicon = load_lexicon(language)
    verbs = [verb for verb in lexicon._verbs if verb.isalpha() and frequency(verb, language) >= RARE_VERB[language]]
    pairs = [(verb, form) for verb in verbs for form in forms_of(verb) if frequency(form, language) > 0]
    found = [(verb, form, mended(language, form, "VERB", "xqzzt")) for verb, form in pairs]
    wrong = [(verb, form, word) for verb, form, word in found if word != verb and form not in forms_of(word)]
    assert len(pairs) > 3000
    assert 1 - len(wrong) / len(pairs) >= least, wrong[:20]


def test_what_is_parsed_has_mended_lemmas() -> None:
    (doc,) = parse(["No tenant is evicted and no trip is cancelled by viruses"], load_pipeline("en"))
    assert [token.lemma_ for token in doc if token.text in {"evicted", "cancelled", "viruses"}] == [
        "evict",
        "cancel",
        "virus",
    ]
