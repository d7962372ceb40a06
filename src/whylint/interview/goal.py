"""The interview about one goal: from the problem, up the ladder of why, to the change and how it would be seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whylint.interview.draft import GoalDraft
from whylint.interview.plan import opens, rest_of
from whylint.interview.wording import in_the_style_of, shares_words
from whylint.reading.answer import YES
from whylint.rules.load import load_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from whylint.interview.cases import Case
    from whylint.interview.listening import Ear
    from whylint.interview.plan import Topic
    from whylint.interview.talk import Talk
    from whylint.interview.trial import Trial
    from whylint.linter.diagnostic import Diagnostic

_MOST_WHYS = 5
_NO_GUESS = frozenset({"now", "deadline", "owner"})
"""The questions that rather stay open than get an answer that is none ("soon", "to be decided")."""


class GoalInterview:
    """Asks about one goal what its findings leave open, and draws up the goal from the answers."""

    def __init__(self, case: Case, talk: Talk, trial: Trial, ear: Ear) -> None:
        """Begin with the goal as it stands in the file."""
        self.draft = GoalDraft(case.statement.text.text)
        self._case, self._talk, self._trial, self._ear = case, talk, trial, ear
        self._said = ear.hear(case.statement.text.text)
        self._is_whole = opens("whole", case.codes)
        self._tried: tuple[GoalDraft, tuple[Diagnostic, ...]] | None = None

    def hold(self) -> GoalDraft:
        """Ask, and return the goal as its author says it now."""
        if opens("reason", self._case.codes) or (self._is_whole and not self._case.statement.why):
            self._reason()
        if self._is_whole:
            self._other_ways()
            self._change()
        elif rest_of(self._case.codes):
            self._wording()
        if self._opens("measure") or (self._is_whole and not self._is_measured()):
            self._measure()
        if self._opens("now") or self._lacks_now():
            self._now()
        if self._opens("moment") or (self._is_whole and not self._has_moment()):
            self._moment()
        if self._opens("owner") or (self._is_whole and not self._has_owner()):
            self._owner()
        return self.draft

    def _ask(self, name: str, put: Callable[[str], GoalDraft], doubt: Callable[[str], str]) -> None:
        """Ask a question and put the answer in the draft; ask about it once where `doubt` has something to say."""
        answer = self._talk.ask(name, self._text(name))
        if not answer:
            return
        before, is_bare = self.draft, self._talk.is_bare(answer)
        self.draft = before if is_bare else put(answer)
        if remark := self._text(name) if is_bare else doubt(answer):
            again = self._talk.ask(name, self._text("thanks", remark=remark))
            stays_open = self._talk.is_bare(again) or (not again and (is_bare or name in _NO_GUESS))
            self.draft = before if stays_open else put(again or answer)

    def _text(self, name: str, **words: str) -> str:
        return self._talk.words.say("ask", name, **words)

    # The reason

    def _reason(self) -> None:
        """Ask for the problem, and why that matters until the answer matters in itself."""
        self._ask("problem", lambda said: replace(self.draft, reasons=(said,)), self._doubt_reason)
        if not self.draft.reasons:
            return
        last = self.draft.reasons[0]
        for number in range(1, _MOST_WHYS + 1):
            answer = self._talk.ask("matters", self._text(f"matters_{number}"))
            if not answer or self._talk.is_bare(answer) or answer.casefold() == last.casefold():
                break
            last = answer
            if self._matters(answer):
                self._talk.say("enough")
                break
        reasons = [said for said in dict.fromkeys((*self.draft.reasons, last)) if said]
        sound = [said for said in reasons if self._fault(said) is None]
        first, *others = sound or reasons
        self.draft = replace(self.draft, reasons=(first, *(self._ear.hear(said).inside_a_sentence for said in others)))

    def _matters(self, answer: str) -> bool:
        return self._fault(answer) is None and self._ear.hear(answer).matters

    def _fault(self, reason: str) -> tuple[str, str] | None:
        return self._ear.fault_of_reason(self.draft.text, reason)

    def _doubt_reason(self, reason: str) -> str:
        fault = self._fault(reason)
        if fault is None:
            return ""
        fact, words = fault
        rule = next(rule for rule in load_rules().rules if dict(rule.when) == {fact: YES})
        says = rule.texts[self._case.language]
        return f"{says.message_about(words)} {says.question}"

    # The change

    def _other_ways(self) -> None:
        """Ask whether the change could come about without the means; another way becomes a strategy beside it."""
        if not self._said.strategy:
            return
        means = self._said.means
        question = self._text("without", means=means) if means else self._text("another_way")
        answer = self._talk.ask("without", question)
        if self._talk.is_no(answer):
            return
        way = self._talk.without_yes(answer)
        if answer and not way:
            way = self._talk.ask("without", self._text("which_way"))
        if way:
            self.draft = replace(self.draft, strategies=(in_the_style_of(self._said.text, way),))

    def _change(self) -> None:
        """Ask for the change; what was called the goal becomes a strategy, where there is something to do in it."""
        self._ask("change", self._with_change, self._doubt_goal)
        if self.draft.text == self._case.statement.text.text:
            self.draft = replace(self.draft, strategies=())

    def _with_change(self, said: str) -> GoalDraft:
        text = in_the_style_of(self._said.text, said)
        others = tuple(other for other in self.draft.strategies if other != self._said.strategy)
        lifted = self._said.strategy and text != self._said.text and not self._case.lacks_goal
        old = (self._said.strategy,) if lifted else ()
        return replace(self.draft, text=text, strategies=(*old, *others))

    def _wording(self) -> None:
        """Ask how the goal would be said, where only its wording is at fault."""
        found = next(found for found in self._case.found if found.code in rest_of(self._case.codes))
        question = f"{found.question} {self._text('reword')}"
        answer = self._talk.ask("wording", question, self._said.text)
        if answer and answer != self._said.text:
            self.draft = replace(self.draft, text=in_the_style_of(self._said.text, answer))

    def _doubt_goal(self, _said: str) -> str:
        found = next((one for one in self._found() if self._is_about_change(one)), None)
        return f"{found.message} {found.question}" if found is not None else ""

    @staticmethod
    def _is_about_change(found: Diagnostic) -> bool:
        codes = {found.code}
        return opens("whole", codes) or bool(rest_of(codes))

    # How it would be seen, and by when, and who is asked

    def _measure(self) -> None:
        self._ask("measure", self._with_measure, self._doubt_measure)

    def _is_measured(self) -> bool:
        """Say whether the goal has a measure already, or tells itself from where to where which figure is to get."""
        said = self._ear.hear(self.draft.text)
        return bool(self._case.statement.measures) or (said.has_amount and said.tells_now)

    def _with_measure(self, said: str) -> GoalDraft:
        """Put a measure in the draft; what is said of the one before it, and does not name it again, comes behind.

        A date in its place was no measure.
        """
        before = self.draft.measure
        heard = self._ear.hear(before)
        dated = heard.names_moment and not heard.has_amount
        goes_on = before and said != before and not (dated or shares_words(before, said))
        return replace(self.draft, measure=f"{before}, {said}" if goes_on else said)

    def _doubt_measure(self, measure: str) -> str:
        found = next((one for one in self._found() if opens("measure", {one.code})), None)
        if found is not None and opens("output", {found.code}):
            return f"{found.message} {found.question}"
        return self._text("measure_again") if found or not self._ear.hear(measure).has_amount else ""

    def _lacks_now(self) -> bool:
        """Say whether the measure that was given, and the goal itself, leave open how things stand."""
        told = any(self._ear.hear(text).tells_now for text in (self.draft.measure, self.draft.text))
        return bool(self.draft.measure) and not told

    def _now(self) -> None:
        self._ask("now", lambda said: replace(self.draft, now=said), self._doubt_now)

    def _doubt_now(self, now: str) -> str:
        return "" if self._ear.hear(now).has_amount else self._text("now_again")

    def _moment(self) -> None:
        self._ask("deadline", lambda said: replace(self.draft, deadline=said), self._doubt_moment)

    def _doubt_moment(self, moment: str) -> str:
        return "" if self._ear.hear(moment).names_moment else self._text("deadline_again")

    def _owner(self) -> None:
        self._ask("owner", lambda said: replace(self.draft, owner=said), self._doubt_owner)

    def _doubt_owner(self, owner: str) -> str:
        return self._text("owner_again") if self._ear.hear(owner).says_nothing else ""

    def _has_moment(self) -> bool:
        """Say whether a day, month or year is named, here or for the whole document; “a day ahead” is none."""
        document = self._case.document
        given = (self._case.statement.deadline, document.deadline, document.period)
        return any(text is not None and text.text for text in given) or self._ear.hear(self.draft.text).is_dated

    def _has_owner(self) -> bool:
        return bool(self._case.statement.owners or self._case.document.owners)

    # What whylint would find

    def _found(self) -> tuple[Diagnostic, ...]:
        """Return what would be found on the goal as it is drawn up so far."""
        if self._tried is None or self._tried[0] != self.draft:
            tried = self._trial.with_draft(self._case, self.draft)
            self._tried = self.draft, tried.found if tried is not None else ()
        return self._tried[1]

    def _opens(self, topic: Topic) -> bool:
        return opens(topic, {found.code for found in self._found()})
