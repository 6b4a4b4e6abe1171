"""Who somebody is, or what something is, as a sentence says it beside the name: in apposition, before it, or after "is"."""

import re
from collections.abc import Sequence

from index.entities.attributes import KIN
from index.entities.definitions import asks_work, defined
from index.questions.expected import AnswerType, noun_type
from index.questions.question import Question
from index.ranking.aliases import spelt_by
from index.spans.sketch import Sketch, Span, sketch
from index.text.analyzer import analyzer, fold
from index.text.gazetteer import ACRONYMS, PERSONS, is_demonym
from index.text.language import Language
from index.text.opening import TIMES
from index.text.pattern import pattern
from index.text.wordclass import DEFINITE, FUNCTION, WordClass, word_class
from index.text.words import HYPHENATED


def _told(sketched: Sketch, question: Question) -> Span | None:
    """The definition a sentence gives: in apposition, before the name, or after "is"."""
    name = defined(question.text).split()
    place = _place_of(sketched, name) or _titled_place(sketched, name)
    if place is None:
        return None
    text, (begin, end) = sketched.text, place
    if link := _FOR_SHORT.search(text, 0, begin):
        letters = [c for c in text[begin:end] if c.isupper()]
        if long := spelt_by(letters, analyzer(sketched.language).tokens(text[: link.start()])):
            return Span(long[0].start, long[-1].end, 1.0)
    rest = _REST_OF_NAME.match(text, end) if _WHO.search(question.text) else None
    if rest and noun_type(fold(rest["noun"])) in _NOBODY:
        return None  # "Ann Holt College" for "who is Ann Holt"
    begin = _whole_name(sketched, begin)
    common = fold(text[begin:end]) in ACRONYMS or _ANY.search(question.text)
    named = any(c.isupper() for c in text[begin:end]) and not common
    before = _before_name(sketched, begin, end) if named else None
    if (
        before
        and asks_work(question.text)
        and _OF_KIN.fullmatch(fold(text[before.start : before.end]))
    ):
        return None  # "her son" is no trade
    apposed = text[:begin].endswith(", ") or _AS_TOLD_BY.search(text[:begin]) is not None
    if before and (apposed or _WHO_DOES.match(text, end) or asks_work(question.text)):
        owned = re.match(_OWNER, text[before.start :]) is not None
        after = _NAMED_AS[sketched.language][0].match(text, end) if owned else None
        if after and any(map(_is_of_person, _head(after["what"]))):
            return Span(*after.span("what"), 1.0)  # "its treasurer, Ruth Calloway, a former pilot"
        return before
    person = _is_person(sketched, begin, end, question)
    for says in _NAMED_AS[sketched.language]:
        match = says.match(text, end)
        if match and _says_what(match, sketched.language, person=person, apposed=apposed):
            return Span(*match.span("what"), 1.0)
    return before


_REST_OF_NAME = pattern(r"\s(?P<noun>[A-Z]\w+)")
_FOR_SHORT = pattern(r"(?i)\s\(\Z|,\s(?:(?:or|ou|le|la|the|les)\s|l['’])\Z")
"""What stands between a long name and its acronym: "intelligence processing unit, or IPU"."""
_ANY = pattern(r"(?i)(?:\b(?:quoi|what(?:['’]?s| is| are))\s|\bqu['’])(?:une?|des|an?)\s")
"""Asks what any such thing is: "C'est quoi une puce IA ?"."""
_OF_KIN = pattern(rf"(?:\w+ |l['’])?{KIN}(?: .*)?")


def definition(sketched: Sketch, question: Question) -> Span | None:
    """The definition, unless it is a bare noun before the name, which tells nothing: "la puce"; "the baker" tells a trade."""
    span = _told(sketched, question)
    if span is None:
        return None
    span = Span(span.start, _with_the_rest(sketched.text, span.end), 1.0)
    bare = _BARE_NOUN.fullmatch(sketched.text, span.start, span.end)
    if _WHO.search(question.text) and not (bare and noun_type(fold(bare[1])) in _NOBODY):
        return span
    place = _place_of(sketched, defined(question.text).split())
    if place and _THAT.search(sketched.text, 0, place[0]):
        return None  # "the memory that engineers call HDV"
    if sketched.text[span.end] != " ":
        return span
    return None if bare and not _is_of_person(fold(bare[1])) else span


