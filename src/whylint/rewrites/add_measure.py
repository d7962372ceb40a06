"""Add a target: in the sentence where what changes has a number of its own, else as a measure beside it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from whylint.frame.clauses import negation_of
from whylint.frame.goal_frame import Mood
from whylint.frame.words import children, features, lemma_of, phrase_of, subtree
from whylint.reading.answer import YES
from whylint.rewrites.comparing import are_counted, holds_comparison, is_better, is_compared, is_more
from whylint.rewrites.measures import Word, load_measures, measure_languages, words_of
from whylint.rewrites.naming import name_of, row_name_of
from whylint.rewrites.people import people_in
from whylint.rewrites.places import amount_place, end_of_claim, stands_behind_reason
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.what_counts import is_changed_by, is_described_work, is_what_counts
from whylint.rewrites.what_follows import behind_phrases, goes_on_with_clause
from whylint.rewrites.wording import inserted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause, Phrase
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token
    from whylint.rewrites.measures import Thing
    from whylint.rewrites.rewrite import Draft

_COUNTED = frozenset({"metric", "event", "nuisance"})
_DIRECTED = frozenset({"raise", "lower"})
_LIVED = frozenset({"live", "operate", "communicate", "create", "reach"})
_LONGEST = 7
_MOST_WORDS = 12
"""The most words of a statement that a measure is named in; longer ones get it as a field."""
_TWO = 2
"""The most claims that one measure can be asked about."""
_PAUSES = frozenset(",;:(.")


def add_measure(draft: Draft) -> tuple[Rewrite, ...]:
    """Add from where to where, or how many instead of how many, where the frame has a place for it.

    Where the library knows what the statement is about, a measure of it is named: in the sentence, unless what changes
    has a number of its own, and another one as a field.
    """
    said, thing = _in_sentence(draft), _thing(draft)
    if thing is None:
        return (said,) if said is not None else (Rewrite(draft.text, (("measure", _measure(draft)),)),)
    texts = [measure.text for measure in thing.measures]
    if not _has_own_number(draft) and _has_room(draft) and not _is_one_of_several(draft):
        place = end_of_claim(draft, before_means=True)
        said = Rewrite(inserted(draft.text, place, draft.phrases.say("measured_by", measure=texts.pop(0)), ", "))
    field = Rewrite(draft.text, (("measure", draft.phrases.say("measure_named", measure=texts[0])),))
    return (said, field) if said is not None else (field,)


def _has_room(draft: Draft) -> bool:
    """Say whether a measure can stand behind the claim and still be seen to belong to it."""
    if draft.clause is not None and draft.clause.verb is None and draft.clause.object is not None:
        return False
    words = [token for token in draft.frame.doc if not token.is_punct]
    listed = any(mark in draft.claim_text for mark in _PAUSES)
    return not listed and len(words) <= _MOST_WORDS and not draft.frame.reasons and not draft.frame.means


def _is_one_of_several(draft: Draft) -> bool:
    """Say whether what changes stands in a row, of which a measure behind the claim would leave out the others."""
    changed = _changed(draft, draft.clause) if draft.clause is not None else None
    return changed is not None and bool(children(changed.head, "conj"))


def _has_own_number(draft: Draft) -> bool:
    """Say whether what changes has a number of its own, or an amount stands in the claim."""
    clause = draft.clause
    changed = _changed(draft, clause) if clause is not None else None
    counted = changed is not None and bool(_COUNTED & set(changed.classes[:1]))
    amounts = any(found.tokens[0].i not in draft.frame.aside for found in draft.frame.quantities)
    return counted or amounts or (clause is not None and is_compared(draft, clause))


def _thing(draft: Draft) -> Thing | None:
    """Return what the library knows of: what changes, else what is said of it, else the change itself."""
    clause, language = draft.clause, draft.lexicon.language
    several = draft.answers["compound"].value == YES or _is_one_of_several(draft)
    if clause is None or several or language not in measure_languages():
        return None
    library = load_measures(language)
    changed = _changed(draft, clause)
    people = changed is not None and changed.classes[:1] == ("person",)
    acts = changed is not None and changed is clause.subject and changed.head.pos_ != "NOUN"
    heads = [(changed.tokens, changed.head)] if changed is not None and not people and not acts else []
    sure = not children(clause.predicate, "compound:prt") and not stands_behind_reason(clause.predicate, draft)
    does = clause.predicate if sure and (changed is None or people) else None
    heads += [((word,), word) for word in (clause.complement, does) if word is not None]
    found = (
        library.thing_in(_words(tokens, head, draft), narrowed=_is_narrowed(head, draft)) for tokens, head in heads
    )
    return next((thing for thing in found if thing is not None), None)


def _is_narrowed(head: Token, draft: Draft) -> bool:
    """Say whether words behind a noun narrow it down to something of its own ("transparency *of food prices*")."""
    ties = draft.phrases.patterns["narrowed"].split()
    following = head.nbor() if head.i + 1 < len(head.doc) else None
    if following is not None and following.pos_ == "ADP" and following.lower_ in ties:
        return True
    behind = [child for child in children(head, "nmod") if child.i > head.i]
    return any(case.lower_ in ties for child in behind for case in children(child, "case"))


def _words(tokens: Sequence[Token], head: Token, draft: Draft) -> list[Word]:
    """Return the words of a phrase as the library wants them: a hyphen parts words, and no mark is one."""
    words: list[Word] = []
    for token in tokens:
        parts = words_of(token.text)
        forms = {token.lower_, lemma_of(token).lower()}
        noun = token.pos_ in {"NOUN", "PROPN"} or _tells_which(token, draft.lexicon)
        words += [Word(frozenset(forms if len(parts) == 1 else {part}), noun, token.i == head.i) for part in parts]
    return words


def _tells_which(word: Token, lexicon: Lexicon) -> bool:
    """Say whether an adjective narrows a noun down to one kind of it, as no word of praise does ("*oral* health")."""
    classes = lexicon.adjective_classes(word.lower_) or lexicon.adjective_classes(lemma_of(word))
    return word.pos_ == "ADJ" and ("kind" in classes or not classes) and "Cmp" not in features(word, "Degree")


def _in_sentence(draft: Draft) -> Rewrite | None:
    clause = draft.clause
    amounts = any(found.tokens[0].i not in draft.frame.aside for found in draft.frame.quantities)
    several = draft.answers["compound"].value == YES or _is_one_of_several(draft)
    if clause is None or amounts or several or _is_list(draft, clause):
        return None
    changed = _changed(draft, clause)
    if any("Cmp" in features(token, "Degree") for phrase in clause.obliques for token in phrase.tokens):
        return None
    if changed is not None and _DIRECTED & set(clause.classes[:1]) and _ends_in_what_changes(clause):
        pattern = _pattern_for(changed, draft)
        if pattern:
            said, place = draft.phrases.say(pattern), amount_place(draft, clause)
            behind = next((token for token in draft.frame.doc if token.idx >= place), None)
            goes_on = behind is not None and behind.dep_ == "cc" and behind in subtree(changed.head)
            last = goes_on or draft.text[place:].split()[:1] == said.split()[:1] or changed in clause.obliques
            last = last or clause.mood is Mood.NOMINAL
            if not last and goes_on_with_clause(draft, place):
                return None
            place = end_of_claim(draft, before_means=True) if last else behind_phrases(draft, place)
            return Rewrite(inserted(draft.text, place, said))
    moves = clause.object is None and clause.complement is None and not set(clause.classes[:1]) & {"be", "learn"}
    moves = moves and bool(_DIRECTED & set(clause.classes[:1])) and negation_of(clause.predicate, draft.lexicon) is None
    if changed is not None and changed is clause.subject and moves and (pattern := _pattern_for(changed, draft)):
        return Rewrite(inserted(draft.text, end_of_claim(draft, before_means=True), draft.phrases.say(pattern)))
    if is_compared(draft, clause) and not _joins_more(draft) and ":" not in draft.claim_text:
        return _counted(draft, clause) if clause.verb is None or are_counted(clause, draft.lexicon) else None
    if changed is not None and changed is clause.subject and _COUNTED & set(changed.classes[:1]) and is_more(clause):
        place = end_of_claim(draft, before_means=True)
        return Rewrite(inserted(draft.text, place, draft.phrases.say("measured"), ", "))
    acts = people_in(draft)
    compared = any("Cmp" in features(token, "Degree") for token in clause.tokens)
    lives = bool(_LIVED & set(clause.classes[:1])) and not clause.passive and not compared
    if acts is not None and acts.acting and acts.plural and not acts.speaking and lives:
        return Rewrite(
            inserted(draft.text, end_of_claim(draft, before_means=True), draft.phrases.say("counted_people"), ", ")
        )
    return None


def _joins_more(draft: Draft) -> bool:
    """Say whether a claim joins things with a word such as "and", so that a number at its end would be of the last."""
    end = end_of_claim(draft, before_means=True)
    return any(token.dep_ == "cc" and token.idx < end for token in draft.frame.doc)


def _is_list(draft: Draft, clause: Clause) -> bool:
    """Say whether a claim without a verb goes on behind a mark, so that a number at its end would be of the rest."""
    said = draft.text[: end_of_claim(draft, before_means=True)].rstrip(",")
    return clause.verb is None and any(mark in said for mark in _PAUSES)


def _pattern_for(changed: Phrase, draft: Draft) -> str:
    if _COUNTED & set(changed.classes[:1]):
        return "measured"
    scored = changed.classes[:1] == ("quality",) and not _is_narrowed(changed.head, draft)
    return "scored" if scored else ""


def _counted(draft: Draft, clause: Clause) -> Rewrite:
    """Say how many instead of how many behind a claim of more or fewer."""
    pattern = "measured" if clause.verb is None else "counted"
    return Rewrite(inserted(draft.text, end_of_claim(draft, before_means=True), draft.phrases.say(pattern), ", "))


def _ends_in_what_changes(clause: Clause) -> bool:
    """Say whether a verb says all of the change, not a word behind what changes ("make upgrades *boring*")."""
    return clause.complement is None and not children(clause.predicate, "xcomp")


def _changed(draft: Draft, clause: Clause) -> Phrase | None:
    """Return what a claim is about: what is acted on, else what changes."""
    found = clause.object or clause.subject
    leads = clause.lemma.split()[:1] and clause.lemma.split()[0] in draft.lexicon.words("lead_to")
    if clause.object is None and clause.obliques and (leads or (found is None and _is_directed_at(clause))):
        found = clause.obliques[0]
    if found is None and clause.verb is None and clause.predicate.pos_ in {"NOUN", "PROPN"}:
        found = phrase_of(clause.predicate, draft.lexicon)
    if found is None:
        return None
    beside = clause.verb is None and bool(found.preposition) and found is not clause.object
    unnamed = found.head.pos_ == "PRON" or found.head.like_num or beside or "aim" in found.classes[:1]
    return None if unnamed else found


def _is_directed_at(clause: Clause) -> bool:
    """Say whether what is to rise or fall stands behind a preposition right behind the verb ("decrease *in falls*")."""
    opening = children(clause.obliques[0].head, "case")
    touches = bool(opening) and opening[0].i == clause.predicate.i + 1
    return touches and bool(_DIRECTED & set(clause.classes[:1]))


def _is_one_of_its_kind(changed: Phrase) -> bool:
    """Say whether a thing is not there yet, so that nothing can be asked about it ("an app")."""
    known = changed.classes[:1] == ("quality",)
    return not known and any("Ind" in features(child, "Definite") for child in children(changed.head, "det"))


def _is_part_of_verb(changed: Phrase, draft: Draft) -> bool:
    """Say whether a noun only makes a verb ("give *a contribution*"), or how much there is of it is what is claimed."""
    before = children(changed.head, "det")
    some = any("Ind" in features(child, "Definite") for child in before)
    plain = {"Art", "Dem", "Prs"}
    amount = any(not plain & features(child, "PronType") and not features(child, "Definite") for child in before)
    return amount or (some and draft.lexicon.nominalised_verb(lemma_of(changed.head)) is not None)


def _measure(draft: Draft) -> str:
    """Return a measure to fill in: what one would count or ask, among whom or about what."""
    clause, people = draft.clause, people_in(draft)
    if people is not None and people.acting and people.plural and not people.speaking:
        return draft.phrases.say("measure_among", people=people.text)
    changed = _changed(draft, clause) if clause is not None else None
    if people is not None and people.plural and changed is not None and changed.classes[:1] == ("person",):
        return draft.phrases.say("measure_among", people=people.text)
    names = [_name_of_changed(draft, claim) for claim in draft.frame.claims]
    whole = draft.claim_text.lower() in {name.lower() for name in names} and clause is not None
    whole = whole and clause is not None and clause.verb is not None
    whole = whole or (len(names) == _TWO and (names[0] in names[1] or names[1] in names[0]))
    if whole or not names or len(names) > _TWO or not all(names) or len(set(names)) < len(names):
        return draft.phrases.say("measure")
    return draft.phrases.say("measure_of", object=f" {draft.phrases.say('and')} ".join(names))


def _is_theirs(words: Sequence[Token]) -> bool:
    """Say whether a thing is of those whom only the rest of the sentence names ("*their* income")."""
    owner = words[0] if words else None
    return owner is not None and owner.dep_ == "nmod:poss" and "3" in features(owner, "Person") and owner.pos_ == "PRON"


def _name_of_changed(draft: Draft, claim: Clause) -> str:
    """Return the words for what a claim is about; nothing where they are cut short or nothing can be asked about it."""
    if is_described_work(claim) and not any(is_better(word, draft) for word in children(claim.predicate, "amod")):
        return row_name_of(claim.predicate, draft)
    changed = _changed(draft, claim)
    if changed is None or changed.head.pos_ not in {"NOUN", "PROPN"} or not is_what_counts(changed, draft):
        return ""
    if changed.classes[:1] == ("person",) or _is_part_of_verb(changed, draft):
        return ""
    if _is_one_of_its_kind(changed) or holds_comparison(changed, draft) or not is_changed_by(claim, changed):
        return ""
    inside = list(takewhile(lambda token: token.i not in draft.frame.aside, changed.tokens))
    if _is_theirs(inside) and claim is draft.frame.main:
        return ""
    following = inside[-1].nbor() if inside and inside[-1].i + 1 < len(draft.frame.doc) else None
    cut = following is not None and following.lower_ in draft.phrases.patterns["whose"].split()
    name = name_of(inside, draft, as_written=True) if len(inside) <= _LONGEST and not cut else ""
    return name or row_name_of(changed.head, draft)
