"""The bundled pipelines speak Universal Dependencies, and another one is used only if it does so too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.training import Example

from whylint.frame.goal_frame import text_of
from whylint.language.pipeline import PipelineError, load_pipeline, parse

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("en", "nl")
RELATIONS = """
    acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed
    flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp
"""
TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"


def made_pipeline(folder: Path, relations: tuple[str, ...] = (), language: str = "en") -> str:
    """Save a tiny pipeline, with a parser if there are relations for it, and return its folder."""
    pipeline = spacy.blank(language)
    if relations:
        pipeline.add_pipe("parser", config={"min_action_freq": 1})
        words = ["word"] * len(relations)
        annotations = {"words": words, "heads": [0] * len(relations), "deps": list(relations)}
        example = Example.from_dict(pipeline.make_doc(" ".join(words)), annotations)
        pipeline.initialize(lambda: [example])
    pipeline.to_disk(folder)
    return str(folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bundled_pipeline_has_labels_of_universal_dependencies(language: str) -> None:
    pipeline = load_pipeline(language)
    assert pipeline.lang == language
    labels = pipeline.get_pipe("parser").labels  # type: ignore[attr-defined]
    assert {label.partition(":")[0].lower() for label in labels} <= set(RELATIONS.split())
    features = pipeline.get_pipe("morphologizer").labels  # type: ignore[attr-defined]
    tags = {part.removeprefix("POS=") for label in features for part in label.split("|") if part.startswith("POS=")}
    assert {"NOUN", "VERB", "ADJ", "AUX"} <= tags <= set(TAGS.split())


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Patients wait", [("patient", "NOUN", "nsubj"), ("wait", "VERB", "ROOT")]),
        ("nl", "Iemand wacht", [("iemand", "PRON", "nsubj"), ("wachten", "VERB", "ROOT")]),
    ],
)
def test_the_bundled_pipeline_tags_parses_and_lemmatises(
    language: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    (doc,) = parse([f"{text}."], load_pipeline(language))
    assert [(token.lemma_.lower(), token.pos_, token.dep_) for token in doc[:-1]] == expected


def test_it_is_loaded_once() -> None:
    assert load_pipeline("en") is load_pipeline("en")


def test_parses_come_in_the_order_of_the_texts() -> None:
    texts = [f"Cut absence by {number} percent" for number in range(1, 80)]
    assert [doc.text for doc in parse(texts, load_pipeline("en"))] == texts


@pytest.mark.parametrize("text", ["", " ", "\n", "  Cut absence", "a" * 3000, "\u200b", "😀", "\x00"])
def test_any_text_is_parsed_to_itself(text: str) -> None:
    (doc,) = parse([text], load_pipeline("en"))
    assert doc.text == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The new portal for members of Merewood General Insurance must offer the news We Share"),
        ("nl", "Het Nieuwe Werken bij Gemeente Waterland invoeren"),
    ],
)
def test_no_sentence_begins_where_no_mark_ends_one(language: str, text: str) -> None:
    (doc,) = parse([text], load_pipeline(language))
    assert len(list(doc.sents)) == 1


def test_sentences_begin_after_a_mark() -> None:
    (doc,) = parse(["We want to grow. Sales must double."], load_pipeline("en"))
    assert [text_of(sentence.tokens) for sentence in doc.sents] == ["We want to grow.", "Sales must double."]


def test_another_pipeline_with_the_same_labels_is_taken(tmp_path: Path) -> None:
    relations = ("ROOT", "nsubj", "obj", "obl", "advcl", "xcomp", "case", "mark")
    assert load_pipeline("en", made_pipeline(tmp_path, relations)).lang == "en"


def test_a_pipeline_of_another_scheme_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    model = made_pipeline(tmp_path, ("ROOT", "nsubj", "dobj", "pobj", "prep"))
    with pytest.raises(PipelineError) as refused:
        load_pipeline("en", model)
    message = str(refused.value)
    assert repr(model) in message
    assert "Universal Dependencies" in message
    assert "(it lacks advcl, case, mark, obj, obl, xcomp)" in message


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="has no parser"):
        load_pipeline("en", made_pipeline(tmp_path))


def test_a_pipeline_for_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="is for 'en', and the text is 'nl'"):
        load_pipeline("nl", made_pipeline(tmp_path))


@pytest.mark.parametrize("model", ["xx_no_such_pipeline", "./no/such/folder"])
def test_a_pipeline_that_is_not_there_is_refused_with_the_remedy(model: str) -> None:
    with pytest.raises(PipelineError) as refused:
        load_pipeline("en", model)
    assert f"no spaCy pipeline {model!r} installed" in str(refused.value)
    assert "pip install" in str(refused.value)
