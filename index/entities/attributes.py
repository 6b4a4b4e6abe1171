"""Attributes a question may ask for, and what a passage must contain to give their value.

A question about the height of a tower is not answered by a passage that gives only its cost.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from index.entities.dimensions import HOW_LONG_A_THING_IS
from index.text.analyzer import CURRENCIES, fold
from index.text.change import CHANGE
from index.text.gazetteer import MONTHS
from index.text.numerals import TO_NINE_EN, TWO_FIGURES_EN
from index.text.pattern import pattern
from index.text.stop_words import STOP_WORDS
from index.text.words import ALL_ASKING


class Attribute(NamedTuple):
    """A measurable or nameable property: how it is asked for, and what its values look like.

    Both patterns match folded text. ``asked`` can match only where one of ``words`` occurs.
    """

    words: frozenset[str]
    asked: re.Pattern[str]
    value: re.Pattern[str]


def _attribute(nouns: str, phrases: str, value: str) -> Attribute:
    named = "|".join(nouns.split())
    asked = (
        r"\b(?:quel(?:le)?s? (?:est |etait |sont |fut |peut etre )?(?:(?:la|le|les|l|son|sa|ses) )?"
        r"|(?:what|which) (?:is |was |are |s )?(?:(?:the|its|his|her|their) )?(?:\w+ )?(?:\w+ )?)"
        rf"(?:{named})\b(?! [a-z]{{3,}}$)"
    )
    opening = _OPENERS.intersection(re.findall(r"[a-z]+", phrases.replace(r"\b", " ")))
    words = opening.union(nouns.split())
    return Attribute(words, pattern(rf"{asked}|{phrases}"), pattern(value))


_OPENERS = frozenset(
    "combien how long chiffre niveau vote votes scrutin scrutins matchs porte portent mail "
    "referendum suffrage match rencontre finale ballot game final time numero phone consommation "
    "consumption temps weather result results resultat resultats mesure mesurent mesurait mesuraient vont va feeling recovering doing".split()
)
"""The words, in ways of asking without the attribute's name, one of which is in each."""


_ACROSS = r"(?! (?:cubes?|carre))(?! (?:de |d )?(?:long|large|profond|diametre|distance|deep|wide|across|away|thick))"
"""Not after a measurement of another dimension than height."""

_MEASURES_FR = r"(?:mesure|mesurent|mesurait|mesuraient)\b"
"""The verb only: as a noun it may be a government's measure: "Combien coûte la mesure ?"."""

_NO_DISTANCE = rf"(?:{CHANGE}|(?:sink|sank|go up|go down|along|ahead|behind|advanced)\b)"
"""What "how far" asks about when it does not ask for a distance: "How far did the shares fall?"."""

_NO_MONTH = "".join(rf"(?<!\b{month} )" for month in sorted(MONTHS))
"""Not the day of a date: "March 29"."""

_AEONS = r"(?:millions?|milliards?) d annees\b"
"""What is counted of the age of rocks; "il y a" may precede it, as nobody is as old."""
_OLD_AS = (
    r"\b(?:remont(?:e|ent|ait|aient|ant) (?:a|au|aux)|dat(?:e|ent|ait|aient|ant) (?:de|du|des|d)"
    r"|dat(?:e|es|ed|ing) (?:back )?(?:to|from)) (?:\w+ ){0,3}?"
    r"(?:\d{3,4}s?|[ivx]+e|(?:siecle|millenaire|annee|an|centur(?:y|ie)|year)s?|antiquite|moyen age|ages|prehistoire|prehistory)\b"
)
"""What tells how old a thing is: "remonte au XIIe siècle", "dates back to 1850"."""

