"""The goal trees are well formed, and the score counts what a reader of goals looks for."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.goals import goal_trees, parts
from training.trees import is_well_formed, text_of


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("half", ["tune", "test"])
def test_each_half_holds_sixty_well_formed_trees(language: str, half: str) -> None:
    trees = goal_trees(language, half)
    assert len(trees) == 60
    assert all(is_well_formed(tree) for tree in trees)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_statement_stands_in_both_halves(language: str) -> None:
    tune, test = ({text_of(tree).lower() for tree in goal_trees(language, half)} for half in ("tune", "test"))
    assert not tune & test


def test_root_subject_object_and_quantity_are_counted() -> None:
    doc = Doc(
        Vocab(),
        words=["Nurses", "need", "two", "desks"],
        heads=[1, 1, 3, 1],
        deps=["nsubj", "ROOT", "nummod", "obj"],
    )
    assert set(parts(doc)) == {("subject", 0, 7), ("root", 7, 7), ("quantity", 12, 16), ("object", 16, 7)}
