"""What a language's tables say of words, and of words that do not stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whylint.language import lexicon as module
from whylint.language.lexicon import load_lexicon
from whylint.language.word_tables import LexiconError

if TYPE_CHECKING:
    from pathlib import Path

EN, NL = load_lexicon("en"), load_lexicon("nl")


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("zwembadapp", "artefact"),
        ("stadsbrug", "artefact"),
        ("kerkklok", "artefact"),
        ("leescampagne", "work"),
        ("zorgtevredenheid", "quality"),
    ],
)
def test_a_dutch_compound_that_is_not_listed_is_what_its_last_part_is(noun: str, expected: str) -> None:
    assert not NL.knows(noun), "choose a compound that is not listed"
    assert NL.noun_classes(noun)[0] == expected


def test_what_only_ends_like_a_word_is_no_compound() -> None:
    assert not EN.knows("wadapp")
    assert EN.noun_classes("grapp", []) == EN.noun_classes("zapp", []), "English builds no closed compounds"


@pytest.mark.parametrize(
    ("noun", "before", "expected"),
    [
        ("function", ["search"], "function"),
        ("bridge", ["railway"], "artefact"),
        ("team", ["swimming"], "body"),
    ],
)
def test_an_english_compound_is_what_its_longest_listed_end_is(noun: str, before: list[str], expected: str) -> None:
    assert EN.noun_classes(noun, before)[0] == expected


@pytest.mark.parametrize(
    ("plural", "language", "expected"),
    [
        ("families", "en", "person"),
        ("children", "en", "person"),
        ("bridges", "en", "artefact"),
        ("criteria", "en", "method"),
        ("foto's", "nl", "content"),
        ("wijkteams", "nl", "body"),
        ("bruggen", "nl", "artefact"),
        ("leden", "nl", "person"),
    ],
)
def test_a_plural_that_the_parser_left_one_is_found(plural: str, language: str, expected: str) -> None:
    lexicon = load_lexicon(language)
    assert not lexicon.knows(plural), "choose a plural that is not listed"
    assert lexicon.noun_classes(plural)[0] == expected


@pytest.mark.parametrize(
    ("noun", "language", "verb"),
    [
        ("reduction", "en", "reduce"),
        ("improvement", "en", "improve"),
        ("Growth", "en", "grow"),
        ("communication", "en", None),
        ("table", "en", None),
        ("verlaging", "nl", "verlagen"),
        ("groei", "nl", "groeien"),
        ("isolering", "nl", "isoleren"),
        ("opleiding", "nl", None),
        ("communicatie", "nl", None),
    ],
)
def test_the_verb_that_a_noun_is_the_doing_of(noun: str, language: str, verb: str | None) -> None:
    assert load_lexicon(language).nominalised_verb(noun) == verb


@pytest.mark.parametrize(
    ("verb", "language", "expected"),
    [
        ("set up", "en", "create"),
        ("roll out", "en", "create"),
        ("Reduce", "en", "lower"),
        ("aanbieden", "nl", "function"),
        ("invoeren", "nl", "create"),
        ("verlagen", "nl", "lower"),
    ],
)
def test_what_a_verb_does(verb: str, language: str, expected: str) -> None:
    assert load_lexicon(language).verb_classes(verb)[0] == expected


def test_a_phrasal_verb_is_not_what_its_verb_alone_is() -> None:
    assert EN.verb_classes("set up") != EN.verb_classes("set")


def test_a_prefix_may_stand_before_a_listed_verb() -> None:
    assert not EN.knows("re-introduce")
    assert EN.verb_classes("re-introduce") == EN.verb_classes("introduce") != ()
    assert EN.verb_classes("zzintroduce") == ()


@pytest.mark.parametrize(
    ("form", "language", "verb"),
    [
        ("running", "en", "run"),
        ("holds", "en", "hold"),
        ("tries", "en", "try"),
        ("reduced", "en", "reduce"),
        ("daalt", "nl", "dalen"),
        ("wachten", "nl", "wachten"),
        ("organiseert", "nl", "organiseren"),
        ("thing", "en", None),
    ],
)
def test_the_verb_of_a_regular_form(form: str, language: str, verb: str | None) -> None:
    assert load_lexicon(language).verb_of(form) == verb


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("fewer", "en", "less"), ("seamless", "en", "fluff"), ("minder", "nl", "less"), ("naadloos", "nl", "fluff")],
)
def test_what_an_adjective_adds(word: str, language: str, expected: str) -> None:
    assert load_lexicon(language).adjective_classes(word)[0] == expected


def test_a_word_that_is_nowhere_has_no_class() -> None:
    for lexicon in (EN, NL):
        assert (
            lexicon.verb_classes("xqzzt") == lexicon.noun_classes("xqzzt") == lexicon.adjective_classes("xqzzt") == ()
        )
        assert not lexicon.knows("xqzzt")


def test_a_class_of_the_grammar_that_is_missing_is_named() -> None:
    with pytest.raises(LexiconError, match=r"rules/lexicon/en/grammar.yaml has no `reasons.nothing`"):
        EN.words("reasons", "nothing")


def test_a_damaged_table_is_reported_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "lexicon" / "zz"
    folder.mkdir(parents=True)
    (folder / "grammar.yaml").write_text("name: Zz\n", encoding="utf-8")
    (folder / "verbs.tsv").write_text("build\tcreate\nbuy create\n", encoding="utf-8")
    for name in ("nouns.tsv", "adjectives.tsv"):
        (folder / name).write_text("", encoding="utf-8")
    monkeypatch.setattr(module, "knowledge_folder", lambda: tmp_path)
    with pytest.raises(LexiconError, match=r"verbs\.tsv:2: .*'buy create'"):
        load_lexicon("zz")
