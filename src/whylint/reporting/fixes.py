"""Say what was changed in files, what was not, and what is left for a person."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from whylint.reporting import styles
from whylint.reporting.interface import load_interface
from whylint.reporting.terminal import show
from whylint.reporting.text import counts_of, language_of_most
from whylint.reporting.visible import visible
from whylint.reporting.wrapping import hang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from whylint.linter.diagnostic import CheckResult, Diagnostic
    from whylint.linter.fix import FixResult
    from whylint.reporting.interface import Interface

_INDENT = "  "


def write_fixes(result: FixResult, changed: Sequence[str], console: Console, language: str | None) -> None:
    """Write what each of the changed files was changed for, and what is left to do."""
    rest = result.rest
    of_all = load_interface(language or language_of_most(rest.diagnostics))
    for path in changed:
        of_file = load_interface(language or language_of_most(result.mended[path]))
        show(console, _changed(path, result.mended[path], of_file, console.width))
    if not changed and not rest.errors and any(count for _, count in rest.files):
        show(console, [Text(of_all.say("fix", "nothing"))])
    if rest.diagnostics:
        before, _, after = of_all.say("fix", "left").partition("{found}")
        show(console, [Text(before).append_text(counts_of(rest.diagnostics, of_all)).append(after)])


def _changed(path: str, mended: Sequence[Diagnostic], interface: Interface, width: int) -> list[Text]:
    """Return the lines that say what a file was changed for: how often each rule."""
    codes = Counter(f"{found.code} {found.name}" for found in mended)
    what = ", ".join(title + (f" × {number}" if number > 1 else "") for title, number in codes.items())
    changes = interface.count("change", len(mended))
    line = interface.say("fix", "changed", path=visible(path), changes=changes, what=what)
    return [Text(each) for each in hang(line, width, "", _INDENT)]


def write_rewrites_note(result: CheckResult, console: Console, language: str | None, *, is_shown: bool) -> None:
    """Write beside a difference of rewrites what they leave to the reader; `is_shown` where there is any."""
    if not result.diagnostics:
        return
    interface = load_interface(language or language_of_most(result.diagnostics))
    note = Text(interface.say("difference", "fill_in" if is_shown else "nothing"), styles.QUIET)
    show(console, [counts_of(result.diagnostics, interface), note])
