"""Features of a candidate span: of where it starts, of where it ends, and of the two together."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from index.entities.dimensions import asked_dimension, told_dimension
from index.entities.entity import NUMERIC, Entity
from index.questions.expected import (
    AMOUNTS,
    FIGURES,
    AnswerType,
    is_of_anybody,
    is_of_people,
    noun_type,
)
from index.questions.question import Question
from index.spans.sketch import ENDING_NAMES, GAPS, Sketch
from index.text.analyzer import analyzer, fold
from index.text.arrays import Bools, Ints
from index.text.gazetteer import PERSONS
from index.text.language import LANGUAGES, Language
from index.text.pattern import pattern
from index.text.wordclass import WordClass

_GROUP_OF: dict[AnswerType, str] = {
    **dict.fromkeys(AMOUNTS, "amount"),
    AnswerType.DATE: "date",
    AnswerType.PERSON: "person",
    AnswerType.ORGANISATION: "organisation",
    AnswerType.PLACE: "place",
    AnswerType.NAME: "name",
    AnswerType.REASON: "reason",
    AnswerType.MANNER: "manner",
    AnswerType.DEFINITION: "definition",
    AnswerType.SAID: "statement",
    AnswerType.STATEMENT: "statement",
    AnswerType.ABOUT: "statement",
}
GROUP_NAMES = (
    "what", "which", "attribute", "amount", "date", "person", "organisation", "place", "name",
    "reason", "manner", "definition", "statement",
)  # fmt: skip
"""Groups of questions: by answer type, and for untyped ones by form."""


def _group_of(question: Question) -> int:
    """The index of a question's group in GROUP_NAMES."""
    name = _GROUP_OF.get(question.expected)
    if name is None:
        attribute = question.asks_attribute
        name = "attribute" if attribute else "which" if question.focus else "what"
    return GROUP_NAMES.index(name)


_CLASS_NAMES = tuple(c.name.lower() for c in WordClass)
_NEIGHBOURS = (*GAPS, *_CLASS_NAMES, "matched", "focus")
_DISTANCES = ("adjacent", "1", "2", "3", "4-5", "6-8", "9+", "none")
_STEP_AWAY = (0, 1, 2, 3, 4, 4, 5, 5, 5, 6)
"""The code in _DISTANCES by the number of words between."""
_MATCHES = ("function", "new", "matched", "focus")
_FITS = ("none", "other", "in question", "weak", "good")
_PARTS = ("none", "within", "holds weak", "holds good", "is weak", "is good", "holds several good")
_ORDERS = (
    *("first, near", "first, far", "middle, near", "middle, far"),
    *("last, near", "last, far", "only, near", "only, far", "none"),
)
"""Which of the question's words is matched nearest to a span's edge, and whether it is near."""
_CROSSED = ("no match", "no mark", "mark between")
_SIDES = ("none", "left", "right", "both", "inside")
_JOINS = tuple(
    f"{join}{several}"
    for several in ("", ", several asked")
    for join in ("none", "conjunction", "preposition", "clause", "clause and conjunction")
)
_SEVERAL = 5
"""How far codes of _JOINS shift when several things are asked for."""
_LENGTH_STEPS = np.array([0, 1, 2, 3, 4, 5, 7, 10, 15])
_SHARE_STEPS = np.array([0.0, 0.125, 0.25, 0.5, 0.75])
_LENGTHS = ("0", "1", "2", "3", "4", "5", "6-7", "8-10", "11-15", "16+")

