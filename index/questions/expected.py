"""The type of answer a question expects, and the rules that decide it."""

import re
from enum import StrEnum
from typing import NamedTuple

from index.questions import rules_en as en
from index.questions import rules_fr as fr
from index.text import gazetteer
from index.text.analyzer import fold
from index.text.language import Language, is_function_word
from index.text.pattern import any_of, either, pattern
from index.text.words import ALL_ASKING, Words


class AnswerType(StrEnum):
    """The type of answer a question expects."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    DURATION = "duration"
    AGE = "age"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NAME = "name"
    """What something is called: a title, a surname, a term."""
    REASON = "reason"
    MANNER = "manner"
    DEFINITION = "definition"
    """What or who something is."""
    SAID = "said"
    """What somebody said."""
    STATEMENT = "statement"
    """What happened or what somebody did: a whole sentence."""
    YES_NO = "yes_no"
    LIST = "list"
    """Several things of no type known here."""
    ABOUT = "about"
    """What the article says about something."""
    SUMMARY = "summary"
    """What the article is about."""
    LATEST = "latest"
    """What was told last."""
    NEXT = "next"
    """What is to come, according to the article."""
    ADVICE = "advice"
    """What people are to do."""
    REPORTED = "reported"
    """Who first reported the news."""
    THING = "thing"
    """One thing of no type known here."""


AMOUNTS = frozenset(
    {AnswerType.NUMBER, AnswerType.MONEY, AnswerType.PERCENT, AnswerType.DURATION, AnswerType.AGE}
)
"""Answer types that are amounts."""
FIGURES = AMOUNTS | {AnswerType.DATE}
"""Answer types that are amounts or dates."""

PARTIES = frozenset({AnswerType.PERSON, AnswerType.ORGANISATION})
"""Answer types that are who or what body does something."""
NAMED_TYPES = PARTIES | {AnswerType.PLACE, AnswerType.NAME}
"""Answer types that are names."""
DOERS = PARTIES | {AnswerType.NAME, AnswerType.LIST}
"""Answer types for which somebody named may have done what is asked about, or only be its source."""

_NOUN_TYPES: tuple[tuple[AnswerType, frozenset[str]], ...] = (
    (AnswerType.PERCENT, gazetteer.PERCENT_NOUNS),
    (AnswerType.MONEY, gazetteer.MONEY_NOUNS),
    (AnswerType.DURATION, gazetteer.DURATION_NOUNS),
    (AnswerType.AGE, frozenset({"age", "ages"})),
    (AnswerType.NUMBER, gazetteer.NUMBER_NOUNS),
    (AnswerType.DATE, frozenset(gazetteer.DATE_NOUNS)),
    (AnswerType.REASON, gazetteer.REASON_NOUNS),
    (AnswerType.NAME, gazetteer.WORK_NOUNS),
    (AnswerType.PERSON, gazetteer.PERSONS),
    (AnswerType.PLACE, gazetteer.PLACE_NOUNS),
    (AnswerType.ORGANISATION, gazetteer.ORGANISATION_NOUNS),
)


_MANY_SENSES = frozenset(
    """
    mission division direction force front order ordre garde state etat states etats chain chaine figure
    article note mass mot word mots words capital facteur facteurs conseil service services maison bureau action
    """.split()
)


_PROFESSION = pattern(r"(?:ologue|ologist|ographer|\w{5}iste)s?$")


def noun_type(word: str) -> AnswerType | None:
    """The answer type a folded noun asks for, singular or plural: "ville" asks for a place; None if it does not tell."""
    if word in _MANY_SENSES:
        return None
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        for expected, nouns in _NOUN_TYPES:
            if form in nouns:
                return expected
    return AnswerType.PERSON if _PROFESSION.search(word) else None


def is_of_people(noun: str) -> bool:
    """Whether a noun is of persons or households: "habitants", "people"."""
    word = fold(noun)
    return _PEOPLE.match(word) is not None or noun_type(word) is AnswerType.PERSON


def asks_age_of_thing(question: str) -> bool:
    """Whether a question asks how old a thing is, as far as its noun tells.

    >>> asks_age_of_thing("how old is the villa"), asks_age_of_thing("Quel âge a la maire ?")
    (True, False)
    """
    asked = _OF_WHAT_AGE.search(question)
    return asked is not None and not is_of_people(next(filter(None, asked.groups())))


_OF_WHAT_AGE = pattern(
    r"(?i)^\W*(?:how old (?:is|are|was|were) (?:the|this|that|these) ([\w-]+)\W*$"
    r"|quel [âa]ge (?:a|ont|avait) (?:(?:le|la|les|cette?|ces?) |l['’])([\w-]+)\W*$"
    r"|(?:(?:le|la|les|cette?|ces?) |l['’])([\w-]+) (?:a|ont) quel [âa]ge\b)"
)


def is_of_anybody(noun: str) -> bool:
    """Whether a noun is of people without saying which: "personnes", "people"."""
    return _ANYBODY.match(fold(noun)) is not None


_ANYBODY = pattern(r"(?:people|persons?|personnes?|gens)$")
_PEOPLE = pattern(
    r"(?:people|persons?|personnes?|gens|salariee?s?|staff|homes?|foyers?|households?)$"
)


class _Rule(NamedTuple):
    """A pattern and the type it decides; ``sign`` is part of every line it matches, and faster to search for."""

    asked: re.Pattern[str]
    expected: AnswerType
    sign: str


def _rules(*rules: tuple[str, AnswerType] | tuple[str, AnswerType, str]) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(pattern(source), expected, *(sign or ("",))) for source, expected, *sign in rules
    )


# The first rule that matches decides. The third value is the rule's sign: a new alternative must contain it too.
_RULES: dict[Language, tuple[_Rule, ...]] = {
    "fr": _rules(
        (fr.SUMMARY, AnswerType.SUMMARY),
        (fr.WHOLE_STORY, AnswerType.SUMMARY),
        (fr.LATEST, AnswerType.LATEST),
        (fr.OCCUPATION, AnswerType.DEFINITION),
        (fr.NEXT, AnswerType.NEXT),
        (fr.ADVICE, AnswerType.ADVICE),
        (fr.REPORTED, AnswerType.REPORTED),
        (fr.ABOUT, AnswerType.ABOUT),
        (fr.DURATION, AnswerType.DURATION, "combien"),
        (fr.MONEY, AnswerType.MONEY, "combien"),
        (fr.PERCENT, AnswerType.PERCENT, "combien"),
        (fr.AGE, AnswerType.AGE, "age"),
        (fr.NUMBER, AnswerType.NUMBER),
        (fr.REASON, AnswerType.REASON),
        (fr.DATE, AnswerType.DATE, "quand"),
        (fr.CALLED, AnswerType.NAME, "comment"),
        (fr.NAME, AnswerType.NAME, "nom"),
        (fr.SAID, AnswerType.SAID),
        (fr.STATEMENT, AnswerType.STATEMENT),
        (fr.WHO_THE, AnswerType.PERSON, "qui"),
        (fr.DEFINITION, AnswerType.DEFINITION),
        (fr.WHO_IS, AnswerType.DEFINITION, "qui"),
        (fr.PERSON, AnswerType.PERSON, "qui"),
        (fr.PLACE, AnswerType.PLACE, "ou"),
        (fr.MANNER, AnswerType.MANNER),
        (fr.LIST, AnswerType.LIST),
    ),
    "en": _rules(
        (en.SUMMARY, AnswerType.SUMMARY),
        (en.WHOLE_STORY, AnswerType.SUMMARY),
        (en.LATEST, AnswerType.LATEST),
        (en.NEXT, AnswerType.NEXT),
        (en.ADVICE, AnswerType.ADVICE),
        (en.REPORTED, AnswerType.REPORTED),
        (en.ABOUT, AnswerType.ABOUT),
        (en.DATE, AnswerType.DATE),
        (en.DURATION, AnswerType.DURATION, "how"),
        (en.AGE, AnswerType.AGE),
        (en.PERCENT, AnswerType.PERCENT),
        (en.AMOUNT_OF_CHANGE, AnswerType.NUMBER, "how much"),
        (en.MONEY, AnswerType.MONEY),
        (en.NUMBER, AnswerType.NUMBER),
        (en.DEMAND, AnswerType.STATEMENT, "what"),
        (en.REASON, AnswerType.REASON),
        (en.SAID, AnswerType.SAID),
        (en.STATEMENT, AnswerType.STATEMENT),
        (en.NAME, AnswerType.NAME),
        (en.DEFINITION, AnswerType.DEFINITION),
        (en.WHO_IS, AnswerType.DEFINITION, "who"),
        (en.PERSON, AnswerType.PERSON, "who"),
        (en.PLACE, AnswerType.PLACE, "where"),
        (en.MANNER, AnswerType.MANNER, "how"),
        (en.LIST, AnswerType.LIST),
    ),
}

_BEFORE_NOUN_FR = either(
    r"le|la|les|l|un|une|ce|cette|son|sa|ses|leur|leurs",
    r"nom du|nom de la|nom de l|(?:types?|sortes?|genres?) de?|noms? de|noms? des",
    r"grande?s?|petite?s?|premiere?s?|second|seconde|derniere?s?|nouveau|nouvelles?|nouvel",
    r"principale?s?|principaux|autres?|anciens?|anciennes?|celebres?|deux|trois|plus|moins|meilleure?s?|pires?",
    r"\d+e?|meme|importante?s?|jeunes?|vrai|veritable|actuel|actuelle|futur",
)
_DO_THEY = (
    r"(?:(?!(?:le|la|les|l|une?|du|des|ce|cet|cette|ces|son|sa|ses|leurs?|chaque|de?) )\w+ ){1,5}"
)
"""What may part "combien" from the things that are counted: "combien y avait-il de", "combien elle a de"."""
_AFTER_WHICH_FR = (fr.BE, "peut etre", "represente", "a ete", "(?:modele|espece|variete)s? de?")
"""What may part "quel" from its noun, besides words before the noun: "quel est le pont", "quel modèle de puce"."""
_FOCUS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"\b(?:quel|quels|quelle|quelles)(?: {'| '.join(_AFTER_WHICH_FR)})?\b"
        rf"(?: (?:{_BEFORE_NOUN_FR}))* (?P<noun>\w+)"
        rf"|\bcombien (?:(?:de|d)|{_DO_THEY}(?:de|d)(?= \w+[sx]\b)) (?P<counted>\w+)"
    ),
    "en": pattern(
        rf"\b(?:what|which|whose)(?: {en.BE})?(?P<phrase>(?: \w+){{1,12}})"
        r"|\bhow many (?P<counted>\w+(?: \w+){0,3})"
    ),
}
BREAKS_EN = frozenset(
    """
    is are was were be been do does did has have had can could will would should may might must of in
    on at by to from for with as that which who whose and or than since during after before about
    into over under between against it he she they you we i not became made came called named
    useful able available responsible suitable capable
    """.split()
)
"""Words that end an English noun phrase, folded."""
_AFTER_NOUN = frozenset(
    "per now today yesterday tonight tomorrow currently exactly worldwide".split()
)
_TIMES_EN = [
    [which, time]
    for which in ("last", "this", "next")
    for time in "year month week quarter season summer winter spring autumn time".split()
]
_OBJECTS_EN = frozenset("the a an him them us me".split())
_PAST_EN = frozenset(
    """
    won lost led built bought sold ran beat gave took found wrote held paid said told kept left met sent spent sued drew
    drove grew knew put saw sang stole taught threw wore began went got came fell rose brought caught chose flew hit
    """.split()
)


def _is_past(word: str) -> bool:
    """Whether an English word after a noun is its verb: "Which firm bought…", "Which city rejected…"."""
    return word in _PAST_EN or (len(word) > _ED and word.endswith("ed"))


_ED = 4
"""Letters of the longest word in "ed" that is no past tense: "need", "feed"."""
_SKIPPED_EN = frozenset(
    "the a an its his her their s of name names title type types kind kinds other".split()
)


_WHERE_FR = pattern(
    r"(?i)(?<!\ben est )(?<!\ben sont )\boù\b(?! que\b| en (?:est|sont|était|étaient)\b)"
)
_CAPITALISED = r"[A-ZÀ-Þ][\w'’-]*"
_IS_NAME = pattern(
    rf"(?!.*['’]s\s\w)\W*(?i:(?:qui|who) (?:est|était|is|was) |what (?:is|was|are|were) the ){_CAPITALISED}"
    rf"(?:\s(?:(?:de|du|van|von|le|la)\s|d['’])?{_CAPITALISED}){{0,3}}\s?\?*\s*$"
    rf"|\W*{_CAPITALISED}(?:\s{_CAPITALISED}){{1,3}}\s(?i:qui|who)\s?\?*\s*$"
)
"""A question only for what a name is, even one like "Pickering": "What is the Mercosur?", "Ann Holt who?"."""


def expected_type(words: Words) -> tuple[AnswerType, int | None]:
    """The answer type of a question, and the number of the noun that decides it, if one does."""
    focus = focus_of(words)
    rule, by_noun = _by_rule(words), _by_noun(words, focus)
    if rule is AnswerType.NAME:
        return _type_of_the_named(words), focus
    if rule in (AnswerType.LIST, None) and by_noun is not None:
        return by_noun, focus
    if rule is not None:
        return rule, focus
    if _is_yes_no(words) and not _NOUN_OF.fullmatch(words.line):
        return AnswerType.YES_NO, None
    return _by_keywords(words, focus) or (AnswerType.THING, focus)


_NOUN_OF = pattern(r"\w+ (?:du|des|de(?: la| l)?|d|of(?: the)?) \w+")
"""A line of keywords, even with a question mark: "prix de l'Ultra ?"."""


def _by_rule(words: Words) -> AnswerType | None:
    """The type that the form of the question decides, if it does."""
    if _IS_NAME.match(words.text) and not words.text.isupper():
        return AnswerType.DEFINITION
    if words.language == "fr" and _WHERE_FR.search(words.text) and not asks(words):
        return AnswerType.PLACE
    line = _BRIEFLY.sub("", words.line)
    for asked in dict.fromkeys((line, _JOINS.sub("", line))):
        for rule in _RULES[words.language]:
            if rule.sign in asked and rule.asked.search(asked):
                return rule.expected
    return None


def _by_noun(words: Words, focus: int | None) -> AnswerType | None:
    """The type that the focus noun decides, if it does."""
    if focus is None or (words.language == "en" and words.words[focus] in ("part", "parts")):
        return None  # "part" is no share in English
    kind = noun_type(words.words[focus])
    of = map(noun_type, words.words[focus + 1 :])
    if kind is AnswerType.NUMBER and AnswerType.MONEY in of:
        return AnswerType.MONEY  # "the size of the budget"
    return kind


def _type_of_the_named(words: Words) -> AnswerType:
    """The type of what a question for a name asks the name of."""
    if _THEIR_NAME.search(words.line):
        return AnswerType.PERSON
    role = role_of(words)
    named = noun_type(words.words[role]) if role is not None else None
    return named or AnswerType.NAME


def _by_keywords(words: Words, focus: int | None) -> tuple[AnswerType, int | None] | None:
    """The type that a line of keywords asks for, and the number of the noun that decides it; None for other questions."""
    size = len(words.words)
    if focus is not None or asks(words) or not 0 < size <= _KEYWORDS:
        return None
    for number in [0, 1, *range(size - 1, 1, -1)][:size]:  # "budget mairie", "target price"
        if (kind := noun_type(words.words[number])) in _KEYWORD_TYPES:
            return kind, number
    if role_of(words) is not None:
        return AnswerType.PERSON, None
    return (AnswerType.ABOUT, None) if size <= BARE else None


_KEYWORDS = 6
"""Most words of a line of keywords."""
_THEIR_NAME = pattern(r"\b(?:his|her) (?:full |last |first |real )?(?:sur)?name$")
"""Asks for a person's name, in a folded question: "What is her last name"."""
_JOINS = pattern(
    r"^(?:(?:et|and|mais|but|alors|so|ok|okay|bon|bien|d accord|ouais|well|right|alright|cool) )+"
)
"""What joins a question to the turn before: "Et que veut-elle ?", "ok tldr"."""

