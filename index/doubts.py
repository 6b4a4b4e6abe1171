"""What by itself makes an answer doubtful, or tells that the article does not answer at all."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import mul

import numpy as np

from index.analyzer import analyzer, fold, is_plural
from index.answer import SURE
from index.definitions import defined, defines
from index.entities import NAMES, NUMERIC, entities
from index.evidence import Evidence, weighed
from index.expected import AMOUNTS, AnswerType, noun_type
from index.features import value
from index.gazetteer import COUNTRIES, COUNTRY_NOUNS, PLACES, country_root
from index.leading import asks_leader, leads_another
from index.matching import FOUND, SAME, STRENGTH, Match
from index.opposites import are_opposite, has_opposite
from index.pattern import pattern
from index.saying import LEFT_OPEN, QUOTES, WISHES
from index.sentences import Bools, gives_grounds, gives_reason
from index.span_edges import CONTRAST
from index.span_rules import BELONGS, TOGETHER, names_of_others
from index.speech import asks_when_told, theirs, told_then
from index.tense import GOING_ON, asked_tense
from index.view import NAMED


def _only_way_of_asking(e: Evidence) -> bool:
    """Of the question's words only those that belong to the way of asking are in the article."""
    return bool(e.content) and all(e.missing[n] for n in e.content)


def _why_of_nothing(e: Evidence) -> bool:
    """It is asked why something did what it did, and the article does not know the thing, or somebody who is named.

    Or the thing is not around, and most else that is asked is not in the sentence.
    """
    if _has_an_unknown_name(e):
        return True
    if not e.subject_elsewhere or (e.view.trait("leans")[e.row] and gives_reason(e.text)):
        return False  # "They refused because…"
    return e.subject_missing or 2 * sum(e.resolved[n] >= FOUND for n in e.content) < len(e.content)


def _has_an_unknown_name(e: Evidence) -> bool:
    """Whether the question names somebody or something of which the article knows no part."""
    named = (x for x in e.question.entities if x.kind in NAMES)
    parts = ([n for n in e.content if x.start <= e.terms[n].start < x.end] for x in named)
    return any(part and all(e.missing[n] for n in part) for part in parts)


def _names_none_of(e: Evidence, matched: Sequence[float]) -> bool:
    """Whether the question has names, but what the whole article is about, and ``matched`` none of its terms that are."""
    rows = zip(e.flags["name"], e.flags["about"], matched, strict=True)
    names = [found for name, about, found in rows if name and not about]
    return bool(names) and max(names) < FOUND


def _amount_of_another(e: Evidence) -> bool:
    """An amount is asked of a name that is not around, and what is asked is not all around either."""
    if not _names_none_of(e, e.nearby):
        return False
    return weighed(e.predicate, e.around) < _NEARLY_ALL


_NEARLY_ALL = 0.7


def _attribute_of_another(e: Evidence) -> bool:
    """The sentence gives a value of the attribute that is asked for, and nothing of what it is asked of is around.

    What points back ("that request") may be of what it is asked of.
    """
    if not e.view.told[e.row] or e.view.trait("points back")[e.row]:
        return False
    title = e.flags["title"]  # the whole article is of it
    of = [n for n in e.content if not e.naming[n] and not title[n]]
    return bool(of) and all(e.nearby[n] < FOUND for n in of)


def _nothing_but_names(e: Evidence) -> bool:
    """Of the question only names are in the article, and the sentence gives nothing of the kind that is asked for.

    What is asked of them by yes or no, it cannot settle at all.
    """
    said = [e.missing[n] for n in e.content if not e.flags["name"][n]]
    typed = e.question.typed and e.view.type_met[e.row] < FITS
    return bool(typed or e.view.expects(AnswerType.YES_NO)) and bool(said) and all(said)


FITS = 0.65
"""How well an entity fits at least that may be what is asked for: a name for a person, but no company."""


def _one_word_of_it(e: Evidence) -> bool:
    """Of a short question that names nothing known, the sentence has one word, and another is nowhere.

    So it is with general knowledge: "How much does a doctor earn?" of an article on a player's wage.
    """
    flags = zip(e.flags["name"], e.flags["title"], e.flags["number"], e.anywhere, strict=True)
    if any((name or title or number) and found >= FOUND for name, title, number, found in flags):
        return False
    here = e.view.matched[e.content, e.row] >= FOUND
    lost = any(e.missing[n] for n in e.content)
    return len(e.content) <= _SHORT and lost and int(here.sum()) <= 1


_SHORT = 3
"""Words that count in a short question."""


