"""What a question asks for: its language, the type of its answer, whether it needs the turn before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.entities.dates import YEAR
from index.entities.entity import NAMES, Entity
from index.entities.entity import Kind as EntityKind
from index.entities.recognizer import entities
from index.questions import rules_en as en
from index.questions import rules_fr as fr
from index.questions.ellipsis import leans_back
from index.questions.expected import (
    AMOUNTS,
    BREAKS_EN,
    DOERS,
    AnswerType,
    asks,
    asks_several,
    expected_type,
    granularity_of,
    is_of_people,
    noun_type,
    role_of,
)
from index.questions.smalltalk import small_talk
from index.text import gazetteer
from index.text.analyzer import fold
from index.text.change import CHANGE
from index.text.language import LANGUAGES, Language, detect, is_function_word
from index.text.once import once
from index.text.pattern import pattern
from index.text.saying import asks_source
from index.text.words import WORD, Words, written_out

TurnKind = Literal["question", "greeting", "thanks", "order", "gibberish"]
"""What a message is."""

CHANGES = rf"(?:{CHANGE}|lose|lost|gain|perd|gagn)"
"""The beginnings of words for a change, or a loss or gain, in an amount."""
_HOW_FAR = pattern(
    rf"(?i)\b(?:how (?:far|much)|combien)\b.*?\b{CHANGES}|\b{CHANGES}\w* de combien\b"
)
"""Asks for the amount of a change: "How far did the shares fall?"."""
_OF_RISE = pattern(r"(?i)\bd(?:e |['’])(?:augmentation|hausse|baisse)\b")
"""The same with a noun: "Combien de hausse ?"."""
_CHANGE: Mapping[EntityKind, float] = {"percent": 1, "money": 0.9, "measure": 0.9, "number": 0.7}
"""Kinds that tell the amount of a change."""
_HANDS_OVER = pattern(
    r"(?i)\b(?:revers\w+|cèd\w+|(?:rétro)?céd\w+|g(?:ives?|iving|ave|iven) (?:up|away|back)|hand(?:s|ed|ing)? (?:over|back))\b"
)
_HANDED_OVER: Mapping[EntityKind, float] = {"money": 1, "percent": 0.9, "number": 0.3}
"""Kinds that tell what is handed over, which may be a percentage: "15 % des revenus"."""
_FIT: dict[AnswerType, dict[EntityKind, float]] = {
    AnswerType.NUMBER: {
        "number": 1,
        "score": 1,
        "measure": 1,
        "percent": 0.7,
        "money": 0.6,
        "duration": 0.6,
        "age": 0.3,
    },
    AnswerType.MONEY: {"money": 1, "number": 0.4, "percent": 0.4},
    AnswerType.PERCENT: {"percent": 1, "number": 0.4},
    AnswerType.DATE: {"date": 1, "duration": 0.2},
    AnswerType.DURATION: {"duration": 1, "date": 0.1, "age": 0.3},
    AnswerType.AGE: {"age": 1, "duration": 0.5, "number": 0.3, "date": 0.2},
    AnswerType.PERSON: {"person": 1, "name": 0.7, "organisation": 0.6},
    AnswerType.ORGANISATION: {"organisation": 1, "name": 0.7, "person": 0.3, "place": 0.3},
    AnswerType.PLACE: {"place": 1, "name": 0.6, "organisation": 0.3},
    AnswerType.NAME: {"title": 1, "name": 0.8, "person": 0.6, "organisation": 0.6, "place": 0.4},
}
"""How well a kind of entity fits an answer type: 1 for an exact fit, less for a guess."""
_SOMEBODY: Mapping[EntityKind, float] = {**_FIT[AnswerType.PERSON], "stranger": 0.62}
"""How well each kind fits a person, where not the name is asked for."""
_ASKS_NAME = pattern(r"\b(?:noms?|prenoms?|appel\w+|names?|named|called)\b")
_COUNT: dict[EntityKind, float] = {
    "number": 1,
    "measure": 0.3,
    "percent": 0.5,
    "money": 0.3,
    "duration": 0.3,
    "age": 0.3,
}
"""The same for a count of things."""
_MEASURED: Mapping[EntityKind, float] = {"measure": 1, "percent": 0.7, "number": 0.5}
"""The same for how much there is of what is not counted."""
_HOW_MUCH_OF = pattern(rf"\b(?:how much {en.SUBSTANCE}|combien (?:de |d ){fr.SUBSTANCE})\b")
"""Asks how much there is of what is not counted."""
_SCORE: Mapping[EntityKind, float] = {"score": 1, "number": 0.5, "percent": 0.5}
_ASKS_SCORE = pattern(
    r"(?i)(?:^\W*|\b(?:the|final|half-?time|what|which|and|quels?|le|un|du|et)\s)scores?\b"
)
"""The noun, not the verb of "how many goals did he score"."""
_COUNT_OF_A_SIDE: Mapping[EntityKind, float] = {**_COUNT, "score": 1}
_CONTESTED = pattern(
    r"(?i)\b(?:scores?|r[ée]sultats?|results?|outcome|vot\w+|voix|scrutin|ballot|[ée]lections?|pour ou contre|against"
    r"|for and against|buts?|goals?|points?|sets?|jeux)\b"
)
"""What is told as a score: "61 voix contre 54", "2-3"."""

FITTING = 0.6
"""The least fit by which an entity's kind alone may make it the answer."""

