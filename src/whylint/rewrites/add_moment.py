"""Add a moment: in the sentence, and as a deadline beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whylint.frame.clauses import negation_of
from whylint.frame.goal_frame import Mood
from whylint.frame.words import children, features, is_verb, lemma_of, noun_classes, relation
from whylint.rewrites.moment_places import is_opened_apart, is_plain_until, takes_front
from whylint.rewrites.places import behind_finite_verb, end_of_claim, finite_verb, has_stray_verb
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import inserted, lowered, tidy, written

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause
    from whylint.rewrites.rewrite import Draft

_YEAR = re.compile(r"20\d\d")
_LABEL = 2
"""The most words of a label before a colon."""
_ACTED_ON = frozenset({"raise", "lower", "remove", "improve", "create", "keep"})
"""What verbs do to what stands before them, which then does not act itself."""
_DONE_OFTEN = frozenset({"work", "live", "operate", "communicate", "function", "learn"})
"""What verbs do that is done again and again, and changes nothing by itself."""
_ACTING = frozenset({"person", "body"})
_MOST_WORDS = 30
"""The most words of a statement that a moment is put into; of a longer one it is unclear what it would date."""


def add_moment(draft: Draft) -> tuple[Rewrite, ...]:
    """Add a moment where the language of the statement has it, and offer it as a field."""
    field = Rewrite(draft.text, (("deadline", draft.phrases.ask("date")),))
    short = sum(token.is_alpha for token in draft.frame.doc) <= _MOST_WORDS
    asks = draft.text.rstrip().endswith("?")
    clear = draft.clause is not None and short and not asks and not _goes_on_in_row(draft) and not _names_year(draft)
    clear = clear and not (draft.phrases.verb_final and _has_no_end(draft))
    said = _with_moment(draft) if clear else None
    return (Rewrite(said), field) if said is not None else (field,)


def _has_no_end(draft: Draft) -> bool:
    """Say whether a claim tells of an effort that goes on, or of keeping something, which no last day fits."""
    clause = draft.clause
    if clause is None or draft.claim_text.isupper():
        return True
    striven_for = clause.verb is None and relation(clause.predicate) == "obl"
    kept = clause.verb is None and clause.classes[:1] == ("keep",)
    helped = clause.classes[:1] == ("support",) and not clause.modalities
    return striven_for or kept or helped or (_is_habit(clause, draft) and bool(draft.frame.reasons))


def _names_year(draft: Draft) -> bool:
    """Say whether a year stands before a noun, which may be the statement's own moment ("for the *2029* gala")."""
    return any(_YEAR.fullmatch(token.text) and token.nbor().pos_ in {"NOUN", "PROPN"} for token in draft.frame.doc[:-1])


def _goes_on_in_row(draft: Draft) -> bool:
    """Say whether another thing to do stands behind a semicolon, which one moment would not date ("…; plan for …")."""
    behind = [token.nbor() for token in draft.frame.doc[:-1] if token.text == ";"]
    return any(is_verb(token) and not children(token, "nsubj") for token in behind)


def _with_moment(draft: Draft) -> str | None:
    """Return the statement with the moment where its language wants it; None where the parse does not tell."""
    say, moment = draft.phrases.say, _kind_of_moment(draft)
    if draft.phrases.verb_final:
        if (turned := _turned(draft)) is not None:
            return turned
        if _is_noun(draft):
            return inserted(draft.text, end_of_claim(draft, before_means=True), say(moment), ", ")
        if _is_infinitive(draft):
            return None if _may_be_finite(draft) else _fronted(draft)
        offset = None if _may_be_infinitive(draft) else behind_finite_verb(draft)
        if offset is not None and draft.text[:offset].count("(") > draft.text[:offset].count(")"):
            return None
        if offset is not None:
            return inserted(draft.text, offset, say(moment))
        if draft.clause is not None and draft.clause.verb is None and not draft.frame.means:
            return inserted(draft.text, _behind_nouns(draft), say(moment), ", ")
        unclear = (
            has_stray_verb(draft)
            or draft.frame.doc[0].pos_ == "DET"
            or (draft.clause is not None and draft.clause.mood is Mood.FINITE)
        )
        return None if unclear else _fronted(draft)
    return _in_front_or_behind(draft, say(moment))


