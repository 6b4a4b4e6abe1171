"""Doubts about who holds an office or has a role, and what a thing is called: nobody is named, or somebody else."""

from collections.abc import Container
from itertools import compress

import numpy as np

from index.confidence.evidence import Evidence
from index.confidence.rules import doubt, silence
from index.entities.entity import NAMES, Entity, Kind
from index.entities.recognizer import entities
from index.questions.expected import AnswerType, is_of_people, noun_type
from index.questions.whole import asks_who_won
from index.ranking.leaders import asks_leader, asks_predecessor, leads_another
from index.ranking.matching import FOUND
from index.ranking.speech import speakers
from index.spans.holders import holds_another
from index.spans.rules import BELONGS, names_of_others
from index.text.analyzer import fold
from index.text.arrays import Bools
from index.text.gazetteer import is_of_country
from index.text.opening import POSSESSIVES
from index.text.pattern import pattern
from index.text.saying import asks_source
from index.text.stemming import is_plural
from index.text.words import HYPHENATED


@doubt(AnswerType.SAID, AnswerType.PERSON)
def another_office(e: Evidence) -> bool:
    """An office-holder, or what one said, is asked for, and the sentence tells of another office.

    It lacks the word beside the office, as in "premier ministre", or what the office belongs to, as in "president of
    China"; a match of the office's own word does not count, though it may be related: président, République. A term
    of the title may be lacking, as the whole article is about it.
    """
    text, words = e.question.text, e.view.words[:, e.here]
    if (role := _office_asked(e)) is None:
        return False
    asked = [n for n, t in enumerate(e.terms) if role[0] <= t.start < role[1]]
    office = words[asked].max(axis=0, initial=0.0) >= FOUND
    if not office.any():
        return False
    near = _near(office)
    beside = (n for n in e.content if _qualifies(e, n, role))
    if any(not (words[n] >= FOUND)[near].any() for n in beside):
        return True
    of = next((n for n in e.content if e.terms[n].start > role[0]), None)
    if of is None or e.flags["title"][of] or not _OF.match(text, role[1]):
        return False  # "the judge who ruled"
    if e.view.trait("owned")[e.row] and e.resolved[of] >= FOUND:
        return False  # "Son directeur"
    return not (words[of] >= FOUND)[~office].any()


def _office_asked(e: Evidence) -> tuple[int, int] | None:
    """The place in the question of the office asked for, or of whose holder it asks what they said."""
    if e.question.role or not e.view.expects(AnswerType.SAID):
        return e.question.role
    said = (t for n, t in enumerate(e.terms) if not (e.flags["verb"][n] or e.flags["name"][n]))
    return next(((t.start, t.end) for t in said if _OF_KINDS.match(t.form)), None)


def _qualifies(e: Evidence, n: int, role: tuple[int, int]) -> bool:
    """Whether a term right before or after the office asked for tells which it is: "premier ministre", "délégué CFDT"."""
    text, term = e.question.text, e.terms[n]
    if e.flags["verb"][n]:
        return False  # "the president announced"
    of_kinds = _OF_KINDS.match(fold(text[slice(*role)])) is not None
    if text[term.end : role[0]].isspace():
        named = e.flags["name"][n] and not e.flags["title"][n]  # "the York coach"
        return bool(named) or (of_kinds and term.form not in _NO_KIND)
    return text[role[1] : term.start].isspace() and (of_kinds or text[term.start].isupper())


def _near(words: Bools) -> Bools:
    """Which words of a sentence are within _BESIDE_IT words of those."""
    near: Bools = np.convolve(words, np.ones(2 * _BESIDE_IT + 1), "same") > 0
    return near


@doubt(AnswerType.PERSON)
def country_elsewhere(e: Evidence) -> bool:
    """A country's leader is asked for, and in the sentence the office does not stand near the country.

    "Le président Trump" is not China's president because of "15 % des revenus chinois".
    """
    if not asks_leader(e.question):
        return False
    names = [is_of_country(term.form) for term in e.terms]
    words = e.view.words[:, e.here]
    country, office = (
        words[[n for n in e.content if names[n] is of_country]].max(axis=0, initial=0.0) >= FOUND
        for of_country in (True, False)
    )
    return bool(office.any() and country.any() and not (country & _near(office)).any())