STARTS: dict[str, tuple[str, ...]] = {
    "starts with": _CLASS_NAMES,
    "after": _NEIGHBOURS,
    "words since match": _DISTANCES,
    "start matches": _MATCHES,
    "start entity": _FITS,
    "matched before": _ORDERS,
    "mark since match": _CROSSED,
    "ending before": ENDING_NAMES,
    "first ending": ENDING_NAMES,
    "question's preposition": ("no", "before", "first"),
}
"""The values of each feature of the first word, by the feature's name; a code is an index into them."""
ENDS: dict[str, tuple[str, ...]] = {
    "ends with": _CLASS_NAMES,
    "before": _NEIGHBOURS,
    "words until match": _DISTANCES,
    "end matches": _MATCHES,
    "end entity": _FITS,
    "matched after": _ORDERS,
    "mark until match": _CROSSED,
    "last ending": ENDING_NAMES,
    "ending after": ENDING_NAMES,
}
"""The same for the last word."""
PAIRS: dict[str, tuple[str, ...]] = {
    "content words": _LENGTHS,
    "matched words": ("0", "1", "2", "3+"),
    "commas": ("0", "1", "2+"),
    "joins": _JOINS,
    "entity": _PARTS,
    "question's words": _SIDES,
    "share of what is new": ("0", "1/8", "1/4", "1/2", "3/4", "1"),
    "segment": ("no", "segment", "bracketed", "whole"),
}
"""The same for the whole candidate."""
FORMS = ("form before", "first form", "form after")
"""Features whose values are the words of the vocabulary."""


class Features(NamedTuple):
    """The features as codes: one row per feature, one column per word (per candidate in ``pairs``).

    ``row`` is the row of the weights for this question and language.
    """

    row: int
    starts: Ints
    ends: Ints
    pairs: Ints


def extract(sketched: Sketch, question: Question, vocabulary: dict[str, int]) -> Features:
    """The features of every word and candidate; ``vocabulary`` numbers the word forms from 1."""
    matches, orders = _matches(sketched, question)
    fitting = fits(sketched, question)
    forms = [vocabulary.get(w.form, 0) for w in sketched.words]
    return Features(
        _group_of(question) * len(LANGUAGES) + LANGUAGES.index(sketched.language),
        _start_codes(sketched, question.preposition, matches, orders, fitting, forms),
        _end_codes(sketched, matches, orders, fitting, forms),
        _pair_codes(sketched, matches, fitting, plural=question.plural),
    )


_SHARED_PREFIX = 5
"""Letters two words must share at the beginning to match."""


def _matches(sketched: Sketch, question: Question) -> tuple[list[int], list[int]]:
    """For each word, whether the question has it, and where.

    The first list has codes of _MATCHES, the second the word's place in the question: first, middle, last,
    or only one.
    """
    terms, prefixes, focus = _asked(question.text, question.focus, sketched.language)
    codes, orders = [0] * len(sketched.words), [0] * len(sketched.words)
    for number, word in sketched.content:
        match = terms.get(word.term)
        if match is None and len(word.form) >= _SHARED_PREFIX:
            match = prefixes.get(word.form[:_SHARED_PREFIX])
        codes[number] = 3 if word.term in focus else 1 if match is None else 2
        orders[number] = match or 0
    return codes, orders


@lru_cache(maxsize=64)
def _asked(
    text: str, focus: tuple[int, int] | None, language: Language
) -> tuple[dict[str, int], dict[str, int], frozenset[str]]:
    """The place in the question of each term and of each prefix, and the terms of the focus."""
    asked = [t for t in analyzer(language).tokens(text) if t.term]
    begin, end = focus or (0, 0)
    meant = frozenset(t.term for t in asked if begin <= t.start < end)
    orders = _orders([t.term in meant for t in asked])
    terms = {t.term: order for t, order in zip(asked, orders, strict=True)}
    prefixes = {
        t.form[:_SHARED_PREFIX]: order
        for t, order in zip(asked, orders, strict=True)
        if len(t.form) >= _SHARED_PREFIX
    }
    return terms, prefixes, meant


def _orders(focus: Sequence[bool]) -> list[int]:
    """The place of each word among the question's words outside the focus: 0 first, 1 middle, 2 last, 3 only."""
    others = [number for number, is_focus in enumerate(focus) if not is_focus]
    orders = [1] * len(focus)
    if others:
        orders[others[0]] = 0
        orders[others[-1]] = 2 if len(others) > 1 else 3
    return orders