def _with_the_rest(text: str, end: int) -> int:
    """The end of a definition with the rest of a list or with its clause: "mood*, appetite and sleep*"."""
    more = _MORE_LISTED.match(text, end) or _IN_WHICH.match(text, end)
    return more.end() if more else end


_ITEM = r"(?:(?:de|du|des|of|for|in|à|en)\s|d['’])?(?!(?:une?|an?|the|which|who|qui|il|elle|he|she|it|they)\s)[\w’'-]+(?:\s(?!(?:et|ou|and|or)\s)[\w’'-]+)?"
_MORE_LISTED = pattern(rf"(?:,\s{_ITEM})+,?\s(?:et|ou|and|or)\s{_ITEM}(?=\s?[,;.)])")
"""What else a list has: ", appetite and sleep"."""
_IN_WHICH = pattern(
    r"\s(?:in|by|on|for|through) which\s(?:[^,;:.!?()–—]|\([^()]{1,60}\)){8,150}(?=[,;.])"
)
_THAT = pattern(r"\b(?:que|qu['’]|that|which)\s?(?:[\w'’-]+\s){1,4}$")
"""What precedes the name at the end of a relative clause."""
_BARE_NOUN = pattern(
    r"(?i)(?:(?:les?|la|son|sa|ses|leurs?|the|its|his|her|their|this|ce|cet|cette)\s|l['’])([\w-]+)"
)


def _is_person(sketched: Sketch, begin: int, end: int, question: Question) -> bool:
    """Whether a person is asked about: by "who", or by a person's name."""
    return _is_named_person(sketched, begin, end) or _WHO.search(question.text) is not None


_WHO_DOES = pattern(r",\s(?:qui|who)\s")
_WHO = pattern(r"(?i)\b(?:qui|who)\b")


def _says_what(match: re.Match[str], language: Language, *, person: bool, apposed: bool) -> bool:
    """Whether the words after a name say what it is, and not what it does or how it is.

    Without an article they need a noun, of a person where one is asked about. After a name that is itself an
    apposition ("Hier, Jan Vos, le maire, …") they must be the whole phrase.
    """
    what, told = match["what"], match.groupdict()
    if told.get("does"):
        return True
    if apposed and not told.get("age"):  # an age is surely of the name before it
        return match[0].endswith(",") and _ends_as_person(what)
    if told.get("determiner"):
        head = _head(what)
        body = len(head) > 2 and head[0] in DEFINITE and noun_type(head[1]) in _NOBODY
        if person and body and not any(map(_is_of_person, head)):
            # "Jan Vos, la mairie vote", but "Hydra, the group that…"
            return word_class(head[2], language) in FUNCTION
        listed = match[0][0] == "," and match[0][-1] in ".;" and _THE_AND.match(what)
        if listed and not person:
            return False  # "on coins, the euro and cash."
        return not ("age" in told and _is_no_apposition(what, language))
    what = _STILL.sub("", what)
    if _DONE.match(what):
        return False
    if _AT_THE_HEAD.match(what) or (language == "fr" and _TRADE.match(what)):
        return True
    head = _head(what)
    noun = next((n for n, word in enumerate(head) if _is_of_person(word)), None)
    if noun is not None:
        before = " ".join(head[: noun + 1]).rpartition(" et " if language == "fr" else " and ")[2]
        return all(word_class(word, language) not in _JOINING for word in before.split())
    if told.get("trade"):
        return False  # "Jan Vos est parti"
    if language == "en":
        return not person and what[0].isupper()
    if noun_type(head[0]) is AnswerType.ORGANISATION:
        return True
    return not person and not told.get("age") and _opens_as_noun(what)


_THE_AND = pattern(r"(?i)(?:(?:the|les?|la)\s|l['’]).*\s(?:and|et)\s")
_NOBODY = {AnswerType.PLACE, AnswerType.ORGANISATION}


