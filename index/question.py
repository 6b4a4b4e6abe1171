"""What a question asks for: its language, the type of its answer, whether it needs the turn before."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Literal, NamedTuple

from index import gazetteer
from index.analyzer import fold
from index.entities import NAMES, Entity, entities
from index.entities import Kind as EntityKind
from index.language import Language, detect, is_function_word
from index.once import once
from index.pattern import pattern
from index.smalltalk import small_talk


class AnswerType(StrEnum):
    """What would answer a question."""

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
    """What happened, what somebody did: a whole sentence."""
    YES_NO = "yes_no"
    LIST = "list"
    """Several things of no type known here."""
    ABOUT = "about"
    """What the article says of something."""
    SUMMARY = "summary"
    """What the article is about."""
    THING = "thing"
    """One thing of no type known here."""


TurnKind = Literal["question", "greeting", "thanks", "order", "gibberish"]
"""What a reader's message is."""

# How well an entity of a kind meets an expected type: 1 exactly, less for a fair guess.
_FIT: dict[AnswerType, dict[EntityKind, float]] = {
    AnswerType.NUMBER: {"number": 1, "percent": 0.7, "money": 0.6, "duration": 0.6, "age": 0.3},
    AnswerType.MONEY: {"money": 1, "number": 0.4, "percent": 0.4},
    AnswerType.PERCENT: {"percent": 1, "number": 0.4},
    AnswerType.DATE: {"date": 1, "duration": 0.2},
    AnswerType.DURATION: {"duration": 1, "date": 0.4, "age": 0.3},
    AnswerType.AGE: {"age": 1, "duration": 0.5, "number": 0.3, "date": 0.2},
    AnswerType.PERSON: {"person": 1, "name": 0.7, "organisation": 0.6},
    AnswerType.ORGANISATION: {"organisation": 1, "name": 0.7, "person": 0.3, "place": 0.3},
    AnswerType.PLACE: {"place": 1, "name": 0.6, "organisation": 0.3},
    AnswerType.NAME: {"title": 1, "name": 0.8, "person": 0.6, "organisation": 0.6, "place": 0.4},
}

_COUNT: dict[EntityKind, float] = {
    "number": 1,
    "percent": 0.5,
    "money": 0.3,
    "duration": 0.3,
    "age": 0.3,
}
"""The same where things are counted."""

_LENGTH: dict[EntityKind, float] = {"duration": 1, "number": 0.8, "date": 0.4, "age": 0.3}
_HOW_LONG_IT_IS = pattern(r"(?i)\bhow long (?:is|are|was|were)\b")
"""What may be so many years long, or so many miles: "How long is the detour?"."""

AMOUNTS = frozenset(
    {AnswerType.NUMBER, AnswerType.MONEY, AnswerType.PERCENT, AnswerType.DURATION, AnswerType.AGE}
)
"""The answer types that are so many of something."""

TYPED = frozenset(_FIT)
"""The answer types that entities can meet."""


@dataclass(frozen=True)
class Question:
    """A reader's question and what was understood of it.

    ``focus`` is where the noun stands that says what is asked ("ville" in "Quelle ville…", what is
    counted in "Combien de…"), in code points of ``text``; ``plural`` whether several are asked for.
    ``role`` is where the noun stands of which a name is asked: "Qui est le maire", "Comment s'appelle la puce".
    ``verb`` is where the word stands that says what was done, where the form of the question tells it.
    ``granularity`` is given for dates only. ``leans`` tells that the question lacks something that
    the turn before may give: it is elliptical, or a pronoun stands for what it asks about.
    """

    text: str
    language: Language
    expected: AnswerType = AnswerType.THING
    focus: tuple[int, int] | None = None
    verb: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
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
        """The noun that says what is asked; empty when there is none."""
        return self.text[slice(*self.focus)] if self.focus else ""

    @once
    def asking(self) -> frozenset[str]:
        """Words, folded, that only ask for a name, a use or somebody's words: "Comment s'appelle…"."""
        return _ASKING_VERBS.get(self.expected, frozenset())

    @once
    def asks_attribute(self) -> bool:
        """Whether it asks what something's attribute is: "Quel est l'objectif…", "What is the aim…"."""
        line = " ".join(fold(word) for word in _WORD.findall(self.text))
        return bool(re.match(rf"(?:quels?|quelles?) {_BE_FR}\b|what {_BE_EN}\b", line))

    @once
    def preposition(self) -> str:
        """The preposition it opens with, folded: "contre" in "Contre qui…"; empty when none does."""
        match = _WORD.search(self.text)
        word = fold(match[0]) if match else ""
        return word if re.fullmatch(f"{_PREP_FR}|{_PREP_EN}", word) else ""

    @once
    def entities(self) -> tuple[Entity, ...]:
        """What the question itself names and counts."""
        return entities(self.text, self.language)

    @once
    def names(self) -> tuple[str, ...]:
        """The persons, places, organisations and titles it names."""
        return tuple(self.text[e.start : e.end] for e in self.entities if e.kind in NAMES)

    @once
    def numbers(self) -> tuple[str, ...]:
        """The numbers in it, years too, as they are written."""
        return tuple(re.findall(r"\d+(?:[ \u00a0\u202f.,]\d+)*", self.text))

    @once
    def year(self) -> int | None:
        """The first year in it."""
        match = re.search(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)", self.text)
        return int(match[0]) if match else None

    def fit(self, kind: EntityKind) -> float:
        """How well an entity of ``kind`` answers, 0 to 1; 0 for untyped questions.

        >>> understand("Quand le pont a-t-il rouvert ?", default="fr").fit("date")
        1
        """
        return self.fits.get(kind, 0)

    @property
    def fits(self) -> Mapping[EntityKind, float]:
        """The kinds of entities that answer, and how well; none for untyped questions."""
        if (
            self.expected is AnswerType.NUMBER
            and self.focus
            and noun_type(fold(self.focus_text)) not in AMOUNTS
        ):
            return _COUNT
        if self.expected is AnswerType.DURATION and _HOW_LONG_IT_IS.search(self.text):
            return _LENGTH
        return _FIT.get(self.expected, {})


def understand(text: str, *, default: Language) -> Question:
    """Read a question; ``default`` is its language when its words do not tell.

    >>> question = understand("en quel annee le pont a ferme", default="en")
    >>> question.language, str(question.expected), question.granularity, question.leans
    ('fr', 'date', 'year', False)
    """
    language = detect(text, default=default) or default
    words = _Words(text, language)
    expected, focus = _expected(words)
    return Question(
        text=text,
        language=language,
        expected=expected,
        focus=words.span_of(focus),
        role=words.span_of(_role(words)),
        verb=words.span_of(_verb(words)),
        plural=_plural(words, focus) or expected is AnswerType.LIST,
        granularity=_granularity(words, focus) if expected is AnswerType.DATE else None,
        leans=_leans(words, expected),
        kind=_turn_kind(words),
    )


