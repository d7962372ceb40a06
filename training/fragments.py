"""The slots of the goal grammar: noun phrases and clauses with gold trees, words drawn from the vocabulary."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from training import english_forms
from training.clauses import is_plural
from training.dutch_clauses import Clause, DutchOrder, put_together, taken_apart
from training.dutch_forms import past_participle as dutch_participle
from training.dutch_forms import stem, third_person
from training.trees import Token, Tree, root_of, with_token
from training.variants import swapped, with_other_nouns

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from training.goal_grammar import Composer, Fragment
    from training.words import Words

SHARE_OF_SWAPPED = 0.65
ENGLISH_FORMS: dict[str, tuple[Callable[[str], str], str]] = {
    "clause_inf": (str, "VerbForm=Inf"),
    "clause_imp": (str, "Mood=Imp|VerbForm=Fin"),
    "clause_ger": (english_forms.gerund, "VerbForm=Ger"),
    "clause_part": (english_forms.gerund, "Tense=Pres|VerbForm=Part"),
    "clause_third": (english_forms.third_person, "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
    "clause_plural": (str, "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"),
    "clause_we": (str, "Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin"),
}
ADJECTIVES = {
    "en": (
        "safe clean healthy satisfied happy digital public social green affordable accessible clear independent new "
        "local better faster cheaper safer available ready online early mental daily free visible reliable "
        "central simple welcome"
    ),
    "nl": (
        "veilig schoon gezond tevreden gelukkig digitaal openbaar sociaal groen betaalbaar toegankelijk duidelijk "
        "zelfstandig nieuw lokaal beschikbaar klaar bereikbaar zichtbaar betrouwbaar centraal eenvoudig welkom bekend "
        "klantgericht"
    ),
}
COMPARATIVES = (
    "beter~goed sneller~snel veiliger~veilig korter~kort lager~laag hoger~hoog groter~groot schoner~schoon "
    "goedkoper~goedkoop groener~groen"
)
INFLECTED_ADJECTIVES = "veilige schone gezonde tevreden nieuwe jonge lokale digitale zieke oude goede duurzame"
STEM_ADJECTIVES = (
    "veilig schoon gezond nieuw vals structureel digitaal lokaal groen sociaal openbaar zwaar vast vrij goed los grof"
)
# The upper ends of each kind's share of 1.
BEFORE_VERB, BEHIND_VERB = 0.2, 0.3
SUBJECT_WE, SUBJECT_EVERYONE, SUBJECT_PLURAL = 0.25, 0.3, 0.65


class Fragments:
    """Draws the fragments that both languages share."""

    def __init__(self, clauses: list[Tree], phrases: list[Tree], words: Words, chance: random.Random) -> None:
        """Take detached clauses and noun phrases cut out of the treebanks."""
        self.clauses = clauses
        self.singular = [phrase for phrase in phrases if not is_plural(phrase)]
        self.plural = [phrase for phrase in phrases if is_plural(phrase)]
        self.words = words
        self.chance = chance

    def clause(self) -> Tree:
        """Draw an infinitive clause, as it stood or with other words."""
        clause = self.chance.choice(self.clauses)
        return swapped(clause, self.words, self.chance) if self.chance.random() < SHARE_OF_SWAPPED else clause

    def phrase(self, phrases: list[Tree]) -> Tree:
        """Draw a noun phrase, as it stood or with other words."""
        phrase = self.chance.choice(phrases)
        return with_other_nouns(phrase, self.words, self.chance) if self.chance.random() < SHARE_OF_SWAPPED else phrase

    def noun(self, features: str) -> Tree:
        """Draw a noun."""
        form, lemma = self.words.noun(features, self.chance) or ("plan", "plan")
        return (Token(form, lemma, "NOUN", features),)

    def adjective(self) -> Tree:
        """Draw an adjective."""
        form = self.chance.choice(ADJECTIVES[self.words.language].split())
        return (self.words.token(form, "ADJ"),)

    def shared_slots(self) -> dict[str, Fragment]:
        """Return the slots of both grammars."""
        return {
            "gold_sing": lambda: self.phrase(self.singular),
            "gold_plur": lambda: self.phrase(self.plural),
            "noun_plur": lambda: self.noun("Number=Plur"),
            "adjective": self.adjective,
        }


def english_slots(fragments: Fragments) -> dict[str, Fragment]:
    """Return the slots of the English grammar."""
    words, chance = fragments.words, fragments.chance

    def clause(form: Callable[[str], str], features: str) -> Tree:
        tree = fragments.clause()
        root = root_of(tree)
        return with_token(tree, root, replace(tree[root], form=form(tree[root].lemma), features=features))

    def verb(form: str, features: str) -> Tree:
        return (Token(form, form, "VERB", features),)

    def participle() -> Tree:
        lemma = words.verb(chance)
        form = english_forms.past_participle(lemma, words.participles)
        return (Token(form, lemma, "VERB", "Tense=Past|VerbForm=Part|Voice=Pass"),)

    def gerund_noun() -> Tree:
        form = english_forms.gerund(words.verb(chance))
        return (Token(form, form, "NOUN", "Number=Sing"),)

    slots: dict[str, Fragment] = {
        name: partial(clause, form, features) for name, (form, features) in ENGLISH_FORMS.items()
    }
    return {
        **fragments.shared_slots(),
        **slots,
        "noun_sing": lambda: fragments.noun("Number=Sing"),
        "verb_imp": lambda: verb(words.verb(chance), "Mood=Imp|VerbForm=Fin"),
        "verb_inf": lambda: verb(words.verb(chance), "VerbForm=Inf"),
        "participle": participle,
        "gerund_noun": gerund_noun,
    }


class DutchSlots:
    """The slots of the Dutch grammar: clauses in every word order."""

    def __init__(self, fragments: Fragments) -> None:
        """Take the fragments; `composer` must be set before the first draw."""
        self.fragments = fragments
        self.words, self.chance = fragments.words, fragments.chance
        self.order = DutchOrder(fragments.words)
        self.composer: Composer | None = None

    def _clause(self) -> Clause:
        while True:
            clause = taken_apart(self.fragments.clause())
            if clause is not None:
                return self._enriched(clause)

    def _enriched(self, clause: Clause) -> Clause:
        """Add a moment or quantity now and then, before the verb or behind it."""
        draw = self.chance.random()
        if self.composer is None or draw > BEHIND_VERB:
            return clause
        piece = (self.composer.compose("adjunct"), "obl")
        if draw < BEFORE_VERB:
            return replace(clause, before=(*clause.before, piece))
        return replace(clause, behind=(piece, *clause.behind))

    def _subject(self) -> Tree:
        draw = self.chance.random()
        if draw < SUBJECT_WE or self.composer is None:
            return (self.words.token(self.chance.choice(["we", "wij"]), "PRON"),)
        if draw < SUBJECT_EVERYONE:
            return (self.words.token(self.chance.choice(["iedereen", "niemand"]), "PRON"),)
        return self.composer.compose("np_plur" if draw < SUBJECT_PLURAL else "np_sing")

    def _modal(self, order: str) -> Tree:
        subject = self._subject()
        plural = is_plural(subject) or subject[0].form in {"we", "wij"}
        forms = ["moeten", "kunnen", "zullen", "mogen"] if plural else ["moet", "kan", "zal", "mag"]
        modal = self.words.token(self.chance.choices(forms, [4, 3, 1, 0.5])[0], "AUX")
        features = f"Number={'Plur' if plural else 'Sing'}|Tense=Pres|VerbForm=Fin"
        return self.order.modal(self._clause(), subject, replace(modal, features=features), order)

    def _infinitive(self) -> Tree:
        clause = self._clause()
        pieces = [*clause.before, ((clause.verb,), "root"), *clause.behind]
        return put_together(pieces, clause.verb)

    def _participle(self) -> Tree:
        while True:
            lemma = self.words.verb(self.chance)
            form = dutch_participle(lemma, self.words.participles)
            if form:
                return (Token(form, lemma, "VERB", "VerbForm=Part"),)

    def _verb(self, features: str) -> Tree:
        lemma = self.words.verb(self.chance) if features == "VerbForm=Inf" else self.words.simple_verb(self.chance)
        return (Token(stem(lemma) if "Imp" in features else lemma, lemma, "VERB", features),)

    def _third_person(self) -> Tree:
        lemma = self.words.simple_verb(self.chance)
        return (Token(third_person(lemma), lemma, "VERB", "Number=Sing|Tense=Pres|VerbForm=Fin"),)

    def _comparative(self) -> Tree:
        form, _, lemma = self.chance.choice(COMPARATIVES.split()).partition("~")
        return (Token(form, lemma, "ADJ", "Degree=Cmp"),)

    def _inflected_adjective(self) -> Tree:
        form = self.chance.choice(INFLECTED_ADJECTIVES.split())
        return (self.words.token(form, "ADJ"),)

    def slots(self) -> dict[str, Fragment]:
        """Return the slots by name."""
        order = self.order
        return {
            **self.fragments.shared_slots(),
            "noun_com": lambda: self.fragments.noun("Gender=Com|Number=Sing"),
            "noun_neut": lambda: self.fragments.noun("Gender=Neut|Number=Sing"),
            "clause_inf": self._infinitive,
            "clause_imp": lambda: order.imperative(self._clause()),
            "clause_te": lambda: order.with_te(self._clause()),
            "clause_straight": lambda: order.main(self._clause(), self._subject(), inverted=False),
            "clause_inverted": lambda: order.main(self._clause(), self._subject(), inverted=True),
            "clause_sub": lambda: order.subordinate(self._clause(), self._subject()),
            "modal_straight": lambda: self._modal("straight"),
            "modal_inverted": lambda: self._modal("inverted"),
            "modal_sub": lambda: self._modal("subordinate"),
            "verb_inf": lambda: self._verb("VerbForm=Inf"),
            "verb_nominal": lambda: self._verb("VerbForm=Inf"),
            "verb_imp": lambda: self._verb("Mood=Imp|VerbForm=Fin"),
            "verb_plur": lambda: self._verb("Number=Plur|Tense=Pres|VerbForm=Fin"),
            "verb_sing": self._third_person,
            "participle": self._participle,
            "adjective_stem": lambda: (self.words.token(self.chance.choice(STEM_ADJECTIVES.split()), "ADJ"),),
            "adjective_cmp": self._comparative,
            "adjective_e": self._inflected_adjective,
        }
