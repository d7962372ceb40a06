"""What holds of every rewrite, over a sample of the corpus in each language."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from drafting import LANGUAGES, PLACEHOLDER, filled_in, findings_of, rewritten

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.pipeline import load_pipeline, parse
from whylint.reading.read import Companions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafting import Rewritten

    from whylint.rewrites.rewrite import Rewrite

_MOST = 3
_MAY_HAVE_NONE = frozenset({"WHY103", "WHY502", "WHY503"})
_DANGLING = re.compile(r"^[,;:.)]|[,;:]$|\s[,;:.)](\s|$)|\(\s|\(\)|,,|::")

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def each(language: str) -> Iterator[tuple[Rewritten, str, Rewrite]]:
    for statement in rewritten(language):
        for code, rewrites in statement.rewrites.items():
            for rewrite in rewrites:
                yield statement, code, rewrite


def test_every_finding_has_one_to_three_rewrites(language: str) -> None:
    """Only what cannot be told apart may have none: a means that is lifted out, sentences of which one is to stay."""
    wrong = [
        (statement.text, code, len(rewrites))
        for statement in rewritten(language)
        for code, rewrites in statement.rewrites.items()
        if not (0 if code in _MAY_HAVE_NONE else 1) <= len(rewrites) <= _MOST
    ]
    assert wrong == []


def test_none_repeats_the_statement(language: str) -> None:
    plain = [
        (statement.text, code)
        for statement, code, rewrite in each(language)
        if not rewrite.fields and filled_in(rewrite.text, language).strip(" .") == statement.text.strip(" .")
    ]
    assert plain == []


def test_no_two_of_a_finding_say_nearly_the_same(language: str) -> None:
    alike = [
        (one.text, other.text)
        for statement in rewritten(language)
        for rewrites in statement.rewrites.values()
        for one, other in combinations(rewrites, 2)
        if _words(one) == _words(other)
    ]
    assert alike == []


def _words(rewrite: Rewrite) -> tuple[str, tuple[tuple[str, str], ...]]:
    return PLACEHOLDER.sub("<>", rewrite.text), tuple(
        (name, PLACEHOLDER.sub("<>", text)) for name, text in rewrite.fields
    )


def test_spaces_and_marks_are_in_order(language: str) -> None:
    untidy = [
        text
        for statement, _, rewrite in each(language)
        for text in [rewrite.text, *rewrite.others, *(value for _, value in rewrite.fields)]
        if text != statement.text
        and ("  " in text or text != text.strip() or (_DANGLING.search(text) and not _DANGLING.search(statement.text)))
    ]
    assert untidy == []


def test_it_begins_with_a_capital_if_the_statement_does(language: str) -> None:
    small = [
        rewrite.text
        for statement, _, rewrite in each(language)
        if statement.text[:1].isupper() and not (rewrite.text[:1].isupper() or rewrite.text[:1] in '<0123456789€"“‘#')
    ]
    assert small == []


def test_only_the_questions_of_the_language_stand_between_angles(language: str) -> None:
    asked = {found for _, _, rewrite in each(language) for found in PLACEHOLDER.findall(rewrite.text)}
    assert asked
    assert not [text for text in asked if "{" in text or "_" in text]


def test_numbers_and_dates_of_the_author_survive_in_the_first(language: str) -> None:
    texts = [statement.text for statement in rewritten(language)]
    lexicon = load_lexicon(language)
    lost = []
    for statement, doc in zip(rewritten(language), parse(texts, load_pipeline(language)), strict=True):
        frame = read_frame(doc, lexicon)
        stretches = [*(found.tokens for found in frame.quantities), *(found.tokens for found in frame.moments)]
        kept = [token.text for tokens in stretches for token in tokens if token.like_num]
        for code, rewrites in statement.rewrites.items():
            whole = " ".join(text for first in rewrites[:1] for text in _texts(first))
            lost += [(statement.text, code, whole) for number in kept if rewrites and number not in whole]
    assert lost == []


def _texts(rewrite: Rewrite) -> list[str]:
    return [rewrite.text, *rewrite.others, *(text for _, text in rewrite.fields)]


def test_content_words_of_the_author_are_kept_or_moved(language: str) -> None:
    lexicon = load_lexicon(language)
    lost = []
    statements = [statement for statement in rewritten(language) if set(statement.rewrites) - {"WHY105", "WHY501"}]
    for statement, doc in zip(statements, parse([s.text for s in statements], load_pipeline(language)), strict=True):
        nouns = {token.lower_ for token in doc if token.pos_ in {"NOUN", "PROPN"} and lexicon.noun_classes(token.text)}
        for code, rewrites in statement.rewrites.items():
            whole = " ".join(text for first in rewrites[:1] for text in _texts(first)).lower()
            lost += [(noun, code, whole) for noun in nouns if rewrites and noun not in whole]
    assert lost == []


@pytest.mark.parametrize(("code", "most"), [("WHY403", 0.0), ("WHY101", 0.1), ("WHY401", 0.2)])
def test_filled_in_it_no_longer_has_the_finding(language: str, code: str, most: float) -> None:
    found = [
        (filled_in(rewrite.text, language), dict(rewrite.fields))
        for statement in rewritten(language)
        for rewrite in statement.rewrites.get(code, ())
        if not {"strategies", "measure"} & dict(rewrite.fields).keys()
    ]
    beside = [Companions(why="why" in fields, deadline="deadline" in fields) for _, fields in found]
    codes = findings_of([text for text, _ in found], beside, language)
    still = [text for (text, _), own in zip(found, codes, strict=True) if code in own]
    assert len(still) <= most * len(found), still
