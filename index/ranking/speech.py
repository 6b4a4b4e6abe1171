"""Who says what a sentence quotes or reports."""

import re
from collections.abc import Sequence

from index.ranking.matching import FOUND
from index.ranking.view import View
from index.text.language import Language
from index.text.pattern import pattern
from index.text.saying import VERBS

_SOURCE: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"(?i)(?:\b(?:selon|d['’]après)|(?:^|[.:»”]\s|,\s)pour)\s(?P<who>(?:(?!\s(?:ayant|qui|dont|et qui)\b)[^,.;:«»]){2,80})"
    ),
    "en": pattern(
        r"(?i)\baccording to\s(?P<who>(?:(?!\s(?:who|which|that|having)\b)[^,.;:“”\"]){2,80})"
    ),
}
_CLOSES = pattern(r"(?:[»”\",;:]|^\W*|\bque?)\s*(?:\b(?:s['’]|se\s))?$")
"""What precedes a verb whose subject follows it: "« Non », dit le maire"."""
_SUBJECT = pattern(
    r"\s*(?:(?!\b(?:a|ont|est|sont|sera|seront|va|vont|avait|était|was|were|is|are|has|have|had|will)\b)[^,«»“”\"]){3,60},"
    r"\s[^,«»“”\"]{2,60},\s*"
)
"""A speaker with an apposition between commas: "La directrice du port, Ana Ruiz, a salué…"."""
_AFTER = pattern(
    r"(?:t-)?(?:il|elle|ils|elles|on|he|she|they)\b"
    r"|(?:le|la|les|l['’]|un|une|the|an?|son|sa|his|her|its|[A-ZÀ-Þ])[^.;:«»“”\"]{1,120}"
)
_SPOKEN_TO = pattern(
    r"(?i)\b(?:told|asked|tell|to|with|from|aux?|devant|auprès d\w+|à la|à l['’]?|à|face aux?|vers)\s"
    r"(?:(?:the|les?|la|his|her|their|ses|son|sa|its|l['’])\s?)?(?:[\w-]+\s){0,2}$"
)
"""What precedes those spoken to: "told reporters", "aux syndicats"."""
_QUOTES = pattern(r"[«»“”\"]")
"""Any quotation mark: within a long quotation, a sentence may have only the closing one."""
_PRONOUN = pattern(
    r"(?i)(?<!\bwith\s)(?<!\bof\s)(?<!\bde\s)\b(?:il|elle|ils|elles|on|he|she|they|we|it|ce dernier|cette dernière|l['’]\w+"
    r"|le \w+|la \w+|les \w+|the \w+|son \w+|sa \w+|ses \w+|leur \w+|his \w+|her \w+)\b"
)
_OF_THE_FIRM = pattern(
    r"(?i)\b(?:porte-parole|représentante?s?|dirigeante?s?|responsables?|direction|avocate?s?|spokes\w+|officials?"
    r"|representatives?|executives?|lawyers?)\s(?:(?:du|de la|of the|for the)\s|de l['’])[a-zà-ÿ-]+"
    r"|\b(?:company|firm|group|club|party|union)\s(?:spokes|official|representative|lawyer)"
)
"""Who speaks for what the sentence before names: "un porte-parole du fabricant"."""
_RELATIVE = pattern(r"(?i)[^,\s]\s(?:qui|who|that|ayant|having)\s")
"""Begins what only tells which speakers are meant: "trois employés qui ont eu la puce d'Alibaba"."""
_CLAUSE = r",\s(?:(?!\b(?:qui|dont|et|who|whose|which|and)\b)[^,])*"
_OTHER_ACTS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(_CLAUSE + r"\b(?:a|ont|avait|avaient)\s(?:\w+\s)?\w{3,}"),
    "en": pattern(_CLAUSE + r"\b(?:has|have|had)\s(?:\w+\s)?\w{3,}"),
}
"""A clause in which somebody else acts, before the verb of saying: "Vos est parti, Roy a dit que…"."""
_ANOTHER_SAYS = pattern(r",\s(?:[A-ZÀ-Þ][\w'’-]*\s){1,4}\Z")
"""Somebody else right before the verb of saying: "Quant au plan de Vos, Ann Roy a dit…"."""
_TOPIC = pattern(
    r"(?i)\b(?:about|on|of|regarding|sur|de|du|des|d['’]|à propos|concernant|aux?|to)\b"
)
"""What precedes the topic of speech in a question."""
_NAME = pattern(
    r"(?<=[\w,;:»”] )(?<!\bde )(?<!\bà )(?<!\bof )(?<!\bfrom )(?!(?:He|She|They|It|We|Il|Elle|Ils|Elles|On|Nous)\b)[A-ZÀ-Þ][\w’'-]+"
)