_BRIEFLY = pattern(
    r" (?:en (?:gros|bref|resume|(?:deux|quelques) (?:mots|phrases))|grosso modo|rapidement"
    r"|briefly|in (?:short|brief|a nutshell|(?:a few|two) (?:words|sentences)))$"
)
"""Asks for a short answer, at the end of a question."""

BARE = 3
"""Most words of a bare topic, which asks for what is said about it: "Alibaba", "salt gate"."""
_KEYWORD_TYPES = FIGURES | {AnswerType.REASON}


def asks(words: Words) -> bool:
    """Whether there is a question word."""
    return not ALL_ASKING.isdisjoint(words.words)


_ROLE: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"^(?:et )?"
        + any_of(
            rf"qui {fr.BE} ",
            r"c (?:est|etait) (?:quoi(?! une?\b| des\b)|qui) ",
            r"comment (?:s |se |on )?(?:appel|nomm)\w* ",
            rf"(?:quel {fr.BE} )?(?:le )?(?:pre|sur)?nom ",
            r"(?=.* (?:s |se )(?:appel|nomm)\w* comment$)",
        )
        + r"(?:"
        + any_of(
            r"de|du|des|d|le|la|l|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces",
            r"nouveau|nouvelle|premiere?|ancien|ancienne|actuel|actuelle|futur|future|grande?",
            r"deux|trois|quatre|cinq|autres?",
        )
        + r" )+(?P<noun>\w+)"
    ),
    "en": pattern(
        r"^(?:and )?"
        + any_of(
            rf"who {en.BE}",
            rf"what {en.BE}(?=.* s name$)",
            rf"(?:what {en.BE} )?(?:the )?(?:full |real |new )?name of",
            rf"what {en.BE}(?=(?: \w+){{1,2}} s .*(?:called|named)$)",
            rf"what {en.BE}(?= (?:the|its|his|her|their) .*(?:called|named)$)",
        )
        + r" (?:the|a|an|its|his|her|their|(?:\w+ ){1,2}s)(?P<phrase>(?: \w+){1,12})"
    ),
}
"""The noun whose holder or name is asked for: "Qui est le maire", "Who is the chief engineer"."""


