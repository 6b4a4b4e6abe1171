"""Doubts about amounts, ages and dates: of something else, of another time, or missing."""

from itertools import pairwise

from index.confidence.doubt_words import names_elsewhere, names_none_of
from index.confidence.evidence import Evidence, weighed
from index.confidence.rules import doubt, silence
from index.entities.attributes import asked_attributes
from index.entities.counted import counts_some
from index.entities.dimensions import asked_dimension, dimensions
from index.entities.entity import NAMES, NUMERIC, Entity
from index.entities.people import asks_age_then, tells_age_then
from index.entities.recognizer import entities
from index.entities.scores import has_final_score, has_score, is_earlier
from index.questions.expected import AMOUNTS, AnswerType, asks_age_of_thing, is_of_people
from index.questions.question import FITTING
from index.ranking.leaders import SUCCEEDED
from index.ranking.matching import FOUND, SAME
from index.ranking.speech import asks_when_told, told_then
from index.spans.which_amount import tells_no_price
from index.text.casualties import (
    fated,
    only_of_the_dead,
    only_of_the_hurt,
    tells_of_the_dead,
    tells_of_the_hurt,
)
from index.text.gazetteer import PLACES, is_demonym
from index.text.numerals import TO_TEN_EN, TO_TEN_FR
from index.text.pattern import pattern
from index.text.saying import ACCORDING_TO, asks_source
from index.text.stemming import is_plural
from index.text.tense import asked_tense, tells_future, told_tense


@silence(*AMOUNTS)
def amount_of_another(e: Evidence) -> bool:
    """An amount is asked about a name that is not nearby, and part of the predicate is not nearby either."""
    if not names_none_of(e, e.nearby):
        return False
    return weighed(e.predicate, e.around) < _NEARLY_ALL


@silence(*AMOUNTS)
def amount_told_of_others(e: Evidence) -> bool:
    """An amount is asked about names, no places, that the article has, but neither near the sentence nor in its title."""
    return bool(e.named) and not any(
        e.nearby[n] >= FOUND or e.missing[n] or e.flags["title"][n] or e.terms[n].form in PLACES
        for n in e.named
    )


@doubt(AnswerType.NUMBER, AnswerType.PERCENT)
def number_of_another(e: Evidence) -> bool:
    """A number is asked about a name or a nation that is told of elsewhere: "Combien de foyers suisses…"."""
    nations = (
        n
        for n, t in enumerate(e.terms)
        if e.question.language == "fr" and is_demonym(t.form) and e.nearby[n] < FOUND
    )
    return (
        bool(names_elsewhere(e)) or any(not e.missing[n] for n in nations) or _only_named_below(e)
    )


def _only_named_below(e: Evidence) -> bool:
    """Whether the one asked about is named after the sentence but not before, and another in it: "Verlac emploie 90 personnes. Nomio…"."""
    sentences, first = e.view.sentences, e.row
    while first and sentences.passage[first - 1] == sentences.passage[e.row]:
        first -= 1
    told = e.view.matched[:, first : e.row + 1].max(axis=1)
    rows = zip(told, e.flags["name"], e.flags["about"], e.missing, strict=True)
    names = [(here, missing or about) for here, name, about, missing in rows if name]
    unnamed = bool(names) and all(here < FOUND and not other for here, other in names)
    return unnamed and bool(e.told(NAMES))


_NEARLY_ALL = 0.7
"""The weight of the predicate's terms nearby, 0 to 1, from which it is nearly all there."""


@doubt()
def cost_of_something_else(e: Evidence) -> bool:
    """What something costs is asked, and the sentence neither has it nor tells the cost of what was told before: "Le budget est de 8 millions"."""
    leaning = ("leans", "refers", "points back", "owned", "labelled", "stands in")
    if "money" not in asked_attributes(e.question.text) or _ITS_COST.search(e.text):
        return False
    elsewhere = bool(e.owners) and all(e.resolved[n] < FOUND for n in e.owners)
    return elsewhere and not any(e.view.trait(trait)[e.row] for trait in leaning)


_ITS_COST = pattern(
    r"(?i)\b(?:co[uû]ts?|factures?|travaux|montants?|devis|costs?|bills?|price|prix)\b"
)