_THE_NAME = frozenset("name names nom noms".split())
_ASKING_VERBS: dict[AnswerType, frozenset[str]] = {
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
    AnswerType.AGE: frozenset("age old".split()),
    AnswerType.DEFINITION: frozenset(
        "definition signifie signification signifient veut dire mean means meaning definition define".split()
    ),
    AnswerType.MANNER: frozenset("facon maniere way".split()),
    AnswerType.REASON: frozenset("sert servent servait raison raisons reason reasons".split()),
    AnswerType.SAID: frozenset("dit disent say says said tell told".split()),
    AnswerType.ABOUT: frozenset(
        """
        article texte papier reportage dit dis dites raconte racontez rapporte explique mentionne evoque parle parles
        parlez moi sait apprend trouve plus info infos information informations details sujet propos concernant
        text story piece page say said tell know known learn talk speak mention anything something everything more else
        """.split()
    ),
}
# --- words ---------------------------------------------------------------------------------------

_WORD = pattern(r"[^\W_]+|[%€$£]")

# How question words are written in a hurry.
_SHORT: dict[Language, dict[str, str]] = {
    "fr": {
        short: word
        for word, shorts in {
            "pourquoi": "pk pq pkoi pqoi pourkoi pourkwa prk pourquoua",
            "quand": "kan kand kant qd qand kd",
            "combien": "cb cbn cmb kombien combiem conbien combi1",
            "qui": "ki",
            "quel": "kel",
            "quelle": "kelle",
            "quels": "kels",
            "quelles": "kelles",
            "quoi": "koi kwa koa",
            "comment": "komen koment coment comen cmt kmt",
            "que": "ke",
            "qu est ce que": "keske kesk kske kesketu qesque questce kestc keskeu",
            "qu est ce qui": "keski kesqui",
            "est ce que": "esque eske esk esske",
            "c est": "cest",
            "qu": "k",
        }.items()
        for short in shorts.split()
    },
    "en": {
        "wat": "what", "wut": "what", "wot": "what", "wht": "what", "wen": "when", "wher": "where",
        "wer": "where", "hw": "how", "mny": "many", "manny": "many", "mutch": "much", "hu": "who", "y": "why", "u": "you", "r": "are",
        "whats": "what s", "whos": "who s", "wheres": "where s", "whens": "when s", "hows": "how s",
        "whys": "why s",
    },
}  # fmt: skip
_ASKING: dict[Language, tuple[str, ...]] = {
    "fr": ("pourquoi", "quand", "combien", "comment", "quel", "quelle", "quoi", "qui", "que", "qu"),
    "en": ("what", "when", "where", "which", "who", "whose", "whom", "why", "how"),
}
_ASKED_SO = frozenset("qui quoi quand ou combien comment quel quelle".split())
"""What follows "c", or "sait", where it stands for "c'est"."""
_ALL_ASKING = frozenset(_ASKING["fr"] + _ASKING["en"])


class _Words:
    """The words of a question: folded, written out, joined by spaces; each knows its offsets.

    ``line`` is what the rules read. One written word may become several ("keske").
    """

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.raw = [m.span() for m in _WORD.finditer(text)]
        written = [fold(text[s:e]) for s, e in self.raw]
        forms = list(self._written_out(written))
        self.words = [word for _, word in forms]
        self._origin = [origin for origin, _ in forms]
        self.line = " ".join(self.words)

    def _written_out(self, written: list[str]) -> Iterator[tuple[int, str]]:
        """Each word of the question with the number of the written word it comes from."""
        short = _SHORT[self.language]
        asks = any(word in _ALL_ASKING or word in short for word in written)
        for number, word in enumerate(written):
            full = short.get(word, word)
            if full == "qu" and word == "k" and number:
                full = word
            following = written[number + 1] if number + 1 < len(written) else ""
            if (
                word in ("c", "sait")
                and self.language == "fr"
                and short.get(following, following) in _ASKED_SO
            ):
                full = "c est"
            if not asks and number < 3:
                full = self._mended(full)
            for part in full.split():
                yield number, part

    def _mended(self, word: str) -> str:
        """A question word written with one slip, put right."""
        if len(word) < 4 or is_function_word(word):
            return word
        from rapidfuzz.distance import OSA  # only needed for slips, and slow to import

        near = (w for w in _ASKING[self.language] if len(w) > 3 and OSA.distance(word, w) == 1)
        return next(near, word)

    def at(self, position: int) -> int:
        """The number of the word that stands at ``position`` of the line."""
        return self.line.count(" ", 0, position)

    def span(self, number: int) -> tuple[int, int]:
        """Where a word stands in the question."""
        return self.raw[self._origin[number]]

    def span_of(self, number: int | None) -> tuple[int, int] | None:
        """The same, of a word that there may not be."""
        return None if number is None else self.span(number)

    def written(self, number: int) -> str:
        """A word as the reader wrote it."""
        start, end = self.span(number)
        return self.text[start:end]


