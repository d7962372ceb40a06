"""Name the higher goal instead of pointing at it, and what is added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import begins_with, children, features, noun_classes, relation, subtree
from whylint.rewrites.naming import name_of
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import lowered, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_WRITTEN = frozenset({"aim", "document", "method"})
_PAUSES = frozenset(",;:()–—")
_NO_NAME = frozenset({"VERB", "AUX", "SCONJ", "ADV", "CCONJ"})
_BRACKETED = 9
"""The most words and marks of a bracket that belongs to a name."""
_LONGEST = 16
"""The most words of what a goal leans on that are put into a question."""


def name_the_goal(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for one's own part and which goal it serves, in one sentence or with the goal by its id."""
    phrases = draft.phrases
    heads = _goals_pointed_at(draft)
    words = _pointed_at(draft, heads[0]) if heads else ""
    named = _named(draft, heads[0]) if heads else phrases.say("named", goal=phrases.ask("which_higher_goal"))
    moment = _moment_apart(draft, named)
    change = phrases.say("change", who=phrases.ask("who"), can=phrases.ask("often"))
    by_id = Rewrite(change, (("supports", _id_asked(draft, words)),))
    return (Rewrite(draft.begun(f"{named} {moment}".strip())), by_id)


def _goals_pointed_at(draft: Draft) -> list[Token]:
    """Return the nouns for the goals that the statement points at."""
    nouns = [token for token in draft.frame.doc if _is_noun(token)]
    aims = [token for token in nouns if "aim" in noun_classes(token, draft.lexicon)]
    aims = [token for token in aims if all(below.text != ":" for below in subtree(token))]
    plain = [token for token in aims if noun_classes(token, draft.lexicon)[:1] == ("aim",)]
    return _aligned_with(draft, plain or aims) or plain or aims or _leaned_on(draft)


def _aligned_with(draft: Draft, aims: Sequence[Token]) -> list[Token]:
    """Return what the goals that a statement names first are tied to ("align our goals *with the corporate plan*")."""
    ties = draft.phrases.patterns["aligned_with"].split()
    clause = draft.clause
    if clause is None or not aims or relation(aims[0]) not in {"nsubj", "obj"}:
        return []
    tied = [token for head in (clause.predicate, aims[0]) for token in children(head, "obl", "nmod")]
    acts = aims[0].dep_ == "nsubj"
    tied = [token for token in tied if acts or any(case.lower_ in ties for case in children(token, "case"))]
    return [token for token in tied if token.text[:1].isupper() or _is_written(token, draft)]


def _is_written(noun: Token, draft: Draft) -> bool:
    """Say whether a noun is for goals or for what they are written down in."""
    return bool(_WRITTEN & set(noun_classes(noun, draft.lexicon)))


def _leaned_on(draft: Draft) -> list[Token]:
    """Return what the statement leans on by a word that is none for goals ("the *agreements* with the region")."""
    clause = draft.clause
    if clause is None or clause.verb is None:
        return _documents(draft)
    phrases = [phrase for phrase in (*clause.obliques, clause.object) if phrase is not None]
    inner = {phrase.head.i: _inside(phrase.head, draft) for phrase in phrases}
    heads = [head for head in inner.values() if _is_noun(head) and _is_written(head, draft)] or _documents(draft)
    if not heads:
        heads = [inner[phrase.head.i] for phrase in phrases if not {"person", "time"} & set(phrase.classes[:1])]
    if not heads and "support" in clause.classes[:1]:
        heads = [means.head for means in draft.frame.means]
    return [head for head in heads if _is_noun(head)]


def _inside(head: Token, draft: Draft) -> Token:
    """Return what is carried out, of a noun that only says so ("*delivery* of the Corporate Plan")."""
    clause = draft.clause
    while not _is_written(head, draft):
        done = {"work", "event"} & set(noun_classes(head, draft.lexicon))
        named = [child for child in children(head, "nmod") if child.i > head.i]
        if clause is None or head.lower_ not in clause.lemma.split():
            named = [child for child in named if _is_written(child, draft) or (done and child.pos_ == "PROPN")]
        if not named:
            break
        head = named[0]
    return head


def _documents(draft: Draft) -> list[Token]:
    """Return the nouns for what is written down, wherever they stand."""
    nouns = [token for token in draft.frame.doc if _is_noun(token)]
    return [token for token in nouns if _is_written(token, draft)]


def _named(draft: Draft, head: Token) -> str:
    """Ask which of the goals it is, or which part of the one, in the statement's words for them."""
    several = "Plur" in features(head, "Number")
    goal = draft.phrases.ask("which_goal", plural=several, object=_pointed_at(draft, head))
    return draft.phrases.say("named", goal=goal)