def _is_no_apposition(what: str, language: Language) -> bool:
    """Whether the words after a name and a comma belong to another clause: "Under Ann Holt, the gates close"."""
    if _SEVERAL.match(what):
        return True
    for form in HYPHENATED.findall(fold(what)):
        part = word_class(form, language)
        if part is WordClass.RELATIVE:
            return False
        if form in ("n", "ne", "pas"):
            return True
        if part is WordClass.AUXILIARY and form not in ("a", "being"):
            return True
    return False


_SEVERAL = pattern(r"(?:les|leurs|ses|ces|these|those)\s")


def _head(what: str) -> list[str]:
    """The folded words of a phrase without its complement: "chief executive" of "chief executive of Nortal"."""
    return [*HYPHENATED.findall(fold(_OF.split(what, maxsplit=1)[0]))]


def _is_of_person(word: str) -> bool:
    """Whether a folded word is a singular noun of a person: "maire", "beau-frère", "économiste"."""
    if word in PERSONS:
        return True
    last = word.rpartition("-")[2]
    return not last.endswith("s") and noun_type(last) is AnswerType.PERSON


def _ends_as_person(what: str) -> bool:
    """Whether a phrase without its complement ends with a noun of a person, or with its adjective: "déléguée syndicale"."""
    head = _head(_COMPLEMENT.split(what, maxsplit=1)[0])
    if len(head) > 1 and _QUALIFIES.search(head[-1]):
        return any(map(_is_of_person, head[-2:]))
    return bool(head) and _is_of_person(head[-1])


_QUALIFIES = pattern(r"(?:ale?|elle?|ique|aire|ante?|ienne?|ive|if|ee|ais|aise)$")
"""Endings of French adjectives, folded: "syndicale"."""
_COMPLEMENT = pattern(r"(?i)\s(?:from|at|in|on|for|with|à|aux?|en|chez|dans|pour|depuis|since)\s")


def _opens_as_noun(what: str) -> bool:
    """Whether a French phrase without an article starts with a noun, judging by the word's form."""
    first = HYPHENATED.findall(what.lower())[0]
    if noun_type(fold(first)) is not None:
        return True
    return word_class(fold(first), "fr") not in FUNCTION and not _NO_FRENCH_NOUN.search(first)


_JOINING = FUNCTION - {WordClass.PRONOUN, WordClass.ADVERB, WordClass.CONJUNCTION}
"""Classes of words not found before the noun of a phrase without an article; the "s" of "Nortal's" is."""
_DONE = pattern(r"(?:jugée?s?|accusée?s?|élue?s? (?:en|par|à|dès|avec))\b")
"""Participles that look like nouns of persons."""
_STILL = pattern(r"^(?:alors|aussi|également|then|also)\s")
_AT_THE_HEAD = pattern(
    r"(?:(?:deputy|acting|interim|former|global)[\s-])*(?:co-)?(?:head|chair|second[- ]in[- ]command|number two)\s(?:of|at|for)\b"
    r"|(?:à la tête|numéro (?:un|deux))\s(?:d[eu]\b|d['’])"
)
"""An office told with a word that is no person's: "head of research"."""
_TRADE = pattern(
    r"(?:ancien(?:ne)?|(?:chargé|délégué)e?(?= )|commandante|cheffe|maître|membre|filiale|fabricant|exploitant|géant"
    r"|(?!derni|premi|enti|meill|famili|particul|supér|infér|antér|intér|maj|min)\w{3,}(?:ier|ière|eure?|iste|rice))\b"
)
"""How a French phrase starts that says what somebody is with a word no list has."""
_OF = pattern(r"(?i)\s(?:de|du|des|à|aux?|pour|of|for|to|in|at)\s|\s[dD]['’]")
_PARTICIPLES_FR = (
    r"(?:(?<!it)ée?|[^aeou]i|[lnstv]ie|[^aeo]u|(?:d|n|év)ue|(?:m|pr|ss|qu)ise?"
    r"|[^c]erte?|(?:écr|scr|constru|détru|condu|rédu|tradu|fa|d)ite?)s?$"
)
"""Endings of French participles."""
_VERBS_FR = (
    r"^(?:(?:cor)?r[ée](?:sp|p)|conf)ond$|^(?:(?:com|ap|sur|re)?pr|r|v|att|ent|déf|dép|t"
    r"|ét|desc|susp|prét)end$"
)
"""French verbs in the third person that look like nouns: "répond", "défend"."""
_ADJECTIVES_FR = (
    r"(?:[aiu]ble|if|ive|eux|euse|el|elle|al|ale)s?$|(?:ut|fac|fic|frag)iles?$"
    r"|^(?:long|cher|chère|large|haut|grand|petit|gratuit|seul|premi|derni|proche|jeune|vieux|vieille)"
)
"""Endings of French adjectives, and beginnings of short ones."""
_NO_FRENCH_NOUN = pattern(rf"{_PARTICIPLES_FR}|ment$|ant$|{_VERBS_FR}|{_ADJECTIVES_FR}")
"""A French word that is no noun: a participle, an adverb, a verb or an adjective."""


