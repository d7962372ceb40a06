"""Say the change without what is to bring it about, and the means as something to use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whylint.frame.words import begins_with, children, features, is_verb, lemma_of, relation, subtree, verb_lemma
from whylint.rewrites.done import is_gerund
from whylint.rewrites.people import who
from whylint.rewrites.wording import lowered, tidy, whole_words, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Clause, Means, Phrase
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_USED = frozenset({"artefact", "function", "method", "document", "work", "content", "name"})
"""What can be put to use: no quality, and nobody."""
_CHANGES = frozenset({"raise", "lower", "remove", "improve", "create"})
"""What verbs do that bring a change about."""
_HELP = ("aux", "compound:prt", "mark", "expl", "advmod")


@dataclass(frozen=True)
class Parted:
    """A statement parted into the change and the means, each a text of its own."""

    change: str
    means: str


def part_means(draft: Draft) -> Parted | None:
    """Part a statement into the change and the strategy that its means is, or None where that cannot be told.

    "The intranet must improve communication" gives "improve communication" and "use the intranet for this"; "De
    dienstverlening verbeteren door nieuwsbrieven te sturen" gives "de dienstverlening verbeteren" and "nieuwsbrieven
    sturen".
    """
    clause = draft.clause
    inside = {token.i for reason in draft.frame.reasons for token in reason.tokens}
    if clause is None or clause.predicate.i in inside or _tells_of_the_past(clause):
        return None
    actor = clause.causer or clause.subject
    denied = actor is not None and any(token.lower_ in draft.lexicon.words("negations") for token in actor.tokens)
    if denied:
        return None
    if actor is not None and _is_the_means(actor, draft):
        brought = clause.causer is not None or _is_brought_about(draft, clause, actor)
        helped = bool(clause.causative) and clause.causer is None
        if not brought or helped or _are_people(actor, draft) or _is_an_amount(actor, draft):
            return None
        change = _able(draft, clause) if clause.causer is not None else _change(draft, clause, actor)
        return Parted(change, _use(draft, actor.tokens))
    if not draft.frame.means:
        return None
    means = draft.frame.means[0]
    tokens = means.tokens if is_verb(means.head) else subtree(means.head)
    if not is_verb(means.head) and not _can_be_used(means, draft):
        return None
    gone = {token.i for token in tokens}
    if (
        _tells_whose(means)
        or _leaves_loose_words(draft, tokens)
        or _is_unsure(tokens, draft)
        or _are_all(tokens, draft)
    ):
        return None
    change = written(token for token in draft.frame.doc if token.i not in gone)
    return Parted(change, strategy_of(draft, tokens, means.head))


def _is_brought_about(draft: Draft, clause: Clause, actor: Phrase) -> bool:
    """Say whether a thing in use changes another ("the intranet must *improve* communication"), and no more is said."""
    used = bool(_USED & set(actor.classes)) or actor.head.pos_ == "PROPN"
    leads = clause.lemma.split()[0] in draft.lexicon.words("lead_to")
    return used and (leads or (bool(_CHANGES & set(clause.classes[:1])) and not children(clause.predicate, "xcomp")))


def _are_people(actor: Phrase, draft: Draft) -> bool:
    """Say whether those who act are people or a body of them, whom a strategy does not put to use."""
    classes = {*actor.classes[:1], *draft.lexicon.noun_classes(actor.head.lower_)[:1]}
    return actor.head.pos_ == "PRON" or bool({"person", "body", "place"} & classes)


def _is_an_amount(actor: Phrase, draft: Draft) -> bool:
    """Say whether what seems to act is by how much something changes ("expanded *by 35 lorries*")."""
    clause, inside = draft.clause, {token.i for token in actor.tokens}
    counted = any(token.i in inside for quantity in draft.frame.quantities for token in quantity.tokens)
    behind = clause is not None and actor.head.i > clause.predicate.i
    return behind and counted and clause is not None and bool({"raise", "lower"} & set(clause.classes))


def _tells_of_the_past(clause: Clause) -> bool:
    """Say whether a claim has a past tense, as no goal has: the word belongs to a noun then ("rules *published* …")."""
    verb = clause.verb
    helped = verb is not None and children(verb, "aux", "cop")
    return verb is not None and not helped and "Past" in features(verb, "Tense")


def _is_unsure(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether a phrase opens with a word that as often says with whom ("*with* industry")."""
    first = next((token for token in tokens if token.is_alpha), tokens[0])
    return first.lower_ in draft.phrases.patterns["unsure_means"].split()


def _tells_whose(means: Means) -> bool:
    """Say whether a phrase tells by whom the thing right before it is done, and no means ("bookings *by campers*")."""
    above, first = means.head.head, means.tokens[0]
    tied = above.i == first.i - 1 and relation(means.head) == "nmod"
    return not is_verb(means.head) and (tied or "person" in means.classes)