def fits(sketched: Sketch, question: Question) -> list[int]:
    """For each entity of the sentence, a code of _FITS: how well it fits the type asked for."""
    asked = question.text.casefold()
    wanted = asked_dimension(question.text) if question.expected is AnswerType.NUMBER else None
    codes = []
    for entity in sketched.entities:
        counts = counts_it(sketched, entity, question)
        fit = 1.0 if counts else question.fit(entity.kind)
        told = told_dimension(sketched.text, *entity.head) if wanted and fit else None
        if not counts and (
            fit == 0
            or (told and told != wanted)
            or _counts_other_things(sketched.text, entity, question)
            or _is_no_title(sketched, entity, question)
            or _counts_those_who_act(sketched, entity, question)
        ):
            codes.append(1)
        elif _is_in(sketched.text[slice(*entity.head)].casefold(), asked):
            codes.append(2)
        else:
            other = _is_compared(sketched.text, entity, question)
            codes.append(4 if fit >= 0.9 and not other else 3)
    return codes


def _is_in(figure: str, asked: str) -> bool:
    """Whether a question has a figure, with or without its unit: "sur les 109 milliards"."""
    number = " ".join(figure.split()[:2])
    return figure in asked or (any(map(str.isdigit, figure)) and " " in number and number in asked)


def _counts_those_who_act(sketched: Sketch, entity: Entity, question: Question) -> bool:
    """Whether a number counts who is asked about, not how much they do: "onze villages", for "Combien les villages veulent ?"."""
    who_acts = question.expected is AnswerType.NUMBER and _HOW_MUCH_THEY.search(question.text)
    if not who_acts or entity.kind != "number":
        return False
    they = next(iter(analyzer(sketched.language).terms(who_acts["who"])), "")
    return any(
        word.term == they
        for _, word in sketched.content
        if entity.head[1] <= word.start < entity.end
    )


_HOW_MUCH_THEY = pattern(
    r"(?i)\b(?:combien\s(?:est-ce qu(?:e\s|['’]))?(?:(?:les?|la|ces|cette|ses|son|sa|leurs?)\s|l['’])"
    r"|how much (?:do|did|does|will|would|are|have) (?:the|these|their|his|her|its)\s)(?P<who>\w+)"
)


def counts_it(sketched: Sketch, entity: Entity, question: Question) -> bool:
    """Whether a number counts the very things whose number is asked for: "38 sites", "38 sites sur 206".

    Not where people are asked for: those who live somewhere are not those who signed.
    """
    counts = (
        entity.kind in ("number", "measure")
        or _OUT_OF.search(sketched.text, *entity.head) is not None
    )
    if (
        question.expected is not AnswerType.NUMBER
        or not counts
        or is_of_anybody(question.focus_text)
    ):
        return False
    _, _, meant = _asked(question.text, question.focus, sketched.language)
    return any(
        word.term in meant
        for _, word in sketched.content
        if entity.head[0] < word.start < entity.end
    )


_OUT_OF = pattern(r"\s(?:sur|of)\s")


def _is_no_title(sketched: Sketch, entity: Entity, question: Question) -> bool:
    """Whether a name is asked for and a quotation only has what somebody says: "had “closed its eyes”"."""
    if question.expected is not AnswerType.NAME or entity.kind != "title":
        return False
    lower = sketched.text[entity.head[0]].islower()
    return lower and _SAID_BEFORE.search(sketched.text, 0, entity.head[0]) is not None


_SAID_BEFORE = pattern(
    r"(?i)\b(?:(?:has|had|have|was|were|is|are|be|been|to|not|a|ont|est|sont|avait|était|qu['’]il|that|que?)"
    r"|(?<!name )(?<!title )(?<!term )(?<!word )of)\s(?:«|“|\")\s?$"
)


def _counts_other_things(text: str, entity: Entity, question: Question) -> bool:
    """Whether a number counts things, where a sum or an age is asked for, or groups, years and the like where people are."""
    if entity.kind in _NO_COUNT:
        return question.expected is AnswerType.NUMBER and _asks_how_many_people(question)
    if entity.kind != "number" or entity.end <= entity.head[1]:
        return False
    if question.expected in (AnswerType.MONEY, AnswerType.AGE):
        return _COINS.search(text, entity.head[1], entity.end) is None
    counted = fold(text[entity.head[1] : entity.end]).split()[0]
    if counted.removesuffix("s") in PERSONS or not is_of_people(question.focus_text):
        return False
    return noun_type(counted) not in (None, AnswerType.PERSON)