def _whole_name(sketched: Sketch, begin: int) -> int:
    """The start of the name that the word at ``begin`` is part of: the given name before a surname."""
    for entity in sketched.entities:
        if sketched.language == "en" or not entity.head[0] <= begin < entity.head[1]:
            continue  # English writes "Professor" like a first name
        if of := _PEOPLE_BEFORE.match(sketched.text, max(0, entity.head[0] - 3), entity.head[1]):
            return of.end("people") + 1  # "la Chilienne Ana Ruiz"
        if entity.kind == "person":
            return entity.head[0]  # "le PDG de Nvidia Jensen Huang"
    for word in reversed(sketched.words):
        capital = sketched.text[word.start].isupper() and word.form not in ACRONYMS
        office = word.form in PERSONS and sketched.language == "en"
        if word.end == begin - 1 and capital and word.start and not office:
            begin = word.start
    return begin


_PEOPLE_BEFORE = pattern(
    r"(?:.{0,2}\s)??(?:la|le|au|l['’])\s?(?P<people>[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)\s[A-ZÀ-Þ][\w'’-]+\s[A-ZÀ-Þ]"
)


def _is_named_person(sketched: Sketch, begin: int, end: int) -> bool:
    return any(e.kind == "person" and e.start < end and begin < e.end for e in sketched.entities)


def _before_name(sketched: Sketch, begin: int, end: int) -> Span | None:
    """The phrase before the name ``text[begin:end]`` that says who or what it is; None without one."""
    text, language = sketched.text[:begin], sketched.language
    before = _titled(text, language)
    if before is None:
        return _untitled(text, language)
    start, stop = before.span("what")
    what = text[start:stop]
    classes = [word_class(word, language) for word in HYPHENATED.findall(fold(what))]
    if WordClass.AUXILIARY in classes or WordClass.RELATIVE in classes:
        return None
    if _TO_THE_FAMOUS.search(what) or _ON_THE_OTHER_HAND.search(what):
        return None  # "a colleague to the famous Jan Vos", "on the other hand Aerlo"
    if classes[-1] in (WordClass.PREPOSITION, WordClass.CONJUNCTION) or _WHEN.search(
        _OF.split(what, maxsplit=1)[0]
    ):
        return None
    if any(e.kind == "date" and e.start <= start < e.end for e in sketched.entities):
        return None
    links = [link.end() for link in _OF.finditer(what)]
    of_person = [n for n in (0, *links) if any(map(_is_of_person, _head(what[n:])))]
    if text[stop:] == ", ":
        apart = _PREPOSITION.search(text[:start]) is None
        closed = _CLOSING.match(sketched.text, end) is not None
        if not ((apart or closed) if 0 in of_person else (apart and closed)):
            return None  # "Devant le juge, Jan Vos …"
        if of_person and 0 not in of_person:
            start += of_person[-1]  # "a trial for the former chairman, Jan Vos"
    elif links:
        named = _is_named_person(sketched, begin, end)
        if 0 in of_person:
            start += 0 if named else links[-1]  # "the owner of the newspaper Daybreak"
        elif of_person:
            start += of_person[-1]  # "les calculs de l'économiste Jan Vos"
        elif named and _DETERMINED.match(what, links[-1]):
            start += links[-1]  # "the support of the former defender Jan Vos"
        elif named:
            return None  # "l'atelier du musée Jan Vos"
    if _SUPERLATIVE.match(what, start - before.start("what")) and (
        noun := _NOUN_PHRASE.search(text, 0, start)
    ):
        start = noun.start()
    return Span(start, stop, 1.0)


