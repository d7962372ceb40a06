"""The best rewrite of each finding, statement by statement, in Dutch."""

from __future__ import annotations

from functools import cache

import pytest
from drafting import best_rewrites

KAN = "<wat kan, of wat niet meer hoeft>"
KUNNEN = "<wat kunnen, of wat niet meer hoeven>"
VAN_NAAR = "(van <nu> naar <straks>)"
INVLOED = "het aandeel inwoners dat zegt invloed te hebben op wat de gemeente doet"

DUTCH = [
    ("WHY102", "Het nieuwe zaaksysteem gaat per 1 maart live", "<wie> <kan wat dankzij het nieuwe zaaksysteem>"),
    (
        "WHY202",
        "We organiseren kennismakingen met leerlingen van buiten de gemeente",
        "Leerlingen van buiten de gemeente <doen of kunnen wat na kennismakingen>",
    ),
    (
        "WHY202",
        "Kooklessen geven, zodat nieuwkomers zich welkomer voelen",
        "Ervoor zorgen dat nieuwkomers zich welkomer voelen",
    ),
    (
        "WHY403",
        "Wij willen dat geen enkel dier langer dan een nacht in een transportkist slaapt",
        "Wij willen dat uiterlijk <datum> geen enkel dier langer dan een nacht in een transportkist slaapt",
    ),
    (
        "WHY403",
        "Het verkorten van de wachtrij bij de sluis tot tien minuten",
        "Het verkorten van de wachtrij bij de sluis tot tien minuten, uiterlijk <datum>",
    ),
    (
        "WHY403",
        "De wachttijden bij de sluis verkorten tot tien minuten",
        "Uiterlijk <datum> de wachttijden bij de sluis verkorten tot tien minuten",
    ),
    (
        "WHY101",
        "De bankjes verlagen naar de wensen van wandelaars",
        "De bankjes verlagen naar de wensen van wandelaars, omdat wandelaars <nu hoe vaak waar last van hebben>",
    ),
    (
        "WHY403",
        "De geluidsoverlast onder de 55 decibel houden",
        "Vanaf <datum> de geluidsoverlast onder de 55 decibel houden",
    ),
    (
        "WHY403",
        "Elke week zwemmen vijftig ouderen in het buitenbad",
        "Elke week zwemmen vijftig ouderen vanaf <datum> in het buitenbad",
    ),
    (
        "WHY101",
        "Het aantal gestolen fietsen stijgt niet",
        "Het aantal gestolen fietsen stijgt niet, omdat <wie> <nu hoe vaak waar last van heeft>",
    ),
    (
        "WHY403",
        "Ieder jaar komt een op de vier leerlingen naar de sterrenwacht",
        "Ieder jaar komt vanaf <datum> een op de vier leerlingen naar de sterrenwacht",
    ),
    (
        "WHY401",
        "Kinderen durven na zonsondergang weer met de metro",
        "Kinderen durven na zonsondergang weer met de metro, <hoeveel van hen> in plaats van <hoeveel nu>",
    ),
    (
        "WHY403",
        "Wij draaien onze bordjes stil en veilig af",
        "Wij draaien vanaf <datum> onze bordjes stil en veilig af",
    ),
    (
        "WHY101",
        "Elke violist kan weer improviseren",
        "Elke violist kan weer improviseren, zodat elke violist <wat kan, of wat niet meer hoeft>",
    ),
    (
        "WHY101",
        "De werkplaats knapt op volgens het Handboek voor Molenaars",
        "De werkplaats knapt op volgens het Handboek voor Molenaars, zodat <wie> <wat kan, of wat niet meer hoeft>",
    ),
    (
        "WHY202",
        "Een dagboek maken waarin we onze schapen voorstellen",
        "<wie> <kan wat dankzij een dagboek>",
    ),
    (
        "WHY202",
        "Elke vrijdag folders uitdelen, omdat geruchten blijven",
        "Elke vrijdag folders uitdelen, zodat <wie> <wat kan, of wat niet meer hoeft>, omdat geruchten blijven",
    ),
    (
        "WHY403",
        "Het voornemen van de veerdienst is om zeker 45 ligplaatsen te verhuren",
        "Het voornemen van de veerdienst is om uiterlijk <datum> zeker 45 ligplaatsen te verhuren",
    ),
    (
        "WHY501",
        "Doelen zwemclub (6-12): nog af te stemmen met ouders",
        "Doelen zwemclub (6-12): <wie> <kan wat, hoe vaak of hoe snel>, uiterlijk <datum>",
    ),
    (
        "WHY403",
        "We willen dat niemand nog zonder jas op het plein staat",
        "We willen dat vanaf <datum> niemand nog zonder jas op het plein staat",
    ),
    ("WHY403", "Zonnepanelen laten plaatsen op dak 2 en 3", "Zonnepanelen laten plaatsen op dak 2 en 3"),
    ("WHY303", "Waar mogelijk het papierverbruik verminderen", "Het papierverbruik verminderen"),
    (
        "WHY403",
        "Een haven waarin geen schip langer dan een uur op een loods wacht",
        "Een haven waarin geen schip langer dan een uur op een loods wacht, uiterlijk <datum>",
    ),
    (
        "WHY201",
        "Het intranet moet centraal nieuws aanbieden",
        "<wie> <weet, vindt of doet wat dankzij het intranet>",
    ),
    ("WHY102", "Er moet een app komen", "<wie> <kan wat dankzij een app>"),
    (
        "WHY102",
        "Er komt één digitaal loket voor inwoners",
        "Inwoners <kunnen wat dankzij één digitaal loket>",
    ),
    (
        "WHY102",
        "Een tweede balie openen om de dienstverlening te verbeteren",
        "De dienstverlening verbeteren",
    ),
    ("WHY202", "Een campagne voeren", "<wie> <doet of kan wat na een campagne>"),
    (
        "WHY103",
        "Het intranet moet de interne communicatie verbeteren",
        f"De interne communicatie verbeteren, zodat <wie> {KAN}",
    ),
    ("WHY103", "De buurtapp moet de overlast in de wijken terugdringen", "De overlast in de wijken terugdringen"),
    ("WHY103", "De communicatie wordt verbeterd door het intranet", f"De communicatie verbeteren, zodat <wie> {KAN}"),
    (
        "WHY301",
        "Participatie versterken",
        f"Participatie versterken, gemeten aan {INVLOED} {VAN_NAAR}",
    ),
    (
        "WHY301",
        "Kinderen voelen zich veilig op school",
        "Kinderen <doen of zeggen wat>",
    ),
    ("WHY401", "Het verzuim terugdringen", "Het verzuim van <nu> naar <straks> terugdringen"),
    ("WHY401", "De wachttijd moet dalen", "De wachttijd moet van <nu> naar <straks> dalen"),
    ("WHY401", "De wachttijd neemt af", "De wachttijd neemt af van <nu> naar <straks>"),
    ("WHY401", "Breng het aantal klachten terug", "Breng het aantal klachten van <nu> naar <straks> terug"),
    ("WHY101", "Mantelzorgers ondersteunen", f"Mantelzorgers ondersteunen, zodat zij {KUNNEN}"),
    ("WHY101", "Het verzuim terugdringen", "Het verzuim terugdringen, omdat <wie> <nu hoe vaak waar last van heeft>"),
    ("WHY403", "De wachttijd neemt af", "De wachttijd neemt uiterlijk <datum> af"),
    ("WHY403", "De kosten omlaag brengen", "Uiterlijk <datum> de kosten omlaag brengen"),
    ("WHY403", "Niemand wacht langer dan een week", "Vanaf <datum> wacht niemand langer dan een week"),
    (
        "WHY403",
        "We willen dat bewoners sneller hulp krijgen",
        "We willen dat bewoners uiterlijk <datum> sneller hulp krijgen",
    ),
    (
        "WHY105",
        "De bedrijfsdoelstellingen ondersteunen",
        "<wat je verandert, en voor wie>, zodat <wat precies uit de bedrijfsdoelstellingen> wordt gehaald",
    ),
    (
        "WHY101",
        "De laatste buurtwinkel openhouden",
        "De laatste buurtwinkel openhouden, omdat <wie> anders <wat kwijtraakt>",
    ),
    ("WHY403", "Minder klachten van reizigers", "Minder klachten van reizigers, uiterlijk <datum>"),
    (
        "WHY201",
        "Patiënten kunnen via de app hun afspraak verzetten",
        "Patiënten <winnen of besparen wat als zij hun afspraak kunnen verzetten>",
    ),
    ("WHY504", "Zzp'ers", "Zzp'ers: zij <kunnen wat, hoe vaak of hoe snel>"),
    ("WHY201", "Onze nieuwsbrief bevat een filmquiz", "<wie> <weet, vindt of doet wat dankzij onze nieuwsbrief>"),
    (
        "WHY301",
        "Vergroten van de transparantie van voedselprijzen",
        "Vergroten van de transparantie van voedselprijzen",
    ),
    ("WHY304", "Minder vergaderingen, meer klantbezoek", "Minder vergaderingen, meer klantbezoek"),
    ("WHY504", "Armoede", "Armoede: <wie> <kan wat, hoe vaak of hoe snel>"),
    (
        "WHY105",
        "Bijdragen aan het klimaatakkoord",
        "<wat je verandert, en voor wie>, zodat <wat precies uit het klimaatakkoord> wordt gehaald",
    ),
    (
        "WHY105",
        "Bijdragen aan de afspraken met de gemeente",
        "<wat je verandert, en voor wie>, zodat <wat precies uit de afspraken met de gemeente> wordt gehaald",
    ),
    (
        "WHY101",
        "Continueren van de jeugdhulp",
        "Continueren van de jeugdhulp, omdat <wie> anders <wat kwijtraakt>",
    ),
]
STRATEGIES = [
    ("WHY201", "Het intranet moet centraal nieuws aanbieden", "Het intranet moet centraal nieuws aanbieden"),
    ("WHY103", "Het intranet moet de interne communicatie verbeteren", "Het intranet hiervoor inzetten"),
    ("WHY103", "De communicatie verbeteren via het intranet", "Het intranet hiervoor inzetten"),
]


@cache
def best() -> dict[tuple[str, str], tuple[str, dict[str, str]]]:
    return best_rewrites([text for _, text, _ in [*DUTCH, *STRATEGIES]], "nl")


@pytest.mark.parametrize(("code", "text", "expected"), DUTCH)
def test_best_rewrite(code: str, text: str, expected: str) -> None:
    assert best()[code, text][0] == expected


@pytest.mark.parametrize(("code", "text", "strategy"), STRATEGIES)
def test_what_is_no_goal_is_offered_as_a_strategy(code: str, text: str, strategy: str) -> None:
    assert best()[code, text][1]["strategies"] == strategy
