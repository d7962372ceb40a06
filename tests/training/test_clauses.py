from tree_notation import tree_of

from training.clauses import detached_clauses, is_plural, noun_phrases
from training.trees import is_well_formed, root_of, text_of

ENGLISH = tree_of(
    "They/they/PRON[Number=Plur]/nsubj>2 want/want/VERB[VerbForm=Fin]/root to/to/PART/mark>4 "
    "improve/improve/VERB[VerbForm=Inf]/xcomp>2 the/the/DET/det>6 safety/safety/NOUN[Number=Sing]/obj>4 "
    "././PUNCT/punct>2"
)
PAST = tree_of(
    "She/she/PRON/nsubj>2 cut/cut/VERB[Mood=Ind|Tense=Past|VerbForm=Fin]/root costs/cost/NOUN[Number=Plur]/obj>2"
)
DUTCH_MODAL = tree_of(
    "Ze/ze/PRON/nsubj>6 moet/moeten/AUX/aux>6 snel/snel/ADJ/advmod>6 de/de/DET/det>5 "
    "kosten/kost/NOUN[Number=Plur]/obj>6 verlagen/verlagen/VERB[VerbForm=Inf]/root ././PUNCT/punct>6"
)
DUTCH_SPLIT = tree_of(
    "Om/om/ADP/mark>6 de/de/DET/det>3 kennis/kennis/NOUN[Gender=Com|Number=Sing]/obj>6 "
    "op/op/ADP/compound:prt>6 te/te/ADP/mark>6 frissen/frissen/VERB[VerbForm=Inf]/root"
)


def test_english_infinitive_stands_on_its_own() -> None:
    (clause,) = detached_clauses([ENGLISH], "en")
    assert text_of(clause) == "improve the safety"
    assert root_of(clause) == 0
    assert is_well_formed(clause)


def test_english_past_is_left_where_it_is() -> None:
    assert detached_clauses([PAST], "en") == []


def test_dutch_modal_and_subject_are_dropped() -> None:
    (clause,) = detached_clauses([DUTCH_MODAL], "nl")
    assert text_of(clause) == "snel de kosten verlagen"
    assert clause[root_of(clause)].lemma == "verlagen"
    assert is_well_formed(clause)


def test_dutch_separated_prefix_is_joined() -> None:
    (clause,) = detached_clauses([DUTCH_SPLIT], "nl")
    assert text_of(clause) == "de kennis opfrissen"
    assert clause[-1].lemma == "opfrissen"


def test_noun_phrases_lose_their_preposition() -> None:
    tree = tree_of(
        "Walk/walk/VERB/root in/in/ADP/case>5 the/the/DET/det>5 green/green/ADJ/amod>5 "
        "parks/park/NOUN[Number=Plur]/obl>1 and/and/CCONJ/cc>7 woods/wood/NOUN[Number=Plur]/conj>5"
    )
    phrases = {text_of(phrase) for phrase in noun_phrases([tree])}
    assert phrases == {"the green parks and woods", "woods"}
    assert all(is_plural(phrase) for phrase in noun_phrases([tree]))
