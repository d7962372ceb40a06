"""Who is asked by `whylint ask`: a person with a full terminal, a person with a plain one, or a file of answers."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from rich.text import Text

from whylint.interview.talk import Stopped
from whylint.reporting.terminal import show
from whylint.reporting.visible import visible, visible_line
from whylint.reporting.wrapping import hang, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prompt_toolkit import PromptSession
    from prompt_toolkit.key_binding import KeyPressEvent
    from rich.console import Console

    from whylint.reporting.interface import Interface

_PROMPT = "> "
_DEEPER = 6
"""How much deeper the rest of a long line stands: behind “- ” and the key of a mapping in it."""
_EMPTIES = "-"
"""What is typed in a plain terminal to leave a question open that has an answer to start from."""


class Scripted:
    """A file of answers: what it does not hold is left open. The conversation is shown as it would have been."""

    def __init__(self, console: Console) -> None:
        """Take where the conversation is shown."""
        self.console = console
        self._is_apart = True

    def say(self, text: str) -> None:
        """Say a text, broken at the width of the terminal."""
        self._write(wrap(visible(text), self.console.width))

    def show(self, lines: Sequence[str]) -> None:
        """Show lines of a file as they stand there, set apart by empty ones; without any, leave a line empty."""
        self._set_apart()
        if lines:
            self._write(part for line in lines for part in _folded(visible_line(line).text, self.console.width))
            self._set_apart()

    def recall(self, question: str, answer: str) -> None:
        """Show a question with the answer that was given to it before."""
        self._pose(question)
        self._write([f"{_PROMPT}{visible(answer)}"])

    def ask(self, question: str, default: str) -> str:  # noqa: ARG002 - nobody is there to start from it
        """Show a question that stays open."""
        self.recall(question, "")
        return ""

    def _pose(self, question: str) -> None:
        self._set_apart()
        self.say(question)

    def _set_apart(self) -> None:
        """Leave a line empty, unless one is."""
        if not self._is_apart:
            self._write([""])
            self._is_apart = True

    def _write(self, lines: Iterable[str]) -> None:
        show(self.console, [Text(line) for line in lines])
        self._is_apart = False


class Plain(Scripted):
    """A person at a terminal that can only show line after line, or who has it read aloud."""

    def __init__(self, console: Console, words: Interface) -> None:
        """Take the language in which is said what a key does."""
        super().__init__(console)
        self._words = words

    def ask(self, question: str, default: str) -> str:
        """Ask, and return the line that is typed; an empty one keeps an answer to start from."""
        self._pose(question)
        if default:
            self.say(self._words.say("ask", "enter_keeps", answer=default, empties=_EMPTIES))
        try:
            answer = input(_PROMPT).strip()
        except (KeyboardInterrupt, EOFError) as error:
            raise Stopped from error
        if answer == _EMPTIES:
            return ""
        return answer or default


class Terminal(Scripted):
    """A person at a terminal: answers can be edited, and earlier ones are a key away."""

    def __init__(self, console: Console, before: Iterable[str]) -> None:
        """Take answers that were given before, the last one last."""
        super().__init__(console)
        self._session = _session(before)

    def ask(self, question: str, default: str) -> str:
        """Ask with an answer to start from, which can be edited, and return what is entered."""
        self._pose(question)
        try:
            return self._session.prompt(_PROMPT, default=default)
        except (KeyboardInterrupt, EOFError) as error:
            raise Stopped from error


def _folded(line: str, width: int) -> list[str]:
    """Return a line broken at spaces, as YAML may be broken: the rest stands deeper than what it belongs to."""
    margin = len(line) - len(line.lstrip(" "))
    return hang(line[margin:], width, " " * margin, " " * (margin + _DEEPER))


def _session(before: Iterable[str]) -> PromptSession[str]:
    """Return what prompts, with answers to go back to, and with a Ctrl-C that keeps what was typed."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - only a conversation needs it
    from prompt_toolkit.history import InMemoryHistory  # noqa: PLC0415
    from prompt_toolkit.key_binding import KeyBindings  # noqa: PLC0415

    # The terminal is not asked where its cursor is: one that does not answer would get a warning among the questions.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    keys = KeyBindings()

    @keys.add("c-c")
    @keys.add("<sigint>")
    def _stop(event: KeyPressEvent) -> None:
        event.app.exit(exception=Stopped(event.app.current_buffer.text), style="class:aborting")

    return PromptSession(history=InMemoryHistory(list(before)), key_bindings=keys)


def prepare_plain_input() -> None:
    """Let a plain terminal edit its line where the system can, and bear bytes that are no text."""
    with suppress(ImportError):  # Windows edits the line itself
        import readline  # noqa: F401, PLC0415 - importing it is what makes input() edit
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