# --- the expected type ---------------------------------------------------------------------------

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
    article note mass mot word mots words capital conseil service services maison bureau division action
    """.split()
)


_PROFESSION = pattern(r"(?:ologue|ologist|ographer|\w{5}iste)s?$")


def noun_type(word: str) -> AnswerType | None:
    """What a folded noun asks for, in the singular or the plural: "ville" asks for a place."""
    if word in _MANY_SENSES:
        return None
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        for expected, nouns in _NOUN_TYPES:
            if form in nouns:
                return expected
    return AnswerType.PERSON if _PROFESSION.search(word) else None


class _Rule(NamedTuple):
    """What asks for a type, and what stands in every line that does so, which is sooner looked for."""

    asked: re.Pattern[str]
    expected: AnswerType
    sign: str


def _rules(*rules: tuple[str, AnswerType] | tuple[str, AnswerType, str]) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(pattern(source), expected, *(sign or ("",))) for source, expected, *sign in rules
    )


_SAY_FR = r"(?:dit|declare|affirme|annonce|explique|ajoute|repondu|ecrit|pense|promis|reproche|estime|precise|indique|raconte|souligne|assure)"
_SAY_EN = r"(?:say|said|tell|told|claim|announce|argue|state|declare|explain|add|reply|write|promise|think|believe|suggest)"
_HAPPENS_FR = r"(?:se passe|s est (?:il )?passe|est (?:il )?arrive|arrive|devient|deviennent|devint|est (?:il )?devenu|advient)"
_BE_FR = r"(?:est|sont|etait|etaient|fut|furent|sera|serait)"
_BE_EN = r"(?:is|are|was|were|s)"
_PREP_FR = r"(?:a|de|d|par|pour|contre|avec|chez|envers|selon|sous|en|dans|sur|depuis|jusqu|des|vers|et|mais|entre|pendant|apres|avant)"
_PREP_EN = (
    r"(?:by|to|from|for|with|of|in|at|on|against|about|since|until|and|but|under|near|during)"
)

_STATE_FR = (
    r"premiere?|seconde?|derniere?|\w+ieme|\d+e|(?:arrive|parti|venu|mort|decede|blesse|tue|concerne|vise|touche|accuse|poursuivi"
    r"|soupconne|reste|sorti|entre|revenu|devenu|tombe|elu|invite|oppose)e?s?|(?:responsable|coupable|favorable|capable)s?"
    r"|presente?s?|absente?s?|d accord"
)
_STATE_EN = (
    r"first|second|third|fourth|fifth|last|next|dead|hurt|responsible|guilty|behind|left|against|eligible|likely|able"
    r"|liable|present|absent|safe|still|missing|alive|wanted|at|on|to|for|with"
)
"""What somebody is who is asked for: "Qui est arrivé troisième", not "Qui est Marie"."""

_ARTICLE_FR = r"(?:(?:l |cet |ce |le )?(?:article|texte|papier|reportage)|on|ca|il)"
_TELL_FR = r"(?:dit|raconte|rapporte|explique|mentionne|evoque|parle|sait|apprend|trouve)"
_OF_FR = r"(?:sur|de|du|des|d|a propos (?:de|du|des|d)|au sujet (?:de|du|des|d)|concernant)"
_ABOUT_FR = "|".join(
    (
        rf"^(?:et )?(?:que |qu ){_TELL_FR} (?:t )?{_ARTICLE_FR} {_OF_FR} \w",
        rf"^(?:et )?qu est ce qu(?:e|) {_ARTICLE_FR} {_TELL_FR} {_OF_FR} \w",
        rf"^(?:et )?{_ARTICLE_FR} {_TELL_FR} quoi {_OF_FR} \w",
        rf"\bqu en (?:dit|sait)(?: t)? {_ARTICLE_FR}\b",
        rf"^(?:est ce que )?{_ARTICLE_FR}(?: {_TELL_FR}(?: t)?(?: il| on)? {_OF_FR}|(?: mentionne| evoque)(?: t)?(?: il| on)?) \w",
        rf"^(?:parle[sz]?|dis|dites|raconte[sz]?)(?: (?:moi|nous|m))?(?: en)?(?: plus| tout)? {_OF_FR} \w",
        rf"^(?:(?:des|plus d|quelques|d autres) )?(?:infos?|informations?|details) {_OF_FR} \w",
    )
)
"""What the article says of something is asked, or whether it says anything."""
_ARTICLE_EN = r"(?:(?:the |this |that )?(?:article|text|story|piece|page)|it|we|you)"
_ABOUT_EN = "|".join(
    (
        rf"^(?:and )?what (?:else )?(?:does|do|can) {_ARTICLE_EN} (?:say|tell us|tell me|know|learn) (?:about|of|on) \w",
        r"^what (?:is|s) (?:known|said) (?:about|of) \w",
        rf"^does {_ARTICLE_EN} (?:mention|(?:say (?:anything|something) |talk |speak )(?:about|of|on)) \w",
        r"^(?:is|was) there (?:anything|something) (?:on|about) \w",
        r"^(?:can you |could you |please )?tell me (?:more |all |everything |something )?about \w",
        r"^(?:(?:any|more|some) )?(?:info|information|details) (?:on|about) \w",
    )
)
# The first rule that matches decides. The lines are folded and without punctuation.
_RULES: dict[Language, tuple[_Rule, ...]] = {
    "fr": _rules(
        (r"^(?:de quoi (?:est ce que )?(?:(?:ca|il|cela) )?(?:parle|s agit|traite|est il question)(?: t)?(?: il| on)?(?: (?:dans )?(?:l|cet|ce|le) (?:article|texte|papier|reportage|document|recit|page|histoire))?$|(?:tu peux |peux tu |pouvez vous )?(?:me )?(?:resume|resumer|resumez)\b|resume$|quel est le (?:sujet|theme|propos) (?:de l article|du texte|general)|que (?:dit|raconte) (?:l|cet|le) (?:article|texte)$|l essentiel|en bref|tldr)", AnswerType.SUMMARY),
        (r"^(?:(?:qui|quoi|quand|ou|comment|et|c est|fait) ?){3,}$", AnswerType.SUMMARY),
        (_ABOUT_FR, AnswerType.ABOUT),
        (r"\bcombien (?:de |d )?(?:temps|annee|annees|ans|mois|semaines?|jours?|heures?|minutes?)\b|\bcombien (?:dure|durent|a dure|ont dure|va durer)|^depuis combien|^pendant combien|^pour combien de temps", AnswerType.DURATION, "combien"),
        (r"\bcombien (?:d |de )?(?:argent|euros?|dollars?|millions?|milliards?|francs|livres)\b|\bcombien (?!de |d |y )(?:\w+ ){0,3}(?:cout\w*|vau\w*|paye\w*|paie\w*|depens\w*|gagn\w*|rapport\w*|invest\w*|touch\w* par)\b|\bcoute\w* (?:\w+ ){0,3}combien\b|^a combien (?:s eleve|(?:est|sont|a ete) (?:evalue|estime|vendu|chiffre))|^c est combien|\bcombien de [€$£]|\bpour combien$|^pour combien$", AnswerType.MONEY, "combien"),
        (r"\bcombien de (?:%|pour cent|pourcents?)", AnswerType.PERCENT, "combien"),
        (r"\b(?:quel age|a quel age)\b", AnswerType.AGE, "age"),
        (r"\bcombien\b", AnswerType.NUMBER, "combien"),
        (rf"\bquels? (?:{_BE_FR}|a ete|ont ete) (?:le|les) (?:resultats?|scores?) (?:\w+ ){{1,3}}(?:vote|scrutin|referendum|match|rencontre|finale|election|suffrage)s?\b", AnswerType.NUMBER, "quel"),
        (r"\bpourquoi\b|^a quoi (?:sert|servent|servai\w*|servira\w*|ca sert|bon)\b|\bsert a quoi\b|^dans quel but\b|\bcomment se fait il\b|\bpour quelles? (?:raisons?|motifs?)|\b(?:quelle|quelles) (?:est |sont |etait |fut )?(?:la |les )?(?:raisons?|causes?)\b|^(?:a cause|en raison) de quoi|\bqu est ce qui (?:a )?(?:explique|cause|provoque|pousse|motive|justifie|entraine)", AnswerType.REASON),
        (r"^(?:et )?(?:c est )?(?:a partir de |depuis |jusqu a |pour |des |de )?quand\b|\bquand$|^(?:\w+ ){1,3}quand (?:c est|est ce)\b", AnswerType.DATE, "quand"),
        (r"\bcomment (?:s |se |est |etait |sont |on )?(?:\w+ ){0,4}?(?:appel\w*|nomm\w*|surnomm\w*|denomm\w*|intitul\w*)\b|\b(?:appell?e|nomme|surnomme)\w* comment\b", AnswerType.NAME, "comment"),
        (rf"\bquels? {_BE_FR} (?:le|les|son|ses|leur|leurs) (?:vrai |veritable |nouveau |ancien )?(?:noms?|prenoms?|surnoms?|sobriquet)\b", AnswerType.NAME, "nom"),
        (rf"\bqu (?:a|ont|avait|avaient) (?:\w+ ){{0,8}}?{_SAY_FR}\b|\bque (?:dit|disent|declare|affirme|pense|pensent|annonce|denonce|critique|craint|redoute|reproche|repond|repondent|retorque|replique|explique|indique|assure)\b|\bquelle (?:est|a ete|etait|fut) la (?:reaction|reponse)\b|\bcomment (?:a |ont )?(?:\w+ ){{0,5}}(?:reagi|reagissent|reagit|repond|repondu)\b|\bqu est ce (?:que |qu )(?:\w+ ){{1,6}}{_SAY_FR}\b|^{_SAY_FR}? ?quoi$|\ba (?:dit|declare|annonce) quoi\b", AnswerType.SAID),
        (rf"\bqu(?:e|) {_HAPPENS_FR}\b|\bqu est ce qu(?:i|) (?:il )?(?:se passe|s est passe|est arrive|arrive)|^que (?:fait|font|fit|faisait|demande|reclame|recommande|exige|propose|decide|veut(?! (?:\w+ )?dire)|veulent|voulait|souhait|refus)\w*\b|^qu (?:a|ont|avait) (?:\w+ ){{0,4}}fait\b|\bil se passe quoi\b", AnswerType.STATEMENT),
        (r"\bc est qui (?:le|la|les|l) ", AnswerType.PERSON, "qui"),
        (r"^qu est ce que (?:c est |ca )?(?:signifie|veut dire)|\b(?:que|quoi) (?:signifie|designe|veut dire)\b|\bveut dire quoi\b|\bque veut (?:\w+ )?dire\b|\bc (?:est )?quoi\b|\bdefinition\b|\bc est qui\b|^qu est ce qu(?:e|) (?:c est qu(?:e|) )?(?:le |la |les |l |un |une |des |d )?(?:\w+)(?: (?:de |du |des |d |la |le |l )*\w+)?$|^qu est ce$", AnswerType.DEFINITION),
        (rf"^qui {_BE_FR} (?!(?:le|la|les|l|un|une|ce|son|sa|a|au|en|alors|donc|sur|dans|chez|devant|derriere|avec|contre|pour|{_STATE_FR}|\w+(?:eur|euse|trice|iste))\b)\w+(?: \w+){{0,4}}$", AnswerType.DEFINITION, "qui"),
        (r"^(?:\w+ )?(?:par|de|d|a|avec|contre|pour|chez|sur|envers|selon|entre|devant|sans|apres|avant|et|mais)?(?: )?qui\b(?! est ce qui)|\bqui$|\bqui est ce\b", AnswerType.PERSON, "qui"),
        (r"^(?:et )?(?:d |vers |par |jusqu |jusque )?ou\b|\b(?:situe|ne|nee|trouve|passe|habite|vit|mort|va|lieu) ou$|\bou$|\bou ca$", AnswerType.PLACE, "ou"),
        (r"^(?:et )?(?:c est )?comment\b|\bcomment$|\bde quelle (?:maniere|facon)\b|\bpar quel moyen\b", AnswerType.MANNER),
        (r"^(?:cite[rsz]?|liste[rsz]?|enumere[rsz]?|quels sont|quelles sont)\b", AnswerType.LIST),
    ),
    "en": _rules(
        (r"^(?:what (?:is|s) (?:this|that|it|(?:this|the|that) (?:article|text|story|piece|page|document)) (?:all )?(?:about|saying)|summari[sz]e|sum up|summary|tldr|give me (?:a|the) (?:summary|gist)|(?:can|could) you summari[sz]e|what does the (?:article|text) (?:say|talk about)$|what is the (?:main )?(?:topic|subject) of the (?:article|text))", AnswerType.SUMMARY),
        (r"^(?:(?:who|what|when|where|why|how|and) ?){3,}$", AnswerType.SUMMARY),
        (_ABOUT_EN, AnswerType.ABOUT),
        (r"\bhow long ago\b|^(?:since |until )?when\b|\bwhen$|\bwhen (?:did|was|were|is|are|will|does|do)\b|^what time\b", AnswerType.DATE),
        (r"\bhow long\b|\bhow many (?:years|months|weeks|days|hours|minutes|seconds|decades|centuries)\b|\bfor how many\b", AnswerType.DURATION, "how"),
        (r"\bhow old\b|\bwhat age\b", AnswerType.AGE),
        (r"\bhow much of (?:the|its|his|her|their)\b", AnswerType.PERCENT, "how much"),
        (r"\bwhat (?:is|are|was|were|s) (?:\w+ ){1,6}worth$", AnswerType.MONEY, "worth"),
        (r"\bhow (?:much (?:money|cash)|expensive)\b|\bhow much (?:\w+ ){0,8}?(?:cost|costs|pay|paid|spend|spent|worth|earn|earned|invest|invested|raise|raised|receive|price|fund\w*|donat\w*|sell|sold|lose|lost|fined)\b|\bhow much (?:did|does|do|has|have|had|will|would|is|are|was|were) (?:\w+ ){1,6}?(?:win|won|collect\w*|get|make|made|offer\w*|owe\w*|contribut\w*)\b|\bhow many (?:dollars|euros|pounds)\b|^(?:for )?how much$", AnswerType.MONEY, "how"),
        (r"\b(?:what|which) (?:percent|percentage|proportion|fraction|share)\b|\bhow many percent\b", AnswerType.PERCENT),
        (r"\bhow did (?:\w+ ){1,4}?(?:vote|ballot|referendum|match|game|final)\b.* go$", AnswerType.NUMBER, "how did"),
        (r"\bwhat (?:is|was|s) the (?:final |exact )?(?:result|outcome) (?:of|in) (?:the )?(?:\w+ )?(?:vote|ballot|referendum|match|game|final|election)\b", AnswerType.NUMBER, "what"),
        (r"\bhow (?:many|much|far|tall|high|big|large|deep|wide|fast|heavy|hot|cold|often|frequently)\b", AnswerType.NUMBER, "how"),
        (r"\bwhy\b|^what (?:is|are|was|were|s) (?:\w+ ){1,6}(?:used )?for$|\bhow come\b|\bfor (?:what|which) reasons?\b|\bwhat (?:caused|causes|prompted|led to|motivated)\b", AnswerType.REASON),
        (rf"\bwhat (?:did|does|do|has|have) (?:\w+ ){{1,8}}?{_SAY_EN}\b(?! stand)|\bwhat (?:is|was|has been) (?:\w+ ){{1,5}}(?:reaction|response)\b|\bhow (?:did|does|do|has|have) (?:\w+ ){{1,5}}(?:react|reacted|respond|responded|reply|replied)\b", AnswerType.SAID),
        (r"\bwhat (?:happened|happens|has happened|will happen)\b|\bwhat did (?:\w+ ){1,6}do$|\bwhat is going on\b", AnswerType.STATEMENT),
        (rf"\bwhat {_BE_EN} (?:the |another |a |other )?(?:\w+ ){{0,3}}?(?:name|names|title|nickname|term|word|surname|pseudonym|acronym|synonym|abbreviation)\b|\bwhat (?:\w+ ){{1,25}}(?:called|named|known as|referred to as|nicknamed)$|\b(?:called|named|termed|titled|referred to as) what$|\bstands? for\b", AnswerType.NAME),
        (rf"^what {_BE_EN} (?:an? )(?:\w+ ?){{1,4}}$|^what does (?:\w+ ){{1,4}}mean$|^(?:define|definition)\b|\bmeaning of\b|^(?:\w+ ){{1,3}}(?:meaning|definition|mean)$|^what {_BE_EN} (?!the\b|it\b|this\b|that\b|he\b|his\b|her\b|their\b|its\b|one\b|two\b)\w+(?: \w+)?$", AnswerType.DEFINITION),
        (rf"^who {_BE_EN} (?!(?:the|a|an|in|\w+(?:ing|ed)|his|her|their|its|one|{_STATE_EN})\b)\w+(?: \w+){{0,3}}$", AnswerType.DEFINITION, "who"),
        (rf"^(?:{_PREP_EN} )?(?:who|whom|whose)\b|\b(?:who|whom|whose)$|\bwho (?:did|was|is|were|are|has)\b", AnswerType.PERSON, "who"),
        (rf"^(?:{_PREP_EN} )?where\b|\bwhere$|\bwhere (?:did|was|is|were|are|does|do)\b", AnswerType.PLACE, "where"),
        (r"^(?:and )?(?:by )?how\b(?! about)|\bhow (?:did|does|do|was|were|is|are|can)\b", AnswerType.MANNER, "how"),
        (r"^(?:list|name (?:two|three|four|the|some))\b|^what (?:are|were)(?: some| the)?\b|^what two\b|^what three\b", AnswerType.LIST),
    ),
}  # fmt: skip

_FOCUS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"\b(?:quel|quels|quelle|quelles)(?: {_BE_FR}| peut etre| represente| a ete)?\b"
        r"(?: (?:le|la|les|l|un|une|ce|cette|son|sa|ses|leur|leurs|nom du|nom de la|nom de l|nom de|nom des|types? de|types? d|sortes? de|genres? de|noms? de|noms? des|grande?s?|petite?s?|premiere?s?|premiers?|second|seconde|derniere?s?|derniers?|nouveau|nouvelles?|nouvel|principale?s?|principaux|autres?|anciens?|anciennes?|celebres?|deux|trois|plus|moins|meilleure?s?|pires?|\d+e?|meme|importante?s?|jeunes?|vrai|veritable|actuel|actuelle|futur))* (?P<noun>\w+)"
        r"|\bcombien (?:de|d) (?P<counted>\w+)"
    ),
    "en": pattern(
        rf"\b(?:what|which|whose)(?: {_BE_EN})?(?P<phrase>(?: \w+){{1,12}})"
        r"|\bhow many (?P<counted>(?:\w+ ?){1,4})"
    ),
}
_BREAKS_EN = frozenset(
    """
    is are was were be been do does did has have had can could will would should may might must of in
    on at by to from for with as that which who whose and or than since during after before about
    into over under between against it he she they you we i not became made came called named useful able available responsible suitable capable
    """.split()
)
_OBJECTS_EN = frozenset("the a an him them us me".split())
_PAST_EN = frozenset(
    """
    won lost led built bought sold ran beat gave took found wrote held paid said told kept left met sent spent sued drew
    drove grew knew saw sang stole taught threw wore began went got came fell rose brought caught chose flew hit
    """.split()
)


def _is_past(word: str) -> bool:
    """Whether an English word after a noun is its verb: "Which firm bought…", "Which city rejected…"."""
    return word in _PAST_EN or (len(word) > _ED and word.endswith("ed"))


_ED = 4
_SKIPPED_EN = frozenset(
    "the a an its his her their s of name names title type types kind kinds other".split()
)


def _expected(words: _Words) -> tuple[AnswerType, int | None]:
    """The type a question asks for, and the number of the word that says so, if a noun does."""
    focus = _focus(words)
    line = words.line
    rules = (r for r in _RULES[words.language] if r.sign in line and r.asked.search(line))
    rule = next((r.expected for r in rules), None)
    noun = words.words[focus] if focus is not None else ""
    english_part = words.language == "en" and noun in ("part", "parts")  # no share, as in French
    by_noun = None if english_part else noun_type(noun)
    if by_noun is AnswerType.NUMBER and focus is not None:
        of = words.words[focus + 1 :]  # the size of the budget is money
        by_noun = next((t for word in of if (t := noun_type(word)) is AnswerType.MONEY), by_noun)
    if rule in (AnswerType.LIST, AnswerType.NAME, None) and by_noun is not None:
        return by_noun, focus
    if rule is AnswerType.NAME and (role := _role(words)) is not None:
        return noun_type(words.words[role]) or rule, focus
    if rule is AnswerType.LIST and not _plural(words, focus):
        rule = AnswerType.THING
    if rule is not None:
        return rule, focus
    if _is_yes_no(words):
        return AnswerType.YES_NO, None
    if focus is None and not _asks(words) and len(words.words) <= 6:
        numbers = [0, 1, *range(len(words.words) - 1, 1, -1)]  # "budget mairie", "target price"
        for number in numbers[: len(words.words)]:
            if (kind := noun_type(words.words[number])) is not None and kind in _KEYWORD_TYPES:
                return kind, number
        if 0 < len(words.words) <= _BARE:
            return AnswerType.ABOUT, None
    return AnswerType.THING, focus


_BARE = 3
"""Words that alone ask for whatever is said of them: "Alibaba", "salt gate"."""
_KEYWORD_TYPES = frozenset(
    {AnswerType.MONEY, AnswerType.NUMBER, AnswerType.DATE, AnswerType.DURATION, AnswerType.AGE,
     AnswerType.PERCENT, AnswerType.REASON}
)  # fmt: skip


def _asks(words: _Words) -> bool:
    """Whether there is a question word."""
    asking = _ALL_ASKING | {"quels", "quelles", "lequel", "laquelle", "lesquels"}
    return any(word in asking for word in words.words)


_ROLE: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"^(?:et )?(?:qui {_BE_FR}|c est quoi|comment (?:s |se |on )?(?:appel|nomm)\w*|quel {_BE_FR} le (?:pre|sur)?nom) (?:(?:de|du|des|d|le|la|l|les|un|une|son|sa|ses|leur|leurs"
        r"|ce|cet|cette|ces|nouveau|nouvelle|premiere?|ancien|ancienne|actuel|actuelle|futur|future|grande?) )+(?P<noun>\w+)"
    ),
    "en": pattern(
        rf"^(?:and )?(?:who {_BE_EN}|what {_BE_EN} the (?:full |real |new )?name of) (?:the|a|an|its|his|her|their)(?P<phrase>(?: \w+){{1,12}})"
    ),
}
"""The noun of which somebody's or something's name is asked: "Qui est le maire", "Who is the chief engineer"."""


def _focus(words: _Words) -> int | None:
    """The number of the noun that says what is asked, or None."""
    match = _FOCUS[words.language].search(words.line)
    if match is None:
        return None
    if words.language == "fr":
        group = "noun" if match["noun"] else "counted"
        return words.at(match.start(group))
    group = "phrase" if match["phrase"] else "counted"
    first = words.at(match.start(group) + (match[group][0] == " "))
    return _head_noun(words.words, first, 12 if group == "phrase" else 3)


def _role(words: _Words) -> int | None:
    """The number of the noun of which somebody's or something's name is asked, or None."""
    match = _ROLE[words.language].search(words.line)
    if match is None:
        return None
    if words.language == "fr":
        return words.at(match.start("noun"))
    return _head_noun(words.words, words.at(match.start("phrase") + 1), 12)


def _head_noun(words: list[str], first: int, length: int) -> int | None:
    """The last noun of an English noun phrase that opens at ``first``; of its "of" part when it asks for a name.

    A determiner or a pronoun after the noun tells that a verb stands between them: "Which company makes the…".
    """
    head = before = None
    for number in range(first, min(first + length, len(words))):
        word = words[number]
        if word in _OBJECTS_EN and head is not None:
            head = before if before is not None else head
            break
        if head == number - 1 and _is_past(word) and not words[number - 1].endswith("ly"):
            break
        if word in _BREAKS_EN and (word != "of" or head is not None):
            break
        if word not in _SKIPPED_EN:
            before, head = head, number
    if head is None and any(w in ("name", "names", "title") for w in words[first : first + length]):
        return next(
            i for i in range(first, first + length) if words[i] in ("name", "names", "title")
        )
    return head


def _plural(words: _Words, focus: int | None) -> bool:
    """Whether several things are asked for."""
    if re.search(r"\b(?:quels|quelles|lesquels|lesquelles)\b", words.line):
        return True
    return bool(
        words.language == "en"
        and focus is not None
        and re.search(r"\b(?:what|which)\b(?! (?:is|was|s)\b)", words.line)
        and words.words[focus].endswith("s")
        and not words.words[focus].endswith("ss")
    )


def _granularity(words: _Words, focus: int | None) -> gazetteer.Granularity | None:
    """How much of a date is asked, when a noun says so."""
    return gazetteer.DATE_NOUNS.get(words.words[focus]) if focus is not None else None


_SUBJECT_FR = r"(?:je|j|tu|il|elle|on|nous|vous|ils|elles|ce)"
_INVERTED = pattern(
    rf"(?i)\w(?:-t)?-{_SUBJECT_FR}\b|\b(?:a|va|est|sont|ont|etait|peut|fut|sera|doit|combat) t? ?{_SUBJECT_FR}\b"
)
_AUXILIARY_EN = pattern(
    r"^(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
    r"|isn|aren|wasn|weren|don|doesn|didn|hasn|haven|won|wouldn|couldn)\b"
)


def _is_yes_no(words: _Words) -> bool:
    """Whether the question is answered by yes or no."""
    if re.match(r"(?:et )?est ce (?:que|qu)\b", words.line):
        return True
    if _asks(words) and not re.match(r"(?:did|does|do|was|were|is|are|has|have)\b", words.line):
        return False
    if words.language == "en":
        return _AUXILIARY_EN.match(words.line) is not None
    folded = fold(words.text)
    if _INVERTED.search(folded) or _INVERTED.search(words.line):
        return True
    return bool(words.text.rstrip().endswith("?") and _FINITE_FR.search(words.line))


_FINITE_FR = pattern(
    r"\b(?:est|sont|a|ont|etait|etaient|avait|avaient|sera|seront|va|vont|peut|peuvent|doit|doivent|fut|existe|faut)\b"
)

# --- the verb ------------------------------------------------------------------------------------

_HELPS_FR = (
    r"(?:a|ont|avai(?:t|ent)|aura|auront|est|sont|etai(?:t|ent)|fut|furent|sera|seront|va|vont|peut|peuvent|pourra(?:it)?"
    r"|pourront|pouvait|doit|doivent|devra(?:it)?|devait|fait|font|faut|veut|veulent)"
)
_BETWEEN_FR = r"(?:(?:ne|n|pas|plus|jamais|toujours|deja|encore|bien|vraiment|\w+ment|ete|etre|avoir|se|s|l|y|en) )*"
_VERB_FR = (
    pattern(r"^que (?P<verb>veut|veulent|voulait) (?:le|la|les|l|ce|cet|cette)\b"),
    pattern(rf"\b{_HELPS_FR}(?: t)? {_SUBJECT_FR} {_BETWEEN_FR}(?P<verb>\w{{3,}})"),
    pattern(rf"(?P<verb>\w{{3,}})(?: t)? {_SUBJECT_FR}\b"),
    pattern(
        rf"^(?:et )?(?:que|qui)(?: est ce (?:que|qui))? (?:{_HELPS_FR} )?{_BETWEEN_FR}(?P<verb>\w{{3,}})"
    ),
    pattern(rf"^(?:ou|quand|comment|pourquoi) {_HELPS_FR} {_BETWEEN_FR}(?P<verb>\w{{3,}})"),
)
_HELPS_EN = pattern(
    r"\b(?:did|do|does|will|would|can|could|should|may|might|must|has|have|had|is|are|was|were)\b"
)
_DETERMINED_EN = ("the", "a", "an", "s", "its", "his", "her", "their")
_WHO = pattern(r"^(?:and )?who\b")
_IS_THE = pattern(
    rf"^(?:and )?(?:who|what|which|how \w+)(?: \w+)? {_BE_EN} (?:the|a|an|its|his|her|their)\b"
)


def _verb(words: _Words) -> int | None:
    """The number of the word that says what was done; None where the question's form does not tell."""
    if words.language == "en":
        return _verb_en(words)
    for form in _VERB_FR:
        match = form.search(words.line)
        if match is not None:
            verb = match["verb"]
            known = is_function_word(verb) or re.fullmatch(_HELPS_FR, verb) or verb in _ALL_ASKING
            known = known and not verb.startswith("v")
            return None if known else words.at(match.start("verb"))
    return None


