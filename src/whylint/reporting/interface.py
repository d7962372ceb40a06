"""The words that stand around findings, explanations and readings: `rules/interface/<language>.yaml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from whylint.knowledge import knowledge_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_LANGUAGE = "en"
"""The language of the interface where nothing says which."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class InterfaceError(Exception):
    """A file of interface words lacks something or cannot be read; the message says which file and what."""


class Interface:
    """The words of the interface in one language."""

    def __init__(self, language: str, entries: Mapping[str, Any]) -> None:
        """Take the entries of the language's file."""
        self.language = language
        self._entries = entries

    def say(self, *path: str, **words: str) -> str:
        """Return the text at a path (`say("check", "question")`) with words filled in."""
        text = self.find(*path)
        if text is None:
            raise InterfaceError(f"rules/interface/{self.language}.yaml has no text at {'.'.join(path)}")
        return _filled(text, words)

    def find(self, *path: str) -> str | None:
        """Return the text at a path, or None where there is none."""
        entry: Any = self._entries
        for key in path:
            entry = entry.get(key) if isinstance(entry, dict) else None
        return entry if isinstance(entry, str) else None

    def count(self, what: str, number: int) -> str:
        """Return a number of things in words: “1 error”, “2 errors”."""
        return self.say("counts", what, "one" if number == 1 else "other", n=str(number))


def _filled(text: str, words: Mapping[str, str]) -> str:
    """Fill words into their places; what is filled in is not looked at again."""
    parts: list[str] = []
    rest = text
    while rest:
        before, brace, after = rest.partition("{")
        name, closing, rest_after = after.partition("}")
        if not brace or not closing or name not in words:
            parts.append(before + brace)
            rest = after
            continue
        parts += [before, words[name]]
        rest = rest_after
    return "".join(parts)


@cache
def interface_languages() -> tuple[str, ...]:
    """Return the languages that the interface speaks, sorted."""
    return tuple(sorted(path.stem for path in (knowledge_folder() / "interface").glob("*.yaml")))


def load_interface(language: str | None) -> Interface:
    """Return the interface in a language, or in the default language where it does not speak that one."""
    known = language if language in interface_languages() else DEFAULT_LANGUAGE
    return _load(known)


@cache
def _load(language: str) -> Interface:
    path = knowledge_folder() / "interface" / f"{language}.yaml"
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - it makes nothing but texts
    except (OSError, yaml.YAMLError) as error:
        raise InterfaceError(f"{path} cannot be read: {error}") from error
    return Interface(language, entries)
