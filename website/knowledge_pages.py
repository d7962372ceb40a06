"""Pages made of what whylint knows, in each language: one a rule, the list of the rules, the library of measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
import yaml

from whylint.reporting.interface import load_interface
from whylint.reporting.markdown_text import block, code, inline
from whylint.rewrites.measures import load_measures
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whylint.rules.book import RuleBook
    from whylint.rules.rule import Example, Rule

_CODE = re.compile(r"`([^`]+)`|[^`\s]+")
"""Code between backticks, or a word outside of them."""

HERE = Path(__file__).parent
LANGUAGES = ("en", "nl")


def knowledge_pages() -> Iterator[tuple[str, str]]:
    """Yield the path of each page, from the root of the site, and its Markdown."""
    for language in LANGUAGES:
        yield from Pages(language, load_rules()).all()


@dataclass(frozen=True)
class Pages:
    """The pages in one language."""

    language: str
    book: RuleBook

    def all(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the Markdown of each page."""
        yield f"rules/{self.language}/index.md", self._rendered("rules", families=list(self._families()))
        for rule in self.book.rules:
            yield f"rules/{self.language}/{page_name(rule)}", self._rule_page(rule)
        yield f"measures/{self.language}.md", self._rendered("measures", library=load_measures(self.language))

    @cached_property
    def words(self) -> dict[str, Any]:
        """The words that stand around."""
        words: dict[str, Any] = yaml.safe_load((HERE / "words.yaml").read_text(encoding="utf-8"))[self.language]
        return words

    @cached_property
    def _templates(self) -> jinja2.Environment:
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "templates"),
            autoescape=False,  # noqa: S701 - what is filled in is escaped as Markdown, and is whylint's own
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )
        environment.filters.update(begun=begun, inline=inline, prose=prose, page=page_name, shown=shown)
        return environment

    def _rendered(self, template: str, **values: object) -> str:
        say = load_interface(self.language).say
        return self._templates.get_template(f"{template}.md.jinja").render(
            say=say, words=self.words, language=self.language, **values
        )

    def _families(self) -> Iterator[tuple[str, list[Rule]]]:
        for family in sorted({rule.family for rule in self.book.rules}):
            yield family, [rule for rule in self.book.rules if rule.family == family]

    def _rule_page(self, rule: Rule) -> str:
        competing = next((one.codes for one in self.book.contest.questions if rule.code in one.codes), ())
        rivals = [self.book.find(one) for one in competing] if len(competing) > 1 else []
        return self._rendered(
            "rule",
            rule=rule,
            text=rule.texts[self.language],
            roles=[self.words["roles"][role] for role in self._asked_of(rule)],
            rivals=rivals,
            silenced=self.silenced(rule),
        )

    def _asked_of(self, rule: Rule) -> list[str]:
        contest = self.book.contest
        roles = [role.value for role, codes in contest.roles.items() if rule.code in codes]
        apart = [("document", contest.document), ("comment", contest.comments)]
        return roles + [name for name, codes in apart if rule.code in codes]

    def silenced(self, rule: Rule) -> str | None:
        """Return a document with a comment that silences the rule; None for a rule that no comment can silence."""
        if rule.code in self.book.contest.comments:
            return None
        reason = self.words["silence_reason"]
        for example in rule.texts[self.language].bad:
            if isinstance(example.item, str) and example.yaml is None:
                key = "doelen" if self.language == "nl" else "goals"
                return f"{key}:\n  # whylint: ignore[{rule.name}] {reason}\n  - {example.item}"
        whole = next(one.yaml for one in rule.texts[self.language].bad if one.yaml is not None)
        return f"# whylint: ignore-file[{rule.name}] {reason}\n{whole.rstrip()}"


def page_name(rule: Rule) -> str:
    """Return the file name of a rule's page, beside those of the others."""
    return f"{rule.code}-{rule.name}.md"


def shown(example: Example) -> str:
    """Return an example in Markdown: a statement, the fields of one, or a whole file."""
    if example.yaml is not None:
        return "\n".join(block(example.yaml.rstrip().split("\n"), "yaml"))
    if isinstance(example.item, str):
        return f"- {code(example.item)}"
    fields = [f"{key}: {value if isinstance(value, str) else ', '.join(value)}" for key, value in example.item.items()]
    return "- " + "; ".join(code(field) for field in fields)


def prose(text: str) -> str:
    """Return a text of a rule in Markdown; what it has between backticks is code."""
    return _CODE.sub(lambda match: code(match.group(1)) if match.group(1) else inline(match.group()), text)


def begun(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
