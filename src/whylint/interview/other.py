"""The questions about a strategy, tactic or measure: how it would be said now, and which goal it serves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whylint.interview.draft import GoalDraft
from whylint.interview.plan import opens
from whylint.interview.wording import in_the_style_of
from whylint.sources.document import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.interview.cases import Case
    from whylint.interview.talk import Talk
    from whylint.sources.document import Statement


def ask_about_other(case: Case, talk: Talk) -> GoalDraft:
    """Ask about a statement that is no goal, and return it as its author says it now."""
    draft = GoalDraft(case.statement.text.text)
    found = next((one for one in case.found if not opens("reference", {one.code})), None)
    if found is not None:
        answer = talk.ask("wording", f"{found.question} {talk.words.say('ask', 'reword')}", draft.text)
        draft = replace(draft, text=in_the_style_of(draft.text, answer) if answer else draft.text)
    goals = [one for one in case.document.statements if one.role is Role.GOAL]
    if goals and opens("reference", case.codes):
        draft = replace(draft, supports=_goal_served(talk, goals))
    return draft


def _goal_served(talk: Talk, goals: Sequence[Statement]) -> str:
    """Ask which goal a statement serves; return its id, or its text where it has none."""
    talk.partner.show([f"{number}. {goal.text.text}" for number, goal in enumerate(goals, 1)])
    answer = talk.ask("serves", talk.words.say("ask", "serves"))
    numbered = {str(number): goal.id or goal.text.text for number, goal in enumerate(goals, 1)}
    return numbered.get(answer.rstrip("."), answer)
