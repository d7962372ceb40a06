"""Find the language of a statement from its words, with the rest of the document as prior.

Short texts of two languages that are both known word by word need no statistical model: what tells them apart is which
lexicon knows the words, and for the rest the letters that go together.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import yaml

from whylint.knowledge import knowledge_folder
from whylint.language.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_KNOWN_WORD = 0.6
_LETTERS = 0.2
_PRIOR = 0.9
_FEWEST_FOREIGN_WORDS = 2


class UnknownLanguageError(Exception):
    """A language that whylint has no pipeline for; the message says so."""


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a lexicon, in alphabetical order."""
    folder = knowledge_folder() / "lexicon"
    return tuple(sorted(path.name for path in folder.iterdir() if (path / "grammar.yaml").is_file()))


def language_name(code: str) -> str:
    """Return what a language calls itself."""
    return str(load_lexicon(code).entry("name"))


def known_language(name: str) -> str:
    """Return the code of a language that a person names ("nl", "EN-gb"); raise `UnknownLanguageError`."""
    code = re.split(r"[-_]", name.strip().lower())[0]
    for language in languages():
        if code == language or name.strip().lower() == language_name(language).lower():
            return language
    raise UnknownLanguageError(f"whylint cannot read {name.strip()!r} yet: it reads {_listed()}")


def detect_languages(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the language of each text of one document, of those that can be read.

    Each text is judged by its own words; the document as a whole decides where they don't.
    """
    scores = [_scores(text) for text in texts]
    whole = {code: sum(score[code] for score in scores) for code in languages()}
    total = sum(whole.values()) or 1.0
    found = []
    for score in scores:
        with_prior = {code: score[code] + _PRIOR * whole[code] / total for code in languages()}
        found.append(max(with_prior, key=lambda code: with_prior[code]))
    return tuple(found)


def _scores(text: str) -> dict[str, float]:
    words = [word.lower() for word in _WORD.findall(text)]
    scores: dict[str, float] = {}
    for code in languages():
        lexicon = load_lexicon(code)
        common = lexicon.words("function_words")
        scores[code] = sum(1.0 if word in common else _KNOWN_WORD * lexicon.knows(word) for word in words)
        scores[code] += _LETTERS * sum(" ".join(words).count(group) for group in lexicon.words("letter_groups"))
    return scores


def refuse_foreign(text: str) -> None:
    """Raise `UnknownLanguageError` for a text that is plainly in a language that whylint cannot read."""
    words = [word.lower() for word in _WORD.findall(text)]
    best = max(_common_words(words, load_lexicon(code).words("function_words")) for code in languages())
    for name, common in _foreign_words().items():
        hits = _common_words(words, common)
        if hits >= _FEWEST_FOREIGN_WORDS and hits > best:
            raise UnknownLanguageError(
                f"this looks like {name}, and whylint cannot read that yet: it reads {_listed()}. "
                "If it is one of these all the same, say so with `language:` at the top of the document"
            )


def _common_words(words: Iterable[str], common: frozenset[str]) -> int:
    return len(common.intersection(words))


def _listed() -> str:
    return " and ".join(f"{language_name(code)} ({code})" for code in languages())


@cache
def _foreign_words() -> dict[str, frozenset[str]]:
    text = (knowledge_folder() / "lexicon" / "other_languages.yaml").read_text(encoding="utf-8")
    listed = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - it makes only texts
    return {name: frozenset(words) for name, words in listed.items()}
