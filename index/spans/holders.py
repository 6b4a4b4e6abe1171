"""Which of several persons holds the office asked about: "le président chinois Xi Jinping a reçu … Macron"."""

from collections.abc import Iterator, Sequence

from index.entities.entity import Entity
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.ranking.leaders import SUCCEEDED, asks_predecessor, sought
from index.spans.sketch import Sketch, Span
from index.text.analyzer import fold
from index.text.gazetteer import COUNTRY_ROOT, PERSONS, is_of_country
from index.text.language import Language
from index.text.lexicon import in_language
from index.text.pattern import pattern
from index.text.wordclass import WordClass, word_class

_BESIDE = 3
"""Most words between an office and what it belongs to: "the president of the French republic"."""
_MAX_PERSONS = 4
"""Most persons a sentence may name: more are a list."""
_APART = 4
"""Most words between an office and its holder: "China's president, Xi", "Xi, who is China's president"."""


def holder(sketched: Sketch, question: Question) -> Span | None:
    """The span of the holder of the office asked about, in a sentence with several persons.

    The one nearest to the office together with what it belongs to; where the question does not say what that is, the
    one it stands beside: "the judge Ann Holt".
    """
    if question.expected is not AnswerType.PERSON:
        return None
    offices = sought(question)
    if role := question.role_text:
        offices |= in_language(role, question.language, sketched.language)
    persons = [
        (first, last, not sketched.text[e.head[0]].islower())  # "PDG de Nvidia" is no name
        for e, first, last in sketched.named
        if e.kind == "person" and sketched.text[slice(*e.head)] not in question.text
    ]
    of = _belongs_to(question, sketched.language)
    if not offices or not 2 <= len(persons) <= _MAX_PERSONS or question.plural:
        return None
    words = sketched.words
    held = [
        (abs(gap), first, last, min(low, first))
        for low, high in _offices_held(sketched, offices, of)
        for first, last, named in persons
        if named
        and not any(low <= one <= high for one, *_ in persons)
        and (gap := first - high if first > high else low - last) <= (_APART if of else 1)
    ]
    if not held or (not of and len({first for _, first, _, _ in held}) > 1):
        return None
    *_, last, start = min(held)
    if start and word_class(words[start - 1].form, sketched.language) is WordClass.DETERMINER:
        start -= 1
    return Span(words[start].start, words[last].end, 1.0)


def predecessor(sketched: Sketch, question: Question) -> Span | None:
    """The one who was succeeded, where the question asks who was it before: "a succédé à Jan Vos"."""
    if question.expected is not AnswerType.PERSON or not asks_predecessor(question.text):
        return None
    text = sketched.text
    told = (e for e in sketched.entities if e.kind == "person")
    heads = (e.head for e in told if SUCCEEDED.search(text, 0, e.start))
    return next((Span(*head, 1.0) for head in heads), None)


def holds_another(text: str, entity: Entity, places: Sequence[int]) -> bool:
    """Whether a person is named with an office of their own, and the office asked about stands at ``places``, elsewhere.

    "Attorney Ann Holt argued that the judge…" names no judge; "the attorney Ann Holt, a judge" does.
    """
    name = entity.head[0]
    own = _OFFICE.search(text, entity.start, name) or _OFFICE.search(text, 0, name)
    if own is None or not (own["the"] or fold(own["office"]) in PERSONS):
        own = next(
            (m for m in _OFFICE_OF.finditer(text, 0, name) if fold(m["office"]) in PERSONS), None
        )
    if own is None:
        return False
    opens = min(own.start(), entity.start)
    return not any(
        opens <= at <= entity.end
        or _ALSO.search(text, entity.end, at)
        or _APPOSED.fullmatch(text, at, opens)
        for at in places
    )


_OFFICE = pattern(r"(?P<the>(?<!\bà\s)\b(?i:le|la|une?|the)\s|\b[lL]['’])?(?P<office>[\w-]+)\s$")
_OFFICE_OF = pattern(
    r"\b(?i:le|la|the)\s(?P<office>[\w-]+)\s(?:de|du|des|of|for)\s(?:[\w’'-]+\s){0,3}[\w’'-]+,\s$"
)
"""An office with what it is of, before the name: "le président de la région, Luc"."""
_APPOSED = pattern(
    r"[\w-]+(?:\s(?:de|du|des|of|for)\s(?:(?:la|the)\s|l['’])?[\w'’-]+|\sd['’][\w-]+){0,2},\s"
    r"(?:(?:le|la|the)\s|l['’])?(?:[\w-]+\s)?"
)
"""What follows an office whose holder is named after a comma: "the governor of Ohio, (the former) general Ann Holt"."""
_ALSO = pattern(
    r"^(?:,\s[\w\s'’-]{0,40}|\s\()$|\b(?:is|was|as|am|became|become|becoming|named|elected|appointed|est|était|sera|comme|devenue?|devient"
    r"|nommée?|élue?)\s(?:\w+\s){0,3}$"
)
"""What joins a name to an office of the same person: "…, the judge", "… was appointed judge"."""


def _belongs_to(question: Question, told: Language) -> frozenset[str]:
    """How the office's country or owner may begin in the language ``told``: a country's root, or other names folded."""
    countries = {
        term[:COUNTRY_ROOT]
        for word in question.folded
        if is_of_country(word)
        for term in in_language(word, question.language, told)
    }
    return frozenset(countries or {fold(part) for name in question.owners for part in name.split()})


def _offices_held(
    sketched: Sketch, offices: frozenset[str], of: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The first and last word of each office together with what it belongs to; of the office alone without ``of``."""
    forms = [word.form for word in sketched.words]
    for at, word in enumerate(sketched.words):
        if word.form not in offices and word.term not in offices:
            continue
        if not of:
            yield at, at
            continue
        near = range(max(at - _BESIDE, 0), min(at + _BESIDE + 1, len(forms)))
        for other in near:
            if other != at and forms[other].startswith(tuple(of)):
                yield min(at, other), max(at, other)
