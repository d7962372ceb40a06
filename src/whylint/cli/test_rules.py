"""`whylint test-rules`: run the examples of house rules."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs, so that the others start at once

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it
from typing import TYPE_CHECKING, Annotated

import typer

from whylint.cli.exit_codes import ExitCode
from whylint.cli.streams import stop

if TYPE_CHECKING:
    from whylint.linter.rule_examples import ExampleResult


def test_rules(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the rules.", show_default=False)],
) -> None:
    """Run the examples of the house rules in a folder.

    Each bad example is to be found by its rule, each good one is not. An example with a `todo` may turn out otherwise.
    Exit codes: 0 all are as they should be, 1 some are not, 2 a rule cannot be read, 3 there is no rule.
    """
    from whylint.linter.rule_examples import run_examples
    from whylint.rules.entry import RuleError
    from whylint.rules.house import with_house_rules
    from whylint.rules.load import load_rules

    try:
        book = with_house_rules(load_rules(), [folder])
    except RuleError as error:
        stop(_safe(str(error)))
    rules = [rule for rule in book.rules if rule.house]
    if not rules:
        typer.echo(_safe(f"there is no rule in {folder}; begin one with “whylint new-rule NAME”"), err=True)
        raise typer.Exit(ExitCode.NOTHING_TO_CHECK)
    results = [result for rule in rules for result in run_examples(rule, book)]
    for result in results:
        if line := _line(result):
            typer.echo(_safe(line))
    missed = sum(not result.holds and bool(result.example.todo) for result in results)
    wrong = sum(not result.holds for result in results) - missed
    typer.echo(f"rules: {len(rules)}, examples: {len(results)}, known misses: {missed}, wrong: {wrong}")
    raise typer.Exit(ExitCode.FINDINGS if wrong else ExitCode.CLEAN)


def _line(result: ExampleResult) -> str | None:
    """Return what is to be said of an example, or None where all is well."""
    example, rule = result.example, result.rule
    place = f"{rule.house.path if rule.house else rule.code}:{example.line}"
    words = example.yaml if example.yaml is not None else example.item
    said = words if isinstance(words, str) else ", ".join(f"{key}: {value}" for key, value in words.items())
    quoted = f"“{' '.join(said.split())}”"
    if result.problem:
        return f"{place}: this example cannot be read as a document: {result.problem}: {quoted}"
    if result.holds:
        return f"{place}: this turns out right now; take its todo away: {quoted}" if example.todo else None
    problem = f"{rule.code} does not find this bad example" if result.is_bad else f"{rule.code} finds this good example"
    return f"{place}: {problem}: {quoted}" + (f" (known: {example.todo})" if example.todo else "")


def _safe(line: str) -> str:
    from whylint.reporting.visible import visible

    return visible(line)