def _titled(text: str, language: Language) -> re.Match[str] | None:
    """The phrase with a determiner that ends ``text``; after a preposition, the nearest, if it is of a person."""
    before = _TITLED[language].search(text, text.rfind("\n") + 1)
    while before and (nearer := _TITLED[language].search(text, before.start("what") + 1)):
        if not re.match(_OWNER, nearer["what"]) or text.endswith(" at ", 0, nearer.start("what")):
            break  # "the director of the firm", "the cook at my school", but "an aide of his brother"
        before = nearer
    if before:
        return before
    after = _TITLED_AFTER[language].search(text)
    while after and (nearer := _TITLED_AFTER[language].search(text, after.start("what") + 1)):
        after = nearer
    return after if after and _is_somebody(after["what"]) else None


def _untitled(text: str, language: Language) -> Span | None:
    """The trade or office without a determiner that ends ``text``: in French, only one that opens it."""
    if language == "fr":
        trade = _FRONTED_TRADE.match(text)
        return (
            Span(*trade.span("what"), 1.0)
            if trade and _is_of_person(fold(trade["trade"]))
            else None
        )
    office = _OFFICE_EN.search(text)
    if office is None or not _is_of_person(fold(office["last"])):
        return None
    return _office(office)


def _is_somebody(what: str) -> bool:
    """Whether a phrase is of a person, by a trade or a people: "ancien Premier ministre", "Marocain"."""
    head = _head(what)
    return any(map(_is_of_person, head)) or (len(head) == 1 and is_demonym(head[0]))


_SUPERLATIVE = pattern(r"(?:les?|la)\s(?:plus|moins|mieux)\b")
_NOUN_PHRASE = pattern(
    r"(?i)(?<![\w'’])(?:l['’]une?\sdes\s|(?:les?|la|une?|des|son|sa|ses|leurs?)\s|l['’])(?:(?!les?\b|la\b|une?\b|des\b)[\w'’-]+\s){1,5}$"
)
"""The noun before its superlative: "l'un des modèles d'IA *les mieux notés*"."""


def _office(before: re.Match[str]) -> Span:
    """An office without an article, cut from the words before it: "calls from county commissioner"."""
    start, stop = before.span("what")
    for word in HYPHENATED.finditer(before.string, start, before.end("last")):
        acronym = len(word[0]) > 1 and word[0].isupper()  # "AT&T chief", not "at"
        part = None if acronym else word_class(fold(word[0]), "en")
        if word[0] in ("said", "says", "added", "adds", "told"):
            start = word.end() + 1
        if word.end() < before.end("last") and part in _JOINING | {WordClass.CONJUNCTION}:
            start = word.start() if part is WordClass.DETERMINER else word.end() + 1
    return Span(start, stop, 1.0)


