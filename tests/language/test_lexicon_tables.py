"""The tables of the lexicon are in order: sorted, without doubles, of known classes, and alike in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

LEXICON = Path(__file__).parents[2] / "rules" / "lexicon"
LANGUAGES = ("en", "nl")
HEADINGS = {"verbs": "## Verbs", "nouns": "## Nouns", "adjectives": "## Adjectives"}
WORDS_OF_ONE_LANGUAGE = {
    "verb_from_noun",
    "noun_endings",
    "nominalisations",
    "verb_endings",
    "plural_endings",
    "irregular_plurals",
    "irregular_verbs",
    "voices",
    "quantities.number_words",
}
"""What in `grammar.yaml` is itself a table of words or endings, so that its keys differ from language to language."""


def lines(language: str, table: str) -> list[str]:
    text = (LEXICON / language / f"{table}.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def lemmas(language: str, table: str) -> list[str]:
    return [line.partition("\t")[0] for line in lines(language, table)]


def documented_classes(table: str) -> set[str]:
    """Return the classes that the README of the lexicon explains for a table."""
    section = (LEXICON / "README.md").read_text(encoding="utf-8").split(HEADINGS[table])[1].split("\n## ")[0]
    return set(re.findall(r"^\| (\w+) \|", section, re.MULTILINE)) - {"class"}


def grammar(language: str) -> dict[str, Any]:
    text = (LEXICON / language / "grammar.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings only
    return found


def keys(node: dict[str, Any], above: str = "") -> set[str]:
    found = set()
    for key, value in node.items():
        path = f"{above}{key}"
        found.add(path)
        if isinstance(value, dict) and path not in WORDS_OF_ONE_LANGUAGE:
            found |= keys(value, f"{path}.")
    return found


@pytest.mark.parametrize("table", HEADINGS)
@pytest.mark.parametrize("language", LANGUAGES)
class TestTable:
    def test_is_sorted_without_doubles(self, language: str, table: str) -> None:
        found = lemmas(language, table)
        assert found == sorted(set(found))

    def test_has_a_lemma_a_tab_and_classes_on_each_line(self, language: str, table: str) -> None:
        shape = re.compile(r"\S(?:.*\S)?\t[a-z]+(?: [a-z]+)*")
        assert [line for line in lines(language, table) if not shape.fullmatch(line)] == []

    def test_uses_the_classes_of_the_readme_each_once(self, language: str, table: str) -> None:
        known = documented_classes(table)
        assert len(known) > 5
        odd = []
        for line in lines(language, table):
            classes = line.partition("\t")[2].split()
            if not set(classes) <= known or len(set(classes)) != len(classes):
                odd.append(line)
        assert odd == []

    def test_uses_every_class_of_the_readme(self, language: str, table: str) -> None:
        used = {name for line in lines(language, table) for name in line.partition("\t")[2].split()}
        assert used == documented_classes(table)

    def test_is_in_lower_case_but_for_names(self, language: str, table: str) -> None:
        if table != "nouns":
            assert [lemma for lemma in lemmas(language, table) if lemma != lemma.lower()] == []


def test_both_languages_have_the_same_classes_in_their_grammar() -> None:
    english, dutch = (keys(grammar(language)) for language in LANGUAGES)
    assert english - dutch == set()
    assert dutch - english == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_read_twice_is_300_words_in_the_classes_of_the_readme(language: str) -> None:
    text = (LEXICON.parents[1] / "tests" / "lexicon" / f"second_reader_{language}.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    assert len({(table, lemma) for table, lemma, _, _ in rows}) == len(rows) == 300
    for table, lemma, first, second in rows:
        assert {*first.split(), *second.split()} <= documented_classes(table), lemma
        assert lemma in lemmas(language, table)