_BESIDE_IT = 3
"""Most words between an office and its kind: "premier ministre", "the French minister for trade"."""
_OF_KINDS = pattern(
    r"(?:minist|president|direct|chef|head|secretar|secretair|maire|mayor|gouvern|govern|commissa|commission|procur|prosecut|juge|judge|ambassad|chancel|general|driver|chauffeur|conduct|pilot)"
)
"""Offices of which there are several kinds."""
_NO_KIND = frozenset(
    "new nouveau nouvelle nouveaux current actuel actuelle two three four five deux trois quatre cinq".split()
)
"""What precedes an office without naming its kind."""
_OF = pattern(r"(?i)\s(?:d[eu]|des|of|at|for)\s|\sd['’]")
"""What joins an office to what it belongs to."""


@doubt(AnswerType.YES_NO, AnswerType.PERSON)
def heads_another(e: Evidence) -> bool:
    """A leader is asked for, and the sentence has the leader of the last thing named: "its president, Ana Ruiz"."""
    return asks_leader(e.question) and leads_another(e.view, e.row)


@silence(AnswerType.PERSON)
def no_successor(e: Evidence) -> bool:
    """A successor is asked for, and the sentence mentions none: "Who will replace the director?"."""
    asked = _COMES_AFTER.search(e.question.text) is not None
    return asked and _CAME_AFTER.search(e.text) is None


_COMES_AFTER = pattern(
    r"(?i)\b(?:tak(?:es?|ing) over|replac(?:es?|ing)|succeed\w*|successor|next (?!to\b)\w+|remplac(?:era?|e)"
    r"|succ[éeè]d\w+|successeur\w*|prend(?:ra)? la (?:suite|relève|place|succession))\b"
)
_CAME_AFTER = pattern(
    r"(?i)\b(?:t(?:akes?|aking|ook|aken) over|replac\w+|succe\w+|appoint(?:ed)?|named?|cho(?:ose|sen)|elect(?:ed)?|(?:next|new)\b|remplac\w+"
    r"|succ[éeè]d\w+|nouve\w+|prochain\w*|futur\w*|nomm(?:ée?|er\w*)|élue?s?|relève|suite|désign\w+|choisi\w*|until then|d['’]ici là"
    r"|interim|intérim\w*|acting|will (?:run|lead|head)|dirigera|assurera|prendra)\b"
)


@doubt(AnswerType.PERSON)
def nobody_named(e: Evidence) -> bool:
    """A person's role or office is asked about, and nobody is named where the sentence has the word for it.

    "The victim's sister, Jane" names no victim; "the mayor of Lyon" no mayor.
    """
    if e.question.role is None:
        return False
    sentences = e.view.sentences
    said = e.said("role") >= FOUND
    if not said.any():
        return False
    if sentences.of_person[e.here][said].all():
        return True
    text = e.text
    if e.view.trait("gives a name")[e.row]:
        return False
    if all(_THEIR.search(text, 0, at) and not _A_NAME.match(text, at) for at in e.places(said)):
        return True
    starts, ends = e.places(said), [*compress(sentences.places(e.row)[1:], said)]
    of_person = noun_type(fold(e.question.role_text)) is AnswerType.PERSON
    told = entities(text, e.language)
    others = names_of_others(text, told, e.question)
    named = (
        x
        for x in told
        if x.kind in ("person", "name", "title", "organisation")
        and not _NEARBY.search(text[: x.head[0]])
        and text[slice(*x.head)] not in others
        and text[slice(*x.head)] not in e.question.text
        and not (x.kind == "person" and holds_another(text, x, starts))
        and (
            x.kind == "person"
            or not of_person
            or any(abs(x.head[0] - end) <= _BESIDE for end in ends)
        )
    )
    return all(any(_OVER.fullmatch(text, end, max(x.head[0], end)) for end in ends) for x in named)


