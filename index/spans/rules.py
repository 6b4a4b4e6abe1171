"""Spans chosen by rules on the wording rather than by the model: reasons, quotations, names by a role."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from index.entities.entity import NAMES, Entity
from index.questions.expected import PARTIES, AnswerType
from index.questions.question import BEFORE_WHOM, Question
from index.spans.definitions import definition
from index.spans.edges import IN_BRACKETS, OPEN_QUOTATION
from index.spans.halves import half_of_another, joined_to
from index.spans.sketch import Sketch, Span
from index.text.analyzer import analyzer, fold
from index.text.language import Language
from index.text.lexicon import in_language
from index.text.pattern import pattern
from index.text.reasons import A_TIME, BECAUSE, CAR, DUE_TO, TO_DO, gives_reason
from index.text.stemming import is_plural

_REASON: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"(?i)\b(?:{CAR}|parce qu(?:e\b|['’])|puisqu(?:e\b|['’])"
        r"|afin (?:de\b|d['’]|qu)|au motif qu|en raison d|à cause d"
        rf"|faute d|grâce (?:à|au)|dans le but d|{TO_DO}|sous prétexte d|(?:à la )?suite (?:à|aux?\b|d(?:e\b|['’]))|en signe d)"
    ),
    "en": pattern(
        rf"(?i)\b(?:because|{DUE_TO}|owing to|thanks to|in order to|so that"
        rf"|since (?!{A_TIME}|midnight|noon|dawn|early|late|mid)|so as to|as a result of|on the grounds"
        r"|in (?:response to|protest (?:at|against|over)|the wake of))\b"
    ),
}
_ANOTHER_CLAUSE = pattern(r",\s(?:and|but|et|mais)\s")
"""What separates the words asked about from a reason for something else."""
_WHOSE_REASON = pattern(r",\s(?:who|qui)\s[^,;:]*$")
"""What stands between a name and the reason of what its bearer does."""
_BREAK = pattern(r"[;:.]\s|[.;:]?$|\s[–—]\s")
_OPENING = 4
"""Farthest offset at which a cue still opens the sentence, as after "« "."""
_FRONTED = pattern(
    r"(?:[^,;:.()«“\"]|,(?!\s)|[.](?=\d)|,\s?[«“\"][^»”\"]*[»”\"])+(?=,\s(?:(?:the|its|his|her|their|our|my|it|he|she"
    r"|they|we|i|there|le|la|les|son|sa|ses|leurs?|il|elle|ils|elles|on|nous|un|une|ce|cette|ces)\s|l['’]|[A-ZÀ-Þ]))"
)
"""A reason clause at the start of a sentence, up to what it explains."""
_OF_A_THING = pattern(
    r"(?i)(?:en raison|à cause|faute|grâce|(?:à la )?suite|en signe|due|owing|thanks|as a result|in)\b"
)
_BREAK_OF_A_THING = pattern(
    r"[;:.]\s|[.;:]?$|\s[–—]\s|,\s(?!(?:et|ou|and|or|de|du|des|à|aux?)\s|d['’])"
)
"""Where a reason that is a noun phrase ends: also at a comma, which a clause after "because" may contain."""


def _reason(sketched: Sketch, question: Question) -> Span | None:
    """The reason a sentence states: from "because" to the end of its clause.

    None if every content word of the reason is in the question: "closed since the hole opened" does not
    tell what opened the hole.
    """
    cues = _REASON[sketched.language].finditer(sketched.text)
    cue = next((cue for cue in cues if not _TELLS_OF.search(cue[0])), None)
    if cue is None or not gives_reason(sketched.text[: cue.end()]):
        return None
    asked = analyzer(sketched.language).query(question.text)
    sought = {t.term for t in asked}
    if any(
        e.kind == "person"
        and _WHOSE_REASON.match(sketched.text, e.end, cue.start())
        and not _is_asked(sketched, e, question)
        for e in sketched.entities
    ):
        return None  # "behind Ann Holt, who had stayed at home because…"
    said = [t.end for _, t in sketched.content if t.term in sought and t.end <= cue.start()]
    if not said and cue.start() >= _OPENING and _BECAUSE.match(cue[0]):
        named = {w for e in sketched.entities for w in sketched.terms_in(*e.head)}
        if any(t.start > cue.end() and t.term in sought - named for _, t in sketched.content):
            return None  # what is asked is itself given as a reason
    opens = sketched.text.rfind(". ", 0, cue.start()) + 1
    if (
        said
        and opens > max(said)
        and any(
            e.kind == "person"
            and opens <= e.start < cue.start()
            and not _is_asked(sketched, e, question)
            for e in sketched.entities
        )
    ):
        return None  # "Caron was jailed. Dragan Petrovic, tried for having signed…"
    if said and _ANOTHER_CLAUSE.search(sketched.text, max(said), cue.start()):
        return None
    ends = _BREAK_OF_A_THING if _OF_A_THING.match(cue[0]) else _BREAK
    fronted = _FRONTED.match(sketched.text, cue.end()) if cue.start() < _OPENING else None
    stop = fronted or ends.search(sketched.text, cue.end())
    if stop is None:
        return None
    until = fronted.end() if fronted else stop.start()
    if OPEN_QUOTATION.search(sketched.text, 0, cue.start()) and (
        closed := _CLOSING_MARK.search(sketched.text, cue.end(), until)
    ):
        until = closed.start()  # "because it leaks", she said
    given = {t.term for _, t in sketched.content if cue.start() <= t.start < until}
    if given.issuperset(t.term for t in asked if not gives_reason(t.form)):
        return None
    closing = " ," if fronted else ' ,»"”)'
    end = len(_OPENS_BRACKET.sub("", sketched.text[:until].rstrip(closing)))
    return Span(cue.start(), _balanced(sketched.text, cue.start(), end), 1.0)


def _is_asked(sketched: Sketch, entity: Entity, question: Question) -> bool:
    """Whether a word of a name is in the question."""
    return not {*fold(sketched.text[slice(*entity.head)]).split()}.isdisjoint(question.folded)


_BECAUSE = pattern(rf"(?i){BECAUSE}")
_TELLS_OF = pattern(r"(?i)^pour (?:justifier|expliquer|évoquer|défendre|dire|raconter)$")
"""To tell of something is no reason for it: "pour justifier sa décision"."""
_OPENS_BRACKET = pattern(r"\s?\($")
_CLOSING_MARK = pattern(r"\s?[»”\"]")


def _balanced(text: str, start: int, end: int) -> int:
    """The end of a stretch with the mark that closes a bracket or quotation opened in it: "(as it is)"."""
    marks = {"(": ")", "«": "»", "“": "”"}
    for opening, closing in marks.items():
        after = text[end:].lstrip()
        if text.count(opening, start, end) > text.count(closing, start, end) and after.startswith(
            closing
        ):
            end = text.index(closing, end) + 1
    if text.count('"', start, end) % 2 and text[end : end + 1] == '"':
        end += 1
    return end


def _quotation(sketched: Sketch, _: Question) -> Span | None:
    """The longest quotation of the sentence, if it is more than three words."""
    quoted = [e for e, first, last in sketched.named if e.kind == "title" and last - first > 2]
    longest = max(quoted, key=lambda e: e.end - e.start, default=None)
    return Span(longest.start, longest.end, 1.0) if longest else None


def name_of_role(sketched: Sketch, question: Question) -> Span | None:
    """A name next to the noun whose name is asked for, or which one: "sa puce Kunlun", "Ernie, son modèle"."""
    named = question.expected is AnswerType.NAME
    place = question.role if named else question.focus
    if place is None or not (named or question.expected is AnswerType.THING):
        return None
    if _in_name(place, question):
        return None
    roles = in_language(question.text[slice(*place)], question.language, sketched.language)
    another = half_of_another(sketched, question) or (0, 0)
    for entity, first, last in sketched.named:
        if entity.kind not in (NAMES if named else ("title",)):
            continue
        if another[0] <= entity.start < another[1] or is_not_theirs(
            sketched.text, entity, question
        ):
            continue
        before = range(max(first - 2, 0), first)
        after = range(last + 1, min(last + 3, len(sketched.words))) if named else ()
        beside = (sketched.words[i] for i in (*before, *after))
        if any(w.term in roles and (question.plural or not is_plural(w.form)) for w in beside):
            return Span(*entity.head, 1.0)
    return _called(sketched, question, roles) if named else _named_kind(sketched, question, roles)


def _named_kind(sketched: Sketch, question: Question, roles: frozenset[str]) -> Span | None:
    """The kind asked for with the name right after it: "Quel trophée…", "le trophée Jan Vos"."""
    if not question.asks_which:
        return None
    for entity, first, _ in sketched.named:
        kind = sketched.words[first - 1] if first else None
        if entity.kind not in NAMES or kind is None or kind.term not in roles:
            continue
        if sketched.text[kind.end : entity.head[0]] == " " and len(kind.term) >= _KIND:
            whole = _DETERMINED_BEFORE.search(sketched.text, 0, kind.start)
            return Span(kind.start if whole else entity.head[0], entity.head[1], 1.0)
    return None


_DETERMINED_BEFORE = pattern(
    r"(?i)(?<![\w'’-])(?:(?:les?|la|une?|son|sa|leur|the|an?|its|his|her|their)\s|l['’])$"
)
_KIND = 4
"""Letters of the shortest noun of a kind."""


def _called(sketched: Sketch, question: Question, roles: frozenset[str]) -> Span | None:
    """The name after "called" and the like, or else the one that has the role's noun in it: "the Harwick Gallery"."""
    new = [
        (e, first, last)
        for e, first, last in sketched.named
        if e.kind in NAMES and sketched.text[slice(*e.head)] not in question.text
    ]
    after = [
        e for e, _, _ in new if e.kind != "person" and _CALLED.search(sketched.text, 0, e.head[0])
    ]
    within = [
        e
        for e, first, last in new
        if e.kind != "title" and any(w.term in roles for w in sketched.words[first : last + 1])
    ]
    told = next(iter(after or within), None)
    return Span(*told.head, 1.0) if told else None