_LENGTH: dict[EntityKind, float] = {
    "duration": 1,
    "measure": 0.8,
    "number": 0.8,
    "date": 0.4,
    "age": 0.3,
}
_SINCE: dict[EntityKind, float] = {"duration": 1, "date": 0.5, "age": 0.3}
_HOW_LONG_SINCE = pattern(
    r"(?i)\b(?:depuis combien|ça fait combien de temps|how long (?:has|have|['’]ve|['’]s))\b"
)
"""Asks for how long something has lasted, which a date with "since" tells too."""
HOW_LONG_IT_IS = pattern(r"(?i)\bhow long (?:is|are|was|were)\b")
"""Asks for a length, in years or in miles: "How long is the detour?"."""

_PAYS = pattern(
    r"(?i)\b(?:pa(?:y|ys|id|ying|ie|ient|ye|yé|yer|iera|ieront)|financ\w+|fund(?:s|ed|ing)?)\b"
)
NO_PRICE = (
    r"(?:dettes?|économies|synergies|chiffre d['’]affaires|bénéfices?|pertes?|recettes|amendes?|indemnités?"
    r"|debts?|savings|synergies|revenues?|(?:annual )?sales|profits?|loss(?:es)?|fines?|(?:break-?(?:up)? |termination )fees?|penalt(?:y|ies))"
)
"""Sums that are no price, as a piece of a pattern."""
_ASKS_PRICE = pattern(
    r"(?i)\b(?:pri(?:x|ce)|co[uû]t\w*|costs?|worth|valeur|vaut|transaction|(?:pa(?:y|ys|id|ying|ie|ient|ye|yé))\b(?=.*\b(?:for|pour)\b)"
    r"|(?:rach[eè]t|ach[eè]t|acqui)\w*|buy(?:s|ing)?|bought|sold|sells?|selling|vend\w*|how much (?:is|did|does|will) \w+ pay(?:ing)?\b)"
)
"""Asks for the price of something."""
_MAY_BE_ONE = pattern(
    rf"(?i)\b(?:{NO_PRICE}|transfe?r\w*|par (?:jour|an|mois)|(?:a|per) (?:day|year|month))\b"
)
"""Names such a sum, or asks for what one may be: the fee of a transfer, the loss a day."""
_MAY = pattern(
    r"(?i)\b(?:peut[- ]on|on peut|puis[- ]je|je peux|a[- ]t[- ]on le droit"
    r"|on a le droit|est[- ](?:il|ce) (?:possible|permis|interdit|autorisé)"
    r"|can (?:you|i|we|one|people|anyone)|may (?:i|we|one)"
    r"|(?:is|are) (?:it|you|we|people) (?:possible|allowed|legal|forbidden))\b"
)

TYPED = frozenset(_FIT)
"""Answer types that entities can fit."""


_JOINING = (("et",), ("and",), ("mais",), ("but",))