def _verb_en(words: _Words) -> int | None:
    """In English: what follows the subject, which follows the verb that helps; after "who" at once."""
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
        ends = after in _BREAKS_EN or is_function_word(after, "en") or after in _DETERMINED_EN[:3]
        if who is not None and not determined:
            return number
        if ends and not determined and after not in ("of", "and"):
            return number
    return None


# --- leaning on the turn before ------------------------------------------------------------------

_LIGHT = frozenset(
    """
    et mais alors donc and but so then or ok a de d du des le la les l un une en au aux par pour contre avec
    chez sur dans vers depuis jusqu selon the of in on at by to from for with since until against c est
    ce cela ca s t y qu que quoi qui quand ou comment pourquoi combien quel quelle quels quelles lequel
    laquelle lesquels lesquelles who whom whose what which when where why how much many long is was are
    did do does that it exactement exactly deja precisement fait faire do happened il elle ils elles se sont
    """.split()
)
_UNITS_ASKED = (
    frozenset(gazetteer.DATE_NOUNS)
    | gazetteer.TIME_UNITS
    | gazetteer.REASON_NOUNS
    | frozenset(
        "endroit lieu ville pays place city country entreprise company nom name prix price".split()
    )
) - {"second"}
_OPENS_ELLIPSIS = pattern(r"^(?:et|and|mais|but|what about|how about|quid|ok et|sinon)\b")
_PRONOUN: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"\b(?:il|elle|ils|elles|lui|eux|celui|celle|ceux|celles|ca|cela|ceci|son|sa|ses|leur|leurs)\b"
        r"|\bcombien (?:y )?en\b|\b(?:qui|que|qu|quand|comment|pourquoi) en (?:a|ont|est|sont|etait|avait)\b|\b(?:qui|que|quand|comment|pourquoi) (?:l|le|la|les) (?:a|ont|est|avait)\b|\by (?!a\b)\w+"
    ),
    "en": pattern(
        r"\b(?:he|she|they|him|her|hers|them|his|its|their|theirs|it)\b"
        r"|\b(?:is|was|does|did|about|of|for|after|before|by|to|mean) (?:that|this|those|these)$"
    ),
}
_IMPERSONAL: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"\b(?:y a (?:t )?il|il y (?:a|avait|aura|eut)|y avait il|s agi(?:t|ssait) il|il s agi\w*|faut il|il faut|fallait il|se passe (?:t )?il|il se passe"
        r"|s est il passe|il s est passe|existe (?:t )?il|il existe|reste (?:t )?il|est il (?:possible|vrai|question|prevu|necessaire|interdit|arrive|dit)|il est (?:possible|vrai|prevu)"
        r"|quel temps (?:fait|fera|faisait)|fait il (?:beau|froid|chaud|nuit|jour|mauvais)|quelle heure est il|se fait il|pleut il|(?:peut|va) (?:t )?il (?:se passer|y avoir)|est il devenu|ca va|comme ca|ceux qui|celui qui|celle qui|celui de|celle de|ceux de|celles de)\b"
    ),
    "en": pattern(
        r"\b(?:(?:is|was) it (?:\w+ )?(?:true|possible|called|known|when|necessary|for|to|that|how|whether)|it (?:take|takes|took|cost|costs|mean for|rain\w*))\b"
    ),
}
_DETERMINER: dict[Language, str] = {
    "fr": r"(?:le|la|les|l|un|une|des|du|au|aux|ce|cet|cette|ces|d|de|chaque|entre|et)",
    "en": r"(?:the|a|an|this|that|these|those|each|every|s|of|by|with|and|for)",
}