def _another_office(e: Evidence) -> bool:
    """Who holds an office is asked, and what it is the office of is not in the sentence, or what sort is not beside it.

    "president of China", "premier ministre".

    The word for the office itself does not count, be it a relative of the other: président, République. What the
    title names, the whole article is about.
    """
    role = e.question.role
    if role is None:
        return False
    of = next((n for n in e.content if e.terms[n].start > role[0]), None)
    words = e.view.words[:, e.here]
    office = e.said("role") >= FOUND
    if not office.any():
        return False
    near = np.convolve(office, np.ones(2 * _BESIDE_IT + 1), "same") > 0
    text = e.question.text
    sorts = e.content if _OF_SORTS.match(fold(e.question.role_text)) else ()
    for n in sorts:
        before = text[e.terms[n].end : role[0]].isspace() and e.terms[n].form not in _NO_SORT
        after = text[role[1] : e.terms[n].start].isspace()
        if (before or after) and not (words[n] >= FOUND)[near].any():
            return True
    if of is None:
        return False
    if _of_a_country(e, office):
        return True
    if e.flags["title"][of]:
        return False
    if not _OF.match(text, role[1]):
        return False  # "the judge who ruled"
    if e.view.trait("owned")[e.row] and e.resolved[of] >= FOUND:
        return False  # "Son directeur"
    return not (words[of] >= FOUND)[~office].any()


def _of_a_country(e: Evidence, office: Bools) -> bool:
    """Whether the office in a French sentence is that of a country which is not asked about: "le président américain"."""
    if e.language != "fr":
        return False
    places = e.places(np.ones_like(office))
    words = [fold(e.text[at:end].strip(" ,.;:!?…»”)")) for at, end in pairwise(places)]
    asked = e.view.words[:, e.here].max(axis=0) >= FOUND
    return any(
        said and not of_asked and country_root(word) is not None
        for said, of_asked, word in zip(office, asked[1:], words[1:], strict=False)
    )


_BESIDE_IT = 3
"""Words away at which what sort of office it is may stand: "premier ministre", "the French minister for trade"."""
_OF_SORTS = pattern(
    r"(?:minist|president|direct|chef|head|secretar|secretair|maire|mayor|gouvern|govern|commissa|commission|procur|prosecut|juge|judge|ambassad|chancel|general)"
)
"""Offices of which there are several sorts."""
_NO_SORT = frozenset(
    "new nouveau nouvelle nouveaux current actuel actuelle two three four five deux trois quatre cinq".split()
)
"""What stands before an office and is no sort of it."""
_OF = pattern(r"(?i)\s(?:d[eu]|des|of|at|for)\s|\sd['’]")
"""What joins an office to what it is the office of."""


def _nothing_but_numbers(e: Evidence) -> bool:
    """The question asks of nothing but numbers, in figures or in words: "Combien font deux et deux ?".

    A share or a sum that only the sentence has is told of: "15 % de quoi ?".
    """
    said = [x for x in e.question.entities if x.kind in NUMERIC]
    if any(x.kind in _OF_SOMETHING for x in said):
        held = np.all(e.view.matched[e.content] >= SAME, axis=0)
        if held[e.row] and held.sum() == 1:
            return False
    return all(
        e.flags["number"][n] or any(x.head[0] <= e.terms[n].start < x.head[1] for x in said)
        for n in e.content
    )


_OF_SOMETHING = ("percent", "money")


def _no_reason(e: Evidence) -> bool:
    """A reason is asked for, and neither the sentence nor the next one gives any.

    It only says again what is so, or nothing in it looks like a reason and it has not all that is asked.
    """
    sentences = e.view.sentences
    after = ""
    if e.row + 1 < len(sentences) and sentences.follows[e.row]:
        after = sentences.texts[e.row + 1]
    if any(map(gives_reason, (e.text, after))) or gives_grounds(after):
        return False
    if _FOR_WHAT.search(e.question.text) and _SERVES.search(e.text):
        return False
    told = e.view.words[:, e.here].max(axis=0) < FOUND
    if int((sentences.content[e.here] & told).sum()) < _AGAIN:
        return True
    text = e.text
    if _HINTS_WHY.search(text):
        return False
    held = all(e.same_here[n] or e.flags["name"][n] for n in e.content)
    return not held or _REPORTED.search(text) is not None


_FOR_WHAT = pattern(r"(?i)\bà quoi (?:ça )?ser|\bser\w+ à quoi\b|\bwhat\b.*\bfor\W*$")
_SERVES = pattern(
    r"(?i)\bser(?:t|vent|vait|vaient|vira|viront|vi)\b[^.;:]*?\b(?:à|aux?|de)\b|\bused (?:for|to|in|as)\b"
)
"""What something is used for, told without a reason."""


def _is_the_reason(e: Evidence) -> bool:
    """What is asked why is itself the reason of something: "Why did it rain?", "They stayed in because of the rain"."""
    sentences = e.view.sentences
    held = (e.view.words[e.content][:, e.here] >= FOUND).any(axis=0)
    places = np.array(sentences.places(e.row))[held]
    return bool(len(places)) and any(
        cue.end() <= places.min() and not _APART_FROM_IT.search(e.text, cue.end(), places.max())
        for cue in _IN_VIEW_OF.finditer(e.text)
        if cue.start() > _FRONTED
    )