def _in_front_or_behind(draft: Draft, said: str) -> str | None:
    """Return the statement with a moment in a language that leaves the rest of the sentence as it is."""
    offset = end_of_claim(draft, before_means=True, before_clauses=True)
    if draft.text[offset:].split()[:1] == said.split()[:1]:
        offset = end_of_claim(draft, before_clauses=True)
    plain = is_plain_until(offset, draft) and not _says_when(draft, said)
    ordered = draft.clause is not None and draft.clause.mood is Mood.IMPERATIVE
    ends = not draft.text[offset:].lstrip()[:1].isalnum()
    if takes_front(draft) and not is_opened_apart(draft) and not (ordered and plain and ends):
        return _fronted(draft)
    if not plain or _has_relative_clause(draft):
        return None
    return inserted(draft.text, offset, said)


def _says_when(draft: Draft, said: str) -> bool:
    """Say whether a moment or means of the statement would stand beside the added one, or opens as it does."""
    opening = said.split(maxsplit=1)[0]
    timed = ("time" in noun_classes(token, draft.lexicon)[:1] and children(token, "case") for token in draft.frame.doc)
    return any(token.lower_ == opening for token in draft.frame.doc) or bool(draft.frame.moments) or any(timed)


def _kind_of_moment(draft: Draft) -> str:
    """Return how a moment fits a claim: as the last day of a change, or the first of what goes on or is done often."""
    clause, lexicon = draft.clause, draft.lexicon
    inside = {token.i for reason in draft.frame.reasons for token in reason.tokens}
    each_time = any(
        token.i not in inside
        and "time" in noun_classes(token, lexicon)[:1]
        and any(child.lower_ in lexicon.words("universals") for child in children(token, "det"))
        for token in draft.frame.doc
    )
    goes_on = clause is not None and (clause.continued or clause.classes[:1] == ("keep",))
    denied = clause is not None and negation_of(clause.predicate, lexicon) is not None
    if goes_on or denied or each_time:
        return "moment_from"
    return "moment_of_habit" if clause is not None and _is_habit(clause, draft) else "moment"


def _is_habit(clause: Clause, draft: Draft) -> bool:
    """Say whether somebody does something in the present that has no end of its own ("we *play* for children")."""
    plain = clause.mood is Mood.FINITE and clause.verb is not None and not clause.passive and not clause.modalities
    if not plain or clause.subject is None or not _DONE_OFTEN & set(clause.classes[:1]):
        return False
    finite = finite_verb(draft)
    itself = finite is not None and clause.verb is not None and finite.i == clause.verb.i
    return itself and clause.complement is None and not draft.frame.quantities


def _behind_nouns(draft: Draft) -> int:
    """Return the offset behind a claim without a verb, and behind what is added to it without a comma."""
    offset = end_of_claim(draft)
    touched = draft.text[offset:].lstrip()[:1].isalnum()
    return len(draft.text.rstrip(" .!;")) if touched else offset


def _has_relative_clause(draft: Draft) -> bool:
    """Say whether a claim without a verb ends in a clause that a moment behind it would date instead."""
    clause = draft.clause
    if clause is None or clause.verb is not None:
        return False
    apart = {token.i for said in (draft.frame.reasons, draft.frame.means) for each in said for token in each.tokens}
    behind = [token for token in draft.frame.doc if token.i > clause.predicate.i and token.i not in apart]
    return any(token.dep_ in {"acl:relcl", "advcl"} for token in behind)


def _is_infinitive(draft: Draft) -> bool:
    """Say whether a verb behind its object has the form that a list of infinitives has, whatever it was read as."""
    clause = draft.clause
    if clause is None or clause.subject is not None:
        return False
    linking = children(clause.predicate, "cop") if clause.verb is None else []
    verb = clause.verb or (linking[0] if linking else None)
    if verb is None or verb.lower_ != lemma_of(verb) or verb.i < clause.predicate.i:
        return False
    objects = [child for child in children(verb, "obj") if child.i < verb.i]
    told = children(clause.predicate, "nsubj", "nsubj:pass", "aux", "mark")
    said = clause.complement is not None and clause.complement.i < verb.i
    return bool(objects or linking or said) and not told