_THINGS = r"(?!says|is|was|has|lives|works)\w+s"
"""What a number counts, rather than years of life."""
_UNIT_EN = f"(?:one|{TO_NINE_EN})"
_AGE_IN_WORDS = (
    rf"\b(?:at|aged|is|was|turn(?:s|ed)?) {TWO_FIGURES_EN}"
    rf"(?: {_UNIT_EN})?(?! (?:{_UNIT_EN}|hundred|thousand|million|per ?cent|{_THINGS})\b)\b"
)
"""An age of two figures in English words; in French, "ans" tells it."""
_BODY = (
    r"(?:\w+ ){0,3}(?:council|board|parliament|senate|assembly|committee|commission|panel|members|lawmakers|mps|voters"
    r"|conseil|parlement|senat|assemblee|comite|commission|elus|deputes|senateurs|electeurs)(?: \w+){0,2}?"
)
"""Those whose vote has a count."""

_PACE = rf".*\b(?:{CHANGE}|spread)\w*"
"""What follows "how fast" where it asks for a rate of change."""
_SPEED = (
    r"km h|kmh|(?:\d ?|\b)(?:mph|kph|kn)\b|noeuds|knots|m s\b"
    r"|(?:metres?|meters?|miles?|feet|foot|inch(?:es)?|\d ?[cmk]?m) (?:par|per|a|an|each|every)\b"
    r"|\d ?[kmg]hz\b|\d ?[kmgt](?:bit|bp|b)s?(?: s)?\b|\b\w{2,}s (?:par|per|a|an|each|every) (?:seconde?|minute|heure|hour)\b"
)
"""A speed: "km/h", "an inch a year"; of a processor or a line, "800 MHz", "1,000 words a second"."""

