"""Doubts for whether it is so at all, and who says so: denied, wished for, kept back, or the contrary."""

import re
from collections.abc import Sequence

from index.analyzer import analyzer
from index.doubt_names import names_none_of
from index.evidence import Evidence
from index.expected import AMOUNTS, AnswerType
from index.matching import FOUND, STRENGTH, Match
from index.opposites import are_opposite, has_opposite
from index.pattern import pattern
from index.saying import LEFT_OPEN, WISHES
from index.speech import theirs


def not_denied(e: Evidence) -> bool:
    """It is asked of which something is not so, and the sentence tells all of it as being so."""
    if not _NEGATED.match(e.question.text) or e.view.trait("denies")[e.row]:
        return False
    text = e.text
    return all(e.same_here[n] for n in e.content) and not _EXCEPTS.search(text)


_NEGATED = pattern(
    r"(?i)\W*(?:quel(?:le)?s?\s(?:\w+\s){1,5}|(?:qu['’]est-ce )?qui\s)n(?:e\s|['’])\w+\s(?:\w+\s)?(?:pas|plus)\b"
    r"|\W*(?:who|what|which)\s(?:\w+\s){0,5}(?:(?:is|are|was|were|does|do|did|has|have|will)(?:\snot\b|n['’]t\b)|won['’]t\b|cannot\b|can['’]t\b)"
)
_EXCEPTS = pattern(
    r"(?i)\b(?:sauf|excepté|hormis|exclue?s?|exempt\w*|épargn\w+|dispens\w+|except\w*|excluded?|spared?|apart from|other than|only|seule?s?)\b"
)


def not_so_at_all(e: Evidence) -> bool:
    """It is asked whether something is so, and what it would be is nowhere around: "Is the driver in prison?"."""
    if not e.content or e.view.trait("denies")[e.row]:
        return False
    return e.nearby[e.content[-1]] < FOUND


def verb_unknown(e: Evidence) -> bool:
    """It is asked whether something is done that the article never speaks of, and little else is in the sentence."""
    unknown = any(verb and lost for verb, lost in zip(e.flags["verb"], e.missing, strict=True))
    return unknown and e.held <= _HALF


_HALF = 0.5


def neither_begun_nor_ended(e: Evidence) -> bool:
    """Whether something began or ended is asked, and the sentence only has what did: "Has she stopped selling bread?"."""
    return any(
        _BEGINS_OR_ENDS.match(term.form) and e.resolved[n] < STRENGTH[Match.RELATED]
        for n, term in enumerate(e.terms)
    )


_BEGINS_OR_ENDS = pattern(
    r"(?:arret|cess|stop|quit|abandon|renon|commenc|start|begin|began|begun|continu|repren|repris|resum|debut|demarr|interromp)"
)


def only_the_contrary(e: Evidence) -> bool:
    """What is asked of one thing done is told of its contrary: "when did it close", "it opened in 1974"."""
    question = e.question
    if e.view.expects(AnswerType.YES_NO) or question.language != e.language:
        return False
    here = e.view.matched[:, e.row].tolist()
    loose = [n for n in e.content if FOUND <= here[n] < STRENGTH[Match.FAMILY]]
    lost = [n for n in e.content if here[n] < FOUND and has_opposite(e.terms[n].stem, e.language)]
    if not loose and not lost:
        return False
    words = e.view.words[:, e.here]
    places = e.view.sentences.places(e.row)
    said = {t.start: t.term for t in analyzer(e.language).tokens(e.text)}
    return any(
        all(
            are_opposite(e.terms[n].stem, said.get(places[w], ""), e.language)
            for w in (words[n] >= FOUND).nonzero()[0]
        )
        for n in loose
    ) or any(
        are_opposite(e.terms[n].stem, other, e.language) for n in lost for other in said.values()
    )


def only_wished(e: Evidence) -> bool:
    """It is asked whether something is so, and the sentence tells only who wants or fears it."""
    if WISHES.search(e.question.text):
        return False
    return _all_after(e, WISHES, e.content)


def left_open(e: Evidence) -> bool:
    """What is asked is told only as what somebody would not say: "She declined to say whether it would close"."""
    if e.view.expects(AnswerType.YES_NO) or not e.view.trait("left open")[e.row]:
        return False
    return _all_after(e, LEFT_OPEN, [n for n in e.content if not e.flags["name"][n]])


def _all_after(e: Evidence, cue: re.Pattern[str], terms: Sequence[int]) -> bool:
    """Whether what the sentence has of ``terms`` stands after a cue that it holds."""
    found = cue.search(e.text)
    if found is None:
        return False
    known = e.view.words[terms, e.here].max(axis=0, initial=0.0) >= FOUND
    places = e.view.sentences.places(e.row)
    return all(places[w] >= found.end() for w in known.nonzero()[0])


def not_made_known(e: Evidence) -> bool:
    """Another sentence tells that what is asked for is not made known: "Le prix n'a pas été communiqué"."""
    if not e.question.typed and not e.view.expects(AnswerType.THING):
        return False
    kept_back = e.view.trait("not told")
    if not kept_back.any() or kept_back[e.row]:
        return False
    asked = [n for n in e.content if not e.missing[n]]
    rows = (r.sentence for r in e.ranked[1:_SEEN])
    return bool(asked) and any(
        kept_back[row]
        and all(e.view.resolved[n, row] >= FOUND for n in asked)
        and not _of_another_kind(e, row)
        for row in rows
    )


def _of_another_kind(e: Evidence, row: int) -> bool:
    """Whether a sentence keeps back something else than is asked for: how many, and not when."""
    said = _KEPT_BACK.search(e.view.sentences.texts[row])
    return said is not None and e.question.expected not in _KINDS[said.lastgroup or ""]


_KEPT_BACK = pattern(
    r"(?i)\b(?:say|disclose|reveal|specify|known|dire|préciser|précisé|communiqué|indiquer)\s(?:(?P<amount>how (?:much|many)|combien)|(?P<date>when|quand)|(?P<person>who|qui)|(?P<place>where|où))\b"
)
_KINDS = {
    "amount": AMOUNTS,
    "date": {AnswerType.DATE},
    "person": {AnswerType.PERSON},
    "place": {AnswerType.PLACE},
}
"""The types that are asked for by each group of that pattern."""
_SEEN = 5
"""Sentences among which one may tell that what is asked for is not made known."""


def another_speaks(e: Evidence) -> bool:
    """It is asked what somebody said, and the sentence has another's words, or nobody's."""
    return theirs(e.view, e.row, e.language) is False


def none_of_theirs(e: Evidence) -> bool:
    """It is asked what somebody named said, who is not around where another speaks, or nobody."""
    return names_none_of(e, e.resolved) and another_speaks(e)


def said_of_another(e: Evidence) -> bool:
    """It is asked what somebody said about something, of which the sentence says nothing."""
    about = _ABOUT_WHAT.search(e.question.text)
    if about is None:
        return False
    topic = [n for n in e.content if e.terms[n].start >= about.end() - 1]
    return bool(topic) and all(e.around[n] < FOUND for n in topic)


_ABOUT_WHAT = pattern(
    r"(?i)\b(?:about|regarding|concerning|sur|à propos d\w+|au sujet d\w+|concernant)\s"
)
