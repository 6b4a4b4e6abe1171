"""Amounts in a text, with their unit and what they count: numbers, sums, percentages, measures, durations, ages."""

import re
from collections.abc import Iterator
from typing import cast

from index.entities.ages import age_ends
from index.entities.counted import counted
from index.entities.entity import Entity, Kind, S, Taken
from index.text import gazetteer
from index.text.analyzer import CURRENCIES, fold
from index.text.change import CHANGE
from index.text.language import LANGUAGES, Language
from index.text.numerals import TEENS_FR, TENS_FR, TO_NINE_EN, TO_TEN_EN, TO_TEN_FR
from index.text.pattern import pattern

_SPELLED: dict[Language, str] = {
    "fr": rf"(?:(?:dizaines|centaines|milliers){S}de{S}(?:milliers|millions|milliards)|{TO_TEN_FR}|{TEENS_FR}|{TENS_FR}|vingts"
    rf"|cents?|mille|(?:un|une){S}(?:million|milliard|millier|dizaine|douzaine|quinzaine|vingtaine"
    rf"|trentaine|quarantaine|cinquantaine|soixantaine|centaine)|(?:la{S})?moitié|(?:un|le){S}(?:tiers|quart)"
    r"|dizaines|centaines|milliers)",
    "en": rf"(?:half{S}an(?={S}hour)|(?:a{S}|three[ -])quarters?{S}of{S}an(?={S}hour)|(?:tens|dozens|hundreds|thousands){S}of{S}(?:thousands|millions|billions)"
    rf"|(?:{TO_NINE_EN})-(?:thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)"
    rf"|{TO_TEN_EN}|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    rf"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|(?:a|one){S}(?:dozen|hundred|thousand"
    r"|million|billion|third(?!{S}(?:consecutive|straight|successive|time|term|year|season|party|man|woman|person|one|way)\b)|quarter|half)|half|dozens)",
}

_PHONE = r"(?:\+\d{1,3}[ .-]?\d|0[ .]?\d)\d{0,3}(?:[ .-]\d{2,4}){2,5}(?![\d-])"
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
            rf"[{CURRENCIES}]|(?:d'|de\s)?(?:euros?|dollars?(?:\s(?:américains?|canadiens?|US))?|livres?(?:\ssterling|\stournois)?|francs?(?:\ssuisses)?"
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
            r"|(?:kilomètres?(?:[- ]carrés?)?|(?:centi|milli)?mètres?(?: carrés?| cubes?)?|hectares?|tonnes?|kilogrammes?|kilos?|grammes?|lit(?:re|er)s?|degrés?"
            r"|(?:square|cubic) (?:miles?|kilometers?|kilometres?|feet|foot|yards?|inches|meters?|metres?)|miles?|feet|foot|inch(?:es)?|acres?|tons?|gallons?|barrels?|(?:kilo|centi|milli)?met(?:er|re)s?|degrees?)\b"
            r"(?: per \w+| par \w+)?"
        ),
    ),
)
_UNIT = pattern(rf"(?i:{S}?-?(?:" + "|".join(f"(?P<{kind}>{unit})" for kind, unit in _UNITS) + "))")

_NO_ORDINAL: dict[Language, str] = {
    "fr": rf"(?:(?<!seconde)|(?!{S}[a-zà-ÿ])|(?={S}(?:de|plus|avant|après|à|et|par|pour|ou|en|suffit)\b))",
    "en": rf"(?:(?<!second)|(?!{S}[a-z])|(?={S}(?:of|later|after|before|to|in|and|or|from|ago|is|was|away|ahead|behind|faster|slower|off|on)\b))",
}
"""What may follow "a second" where it is a time and no ordinal: "a second later", not "a second attempt"."""

