"""Keep one sentence as the statement, and move the rest beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whylint.frame.words import features, is_verb
from whylint.reading.length import sentences_of
from whylint.rewrites.change import strategy_of
from whylint.rewrites.done import is_gerund
from whylint.rewrites.places import belongs_to_word
from whylint.rewrites.rewrite import Rewrite
from whylint.rewrites.wording import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whylint.frame.goal_frame import Reason
    from whylint.language.parses import Token
    from whylint.rewrites.rewrite import Draft


def shorten(draft: Draft) -> tuple[Rewrite, ...]:
    """Keep the first sentence, or a long one without its reason or means; of much that is done ask for the change."""
    sentences = sentences_of(draft.frame.doc)
    if len(sentences) > 1:
        return _parted(draft, sentences)
    reasons = [reason for reason in draft.frame.reasons if not belongs_to_word(reason)]
    if reasons and draft.clause is not None and _stands_at_an_end(reasons[-1], draft):
        reason = reasons[-1].tokens
        gone = {token.i for token in reason}
        kept = written(token for token in draft.frame.doc if token.i not in gone)
        return (Rewrite(draft.begun(kept), (("why", written(reason)),), "maybe-incorrect"),)
    if (parted := _without_means(draft)) is not None:
        return (parted,)
    phrases = draft.phrases
    short = phrases.say("change", who=phrases.ask("who"), can=phrases.ask("often"))
    beside = "why" if draft.level == "outcome" else "strategies"
    return (Rewrite(short, ((beside, draft.claim_text),)),)


def _without_means(draft: Draft) -> Rewrite | None:
    """Return the claim with what is done for it, behind it and to the end, as a strategy; or None if that is not so."""
    clause, doc = draft.clause, list(draft.frame.doc)
    behind = [means for means in draft.frame.means if clause is not None and means.tokens[0].i > clause.predicate.i]
    done = next((means for means in behind if is_gerund(means.head)), None)
    if done is None or done is not behind[0] or draft.phrases.verb_final:
        return None
    start = done.tokens[0].i
    strategy = strategy_of(draft, doc[start:], done.head)
    return Rewrite(draft.begun(written(doc[:start])), (("strategies", draft.begun(strategy)),), "maybe-incorrect")


def _stands_at_an_end(reason: Reason, draft: Draft) -> bool:
    """Say whether a reason opens or ends a statement, so that what is left of it hangs together."""
    if belongs_to_word(reason) or _may_tell_when(reason, draft):
        return False
    words = [token.i for token in draft.frame.doc if token.is_alpha or token.like_num]
    said = [token.i for token in reason.tokens if token.is_alpha or token.like_num]
    return bool(said) and (said[0] == words[0] or said[-1] == words[-1])


def _may_tell_when(reason: Reason, draft: Draft) -> bool:
    """Say whether a clause opens with a word that as often tells when or how, and no comma sets it apart ("*as* …")."""
    opening = reason.tokens[0]
    unsure = opening.lower_ in draft.lexicon.words("reasons", "with_subject")
    return unsure and opening.i > 0 and opening.nbor(-1).text != ","


def _parted(draft: Draft, sentences: Sequence[Sequence[Token]]) -> tuple[Rewrite, ...]:
    """Make what follows the first sentence its reason where it says so, else statements of their own.

    What only goes on about the first sentence can be neither.
    """
    first, rest = written(sentences[0]), [token for sentence in sentences[1:] for token in sentence]
    if sentences[0][-1].text == "?" or not any(is_verb(token) or token.pos_ == "AUX" for token in rest):
        return ()
    if rest[0].lower_ in draft.phrases.patterns["tells_why"].split():
        return (Rewrite(first, (("why", written(rest)),), "maybe-incorrect"),)
    if any(_points_back(sentence[0]) for sentence in sentences[1:]):
        return ()
    return (Rewrite(first, applicability="maybe-incorrect", others=tuple(map(written, sentences[1:]))),)


def _points_back(opening: Token) -> bool:
    """Say whether a sentence opens with a word for what was said before ("*That* means …", "*They* …")."""
    third = opening.pos_ == "PRON" and "3" in features(opening, "Person")
    return third or (opening.pos_ in {"PRON", "DET"} and "Dem" in features(opening, "PronType"))
