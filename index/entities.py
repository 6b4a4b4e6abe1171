"""What a sentence names and counts: numbers, money, dates, persons, places, titles, by offset.

Rules and small closed lists only. A kind is a best guess: a capitalised name of which nothing tells
what it stands for is a ``name``.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from index import gazetteer
from index.analyzer import STOP_WORDS, fold
from index.language import LANGUAGES, Language
from index.pattern import pattern
from index.tense import tells_future
from index.wordclass import WordClass, word_class

Kind = Literal[
    "number",
    "measure",
    "money",
    "percent",
    "date",
    "duration",
    "age",
    "person",
    "organisation",
    "place",
    "title",
    "name",
]
"""What an entity is."""

NUMERIC: frozenset[Kind] = frozenset({"number", "measure", "money", "percent", "duration", "age"})
"""Kinds that hold an amount."""
NAMES: frozenset[Kind] = frozenset({"person", "organisation", "place", "title", "name"})
"""Kinds that are called something."""


class Entity(NamedTuple):
    """A typed part of a text: ``text[start:end]``, in code points.

    ``head`` is where its core stands: the number without what it counts, the date without its
    preposition, the person's name without a function, a title without what surrounds it.
    """

    kind: Kind
    start: int
    end: int
    head: tuple[int, int]


@lru_cache(maxsize=20_000)
def entities(text: str, language: Language) -> tuple[Entity, ...]:
    """The entities of a sentence or question, in order, none inside another of the same sort.

    A quoted title may hold names, and a name may stand in it; everything else is disjoint.

    >>> text = "Le 18 novembre 1994, le maire Anne Smith a promis 4 % des recettes à Lyon."
    >>> [(e.kind, text[e.start:e.end]) for e in entities(text, "fr")]
    [('date', 'Le 18 novembre 1994'), ('person', 'le maire Anne Smith'), ('percent', '4 % des recettes'), ('place', 'Lyon')]
    """
    text = text.replace("’", "'").replace(
        "\u202f", "\u00a0"
    )  # patterns without them compile faster
    found = list(_dates(text, language))
    found += _ratios(text, language, _Taken(found))
    taken = _Taken(found)
    found += [a for a in _amounts(text, language) if taken.free(*a.head)]
    found += _names(text, language, _Taken(found, by_head=True))
    found += _quoted(text)
    return tuple(sorted(found, key=lambda e: (e.start, -e.end)))


class _Taken:
    """Stretches of a text that entities already hold."""

    def __init__(self, held: list[Entity], *, by_head: bool = False) -> None:
        self._held = [e.head if by_head else (e.start, e.end) for e in held]

    def free(self, start: int, end: int) -> bool:
        """Whether nothing in ``start:end`` is held."""
        return all(end <= s or e <= start for s, e in self._held)


# --- dates ---------------------------------------------------------------------------------------

_S = r"[ \u00a0]"
_YEAR = r"(?:1\d{3}|20\d\d)(?![\d,.]\d|\d)"
_ERA = rf"(?:{_S}(?:av(?:ant|\.){_S}?J\.?-?{_S}?C\.?|apr(?:ès|\.){_S}?J\.?-?{_S}?C\.?|BCE|BC|AD|CE)\b)?"

_MONTHS_FR = (
    r"(?:janvier|janv\.|février|fevrier|févr\.|mars|avril|mai|juin|juillet|juil\.|août|aout|septembre"
    r"|sept\.|octobre|oct\.|novembre|nov\.|décembre|decembre|déc\.)"
)
_MONTHS_EN = (
    r"(?:January|Jan\.?|February|Feb\.?|March|April|Apr\.|May|June|July|August|Aug\.|September|Sept?\.?"
    r"|October|Oct\.?|November|Nov\.?|December|Dec\.?)"
)
_DAYS_FR = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_DAYS_EN = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_PART_FR = rf"(?:début|debut|mi|fin|milieu|courant|printemps|été|automne|hiver)(?:-|{_S})(?:de{_S}l'année{_S}|du{_S}(?:mois{_S}de{_S})?|de{_S}|d'|l')?"
_PART_EN = (
    rf"(?:early|mid|late|spring|summer|autumn|fall|winter)(?:-|{_S})(?:in{_S}|of{_S})?(?:the{_S})?"
)
_HOUR = r"(?<![\d.,:])(?:[01]?\d|2[0-4])"
_TIME_FR = rf"{_HOUR}{_S}?h(?:eures?)?(?:{_S}?[0-5]\d)?"
_CLOCK_EN = rf"{_HOUR}(?:[:.][0-5]\d)?"
_NOON_EN = rf"{_S}?(?:[ap]\.m\.?|[ap]m|AM|PM)"
_TIME_EN = rf"{_CLOCK_EN}{_NOON_EN}"
_HOURS_FR = rf"(?:(?<=de{_S}){_TIME_FR}{_S}à|(?<=entre{_S}){_TIME_FR}{_S}et|{_TIME_FR}{_S}?[-–]){_S}?{_TIME_FR}"
_HOURS_EN = rf"{_CLOCK_EN}(?:{_NOON_EN})?(?:{_S}?[-–]{_S}?|{_S}(?:to|until|till|and){_S}){_TIME_EN}"
"""From when to when on a day: "de 9 heures à 18 h", "10am to 6pm"."""
_CENTURY_FR = (
    rf"[IVX]+(?:e|er|è|ème|ᵉ)(?:{_S}?(?:-|et|au){_S}?[IVX]+(?:e|ème))?{_S}si[èe]cles?{_ERA}"
)
_CENTURY_EN = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd)|first|second|third)"
    rf"(?:(?:-|–|{_S}(?:and|to){_S}(?:the{_S})?)(?:mid-)?\d{{1,2}}(?:st|nd|rd|th))?(?:-|{_S})(?:century|centuries){_ERA}"
)
_FEW = r"(?:\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quelques|plusieurs|one|two|three|four|five|six|seven|eight|nine|ten|twenty|a[ ]few|several)"

_BEFORE_MONTH_FR, _BEFORE_MONTH_EN = (
    "|".join(rf"(?<={word}{_S})" for word in words.split())
    for words in (
        "en avant après depuis dès vers jusqu'en début mi fin",
        "in In by By until till before Before after After since Since from during least",
    )
)

_TIMES_FR = r"(?:ans?|années?|mois|semaines?|jours?|heures?|siècles?|décennies?)"
_TIMES_EN = r"(?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies))"
_BEFORE_SEASON_FR, _BEFORE_SEASON_EN, _AT_ITS_FR = (
    "|".join(rf"(?<={word.replace('_', _S)}{_S})" for word in words.split())
    for words in (
        "avant après depuis dès pour jusqu'à ici ici_à",
        "[iI]n [bB]y [uU]ntil [bB]efore [aA]fter [sS]ince [iI]n_the [bB]y_the [uU]ntil_the [bB]efore_the [aA]fter_the [sS]ince_the",
        "au à_la dès_le dès_la avant_la avant_le depuis_le ici_la ici_à_la jusqu'à_la",
    )
)

_DATES: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"""(?ix)(?<![\w-])
        (?P<lead>(?:le|au|du|en|à|dès|depuis|vers|avant|après|entre|de|jusqu'en|jusqu'au|jusqu'à|d'ici(?:{_S}à)?)(?:{_S}(?:le|la|l'))?{_S}|l'|d')?
        (?P<date>
          (?:{_DAYS_FR}{_S})?(?:1er|[123]?\d){_S}{_MONTHS_FR}(?:{_S}{_YEAR})?{_S}au{_S}(?:1er|[123]?\d){_S}{_MONTHS_FR}(?:{_S}{_YEAR})?
          | (?:{_DAYS_FR}{_S})?(?:1er|[123]?\d)(?:{_S}?(?:et|au|-|–){_S}?(?:1er|[123]?\d))?{_S}{_MONTHS_FR}(?:{_S}{_YEAR})?
          | (?:{_PART_FR})?{_MONTHS_FR}{_S}{_YEAR}
          | (?:{_BEFORE_MONTH_FR}){_MONTHS_FR}
          | {_PART_FR}(?:{_YEAR}|{_MONTHS_FR}|(?-i:{_CENTURY_FR}))
          | (?:{_PART_FR}|(?:début|fin|milieu){_S}des{_S})?années{_S}(?:{_YEAR}|\d0|vingt|trente|quarante|cinquante|soixante(?:-dix)?|quatre-vingt(?:-dix|s)?)(?:{_S}?(?:-|et|à){_S}?(?:{_YEAR}|\d0))?
          | (?-i:{_CENTURY_FR})
          | (?-i:{_YEAR})(?:{_S}?(?:-|–|/|à|et|au){_S}?(?-i:{_YEAR}))?{_ERA}
          | \d+{_S}av(?:ant|\.){_S}?J\.?-?{_S}?C\.?
          | (?:l'|cet{_S})(?:été|automne|hiver){_S}(?:\d{{4}}|dernier|prochain) | (?<=[àÀ]{_S}l')automne | (?<=[eE]n{_S})(?:hiver|été|automne) | (?<=[aA]u{_S})printemps
          | ce(?:t|tte)?{_S}(?:été|automne|hiver|printemps|année|semaine|nuit|soir|matin)
          | (?:la{_S})?(?:fin|début|milieu){_S}(?:de{_S}(?:l'année(?:{_S}(?:derni[èe]re|prochaine))?|l'(?:été|automne|hiver)|la{_S}(?:semaine|saison|décennie)))
          | (?:{_AT_ITS_FR})(?:fin|début|milieu){_S}du{_S}(?:mois|siècle)(?!{_S}d)
          | (?:{_BEFORE_SEASON_FR})(?:l'(?:été|automne|hiver)|le{_S}printemps) | (?:(?<=[àÀ]{_S})|{_BEFORE_SEASON_FR})la{_S}rentrée(?:{_S}(?:scolaire|derni[èe]re|prochaine|{_YEAR}|de{_S}{_MONTHS_FR}))*
          | dans{_S}{_FEW}{_S}{_TIMES_FR} | d'ici{_S}(?:à{_S})?{_FEW}{_S}{_TIMES_FR}
          | (?:premier|deuxième|troisième|quatrième|second|dernier){_S}(?:trimestre|semestre)(?:{_S}{_YEAR})?
          | (?:l'an(?:née)?|la{_S}semaine|le{_S}mois|{_DAYS_FR}){_S}(?:derni[èe]re?|prochaine?|passée?|suivante?)
          | il{_S}y{_S}a{_S}{_FEW}{_S}{_TIMES_FR}
          | hier|aujourd'hui|demain|avant-hier
          | {_DAYS_FR}(?:{_S}(?:matin|midi|après-midi|soir))?
          | {_HOURS_FR}(?!{_S}(?:de|du|des|d'|par)\b)
          | {_HOUR}{_S}?h(?:eures)?\.?{_S}?[0-5]\d | (?<=[àÀ]{_S}){_HOUR}{_S}?h(?:eures?)?(?!{_S}(?:de|du|des|d'|près)\b)
        )(?!\w)(?!{_S}(?:%|€|km|kilom|mètres|hectares|habitants|personnes))"""
    ),
    "en": pattern(
        rf"""(?x)(?<![\w-])
        (?P<lead>(?:(?i:in|on|by|since|from|until|till|around|about|circa|before|after|during|between|of|to)(?:{_S}the)?|[Tt]he){_S})?
        (?P<date>
          (?:{_DAYS_EN},?{_S})?{_MONTHS_EN}{_S}[123]?\d(?:st|nd|rd|th)?(?:{_S}?(?:-|–|and|to){_S}?[123]?\d)?(?!\d)(?:,?{_S}{_YEAR})?
          | (?:{_DAYS_EN},?{_S})?[123]?\d(?:st|nd|rd|th)?{_S}(?:of{_S})?{_MONTHS_EN}(?:,?{_S}{_YEAR})?
          | (?:(?i:{_PART_EN}))?{_MONTHS_EN},?{_S}(?:of{_S})?{_YEAR}
          | (?i:{_PART_EN})(?:{_MONTHS_EN}|{_YEAR}s?|{_CENTURY_EN}|\d0s)
          | {_CENTURY_EN}
          | (?:{_YEAR}|'?\d0)s(?:{_S}?(?:-|–|and|to){_S}?(?:{_YEAR}|'?\d0)s)?
          | {_YEAR}(?:(?:{_S}?(?:-|–|/){_S}?|{_S}(?:to|and|until|through){_S})(?:{_YEAR}|\d\d(?!\d)))?{_ERA}
          | \d+{_S}(?:BCE|BC|AD|CE)\b
          | (?:(?i:the){_S})?(?:end|beginning|start|middle){_S}of{_S}(?:(?:the|last|next|this){_S}(?:year|month|week|season|decade|century|spring|summer|autumn|winter)|{_MONTHS_EN}(?:{_S}{_YEAR})?|{_YEAR})
          | (?:(?i:the){_S})?(?:first|second|third|fourth|last){_S}(?:quarter|half|weekend|week|{_DAYS_EN}){_S}(?:of|in){_S}(?:{_MONTHS_EN}|the{_S}year|{_YEAR})
          | (?:the{_S})?(?:following|previous){_S}{_MONTHS_EN} | (?:{_BEFORE_SEASON_EN})(?:spring|summer|autumn|winter)
          | (?i:last|next|this){_S}(?:year|month|week|{_DAYS_EN}|{_MONTHS_EN}|spring|summer|autumn|winter)
          | (?:an?|{_FEW}){_S}{_TIMES_EN}{_S}(?:ago|earlier|later)
          | (?<!time{_S})(?P<span>[iI]n{_S}(?:{_FEW}{_S}{_TIMES_EN}(?:'{_S}time)?|an?{_S}{_TIMES_EN}'s{_S}time))
          | (?i:yesterday|today|tomorrow)
          | {_DAYS_EN}s?
          | (?:{_BEFORE_MONTH_EN}){_MONTHS_EN}
          | {_HOURS_EN} | {_TIME_EN}
        )(?!\w)(?!{_S}?(?:%|percent|km|miles|people|feet))"""
    ),
}


_DATE_SIGNS: dict[Language, tuple[str, ...]] = {
    "fr": (
        *"janv évr evr mars avri juin juil août aout septe sept. octo oct. novem nov. cembre déc.".split(),
        *"lundi mardi credi jeudi dredi samedi manche années siècle siecle urd'hui hier demain".split(),
        *(
            "il y",
            "derni",
            "prochain",
            "passé",
            "suivant",
            "trimestre",
            "semestre",
            "de l'année",
            "de la semaine",
        ),
        *(
            "automne",
            "hiver",
            "printemps",
            "en été",
            "cet été",
            "l'été",
            "cette",
            "ce soir",
            "ce matin",
        ),
        *("la rentrée", "fin du", "début du", "milieu du", "de la saison", "de la décennie"),
    ),
    "en": (
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        *("day", "centur", "last", "next", "this", "ago", "earlier", "later", "tomorrow"),
        *(
            "end of",
            "beginning of",
            "start of",
            "middle of",
            "quarter",
            "half",
            "week",
            "following",
            " spring",
            "summer",
            "autumn",
            "winter",
        ),
    ),
}
"""What stands in every date without digits, in small letters; looked for before the pattern is."""
_DATE_DIGITS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"(?:1\d|20)\d\d|\d{_S}?(?:h|H|[aA][vV])|\b[mM]ai\b|(?:[dD]ans|ici|ici{_S}à){_S}{_FEW}{_S}{_TIMES_FR}"
    ),
    "en": pattern(
        rf"(?:1\d|20)\d\d|\d0s|\d{_S}?(?:[ap]\.?m|AM|PM|BC|AD|CE)|[iI]n{_S}(?:an?|{_FEW}){_S}{_TIMES_EN}"
    ),
}
"""What stands in every other date."""
_BARE_YEAR = pattern(r"\d{4}")
_LOOSE_PLURAL = pattern(
    rf"{_S}(?!\w*(?:{'|'.join(('ans', 'ils', 'elles', 'puis', 'lors', 'plus', 'was', 'has', 'as', 'is', 'his', 'its', 'this', 'les', 'des', 'ses', 'ces', 'dans', 'sous', 'mais', 'pas', 'sans', 'leurs', 'vers', 'alors'))})\b)[a-zà-ÿ]{{3,}}s\b"
)


def _dates(text: str, language: Language) -> Iterator[Entity]:
    """The dates of ``text``, whole; their head leaves the preposition out."""
    lowered = text.lower().replace("\u00a0", " ")
    if not any(sign in lowered for sign in _DATE_SIGNS[language]) and not (
        _DATE_DIGITS[language].search(text)
    ):
        return
    before = None
    for match in _DATES[language].finditer(text):
        start, end = match.span("date")
        alone = match["lead"] is None and _BARE_YEAR.fullmatch(match["date"])
        if alone and _LOOSE_PLURAL.match(text, end):
            continue  # "1400 vies": a number of things
        if language == "en" and match["span"] and not tells_future(text):
            continue  # "It was built in six months"
        if _LASTS.fullmatch(match["date"]) and _MOVES.search(text, 0, match.start()):
            continue  # "passer de 2 heures à 3 heures"
        found = Entity("date", match.start(), end, (start, end))
        if (
            before is not None
            and _AT.fullmatch(text, before.end, start)
            and _CLOCK.match(text, start)
        ):
            found = Entity("date", before.start, end, (before.head[0], end))
        elif before is not None:
            yield before
        before = found
    if before is not None:
        yield before


_LASTS = pattern(r"(?i)\d+\s?h(?:eures?)?\s(?:à|et)\s\d+\s?h(?:eures?)?")
_AT = pattern(r",? (?:à|dès|vers|at|from)? ?")
_CLOCK = pattern(r"\d\d?\s?(?:h|[:.]\d\d|[ap]\.?m)")
"""A time of the day, which is told with the day before it: "jeudi à 11 heures"."""


# --- amounts -------------------------------------------------------------------------------------

_SPELLED: dict[Language, str] = {
    "fr": r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|vingts|trente"
    r"|quarante|cinquante|soixante|cents?|mille|(?:un|une){S}(?:million|milliard|millier|dizaine|douzaine|quinzaine|vingtaine"
    r"|trentaine|quarantaine|cinquantaine|soixantaine|centaine)|(?:la{S})?moitié|(?:un|le){S}(?:tiers|quart)"
    r"|dizaines|centaines|milliers)".replace("{S}", _S),
    "en": r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|(?:a|one){S}(?:dozen|hundred|thousand"
    r"|million|billion|third|quarter|half)|half|two-thirds|three-quarters|dozens)".replace(
        "{S}", _S
    ),
}
_PHONE = r"(?:\+\d{1,3}[ .-]?\d|0\d)\d{0,3}(?:[ .-]\d{2,4}){2,5}(?![\d-])"
_DIGITS = rf"{_PHONE}|\d{{1,3}}(?:[ \u00a0.,']\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALE = r"(?:millions?|milliards?|billions?|trillions?|mille|thousand|hundred|milliers|Mds?|bn|mn|M(?=€|\b)|k(?=€))"
_ABOUT: dict[Language, str] = {
    "fr": r"(?:près de|environ|(?:un peu |pas )?(?:plus|moins) d[e']|quelque|jusqu'à|au (?:moins|plus|maximum|total)|à peine|presque|à peu près)",
    "en": r"(?:about|around|nearly|almost|(?:just |well )?over|(?:no |slightly |a little )?(?:more|less|fewer) than|at (?:least|most)|up to|as (?:many|much) as"
    r"|close to|approximately|roughly|only|an (?:estimated|average of)|a total of|some|just)",
}
_UNITS: tuple[tuple[Kind, str], ...] = (
    ("percent", r"%|pour[ -]cent|per[ -]?cent|percentage points?|points? de pourcentage"),
    (
        "money",
        (
            r"€|\$|£|¥|(?:d'|de\s)?(?:euros?|dollars?(?:\s(?:américains?|canadiens?|US))?|livres?(?:\ssterling|\stournois)?|francs?(?:\ssuisses)?"
            r"|yens?|yuans?|roubles?|rubles?|pounds?(?:\ssterling)?|roupies?|rupees?|pesos?|couronnes?|florins?|ducats?|écus|USD|EUR|centimes?|cents|pence|(?-i:(?<=\d)(?<!\d{4})(?<!240)(?<!360)(?<!480)(?<!720)p))\b"
        ),
    ),
    (
        "duration",
        (
            r"(?:d'|de\s)?(?:ans|an|(?:demi-|half-)?(?:journées?|heures?|hours?)|années?|mois|semaines?|jours?|minutes?|secondes?|siècles?|décennies?|millénaires?"
            r"|years?|months?|weeks?|days?|seconds?|centuries|decades?)\b"
        ),
    ),
    (
        "measure",
        (
            r"(?-i:km²|km2|km/h|km|m²|m2|m³|m|cm|mm|nm|kg|g|mg|t|ha|MW|GW|TWh|kWh|Go|To|Mo|GB|TB|GHz|MHz|Hz|°C|°F|°|mph|hp|kPa|MPa|rpm|ft|mi)(?![\w])"
            r"|(?:kilomètres?(?:[- ]carrés?)?|mètres?(?: carrés?| cubes?)?|hectares?|tonnes?|kilogrammes?|kilos?|grammes?|litres?|degrés?"
            r"|square (?:miles?|kilometers?|kilometres?|feet|meters?)|miles?|feet|foot|inches|acres?|tons?|kilometers?|kilometres?|meters?|metres?|degrees?)\b"
            r"(?: per \w+| par \w+)?"
        ),
    ),
)
_UNIT = pattern(
    rf"(?i:{_S}?-?(?:" + "|".join(f"(?P<{kind}>{unit})" for kind, unit in _UNITS) + "))"
)


_ONE: dict[Language, str] = {
    "fr": rf"(?<!à )\b[Uu]ne?(?={_S}(?:(?:demi-)?(?:heure|journée)|minute|seconde|semaine|mois|an|décennie|siècle)\b)",
    "en": "(?:"
    + "|".join(
        rf"(?<=\b{word} )"
        for word in "for in within took takes take lasts lasted about after over than nearly almost is was another".split()
    )
    + rf")(?:an?|one)(?={_S}(?:half-)?(?:hour|minute|second|day|week|month|year|decade|century)\b)",
}
"""One of a unit of time, which only there is a number: "une heure", "in a week", not "twice a week"."""

_AMOUNTS: dict[Language, re.Pattern[str]] = {
    language: pattern(
        rf"(?<![\w.,-])(?P<about>(?i:{_ABOUT[language]}){_S}?)?(?P<number>(?:[-−](?=\d))?(?P<currency>(?:US|AU?|CA?|NZ|HK)?[$€£¥]{_S}?)?"
        rf"(?:(?:{_DIGITS})(?![\w]*[A-Za-z]{{2,}}\d)|(?i:\b{_SPELLED[language]}(?:(?:-|{_S})(?:(?:et|and)(?:-|{_S}))?(?:{_SPELLED[language]}|une?|one))*\b)|{_ONE[language]})"
        rf"(?:{_S}?{_SCALE}\b)?)"
        r"(?P<ordinal>(?:er|ère|re|e|ème|eme|st|nd|rd|th|s)\b)?"
    )
    for language in LANGUAGES
}


_AGE_BEFORE = pattern(
    r"(?i)\b(?:âgée?s? d['e]\s?|à l'âge d['e]\s?|aged?(?:\sof)?\s|(?P<at>at\s)(?!(?:least|most|up|some)\s))(?:\w+\s)?$"
)
"""Before somebody's age; after "at", so many of something are none: "at nearly 12 sites"."""
_HAS_AGE = pattern(
    r"(?i)(?<!\by )\b(?:a|avait|aura|ont|avaient|auront|fête(?:ra)? ses|de ses|que)\s$"
)
_AT_AGE = pattern(
    r"(?i)(?<!condamné )(?<!condamnée )(?<!condamnés )\bà (?:seulement |à peine |peine |tout juste |près de |plus de )?$"
)
_OF_AGE = pattern(r"(?i)(?P<who>\w+) (?:de |d'à peine |d'environ )$")
_APPOSED = pattern(
    rf"\b(?:(?P<name>[A-ZÀ-Þ][\w'-]+)|(?P<who>\w+)(?:{_S}(?:du|de|des|of)(?:{_S}(?:la|the))?{_S}(?:l')?[a-zà-ÿ][\w-]*)?),\s$"
)
_YEARS_OF_LIFE = pattern(r"(?i)\d{1,3}(?:\sà\s\d{1,3})?(?:\sans)?")
_AGES = pattern(
    rf"(?:,{_S}\d{{1,3}}(?=,|{_S}(?:and|et)))*(?:,?{_S}(?:and|et){_S}\d{{1,3}}(?![.,]?\d|{_S}?%)"
    rf"(?:{_S}(?:ans|years old)\b|(?!{_S}(?:[a-zà-ÿ]+s|people|men|women|children)\b)))"
)
"""What follows the first age of several: "aged 3, 5 and 6"."""
_AGE_AFTER = pattern(r"(?i)(?:\s|-)old\b|\sd'âge\b|\sof age\b")


_THOSE = pattern(r"(?i)\b(?:les|des|aux|the) $")
_EACH = pattern(
    rf"{_S}(?:par|per|an?|chaque|each){_S}(?:an|jour|mois|semaine|heure|year|day|month|week|hour|person|personne|habitant)\b(?!{_S}(?:ago|earlier|before|later|plus|auparavant))"
)
_EVERY = pattern(r"(?i)\b(?:every|tous les|toutes les)\s$")


_NUMBERED = pattern(r"(?i)\b(?:numéros?|number|n°|no\.) $")
_SHORT_SCALE = pattern(r"[ \u00a0]?(?:[mMkK]|[bmt]n)\b")
_OTHER_SIDE = pattern(
    rf"(?:{_S}(?:voix|votes?))?(?:[-–]|{_S}(?:to|contre|against|à){_S})\d{{1,3}}(?![\d%€]|[.,]\d|{_S}(?:%|h\b)|\w)"
    rf"|{_S}(?:voix|votes?){_S}(?:to|contre|against|à){_S}(?i:{_SPELLED['fr']}|{_SPELLED['en']})\b"
)
"""The other half of a score, of a vote or of a range: "29-28", "61 voix contre 54", "5 to 7"."""
_FROM = pattern(r"(?i)\b(?P<from>from|between|de|entre)\s$")
_TO = {
    word: pattern(rf"{_S}{to}{_S}")
    for word, to in {"de": "à", "entre": "et", "from": "to", "between": "and"}.items()
}
"""What stands between the ends of a range, by the word that opens it."""
_OCLOCK = pattern(rf"{_S}?(?:h|heures)\b")
_MOVES = pattern(
    r"(?i)\b(?:(?:pass|augment|hauss|baiss|diminu|recul|progress|grimp|chut|mont|tomb|relev|abaiss|ramen|ramèn|port|évolu|gliss|prolong|allong|rallong)"
    r"(?:e|ent|er|ée?s?|ait|aient|era|eront|a|èrent)|passage|hausse|baisse|bondi\w*|rédui\w+"
    r"|(?:increas|decreas|climb|jump|drop|declin|slip|rais|reduc|expand|extend|mov|boost|lower|chang|cut)(?:e|es|ed|s|ing|ped|ping|ting)?|go|goes|going|went|gone"
    r"|rise|rises|rising|rose|risen|grew|grows?|grown|growing|falls?|fell|fallen|falling|up|down)[ \u00a0](?:[\w'-]+[ \u00a0]){0,3}$"
)
"""Before what was and what is now, which are no range: "passer de 380 à 450 euros"."""
_PAIR = frozenset({"deux", "two"})
_DEFINITE = pattern(
    r"(?i)\b(?:les|des|ces|ses|leurs|nos|vos|tous|toutes|the|these|those|its|their|his|her|all|other)[ \u00a0]$"
)


def _amounts(text: str, language: Language) -> Iterator[Entity]:
    """The numbers of ``text``, with their unit and what they count."""
    position = 0
    while match := _AMOUNTS[language].search(text, position):
        position = match.end()
        start, end = match.span("number")
        if match["ordinal"] or _NUMBERED.search(text, max(0, start - 8), start):
            continue  # "165e bataillon", "1980s", "numéro trois": a rank, not an amount
        kind: Kind = "money" if match["currency"] else "number"
        unit, end = _measured(text, match, end)
        pair = _OTHER_SIDE.match(text, end) if unit is None else None
        if pair is not None and not _FROM.search(text, max(0, start - 12), match.start()):
            end = pair.end()
            unit = None if _OCLOCK.match(text, end) else _UNIT.match(text, end)
        before = max(0, start - 60)  # what is looked for there is shorter
        ranged = _upper(text, match, unit.end() if unit else end, language)
        if ranged is not None:
            opens, upper = ranged
            start = min(opens, start)
            kind = "money" if upper["currency"] else kind
            unit, end = _measured(text, upper, upper.end())
        if (
            unit is None
            and match["number"].lower() in _PAIR
            and _DEFINITE.search(text, before, start)
        ):
            continue  # "toutes deux", "the two firms": those that were told of
        if unit is not None:
            kind, end = _kind_of(unit), unit.end()
            end = each.end() if (each := _EACH.match(text, end)) else end
            if kind == "duration" and (every := _EVERY.search(text, max(0, start - 12), start)):
                start = every.start()
        head = (start, end)
        if kind == "duration" and match["about"] and _THOSE.search(text, before, match.start()):
            kind = "age"  # "les plus de 65 ans"
        elif kind == "duration" and (age := _AGE_AFTER.match(text, end)):
            kind, end = "age", age.end()
        elif (
            kind in ("duration", "number")
            and (age := _AGE_BEFORE.search(text, max(0, start - 20), start))
            and not (age["at"] and _counted(text, end, "en", complement=False) > end)
        ):
            if end - start <= 3 or ranged or (kind == "duration" and not age["at"]):
                kind = "age"
                end = more.end() if (more := _AGES.match(text, end)) else end
                head = (start, end)
        elif _YEARS_OF_LIFE.fullmatch(text, start, end) and (
            (text[end : end + 1] == "," and _is_apposed(text, before, start))
            or (kind == "duration" and _HAS_AGE.search(text, before, start))
            or (kind == "duration" and _is_of_somebody(text, before, start))
        ):
            kind = "age"
        if kind == "percent" or (kind == "number" and unit is None):
            end = _counted(text, end, language, complement=kind == "percent")
            if kind == "number" and _SUM.search(text, *head) and _is_money(text[head[1] : end]):
                kind = "money"  # "95 millions de subventions"
        position = max(position, head[1])
        yield Entity(kind, min(match.start(), start), end, head)


def _measured(text: str, amount: re.Match[str], end: int) -> tuple[re.Match[str] | None, int]:
    """The unit after an amount, and where that ends: a sum in figures with its sign has none, but "$3bn" a scale."""
    if not amount["currency"]:
        return _UNIT.match(text, end), end
    scale = _SHORT_SCALE.match(text, end)
    return None, scale.end() if scale else end


_SUM = pattern(r"(?i)\b(?:million|milliard|billion|mille)s?$")


def _is_money(counted: str) -> bool:
    """Whether what a number counts is a kind of money."""
    words = (fold(word) for word in counted.split())
    return any({w, w.removesuffix("s")} & gazetteer.MONEY_NOUNS for w in words)


_COUNT_FR = (
    r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|\d{1,3}(?:[ \u00a0]000)?)"
)
_COUNT_EN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?:,000)?)"
_RATIOS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"(?i)(?<![\w.,-])(?P<part>{_COUNT_FR}){_S}(?:(?P<noun>(?!fois|points?|mètres?|m|cm|km|mm)[^\W\d]+){_S})?sur{_S}(?!une?\b)(?P<whole>{_COUNT_FR})(?![\w-]|[.,]\d|{_S}?%)"
    ),
    "en": pattern(
        rf"(?i)(?<![\w.,-])(?P<part>{_COUNT_EN})(?:{_S}(?P<noun>[a-z]+))?(?:{_S}out{_S}of|{_S}in)(?:{_S}every)?{_S}(?!one\b)(?P<whole>{_COUNT_EN})(?![\w-]|[.,]\d|{_S}?%)"
    ),
}
_OF_SO_MANY: dict[Language, re.Pattern[str]] = {
    "fr": pattern(rf"sur{_S}{_COUNT_FR}\b"),
    "en": pattern(rf"(?:out{_S}of|in){_S}(?:every{_S})?{_COUNT_EN}\b"),
}
"""What stands in each of these, which is found sooner."""


def _ratios(text: str, language: Language, taken: _Taken) -> Iterator[Entity]:
    """The shares told as so many of so many: "trois salariés sur quatre", "one in ten"."""
    if not _OF_SO_MANY[language].search(text):
        return
    for match in _RATIOS[language].finditer(text):
        end = match.end()
        counts = _counted(text, end, language, complement=False) > end
        if (
            not taken.free(match.start(), end)
            or _UNIT.match(text, end)
            or (counts and (language == "fr" or match["noun"]))  # "un film sur deux femmes"
            or (match["part"].isdigit() and not match["noun"] and language == "fr")  # a mark
        ):
            continue
        yield Entity("percent", match.start(), end, (match.start(), end))


def _upper(
    text: str, lower: re.Match[str], end: int, language: Language
) -> tuple[int, re.Match[str]] | None:
    """Where a range opens, and its upper end: "entre 250 et 400 millions", "(from) $300 to $900"."""
    before = max(0, lower.start() - 60)
    opens = _FROM.search(text, before, lower.start())
    word = opens["from"].lower() if opens else ""
    to = _TO[word].match(text, end) if word else None
    if opens is None or to is None:
        return None
    between = word in ("entre", "between")
    if not between and _MOVES.search(text, before, opens.start()):
        return None
    upper = _AMOUNTS[language].match(text, to.end())
    if upper is None or upper["ordinal"] or _OCLOCK.match(text, upper.end()):
        return None
    return opens.start() if between else lower.start("number"), upper


def _is_apposed(text: str, before: int, start: int) -> bool:
    """Whether a number stands where the press gives an age: "Paul Durand, 45 ans, …", "the driver, 52, …"."""
    match = _APPOSED.search(text, before, start)
    return match is not None and (
        match["name"] is not None or fold(match["who"]) in gazetteer.PERSONS
    )


def _is_of_somebody(text: str, before: int, start: int) -> bool:
    """Whether so many years are somebody's age: "à 16 ans", "la commerçante de 58 ans"."""
    if _AT_AGE.search(text, before, start):
        return True
    match = _OF_AGE.search(text, before, start)
    return match is not None and fold(match["who"]).removesuffix("s") in gazetteer.PERSONS


def _kind_of(unit: re.Match[str]) -> Kind:
    """The kind of amount a unit makes."""
    for kind, _ in _UNITS:
        if unit[kind] is not None:
            return kind
    raise AssertionError("a unit is of one kind")


_OF: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"{_S}(?:des{_S}|du{_S}|de{_S}la{_S}|de{_S}l'|de{_S}leurs?{_S}|de{_S}s[ao]n?{_S}|de{_S}|d')"
    ),
    "en": pattern(rf"{_S}of{_S}(?:the{_S}|its{_S}|their{_S}|all{_S})?"),
}
_LOWER = pattern(rf"(?:{_S}|(?<=')|(?<={_S}))([a-zà-ÿœæ]+(?:-[a-zà-ÿœæ]+)*)")
_NO_S_PLURAL = frozenset(
    "people men women children feet teeth mice police staff troops miles chevaux journaux hommes".split()
)


def _counted(text: str, end: int, language: Language, *, complement: bool) -> int:
    """Where the words that a number counts end: "12 000 emplois", "4 % des recettes de la billetterie"."""
    after = _OF[language].match(text, end)
    if complement and after is None:
        return end
    phrase = _noun_phrase(text, after.end() if after else end, language, plural=after is None)
    if phrase is None:
        return end
    if complement and (again := _OF[language].match(text, phrase)):
        return _noun_phrase(text, again.end(), language, plural=False) or phrase
    return phrase


def _noun_phrase(text: str, start: int, language: Language, *, plural: bool) -> int | None:
    """The end of the noun, with its adjectives, that opens at ``start``; None when there is none."""
    stop_words = STOP_WORDS[language]
    position, found = start, None
    for count in range(3):
        match = _LOWER.match(text, position)
        if match is None or fold(match[1]) in stop_words or match[1].endswith(("ant", "ent")):
            break
        if word_class(fold(match[1]), language) is WordClass.PREPOSITION:
            break  # "30-29 après prolongation"
        position = match.end()
        marked = match[1].endswith(("s", "x")) or match[1] in _NO_S_PLURAL
        if marked or (count == 0 and not plural):
            found = position
        elif language == "fr" or found is not None:
            break
    return found


# --- quoted --------------------------------------------------------------------------------------

_QUOTED = pattern(r"«\s*([^«»]{2,200}?)\s*»|“\s*([^“”]{2,200}?)\s*”|\"([^\"]{2,200}?)\"")


def _quoted(text: str) -> Iterator[Entity]:
    """What stands in quotation marks, without them."""
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        start, end = match.span(group)
        yield Entity("title", start, end, (start, end))


# --- names ---------------------------------------------------------------------------------------

_WORD = pattern(
    r"(?:[^\W\d_]{1,2}|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)'(?=\w)|[^\W_]+(?:-[^\W_]+|'[^\W_]{2,})*"
)
_PARTICLES: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "de du des d la le l von van der den di da dos del el al ben bin ibn of the y".split()
    ),
    "en": frozenset("of the de du la le van von der den di da del el al bin ibn for".split()),
}
_OPENERS = frozenset(
    """
    selon apres avant pendant durant depuis malgre grace lors lorsque puis enfin ensuite ainsi cependant
    toutefois neanmoins bien alors certains certaines plusieurs tous toutes tout toute chaque aucun
    aucune aussi outre contrairement suite face afin parmi entre vers sous chez deja parfois
    souvent seul seule seuls peu beaucoup environ pres plus moins tandis comme voici voila jusqu deux
    trois quatre cinq six sept huit neuf dix autre autres celui celle ceux celles cela ceci
    according after before during since despite although though while however moreover furthermore
    many most some several all both each every other another one two three four five seven eight
    nine ten then there here also thus therefore later earlier today among between under over without
    within because if unlike like instead such much more less few nearly about around using based
    given following due name list tell
    quel quelle quels quelles combien quand comment pourquoi qui que quoi quest lequel laquelle
    citez cite donnez donne expliquez explique what which who whom whose when where why how
    personne rien nul quiconque jamais non oui chacun chacune quelqu toujours encore rares
    neither either nobody everyone everybody someone somebody something nothing everything anyone none whoever yes perhaps maybe
    never once again still even only just until far yet overall
    """.split()
)


