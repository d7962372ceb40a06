"""Ask for the change behind a means, a function or work: what it lets whom do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Modality, Mood
from whylint.frame.words import children, features, phrase_of, relation, subtree, verb_lemma
from whylint.rewrites.change import verb_phrase
from whylint.rewrites.naming import head_of, name_of, short_name_of, whole_row
from whylint.rewrites.people import is_opened, people_in, who, who_else
from whylint.rewrites.wording import whole_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_LONGEST = 7
"""The most words of a thing that are put into a question."""
_LONGEST_ABILITY = 16
"""The most words of a clause whose verb and object are put into a question."""
_CARRIED_OUT = ("work", "event", "time")
_MADE_BY_WORK = frozenset({*_CARRIED_OUT, "document", "content", "artefact", "function", "method"})
_BROUGHT = {"means": frozenset({"create", "work", "be"}), "feature": frozenset({"function", "create", "be", "have"})}
_NOT_BROUGHT = frozenset({"remove", "person", "raise", "lower"})


def asked_change(draft: Draft) -> str:
    """Return who it lets do what, as a goal to fill in, with a question that fits what is brought into being."""
    subject, plural = who(draft)
    return draft.phrases.say("change", who=subject, can=_question(draft, plural=plural))


def asks_of_anything(draft: Draft, asked: str) -> bool:
    """Say whether an asked change has no word of the statement in it, so that it would fit any other."""
    say, ask = draft.phrases.say, draft.phrases.ask
    return any(asked == say("change", who=ask("who"), can=ask(question)) for question in ("worked", "new"))


def change_for(draft: Draft, before: str = "") -> str:
    """Return who can do or is spared what, and how often, as a goal to fill in, perhaps behind a text."""
    subject, plural = who_else(draft, before)
    return draft.phrases.say("change", who=subject, can=draft.phrases.ask("often", plural=plural))


def purpose_of(draft: Draft, before: str) -> str:
    """Return the purpose to fill in behind the text of a claim."""
    subject, plural = who_else(draft, before)
    asked = "gains" if _earns(draft) else "can"
    return draft.phrases.say("purpose", who=subject, can=draft.phrases.ask(asked, plural=plural))


def loss_of(draft: Draft, before: str) -> str:
    """Return what would be lost without it, to fill in behind the text of a claim that something stays."""
    subject, plural = who_else(draft, before)
    return draft.phrases.say("otherwise", who=subject, loses=draft.phrases.ask("loses", plural=plural))


def reason_joint(draft: Draft, before: str, kind: str) -> str:
    """Return what ties a reason to the text of a claim: a comma where it holds one, or denies something."""
    negations = draft.lexicon.words("negations")
    denied = kind == "cause" and any(token.lower_ in negations for token in draft.frame.doc)
    apart = denied or any(mark in before for mark in ",;:(")
    return draft.phrases.say("comma_joint" if apart else f"{kind}_joint")


def _earns(draft: Draft) -> bool:
    """Say whether the claim is that a figure of an organisation rises, which it can do something with."""
    clause = draft.clause
    changed = (clause.object or clause.subject) if clause is not None else None
    raised = clause is not None and clause.classes[:1] == ("raise",)
    return raised and changed is not None and changed.classes[:1] == ("metric",) and people_in(draft) is None


def cause_of(draft: Draft, before: str) -> str:
    """Return the problem to fill in behind the text of a claim that wants it to go away."""
    subject, plural = who_else(draft, before)
    return draft.phrases.say("cause", who=subject, suffers=draft.phrases.ask("suffers", plural=plural))


def seen_in(draft: Draft) -> str:
    """Return what people do, to fill in, of whom it is said that they are or know something."""
    subject, plural = who(draft)
    return draft.phrases.say("seen", who=subject, does=draft.phrases.ask("does", plural=plural))


def _question(draft: Draft, *, plural: bool) -> str:
    ask = draft.phrases.ask
    if (ability := _allowed(draft)) is not None:
        before, verb, behind = ability.rpartition(f" {_verb_of(draft)}") if draft.phrases.verb_final else ("", "", "")
        return ask("allowed", plural=plural, verb=ability, before=before, last=(verb + behind).strip())
    thing = _without_people(_asked_about(draft), draft)
    name = name_of(thing, draft) if len(thing) <= _LONGEST else ""
    unnamed = not name and bool(thing) and head_of(thing).pos_ not in {"DET", "PRON"}
    if unnamed and not (draft.level == "activity" and _is_there(head_of(thing))):
        row = whole_row(head_of(thing), draft)
        name = row if 0 < len(row.split()) <= _LONGEST else short_name_of(head_of(thing), draft)
    if draft.level == "activity":
        if not name or _is_bare(head_of(thing)):
            return ask("worked", plural=plural)
        carried_out = draft.clause is not None and draft.clause.object is not None
        carried_out = carried_out and _is(draft, head_of(thing), _CARRIED_OUT)
        return ask("held" if carried_out else "made", plural=plural, object=name)
    if not name:
        return ask("new", plural=plural)
    return ask("offered" if draft.level == "feature" else "made", plural=plural, object=name)


def _asked_about(draft: Draft) -> Sequence[Token]:
    """Return the product that has a function, if it is named; else what is made, offered or held; else what comes."""
    product = _product(draft)
    if draft.level == "feature" and product:
        return product
    return brought_about(draft) or product


def _verb_of(draft: Draft) -> str:
    """Return the infinitive of what is claimed, without what it may be parted from."""
    verb = draft.clause.verb if draft.clause is not None else None
    return verb_lemma(verb, draft.lexicon).split()[-1] if verb is not None else ""


def _allowed(draft: Draft) -> str | None:
    """Return what a product lets people do, as an infinitive phrase, of a feature that is said that way."""
    clause, people = draft.clause, people_in(draft)
    if draft.level != "feature" or clause is None or people is None or not people.acting or clause.verb is None:
        return None
    if clause.subject is None or clause.complement is not None or len(clause.tokens) > _LONGEST_ABILITY:
        return None
    if Modality.ABILITY not in clause.modalities and not clause.causative:
        return None
    phrase = verb_phrase(draft, clause, {token.i for token in subtree(clause.subject.head)} | draft.frame.aside)
    return phrase if len(phrase.split()) > 1 else None


def brought_about(draft: Draft) -> Sequence[Token]:
    """Return what is made, offered or held, where it is that and not what is acted on; else nothing."""
    clause = draft.clause
    if clause is None:
        return ()
    phrase = clause.object
    if phrase is None and clause.verb is None and not clause.classes:
        phrase = phrase_of(clause.predicate, draft.lexicon)
    if phrase is None:
        return _between(draft, clause)
    tokens = _whole_thing(phrase.head, phrase.tokens)
    unnamed = phrase.head.pos_ == "PRON" or bool({"person", "time"} & set(phrase.classes[:1]))
    cut = _goes_on(tokens[-1]) or any(child.i > tokens[-1].i for child in children(phrase.head, "conj"))
    apart = phrase.head.i in draft.frame.aside or not any(token.is_alpha for token in tokens)
    universals = draft.lexicon.words("universals")
    there = draft.level == "activity" and any(child.lower_ in universals for child in children(phrase.head, "det"))
    looked_at = clause.verb is not None and bool(phrase.preposition) and clause.mood is Mood.IMPERATIVE
    if unnamed or cut or apart or there or looked_at or not _is_brought(draft, clause, phrase.head, phrase.classes):
        return ()
    return tokens


def _whole_thing(head: Token, tokens: Sequence[Token]) -> list[Token]:
    """Return the words for a thing from its article to the last thing beside it, words with hyphens whole."""
    articles = [child.i for child in children(head, "det") if child.i < head.i]
    start, end = min([tokens[0].i, *articles]), tokens[-1].i
    for beside in children(head, "conj"):
        if beside.pos_ in {"NOUN", "PROPN"} and beside.i > end:
            end = max(token.i for token in subtree(beside))
    return whole_words(list(head.doc[start : end + 1]))


def _product(draft: Draft) -> Sequence[Token]:
    """Return the product that a feature is said of, or that comes into use."""
    named = draft.clause is not None and (draft.level == "feature" or _comes(draft, draft.clause))
    subject = draft.clause.subject if draft.clause is not None and named else None
    if subject is None or is_opened(subject.head) or subject.head.pos_ == "PRON" or len(subject.tokens) > _LONGEST:
        return ()
    people, clause = people_in(draft), draft.clause
    if clause is not None and clause.passive and _is_known(draft, subject.head):
        return ()
    unknown = clause is not None and Modality.ABILITY in clause.modalities and not subject.classes
    unknown = unknown or bool({"body", "place"} & set(subject.classes[:1]))
    return () if unknown or (people is not None and people.acting) else _whole_thing(subject.head, subject.tokens)


def _comes(draft: Draft, clause: Clause) -> bool:
    """Say whether a means is said to come into use, with nothing else made or done ("the new tool goes live")."""
    return draft.level == "means" and clause.object is None and not _NOT_BROUGHT & set(clause.classes)


def _is_indefinite(head: Token) -> bool:
    return any("Ind" in features(child, "Definite") for child in children(head, "det"))


def _is_bare(head: Token) -> bool:
    """Say whether the article of one thing was left out, as headings do ("hold market consultation")."""
    said = children(head, "det", "nummod", "amod", "nmod:poss")
    return head.pos_ == "NOUN" and "Sing" in features(head, "Number") and not said


def _is_there(head: Token) -> bool:
    """Say whether work may be on what is there already: named without an article, number or plain word before it."""
    said = children(head, "det", "nummod", "amod", "compound")
    return not said or any(children(word, "conj") for word in said)


def _is_known(draft: Draft, head: Token) -> bool:
    """Say whether a thing is there already: named with a definite article, and not called new."""
    definite = any("Def" in features(child, "Definite") for child in children(head, "det"))
    new = any("new" in draft.lexicon.adjective_classes(child.lemma_) for child in children(head, "amod"))
    return definite and not new


def _is_brought(draft: Draft, clause: Clause, head: Token, thing: Sequence[str]) -> bool:
    if clause.verb is None:
        return _is_brought_by_noun(draft, clause, head, thing)
    if clause.existential:
        return True
    if _NOT_BROUGHT & set(clause.classes):
        return False
    if draft.level == "activity" and not _is_indefinite(head) and thing[:1] and thing[0] not in _CARRIED_OUT:
        return False
    if draft.level == "activity" and thing[:1] == ("event",) and "work" not in thing and not _holds(clause):
        return False
    if (draft.level != "feature" or clause.passive) and _is_known(draft, head):
        return False
    if draft.level == "means" and _is_indefinite(head):
        return True
    if draft.level == "activity":
        return (
            "work" in clause.classes[:2] and clause.classes[1:2] != ("live",) and bool(_MADE_BY_WORK & set(thing[:1]))
        )
    brought = clause.classes[:1] if draft.level == "means" else clause.classes[:2]
    moved = "live" in clause.classes[:2]
    return bool(_BROUGHT.get(draft.level, frozenset()) & set(brought)) and not moved


def _is_brought_by_noun(draft: Draft, clause: Clause, head: Token, thing: Sequence[str]) -> bool:
    """Say the same of a claim without a verb ("*introduction* of a card", not "*supervision* of labs")."""
    if _is_known(draft, head) and not clause.classes:
        return False
    works = clause.object is not None and bool(clause.classes) and "create" not in clause.classes[:2]
    if works and draft.level == "activity" and not set(_CARRIED_OUT) & set(thing[:1]):
        return False
    return (draft.level != "activity" or not _is_known(draft, head)) and not (works and draft.level == "means")


def _holds(clause: Clause) -> bool:
    """Say whether a verb of work brings about what it names ("*organise* a gala"), and looks at nothing ("*audit*")."""
    return "create" in clause.classes[1:2]


def _between(draft: Draft, clause: Clause) -> Sequence[Token]:
    """Return the few words between auxiliary and verb, which are what is offered where the parse found no object."""
    verb = clause.verb
    helping = children(verb, "aux") if verb is not None else []
    if (
        verb is None
        or not helping
        or helping[0].i > verb.i
        or draft.level != "feature"
        or clause.classes[:1] != ("function",)
    ):
        return ()
    tokens = tuple(verb.doc[helping[0].i + 1 : verb.i])
    bare = tokens and not any(
        token.pos_ in {"ADP", "PRON", "VERB", "ADV"} or relation(token) == "nsubj" for token in tokens
    )
    return tokens if bare and len(tokens) <= _LONGEST else ()


def _goes_on(last: Token) -> bool:
    """Say whether a name goes on behind a phrase that was cut short ("Apple | Pay")."""
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    return following is not None and last.text[:1].isupper() and following.text[:1].isupper()


def _without_people(tokens: Sequence[Token], draft: Draft) -> Sequence[Token]:
    """Return the words for a thing without what hangs on it, where that names the people who are asked about."""
    people = people_in(draft)
    if people is None or not tokens:
        return tokens
    head, names = head_of(tokens), people.text.split()
    if head.text in names and not people.acting:
        return ()
    if not any(token.text in names for token in tokens if token.i > head.i and token.pos_ in {"NOUN", "PROPN", "ADJ"}):
        return tokens
    return tuple(token for token in tokens if token.i <= head.i)


def _is(draft: Draft, head: Token, classes: Sequence[str]) -> bool:
    return bool(set(phrase_of(head, draft.lexicon).classes[:1]) & set(classes))