def only_addressed(view: View, row: int) -> bool:
    """Whether those asked about are only spoken to in a sentence."""
    return _spoken_to(view.sentences.texts[row], _places_of_speaker(view, row))


def acts(view: View, row: int) -> bool:
    """Whether those asked about act in a sentence: "les juges durcissent", not "par les juges"."""
    text = view.sentences.texts[row]
    return any(not _DONE_BY.search(text[:p]) for p in _places_of_speaker(view, row))


_DONE_BY = pattern(
    r"(?i)(?:\b(?:de|du|des|à|aux?|en|par|pour|avec|contre|chez|sur|vers|in|of|by|to|for|with|against|from|on)\s"
    r"(?:(?:les?|la|the|his|her|its|their|ses?|son|sa)\s|l['’])?|\bd['’])(?:[\w-]+[\s-])?$"
)


def is_quoted_only(view: View, row: int) -> bool:
    """Whether those asked about, by their name, are only named in somebody's words, between quotation marks."""
    named = view.asked.flag("name")[_speaker_terms(view)]
    return bool(named.all()) and _only_quoted(
        view.sentences.texts[row], _places_of_speaker(view, row)
    )


def _spoken_to(text: str, asked: Sequence[int]) -> bool:
    """Whether everybody at the offsets ``asked`` is spoken to."""
    return bool(asked) and all(_SPOKEN_TO.search(text[:p]) for p in asked)


def _only_quoted(text: str, asked: Sequence[int]) -> bool:
    """Whether those at the offsets ``asked`` are only spoken of, between quotation marks."""
    if not asked:
        return False
    quoted = _quotations(text)
    return all(any(a <= p < b for a, b in quoted) for p in asked)


def _only_owning(text: str, asked: Sequence[int]) -> bool:
    """Whether those at the offsets ``asked`` only own something that cannot act for them: "the mayor's plans"."""
    return bool(asked) and all(_OWNING.match(text, p) for p in asked)


_OWNING = pattern(
    r"[\w.-]+(?:\s[A-ZÀ-Þ][\w.-]+){0,3}(?:['’]s|(?<=s)['’])\s"
    r"(?!(?:\w+\s)?(?:spokes\w+|offices?|lawyers?|teams?|staff|statement|press|director|officials?|chief|boss|head|president"
    r"|chair\w*|manager|ministr\w+|minister\w*|secretary|government|department|leaders?|authorit\w+|regulator|father|mother|wife|husband|son|daughter|brother|sister|family|parents|agent)\b)"
)


def _quotations(text: str) -> list[tuple[int, int]]:
    """The start and end of each stretch between quotation marks, or from one to the end.

    French names who speaks within them too: "« Non, dit Ana Ruiz. Il pleut. »" has two stretches.
    """
    found = []
    for start, end in (m.span() for m in _BETWEEN_MARKS.finditer(text)):
        for verb in VERBS["fr"].finditer(text, start, end):
            who = _WHO_SPEAKS.match(text, verb.end(), end)
            if who and text.endswith(", ", start, verb.start()):
                found.append((start, verb.start()))
                start = who.end()
        found.append((start, end))
    return found