ATTRIBUTES: dict[str, Attribute] = {
    "height": _attribute(
        "hauteur altitude height",
        r"\bhow (?:tall|high)\b",
        rf"\d ?(?:m|cm|pieds|pouces|feet|foot|ft|inch\w*)\b{_ACROSS}"
        rf"|\b(?:metres?|centimetres?|meters?|centimeters?|feet|yards?)\b{_ACROSS}"
        r"|\b(?:etages|storeys|stories|floors)\b",
    ),
    "length": _attribute(
        "longueur largeur profondeur distance epaisseur length width depth thickness",
        rf"\bcombien (?:de \w+ )?{_MEASURES_FR}|\bcombien (?:\w+ ){{1,4}}{_MEASURES_FR} (?:t )?(?:il|elle)s?\b"
        rf"|\bcombien (?:est ce que )?(?:l|la|le|les) \w+ {_MEASURES_FR}$"
        rf"|\b{_MEASURES_FR} combien\b|\bhow (?:deep|wide|thick)\b|\bhow far\b(?!.*\b{_NO_DISTANCE})"
        rf"|\b{HOW_LONG_A_THING_IS}",
        r"\d ?(?:m|cm|mm|km|metres?|centimetres?|millimetres?|kilometres?|pieds|pouces|feet"
        r"|foot|ft|inch\w*|miles?|yards?|meters?|kilometers?|lieues?)\b(?! (?:cubes?|carre))"
        r"|\b(?:metres?|kilometres?|feet|miles?|yards?|meters?|kilometers?)\b(?! (?:cubes?|carre))",
    ),
    "weight": _attribute(
        "poids masse pese pesent pesait peser weight mass weigh weighs weighed",
        r"\bcombien (?:\w+ ){0,4}pes(?:e|ent|ait|er)\b|\bpes\w+ combien\b|\bhow (?:heavy|much (?:\w+ ){1,5}weigh)",
        r"\b(?:kg|kilos?|kilogramm?e?s?|gramm?e?s?|tonnes?|tons?|pounds?|lbs?|ounces?|quintaux)\b|\d ?(?:g|t|livres)\b",
    ),
    "speed": _attribute("vitesse speed velocity", rf"\bhow fast\b(?!{_PACE})", _SPEED),
    "pace": _attribute("rythme pace", rf"\bhow fast\b{_PACE}", rf"{_SPEED}|\d ?%|per ?cent\b"),
    "temperature": _attribute(
        "temperature",
        r"\bhow (?:hot|cold|warm)\b",
        r"°|degres\b|degrees\b|\d degres?|celsius|fahrenheit|kelvin|\d ?[cf]\b",
    ),
    "money": _attribute(
        "prix cout couter coute coutent coutait coutera couteront couterait tarif salaire loyer budget "
        "revenu price cost salary wage fee rent fare turnover",
        r"\bquel (?:est|etait|fut|a ete) (?:le|son|leur) chiffre d affaires\b|\bcombien (?:\w+ ){0,4}cout"
        r"|\b(?:cout|vau)\w+ combien\b(?! (?:d|de)\b)|\bhow much (?!of\b)(?:\w+ ){1,6}(?:costs?|earn(?:s|ed|ing)?\b)"
        r"|\bhow much (?:is|are|was|were) (?:it|they|this|that"
        r"|(?:the|a|an) \w+)(?: (?:of|for|in|at|per|compared) .*)?$",
        rf"[{CURRENCIES}]|\b(?:euros?|dollars?|francs?|livres?|pounds?|cents?"
        r"|centimes?|pence|yuans?|yens?)\b|\b(?:millions?|milliards?|billions?)\b(?! (?:years|people)\b)"
        r"(?! (?:d|de|of) (?!euros|dollars|francs|livres|pounds|yuans|yens))"
        r"|gratuit|\bfree\b|\b\d{1,3}p\b",
    ),
    "age": _attribute(
        "age",
        r"\bquel age\b|\bhow old\b",
        r"(?<!\bl )(?<!\ben )(?<!\bdans )(?<!\bdepuis )(?<!\bapres )(?<!\bpendant )(?<!\bdurant )(?<!\by a )(?<!\bsur )"
        r"(?<!\bpour )(?<!\btous les )\b(?!tous\b|les\b|plusieurs\b|quelques\b)\w+ ans\b"
        r"(?! (?:plus tard|apres|avant|durant|et demi avant|de|d(?! une?\b))\b)"
        r"|(?<!\ben )(?<!\bdans )(?<!\bdepuis )(?<!\bapres )(?<!\bpendant )(?<!\bdurant )(?<!\bsur )(?<!\bpour )"
        rf"\b[\w.]+ {_AEONS}|{_OLD_AS}"
        r"|\bages?\b|\baged\b|\b(?:day|week|month|year|decade)s? old\b|\bcentur(?:y|ies) old\b|\bn(?:ee|es|ees)\b|\bne (?:le \d|en|dans|vers|(?:a|au|aux) (?:\w+ ){1,5}?\d)|\bborn\b"
        rf"|\w {_NO_MONTH}(?<!\d)\d\d(?!\d)(?! \d| ?%| per ?cent| pour cent"
        rf"| {_THINGS}\b)|{_AGE_IN_WORDS}|naissance|birth",
    ),
    "noise": _attribute(
        "bruit decibels decibel noise",
        r"\bniveau (?:sonore|de bruit)\b|\bhow (?:noisy|loud)\b",
        r"decibel|\d ?db\b",
    ),
    "colour": _attribute(
        "couleur couleurs color colour colors",
        r"\bde quelle couleur\b",
        r"\b(?:rouge|bleu|vert|jaune|noir|blanc|blanche|gris|orange"
        r"|rose|violet|brun|marron|dore|argente|couleur|beige|pourpre"
        r"|red|blue|green|yellow|black|white|gr[ae]y|pink|purple|brown|gold|silver|colou?r)(?:e?s|e|atres?|ish)?(?<!oranges)\b",
    ),
    "address": _attribute(
        "adresse(?!.(?:e.?)?(?:mail|elec|web|inter)) (?<!mail.)add?ress",
        r"^(?:l )?adresse$|^(?:the )?address$",
        r"\b\d{1,4}(?: ?(?:bis|ter|-\d{1,4}))? (?:rue|avenue|boulevard|place|quai|chemin|route|allee|impasse)\b"
        r"|\b(?:rue|avenue|boulevard|quai) d(?:e|u|es)\b"
        r"|\b\d{1,4}(?:-\d{1,4})? (?:\w+ ){1,3}(?:street|road|avenue|lane|place|row|drive|boulevard|quay"
        r"|square(?! (?:metre|meter|feet|foot|mile|kilo|yard)))\b"
        r"|\b\d{2,5} (?:[nsew] )?\w+ (?:st|ave|rd|blvd)\b",
    )._replace(words=frozenset({"adresse", "address", "adress"})),
    "contact": _attribute(
        "telephone email courriel phone",
        r"\b(?:numero de (?:telephone|portable)|phone number|e mail|e ?mail address|adresse (?:e ?)?mail)\b",
        r"@|www|http|\d\d[ .]\d\d[ .]\d\d|\d{3}[ -]\d{4}|\b0\d{0,3}(?:[ .-]\d{2,4}){2,}"
        r"|\b(?:telephone|phone|adresse|address)\b",
    ),
    "power": _attribute(
        "wattage",
        r"\bconsommation (?:electrique|d energie|en energie|energetique)\b"
        r"|\b(?:power|energy|electricity) consumption\b",
        r"\b(?:kilo|mega|giga|tera)?watts?\b|\b[kmgt]wh?\b|\d ?w\b|electricite|electricity",
    ),
    "weather": _attribute(
        "meteo",
        r"\bquel temps (?:fait|fera|faisait|il fait|il fera)\b|\b(?:what|how) (?:is |was |s )?(?:the )?weather\b"
        r"|^(?:(?:la|the) )?(?:meteo|weather)$",
        r"\b(?:pluies?|pluvieux|neiges?|soleil|ensoleille\w*|nuages?|nuageux"
        r"|orages?|vents?|meteo|canicule|degres?|averses?|rain\w*|snow\w*"
        r"|sun|sunny|clouds?|cloudy|storms?|winds?|windy|weather|forecast|degrees)\b|°",
    ),
    "result": _attribute(
        "score",
        r"\bquels? (?:est |etait |fut |a ete |sont |ont ete )?(?:le |les )?(?:resultats?|scores?)\b.*\b"
        r"(?:vote|votes|scrutin|scrutins|referendum|suffrage|match|matchs|rencontre|finale)s?\b"
        r"|\bhow did .*\b(?:vote|ballot|referendum|match|game|final)\b.* go$"
        rf"|\bhow did {_BODY}\b.* vote\b|\bcomment (?:a|ont) vote {_BODY}\b|\b{_BODY} (?:a|ont) (?:t \w+ )?vote comment\b"
        r"|\bhow close (?:is|was|were) .*\b(?:vote|ballot|referendum|match|game|final|election|race)\b"
        r"|\b(?:result|outcome|score)\b.*\b(?:vote|ballot|referendum|match|game|final)\b"
        r"|^(?:et |and )?(?:the |le )?(?:final )?score\b",
        r"\b(?:\d+|\w+) (?:voix|votes?) (?:pour|contre|for|to|against|a)\b|\bby \w+ (?:votes )?to \w+\b"
        r"|\b\d{1,3} ?(?:matchs? |buts? |games? |goals? |sets? )?(?:-|a|to|contre) ?\d{1,3}\b"
        r"(?! (?:ans|h|heures?|euros?|years?|hours?|personnes|people)\b)"
        r"|\d ?%|\bper ?cent\b|\bpercent\b|\bunanim|\b\w+ of (?:the |its )?\w+ members\b",
    ),
    "health": _attribute(
        "sante health",
        r"\bcomment (?:vont|va|se porte|se portent)\b(?! (?:t il|t on|il|on|ca|etre|faire|se|evoluer))"
        r"|\bhow (?:is|are) (?:\w+ ){1,4}(?:feeling|recovering|doing now)\b",
        r"\b(?:bless|souffr|hospital|fractur|gueri|remis|remet|retabl|decede"
        r"|indemne|convalesc|opere|malad|injur|hurt|recover|surg|wound|dying)\w*"
        r"|\b(?:etat|danger|mieux|mort|morte|sante|jours|condition|stable|critical|died|dead|health|well|better|ill)\b",
    ),
    "time of day": _attribute(
        "heure heures horaire horaires",
        r"\b(?:quelle heure|what time)\b",
        r"\d ?h\b|\d ?h ?\d\d|(?<!\bl )(?<!\bpar )\bheures?\b|\d ?(?:am|pm|a m|p m)\b"
        r"|o ?clock|\b(?:midi|minuit|noon|midnight|aube|dawn)\b|\d:\d\d"
        r"|\b(?:at|from|to|until|by|before|after|than|and) \d{1,2}\.[0-5]\d\b(?! ?(?:%|per ?cent|m\b|[mb]n\b|million|billion))",
    ),
}
"""The attributes by name."""


