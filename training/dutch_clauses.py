"""Dutch word order: an infinitive clause rebuilt as imperative, main clause, subordinate clause or te-infinitive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from training.clauses import is_plural
from training.dutch_forms import stem, third_person
from training.trees import ROOT, Token, Tree, children_of, cut, join, root_of, subtree_of

if TYPE_CHECKING:
    from training.words import Words

Piece = tuple[Tree, str]
FINITE = {False: "Number=Sing|Tense=Pres|VerbForm=Fin", True: "Number=Plur|Tense=Pres|VerbForm=Fin"}
IMPERATIVE = "Mood=Imp|VerbForm=Fin"


@dataclass(frozen=True)
class Clause:
    """An infinitive clause in pieces: what stands before the verb, the verb, what stands behind it."""

    before: tuple[Piece, ...]
    verb: Token
    behind: tuple[Piece, ...]


def taken_apart(clause: Tree) -> Clause | None:
    """Split an infinitive clause at its verb; None where a piece is scattered."""
    root = root_of(clause)
    before: list[Piece] = []
    behind: list[Piece] = []
    for child in children_of(clause, root):
        positions = subtree_of(clause, child)
        if positions[-1] - positions[0] != len(positions) - 1 or positions[0] < root < positions[-1]:
            return None
        piece = (cut(clause, positions, child), clause[child].relation)
        (before if child < root else behind).append(piece)
    return Clause(tuple(before), clause[root], tuple(behind))


def put_together(pieces: list[Piece], verb: Token) -> Tree:
    """Join the pieces; the one with the relation "root" is the place of the verb."""
    place = next(number for number, (_, relation) in enumerate(pieces) if relation == "root")
    parts: list[tuple[Tree, str, int]] = []
    for number, (tree, relation) in enumerate(pieces):
        if number == place:
            parts.append(((replace(verb, head=ROOT, relation="root", space_after=True),), "root", ROOT))
        else:
            parts.append((tree, relation, place))
    return join(parts)


class DutchOrder:
    """Rebuilds infinitive clauses, knowing which verbs are separable."""

    def __init__(self, words: Words) -> None:
        """Take the vocabulary."""
        self.words = words

    def _split(self, verb: Token) -> tuple[str, list[Piece]]:
        """Return the verb without its separable prefix, and the prefix as a piece."""
        prefix = self.words.prefixes.get(verb.lemma, "")
        if not prefix:
            return verb.lemma, []
        pos = "ADP" if (prefix, "ADP") in self.words.known else "ADV"
        return verb.lemma[len(prefix) :], [((self.words.token(prefix, pos),), "compound:prt")]

    def imperative(self, clause: Clause) -> Tree:
        """Leg zonnepanelen aan."""
        simple, prefix = self._split(clause.verb)
        verb = replace(clause.verb, form=stem(simple), lemma=simple, features=IMPERATIVE)
        return put_together([((verb,), "root"), *clause.before, *prefix, *clause.behind], verb)

    def main(self, clause: Clause, subject: Tree, *, inverted: bool) -> Tree:
        """We leggen zonnepanelen aan; inverted: (dit jaar) leggen we zonnepanelen aan."""
        simple, prefix = self._split(clause.verb)
        verb = self._finite(clause.verb, simple, "", subject)
        head: list[Piece] = [(subject, "nsubj"), ((verb,), "root")]
        if inverted:
            head.reverse()
        return put_together([*head, *clause.before, *prefix, *clause.behind], verb)

    def subordinate(self, clause: Clause, subject: Tree) -> Tree:
        """(zodat) we zonnepanelen aanleggen."""
        simple, prefix = self._split(clause.verb)
        joined = prefix[0][0][0].form if prefix else ""
        verb = self._finite(clause.verb, simple, joined, subject)
        return put_together([(subject, "nsubj"), *clause.before, ((verb,), "root"), *clause.behind], verb)

    def _finite(self, verb: Token, simple: str, prefix: str, subject: Tree) -> Token:
        plural = is_plural(subject) or subject[0].form.lower() in {"we", "wij"}
        form = simple if plural else third_person(simple)
        return replace(verb, form=prefix + form, lemma=prefix + simple, features=FINITE[plural])

    def modal(self, clause: Clause, subject: Tree, modal: Token, order: str) -> Tree:
        """Build "straight" we moeten panelen aanleggen, "inverted" moeten we …, "subordinate" we panelen moeten …."""
        auxiliary: Piece = ((modal,), "aux")
        verb: Piece = ((clause.verb,), "root")
        person: Piece = (subject, "nsubj")
        if order == "subordinate":
            pieces = [person, *clause.before, auxiliary, verb, *clause.behind]
        else:
            head = [person, auxiliary] if order == "straight" else [auxiliary, person]
            pieces = [*head, *clause.before, verb, *clause.behind]
        return put_together(pieces, clause.verb)

    def with_te(self, clause: Clause) -> Tree:
        """(om) zonnepanelen aan te leggen."""
        simple, prefix = self._split(clause.verb)
        verb = replace(clause.verb, form=simple, lemma=simple)
        te: Piece = ((Token("te", "te", "ADP"),), "mark")
        return put_together([*clause.before, *prefix, te, ((verb,), "root"), *clause.behind], verb)
