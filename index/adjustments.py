"""Bonuses and penalties of a sentence by the form of the question, beyond the ranker's features.

The evaluation sets have too few questions of these forms to learn the weights from.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from index.article import Article
from index.entities.attributes import asked_attributes
from index.entities.counted import counts_some
from index.entities.definitions import defines
from index.entities.people import asks_age_then, tells_age_then
from index.entities.recognizer import entities
from index.entities.scores import has_final_score, has_score, is_earlier, is_score_line, tells_end
from index.pages.furniture import ENDED
from index.questions.expected import AMOUNTS, FIGURES, PARTIES, AnswerType, asks_age_of_thing
from index.questions.followup import tells_it_of
from index.questions.question import FITTING, TOGETHER, Question
from index.ranking.features import tells_of_another, value
from index.ranking.leaders import asks_leader, led
from index.ranking.matching import FOUND
from index.ranking.overlap import (
    asks_only_of_a_name,
    names_it,
    new_words,
    opens_with,
    share_held,
)
from index.ranking.ranker import Ranked
from index.ranking.sentences import NOW
from index.ranking.speech import acts, is_quoted_only, only_addressed, theirs, topic_told
from index.ranking.view import View
from index.spans.definitions import tells_definition
from index.spans.features import counts_it
from index.spans.rules import told_with_it
from index.spans.sketch import sketch
from index.spans.which_amount import tells_no_price
from index.text.analyzer import analyzer, fold
from index.text.arrays import Floats
from index.text.language import Language
from index.text.lexicon import irregular
from index.text.opening import POSSESSIVES, TIMES, needs_the_one_before
from index.text.pattern import pattern
from index.text.precedents import asks_precedent, tells_precedent
from index.text.saying import WANTS, WISHES, left_open, reports, tells_it_is_not_told
from index.text.tense import asked_tense

_DEFINES = 5.0
"""Bonus of a sentence that defines the term asked about: "The H20 is a chip"."""
_TELLS_IN_PASSING = 4.0
"""The same for an apposition: "the H20 chips"."""
_OPENS = 2.0
"""Bonus of a sentence that opens with what the question asks about."""
_EARLY = 2.0
"""Bonus of the article's first sentence over its last where the question asks what it says about something."""
_SAID = 2.0
"""Bonus of a sentence with somebody's words, where these are asked for."""
_ONLY_QUOTED = -4.0
"""Penalty of a sentence in which they are only named in the words of another."""
_SAID_OF_IT = 5.0
"""Bonus of a sentence that matches all but the names, where somebody's words about something are asked for."""
_NOTHING_NEW = -4.0
"""Penalty of a line with no other content word than the question's."""
_ROLE = 2.5
"""Bonus of a sentence with a name beside the office asked for: "La maire, Anne Duval"."""
_LED = 5.0
"""Bonus of a sentence that names the leader asked for."""
_WITH_WHOM = 3.0
"""Bonus of a sentence with a name after the question's preposition: "avec la Maison-Blanche"."""
_NAMED_AFTER = 1.5
"""Bonus of a sentence with a name beside the noun after "which": "sa puce Kunlun"."""
_PERMITTED = 2.0
"""Bonus of a sentence that forbids or allows, where permission is asked about: "La baignade reste interdite"."""
_PAID = 3.5
"""Bonus of a sentence with the question's verb and an amount, where the question asks who pays."""
_NO_PRICE = -3.0
"""Penalty of a sentence that has only debts, profits or the like, where a price is asked for."""
_IN_THE_END = 3.0
"""Bonus of a sentence with a score, where that is asked for; the same again for the final score."""
_LINE = 4
"""How many times as much a line with the score gets."""
_SHARES = frozenset({"money", "percent"})
"""Kinds of amounts that may be paid."""
_ACTS = 0.5
"""Bonus of a sentence whose subject is who the question asks about, where it asks what they do."""
_NOT_SO = 2.0
"""Bonus of a sentence that says only that something asked about is not so: "No house was flooded"."""
_JUST_THAT = 4.0
"""Bonus of a sentence with a value, where just an attribute is asked for."""
_CAME_OF_IT = 12.0
"""Bonus of a sentence that refers back to what the question asks the outcome of: "that request"."""
_OF_IT = 0.4
"""The share of the question from which such a sentence gets the whole bonus."""
_WISHED = 4.0
"""Bonus of a sentence that tells what the person asked about wants, even if named earlier."""
_DONE = 1.5
"""Bonus of a sentence with the question's verb, where it asks what somebody says or does."""
_PRECEDENT = 5.0
"""Bonus of a sentence of an earlier time, where the question asks whether it has happened before."""
_PARTLY = -2.0
"""Penalty of a sentence that counts only some of them, where the question asks how many there are: "two of the dead"."""
_OF_TITLE = 3.0
"""Bonus of a sentence with the title's figure, where only that is asked for: the total."""
_BYGONE = -3.0
"""Penalty of a sentence of a year gone by, where the question asks about now."""
_AS_ASKED = 2.0
"""Bonus of a sentence of the time asked about: "this year"."""
_BELOW_WHY = 2.0
"""Bonus of the sentence below a heading that asks why, where that is asked."""
_CALLED_SO = -4.0
"""Penalty of a sentence with nothing of the question but a noun of its verb: "the maker" for "Who makes chips?"."""
_ITSELF = 10.0
"""Bonus of a sentence that is the question, word for word."""
_BELOW = 10.0
"""Bonus of the sentence below a heading that asks the question."""
_MARKS = 10
"""Most characters of quotation marks and the like around such a sentence."""
_NEARNESS = {0: 2.0, 1: 1.0, -1: 0.3}
"""Bonus of a sentence by the number of passages it stands after the last answer."""
_SAID_BEFORE = -3.0
"""Penalty of the last answer's own sentence when something else is asked."""
_THEIRS_TOO = 3.0
"""Bonus of a sentence that repeats the follow-up's possessive: "Et son fils ?", "son fils"."""
_OF_ANOTHER = -1.0
"""Penalty of a sentence that opens with another name, where it has none of those asked about."""
_OTHER_NAME = -12.0
"""Penalty of a sentence without the name that a follow-up asks the same about ("Et Lyon ?")."""
_TOLD_THERE = 3.5
"""Bonus of the last answer when it has the date, amount or name that the follow-up asks for."""
_UNTOLD = -2.0
"""Penalty of a sentence without the date, amount or name that a follow-up asks for."""
_WHY_NEXT = 3.0
"""Bonus of the sentence after the last answer when the follow-up asks why."""
_GOES_ON = 6.0
"""Bonus of the sentence after the last answer when the follow-up asks what else was said: "Qu'a-t-il ajouté ?"."""
_MORE = pattern(r"(?i)\b(?:add|ajouté|ajoute|else did|d['’]autre)\b")
WHOLE = 0.81
"""The coverage, 0 to 1, from which a sentence may answer the next question although it was quoted before."""