_ONE: dict[Language, str] = {
    "fr": rf"(?<!à )\b[Uu]ne?(?={S}(?:(?:demi-)?(?:heure|journée)|minute|seconde|semaine|mois|an|décennie|siècle)\b{_NO_ORDINAL['fr']}"
    rf"|{S}(?:kilo|centi|milli)?mètre{S}(?:par|à{S}l')(?:{S}|(?<='))(?:heure|minute|seconde|jour|semaine|mois|an)\b)",
    "en": "(?:"
    + "|".join(
        rf"(?<=\b{word} )"
        for word in (
            *"for in within took takes take lasts lasted about after over than nearly almost is was another".split(),
            *("drive of", "journey of", "trip of", "wait of", "delay of", "average of"),
        )
    )
    + rf")(?:an?|one)(?={S}(?:half-)?(?:hour|minute|second|day|week|month|year|decade|century)\b{_NO_ORDINAL['en']})"
    rf"|\ban?(?={S}(?:(?:kilo|centi|milli)?met(?:er|re)|mile|foot|inch){S}(?:an?|per|each){S}(?:hour|minute|second|day|week|month|year)\b)",
}
""""A" or "one" as a number, only before a unit of time or in a speed: "une heure", "a mile a day", not "twice a week"."""

_OPENS: dict[Language, str] = {
    "fr": (
        r"[Aa](?i:u )|[Àà](?i: p)|[Cc](?i:in|en)|[Dd](?i:eu|i[xz]|ou)|[Ee](?i:nv)|[Hh](?i:ui)|[Jj](?i:us)"
        rf"|[Ll](?i:[ae]{S}[mtq])|[Mm](?i:il|oi)|[Nn](?i:eu)|[Oo](?i:nz)|[Pp](?i:r[eè]|as|lu)|[Qq](?i:u)"
        r"|[Ss](?i:[ei]|oi)|[Tt](?i:r)|[Uu](?i:n)|[Vv](?i:in)"
    ),
    "en": (
        rf"[Aa](?i:bo|ro|lm|pp|n?{S}|[st] )|[Cc](?i:lo)|[Dd](?i:oz)|[Ee](?i:[il])|[Ff](?i:ew|o|i)|[Hh](?i:un|al)"
        r"|[Jj](?i:us)|[Ll](?i:es)|[Mm](?i:or)|[Nn](?i:ea|o |in)|[Oo](?i:ve|n)|[Rr](?i:ou)|[Ss](?i:om|li|ix|ev)"
        r"|[Tt](?i:w|h[ior]|en)|[Uu](?i:p )|[Ww](?i:el)"
    ),
}
"""How an amount without digits may start: the rest is tried only there. A new word must be allowed here too."""
_AMOUNTS: dict[Language, re.Pattern[str]] = {
    language: pattern(
        rf"(?<![\w.,-])(?=[\d+−{CURRENCIES}-]|[A-Z]{{1,2}}[{CURRENCIES}]|{_OPENS[language]})(?P<about>(?i:{_ABOUT[language]}){S}?)?(?P<number>(?:[-−](?=\d))?(?P<currency>(?:US|AU?|CA?|NZ|HK)?[{CURRENCIES}]{S}?)?"
        rf"(?:(?:{_DIGITS})(?![\w]*[A-Za-z]{{2,}}\d)|(?i:\b{_SPELLED[language]}(?:(?:-|{S})(?:(?:et|and)(?:-|{S}))?(?:{_SPELLED[language]}|une?|one))*\b)|{_ONE[language]})"
        rf"(?:{S}?{_SCALE}\b)?)"
        r"(?P<ordinal>(?:er|ère|re|e|ème|eme|st|nd|rd|th|s)\b)?"
    )
    for language in LANGUAGES
}


def amounts(text: str, language: Language, taken: Taken) -> Iterator[Entity]:
    """The amounts of ``text`` outside ``taken``, in order, with their unit and what they count."""
    position, sums = 0, False
    while match := _AMOUNTS[language].search(text, position):
        position = match.end()
        found = _amount(text, match, language)
        if found is not None and _OF_SUM.search(text, *found.head):
            bare = found.kind == "number" and found.end == found.head[1]
            if bare and sums:  # "of the 109 billion euros, 12 billion"
                found = Entity("money", found.start, found.end, found.head)
            sums = sums or found.kind == "money"
        if found is not None and taken.free(*found.head):  # no range: "en 2005 à 7 400"
            position = max(position, found.head[1])
            yield found