_IN_VIEW_OF = pattern(
    r"(?i)\b(?:en raison d|à cause d|face (?:à|aux?)\b|grâce (?:à|aux?)\b|faute d|because of|due to|thanks to|owing to|in response to|en réponse (?:à|aux?)\b|in the face of)"
)
"""What stands before a thing that is the reason."""
_APART_FROM_IT = pattern(r"[;:.!?]\s|,\s")
_FRONTED = 5
"""Letters before the reason that a sentence opens with, at most."""
_HINTS_WHY = pattern(
    r"(?i)\b(?:dans la mesure où|étant donné|d['’]autant|par la volonté|estimant|jugeant|craignant|dénonçant|redout\w+|fear\w*|après (?:qu|avoir|une?|la|le)|au lendemain"
    r"|connue?s? pour|after|following|based on|in response|prompt(?:ed|ing)|known for|famous for|for \w+ing)\b|, as (?:it|the|an?|he|she|they)\b|: (?:[a-zà-ÿ]|[«“\"])"
)
"""What often stands before a reason, though it need not."""
_REPORTED = pattern(
    r"(?i)\b(?:said|says?|told|announced|announces|added|explained|confirmed|stated|promised|warned|according to)\b.*\bwould\b"
    r"|\b(?:dit|annoncé?|déclaré?|confirmé?|indiqué?|promis|prévenu|expliqué?)\b.*\bqu(?:e|['’]\w+)\s.*\w{2,}rai(?:t|ent)\b"
)
"""What only reports what will be: "said it would"."""
_AGAIN = 5
"""Words beside those of the question that a sentence has at least which tells more than the question does."""


def _only_mentions(e: Evidence) -> bool:
    """It is asked what a thing is, and the sentence has the word without saying so; a person does what he is."""
    if any(e.flags["name"]) or e.tells_what or e.view.trait("gives a name")[e.row]:
        return False
    text, asked = e.text, e.question.text
    what = defined(asked)
    # "the Anna, a cutter" tells of the Anna
    means = any(not fold(text[m.end() :]).startswith(what) for m in _MEANS.finditer(text))
    return not means and not defines(text, asked)


_MEANS = pattern(
    r"(?i)\b(?:désign\w+|signifi\w+|s['’]appliqu\w+|consist\w+|défini\w+|means?|meant|refers|defined)\b|\(|, (?:a|an|un|une|des) | qui | that | which "
)
"""What else stands in sentences that tell what something is, in whatever words."""


def _nobody_named(e: Evidence) -> bool:
    """It is asked who holds an office or plays a part, and nobody is named where the sentence has the word.

    "The victim's sister, Jane", and "the mayor of Lyon", name no victim and no mayor.
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
    ends = [end for end, at in zip(sentences.places(e.row)[1:], said, strict=False) if at]
    of_person = noun_type(fold(e.question.role_text)) is AnswerType.PERSON
    told = entities(text, e.language)
    others = names_of_others(text, told, e.question)
    named = (
        x
        for x in told
        if x.kind in ("person", "name", "title", "organisation")
        and not _NEARBY.search(text[: x.head[0]])
        and text[slice(*x.head)] not in others
        and (
            x.kind == "person"
            or not of_person
            or any(abs(x.head[0] - end) <= _BESIDE for end in ends)
        )
    )
    return all(
        BELONGS.search(text[: x.head[0]]) and any(0 <= x.head[0] - end <= _LINKED for end in ends)
        for x in named
    )


_THEIR = pattern(r"(?i)(?<!,)\s(?:leurs?|son|sa|ses|their|his|her|its)\s(?:\w+\s)?$")
_A_NAME = pattern(r"\w+(?:,?\s[a-zà-ÿ]+)?,?\s[A-ZÀ-Þ]")
"""An office with a name after it: "leur président, Luc"; without it, they of the sentence are not its holder."""
_BESIDE = 15
"""Letters that lie at most between a person's part and a name that may be a person's or a place's."""
_NEARBY = pattern(r"(?i)\b(?:près d[eu]|dans|à|in|at|near|from|outside)\s$")
"""What stands before a place: "près de Limoges"."""
_LINKED = 6
"""Letters that stand at most between an office and what it is the office of: " of the"."""


def _thing_unnamed(e: Evidence) -> bool:
    """It is asked what a thing is called, and no name stands near a word for it, but the owner's or another's.

    What stands after the plural, as in "les processeurs Voltex", is the maker.
    """
    question = e.question
    if question.role is None or e.view.trait("gives a name")[e.row] or QUOTES.search(e.text):
        return False
    if noun_type(fold(question.role_text)) is AnswerType.PERSON:
        return False
    text = e.text
    said = e.said("role") >= FOUND
    if not said.any():
        return False
    nouns = [(at, at + len(word[0])) for at in e.places(said) if (word := _WORD.match(text, at))]
    if not question.plural:
        nouns = [noun for noun in nouns if not is_plural(text[slice(*noun)])]
    told = entities(text, e.language)
    others = names_of_others(text, told, question)
    named = (
        x.head
        for x in told
        if x.kind in _MAY_NAME
        and text[slice(*x.head)] not in others
        and not (
            BELONGS.search(text[: x.head[0]])
            and any(0 <= x.head[0] - noun[1] <= _NEAR_IT for noun in nouns)
        )
    )
    return not any(
        name[0] - noun[1] <= _NEAR_IT and noun[0] - name[1] <= _NEAR_IT
        for name in named
        for noun in nouns
    )