_OVER = pattern(
    r"(?i)(?:[\w-]+\s)?(?:(?:de|à|of|for|in|to)\s(?:la\s|the\s|l['’])?|(?:du|des|aux?)\s|d['’])"
)
"""What joins an office to what it is of: "(ministre) déléguée à l'", "(director) of the"."""


@silence(AnswerType.NAME, AnswerType.PERSON)
def role_of_nobody(e: Evidence) -> bool:
    """An office-holder or a role is asked for, and the sentence has no new name: "Le maire a refusé".

    A question for several persons is exempt: they may go unnamed, as in "two men of 71 and 84".
    """
    if e.question.role is None or (e.question.plural and not _ASKS_NAMES.search(e.question.text)):
        return False
    if e.view.expects(AnswerType.NAME) and not is_of_people(e.question.role_text):
        return False  # the name of a thing
    return _names_none_new(e, NAMES - {"title"})


def _names_none_new(e: Evidence, kinds: Container[Kind]) -> bool:
    """Whether all names of these kinds in the sentence are in the question."""
    return not _new_names(e, kinds)


def _new_names(e: Evidence, kinds: Container[Kind]) -> list[Entity]:
    """The names of these kinds in the sentence that are not in the question."""
    asked = e.question.text.casefold()
    return [x for x in e.told(kinds) if e.text[slice(*x.head)].casefold() not in asked]


_ASKS_NAMES = pattern(r"(?i)\b(?:noms?|names?|named|s['’]appel\w+|called)\b")
"""Asks for names, and not only who somebody is."""
_THEIR = pattern(rf"(?i)(?<!,)\s(?:{POSSESSIVES})\s(?:\w+\s)?$")
_A_NAME = pattern(r"\w+(?:,?\s[a-zà-ÿ]+)?,?\s(?:(?:l[ea]?|the)?[\s'’]?[«“\"]\s?)?[A-ZÀ-Þ]")
"""An office with a name after it: "leur président, Luc"; without one, "their" office has no named holder."""
_BESIDE = 15
"""Most characters between a role and a name that may be a person's or a place's."""
_NEARBY = pattern(r"(?i)\b(?:près d[eu]|dans|à|in|at|near|from|outside)\s$")
"""What precedes a place: "près de Limoges"."""


@doubt(AnswerType.PERSON)
def nobody_gets_it(e: Evidence) -> bool:
    """To whom is asked, and the sentence has no name but the question's, and where: "Osk pays 15% of its sales in Spain"."""
    if not _TO_WHOM.search(e.question.text):
        return False
    return all(_WITHIN.search(e.text, 0, x.head[0]) for x in _new_names(e, NAMES))


_WITHIN = pattern(r"(?i)\b(?:en|dans|in|at)\s(?:(?:l[ae]s?|the)\s|l['’])?\Z")
"""What precedes where something is, not who gets it: "in Spain"."""
_TO_WHOM = pattern(r"(?i)\bto whom?\b|(?:^|\b(?:et|donné|versé|payé)\s)\W*à qui\b")


@silence(AnswerType.NAME)
def nobody_is_named(e: Evidence) -> bool:
    """People's names are asked for, and the sentence names nobody: "two firefighters were taken to hospital in Redfield"."""
    if not any(is_of_people(t.form) for t in e.terms) or e.view.trait("gives a name")[e.row]:
        return False
    return _names_none_new(e, ("person", "name", "organisation"))