_OF_THEIRS = pattern(rf"(?i)\b(?P<whose>{POSSESSIVES})\s(?P<what>[\w-]{{3,}})")
_BECAME = pattern(
    r"(?i)\bwhat (?:happened|has happened|became|has become) (?:to|of|with)\b"
    r"|\bqu['’]est[- ](?:il |elle )?(?:devenue?s?|advenu)\b"
    r"|\best[- ]il (?:advenu|arrivé) (?:de|du|à|aux?)\b"
)
_PERMITS = pattern(
    r"(?i)\b(?:interdi\w+|autoris\w+|permis\w*|permet\w*|le droit|possible"
    r"|impossible|allowed|permitted|banned|forbidden|prohibited|illegal|legal"
    r"|cannot|can't|may not|must not|ne peu(?:t|vent))\b"
)


class LastAnswer(NamedTuple):
    """The sentences of the last answer, first to last; ``again`` when they may answer the next question too.

    ``named`` is the name or thing a follow-up puts in place of another, and ``others`` the names in the question
    before that the new one no longer has; empty when it does not. ``corrected``
    is whether the follow-up rejects the last answer, ``of_it_all`` whether that was of the article as a whole. ``own`` is where the follow-up's own words end in the
    completed question, 0 where they replaced others.
    """

    first: int
    last: int
    again: bool
    named: str
    others: tuple[str, ...]
    corrected: bool
    of_it_all: bool
    own: int


Added = dict[str, float]
"""Amounts added to a sentence's score, by reason."""