_WORD = pattern(r"\w+")
_MAY_NAME = frozenset({*NAMES, "title"})
_NEAR_IT = 25
"""Letters between a thing and its name, at most."""


def _with_nobody(e: Evidence) -> bool:
    """It is asked with whom, or against whom, and the sentence has nobody who is together with anybody."""
    return e.question.preposition in TOGETHER and _TOGETHER_TOLD.search(e.text) is None


_TOGETHER_TOLD = pattern(
    r"(?i)\b(?:avec|contre|entre|face|et|accompagn\w+|rencontr\w+|affront\w+|oppos\w+|with|against|between|and|versus|vs|met|meets?|beat|join\w*|alongside)\b"
)


def _heads_another(e: Evidence) -> bool:
    """Who leads something is asked, and the sentence has who leads what was named last: "its president, Ana Ruiz"."""
    return asks_leader(e.question) and leads_another(e.view, e.row)


def _left_unnamed(e: Evidence) -> bool:
    """It is asked which, and the sentence only tells that there are some: "lent by a museum", "two clubs want him"."""
    asked = e.question
    if not asked.focus or not _WHICH.match(asked.text):
        return False
    places = e.places(e.said("focus") >= SAME)
    counted = _SO_MANY.search(asked.text) is not None
    named = [
        x.head[0]
        for x in entities(e.text, e.language)
        if x.kind in NAMES and e.text[slice(*x.head)].casefold() not in asked.text.casefold()
    ]
    return bool(places) and all(
        (_BY_SOME.search(e.text, 0, at) or (counted and _SOME.search(e.text, 0, at)))
        and _AND_NO_MORE.match(e.text, at)
        and not any(0 < name - at < _SOON for name in named)
        for at in places
    )


_WHICH = pattern(r"(?i)\W*(?:[\w'’]+\s){0,2}?(?:which|what|quel(?:le)?s?)\b")
_NUMBER = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
_SO_MANY = pattern(rf"(?i)\b{_NUMBER}\b")
_SOME = pattern(rf"(?i)(?<!\bles )(?<!\bces )(?<!\bthe )(?<!\bthese )\b{_NUMBER}\s(?:[\w-]+\s)?\Z")
_BY_SOME = pattern(
    r"(?i)(?:\b(?:par|avec|chez|pour|à|by|from|with|to|for)\s|\bauprès d['’])(?:an?|une?)\s(?:[\w-]+\s)?\Z"
)
_AND_NO_MORE = pattern(
    r"(?i)[\w-]+(?:[,.;)»”]|\s(?:and|but|is|are|was|were|will|would|have|has|on|in|et|mais|est|sont|ont|en|dans|à|ne)\b|\sn['’]|$)"
)
"""A noun without anything that tells which."""
_SOON = 40
"""Letters after a noun within which its name stands."""


def _not_still(e: Evidence) -> bool:
    """It is asked why something still goes on, and the sentence does not tell that it does."""
    return any(term.form in GOING_ON and e.resolved[n] == 0 for n, term in enumerate(e.terms))


def _no_longer(e: Evidence) -> bool:
    """It is asked who holds an office, and the sentence has somebody who did: "the former chancellor"."""
    role = e.question.role
    if role is None or _FORMER.search(e.question.text):
        return False
    places = e.places(e.said("role") >= FOUND)
    return bool(places) and all(_FORMER_BEFORE.search(e.text, 0, at) for at in places)


_FORMER = pattern(r"(?i)\b(?:former|previous|ex|anciens?|anciennes?|précédente?)\b")
_FORMER_BEFORE = pattern(r"(?i)\b(?:former|ex|ancien|ancienne|late|outgoing)[\s-](?:[\w-]+\s)?\Z")


def _of_another_person(e: Evidence) -> bool:
    """When, where or for whom somebody did something is asked, and the sentence names but another person."""
    if not _names_none_of(e, e.resolved):
        return False
    told = entities(e.text, e.language)
    return any(x.kind == "person" for x in told)


def _nothing_the_same(e: Evidence) -> bool:
    """Something asked is nowhere in the article, and of the rest the sentence has but what is related to it.

    What is of the kind that is asked for is told in other words more often.
    """
    if e.question.typed:
        return False
    return any(e.missing[n] for n in e.content) and not any(e.same_here[n] for n in e.content)


