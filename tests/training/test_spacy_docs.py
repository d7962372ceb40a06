import pytest
from spacy.vocab import Vocab
from tree_notation import seeded, tree_of

from training.spacy_docs import blank, doc_of, grouped

GOAL = tree_of("Plant/plant/VERB[Mood=Imp|VerbForm=Fin]/root trees/tree/NOUN[Number=Plur]/obj>1")


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("en", "Don't lose 10–15% (NPS) by Q3", ["Do", "n't", "lose", "10–15", "%", "(", "NPS", ")", "by", "Q3"]),
        ("en", "Save €1.5 million", ["Save", "€", "1.5", "million"]),
        ("nl", "Verlaag met 1,5% (NPS) vóór Q3.", ["Verlaag", "met", "1,5", "%", "(", "NPS", ")", "vóór", "Q3", "."]),
        ("nl", "Bespaar € 20 of €3", ["Bespaar", "€", "20", "of", "€", "3"]),
    ],
)
def test_tokens_of_goals(language: str, text: str, tokens: list[str]) -> None:
    assert [token.text for token in blank(language)(text)] == tokens


def test_a_document_holds_the_trees() -> None:
    doc = doc_of([GOAL, GOAL], Vocab())
    assert doc.text == "Plant trees Plant trees"
    assert [token.head.i for token in doc] == [0, 0, 2, 2]
    assert [token.dep_ for token in doc] == ["ROOT", "obj", "ROOT", "obj"]
    assert str(doc[0].morph) == "Mood=Imp|VerbForm=Fin"
    assert doc[1].lemma_ == "tree"


def test_groups_keep_every_sentence_once() -> None:
    groups = list(grouped([GOAL] * 50, seeded(1)))
    assert sum(map(len, groups)) == 50
    assert max(map(len, groups)) <= 3
