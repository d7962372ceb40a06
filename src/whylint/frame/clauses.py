"""Read one clause: its verb, who acts, on what, what is said of it, in which form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whylint.frame.goal_frame import Clause, Modality, Mood, Phrase
from whylint.frame.words import (
    children,
    features,
    is_verb,
    lemma_of,
    noun_classes,
    phrase_of,
    preposition_of,
    relation,
    subtree,
    verb_lemma,
)

if TYPE_CHECKING:
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_BEING = ("be",)
_OF_NOUNS = frozenset({"nmod", "det", "amod", "case", "punct", "conj", "cc"})
_CHANGES = frozenset({"raise", "lower", "improve", "remove"})


def read_clause(predicate: Token, lexicon: Lexicon) -> Clause:
    """Read the clause that hangs on a token: a verb, what a copula says, or a noun that makes the claim alone."""
    copulas = children(predicate, "cop")
    if copulas and not (is_verb(predicate) and _is_said_of_aim(predicate, lexicon)):
        return _copular(predicate, copulas[0], lexicon)
    if acts_as_verb(predicate, lexicon):
        return _turned(_verbal(predicate, lexicon), lexicon)
    return _nominal(predicate, lexicon)


def _is_said_of_aim(predicate: Token, lexicon: Lexicon) -> bool:
    """Say whether a clause is what an aim is said to be ("our goal *is that patients wait less*", "is *to …*")."""
    return _is_infinitive(predicate, lexicon) or any(
        "aim" in noun_classes(child, lexicon)[:1] for child in children(predicate, "nsubj")
    )


def _is_infinitive(predicate: Token, lexicon: Lexicon) -> bool:
    """Say whether an infinitive with its mark follows a copula ("the focus is *to get* people back into work")."""
    marks = {mark.lower_ for mark in children(predicate, "mark")}
    return is_verb(predicate) and bool(marks & lexicon.words("reasons", "infinitive_mark"))


def acts_as_verb(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a token heads its clause as a verb, whatever the tagger made of it.

    A "noun" with an object or a subject, which the lexicon knows as a verb, is one; a "verb" that it knows only as a
    noun, and that has nothing of a verb about it, is none.
    """
    if token.lower_ in lexicon.words("quantities", "number_words"):
        return False
    if is_verb(token):
        known = bool(lexicon.verb_classes(verb_lemma(token, lexicon)))
        relations = {relation(child) for child in token.children}
        bare = token.dep_ == "ROOT" and relations <= {"conj", "cc", "punct"}
        bare |= "nmod" in relations and relations <= _OF_NOUNS and lexicon.knows_noun(token.lower_)
        if known and not bare:
            return True
        return bool(children(token, "aux", "nsubj", "mark")) or not noun_classes(token, lexicon)
    has_arguments = bool(children(token, "obj", "nsubj")) and not children(token, "cop")
    return token.pos_ in {"NOUN", "ADJ", "PROPN"} and has_arguments and lexicon.verb_of(token.lower_) is not None


def _turned(clause: Clause, lexicon: Lexicon) -> Clause:
    """Take what stands before an infinitive as its subject, in a language whose infinitives stand last.

    There "Kleuters trekken hun jas aan" has a finite verb, though an infinitive is written the same: something of the
    clause's own follows it, or it is people who live rather than are acted on.
    """
    verb = clause.verb
    if not lexicon.entry("infinitive_last") or verb is None or clause.passive or clause.subject is not None:
        return clause
    first = next((child for child in children(verb, "obj", "iobj") if child.i < verb.i), None)
    if first is None or children(verb, "aux", "mark", "expl"):
        return clause
    before = phrase_of(first, lexicon)
    behind = [child for child in children(verb, "obj", "iobj", "compound:prt", "xcomp") if child.i > verb.i]
    people = {"person", "body"} & set(before.classes[:1])
    behind_it = children(verb, "obl", "advmod", "advcl")
    lives = clause.classes[:1] == ("live",) and any(child.i > verb.i for child in behind_it)
    if not behind and not (people and (lives or clause.classes[:1] == ("be",))):
        return clause
    objects = [child for child in behind if relation(child) in {"obj", "iobj"}]
    own = phrase_of(objects[0], lexicon) if objects else None
    return replace(clause, subject=before, object=own, mood=Mood.FINITE)