_TO_THE_FAMOUS = pattern(
    r"\s(?:à|aux?|to)\s(?:(?:the|la|le)\s|l['’])?(?:célèbre|fameuse|fameux|illustre|grande?|jeune|famous|great|young)$"
)
_ON_THE_OTHER_HAND = pattern(
    r"(?i)\b(?:the (?:one|other) (?:hand|side)|the (?:contrary|same time)|(?:ce|cet|cette|ces|this|these|those)\s[\w-]+"
    r"|(?:sur|pré)?noms?|(?:sur|nick|code)?names?|words?|mots?|letters?|lettres?)$"
)
"""Ends a phrase that only leads to the name, or points back: "on the other hand Aerlo", "prices of these famous Aerlos", "the name Aerlo"."""
_DETERMINED = pattern(r"(?i)(?:the|an?|le|la|une?)\s|l['’]")
_CLOSING = pattern(r"(?:\s[A-ZÀ-Þ][\w'’-]*)*\s?[,.(»”\"–—:;]")
"""What follows a name in apposition."""
_PREPOSITION = pattern(
    r"(?i)\b(?:à|après|avant|avec|chez|contre|dans|depuis|dès|de|devant|durant"
    r"|en|entre|envers|face à|grâce à|malgré|outre|par|parmi|pendant|pour"
    r"|sans|selon|sous|sur|vers|after|amid|among|as|at|before|by|despite|during"
    r"|for|from|given|in|like|of|on|since|through|to|under|unlike|until|with|without)\s$"
)
_WHEN = pattern(rf"(?i)\b(?:{TIMES}|lendemain|veille|an|heure|minute|moment|hour|vie|life)s?\b")
"""Nouns of time."""


def tells_definition(text: str, language: Language, question: Question) -> bool:
    """Whether a sentence gives the definition that ``question`` asks for."""
    return _told(sketch(text, language), question) is not None


def _place_of(sketched: Sketch, forms: Sequence[str]) -> tuple[int, int] | None:
    """Start and end of consecutive words in a sentence: in these forms, or else by their terms."""
    words = [w for w in sketched.words if w.form in forms or not _LINKING.fullmatch(w.form)]
    terms = [analyzer(sketched.language).term(form) for form in forms]
    for asked, told in ((forms, [w.form for w in words]), (terms, [w.term for w in words])):
        for first in range(len(told) - len(asked) + 1 if any(asked) else 0):
            if told[first : first + len(asked)] == asked:
                return words[first].start, words[first + len(asked) - 1].end
    return None


def _titled_place(sketched: Sketch, name: Sequence[str]) -> tuple[int, int] | None:
    """Start and end of somebody's last name after a title or with an age: "Mr Holt" or "Holt, 51," for "Ann Holt"."""
    place = _place_of(sketched, name[-1:]) if len(name) > 1 else None
    if place is None:
        return None
    alone = _GIVEN_NAME.search(sketched.text, 0, place[0]) is None
    presented = alone and _PRESENTED.match(sketched.text, place[1])
    return place if presented or _COURTESY.search(sketched.text, 0, place[0]) else None


_GIVEN_NAME = pattern(r"[A-ZÀ-Þ][\w'’-]*\s\Z")
_PRESENTED = pattern(
    r",\s(?:\d{1,3}(?:\sans)?,|now\b|who (?:is|was)\b|(?:désormais|qui (?:est|était))\b)"
)
"""What follows a last name that alone presents somebody."""
_COURTESY = pattern(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|M|Mme|Mlle|Me)\.?\s$")
_LINKING = pattern(r"le|la|les|l|un|une|du|des|de|d|the|an?|of")
"""Words that `defined` omits: "le tarif de rachat"."""