_WHO_SPEAKS = pattern(
    r"(?:-t-|-)(?:il|elle|ils|elles|on)\b|\s(?:(?:les?|la|une?|son|sa|ses)\s[a-zà-ÿ]|l['’][a-zà-ÿ]|[A-ZÀ-Þ])[^,.;:«»“”\"]{1,60}(?=[,.»”\"])"
)
"""What follows the verb where a quotation is broken off to tell who speaks."""


_BETWEEN_MARKS = pattern(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")


def _places_of_speaker(view: View, row: int) -> list[int]:
    """Offsets in a sentence of the words for the speaker asked about."""
    said = view.words[_speaker_terms(view), view.sentences.words_of(row)].max(axis=0, initial=0.0)
    places = view.sentences.places(row)
    return [p for p, match in zip(places, said.tolist(), strict=True) if match >= FOUND]


def speakers(text: str, language: Language) -> list[tuple[int, int]]:
    """The start and end of each speaker in a sentence: before or after a verb of saying, or after "selon".

    >>> told = "Le pont tient, selon deux ouvriers."
    >>> [told[start:end] for start, end in speakers(told, "fr")]
    ['deux ouvriers']
    >>> told = "« Il tient, assure Ana Ruiz. Nous avons vérifié. »"
    >>> [told[start:end] for start, end in speakers(told, "fr")]
    ['Ana Ruiz']
    """
    found = [m.span("who") for m in _SOURCE[language].finditer(text)]
    quoted = _quotations(text)
    begin = 0
    for verb in VERBS[language].finditer(text):
        if any(a <= verb.start() < b for a, b in quoted):
            continue
        before = text[begin : verb.start()]
        outside = max((b for _, b in quoted if b <= verb.start()), default=begin)
        after = _AFTER.match(text, verb.end() + 1) if verb.end() < len(text) else None
        if after and _CLOSES.search(before) and not _SUBJECT.fullmatch(before):
            found.append(after.span())
        elif re.search(r"\w", text[max(outside, begin) : verb.start()]):
            found.append((max(outside, begin), verb.start()))
        begin = verb.end()
    return found


def theirs(view: View, row: int) -> bool | None:
    """Whether those asked about speak in a sentence; None when it does not tell who speaks.

    False also when nobody speaks in it.
    """
    text, language = view.sentences.texts[row], view.sentences.language
    regions = speakers(text, language)
    asked = _places_of_speaker(view, row)
    if _spoken_to(text, asked) or _only_quoted(text, asked) or _only_owning(text, asked):
        return False
    if not regions:
        return None if _QUOTES.search(text) else False
    if any(
        a <= p < b
        and not _RELATIVE.search(text, a, p)
        and not _OTHER_ACTS[language].search(text, p, b)
        and not _ANOTHER_SAYS.search(text, p, b)
        for p in asked
        for a, b in regions
    ):
        return True
    told = " ".join(text[a:b] for a, b in regions)
    if _NAME.search(f"x {told}"):
        return False
    passage, question = view.sentences.passage, view.asked.question
    if _OF_THE_FIRM.search(told) and row and passage[row - 1] == passage[row]:
        firm = question.names and all(e.kind != "person" for e in question.entities)
        return bool(firm and _places_of_speaker(view, row - 1))
    if not _PRONOUN.search(told):
        return False
    if row and view.trait("leans")[row] and speakers(view.sentences.texts[row - 1], language):
        return theirs(view, row - 1)  # "He added…": the speaker of the sentence before
    return None


def _speaker_terms(view: View) -> list[int]:
    """Numbers of the question's terms that name the speaker: those before "about" or "de"."""
    question = view.asked.question
    light = view.asked.flag("light") + view.asked.flag("verb")
    verbs = VERBS[question.language]
    terms = [
        (n, t)
        for n, t in enumerate(view.asked.terms)
        if not light[n] and not verbs.fullmatch(question.text[t.start : t.end])
    ]
    if not terms:
        return []
    topic = _TOPIC.search(question.text, terms[0][1].end)
    end = topic.start() if topic else len(question.text)
    return [n for n, t in terms if t.start < end]


_SAID_FR = "dit|déclaré|affirmé|annoncé|expliqué|précisé|indiqué|confirmé|assuré|prévenu"
_SAID_EN = "said|announced|confirmed|stated|declared|warned|added|revealed"
_TOLD_WHEN = pattern(
    rf"(?i)\b(?:{_SAID_EN}|says|told(?:\s\w+){{1,2}}|heard|reported|unveiled|published|made public|(?:statement|interview|press conference))"
    r"(?:\s(?:early|late|earlier|yesterday))?\s(?:on\s)?$"
    rf"|\b(?:{_SAID_FR}|fait savoir|rapporté"
    r"|révélé|dévoilé|publié|rendue? publi(?:c|que)|(?:communiqué|entretien)(?:\spublié|\sdiffusé)?)e?s?"
    r"(?:\sdès)?\s(?:ce\s|le\s|du\s)?$"
)
_ASKS_TOLD = pattern(
    r"(?i)\b(?:sa(?:y|id)|tell|told|announce\w*|confirm\w*|state\w*|declare\w*|warn\w*|interview|communiqué"
    r"|talk(?:s (?:about|of|to))?|talked|sp(?:eaks?|oke|oken)|mention\w*|comment\w*|react\w*|reply|replied"
    r"|dit|parl(?:é|e|er|ait)|évoqu\w+|réagi\w*|répond\w*|répliqu\w+|déclar\w+"
    r"|affirm\w+|annonc\w+|expliqu\w+|exprim\w+|pris la parole|précis\w+|indiqu\w+"
    r"|prévenu|mises? en garde|averti\w+|publi\w+|dévoil\w+|unveil\w*|publish\w*)\b"
)


def topic_told(view: View, row: int) -> float:
    """The share, 0 to 1, of what speech is asked about that a sentence has: "about *the strike*"; names may be the speaker's firm."""
    speaker = frozenset(_speaker_terms(view))
    rest = view.asked.flag("light") + view.asked.flag("verb") + view.asked.flag("name")
    topic = [n for n in range(len(view.asked.terms)) if n not in speaker and not rest[n]]
    weights = view.asked.weights[topic]
    return float(weights @ view.resolved[topic, row] / max(weights.sum(), 1e-9))


def told_then(text: str, start: int) -> bool:
    """Whether the date at ``start`` is when something was said: "said on Monday it would close".

    >>> told_then("The firm said on Monday it would close in May.", 14)
    True
    >>> told_then("Lundi, la firme a prévenu qu’elle fermerait.", 0), told_then("Lundi, la firme a fermé.", 0)
    (True, False)
    """
    if _TOLD_WHEN.search(text[:start]):
        return True
    return start <= _OPENING and _OPENS_TELLING.match(text, start) is not None


_OPENING = 4
"""Most characters before a date that opens a sentence: "Le", "On"."""
_NO_VERB = r"(?:(?!\b(?:a|ont|est|sont|avait|était|was|were|is|are|has|had|did|qui|que|who|that|which)\b)[^.;:«»“”])"
_OPENS_TELLING = pattern(
    rf"(?i)[^,.;]{{3,30}},?\s{_NO_VERB}{{2,90}}?\b(?:(?:a|ont|avait|avaient)\s(?:\w+\s)?"
    rf"(?:{_SAID_FR}|averti|estimé)\s(?:qu|:)"
    rf"|(?:{_SAID_EN}|told\s(?:\w+\s){{1,3}})\s?(?:that\b|the|it|they|he|she|:))"
)
"""A date that opens a sentence of reported speech, whose content may be of another time."""


def asks_when_told(question: str) -> bool:
    """Whether a question is about speech, so that it may ask for the day something was said."""
    return _ASKS_TOLD.search(question) is not None