def modalities_of(token: Token, lexicon: Lexicon) -> frozenset[Modality]:
    """Return what the auxiliaries of a predicate, or its own lemma where it frames another clause, add."""
    words = {lemma_of(token), *(lemma_of(auxiliary) for auxiliary in children(token, "aux"))}
    words |= {auxiliary.lower_ for auxiliary in children(token, "aux")}
    return frozenset(kind for kind in Modality if words & lexicon.words("modals", kind.value))


def negation_of(token: Token, lexicon: Lexicon) -> Token | None:
    """Return the word that denies a token ("no", "never"), if one hangs on it."""
    negations = lexicon.words("negations")
    return next((child for child in token.children if child.lower_ in negations or lemma_of(child) in negations), None)


def _verbal(verb: Token, lexicon: Lexicon) -> Clause:
    lemma = verb_lemma(verb, lexicon)
    passive = bool(children(verb, "nsubj:pass", "csubj:pass", "aux:pass"))
    subject = _first_phrase(verb, lexicon, "nsubj", "csubj") or _stray_subject(verb, lexicon)
    expletives = children(verb, "expl") or _standing_in(verb, lexicon)
    obliques = tuple(phrase_of(child, lexicon) for child in children(verb, "obl"))
    direct = _acted_on(verb, lemma, lexicon)
    if passive and subject is not None and subject.head.lower_ in lexicon.words("speakers"):
        passive = False  # "we have got started": the speakers act all the same
    if passive:
        agent = next((phrase for phrase in obliques if phrase.head.dep_ == "obl:agent"), None)
        subject, direct = agent, subject or direct
    existential = bool(expletives) and lemma in lexicon.words("existence_verbs") and (subject or direct) is not None
    return Clause(
        predicate=verb,
        lemma=lemma,
        classes=_senses(verb, lexicon.verb_classes(lemma)),
        mood=_mood(verb, subject),
        verb=verb,
        subject=None if existential else subject,
        object=(subject or direct) if existential else direct,
        complement=_complement(verb, lemma, lexicon),
        obliques=obliques,
        modalities=modalities_of(verb, lexicon),
        passive=passive,
        existential=existential,
        tokens=subtree(verb),
    )


def _copular(predicate: Token, copula: Token, lexicon: Lexicon) -> Clause:
    subject = _first_phrase(predicate, lexicon, "nsubj", "csubj")
    stands_in = children(predicate, "expl") or _standing_in(predicate, lexicon)
    existential = bool(stands_in) and subject is None and predicate.pos_ in {"NOUN", "PROPN"}
    return Clause(
        predicate=predicate,
        lemma=lemma_of(copula),
        classes=_BEING,
        mood=_mood(copula, subject),
        verb=copula,
        subject=subject,
        object=phrase_of(predicate, lexicon) if existential else None,
        complement=None if existential else predicate,
        obliques=tuple(phrase_of(child, lexicon) for child in children(predicate, "obl", "nmod")),
        modalities=modalities_of(predicate, lexicon),
        existential=existential,
        tokens=subtree(predicate),
    )


def _nominal(head: Token, lexicon: Lexicon) -> Clause:
    """Read a noun or adjective that makes a claim alone; a noun of doing gets the classes of its verb."""
    number = head.lower_ in lexicon.words("quantities", "number_words")
    noun = head.pos_ in {"NOUN", "VERB", "PROPN"} and not number
    verb = lexicon.nominalised_verb(lemma_of(head)) if noun else None
    classes = lexicon.verb_classes(verb) if verb else ()
    changes = bool(_CHANGES & set(classes[:1]))
    relations = ["nmod", "obj", "nsubj", *(["compound"] if changes else [])]
    modifiers = [
        child
        for child in (children(head, *relations) if verb else [])
        if changes or relation(child) != "nmod" or preposition_of(child) in {"", *lexicon.words("of")}
    ]
    acted_on = next((child for child in modifiers if child.pos_ in {"NOUN", "PROPN", "NUM"}), None)
    return Clause(
        predicate=head,
        lemma=verb if verb and classes else lemma_of(head),
        classes=classes,
        mood=Mood.NOMINAL,
        subject=None,
        object=phrase_of(acted_on, lexicon) if acted_on is not None and classes else None,
        obliques=tuple(phrase_of(child, lexicon) for child in children(head, "nmod", "obl")),
        modalities=modalities_of(head, lexicon),
        tokens=subtree(head),
    )