@lru_cache(maxsize=256)
def asked_attributes(question: str) -> tuple[str, ...]:
    """The names of the attributes ``question`` asks for.

    >>> asked_attributes("How tall is the tower?"), asked_attributes("Who built the tower?")
    (('height',), ())
    """
    line = _FIGURATIVE.sub(" ", _line(question))
    words = set(line.split())
    return tuple(
        name
        for name, a in ATTRIBUTES.items()
        if not words.isdisjoint(a.words) and a.asked.search(line)
    )


_MEASURES = ("height", "length", "weight", "speed", "pace")
_LEVELS = (*_MEASURES, "temperature", "money")
_BARE = (*_LEVELS, "age")
"""Attributes also asked for by a bare noun: "prix ticket"."""
_FEW = 5
"""Most words of a line of keywords."""


def _bare_attribute(line: str) -> tuple[str, ...]:
    """The attribute named by the first word of a line of keywords; empty for a full question."""
    words = line.split()
    if not 1 < len(words) <= _FEW or not _ASKING_IN_FULL.isdisjoint(words):
        return ()
    return tuple(name for name in _BARE if words[0] in ATTRIBUTES[name].words)


_ASKING_IN_FULL = ALL_ASKING.union(
    "ou est sont etait a ont va ne is are was were does do did has have will can".split()
)
"""Words of full questions that are in no line of keywords."""