def _amount(text: str, number: re.Match[str], language: Language) -> Entity | None:
    """The amount at a number; None for an ordinal, or for a pair already known."""
    before = number.start("number")
    if number["ordinal"] or _NUMBERED.search(text, max(0, before - _NEAR), before):
        return None  # "165e bataillon", "1980s", "numéro trois"
    if number["number"].istitle() and _DEFINITE.search(text, max(0, before - 60), before):
        return None  # "les Vingt-Sept", "the Seven"
    start, end, unit, kind, ranged = _figures(text, number, language)
    if unit is not None:
        kind, end = cast("Kind", unit.lastgroup), unit.end()
        end = each.end() if (each := _EACH.match(text, end)) else end
        if kind == "duration" and (every := _EVERY.search(text, max(0, start - 12), start)):
            start = every.start()
    elif number["number"].lower() in _PAIR and _DEFINITE.search(text, max(0, before - 60), start):
        return None  # "toutes deux", "the two firms"
    elif _NO_NUMBER[language].match(text, end):
        return None
    if kind == "money" and (upper := _TO_SUM.match(text, end)):
        end = upper.end()
    opens = min(number.start(), start)
    if age := age_ends(text, number, (start, end), kind, ranged=ranged):
        return Entity("age", opens, age[0], (start, age[1]))
    head = (start, end)
    if kind in ("percent", "number"):
        if kind == "number" and language == "en" and (noun := _JOINED_NOUN.match(text, end)):
            return Entity(kind, opens, noun.end(), head)  # "five-bedroom houses" counts no houses
        end = counted(text, end, language, complement=kind == "percent")
        if kind == "number" and end == head[1] and _SCORE.fullmatch(text, *head):
            return Entity("score", opens, end, head)
        if kind == "number" and end == head[1] and _is_in_name(text, opens, end):
            return None
        if kind == "number" and _SUM.search(text, *head) and _is_money(text, head, end):
            kind = "money"
    return Entity(kind, opens, end, head)


