"""Count what changes in the place of what is produced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features
from whylint.rewrites.asking import brought_about
from whylint.rewrites.naming import name_of
from whylint.rewrites.people import people_in
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause, Phrase
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


def count_the_change(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for what changes by what is produced, from now to a target: in the author's words as far as they name it."""
    counted, thing = _counted(draft)
    moments = [lowered(moment.tokens, draft.lexicon) for moment in draft.frame.moments if moment.deadline]
    apart = next((moment for moment in moments if moment not in thing), None)
    said = draft.phrases.say("by_date_of", change=counted, moment=apart) if apart else counted
    return (Rewrite(draft.begun(said)),)


def _counted(draft: Draft) -> tuple[str, str]:
    """Return what to count, and the author's words in it.

    That is what people do thanks to what is produced; else what those do whom it is for; else a figure about what is
    worked on. Where the sentence names none of these whole, it is a figure to think of.
    """
    say, ask = draft.phrases.say, draft.phrases.ask
    if thing := name_of(_produced(draft), draft):
        return say("count_the_change", object=thing), thing
    people, worked_on = people_in(draft), _worked_on(draft)
    if people is not None and people.plural and not people.speaking:
        return say("count_among", people=people.text), people.text
    if worked_on:
        return say("measured_figure", figure=ask("figure_of", object=worked_on)), worked_on
    return say("measured_figure", figure=ask("figure")), ""


def _worked_on(draft: Draft) -> str:
    """Return the words for what work is done on; nothing where they are cut short ("a modern, | open city")."""
    clause = draft.clause
    phrase = (clause.object or clause.subject) if clause is not None else None
    if phrase is None or phrase.head.pos_ not in {"NOUN", "PROPN"} or phrase.head.i in draft.frame.aside:
        return ""
    first, doc = phrase.tokens[0].i, draft.frame.doc
    if first > 1 and doc[first - 1].text == "," and doc[first - 2].pos_ == "ADJ":
        return ""
    return name_of(phrase.tokens, draft, as_written=True)


def _produced(draft: Draft) -> Sequence[Token]:
    """Return what is produced, nothing where the sentence names no such thing.

    A statement without a verb is the thing itself. What is worked on or with is no product ("press *employers*").
    """
    clause = draft.clause
    if clause is not None and clause.verb is None and clause.object is None:
        return [token for token in draft.frame.doc if not token.is_space and token.text != "."]
    tokens = brought_about(draft)
    if not tokens and clause is not None and clause.object is not None and _is_made(clause, clause.object):
        before = [child.left_edge for child in children(clause.object.head, "det", "amod", "nummod")]
        first = min([clause.object.tokens[0], *before], key=lambda token: token.i)
        tokens = list(draft.frame.doc[first.i : clause.object.tokens[-1].i + 1])
    if clause is None or not tokens or tokens[0].i < clause.predicate.i:
        return tokens
    return list(draft.frame.doc[tokens[0].i : _end_of_thing(draft, tokens[-1].i + 1)])


def _is_made(clause: Clause, thing: Phrase) -> bool:
    """Say whether a thing is made, and was not there before ("launch *3 features*", not "merge *the sites*")."""
    known = any("Def" in features(child, "Definite") for child in children(thing.head, "det"))
    return "create" in clause.classes[:2] and not known


def _end_of_thing(draft: Draft, end: int) -> int:
    """Return where the words for a thing end, with what tells where and for whom it is ("shelters *at 40 stops*")."""
    doc = draft.frame.doc
    apart = {reason.tokens[0].i for reason in draft.frame.reasons} | {
        phrase.tokens[0].i for phrase in draft.frame.means
    }
    apart |= {moment.tokens[0].i for moment in draft.frame.moments}
    while end < len(doc) and end not in apart and not doc[end].is_punct and doc[end].dep_ != "cc":
        end += 1
    return end