def wanted(article: Article, view: View, ranked: Ranked, near: LastAnswer | None) -> Added:
    """What is added to a sentence's score, each amount by its reason; ``near`` when the question follows an answer.

    Empty for most questions.
    """
    question = view.asked.question
    found = Added()
    if view.opens_with_another[ranked.sentence]:
        found["opens with another"] = _OF_ANOTHER
    seen = _Candidate(article, view, ranked.sentence, ranked.features)
    for added in _for_form(question):
        found |= added(seen)
    if _is_asked(seen.text, question.text):
        found["asked word for word"] = _ITSELF
    if is_its_heading(article, ranked.sentence, question):
        found["asked by its heading"] = _BELOW
    if near is not None:
        found |= _by_place(view, ranked, article, near)
    return found


def _is_asked(text: str, question: str) -> bool:
    """Whether a question is a sentence, word for word, but for the punctuation around it."""
    if abs(len(text) - len(question)) >= _MARKS:
        return False
    one, other = (t.strip(" .!?…«»“”\"'").casefold() for t in (text, question))
    return one == other


def is_its_heading(article: Article, sentence: int, question: Question) -> bool:
    """Whether the heading right above a sentence asks the question, in these or other forms of its words."""
    heading = article.asked.get(sentence)
    if heading is None or question.language != article.language:
        return False
    cut = analyzer(article.language)
    return cut.asked(question.text) == cut.asked(heading)


def keeps_back(question: Question, text: str, coverage: float = 1.0) -> bool:
    """Whether ``text`` says that the answer is not known; ``coverage`` is the share of the question that it matches.

    It may say "Le prix n'est pas connu" for a date or an amount, or repeat the question word: "It is not clear when".
    """
    attribute = question.expected in FIGURES and question.asks_attribute
    if attribute and coverage >= WHOLE and tells_it_is_not_told(text):
        return True
    return coverage >= _MOST and question.expected in _ASKED_BY.get(left_open(text), ())


_MOST = 0.6
"""The coverage, 0 to 1, from which most of a question is matched."""
_ASKED_BY = {
    **dict.fromkeys(("when", "quand"), (AnswerType.DATE,)),
    **dict.fromkeys(("where", "où"), (AnswerType.PLACE,)),
    **dict.fromkeys(("who", "qui"), PARTIES),
    **dict.fromkeys(("why", "pourquoi"), (AnswerType.REASON,)),
    **dict.fromkeys(("how much", "how many", "combien"), AMOUNTS),
    **dict.fromkeys(("how", "comment"), (AnswerType.MANNER,)),
}
"""The answer types asked for by each question word."""


class _Candidate(NamedTuple):
    """A sentence, by its row in the view of the question for which it was ranked, and its features."""

    article: Article
    view: View
    row: int
    features: Floats

    @property
    def question(self) -> Question:
        """The question."""
        return self.view.asked.question

    @property
    def text(self) -> str:
        """The sentence's text."""
        return self.view.sentences.texts[self.row]

    def feature(self, name: str) -> float:
        """The value of one of the sentence's features."""
        return value(self.features, name)


def _nothing_new(s: _Candidate) -> Added:
    """For any question: a line that has only its own words, such as a name alone."""
    if ENDED.search(s.text):
        return {}
    content = s.view.sentences.content[s.view.sentences.words_of(s.row)]
    return {"nothing new": _NOTHING_NEW} if content.any() and not new_words(s.view, s.row) else {}


def _definition(s: _Candidate) -> Added:
    """For questions that ask for a definition."""
    if defines(s.text, s.question.focus_text or s.question.text):
        return {"defines": _DEFINES}
    told = tells_definition(s.text, s.article.language, s.question)
    return {"defines": _TELLS_IN_PASSING} if told else {}


def _about(s: _Candidate) -> Added:
    """For questions that ask what the article says about something."""
    return {
        "opens with it": _OPENS * opens_with(s.view, s.row),
        "told early": _EARLY * (1 - s.row / len(s.article.sentences)),
    }


def _words(s: _Candidate) -> Added:
    """For questions that ask what somebody said."""
    said = theirs(s.view, s.row)
    if said is False and is_quoted_only(s.view, s.row):
        return {"only told of": _ONLY_QUOTED}
    if not reports(s.text):
        return {}
    found = {"says": _SAID * (said is not False)}
    if said is not False:
        about = s.feature("coverage") - s.feature("name coverage")
        if said:
            about = max(about, topic_told(s.view, s.row))
        found["says of it"] = _SAID_OF_IT * max(about, 0.0)
    return found


def _leave(s: _Candidate) -> Added:
    """For questions that ask whether something is allowed."""
    permits = _PERMITS.search(s.text) and s.feature("coverage")
    return {"permits": _PERMITTED} if permits else {}