@dataclass(frozen=True)
class Question:
    """A reader's question and how it was understood; offsets are code points of ``text``.

    ``focus`` is the span of the noun that says what is asked ("ville" in "Quelle ville…", what is counted in
    "Combien de…"); ``plural`` whether several things are asked for. ``role`` is the span of the noun whose
    holder or name is asked for: "Qui est le maire", "Comment s'appelle la puce". ``verb`` is the span of the main
    verb, where the form of the question shows it. ``opener`` is the span of a name that opens the question and
    that only the article shows to be one. ``granularity`` is for dates only. ``leans`` is whether the question
    is elliptical or has a pronoun whose antecedent the turn before may give.
    """

    text: str
    language: Language
    expected: AnswerType = AnswerType.THING
    focus: tuple[int, int] | None = None
    verb: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    opener: tuple[int, int] | None = None
    plural: bool = False
    granularity: gazetteer.Granularity | None = None
    leans: bool = False
    kind: TurnKind = "question"

    @property
    def typed(self) -> bool:
        """Whether a number, a date or a name of a known kind is asked for."""
        return self.expected in TYPED

    @property
    def focus_text(self) -> str:
        """The focus noun; empty without one."""
        return self.text[slice(*self.focus)] if self.focus else ""

    @property
    def verb_text(self) -> str:
        """The verb; empty without one."""
        return self.text[slice(*self.verb)] if self.verb else ""

    @property
    def role_text(self) -> str:
        """The noun whose holder or name is asked for; empty without one."""
        return self.text[slice(*self.role)] if self.role else ""

    @once
    def asking(self) -> frozenset[str]:
        """Folded words that only ask for the answer type: "Comment s'appelle…", "How long does it take…"."""
        if self.expected is AnswerType.STATEMENT and _HAPPENED.search(self.line):
            return _HAPPENED_WORDS  # "passé", not as in "l'an passé", "il passe par Lyon"
        return _ASKING_WORDS.get(self.expected, frozenset())

    @once
    def folded(self) -> tuple[str, ...]:
        """Its words as written, folded."""
        return tuple(fold(word) for word in WORD.findall(self.text))

    @once
    def line(self) -> str:
        """The same, joined by spaces."""
        return " ".join(self.folded)

    @once
    def asks_attribute(self) -> bool:
        """Whether it asks for something's attribute: "Quel est l'objectif…", "What is the aim…"."""
        asked = rf"(?:quels?|quelles?) {fr.BE}\b|what {en.BE}\b"
        return re.match(asked, self.line) is not None

    @once
    def asks_payer(self) -> bool:
        """Whether it asks who pays, which is an organisation more often than a person."""
        return self.expected is AnswerType.PERSON and _PAYS.search(self.text) is not None

    @once
    def asks_price(self) -> bool:
        """Whether it asks for the price of something: "How much did Osk pay for Vik?", not "How much debt does Osk have?"."""
        asked = self.expected is AnswerType.MONEY and _ASKS_PRICE.search(self.text) is not None
        return asked and _MAY_BE_ONE.search(self.text) is None

    @once
    def asks_doer(self) -> bool:
        """Whether it may ask who did something, rather than for the source of a statement."""
        return self.expected in DOERS and not asks_source(self.text)

    @once
    def asks_which(self) -> bool:
        """Whether it asks which one of an untyped kind: "Quelle puce…", "Which chip…"."""
        return (
            self.expected is AnswerType.THING
            and self.focus is not None
            and not self.plural
            and _WHICH.match(self.text[: self.focus[0]]) is not None
        )

    @once
    def asks_leave(self) -> bool:
        """Whether it asks for permission: "Peut-on se baigner ?"."""
        return self.expected is AnswerType.YES_NO and _MAY.search(self.text) is not None

    @once
    def preposition(self) -> str:
        """The preposition it starts with, or in English ends with, folded: "contre" in "Contre qui…"; empty without one."""
        words = self.folded[self.folded[:1] in _JOINING :]
        ends = words[:1] if self.language == "fr" else words[:1] + words[-1:]
        return next((w for w in ends if re.fullmatch(f"{fr.PREPOSITION}|{en.PREPOSITION}", w)), "")

    @once
    def entities(self) -> tuple[Entity, ...]:
        """The entities in the question; an office in capitals is no name: "the CEO"."""
        found = tuple(
            e
            for e in entities(self.text, self.language)
            if not (head := self.text[slice(*e.head)]).isupper()
            or fold(head) not in gazetteer.PERSONS
        )
        if self.opener is None or any(e.start < self.opener[1] for e in found):
            return found
        return (Entity("name", *self.opener, self.opener), *found)

    @once
    def names(self) -> tuple[str, ...]:
        """The persons, places, organisations and titles in it."""
        return tuple(self.text[e.start : e.end] for e in self.entities if e.kind in NAMES)

    @once
    def owners(self) -> tuple[str, ...]:
        """The same without places: names that may own something or have a head."""
        held = (e for e in self.entities if e.kind in NAMES and e.kind != "place")
        return tuple(self.text[e.start : e.end] for e in held)

    @once
    def numbers(self) -> tuple[str, ...]:
        """The numbers in it, years included, as written."""
        return tuple(re.findall(r"\d+(?:[ \u00a0\u202f.,]\d+)*", self.text))

    @once
    def year(self) -> int | None:
        """The first year in it."""
        match = YEAR.search(self.text)
        return int(match[0]) if match else None

    def fit(self, kind: EntityKind) -> float:
        """How well an entity of ``kind`` fits the answer type, 0 to 1; 0 for untyped questions.

        >>> understand("Quand le pont a-t-il rouvert ?", default="fr").fit("date")
        1
        """
        return self.fits.get(kind, 0)

    @once
    def asks_change(self) -> bool:
        """Whether it asks for the amount of a change: "How far did the shares fall?"."""
        asks_amount = self.expected in (AnswerType.NUMBER, AnswerType.PERCENT)
        how = _OF_RISE if self.focus else _HOW_FAR
        return asks_amount and how.search(self.text) is not None

    @once
    def asks_score(self) -> bool:
        """Whether it asks for the score of a match: "What was the final score?"."""
        return self.expected is AnswerType.NUMBER and _ASKS_SCORE.search(self.text) is not None

    @once
    def asks_count(self) -> bool:
        """Whether it asks how many there are of something: "Combien de ponts…", "How many…"."""
        return self.expected is AnswerType.NUMBER and _HOW_MANY.search(self.text) is not None

    @once
    def asks_difference(self) -> bool:
        """Whether it asks what sets two apart: "Quelle est la différence entre Osk et Vik ?"."""
        return _DIFFERENCE.search(self.text) is not None

    @once
    def fits(self) -> Mapping[EntityKind, float]:
        """How well each kind of entity fits; empty for untyped questions."""
        if self.asks_change:
            return _CHANGE
        if self.expected is AnswerType.NUMBER:
            return self._fits_number()
        if self.expected is AnswerType.MONEY and _HANDS_OVER.search(self.text):
            return _HANDED_OVER
        if self.expected is AnswerType.DURATION and _HOW_LONG_SINCE.search(self.text):
            return _SINCE
        if self.expected is AnswerType.DURATION and HOW_LONG_IT_IS.search(self.text):
            return _LENGTH
        if self.expected is AnswerType.PERSON and not _ASKS_NAME.search(self.line):
            return _SOMEBODY
        return _FIT.get(self.expected, {})

    def _fits_number(self) -> Mapping[EntityKind, float]:
        """How well each kind fits a score, a measure, a count of things or any other number."""
        noun = fold(self.focus_text)
        if self.asks_score:
            return _SCORE
        if _HOW_MUCH_OF.search(self.line):
            return _MEASURED
        if (
            noun
            and (noun_type(noun) not in AMOUNTS or is_of_people(noun))
            and not any(
                e.kind == "measure" for e in entities(f"2 {self.focus_text.lower()}", self.language)
            )
        ):
            # people are not counted in metres; "combien de kilomètres" is a measure
            return _COUNT_OF_A_SIDE if _CONTESTED.search(self.text) else _COUNT
        return _FIT[AnswerType.NUMBER]


