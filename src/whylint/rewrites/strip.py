"""Say a statement without its fluff, its ways out and its open ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, is_verb, lemma_of, subtree
from whylint.reading.answer import YES
from whylint.reading.escape import effort_of
from whylint.rewrites.change import verb_phrase
from whylint.rewrites.places import finite_verb
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import tidy, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token
    from whylint.reading.answer import FactName
    from whylint.rewrites.rewrite import Draft

_STRIPPED: tuple[FactName, ...] = ("escape", "fluff")


def strip(draft: Draft) -> tuple[Rewrite, ...]:
    """Leave out what says nothing; where the rest would not be a sentence without it, there is no rewrite."""
    found = [tokens for tokens in _found(draft) if _can_go(tokens, draft)]
    effort = effort_of(draft.frame, draft.lexicon)
    if effort is not None:
        said = _without_effort(draft, effort)
        return (Rewrite(draft.begun(said), applicability="maybe-incorrect"),) if said else ()
    gone: set[int] = set()
    for tokens in found:
        gone |= _going(tokens, draft)
    kept = [token for token in draft.frame.doc if token.i not in gone and not token.is_space]
    if not found or not any(token.is_alpha for token in kept):
        return ()
    text = _put_together(_in_order(kept, draft), gone, draft)
    whole = len(found) == len(_found(draft)) and not any(_bears_the_claim(tokens, draft) for tokens in found)
    return (Rewrite(draft.begun(text), applicability="machine-applicable" if whole else "maybe-incorrect"),)


def _found(draft: Draft) -> list[tuple[Token, ...]]:
    answers, doc = [draft.answers[fact] for fact in _STRIPPED], draft.frame.doc
    stretches = [each for answer in answers if answer.value == YES for each in answer.evidence]
    return [tuple(token for token in doc if each.start <= token.idx < each.end) for each in sorted(stretches)]


def _can_go(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether the sentence stays one without these words: nothing else hangs on what they say."""
    inside, root = {token.i for token in tokens}, _root_of(tokens)
    if _says_how(tokens, draft):
        return all(_can_stay(token, draft) for token in tokens if token.lower_ not in _fixed_words(draft))
    if _is_all_said_of(root, draft) or _joins_what_follows(tokens):
        return False
    if root.dep_ in {"amod", "compound"} and len(tokens) > 1:
        return root.head.i > tokens[-1].i
    if len(tokens) > 1 and not _is_escape(tokens, draft):
        return False
    if any(token.pos_ in {"NOUN", "PROPN"} and _is_argument(token, inside) for token in tokens):
        return False
    if len(tokens) > 1 or not _is_added(tokens[0]):
        return not _opens_verb_second(tokens, draft) or _subject_behind_verb(tokens, draft) is not None
    (word,) = tokens
    if word.dep_ == "conj":
        return not children(word, "cc") or len(children(word.head, "conj")) == 1
    if word.dep_ == "advmod" and (word.pos_ != "ADV" or _is_said_with(word, draft)):
        return False
    return word.dep_ in {"amod", "advmod", "compound"} and word.head.i != word.i and not _holds_more(word)


def _root_of(tokens: Sequence[Token]) -> Token:
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[0])


