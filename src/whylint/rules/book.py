"""All rules together: find one, or choose some of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whylint.rules.contest import Contest, Question
    from whylint.rules.rule import Rule
    from whylint.sources.document import Role


class UnknownRuleError(LookupError):
    """A code, name or family that no rule has. `nearest` is the one that was perhaps meant."""

    def __init__(self, asked: str, nearest: str | None) -> None:
        """Say what was asked for and what comes nearest."""
        self.asked = asked
        self.nearest = nearest
        hint = f"; did you mean {nearest}?" if nearest else ""
        super().__init__(f"there is no rule “{asked}”{hint}")


@dataclass(frozen=True)
class RuleBook:
    """The rules, in the order of their codes, and the contest between them."""

    rules: tuple[Rule, ...]
    contest: Contest

    @cached_property
    def by_code(self) -> Mapping[str, Rule]:
        """Return the rules by code."""
        return {rule.code: rule for rule in self.rules}

    def asked_of(self, role: Role, selected: frozenset[str]) -> Sequence[tuple[Question | None, tuple[Rule, ...]]]:
        """Return the selected rules that a role is asked, under their questions, then those that stand alone.

        They are worked out once, since every statement is held against them.
        """
        key = role, selected
        if key not in self._asked:
            asked, contest = self.contest.roles[role] & selected, self.contest
            competing = [(question, self.in_order(question.codes, asked)) for question in contest.questions]
            self._asked[key] = (*competing, (None, self.in_order(contest.alone, asked)))
        return self._asked[key]

    def in_order(self, codes: Iterable[str], asked: frozenset[str]) -> tuple[Rule, ...]:
        """Return the rules with those of some codes that are asked, in the order of the codes."""
        return tuple(self.by_code[code] for code in codes if code in asked)

    @cached_property
    def _asked(self) -> dict[tuple[Role, frozenset[str]], Sequence[tuple[Question | None, tuple[Rule, ...]]]]:
        return {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that the rules speak, sorted."""
        return tuple(sorted({language for rule in self.rules for language in rule.texts}))

    @cached_property
    def _by_handle(self) -> Mapping[str, tuple[str, ...]]:
        """Return the codes by each code, name and family in the case that `key_of_handle` gives it."""
        handles: dict[str, tuple[str, ...]] = {}
        for rule in self.rules:
            for handle in (rule.code, rule.name, rule.family):
                handles[key_of_handle(handle)] = (*handles.get(key_of_handle(handle), ()), rule.code)
        return handles

    def find(self, code_or_name: str) -> Rule:
        """Return the rule with a code or name, in upper or lower case."""
        asked = key_of_handle(code_or_name)
        for rule in self.rules:
            if asked in (key_of_handle(rule.code), key_of_handle(rule.name)):
                return rule
        raise self._unknown(code_or_name, (handle for rule in self.rules for handle in (rule.code, rule.name)))

    def has(self, handle: str) -> bool:
        """Say whether a rule has this code, name or family."""
        return key_of_handle(handle) in self._by_handle

    def with_rule(self, rule: Rule) -> RuleBook:
        """Return the book with a house rule besides."""
        roles = rule.house.roles if rule.house else ()
        return RuleBook((*self.rules, rule), self.contest.with_code(rule.code, roles))

    def with_rules(self, rules: Iterable[Rule]) -> RuleBook:
        """Return the book with those of some house rules whose code it does not have."""
        book = self
        for rule in rules:
            book = book if book.has(rule.code) else book.with_rule(rule)
        return book

    def known(self, values: Sequence[str]) -> tuple[str, ...]:
        """Return the codes, names and families among some values that a rule of this book has."""
        return tuple(handle for value in values for handle in handles(value) if self.has(handle))

    def select(self, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> frozenset[str]:
        """Return the codes to work with: those of `select` (all, if it is empty) without those of `ignore`.

        Each value is a code, name or family, or several with commas between them.
        """
        chosen = self.codes(select) if select else frozenset(self.by_code)
        return chosen - self.codes(ignore)

    def codes(self, values: Sequence[str]) -> frozenset[str]:
        """Return the codes that codes, names and families stand for."""
        return frozenset(code for value in values for handle in handles(value) for code in self._expand(handle))

    def _expand(self, handle: str) -> tuple[str, ...]:
        """Return the codes that one code, name or family stands for."""
        codes = self._by_handle.get(key_of_handle(handle))
        if codes is None:
            families = (rule.family for rule in self.rules)
            names = (handle for rule in self.rules for handle in (rule.code, rule.name))
            raise self._unknown(handle, (*names, *families))
        return codes

    def _unknown(self, asked: str, known: Iterable[str]) -> UnknownRuleError:
        """Return the error for what is not known, with the nearest that is, as a whole or by its last word."""
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

        written = {key_of_handle(handle): handle for handle in known}
        by_end = {key.rpartition("-")[2]: handle for key, handle in written.items()} | written
        nearest = get_close_matches(key_of_handle(asked), by_end, n=1)
        return UnknownRuleError(asked, by_end[nearest[0]] if nearest else None)


def key_of_handle(handle: str) -> str:
    """Return a handle without its case and the space around it."""
    return handle.strip().casefold()


def handles(value: str) -> tuple[str, ...]:
    """Return the parts between commas; a value that is blank altogether is kept, to be reported as unknown."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) or (value,)