_DEMONSTRATIVE = pattern(
    r"\b(?:ce|cet|cette|ces|this|that|these|those) (?!(?:qui|que|qu|dont|sont|est|n|jour|soir|matin|mois|annee|ete|hiver|printemps|automne|semaine|fois"
    r"|article|texte|moment|year|month|week|day|morning|evening|time|text|summer|winter|spring|autumn|is|was|are|were|it|he|she|they|the|a)\b)\w{3,}"
)
"""A thing that is pointed at: "cette puce"."""

_LONE_VERB = pattern(
    r"(?:et )?(?:qui|quand|comment|pourquoi|ou) (?:a|ont|avait|va|vont|doit|est ce qui a) \w+|(?:and )?who (?:has |have |will |had )?\w{3,}"
)
"""Something is asked of a verb that lacks what was done, or to whom: "Qui a payé ?"."""

_BARE_NOUN = pattern(r"(?:(?:et|and|\w{1,6}) )?(?:quels?|quelles?|which|what) (?!is|are|est)\w+")


_STANDS_FOR = frozenset("lui elle eux elles ca cela him her it them that this".split())


def _leans(words: _Words, expected: AnswerType) -> bool:
    """Whether the question lacks something that only the turn before can give."""
    if (
        expected is AnswerType.ABOUT and len(words.words) > _BARE
    ):  # "What does it say about exports?": the article does
        return words.words[-1] in _STANDS_FOR
    content = [w for w in words.words if w not in _LIGHT]
    if not words.words:
        return False
    if _BARE_NOUN.fullmatch(words.line) or _LONE_VERB.fullmatch(words.line):
        return True  # "pour quel pourcentage"
    if _DEMONSTRATIVE.search(words.line):
        return True
    if not content or all(w in _UNITS_ASKED for w in content):
        return _asks(words) or len(words.words) <= 2 or bool(_OPENS_ELLIPSIS.match(words.line))
    if _OPENS_ELLIPSIS.match(words.line) and not _complete(words, content):
        return True
    return _has_loose_pronoun(words)


