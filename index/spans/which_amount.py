"""Which of several amounts or dates in a sentence belongs to what is asked about."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from index.entities.attributes import asked_attributes, tells, without_others
from index.entities.dates import YEAR
from index.entities.entity import Entity
from index.entities.recognizer import entities
from index.questions.expected import AMOUNTS, AnswerType
from index.questions.question import CHANGES, FITTING, HOW_LONG_IT_IS, NO_PRICE, Question
from index.ranking.overlap import Known
from index.ranking.speech import asks_when_told, told_then
from index.spans.excluded import denied
from index.spans.features import counts_it, fits
from index.spans.halves import half_of_another
from index.spans.sketch import GAPS, Sketch
from index.text.analyzer import CURRENCIES, fold
from index.text.casualties import fated, only_of_the_dead, only_of_the_hurt
from index.text.change import CHANGE
from index.text.gazetteer import WEEKDAY
from index.text.language import Language
from index.text.pattern import pattern
from index.text.tense import asked_tense, told_tense
from index.text.words import THREE_LETTERS

Place = tuple[int, int]
"""The indices of an amount's or date's first and last word in the sentence."""
Fitting = Sequence[tuple[Entity, Place]]
"""The amounts or dates of the type asked for, each with its place."""


def _parts(sketched: Sketch) -> list[int]:
    """The number of the part each word is in: a punctuation mark or a conjunction begins a new part."""
    held = [(first, last) for e, first, last in sketched.named if e.kind != "title"]
    parts, part = [], 0
    for number, word in enumerate(sketched.words):
        inside = any(first < number <= last for first, last in held)
        if not inside and (sketched.gaps[number] > _HYPHENATED or word.form in _ANOTHER_PART):
            part += not _FRONTED.search(sketched.text[: word.start])
        parts.append(part)
    return parts


_FRONTED = pattern(
    r"(?i)(?:^|[;.:]\s|,?\s(?:et|mais|tandis que?|and|but|while)\s)(?:[«\"]|“)?(?:à|au|aux|en|dans"
    r"|chez|pour|in|at|on|for|near)\s(?!(?:et|and)\s)[\w'’-]+(?:\s(?!(?:et|and)\s)[\w'’-]+){0,3}\s?,\s$"
)
"""A fronted phrase, which belongs to what follows its comma: "À Lyon, le ticket coûte…"."""


_HYPHENATED = GAPS.index("hyphen")
_ANOTHER_PART = frozenset(
    "et ou mais tandis alors dont and or but while whereas including then".split()
)


def _is_bare(entity: Entity, question: Question, sketched: Sketch) -> bool:
    """Whether a number counts nothing, where a sum is asked for: "the city 80 euros, the state 45".

    Not one before the first sum, as in a name ("the Kestrel 3 costs £80"), but "from 70 to 80 euros".
    """
    if question.expected is not AnswerType.MONEY or entity.kind != "number":
        return False
    sums = (e.start for e in sketched.entities if e.kind == "money")
    until = next(sums, 0)
    return entity.end == entity.head[1] and (
        until < entity.start or _RANGE.fullmatch(sketched.text, entity.end, until) is not None
    )


_RANGE = pattern(r"[ \u00a0](?:à|to|et|and|ou|or)[ \u00a0]")


_YEAR_BEFORE = pattern(
    r"(?:,? (?!en |in )(?:[\w']|’)+){0,2}?,? (?:(?:(?:sur|pour|pendant) la même période(?: de)?|à la même (?:date|époque|période)(?: de)?|(?:in|over|for) the same (?:period|months?)(?: of)?) )?(?:(?:un an|l(?:'|’)année) (?:plus tôt|auparavant|avant)"
    r"|l(?:'|’)an(?:née)? (?:derni(?:er|ère)|précédente?|passée?|d(?:'|’)avant)"
    r"|(?:in |the )*(?:previous year|year before|last year)|an? year (?:earlier|before|ago))\b"
)
"""What follows an amount of the year before: "1,6 milliard un an plus tôt"."""
_AGAINST = pattern(
    r"(?i)\b(?:contre|against|au lieu d[e'’]|(?:compared|down|up) (?:with|to|from))\s?\Z"
)
"""What precedes an amount of an earlier time, to compare."""
_FROM = pattern(r"(?i)\b(?:(?:down|up) from|compared (?:with|to))\s(?:about\s|some\s)?\Z")
"""What precedes what it was before: "20%, down from 41%"."""
_CHANGED_FROM = pattern(
    rf"(?i)\b(?:{CHANGE}|pass|port|relev|tomb|rais|go|went|cut)\w*\s(?:\w+\s){{0,2}}?(?:de|from)\s\Z"
)
"""What precedes an amount before it changed: "passera de *19* à 27 euros"."""
_ASKS_BEFORE = pattern(
    r"(?i)\b(?:avant|auparavant|précédem\w+|before|previous\w*|earlier|formerly|used to|at first|originally|from|(?:19|20)\d\d)\b"
)
_ASKS_YEAR_BEFORE = pattern(
    r"\ban(?:nee)? (?:d avant|(?:derni|preced|pass)\w+|plus tot)|\b(?:last|previous) year\b|\byear (?:earlier|before|ago)\b"
)


def _till_then(text: str, question: Question, dates: Fitting) -> set[Place]:
    """The dates until which something lasts, where that is asked."""
    if not asks_until(question.text):
        return set()
    return {place for e, place in dates if _UNTIL.search(text, 0, e.head[0])}


def asks_until(question: str) -> bool:
    """Whether a question asks until when.

    >>> asks_until("What time does it close?"), asks_until("Quand ouvre le musée ?")
    (True, False)
    """
    return _ASKS_UNTIL.search(question) is not None


_ASKS_UNTIL = pattern(
    r"(?i)\b(?:until|till) (?:when|what)\b|\bhow late\b"
    r"|\b(?:what time|when) (?:does|do|will|did) .*\b(?:close|end|finish|expire)\b"
    r"|\bjusqu['’]?(?:à|a|en) ?(?:quand|quel)|\bjusqu['’]où\b"
    r"|\b(?:quelle heure|quand) .*\b(?:ferme(?:nt|ra)?|fini(?:t|ssent|ra)|(?:se )?termin\w+|s['’]achèv\w+|expir\w+)\b"
)
_UNTIL = pattern(
    r"(?i)\b(?:until|till|through|before|by|jusqu['’](?:à|a|en|aux?)|avant|d['’]ici)\s(?:(?:the|le|la|à)\s|l['’])?$"
)
"""What precedes the end of a period."""


def told_of_it(sketched: Sketch, question: Question, knows: Callable[[], Known]) -> set[Place]:
    """Which amounts or dates, by place, belong to what is asked about; empty when nothing tells.

    Those of the attribute asked for; those in a part of the sentence with the question's names; or else
    those in the part with most of its words.
    """
    fitting = [
        (entity, (first, last))
        for (entity, first, last), fit in zip(sketched.named, fits(sketched, question), strict=True)
        if fit >= 3
        and (
            question.fit(entity.kind) >= FITTING
            or counts_it(sketched, entity, question)
            or _is_bare(entity, question, sketched)
        )
    ]
    others = denied(sketched.text, question.text)
    if half := half_of_another(sketched, question):
        others.append(half)
    count = len(fitting)
    fitting = [
        (e, place)
        for e, place in fitting
        if not any(low <= e.head[0] < high for low, high in others)
    ]
    if question.expected is AnswerType.DURATION and any(e.kind == "duration" for e, _ in fitting):
        fitting = [(e, place) for e, place in fitting if e.kind != "number"]  # "a dozen people"
    if len(fitting) < 2:
        return {place for _, place in fitting} if count > 1 else set()
    found = {place for _, place in fitting}
    for told in (
        *_by_meaning(sketched, question, fitting),
        *_by_time(sketched, question, fitting),
    ):
        found = found & told or found
    parts = _parts(sketched)
    shared = any(_AND_ALSO.search(sketched.text, 0, e.head[0]) for e, _ in fitting)
    if question.expected is AnswerType.MONEY and not shared:
        asked = knows().alike
        found = {place for place in found if _named_before(sketched, place, asked)} or found
    for places in knows():
        found = _where_most_is_held(sketched, parts, places, found) or found
    return found if len(found) < count else set()


def told_elsewhere(text: str, place: int, knows: Callable[[], Known]) -> bool:
    """Whether what is asked about is only in other clauses of a sentence than the amount or date at ``place``."""
    ends = [match.end() for match in _CLAUSES.finditer(text)]
    if not ends:
        return False
    start = max((end for end in ends if end <= place), default=0)
    end = min((end for end in ends if end > place), default=len(text))
    asked = knows().alike
    return bool(asked) and not any(start <= there < end for there in asked)


_CLAUSES = pattern(
    r";\s|,\s(?:et(?! non\b)|mais|and(?! not\b)|but|tandis que|alors que|while|whereas)\s|(?<!all)\s(?:mais|but)\s"
)
"""What stands between the clauses of a sentence."""


class _Amount(NamedTuple):
    """An amount or date, among all ``fitting`` ones of its sentence, and the question."""

    text: str
    entity: Entity
    fitting: Fitting
    question: Question

    @property
    def head(self) -> str:
        """The amount without what it counts."""
        return self.text[slice(*self.entity.head)]

    def follows(self, opening: re.Pattern[str]) -> bool:
        """Whether it stands right after what ``opening`` matches."""
        return opening.search(self.text, 0, self.entity.head[0]) is not None

    def precedes(self, rest: re.Pattern[str]) -> bool:
        """Whether it stands right before what ``rest`` matches."""
        return rest.match(self.text, self.entity.head[1]) is not None

    def is_of_all(self) -> bool:
        """Whether it tells how many there were, of which only some are told of."""
        return self.follows(OUT_OF) or (self.follows(_OF_THE) and self.precedes(_ONLY_SOME))

    def is_of_so_many(self) -> bool:
        """Whether it is the second of two, of which the first are so many: "onze boutiques sur *quarante*"."""
        ends = (e.head[1] for e, _ in self.fitting if e.head[1] < self.entity.head[0])
        return any(_OUT_OF_SO_MANY.fullmatch(self.text, end, self.entity.head[0]) for end in ends)

    def is_of_them(self) -> bool:
        """Whether it is told as that of somebody asked about: "Petrie's 3,351"."""
        before = self.text[: self.entity.head[0]].replace("’", "'")
        owners = (f"{name}'s " for name in self.question.names)
        return before.endswith((*owners, *(f"{n}' " for n in self.question.names if n[-1] == "s")))

    def is_fated(self, fate: str) -> bool:
        """Whether it counts the dead, or the hurt."""
        return fated(self.text, self.entity.start, self.entity.end) == fate


def _by_meaning(sketched: Sketch, question: Question, fitting: Fitting) -> Iterator[set[Place]]:
    """The amounts by each test: of the attribute asked for, what is counted, and then by `_MEANT`."""
    text = sketched.text
    for attribute in asked_attributes(question.text):
        yield {
            place
            for e, place in fitting
            if _is_bare(e, question, sketched) or tells(text[slice(*e.head)], attribute)
        }
    if counting := {place for e, place in fitting if counts_it(sketched, e, question)}:
        yield counting | {p for e, p in fitting if e.kind == "number" and e.end == e.head[1]}
    for asked, told in _MEANT:
        if asked(question):
            yield {place for e, place in fitting if told(_Amount(text, e, fitting, question))}


def _is_now(question: Question) -> bool:
    return asked_tense(question.text) != "past"


_EXTREME = pattern(
    r"(?i)\b(?:(?P<least>cheapest|lowest|smallest|least expensive|moins ch(?:er|ère)s?|plus bas(?:se)?s?|plus pr[eè]s|plus proches?|closest|nearest|au minimum|at least|au moins)"
    r"|dearest|highest|most expensive|largest|biggest|farthest|furthest|plus loin|plus éloignée?s?|plus ch(?:er|ère)s?|plus élevée?s?|au maximum|at most|maximum)\b"
)
"""Asks for the least or the most of several: "the cheapest model"."""
_SIZE = pattern(
    r"(?P<sign>[^\d]*)(?P<whole>\d{1,3}(?:[ \u00a0,.]\d{3})+|\d+)(?:[.,](?P<part>\d{1,2}))?(?P<unit>[^\d]*)"
)


def _is_extreme(told: _Amount) -> bool:
    """Whether an amount is the least or the most, as asked, of several that compare."""
    extreme = _EXTREME.search(told.question.text)
    sizes = [_size(told.text[slice(*e.head)]) for e, _ in told.fitting]
    known = [size for size in sizes if size is not None]
    if extreme is None or len(known) < len(sizes) or len({unit for unit, _ in known}) > 1:
        return False
    return _size(told.head) == (min(known) if extreme["least"] else max(known))


def _size(amount: str) -> tuple[str, float] | None:
    """The unit of an amount and its number, by which amounts of one unit compare; None for words."""
    told = _SIZE.fullmatch(amount)
    if told is None:
        return None
    whole = "".join(c for c in told["whole"] if c.isdigit())
    return (told["sign"] + told["unit"]).strip().casefold(), float(f"{whole}.{told['part'] or 0}")


_STARTS_AT = pattern(
    r"(?i)\b(?:(?:démarr|début|commenc)\w+ (?:à|dès)|à partir de|start(?:s|ing|ed)? (?:at|from)|priced from)\s$"
)
"""Precedes the least price of something: "starts at £90 and rises to £120"."""
_NOW = pattern(r"(?i)\b(?:désormais|aujourd['’]hui|maintenant|actuellement|now|today|currently)\b")
"""Precedes what is so now: "150 à l'ouverture, désormais 420"."""


def _counts_asked(text: str, amount: Entity, question: Question) -> bool:
    """Whether a number counts something that the question names."""
    counted = {fold(word) for word in THREE_LETTERS.findall(text, amount.head[1], amount.end)}
    return not counted.isdisjoint(question.folded) and fold(question.focus_text) not in counted


_TURNOVER = pattern(r"(?i)\bchiffre d['’ ]affaires\b")
OUT_OF = pattern(
    r"(?:(?:^|[.;]\s)(?:Of|Sur|Parmi)|,\s(?:sur|parmi))\s(?:the|its|their|les|ses|leurs)\s$"
)
"""What precedes how many there are, of which only some are told of: "Of the 17 species, five"."""
_OF_THE = pattern(r"(?:^|[.;]\s)Des\s$")
_ONLY_SOME = pattern(r"[^.;:]*,\s[^.;:,]*\bseul(?:e|s|es|ement)\b")
"""What stands around how many there were, of which only some are left: "Des huit loutres vues, cinq seulement"."""
_OUT_OF_SO_MANY = pattern(
    r"(?:\s[^\W\d]+){0,2}\s(?:sur(?:\s(?:les|ses|leurs))?|out of(?:\s(?:the|its|their))?)\s"
)
"""What stands between how many and of how many: "onze boutiques *sur* quarante"."""
ASKS_ALL = pattern(r"(?i)\b(?:total\w*|all|altogether|tout|tous|toutes|monde|world\w*)\b")
_LONG = pattern(
    r"(?:[\s-](?:metres?|meters?|miles?|kilometres?|km|m|feet|foot|yards?))?[\s-]long\b"
)


def _named_before(sketched: Sketch, place: Place, asked: Mapping[int, int]) -> bool:
    """Whether the noun of an amount is asked about: "a pre-tax profit of £61m"."""
    start = sketched.words[place[0]].start
    before = [w for n, w in sketched.content if n < place[0]][-1:]
    return any(
        w.start in asked and _OF_AMOUNT.fullmatch(sketched.text, w.end, start) for w in before
    )


_OF_AMOUNT = pattern(
    rf"\s(?:of|de|d['’])\s?(?:(?:about|some|nearly|environ|près de|plus de)\s)?[{CURRENCIES}]?"
)
_AND_ALSO = pattern(r"\s(?:et|and|ou|or)\s(?:de\s)?$")
"""What precedes an amount of the same noun: "fees of £80 for adults *and* £40 for children"."""
_CHANGED_BY = pattern(
    rf"(?i)\b{CHANGES}\w*\s(?:\w+\s){{0,2}}?(?:(?:de|by)\s|d['’])?"
    r"(?:(?:environ|près de|plus de|about|nearly|almost|some)\s)?$"
)
"""What precedes the amount of a change: "fell 9.6% to 412p"."""
_RISES_BY = pattern(
    rf"(?i)\b{CHANGES}\w*\s(?:encore\s|ainsi\s)?(?:by|de)\s(?:(?:about|environ|près de)\s)?$"
)
"""The same with its preposition: "augmente de 50 centimes et atteint 13,50 euros"."""


_ROUGHLY = "about|some|nearly|around|environ|près de|plus de|over|more than"
_OF_NO_PRICE = pattern(
    rf"(?i)\b{NO_PRICE}\s(?:(?!de\b|of\b)[\w-]+\s){{0,2}}(?:de\s|d['’]|of\s)"
    rf"(?:(?:{_ROUGHLY}|up to)\s)?[{CURRENCIES}]?(?:\d[\d.,]*\s(?:et|à|and|to)\s)?\Z"
)
_LOST = pattern(
    r"(?i)\b(?:perdu|perd(?:ait)?|levé|dégagé|lost|loses|losing|raised|earned)\s"
    rf"(?:(?:{_ROUGHLY})\s)?[{CURRENCIES}]?\Z"
)
"""What precedes a loss, or money that was raised or earned."""
_IS_NO_PRICE = pattern(
    rf"(?i)\s(?:(?:[\w-]+\s){{0,1}}{NO_PRICE}\b|(?:de\s|d['’]|of\s|in\s){NO_PRICE}\b"
    r"|de\s(?:plus|moins)\b|(?:more|less|cheaper|dearer)\b)"
)


def is_no_price(text: str, start: int, end: int) -> bool:
    """Whether a sum in ``text`` is a debt, a profit, a difference or the like: "une dette de *2 millions*", "a *£2m* break fee".

    >>> is_no_price("a debt of £2m", 10, 13), is_no_price("It lost £2m", 8, 11), is_no_price("for £2m", 4, 7)
    (True, True, False)
    """
    before = _OF_NO_PRICE.search(text, 0, start) or _LOST.search(text, 0, start)
    return before is not None or _IS_NO_PRICE.match(text, end) is not None


def tells_no_price(text: str, language: Language) -> bool:
    """Whether all sums in a sentence are debts, profits or the like, and there is one.

    >>> tells_no_price("Osk owes a debt of £2m.", "en"), tells_no_price("Osk sleeps.", "en")
    (True, False)
    """
    sums = [e for e in entities(text, language) if e.kind == "money"]
    return bool(sums) and all(is_no_price(text, *e.head) for e in sums)


def _is_threshold(text: str, start: int, end: int) -> bool:
    """Whether an amount is what is needed rather than what there is: "the 28 votes needed", "il fallait *28 voix*"."""
    return bool(_THRESHOLD.search(text, 0, start) or _IS_NEEDED.match(text, end))


_IN_FACT = pattern(r"(?i)\b(?:en fait|en réalité|actually|in fact|in reality)\s(?:[\w'’]+\s){0,3}$")
"""Precedes what corrects another: "was 13", "was actually 14"."""
_THRESHOLD = pattern(
    r"(?i)\b(?:(?:il )?(?:fallait|faut|faudra|faudrait)|au-(?:delà|dessus|dessous) d(?:es?|u)|(?:seuil|majorité absolue)(?: \w+ée?)? (?:de|à)"
    r"|needed|threshold of|beyond the|short of the)\s(?:(?:les|the|au moins|at least)\s)?$"
)
_IS_NEEDED = pattern(r"(?i)(?:\s[\w-]+){0,2}?\s(?:nécessaires|requis(?:es)?|needed|required)\b")
_COUNTS = (AnswerType.NUMBER, AnswerType.PERCENT)
"""What a vote or a count reaches; how long something takes is also told by "il faut"."""
_ASKS_NEEDED = pattern(
    r"(?i)\b(?:fallait|faut|faudra\w*|nécessaires?|requis\w*|seuil|majorité|needed|need|needs|required?|threshold|majority|necessary)\b"
)
"""Asks for what is needed."""


_MEANT: tuple[tuple[Callable[[Question], object], Callable[[_Amount], bool]], ...] = (
    (lambda _: True, lambda told: told.follows(_IN_FACT)),
    (lambda asked: only_of_the_dead(asked.text), lambda told: told.is_fated("dead")),
    (lambda asked: only_of_the_hurt(asked.text), lambda told: told.is_fated("hurt")),
    (lambda asked: not ASKS_ALL.search(asked.text), lambda told: not told.is_of_all()),
    (lambda asked: not ASKS_ALL.search(asked.text), lambda told: not told.is_of_so_many()),
    (
        lambda asked: asked.expected in AMOUNTS and not _ASKS_BEFORE.search(asked.text),
        lambda told: not told.follows(_FROM),
    ),
    (
        lambda asked: (
            asked.expected in AMOUNTS and not (asked.asks_change or _ASKS_BEFORE.search(asked.text))
        ),
        lambda told: not told.follows(_CHANGED_FROM),
    ),
    (
        lambda asked: asked.expected is AnswerType.AGE,
        lambda told: fold(told.head) in without_others(told.question.text, told.text),
    ),
    (
        lambda asked: asked.expected in AMOUNTS and _ASKS_YEAR_BEFORE.search(asked.line),
        lambda told: told.precedes(_YEAR_BEFORE),
    ),
    (
        lambda asked: asked.expected in AMOUNTS and not _ASKS_YEAR_BEFORE.search(asked.line),
        lambda told: not (told.follows(_AGAINST) and told.precedes(_YEAR_BEFORE)),
    ),
    (lambda asked: asked.expected in AMOUNTS and asked.names, lambda told: told.is_of_them()),
    (
        lambda asked: _TURNOVER.search(asked.text) and not asked.asks_change,
        lambda told: tells(told.head, "money"),
    ),
    (  # not "six divers" for how often the divers went
        lambda asked: fold(asked.focus_text) in ("fois", "times"),
        lambda told: not _counts_asked(told.text, told.entity, told.question),
    ),
    (
        lambda asked: asked.expected in _COUNTS and not _ASKS_NEEDED.search(asked.text),
        lambda told: not _is_threshold(told.text, *told.entity.head),
    ),
    (lambda asked: HOW_LONG_IT_IS.search(asked.text), lambda told: told.precedes(_LONG)),
    (  # not "How long were they stuck?"
        lambda asked: HOW_LONG_IT_IS.search(asked.text) and _is_now(asked),
        lambda told: told.entity.kind == "measure",
    ),
    (lambda asked: _EXTREME.search(asked.text), lambda told: _is_extreme(told)),
    (lambda asked: asked.asks_change, lambda told: told.follows(_CHANGED_BY)),
    (  # the price itself, not by how much it rises
        lambda asked: asked.expected is AnswerType.MONEY and not asked.asks_change,
        lambda told: not told.follows(_RISES_BY),
    ),
    (
        lambda asked: asked.asks_price,
        lambda told: not is_no_price(told.text, *told.entity.head),
    ),
    (lambda asked: asked.asks_price, lambda told: told.follows(_STARTS_AT)),
    (
        lambda asked: asked.expected in AMOUNTS and _is_now(asked),
        lambda told: told.follows(_NOW),
    ),
)
"""By which questions which amounts are meant, in this order; a row that no amount fits is passed over."""


def _by_time(sketched: Sketch, question: Question, fitting: Fitting) -> Iterator[set[Place]]:
    """The dates by each test: ends a period, postponed to, in the tense asked for, not of when something was said."""
    if question.expected is not AnswerType.DATE:
        return
    text = sketched.text
    yield {place for e, place in fitting if tells_unit(text[slice(*e.head)], question)}
    yield _till_then(text, question, fitting)
    tense = asked_tense(question.text)
    told = [(told_tense(text, e.start), place) for e, place in fitting]
    since = any(_SINCE.search(text, 0, e.head[0]) for e, _ in fitting)
    opens = tense is None and since and not _SINCE.search(question.text)
    if tense == "future" or opens:  # "Quand rouvre la piscine ?"
        yield {place for of, place in told if of == "future"}
    if tense:
        yield {place for of, place in told if of in (tense, None)}
    if _SINCE.search(question.text):
        yield {place for e, place in fitting if _SINCE.search(text, 0, e.head[0])}
    if not asks_when_told(question.text):
        yield {place for e, place in fitting if not told_then(text, e.start)}


def tells_unit(date: str, question: Question) -> bool:
    """Whether a date has the unit of time that ``question`` asks for: a year, a day, an hour; any for other units."""
    told = _OF_UNIT.get(question.granularity or "")
    return told is None or told.search(date) is not None


_OF_UNIT = {
    "year": YEAR,
    "hour": pattern(
        r"(?i)\d\s?(?:h(?:\s?\d\d)?\b|heures?|:\d|[ap]\.?m\b|o['’]clock)|\b(?:midi|minuit|noon|midnight)\b"
    ),
    "day": pattern(
        r"(?i)\b(?:\d{1,2}(?:er|st|nd|rd|th)?\s[a-zà-ÿ]{3,}|[a-z]{3,}\s\d{1,2}\b(?!\d)"
        rf"|{WEEKDAY}|demain|aujourd['’]hui|hier|to(?:day|morrow)|yesterday)"
    ),
}
"""What a date has that tells the unit of time asked for."""
_SINCE = pattern(r"(?i)\b(?:depuis|since)\s(?:[^,;:()]|,(?=\s(?:en|in|le)\s))*$")
"""What precedes the date since which something lasts: "fermée depuis la tempête de 2023"."""


def _where_most_is_held(
    sketched: Sketch, parts: Sequence[int], places: Mapping[int, int], found: set[Place]
) -> set[Place]:
    """Those of ``found`` in the part with most of the terms at ``places``; empty when no part has any."""
    held: dict[int, set[int]] = {}
    for word, part in zip(sketched.words, parts, strict=True):
        if word.start in places:
            held.setdefault(part, set()).add(places[word.start])
    told = {place: held.get(parts[place[0]], set()) for place in found}
    most = max(map(len, told.values()), default=0)
    best = {place for place, terms in told.items() if most and len(terms) == most}
    if len({frozenset(told[place]) for place in best}) > 1:
        # "They asked for 10 and got 5", "The city gives 10, the state 5": what is asked comes last
        last = max(parts[place[0]] for place in best)
        best = {place for place in best if parts[place[0]] == last}
    return best