@doubt(AnswerType.MONEY)
def sum_but_no_price(e: Evidence) -> bool:
    """A price is asked for, and the sentence has only debts, profits or the like: "a £2m break fee"."""
    return e.question.asks_price and tells_no_price(e.text, e.language)


@doubt(*AMOUNTS)
def of_several(e: Evidence) -> bool:
    """An amount is told of several together, of which one is asked about: "900 jobs in Hamburg and Piraeus"."""
    return any(
        _ONE_OF_SEVERAL.fullmatch(e.text, mine.end, other.start)
        and len({e.text[slice(*x.head)] in e.question.names for x in (mine, other)}) == 2
        for mine, other in pairwise(e.told(NAMES))
    )


_ONE_OF_SEVERAL = pattern(r",?\s(?:and|et|or|ou)\s(?:(?:in|at|à|en|au|aux|the|la|le|les)\s|l['’])?")
"""What is between two names of a list."""


@doubt(*AMOUNTS)
def of_the_other_compared(e: Evidence) -> bool:
    """An amount is asked about what the sentence only compares: "11 tonnes, more than the cargo of the Embiez"."""
    compared = _MORE_THAN.search(e.text)
    places = [at for name in e.question.names if (at := e.text.find(name)) >= 0]
    if compared is None or not places or min(places) < compared.end():
        return False
    return not any(x.head[0] >= compared.end() for x in e.told(NUMERIC))


_MORE_THAN = pattern(
    r"(?i)\b(?:(?:plus|moins|autant|aussi|mieux|fois)\b[^.;:]*?\bqu(?:e\b|['’])"
    r"|(?:more|less|fewer|times|\w{2,}er)\b[^.;:]*?\bthan\b|as (?:many|much|big|large|high)\b[^.;:]*?\bas\b"
    r"|(?:longueurs?|unités?|places?|points?|secondes?|minutes?) (?:de|d[u']|d['’]|devant|derrière)(?=\s?[A-ZÀ-Þ])"
    r"|(?:le|la|les|the) (?:mieux|plus|moins|best|most|highest|lowest)\b[^.;:]*?,?\s(?:devant|derrière|ahead of|behind)\b"
    r"|(?:points?|places?|seconds?|minutes?|lengths?) (?:ahead of|behind|above|below|clear of|off|short of)\b)"
)
"""What precedes the other thing compared."""


@doubt(AnswerType.NUMBER)
def counts_something_else(e: Evidence) -> bool:
    """A count of something is asked for, and the sentence counts people: "three employees"; or it only measures."""
    text, focus = e.text, _to_be_counted(e)
    if not focus:
        return False
    counted = e.told(("number",))
    measured = [  # "12 hectares", "38 mètres d'épaisseur"
        text[x.start : x.end + len(" de ") + len(focus)].casefold() for x in e.told(("measure",))
    ]
    if any(focus in measure for measure in measured):
        return False
    if not counted:
        return bool(measured)
    if is_of_people(focus) or only_of_the_dead(e.question.text):
        return False
    places = e.places(e.said("focus") >= FOUND)
    return bool(places) and all(
        any(map(is_of_people, text[x.head[1] : x.end].split()))
        and not any(x.start <= at < x.end for at in places)
        for x in counted
    )


@doubt(*AMOUNTS)
def no_share_of_market(e: Evidence) -> bool:
    """A share of a market is asked for, and the sentence tells of no market: "pays 15% of its sales"."""
    return _OF_MARKET.search(e.question.text) is not None and _MARKET.search(e.text) is None


_OF_MARKET = pattern(r"(?i)\b(?:market[ -]share|share of the market|parts? d[eu] marché)\b")
_MARKET = pattern(r"(?i)\b(?:market|marché|sells?|sold|vend(?:us?|ues?|ent)?)\b")


@doubt(AnswerType.NUMBER)
def counts_none(e: Evidence) -> bool:
    """How many there are of something is asked, and the sentence has but a share: "third with 22.7 %"."""
    kinds = {x.kind for x in e.told(NUMERIC)}
    return e.question.asks_count and kinds == {"percent"}