class _Word(NamedTuple):
    """A word of a text, folded and without its apostrophe."""

    start: int
    end: int
    form: str
    capital: bool


def _names(text: str, language: Language, taken: _Taken) -> Iterator[Entity]:
    """The capitalised names of ``text``, typed by what stands in, before and after them."""
    words = [
        _Word(m.start(), m.end(), fold(m[0].rstrip("'")), m[0][0].isupper())
        for m in _WORD.finditer(text)
    ]
    position = 0
    while position < len(words):
        capital = words[position].capital
        last = _name_end(text, words, position, language, taken) if capital else None
        if last is None:
            position += 1
            continue
        person = _after_employer(text, words, position, last)
        if person is not None:
            yield _typed(text, words, position, person - 1, language)
            start, end = words[person].start, words[last].end
            yield Entity("person", start, end, (start, end))
        else:
            yield _typed(text, words, position, last, language)
        position = last + 1


def _after_employer(text: str, words: list[_Word], first: int, last: int) -> int | None:
    """Where a person's name opens behind whom he works for: "le patron de Renault Luca Berti"."""
    before = first - 1
    if before > 0 and words[before].form in ("la", "l", "le", "the"):
        before -= 1
    of = before > 0 and words[before].form in ("de", "du", "d", "des", "of")
    works = of and any(w.form in gazetteer.FUNCTIONS for w in words[max(0, before - 2) : before])
    opens = words[first].form
    if not works or opens in gazetteer.FIRST_NAMES or opens in gazetteer.FUNCTIONS:
        return None
    for number in range(first + 1, last):
        if words[number].form.split("-")[0] in gazetteer.FIRST_NAMES:
            return number
    acronym = first == last - 2 and text[words[first].start : words[first].end].isupper()
    named = acronym and _plain(text[words[last - 1].start : words[last].end])
    return last - 1 if named else None