def focus_of(words: Words) -> int | None:
    """The number of the focus, the noun that says what is asked for; None without one."""
    match = _FOCUS[words.language].search(words.line)
    if match is None:
        return None
    if words.language == "fr":
        group = "noun" if match["noun"] else "counted"
        return words.at(match.start(group))
    group = "phrase" if match["phrase"] else "counted"
    first = words.at(match.start(group) + (match[group][0] == " "))
    return _head_noun(words.words, first, 12 if group == "phrase" else 3)


_OFFICES = frozenset(
    """
    patron patronne pdg dg directeur directrice president presidente dirigeant dirigeante maire ministre entraineur
    entraineuse fondateur fondatrice auteur autrice vainqueur boss ceo director chairman chairwoman mayor minister coach
    founder author winner
    """.split()
)
"""Offices that ask for their holder without a question word: "patron Nvidia", "mayor of Lyon"."""
_IS_WHO = pattern(rf"(?:qui {fr.BE}|who {en.BE}) \w+ (?:d|de|du|des|of|at)\b")
_OF_THE = frozenset("le la les l un une de du des d the a an of s name names nom noms".split())
"""Words beside an office that do not tell whose it is."""


def role_of(words: Words) -> int | None:
    """The number of the noun whose holder or name is asked for; None without one."""
    match = _ROLE[words.language].search(words.line)
    if match is None:
        offices = [
            n
            for n, word in enumerate(words.words)
            if word in _OFFICES or words.words[n : n + 2] == ["head", "of"]
        ]
        if offices and _IS_WHO.match(words.line) and offices[0] == 2:
            return offices[0]  # "qui est maire de Lens"
        named = [word for word in words.words if word not in _OF_THE]
        bare = 1 < len(named) <= BARE and not any(map(is_function_word, named))
        return offices[0] if bare and len(offices) == 1 else None
    if words.language == "fr":
        return words.at(match.start("noun"))
    return _head_noun(words.words, words.at(match.start("phrase") + 1), 12)