@silence(AnswerType.NAME)
def thing_unnamed(e: Evidence) -> bool:
    """A thing's name is asked for, and no name stands near the word for it, except its owner's or another's.

    A name after the plural, as in "les processeurs Voltex", is the maker's; a long quotation is no name.
    """
    question = e.question
    if question.role is None or e.view.trait("gives a name")[e.row]:
        return False
    text = e.text
    said = e.said("role") >= FOUND
    if not said.any():
        return False
    told = entities(text, e.language)
    nouns = [
        (at, at + len(word[0]))
        for at in e.places(said)
        if (word := _WORD.match(text, at))
        and not _OF_ANOTHER_NAME.match(text, at)
        and (_A_NAME.match(text, at) or not _THEIR.search(text, 0, at))
    ]
    if not question.plural:
        nouns = [noun for noun in nouns if not is_plural(text[slice(*noun)])]
    others = names_of_others(text, told, question)
    named = (
        x.head
        for x in told
        if x.kind in NAMES
        and text[slice(*x.head)] not in others
        and len(text[slice(*x.head)].split()) <= _LONGEST_NAME
        and not (
            (BELONGS.search(text[: x.head[0]]) or _NOT_ITS.search(text[: x.head[0]]))
            and any(0 <= x.head[0] - noun[1] <= _NEAR_IT for noun in nouns)
        )
    )
    return not any(
        name[0] - noun[1] <= _NEAR_IT and noun[0] - name[1] <= _NEAR_IT
        for name in named
        for noun in nouns
    )


_WORD = pattern(r"\w+")
_LONGEST_NAME = 7
"""Most words of a name: more in quotation marks are what somebody said."""
_NEAR_IT = 25
"""Most characters between a thing and its name."""
_OF_ANOTHER_NAME = pattern(r"[A-ZÀ-Þ][\w-]+\s[A-ZÀ-Þ][a-zà-ÿ]")
"""A noun in the name of something else: "Rocket Works", but "Works of Lens"."""
_NOT_ITS = pattern(rf"{_NEARBY.pattern}|\b(?:by|par|with|avec)\s$")
"""What precedes the name of a place, a maker or a companion: "forked by Aerlo"."""


@doubt(AnswerType.PERSON)
def only_a_candidate(e: Evidence) -> bool:
    """Who holds an office is asked, and the sentence tells who wants it: "candidate à la mairie de Lens"."""
    if e.question.role is None or _CANDIDATE.search(e.question.text):
        return False
    said = e.places(e.said("role") >= FOUND)
    wants = _CANDIDATE.search(e.text)
    return wants is not None and any(wants.end() <= at <= wants.end() + _NEAR_IT for at in said)


_CANDIDATE = pattern(r"(?i)\b(?:candidate?s?|prétendante?s?|contenders?|running)\b")


@doubt(AnswerType.PLACE, AnswerType.NAME, AnswerType.LIST)
def no_country(e: Evidence) -> bool:
    """A country is asked for, and the sentence names none, nor whose people: "Corn Exchange"."""
    if fold(e.question.focus_text) not in _COUNTRY:
        return False
    return not any(is_of_country(fold(word)) for word in HYPHENATED.findall(e.text))


_COUNTRY = frozenset(("country", "countries", "pays", "nation", "nations"))


@doubt()
def no_predecessor(e: Evidence) -> bool:
    """The question asks who was it before somebody, and the sentence tells of no time before: "the mayor, Ann Holt"."""
    return asks_predecessor(e.question.text) and not _BEFORE.search(e.text)


_BEFORE = pattern(
    r"(?i)\b(?:avant(?! (?:l[ea]s?|la fin|de|d['’]|fin|\d|[a-zà-ÿ]+ \d{4})\b| l['’])|before(?! (?:the|an?|\d|end|next|last|then)\b)|former(?:ly)?|ancien\w*|ex-|précéd\w+|prédécess\w+|predecess\w+|previous\w*|succ[éeè]\w+|remplac\w+|replac\w+"
    r"|until|till|jusqu\w*|outgoing|sortante?|took over|tak(?:es|en|ing) over|la suite|relève|place|alors|then|à l['’]époque)\b"
)


@doubt(AnswerType.PERSON)
def only_speaks_of_it(e: Evidence) -> bool:
    """Who did something or has a role is asked, and the sentence names only who speaks of it: "« Il y a un mort », dit Ana Ruiz".

    Not where a word of the question is beside the name: "said the head of the mill, Ana Ruiz".
    """
    question = e.question
    only_done = _WHO_DID.match(question.text) is not None
    if not only_done and (
        question.plural
        or question.preposition
        or asks_source(question.text)
        or asks_leader(question)
    ):
        return False
    speaking = speakers(e.text, e.language)
    named = _new_names(e, ("person",))
    said = e.places(e.matching)

    def only_speaks(name: Entity) -> bool:
        for start, end in speaking:
            if start <= name.head[0] < end:
                theirs = () if only_done else (at for at in said if start <= at <= end + _AUXILIARY)
                if not any(_beside(e.text, name, at) for at in theirs):
                    return True
        return False

    return bool(named) and all(map(only_speaks, named))