def _name_end(
    text: str, words: list[_Word], first: int, language: Language, taken: _Taken
) -> int | None:
    """The index of the last word of the name that opens at ``first``, or None when none does."""
    word = words[first]
    if not _names_something(text, words, first, language, taken):
        return None
    last = position = first
    while position + 1 < len(words) and _joined(text, words[position], words[position + 1]):
        position += 1
        word = words[position]
        if not taken.free(word.start, word.end):
            break
        if word.capital or (word.form.isdigit() and position == last + 1):
            last = position
        elif word.form not in _PARTICLES[language] or _CODE.search(
            text, words[last].start, words[last].end
        ):
            break  # "la H20 de Nvidia" is no name of two words
    return last


_CODE = pattern(r"[A-Z][\w-]*\d")


def _names_something(
    text: str, words: list[_Word], index: int, language: Language, taken: _Taken
) -> bool:
    """Whether the capital of a word makes it a name rather than the opening of a sentence."""
    word = words[index]
    if not word.capital or not taken.free(word.start, word.end) or word.form in gazetteer.ACRONYMS:
        return False
    if len(word.form) == 1 and text[word.end : word.end + 1] == ".":
        return True  # an initial, or "M."
    follows = index + 1 < len(words) and _joined(text, word, words[index + 1])
    demonym = word.form in gazetteer.CAPITALISED and len(word.form) > 3
    if demonym and follows and words[index + 1].capital:
        # "European Union", but not "French President"
        return words[index + 1].form not in gazetteer.FUNCTIONS
    if word.form in STOP_WORDS[language] or word.form in gazetteer.CAPITALISED:
        return len(word.form) > 1 and text[word.start : word.end].isupper() and index > 0
    if not _opens_sentence(text, word.start):
        return True
    if word.form in _OPENERS:
        return False
    return (
        (follows and words[index + 1].capital)
        or word.form in gazetteer.PLACES
        or word.form in gazetteer.FIRST_NAMES
        or (not word.form.endswith(("ment", "ly")) and _looks_like_subject(text, word))
    )


