"""Find the claims of a statement under the words that only frame them ("We want to …", "Our goal is that …")."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from whylint.frame.clauses import acts_as_verb, has_relation_to, modalities_of, negation_of, read_clause, with_outer
from whylint.frame.goal_frame import Clause, Modality, Mood, Phrase
from whylint.frame.words import (
    begins_with,
    children,
    features,
    is_verb,
    lemma_of,
    noun_classes,
    opens_sentence,
    phrase_of,
    relation,
    subtree,
    verb_lemma,
)

if TYPE_CHECKING:
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token

_DEEPEST = 6
"""The most framing words that are looked through."""

_DONE = frozenset({"create", "work", "function"})
_CONTENT = ("ccomp", "xcomp", "csubj", "parataxis", "appos", "acl", "advcl")


@dataclass
class Spine:
    """The way from the root to the main claim, and what was learned on it."""

    tokens: list[Token] = field(default_factory=list)
    modalities: set[Modality] = field(default_factory=set)
    subject: Phrase | None = None
    causer: Phrase | None = None
    causative: str = ""
    continued: bool = False


def find_claims(root: Token, lexicon: Lexicon) -> tuple[tuple[Clause, ...], Spine]:
    """Return the claims under a root, the main one first, and the tokens on the way to them."""
    spine = Spine()
    token = _descend(root, spine, lexicon)
    main = _finished(read_clause(token, lexicon), spine)
    claims = [main]
    for coordinated in _coordinated(token, spine):
        spine.tokens.append(coordinated)
        claims.append(with_outer(read_clause(coordinated, lexicon), main))
    return tuple(claims), spine


def _descend(root: Token, spine: Spine, lexicon: Lexicon) -> Token:
    token = root
    for _ in range(_DEEPEST):
        spine.tokens.append(token)
        inner = _framed(token, spine, lexicon)
        if inner is None:
            return token
        spine.modalities |= modalities_of(token, lexicon)
        token = inner
    return token


def _framed(token: Token, spine: Spine, lexicon: Lexicon) -> Token | None:
    """Return the token of the clause that this one only frames, or None when this one makes the claim."""
    if not acts_as_verb(token, lexicon):
        return _framed_by_noun(token, spine, lexicon)
    if (stated := _behind_misread_noun(token)) is not None:
        return stated
    lemma = verb_lemma(token, lexicon)
    if lemma in lexicon.words("needing_verbs") and (brought := _wanted_to(token, lexicon)) is not None:
        spine.subject, spine.causative = phrase_of(children(token, "obj")[0], lexicon), lemma
        return brought
    if lemma in lexicon.words("needing_verbs") and (needed := _needed(token)) is not None:
        spine.subject = None
        return needed
    aimed = _aimed_at(token, lemma, lexicon)
    if aimed is not None and not (spine.continued and not is_verb(aimed)):
        spine.subject = _owner(token, spine.subject, lexicon)
        return aimed
    causative = lemma in lexicon.words("causatives")
    when_or_how = lexicon.words("flat_adverbs") if children(token, "obj") else frozenset[str]()
    candidates = [child for child in children(token, *_CONTENT[:3]) if child.lower_ not in when_or_how]
    content = [child for child in candidates if _is_claim(child, lexicon) or (causative and _is_made_so(child))]
    affected = children(token, "obj", "iobj", "nsubj:pass") or (_is_bare_infinitive(token) and children(token, "nsubj"))
    if causative and content and affected:
        return _caused(token, content[0], spine, lexicon)
    if lemma in lexicon.words("keeping_on") and content:
        spine.continued = True
    elif not content or not (causative or lemma in lexicon.words("wrapping_verbs")):
        return None
    spine.subject = _owner(token, spine.subject, lexicon)
    return content[0]


def _is_bare_infinitive(token: Token) -> bool:
    """Say whether a verb is an infinitive that no auxiliary stands with: it has no subject, only what it acts on."""
    return "Inf" in features(token, "VerbForm") and not children(token, "aux")


def _behind_misread_noun(token: Token) -> Token | None:
    """Return the clause behind a noun that the parse took for a verb ("*Claims* handlers find …").

    A verb in the third person that opens a sentence and has no subject is none, if a subject follows it at once.
    """
    opens = opens_sentence(token) and "3" in features(token, "Person") and not children(token, "nsubj", "expl")
    inner = [child for child in children(token, "ccomp", "xcomp") if children(child, "nsubj")] if opens else []
    subjects = children(inner[0], "nsubj") if inner else []
    return inner[0] if subjects and subjects[0].i == token.i + 1 else None


def _wanted_to(token: Token, lexicon: Lexicon) -> Token | None:
    """Return what somebody else is wanted to do ("We want all hotels *to score* an 8"), or None."""
    objects = children(token, "obj")
    if not objects:
        return None
    clauses = [*children(objects[0], "acl"), *children(token, "xcomp", "advcl")]
    opened = lexicon.words("reasons", "infinitive")
    return next((clause for clause in clauses if is_verb(clause) and begins_with(subtree(clause), opened)), None)


def _needed(token: Token) -> Token | None:
    """Return what is wanted or needed, where that is a thing or a state and no claim ("We want fewer complaints")."""
    if any(is_verb(child) for child in children(token, *_CONTENT[:3])):
        return None
    nouns = [child for child in children(token, "obj", "xcomp") if child.pos_ in {"NOUN", "PROPN"}]
    return nouns[0] if nouns and not children(nouns[0], "cop") else None


def _aimed_at(token: Token, lemma: str, lexicon: Lexicon) -> Token | None:
    """Return what is striven for ("zich inspannen *om … te*"), or what an aim is that one has ("as its aim *to*")."""
    strives = lemma in lexicon.words("striving_verbs") and all(child.pos_ == "PRON" for child in children(token, "obj"))
    had = children(token, "obj", "obl", "xcomp", "nmod") if lemma in lexicon.words("owning_verbs") else []
    aims = [child for child in had if "aim" in noun_classes(child, lexicon)[:1]]
    clauses = children(token, "advcl", "xcomp", "ccomp") if strives or aims else []
    clauses += [clause for aim in aims for clause in children(aim, "acl")]
    opened = lexicon.words("reasons", "infinitive") | lexicon.words("reasons", "with_infinitive")
    told = (clause for clause in clauses if is_verb(clause) and clause.i > token.i)
    done = [clause for clause in told if "Ger" in features(clause, "VerbForm") or begins_with(subtree(clause), opened)]
    wished = [child for child in children(token, "obl") if _is_wished(child, lexicon)] if strives else []
    return next(iter((*done, *wished)), None)


def _is_wished(noun: Token, lexicon: Lexicon) -> bool:
    """Say whether a state or figure is what is striven for ("streven naar *minder verzuim*")."""
    opened = lexicon.words("reasons", "further_end") | lexicon.words("to")
    better = any("Cmp" in features(child, "Degree") for child in children(noun, "amod"))
    state = bool({"quality", "metric", "nuisance"} & set(noun_classes(noun, lexicon)[:1]))
    return begins_with(subtree(noun), opened) != "" and (better or state)


def _framed_by_noun(token: Token, spine: Spine, lexicon: Lexicon) -> Token | None:
    """Look through "Our goal is that …", "Doel: …", "be able to …"."""
    content = [child for child in children(token, *_CONTENT) if _is_claim(child, lexicon)]
    if not content:
        return None
    adjective = lemma_of(token) in lexicon.words("wrapping_adjectives")
    aim = token.pos_ in {"NOUN", "PROPN"} and "aim" in noun_classes(token, lexicon)[:1]
    if not (adjective or aim):
        return None
    if adjective and children(token, "nsubj"):
        spine.subject = _owner(token, spine.subject, lexicon)
    return content[0]


def _caused(token: Token, inner: Token, spine: Spine, lexicon: Lexicon) -> Token:
    """Take "helps colleagues find a room" as "colleagues find a room", with what helps as its causer."""
    causers = children(token, "nsubj")
    spine.causative = verb_lemma(token, lexicon)
    objects = children(token, "obj", "iobj", "nsubj:pass")
    named = [child for child in objects if not lexicon.adjective_classes(child.lower_)]
    if causers and named and not children(token, "nsubj:pass"):
        spine.causer = phrase_of(causers[0], lexicon)
    affected = (named or causers or objects)[0]
    spine.subject = phrase_of(affected, lexicon)
    return inner


def _owner(token: Token, known: Phrase | None, lexicon: Lexicon) -> Phrase | None:
    """Return the subject of a framing word, which is that of the framed clause too; an aim itself is none."""
    subjects = children(token, "nsubj")
    if not subjects or "aim" in noun_classes(subjects[0], lexicon)[:1]:
        return known
    return phrase_of(subjects[0], lexicon)


def _is_claim(token: Token, lexicon: Lexicon) -> bool:
    if is_verb(token) or children(token, "cop", "nsubj"):
        return True
    if lemma_of(token) in lexicon.words("wrapping_adjectives"):
        return any(is_verb(child) for child in children(token, *_CONTENT))
    return False


def _is_made_so(token: Token) -> bool:
    """Say whether something is made so by the verb above ("make waiting *shorter*")."""
    return token.pos_ in {"ADJ", "ADV"} and relation(token) == "xcomp" and bool(children(token.head, "obj"))


def _coordinated(token: Token, spine: Spine) -> list[Token]:
    """Return the predicates that stand beside the main one, or beside a word that frames it."""
    found: list[Token] = []
    for link in spine.tokens:
        found += [
            child
            for child in children(link, "conj")
            if _makes_claim(child, token) and not has_relation_to(token, child)
        ]
    return found


def _makes_claim(token: Token, main: Token) -> bool:
    """Say whether a predicate stands beside another as a claim: a verb, what a copula says, or a noun beside a noun.

    Both may be opened by the same word ("to shorten lead times and *to* lower stock").
    """
    opened = {mark.lower_ for mark in children(token, "mark")}
    if not opened <= {mark.lower_ for mark in children(main, "mark")}:
        return False
    return is_verb(token) or bool(children(token, "cop")) or (token.pos_ == "NOUN" and token.head.pos_ == "NOUN")


def _finished(clause: Clause, spine: Spine) -> Clause:
    subject = clause.subject or (None if clause.passive or clause.existential else spine.subject)
    if clause.passive and clause.object is None:
        clause = replace(clause, object=spine.subject)
    if spine.causative and _is_had_done(clause, subject):
        return replace(clause, object=subject, subject=None, mood=Mood.INFINITIVE)
    mood = clause.mood
    if mood is Mood.INFINITIVE and subject is not None:
        mood = Mood.FINITE
    return replace(
        clause,
        subject=subject,
        causer=spine.causer,
        causative=spine.causative,
        continued=spine.continued,
        mood=mood,
        modalities=clause.modalities | frozenset(spine.modalities),
    )


def _is_had_done(clause: Clause, subject: Phrase | None) -> bool:
    """Say whether what seems to act is what the owner has made or done ("have a house style designed")."""
    if subject is None or clause.object is not None or {"person", "body"} & set(subject.classes[:1]):
        return False
    return bool(_DONE & set(clause.classes[:1]))


def is_denied(clause: Clause, lexicon: Lexicon) -> bool:
    """Say whether the claim is that something is not, or that there is none of it."""
    holders = [clause.predicate, clause.verb]
    holders += [phrase.head for phrase in (clause.subject, clause.object) if phrase is not None]
    return any(negation_of(token, lexicon) is not None for token in holders if token is not None)
