"""Find the people that a statement names, to ask about them rather than about anybody."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from whylint.frame.clauses import negation_of
from whylint.frame.goal_frame import Modality, ReasonKind
from whylint.frame.words import children, features, lemma_of, noun_classes, relation
from whylint.rewrites.people_names import NAMING_PEOPLE, People, end_of_name, people_of, words_before

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_THEIR_OWN = frozenset({"be", "learn", "think", "have"})
"""What people do, are or have for themselves."""
_PARTS = frozenset({"compound", "flat", "fixed"})


@lru_cache(maxsize=2)
def people_in(draft: Draft) -> People | None:
    """Return the people that a statement names: those who act, else the first."""
    clause = draft.clause
    subject = clause.subject if clause is not None else None
    myself = draft.phrases.say("myself")
    if subject is not None and subject.head.lower_ == myself.lower():
        return People(myself, plural=bool(draft.phrases.patterns["i_is_plural"]), acting=True, speaking=True)
    acts = subject is not None and _are_people(subject.head, draft) and not _is_product(draft)
    acts = acts and subject is not None and not is_opened(subject.head)
    if subject is not None and acts and not _work_for_others(draft):
        return people_of(subject.head, draft, acting=True)
    named = [token for token in draft.frame.doc if _are_people(token, draft) and _are_several(token, draft)]
    named = [token for token in named if _are_served(token, draft) and _is_named_whole(token, draft.lexicon)]
    asked = [token for token in named if not _is_one_of_many(token, draft) and not _is_anybody(token, draft)]
    return people_of(asked[0], draft, acting=False) if asked else None


def who(draft: Draft, people: People | None = None) -> tuple[str, bool]:
    """Return who it is that something changes for, as the subject of a clause, and whether they are several."""
    found = people or people_in(draft)
    return (found.text, found.plural) if found is not None else (draft.phrases.ask("who"), False)


def who_else(draft: Draft, before: str) -> tuple[str, bool]:
    """Return who it is in a clause behind a text that may name them; and whether they are several.

    A pronoun stands for them where it can mean nothing else; one of several is asked for again.
    """
    found = people_in(draft)
    if found is None or (found.acting and not found.speaking and _do_something(draft)):
        return draft.phrases.ask("who"), False
    if found.speaking or found.text.lower() not in before.lower() or _are_others_named(draft, found, before):
        return found.text, found.plural
    if not found.plural and not found.acting:
        return draft.phrases.ask("who"), False
    name = "they" if found.plural else "they_as_one"
    return draft.phrases.say(name, people=found.text), found.plural or bool(draft.phrases.patterns["they_is_plural"])


def _are_others_named(draft: Draft, people: People, before: str) -> bool:
    """Say whether a text names several others or things too, which a pronoun for people who do not act could mean."""
    start = before.lower().find(people.text.lower())
    inside, own = range(start, start + len(people.text)), people.text.lower().split()
    nouns = [token for token in draft.frame.doc if token.pos_ in {"NOUN", "PROPN"} and token.idx < len(before)]
    others = [token for token in nouns if token.idx not in inside and token.lower_ not in own]
    return people.plural and not people.acting and any("Plur" in features(token, "Number") for token in others)


def _do_something(draft: Draft) -> bool:
    """Say whether the people who act do so for others, as far as one can tell: it is no state or ability of theirs."""
    clause = draft.clause
    if clause is None or clause.complement is not None or Modality.ABILITY in clause.modalities:
        return False
    return not _THEIR_OWN & set(clause.classes[:1])


def people_named_in(draft: Draft, text: str) -> People | None:
    """Return the people that a statement names, if a part of it that becomes a statement of its own names them."""
    found = people_in(draft)
    return found if found is not None and (found.speaking or found.text.lower() in text.lower()) else None


def _is_product(draft: Draft) -> bool:
    """Say whether what acts is a product, though a noun for people is its name ("the parcel *viewer* displays")."""
    clause = draft.clause
    if clause is None or clause.subject is None or Modality.ABILITY in clause.modalities or draft.level != "feature":
        return False
    head = clause.subject.head
    one = "Sing" in features(head, "Number") and any(
        "Def" in features(word, "Definite") for word in children(head, "det")
    )
    return clause.classes[:1] == ("function",) or one


def _work_for_others(draft: Draft) -> bool:
    """Say whether those who act do a piece of work, so that it is for somebody else ("*managers* hold interviews")."""
    clause = draft.clause
    works = clause is not None and clause.verb is not None and Modality.ABILITY not in clause.modalities
    return works and draft.level in {"activity", "means"} and clause is not None and not clause.passive


def _are_served(token: Token, draft: Draft) -> bool:
    """Say whether a statement is about what changes for people: they are acted on or told for, or do it themselves."""
    clause, says = draft.clause, draft.phrases.patterns
    if clause is None:
        return False
    role, above = relation(token), token.head
    if role == "nsubj":
        own = above.i == clause.predicate.i and not _work_for_others(draft)
        return own or relation(above) in {"advcl", "acl", "ccomp", "xcomp"}
    things = [phrase.head for phrase in (clause.object, clause.subject) if phrase is not None]
    if token.i in {clause.predicate.i, *(thing.i for thing in things)}:
        return role != "nsubj" or not _work_for_others(draft)
    if role in {"obj", "iobj"}:
        return relation(above) != "conj"
    opening = {case.lower_ for case in children(token, "case")}
    if opening & set(says["served"].split()):
        return True
    return draft.level == "outcome" and bool(opening & set(says["whose"].split()))


def _is_anybody(token: Token, draft: Draft) -> bool:
    """Say whether a noun says no more of people than that they are some ("*people* of all ages", "the *people*")."""
    described = children(token, "amod", "compound", "nummod") or end_of_name(token, draft) > token.i
    return token.lower_ in draft.phrases.patterns["anybody"].split() and not described


def _is_one_of_many(token: Token, draft: Draft) -> bool:
    """Say whether a noun is no whole answer to who: one of a row, the owner of something, a cause, "*its* members"."""
    in_row = relation(token) == "conj" or any(relation(child) == "conj" for child in token.children)
    owns = any(child.i > token.i and relation(child) == "case" for child in token.children)
    causes = [reason for reason in draft.frame.reasons if reason.kind is ReasonKind.CAUSE]
    whose = [child for child in children(token, "nmod:poss") if child.pos_ in {"PRON", "DET"}]
    of_another = any(child.lower_ not in draft.lexicon.words("speakers") for child in whose)
    return in_row or owns or of_another or any(token.i in {inner.i for inner in cause.tokens} for cause in causes)


def is_opened(token: Token) -> bool:
    """Say whether a preposition stands before what seems to act, so that half is a name ("Via OurApp *fans* …")."""
    return token.dep_ == "nsubj" and bool(children(token, "case"))


def _is_named_whole(token: Token, lexicon: Lexicon) -> bool:
    """Say whether no word before or behind a noun tells who they are that its name would leave out."""
    named = [token, *(below for word in words_before(token) for below in word.subtree)]
    first = min(named, key=lambda word: word.i)
    before = first.nbor(-1) if first.i > 0 else None
    quoted = before is not None and before.is_punct and before.text not in {",", ":", ";", "(", "–", "—"}
    numbered = token.i + 1 < len(token.doc) and token.nbor().pos_ == "NUM"
    cut = before is not None and (
        before.pos_ in NAMING_PEOPLE or quoted or {"Ger", "Part"} & features(before, "VerbForm")
    )
    cut = cut or (before is not None and before.pos_ == "PRON" and bool(children(before, "case")))
    cut = cut and not (before is not None and "Rel" in features(before, "PronType"))
    cut = cut or _is_time_of(token, lexicon)
    return (
        not cut
        and not numbered
        and not is_opened(token)
        and not any(relation(child) in {"acl", "amod"} and child.i > token.i for child in token.children)
    )


def _is_time_of(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word for time before people rather has a clause about them ("the *time* nurses spend")."""
    times = [word for word in children(token, "compound") if "time" in noun_classes(word, lexicon)[:1]]
    return any(children(word, "det") for word in (*times, *([token] if times else [])))


