"""Ask which change is meant: of what is made or done as the goal that it serves, of a vague one as what shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import ReasonKind
from whylint.frame.words import begins_with, children, features, lemma_of, noun_classes, relation
from whylint.rewrites.asking import asked_change, asks_of_anything, change_for, purpose_of, reason_joint, seen_in
from whylint.rewrites.people import people_in
from whylint.rewrites.places import belongs_to_word, end_of_claim
from whylint.rewrites.pointing import points_outside
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import inserted, tidy, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Reason
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_WORK = frozenset({"work", "communicate", "function", "operate", "have"})
"""What a purpose can do that is no goal either ("… so that members *can export* lists")."""
_WANTED = frozenset({"raise", "lower", "improve", "keep", "remove", "support", "reach", "be"})
"""What an infinitive does that is a goal; those who do the rest are the speakers ("… *to try* parcel rounds")."""
_BROUGHT_ABOUT = frozenset({"quality", "place"})
"""What is created for its own sake ("… *to create* trust", not "… *to create* content")."""
_FEWEST = 3
"""The fewest words of a purpose with a subject that says enough to be a goal (not "we learn")."""
_STATES = frozenset({"be", "learn", "think"})


def ask_for_change(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask for the change: beside the sentence, which becomes a strategy that serves it, or the reason for it.

    Where the change has nothing of the author's words in it, the sentence with its purpose to fill in comes first.
    """
    if draft.level == "outcome":
        return _pinned_down(draft)
    asked = asked_change(draft)
    lifted = Rewrite(draft.begun(asked), (("strategies", draft.claim_text),))
    if draft.frame.reasons:
        wanted = _purpose_as_goal(draft)
        if wanted is None and asks_of_anything(draft, asked):
            wanted = _with_purpose_last(draft)
        return (wanted, lifted) if wanted is not None else (lifted,)
    purpose = with_purpose(draft, draft.text)
    return (purpose, lifted) if asks_of_anything(draft, asked) else (lifted, purpose)


def with_purpose(draft: Draft, text: str) -> Rewrite:
    """Return a text with the purpose to fill in behind its claim."""
    offset = end_of_claim(draft) if text == draft.text else len(text)
    before = text[:offset]
    return Rewrite(inserted(text, offset, purpose_of(draft, before), reason_joint(draft, before, "purpose")))


def _with_purpose_last(draft: Draft) -> Rewrite | None:
    """Return the statement with the purpose to fill in before its cause, or behind what it says that it is meant to do.

    Two purposes that open alike would read as one chain.
    """
    reasons = draft.frame.reasons
    if all(reason.kind is ReasonKind.CAUSE for reason in reasons):
        return with_purpose(draft, draft.text)
    opening = draft.phrases.patterns["purpose"].split()[0]
    if any(token.lower_ == opening for reason in reasons for token in reason.tokens):
        return None
    before = draft.text.rstrip(" .!?;")
    asked = purpose_of(draft, before)
    return Rewrite(inserted(draft.text, len(before), asked, draft.phrases.say("comma_joint")))


def _pinned_down(draft: Draft) -> tuple[Rewrite, ...]:
    """Ask what one would see of a vague change as the goal, with the change as its reason.

    What stands behind a vague change leaves it as vague as it was. Where it has a purpose, a measure serves it better.
    """
    if any(reason.kind is not ReasonKind.CAUSE for reason in draft.frame.reasons):
        return ()
    clause, people = draft.clause, people_in(draft)
    states = clause is not None and (bool(_STATES & set(clause.classes[:1])) or clause.complement is not None)
    seen = people is not None and people.acting and states
    return (Rewrite(draft.begun(seen_in(draft) if seen else change_for(draft)), (("why", draft.claim_text),)),)


def _purpose_as_goal(draft: Draft) -> Rewrite | None:
    """Make the purpose that follows a means or work the goal, and ask for its measure since it is vague."""
    purposes = [reason for reason in draft.frame.reasons if reason.kind is ReasonKind.PURPOSE]
    if (
        not purposes
        or belongs_to_word(purposes[0])
        or not _stands_behind(draft, purposes[0])
        or not _is_wanted(draft, purposes[0])
    ):
        return None
    if not _does_something(draft) or points_outside(purposes[0].tokens):
        return None
    goal = _without_opening(draft, purposes[0])
    fewest = _FEWEST if purposes[0].clause.subject is not None else _FEWEST - 1
    if len(goal.split()) < fewest or goal.count("(") != goal.count(")"):
        return None
    strategy = _without(draft, purposes[0].tokens)
    measure = draft.phrases.say("measure")
    return Rewrite(draft.begun(goal), (("measure", measure), ("strategies", draft.begun(strategy))))


