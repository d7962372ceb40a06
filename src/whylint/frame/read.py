"""Read a parse into a goal frame."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from whylint.frame.claims import find_claims, is_denied
from whylint.frame.event_moments import event_moments
from whylint.frame.goal_frame import Clause, GoalFrame, Moment, Reason, ReasonKind
from whylint.frame.means import find_means
from whylint.frame.moments import find_moments
from whylint.frame.quantities import find_quantities
from whylint.frame.reasons import find_reasons
from whylint.frame.words import begins_with, children, features, is_verb

if TYPE_CHECKING:
    from whylint.language.lexicon import Lexicon
    from whylint.language.parses import Parse, Token


_LONGEST_LABEL = 5
"""The words that a label before a colon has at most."""


def read_frame(doc: Parse, lexicon: Lexicon) -> GoalFrame:
    """Return the frame of a statement from its parse; a text without a word has no claims."""
    root = main_root(doc)
    if root is None:
        return GoalFrame(doc, ())
    claims, spine = find_claims(root, lexicon)
    named = find_moments(doc, claims[0], lexicon)
    moments = (*named, *event_moments(doc, named, lexicon))
    denied = is_denied(claims[0], lexicon)
    reasons = tuple(
        reason
        for reason in find_reasons(doc, spine.tokens, lexicon)
        if not (denied and _is_denied_too(reason, lexicon))
    )
    in_reasons = {token.i for reason in reasons for token in reason.tokens}
    in_moments = {token.i for moment in moments for token in moment.tokens}
    means = tuple(
        mean
        for mean in find_means(spine.tokens, lexicon)
        if mean.head.i not in in_reasons and mean.head.i not in in_moments
    )
    aside = in_reasons | in_moments | {token.i for mean in means for token in mean.tokens}
    return GoalFrame(
        doc=doc,
        claims=tuple(claim for claim in claims if claim is claims[0] or claim.predicate.i not in aside),
        reasons=reasons,
        means=means,
        quantities=find_quantities(doc, moments, lexicon),
        moments=tuple(_placed(moment, reasons, claims[0].predicate) for moment in moments),
        sure=_holds_together(doc, root, claims[0]),
        aside=frozenset(aside),
    )


def _placed(moment: Moment, reasons: tuple[Reason, ...], main: Token) -> Moment:
    """Take a moment inside a cause, a consequence or a relative clause for no deadline of the claim."""
    first = moment.tokens[0].i
    holders = [reason for reason in reasons if first in {token.i for token in reason.tokens}]
    told = any(reason.kind is not ReasonKind.PURPOSE for reason in holders)
    above = [token for token in (moment.tokens[-1], *moment.tokens[-1].ancestors) if token.i > main.i]
    relative = any(token.dep_ == "acl:relcl" and not _number_between(token, moment) for token in above)
    return replace(moment, deadline=False) if told or relative else moment


def _number_between(verb: Token, moment: Moment) -> bool:
    """Say whether an amount stands between a verb and a moment, so that the moment belongs to a change of figures."""
    return any(token.like_num for token in verb.doc[verb.i : moment.tokens[0].i])


def _is_denied_too(reason: Reason, lexicon: Lexicon) -> bool:
    """Say whether a denial denies the cause as well ("nobody leaves because of debts"); a comma sets it apart."""
    first = reason.tokens[0]
    set_apart = first.is_punct or (first.i > 0 and first.nbor(-1).is_punct)
    return bool(begins_with(reason.tokens, lexicon.words("reasons", "deniable"))) and not set_apart


def main_root(doc: Parse) -> Token | None:
    """Return the root that makes the claim: of the first sentence that has more in it than a mark or a number.

    Behind a label and a colon it is the verb that stands there ("Talent: every pupil *plays* on a stage").
    """
    roots = [sentence.root for sentence in doc.sents]
    words = {"VERB", "NOUN", "ADJ", "PROPN", "NUM", "SYM"}
    root = next((root for root in roots if root.is_alpha or root.pos_ in words), None)
    return _behind_label(doc) or root


def _behind_label(doc: Parse) -> Token | None:
    """Return the verb on which all hangs that stands behind a colon, if no more than a label stands before it."""
    colon = next((token.i for token in doc[1 : _LONGEST_LABEL + 1] if token.text == ":"), None)
    if colon is None or colon + 1 >= len(doc) or doc[colon + 1].is_punct:
        return None
    head = doc[colon + 1]
    while head.head.i > colon and head.head.i != head.i:
        head = head.head
    return head if is_verb(head) or children(head, "cop") else None


def _holds_together(doc: Parse, root: Token, main: Clause) -> bool:
    """Say whether the parse can be trusted: its root is a content word, and no verb before it was left out of account.

    A noun as root beside a finite verb that hangs on it as if it named it is the commonest way to misread a text.
    """
    if root.pos_ in {"X", "PUNCT", "SYM", "INTJ"}:
        return False
    if main.verb is None and main.predicate.pos_ in {"NOUN", "PROPN"}:
        odd = {"compound", "nmod", "amod", "flat", "dep", "nummod"}
        return not any(is_verb(token) and token.dep_ in odd and "Fin" in features(token, "VerbForm") for token in doc)
    return True