@doubt(AnswerType.NUMBER)
def counts_a_part(e: Evidence) -> bool:
    """How many there are of something is asked, and only some of them are counted, or by how much they changed.

    "Eleven of the victims have died" for "how many victims were there".
    """
    if not _to_be_counted(e):
        return False
    if numbers := e.told(("number",)):
        return all(counts_some(e.text, x) for x in numbers)
    shares = e.told(("percent",))
    return bool(shares) and all(_CHANGED_BY.search(e.text, 0, x.head[0]) for x in shares)


_CHANGED_BY = pattern(
    r"(?i)\b(?:de|d['’]environ|by)\s(?:(?:près|plus|moins|about|around|nearly|almost|over|more|less|than|d['’]|de)\s?)*\Z"
)
"""What precedes a percentage by which something changed: "a réduit de 37 %"."""


@doubt(AnswerType.NUMBER)
def counts_those_who_tell(e: Evidence) -> bool:
    """How many people there are is asked, and the sentence counts only those who tell of it: "trois employés affirment"."""
    text, focus = e.text, _to_be_counted(e)
    if not focus or not (is_of_people(focus) or only_of_the_dead(e.question.text)):
        return False
    if asks_source(e.question.text):
        return False  # "How many employees said so?"
    counted = e.told(("number",))
    telling = (_TELLING.search(text, 0, x.start) or _THEY_TELL.match(text, x.end) for x in counted)
    return bool(counted) and all(telling)


@silence(*AMOUNTS)
def counts_those_who_tell_of_them(e: Evidence) -> bool:
    """The same where it is asked of somebody by name: "How many work at Voltex?"."""
    return any(e.flags["name"]) and counts_those_who_tell(e)


def _to_be_counted(e: Evidence) -> str:
    """The noun of which the question asks how many there are, in lower case; empty if it asks for no count."""
    return e.question.focus_text.casefold() if e.question.asks_count else ""


_TELLING = pattern(rf"{ACCORDING_TO}\s$")
_THEY_TELL = pattern(
    r"(?:\s(?:qui|who)\s[^.;:]*?)?\s(?:affirment|assurent|disent|expliquent|estiment|racontent|jugent|say|said|told|claim|claimed)\b"
)
"""Those counted, as the source of a statement: "trois employés qui l'ont vue affirment…"."""


@doubt(AnswerType.NUMBER)
def only_hurt(e: Evidence) -> bool:
    """How many have died is asked, and the sentence tells only how many were hurt or are missing."""
    return only_of_the_dead(e.question.text) and only_of_the_hurt(e.text)


@doubt(AnswerType.NUMBER)
def counts_the_dead(e: Evidence) -> bool:
    """How many there were of something is asked, and the sentence counts only those who died or were hurt."""
    if not _to_be_counted(e) or tells_of_the_dead(e.question.text):
        return False
    counted = e.told(("number",))
    return (
        bool(counted)
        and not tells_of_the_hurt(e.question.text)
        and all(fated(e.text, x.start, x.end) for x in counted)
    )


@doubt(AnswerType.NUMBER)
def tells_of_none_hurt(e: Evidence) -> bool:
    """How many were hurt is asked, and the sentence tells of nobody hurt: "moved 34 patients"."""
    return _HURT.search(e.question.text) is not None and not tells_of_the_hurt(e.text)


_HURT = pattern(r"(?i)\b(?:bless\w+|injur\w+|hurt|wounded)\b")


@doubt(AnswerType.NUMBER)
def tells_of_no_death(e: Evidence) -> bool:
    """How many have died is asked, and the sentence counts no people, and tells of no death: "eleven cases of listeria"."""
    if not _HOW_MANY_DIED.search(e.question.text) or tells_of_the_dead(e.text):
        return False
    counted = (e.text[x.start : x.end] for x in e.told(("number",)))
    return not any(is_of_people(word) for phrase in counted for word in phrase.split())


_HOW_MANY_DIED = pattern(
    r"(?i)\b(?:combien d(?:e\s|['’])(?:[\w-]+\s){0,3}?(?:(?:sont|ont|en sont|ont été|en est)\s)?(?:morte?s?|décédée?s?|tuée?s?|péri)\b"
    r"|how many (?:[\w-]+\s){0,3}?(?:died|dead|(?:were|was|been) killed)\b)\W*(?:$|(?:en|dans|in|at|on)\b)"
)


