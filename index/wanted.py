"""What a question of its kind wants of a sentence, beyond the features that the ranker weighs.

The evaluation sets hold too few questions of these kinds to learn how much each sign tells.
"""

import re
from typing import NamedTuple

from index.definitions import defines
from index.entities import entities
from index.expected import AMOUNTS, AnswerType
from index.features import tells_of_another, value
from index.leading import asks_leader
from index.pattern import pattern
from index.question import Question
from index.ranker import Ranked, Ranker
from index.saying import WANTS, WISHES, reports, tells_it_is_not_told
from index.span_rules import BEFORE_WHOM, TOGETHER, tells_definition, told_with_it
from index.tense import asked_tense

_DEFINES = 5.0
"""What a sentence gains that is there to say what something is: "The H20 is a chip"."""
_TELLS_IN_PASSING = 4.0
"""The same for one that says so beside the name: "the H20 chips"."""
_OPENS = 2.0
"""What a sentence gains that opens with what it is asked to tell of."""
_EARLY = 2.0
"""What the article's first sentence gains over its last one where it is asked what it says of something."""
_SAID = 2.0
_SAID_OF_IT = 5.0
"""What a sentence gains that holds all but the names, where somebody's words about something are asked for."""
_ROLE = 2.5
"""What a sentence gains that names somebody beside the office that is asked for: "La maire, Anne Duval"."""
_LED = 5.0
"""What a sentence gains that names somebody at the head of what it is asked who leads."""
_WITH_WHOM = 3.0
"""What a sentence gains that names somebody after the question's preposition: "avec la Maison-Blanche"."""
_AFTER = 2.0
"""What a sentence gains that has a question's noun after its preposition: "Pour quels modèles…", "pour ses modèles"."""
_TELLING = BEFORE_WHOM.keys() - {"a", "to", "from"}
"""Prepositions that do not stand before just anything."""
_NAMED_AFTER = 1.5
"""What a sentence gains that names which thing it is: "sa puce Kunlun"."""
_PERMITTED = 2.0
"""What a sentence gains that forbids or allows what it is asked whether one may do: "La baignade reste interdite"."""
_NOT_TOLD = 8.0
"""What a sentence gains by telling that the attribute that is asked for is not made known."""
_PAID = 3.5
"""What a sentence gains that holds the verb of a question for who pays, and how much."""
_SHARES = frozenset({"money", "percent"})
_ACTS = 0.5
"""What a sentence gains in which those act of whom it is asked what they do."""
_CAME_OF_IT = 12.0
"""What a sentence gains that points back at what it is asked what became of: "that request"."""
_WISHED = 4.0
"""What a sentence gains that tells what those want of whom it is asked, be they named but before."""
_DONE = 1.5
"""What a sentence gains that holds the verb of a question for what somebody says or does."""
_ITSELF = 10.0
_MARKS = 10
"""How many marks may stand around a sentence that is asked word for word."""
_NEARNESS = {0: 2.0, 1: 1.0, -1: 0.3}
"""What a follow-up's sentence gains by standing that many passages after the last answer."""
_SAID_BEFORE = -3.0
"""What the last answer's own sentence loses when something else is asked."""
_OF_ANOTHER = -2.0
"""What a sentence loses that tells of one name what is asked of another."""
_THEIRS_TOO = 3.0
"""What a sentence gains that has something as somebody's as the follow-up does: "Et son fils ?", "son fils"."""
_OTHER_NAME = -12.0
"""What a sentence loses that does not hold the name that a follow-up asks the same of ("Et Lyon ?")."""
_TOLD_THERE = 3.5
"""What the last answer gains that holds a date, an amount, a name where "when", "how much", "who" is asked of it."""
_UNTOLD = -2.0
"""What a sentence loses after which the date, the amount, the name that a follow-up asks for is still open."""
_WHY_NEXT = 3.0
"""What the sentence after the last answer gains when it is asked why."""
_GOES_ON = 6.0
"""What the sentence after the last answer gains when it is asked what else was said: "Qu'a-t-il ajouté ?"."""
_MORE = pattern(r"(?i)\b(?:add|ajouté|ajoute|else did|d['’]autre)\b")
WHOLE = 0.81
"""A sentence that holds so much of the next question may answer it, though it was said before."""

_THEIRS = pattern(r"(?i)\b(?P<whose>son|sa|ses|leurs?|his|her|their|its)\s(?P<what>[\w-]{3,})")
_PARTICULAR = (AnswerType.DEFINITION, AnswerType.ABOUT, AnswerType.SAID, AnswerType.STATEMENT)
"""What is asked for in a form of its own."""

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
    """The sentences of the last answer; ``again`` when they may also answer the next question.

    ``named`` is what a follow-up asks the question before of; empty when it does not. ``corrected``
    tells that the last answer is not of what was meant. ``own`` is where the follow-up's own words
    end in what is asked, 0 where they took the place of others.
    """

    first: int
    last: int
    again: bool
    named: str
    corrected: bool
    own: int