_AFTER_SUBJECT = pattern(
    r"[ ](?:a|est|était|fut|sera|avait|ont|sont|n'|ne|se|s'|is|was|has|had|will|were|are|did|does|and|et|of|de|\()"
)


_LINKING = (" de", " et", " of", " and")
_PARTICIPLE = pattern(r"é(?:e?s?)$|(?<=[iu])es?$")
"""What opens a sentence as "Privées de…" does, and is no name."""


def _looks_like_subject(text: str, word: _Word) -> bool:
    """Whether a verb or a link follows the first word of a sentence."""
    after = _AFTER_SUBJECT.match(text, word.end)
    if after is not None and after[0] in _LINKING:
        return _PARTICIPLE.search(text, word.start, word.end) is None
    return after is not None or text[word.start : word.end].isupper()


def _opens_sentence(text: str, start: int) -> bool:
    """Whether nothing, or the end of a sentence, stands before ``start``."""
    before = text[:start].rstrip(" \u00a0«“\"'(-–—*")
    return not before or before[-1] in ".!?:…\n"


def _joined(text: str, left: _Word, right: _Word) -> bool:
    """Whether two words stand together: a space, an apostrophe, or the point of an initial."""
    between = text[left.end : right.start]
    if between in (" ", "\u00a0", ""):
        return True
    initial = left.end - left.start == 1 or left.form in gazetteer.TITLES or len(left.form) <= 2
    return between in (". ", ".", ".\u00a0") and left.capital and initial


