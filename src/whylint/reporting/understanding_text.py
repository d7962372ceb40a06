"""Show a person how a sentence was understood, in plain words, with the words that made each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from whylint.frame.goal_frame import text_of
from whylint.language.detect import language_name
from whylint.reporting import styles
from whylint.reporting.interface import load_interface
from whylint.reporting.rule_texts import text_in
from whylint.reporting.terminal import show
from whylint.reporting.tree_text import tree_lines
from whylint.reporting.visible import visible
from whylint.reporting.wrapping import hang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from whylint.frame.goal_frame import Clause, GoalFrame, Means, Moment, Phrase, Quantity, Reason
    from whylint.linter.understand import Understanding
    from whylint.reading.answer import Answer
    from whylint.reporting.interface import Interface

_INDENT = "  "
_GAP = "  "


def write_understanding(found: Understanding, console: Console, *, tree: bool = False) -> None:
    """Write the parts of a sentence, what is concluded from them and what would be said of it; the parse if asked."""
    interface, width = load_interface(found.message_language), console.width
    lines = [Text(line, styles.HEADING) for line in hang(f"“{visible(found.text)}”", width)]
    lines += [Text(), *_table(_parts(found, interface), width)]
    if not found.frame.sure:
        lines += [
            Text(),
            *(Text(line, styles.QUIET) for line in hang(interface.say("read", "not_sure"), width, _INDENT)),
        ]
    lines += [Text(), Text(interface.say("read", "answers"), styles.HEADING), *_answers(found, interface, width)]
    lines += [Text(), Text(interface.say("read", "findings"), styles.HEADING), *_findings(found, interface, width)]
    if tree:
        lines += [Text(), Text(interface.say("read", "tree"), styles.HEADING), *tree_lines(found.frame.doc)]
    show(console, lines)


def _parts(found: Understanding, interface: Interface) -> list[tuple[str, str]]:
    """Return the language, who acts, what changes and on what (for each claim), how much, when, why and whereby."""
    rows = [(interface.say("read", "language"), language_name(found.language))]
    several = len(found.frame.claims) > 1
    for number, claim in enumerate(found.frame.claims, 1):
        if several:
            rows.append((interface.say("read", "several", n=str(number)), ""))
        rows += [(_INDENT * several + name, words) for name, words in _claim(claim, interface)]
    return [*rows, *_surroundings(found.frame, interface)]


def _claim(claim: Clause, interface: Interface) -> list[tuple[str, str]]:
    """Return the parts of a claim by their names; a causer and what it turns into only where there is one."""
    parts: list[tuple[str, str]] = []
    if claim.causer is not None:
        parts.append((interface.say("read", "causer"), claim.causer.text))
    parts.append((interface.say("read", "who"), _text(claim.subject) or interface.say("read", "nobody")))
    parts.append((interface.say("read", "change"), claim.verb.text if claim.verb else claim.predicate.text))
    if claim.object is not None or claim.complement is None:
        parts.append((interface.say("read", "object"), _text(claim.object) or interface.say("read", "nothing")))
    if claim.complement is not None:
        parts.append((interface.say("read", "complement"), claim.complement.text))
    return parts


def _text(phrase: Phrase | None) -> str:
    return phrase.text if phrase is not None else ""


def _surroundings(frame: GoalFrame, interface: Interface) -> list[tuple[str, str]]:
    """Return how much, when, why and by what means, each as it is written or as nothing."""
    kinds: dict[str, Sequence[Quantity | Moment | Reason | Means]] = {
        "quantities": frame.quantities,
        "moments": frame.moments,
        "reasons": frame.reasons,
        "means": frame.means,
    }
    rows = []
    for name, parts in kinds.items():
        words = [text_of(part.tokens) for part in parts if part.tokens]
        rows.append((interface.say("read", name), "; ".join(words) or interface.say("read", "nothing")))
    return rows


def _answers(found: Understanding, interface: Interface, width: int) -> list[Text]:
    """Return the answers to the questions that the interface has words for, and the others as programs know them."""
    rows = []
    for fact, answer in found.answers.items():
        name = interface.find("facts", fact, "question") or fact
        value = interface.find("facts", fact, answer.value) or answer.value
        rows.append((name, value + _evidence(found.text, answer, interface)))
    return _table(rows, width)


def _evidence(text: str, answer: Answer, interface: Interface) -> str:
    words = dict.fromkeys(text[stretch.start : stretch.end] for stretch in answer.evidence)
    return ": " + ", ".join(interface.say("read", "by", words=each) for each in words) if words else ""


def _findings(found: Understanding, interface: Interface, width: int) -> list[Text]:
    lines: list[Text] = []
    for finding in found.findings:
        rule = finding.rule
        title = Text.assemble(_INDENT, (f"{rule.code} {rule.name}", styles.SEVERITY[finding.severity]), ": ")
        first, *rest = hang(text_in(rule, found.message_language).title, width, " " * title.cell_len, _INDENT * 2)
        lines += [title.append(first.lstrip()), *(Text(line) for line in rest)]
    return lines or [Text(_INDENT + interface.say("read", "no_findings"), styles.GOOD)]


def _table(rows: Sequence[tuple[str, str]], width: int) -> list[Text]:
    """Return names and what belongs to them in two columns; a name too long for its column has a line to itself."""
    column = min(max(cell_len(name) for name, _ in rows), width // 2)
    margin = " " * (len(_INDENT) + column + len(_GAP))
    lines: list[Text] = []
    for name, value in rows:
        if cell_len(name) > column:
            lines += [Text(line, styles.QUIET) for line in hang(name, width, _INDENT)]
            lines += [Text(line) for line in hang(visible(value), width, margin)]
            continue
        first, *rest = hang(visible(value), width, margin)
        head = Text.assemble(_INDENT, (name, styles.QUIET), " " * (column - cell_len(name)), _GAP)
        lines += [head.append(first[len(margin) :]), *(Text(line) for line in rest)]
    return lines
