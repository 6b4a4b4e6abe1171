"""Adjusts where a chosen span starts and ends, as a reader would mark it: "more than 9,000", "8 a.m."."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from index.entities.entity import NAMES, NUMERIC
from index.questions.expected import AMOUNTS, NAMED_TYPES, PARTIES, AnswerType
from index.questions.question import Question
from index.spans.sketch import Sketch, Span
from index.text.analyzer import fold
from index.text.gazetteer import PERSONS, WEEKDAY
from index.text.language import Language, is_function_word
from index.text.numerals import TO_TEN_EN, TO_TEN_FR
from index.text.pattern import pattern
from index.text.saying import VERBS


class _Draft(NamedTuple):
    """A span as the steps so far have left it."""

    sketched: Sketch
    question: Question
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text of the sentence."""
        return self.sketched.text

    @property
    def expected(self) -> AnswerType:
        """The type of the answer."""
        return self.question.expected

    @property
    def in_french(self) -> bool:
        """Whether the sentence is in French."""
        return self.sketched.language == "fr"


_Edges = tuple[int, int]
"""The start and end of a span in its sentence."""


def marked(sketched: Sketch, question: Question, span: Span) -> tuple[int, int]:
    """Start and end of ``span`` in the sentence, as a reader would mark it, by each of `_STEPS` in turn."""
    start, end = span.start, span.end
    for step in _STEPS:
        start, end = step(_Draft(sketched, question, start, end))
    return start, end


def _with_street(at: _Draft) -> _Edges:
    """A place with its kind of street: "*place* des Carmes"."""
    kind = STREET.search(at.text, 0, at.start) if at.expected is AnswerType.PLACE else None
    return kind.start() if kind else at.start, at.end


def _with_noun_of(at: _Draft) -> _Edges:
    """A complement with its noun: "*licences* d'exportation"."""
    if at.question.typed or not _OF.match(at.text, at.start):
        return at.start, at.end
    noun = _NOUN_OF.search(at.text, 0, at.start)
    return noun.start() if noun else at.start, at.end


def _with_article(at: _Draft) -> _Edges:
    """A noun with its article: "*the* mill"."""
    if at.question.typed:
        return at.start, at.end
    article = _ARTICLE[at.sketched.language].search(at.text, 0, at.start)
    return article.start() if article else at.start, at.end


def _without_of(at: _Draft) -> _Edges:
    """The name of a body without the preposition before it: "d'*Alibaba*"."""
    of = _OF_NAME.match(at.text, at.start) if at.expected is AnswerType.ORGANISATION else None
    return of.end() if of else at.start, at.end


def _without_other_name(at: _Draft) -> _Edges:
    """A name without another that only leads to it: "Ann Holt's district, *Wexley*"."""
    if at.expected not in NAMED_TYPES or at.question.plural or at.question.role:
        return at.start, at.end
    other = _OTHER_NAME.match(at.text, at.start, at.end)
    leads = other and (other["whose"] or _FRONTED.search(at.text, 0, at.start))
    return other.end() if other and leads else at.start, at.end


_OTHER_NAME = pattern(r"[A-ZÀ-Þ][^,]*?(?P<whose>['’]s\s[a-z][^,]*)?,\s(?=[A-ZÀ-Þ])")
"""A name that only leads to the next: "Ann Holt's district, " before "Wexley"."""
_FRONTED = pattern(r"(?:^|[.;:]\s)(?:In|At|À|A|En)\s$")
"""What precedes the place at the start of a sentence: "In Maine, Vosk & Co. closed"."""
_WITHIN = pattern(r"\b(?:de|du|des|aux?|d['’]une?|l['’]une?|une?|le|la|les)\s$|\bd['’]$")
"""What precedes a span that begins within a noun phrase."""
_WILL_DO = pattern(r"(?<=\w)(?<! lui)(?<! leur)\s\w{3,}(?:raient|eront|èrent)\b")
"""A verb of which what precedes it is the subject: "la vente de puces *prendrait* du temps"."""