_CALLED = pattern(
    r"(?i)\b(?:(?:appel|nomm|surnomm|baptis|intitul|dénomm)ée?s?|nom d(?:e\s|['’]\s?)|(?<!so-)called|named|known as|nicknamed"
    r"|dubbed|titled)\s?(?:(?:la|les?|the)\s|l['’])?[«“\"]?\s?$"
)
"""What precedes a name: "une école appelée", "under the name of"."""


def numbered(sketched: Sketch, question: Question) -> Span | None:
    """The number after the noun whose number is asked for: "Quel numéro…", "le numéro *12*"."""
    if question.expected is not AnswerType.NUMBER or not question.focus or question.plural:
        return None
    noun = fold(question.focus_text)
    for word, after in pairwise(sketched.words):
        if word.form == noun and after.form.isdigit() and after.start == word.end + 1:
            return Span(after.start, after.end, 1.0)
    return None


def subject(sketched: Sketch, question: Question) -> Span | None:
    """The subject of the question's verb: "Qu'est-ce qui a causé la panne ?", "un orage a causé…".

    Or what opens the sentence as its cause.
    """
    asked = None if question.typed else _ASKS_SUBJECT.match(question.text)
    if asked is None:
        return None
    verbs = in_language(asked["fr"] or asked["en"], question.language, sketched.language)
    text = sketched.text
    verb = next((w for w in sketched.words[1:] if w.term in verbs), None)
    if verb is None and _BRINGS_ABOUT.search(question.text):
        before = _AFTER_WHAT.match(text)
        return Span(*before.span("what"), 1.0) if before else None
    if verb is None:
        return None
    if by := _DONE_BY.match(text, verb.end):
        return Span(*by.span("what"), 1.0)
    helps = _HELPS.search(text, 0, verb.start)
    end = helps.start() if helps else verb.start
    told = _SUBJECT.search(text, 0, end)
    if told is None or not any(w.term for w in sketched.words if told.start() <= w.start < end):
        return None
    return Span(told.start(), end, 1.0)


