"""Statements annotated by hand become training sentences, but for those that come too near to what is scored."""

from __future__ import annotations

import pytest
from tree_notation import seeded

from training.goal_sentences import content_pairs, goal_sentences
from training.goals import goal_trees
from training.trees import is_well_formed, text_of
from training.words import Words


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_tree_is_well_formed(language: str) -> None:
    trees = goal_trees(language, "train")
    assert trees
    assert all(is_well_formed(tree) for tree in trees)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_two_words_are_joined_as_in_the_test_half(language: str) -> None:
    scored = set(content_pairs(goal_trees(language, "test")))
    made = goal_sentences(Words(language), seeded(1))
    assert len(made) > len(goal_trees(language, "train"))
    assert scored.isdisjoint(content_pairs(made))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_none_is_a_statement_of_either_half(language: str) -> None:
    trained_on, tune, test = (
        {text_of(tree).lower() for tree in goal_trees(language, part)} for part in ("train", "tune", "test")
    )
    assert not trained_on & (tune | test)
