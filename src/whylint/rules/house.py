"""Load an organisation's own rules, its house rules, from files of its repository. They are data and run nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint import limits
from whylint.rules.entry import Entry, RuleError, read_entry
from whylint.rules.load import FACTS, LANGUAGE, SEVERITIES, read_name, read_text, read_when
from whylint.rules.patterns import read_match
from whylint.rules.rule import House, Rule
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from whylint.reading.answer import FactName
    from whylint.rules.book import RuleBook

HOUSE_CODE = re.compile(r"(?!WHY)[A-Z]{2,12}\d{3}")
_KEYS = ("code", "name", "severity", "roles")
_CONDITIONS = ("when", "match")
_FEWEST_EXAMPLES = 2
_SUFFIXES = frozenset({".yaml", ".yml"})


def with_house_rules(book: RuleBook, folders: Iterable[Path]) -> RuleBook:
    """Return a book with the house rules of some folders besides; a mistake in them is a `RuleError`."""
    for folder in folders:
        for path in house_files(folder):
            entry = read_entry(path)
            rule = _rule(entry, book)
            for handle in (rule.code, rule.name):
                if book.has(handle):
                    raise entry.error(f"there is another rule called {handle}; give this one its own code and name")
            book = book.with_rule(rule)
    return book


def house_files(folder: Path) -> list[Path]:
    """Return the files of a folder that hold a rule, sorted; raise `RuleError` if it is none, or they are too many."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES and path.is_file())
        sizes = [path.stat().st_size for path in paths]
    except OSError as error:
        raise RuleError(f"{folder}: this folder of house rules cannot be read: {error.strerror or error}") from error
    if len(paths) > limits.HOUSE_RULES:
        raise RuleError(f"{folder}: there are {len(paths)} rules here; a folder may hold {limits.HOUSE_RULES}")
    for path, size in zip(paths, sizes, strict=True):
        if size > limits.HOUSE_RULE_BYTES:
            raise RuleError(f"{path}:1: the file is {size:,} bytes long; a rule may take {limits.HOUSE_RULE_BYTES:,}")
    return paths


def _rule(entry: Entry, book: RuleBook) -> Rule:
    """Return the house rule that a file holds."""
    languages = [key.text() for key, value in entry.pairs() if LANGUAGE.fullmatch(key.text()) and value.is_mapping]
    for key, _ in entry.pairs():
        if key.text() in languages:
            key.choice(book.languages, "language")
    fields = entry.fields(_KEYS, (*_CONDITIONS, *languages))
    if not any(name in fields for name in _CONDITIONS):
        raise entry.error("“match” or “when” is missing: which statements does this rule find?")
    if not languages:
        raise entry.error(f"the rule says nothing in any language ({', '.join(book.languages)})")
    when = read_when(fields["when"], _facts(book)) if "when" in fields else {}
    texts = {language: read_text(fields[language], _FEWEST_EXAMPLES) for language in languages}
    rule = Rule(
        code=_code(fields["code"]),
        name=read_name(fields["name"]),
        severity=fields["severity"].choice(SEVERITIES, "severity"),
        when=when,
        underline=next(iter(when), None),
        moves=(),
        texts={language: texts.get(language, texts[languages[0]]) for language in book.languages},
        match=read_match(fields["match"]) if "match" in fields else None,
        house=_house(fields["roles"], entry.path, languages),
    )
    expected = f"{rule.code}-{rule.name}"
    if entry.path.stem != expected:
        raise fields["code"].error(f"by its code and name this file is called {expected}.yaml")
    return rule


def _code(entry: Entry) -> str:
    """Return a code with a prefix of the organisation's own."""
    if not HOUSE_CODE.fullmatch(entry.text()):
        raise entry.error(
            f"“{entry.text()}” is not a code like HOUSE001: capitals of your own (not WHY), and three digits"
        )
    return entry.text()


def _house(entry: Entry, path: Path, languages: Collection[str]) -> House:
    roles = tuple(item.choice(Role, "role") for item in entry.items())
    if not roles:
        raise entry.error(f"at least one role is needed here ({', '.join(Role)})")
    return House(path, roles, tuple(languages))


def _facts(book: RuleBook) -> tuple[FactName, ...]:
    """Return the facts about a statement, without those about a whole document or a comment."""
    others = {fact for code in book.contest.apart if code in book.by_code for fact in book.by_code[code].when}
    return tuple(fact for fact in FACTS if fact not in others)