_ASKS_SUBJECT = pattern(
    r"(?i)\W*(?:et |and )?(?:qu['’ ]?est[- ]ce qui "
    r"(?:(?:ne |n['’]|se |s['’]|a |ont |avait |est |va |peut |pourrait |fait |fera )*)(?P<fr>[\w-]{4,})"
    r"|what(?: else)? (?P<en>\w{3,}ed|led|lead|drove|made|brought|broke)\b(?! (?:is|are|was|were|did|does|do|has|have)\b))"
)
_DONE_BY = pattern(r"\s(?:par|by)\s(?P<what>[^,;:.!?()«»“”]{3,80}\w)")
"""What follows a verb in the passive: "remplacée par une chaufferie à bois"."""
_BRINGS_ABOUT = pattern(
    r"(?i)\b(?:permis|permet|provoqué|entraîné|mené|conduit|amené|poussé|rendu|allow\w*|enabl\w*|le[a]?d|caus\w+|prompt\w+"
    r"|trigger\w+|brought|made)\b"
)
_AFTER_WHAT = pattern(
    r"(?:Après|À la suite d(?:e|u|es)|Suite (?:à|au|aux)|Grâce (?:à|au|aux)|After|Following|Thanks to|As a result of)\s"
    r"(?P<what>[^,;:]{8,120}),\s"
)
"""What opens a sentence and brings about what it tells: "Following the vote, the mill closed"."""
_HELPS = pattern(
    r"(?i)(?:\s(?:ne|n['’]|se|s['’]|l['’]|les?|la|lui|leur|y|en|a|ont|avait|avaient"
    r"|est|sont|était|étaient|ait|aurait|auraient|va|vont|peut|peuvent|pourrait|aussi"
    r"|has|have|had|was|were|will|would|could|can|may|also|\w+ment|\w+ly)(?=[\s])|\s(?:[nsl]['’]))*\s?$"
)
_SUBJECT = pattern(
    r"(?<![^\s«“\"(])(?!(?:il|elle|on|ce|cela|ça|qui|it|he|she|this|that|which|they|ils|elles|dans|en|pour"
    r"|avec|selon|sur|par|depuis|après|avant|in|for|with|by|since|after|before|according)\b)(?:[A-ZÀ-Þ]"
    r"|(?:les?|la|une?|des|ses|son|sa|leurs?|ces|cet|cette|the|an?|its|his|her|their)\s|l['’])[^,;:.!?«»“”]{2,160}$",
)


