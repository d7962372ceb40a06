"""Relations that a parser drew though the words around rule them out are mended."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from whylint.language.relations import mend_relations

IMPERATIVE, PARTICIPLE, PRESENT = "Mood=Imp|VerbForm=Fin", "VerbForm=Ger", "Mood=Ind|VerbForm=Fin"


def parsed(*rows: tuple[str, str, str, int, str]) -> Doc:
    """Return a doc of rows: word, part of speech, features, place of the head, relation."""
    words, pos, morphs, heads, deps = zip(*rows, strict=True)
    return Doc(Vocab(), words=list(words), pos=list(pos), morphs=list(morphs), heads=list(heads), deps=list(deps))


def relations(doc: Doc) -> list[tuple[str, str]]:
    return [(token.dep_, token.head.text) for token in doc]


def test_a_participle_behind_a_comma_alone_is_no_second_claim() -> None:
    doc = parsed(
        ("Cut", "VERB", IMPERATIVE, 0, "ROOT"),
        ("visits", "NOUN", "", 0, "obj"),
        (",", "PUNCT", "", 3, "punct"),
        ("saving", "VERB", PARTICIPLE, 0, "conj"),
        ("time", "NOUN", "", 3, "obj"),
    )
    assert relations(mend_relations(doc))[3] == ("advcl", "Cut")


def test_what_a_word_joins_stays_joined() -> None:
    doc = parsed(
        ("Cut", "VERB", IMPERATIVE, 0, "ROOT"),
        ("visits", "NOUN", "", 0, "obj"),
        ("and", "CCONJ", "", 3, "cc"),
        ("saving", "VERB", PARTICIPLE, 0, "conj"),
    )
    before = relations(doc)
    assert relations(mend_relations(doc)) == before


def test_a_noun_that_a_verb_took_for_a_part_of_it_is_its_subject() -> None:
    doc = parsed(
        ("Staff", "NOUN", "", 2, "compound"),
        ("turnover", "NOUN", "", 2, "compound"),
        ("falls", "VERB", PRESENT, 2, "ROOT"),
    )
    assert relations(mend_relations(doc)) == [("compound", "turnover"), ("nsubj", "falls"), ("ROOT", "falls")]


def test_an_adverb_that_points_at_the_clause_behind_it_belongs_before_it() -> None:
    doc = parsed(
        ("streven", "VERB", PRESENT, 0, "ROOT"),
        ("ernaar", "ADV", "", 4, "advmod"),
        ("inbraken", "NOUN", "", 4, "obj"),
        ("te", "ADP", "", 4, "mark"),
        ("verlagen", "VERB", "VerbForm=Inf", 0, "xcomp"),
    )
    assert relations(mend_relations(doc))[1] == ("advmod", "streven")


def test_a_word_cut_short_leans_on_the_whole_word_behind_it() -> None:
    doc = parsed(
        ("Een", "DET", "", 1, "det"),
        ("zwem-", "X", "", 1, "ROOT"),
        ("en", "CCONJ", "", 3, "cc"),
        ("roeiclub", "NOUN", "", 1, "conj"),
    )
    assert relations(mend_relations(doc)) == [
        ("det", "roeiclub"),
        ("compound", "roeiclub"),
        ("cc", "roeiclub"),
        ("ROOT", "roeiclub"),
    ]


def test_an_adjective_behind_its_copula_and_noun_is_what_is_said_of_the_noun() -> None:
    doc = parsed(
        ("Dan", "ADV", "", 3, "advmod"),
        ("is", "AUX", PRESENT, 3, "cop"),
        ("de", "DET", "", 3, "det"),
        ("kas", "NOUN", "", 3, "ROOT"),
        ("gasvrij", "ADJ", "", 3, "appos"),
    )
    assert relations(mend_relations(doc)) == [
        ("advmod", "gasvrij"),
        ("cop", "gasvrij"),
        ("det", "kas"),
        ("nsubj", "gasvrij"),
        ("ROOT", "gasvrij"),
    ]
