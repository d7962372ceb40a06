"""The whole conversation about a file: statement by statement, and each written back as soon as its author agrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.interview.cases import cases_to_ask
from whylint.interview.draft import GoalDraft
from whylint.interview.goal import GoalInterview
from whylint.interview.listening import Ear
from whylint.interview.other import ask_about_other
from whylint.interview.plan import asked_of
from whylint.interview.talk import Talk
from whylint.linter.diagnostic import SEVERITIES
from whylint.reporting.interface import load_interface

if TYPE_CHECKING:
    from collections.abc import Callable

    from whylint.interview.cases import Case
    from whylint.interview.notes import Notebook
    from whylint.interview.talk import Partner
    from whylint.interview.trial import Trial
    from whylint.linter.diagnostic import CheckResult, Diagnostic
    from whylint.reporting.interface import Interface
    from whylint.sources.document import Statement
    from whylint.sources.place import SourceFile, Span

_MOST_NOTICED = 2
"""As many findings as are told before the questions begin."""


@dataclass
class Session:
    """A conversation about one file.

    `wanted` says which statements are asked about. With `is_scripted`, the file of answers says yes or no to writing
    too; else that is asked anew every time.
    """

    trial: Trial
    partner: Partner
    notebook: Notebook
    wanted: Callable[[Statement], bool]
    is_scripted: bool = False
    is_unkept: bool = False
    """Whether answers could not be kept, which is said once."""

    def hold(self, words: Interface) -> None:
        """Ask about each statement with findings, in file order; `words` are for what is said about the file.

        Raises `Stopped` where the author stops, `ChangedMeanwhileError` where somebody else wrote the file, and
        OSError where it cannot be written.
        """
        visited: set[tuple[int, str]] = set()
        while (case := self._next(visited)) is not None:
            if not visited:
                self.partner.say(words.say("ask", "how"))
            visited.add(case.place)
            self._about(case, len(visited))
        end = "done" if visited else "all_clear"
        self.partner.say(words.say("ask", end, path=self.trial.path))

    def _next(self, visited: set[tuple[int, str]]) -> Case | None:
        """Return the first statement to ask about that was not asked about yet."""
        cases = cases_to_ask(self.trial.check())
        return next((case for case in cases if case.place not in visited and self.wanted(case.statement)), None)

    def _about(self, case: Case, number: int) -> None:
        """Hold the conversation about one statement."""
        notes = self.notebook.about(case.statement)
        words = load_interface(case.language)
        talk = Talk(self.partner, words, notes, lambda: self._keep(words))
        line = case.statement.text.span().start.line
        self.partner.show([])
        talk.say("about", n=str(number), line=str(line), text=case.statement.text.text)
        for found in _noticed(case):
            self.partner.say(found.message)
        if not self._can_be_written(case):
            talk.say("unwritable" if case.statement.cut_off is None else "cut_off")
            return
        if notes.count and not self.is_scripted:
            count = talk.words.count("question", notes.count)
            talk.resumes = not talk.is_no(self.partner.ask(talk.words.say("ask", "resume", questions=count), ""))
        draft = self._drawn_up(case, talk)
        if draft == GoalDraft(case.statement.text.text):
            talk.say("nothing_new")
            return
        self._conclude(case, draft, talk)

    def _can_be_written(self, case: Case) -> bool:
        probe = GoalDraft(case.statement.text.text, owner="?")
        return self.trial.text_with(case, probe) is not None

    def _drawn_up(self, case: Case, talk: Talk) -> GoalDraft:
        if case.is_goal:
            return GoalInterview(case, talk, self.trial, Ear(case.language)).hold()
        return ask_about_other(case, talk)

    def _conclude(self, case: Case, draft: GoalDraft, talk: Talk) -> None:
        """Show what came of it beside what stands there now, and write it if the author agrees."""
        after = self.trial.with_draft(case, draft)
        text = self.trial.text_with(case, draft)
        if after is None or text is None:
            talk.say("unwritable")
            return
        path = self.trial.path
        self.partner.show([])
        self._compare(case, after, talk)
        for message in dict.fromkeys(found.message for found in after.found):
            talk.say("still_open", message=message)
        question = talk.words.say("ask", "write", path=path)
        agreed = talk.agrees("write", question) if self.is_scripted else talk.is_yes(self.partner.ask(question, ""))
        if not agreed:
            talk.say("not_written")
            return
        self.trial.files.replace(path, text)
        self.trial.files.save(path)
        talk.say("written", path=path)
        self.notebook.forget(talk.notes)
        self._keep(talk.words)

    def _keep(self, words: Interface) -> None:
        """Keep all answers, or say why that cannot be done and go on."""
        try:
            self.notebook.keep()
        except OSError as error:
            if not self.is_unkept:
                self.partner.say(words.say("ask", "unkept", reason=str(error)))
            self.is_unkept = True

    def _compare(self, case: Case, after: Case, talk: Talk) -> None:
        """Show what stands there now and what would take its place, or the goal that would be added."""
        file, span = case.document.file, _extent(case)
        if case.lacks_goal:
            talk.say("added")
            self.partner.show(_lines(after.document.file, _extent(after)))
            return
        talk.say("stands_there", path=self.trial.path)
        self.partner.show(_lines(file, span))
        talk.say("becomes")
        self.partner.show(_lines(after.document.file, span, more=after.document.file.line_count - file.line_count))


def _extent(case: Case) -> Span:
    return case.statement.item or case.statement.text.span()


def _noticed(case: Case) -> list[Diagnostic]:
    """Return what is told before the questions begin: the worst of what is asked about."""
    asked = asked_of(case.codes)
    found = sorted((one for one in case.found if one.code in asked), key=lambda one: SEVERITIES.index(one.severity))
    return [one for one in found if one.severity == found[0].severity][:_MOST_NOTICED]


def _lines(file: SourceFile, span: Span, more: int = 0) -> list[str]:
    """Return the lines of a file that a stretch of it stands on, and as many more as came behind it."""
    return [file.line(number) for number in range(span.start.line, span.end.line + more + 1)]


def ids_in(result: CheckResult) -> list[str]:
    """Return the ids of the statements of a file, in file order."""
    return [one.id for document in result.documents for one in document.statements if one.id]