@doubt(AnswerType.NUMBER)
def of_another_dimension(e: Evidence) -> bool:
    """A depth, width or thickness is asked for, and the sentence has no word for it: "un bassin de 25 mètres"."""
    across = asked_dimension(e.question.text)
    if across not in _ACROSS or across in dimensions(e.text):
        return False
    return across != "depth" or _BELOW.search(e.text) is None


_BELOW = pattern(r"(?i)\b(?:sous|below|under|beneath|underground|deeper|deepest|plus profond)\b")
_ACROSS = ("width", "depth", "thickness")
"""Dimensions that a measurement alone does not tell."""


@doubt()
def score_before_the_end(e: Evidence) -> bool:
    """The score is asked for, and the sentence only tells one before the end: "À la pause, il y avait 7-0"."""
    if not e.question.asks_score or is_earlier(e.question.text):
        return False
    return has_score(e.text, e.language) and not has_final_score(e.text, e.language)


@doubt(AnswerType.AGE)
def age_of_whomever(e: Evidence) -> bool:
    """The question has no word that the article has: "How old is she?"."""
    return not (e.view.matched >= FOUND).any()


@doubt(AnswerType.AGE)
def age_of_another(e: Evidence) -> bool:
    """Somebody's age is asked, and all that the sentence tells stand right after other names: "Ana Ruiz, 36, and Luc Caron"."""
    if not e.named:
        return False
    first, names = e.here.start, e.view.sentences.names
    whose = [at - 1 for kind, at, _ in e.view.read(e.row) if kind == "age" and at > first]
    return bool(whose) and all(names[at] and e.view.words[e.named, at].max() < SAME for at in whose)


@silence(AnswerType.AGE)
def age_of_somebody(e: Evidence) -> bool:
    """The age of a thing is asked, and the sentence tells only people's: "said Ann Holt, 58"."""
    if not asks_age_of_thing(e.question.text):
        return False
    first, names = e.here.start, e.view.sentences.names
    ages = [at for kind, at, _ in e.view.read(e.row) if kind == "age"]
    return bool(ages) and all(at > first and names[at - 1] for at in ages)


@doubt(AnswerType.AGE)
def age_then(e: Evidence) -> bool:
    """An age is asked for, and the sentence tells how old somebody was when something happened: "devenue sourde à 54 ans"."""
    return not asks_age_then(e.question.text) and tells_age_then(e.text, e.language)


@doubt(AnswerType.DATE, *AMOUNTS)
def long_done(e: Evidence) -> bool:
    """An amount or a date to come is asked for, and the sentence only tells of what is done: "It had cost 2 million"."""
    asked = asked_tense(e.question.text)
    already = asked is None and e.view.expects(AnswerType.DATE) and _ALREADY.search(e.text)
    if asked != "future" and not already:
        return False
    return _GONE_BY.search(e.text) is not None and not tells_future(e.text)


_ALREADY = pattern(r"(?i)\b(?:avai(?:t|ent) déjà|had already)\b")
"""Tells of an earlier time than what is going on: "En 2019, il avait déjà fermé une usine"."""


_GONE_BY = pattern(
    r"(?i)\b(?:avai(?:t|ent) (?:déjà )?(?:été )?\w+[éius]e?s?\b|il y a (?:[\w'’-]+ ){1,3}(?:ans|mois|années)\b|(?:years?|months|decades?) ago\b"
    r"|(?:was|were|had been|been) (?:built|bought|opened|restored|renovated|sold)\b|(?:built|bought|opened|sold)\b[^.;]* in (?:19|20)\d\d\b)"
)
"""What tells of a thing done: "il y a trois ans", "had been bought"."""


@doubt(AnswerType.DATE)
def no_date(e: Evidence) -> bool:
    """A date is asked for; the sentence gives no new date and no event, or only when it was said, or a past one for "when is"."""
    if not e.view.type_met[e.row]:
        exactly = e.question.granularity not in (None, "period")
        return exactly or _WHEN_TOO.search(e.text) is None
    if asks_when_told(e.question.text):
        return False
    text = e.text
    dates = e.told(("date",))
    asked = asked_tense(e.question.text)
    if dates and asked == "past" and all(_is_to_come(text, x) for x in dates):
        return True
    now = asked != "past" and _WHEN.search(e.question.text) is not None
    if dates and now and all(_LONG_AGO.search(text, x.start, x.end) for x in dates):
        return True
    if dates and _SINCE_WHEN.search(e.question.text):
        return all(_UNTIL.search(text, 0, x.head[0]) for x in dates)
    to_come = asked == "future"
    return bool(dates) and all(
        told_then(text, x.start) or (to_come and _has_come(text, x)) for x in dates
    )


