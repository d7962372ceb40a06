"""Load the rules from their files, and refuse a file that does not have its form."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING, get_args

from whylint.knowledge import knowledge_folder
from whylint.reading.answer import NO, UNKNOWN, YES, FactName, Level
from whylint.rules.book import RuleBook, key_of_handle
from whylint.rules.contest import CODE, Contest, read_contest
from whylint.rules.entry import Entry, RuleError, read_entry
from whylint.rules.rule import WORDS, Example, Milder, Move, Rule, RuleText, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

QUESTIONS = "questions.yaml"

FACTS: tuple[FactName, ...] = get_args(FactName)
_LEVELS: tuple[str, ...] = tuple(level for level in get_args(Level) if level != UNKNOWN)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
_MOVES: tuple[Move, ...] = get_args(Move)

_RULE_KEYS = ("code", "name", "severity", "when", "underline", "moves")
_SENTENCE_KEYS = ("title", "message", "question", "finds", "matters", "answer")
_EXAMPLE_KEYS = ("bad", "good")
_TODO = "todo"
_FEWEST_EXAMPLES = 5

_RULE_FILE = re.compile("why", re.IGNORECASE)
NAME = re.compile(r"[a-z]+(-[a-z]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}")


def load_rules(folder: Path | None = None) -> RuleBook:
    """Return the rules of a folder (by default those that whylint carries). A mistake in a file is a `RuleError`."""
    folder = folder or knowledge_folder()
    contest = read_contest(folder / QUESTIONS)
    rules = {path: _rule(read_entry(path), contest) for path in _rule_files(folder)}
    _demand_the_same_languages(rules)
    return RuleBook(tuple(rules.values()), contest)


def load_rule(code_or_name: str) -> Rule | None:
    """Return the rule with a code or name that whylint carries, and read no other; None where it carries none.

    It is the rule that the book of all rules finds.
    """
    folder, asked = knowledge_folder(), key_of_handle(code_or_name)
    for path in _rule_files(folder):
        code, _, name = path.stem.partition("-")
        if asked in (key_of_handle(code), key_of_handle(name)):
            return _rule(read_entry(path), read_contest(folder / QUESTIONS))
    return None


def _rule_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.yaml") if _RULE_FILE.match(path.name))


def _rule(entry: Entry, contest: Contest) -> Rule:
    """Return the rule that a file holds."""
    languages = [key.text() for key, value in entry.pairs() if LANGUAGE.fullmatch(key.text()) and value.is_mapping]
    fields = entry.fields(_RULE_KEYS, ("milder", *languages))
    rule = Rule(
        code=_code(fields["code"], contest),
        name=read_name(fields["name"]),
        severity=fields["severity"].choice(SEVERITIES, "severity"),
        when=read_when(fields["when"]),
        underline=fields["underline"].choice(FACTS, "fact"),
        moves=tuple(item.choice(_MOVES, "move") for item in fields["moves"].items()),
        texts={language: read_text(fields[language]) for language in languages},
        milder=_milder(fields["milder"]) if "milder" in fields else None,
    )
    expected = f"{rule.code}-{rule.name}.yaml"
    if entry.path.name != expected:
        raise fields["code"].error(f"by its code and name this file is called {expected}")
    if not languages:
        raise entry.error("the rule says nothing in any language")
    return rule


def _code(entry: Entry, contest: Contest) -> str:
    """Return a code that is asked of a role, of the document or of comments."""
    code = entry.text()
    if not CODE.fullmatch(code):
        raise entry.error(f"“{code}” is not a code like WHY101")
    if not any(code in codes for codes in (*contest.roles.values(), contest.document, contest.comments)):
        raise entry.error(f"{code} is asked of no role in {QUESTIONS}")
    return code


def read_name(entry: Entry) -> str:
    """Return a name in small letters and hyphens."""
    if not NAME.fullmatch(entry.text()):
        raise entry.error(f"“{entry.text()}” is not a name in small letters and hyphens")
    return entry.text()


def read_when(entry: Entry, facts: tuple[FactName, ...] = FACTS) -> Mapping[FactName, str]:
    """Return the facts and values by which a rule fires, at least one."""
    when: dict[FactName, str] = {}
    for key, value in entry.pairs():
        fact = key.choice(facts, "fact")
        when[fact] = value.choice(_LEVELS if fact == "level" else (YES, NO), f"value of {fact}")
    if not when:
        raise entry.error("at least one fact is needed here")
    return when


def _milder(entry: Entry) -> Milder:
    """Return where a rule is less severe."""
    fields = entry.fields(("when", "severity"))
    return Milder(read_when(fields["when"]), fields["severity"].choice(SEVERITIES, "severity"))


def read_text(entry: Entry, fewest: int = _FEWEST_EXAMPLES) -> RuleText:
    """Return what a rule says in one language."""
    fields = entry.fields((*_SENTENCE_KEYS, *_EXAMPLE_KEYS), ("missing", "false_alarms"))
    _demand_known_places(fields["message"])
    alarms = fields["false_alarms"].items() if "false_alarms" in fields else ()
    return RuleText(
        title=fields["title"].text(),
        message=fields["message"].text(),
        missing=fields["missing"].text() if "missing" in fields else None,
        question=fields["question"].text(),
        finds=fields["finds"].text(),
        matters=fields["matters"].text(),
        answer=fields["answer"].text(),
        false_alarms=tuple(item.text() for item in alarms),
        bad=_examples(fields["bad"], fewest),
        good=_examples(fields["good"], fewest),
    )


def _demand_known_places(message: Entry) -> None:
    """Demand of a message that nothing but the underlined words is to be filled in."""
    try:
        places = [f"{{{place}}}" for _, place, _, _ in Formatter().parse(message.text()) if place is not None]
    except ValueError as error:
        raise message.error(f"a brace too few or too many ({error})") from error
    for place in places:
        if place != WORDS:
            raise message.error(f"nothing is known to fill in for {place}, only for {WORDS}")


def _examples(entry: Entry, fewest: int) -> tuple[Example, ...]:
    """Return the examples, of which there must be some."""
    examples = tuple(_example(item) for item in entry.items())
    if len(examples) < fewest:
        raise entry.error(f"at least {fewest} examples are needed here, not {len(examples)}")
    return examples


def _example(entry: Entry) -> Example:
    """Return an example: a text (perhaps a blank one), a document's item, or `yaml` and the text of a file."""
    if not entry.is_mapping:
        return Example(entry.raw(), line=entry.line)
    item = {key.text(): _value(value) for key, value in entry.pairs()}
    todo = item.pop(_TODO, None)
    if todo is not None and not (isinstance(todo, str) and todo.strip()):
        raise entry.error(f"“{_TODO}” takes the reason why this is not found, or found, yet")
    if not item:
        raise entry.error(f"beside “{_TODO}” an example has a statement, as in {{goal: …, {_TODO}: …}}")
    yaml = item.get("yaml")
    if yaml is None:
        return Example(item, todo=todo, line=entry.line)
    if len(item) > 1 or not isinstance(yaml, str):
        raise entry.error("beside the text of a file under “yaml” an example has nothing")
    return Example(yaml=yaml, todo=todo, line=entry.line)


def _value(entry: Entry) -> str | tuple[str, ...]:
    """Return the text or texts of a field."""
    return tuple(item.text() for item in entry.items()) if entry.is_list else entry.raw()


def _demand_the_same_languages(rules: Mapping[Path, Rule]) -> None:
    """Demand that what one rule can be said in, all can."""
    speaks = _first_of_each_language(rules.items())
    for path, rule in rules.items():
        for language, other in speaks.items():
            if language not in rule.texts:
                raise RuleError(f"{path}:1: has no section “{language}”, and {other.code} has one")


def _first_of_each_language(rules: Iterable[tuple[Path, Rule]]) -> Mapping[str, Rule]:
    """Return by language the first rule that has it."""
    first: dict[str, Rule] = {}
    for _, rule in rules:
        for language in rule.texts:
            first.setdefault(language, rule)
    return first
