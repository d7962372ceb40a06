"""Find where in a statement something can be put in: a reason, an amount, a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Mood, ReasonKind
from whylint.frame.words import begins_with, children, features, is_verb, relation, subtree
from whylint.reading.length import sentences_of
from whylint.rewrites.wording import end_of, whole_words

if TYPE_CHECKING:
    from whylint.frame.goal_frame import Clause, Means, Phrase, Reason
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_MARKS = frozenset(".!?…;,:")
_BARE = 2
"""The words of an infinitive that says nothing more ("to work")."""
_QUOTES = frozenset("\"'“”‘’„«»")


def end_of_claim(draft: Draft, *, before_means: bool = False, before_clauses: bool = False) -> int:
    """Return the offset behind the main claim: before the reason that follows it and before the end of its sentence."""
    doc, clause = draft.frame.doc, draft.clause
    if clause is None:
        return len(draft.text.rstrip())
    stops = [reason.tokens[0].i for reason in draft.frame.reasons if not belongs_to_word(reason)]
    stops += [means.tokens[0].i for means in draft.frame.means if before_means and not _is_unsure(means, draft)]
    stops += [*_clauses_after_comma(clause), *_causes_unread(draft)] if before_clauses else []
    stops += _sentences_after_semicolon(clause)
    stop = min([place for place in stops if place > clause.predicate.i], default=_end_of_sentence(clause.predicate))
    last = next(
        (token for token in reversed(doc[:stop]) if token.text not in _MARKS | _QUOTES and not token.is_space),
        doc[stop - 1],
    )
    return end_of(whole_words([last])[-1])


def _end_of_sentence(word: Token) -> int:
    """Return the place behind the sentence that a word stands in, by its marks and not by its grammar."""
    return next(sentence[-1].i + 1 for sentence in sentences_of(word.doc) if sentence[-1].i >= word.i)


def _causes_unread(draft: Draft) -> list[int]:
    """Return where clauses begin that open as a cause does, whatever they were read as ("… because queues grow")."""
    doc, causes = draft.frame.doc, draft.lexicon.words("reasons", ReasonKind.CAUSE.value)
    marks = [token for token in doc if token.pos_ == "SCONJ" and token.dep_ == "mark" and token.head.dep_ == "advcl"]
    return [mark.i for mark in marks if begins_with(doc[mark.i :], causes)]


def stands_behind_reason(verb: Token, draft: Draft) -> bool:
    """Say whether a verb follows a reason that follows something else, so that it may belong to the reason."""
    return any(0 < reason.tokens[0].i < verb.i for reason in draft.frame.reasons)


def _is_unsure(means: Means, draft: Draft) -> bool:
    """Say whether a means opens with a word that as often says with whom or how ("met de bus")."""
    first = next((token for token in means.tokens if token.is_alpha), means.tokens[0])
    return first.lower_ in draft.phrases.patterns["unsure_means"].split()


def belongs_to_word(reason: Reason) -> bool:
    """Say whether an infinitive tells what the word before it is, and no reason ("cycling *to work*", "easier *to*").

    A bare infinitive behind a noun is taken so too, wherever the parse hung it.
    """
    opening = reason.tokens[0]
    if opening.pos_ == "ADP" and opening.head.dep_ == "nmod" and not any(is_verb(token) for token in reason.tokens):
        return True
    before = opening.nbor(-1) if opening.i > 0 else None
    verb = next((token for token in reason.tokens if opening.head.i == token.i), None)
    if before is None or verb is None or opening.pos_ != "PART" or relation(opening) != "mark":
        return False
    bare = len([token for token in reason.tokens if not token.is_punct]) == _BARE
    hangs = relation(verb) == "acl" and verb.head.i <= before.i
    return before.pos_ == "ADJ" or hangs or (bare and before.pos_ == "NOUN")


def amount_place(draft: Draft, clause: Clause) -> int:
    """Return the offset where from how much to how much belongs: behind what changes, before a verb in last place."""
    changed = clause.object
    if clause.verb is None:
        behind = changed is not None and changed.head.i > clause.predicate.i
        return end_of(_whole(changed.tokens[-1], draft)) if changed is not None and behind else end_of_claim(draft)
    if (helping := _help_between(draft, clause)) is not None:
        return end_of(helping)
    if changed is not None and (changed.head.i > clause.verb.i or _stands_last(draft, clause)):
        return end_of(whole_words([_with_dependents(_whole(changed.tokens[-1], draft), draft, clause)])[-1])
    if _stands_last(draft, clause):
        return end_of(clause.verb.nbor(-1))
    particles = children(clause.verb, "compound:prt")
    last = max([clause.verb, *particles], key=lambda token: token.i)
    while last.i + 1 < len(draft.frame.doc) and last.nbor().pos_ == "ADV" and last.i + 1 not in draft.frame.aside:
        last = last.nbor()
    return end_of(last)


def _sentences_after_semicolon(clause: Clause) -> list[int]:
    """Return the semicolons behind a claim that another sentence follows ("…; without them there is no club")."""
    rest = [token for token in clause.predicate.sent if token.i > clause.predicate.i]
    marks = [token.i for token in rest if token.text == ";"]
    return [mark for mark in marks if any(token.i > mark and (is_verb(token) or token.pos_ == "AUX") for token in rest)]


def _clauses_after_comma(clause: Clause) -> list[int]:
    """Return where the clauses begin that a comma sets apart behind a claim (", where we have been stuck")."""
    clauses = [token for token in clause.predicate.sent if relation(token) in {"acl", "advcl"}]
    starts = [token.left_edge for token in clauses if token.left_edge.i > clause.predicate.i + 1]
    commas = [start if start.text == "," else start.nbor(-1) for start in starts]
    behind = [token for token in clause.predicate.sent if clause.predicate.i < token.i < clause.predicate.sent.end - 1]
    joints = [token for token in behind if token.text == "," and token.nbor().pos_ in {"ADV", "SCONJ"}]
    commas += [token for token in joints if not _is_before_noun(token.nbor())]
    return [comma.i for comma in commas if comma.text == ","]


def _is_before_noun(adverb: Token) -> bool:
    """Say whether an adverb stands before the noun that it helps describe (", *well* heated rooms")."""
    described = adverb.doc[adverb.i + 1 : adverb.i + 3]
    nouns = {"NOUN", "PROPN"}
    if described and described[0].text == "-":
        return True
    return len(described) > 1 and described[0].pos_ in {"ADJ", "VERB"} and described[1].pos_ in nouns


def _help_between(draft: Draft, clause: Clause) -> Token | None:
    """Return the auxiliary between what changes and a verb in last place ("het verbruik *wordt* … verlaagd")."""
    changed, verb = clause.object or clause.subject, clause.verb
    if changed is None or verb is None or not draft.phrases.verb_final:
        return None
    return next((child for child in children(verb, "aux") if changed.head.i < child.i < verb.i), None)


def _whole(last: Token, draft: Draft) -> Token:
    """Go on to the end of a phrase that was cut short, as a noun follows it ("het aandeel | gescheiden afval")."""
    doc, aside = draft.frame.doc, draft.frame.aside
    while last.i + 1 < len(doc) and last.i + 1 not in aside and _is_nominal(last.nbor()):
        last = last.nbor()
    return last


def _is_nominal(token: Token) -> bool:
    return token.pos_ in {"ADJ", "NOUN", "PROPN"} or (token.pos_ == "VERB" and "Part" in features(token, "VerbForm"))


def _with_dependents(last: Token, draft: Draft, clause: Clause) -> Token:
    """Go on past a phrase that tells where or with whom, right behind the object ("overlast in de wijken")."""
    verb = clause.verb
    by_means = {means.head.i for means in draft.frame.means}
    following = [phrase for phrase in clause.obliques if phrase.tokens[0].i > last.i and phrase.head.i not in by_means]
    for phrase in following:
        opening = children(phrase.head, "case")
        place = {"place", "person", "body", "artefact", "function", "work", "name"} & set(phrase.classes[:1])
        touches = opening and opening[0].i == last.i + 1
        if place and touches and (verb is None or phrase.head.i < verb.i or last.i > verb.i):
            last = phrase.tokens[-1]
    return last


def _stands_last(draft: Draft, clause: Clause) -> bool:
    """Say whether the verb of a clause stands behind what it says, as infinitives and subordinate verbs may."""
    verb = clause.verb
    if verb is None or verb.i == 0 or not draft.phrases.verb_final:
        return False
    dependents = [child for child in verb.lefts if not child.is_punct]
    return bool(dependents) and (children(verb, "aux", "mark") != [] or clause.mood is not Mood.FINITE)


def behind_finite_verb(draft: Draft) -> int | None:
    """Return the offset behind the finite verb and the pronouns or subject that lean on it, if there is one.

    In a clause that a word opens ("we want *that* …") it is the one behind that word.
    """
    doc, clause = draft.frame.doc, draft.clause
    if clause is None or (clause.verb is not None and not clause.classes):
        return None  # what no lexicon knows as a verb may be none
    opened = [child for child in children(clause.predicate, "mark") if _opens_clause(child, clause.predicate)]
    last = opened[0] if opened and clause.mood is Mood.FINITE else finite_verb(draft)
    if last is None or stands_behind_reason(last, draft) or _is_one_of_two(last, draft):
        return None
    told = clause.subject or (clause.object if clause.passive else None)
    if told is not None and told.head.pos_ == "NUM":
        told = None  # "one in three schools": the parse has only the first word of them
    if told is not None and told.tokens[0].i == last.i + 1 and not (opened and _is_denied_or_told_more(told, draft)):
        last = told.head.right_edge if opened else told.tokens[-1]
    while last.i + 1 < len(doc) and doc[last.i + 1].pos_ == "PRON" and not children(doc[last.i + 1], "case"):
        following = doc[last.i + 1]
        denied = following.lower_ in draft.lexicon.words("negations")
        if denied or following.dep_ == "nmod:poss" or "Rel" in features(following, "PronType"):
            break
        last = doc[last.i + 1]
    infinitives = {phrase.split()[0] for phrase in draft.lexicon.words("reasons", "infinitive")}
    if last.i + 1 < len(doc) and _is_mark_of(doc[last.i + 1], infinitives):
        last = doc[last.i + 1]
    return end_of(last)


def _opens_clause(mark: Token, predicate: Token) -> bool:
    """Say whether a word opens a clause with a verb ("*dat* … wachten"), and no comparison ("*als* buurman")."""
    said = predicate.pos_ in {"VERB", "AUX"} or bool(children(predicate, "cop"))
    return mark.pos_ == "SCONJ" and mark.i < predicate.i and said


def _is_mark_of(token: Token, words: set[str]) -> bool:
    return token.dep_ == "mark" and token.lower_ in words


def _is_one_of_two(verb: Token, draft: Draft) -> bool:
    """Say whether what a verb acts on has a finite verb of its own, so that this one is none ("bestrijden *is* …")."""
    behind = [token for token in verb.doc[verb.i + 1 : verb.sent.end] if token.i not in draft.frame.aside]
    return any(token.dep_ == "cop" and token.head.dep_ in {"obj", "obl", "nmod"} for token in behind)


def _is_denied_or_told_more(told: Phrase, draft: Draft) -> bool:
    """Say whether what acts is nobody, whom a moment behind it would seem to deny too, or is told in a clause."""
    negations, words = draft.lexicon.words("negations"), subtree(told.head)
    return any(word.lower_ in negations or is_verb(word) or word.pos_ == "AUX" for word in words)


def finite_verb(draft: Draft) -> Token | None:
    """Return the finite verb of the main clause, or None where it has none."""
    clause = draft.clause
    if clause is None or clause.mood in {Mood.INFINITIVE, Mood.NOMINAL}:
        return None
    root = clause.predicate.sent.root
    finite = [token for token in [root, *children(root, "aux", "cop")] if _is_finite(token)]
    if not finite and clause.mood is Mood.FINITE and clause.verb is not None and clause.subject is not None:
        between = clause.verb.doc[clause.subject.head.right_edge.i + 1 : clause.verb.i]
        return clause.verb if all(token.is_punct for token in between) else None
    return min(finite, key=lambda token: token.i, default=None)


def has_stray_verb(draft: Draft) -> bool:
    """Say whether a finite verb stands in the main clause that the frame does not account for."""
    subordinate = {"acl", "acl:relcl", "advcl", "ccomp", "csubj"}
    finite = [token for token in draft.frame.doc if _is_finite(token) and token.i not in draft.frame.aside]
    holders = [
        token.head if token.pos_ == "AUX" and token.dep_ in {"aux", "cop", "aux:pass"} else token for token in finite
    ]
    return any(holder.dep_ not in subordinate and not _under(holder, subordinate) for holder in holders)


def _under(token: Token, relations: set[str]) -> bool:
    return any(above.dep_ in relations for above in token.ancestors)


def _is_finite(token: Token) -> bool:
    return bool((is_verb(token) or token.pos_ == "AUX") and {"Fin"} & features(token, "VerbForm"))