def _without_verb(at: _Draft) -> _Edges:
    """A French subject without the verb after it: "la vente de puces" of "la vente de puces prendrait"."""
    within = at.in_french and not at.question.typed and _WITHIN.search(at.text, 0, at.start)
    told = _WILL_DO.search(at.text, at.start, at.end) if within else None
    return at.start, told.start() if told else at.end


def _whole_amount(at: _Draft) -> _Edges:
    """An amount with the rest of its range, a score with those of the other sets: "£80 to £120", "6-4, 3-6, 6-2"."""
    sketched, _, start, end = at
    text = sketched.text
    for sets in _SETS.finditer(text):
        if sets.start() <= start and end <= sets.end():
            start, end = sets.span()
    if of_which := _OF_SO_MANY.search(text, 0, start):
        start = of_which.start()
    opens = any(e.head[0] == start and e.kind in NUMERIC for e in sketched.entities)
    if opens and (lower := _LOW_END.search(text, 0, start)):
        start = lower.start("low")
    bare = any(e.head[1] == e.end == end and e.kind == "number" for e in sketched.entities)
    if bare and (upto := _HIGH_END.match(text, end)) and not _FROM.search(text, 0, start):
        more = [e for e in sketched.entities if e.head[0] == upto.end() and e.kind in NUMERIC]
        end = more[0].end if more else end
        if more and _DEGREE.match(text, more[0].head[1]):
            end = more[0].head[1]  # "the 2 or 3 largest"
    amounts = [e for e in sketched.entities if e.kind in ("money", "measure")]
    for low, high in pairwise(amounts):
        if low.head[1] == end and low.kind == high.kind and _TO.fullmatch(text, end, high.head[0]):
            end = end if _FROM.search(text, 0, start) else high.end
    return start, end


_SETS = pattern(
    r"(?<![\w-])\d{1,2}[-–]\d{1,2}(?:\s\(\d{1,2}[-–]\d{1,2}\)|,?\s(?:(?:et|and)\s)?\d{1,2}[-–]\d{1,2})*(?![\w-])"
)
_TO = pattern(r"\s(?:to|à)\s")
_COUNT = (
    rf"(?:\d{{1,3}}|{TO_TEN_FR}|{TO_TEN_EN}|onze|douze|quinze|vingt|trente|eleven|twelve|twenty)"
)
_OF_SO_MANY = pattern(
    rf"(?i)(?<![\w.,-]){_COUNT}\s(?:of\s(?:(?:the|its|their)\s)?(?:[\w-]+['’]s\s)?|des\s|de\s(?:ses|ces|leurs)\s)$"
)
"""How many, before of how many: "five of the trust's nine", "86 des 110 salariés"."""
_LOW_END = pattern(rf"(?i)(?<!\bde\s)(?<!\bfrom\s)(?<![\w.,-])(?P<low>{_COUNT}\s(?:à|to|ou|or)\s)$")
"""The low end of a range whose high end follows: "douze à"."""
_DEGREE = pattern(r"\s(?:plus|moins|most|least|\w+est)\s")
_HIGH_END = pattern(r"\s(?:à|to|ou|or)\s")
"""What stands between the ends of a range: "deux à trois mètres", "2 ou 3"."""
_FROM = pattern(r"\b(?:from|de)\s$")
"""What precedes the first of two amounts that are not a range: "fell from £80 to £60"."""


def _whole_date(at: _Draft) -> _Edges:
    """The date with the dates beside it and "next": "October this year", "today (May 4)", "mars prochain"."""
    sketched, question, start, end = at
    if question.expected is not AnswerType.DATE:
        return start, end
    text = sketched.text
    dates = [e for e in sketched.entities if e.kind == "date"]
    for date in dates:
        if date.start >= end and _is_one_date(text, (start, end), date.head):
            end = date.head[1]
    for date in reversed(dates):
        if date.end <= start and _is_one_date(text, date.head, (start, end)):
            start = date.head[0]
    for first, second in pairwise(dates):
        closes = second.head[1] + 1
        apart = text[first.head[1] : second.head[0]] == " (" and text[closes - 1 : closes] == ")"
        if apart and (start, end) in (first.head, second.head):
            return first.head[0], closes
    following = _NEXT.match(text, end)
    return start, following.end() if following else end


