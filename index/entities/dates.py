"""Dates and times in a text: days, months, years, parts of them, hours."""

import re
from collections.abc import Iterator

from index.entities.entity import Entity, S
from index.text.gazetteer import SHORT_MONTHS, WEEKDAYS_EN, WEEKDAYS_FR
from index.text.language import Language
from index.text.numerals import TO_TEN_EN, TO_TEN_FR
from index.text.pattern import pattern
from index.text.tense import tells_future

_YEAR_DIGITS = r"(?:1\d{3}|20\d\d)"
YEAR = pattern(rf"(?<!\d){_YEAR_DIGITS}(?!\d)")
"""A year from 1000 to 2099."""
_YEAR = rf"{_YEAR_DIGITS}(?![\d,.]\d|\d)"
_ERA = (
    rf"(?:{S}(?:(?:av(?:ant|\.)|apr(?:ès|\.)){S}?(?:J\.?-?{S}?C\.?|Jésus-Christ)|BCE|BC|AD|CE)\b)?"
)
_MONTHS_FR = (
    r"(?:janvier|janv\.|février|fevrier|févr\.|mars|avril|mai|juin|juillet|juil\.|août|aout|septembre"
    r"|sept\.|octobre|oct\.|novembre|nov\.|décembre|decembre|déc\.)"
)
_MONTHS_EN = (
    r"(?:January|Jan\.?|February|Feb\.?|March|April|Apr\.|May|June|July|August|Aug\.|September|Sept?\.?"
    r"|October|Oct\.?|November|Nov\.?|December|Dec\.?)"
)
_DAYS_FR = rf"(?:{'|'.join(WEEKDAYS_FR)})"
_DAYS_EN = rf"(?:{'|'.join(day.capitalize() for day in WEEKDAYS_EN)})"
_PART_FR = rf"(?:début|debut|mi|fin|milieu|courant|printemps|été|automne|hiver)(?:-|{S})(?:de{S}l'année{S}|du{S}(?:mois{S}de{S})?|de{S}|d'|l')?"
_PART_EN = (
    rf"(?:early|mid|late|spring|summer|autumn|fall|winter)(?:-|{S})(?:in{S}|of{S})?(?:the{S})?"
)
_HOUR = r"(?<![\d.,:])(?:[01]?\d|2[0-4])"
_TIME_FR = rf"{_HOUR}{S}?h(?:eures?)?(?:{S}?[0-5]\d)?"
_CLOCK_EN = rf"{_HOUR}(?:[:.][0-5]\d)?"
_NOON_EN = rf"{S}?(?:[ap]\.m\.?|[ap]m|AM|PM)"
_TIME_EN = rf"{_CLOCK_EN}{_NOON_EN}"
_HOURS_FR = (
    rf"(?:(?<=de{S}){_TIME_FR}{S}à|(?<=entre{S}){_TIME_FR}{S}et|{_TIME_FR}{S}?[-–]){S}?{_TIME_FR}"
)
_HOURS_EN = rf"{_CLOCK_EN}(?:{_NOON_EN})?(?:{S}?[-–]{S}?|{S}(?:to|until|till|and){S}){_TIME_EN}"
"""A range of hours: "de 9 heures à 18 h", "10am to 6pm"."""
_CENTURY_FR = rf"[IVX]+(?:e|er|è|ème|ᵉ)(?:{S}?(?:-|et|au){S}?[IVX]+(?:e|ème))?{S}si[èe]cles?{_ERA}"
_CENTURY_EN = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd)|first|second|third)"
    rf"(?:(?:-|–|{S}(?:and|to){S}(?:the{S})?)(?:mid-)?\d{{1,2}}(?:st|nd|rd|th))?(?:-|{S})(?:century|centuries){_ERA}"
)
_FEW = rf"(?:\d+|un|une|{TO_TEN_FR}|vingt|trente|quelques|plusieurs|one|{TO_TEN_EN}|twenty|a[ ]few|several)"
_BEFORE_MONTH_FR, _BEFORE_MONTH_EN = (
    "|".join(rf"(?<={word}{S})" for word in words.split())
    for words in (
        "en avant après depuis dès vers jusqu'en début mi fin",
        "in In by By until till before Before after After since Since from during least",
    )
)
_TIMES_FR = r"(?:ans?|années?|mois|semaines?|jours?|heures?|siècles?|décennies?)"
_TIMES_EN = r"(?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies))"
_BEFORE_SEASON_FR, _BEFORE_SEASON_EN, _AT_ITS_FR = (
    "|".join(rf"(?<={word.replace('_', S)}{S})" for word in words.split())
    for words in (
        "avant après depuis dès pour jusqu'à ici ici_à",
        "[iI]n [bB]y [uU]ntil [bB]efore [aA]fter [sS]ince [iI]n_the [bB]y_the [uU]ntil_the [bB]efore_the [aA]fter_the [sS]ince_the",
        "au à_la dès_le dès_la avant_la avant_le depuis_le ici_la ici_à_la jusqu'à_la",
    )
)
_OPENS_FR = (
    r"(?=\d|[IVX]|l'|d'i|lun|mar|mer|jeu|ven|sam|dim|jan|f[ée]v|avr|mai|jui|ao|sep|oct|nov|d[ée][bcr]|mi|fin|cou"
    rf"|prin|été|aut|hi|ann|cet|ce{S}|la{S}[fdsr]|le{S}[pm]|dan|deu|tro|qua|sec|pre|il{S}|auj|dem|avan)"
)
_OPENS_EN = (
    rf"(?=\d|'\d|[JFMASONDTW][aeucopvhr]|[Ii]n{S}|an?{S}|[Ee](?i:arl|nd)|[MmBb](?i:id|eg)|[Ll](?i:a[st])|[Nn](?i:ext)"
    rf"|[Tt](?i:his|he{S}[ebsmflpt]|od|om)|[Yy](?i:es)|[Ss](?i:pr|um)|[Aa](?i:ut)|[FfWw](?i:all|in)|star|mid|s[ei]"
    rf"|f[aiou]|thr|tw|ten|one|eig|nin|pre|[a-z]+(?:th|st|nd|rd)|{_FEW})"
)
"""How a date may start, after its preposition: only there is the rest tried. A new alternative must be allowed here too."""
_CLOCK_TIME = r"(?:[01]?\d|2[0-4]):[0-5]\d(?!:)"
_DATES: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"""(?ix)(?<![\w-])
        (?P<lead>(?:le|au|du|en|à|dès|depuis|vers|avant|après|entre|de|jusqu'en|jusqu'au|jusqu'à|d'ici(?:{S}à)?)(?:{S}(?:le|la|l'))?{S}|l'|d')?
        (?P<date>{_OPENS_FR}(?:
          (?:{_DAYS_FR}{S})?(?:1er|[123]?\d){S}{_MONTHS_FR}(?:{S}{_YEAR})?{S}au{S}(?:1er|[123]?\d){S}{_MONTHS_FR}(?:{S}{_YEAR})?
          | (?:{_DAYS_FR}{S})?(?:1er|[123]?\d)(?:{S}?(?:et|au|-|–){S}?(?:1er|[123]?\d))?{S}{_MONTHS_FR}(?:{S}{_YEAR})?
          | (?:{_PART_FR})?{_MONTHS_FR}{S}{_YEAR}
          | (?:{_BEFORE_MONTH_FR}){_MONTHS_FR}
          | {_PART_FR}(?:{_YEAR}|{_MONTHS_FR}|(?-i:{_CENTURY_FR}))
          | (?:{_PART_FR}|(?:début|fin|milieu){S}des{S})?années{S}(?:{_YEAR}|\d0|vingt|trente|quarante|cinquante|soixante(?:-dix)?|quatre-vingt(?:-dix|s)?)(?:{S}?(?:-|et|à){S}?(?:{_YEAR}|\d0))?
          | (?-i:{_CENTURY_FR})
          | (?-i:{_YEAR})(?:{S}?(?:-|–|/|à|et|au){S}?(?-i:{_YEAR}))?{_ERA}
          | \d+{S}av(?:ant|\.){S}?J\.?-?{S}?C\.?
          | (?:l'|cet{S})(?:été|automne|hiver){S}(?:\d{{4}}|dernier|prochain) | (?<=[àÀ]{S}l')automne | (?<=[eE]n{S})(?:hiver|été|automne) | (?<=[aA]u{S})printemps
          | ce(?:t|tte)?{S}(?:été|automne|hiver|printemps|année|semaine|nuit|soir|matin)
          | (?:la{S})?(?:fin|début|milieu){S}(?:de{S}(?:l'année(?:{S}(?:derni[èe]re|prochaine))?|l'(?:été|automne|hiver)|la{S}(?:semaine|saison|décennie)))
          | (?:{_AT_ITS_FR})(?:fin|début|milieu){S}du{S}(?:mois|siècle)(?!{S}d)
          | (?:{_BEFORE_SEASON_FR})(?:l'(?:été|automne|hiver)|le{S}printemps) | (?:(?<=[àÀ]{S})|{_BEFORE_SEASON_FR})la{S}rentrée(?:{S}(?:scolaire|derni[èe]re|prochaine|{_YEAR}|de{S}{_MONTHS_FR}))*
          | dans{S}{_FEW}{S}{_TIMES_FR} | d'ici{S}(?:à{S})?{_FEW}{S}{_TIMES_FR}
          | (?:premier|deuxième|troisième|quatrième|second|dernier){S}(?:trimestre|semestre)(?:{S}{_YEAR})?
          | (?:l'an(?:née)?|la{S}semaine|le{S}mois|{_DAYS_FR}){S}(?:derni[èe]re?|prochaine?|passée?|suivante?)
          | il{S}y{S}a{S}{_FEW}{S}{_TIMES_FR}
          | hier|aujourd'hui|demain|avant-hier
          | {_DAYS_FR}(?:{S}(?:matin|midi|après-midi|soir))?
          | {_HOURS_FR}(?!{S}(?:de|du|des|d'|par)\b)
          | {_HOUR}{S}?h(?:eures)?\.?{S}?[0-5]\d | (?<=[àÀ]{S}){_CLOCK_TIME} | (?<=[àÀ]{S}){_HOUR}{S}?h(?:eures?)?(?!{S}(?:de|du|des|d'|près)\b)
        ))(?!\w)(?!{S}(?:%|€|km|kilom|mètres|hectares|habitants|personnes))"""
    ),
    "en": pattern(
        rf"""(?x)(?<![\w-])
        (?P<lead>(?:(?i:in|on|by|since|from|until|till|around|about|circa|before|after|during|between|of|to)(?:{S}the)?|[Tt]he){S})?
        (?P<date>{_OPENS_EN}(?:
          (?:{_DAYS_EN},?{S})?{_MONTHS_EN}{S}[123]?\d(?:st|nd|rd|th)?(?:{S}?(?:-|–|and|to){S}?[123]?\d)?(?!\d)(?:,?{S}{_YEAR})?
          | (?:{_DAYS_EN},?{S})?[123]?\d(?:st|nd|rd|th)?{S}(?:of{S})?{_MONTHS_EN}(?:,?{S}{_YEAR})?
          | (?:(?i:{_PART_EN}))?{_MONTHS_EN},?{S}(?:of{S})?{_YEAR}
          | (?i:{_PART_EN})(?:{_MONTHS_EN}|{_YEAR}s?|{_CENTURY_EN}|\d0s)
          | {_CENTURY_EN}
          | (?:{_YEAR}|'?\d0)s(?:{S}?(?:-|–|and|to){S}?(?:{_YEAR}|'?\d0)s)?
          | {_YEAR}(?:(?:{S}?(?:-|–|/){S}?|{S}(?:to|and|until|through){S})(?:{_YEAR}|\d\d(?!\d)))?{_ERA}
          | \d+{S}(?:BCE|BC|AD|CE)\b
          | (?:(?i:the){S})?(?:end|beginning|start|middle){S}of{S}(?:(?:the|last|next|this){S}(?:year|month|week|season|decade|century|spring|summer|autumn|winter)|{_MONTHS_EN}(?:{S}{_YEAR})?|{_YEAR})
          | (?:(?i:the){S})?(?:first|second|third|fourth|last){S}(?:quarter|half|weekend|week|{_DAYS_EN}){S}(?:of|in){S}(?:{_MONTHS_EN}|the{S}year|{_YEAR})
          | (?:the{S})?(?:following|previous){S}{_MONTHS_EN} | (?:{_BEFORE_SEASON_EN})(?:spring|summer|autumn|winter)
          | (?i:last|next|this){S}(?:year|month|week|{_DAYS_EN}|{_MONTHS_EN}|spring|summer|autumn|winter)
          | (?:an?|{_FEW}){S}{_TIMES_EN}{S}(?:ago|earlier|later)
          | (?<!time{S})(?P<span>[iI]n{S}(?:{_FEW}{S}{_TIMES_EN}(?:'{S}time)?|an?{S}{_TIMES_EN}'s{S}time))
          | (?<=[oO]n{S}the{S})(?:[12]?\d|3[01])(?:st|nd|rd|th)(?=[.,;]|{S}(?:and|but|at|after|before)\b)
          | (?i:yesterday|today|tomorrow)
          | {_DAYS_EN}s?
          | (?:{_BEFORE_MONTH_EN}){_MONTHS_EN}
          | {_HOURS_EN} | {_TIME_EN} | (?:(?<=at{S})|(?<=until{S})|(?<=from{S})){_CLOCK_TIME}(?:{S}(?:GMT|BST|CET|CEST|UTC))?
        ))(?!\w)(?!{S}?(?:%|percent|km|miles|people|feet))"""
    ),
}
_DATE_SIGNS: dict[Language, tuple[str, ...]] = {
    "fr": (
        *"janv évr evr mars avri juin juil août aout septe sept. octo oct. novem nov. cembre déc.".split(),
        *"lundi mardi credi jeudi dredi samedi manche années siècle siecle urd'hui hier demain".split(),
        *"automne hiver printemps trimestre semestre derni prochain passé suivant cette".split(),
        *("il y", "ce soir", "ce matin", "cet été", "en été", "l'été", "la rentrée"),
        *("fin du", "début du", "milieu du"),
        *("de l'année", "de la semaine", "de la saison", "de la décennie"),
    ),
    "en": (
        *"day centur ago earlier later quarter half week following summer autumn winter".split(),
        *(f"{which} {time}" for which in ("last", "next", "this") for time in ("year", "month")),
        *(" spring", "tomorrow", "end of", "beginning of", "start of", "middle of"),
    ),
}
"""Strings, in lower case, one of which is in every date without digits; checked before the pattern."""
_DATE_NAMES: dict[Language, tuple[str, ...]] = {
    "fr": (),
    "en": SHORT_MONTHS,
}
"""The same, as capitalised in the text."""
_DATE_DIGITS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(rf"\d(?:(?<=1)\d{{3}}|(?<=2)0\d\d|:[0-5]\d|{S}?(?:h|H|[aA][vV]))"),
    "en": pattern(rf"\d(?:(?<=1)\d{{3}}|(?<=2)0\d\d|0s|:[0-5]\d|{S}?(?:[ap]\.?m|AM|PM|BC|AD|CE))"),
}
_DATE_WORDS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(rf"mai\b|Mai\b|(?:dans|Dans|ici|ici{S}à){S}{_FEW}{S}{_TIMES_FR}"),
    "en": pattern(rf"(?:in|In){S}(?:an?|{_FEW}){S}{_TIMES_EN}"),
}
"""Patterns of which every other date matches one; each starts with literals, which are fast to search for."""
_BARE_YEAR = pattern(r"\d{4}")
_NO_PLURALS = (
    "ans ils elles puis lors plus was has as is his its this les des ses ces dans sous mais pas sans leurs vers alors"
).split()
"""Words in "s" that are no plurals."""
_LOOSE_PLURAL = pattern(rf"{S}(?!\w*(?:{'|'.join(_NO_PLURALS)})\b)[a-zà-ÿ]{{3,}}s\b")


def _may_have_date(text: str, language: Language) -> bool:
    """Whether ``text`` has what is in every date."""
    lowered = text.lower().replace("\u00a0", " ")
    return (
        any(map(lowered.__contains__, _DATE_SIGNS[language]))
        or any(map(text.__contains__, _DATE_NAMES[language]))
        or _DATE_DIGITS[language].search(text) is not None
        or _DATE_WORDS[language].search(text) is not None
    )


def dates(text: str, language: Language) -> Iterator[Entity]:
    """The dates of ``text``, in order; their head excludes the preposition."""
    if not _may_have_date(text, language):
        return
    before = None
    for match in _DATES[language].finditer(text):
        start, end = match.span("date")
        alone = match["lead"] is None and _BARE_YEAR.fullmatch(match["date"])
        if alone and _LOOSE_PLURAL.match(text, end):
            continue  # "1400 vies": a count
        if language == "en" and match["span"] and not tells_future(text):
            continue  # "It was built in six months"
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


_AT = pattern(r",? (?:à|dès|vers|at|from)? ?")
_CLOCK = pattern(r"\d\d?\s?(?:h|[:.]\d\d|[ap]\.?m)")
"""A time of day, which joins the date before it: "jeudi à 11 heures"."""