def age_of_kin(e: Evidence) -> bool:
    """It is asked how old somebody is, and the sentence gives but the age of somebody of theirs: "their 14-year-old son"."""
    text = e.text
    kin = _KIN.search(text)
    if kin is None or _AN_AGE.search(text[: kin.start()]) or _AN_AGE.search(text, kin.end()):
        return False
    words = e.view.words[:, e.here].max(axis=0)
    places = e.view.sentences.places(e.row)
    noun = max(kin.start("noun"), kin.start("of"))
    return not any(
        at == noun and found >= FOUND for at, found in zip(places, words.tolist(), strict=True)
    )


_KIN = pattern(
    r"(?i)\b(?:his|her|their|['’]s)\s\d{1,3}-year-old\s(?P<noun>[\w-]+)"
    r"|\b(?:his|her|their|son|sa|leur)\s(?P<of>[\w-]+)(?:,|\s(?:âgée?\s)?de|\saged)\s\d{1,3}(?!\d)(?:\sans\b)?"
)
_AN_AGE = pattern(r"(?i), \d{1,3}(?! ?[\d%])(?:,| ans)|\b\d{1,3}(?: ans\b|-year-old| years old)")


def _only_akin(e: Evidence) -> bool:
    """Of a name of the question only another that is akin to it is around: "Dublin", "Ireland"."""
    return any(
        e.flags["name"][n]
        and FOUND <= e.nearby[n] < STRENGTH[Match.FUZZY]
        and e.resolved[n] <= e.view.matched[n, e.row]  # and no "it" stands for it
        for n in e.content
    )


def _only_counted(e: Evidence) -> bool:
    """So many people are asked for of whom something is told, and the sentence tells something else of people."""
    told = [n for n in e.content if not e.flags["name"][n] and not _PEOPLE.match(e.terms[n].form)]
    return (
        0 < len(told) < len(e.terms)
        and any(_PEOPLE.match(t.form) for t in e.terms)
        and all(e.nearby[n] < FOUND for n in told)
    )


_PEOPLE = pattern(r"(?:people|persons?|personnes?|gens|homes?|foyers?|households?)$")


def _counts_something_else(e: Evidence) -> bool:
    """So many of some thing are asked for, and the sentence has the thing, but counts people: "three employees".

    Or it has nothing but measures.
    """
    asked = e.question
    if not asked.focus or not ASKS_COUNT.search(asked.text):
        return False
    found = entities(e.text, e.language)
    counted = [x for x in found if x.kind == "number"]
    measured = [e.text[x.start : x.end] for x in found if x.kind == "measure"]
    if measured and not counted:
        return not any(asked.focus_text.casefold() in text.casefold() for text in measured)
    places = e.places(e.said("focus") > SAME)
    if not places or _is_of_people(asked.focus_text):
        return False
    return bool(counted) and all(
        any(map(_is_of_people, e.text[x.head[1] : x.end].split()))
        and not any(x.start <= at < x.end for at in places)
        for x in counted
    )


ASKS_COUNT = pattern(r"(?i)\b(?:how many|combien d(?:e\b|['’]))")
"""What asks how many there are of something."""


def _is_of_people(noun: str) -> bool:
    word = fold(noun)
    return _PEOPLE.match(word) is not None or noun_type(word) is AnswerType.PERSON


def _amount_of_a_kind(e: Evidence) -> bool:
    """So much of something is asked for, and the sentence has at most things of its kind: "how many planets"."""
    return all(e.view.matched[n, e.row] < STRENGTH[Match.RELATED] for n in e.content)


def _most_in_the_world(e: Evidence) -> bool:
    """What is the most of all in the world is asked, and the article does not know of such things."""
    if not _OF_ALL.search(e.question.text):
        return False
    return any(e.missing[n] for n in e.content if not e.flags["verb"][n])


_OF_ALL = pattern(r"(?i)\b(?:in the world|of all time|du monde|au monde)\W*$")


def _at_another(e: Evidence) -> bool:
    """It is asked how many there are at a firm, and the sentence names but another."""
    found = _AT.search(e.question.text)
    if found is None:
        return False
    of = [n for n, t in enumerate(e.terms) if t.start >= found.end() and e.flags["name"][n]]
    other = e.view.sentences.names & ~e.view.known
    return (
        bool(of) and all(e.view.matched[n, e.row] < FOUND for n in of) and bool(other[e.here].any())
    )


_AT = pattern(r"(?i)\b(?:chez|at)\s")


def _not_of_the_world(e: Evidence) -> bool:
    """What is the most of all in the world is asked, and the sentence has not all of that: of its kind, or of the world."""
    asked = _OF_ALL.search(e.question.text)
    return asked is not None and any(e.resolved[n] < FOUND for n in e.content)