_FIGURATIVE = pattern(
    r"\bmasses? (?:salariale|monetaire)s?\b|\b(?:poids (?=d)|pese\w* )(?=.* dans )"
    r"|\bweight (?=of .* in )|\b(?:prix (?=a payer)|price (?=to pay))"
)
"""Figurative uses: "la masse salariale", "le poids des retraites dans le budget"."""


def attribute_words(question: str) -> frozenset[str]:
    """The folded words that name the attributes ``question`` asks for.

    >>> sorted(attribute_words("Quel est le poids du pont ?") & {"poids", "pont"})
    ['poids']
    """
    asked = asked_attributes(question)
    how = {m[1] for m in _HOW.finditer(_line(question))} if asked else set()
    return frozenset(how).union(*(ATTRIBUTES[name].words for name in asked))


_HOW = pattern(r"\bhow (\w+)")


def tells(passage: str, attribute: str) -> bool:
    """Whether ``passage`` has a value of the attribute.

    >>> tells("The van is red.", "colour"), tells("The Red Cross came.", "colour")
    (True, False)
    >>> tells("Elle fut veuve à 19 ans d'un comte.", "age"), tells("Il risque 9 ans de prison.", "age")
    (True, False)
    >>> tells("Il coûte 3 millions.", "money"), tells("Il y a 397 millions d'années.", "money")
    (True, False)
    >>> tells("It grows an inch a year.", "speed"), tells("Sales rose 12 %.", "speed"), tells("Sales rose 12 %.", "pace")
    (True, False, True)
    >>> tells("Le processeur tourne à 800 MHz.", "speed"), tells("Walk within an hour.", "speed")
    (True, False)
    >>> tells("Above 12C they stop feeding.", "temperature"), tells("It moves to 8.55 today.", "time of day")
    (True, True)
    >>> tells("It fell to 8.55 %.", "time of day")
    False
    >>> tells("The river is 40 miles long.", "length"), tells("It rose by 2 feet.", "length")
    (True, False)
    """
    if attribute == "colour" and not passage.isupper():
        passage = _NAMES.sub(" ", passage)  # "the Red Cross" has no colour
    told = _line(_SUMS.sub(" ", passage) if attribute in _MEASURES else passage)
    if (other := _OTHER.get(attribute)) is not None:
        told = other.sub(" ", told)
    return ATTRIBUTES[attribute].value.search(told) is not None