def _are_all(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether a phrase names each of some who do it themselves, and so no means ("*by all* processors")."""
    words = [token for token in tokens if token.is_alpha]
    return len(words) > 1 and words[1].lower_ in draft.lexicon.words("universals")


def _leaves_loose_words(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Say whether words behind a means may hang on it ("through a channel | run with the industry")."""
    doc, last = draft.frame.doc, tokens[-1]
    if is_verb(tokens[0].head) or last.i + 1 >= len(doc):
        return False
    after = doc[last.i + 1]
    finite = draft.phrases.verb_final and (after.pos_ in {"VERB", "AUX"} or after.pos_ == "DET")
    return not (after.is_punct or after.i in draft.frame.aside or finite)


def _can_be_used(means: Means, draft: Draft) -> bool:
    """Say whether a thing can be put to use: one that is named, not the way in which something is done ("by train")."""
    opening = len(begins_with(means.tokens, draft.lexicon.words("means")).split())
    return (bool(_USED & set(means.classes[:1])) and len(means.tokens) - opening > 1) or means.head.pos_ == "PROPN"


def _is_the_means(actor: Phrase, draft: Draft) -> bool:
    evidence = draft.answers["swappable_means"].evidence
    return any(stretch.start <= actor.head.idx < stretch.end for stretch in evidence)


def _use(draft: Draft, means: Sequence[Token]) -> str:
    return draft.phrases.say("use", means=lowered(whole_words(means), draft.lexicon))


def strategy_of(draft: Draft, tokens: Sequence[Token], head: Token) -> str:
    """Return the strategy in a phrase of means: the thing to use, or the work as an order or infinitive."""
    opening = len(begins_with(tokens, draft.lexicon.words("means")).split())
    marks = next((number for number, token in enumerate(tokens) if not token.is_punct), 0)
    inner = [token for token in tokens[marks + opening :] if token.dep_ != "mark" or token.head.i != head.i]
    if not is_verb(head):
        return _use(draft, inner or tokens)
    if draft.phrases.verb_final:
        return written(inner)
    behind = [token for token in inner if token.i > head.i]
    return tidy(f"{lemma_of(head)} {_ordered(behind, draft)}")


def _ordered(words: Sequence[Token], draft: Draft) -> str:
    """Return what follows the verb of an order, with the verbs beside it as orders too ("…, *sharing* beds")."""
    text, joined = "", any(_names_work(word, draft) and word.nbor(-1).pos_ == "CCONJ" for word in words)
    for word in words:
        apart = word.nbor(-1).text == "," or word.nbor(-1).pos_ == "CCONJ"
        base = draft.lexicon.verb_of(word.lower_) or lemma_of(word)
        text += (base if joined and apart and _names_work(word, draft) else word.text) + str(word.whitespace_)
    return text


def _names_work(word: Token, draft: Draft) -> bool:
    """Say whether a word is a form of a verb that names work going on, also where it was read as a noun."""
    turned = draft.lexicon.verb_of(word.lower_) not in {None, word.lower_} and "Sing" in features(word, "Number")
    return is_gerund(word) or (word.pos_ == "NOUN" and turned)


def _able(draft: Draft, clause: Clause) -> str:
    """Return what people can do, of a means that helps them to it."""
    subject, plural = who(draft)
    skipped = {token.i for token in clause.subject.tokens} if clause.subject is not None else set()
    phrase = verb_phrase(draft, clause, skipped)
    return draft.phrases.say("able_plural" if plural else "able", who=subject, verb=phrase)


def _change(draft: Draft, clause: Clause, actor: Phrase) -> str:
    """Return the claim as an order or infinitive; what a means only leads to is the change itself."""
    verb = clause.verb or clause.predicate
    indirect = clause.object is None or clause.object.preposition
    if indirect and clause.lemma.split()[0] in draft.lexicon.words("lead_to"):
        led_to = [child for child in children(verb, "obl", "nmod") if child.i > verb.i]
        if led_to:
            case = {token.i for token in children(led_to[0], "case")}
            return written(token for token in subtree(led_to[0]) if token.i not in case)
    agent = {token.i for token in subtree(actor.head)} if actor.head.i > verb.i else set()
    return verb_phrase(draft, clause, agent | {token.i for token in subtree(actor.head)})


def verb_phrase(draft: Draft, clause: Clause, skipped: set[int]) -> str:
    """Return verb, object and the rest in the order of the language's infinitive, without subject and auxiliaries."""
    verb = clause.verb or clause.predicate
    aside_of = frozenset() if verb.i in draft.frame.aside else draft.frame.aside
    helping = {child.i for child in children(verb, *_HELP) if child.i < verb.i and relation(child) != "advmod"}
    helping |= {child.i for child in children(verb, "aux", "expl")}
    gone = skipped | helping | {verb.i}
    parts = [token for token in subtree(verb) if token.i not in gone]
    objects = list(clause.object.tokens) if clause.object is not None and clause.object.head.i < verb.i else []
    if not draft.phrases.verb_final:
        rest = [token for token in parts if token.i > verb.i]
        before = [] if rest[: len(objects)] == objects else objects
        first = " ".join(filter(None, [lowered(before, draft.lexicon) if before else "", written(rest)]))
        joint = rest[0].text if rest and rest[0].text == "," and not before else ""
        return tidy(f"{_base(verb)}{joint} {first}")
    particles = {child.i for child in children(verb, "compound:prt")}
    claim = [token for token in parts if token.i not in aside_of and token.i not in particles]
    aside = [token for token in parts if token.i in aside_of]
    lemma = verb_lemma(verb, draft.lexicon).split()[-1]
    front = lowered(claim, draft.lexicon) if claim else ""
    return tidy(" ".join(filter(None, [front, lemma, written(aside) if aside else ""])))


def _base(verb: Token) -> str:
    return lemma_of(verb).lower()