def _complete(words: _Words, content: list[str]) -> bool:
    """Whether a question that opens with "et" has all that a clause needs."""
    rest = re.sub(r"^(?:et|and|mais|but|ok|so)(?: et)? ", "", words.line)
    if re.match(r"(?:what|how) about|quid|sinon", rest):
        return False
    return len(content) >= 2 and _asks(words) and len(rest.split()) >= 4


_POSSESSIVE = frozenset("son sa ses leur leurs his her its their".split())
_SUBJECT = frozenset("il elle ils elles".split())
_BE = frozenset("est sont etait etaient fut furent is are was were s".split())
_AUXILIARY = _BE | frozenset("a ont avait avaient va vont has have had did does do will".split())


def _has_loose_pronoun(words: _Words) -> bool:
    """Whether a pronoun stands for something that the question does not name."""
    line = _IMPERSONAL[words.language].sub(lambda m: re.sub(r"\w", "-", m[0]), words.line)
    match = _PRONOUN[words.language].search(line)
    if match is None:
        return False
    number = words.line.count(" ", 0, match.start())
    if match[0] in ("ca", "cela"):  # "ça coûte combien, le tram"
        return not _antecedent(words, len(words.words))
    if match[0] in _POSSESSIVE and number and words.words[number - 1] not in _BE and _asker(words):
        return False  # "Quel assureur a baissé ses primes": they are the insurer's
    return not _antecedent(words, number)