def _typed(text: str, words: list[_Word], first: int, last: int, language: Language) -> Entity:
    """The entity of the name ``words[first:last + 1]``."""
    forms = [w.form for w in words[first : last + 1]]
    start, end = words[first].start, words[last].end
    head_first = _without_function(forms) + first
    head = (words[head_first].start, end)
    function = _function_before(text, words, first, language)
    kind = _name_kind(text, words, first, last, forms, titled=head_first > first, function=function)
    if kind == "person" and function is not None:
        start = function
    elif kind == "person" and forms[0] in gazetteer.FUNCTIONS:
        start = _with_article(text, words, first)
    return Entity(kind, start, end, head)


_TITLES_AND_FUNCTIONS = gazetteer.TITLES | gazetteer.FUNCTIONS


def _without_function(forms: list[str]) -> int:
    """How many words of a name are function or form of address: 3 in "PDG de Nvidia Jensen Huang"."""
    count = 0
    while count < len(forms) - 1 and forms[count] in _TITLES_AND_FUNCTIONS:
        count += 1
    if count and forms[count] in ("de", "d", "du", "of"):
        given = (i for i, form in enumerate(forms) if form in gazetteer.FIRST_NAMES)
        return next(given, count if len(forms) - count <= 3 else len(forms) - 2)
    return count