def _are_people(token: Token, draft: Draft) -> bool:
    """Say whether a token names people, not fewer or more or none of them, nor the speakers themselves."""
    lexicon = draft.lexicon
    if token.pos_ not in {"NOUN", "PROPN"} or relation(token) in _PARTS or token.text.isupper():
        return False
    if noun_classes(token, lexicon)[:1] != ("person",) or negation_of(token, lexicon) is not None:
        return False
    if _may_be_a_tool(token, draft) or _is_taken_on(token, draft) or _is_a_verb(token, draft) or _is_in_title(token):
        return False
    modifiers = words_before(token)
    compared = {"more", "less"} & {name for word in modifiers for name in _adds(word, draft)}
    return not compared and not any(word.lower_ in lexicon.words("negations") for word in modifiers)


def _may_be_a_tool(token: Token, draft: Draft) -> bool:
    """Say whether a noun for people may be one for a tool, as what does nothing here ("evaluate *controllers*")."""
    return "artefact" in noun_classes(token, draft.lexicon) and relation(token) != "nsubj"


def _is_in_title(token: Token) -> bool:
    """Say whether a noun is part of a name of several words ("the *Guide for Drivers*", "*Swimmers United*")."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    goes_on = after is not None and after.text[:1].isupper() and after.pos_ in {"PROPN", "ADJ", "NOUN", "VERB"}
    above = token.head if relation(token) == "nmod" else token
    inside = above.i != token.i and above.text[:1].isupper() and above.i > token.sent.start
    before = token.nbor(-1) if token.i > token.sent.start + 1 else None
    inside = inside or (before is not None and before.text[:1].isupper() and not before.text.isupper())
    return token.text[:1].isupper() and (goes_on or inside)


def _is_a_verb(token: Token, draft: Draft) -> bool:
    """Say whether a form of a listed verb was taken for a noun by its ending alone ("as the licence *expires*")."""
    lexicon = draft.lexicon
    listed = lexicon.lists_verb(token.lower_) or bool(lexicon.verb_of(token.lower_))
    return listed and not lexicon.knows_noun(token.lower_) and not lexicon.knows_noun(lemma_of(token))


def _is_taken_on(token: Token, draft: Draft) -> bool:
    """Say whether people are what is brought in, not those it is for ("a Head of Sales", "hire *15 drivers*")."""
    clause = draft.clause
    if clause is None or draft.level not in {"means", "activity"}:
        return False
    hired = clause.object is not None and clause.object.head.i == token.i and "create" in clause.classes[:2]
    return hired or token.i == clause.predicate.i


def _are_several(token: Token, draft: Draft) -> bool:
    """Say whether a noun names several people: a plural, or each of them."""
    each = any(word.lower_ in draft.lexicon.words("universals") for word in words_before(token))
    return each or "Plur" in features(token, "Number")


def _adds(word: Token, draft: Draft) -> Iterable[str]:
    return (draft.lexicon.adjective_classes(word.lower_) or draft.lexicon.adjective_classes(word.lemma_))[:1]
