from pathlib import Path

import pytest
from tree_notation import seeded, tree_of

from training.fragments import DutchSlots, Fragments, english_slots
from training.goal_grammar import Composer, Grammar, read_grammar
from training.trees import is_well_formed, text_of
from training.words import HERE, Words

WORDS = {
    "en": Words(
        "en",
        known={("must", "AUX"): ("must", "VerbForm=Fin")},
        verbs=["halve"],
        goal_verbs=["lift"],
        nouns={"Number=Sing": [("plan", "plan")], "Number=Plur": [("trees", "tree")]},
    ),
    "nl": Words(
        "nl",
        verbs=["verlagen"],
        goal_verbs=["verbeteren"],
        nouns={
            "Gender=Com|Number=Sing": [("straat", "straat")],
            "Gender=Neut|Number=Sing": [("plan", "plan")],
            "Number=Plur": [("bomen", "boom")],
        },
    ),
}
CLAUSES = {
    "en": [tree_of("plant/plant/VERB[VerbForm=Inf]/root trees/tree/NOUN[Number=Plur]/obj>1")],
    "nl": [tree_of("bomen/boom/NOUN[Number=Plur]/obj>2 planten/planten/VERB[VerbForm=Inf]/root")],
}
PHRASES = {
    "en": [tree_of("the/the/DET/det>2 town/town/NOUN[Number=Sing]/root"), tree_of("trees/tree/NOUN[Number=Plur]/root")],
    "nl": [
        tree_of("de/de/DET/det>2 stad/stad/NOUN[Gender=Com|Number=Sing]/root"),
        tree_of("bomen/boom/NOUN[Number=Plur]/root"),
    ],
}


def grammar_of(tmp_path: Path, text: str) -> Grammar:
    path = tmp_path / "grammar.txt"
    path.write_text(text, encoding="utf-8")
    return read_grammar(path)


def composer_of(language: str) -> Composer:
    chance = seeded(4)
    fragments = Fragments(CLAUSES[language], PHRASES[language], WORDS[language], chance)
    grammar = read_grammar(HERE / "grammar" / f"goals_{language}.txt")
    if language == "en":
        return Composer(grammar, english_slots(fragments), WORDS[language], chance)
    slots = DutchSlots(fragments)
    slots.composer = Composer(grammar, slots.slots(), WORDS[language], chance)
    return slots.composer


def test_a_template_is_filled(tmp_path: Path) -> None:
    grammar = grammar_of(
        tmp_path,
        "# a comment\n"
        "goal 2 = @who/nsubj>3 must/AUX/aux>3 grow~grow/VERB[VerbForm=Inf]/root +!/PUNCT/punct>3\n"
        "who = We/PRON/root\n",
    )
    tree = Composer(grammar, {}, WORDS["en"], seeded(1)).compose("goal")
    assert text_of(tree) == "we must grow!"
    assert [token.relation for token in tree] == ["nsubj", "aux", "root", "punct"]
    assert [token.features for token in tree] == ["", "VerbForm=Fin", "VerbForm=Inf", ""]


def test_numbers_and_choices_are_drawn(tmp_path: Path) -> None:
    grammar = grammar_of(tmp_path, "goal = in|by/ADP/case>2 <year>/NUM/root\n")
    texts = {text_of(Composer(grammar, {}, WORDS["en"], seeded(seed)).compose("goal")) for seed in range(20)}
    assert {text[:3] for text in texts} == {"in ", "by "}
    assert all(text[3:5] == "20" for text in texts)


def test_a_template_with_a_wrong_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="heads do not fit"):
        grammar_of(tmp_path, "goal = a/DET/det>7 b/NOUN/root\n")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_template_yields_trees(language: str) -> None:
    composer = composer_of(language)
    for name, templates in composer.grammar.items():
        for template in templates:
            single = Composer(
                {**composer.grammar, name: [template]}, composer.fragments, composer.words, composer.chance
            )
            assert is_well_formed(single.compose(name)), (name, template)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_slot_is_known(language: str) -> None:
    composer = composer_of(language)
    items = [item for templates in composer.grammar.values() for template in templates for item in template.items]
    slots = {item.text[1:] for item in items if item.text.startswith("@")}
    assert slots <= set(composer.grammar) | set(composer.fragments)