def _with_article(text: str, words: list[_Word], index: int) -> int:
    """Where the word opens, with the article that stands before it."""
    if (
        index
        and words[index - 1].form in ("le", "la", "l", "the")
        and _joined(text, words[index - 1], words[index])
    ):
        return words[index - 1].start
    return words[index].start


def _name_kind(
    text: str,
    words: list[_Word],
    first: int,
    last: int,
    forms: list[str],
    *,
    titled: bool,
    function: int | None,
) -> Kind:
    """What a name stands for, as far as its words and its neighbours tell."""
    raw = text[words[first].start : words[last].end]
    before = words[first - 1].form if first else ""
    two_before = words[first - 2].form if first > 1 else ""
    if first and len(forms) > 1 and not _joined(text, words[first - 1], words[first]):
        before = two_before = ""  # "la gérante de l'hôtel, Ysaline Morvan": no hotel is named so
    elif first > 1 and _BREAK.search(text, words[first - 2].end, words[first - 1].start):
        two_before = ""  # "in this industry," said Peter Maas
    if before in gazetteer.PRODUCT_NOUNS or (
        before in gazetteer.ACRONYMS and two_before in gazetteer.PRODUCT_NOUNS
    ):
        return "title"
    told = _TOLD_AFTER.match(text, words[last].end)
    if told and fold(told[1]) in gazetteer.PRODUCT_NOUNS:
        return "title"
    core = [f for f in forms if len(f) > 3]
    if any(f in gazetteer.ORGANISATION_NOUNS for f in core[:1] + core[-1:]):
        return "organisation"
    if len(forms) > 1 and forms[-1] in _FIRMS and forms[0] not in gazetteer.FIRST_NAMES:
        return "organisation"
    if any(f in gazetteer.PLACE_NOUNS for f in core[:1] + core[-1:]) and len(forms) > 1:
        return "place"
    if forms[0] in gazetteer.PLACES and (len(forms) == 1 or forms[-1] in gazetteer.PLACES):
        return "place"
    if _TOWN.search(raw):
        return "place"
    if titled or before in gazetteer.TITLES or function is not None:
        return "person"
    if raw.isupper() and 2 <= len(raw) <= 6 and len(forms) == 1:
        return "organisation"
    if forms[0].split("-")[0] in gazetteer.FIRST_NAMES:
        return "person"
    if re.search(r"\b[A-Z]\. ", raw) or _person_after(text, words[last].end):
        return "person"
    if before in _IN or (before in _ARTICLES and two_before in _IN):
        return "place"
    if (before in gazetteer.PLACE_NOUNS or two_before in gazetteer.PLACE_NOUNS) and not (
        _INSTEAD_OF.search(text, 0, words[first].start)
    ):
        return "place"
    if before in gazetteer.ORGANISATION_NOUNS or two_before in gazetteer.ORGANISATION_NOUNS:
        return "organisation"
    if len(forms) == 2 and not any(f in _PARTICLES["fr"] for f in forms):
        return (
            "person" if all(w.capital for w in words[first : last + 1]) and _plain(raw) else "name"
        )
    return "name"