def _not_so(s: _Candidate) -> Added:
    """For yes-or-no questions, if the sentence has all that is asked but for a date, and hardly anything else."""
    if not s.view.trait("denies")[s.row]:
        return {}
    asked = s.view.asked
    dates = [e for e in s.question.entities if e.kind == "date"]
    said = [
        s.view.resolved[n, s.row] >= FOUND
        for n, t in enumerate(asked.terms)
        if not (asked.flag("light")[n] or any(e.start <= t.start < e.end for e in dates))
    ]
    told = bool(said) and all(said) and new_words(s.view, s.row) <= 1
    return {"is not so": _NOT_SO} if told and not _FIGURE.search(s.text) else {}


_FIGURE = pattern(r"\d")


def _payer(s: _Candidate) -> Added:
    """For questions that ask who pays."""
    shares = any(e.kind in _SHARES for e in entities(s.text, s.article.language))
    return {"pays": _PAID * s.feature("verb met") * shares}


def _score(s: _Candidate) -> Added:
    """For questions that ask for a score, at the end unless they say otherwise."""
    early = is_earlier(s.question.text)
    language = s.article.language
    told = has_score(s.text, language)
    at_the_end = told and has_final_score(s.text, language)
    asked = told and (is_earlier(s.text) and not at_the_end if early else at_the_end)
    line = is_score_line(s.text, language)
    final = 0 if early else _LINE * line or tells_end(s.text)
    return {
        "has a score": _IN_THE_END * asked,
        "has another score": -_IN_THE_END * (told and not (asked or early)),
        "tells how it ended": _IN_THE_END * final * asked,
    }


def _deed(s: _Candidate) -> Added:
    """For questions that ask what somebody says or does."""
    found = Added()
    done = s.feature("verb met")
    if done and not only_addressed(s.view, s.row):
        found["does"] = _DONE * done
    if _BECAME.search(s.question.text):
        of_it = min(1.0, s.feature("resolved coverage") / _OF_IT)
        found["came of it"] = _CAME_OF_IT * s.feature("pointed back") * of_it
    elif WISHES.search(s.question.text):
        same = done or WANTS.search(s.question.text)
        wishes = bool(same) and WISHES.search(s.text) is not None
        found["wishes"] = _WISHED * wishes * s.feature("resolved coverage")
    elif s.question.expected is AnswerType.STATEMENT:
        found["acts"] = _ACTS * acts(s.view, s.row)
        if asks_only_of_a_name(s.view):
            found["opens with it"] = _OPENS * opens_with(s.view, s.row)
    return found


def _company(s: _Candidate) -> Added:
    """For questions that ask with or against whom."""
    told = told_with_it(s.text, entities(s.text, s.article.language), s.question)
    return {"with whom": _WITH_WHOM * s.feature("resolved coverage")} if told else {}


def _total(s: _Candidate) -> Added:
    """For questions that only ask for an amount, if of anything, of what the title tells."""
    asked = s.view.asked
    figure = _figure_of(s.article.title, s.article.language, s.question)
    if not figure or not re.search(figure, fold(s.text)):
        return {}
    titled = frozenset(analyzer(s.article.language).terms(s.article.title))
    flags = zip(*map(asked.flag, ("focus", "light", "verb", "title")), asked.terms, strict=True)
    only = all(
        any(flag) or not titled.isdisjoint(irregular(term.stem, s.question.language))
        for *flag, term in flags
    )
    return {"the title's figure": _OF_TITLE * only}


def _partly(s: _Candidate) -> Added:
    """For questions that ask for a number."""
    counted = [e for e in entities(s.text, s.article.language) if e.kind == "number"]
    some = bool(counted) and all(counts_some(s.text, e) for e in counted)
    return {"only some of them": _PARTLY} if some else {}


@lru_cache(maxsize=64)
def _figure_of(title: str, language: Language, question: Question) -> str:
    """The figure of ``title`` that counts what is asked, as a pattern of folded text; empty without one.

    The only amount of its kind, where the question has no noun for what is counted.
    """
    sketched = sketch(title, language)
    if question.focus:
        found = [e for e in sketched.entities if counts_it(sketched, e, question)][:1]
    else:
        found = [e for e in sketched.entities if question.fit(e.kind) >= FITTING]
    if len(found) != 1:
        return ""
    return rf"\b{re.escape(fold(title[slice(*found[0].head)]))}\b"