_NUMBERED = pattern(
    r"(?i)\b(?:numéros?|number|n°|no\.) $"
    r"|\b(?:(?-i:Route|Highway|Interstate|Room|Flight|Exit|Gate|Chambre)|routes?|chambre|autoroute|départementale|nationale) $"
)
"""What precedes a number that is a name."""


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether a bare number belongs to the name before it: "the CrispPro 7"; not "Voltex 410 jobs, its rival Telmar 175."."""
    if _IN_NAME.search(text, max(0, start - _NAMED_WITHIN), start) is None:
        return False
    left_out = _CLOSES.match(text, end) and _COUNTS.search(text, max(0, start - 80), start)
    return not left_out


_CLOSES = pattern(r"\s*(?:[.,;]|\Z)")
_COUNTS = pattern(r"\d[ \u00a0][a-zà-ÿ]{3,}[^.!?]*\Z")
"""An amount with what it counts, earlier in a sentence; what the next counts may be left out."""


_IN_NAME = pattern(
    r"(?i)\b(?:the|an?|its|his|her|their|les?|la|une?|des|du|au|son|sa|ses|leurs?|ce|cette)[ \u00a0](?:[a-zà-ÿ-]+[ \u00a0]){0,2}"
    r"(?-i:[A-ZÀ-Þ][\w'-]*[a-z]\w*)[ \u00a0]\Z"
)
"""A name with its article; a bare number after it is part of it."""
_NAMED_WITHIN = 60
_NEAR = 16
_PAIR = frozenset({"deux", "two"})
_DEFINITE = pattern(
    r"(?i)\b(?:les|des|ces|ses|leurs|nos|vos|tous|toutes|the|these|those|its|their|his|her|all|other)[ \u00a0]$"
)
_NO_NUMBER: dict[Language, re.Pattern[str]] = {
    "fr": pattern(r"(?<=[^\W\d])-(?!tiers\b|quarts\b|[a-zè]+ièmes?\b)[^\W\d]"),
    "en": pattern(r"(?i)(?:(?<=half)|(?<=third)|(?<=quarter))-[^\W\d]"),
}
"""What makes a number a part of another word: "mille-pattes", "half-time"."""
_EACH = pattern(
    rf"{S}(?:par|per|an?|chaque|each){S}(?:an|jour|mois|semaine|heure|year|day|month|week|hour|person|personne|habitant)\b(?!{S}(?:ago|earlier|before|later|plus|auparavant))"
)
_JOINED_NOUN = pattern(r"-[a-z]{3,}\b")
_OF_SUM = pattern(r"(?i)\b(?:millions?|milliards?|billions?|bn|mn)\b")
_TO_SUM = pattern(rf"[-–][{CURRENCIES}]{S}?(?:{_DIGITS})(?:{S}?{_SCALE}\b)?")
"""The upper end of a range of sums: "$250 million-$550 million"."""
_EVERY = pattern(r"(?i)\b(?:every|tous les|toutes les)\s$")
_SUM = pattern(r"(?i)\b(?:million|milliard|billion|mille)s?$")


def _is_money(text: str, head: tuple[int, int], end: int) -> bool:
    """Whether a large number counts a kind of money, or counts nothing and follows one.

    "95 millions de subventions", "Coût : 11 millions", "a budget of 3 billion".
    """
    said = text[head[1] : end].split()
    if not said and (before := _BEFORE_SUM.search(text, max(0, head[0] - 60), head[0])):
        said = before[0].split()
    words = map(fold, said)
    return any({w, w.removesuffix("s")} & gazetteer.MONEY_NOUNS for w in words)


_BEFORE_SUM = pattern(r"(?:[\w'-]+(?:\s:)?\s){0,6}\Z")
"""The words before a sum among which is what it is."""


def _figures(
    text: str, number: re.Match[str], language: Language
) -> tuple[int, int, re.Match[str] | None, Kind, bool]:
    """Start and end of an amount's figures, with the other half of a score or the upper end of a range.

    Also the unit after them or None, their kind without it, and whether they are a range.
    """
    start, end = number.span("number")
    currency = number["currency"]
    unit, end = _measured(text, number, end)
    other = _OTHER_SIDE.match(text, end) if unit is None else None
    if other is not None and not _FROM.search(text, max(0, start - 12), number.start()):
        end = other.end()
        unit = _UNIT.match(text, end)
    ranged = _upper(text, number, unit.end() if unit else end, language)
    if ranged is not None:
        opens, upper = ranged
        start = min(opens, start)
        currency = currency or upper["currency"]
        unit, end = _measured(text, upper, upper.end())
    return start, end, unit, "money" if currency else "number", ranged is not None


_SIDE = r"(?:voix|votes?|matchs?|buts?|sets?|manches?|jeux|games?|goals?)"
"""What the two halves of a score may count."""
_OTHER_SIDE = pattern(
    rf"(?:{S}{_SIDE})?(?:[-–]|{S}(?:to|contre|against|à){S})\d{{1,3}}(?![\d%€]|[.,]\d|{S}(?:%|h\b)|\w)"
    rf"|{S}(?:voix|votes?){S}(?:to|contre|against|à){S}(?i:{_SPELLED['fr']}|{_SPELLED['en']})\b"
)
"""The other half of a score, vote or range: "29-28", "61 voix contre 54", "5 to 7"."""
_SCORE = pattern(
    rf"\d{{1,3}}(?:[-–]|{S}(?:to|contre|against|à){S})\d{{1,3}}|.*{S}{_SIDE}{S}(?:to|contre|against|à){S}.*"
)
"""Two figures against each other that count nothing else: "2-3", not "2-3 persons"."""
_OCLOCK = pattern(rf"{S}?(?:h|heures)\b")


def _upper(
    text: str, lower: re.Match[str], end: int, language: Language
) -> tuple[int, re.Match[str]] | None:
    """Where a range starts, and its upper end: "entre 250 et 400 millions", "(from) $300 to $900"."""
    before = max(0, lower.start() - 60)
    opens = _FROM.search(text, before, lower.start())
    word = opens["from"].lower() if opens else ""
    to = _TO[word].match(text, end) if word else None
    if opens is None or to is None:
        return None
    between = word in ("entre", "between")
    if not between and _PASSES.search(text, before, opens.start()):
        return None
    upper = _AMOUNTS[language].match(text, to.end())
    if upper is None or _OCLOCK.match(text, upper.end()):
        return None
    if lower["number"][0].isdigit() and not upper["number"][0].isdigit():
        return None  # "condamné ce propriétaire de 61 ans à six ans de prison"
    return opens.start() if between else lower.start("number"), upper


_FROM = pattern(r"(?i)\b(?P<from>from|between|de|entre)\s$")
_TO = {
    word: pattern(rf"{S}{to}{S}")
    for word, to in {"de": "à", "entre": "et", "from": "to", "between": "and"}.items()
}
"""What separates the ends of a range, by the word that opens it."""
_PASSES = pattern(
    rf"(?i)\b(?:{CHANGE}\w*|(?:pass|mont|tomb|relev|abaiss|ramen|ramèn|port|évolu|gliss|prolong|allong|rallong)"
    r"(?:e|ent|er|ée?s?|ait|aient|era|eront|a|èrent)|passage|rédui\w+"
    r"|(?:rais|reduc|expand|extend|mov|boost|lower|chang|cut)(?:e|es|ed|s|ing|ting)?|go|goes|going|went|gone"
    r"|up|down)[ \u00a0](?:[\w'-]+[ \u00a0]){0,3}$"
)
"""Words for a change from one value to another, which are no range: "passer de 380 à 450 euros"."""


def _measured(text: str, amount: re.Match[str], end: int) -> tuple[re.Match[str] | None, int]:
    """The unit after an amount, and where that ends; a sum with a currency sign has no unit, but may have a scale: "$3bn"."""
    if not amount["currency"]:
        return _UNIT.match(text, end), end
    scale = _SHORT_SCALE.match(text, end)
    return None, scale.end() if scale else end


_SHORT_SCALE = pattern(r"[ \u00a0]?(?:[mMkK]|[bmt]n)\b")


def ratios(text: str, language: Language, taken: Taken) -> Iterator[Entity]:
    """Ratios, as percentages: "trois salariés sur quatre", "one in ten"."""
    if not _OF_SO_MANY[language].search(text):
        return
    for match in _RATIOS[language].finditer(text):
        end = match.end()
        counts = counted(text, end, language, complement=False) > end
        if (
            not taken.free(match.start(), end)
            or (counts and (language == "fr" or match["noun"]))  # "un film sur deux femmes"
        ):
            continue
        yield Entity("percent", match.start(), end, (match.start(), end))


_COUNT_FR = rf"(?:une?|{TO_TEN_FR}|cent|mille|\d{{1,3}}(?:[ \u00a0]000)?)"
_COUNT_EN = rf"(?:one|{TO_TEN_EN}|\d{{1,3}}(?:,000)?)"
_RATIOS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"(?i)(?<![\w.,-])(?P<part>{_COUNT_FR}){S}(?:(?P<noun>(?!fois|points?|mètres?|m|cm|km|mm)[^\W\d]+){S})?sur{S}(?!une?\b)(?P<whole>{_COUNT_FR})(?![\w-]|[.,]\d|{S}?%)"
    ),
    "en": pattern(
        rf"(?i)(?<![\w.,-])(?P<part>{_COUNT_EN})(?:{S}(?P<noun>[a-z]+))?(?:{S}out{S}of|{S}in)(?:{S}every)?{S}(?!one\b)(?P<whole>{_COUNT_EN})(?![\w-]|[.,]\d|{S}?%)"
    ),
}
_OF_SO_MANY: dict[Language, re.Pattern[str]] = {
    "fr": pattern(rf"sur{S}{_COUNT_FR}\b"),
    "en": pattern(rf"(?:out{S}of|in){S}(?:every{S})?{_COUNT_EN}\b"),
}
"""Part of every ratio; faster to search for."""
