import pytest
from tree_notation import tree_of

from training.dutch_clauses import Clause, DutchOrder, taken_apart
from training.trees import Token, Tree, is_well_formed, root_of, text_of
from training.words import Words

PANELS = tree_of(
    "zonnepanelen/zonnepaneel/NOUN[Number=Plur]/obj>4 op/op/ADP/case>3 scholen/school/NOUN[Number=Plur]/obl>4 "
    "aanleggen/aanleggen/VERB[VerbForm=Inf]/root"
)
COSTS = tree_of("de/de/DET/det>2 kosten/kost/NOUN[Number=Plur]/obj>3 verlagen/verlagen/VERB[VerbForm=Inf]/root")
WE = tree_of("we/we/PRON/root")
SCHOOL = tree_of("de/de/DET/det>2 school/school/NOUN[Gender=Com|Number=Sing]/root")


@pytest.fixture
def order() -> DutchOrder:
    return DutchOrder(Words("nl", prefixes={"aanleggen": "aan"}, known={("aan", "ADP"): ("aan", "")}))


def apart(tree: Tree) -> Clause:
    clause = taken_apart(tree)
    assert clause is not None
    return clause


def test_imperative_leaves_the_prefix_behind(order: DutchOrder) -> None:
    tree = order.imperative(apart(PANELS))
    assert text_of(tree) == "leg zonnepanelen op scholen aan"
    assert (tree[0].lemma, tree[0].features) == ("leggen", "Mood=Imp|VerbForm=Fin")
    assert (tree[-1].relation, tree[-1].head) == ("compound:prt", 0)
    assert text_of(order.imperative(apart(COSTS))) == "verlaag de kosten"


def test_main_clauses(order: DutchOrder) -> None:
    assert text_of(order.main(apart(PANELS), WE, inverted=False)) == "we leggen zonnepanelen op scholen aan"
    assert text_of(order.main(apart(COSTS), SCHOOL, inverted=True)) == "verlaagt de school de kosten"


def test_subordinate_clause_keeps_the_verb_whole(order: DutchOrder) -> None:
    tree = order.subordinate(apart(PANELS), SCHOOL)
    assert text_of(tree) == "de school zonnepanelen op scholen aanlegt"
    assert tree[root_of(tree)].lemma == "aanleggen"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("straight", "we moeten de kosten verlagen"),
        ("inverted", "moeten we de kosten verlagen"),
        ("subordinate", "we de kosten moeten verlagen"),
    ],
)
def test_modals(order: DutchOrder, name: str, text: str) -> None:
    tree = order.modal(apart(COSTS), WE, Token("moeten", "moeten", "AUX"), name)
    assert text_of(tree) == text
    assert is_well_formed(tree)


def test_te_stands_between_prefix_and_verb(order: DutchOrder) -> None:
    tree = order.with_te(apart(PANELS))
    assert text_of(tree) == "zonnepanelen op scholen aan te leggen"
    assert [token.relation for token in tree[-3:]] == ["compound:prt", "mark", "root"]
    assert text_of(order.with_te(apart(COSTS))) == "de kosten te verlagen"


def test_a_scattered_clause_is_not_taken() -> None:
    scattered = tree_of("wat/wat/PRON/obj>4 mensen/mens/NOUN/nsubj>4 van/van/ADP/case>1 zien/zien/VERB/root")
    assert taken_apart(scattered) is None
