from tree_notation import seeded, tree_of

from training.dress import bulleted, dressed, lowered, numbered, quoted, shouted, undressed
from training.trees import ROOT, is_well_formed, text_of

GOAL = tree_of("plant/plant/VERB/root trees/tree/NOUN/obj>1 in/in/ADP/case>4 Leeds/Leeds/PROPN/obl>1")


def test_bullets_hang_on_the_root() -> None:
    tree = bulleted(GOAL, "-")
    assert text_of(tree) == "- plant trees in Leeds"
    assert (tree[0].head, tree[0].relation) == (1, "punct")
    assert tree[1].head == ROOT


def test_numbers_and_quotes() -> None:
    assert text_of(numbered(GOAL, "1", ".")) == "1. plant trees in Leeds"
    assert text_of(quoted(GOAL)) == '"plant trees in Leeds"'
    assert is_well_formed(numbered(GOAL, "1", "."))


def test_cases() -> None:
    assert text_of(lowered(GOAL)) == "plant trees in leeds"
    assert text_of(shouted(GOAL)) == "PLANT TREES IN LEEDS"


def test_however_dressed_it_is_a_tree() -> None:
    texts = set()
    for seed in range(200):
        tree = dressed(GOAL, seeded(seed))
        assert is_well_formed(tree)
        texts.add(text_of(tree))
    assert {"Plant trees in Leeds", "Plant trees in Leeds.", "plant trees in Leeds"} <= texts


def test_undressed_sentences_lose_their_full_stop() -> None:
    sentence = tree_of("We/we/PRON/nsubj>2 won/win/VERB/root ././PUNCT/punct>2")
    texts = {text_of(undressed(sentence, seeded(seed))) for seed in range(50)}
    assert "we won" in texts
    assert all(is_well_formed(undressed(sentence, seeded(seed))) for seed in range(50))
