"""Name a thing of a statement inside another sentence, or not at all where its words would be cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, features, is_verb, relation, subtree
from whylint.rewrites.whole_names import (
    APART,
    NAMING,
    goes_on,
    holds_half,
    is_a_tie,
    is_label,
    is_said_of,
    is_whole,
)
from whylint.rewrites.wording import lowered, tidy, whole_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft

_LONGEST_ROW = 10
"""The most words of a thing, with those beside it, that can stand in a question."""
_BEFORE_NOUN = ("det", "nummod", "nmod:poss")


def name_of(tokens: Sequence[Token], draft: Draft, *, as_written: bool = False) -> str:
    """Return the words for a thing as they can stand in another sentence; nothing where they are cut short.

    One thing without an article, as in headings, gets the definite one, unless it is wanted as it is written.
    """
    if not tokens or not is_whole(tokens, draft) or _does_something(tokens, draft):
        return ""
    if _is_work(tokens[0], draft) or _goes_on_a_row(tokens[0]) or _may_be_done(tokens[0], draft):
        return ""
    said = tidy(lowered(whole_words(tokens), draft.lexicon))
    head = head_of(tokens)
    if holds_half(whole_words(tokens)) or head.pos_ in {"DET", "PRON"}:
        return ""
    if (
        as_written
        or tokens[0].pos_ in {"DET", "NUM"}
        or head.pos_ == "PROPN"
        or _is_name(said)
        or "Sing" not in features(head, "Number")
        or children(head, *_BEFORE_NOUN)
    ):
        return said
    article = _definite(head, draft)
    return f"{article} {said}" if article else ""


def _does_something(tokens: Sequence[Token], draft: Draft) -> bool:
    """Say whether an infinitive stands in a name, which is no thing then ("oude kabels *loshalen*")."""
    head = head_of(tokens)
    late = [token for token in tokens if token.pos_ == "VERB" and "Inf" in features(token, "VerbForm")]
    return draft.phrases.verb_final and any(token.i > head.i or token is head for token in late) and len(tokens) > 1


def short_name_of(head: Token, draft: Draft) -> str:
    """Return a thing by its noun and what stands before it, where more is said of it behind ("*the council* of …").

    Nothing where the words before it are cut short, it is one of several, or its definite article is not known.
    """
    tokens = _core(head, draft)
    own = [child for child in children(head, "det") if tokens and child.i == tokens[0].i - 1]
    article = lowered(own, draft.lexicon) if own and draft.phrases.verb_final else _definite(head, draft)
    return f"{article} {tidy(lowered(tokens, draft.lexicon))}" if tokens and article and not _has_owner(head) else ""


def row_name_of(head: Token, draft: Draft) -> str:
    """Return a thing as it is written, with those beside it and all that is said of them; or else its noun."""
    if row := whole_row(head, draft):
        return row
    core = _with_what_follows(_core(head, draft), draft)
    owned = [token for token in children(head, "det", "nmod:poss") if token.i < head.i]
    start = min([token.left_edge.i for token in owned], default=core[0].i) if core else 0
    return tidy(lowered(head.doc[start : core[-1].i + 1], draft.lexicon)) if core else ""


def _with_what_follows(core: Sequence[Token], draft: Draft) -> Sequence[Token]:
    """Return a thing with the phrase right behind it, if that is whole ("trust *in the courts*"); nothing if it is not.

    A thing that goes on would be asked about without what tells it from others.
    """
    if not core or core[-1].i + 1 >= len(core[-1].doc):
        return core
    doc, last = core[-1].doc, core[-1]
    following = last.nbor()
    if relation(following if is_verb(following) else following.head) == "acl" and following.pos_ in {"VERB", "PART"}:
        return ()
    if following.pos_ == "PRON" or (following.lower_ in _owners(draft) and following.pos_ != "ADP"):
        return ()
    if following.pos_ != "ADP" or following.i in draft.frame.aside or relation(following.head) != "nmod":
        return () if "Rel" in features(following.head, "PronType") or _opens_relative(following) else core
    ends = [following.head.right_edge, *([following.head] if _is_followed_by_tie(following.head, draft) else [])]
    found = (doc[core[0].i : end.i + 1] for end in ends if not goes_on(end) and not is_a_tie(end, draft))
    whole = next((words for words in found if _is_plain(words)), None)
    return core if whole is None and _is_followed_by_tie(last, draft) else whole or ()


def _owners(draft: Draft) -> Sequence[str]:
    """Return what ties a thing to what it is of."""
    return str(draft.phrases.patterns["whose"]).split()


def _is_plain(words: Sequence[Token]) -> bool:
    """Say whether words can be asked about: they are few, without a mark and whole."""
    return len(words) <= _LONGEST_ROW and not any(token.is_punct for token in words) and not holds_half(words)


def _is_followed_by_tie(head: Token, draft: Draft) -> bool:
    """Say whether a phrase of its own follows a noun, not what the noun is of ("justice | *for* tenants")."""
    after = head.nbor() if head.i + 1 < len(head.doc) else head
    return after.pos_ == "ADP" and after.lower_ not in draft.phrases.patterns["whose"].split()


def _opens_relative(word: Token) -> bool:
    """Say whether a word opens a clause about the noun before it ("a culture *in* which …")."""
    after = word.nbor() if word.i + 1 < len(word.doc) else word
    return any({"Rel", "Int"} & features(each, "PronType") for each in (word, after))


def whole_row(head: Token, draft: Draft) -> str:
    """Return a thing as it is written, with those beside it and all that is said of them; nothing if that is long."""
    aside = draft.frame.aside
    words = whole_words([token for token in subtree(head) if token.i not in aside and token.dep_ != "case"] or [head])
    words = [token for token in words if token.i not in aside]
    cases = [token.i for token in children(head, "case", "cc") if token.i < head.i]
    words = [token for token in words if token.i > max(cases, default=-1)]
    whole = words[-1].i - words[0].i + 1 == len(words) and sum(word.is_alpha for word in words) <= _LONGEST_ROW
    plain = all(token.text == "," or not token.is_punct or token.text == "-" for token in words)
    said = {token.dep_ for token in words} & {"acl", "acl:relcl", "advcl", "parataxis"}
    cut = (
        is_a_tie(words[-1], draft)
        or goes_on(words[-1])
        or _is_cut(words[0])
        or holds_half(words)
        or words[0].pos_ == "ADV"
    )
    cut = cut or is_said_of(words[-1], draft)
    return tidy(lowered(words, draft.lexicon)) if whole and plain and not said and not cut else ""


def _core(head: Token, draft: Draft) -> Sequence[Token]:
    """Return a noun with what stands before it, its article apart, and with what it is of; nothing if that is cut."""
    doc, before = head.doc, children(head, "amod", "compound", "nummod")
    start = min([head.i, *(word.left_edge.i for word in before if word.i < head.i)])
    first = doc[start]
    label = is_label(first, head)
    works = first.i != head.i and (_is_work(first, draft) or _may_be_done(first, draft))
    if label or works or _is_cut(first) or doc[start].pos_ == "ADP" or not _is_plain_noun(head, draft):
        return ()
    end = next((place for place in (_end_with_owner(head, draft), head.i) if not goes_on(doc[place])), None)
    words = doc[start : end + 1] if end is not None else ()
    return () if not words or holds_half(words) else words


def _is_work(first: Token, draft: Draft) -> bool:
    """Say whether a statement opens with a verb that was taken for part of a name ("*upgrading* fraud barriers")."""
    return first.i == 0 and _is_turned(first, draft)


def _is_turned(word: Token, draft: Draft) -> bool:
    """Say whether a word is an inflected verb and no noun that is known."""
    verb = draft.lexicon.verb_of(word.lower_)
    return verb not in {None, word.lower_} and not draft.lexicon.knows_noun(word.lower_)


def _may_be_done(first: Token, draft: Draft) -> bool:
    """Say whether the word behind a verb may be what is done, though read with a noun ("start *packing* boxes")."""
    clause = draft.clause
    begins = clause is not None and clause.lemma in draft.lexicon.words("infinitives", "beginning")
    behind = begins and clause is not None and clause.verb is not None and clause.verb.i + 1 == first.i
    return behind and _is_turned(first, draft) and "Past" not in features(first, "Tense")


def _goes_on_a_row(first: Token) -> bool:
    """Say whether another adjective and a comma stand before a name ("effective, | *sustainable* competition")."""
    before = first.nbor(-1) if first.i > 1 else None
    return before is not None and before.text == "," and before.nbor(-1).pos_ == "ADJ"


def _is_cut(first: Token) -> bool:
    """Say whether a word before a name, its article apart, belongs to it too."""
    left = [token for token in first.doc[max(0, first.i - 2) : first.i] if token.pos_ != "DET"][-1:]
    return _goes_on_a_row(first) or any(
        token.pos_ in NAMING or (token.is_punct and token.text not in APART) for token in left
    )


def _has_owner(head: Token) -> bool:
    return bool(children(head, "nmod:poss"))


def _is_plain_noun(head: Token, draft: Draft) -> bool:
    """Say whether a noun names a thing: no work in the form of a verb, no place or tool behind a preposition."""
    ties = draft.phrases.patterns["whose"].split()
    tied = any(case.lower_ not in ties for case in children(head, "case"))
    does = draft.lexicon.verb_of(head.lower_) is not None and not draft.lexicon.knows_noun(head.lower_)
    return head.pos_ == "NOUN" and not (
        is_said_of(head, draft) or tied or does or children(head, "conj", "compound:prt")
    )


def _end_with_owner(head: Token, draft: Draft) -> int:
    """Return the place of the last word for a thing: of what it is one of, if that follows ("a network *of homes*")."""
    ties = draft.phrases.patterns["whose"].split()
    for child in children(head, "nmod"):
        case = children(child, "case")
        if case and case[0].lower_ in ties and case[0].i == head.i + 1:
            return child.i
    return head.i


def _is_name(said: str) -> bool:
    """Say whether every word keeps a capital inside a sentence and is no abbreviation ("Yammer", not "the CRM")."""
    return all(word[:1].isupper() and not word.isupper() for word in said.split())


def head_of(tokens: Sequence[Token]) -> Token:
    """Return the word that the others hang on."""
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[0])


def _definite(head: Token, draft: Draft) -> str:
    """Return the definite article of a noun; nothing where its gender is unknown or would change the word before it."""
    forms = draft.phrases.patterns["definite"]
    genders = [form for gender, form in forms.items() if gender in features(head, "Gender")]
    if "any" in forms:
        return str(forms["any"])
    if not draft.lexicon.knows(head.lower_):
        return ""
    inflected = "Neut" in features(head, "Gender") and children(head, "amod")
    return str(genders[0]) if len(genders) == 1 and not inflected else ""
