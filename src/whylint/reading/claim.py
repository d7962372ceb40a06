"""What a claim is about, in the few terms that the questions need: who acts, what is acted on, how it is changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache, wraps
from typing import TYPE_CHECKING, TypeVar, cast

from whylint.frame.clauses import classes_of_token
from whylint.frame.goal_frame import Modality
from whylint.frame.words import children, features, lemma_of, partitive, relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from whylint.frame.goal_frame import Clause, GoalFrame, Phrase, Quantity
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

Answered = TypeVar("Answered")


class Actor(StrEnum):
    """Who or what a claim has as its subject."""

    OWNER = "owner"
    """The goal's owner, who says "we" or, in an imperative or infinitive, nothing."""
    PEOPLE = "people"
    BODY = "body"
    PRODUCT = "product"
    UNDERTAKING = "undertaking"
    """Work, a method or a document."""
    MATTER = "matter"
    """A state, figure, event or thing that is the matter of the claim."""
    UNKNOWN = "unknown"


_ACTORS = {
    "person": Actor.PEOPLE,
    "body": Actor.BODY,
    "artefact": Actor.PRODUCT,
    "function": Actor.PRODUCT,
    "name": Actor.PRODUCT,
    "method": Actor.UNDERTAKING,
    "work": Actor.UNDERTAKING,
    "document": Actor.UNDERTAKING,
    "content": Actor.UNDERTAKING,
}


