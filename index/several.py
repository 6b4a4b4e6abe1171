"""Which of several amounts or dates in a sentence is told of what is asked."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from index.analyzer import fold
from index.attributes import asked_attributes, tells, without_others
from index.entities import Entity
from index.expected import AMOUNTS, AnswerType
from index.gazetteer import COUNTRY_ROOT, country_root
from index.pattern import pattern
from index.question import FITTING, Question
from index.sketch import GAPS, Sketch
from index.span_edges import asks_until
from index.span_features import fits
from index.speech import asks_when_told, told_then
from index.tense import asked_tense, tells_plan, told_tense


class Known(NamedTuple):
    """Which terms of the question the words of a sentence answer to, by where they stand in it.

    ``names`` are terms of its names and numbers, ``same`` all that are there in whatever form, ``alike`` also
    those that a related word answers to.
    """

    names: Mapping[int, int]
    same: Mapping[int, int]
    alike: Mapping[int, int]


def _parts(sketched: Sketch) -> list[int]:
    """The part of the sentence that each word stands in: a mark or a conjunction begins another."""
    held = [(first, last) for _, first, last in sketched.named]
    parts, part = [], 0
    for number, word in enumerate(sketched.words):
        inside = any(first < number <= last for first, last in held)
        if not inside and (sketched.gaps[number] > _HYPHENATED or word.form in _ANOTHER_PART):
            part += not _FRONTED.search(sketched.text[: word.start])
        parts.append(part)
    return parts


_FRONTED = pattern(
    r"(?i)(?:^|[;.:]\s|,?\s(?:et|mais|tandis que?|and|but|while)\s)(?:[«\"]|“)?(?:à|au|aux|en|dans|chez|pour|in|at|on|for|near)\s(?!(?:et|and)\s)[\w'’-]+(?:\s(?!(?:et|and)\s)[\w'’-]+){0,3}\s?,\s$"
)
"""What opens a clause and belongs to what comes after its comma: "À Lyon, le ticket coûte…"."""


_HYPHENATED = GAPS.index("hyphen")
_ANOTHER_PART = frozenset(
    "et ou mais tandis alors dont and or but while whereas including then".split()
)


def _is_bare(entity: Entity, question: Question) -> bool:
    """Whether a number counts nothing where a sum is asked for: "the city 80 euros, the state 45"."""
    bare = entity.kind == "number" and entity.end == entity.head[1]
    return bare and question.expected is AnswerType.MONEY


def _years(text: str, amounts: Sequence[Entity], dates: Sequence[Entity]) -> list[int | None]:
    """The year that each amount is told of, 0 an unnamed one before; None where nothing tells.

    A year after an amount tells, else one that stands before it and belongs to no other.
    """
    stated = [(d, [int(y) for y in _YEAR.findall(text, *d.head)]) for d in dates]
    stated = [(d, years) for d, years in stated if years]
    told: list[int | None] = []
    claimed: set[int] = set()
    for number, amount in enumerate(amounts):
        end = amount.head[1]
        until = amounts[number + 1].start if number + 1 < len(amounts) else len(text)
        before = [(d, years) for d, years in stated if d.end <= amount.start]
        after = next(((d, years) for d, years in stated if end <= d.start < until), None)
        if _YEAR_BEFORE.match(text, end):
            told.append(before[-1][1][-1] - 1 if before else 0)
        elif after and not _APART.search(text, end, after[0].start):
            claimed.add(after[0].start)
            told.append(after[1][-1])
            if number and _TO.fullmatch(text, amounts[number - 1].head[1], amount.head[0]):
                told[-2] = after[1][0]  # "passer de 380 à 450 euros entre 2021 et 2025"
        else:
            told.append(next((y[-1] for d, y in reversed(before) if d.start not in claimed), None))
    return told


_YEAR = pattern(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_APART = pattern(r"[,;:]|[.!?]\s")
_TO = pattern(r"[ \u00a0](?:à|to)[ \u00a0]")
_YEAR_BEFORE = pattern(
    r"(?:,? (?!en |in )(?:[\w']|’)+){0,2}?,? (?:(?:un an|l(?:'|’)année) (?:plus tôt|auparavant|avant)|l(?:'|’)an(?:née)? (?:dernière?|précédente?|passée?|d(?:'|’)avant)"
    r"|(?:in |the )*(?:previous year|year before|last year)|an? year (?:earlier|before|ago))\b"
)
"""After an amount of the year before: "1,6 milliard un an plus tôt"."""


def _of_its_year(sketched: Sketch, question: Question, amounts: Sequence[Entity]) -> list[Entity]:
    """The amounts told of the year that is asked for, else those told of no other; of now, where none is."""
    text, asked = sketched.text, question.year
    if asked is None:
        then = _THEN.search(question.text)
        return [e for e in amounts if then or not _YEAR_BEFORE.match(text, e.head[1])]
    dates = [e for e, _, _ in sketched.named if e.kind == "date"]
    years = list(zip(amounts, _years(text, amounts, dates), strict=True))
    return [e for e, year in years if year == asked] or [e for e, year in years if not year]


_THEN = pattern(
    r"(?i)\b(?:plus tôt|avant|auparavant|précédente?|dernière?|passée?|earlier|before|previous|last|ago)\b"
)


def _countries(question: Question) -> set[str]:
    """How the countries begin whose people the question has for an adjective: "un ménage italien"."""
    if question.language != "fr":
        return set()  # English writes them as names
    return set(filter(None, map(country_root, question.folded)))


def _till_then(
    text: str, question: Question, dates: Mapping[tuple[int, int], Entity]
) -> set[tuple[int, int]]:
    """The dates that something lasts till, where that is asked."""
    if not asks_until(question.text):
        return set()
    return {pair for pair, e in dates.items() if _UNTIL.search(text, 0, e.head[0])}


_UNTIL = pattern(
    r"(?i)\b(?:until|till|through|before|by|jusqu['’](?:à|au|en)|avant|d['’]ici)\s(?:(?:the|le|la|à)\s|l['’])?$"
)


def _of_the_plan(
    text: str,
    question: Question,
    dates: Mapping[tuple[int, int], Entity],
    found: set[tuple[int, int]],
) -> set[tuple[int, int]]:
    """The dates that something was put off to; those before where it is asked what was planned."""
    new = {pair for pair, e in dates.items() if _PUT_OFF_TO.search(text, 0, e.head[0])}
    if tells_plan(question.text) and not _NOW.search(question.text):
        return found - new
    return found & new


_PUT_OFF_TO = pattern(
    r"(?i)\b(?:repouss|report|décal|avanc|prolong|postpon|push|delay|defer|resched|mov|brought|bring|extend|put)(?!\w*ment\b)\w*\s(?:[\w'’-]+\s){0,3}?"
    r"(?:au|à|en|to|until|till|jusqu['’](?:à|au|en))\s(?:(?:the|le|la)\s|l['’])?$"
)
_NOW = pattern(r"(?i)\b(?:maintenant|désormais|finalement|now|instead|nouvelle|new|eventually)\b")


def told_of_it(
    sketched: Sketch, question: Question, knows: Callable[[], Known]
) -> set[tuple[int, int]]:
    """Which amounts or dates, by their words, are told of what is asked; empty where nothing tells.

    Those of the attribute that is asked for; those in a part of the sentence that names what the
    question names; else those in a part that holds any of its words, where others hold none.
    """
    fitting = [
        (entity, first, last)
        for (entity, first, last), fit in zip(sketched.named, fits(sketched, question), strict=True)
        if fit >= 3 and (question.fit(entity.kind) >= FITTING or _is_bare(entity, question))
    ]
    if len(fitting) < 2:
        return set()
    found = {(first, last) for _, first, last in fitting}
    for attribute in asked_attributes(question.text):
        valued = {
            (first, last)
            for e, first, last in fitting
            if _is_bare(e, question) or tells(sketched.text[e.head[0] : e.head[1]], attribute)
        }
        found = valued & found or found
    if question.expected is AnswerType.AGE:
        theirs = fold(without_others(question.text, sketched.text))
        own = {(n, m) for e, n, m in fitting if fold(sketched.text[slice(*e.head)]) in theirs}
        found = own & found or found
    if question.expected in AMOUNTS:
        its = _of_its_year(sketched, question, [e for e, _, _ in fitting])
        found = {(n, m) for e, n, m in fitting if e in its} & found or found
    if question.expected is AnswerType.DATE:
        dates = {(n, m): e for e, n, m in fitting if (n, m) in found}
        found = (found & _till_then(sketched.text, question, dates)) or found
        found = _of_the_plan(sketched.text, question, dates, found) or found
    tense = asked_tense(question.text) if question.expected is AnswerType.DATE else None
    if tense:
        told_of = {(n, m): told_tense(sketched.text, e.start) for e, n, m in fitting}
        if tense == "future":
            found = {pair for pair in found if told_of[pair] == tense} or found
        found = {pair for pair in found if told_of[pair] in (tense, None)} or found
    if question.expected is AnswerType.DATE and not asks_when_told(question.text):
        found = {
            (n, m)
            for e, n, m in fitting
            if (n, m) in found and not told_then(sketched.text, e.start)
        } or found
    parts = _parts(sketched)
    if countries := _countries(question):
        there = {
            parts[n]
            for e, n, _ in sketched.named
            if e.kind == "place" and fold(sketched.text[slice(*e.head)])[:COUNTRY_ROOT] in countries
        }
        found = {pair for pair in found if parts[pair[0]] in there} or found
    for places in knows():
        held: dict[int, set[int]] = {}
        for word, part in zip(sketched.words, parts, strict=True):
            if word.start in places:
                held.setdefault(part, set()).add(places[word.start])
        told = {pair: held.get(parts[pair[0]], set()) for pair in found}
        most = max(map(len, told.values()), default=0)
        best = [pair for pair, terms in told.items() if most and len(terms) == most]
        # "They asked for 10 and got 5", "The city gives 10, the state 5": what is asked is told last
        last = max((parts[pair[0]] for pair in best), default=-1)
        if best and any(told[pair] != told[best[0]] for pair in best):
            best = [pair for pair in best if parts[pair[0]] == last]
        found = set(best) or found
    return found if len(found) < len(fitting) else set()
