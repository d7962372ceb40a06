"""Dutch verb forms by the spelling rules; word frequency decides where the rules leave a choice."""

from __future__ import annotations

from training.words import frequency

IRREGULAR_STEMS = {
    "zijn": "wees", "gaan": "ga", "doen": "doe", "zien": "zie", "staan": "sta", "slaan": "sla", "komen": "kom",
    "hebben": "heb", "houden": "houd", "worden": "word", "begaan": "bega", "bestaan": "besta",
}  # fmt: skip
IRREGULAR_THIRD = {"zijn": "is", "hebben": "heeft", "komen": "komt", "worden": "wordt", "houden": "houdt"}
VOWELS = "aeiou"
LONGEST_CONTRACTED = 7


def stem(infinitive: str) -> str:
    """Return the stem, which is also the imperative: verbeteren → verbeter, maken → maak, geven → geef."""
    if infinitive in IRREGULAR_STEMS:
        return IRREGULAR_STEMS[infinitive]
    if infinitive.endswith(("aan", "oen", "ien")) and len(infinitive) <= LONGEST_CONTRACTED:
        return infinitive[:-1]
    bare = infinitive[:-2] if infinitive.endswith("en") else infinitive.removesuffix("n")
    if bare.endswith("ë"):
        bare = bare[:-1] + "e"
    if len(bare) > len("en") and bare[-1] == bare[-2]:
        return _devoiced(bare[:-1])
    opened = len(bare) > 1 and bare[-1] not in VOWELS and bare[-2] in VOWELS
    if opened and (len(bare) == len("en") or bare[-3] not in VOWELS + "ij"):
        short, long = _devoiced(bare), _devoiced(bare[:-1] + bare[-2] + bare[-1])
        return short if frequency(short, "nl") > frequency(long, "nl") else long
    return _devoiced(bare)


def _devoiced(bare: str) -> str:
    return bare[:-1] + {"v": "f", "z": "s"}.get(bare[-1], bare[-1])


def third_person(infinitive: str) -> str:
    """Return the form with hij or zij: verkleinen → verkleint, besteden → besteedt, zetten → zet."""
    if infinitive in IRREGULAR_THIRD:
        return IRREGULAR_THIRD[infinitive]
    bare = stem(infinitive)
    if infinitive in {"gaan", "staan", "slaan", "begaan", "bestaan"}:
        return bare + "at"
    if infinitive in {"doen", "zien"}:
        return bare + "t"
    return bare if bare.endswith("t") else bare + "t"


def past_participle(infinitive: str, known: dict[str, str]) -> str | None:
    """Return the past participle that the treebank knows, or the regular one of a verb in be-, ver-, ont-, her-."""
    if infinitive in known:
        return known[infinitive]
    if not infinitive.startswith(("be", "ver", "ont", "her", "ge")):
        return None
    bare = stem(infinitive)
    voiceless = infinitive.removesuffix("en")[-1:] in "tkfsxp" or infinitive.endswith("chen")
    return bare if bare.endswith(("t", "d")) else bare + ("t" if voiceless else "d")