_WHO_DID = pattern(
    r"(?i)\W*(?:who(?: has| have)? (?:did|does|done|made|makes) (?:the|this|that)\b|qui (?:a |ont )?(?:fait|font|mené|mène) (?:l[ea]s?|cette|cet?|ces)\b|qui (?:a |ont )?(?:fait|mené) l['’])"
)
"""Asks who did something without a verb that says what: "Who did the study?"."""
_AUXILIARY = 6
"""Most characters between a speaker and the verb: "Ana Ruiz *avait* dit"."""


def _beside(text: str, name: Entity, at: int) -> bool:
    """Whether a word at ``at`` is in the same part of a sentence as a name or in one right after or before.

    Or in what "who" tells of them: "Ana Ruiz, ingénieure, 43 ans, qui a bâti le pont".
    """
    between = text[at : name.start] if at < name.start else text[name.end : at]
    return len(_PART.findall(between)) < 2 or (at > name.start and _WHO.search(between) is not None)


_PART = pattern(r"[,;:(]")
_WHO = pattern(r"\b(?:who|qui)\b")


@doubt(AnswerType.PERSON)
def not_involved(e: Evidence) -> bool:
    """Who did something is asked, and the sentence tells of whoever had no part in it."""
    return _NO_PART.search(e.question.text) is None and _NO_PART.search(e.text) is not None


_NO_PART = pattern(
    r"(?i)(?:\bnot|n['’]t) (?:(?:been|directly|himself|herself|themselves) )*(?:involved|take part|taken part|part of|connected with)\b"
    r"|\bn['’](?:a|ont|avait|avaient|est|était|étaient) (?:pas|nullement) (?:participé|pris part|contribué|(?:été )?(?:associé|impliqué)e?s?)\b"
    r"|\bn['’](?:a|ont|avait|avaient) pris aucune part\b"
)


@doubt(AnswerType.PERSON)
def tells_of_no_win(e: Evidence) -> bool:
    """Who won is asked, and the sentence tells of no win: "les restrictions imposées"."""
    return asks_who_won(e.question) and _TELLS_WIN.search(e.text) is None


_TELLS_WIN = pattern(
    r"(?i)\b(?:w[io]n|beat|defeat|victor|champion|triumph|titles?\b|gold\b|prize|award|elect|clinch|ahead\b|top|first\b|took\b"
    r"|r?emport|gagn|ba(?:t|ttus?|ttent)\b|victoire|vainqueu|titres?\b|sacr|élu|lauréat|en tête\b|devanc|premi|s['’]impos|(?:s['’]est|se sont) (?:\w+ )?impos)"
)


@doubt(AnswerType.PERSON)
def won_something_else(e: Evidence) -> bool:
    """Who won is asked, and what the sentence has won is no match or vote: "She won a penalty"."""
    if not asks_who_won(e.question):
        return False
    told = [match["what"] for match in _WON.finditer(e.text)]
    return bool(told) and all(told)


_WON = pattern(  # or so many votes, with which one may lose
    r"(?i)\b(?:won|wins|gagné|obtenu|remporté)\b(?P<what>\s(?:an?|the|his|her|their|un|une|le|la|son|sa)\s(?:[\w-]+\s)?"
    r"(?:penalty|free[- ]kick|corner|throw-in|toss|ball|header|challenge|point|contract|order|case|appeal|praise"
    r"|pénalty|coup franc|touche|duel|ballon|contrat|marché|procès|place)\b"
    r"|\s(?:[\w,. ]+\s)?(?:votes?|voix|suffrages|seats?|sièges|(?:per cent|%|percent) of the vote)\b)?"
)