def _is_wanted(draft: Draft, reason: Reason) -> bool:
    """Say whether a purpose is a change, read for sure: no work or function, no word of another phrase taken for it."""
    clause, lexicon = reason.clause, draft.lexicon
    if not _is_infinitive(reason):
        return not _WORK & set(clause.classes[:1])
    for_its_own_sake = clause.object is not None and bool(_BROUGHT_ABOUT & set(clause.object.classes[:1]))
    created = "create" in clause.classes[:2] and (
        for_its_own_sake or clause.complement is not None or bool(children(clause.predicate, "xcomp"))
    )
    if not (created or _WANTED & set(clause.classes[:1])) or _is_one_of_a_row(draft, reason):
        return False
    verb, first = _heads_of(reason)[0], reason.tokens[0]
    governor = verb.head if verb.dep_ == "acl" and verb.head.i == first.i - 1 else None
    if governor is not None and noun_classes(governor, lexicon)[:1] == ("quality",):
        return False
    return lexicon.lists_verb(lemma_of(verb)) or not lexicon.knows_noun(verb.lower_)


def _does_something(draft: Draft) -> bool:
    """Say whether something is done without the purpose ("the idea is *to* …", "we try *to* …" say nothing else)."""
    clause = draft.clause
    if clause is None or clause.classes[:1] == ("be",):
        return False
    return clause.verb is None or clause.object is not None or clause.complement is not None or bool(clause.obliques)


def _is_one_of_a_row(draft: Draft, reason: Reason) -> bool:
    """Say whether an infinitive goes on a row of them or says what others do, and tells no purpose.

    So in "to train, to fund, *to advise*" and "ask them *to tour the yard*".
    """
    clause = draft.clause
    opened = clause is not None and bool(children(clause.predicate, "mark")) and clause.subject is None
    first = reason.tokens[0]
    if first.i > 0 and first.nbor(-1).pos_ == "PRON" and relation(first.nbor(-1)) in {"obj", "iobj"}:
        return True
    apart = first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")
    return opened and apart and not draft.phrases.verb_final


def _without_opening(draft: Draft, reason: Reason) -> str:
    """Return a purpose as a claim of its own, behind words that leave its verb last where the language has it so."""
    openings = draft.lexicon.words("reasons", "infinitive") | draft.lexicon.words("reasons", ReasonKind.PURPOSE.value)
    opening = begins_with(reason.tokens, openings)
    infinitive = _is_infinitive(reason)
    told = reason.clause.subject is not None or reason.clause.passive
    if not opening or not (infinitive or told):
        return ""
    words = [token for token in reason.tokens if not token.is_punct or token.i > reason.tokens[0].i]
    inner = words[len(opening.split()) :]
    heads = _heads_of(reason)
    marks = {mark.i for head in heads for mark in children(head, "mark")}
    if infinitive:
        return _joined(inner, marks)
    return draft.phrases.say("purpose_as_goal", claim=written(inner))


def _joined(words: Sequence[Token], marks: set[int]) -> str:
    """Return an infinitive without its mark, which may part a verb from its particle ("terug *te* vallen")."""
    kept = [token for token in words if token.i not in marks]
    text = ""
    for place, token in enumerate(kept, 1):
        parted = place < len(kept) and kept[place].i != token.i + 1
        particle = parted and token.dep_ == "compound:prt" and token.head.i == kept[place].i
        text += token.text + ("" if particle else " " if parted else str(token.whitespace_))
    return tidy(text)


def _heads_of(reason: Reason) -> list[Token]:
    """Return the verb of a purpose, and those that stand beside it."""
    inside = {token.i for token in reason.tokens}
    tops = [token for token in reason.tokens if token.head.i not in inside or token.head.i == token.i]
    head = tops[0] if tops else reason.tokens[-1]
    return [head, *children(head, "conj")]


def _is_infinitive(reason: Reason) -> bool:
    """Say whether a purpose has no finite verb ("to improve service", "om de dienstverlening te verbeteren")."""
    head = _heads_of(reason)[0]
    return "Inf" in features(head, "VerbForm") and not children(head, "nsubj", "csubj")


def _stands_behind(draft: Draft, reason: Reason) -> bool:
    """Say whether a purpose follows the claim and is the last that is said, so that none of it is cut off."""
    doc, last = draft.frame.doc, reason.tokens[-1].i
    ends = last + 1 >= len(doc) or doc[last + 1].is_punct
    return ends and draft.clause is not None and reason.tokens[0].i > draft.clause.predicate.i


def _without(draft: Draft, left_out: Sequence[Token]) -> str:
    gone = {token.i for token in left_out}
    return written(token for token in draft.frame.doc if token.i not in gone)