def wanted(
    ranker: Ranker, question: Question, ranked: Ranked, near: LastAnswer | None
) -> dict[str, float]:
    """What is added to a sentence's score, by what it is added for; ``near`` for a question that leans on an answer.

    Nothing for most questions.
    """
    found = {"of another": _OF_ANOTHER} if tells_of_another(ranked.features) else {}
    article = ranker.article
    sentence = article.sentences[ranked.sentence]
    alike = abs(sentence.end - sentence.start - len(question.text)) < _MARKS
    if not (
        alike
        or near
        or question.leans
        or question.asks_leave
        or question.asks_payer
        or question.role
        or asks_leader(question)
        or question.expected in _PARTICULAR
        or question.asks_which
        or question.preposition in _TELLING
        or (question.expected in _KEPT_BACK and question.asks_attribute)
    ):
        return found
    text = article.text_of(sentence)
    found |= _by_form(ranker, question, ranked, text)
    if alike and _bare(text) == _bare(question.text):
        found["asked word for word"] = _ITSELF
    if near is not None:
        passages = sentence.passage - article.sentences[near.first].passage
        found |= _by_place(question, ranked, text, near, passages)
    return found


_KEPT_BACK = AMOUNTS | {AnswerType.DATE}
"""What is often not made known."""


def keeps_back(question: Question, text: str) -> bool:
    """Whether a date or an amount is asked, and ``text`` tells that it is not known: "Le prix n'est pas connu"."""
    return (
        question.expected in _KEPT_BACK and question.asks_attribute and tells_it_is_not_told(text)
    )


def _by_form(ranker: Ranker, question: Question, ranked: Ranked, text: str) -> dict[str, float]:
    """What speaks for a sentence by what it says, and by what is asked."""
    index, found = ranked.sentence, dict[str, float]()
    if question.expected is AnswerType.DEFINITION:
        if defines(text, question.focus_text or question.text):
            found["defines"] = _DEFINES
        elif tells_definition(text, ranker.language, question):
            found["defines"] = _TELLS_IN_PASSING
    if question.expected is AnswerType.ABOUT:
        found["opens with it"] = _OPENS * ranker.opens_with(question, index)
        found["told early"] = _EARLY * (1 - index / len(ranker.article.sentences))
    if question.expected is AnswerType.SAID and reports(text):
        said = ranker.said_by_them(question, index)
        found["says"] = _SAID * (said is not False)
        if not question.leans and said is not False:
            about = value(ranked.features, "coverage") - value(ranked.features, "name coverage")
            found["says of it"] = _SAID_OF_IT * max(about, 0.0)
    if question.asks_leave and _PERMITS.search(text) and value(ranked.features, "coverage"):
        found["permits"] = _PERMITTED
    if question.asks_payer:
        shares = any(e.kind in _SHARES for e in entities(text, ranker.language))
        found["pays"] = _PAID * value(ranked.features, "verb met") * shares
    if asks_leader(question):
        found["leads it"] = _LED * ranker.led(question, index)
    elif question.role:
        found["named in the role"] = _ROLE * value(ranked.features, "named beside")
    if question.expected in (AnswerType.SAID, AnswerType.STATEMENT):
        done = value(ranked.features, "verb met")
        if done and not ranker.only_addressed(question, index):
            found["does"] = _DONE * done
        if _BECAME.search(question.text):
            found["came of it"] = _CAME_OF_IT * value(ranked.features, "pointed back")
        elif WISHES.search(question.text):
            same = value(ranked.features, "verb met") or WANTS.search(question.text)
            wishes = bool(same) and WISHES.search(text) is not None
            found["wishes"] = _WISHED * wishes * value(ranked.features, "resolved coverage")
        elif question.expected is AnswerType.STATEMENT:
            found["acts"] = _ACTS * ranker.acts(question, index)
            if ranker.asks_only_of_a_name(question):
                found["opens with it"] = _OPENS * ranker.opens_with(question, index)
    if question.preposition in TOGETHER and told_with_it(
        text, entities(text, ranker.language), question
    ):
        found["with whom"] = _WITH_WHOM * value(ranked.features, "resolved coverage")
    which = question.expected is AnswerType.THING and question.focus
    if which and question.preposition in _TELLING:
        found["after its preposition"] = _AFTER * ranker.stands_after(question, index)
    if question.asks_which:
        found["names which"] = _NAMED_AFTER * ranker.names_it(question, index)
    if (theirs := _THEIRS.search(question.text)) and re.search(
        rf"(?i)\b{theirs['whose']}\s{re.escape(theirs['what'])}\b", text
    ):
        found["theirs"] = _THEIRS_TOO
    if keeps_back(question, text):
        found["is not told"] = _NOT_TOLD * value(ranked.features, "coverage")
    return found


def _by_place(
    question: Question, ranked: Ranked, text: str, near: LastAnswer, passages: int
) -> dict[str, float]:
    """What speaks for a sentence that stands so many passages after the last answer, and what against it."""
    index, found = ranked.sentence, dict[str, float]()
    found["near the last answer"] = _NEARNESS.get(passages, 0.0)
    held = value(ranked.features, "coverage") >= WHOLE
    more = _MORE.search(question.text) is not None
    following = passages == 0 and index == near.last + 1
    if more:
        found["goes on"] = _GOES_ON * following
    if (more or not near.again) and not held and near.first <= index <= near.last:
        found["said before"] = _SAID_BEFORE * (3 if near.corrected else 1)
    if question.typed and not value(ranked.features, "type met"):
        found["leaves it open"] = _UNTOLD
    elif (
        question.typed
        and near.again
        and near.first <= index <= near.last
        and asked_tense(question.text) != "future"
    ):
        found["told there"] = _TOLD_THERE
    if question.expected is AnswerType.REASON and not near.again:
        found["says why"] = _WHY_NEXT * following
    if near.named and near.named.casefold() not in text.casefold():
        found["another name"] = _OTHER_NAME
    return found


def _bare(text: str) -> str:
    """``text`` without capitals and the marks around it."""
    return text.strip(" .!?…«»“”\"'").casefold()