@doubt(*AMOUNTS, AnswerType.PLACE)
def no_longer_so(e: Evidence) -> bool:
    """What is so now is asked, and the sentence tells what was: "l'avait écartée, estimant que le trafic attendu, 32 000 voyageurs"."""
    if not _IS_NOW.search(e.question.text) or _IS_NOW.search(e.text):
        return False
    return _WAS.search(e.text) is not None


_IS_NOW = pattern(
    r"(?i)\b(?:maintenant|aujourd['’]hui|désormais|finalement|actuellement|now|today|currently|these days)\b"
)
_WAS = pattern(r"(?i)\b(?:avai(?:t|ent)|étai(?:t|ent)|had|was|were)\b")


@doubt(AnswerType.DATE)
def of_a_birth_or_death(e: Evidence) -> bool:
    """A date is asked for, and all that the sentence tells is when somebody was born or died: "who died in 1958"."""
    dates = e.told(("date",))
    return (
        bool(dates)
        and not _OF_LIFE.search(e.question.text)
        and all(_BORN.search(e.text, 0, x.head[0]) for x in dates)
    )


_OF_LIFE = pattern(
    r"(?i)\b(?:nées?|nés?|na[iî](?:t|ss)\w*|naquit|morte?s?|mour\w+|meur\w+|décè[ds]\w*|décéd\w+|born|births?|birthday|die[ds]?|dead|deaths?|liv\w+|vécu|vivai\w+)\b"
)
_BORN = pattern(
    r"(?i)\b(?:died|born|morte?s?|nées?|nés?|décédée?s?)\s(?:(?:in|on|en|le|au|vers|around|about)\s)?\Z"
)


@doubt(AnswerType.DATE)
def of_the_one_before(e: Evidence) -> bool:
    """When somebody began is asked, and the sentence tells who came after them: "who took over from Ann Holt in May"."""
    if not _BECAME.search(e.question.text):
        return False
    places = [e.text.find(name) for name in e.question.names]
    return any(at >= 0 and SUCCEEDED.search(e.text, 0, at) for at in places)


_BECAME = pattern(
    r"(?i)\b(?:become|became|start\w*|begin|began|devenue?|commencé|débuté|pris(?:e)?|elected|élue?)\b"
)


@doubt(AnswerType.DATE, AnswerType.PLACE)
def of_several_others(e: Evidence) -> bool:
    """When or where one thing was done is asked, and only several others are told of: "trois bassins" for "la piscine"."""
    text = e.question.text
    one = [
        n
        for n, t in enumerate(e.terms)
        if _THE_ONE.search(text, 0, t.start) and not e.flags["name"][n] and not is_plural(t.form)
    ]
    for n in one:
        words = e.view.words[n, e.here]
        said = e.places(words >= FOUND)
        if said and words.max() < SAME and all(_SEVERAL.search(e.text, 0, at) for at in said):
            return True
    return False


_THE_ONE = pattern(r"(?i)\b(?:(?:le|la|the)\s|l['’])\Z")
_SEVERAL = pattern(
    rf"(?i)(?<!\bles )(?<!\bthe )\b(?:\d+|{TO_TEN_FR}|{TO_TEN_EN}|plusieurs|several|other|d['’]autres|dozens of)\s(?:other |autres )?\Z"
)


def _is_to_come(text: str, date: Entity) -> bool:
    """Whether a date is told as one to come, and not by a French historian: "il y restera jusqu'à sa mort en 1883"."""
    if _TO_COME.search(text, date.start, date.end) or _WOULD.search(text, 0, date.head[0]):
        return True
    told_so = told_tense(text, date.start) == "future"
    return told_so and not _HISTORIC.search(text, date.start, date.end)


def _has_come(text: str, date: Entity) -> bool:
    """Whether a date is now, or one since which something goes on."""
    return bool(_SINCE.search(text, 0, date.head[0]) or _NOW.match(text, date.head[0]))