def _asker(words: _Words) -> bool:
    """Whether what is asked for is what the question's verb is said of: "Qui a…", "Which company…"."""
    return re.match(
        r"(?:qui|who|combien|how many|quels?|quelles?|which|what)\b", words.line
    ) is not None and not (re.search(r"\b(?:il|elle|ils|elles|he|she|they)\b", words.line))


def _antecedent(words: _Words, pronoun: int) -> bool:
    """Whether something named or noun-like may be what the pronoun stands for.

    Names anywhere; nouns before it, unless they are what is asked for ("Quelle ville…") or the verb
    turned round with the pronoun ("commence-t-il").
    """
    focus = _focus(words)
    subject = words.words[pronoun] in _SUBJECT if pronoun < len(words.words) else False
    shouted = words.text.isupper()
    for number, word in enumerate(words.words):
        if number in (focus, pronoun) or is_function_word(word) or word in _ALL_ASKING:
            continue
        turned = number + 1 == pronoun or words.words[number + 1 : pronoun] in (["t"], ["y"])
        if words.written(number)[:1].isupper() and not turned and not shouted:
            return True
        early = number < pronoun and not turned and len(word) > 2 and number > (focus or 0)
        if early and (subject or _is_subject(words, number)):
            return True
    return False


def _is_subject(words: _Words, number: int) -> bool:
    """Whether a word has a determiner before it, or an auxiliary after it."""
    before = words.words[number - 1] if number else ""
    if before in ("how", "much", "many"):
        return False
    after = words.words[number + 1] if number + 1 < len(words.words) else ""
    return bool(re.fullmatch(_DETERMINER[words.language], before)) or after in _AUXILIARY


