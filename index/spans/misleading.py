"""Spans that would mislead if they were in bold: by what stands before them, by whose they are, by their form."""

import re
from collections.abc import Callable

from index.entities.entity import MAY_BE_PERSONS, NAMES, NUMERIC, Entity
from index.questions.expected import NAMED_TYPES, PARTIES, AnswerType, noun_type
from index.questions.question import Question
from index.ranking.leaders import SUCCEEDED, asks_leader
from index.ranking.speech import asks_when_told, told_then
from index.spans.doers import (
    acts_elsewhere,
    deeds,
    follows_its_verb,
    is_no_speaker,
    until_its_verb,
)
from index.spans.excluded import only_demand
from index.spans.holders import holds_another
from index.spans.rules import BELONGS, BY_RULE
from index.spans.sketch import Sketch, Span
from index.spans.which_amount import ASKS_ALL, OUT_OF, is_no_price, tells_unit
from index.text.analyzer import fold
from index.text.casualties import fated, only_of_the_dead, only_of_the_hurt
from index.text.language import Language, is_function_word
from index.text.lexicon import in_language
from index.text.pattern import pattern
from index.text.saying import VERBS
from index.text.tense import asked_tense
from index.text.words import HYPHENATED, THREE_LETTERS


def misleads(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span that the model chose cannot be the answer.

    >>> from index.questions.question import understand
    >>> from index.spans.sketch import sketch
    >>> told = sketch("Ann Holt founded Aerlo with Jan Vos.", "en")
    >>> misleads(told, understand("Who founded Aerlo?", default="en"), Span(28, 35, 1.0))
    True
    """
    return any(wrong(sketched, question, span) for wrong in _WRONG)


def is_unnamed(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether somebody or a place is asked for, and a span has no name that fits: "a dog walker"."""
    return question.expected in NAMED_TYPES - {AnswerType.NAME} and not any(
        question.fit(e.kind) for e in _held(sketched, span)
    )


def _held(sketched: Sketch, span: Span) -> list[Entity]:
    """The entities that a span overlaps."""
    return [e for e in sketched.entities if e.start < span.end and span.start < e.end]


def _of_another_kind(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the span is of another kind: no hour, a date since when, a person with their office for a firm.

    For a thing asked for in another language than the article's, no span is sure enough.
    """
    expected = question.expected
    told = sketched.text[span.start : span.end]
    if question.granularity == "hour" and not tells_unit(told, question):
        return True  # "aujourd'hui"
    to_come = not question.granularity and asked_tense(question.text) in (None, "future")
    if expected is AnswerType.DATE and to_come:
        since = _SINCE.search(sketched.text, 0, span.start) is not None
        if since and not _SINCE_WHEN.search(question.text):
            return True  # "closed since May" does not tell when it opens
    told_of = expected is AnswerType.DATE and told_then(sketched.text, span.start)
    if told_of and not asks_when_told(question.text):
        return True  # "said last month that it would open"
    if expected is AnswerType.ORGANISATION and any(
        e.kind == "person" and e.start <= span.start < e.head[0] for e in _held(sketched, span)
    ):
        return True
    foreign = question.language != sketched.language
    # a translated word may stand for another part of the sentence
    return foreign and not question.typed and expected not in BY_RULE


_SINCE = pattern(r"\b(?:[Dd]epuis|[Ss]ince)\s(?:(?:the|le|la)\s|l['’])?$")
_SINCE_WHEN = pattern(r"(?i)\b(?:depuis|since)\b")


def _is_no_duration(sketched: Sketch, question: Question, span: Span) -> bool:
    """A date that begins and ends nothing, where it is asked how long something takes: "said last month"."""
    held = _held(sketched, span)
    return (
        question.expected is AnswerType.DURATION
        and bool(held)
        and all(e.kind == "date" for e in held)
        and _FROM_OR_TO.search(sketched.text, 0, span.start) is None
    )


_FROM_OR_TO = pattern(
    r"(?i)\b(?:depuis|jusqu['’](?:à|au|en|aux)|d['’]ici|avant|dès|à partir d[eu]|entre|since|until|till|to|from|by|before|between|through)\s(?:(?:the|le|la|l['’])\s?)?(?:(?:fin|end of|début|early|late)\s)?\Z"
)


def _is_none_of_them(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether it is asked which one, and a span names none, or far more than one: "abandonné la technologie"."""
    if question.typed or not _WHICH_ONE.search(question.line):
        return False
    named = [e.head[1] - e.head[0] for e in _held(sketched, span) if e.kind in NAMES]
    return not named or span.end - span.start > sum(named) + _NEAR


_WHICH_ONE = pattern(r"\b(?:lequel|laquelle|lesquel(?:le)?s|which one)\b")


def _unnamed(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the span lacks the name asked for, and is no good without: an amount, a place without a preposition.

    Nor is any other where the verb's object is asked for.
    """
    if not is_unnamed(sketched, question, span):
        return False
    first = next((w.start for _, w in sketched.content if w.start >= span.start), span.end)
    near = sketched.text[max(0, span.start - _NEAR) : first]
    nowhere = question.expected is AnswerType.PLACE and not _IN_SOMETHING.search(near)
    counted = any(e.start <= first < e.end for e in _held(sketched, span) if e.kind not in NAMES)
    return counted or nowhere or until_its_verb(sketched, question) > 0


_IN_SOMETHING = pattern(
    r"(?i)\b(?:à|aux?|dans|en|sur|sous|chez|devant|derrière|près|vers|entre|du?|des"
    r"|in|at|on|near|inside|outside|under|behind|across|along|from|to|of|into|off)\b"
)
"""Prepositions of a place without a name: "devant la mairie"."""
_NEAR = 8
"""Characters before a place in which these are looked for."""


def _is_no_place(sketched: Sketch, question: Question, span: Span) -> bool:
    """A name that may be a thing's, without a preposition of place: "la H20", for "where"."""
    if question.expected is not AnswerType.PLACE:
        return False
    held = _held(sketched, span)
    text = sketched.text
    if only_demand(text, sketched.entities):
        return True  # "Bruxelles a demandé aux États"
    return bool(held) and all(
        e.kind == "name"
        and _WITH_FIGURE.search(text, e.start, e.end)
        and not _IN_SOMETHING.search(text[max(0, e.start - _NEAR) : e.head[0]])
        for e in held
    )


_WITH_FIGURE = pattern(r"\d")


def _another_did_it(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the span is somebody else than who did it: the one it was done to or with, or named in the question."""
    if asks_leader(question) and SUCCEEDED.search(sketched.text, 0, span.start):
        return True
    if question.expected is not AnswerType.PERSON:
        return False
    before = sketched.text[: span.start]
    if _only_owns(sketched, question, span) or _NO_DOER.search(sketched.text, span.start, span.end):
        return True
    if question.role:
        return False
    if question.asks_doer and (
        acts_elsewhere(sketched, question, span)
        or _is_done(sketched, question, span)
        or follows_its_verb(sketched, question, span)
    ):
        return True
    if _in_a_place(sketched, question, span):
        return True
    beside = _TO_WHOM.search(before) or _is_of_another_act(before, question)
    if (beside and not _TO.search(question.text)) or _is_alias(before, question):
        return True
    if not question.asks_doer:
        return False
    asked = {part for name in question.names for part in name.split()[-1:]}
    heads = (sketched.text[slice(*e.head)] for e in _held(sketched, span))
    return any(w in asked for head in heads for w in HYPHENATED.findall(head))


def _in_a_place(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a name is that of a place, by what precedes it in French, or by its kind: "dans le Vercors"."""
    held = [e for e in _held(sketched, span) if e.kind in NAMES and e.kind != "title"]
    return (
        bool(held)
        and not question.preposition
        and all(
            e.kind in ("name", "place") and _INTO.search(sketched.text, 0, e.head[0]) for e in held
        )
    )


def _only_owns(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span is only whose somebody or something is: "Ann Holt" of "Ann Holt's children".

    Not for who holds an office: "Mayor Ann Holt's office".
    """
    role = fold(question.role_text)
    if role and role in fold(sketched.text[span.start : span.end]):
        return False
    return "whose" not in question.folded and _OWNS.match(sketched.text, span.end) is not None


_OWNS = pattern(r"['’](?:s\s|\s(?=[a-z]))")


def _is_done(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span is what the verb asked about does something to: "won the Ardal Cup"; never a person."""
    text = sketched.text
    somebody = any(e.kind == "person" for e in _held(sketched, span))
    named = sketched.language == "en" and _THE.search(text, 0, span.start)  # no person is
    if question.focus or (somebody and not named) or until_its_verb(sketched, question):
        return False
    return any(
        _ITS_OBJECT.fullmatch(text, deed.end, span.start)
        for deed in deeds(sketched, question, question.verb_text)
    )


_NO_DOER = pattern(r"\b(?:Constitution|Charte|Charter|Code|Traité|Treaty)$")
"""A text, which is nobody."""
_THE = pattern(r"\b(?:the|an?)\s$")
_ITS_OBJECT = pattern(
    r"\s(?:(?:the|an?|its|his|her|their|le|la|les|une?|son|sa|ses|leurs?)\s|l['’])(?:[a-zà-ÿ-]+\s){0,2}"
)

_INTO = pattern(r"\b(?:du|dans (?:le|la|les)|sur (?:le|la|les))\s$|\bdans l['’]$")
_ITS = r"(?:(?:the|an?|la|les?|une?|son|sa|ses|his|her|their|leur)\s|l['’])?"
_OF = r"(?:(?:de|du|des|of|from|at)\s|d['’])"
_BEAT = r"(?:batt\w+|bat|beat\w*|defeat\w*|vainc\w+|éliminé\w*|ousted)"
_TO_WHOM = pattern(
    rf"(?i)\b(?:(?<!according )to|from|at|à|aux?)\s{_ITS}(?:[a-zà-ÿ-]+\s)?$"
    rf"|\b{_BEAT}\s(?:en (?:demi-)?finale\s)?{_ITS}(?:[a-zà-ÿ-]+\s){{0,2}}$"
    rf"|\b(?:contre|against|avec|with)\s{_ITS}(?:[a-zà-ÿ-]+\s){{0,2}}(?:{_OF}{_ITS}(?:[\w-]+\s)?)?$"
)
"""What precedes the person to or with whom something was done, or who was beaten, and did not do it."""
_ON_WHOSE = pattern(
    rf"(?i)\b(?:sur|on|après|after|avant|before|jusqu['’]à|until|depuis|since|à|at)\s{_ITS}(?P<noun>[a-zà-ÿ-]+)\s"
    rf"(?:{_OF}{_ITS}(?P<of>[a-zà-ÿ-]+)\s)?{_OF}{_ITS}(?:[a-zà-ÿ-]+\s)?$"
)
"""What precedes the person whose act only goes with the one asked about: "sur un centre de"."""

_TO = pattern(rf"(?i)\b(?:to|from|à|aux?|contre|against|avec|with|los[et]\w*|per[dt]\w*|{_BEAT})\b")


def _is_alias(before: str, question: Question) -> bool:
    """Whether ``before`` ends with the last word of what is asked about and a bracket: "l'union des ports (UDP)"."""
    alias = _BRACKETED.search(before)
    return alias is not None and fold(alias["word"]) in question.folded


_BRACKETED = pattern(r"(?P<word>[\w-]{3,})\s\($")


def _is_of_another_act(before: str, question: Question) -> bool:
    """Whether ``before`` ends with an act that the question does not ask about: "marqué sur un centre de"."""
    act = _ON_WHOSE.search(before)
    if act is None or (act["of"] is None and act[0][:2].lower() in ("à ", "at")):
        return False  # "à la demande de", the one who did it
    return fold(act["of"] or act["noun"]) not in question.folded


def _of_another_role(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the span is not who has the role asked for: it names nobody, or has another role.

    Or it is only whose relative somebody is: "la sœur *de la victime*".
    """
    if not question.role or question.expected not in (AnswerType.PERSON, AnswerType.NAME):
        return False
    role = fold(question.role_text)  # "giants" may be firms
    somebody = noun_type(role) is AnswerType.PERSON or is_function_word(role)
    kinds = MAY_BE_PERSONS if somebody else NAMES
    if not any(e.kind in kinds for e in _held(sketched, span)):
        return True
    text = sketched.text
    roles = in_language(role, question.language, sketched.language)
    places = [w.start for w in sketched.words if w.form == role or w.term in roles]
    if places and any(
        e.kind == "person" and holds_another(text, e, places) for e in _held(sketched, span)
    ):
        return True
    return BELONGS.search(text, 0, span.start) is not None


def _no_frequency(sketched: Sketch, question: Question, span: Span) -> bool:
    """What does not tell how often, where that is asked for."""
    asks = _HOW_OFTEN.search(question.text) is not None
    return asks and not _SO_OFTEN.search(
        sketched.text, max(0, span.start - _NEAR), span.end + _NEAR
    )


_HOW_OFTEN = pattern(
    r"(?i)\bhow (?:often|frequently)\b|\btou(?:te)?s les combien\b|\bquelle (?:est (?:la |sa )?)?fréquence\b"
)
_SO_OFTEN = pattern(
    r"(?i)\b(?:tou(?:te)?s les|chaque|every|each|fois|times|once|twice|daily|weekly|monthly|yearly|annually"
    r"|par (?:jour|semaine|mois|an|heure)|(?:a|an|per) (?:day|week|month|year|hour))\b"
)


def _of_then(sketched: Sketch, question: Question, span: Span) -> bool:
    """An age that somebody had then, where the age of now is asked for: "from the age of six"."""
    return (
        question.expected is AnswerType.AGE
        and _AT_THE_AGE.search(sketched.text, 0, span.start) is not None
        and _AGE_NOW.search(question.text) is not None
    )


_AT_THE_AGE = pattern(
    r"(?i)\b(?:(?:from|since|until|till)\s(?:the age of\s)?|(?:dès|depuis|jusqu['’]à|à partir de)\s(?:l['’]âge de\s|ses\s))$"
)
_AGE_NOW = pattern(
    r"(?i)\bhow old (?:is|are)\b|\b(?:quel )?[aâ]ge (?:a|ont)\b|\b(?:a|ont) quel [aâ]ge\b"
)


def _no_thing(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the span is no thing: a person in apposition, or what opens with "by"."""
    if question.typed:
        return False
    text = sketched.text
    somebody = any(
        e.kind == "person" and e.head == (span.start, span.end) for e in sketched.entities
    )
    if somebody and text.endswith(", ", 0, span.start):
        return True  # "The landlord, Ann Holt, …"
    by = question.expected is not AnswerType.MANNER and _BY.match(text, span.start)
    return bool(by) and _BY.search(question.text) is None


_BY = pattern(r"(?i)\b(?:by|par)\b")


def _of_figures_to_compare(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the best or most is asked for, and the sentence gives several figures without saying which it is."""
    named = any(e.kind in NAMES for e in _held(sketched, span))
    if not named or not _MOST.search(question.text) or _MOST.search(sketched.text):
        return False
    kinds = [e.kind for e in sketched.entities if e.kind in NUMERIC]
    return any(kinds.count(kind) > 1 for kind in kinds)


_MOST = pattern(
    r"(?i)\b(?:(?:l[ea]s?|the)\s)?(?:plus|moins|meilleure?s?|pires?|most|least|best|worst|highest|lowest|biggest|largest|smallest"
    r"|cheapest|dearest|fastest|slowest)\b"
)


def _of_times(sketched: Sketch, question: Question, span: Span) -> bool:
    """How many times something is done, where a count of something else is asked for."""
    told = sketched.text[span.start : span.end + _NEAR]
    return (
        question.expected is AnswerType.NUMBER
        and _TIMES.search(told) is not None
        and _TIMES.search(question.text) is None
    )


_TIMES = pattern(r"(?i)\b(?:fois|times|often|reprises|fr[ée]quence|frequen\w+)\b")


def _of_a_list(sketched: Sketch, question: Question, span: Span) -> bool:
    """How many of one kind, where it is asked how many there are in all: "made up of *three judges* and two doctors"."""
    if question.expected is not AnswerType.NUMBER:
        return False
    counts = [e for e in sketched.entities if e.kind == "number"]
    made_up = [of.end() for of in _MADE_UP_OF.finditer(sketched.text, 0, span.end)]
    inside = [e for e in counts if made_up and e.end >= made_up[-1]]
    told = sketched.text[span.start : span.end]
    asked = {fold(w) for w in THREE_LETTERS.findall(told)} & {*question.folded}
    return len(inside) > 1 and span.start >= made_up[-1] and not asked


_MADE_UP_OF = pattern(
    r"(?i)\b(?:composée?s?\s(?=d)|constituée?s?\s(?=d)|formée?s?\s(?=d)|made up\s(?=of)|consist(?:s|ed|ing)?\s(?=of)|comprising\s|composed\s(?=of))"
)


def _of_a_rise(sketched: Sketch, question: Question, span: Span) -> bool:
    """By how many percent something rose, where it is asked how much it is: "sales growth of *34%*"."""
    if question.asks_change or question.expected in (AnswerType.PERCENT, AnswerType.THING):
        return False
    if _NAMES_CHANGE.search(question.text):
        return False
    percent = any(e.kind == "percent" for e in _held(sketched, span))
    return percent and _CHANGE_OF.search(sketched.text, 0, span.start) is not None


_A_CHANGE = r"(?:growth|rise|increase|drop|fall|decline|hausse|baisse|croissance|progression|recul|augmentation)"
_NAMES_CHANGE = pattern(rf"(?i)\b{_A_CHANGE}s?\b")
_CHANGE_OF = pattern(rf"(?i)\b{_A_CHANGE}\s(?:[^,;:.\d]*\s)?(?:of|de)\s$")


def _of_the_doers(sketched: Sketch, question: Question, span: Span) -> bool:
    """A count of those whom the question names as doers: "15 volunteers", for how much of something they took."""
    asked = _HOW_MUCH.search(question.text)
    counted = {fold(w) for w in THREE_LETTERS.findall(sketched.text[span.start : span.end])}
    return (
        asked is not None
        and fold(asked["of"]) not in counted
        and not counted.isdisjoint(question.folded)
    )


_HOW_MUCH = pattern(r"(?i)\bhow much (?P<of>(?!do|does|did|is|are|was|were|will|has|have)\w{3,})\b")


def _is_fragment_of_place(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span for a place runs on to when: "Lens after the opening in Wexley"."""
    then = _THEN.search(sketched.text, span.start, span.end)
    return (
        question.expected is AnswerType.PLACE
        and then is not None
        and any(e.kind in NAMES and e.end <= then.end() for e in _held(sketched, span))
    )


_THEN = pattern(r"\w\s(?:après|avant|depuis|pendant|after|before|since|during)\s")


def _asks_of_it(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span for a thing begins with what the question is about: "a first plane with aid", for what the plane brought.

    Or has somebody say something, where it is not asked who says it: "the police said they found".
    """
    if question.expected not in (AnswerType.THING, AnswerType.LIST):
        return False
    text = sketched.text
    says = VERBS[sketched.language].search(text, span.start + 1, span.end)
    if says and _SUBJECT_OF.fullmatch(text, span.start, says.start()):
        return True
    asked = _OF_WHAT.search(question.text)
    if asked is None:
        return False
    terms = in_language(asked["what"], question.language, sketched.language)
    first = _FIRST_NOUN.match(text, span.start)
    return first is not None and bool(terms & sketched.terms_in(span.start, first.end()))


_OF_WHAT = pattern(
    r"(?i)^\W*(?:qu['’ ]?est[- ]?ce qu(?:e\s|['’])|what (?:did|does|do|has|have|had|will|were|was)\s)(?:(?:the|les?|la|un|une|an?)\s|l['’])(?P<what>[\w-]{3,})"
)
_SUBJECT_OF = pattern(r"(?:[Tt]he\s|[Ll](?:es?|a)\s|[Ll]['’])?[^\W\d]+\s")
_FIRST_NOUN = pattern(
    r"(?:(?:the|an?|les?|la|une?|first|second|premi(?:er|ère)|deuxième)\s|l['’])*[\w-]+"
)


def _is_no_price(sketched: Sketch, question: Question, span: Span) -> bool:
    """A debt, a profit or the like, for a price: "a £2m break fee"."""
    return question.asks_price and any(
        is_no_price(sketched.text, *e.head) for e in _held(sketched, span)
    )


def _speaks(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span for a name has a verb of saying in it or opens like an adverbial: "Ann Holt said"."""
    if question.expected not in PARTIES:
        return False
    text = sketched.text
    says = VERBS[sketched.language].search(text, span.start, span.end)
    if says and not text.endswith(", ", span.start, says.start()):
        return True
    return _ADVERBIAL.match(text, span.start) is not None


_ADVERBIAL = pattern(r"(?i)(?:over|about|after|before|during|with|pendant|après|avant|avec|sur)\s")


def _of_them_all(sketched: Sketch, question: Question, span: Span) -> bool:
    """How many there are, where only some of them are told of: "Of the 17 species, five"."""
    return (
        question.expected is AnswerType.NUMBER
        and OUT_OF.search(sketched.text, 0, span.start) is not None
        and ASKS_ALL.search(question.text) is None
    )


def _of_another_fate(sketched: Sketch, question: Question, span: Span) -> bool:
    """How many were hurt, where the dead are asked for, or the reverse: "neuf blessés"."""
    told = sketched.text[span.start : span.end + _NEAR]
    if only_of_the_hurt(question.text):
        return fated(sketched.text, span.start, span.end) == "dead"
    return only_of_the_dead(question.text) and (
        only_of_the_hurt(told) or fated(sketched.text, span.start, span.end) == "hurt"
    )


def _put_off(sketched: Sketch, question: Question, span: Span) -> bool:
    """A date before what it tells of was postponed: "due in 2024, but put off"."""
    return (
        question.expected is AnswerType.DATE
        and _PUT_OFF.search(sketched.text, span.end) is not None
        and _AT_FIRST.search(question.text) is None
    )


_PUT_OFF = pattern(
    r"(?i)\b(?:repoussé|reporté|différé|ajourné)e?s?\b|\b(?:postponed|put off|delayed|put back|pushed back)\b"
)
_AT_FIRST = pattern(
    r"(?i)\b(?:devai(?:t|ent)|aurai(?:t|ent) dû|prévue?s?|au départ|initialement|due|originally|at first|supposed|planned"
    r"|repouss\w+|report\w+|postpon\w+|put off|delay\w+)\b"
)
"""Asks for a date that no longer holds."""


def _opens_a_clause(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span for a thing has a subject pronoun at its start or end, or starts with "not": "it emerged that…"."""
    thing = question.expected in (AnswerType.THING, AnswerType.LIST)
    text, told = sketched.text, sketched.text[span.start : span.end]
    somebody = any(
        e.kind == "person" and text.endswith(", ", span.start, e.start) and _ACTS.match(text, e.end)
        for e in _held(sketched, span)
        if e.end < span.end
    )
    return thing and (somebody or _PRONOUN[sketched.language].search(told) is not None)


_ACTS = pattern(r"\s(?!et\b|ou\b|and\b|or\b|of\b|de\b|du\b|à\b|in\b|at\b)[a-zà-ÿ]{3,}")


_PRONOUN: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"(?i)^(?:ils?|elles?|on|pas|jamais)\s|\bqu['’](?:ils?|elles?|on)$|\s(?:dont|lequel)$"
    ),
    "en": pattern(r"(?i)^(?:it|s?he|they|we|not|never)\s|\s(?:it|s?he|they|we|who|which)$"),
}


def _joined_with_the_one_asked_about(sketched: Sketch, question: Question, span: Span) -> bool:
    """A name beside the one the question is about: "chez Osk comme chez Vik" does not tell who makes Vik's chip."""
    if question.expected not in PARTIES or _TOGETHER.search(question.text):
        return False
    around = sketched.text[max(0, span.start - _AROUND) : span.end + _AROUND]
    told = re.escape(sketched.text[span.start : span.end])
    return any(
        re.search(rf"(?i)\b(?:{told}{_JOINING}{name}|{name}{_JOINING}{told})(?!\w)", around)
        for e in question.entities
        if e.kind in NAMES
        for name in [re.escape(question.text[slice(*e.head)])]
    )


_AROUND = 40
_JOINING = r"\s(?:et|and|comme|ou|or|ni|nor|&|as well as|mais aussi)\s(?:(?:chez|de|à|la|le|les|the|in|at|of)\s|[ld]['’])?"
_TOGETHER = pattern(
    r"(?i)\b(?:avec|with|et|and|autres?|other|else|ensemble|together|rivals?|concurr\w+|outre|besides|contre|against|face)\b"
)


_WRONG: tuple[Callable[[Sketch, Question, Span], bool], ...] = (
    _of_another_kind,
    _is_no_duration,
    _is_none_of_them,
    _opens_a_clause,
    _unnamed,
    _is_no_place,
    _another_did_it,
    _of_another_role,
    _of_then,
    is_no_speaker,
    _no_frequency,
    _no_thing,
    _of_figures_to_compare,
    _of_times,
    _put_off,
    _of_another_fate,
    _of_the_doers,
    _of_a_list,
    _of_a_rise,
    _is_fragment_of_place,
    _asks_of_it,
    _is_no_price,
    _speaks,
    _of_them_all,
    _joined_with_the_one_asked_about,
)
