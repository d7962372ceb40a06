"""The grammar of a goal statement: who or what acts, which change, on what, how much, by when, why, by which means.

A frame knows nothing of goals being good or bad, and its code nothing of any one language: words come from the lexicon.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whylint.language.parses import Parse, Token


class Mood(StrEnum):
    """The form in which a clause makes its claim."""

    IMPERATIVE = "imperative"
    INFINITIVE = "infinitive"
    FINITE = "finite"
    GERUND = "gerund"
    NOMINAL = "nominal"


class Modality(StrEnum):
    """What an auxiliary or a framing verb adds to a claim."""

    OBLIGATION = "obligation"
    WISH = "wish"
    ABILITY = "ability"
    FUTURE = "future"


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: its head, all its tokens, what the lexicon says its head names, and the preposition before it."""

    head: Token
    tokens: tuple[Token, ...]
    classes: tuple[str, ...]
    preposition: str = ""

    @property
    def text(self) -> str:
        """The phrase as written."""
        return text_of(self.tokens)


@dataclass(frozen=True)
class Clause:
    """One claim. `verb` is None where a noun or adjective alone makes it ("Fewer falls", "safe streets").

    `predicate` is the token that the claim hangs on; `lemma` its lemma with a separable prefix or particle; `classes`
    what the lexicon says of it. A passive clause has what is acted on as `object`. `complement` is what is said of the
    subject or object ("becomes *certified*", "makes waiting *shorter*"). `causer` is who or what brings the claim
    about from outside it ("*The app* helps colleagues find a room"), `causative` the lemma of the verb that says so.
    """

    predicate: Token
    lemma: str
    classes: tuple[str, ...]
    mood: Mood
    verb: Token | None = None
    subject: Phrase | None = None
    object: Phrase | None = None
    complement: Token | None = None
    causer: Phrase | None = None
    causative: str = ""
    obliques: tuple[Phrase, ...] = ()
    modalities: frozenset[Modality] = frozenset()
    passive: bool = False
    existential: bool = False
    continued: bool = False
    tokens: tuple[Token, ...] = ()


class ReasonKind(StrEnum):
    """How a reason is tied to the claim."""

    PURPOSE = "purpose"
    CAUSE = "cause"
    CONSEQUENCE = "consequence"


@dataclass(frozen=True)
class Reason:
    """A reason beside the main claim: its opening words, and its own claim where it has one."""

    kind: ReasonKind
    tokens: tuple[Token, ...]
    clause: Clause


@dataclass(frozen=True)
class Means:
    """That by which the change is to come about ("by adding a second desk", "via the intranet")."""

    tokens: tuple[Token, ...]
    head: Token
    classes: tuple[str, ...]


@dataclass(frozen=True)
class Quantity:
    """An amount: its tokens, the number as written and the unit or what is counted, if any."""

    tokens: tuple[Token, ...]
    unit: str = ""


@dataclass(frozen=True)
class Moment:
    """A date, period or other point in time. `deadline` is False for one that the change is measured from."""

    tokens: tuple[Token, ...]
    deadline: bool = True


@dataclass(frozen=True, eq=False)
class GoalFrame:
    """The grammar of one statement. `claims` are the main claims, the first of which decides what it is.

    `sure` is False where the parse does not hold together well enough to conclude anything from it.
    """

    doc: Parse
    claims: tuple[Clause, ...]
    reasons: tuple[Reason, ...] = ()
    means: tuple[Means, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    moments: tuple[Moment, ...] = ()
    sure: bool = True
    aside: frozenset[int] = field(default_factory=frozenset)
    """The indices of the tokens of reasons, means and moments: what is not part of the main claims."""

    @property
    def main(self) -> Clause | None:
        """The first claim, which decides what the statement is; None where there is not a word in it."""
        return self.claims[0] if self.claims else None


def text_of(tokens: tuple[Token, ...]) -> str:
    """Return tokens that follow each other as they are written."""
    if not tokens:
        return ""
    return tokens[0].doc.text[tokens[0].idx : tokens[-1].end]