def _tells_just_that(s: _Candidate) -> bool:
    """Whether only an attribute is asked for, "What is the address?", and a sentence has a value of it."""
    asked = s.view.asked
    if asked.question.asks_score:
        return False  # of which match?
    named = all(n or light for n, light in zip(asked.naming, asked.flag("light"), strict=True))
    return named and bool(s.view.valued[s.row])


def _theirs(s: _Candidate) -> Added:
    """For questions with a possessive."""
    asked = _OF_THEIRS.search(s.question.text)
    if asked is None:
        return {}
    theirs = rf"(?i)\b{asked['whose']}\s{re.escape(asked['what'])}\b"
    return {"theirs": _THEIRS_TOO} if re.search(theirs, s.text) else {}


def _now(s: _Candidate) -> Added:
    """For questions about now."""
    return {"of a past year": _BYGONE * bool(s.view.sentences.bygone[s.row])}


def _this_time(s: _Candidate) -> Added:
    """For questions about this year or season."""
    asked, told = _THIS_TIME.search(s.question.text), _THIS_TIME.search(s.text)
    same = asked and told and asked[0].casefold() == told[0].casefold()
    return {"of that time": _AS_ASKED} if same else {}


_THIS_TIME = pattern(rf"(?i)\b(?:this|cet|cette|ce) (?:{TIMES})\b")


def _why(s: _Candidate) -> Added:
    """For questions that ask why."""
    asks = _WHY.search(s.article.asked.get(s.row, "")) and s.feature("coverage") > 0
    named = s.view.resolved[s.view.asked.named, s.row]
    return {"below a why": _BELOW_WHY} if asks and min(named, default=1.0) >= FOUND else {}


_WHY = pattern(r"(?i)\b(?:why|how come|pourquoi)\b")


def _age(s: _Candidate) -> Added:
    """For questions that ask how old somebody is now."""
    if asks_age_then(s.question.text):
        return {}
    of_thing = asks_age_of_thing(s.question.text)
    named = not (s.question.names or of_thing) and _NAMED_SO_OLD.search(s.text) is not None
    then = tells_age_then(s.text, s.article.language)
    theirs = any(
        re.search(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])},?\s{_SO_OLD}", s.text)
        for name in s.question.names
    )
    return {"of another time": _BYGONE * then, "after a name": -_BYGONE * (named or theirs)}


def _doer(s: _Candidate) -> Added:
    """For questions that ask who did something, if a sentence has nothing of them but a nameless "the maker"."""
    verb, light = s.view.asked.flag("verb") > 0, s.view.asked.flag("light") > 0
    matched = s.view.matched[:, s.row] >= FOUND
    rest = ~verb & ~light
    if not verb.any() or not rest.any() or matched[rest].any() or not matched[verb].any():
        return {}
    doing = s.view.words[verb, s.view.sentences.words_of(s.row)].max(axis=0) >= FOUND
    places = compress(s.view.sentences.places(s.row), doing)
    nameless = all(_NAMELESS.match(s.text, at) for at in places)
    return {"only called so": _CALLED_SO * nameless}


_NAMELESS = pattern(
    r"(?i:(?<=\b[ld][aeu]\s)|(?<=\bthe\s)|(?<=\bau\s)|(?<=\bl['’]))\w+(?:ant|eur|euse|rice|er|or)\b"
    r"(?!(?:\s[\w-]+)?,?\s(?:d[eu]\b|d['’]|of\b|[A-ZÀ-Þ]))"
)
"""A doer without a name or a thing done: "le fabricant s'est entendu", not "le fabricant de puces" or "the producer, Ann Lee"."""


_SO_OLD = r"(?:âgée?\sde\s|aged\s|now\s)?\d{1,3}(?:\sans\b|[,.])"
_NAMED_SO_OLD = pattern(rf"[A-ZÀ-Þ][\w'’-]+,\s{_SO_OLD}")