def _asks_how_many_people(question: Question) -> bool:
    """Whether people are counted: "Combien de salariés…", "How many died…"."""
    focus = fold(question.focus_text)
    return is_of_people(focus) or _OF_LIVES.fullmatch(focus) is not None


_OF_LIVES = pattern(r"died|dead|survived|survivors|mort(?:e?s)?|survivants|blessee?s?|injured|hurt")
_NO_COUNT = frozenset({"duration", "measure", "age", "money"})
"""Kinds of amounts that count no people."""
_COINS = pattern(
    r"(?i)\b(?:crowns?|shillings?|kron(?:er|or)|dinars?|dirhams?|zlotys?|shekels?|coins?|pièces)\b"
)
"""What else sums are counted in."""


def _is_compared(text: str, entity: Entity, question: Question) -> bool:
    """Whether an amount is only compared with another, and is not of the year asked for."""
    if question.year and str(question.year) in text[entity.head[1] : entity.head[1] + 20]:
        return False
    start = entity.head[0]
    if entity.kind == "date":
        return SINCE_WHEN.search(text[:start]) is not None
    return entity.kind in NUMERIC and _COMPARED.search(text, max(0, start - 40), start) is not None


SINCE_WHEN = pattern(
    r"(?i)\b(?:first|last|only|worst|best|most|\w{3,}est|premi(?:er|ère)"
    r"|derni(?:er|ère)|pire|meilleure?|plus)\b[^,.;]*\b(?:since|depuis)[ \u00a0]$"
)
"""What precedes the date of a comparison: "the worst since 1987"."""
_COMPARED = pattern(
    r"(?i)\b(?:compared (?:with|to)|against|versus"
    r"|(?:up|down|instead|away) (?:from|of)|from|contre|au lieu (?:de|d['’])"
    r"|par rapport à|limité\w* à|limited to|dont|including|out of(?: an?| the)?(?: planned| total of)?|sur un (?:total|objectif) de)[ \u00a0]?"
    r"(?:(?:about|some|nearly|only|just|environ|près de|seulement)[ \u00a0])?$"
)
"""What precedes an amount of comparison: "38%, up from 17%"."""


def _neighbours(beside: Sequence[int], matches: Sequence[int], by: int) -> list[int]:
    """The codes of each word's neighbour ``by`` places away, or that the question has it."""
    codes = list(beside)
    for number, match in enumerate(matches):
        at = number - by
        if match >= 2 and 0 <= at < len(codes) and codes[at] >= len(GAPS):
            codes[at] = len(GAPS) + len(_CLASS_NAMES) + match - 2
    return codes


def _since_match(
    matches: Sequence[int], orders: Sequence[int], marks: Sequence[int]
) -> tuple[list[int], list[int], list[int]]:
    """For each word, the last match before it.

    As codes: the words between (_DISTANCES), which of the question's words it is and whether it is near
    (_ORDERS), and whether a punctuation mark is between (_CROSSED). ``marks`` counts those before each
    word.
    """
    distances, which, crossed = [], [], []
    last = -1
    for number, match in enumerate(matches):
        if last < 0:
            distances.append(len(_DISTANCES) - 1)
            which.append(len(_ORDERS) - 1)
            crossed.append(0)
        else:
            away = number - last - 1
            distances.append(_STEP_AWAY[min(away, len(_STEP_AWAY) - 1)])
            which.append(2 * orders[last] + (away > 2))
            crossed.append(1 + (marks[number] != marks[last]))
        if match >= 2:
            last = number
    return distances, which, crossed


def _start_codes(
    sketched: Sketch,
    preposition: str,
    matches: Sequence[int],
    orders: Sequence[int],
    fitting: Sequence[int],
    forms: Sequence[int],
) -> Ints:
    entity, own = [0] * len(forms), [0] * len(forms)
    for (_, first, _), fit in zip(sketched.named, fitting, strict=True):
        entity[first] = max(entity[first], fit)
    if preposition:
        for number, word in enumerate(sketched.words):
            if word.form == preposition:
                own[number] = 2
                if number + 1 < len(own):
                    own[number + 1] = max(own[number + 1], 1)
    distances, which, crossed = _since_match(matches, orders, sketched.marks_before)
    codes = np.empty((len(STARTS) + 2, len(forms)), dtype=np.int64)
    codes[0] = sketched.classes
    codes[1] = _neighbours(sketched.beside[0], matches, -1)
    codes[2] = distances
    codes[3] = matches
    codes[4] = entity
    codes[5] = which
    codes[6] = crossed
    codes[7] = sketched.endings_beside[0]
    codes[8] = sketched.endings
    codes[9] = own
    codes[10] = [0, *forms[:-1]] if forms else []
    codes[11] = forms
    return codes


