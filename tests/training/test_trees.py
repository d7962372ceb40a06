from training.trees import (
    ROOT,
    Token,
    attach,
    capitalised,
    children_of,
    cut,
    is_well_formed,
    join,
    punctuated,
    read_conllu,
    subtree_of,
    text_of,
    uncapitalised,
)

CONLLU = """\
# text = Don't wait, Ann.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\twait\twait\tVERB\tVB\tMood=Imp\t0\troot\t_\tSpaceAfter=No
4\t,\t,\tPUNCT\t,\t_\t5\tpunct\t_\t_
4.1\twait\twait\tVERB\tVB\t_\t_\t_\t3:conj\t_
5\tAnn\tAnn\tPROPN\tNNP\t_\t3\tvocative\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


def read(text: str = CONLLU) -> tuple[Token, ...]:
    return next(read_conllu(text.splitlines(keepends=True)))


def test_reads_words_heads_and_spaces() -> None:
    tree = read()
    assert text_of(tree) == "Don't wait, Ann."
    assert [token.head for token in tree] == [2, 2, ROOT, 4, 2, 2]
    assert tree[0].features == "Mood=Imp"
    assert tree[1].features == ""
    assert is_well_formed(tree)


def test_reads_a_last_tree_without_an_empty_line() -> None:
    assert len(list(read_conllu(CONLLU.rstrip("\n").splitlines()))) == 1


def test_finds_children_and_subtrees() -> None:
    tree = read()
    assert children_of(tree, 2) == [0, 1, 4, 5]
    assert subtree_of(tree, 4) == [3, 4]


def test_cuts_a_fragment_out() -> None:
    fragment = cut(read(), [0, 1, 2], 2)
    assert text_of(fragment) == "Don't wait"
    assert is_well_formed(fragment)


def test_joins_fragments_with_a_space_between() -> None:
    we = (Token("we", "we", "PRON"),)
    wait = (Token("wait", "wait", "VERB"),)
    here = (Token("here", "here", "ADV"),)
    tree = join([(we, "nsubj", 1), (wait, "root", ROOT), (here, "advmod", 1)])
    assert text_of(tree) == "we wait here"
    assert [(token.relation, token.head) for token in tree] == [("nsubj", 1), ("root", ROOT), ("advmod", 1)]
    assert text_of(attach(wait, here, "advmod", before=True)) == "here wait"


def test_writes_capitals_and_full_stops() -> None:
    wait = (Token("wait", "wait", "VERB"),)
    assert text_of(punctuated(capitalised(wait))) == "Wait."
    assert text_of(uncapitalised((Token("NPS", "NPS", "NOUN"),))) == "NPS"
    assert text_of(uncapitalised((Token("Ann", "Ann", "PROPN"),))) == "Ann"


def test_refuses_circles_and_two_roots() -> None:
    circle = (Token("a", "a", "X", head=1), Token("b", "b", "X", head=0))
    two = (Token("a", "a", "X"), Token("b", "b", "X"))
    assert not is_well_formed(circle)
    assert not is_well_formed(two)