@dataclass(frozen=True, eq=False)
class Claim:
    """A clause with what surrounds it in its frame. `region` are its own tokens: no reason, means or moment.

    `core` is the region without the clauses inside it ("homes *that have none*"), of which nothing is claimed.
    """

    clause: Clause
    frame: GoalFrame
    lexicon: Lexicon
    region: tuple[Token, ...]
    answers: dict[Callable[[Claim], object], object] = field(default_factory=dict, repr=False)
    """What `asked_once` keeps."""

    @cached_property
    def core(self) -> tuple[Token, ...]:
        """The region without the clauses inside it."""
        inner = [
            token for token in self.region if relation(token) in {"acl", "advcl"} and token.i != self.clause.predicate.i
        ]
        embedded = {below.i for token in inner for below in token.subtree}
        return tuple(token for token in self.region if token.i not in embedded)

    @cached_property
    def actor(self) -> Actor:
        """Who or what acts."""
        subject = self.clause.subject
        if subject is None or subject.head.lower_ in self.lexicon.words("speakers"):
            return Actor.OWNER
        if subject.head.pos_ == "PRON" and partitive(subject.head) is None:
            negated = subject.head.lower_ in self.lexicon.words("negations")
            anybody = self.lexicon.words("universals") | self.lexicon.words("personal_pronouns")
            return Actor.PEOPLE if negated or subject.head.lower_ in anybody else Actor.UNKNOWN
        if not subject.classes:
            return Actor.UNKNOWN
        if subject.classes[0] == "place" and "body" in subject.classes:
            return Actor.BODY
        if subject.classes[0] == "body" and (self.clause.causative or self._is_of_others(subject)):
            return Actor.PEOPLE
        return _ACTORS.get(subject.classes[0], Actor.MATTER)

    def _is_of_others(self, subject: Phrase) -> bool:
        """Say whether bodies are others than the owner: several ("companies"), and not his own ("our teams")."""
        own = any(
            child.lower_ in self.lexicon.words("speakers") for child in children(subject.head, "nmod:poss", "det")
        )
        return "Plur" in features(subject.head, "Number") and not own

    @cached_property
    def affected(self) -> Phrase | None:
        """What is acted on: the object, else what the verb's preposition leads to, else the subject of a change."""
        clause = self.clause
        if clause.object is not None:
            return clause.object
        if clause.verb is not None and {"support", "reach", "work", "raise", "improve"} & set(clause.classes[:2]):
            led_to = next((phrase for phrase in clause.obliques if phrase.head.i not in self.frame.aside), None)
            if led_to is not None and not {"unit", "time"} & set(led_to.classes[:1]):
                return led_to
        return clause.subject

    @property
    def object_class(self) -> str:
        """The first class of what is acted on, or nothing when it is unknown."""
        affected = self.affected
        return affected.classes[0] if affected is not None and affected.classes else ""

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities within the claim itself."""
        indices = {token.i for token in self.region}
        return tuple(quantity for quantity in self.frame.quantities if quantity.tokens[0].i in indices)

    @property
    def able(self) -> bool:
        """Whether the claim is that somebody can do something."""
        return Modality.ABILITY in self.clause.modalities

    @cached_property
    def in_product(self) -> bool:
        """Whether it happens inside a product ("in the app")."""
        places = self.lexicon.words("product_places")
        subject = self.clause.subject.tokens if self.clause.subject is not None else ()
        candidates = [*self.core, *(token for means in self.frame.means for token in means.tokens)]
        inside = [token for token in candidates if lemma_of(token).lower() in places and token not in subject]
        return any(children(token, "case") or token.pos_ in {"ADV", "ADJ"} for token in inside)

    @cached_property
    def in_time(self) -> bool:
        """Whether something is done within an amount of time ("within two hours")."""
        within = self.lexicon.words("moments", "within") | self.lexicon.words("quantities", "bounds")
        amounts = {token.i for quantity in self.quantities for token in quantity.tokens}
        phrases = [phrase for phrase in self.clause.obliques if {"unit", "time"} & set(phrase.classes[:1])]
        return any(phrase.preposition in within and phrase.head.i in amounts for phrase in phrases)

    def has(self, *names: str) -> list[Token]:
        """Return the tokens of the claim that stand in one of these closed classes of the grammar."""
        listed = frozenset[str]().union(*(self.lexicon.words(name) for name in names))
        return [token for token, forms in self._forms if not forms.isdisjoint(listed)]

    @cached_property
    def _forms(self) -> tuple[tuple[Token, frozenset[str]], ...]:
        """The tokens of the claim, each as written and as a lemma, in lower case."""
        return tuple((token, frozenset((token.lower_, lemma_of(token).lower()))) for token in self.core)

    def modifiers(self, head: Token | None, *classes: str) -> list[Token]:
        """Return the adjectives and adverbs on a token that have one of these classes."""
        if head is None:
            return []
        near = [*children(head, "amod", "advmod", "det", "nummod", "obl"), head]
        return [token for token in near if self.is_one_of(token, *classes)]

    def is_one_of(self, token: Token, *classes: str) -> bool:
        """Say whether a word is an adjective or adverb that has one of these classes first."""
        return any(quality in classes for quality in self.qualities(token)[:1])

    def is_comparative(self, token: Token) -> bool:
        """Say whether a word compares ("faster"), also where the tagger took it for a noun that nobody knows."""
        if token.i not in self._comparatives:
            self._comparatives[token.i] = self._compares(token)
        return self._comparatives[token.i]

    @cached_property
    def _comparatives(self) -> dict[int, bool]:
        return {}

    def _compares(self, token: Token) -> bool:
        if "Cmp" in features(token, "Degree"):
            return True
        word = token.lower_
        stems = [word.removesuffix(end) for end in self.lexicon.entry("comparative_endings") if word.endswith(end)]
        return not self.lexicon.knows(word) and any(self.lexicon.adjective_classes(stem) for stem in stems)

    def qualities(self, token: Token) -> tuple[str, ...]:
        """Return the classes of a word that is an adjective or adverb."""
        if token.i not in self._known_qualities:
            self._known_qualities[token.i] = self._read_qualities(token)
        return self._known_qualities[token.i]

    @cached_property
    def _known_qualities(self) -> dict[int, tuple[str, ...]]:
        return {}

    def _read_qualities(self, token: Token) -> tuple[str, ...]:
        named = [child for child in children(token, "compound") if child.i == token.i - 1]
        if named and (joined := self.lexicon.adjective_classes(f"{named[0].lower_}-{token.lower_}")):
            return joined  # "carbon neutral" is "carbon-neutral"
        listed = (self.lexicon.adjective_classes(form) for form in self.lexicon.adjective_forms(token.text))
        found = next(filter(None, listed), ())
        if token.pos_ in {"NOUN", "PROPN", "VERB", "AUX"} and "Part" not in features(token, "VerbForm"):
            known = self.lexicon.noun_classes(lemma_of(token)) or self.lexicon.verb_classes(lemma_of(token))
            return () if known else found  # the tagger took an adjective for a noun
        return found or classes_of_token(token, self.lexicon) or self.lexicon.adjective_classes(lemma_of(token))


def asked_once(question: Callable[[Claim], Answered]) -> Callable[[Claim], Answered]:
    """Keep the answer to a question with the claim: many other questions begin with it."""

    @wraps(question)
    def answer(claim: Claim) -> Answered:
        if question not in claim.answers:
            claim.answers[question] = question(claim)
        return cast("Answered", claim.answers[question])

    return answer


def counted(head: Token, lexicon: Lexicon) -> Token:
    """Return what a noun counts ("the number of *complaints*"), or the noun itself where it counts nothing."""
    if lemma_of(head).lower() not in lexicon.words("counts"):
        return head
    behind = [child for child in children(head, "nmod", "appos", "flat", "obl") if child.i > head.i]
    return next((child for child in behind if child.pos_ in {"NOUN", "PROPN"}), head)


@lru_cache(maxsize=8)
def main_claim(frame: GoalFrame, lexicon: Lexicon) -> Claim:
    """Return the first claim of a frame with its own tokens; the frame must have one."""
    clause = frame.claims[0]
    return claim_of(clause, frame, lexicon, frame.aside)


def claim_of(clause: Clause, frame: GoalFrame, lexicon: Lexicon, aside: frozenset[int]) -> Claim:
    """Return a claim; the tokens in `aside` are no part of it, nor are claims that stand behind it."""
    subject = clause.subject.tokens if clause.subject is not None else ()
    indices = {token.i for token in (*clause.tokens, *subject)} - aside
    behind = [other for other in frame.claims if other is not clause and other.predicate.i > clause.predicate.i]
    indices -= {token.i for other in behind for token in other.tokens if token.i > clause.predicate.i}
    return Claim(clause, frame, lexicon, tuple(frame.doc[index] for index in sorted(indices)))