def _no_date(e: Evidence) -> bool:
    """A date is asked for, and the sentence gives none that is new, nor what happened then; or but that of the telling."""
    if not e.view.type_met[e.row]:
        exactly = e.question.granularity not in (None, "period")
        return exactly or _WHEN_TOO.search(e.text) is None
    if asks_when_told(e.question.text):
        return False
    text = e.text
    dates = [x for x in entities(text, e.language) if x.kind == "date"]
    if _UNTIL_WHEN.search(e.question.text) and not any(
        _UNTIL.search(text, 0, x.head[0]) for x in dates
    ):
        return True
    to_come = asked_tense(e.question.text) == "future"
    return bool(dates) and all(
        told_then(text, x.start) or (to_come and _SINCE.search(text, 0, x.head[0])) for x in dates
    )


_WHEN_TOO = pattern(
    r"(?i)\b(?:lors d|lorsqu|quand\b|pendant\b|durant\b|au cours d|à l['’]époque\b|au moment\b|au plus tard\b|la nuit\b|alors que\b"
    r"|when\b|during\b|as soon as\b|at night\b|at the time\b)|\b(?:vers|entre|around)\s-?\d"
)
"""What tells when without a date: "lors de l'invasion normande"."""
_UNTIL_WHEN = pattern(r"(?i)\b(?:jusqu['’](?:à|a) (?:quand|quelle)|(?:until|till) when)\b")
_UNTIL = pattern(
    r"(?i)\b(?:jusqu['’](?:à|a|en|aux?)|avant|d['’]ici|until|till|before|by|through)\s(?:[\w'’]+\s){0,3}\Z"
)
"""Before the end of a time."""
_SINCE = pattern(r"(?i)\b(?:since|depuis)\s(?:[\w'’]+\s){0,2}\Z")
"""Before a date that is over."""


def not_made_known(e: Evidence) -> bool:
    """Another sentence tells that what is asked for is not made known: "Le prix n'a pas été communiqué"."""
    if not e.question.typed and not e.view.expects(AnswerType.THING):
        return False
    kept_back = e.view.trait("not told")
    if not kept_back.any() or kept_back[e.row]:
        return False
    asked = [n for n in e.content if not e.missing[n]]
    rows = (e.view.row(r.sentence) for r in e.ranked[1:_SEEN])
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


def _not_denied(e: Evidence) -> bool:
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


def _not_so_at_all(e: Evidence) -> bool:
    """It is asked whether something is so, and what it would be is nowhere around: "Is the driver in prison?"."""
    if not e.content or e.view.trait("denies")[e.row]:
        return False
    return e.nearby[e.content[-1]] < FOUND


def _another_time(e: Evidence) -> bool:
    """It is asked of this year, and the sentence tells of the last one."""
    asked = {m.lastgroup for m in _TIMES.finditer(e.question.text)}
    told = {m.lastgroup for m in _TIMES.finditer(e.text)} if asked else set()
    return bool(told) and asked.isdisjoint(told)


_TIMES = pattern(
    "(?i)"
    + "|".join(
        rf"(?P<{name}>\b(?:{words})\b)"
        for name, words in {
            "this_year": r"cette année|this year",
            "last_year": r"l['’]an(?:née)? (?:dernier|dernière|passée?)|l['’]année (?:précédente|d['’]avant)|last year|the (?:previous year|year before)",
            "next_year": r"l['’]an(?:née)? (?:prochaine?|suivante?)|next year|the following year",
            "this_month": r"ce mois(?:-ci)?|this month",
            "last_month": r"le mois dernier|last month",
            "next_month": r"le mois prochain|next month",
            "this_week": r"cette semaine|this week",
            "last_week": r"la semaine (?:dernière|passée)|last week",
            "next_week": r"la semaine prochaine|next week",
            "yesterday": r"hier|yesterday",
            "tomorrow": r"demain|tomorrow",
        }.items()
    )
)


def _verb_unknown(e: Evidence) -> bool:
    """It is asked whether something is done that the article never speaks of, and little else is in the sentence."""
    unknown = any(verb and lost for verb, lost in zip(e.flags["verb"], e.missing, strict=True))
    return unknown and e.held <= _HALF


_HALF = 0.5


def _no_country(e: Evidence) -> bool:
    """It is asked which country, and the sentence names none."""
    question = e.question
    if fold(question.focus_text) not in COUNTRY_NOUNS:
        return False
    named = (fold(e.text[slice(*x.head)]) for x in entities(e.text, e.language) if x.kind in NAMES)
    return all(name in PLACES and name not in COUNTRIES for name in named)


def _only_wished(e: Evidence) -> bool:
    """It is asked whether something is so, and the sentence tells only who wants or fears it."""
    if WISHES.search(e.question.text):
        return False
    return _all_after(e, WISHES, e.content)


def _all_after(e: Evidence, cue: re.Pattern[str], terms: Sequence[int]) -> bool:
    """Whether what the sentence has of ``terms`` stands after a cue that it holds."""
    found = cue.search(e.text)
    if found is None:
        return False
    known = e.view.words[terms, e.here].max(axis=0, initial=0.0) >= FOUND
    places = e.view.sentences.places(e.row)
    return all(places[w] > found.start() for w in known.nonzero()[0])