_CHANGE = pattern(
    rf"\b(?:(?:{CHANGE}|mont|descend|perd|gagn|flech|rench|allong|raccourci|elev|abaiss|major|minor|gain"
    r"|shrank|shrunk|soar|plung|sank|surg|widen|narrow|lengthen|shorten|shrink)\w*"
    r"|gone (?:up|down)|went (?:up|down)|goes (?:up|down)|(?:de|in) (?:hausse|baisse))"
    r" (?:\w+ ){0,2}?(?:de|d|by) (?:pres de |plus de |moins de |quelque "
    rf"|environ |about |some |nearly |over )?\d[\d ,.]*(?:[%{CURRENCIES}]|[a-z]+)"
)
"""The amount of a change, which is not the amount itself."""
_LASTS = pattern(
    r"\b(?:(?:faudr|fall|dur|prendr|mett|attend|condamn|ecop|engag)\w*|reste(?:nt|ra|rait)?"
    r"|restait|faut|pris|prend|prennent|mis|prison|peine|bail|contrat|mandat|plan|accord|delai"
    r"|periode|garantie) (?:\w+ ){0,2}?\w+ ans\b"
    rf"|\b(?:avanc|recul|retard|prolong|allong)\w* (?:\w+ ){{0,3}}?de (?:\w+ )?\w+ (?:ans\b|{_AEONS})"
)
"""How long something lasts, takes or is put off, which is no age."""
_SUMS = pattern(rf"[{CURRENCIES}]\s?\d[\d.,]*\s?(?:m|k|[bmt]n)?\b")
"""Sums of money, of which "£12m" looks like a length."""
_OTHER = {**dict.fromkeys(_LEVELS, _CHANGE), "age": _LASTS}
"""What looks like a value of an attribute without being one."""

_NAMES = pattern(r"(?<=[^\s.!?] )(?:[A-ZÀ-Þ][\w-]+\s?)+|\b(?:[A-ZÀ-Þ][\w-]+\s){2,}")


def says_nothing_of(question: str, passage: str) -> bool:
    """Whether ``question`` asks for an attribute of which ``passage`` has no value.

    Any amount counts as a value where the passage has all the question's words, the attribute's included.

    >>> says_nothing_of("Quelle est la hauteur de la tour ?", "La tour a coûté 3 millions d’euros.")
    True
    >>> says_nothing_of("How tall is the tower?", "The tower is 300 feet tall.")
    False
    """
    asked = _line(question)
    attributes = asked_attributes(question)
    if not attributes and " ".join(asked.split()[:2]) not in _line(passage):  # not "prix Goncourt"
        attributes = _bare_attribute(asked)
    if "age" in attributes:
        passage = without_others(question, passage)
    told = _line(passage)
    if all(tells(passage, attribute) for attribute in attributes):
        return False
    if not _AMOUNT.search(_CHANGE.sub(" ", told)) or not set(_LEVELS).issuperset(attributes):
        return True
    return not _ASKING.union(told.split()).issuperset(asked.split())


def without_others(question: str, passage: str) -> str:
    """``passage``, folded, without the ages of other persons than the one asked about: "the boy's sister, aged 11".

    >>> without_others("How old was Tate?", "Tate, 41, and her son, 12, fled.")
    'tate, 41, and  , fled.'
    >>> without_others("How old is Vos?", "Vos followed adults aged 30 to 60.")
    'vos followed adults  .'
    """
    told, line = fold(passage).replace("’", "'"), _line(question)
    whose = _WHOSE_AGE.search(line)
    if whose is None:
        return told
    asked = set(line.split())
    for match in _AGE_OF_KIN.finditer(told):
        owner = match["owner"] or match["of"]
        named = set(match.group("kin", "sibling", "child", "named", "name", "called"))
        other = owner in asked if owner else not _KIN_ASKED.search(line)
        if other and asked.isdisjoint(named):
            told = told.replace(match[0], " ")
    if any(whose.groups()):
        told = _AGES.sub(" ", told)
    return _AGE_OF_MANY.sub(" ", told)