def _head_noun(words: list[str], first: int, length: int) -> int | None:
    """The number of the head noun of an English noun phrase starting at ``first``; for a name, that of its "of" part.

    A determiner or pronoun after the noun shows that a verb came between: "Which company makes the…".
    """
    head = before = None
    for number in range(first, min(first + length, len(words))):
        word = words[number]
        if word in _OBJECTS_EN and head is not None:
            head = before if before is not None else head
            break
        if head == number - 1 and _is_past(word) and not words[number - 1].endswith("ly"):
            break
        if word in BREAKS_EN and (word != "of" or head is not None):
            break
        if head is not None and (word in _AFTER_NOUN or words[number : number + 2] in _TIMES_EN):
            break  # "What was its revenue last year"
        if head == number - 1 and _is_counted(words[head]):
            break  # "Which companies compete", "How many people work"
        if word not in _SKIPPED_EN:
            before, head = head, number
    if head is not None:
        return head
    phrase = words[first : first + length]
    return next((first + n for n, w in enumerate(phrase) if w in ("name", "names", "title")), None)


def _is_counted(word: str) -> bool:
    """Whether an English word is a plural of a known kind: "companies", "people"."""
    return word == "people" or (word.endswith("s") and noun_type(word) is not None)


_SEVERAL = pattern(
    r"\b(?:quels|quelles|lesquels|lesquelles)\b"
    r"|^(?:et )?(?:qui (?:sont|etaient)|c (?:est|etait) qui|who (?:are|were)) (?:les|the|ces|these) "
)