def _is_noun(draft: Draft) -> bool:
    """Say whether an infinitive is used as a noun ("het *verstevigen* van de afzet", "*Verstevigen* van de afzet")."""
    clause = draft.clause
    if clause is None or clause.mood is not Mood.INFINITIVE:
        return False
    of_something = (
        clause.object is not None and bool(clause.object.preposition) and clause.object.head.i > clause.predicate.i
    )
    return bool(children(clause.predicate, "det")) or (
        of_something and clause.predicate.i == clause.predicate.sent.start
    )


def _may_be_finite(draft: Draft) -> bool:
    """Say whether what was read as infinitive may be a plural verb in second place, of what stands before it."""
    clause = draft.clause
    changed = clause.object if clause is not None else None
    if clause is None or clause.verb is None or changed is None or changed.head.i > clause.verb.i:
        return False
    if _ACTED_ON & set(clause.classes[:1]):
        return False
    behind = [token for token in draft.frame.doc[clause.verb.i + 1 :] if token.i not in draft.frame.aside]
    return "Plur" in features(changed.head, "Number") and any(token.is_alpha for token in behind)


def _may_be_infinitive(draft: Draft) -> bool:
    """Say whether what seems to act is rather acted on ("*bezoekers* verleiden …", "*pompen* laten plaatsen")."""
    clause, verb = draft.clause, finite_verb(draft)
    told = clause.subject if clause is not None else None
    if told is not None and verb is not None and verb.i + 1 < len(verb.doc) and not _ACTING & set(told.classes[:1]):
        following = verb.nbor()
        if following.pos_ == "VERB" and "Inf" in features(following, "VerbForm") and told.head.pos_ == "NOUN":
            return verb.pos_ == "VERB" and "Plur" in features(told.head, "Number")
    return clause is not None and told is not None and told.head.dep_ == "obj" and clause.predicate.i > told.head.i


def _fronted(draft: Draft) -> str:
    """Put the moment in front, behind a label if there is one ("Goal: …")."""
    doc, text = draft.frame.doc, draft.claim_text
    colon = next((token for token in doc[: max(_LABEL, _start_of_claim(draft)) + 1] if token.text == ":"), None)
    start = colon.i + 1 if colon is not None else 0
    first = next((token for token in doc[start:] if not token.is_punct and not token.is_space), doc[0])
    label = written(doc[:start]) + ": " if start else ""
    rest = tidy(lowered([first], draft.lexicon) + draft.text[first.end :])
    if doc[0].is_punct and not text.startswith(doc[0].text):
        rest = rest.rstrip(draft.text.rstrip()[-1])
    moment = draft.phrases.say(f"{_kind_of_moment(draft)}_first")
    return f"{label}{moment} {rest}" if label else draft.begun(f"{moment} {rest}")


def _start_of_claim(draft: Draft) -> int:
    """Return where the subject or verb of a claim stands, behind a label; nowhere in a language that turns these."""
    clause = draft.clause
    if clause is None or draft.phrases.verb_final:
        return 0
    subject = clause.subject.tokens if clause.subject is not None else ()
    return min([clause.predicate.i, *(token.i for token in subject)])


def _turned(draft: Draft) -> str | None:
    """Put the moment in front and subject and verb the other way round, where the subject is nobody or nothing.

    Behind the verb the moment would seem to be denied as well.
    """
    clause, verb = draft.clause, finite_verb(draft)
    if clause is None or verb is None or clause.subject is None:
        return None
    subject, doc = clause.subject.tokens, draft.frame.doc
    negations = draft.lexicon.words("negations")
    denied = any(token.lower_ in negations for token in subject)
    if not denied or subject[0].i != 0 or verb.i != subject[-1].i + 1:
        return None
    moment, rest = draft.phrases.say(f"{_kind_of_moment(draft)}_first"), written(doc[verb.i + 1 :])
    return draft.begun(f"{moment} {verb.text} {lowered(subject, draft.lexicon)} {rest}")
