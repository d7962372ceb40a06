"""The words of the interface: the same in every language, and filled in safely."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args

import pytest
import yaml

from whylint.knowledge import knowledge_folder
from whylint.linter.diagnostic import SEVERITIES, Applicability
from whylint.reading.answer import FactName, Level
from whylint.reporting.interface import Interface, InterfaceError, interface_languages, load_interface

if TYPE_CHECKING:
    from collections.abc import Iterator


def _texts(entries: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, value in entries.items():
        if isinstance(value, dict):
            yield from _texts(value, (*path, key))
        else:
            yield (*path, key), value


def _texts_of(language: str) -> dict[tuple[str, ...], str]:
    path = knowledge_folder() / "interface" / f"{language}.yaml"
    return dict(_texts(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)))  # noqa: S506


def test_every_language_says_everything_with_the_same_places_to_fill_in() -> None:
    english = _texts_of("en")
    for language in interface_languages():
        texts = _texts_of(language)
        assert texts.keys() == english.keys()
        for path, text in texts.items():
            assert text.strip(), path
            assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", english[path])), path


@pytest.mark.parametrize("language", interface_languages())
def test_there_are_words_for_all_that_can_occur(language: str) -> None:
    interface = load_interface(language)
    for severity in SEVERITIES:
        assert interface.say("severities", severity)
        assert interface.count(severity, 1) != interface.count(severity, 2)
    for applicability in get_args(Applicability):
        assert interface.say("check", applicability)
    for level in get_args(Level):
        assert interface.say("facts", "level", level)


def test_facts_have_words_for_each_value() -> None:
    told = {path[1] for path in _texts_of("en") if path[0] == "facts"}
    assert told <= set(get_args(FactName)), "words for a fact that does not exist"
    for fact in told - {"level"}:
        for value in ("yes", "no", "unknown", "question"):
            assert load_interface("en").find("facts", fact, value), (fact, value)


def test_plural_forms() -> None:
    english = load_interface("en")
    assert [english.count("error", number) for number in (0, 1, 2)] == ["0 errors", "1 error", "2 errors"]


def test_what_is_filled_in_is_left_alone() -> None:
    interface = Interface("en", {"a": "{x} and {y}, {z}", "open": "{x"})
    assert interface.say("a", x="{y}", y="{x}") == "{y} and {x}, {z}"
    assert interface.say("open", x="1") == "{x"


def test_a_language_without_words_gets_the_default() -> None:
    assert load_interface("tlh").language == "en"
    assert load_interface(None).language == "en"
    assert load_interface("../en").language == "en"


def test_what_is_missing_is_named() -> None:
    with pytest.raises(InterfaceError, match=r"rules/interface/en\.yaml has no text at check\.nonsense"):
        load_interface("en").say("check", "nonsense")
    assert load_interface("en").find("check", "nonsense") is None