_WHOSE_AGE = pattern(
    r"\bquel age (?P<one>a|avait|aura)?\b|\bhow old (?P<is>is|was)?\b|\b(?P<of>(?:l age d|the age of )(?!es\b))"
)
"""Asks for an age; of one person, if a group matches."""
KIN = (
    r"(?:fils|filles?|soeurs?|freres?|mere|pere|femme|mari|epouse"
    r"|epoux|compagne|compagnon|neveux?|nieces?|oncle|tante|cousine?s?"
    r"|petite?-(?:fils|fille)|grande?-(?:pere|mere)|beau-(?:fils|pere|frere)"
    r"|belle-(?:fille|mere|soeur)|(?:grand|step)?(?:sons?|daughters?|mother|father)"
    r"|sisters?|brothers?|wife|husband|partner|nephews?|uncle|aunt)"
)
"""Relatives, folded, as a part of a pattern."""
_KIN_ASKED = pattern(
    rf"\b(?:(?!son\b){KIN}|(?<=the )son|(?<=s )son|(?<=her )son"
    r"|(?<=his )son|enfants?|garcons?|fillettes?|bebes?|ados?|adolescente?s?"
    r"|boys?|girls?|child|children|kids?|baby|teenagers?)\b"
)
_AGED = r",? (?:agee?s? (?:de |d')|aged |de |d'|who (?:is|was) |qui (?:a|avait) )?"
_AGE_OF_KIN = pattern(
    rf"(?:(?<!, )\b(?:his|her|their|my|our|sa|ses|son|leurs?|mon|ma|mes)|\b(?P<owner>\w+)'s) (?:\w+ )?"
    rf"(?:\w+-(?:years?|month)-old (?:\w+ )?(?P<kin>{KIN})\b(?:,? (?P<named>\w+))?"
    rf"|(?P<sibling>{KIN})(?:,? (?P<name>(?!agee?s?\b|de\b)[\w-]+)(?: [\w-]+)?)?{_AGED}\d{{1,3}}\b(?: ans)?)"
    rf"|\b(?:le|la|l'|les|the) ?(?P<child>{KIN}) (?:de la |de l'|du |des |de |d'|of (?:the )?)"
    rf"(?:[\w-]+ )?(?P<of>[\w-]+)(?:, (?P<called>(?!agee?s?\b)[\w-]+) [\w-]+)?{_AGED}\d{{1,3}}\b(?: ans)?"
)
"""A relative's age with their name: "sa fille Zoé, 12 ans", "le fils du maire, âgé de 9 ans"."""
_AGE_OF_MANY = pattern(
    r"\b(?:les|des|aux) (?:moins|plus) de \w+ ans\b"
    r"|\b(?:mes|nos) \w+ ont (?:\w+ )?\w+ ans\b|\b(?:my|our) \w+ are (?:\w+ )?\d+\b"
)


_AGES = pattern(
    r"\bag(?:es|ees) d(?:e |')\w+(?: a \w+)? ans\b|\b(?:de |entre )?\d+ (?:a|et|-) \d+ ans\b|\baged (?:between )?\d+ (?:to|and|-) \d+\b"
)
"""Ages of several people: "âgés de 30 à 60 ans"."""


_AMOUNT = pattern(r"\d(?! ?%)(?!\d)")
_ASKING = frozenset({"combien", "much", "many"}).union(*STOP_WORDS.values())
"""Words of a question other than what it asks for."""


@lru_cache(maxsize=16)  # a question's and its sentence's are asked for in several places
def _line(text: str) -> str:
    """Folded text with single spaces for punctuation that is not part of a value."""
    return " ".join(_BREAK.sub(" ", fold(text)).split())


_BREAK = pattern(rf"[^\w{CURRENCIES}%°@.:-]+|(?<!\d)[.:-]|[.:-](?!\d)")