def _is_one_date(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two dates are parts of one, or two days of the week that belong together."""
    if _SAME_DATE.fullmatch(text, first[1], second[0]) or _HOUR_ON.fullmatch(
        text, first[0], second[0]
    ):
        return True
    return _AND_DAY.fullmatch(text, first[1], second[0]) is not None and all(
        _WEEKDAY.search(text, *day) for day in (first, second)
    )


_SAME_DATE = pattern(r"\s(?:à\s)?")
_HOUR_ON = pattern(r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|[A-Z]{3,4})?\son\s")
_AND_DAY = pattern(r",?\s(?:et|and|ou|or)\s(?:(?:le|on)\s)?")
_WEEKDAY = pattern(rf"(?i)\b(?:{WEEKDAY})s?$")
_NEXT = pattern(
    r"(?:\s(?:à\s)?\d{1,2}\s?(?:h|heures)\b(?:\s?\d\d\b)?)?(?:\s(?:prochaine?|derni(?:er|ère)|suivante?|précédente?)\b)?"
)


def _whole_list(at: _Draft) -> _Edges:
    """A span of several names with those before and after them in the same list: "Lyon, *Lille et Brest*"."""
    sketched, _, start, end = at
    text = sketched.text
    names = [e for e in sketched.entities if e.kind in ("place", "name", "person")]
    inside = [e for e in names if start <= e.head[0] and e.end <= end]
    if len(inside) < 2 or inside[0].head[0] > start + _BEFORE_FIRST or inside[-1].end != end:
        return start, end
    if not all(_LISTED.fullmatch(text, a.end, b.start) for a, b in pairwise(inside)):
        return start, end
    opens, closes = start, end
    for name in reversed(names):
        if name.end <= opens and _LISTED.fullmatch(text, name.end, opens):
            opens = name.head[0]
    start = opens
    if _LAST_OF_LIST.search(text, start, inside[-1].start):
        return start, end
    for name in names:
        if name.start >= closes and (joined := _LISTED.fullmatch(text, closes, name.start)):
            closes = name.end
            if _LAST_OF_LIST.match(joined[0]):
                return start, closes
    return start, end


def _with_others(at: _Draft) -> _Edges:
    """A list of names of one kind of which a span is the first: "*la Martinique*, la Guyane et La Réunion"."""
    sketched, question, start, end = at
    if question.expected not in NAMED_TYPES or (question.focus and not question.plural):
        return start, end
    text, closes = sketched.text, end
    names = [e for e in sketched.entities if e.kind in NAMES]
    first = [e for e in names if start <= e.head[0] < end]
    if len(first) != 1 or first[0].end != end:
        return start, end
    own = IN_BRACKETS.match(text, end)
    if own and not {*fold(own["what"]).split()}.isdisjoint(question.folded):
        return start, end  # "Holm (bricks), *Vik* (tiles) and Osk (ropes)"
    for name in names:
        if text[name.start - 1] == "(":
            continue  # "Lyon (National 2) and"
        if name.start < closes or (name.kind == "person") != (first[0].kind == "person"):
            continue
        joined = _LISTED.fullmatch(text, closes, name.start)
        if joined is None or (closes == end and _APART.match(joined[0])):
            return start, end
        closes = name.end
        if _LAST_OF_LIST.match(joined[0]):
            return start, closes
    return start, end


_APART = pattern(r",\s(?:et|ou|and|or)\s")
"""What stands before a second name that makes no list of two: "the city of Tampere, and Koru"."""
IN_BRACKETS = pattern(r"\s\((?P<what>[^()]{2,40})\)")
"""What a name has after it in brackets."""
_BEFORE_FIRST = 4
"""Most characters of a span before its first name: "aux "."""
_LISTED = pattern(
    r"\.?(?:\s\([^()]{2,30}\))?(?:,|,?\s(?:et|ou|puis|and|or|then))\s(?:(?:en|aux?|à|dans|les?|la|the|in|at|de|du|des)\s|[ld]['’])*"
)
"""What stands between the names of a list: ", ", " et au "."""
_OF_BODY = pattern(
    r"\b(?P<body>Conseil|Cour|Pays|Front|Rassemblement|Mouvement|Secours|Parlement|Commission|Banque|Union|Sécurité|Assemblée|Tribunal|Chambre|Agence|Ligue"
    r"|Comité|Parti|Maison|Garde|Croix|Fédération|Office|Bibliothèque|Musée|Théâtre|Opéra|Institut|École|Université)"
    r"\s[a-zà-ÿ]*(?:els?|elles?|al|ales?|iques?|ienn?e?s?|aires?|aine?s?|ives?|iale?s?|basque|rouge|blanche)\b"
    r"(?:\s(?:des\s|de l['’])[a-zà-ÿ]+)?"
)
"""A body or place whose name ends with an adjective: "Conseil constitutionnel"."""
_LAST_OF_LIST = pattern(r"\.?(?:\s\([^()]{2,30}\))?,?\s(?:et|ou|puis|and|or|then)\s")
_ARTICLE_OF_NAME = pattern(r"(?<=[\w,] )(?:L(?:a|es?)\s|L['’])$")
"""The article that belongs to a name: "La" of "Saint-Malo et La Rochelle"."""
_OF_WHICH = pattern(r"(?:dont|including)\s")


def _with_adjective_of_body(at: _Draft) -> _Edges:
    """A body with the adjective that ends its name: "Conseil *constitutionnel*"."""
    body = _OF_BODY.search(at.text, at.start) if at.in_french else None
    return at.start, body.end() if body and body.end("body") == at.end else at.end


def _with_article_of_name(at: _Draft) -> _Edges:
    """A name with its own article: "*La* Rochelle"."""
    article = _ARTICLE_OF_NAME.search(at.text, 0, at.start)
    return article.start() if article else at.start, at.end


def _without_including(at: _Draft) -> _Edges:
    """A span without "dont" or "including"."""
    of = _OF_WHICH.match(at.text, at.start, at.end)
    return of.end() if of else at.start, at.end


def _as_quoted(at: _Draft) -> _Edges:
    """A span within a quotation, without the words that tell who speaks: "my shop, *says the baker*"."""
    text, start, end = at.text, at.start, at.end
    if not OPEN_QUOTATION.search(text, 0, start):
        return start, end
    for says in VERBS[at.sketched.language].finditer(text, start, end):
        if text.endswith(", ", start + 1, says.start()):
            return start, says.start() - 2
    return start, end


OPEN_QUOTATION = pattern(r"(?:«[^»]*|“[^”]*|^[^\"]*\"(?:[^\"]*\"[^\"]*\")*[^\"]*)$")
"""What precedes a place within a quotation."""


def _only_person(at: _Draft) -> _Edges:
    """The only person in the span, without half a phrase before a comma, nor a word after one: "du train, Ana Ruiz"."""
    sketched, question, start, end = at
    if question.expected not in (AnswerType.PERSON, AnswerType.NAME):
        return start, end
    persons = [e for e in sketched.entities if e.kind == "person" and start <= e.start < end]
    if len(persons) != 1:
        return start, end
    (person,) = persons
    if _HALF.fullmatch(sketched.text, start, person.start):
        start = person.start
    after = person.head[1]
    cut = _ONE_MORE_WORD.fullmatch(sketched.text, after, end)
    return start, after if cut and not _OVER.match(sketched.text, end) else end


_HALF = pattern(
    r"(?:du|des|au|aux|d['’]\w+|(?!l['’]|(?:les?|la|une?|the|an?|its|his|her|their|our|sa|son|ses|leur|notre)\b)[a-z][\w-]*)\b[^,]*,\s"
)
_ONE_MORE_WORD = pattern(r",\s[a-z]+")
_OVER = pattern(r"[,;.)]|$")


def _with_kind(at: _Draft) -> _Edges:
    """A name with the noun asked about that it qualifies: "the Grand Jury *prize*"."""
    sketched, question, start, end = at
    noun = _NOUN_AFTER.match(sketched.text, end)
    if noun is None or question.plural or "whose" in question.folded:
        return start, end
    asked = fold(question.focus_text) if question.focus else ""
    named = any(e.kind in NAMES and e.head[1] == end for e in sketched.entities)
    return start, noun.end() if named and asked and fold(noun[1]) == asked else end


_NOUN_AFTER = pattern(r"\s([a-z]+)\b")


def _without_kind(at: _Draft) -> _Edges:
    """A span without the noun asked about after a comma, nor "par exemple": "*Lyon* par exemple, ville"."""
    text, question, start, end = at.text, at.question, at.start, at.end
    after = _KIND_AFTER.search(text, start, end)
    if (
        after
        and question.focus
        and fold(after["kind"])[:_STEM] == fold(question.focus_text)[:_STEM]
    ):
        end = after.start()
    example = _FOR_EXAMPLE.search(text, start, end)
    return start, example.start() if example and example.start() > start else end


_STEM = 4
"""First letters by which the noun after a name is the one asked about, singular or plural."""
_KIND_AFTER = pattern(r",\s(?P<kind>[a-zà-ÿ-]{3,})$")
_FOR_EXAMPLE = pattern(r",?\s(?:par exemple|notamment|for (?:example|instance))$")


def _with_head(at: _Draft) -> _Edges:
    """An English phrase with the noun that its last word qualifies: "the Biden *administration*"."""
    text, start, end = at.text, at.start, at.end
    if at.in_french or at.expected not in _NOUN_PHRASES:
        return start, end
    named = _NAMED.search(text, 0, end)
    listed = _LAST_ITEM.search(text, start, end)
    head = _HEAD.match(text, end) if named and named.start() >= start - _THE else None
    head = head or (_ONE_NOUN.match(text, end) if listed else None)
    return start, head.end() if head and not is_function_word(fold(head["noun"])) else end


_NOUN_PHRASES = (*PARTIES, AnswerType.THING, AnswerType.LIST)
"""Types of answer that the noun after a name may be."""
_THE = 4
"""Characters of "the ", which may stand before a span."""
_NAMED = pattern(r"\b[Tt]he\s(?:[A-Z][\w&-]*\s)*[A-Z][\w&-]*$")
_HEAD = pattern(
    r"\s(?P<noun>administration|government|family|team|group|company|firm|party|union|campaign|council|court|commission|estate"
    r"|foundation|trust|bank|agency|charity|club|brothers|sisters|couple|twins)\b"
)
"""What a name after "the" may only qualify."""
_LAST_ITEM = pattern(r",.*\s(?:and|or)\s[a-z-]+$")
_ONE_NOUN = pattern(r"\s(?P<noun>[a-z-]{3,})(?=[,.;:)])")


def _without_main_clause(at: _Draft) -> _Edges:
    """A thing without the main clause after it: "pour leurs modèles" of "pour leurs modèles, l'un et l'autre"."""
    asked = at.expected in _ANY_THING
    subject = _NEXT_SUBJECT.search(at.text, at.start + 1, at.end) if asked else None
    return at.start, subject.start() if subject else at.end


def _without_mark(at: _Draft) -> _Edges:
    """A span without the comma, semicolon or colon that ends it."""
    return at.start, at.end - (at.text[at.end - 1] in ",;:")


def _without_owning(at: _Draft) -> _Edges:
    """Who holds an office without the possessive ending: "*Ann Holt*'s"."""
    owns = at.question.role and at.text.endswith(_OWNING, at.start, at.end)
    return at.start, at.end - len(_OWNING[0]) if owns else at.end


_OWNING = ("'s", "’s")
"""The possessive ending of an owner."""


def _whole_words(at: _Draft) -> _Edges:
    """The span extended to whole words where scripts meet without a space: "pourrait进一步"; "à la fois" stays whole."""
    text, start, end = at.text, at.start, at.end
    if phrase := _PHRASE.search(text, max(0, start - _PREPOSITION), end):
        start = phrase.start() if phrase.start(phrase.lastgroup or 0) == start else start
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _whole_abbreviation(at: _Draft) -> _Edges:
    """An abbreviation with its full stop: "8 a.m."."""
    stops = at.text[at.end : at.end + 1] == "."
    stops = stops and _ABBREVIATION.search(at.text, at.start, at.end) is not None
    return at.start, at.end + stops


_PREPOSITION = 4
"""Most characters of the preposition of a phrase, with its space: "par "."""
_PHRASE = pattern(
    r"(?i)(?<![\w'’-])(?:à\s(?P<rest>la fois|cause|part)|par\s(?P<by>rapport|exemple)|en\s(?P<in>raison|revanche)"
    r"|au\s(?P<at>moins))\b"
)
"""Words that stay with the preposition before them: "à cause de", "par rapport à"."""
_OF = pattern(r"(?:de|of)\s|d['’]")
_OF_NAME = pattern(r"(?:(?:de|du|des|of)\s|d['’])(?=[A-ZÀ-Þ])")
_NOUN_OF = pattern(
    r"(?i)(?<![\w'’-])(?:(?:les?|la|une?|des|ses|leurs?|the|an?|its|their)\s|l['’])[a-zà-ÿ]{3,}\s$"
)
"""A noun before its complement: "licences" of "licences d'exportation"."""
_ARTICLE: dict[Language, re.Pattern[str]] = {
    "fr": pattern(r"(?i)(?<![\w'’-])(?:(?:le|la|les|une?)\s|l['’])$"),
    "en": pattern(r"(?i)(?<![\w'’-])(?:the|an?)\s$"),
}
_ABBREVIATION = pattern(r"\b(?:(?:[A-Za-z]\.)+[A-Za-z]|Co|Corp|Inc|Ltd|Bros)$")
"""An abbreviation that ends in a full stop of its own: "8 a.m.", "Washington D.C."."""


def _with_noun(at: _Draft) -> _Edges:
    """A French adjective with its noun: "*leaders* technologiques"."""
    text, start, end = at.text, at.start, at.end
    if not at.in_french or at.expected in AMOUNTS or not _ADJECTIVE.match(text, start):
        return start, end
    noun = _ITS_NOUN.search(text, 0, start)
    return noun.start("noun") if noun else start, end


_ADJECTIVE = pattern(
    r"[a-zà-ÿ-]{2,}(?:iques?|elles?|al|ales?|aux|[ao]i(?:s|ses?)|ienn?e?s?"
    r"|ifs?|ives?|eux|euses?|aires?|[ai]bles?|aine?s?|istes?|ées?|és)\b"
)
_ITS_NOUN = pattern(
    r"(?i)(?<![\w'’-])(?:(?:les?|la|une?|des|du|de|aux?|ses|son|sa|leurs?|ces|cet|cette|deux|trois|plusieurs)\s"
    r"|[ld]['’])(?P<noun>[a-zà-ÿ-]{3,}\s)$"
)


def _with_qualifier(at: _Draft) -> _Edges:
    """The amount that opens the span with its qualifier: "*more than* 9,000 signatures"."""
    sketched, _, start, end = at
    for entity in sketched.entities:
        if entity.kind in NUMERIC and entity.start <= start <= entity.head[0] < end:
            return entity.start, end
    return start, end


def _with_whose(at: _Draft) -> _Edges:
    """A person with the role, when the span is only whose it is: "*un porte-parole de* Voltex"."""
    whose = _WHOSE.search(at.text, 0, at.start) if at.expected is AnswerType.PERSON else None
    part = fold(whose["part"]) if whose else ""
    asked = part in at.question.folded
    if whose is None or asked or not {part, part.removesuffix("s")} & PERSONS:
        return at.start, at.end
    return whose.start(), at.end


def _until_amount(at: _Draft) -> _Edges:
    """A person's name without the amount or date after it: "Ann Holt *and the 1,000 miles*"."""
    sketched, question, start, end = at
    if question.expected is not AnswerType.PERSON:
        return start, end
    named = [
        e.end for e in sketched.entities if start <= e.start and e.end <= end and e.kind == "person"
    ]
    for amount in sketched.entities:
        apart = amount.kind in _AMOUNTS and named and named[0] < amount.start < end
        if apart:
            return start, len(_ENDS_OPENING.sub("", sketched.text[: amount.start]))
    return start, end


_AMOUNTS = ("number", "measure", "money", "percent", "date")
_ENDS_OPENING = pattern(
    r"(?i)(?:[\s,]+(?:et|and|les?|la|l['’]|au|en|in|on|the|of|de|à|with|avec|by|par|only|seulement))*\s*$"
)


_WHOSE = pattern(
    r"(?:(?:les?|la|une?|des|the|an?)\s|l['’])(?P<part>[\w-]+)\s"
    r"(?:(?:de|du|des|of|for|at|chez)\s(?:(?:la|the)\s|l['’])?|d['’])$"
)


_ANY_THING = (AnswerType.THING, AnswerType.LIST, AnswerType.MANNER)
"""Types of answer that may be any words."""


def _without_apposition(at: _Draft) -> _Edges:
    """The span without what is only in apposition: "Le maire, *Luc Caron,* redoute…", "a vote, *a test of strength*"."""
    sketched, question, start, end = at
    text = sketched.text
    comma = text.find(", ", start, end) if question.expected in _ANY_THING else -1
    if comma < 0 or not any(map(str.isalnum, text[:start] + text[end:])):
        return start, end
    named = any(e.end == comma and e.start <= start for e in sketched.entities)
    if named and text.endswith(", ", 0, start):
        return comma + 2, end
    apart = _APPOSED[sketched.language].match(text, comma, end)
    if apart and not question.plural and not named:
        return start, comma
    return start, end


_DETERMINER: dict[Language, str] = {
    "fr": r"(?:une?|les?|la|des)\s|l['’]",
    "en": r"(?:an?|the)\s",
}
_APPOSED: dict[Language, re.Pattern[str]] = {
    language: pattern(rf",\s(?:{determiner})(?:(?!\s(?:et|ou|and|or)\b)[^,;:.])*$")
    for language, determiner in _DETERMINER.items()
}
"""A phrase in apposition at the end of a span: ", a test of strength"."""


def _with_complement(at: _Draft) -> _Edges:
    """An amount with what the question adds to the noun that it counts: "trois *mises en demeure*"."""
    start, end = at.start, at.end
    noun = _LAST_WORD.search(at.text, start, end)
    if at.expected not in AMOUNTS or noun is None:
        return start, end
    asked = at.question.text
    at_noun = re.search(rf"(?i)(?<!\w){re.escape(noun[0])}(?!\w)", asked)
    more = _COMPLEMENT.match(asked, at_noun.end()) if at_noun else None
    if more and at.text[end : end + len(more[0])].casefold() == more[0].casefold():
        end += len(more[0])
    return start, end


_LAST_WORD = pattern(r"[^\W\d_]{3,}\Z")
_COMPLEMENT = pattern(r"\s(?:(?:en|de|of)\s|d['’])[a-zà-ÿ-]{3,}\b")


def _whole_duration(at: _Draft) -> _Edges:
    """A duration with all its parts: "two years and eight months"."""
    start, end = at.start, at.end
    if at.expected is not AnswerType.DURATION:
        return start, end
    if more := _AND_MORE.match(at.text, end):
        end = more.end()
    if more := _MORE_AND.search(at.text, 0, start):
        start = more.start()
    return start, end


_TIME_SPAN = (
    rf"(?:\d{{1,3}}|une?|one|{TO_TEN_FR}|{TO_TEN_EN}|onze|eleven|douze|twelve|quinze|fifteen"
    r"|(?:vingt|trente|quarante|cinquante|twenty|thirty|forty|fifty)(?:-\w+)?)"
    r"\s(?:ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|years?|months?|weeks?|days?|hours?|seconds?)"
)
_AND_MORE = pattern(
    rf"(?i)(?:,?\s(?:and\s|et\s)?{_TIME_SPAN}|\s(?:and a (?:half|quarter)|et (?:demie?|quart)))\b"
)
"""What follows a duration and adds to it: "two years and eight months"."""
_MORE_AND = pattern(rf"(?i)(?<![\w.,]){_TIME_SPAN}(?:,|,?\s(?:and|et))\s$")
"""What precedes a duration and belongs to it: "two years and"."""
STREET = pattern(
    r"\b(?:[Pp]lace|[Rr]ue|[Aa]venue|[Bb]oulevard|[Qq]uai|[Pp]arc|[Ss]quare|[Pp]ont"
    r"|[Ss]tade|[Ss]alle|[Tt]héâtre|[Mm]usée|[Gg]are|[Ll]ycée|[Cc]ollège|[Cc]hâteau"
    r"|[Éé]glise|[Hh]ôpital|[Ll]ac|[Cc]ol|[Ff]orêt|[Îî]le|[Vv]allée|[Éé]cole)\s(?:(?:des?|du|de la)\s|de l['’]|d['’])?$"
)
"""The kind of place that precedes its name: "place des Carmes"."""


_NEXT_SUBJECT = pattern(
    r"(?i)(?<=\w),\s(?:ils?|elles?|l['’]une? et|les une?s|tous|toutes|s?he|it|they|we|both)\b"
)
"""The pronoun that begins the main clause: "pour leurs modèles, l'un et l'autre…"."""


def _without_date(at: _Draft) -> _Edges:
    """The span without a date before or after it, where a person or thing is asked for: "une moto mardi soir"."""
    sketched, question, start, end = at
    if question.expected not in _UNDATED:
        return start, end
    for date in (e for e in sketched.entities if e.kind == "date"):
        if start < date.start and date.end == end:
            end = len(_BEFORE_DATE.sub("", sketched.text[: date.start]))
        elif date.start - _OF_DATE <= start <= date.head[0] and date.end + 1 < end:
            start = date.end + 1
            while sketched.text[start] in ", ":
                start += 1
    told = any(c.isalnum() for c in sketched.text[start:end])
    return (start, end) if told else (at.start, at.end)


_UNDATED = (AnswerType.PERSON, AnswerType.ORGANISATION, AnswerType.THING, AnswerType.PLACE)
_OF_DATE = 3
"""Most characters before a date: "du 1er juin"."""
_BEFORE_DATE = pattern(r"(?i)[\s,]*(?:\b(?:on|in|at|le|en|à|au|aux|depuis|since)\s)?$")


_STEPS: tuple[Callable[[_Draft], _Edges], ...] = (
    # what belongs to the answer by its kind
    _without_date,
    _whole_date,
    _with_qualifier,
    _whole_amount,
    _with_street,
    _with_noun_of,
    _with_noun,
    _with_article,
    _without_of,
    _without_other_name,
    _with_whose,
    _until_amount,
    _without_verb,
    _whole_duration,
    _with_complement,
    _without_apposition,
    _only_person,
    # where it ends
    _with_kind,
    _without_kind,
    _whole_list,
    _with_others,
    _with_head,
    _with_adjective_of_body,
    _with_article_of_name,
    _without_including,
    _as_quoted,
    _without_main_clause,
    # marks, endings, whole words
    _without_mark,
    _without_owning,
    _whole_words,
    _whole_abbreviation,
)
"""What is done to a span, in this order: each step goes on from the edges that the one before left."""