@doubt(AnswerType.NUMBER, AnswerType.DATE, AnswerType.MONEY, AnswerType.DURATION)
def called_off(e: Evidence) -> bool:
    """An amount or a date is asked for, and the sentence says that what it tells of was given up."""
    return _GIVEN_UP.search(e.text) is not None and _ASKS_GIVEN_UP.search(e.question.text) is None


_GIVEN_UP = pattern(
    r"(?i)\b(?:(?:has|have|had|was|were|been) (?:since )?(?:been )?(?:abandoned|cancell?ed|scrapped|shelved|called off|ditched)"
    r"|(?:a|ont|avait|est|sont|été|fut) (?:finalement |depuis |été )*(?:abandonné|annulé|enterré)e?s?)\b"
)
_ASKS_GIVEN_UP = pattern(
    r"(?i)\b(?:abandon|cancel|scrap|shelve|call(?:ed)? off|ditch|annul|supprim|renonc)\w*"
)


@doubt()
def of_a_time_compared(e: Evidence) -> bool:
    """All of the type asked for belongs to an earlier event: "the worst since 1995, when a crash at Wick killed two"."""
    question = e.question
    compared = _WHEN_IT.search(e.text)
    if compared is None or not question.typed or question.year or e.view.expects(AnswerType.DATE):
        return False
    told = [x for x in entities(e.text, e.language) if question.fit(x.kind) >= FITTING]
    return bool(told) and all(x.start >= compared.end() for x in told)


_WHEN_IT = pattern(
    r"(?i)\b(?:since|depuis|remont\w+ (?:à|en)|back to) (?:[a-zé]+ )?\d{4},? (?:when|quand|lorsqu\w+|où)\b"
)


@doubt(AnswerType.DATE)
def of_another_day(e: Evidence) -> bool:
    """The question asks when somebody was born or died, or something was founded; the sentence tells of none of these."""
    if not e.view.expects(AnswerType.DATE) or not _BEGINS.search(e.question.text):
        return False
    return _BEGINS.search(e.text) is None


_BEGINS = pattern(
    r"(?i)\b(?:née?s?|nai(?:t|ss\w+)|mort\w*|décéd\w+|décès|fond(?:e|ent|ée?s?|ation|er|a)|cré(?:e|ent|ée?s?|ation|er|a)"
    r"|born|birth|died?|dead|death|found(?:ed|er|ing|ation)|creat(?:ed|es|ion)|set up|establish\w*)\b"
)


_WHEN_TOO = pattern(
    r"(?i)\b(?:lors d|lorsqu|quand\b|pendant\b|durant\b|au cours d|à l['’]époque\b|au moment\b|au plus tard\b|la nuit\b|alors que\b"
    r"|when\b|during\b|as soon as\b|at night\b|at the time\b)|\b(?:vers|entre|around)\s-?\d"
)
"""What says when without a date: "lors de l'invasion normande"."""
_SINCE_WHEN = pattern(r"(?i)\b(?:since when|depuis quand)\b")
_UNTIL = pattern(
    r"(?i)\b(?:until|till|by|before|jusqu['’](?:à|au|en)|d['’]ici|avant)\s(?:at least\s|au moins\s)?(?:l[ea]\s|the\s)?\Z"
)
_WHEN = pattern(r"(?i)\b(?<!since )when (?:is|are|do|does|will)\b|\b(?<!depuis )quand\b")
"""Asks when something happens: now, or to come."""
_LONG_AGO = pattern(
    r"(?i)\b(?:ago|last|yesterday|previous|il y a|hier|avant-hier|derni(?:er|ère)s?|passée?s?|précédente?)\b"
)
_WOULD = pattern(r"(?i)\b(?:would|serai(?:t|ent)|devrai(?:t|ent)|due to)\b[^,;.]*\Z")
_TO_COME = pattern(r"(?i)\b(?:tomorrow|next|demain|prochaine?s?|à venir)\b")
_HISTORIC = pattern(r"\b1\d{3}\b|(?i:siècle|century)")
"""In a date, tells of another age."""
_NOW = pattern(r"(?i)(?:aujourd['’]hui|actuellement|currently|now)\b")
_SINCE = pattern(r"(?i)\b(?:since|depuis)\s(?:[\w'’]+\s){0,2}\Z")
"""What precedes a date in the past."""