_DETERMINER: dict[Language, str] = {
    "fr": r"(?:l['’]|(?:le|la|les|un|une|son|sa|ses|leur|leurs|notre|mon|ma|mes)\s)",
    "en": r"(?:(?:the|a|an|its|his|her|their|our|my|one of the)\s)",
}
_NO_NOUN = (
    r"(?:(?:qui|que|dont|où|who|which|whose|where|that|et|and|ou"
    r"|or|mais|but|ont|à|en|dans|avec|par|in|on|at|to|by|for|from"
    r"|with|lors|said|says|dit|il|elle|he|she|ne|se|pas|déjà|un|une|le|la|les|the|a|an|de|du|des)\b|[ns]['’])"
)
_WORDS = r"[^\s,;:()–—.!?]+(?:\s[^\s,;:()–—.!?]+)"
_OWNED: dict[Language, str] = {
    "fr": "",
    "en": r"|(?:[A-Z][\w&-]*\s)*[A-Z][\w&-]*['’]s\s[a-z]",
}
"""A phrase that starts with its owner: "Nortal's director"."""
_DOES: dict[Language, str] = {
    "fr": (
        r"qui\s(?:dirige|préside|tient|gère|représente|fabrique|produit|exploite|vend|emploie|enseigne|élève|cultive|étudie"
        r"|coordonne|organise|regroupe|rassemble|réunit|travaille|joue"
        r"|a (?:fondé|créé|lancé|inventé|écrit|réalisé|conçu|dirigé|présidé|coordonné|organisé))"
    ),
    "en": (
        r"(?:who|which)\s(?:(?:still|now|also|once|has|have|had|is|was)\s)*(?:runs?|owns?|leads?|heads?|chairs?|manages?|directs?"
        r"|represents?|makes?|sells?|employs?|teaches|coaches|works|an?\b|founded|created|launched|invented|wrote|directed"
        r"|designed|led|ran|run|running|leading|studies|studying|studied|coordinates|coordinated|organi[sz]es|organi[sz]ed"
        r"|keeps|farms|grows|edits|oversees|oversaw|sits|sat|played|plays|trains|trained|taught|coached|owned|headed|chaired)"
    ),
}
"""A relative clause that identifies somebody by what they do: "who runs the mill"."""
_BODY: dict[Language, str] = {
    "fr": "association|organisme|cabinet|syndicat|institut|collectif|groupe|banque|société|ONG|agence|fondation|think tank|courtier",
    "en": "group|charity|consultancy|brokerage|bank|union|think-tank|think tank|nonprofit|institute|foundation|firm|agency|company|campaign",
}
_FROM_BODY: dict[Language, str] = {
    "fr": rf"(?:du|de la|de l['’])\s?(?:{_BODY['fr']})",
    "en": rf"(?:of|from|at) the (?:[a-z-]+ )?(?:{_BODY['en']})",
}
"""The body somebody speaks for, before its name: "of the consultancy Kestrel"."""
_TODAY = r"(?:(?:now|still|currently|désormais|toujours|aujourd['’]hui|actuellement)\s)?"
_WHO_IS = rf"(?:is|was|est|était|reste|remains)\s{_TODAY}"
_FROM_WHERE = r"(?:(?:of|from|de)\s|d['’])[A-ZÀ-Þ][\w'’-]*(?:,?\s[A-ZÀ-Þ][\w'’-]*)*|(?:qui|who)\s[^,;:()–—.!?]+"
"""Where somebody with an age is from, or what they do: "Jan Vos, 40, of Lens"."""
_RELATIVE = (
    r"(?<!\b(?:in|of|to|by|at|on)\s)(?<!\b(?:with|from)\s)(?<!\bfor\s)"
    r"(?=(?:(?:in|of|to|by|at|on|for|with|from)\s)?(?:which|whose|dont)\s)"
)
"""Before a relative clause, where a definition may end: "Black Heron, the dark ale | of which"."""
_NAMED_AS: dict[Language, tuple[re.Pattern[str], ...]] = {
    language: (
        pattern(  # Ernie, son modèle; the H20 (a processor); Karim Belhadri, directeur technique
            rf"(?:\s(?:de|du|of)\s[\w'’-]+|\sd['’][\w'’-]+)?(?P<age>,\s\d{{1,3}}(?:\sans)?)?\s?[,(–—]\s?{_TODAY}"
            rf"(?P<what>(?P<determiner>(?i:{determiner}))?(?!{_NO_NOUN}|\d+(?:\sans)?[,)])"
            rf"(?=[a-zà-ÿ\d]{_OWNED[language]}){_WORDS}{{0,11}})\s?(?:,(?!\d)|[)–—.;]|{_RELATIVE})"
        ),
        pattern(rf"(?:,\s\d{{1,3}}(?:\sans)?)?,\s(?P<what>(?P<does>{_DOES[language]})\s{_WORDS}*)"),
        pattern(
            rf"(?:,\s\d{{1,3}}(?:\sans)?)?,\s(?:qui|who)\s{_WHO_IS}{determiner}?(?P<what>{_WORDS}*)"
        ),
        pattern(rf",\s\d{{1,3}}(?:\sans)?,\s(?P<what>(?P<does>{_FROM_WHERE}))"),
        pattern(
            rf",?\s(?P<what>(?P<does>{_FROM_BODY[language]})\s[A-ZÀ-Þ][\w&'’-]*(?:\s[A-ZÀ-Þ][\w&'’-]*)*)"
        ),
        pattern(
            rf"\s(?:est|était|fut|sont|étaient|is|was|are|were)\s(?P<what>(?P<determiner>{determiner}){_WORDS}*)"
        ),
        pattern(
            rf"\s(?:est|était|fut)\s{_TODAY}(?P<trade>(?P<what>(?!{_NO_NOUN})(?=[a-zà-ÿ]){_WORDS}*))"
        ),
    )
    for language, determiner in _DETERMINER.items()
}
"""What follows a name and says who or what it is; in French it may have no article."""
_OWNER = r"(?:son|sa|ses|leur|leurs|notre|mon|ma|mes|its|his|her|their|our|my)\s"
_NOT_OF = "".join(rf"(?<!\b{word} )" for word in ("à", "de", "of", "to", "in", "dans", "at"))
_TITLES: dict[Language, str] = {
    language: (
        rf"(?:(?:de|du|des|à|of|to|for|at|en charge(?=\sd)|auprès(?=\sd))\s(?:{determiner})?|(?!{_NO_NOUN})[\w'’-]+\s){{0,9}}?"
        rf"(?!{_NO_NOUN}|{_OWNER})[\w'’-]+),?(?:\s(?:called|calling (?:it|them|him|her)sel(?:f|ves)|named|known as|dubbed|nommée?|appelée?|baptisée?|dite?|Me|M\.|Mme|Dr\.?|Mr\.?|Mrs\.?|Ms\.?))?\s$"
    )
    for language, determiner in _DETERMINER.items()
}
"""The rest of such a phrase after its determiner, up to the name, as the end of a pattern's group."""
_TITLED: dict[Language, re.Pattern[str]] = {
    language: pattern(
        rf"(?i)(?:(?<![\w'’-])|(?<=qu['’]))(?P<what>(?:{_OWNER}|{_NOT_OF}{determiner}){_TITLES[language]}"
    )
    for language, determiner in _DETERMINER.items()
}
"""What precedes a name and says who or what it is: le PDG de Nvidia, Jensen Huang."""
_TITLED_AFTER: dict[Language, re.Pattern[str]] = {
    language: pattern(
        rf"(?i)(?:(?<=\bdu\s)|(?<=\bau\s)|(?<![\w'’-])(?={determiner}))(?P<what>(?:{determiner})?{_TITLES[language]}"
    )
    for language, determiner in _DETERMINER.items()
}
"""The same after a preposition, where it must be of a person: "de l'ancien ministre Jan Vos", "to the mayor, Ann Holt"."""
_FRONTED_TRADE = pattern(r"(?P<what>(?P<trade>[A-ZÀ-Þ][\w-]+)(?:\s[^,;:.«»]{1,60})?),\s$")
"""A trade without an article that opens a sentence: "Sage-femme à Lens, Jan Vos dit…"."""

_OFFICE_EN = pattern(
    r"(?<![\w&])(?P<what>(?:(?:[A-Z][\w&-]*\s)*[A-Z][\w&-]*['’]s\s)?(?:[\w&-]+\s){0,2}(?P<last>[\w-]+)"
    r"(?:\s(?:for|of|in|at)\s(?:the\s)?[A-Z][\w-]*(?:\s(?:and\s)?[A-Z][\w-]*)*(?=,))?),?\s$"
)
"""The same without an article: "Calder's chief executive, Fiona Garland", "Mayor Ann Holt"."""
_AS_TOLD_BY = pattern(
    r"(?i)(?:\b(?:selon|d['’]après|pour|according to)"
    r"|(?:^|[.;:]\s)(?:for|to|like|unlike|with|without|chez|avec|sans))\s(?:[\w'’-]+\s){0,4}$"
)
"""What precedes a name that opens a sentence as an aside: "For Ann Holt, the debate comes too late"."""
