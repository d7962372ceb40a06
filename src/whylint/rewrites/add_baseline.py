"""Add how things stand now, behind the target of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, is_verb, noun_classes, subtree
from whylint.reading.answer import YES
from whylint.rewrites.places import end_of_claim
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import end_of, inserted, whole_words

if TYPE_CHECKING:
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


def add_baseline(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the present value behind the amount and what it counts."""
    baseline = draft.answers["no_baseline"]
    if baseline.value != YES:
        return ()
    evidence = baseline.evidence[0]
    amount = [token for token in draft.frame.doc if evidence.start <= token.idx < evidence.end]
    if not amount or _tells_who(amount, draft):
        return ()
    asked = "compared_with" if _is_of_change(amount, draft) else "present_value"
    return (Rewrite(inserted(draft.text, _behind_bracket(draft, amount), draft.phrases.say(asked))),)


def _is_of_change(amount: list[Token], draft: Draft) -> bool:
    """Say whether an amount is how much is to change, not how far ("*by* 55 %")."""
    before = amount[0].nbor(-1) if amount[0].i > 0 else None
    share = any(token.lower_ in draft.lexicon.words("quantities", "percent") for token in amount)
    return before is not None and share and before.lower_ in draft.phrases.patterns["by_how_much"].split()


def _behind_bracket(draft: Draft, amount: list[Token]) -> int:
    """Return the place behind an amount, or behind the claim where what it is of follows, or behind a bracket there."""
    offset = _place(draft, amount[-1])
    behind = next((token for token in draft.frame.doc if token.idx >= offset), None)
    if behind is None or behind.pos_ in {"ADJ", "NOUN", "PROPN", "DET"}:
        return end_of_claim(draft, before_means=True) if behind is not None else offset
    closed = draft.text.find(")", offset)
    return closed + 1 if behind.text == "(" and closed > 0 else offset


def _tells_who(amount: list[Token], draft: Draft) -> bool:
    """Say whether an amount is the age of people, and no target ("mothers *under twenty-one*")."""
    inside = {token.i for token in amount}
    heads = [token.head for token in amount if token.head.i not in inside and token.dep_ in {"nmod", "nummod"}]
    aged = [head for head in heads if head.i < amount[0].i - 1]
    return any("person" in noun_classes(head, draft.lexicon)[:1] for head in aged)


def _place(draft: Draft, last: Token) -> int:
    """Return the offset behind an amount with what it counts; behind what changes where a verb is the amount."""
    last = whole_words([last])[-1]
    if last.pos_ in {"VERB", "AUX"}:
        return _behind_what_changes(draft, last) or end_of_claim(draft, before_means=True)
    counted = last.head if last.dep_ == "nummod" and last.head.i > last.i else last
    inside = [token for token in subtree(counted) if token.i >= last.i and not _tells_when(token, draft)]
    end = last
    for token in inside:
        if token.i == end.i + 1 and (not token.is_punct or not end.whitespace_):
            end = token
    while end.i > last.i and end.dep_ in {"cc", "case", "mark"}:
        end = end.nbor(-1)
    if end.dep_ == "det" and end.head.i == end.i + 1:
        end = end.head
    return end_of(whole_words([end])[-1])


def _behind_what_changes(draft: Draft, verb: Token) -> int | None:
    """Return the offset behind the object of a verb that is the amount ("halve *the number of falls*")."""
    claims = [*draft.frame.claims, *(reason.clause for reason in draft.frame.reasons)]
    clause = next((claim for claim in claims if claim.verb is not None and claim.verb.i == verb.i), None)
    if clause is None or clause.object is None or clause.object.head.i < verb.i:
        return None
    end = whole_words([clause.object.tokens[-1]])[-1]
    apart = {reason.tokens[0].i for reason in draft.frame.reasons if reason.clause is not clause}
    apart |= {moment.tokens[0].i for moment in draft.frame.moments}
    apart |= {means.tokens[0].i for means in draft.frame.means if is_verb(means.head)}
    while end.i + 1 < len(end.doc) and end.i + 1 not in apart and not end.nbor().is_punct:
        end = end.nbor()
    return end_of(end)


def _tells_when(token: Token, draft: Draft) -> bool:
    a_time = "time" in noun_classes(token, draft.lexicon)[:1] and not children(token, "case")
    return token.i in draft.frame.aside or a_time
