"""Does a statement leave a way out ("where possible", "strive to") or an open end ("etc.")?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import children, noun_classes, verb_lemma
from whylint.reading.answer import NO, YES, Answer, stretch
from whylint.reading.wording import own_words, phrases_in

if TYPE_CHECKING:
    from whylint.frame.goal_frame import GoalFrame
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Token


def read_escape(frame: GoalFrame, lexicon: Lexicon) -> Answer:
    """Answer whether there is a way out or an open end, with the words that are it."""
    found = [tokens for tokens in escape_phrases(frame, lexicon) if not _is_measured(tokens, frame)]
    if (effort := effort_of(frame, lexicon)) is not None:
        found.append((effort,))
    kept = sorted({stretch(tokens) for tokens in found})
    return Answer(YES, tuple(kept)) if kept else Answer(NO)


def escape_phrases(frame: GoalFrame, lexicon: Lexicon) -> list[tuple[Token, ...]]:
    """Return the phrases that are a way out or an open end, each by its tokens.

    Words that open a way out are no open end ("en *zo* zuinig mogelijk").
    """
    ways_out = list(phrases_in(frame.doc, lexicon.words("escapes", "ways_out")))
    inside = {token.i for tokens in ways_out for token in tokens}
    open_ends = phrases_in(frame.doc, lexicon.words("escapes", "open_ends"))
    apart = [tokens for tokens in open_ends if not any(token.i in inside for token in tokens)]
    return sorted([*ways_out, *apart], key=lambda tokens: tokens[0].i)


def effort_of(frame: GoalFrame, lexicon: Lexicon) -> Token | None:
    """Return the verb by which the goal's owner only promises an effort ("strive to"), or None.

    What other people try ("pupils try to read a book a week") is what the goal is about.
    """
    main = frame.main
    if main is None:
        return None
    own = own_words(frame.doc)
    for token in (main.predicate, *main.predicate.ancestors):
        if token.i not in own or token.i in frame.aside:
            continue
        promised = token.i != main.predicate.i or _is_for_something(token, lexicon)
        listed = bool(lexicon.words("escapes", "efforts") & set(verb_lemma(token, lexicon).split()))
        if listed and promised and _is_owners(token, lexicon):
            return token
    return None


def _is_for_something(verb: Token, lexicon: Lexicon) -> bool:
    """Say whether a verb of effort has no object, only something aimed at; "try a chatbot" is work, and gets done."""
    cases = [case.lower_ for child in children(verb, "obl", "nmod") for case in children(child, "case")]
    return not children(verb, "obj") and bool(lexicon.words("escapes", "aimed_at") & set(cases))


def _is_owners(verb: Token, lexicon: Lexicon) -> bool:
    speakers = lexicon.words("speakers")
    subjects = children(verb, "nsubj")
    return all(each.lower_ in speakers or "body" in noun_classes(each, lexicon)[:1] for each in subjects)


def _is_measured(tokens: tuple[Token, ...], frame: GoalFrame) -> bool:
    """Say whether a phrase hangs on something that an amount counts ("500 shirts, caps etc.")."""
    counted = {quantity.tokens[0].head.i for quantity in frame.quantities if quantity.tokens[0].head.pos_ == "NOUN"}
    amounts = {token.i for quantity in frame.quantities for token in quantity.tokens}
    above = {ancestor.i for token in tokens for ancestor in (token, *token.ancestors)}
    return bool(above & (counted | amounts))