def asks_several(words: Words, focus: int | None) -> bool:
    """Whether several things are asked for."""
    if _SEVERAL.search(words.line):
        return True
    return bool(
        words.language == "en"
        and focus is not None
        and re.search(r"\b(?:what|which)\b(?! (?:is|was|s)\b)", words.line)
        and words.words[focus].endswith("s")
        and not words.words[focus].endswith("ss")
    )


def granularity_of(words: Words, focus: int | None) -> gazetteer.Granularity | None:
    """The unit of time a date is asked for in, when a noun tells."""
    if _WHAT_TIME.match(words.line):
        return "hour"
    return gazetteer.DATE_NOUNS.get(words.words[focus]) if focus is not None else None


_WHAT_TIME = pattern(
    r"(?:(?:and|at|around|from|until|till|by) )*what time(?: of day)?\b(?! period| frame)"
)

_TURNED_FR = "a|aura|auront|va|est|sont|ont|etait|peut|fut|sera|doit|combat"
"""Verbs that stand before their subject also without a hyphen."""
_INVERTED = pattern(rf"(?i)\w(?:-t)?-{fr.SUBJECT}\b|\b(?:{_TURNED_FR}) t? ?{fr.SUBJECT}\b")
"""A verb before its subject: "ferme-t-elle", "est il"."""
_AUXILIARY_EN = pattern(rf"^(?:and |so |but )?(?:{en.AUXILIARY}(?:n t)?|(?:wo|ai)n t)\b")