def _senses(verb: Token, classes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the senses of a verb; what somebody does to himself is no operation of a product."""
    if children(verb, "expl:pv") and len(classes) > 1:
        return tuple(sense for sense in classes if sense != "operate")
    return classes


def _stray_subject(verb: Token, lexicon: Lexicon) -> Phrase | None:
    """Return a subject before the verb that the parse hung on a noun behind it, across the verb."""
    for below in verb.subtree:
        if below.i > verb.i and below.pos_ == "NOUN" and not children(below, "cop"):
            strays = [child for child in children(below, "nsubj") if child.i < verb.i]
            if strays:
                return phrase_of(strays[0], lexicon)
    return None


def _standing_in(verb: Token, lexicon: Lexicon) -> list[Token]:
    """Return a word that only holds the place of the subject ("er", "there") where the parse has it as an adverb."""
    return [child for child in children(verb, "advmod") if child.lower_ in lexicon.words("expletives")]


def _acted_on(verb: Token, lemma: str, lexicon: Lexicon) -> Phrase | None:
    """Return the object: no time, and where there is none, what the verb's own preposition leads to ("look after")."""
    phrases = [phrase_of(child, lexicon) for child in children(verb, "obj", "iobj")]
    timeless = [phrase for phrase in phrases if "time" not in phrase.classes[:1]]
    given = [phrase for phrase in timeless if "person" not in phrase.classes[:1]]
    if phrases:
        return (given or timeless or phrases)[0]
    own = lemma.rpartition(" ")[2] if " " in lemma else ""
    possessive = lexicon.words("of")
    for child in children(verb, "obl", "nmod"):
        phrase = phrase_of(child, lexicon)
        if phrase.preposition and (
            phrase.preposition == own or (phrase.preposition in possessive and child.i > verb.i)
        ):
            return phrase
    return None


def _first_phrase(token: Token, lexicon: Lexicon, *relations: str) -> Phrase | None:
    found = sorted(children(token, *relations), key=lambda child: bool(children(child, "case")))
    if children(token, "cop"):  # "our goal is that patients wait": the aim is not who waits
        told_of = _is_infinitive(token, lexicon)
        found = [child for child in found if not told_of and "aim" not in noun_classes(child, lexicon)[:1]]
    return phrase_of(found[0], lexicon) if found else None


def _complement(verb: Token, lemma: str, lexicon: Lexicon) -> Token | None:
    """Return what the clause says of its subject or object: an adjective, noun or participle."""
    stated = [child for child in children(verb, "xcomp") if not is_verb(child) or "Part" in features(child, "VerbForm")]
    if stated:  # "as a city become climate-neutral": in which role is not what is said
        return next((child for child in stated if not children(child, "mark")), stated[0])
    if lemma in lexicon.words("linking_verbs"):
        return next((child for child in children(verb, "advmod", "obl") if child.pos_ == "ADJ"), None)
    return None


def _mood(verb: Token, subject: Phrase | None) -> Mood:
    form = features(verb, "VerbForm")
    present_participle = "Part" in form and "Pres" in features(verb, "Tense")
    if "Ger" in form or (present_participle and not children(verb, "aux", "cop")):
        return Mood.GERUND
    if "Imp" in features(verb, "Mood"):
        return Mood.IMPERATIVE
    finite_help = [child for child in children(verb, "aux", "cop") if "Inf" not in features(child, "VerbForm")]
    if "Inf" in form and not finite_help:
        return Mood.INFINITIVE
    if subject is None and not finite_help and not children(verb, "expl", "nsubj"):
        return Mood.IMPERATIVE if "Fin" in form else Mood.INFINITIVE
    return Mood.FINITE


def with_outer(clause: Clause, outer: Clause) -> Clause:
    """Give a clause what it leaves unsaid and an outer clause says: the subject, the modality."""
    subject = clause.subject or outer.subject
    return replace(clause, subject=subject, modalities=clause.modalities | outer.modalities)


def classes_of_token(token: Token | None, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the classes of a noun, adjective or adverb, whichever it is."""
    if token is None:
        return ()
    if token.pos_ in {"NOUN", "PROPN"}:
        return noun_classes(token, lexicon)
    return lexicon.adjective_classes(lemma_of(token)) or lexicon.adjective_classes(token.lower_)


def has_relation_to(token: Token, ancestor: Token) -> bool:
    """Say whether a token hangs, directly or not, on an ancestor."""
    return token.i == ancestor.i or any(above.i == ancestor.i for above in token.ancestors)


def is_clausal(token: Token) -> bool:
    """Say whether a token heads a clause that can hold the claim of the clause around it."""
    return relation(token) in {"ccomp", "xcomp", "csubj", "advcl", "parataxis", "appos", "acl"}
