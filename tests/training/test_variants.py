from tree_notation import seeded, tree_of

from training.clauses import detached_clauses
from training.trees import is_well_formed, text_of
from training.variants import swapped, with_other_nouns, with_other_verb, with_stacked_noun, without_articles
from training.words import Words

CLAUSE = tree_of(
    "improve/improve/VERB[VerbForm=Inf]/root an/a/DET/det>3 office/office/NOUN[Number=Sing]/obj>1 for/for/ADP/case>6 "
    "the/the/DET/det>6 nurses/nurse/NOUN[Number=Plur]/nmod>3"
)
BOUND = tree_of("let/let/VERB[VerbForm=Inf]/root them/they/PRON/obj>1 go/go/VERB[VerbForm=Inf]/xcomp>1")
WORDS = Words(
    "en",
    verbs=["halve"],
    goal_verbs=["halve"],
    nouns={"Number=Sing": [("plan", "plan")], "Number=Plur": [("trees", "tree")]},
)


def test_another_verb() -> None:
    varied = with_other_verb(CLAUSE, WORDS, seeded(1))
    assert text_of(varied) == "halve an office for the nurses"
    assert varied[0].lemma == "halve"


def test_a_verb_with_a_bound_complement_stays() -> None:
    assert with_other_verb(BOUND, WORDS, seeded(1)) == BOUND


def test_other_nouns_and_the_article_that_fits() -> None:
    texts = {text_of(with_other_nouns(CLAUSE, WORDS, seeded(seed))) for seed in range(20)}
    assert "improve a plan for the trees" in texts
    assert not any("an plan" in text for text in texts)


def test_dropped_articles() -> None:
    lean = without_articles(CLAUSE)
    assert text_of(lean) == "improve office for nurses"
    assert is_well_formed(lean)


def test_a_noun_before_the_object() -> None:
    stacked = with_stacked_noun(CLAUSE, WORDS, seeded(1))
    assert text_of(stacked) == "improve an plan office for the nurses"
    assert (stacked[2].relation, stacked[2].head) == ("compound", 3)
    assert is_well_formed(stacked)


def test_all_variants_are_trees() -> None:
    for seed in range(30):
        assert is_well_formed(swapped(CLAUSE, WORDS, seeded(seed)))


def test_variants_start_from_detached_clauses() -> None:
    assert detached_clauses([CLAUSE], "en") == [CLAUSE]