def _left_open(e: Evidence) -> bool:
    """What is asked is told only as what somebody would not say: "She declined to say whether it would close"."""
    if e.view.expects(AnswerType.YES_NO) or not e.view.trait("left open")[e.row]:
        return False
    return _all_after(e, LEFT_OPEN, [n for n in e.content if not e.flags["name"][n]])


def _only_the_contrary(e: Evidence) -> bool:
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


def _owned_by_another(e: Evidence) -> bool:
    """What is asked of one name is told of another beside it, or of what the sentence opens with: "Son patron"."""
    if not e.view.asked.neighbours or not e.question.typed:
        return False
    other = e.view.sentences.names & ~e.view.known
    for noun, name in e.view.asked.neighbours:
        said = e.view.words[noun] >= NAMED
        own = e.view.linked(e.view.words[name] >= NAMED)
        if (said & e.view.linked(other))[e.here].any() and not (said & own)[e.here].any():
            return True
        if said[e.here].any() and e.view.trait("owned")[e.row] and e.row:
            before = e.view.sentences.words_of(e.row - 1)
            if other[before].any() and e.view.matched[name, e.row - 1] < FOUND:
                return True
    return False


def _hardly_ahead(e: Evidence) -> bool:
    """Another sentence is nearly as likely, of which there often is one with another name.

    Where several are asked for and it names several, the other hardly tells of others.
    """
    return e.share < _AHEAD and not value(e.ranked[0].features, "several met")


_AHEAD = 0.6
"""The share of all the best sentences' that is the first one's, at least, where it is well ahead."""


def _neither_begun_nor_ended(e: Evidence) -> bool:
    """Whether something began or ended is asked, and the sentence only has what did: "Has she stopped selling bread?"."""
    return any(
        _BEGINS_OR_ENDS.match(term.form) and e.resolved[n] < STRENGTH[Match.RELATED]
        for n, term in enumerate(e.terms)
    )


_BEGINS_OR_ENDS = pattern(
    r"(?:arret|cess|stop|quit|abandon|renon|commenc|start|begin|began|begun|continu|repren|repris|resum|debut|demarr|interromp)"
)


def _without_number(e: Evidence) -> bool:
    """So many are asked for, and the sentence has no word of how many."""
    return not e.view.type_met[e.row] and not _HOW_MANY.search(e.text)


_HOW_MANY = pattern(
    r"(?i)\d|\b(?:no|none|nobody|nothing|free|several|many|few|half|third|quarter|dozens?|hundreds?|thousands?|both|all|every|twice|double|single|only|one|two|three|four|five|six"
    r"|aucune?|personne|rien|gratuit\w*|plusieurs|beaucoup|peu|moitié|tiers|quart|dizaines?|centaines?|milliers?|tous|toutes|chaque|deux|trois|quatre|cinq|six|une?|seule?s?|doubl\w+)\b"
)


def _said_of_another(e: Evidence) -> bool:
    """It is asked what somebody said about something, of which the sentence says nothing."""
    about = _ABOUT_WHAT.search(e.question.text)
    if about is None:
        return False
    topic = [n for n in e.content if e.terms[n].start >= about.end() - 1]
    return bool(topic) and all(e.around[n] < FOUND for n in topic)


_ABOUT_WHAT = pattern(
    r"(?i)\b(?:about|regarding|concerning|sur|à propos d\w+|au sujet d\w+|concernant)\s"
)


def _another_speaks(e: Evidence) -> bool:
    """It is asked what somebody said, and the sentence has another's words, or nobody's."""
    return theirs(e.view, e.row, e.language) is False


def _another_letter(e: Evidence) -> bool:
    """What is asked of one line, group or vitamin is not in the sentence."""
    return any(t.lettered and not e.same_here[n] for n, t in enumerate(e.terms))


def _unknown_letter(e: Evidence) -> bool:
    """What is asked of one line, group or vitamin is told but of others: "ligne D"."""
    return any(t.lettered and e.missing[n] for n, t in enumerate(e.terms))


def _not_written_out(e: Evidence) -> bool:
    """It is asked what letters stand for, and the sentence writes out none."""
    return _STANDS_FOR.search(e.question.text) is not None and _WRITES_OUT.search(e.text) is None


_STANDS_FOR = pattern(
    r"(?i)\bstands? for\b(?! (?:election|mayor|president))|\b(?:initiales|sigle|acronyme?|abréviation|abbreviation)\b"
)
_WRITES_OUT = pattern(
    r"(?i)\(|, (?:ou|or) |\b(?:stands? for|short for|initial\w*|abbreviat\w*|abr[ée]viation|acronyme?|sigle|signifi\w*|means?)\b"
)