def _end_codes(
    sketched: Sketch,
    matches: Sequence[int],
    orders: Sequence[int],
    fitting: Sequence[int],
    forms: Sequence[int],
) -> Ints:
    entity = [0] * len(forms)
    for (_, _, last), fit in zip(sketched.named, fitting, strict=True):
        entity[last] = max(entity[last], fit)
    distances, which, crossed = _since_match(
        matches[::-1], orders[::-1], sketched.marks_before[-2::-1]
    )
    codes = np.empty((len(ENDS) + 1, len(forms)), dtype=np.int64)
    codes[0] = sketched.classes
    codes[1] = _neighbours(sketched.beside[1], matches, 1)
    codes[2] = distances[::-1]
    codes[3] = matches
    codes[4] = entity
    codes[5] = which[::-1]
    codes[6] = crossed[::-1]
    codes[7] = sketched.endings
    codes[8] = sketched.endings_beside[1]
    codes[9] = [*forms[1:], 0] if forms else []
    return codes


def _pair_codes(
    sketched: Sketch, matches: Sequence[int], fitting: Sequence[int], *, plural: bool
) -> Ints:
    said = np.array(
        [
            [0, *accumulate(match > 0 for match in matches)],
            [0, *accumulate(match >= 2 for match in matches)],
        ]
    )
    before = said.take(sketched.first, axis=1)
    content, matched = said.take(sketched.after_last, axis=1) - before
    new = content - matched
    left, right = before[1] > 0, before[1] + matched < said[1, -1]
    commas, joins, segments = sketched.inner
    codes = np.empty((len(PAIRS), len(content)), dtype=np.int64)
    codes[0] = _LENGTH_STEPS.searchsorted(content)
    codes[1] = np.minimum(matched, 3)
    codes[2] = commas
    codes[3] = joins + _SEVERAL * plural
    codes[4] = _entity_parts(sketched, fitting)
    codes[5] = np.where(left | right, left + 2 * right, 4 * (matched > 0))
    codes[6] = _SHARE_STEPS.searchsorted(new / max(int(new.max(initial=0)), 1))
    codes[7] = segments
    return codes


def _entity_parts(sketched: Sketch, fitting: Sequence[int]) -> Ints:
    """A code of _PARTS per candidate: its relation to the entities that fit the answer type."""
    first, last = sketched.first, sketched.last
    codes = np.zeros(len(first), dtype=np.int64)
    good = np.zeros(len(first), dtype=np.int64)
    for (_, start, end), fit in zip(sketched.named, fitting, strict=True):
        if fit < 3:
            continue
        holds = (first <= start) & (end <= last)
        good += holds & (fit == 4)
        exact = (first == start) & (last == end)
        codes = np.maximum(codes, np.where(exact, fit + 1, np.where(holds, fit - 1, 0)))
        codes = np.maximum(codes, (start <= first) & (last <= end) & ~exact)
    return np.where(good > 1, 6, codes)


def well_formed(question: Question, features: Features) -> Bools:
    """Which candidates a reader would accept as an answer, shape (candidates,).

    For an amount or a date, only a whole entity that fits; otherwise, no span with a verb or a relative
    pronoun, unless it extends from one punctuation mark to another.
    """
    codes = dict(zip(PAIRS, features.pairs, strict=True))
    clause = codes["joins"] % _SEVERAL >= 3
    allowed: Bools = ~clause | (codes["segment"] > 0)
    if question.expected in FIGURES:
        parts = codes["entity"]
        exact = parts == (5 if (parts == 5).any() else 4)
        return np.asarray(exact, dtype=np.bool_)
    return allowed if allowed.any() else ~allowed