_TOLD_AFTER = pattern(
    r",\s(?:(?:son|sa|leur|une?|le|la|its|his|her|their|the|an?)\s|l['’])(?:(?:new|latest|own|first|AI)\s)?([a-zà-ÿ]+)"
)
"""What a name is said to be after it: "Orion, son modèle d'IA"."""
_TOWN = pattern(r"\w-(?:sur|sous|en|les|lès|lez)-(?:\w+-)*[A-ZÀ-Þ]\w+$")
"""How French towns are called: "Bogny-sur-Meuse"."""
_BREAK = pattern(r"[,.;:!?»”]")
_FIRMS = frozenset(
    """
    ventures partners holding holdings labs capital technology technologies tech systems electronics devices photonics
    semiconductor semiconductors optics media studios pictures records films airlines airways motors industries energy
    energies energie solutions software pharma pharmaceuticals therapeutics biotech insurance securities associates
    investments management analytics research robotics aerospace networks telecom mobile engineering logistics foods
    chemicals materials mining steel resources properties homes stores brothers sons co plc sa sas gmbh nv ag
    """.split()
)
"""Last words of firms' names, which would be persons by their capitals: "Oakham Ventures"."""
_IN = frozenset("a en au aux dans in at near to from vers pres".split())
_ARTICLES = frozenset("la le l les the".split())
_INSTEAD_OF = pattern(r"(?i)\b(?:à la|en|prendre la|pris la) place d(?:e |u |')(?:l[ae] |l')?$")
"""Before somebody, not a square: "entrée à la place de Nora"."""
_PERSON_AFTER = pattern(
    r",? (?:a (?:déclaré|dit|affirmé|annoncé|expliqué|écrit|ajouté|estimé|indiqué)|déclare|affirme|explique|said|says|told|wrote|argued)\b"
    r"| \((?:né|née|born|b\.)? ?(?:c\. ?|vers )?\d{3,4}"
    r"|,? (?:né|née|born)\b"
)