_HOW_MANY = pattern(r"(?i)\b(?:how many|combien d(?:e\b|['’]))")
_DIFFERENCE = pattern(r"(?i)\b(?:diff[eé]ren(?:ces?|ts?|tes?)|differ)\s(?:entre|between|from)\b")


def understand(text: str, *, default: Language) -> Question:
    """Interpret a question; ``default`` is its language when its words do not tell.

    >>> question = understand("en quel annee le pont a ferme", default="en")
    >>> question.language, str(question.expected), question.granularity, question.leans
    ('fr', 'date', 'year', False)
    """
    language = detect(text) or default
    text = written_out(text, language)
    words = Words(text, language)
    expected, focus = expected_type(words)
    return Question(
        text=text,
        language=language,
        expected=expected,
        focus=_whole(text, words.span_of(focus)),
        role=_whole(text, words.span_of(role_of(words))),
        verb=words.span_of(_verb(words)),
        plural=asks_several(words, focus),
        granularity=granularity_of(words, focus) if expected is AnswerType.DATE else None,
        leans=leans_back(words, expected),
        kind="question" if expected is AnswerType.SUMMARY else _turn_kind(words),
    )


def _whole(text: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """The span with what a hyphen joins to it: "porte-parole"."""
    if span is None or (joined := _JOINED.match(text, span[1])) is None:
        return span
    return span[0], joined.end()


_JOINED = pattern(r"(?:-[^\W\d_]{3,})+")
_WHICH = pattern(r"(?i)\W*(?:\w+ )?(?:which|what|quel(?:le)?)\s\Z")
_THE_NAME = frozenset("name names nom noms".split())
_HAPPENED = pattern(r"\best (?:il |elle )?(?:passe|arrive)\b")
_HAPPENED_WORDS = frozenset({"passe", "arrive"})
_ASKING_WORDS: dict[AnswerType, frozenset[str]] = {
    AnswerType.NAME: _THE_NAME
    | frozenset("appelle appellent appelait appele appelee nomme nommait called named".split()),
    AnswerType.PERSON: _THE_NAME,
    AnswerType.ORGANISATION: _THE_NAME,
    AnswerType.PLACE: _THE_NAME | frozenset("endroit lieu exactement exactly".split()),
    AnswerType.DATE: frozenset(
        "date dates jour mois annee moment heure exactement day month year time exactly".split()
    ),
    AnswerType.DURATION: frozenset(
        "temps dure duree durait durera long time last lasts lasted take takes took taken".split()
    ),
    AnswerType.NUMBER: frozenset("go nombre nb nbr nbre number".split()),
    AnswerType.AGE: frozenset("age old".split()),
    AnswerType.DEFINITION: frozenset(
        "definition signifie signification signifient veut dire mean means meaning define".split()
    ),
    AnswerType.STATEMENT: frozenset("role joue jouent jouait play played".split()),
    AnswerType.MANNER: frozenset("facon maniere way".split()),
    AnswerType.REASON: frozenset("sert servent servait raison raisons reason reasons".split()),
    AnswerType.SAID: frozenset(
        """
        dit disent pense pensent pensait avis opinion repond repondent repondu reponse reagi reagit reaction replique
        say says said tell told think thinks thought reply replied respond responded response react reacted
        """.split()
    ),
    AnswerType.ABOUT: frozenset(
        """
        article texte papier reportage dit dis dites raconte racontez rapporte explique mentionne evoque parle parles
        parlez moi sait apprend trouve plus info infos information informations details sujet propos concernant
        text story piece page say said tell mentioned mentionnee cite citee evoquee know known learn talk speak mention
        anything something everything more else
        """.split()
    ),
}


_HELPS_FR = (
    r"(?:a|ont|avai(?:t|ent)|aura|auront|aurai(?:t|ent)|est|sont|etai(?:t|ent)"
    r"|fut|furent|sera|seront|va|vont|peut|peuvent|pourra(?:it)?"
    r"|pourront|pouvait|doit|doivent|devra(?:it)?|devait|fait|font|faut|veut|veulent)"
)
_BETWEEN_FR = (
    r"(?:(?:ne|n|pas|plus|jamais|toujours|deja|encore|bien|\w+ment|ete|etre|avoir|se|s|l|y|en) )*"
)
_VERB_FR = (
    pattern(r"^que (?P<verb>veut|veulent|voulait) (?:le|la|les|l|ce|cet|cette)\b"),
    pattern(rf"\b{_HELPS_FR}(?: t)? {fr.SUBJECT} {_BETWEEN_FR}(?P<verb>\w{{3,}})"),
    pattern(rf"^(?:et )?(?:il|elle|on|ils|elles) (?:{_HELPS_FR} )?{_BETWEEN_FR}(?P<verb>\w{{3,}})"),
    # "le maire, il en pense quoi"
    pattern(
        rf"\b(?:il|elle|on|ils|elles) (?:{_HELPS_FR} )?{_BETWEEN_FR}(?P<verb>\w{{3,}}) (?:quoi|qui|ou|quand|combien|comment|quel\w*)\b"
    ),
    pattern(rf"\b(?P<verb>\w{{3,}})(?: t)? {fr.SUBJECT}\b"),
    pattern(
        rf"^(?:et )?(?:que|qui)(?: est ce (?:que|qui))? (?:{_HELPS_FR} )?{_BETWEEN_FR}(?P<verb>\w{{3,}})"
    ),
    pattern(rf"^(?:ou|quand|comment|pourquoi) {_HELPS_FR} {_BETWEEN_FR}(?P<verb>\w{{3,}})"),
)
_HELPS_EN = pattern(rf"\b{en.AUXILIARY}\b")
_DETERMINED_EN = ("the", "a", "an", "s", "its", "his", "her", "their")
_WHO = pattern(r"^(?:and )?who\b")
_IS_THE = pattern(
    rf"^(?:and )?(?:who|what|which|how \w+)(?: \w+)? {en.BE} (?:the|a|an|its|his|her|their)\b"
)


def _verb(words: Words) -> int | None:
    """The number of the main verb; None when the question's form does not show it."""
    if words.language == "en":
        return _verb_en(words)
    for form in _VERB_FR:
        match = form.search(words.line)
        if match is not None:
            verb = match["verb"]
            known = is_function_word(verb) or re.fullmatch(_HELPS_FR, verb)
            return None if known and verb[0] != "v" else words.at(match.start("verb"))
    return None


def _verb_en(words: Words) -> int | None:
    """The same in English: the verb after the auxiliary and subject, or right after "who"."""
    helping = _HELPS_EN.search(words.line)
    who = _WHO.match(words.line)
    if helping is None and who is None:
        return None
    first = words.at(helping.end()) + 1 if helping else 1
    named = _IS_THE.match(words.line) is not None
    for number in range(first, len(words.words)):
        word = words.words[number]
        after = words.words[number + 1] if number + 1 < len(words.words) else "to"
        if is_function_word(word, "en") or len(word) < 3 or words.written(number).istitle():
            continue
        if named and not word.endswith(("ed", "ing")):
            continue  # "Who is the mayor of…"
        determined = words.words[number - 1] in _DETERMINED_EN
        ends = after in BREAKS_EN or is_function_word(after, "en") or after in _DETERMINED_EN[:3]
        if who is not None and not determined:
            return number
        if ends and not determined and after not in ("of", "and"):
            return number
    return None


_ORDER = pattern(
    r"^(?:s il (?:te|vous) plait |stp |svp |please |hey |peux tu |pouvez vous |tu peux "
    r"|can you |could you |will you |je veux que tu |i want you to )?(?:me |m )?(?:"
    r"ecris|ecrire|redige|rediger|traduis|traduire|chante|chanter|dessine"
    r"|dessiner|invente|inventer|imagine|calcule|calculer|ignore[rsz]?"
    r"|oublie[rsz]?|genere[rsz]?|(?:fais|faire) moi|raconte (?:moi )?une"
    r"|raconter une|joue|danse|code|achete|reserve|envoie|appelle|allume|eteins"
    r"|write|translate|sing|draw|invent|compute|forget|generate"
    r"|tell me a (?:joke|story)|make me|send|buy|order me|play|dance"
    r"|act as|pretend|repeat after|turn (?:on|off)|remind me"
    r")\b"
)
_ROWS = ("azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_CONSONANTS = pattern(r"[bcdfghjklmnpqrstvwxz]{5}")


_OF_NOW = pattern(
    r"quelle heure (?:est il|il est)(?: maintenant)?|il est quelle heure"
    r"|(?:quel jour|on est quel jour|quelle date)(?: (?:sommes nous|on est|est on))?"
    r"(?: aujourd hui)?|quel temps (?:fait|fera) (?:t )?il(?: (?:a|en|au) \w+)?(?: aujourd hui| demain)?"
    r"|what (?:time|day|date) is it(?: now| today)?|what s the time"
    r"|(?:what|whats|how|hows)(?: is| s)? the weather(?: like)?(?: in \w+)?(?: today| tomorrow| now)?"
)
"""Questions about the current day, which no article answers."""


_TO_THE_BOT = pattern(
    r"\bqui t a (?:cree|fait|invente|programme|construit)\b"
    r"|\bas tu (?:des (?:sentiments|emotions|amis|reves)|une? (?:ame|corps|nom|prenom|age))\b"
    r"|\b(?:aimes|ressens|dors|manges|reves|preferes) tu\b"
    r"|^(?:est ce que )?tu (?:aimes|ressens|dors|manges|reves|preferes) "
    r"|^do you (?:like|love|feel|dream|sleep|eat|speak"
    r"|have (?:feelings|emotions|friends|dreams|a (?:name|soul|body)))\b"
    r"|^are you (?:human|alive|real|conscious|sentient|happy|single|married)\b"
    r"|^who (?:made|created|built|programmed|trained) you$"
    r"|^(?:can|could) you help me with (?:my|a)\b|^(?:where|what) should i (?:(?:go|watch|eat|buy|read|wear|cook)(?: on holiday| for dinner)?|(?:\w+ ){1,2}(?:today|tonight|tomorrow|this \w+))$"
    r"|^what (?:film|movie|book|series|song) should i\b"
    r"|^(?:quel|quelle) (?:film|livre|serie|musique) (?:regarder|lire|voir|choisir|ecouter)\b"
    r"|^(?:que|quoi) (?:manger|regarder|cuisiner) (?:ce soir|aujourd hui|demain)\b"
)
"""Questions about the bot itself or for advice, which no article answers."""


def _turn_kind(words: Words) -> TurnKind:
    """Whether a message is a question, small talk, an order to the bot or gibberish."""
    if (talk := small_talk(words.text)) is not None:
        return talk
    shapeless = sum(_shapeless(word) for word in words.words)
    if not words.words:
        return "gibberish"
    if not asks(words) and (_is_particle(words.words) or shapeless * 2 > len(words.words)):
        return "gibberish"
    if _OF_NOW.fullmatch(words.line) or _TO_THE_BOT.search(words.line):
        return "order"
    return "order" if _ORDER.match(words.line) and not asks(words) else "question"


def _is_particle(words: Sequence[str]) -> bool:
    """Whether a message is a single letter or a function word of two letters: "à", "de"."""
    (word, *others) = words
    if others or len(word) > 2 or word.isdigit() or word == "ou":
        return False
    return len(word) == 1 or any(is_function_word(word, language) for language in LANGUAGES)


@lru_cache(maxsize=10_000)
def _shapeless(word: str) -> bool:
    """Whether a word cannot be French or English."""
    if len(word) < 4 or not word.isascii() or any(c.isdigit() for c in word):
        return False
    rolled = any(word[i : i + 4] in row for row in _ROWS for i in range(len(word) - 3))
    return rolled or _CONSONANTS.search(word) is not None or word[0] * 4 in word


TOGETHER = frozenset({"avec", "with", "contre", "against"})
"""Prepositions before those with or against whom something is done."""

BEFORE_WHOM = {
    asked: pattern(
        rf"(?i)\b(?:{told})(?:\s|(?<=['’]))"
        rf"(?:(?:la|les?|the|son|sa|ses|his|her|their|its|une?|an?)\s|l['’])?(?:[\w'’-]+,?\s){{0,2}}\Z"
    )
    for prepositions, told in {
        ("pour", "for"): "pour|au profit d[eu]|for|on behalf of",
        ("contre", "against"): "contre|visant|against",
        ("avec", "with"): "avec|with",
        ("a", "to", "chez"): "à|aux?|chez|auprès d(?:[eu]|['’])|to",
        ("par", "by"): "par|by",
        ("from",): "from",
    }.items()
    for asked in prepositions
}
"""What precedes those asked for in a sentence, by the question's preposition: "Pour qui…" asks for what follows "pour"."""
