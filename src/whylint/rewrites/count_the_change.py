"""Count what changes in the place of what is produced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features, relation
from whylint.rewrites.asking import brought_about
from whylint.rewrites.done import once_done
from whylint.rewrites.naming import name_of
from whylint.rewrites.people import people_in
from whylint.rewrites.quoting import is_framed, quoted
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered, tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause, Moment, Phrase
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_LONGEST_NAME = 12
"""The most words of a statement without a verb that is named as a whole."""


def count_the_change(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for what changes by what is produced, from now to a target, in the author's words.

    That is what people do thanks to what is produced, or after work on them of which nothing else is said; else a
    figure that moves once the work is done, or by the means that all that is said then is.
    """
    thing, done = name_of(_produced(draft), draft), once_done(draft)
    if not thing and _names_only_people(draft) and (people := people_in(draft)) is not None:
        counted = draft.phrases.say("count_among", people=people.text)
        return (Rewrite(_dated(counted, people.text, draft)), _by_work(draft, done))
    if not thing:
        return () if not done and is_framed(draft) else (_by_work(draft, done),)
    by_thing = Rewrite(_dated(draft.phrases.say("count_the_change", object=thing), thing, draft))
    if not done and is_framed(draft):
        return (by_thing,)
    whole = not draft.frame.reasons and not _loses_words(draft, by_thing.text)
    return (by_thing, _by_work(draft, done)) if whole else (_by_work(draft, done), by_thing)


def _by_work(draft: Draft, done: str) -> Rewrite:
    """Ask for a figure that moves once the work is done; where it cannot be told so, by all that is said as means."""
    say, moved = draft.phrases.say, draft.phrases.ask("figure_moved")
    if done:
        return Rewrite(draft.begun(say("figure_once", figure=moved, claim=done)))
    said = tidy(lowered([token for token in draft.frame.doc if not token.is_space], draft.lexicon))
    thanks = draft.clause is not None and draft.clause.verb is None and _is_short(draft)
    if thanks:
        return Rewrite(draft.begun(say("figure_thanks_to", figure=moved, object=said)))
    return Rewrite(draft.begun(say("figure_by", figure=moved, object=quoted(said, draft))))


def _loses_words(draft: Draft, said: str) -> bool:
    """Say whether a noun, name or number of the statement would be lost."""
    kept = said.lower()
    return any(token.pos_ in _NAMING and token.lower_ not in kept for token in draft.frame.doc)


def _dated(counted: str, said: str, draft: Draft) -> str:
    """Return what to count with the author's moment, unless it stands in their words already."""
    moments = [lowered(_whole_moment(moment), draft.lexicon) for moment in draft.frame.moments if moment.deadline]
    apart = next((moment for moment in moments if moment not in said), None)
    return draft.begun(draft.phrases.say("by_date_of", change=counted, moment=apart) if apart else counted)


def _names_only_people(draft: Draft) -> bool:
    """Say whether nothing but an action on people is said, and perhaps when ("phone *lapsed donors* in May")."""
    clause, people = draft.clause, people_in(draft)
    if clause is None or clause.verb is None or clause.object is None or people is None or len(draft.frame.claims) > 1:
        return False
    said = {clause.verb.i, *(token.i for token in clause.object.tokens)}
    said |= {token.i for moment in draft.frame.moments for token in moment.tokens}
    rest = [token for token in draft.frame.doc if token.is_alpha and token.i not in said and token.dep_ != "mark"]
    named = lowered([token for token in clause.object.tokens if relation(token) != "det"], draft.lexicon)
    return not rest and people.plural and people.text.lower() in {named.lower(), clause.object.text.lower()}


def _whole_moment(moment: Moment) -> list[Token]:
    """Return the words for a moment to the end of a name that was cut short ("before the spring | season")."""
    last = moment.tokens[-1]
    while last.i + 1 < len(last.doc) and last.nbor().pos_ in {"NOUN", "PROPN", "NUM"}:
        last = last.nbor()
    return list(last.doc[moment.tokens[0].i : last.i + 1])


def _is_short(draft: Draft) -> bool:
    """Say whether a statement without a verb can be named as the thing that a figure moves by."""
    words = [token for token in draft.frame.doc if not token.is_space]
    plain = all(token.text not in ":;?" for token in words) and words[0].pos_ != "ADP"
    return plain and len(words) <= _LONGEST_NAME


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
    return "create" in clause.classes[:2] and "live" not in clause.classes and not known


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