def _person_after(text: str, end: int) -> bool:
    """Whether what follows a name is said of persons: words of saying, a birth."""
    return _PERSON_AFTER.match(text, end) is not None


def _plain(raw: str) -> bool:
    """Whether a name is made of words in small letters with a capital, as persons' names are."""
    return all(part[:1].isupper() and part[1:].islower() for part in re.split(r"[ -]", raw))


_RANKS = frozenset(
    "prime managing general former vice assistant finance ancien ancienne futur future".split()
)
"""What stands before a function and belongs to it."""


def _belongs_to_function(text: str, words: list[_Word], index: int, language: Language) -> bool:
    """Whether a word tells more of the function right after it: "chief executive", "former mayor"."""
    form = words[index].form
    known = (form in gazetteer.FUNCTIONS or form in _RANKS) and form not in STOP_WORDS[language]
    return known and _joined(text, words[index], words[index + 1])


def _function_before(text: str, words: list[_Word], first: int, language: Language) -> int | None:
    """Where the function that stands before a name opens: "le maire", "le PDG de Nvidia", "Mayor"."""
    for back in range(1, 5):
        index = first - back
        if index < 0 or not _joined(text, words[index], words[index + 1]):
            return None
        word = words[index]
        # "my son Tom", but not "son modèle Ernie"
        if word.form in gazetteer.FUNCTIONS and word.form not in STOP_WORDS[language]:
            while index and _belongs_to_function(text, words, index - 1, language):
                index -= 1
            return _with_article(text, words, index)
        if word.form in STOP_WORDS[language] and word.form not in _PARTICLES[language]:
            return None
        if back > 1 and word.form in ("le", "la", "les", "the"):
            return None
        if back == 1 and word.form in _PARTICLES[language]:
            return None
    return None