def _pointed_at(draft: Draft, head: Token) -> str:
    """Return the statement's words for the goals, with all that tells which they are."""
    head = head.head if head.dep_ == "compound" else head
    first = head.head if head.dep_ == "conj" and _is_noun(head.head) else head
    joints = {"case", "cc"}
    tokens = [token for token in subtree(first) if not (token.dep_ in joints and token.head.i == first.i > token.i)]
    while len(tokens) > 1 and tokens[0].pos_ in {"ADP", "PART"}:
        tokens = tokens[1:]
    if tokens[-1].i - tokens[0].i + 1 == len(tokens):
        tokens += _rest_of_name(draft, tokens[-1])
    tokens = list(_without_last_moment(draft, tokens))
    stop = next((token.i for token in tokens if token.i > head.i and token.text in ":;("), head.doc[-1].i + 1)
    if len(tokens) > _LONGEST:
        stop = head.i + 1
    tokens = [token for token in tokens if token.i < stop]
    return f"{_with_article(tokens, head, draft)} {_bracketed_behind(tokens[-1])}".strip()


def _bracketed_behind(last: Token) -> str:
    """Return the few words in brackets right behind a name, which tell which one it is ("(Report 3/2025)")."""
    behind = [token.text for token in last.doc[last.i + 1 : last.i + 1 + _BRACKETED]]
    if behind[:1] != ["("] or ")" not in behind:
        return ""
    return written(last.doc[last.i + 1 : last.i + 2 + behind.index(")")])


def _with_article(tokens: Sequence[Token], head: Token, draft: Draft) -> str:
    """Return the words for goals with the article that headings leave out, where it is the same for every noun."""
    article = draft.phrases.patterns["definite"].get("any", "")
    if article and len(tokens) > 1 and tokens[0].lower_ in draft.lexicon.words("universals"):
        return f"{article} {lowered(tokens[1:], draft.lexicon)}"  # "which of all duties" is none of them
    said = name_of(tokens, draft) or lowered(tokens, draft.lexicon)
    bare = tokens[0].pos_ in {"NOUN", "ADJ"} and said[:1].islower() and "Plur" in features(head, "Number")
    return f"{article} {said}" if bare and article and not children(head, "det", "nmod:poss", "nummod") else said


def _rest_of_name(draft: Draft, last: Token) -> list[Token]:
    """Return the words behind a name that belong to it and hang elsewhere ("the Innovation Strategy | 2030")."""
    apart = {reason.tokens[0].i for reason in draft.frame.reasons} | {means.tokens[0].i for means in draft.frame.means}
    apart |= {moment.tokens[0].i for moment in draft.frame.moments if moment.tokens[0].pos_ == "ADP"}
    apart -= {moment.tokens[0].i for moment in draft.frame.moments if _is_in_name(moment.tokens[0], draft)}
    rest: list[Token] = []
    claim = draft.clause.predicate.i if draft.clause is not None else None
    for token in last.doc[last.i + 1 :]:
        by_means = begins_with(last.doc[token.i :], draft.lexicon.words("means"))
        of_verb = token.pos_ == "ADP" and token.head.dep_ == "obl" and token.head.head.i == claim
        of_verb = of_verb and not _is_in_name(token, draft)
        said = token.pos_ in _NO_NAME and "Part" not in features(token, "VerbForm")
        if by_means or of_verb or said or token.i in apart or token.text in _PAUSES:
            break
        rest.append(token)
    while rest and (rest[-1].pos_ in {"ADP", "DET", "PART", "PRON"} or rest[-1].is_punct):
        rest.pop()
    return rest


def _is_in_name(opening: Token, draft: Draft) -> bool:
    """Say whether a year behind a noun tells which goals are meant, and not by when ("our ambitions *for 2030*")."""
    return opening.lower_ in draft.phrases.patterns["year_of_name"].split()


def _id_asked(draft: Draft, words: str) -> str:
    """Ask for the id of the goal that is meant, by the statement's words for it."""
    return draft.phrases.ask("goal_id_in", object=words) if words else draft.phrases.ask("goal_id")


def _without_last_moment(draft: Draft, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words for a goal without the deadline behind them, which is not its name."""
    for moment in draft.frame.moments:
        if any(relation(token) == "acl" and "Part" in features(token, "VerbForm") for token in tokens):
            break
        opens, last = moment.tokens[0], moment.tokens[-1]
        if opens.pos_ != "ADP" or _is_in_name(opens, draft):
            continue
        if last.i == tokens[-1].i and opens.i > tokens[0].i:
            return [token for token in tokens if token.i < opens.i]
    return tokens


def _moment_apart(draft: Draft, named: str) -> str:
    """Return the author's moment, unless it stands in the new sentence already."""
    moments: Sequence[Sequence[Token]] = [moment.tokens for moment in draft.frame.moments]
    apart = next((tokens for tokens in moments if written(tokens).lower() not in named.lower()), None)
    if apart is None:
        return ""
    said = lowered(apart, draft.lexicon)
    return said if apart[0].pos_ == "ADP" else f"({said})"


def _is_noun(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"}