def _is_escape(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether words are a way out or an open end, which a sentence does without, and no praise that it ends in."""
    return any(each.start == tokens[0].idx for each in draft.answers["escape"].evidence)


def _says_how(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether a way out holds words of the author's own ("as *little* as possible", "zo *snel* mogelijk")."""
    fixed = draft.lexicon.words("escapes", "ways_out") | draft.lexicon.words("escapes", "open_ends")
    amount = any(draft.lexicon.adjective_classes(token.lower_)[:1] == ("more",) for token in tokens)
    return _is_escape(tokens, draft) and not amount and written(tokens).lower().replace("’", "'") not in fixed


def _fixed_words(draft: Draft) -> frozenset[str]:
    """Return the words around what a way out holds of the author's own ("*as* soon *as possible*")."""
    open_phrases = [phrase for phrase in draft.lexicon.words("escapes", "ways_out") if "*" in phrase]
    return frozenset(word for phrase in open_phrases for word in phrase.split())


def _can_stay(word: Token, draft: Draft) -> bool:
    """Say whether a word of a way out says how by itself; little of something is no claim, and a thing is no how."""
    listed = lemma_of(word) in _fixed_words(draft)
    return word.pos_ in {"ADJ", "ADV"} and not listed and "less" not in draft.lexicon.adjective_classes(word.lower_)


def _going(tokens: Sequence[Token], draft: Draft) -> set[int]:
    """Return the places of what goes: of a way out that says how, only the words around that."""
    if _says_how(tokens, draft):
        return {token.i for token in tokens if token.lower_ in _fixed_words(draft)}
    return _with_joints(tokens)


def _joins_what_follows(tokens: Sequence[Token]) -> bool:
    """Say whether words behind a comma join to the claim what follows them ("…, *preferably* at the back")."""
    doc, first, last = tokens[0].doc, tokens[0], tokens[-1]
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    return first.i > 0 and doc[first.i - 1].text == "," and after is not None and not after.is_punct


def _is_all_said_of(word: Token, draft: Draft) -> bool:
    """Say whether praise is all that a statement without a verb says of the thing it names ("a *vibrant* heart")."""
    clause = draft.clause
    if clause is None or clause.verb is not None or word.dep_ != "amod" or word.head.i != clause.predicate.i:
        return False
    return all(child.i == word.i or child.dep_ in {"det", "cc", "conj", "punct"} for child in word.head.children)


def _is_said_with(word: Token, draft: Draft) -> bool:
    """Say whether a verb says of something that it is so, or makes it so, by this word."""
    said = draft.lexicon.words("linking_verbs") | draft.lexicon.words("causatives")
    return lemma_of(word.head) in said


def _bears_the_claim(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether words are praise of the very thing that is claimed, so that little is claimed without them."""
    clause, praised = draft.clause, _root_of(tokens).head
    if clause is None or _is_escape(tokens, draft):
        return False
    linked = clause.object is not None and clause.lemma in draft.lexicon.words("linking_verbs")
    held = [clause.predicate, clause.complement, clause.object.head if linked and clause.object is not None else None]
    return any(token is not None and token.i == praised.i and not is_verb(token) for token in held)


def _is_added(word: Token) -> bool:
    return word.pos_ in {"ADJ", "ADV"} or word.dep_ in {"amod", "compound"}


def _is_argument(noun: Token, inside: set[int]) -> bool:
    return noun.head.i not in inside and noun.dep_.partition(":")[0] in {"obj", "nsubj", "nmod"}


def _holds_more(word: Token) -> bool:
    """Say whether words hang on a fluff word that would hang loose without it ("unforgettable *for guests*")."""
    return any(child.dep_ not in {"advmod", "conj", "cc", "punct"} for child in word.children)


def _with_joints(tokens: Sequence[Token]) -> set[int]:
    """Return the places of words that go, with what only tied them to the rest."""
    first, last = tokens[0], tokens[-1]
    gone = {token.i for token in tokens}
    if len(tokens) == 1 and _is_added(first):
        gone |= {below.i for child in children(first, "advmod") for below in subtree(child)}
        gone |= _strengthened_by(tokens)
        beside = children(first, "conj")
        gone |= set(range(first.i + 1, beside[0].left_edge.i)) if beside else set()
        gone |= {child.i for child in children(first, "cc", "punct")} if first.dep_ == "conj" else set()
        if first.dep_ == "amod" and not beside and first.i + 1 < len(first.doc) and first.nbor().text == ",":
            gone.add(first.i + 1)
        return gone
    gone |= _strengthened_by(tokens)
    before = first.nbor(-1) if first.i > 0 else None
    after = last.nbor() if last.i + 1 < len(last.doc) else None
    if before is not None and before.text == "," and (after is None or after.is_punct):
        gone.add(before.i)
        gone |= {after.i} if after is not None and after.text == "," else set()
    if (before is None or first.is_sent_start) and after is not None and after.text == ",":
        gone.add(after.i)
    return gone


def _strengthened_by(tokens: Sequence[Token]) -> set[int]:
    """Return the place of the adverb right before a word of praise, wherever the parse hung it ("*truly* seamless")."""
    before = tokens[0].nbor(-1) if tokens[0].i > 0 else None
    praises = _root_of(tokens).dep_ in {"amod", "compound"}
    return {before.i} if before is not None and before.pos_ == "ADV" and praises else set()


def _opens_verb_second(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether words stand in front in a language whose finite verb then stands second."""
    front = draft.phrases.verb_final and tokens[0].i == tokens[0].sent.start
    return front and finite_verb(draft) is not None


def _subject_behind_verb(tokens: Sequence[Token], draft: Draft) -> Sequence[Token] | None:
    """Return the subject that stands right behind the finite verb, which words in front put there."""
    verb, clause = finite_verb(draft), draft.clause
    if verb is None or clause is None or verb.i != tokens[-1].i + 1:
        return None
    told = clause.object if clause.passive and clause.subject is None else clause.subject
    return told.tokens if told is not None and told.tokens[0].i == verb.i + 1 else None


def _in_order(kept: Sequence[Token], draft: Draft) -> list[Token]:
    """Put the subject in front of a finite verb that nothing stands before any more."""
    first, verb, clause = kept[0], finite_verb(draft), draft.clause
    told = None if clause is None else (clause.object if clause.passive and clause.subject is None else clause.subject)
    fronted = first.i > first.sent.start and verb is not None and verb.i == first.i and draft.phrases.verb_final
    if not fronted or told is None or told.tokens[0].i != first.i + 1:
        return list(kept)
    subject = [token for token in kept if told.tokens[0].i <= token.i <= told.tokens[-1].i]
    return [*subject, first, *(token for token in kept if token.i > told.tokens[-1].i)]


def _put_together(kept: Sequence[Token], gone: set[int], draft: Draft) -> str:
    """Write the words that stay: with the article that fits what now follows it, and a list with its last joint."""
    words = [token.text for token in kept]
    for place, token in enumerate(kept[:-1]):
        if token.i + 1 in gone:
            words[place] = _article(token, kept[place + 1], draft)
    comma = _comma_of_last(kept, gone, draft)
    text = ""
    for place, token in enumerate(kept):
        following = kept[place + 1] if place + 1 < len(kept) else None
        apart = following is not None and following.i != token.i + 1
        if comma is not None and token.i == comma:
            text = f"{text} {draft.phrases.say('and')} "
            continue
        text += words[place] + (" " if apart else str(token.whitespace_))
    return tidy(text)


def _article(token: Token, following: Token, draft: Draft) -> str:
    """Return an indefinite article as its language has it before a sound."""
    forms = draft.phrases.patterns["articles"]
    if not forms or token.lower_ not in forms.values():
        return token.text
    word = following.lower_
    vowel = word.startswith(tuple(forms["vowels"])) and not word.startswith(tuple(forms["consonant_sounding"].split()))
    vowel = vowel or word.startswith(tuple(forms["vowel_sounding"].split()))
    article = str(forms["before_vowel"] if vowel else forms["before_consonant"])
    return article.capitalize() if token.text[:1].isupper() else article


def _comma_of_last(kept: Sequence[Token], gone: set[int], draft: Draft) -> int | None:
    """Return the comma before the last of a list whose open end went away, if no other word joins it to the list."""
    doc = draft.frame.doc
    for token in kept:
        ends = token.dep_ == "conj" and any(place in gone for place in (token.i + 1, token.i + 2))
        commas = [child.i for child in children(token, "punct") if child.text == "," and child.i < token.i]
        if ends and commas and not children(token, "cc") and commas[0] not in gone and doc[commas[0]] in kept:
            return commas[0]
    return None


def _without_effort(draft: Draft, effort: Token) -> str:
    """Return what is striven for: as an order or infinitive, or as the noun that it is."""
    clause = draft.clause
    if clause is None:
        return ""
    if effort.i != clause.predicate.i:
        said = verb_phrase(draft, clause, set())
        return said if _says_all(said, draft, effort) else ""
    led_to = [child for child in children(effort, "obl", "nmod") if child.i > effort.i or draft.phrases.verb_final]
    cases = {child.i for head in led_to[:1] for child in children(head, "case")}
    rest = [token for token in subtree(led_to[0]) if token.i not in cases] if led_to else []
    if rest and rest[0].i > effort.i:
        rest = [token for token in draft.frame.doc if token.i >= rest[0].i and token.i not in cases]
    return written(rest)


def _says_all(said: str, draft: Draft, effort: Token) -> bool:
    """Say whether no word behind the one for effort was lost, but the mark of the one verb that is striven for."""
    kept = said.lower().split()
    joints = draft.phrases.patterns["effort_joints"].split()
    told = [token for token in draft.frame.doc if token.i > effort.i and token.is_alpha and token.lower_ not in joints]
    marks = [token for token in told if token.dep_ == "mark" and token.i not in draft.frame.aside]
    clause = draft.clause
    verb = clause.predicate.i if clause is not None else None
    rest = [token for token in told if token not in marks and token.i != verb]
    tidied = {word.strip(",;:.()") for word in kept}
    return len(marks) <= 1 + draft.phrases.verb_final and all(token.lower_ in tidied for token in rest)