# --- what kind of turn ---------------------------------------------------------------------------

_ORDER = pattern(
    r"^(?:s il (?:te|vous) plait |stp |svp |please |hey |peux tu |pouvez vous |tu peux |can you |could you |will you |je veux que tu |i want you to )?(?:me |m )?(?:"
    r"ecris|ecrire|redige|rediger|traduis|traduire|chante|chanter|dessine|dessiner|invente|inventer|imagine|calcule|calculer|ignore[rsz]?"
    r"|oublie[rsz]?|genere[rsz]?|(?:fais|faire) moi|raconte (?:moi )?une|raconter une|joue|danse|code|achete|reserve|envoie|appelle|allume|eteins"
    r"|write|translate|sing|draw|invent|compute|ignore|forget|generate|tell me a (?:joke|story)|make me|send|buy|order me|play|dance"
    r"|act as|pretend|repeat after|turn (?:on|off)|remind me"
    r")\b"
)
_ROWS = ("azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_CONSONANTS = pattern(r"[bcdfghjklmnpqrstvwxz]{5}")


_OF_NOW = pattern(
    r"quelle heure (?:est il|il est)(?: maintenant)?|il est quelle heure|(?:quel jour|on est quel jour|quelle date)(?: (?:sommes nous|on est|est on))?"
    r"(?: aujourd hui)?|quel temps (?:fait|fera) (?:t )?il(?: aujourd hui| demain)?|what (?:time|day|date) is it(?: now| today)?|what s the time"
    r"|(?:what|how) (?:is|s) the weather(?: like)?(?: today| tomorrow| now)?"
)
"""What is asked of the day it is, which no article tells."""


def _turn_kind(words: _Words) -> TurnKind:
    """Whether a message is a question, small talk, an order to the bot or nothing readable."""
    if (talk := small_talk(words.text)) is not None:
        return talk
    shapeless = sum(_shapeless(word) for word in words.words)
    if not words.words or (shapeless * 2 > len(words.words) and not _asks(words)):
        return "gibberish"
    if _OF_NOW.fullmatch(words.line):
        return "order"
    return "order" if _ORDER.match(words.line) and not _asks(words) else "question"


@lru_cache(maxsize=10_000)
def _shapeless(word: str) -> bool:
    """Whether no word of French or English looks like this."""
    if len(word) < 4 or not word.isascii() or any(c.isdigit() for c in word):
        return False
    rolled = any(word[i : i + 4] in row for row in _ROWS for i in range(len(word) - 3))
    vowels = sum(c in "aeiouy" for c in word)
    return (
        rolled
        or bool(_CONSONANTS.search(word))
        or (len(word) >= 5 and vowels == 0)
        or word[0] * 4 in word
    )
