"""The library of measures: its files hold to their form, and a name finds the thing that it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drafting import rewrites_of
from hypothesis import given
from hypothesis import strategies as st

from whylint.knowledge import knowledge_folder
from whylint.rewrites import measures
from whylint.rewrites.measures import load_measures, measure_languages
from whylint.rules.entry import RuleError

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = measure_languages()
THINGS = [thing for language in LANGUAGES for thing in load_measures(language).things]

NAMED = [
    ("en", "communication between wards", "communication"),
    ("en", "Knowledge Sharing", "knowledge-sharing"),
    ("en", "staff satisfaction", "staff-satisfaction"),
    ("en", "satisfaction", "customer-satisfaction"),
    ("en", "quality of care", "care-quality"),
    ("en", "food safety", None),
    ("en", "consumer confidence", None),
    ("nl", "kennisdeling", "knowledge-sharing"),
    ("nl", "interne communicatie", "communication"),
    ("nl", "communicatie met bewoners", "public-communication"),
    ("nl", "huurdersparticipatie", "participation"),
    ("nl", "ziekteverzuim", "absence"),
    ("nl", "schoolverzuim", "attendance"),
    ("nl", "voedselveiligheid", None),
    ("nl", "maagklachten", None),
]


def test_every_language_knows_the_same_things() -> None:
    ids = [[thing.id for thing in load_measures(language).things] for language in LANGUAGES]
    assert len(ids[0]) >= 90
    assert all(other == ids[0] for other in ids)


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: f"{thing.language}:{thing.id}")
def test_measures_are_noun_phrases_to_put_behind_other_words(thing: measures.Thing) -> None:
    for measure in thing.measures:
        assert measure.text[0].islower()
        assert measure.text == measure.text.strip(" .,;")
        assert not set("<>{}()") & set(measure.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_words_are_names(language: str) -> None:
    library = load_measures(language)
    assert library.whole_words | library.asked_only <= {name for thing in library.things for name in thing.names}


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: f"{thing.language}:{thing.id}")
def test_each_of_its_names_finds_a_thing(thing: measures.Thing) -> None:
    library = load_measures(thing.language)
    assert [library.named(name.upper()) for name in thing.names] == [thing] * len(thing.names)


@pytest.mark.parametrize(("language", "name", "expected"), NAMED)
def test_the_longest_name_wins_and_other_compounds_find_nothing(language: str, name: str, expected: str | None) -> None:
    found = load_measures(language).named(name)
    assert (found.id if found is not None else None) == expected


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_can_be_looked_up(text: str, language: str) -> None:
    library = load_measures(language)
    found = library.named(text)
    assert found is None or found in library.things
    assert all(library.named(near) is not None for near in library.nearest(text))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("direction: up", "direction: upwards", "unknown direction"),
        ("        unit: '%'\n", "", "“unit” is missing"),
        ("- id: collaboration", "- id: communication", "a thing “communication” already"),
        ("[collaboration,", "[communication,", "“communication” names “communication” already"),
        ("[collaboration,", "['',", "expected a text"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_line(
    old: str, new: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (knowledge_folder() / "measures" / "en.yaml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "measures").mkdir()
    (tmp_path / "measures" / "en.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(measures, "knowledge_folder", lambda: tmp_path)
    with pytest.raises(RuleError, match=rf"en\.yaml:\d+: .*{message}"):
        load_measures.__wrapped__("en")


REWRITES = [
    ("en", "Improve communication between wards", "Improve communication between wards, measured by the share of"),
    ("en", "Become more sustainable", "Become more sustainable, measured by the greenhouse gas emissions"),
    (
        "nl",
        "De huurdersparticipatie versterken",
        "De huurdersparticipatie versterken, gemeten aan het aandeel inwoners",
    ),
    ("nl", "Klantgerichter worden", "Klantgerichter worden, gemeten aan het aandeel klanten"),
]


@pytest.mark.parametrize(("language", "text", "beginning"), REWRITES)
def test_a_vague_goal_gets_a_measure_in_the_sentence_and_another_as_a_field(
    language: str, text: str, beginning: str
) -> None:
    (made,) = rewrites_of([text], language)
    first, *others = made.rewrites["WHY301"]
    assert first.text.startswith(beginning)
    fields = [dict(other.fields)["measure"] for other in others if "measure" in dict(other.fields)]
    assert len(fields) == 1
    assert fields[0].partition(", ")[0] not in first.text


def test_what_has_a_number_of_its_own_keeps_it_first() -> None:
    (made,) = rewrites_of(["Reduce absence among nurses"], "en")
    first, second = made.rewrites["WHY401"]
    assert first.text == "Reduce absence among nurses from <now> to <target>"
    assert dict(second.fields)["measure"] == "the share of working days lost to sickness, from <now> to <target>"


def test_what_the_library_does_not_know_is_asked_as_before() -> None:
    (made,) = rewrites_of(["Improve food safety"], "en")
    assert "measured by" not in " ".join(rewrite.text for rewrite in made.rewrites["WHY301"])