def _advice(e: Evidence) -> bool:
    """What is best is asked, of which the article says nothing: "Quel est le meilleur téléphone ?"."""
    best = [n for n, t in enumerate(e.terms) if _BEST.match(t.form)]
    if not best or not _THE_BEST.search(e.question.text):
        return False
    if any(map(mul, e.flags["name"], e.same_anywhere)):
        return False  # of those that the article tells of
    return not any(e.same_anywhere[n] for n in best)


_BEST = pattern(r"meilleur|pire|best|worst")
_THE_BEST = pattern(
    r"(?i)\bquel(?:le)?s? (?:est|sont) l(?:e|a|es) (?:meilleure?s?|pires?)\b|\b(?:what|which)(?: is| are|['’]s) the (?:best|worst)\b"
)


UNSURE = SURE - 0.01
"""The most that an answer can be sure of that is given with a caveat."""

Rule = Callable[[Evidence], bool]


def _opens_with_another(e: Evidence) -> bool:
    """None of the names that are asked about is around, and the sentence opens with another."""
    if not _names_none_of(e, e.resolved):
        return False
    first = e.view.sentences.opening(e.row)
    return first is not None and bool(e.view.sentences.names[first] and not e.view.known[first])


def _of_another_subject(e: Evidence) -> bool:
    """The sentence is said of what was named last, and there none of the names is that are asked about: "It made £389m"."""
    spoken_of = int(e.view.sentences.spoken_of[e.row])
    return spoken_of != e.row and all(
        _names_none_of(e, e.view.matched[:, row].tolist()) for row in (e.row, spoken_of)
    )


def _in_the_other_half(e: Evidence) -> bool:
    """What is asked of one name is told of another: "Ana Ruiz came in 2019, while Jan Vos…"."""
    question, sentences = e.question, e.view.sentences
    contrast = CONTRAST.search(e.text)
    if contrast is None or not question.typed:
        return False
    asked = (sentences.names & e.view.known)[e.here]
    other = (sentences.names & ~e.view.known)[e.here]
    after = np.array(sentences.places(e.row)) > contrast.start()
    told = [
        x.head[0] > contrast.start() for x in entities(e.text, e.language) if question.fit(x.kind)
    ]
    if not asked.any() or not told or len(set(told)) > 1:
        return False
    half = after if told[0] else ~after
    return not (asked & half).any() and bool((other & half).any())


_DOUBTS: tuple[Rule, ...] = (
    _one_word_of_it,
    _nothing_the_same,
    _nothing_but_numbers,
    _only_the_contrary,
    _another_letter,
    _owned_by_another,
    not_made_known,
    _not_denied,
    _left_open,
    _opens_with_another,
    _in_the_other_half,
    _left_unnamed,
    _not_of_the_world,
    _another_time,
    _has_an_unknown_name,
)
_DOUBTS_OF_AMOUNTS = (_only_akin, _only_counted, _amount_of_a_kind)
_DOUBTS_OF: dict[AnswerType, tuple[Rule, ...]] = {
    AnswerType.REASON: (_no_reason, _is_the_reason, _not_still),
    AnswerType.DEFINITION: (_only_mentions,),
    AnswerType.SAID: (_another_speaks, _said_of_another),
    AnswerType.YES_NO: (_not_so_at_all, _only_wished, _neither_begun_nor_ended, _verb_unknown),
    AnswerType.PERSON: (_another_office, _nobody_named, _no_longer, _heads_another, _with_nobody),
    **dict.fromkeys(AMOUNTS, _DOUBTS_OF_AMOUNTS),
    AnswerType.NUMBER: (*_DOUBTS_OF_AMOUNTS, _counts_something_else, _without_number, _at_another),
    AnswerType.DATE: (_of_another_person, _no_date, _only_akin),
    AnswerType.PLACE: (_of_another_person, _hardly_ahead, _no_country),
    AnswerType.ORGANISATION: (_of_another_person, _hardly_ahead),
    AnswerType.AGE: (_of_another_person, _only_akin, age_of_kin),
}
_SILENT: tuple[Rule, ...] = (
    _only_way_of_asking,
    _attribute_of_another,
    _nothing_but_names,
    _advice,
    _most_in_the_world,
    _unknown_letter,
    _not_written_out,
    _of_another_subject,
)
_SILENT_OF: dict[AnswerType, tuple[Rule, ...]] = {
    AnswerType.REASON: (_why_of_nothing,),
    AnswerType.NAME: (_nobody_named, _thing_unnamed),
    **dict.fromkeys(AMOUNTS, (_amount_of_another,)),
}


def doubtful(e: Evidence) -> bool:
    """Whether an answer is one that is given with a caveat at most, whatever else speaks for it."""
    rules = _DOUBTS_OF.get(e.question.expected, ())
    return any(rule(e) for rule in (*_DOUBTS, *rules))


def silent(e: Evidence) -> bool:
    """Whether the article does not answer, whatever else speaks for it."""
    rules = _SILENT_OF.get(e.question.expected, ())
    return any(rule(e) for rule in (*_SILENT, *rules))