def bracketed(sketched: Sketch, question: Question) -> Span | None:
    """Of several names each with a bracket, the one whose bracket has what is asked about: "Holm (bricks), *Vik* (tiles)"."""
    if question.expected not in PARTIES or question.role:
        return None
    asked = {t.term for t in analyzer(sketched.language).query(question.text)}
    told = [
        (e, sketched.terms_in(*bracket.span("what")))
        for e in sketched.entities
        if e.kind in NAMES and (bracket := IN_BRACKETS.match(sketched.text, e.head[1]))
    ]
    found = [e for e, terms in told if terms & asked]
    return Span(*found[0].head, 1.0) if len(told) > 1 and len(found) == 1 else None


def _in_name(place: tuple[int, int], question: Question) -> bool:
    """Whether the word at ``place`` is part of a name in the question."""
    return any(e.start <= place[0] < e.end for e in question.entities if e.kind in NAMES)


def told_with_it(text: str, named: Iterable[Entity], question: Question) -> Entity | None:
    """The first new name after the question's preposition, one of BEFORE_WHOM: "Avec qui…"."""
    before = BEFORE_WHOM[question.preposition]
    return next(
        (
            e
            for e in named
            if text[slice(*e.head)] not in question.text
            and question.fit(e.kind)
            and before.search(text, 0, e.start)
        ),
        None,
    )


def is_not_theirs(text: str, entity: Entity, question: Question) -> bool:
    """Whether a name is in the question, is joined to one that is, or belongs to another owner: "la H20 de Nvidia"."""
    asked = question.text.casefold()
    if text[slice(*entity.head)].casefold() in asked:
        return True
    if joined_to(text, entity.head, question.names):
        return True
    of = _OF_WHOM.match(text, entity.end)
    if of is None or not question.owners:
        return False
    return not text.startswith(question.owners, of.end())


def names_of_others(text: str, named: Iterable[Entity], question: Question) -> frozenset[str]:
    """The names in a sentence for which `is_not_theirs` holds."""
    return frozenset(text[slice(*e.head)] for e in named if is_not_theirs(text, e, question))


_OF_WHOM = pattern(r"\s(?:(?:de|du|of)\s(?:(?:la|the)\s|l['’])?|d['’])(?=[A-ZÀ-Þ])")
BELONGS = pattern(r"(?i)(?:\b(?:de|du|des|de la|of|of the|in|à|au)\s|\bd['’]|\bde l['’])$")
"""What precedes a name that tells only where, or of what, somebody is head."""


BY_RULE: dict[AnswerType, Callable[[Sketch, Question], Span | None]] = {
    AnswerType.REASON: _reason,
    AnswerType.SAID: _quotation,
    AnswerType.DEFINITION: definition,
}
"""Answer types whose span is found by a rule rather than by the model."""


def whereabouts(sketched: Sketch, question: Question) -> Span | None:
    """Where something is, told otherwise than by a place after a preposition of its own.

    "The Lagos-born striker", or the place right after the name asked about: "l'université du Zhejiang à Hangzhou".
    """
    if question.expected is not AnswerType.PLACE:
        return None
    text = sketched.text
    if _ASKS_BORN.search(question.text) and (born := _BORN.search(text)):
        return Span(*born.span("place"), 1.0)
    asked = {t.term for t in analyzer(sketched.language).query(question.text)}
    for place in sketched.entities:
        of_it = _WHERE_IT_IS.match(text, place.head[1]) if place.kind in ("place", "name") else None
        if of_it and asked & sketched.terms_in(*of_it.span("what")):
            return Span(*place.head, 1.0)
    names = {name.split()[-1] for name in question.names}
    there = [
        e
        for e in sketched.entities
        if e.kind in ("place", "name")
        and (named := _NAME_IN.search(text, 0, e.head[0]))
        and named["name"] in names
    ]
    return Span(*there[0].head, 1.0) if len(there) == 1 else None


_WHERE_IT_IS = pattern(r",\s(?:where|où)\s(?P<what>[^,;:.()]+)")
"""What follows the place that it tells of: "Wexley, where Aerlo is based"."""
_ASKS_BORN = pattern(r"(?i)\b(?:born|née?s?|originaires?)\b")
_BORN = pattern(r"\b(?P<place>[A-Z][\w'’]+(?:\s[A-Z][\w'’]+)?)-born\b")
_NAME_IN = pattern(r"\b(?P<name>[A-ZÀ-Þ][\w'’-]+)\s(?:à|in|at|near)\s$")
