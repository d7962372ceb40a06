"""English verb forms by the spelling rules; word frequency decides where the rules leave a choice."""

from __future__ import annotations

from training.words import frequency

IRREGULAR_PRESENT = {"be": "is", "have": "has", "do": "does", "go": "goes"}
VOWELS = "aeiou"
SHORTEST_DOUBLED = 3


def gerund(verb: str) -> str:
    """Return the -ing form: improve → improving, cut → cutting."""
    if verb == "be" or verb.endswith(("ee", "ye", "oe")):
        return verb + "ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e"):
        return verb[:-1] + "ing"
    return _doubled_if_common(verb, "ing")


def third_person(verb: str) -> str:
    """Return the form with he, she or it: reduce → reduces, carry → carries."""
    if verb in IRREGULAR_PRESENT:
        return IRREGULAR_PRESENT[verb]
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def past_participle(verb: str, known: dict[str, str]) -> str:
    """Return the past participle, from the treebank's list or by rule."""
    if verb in known:
        return known[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ied"
    return _doubled_if_common(verb, "ed")


def _doubled_if_common(verb: str, ending: str) -> str:
    plain, doubled = verb + ending, verb + verb[-1] + ending
    may_double = (
        len(verb) >= SHORTEST_DOUBLED
        and verb[-1] not in VOWELS + "wxy"
        and verb[-2] in VOWELS
        and verb[-3] not in VOWELS
    )
    return doubled if may_double and frequency(doubled, "en") > frequency(plain, "en") else plain
