from tree_notation import tree_of

from training.harmonise import harmonise

FINITE = "Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin"


def test_english_imperatives_have_one_form() -> None:
    tree = harmonise(tree_of("Keep/keep/VERB[Mood=Imp|Person=2|VerbForm=Fin]/root it/it/PRON/obj>1"), "en")
    assert tree[0].features == "Mood=Imp|VerbForm=Fin"


def test_english_loses_typos_and_person_of_infinitives() -> None:
    tree = harmonise(tree_of("teh/the/DET[Definite=Def|Typo=Yes]/det>2 go/go/VERB[Person=2|VerbForm=Inf]/root"), "en")
    assert [token.features for token in tree] == ["Definite=Def", "VerbForm=Inf"]


def test_dutch_compounds_are_joined() -> None:
    tree = harmonise(tree_of("leefklimaat/leef_klimaat/NOUN[Gender=Neut]/root"), "nl")
    assert tree[0].lemma == "leefklimaat"


def test_dutch_separated_verb_keeps_the_lemma_without_prefix() -> None:
    text = (
        f"zij/zij/PRON/nsubj>2 spoorde/aan_sporen/VERB[{FINITE}]/root haar/haar/PRON/obj>2 aan/aan/ADP/compound:prt>2"
    )
    tree = harmonise(tree_of(text), "nl")
    assert tree[1].lemma == "sporen"
    assert tree[1].features == "Number=Sing|Tense=Pres|VerbForm=Fin"


def test_dutch_joined_lemma_of_a_separated_verb_loses_its_prefix() -> None:
    tree = harmonise(tree_of("biedt/aanbieden/VERB/root zorg/zorg/NOUN/obj>1 aan/aan/ADP/compound:prt>1"), "nl")
    assert tree[0].lemma == "bieden"


def test_dutch_verb_in_one_piece_keeps_its_prefix() -> None:
    tree = harmonise(tree_of("meedoen/mee_doen/VERB[VerbForm=Inf]/root"), "nl")
    assert tree[0].lemma == "meedoen"


def test_dutch_first_stem_without_subject_is_an_imperative() -> None:
    order = harmonise(tree_of(f"Neem/nemen/VERB[{FINITE}]/root pillen/pil/NOUN/obj>1"), "nl")
    question = harmonise(tree_of(f"Neemt/nemen/VERB[{FINITE}]/root hij/hij/PRON/nsubj>1 pillen/pil/NOUN/obj>1"), "nl")
    assert order[0].features == "Mood=Imp|VerbForm=Fin"
    assert question[0].features == "Number=Sing|Tense=Pres|VerbForm=Fin"


def test_dutch_determiners_keep_only_definiteness() -> None:
    tree = harmonise(tree_of("de/de/DET[Definite=Def|PronType=Art]/det>2 kat/kat/NOUN/root"), "nl")
    assert tree[0].features == "Definite=Def"
