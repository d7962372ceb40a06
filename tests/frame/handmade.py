"""Parses written by hand, so that the tests of the frame depend on no pipeline.

A word is `form=lemma/TAG/relation/head/features`: the lemma may be left out where it is the form in lower case, the
features where there are none. Heads count from 1; that of the root is 0.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc

from whylint.frame.read import read_frame
from whylint.language.lexicon import load_lexicon
from whylint.language.parses import read_parse

if TYPE_CHECKING:
    from spacy.vocab import Vocab

    from whylint.frame.goal_frame import Clause, GoalFrame, Phrase
    from whylint.language.parses import Parse


def frame_of(language: str, tree: str) -> GoalFrame:
    """Return the frame of a parse written by hand."""
    return read_frame(doc_of(language, tree), load_lexicon(language))


def main_of(language: str, tree: str) -> Clause:
    """Return the main claim of a parse written by hand."""
    main = frame_of(language, tree).main
    assert main is not None
    return main


def doc_of(language: str, tree: str) -> Parse:
    """Return a parse written by hand."""
    words = [entry.split("/") for entry in tree.split()]
    forms = [word[0].partition("=")[0] for word in words]
    doc = Doc(
        _vocabulary(language),
        words=forms,
        spaces=[following[1:2] != ["PUNCT"] for following in [*words[1:], []]],
        lemmas=[word[0].partition("=")[2] or word[0].lower() for word in words],
        pos=[word[1] for word in words],
        deps=[word[2] for word in words],
        heads=[int(word[3]) - 1 if int(word[3]) else number for number, word in enumerate(words)],
        morphs=["|".join(word[4:]) for word in words],
    )
    return read_parse(doc)


def said(clause: Clause) -> tuple[str | None, str, str | None]:
    """Return who does what to what."""
    return _text(clause.subject), clause.lemma, _text(clause.object)


def _text(phrase: Phrase | None) -> str | None:
    return None if phrase is None else phrase.text


@cache
def _vocabulary(language: str) -> Vocab:
    return spacy.blank(language).vocab