def _is_yes_no(words: Words) -> bool:
    """Whether the question expects yes or no."""
    if re.match(r"(?:et )?est ce (?:que|qu)\b", words.line):
        return True
    if words.language == "fr" and _THAT_IS_FR.match(words.line):
        return True
    compared = words.language == "fr" and _COMPARED.search(words.line)
    if asks(words) and not (
        compared or re.match(r"(?:did|does|do|was|were|is|are|has|have)\b", words.line)
    ):
        return False
    if words.language == "en":
        return _AUXILIARY_EN.match(words.line) is not None
    folded = fold(words.text)
    if _INVERTED.search(folded) or _INVERTED.search(words.line):
        return True
    if words.text.rstrip().endswith("?") and _CLAUSE_FR.search(words.line):
        return True
    return _MAY_FR.search(words.line) is not None


_COMPARED = pattern(
    r"^(?!.*\b(?:qui|quoi|ou|quand|comment|pourquoi|combien|quels?|quelles?)\b)(?!que |qu )"
    r".*\b(?:aussi|plus|moins|autant|meme|mieux|meilleure?s?|pire) (?:\w+ ){0,3}qu?e?\b"
)
"""A comparison, in which "que" is no question word: "La puce est-elle aussi bonne que l'autre ?"."""
_THAT_IS_FR = pattern(
    r"c (?:est|etait) (?:vrai qu"
    r"|(?:la|le|bien la|bien le) (?:premiere|derniere|seule?|dernier|premier) (?:\w+ )?qu"
    r"|(?:lui|elle|eux|elles|bien \w+|vraiment \w+) qui\b)"
)
_CLAUSE_FR = pattern(
    either(
        r"\b(?:est|sont|a|ont|etait|etaient|avait|avaient|sera|seront|va|vont|peut|peuvent|doit|doivent|fut|existe|faut)\b",
        # "Le club jouera samedi ?", "L'abonnement augmente aussi ?"
        r"^(?:\w+ ){1,6}?(?:\w{2,}r(?:a|ai|as|ons|ez|ont|ait|aient)"
        r"|\w{3,}(?:e|ent) (?:aussi|encore|toujours|deja|bien|vraiment|pas|plus))\b",
        # "Ça marche sans pile ?", "Le maire se représente ?", "Les bus roulent la nuit ?"
        r"(?:^(?:et |mais |donc |alors )?|\w{2} (?<!si ))(?:t )?(?:ca|cela|ils?|elles?|on|je|tu|nous|vous)"
        r" (?:(?:ne|n|se|s|me|m|te|t|y|en|l|les?|la|lui|leur) )*\w{2}",
        r"^(?:l|les?|la|une?|des|ces?|cette|son|sa|ses|leurs?) (?:\w+ ){1,3}(?:se|s|ne|n) \w{3}",
        r"^(?:les|des|ces|ses|leurs) (?:\w+ ){0,2}?\w+[sx] \w{3,}ent\b",
        r"\w(?:e|ent|[aio]t|d) (?:t )?(?:ils?|elles?)\b",
    )
)
"""A subject or its verb, in a question worded as a statement."""
_MAY_FR = pattern(
    r"^(?:je|tu|on|ils?|elles?|nous|vous) (?:ne )?(?:peu[xt]|peuvent|pourra\w*|dois|doit|doivent|va|vont|faut)\b"
    r"|^(?:et )?faut il\b|^c (?!etait\b)\w{3,}(?:e|ant|er) (?:le|la|les|l)\b|\bou (?:pas|non)$"
)
"""Asks for yes or no even without a question mark."""