_BY_FORM: tuple[tuple[Callable[[Question], object], Callable[[_Candidate], Added]], ...] = (
    (lambda _: True, _nothing_new),
    (lambda q: q.expected is AnswerType.DEFINITION, _definition),
    (lambda q: q.expected is AnswerType.ABOUT, _about),
    (lambda q: q.expected is AnswerType.SAID, _words),
    (lambda q: q.asks_leave, _leave),
    (lambda q: q.asks_payer, _payer),
    (
        lambda q: q.asks_price,
        lambda s: {"is no price": _NO_PRICE * tells_no_price(s.text, s.article.language)},
    ),
    (asks_leader, lambda s: {"leads it": _LED * led(s.view, s.row)}),
    (
        lambda q: q.role and not asks_leader(q),
        lambda s: {"named in the role": _ROLE * s.feature("named beside")},
    ),
    (lambda q: q.asks_score, _score),
    (lambda q: q.expected in (AnswerType.SAID, AnswerType.STATEMENT), _deed),
    (lambda q: q.preposition in TOGETHER, _company),
    (lambda q: q.asks_which, lambda s: {"names which": _NAMED_AFTER * names_it(s.view, s.row)}),
    (
        lambda q: q.expected is AnswerType.YES_NO and asks_precedent(q.text),
        lambda s: {"has happened before": _PRECEDENT * tells_precedent(s.text)},
    ),
    (lambda q: q.expected is AnswerType.YES_NO, _not_so),
    (
        lambda q: asked_attributes(q.text),
        lambda s: {"tells just that": _JUST_THAT * _tells_just_that(s)},
    ),
    (lambda q: q.leans, _theirs),
    (lambda q: q.expected in (AnswerType.NUMBER, AnswerType.MONEY), _total),
    (lambda q: q.expected is AnswerType.NUMBER, _partly),
    (lambda q: q.expected is AnswerType.REASON, _why),
    (lambda q: q.expected is AnswerType.AGE, _age),
    (lambda q: q.expected in PARTIES and q.verb, _doer),
    (lambda q: NOW.search(q.text), _now),
    (lambda q: _THIS_TIME.search(q.text), _this_time),
)
"""Forms of question, each with what it adds to a sentence's score."""


@lru_cache(maxsize=4)  # asked for each of a question's sentences
def _for_form(question: Question) -> tuple[Callable[[_Candidate], Added], ...]:
    return tuple(added for asks, added in _BY_FORM if asks(question))


def _by_place(view: View, ranked: Ranked, article: Article, near: LastAnswer) -> Added:
    """What is added for a sentence's place, beside or away from the last answer."""
    question, index, found = view.asked.question, ranked.sentence, Added()
    sentence = article.sentences[index]
    passages = sentence.passage - article.sentences[near.first].passage
    found["near the last answer"] = _NEARNESS.get(passages, 0.0)
    # the words lent by the turn before are those of its answer
    only_lent = question.typed and near.own and share_held(view, index, near.own) is None
    more_of_it = question.expected is AnswerType.ABOUT
    whole = value(ranked.features, "coverage") >= WHOLE
    held = whole and not (only_lent or near.of_it_all or more_of_it)
    more = _MORE.search(question.text) is not None
    following = passages == 0 and index == near.last + 1
    if more:
        found["goes on"] = _GOES_ON * following
    why = question.expected is AnswerType.REASON
    unexplained = why and not view.trait("causal")[index]  # it would only be said again
    anew = more or more_of_it or unexplained or not near.again
    if anew and not held and near.first <= index <= near.last:
        found["said before"] = _SAID_BEFORE * (3 if near.corrected else 1)
    if question.typed and value(ranked.features, "type met") < FITTING:
        found["leaves it open"] = _UNTOLD
    elif (
        question.typed
        and near.again
        and near.first <= index <= near.last
        and asked_tense(question.text) != "future"
    ):
        found["told there"] = _TOLD_THERE
    if why and (unexplained or not near.again):
        found["says why"] = _WHY_NEXT * following
    if tells_of_another(ranked.features):
        found["of another"] = _OTHER_NAME
    if near.named:
        text = article.text_of(sentence)
        first = (
            article.sentences[index - 1] if index and needs_the_one_before(text, 0) else sentence
        )
        told = article.text[first.start : sentence.end]
        if not (
            tells_it_of(told, article.language, question, near.named, near.others)
            or _speaks_of_it(view, index)
        ):
            found["another name"] = _OTHER_NAME
    return found


def _speaks_of_it(view: View, row: int) -> bool:
    """Whether a sentence has none of the names asked about, but speaks of them by "the group" or the like."""
    named = view.asked.named
    by_pronoun = (view.resolved[named, row] >= FOUND) & (view.matched[named, row] < FOUND)
    return len(named) > 0 and bool(by_pronoun.all())
