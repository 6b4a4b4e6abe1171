"""Doubts about the question's words: too few are in the article or the sentence, or its names are others."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from index.confidence.evidence import Evidence
from index.confidence.rules import doubt, silence
from index.entities.attributes import KIN
from index.entities.entity import NAMES
from index.entities.people import gender_meant
from index.entities.recognizer import entities
from index.nations import asked_of_whom
from index.questions.expected import AMOUNTS, FIGURES, PARTIES, AnswerType
from index.questions.whole import asks_when_it_starts
from index.ranking.features import value
from index.ranking.matching import FOUND, SAME, STRENGTH, Match
from index.spans.excluded import only_demand
from index.spans.halves import CONTRAST
from index.text.analyzer import analyzer, fold
from index.text.language import LANGUAGES, Language
from index.text.lexicon import is_word
from index.text.numerals import rank
from index.text.pattern import pattern
from index.text.stemming import COMPARATIVES


@doubt()
def asks_of_nothing(e: Evidence) -> bool:
    """The question has no content word: "where?"."""
    return not e.content


@doubt()
def of_whatever(e: Evidence) -> bool:
    """The question says of "it" only what may be said of anything, and not the opening's first such sentence answers: "When does it start?"."""
    if len(e.content) != 1 or not _OF_IT.search(e.question.text):
        return False
    (said,) = e.content
    passage = e.view.sentences.passage
    generic = _of_anything(e.question.language)
    elsewhere = bool(passage[e.row] != passage[0]) or asks_when_it_starts(e.question)
    told_before = bool((e.view.matched[said, : e.row] >= SAME).any())
    return e.terms[said].stem in generic and (elsewhere or told_before)


_OF_IT = pattern(r"(?i)\b(?:it|this|that|ça|ca|cela)\b|\bc['’]?(?:est|était)\b")
_OF_ANYTHING: dict[Language, str] = {
    "fr": "commencer débuter ouvrir fermer marcher fonctionner coûter cher payer financer décider durer finir terminer changer causer",
    "en": "start begin open close work function cost expensive pay fund decide last end finish stop change cause",
}


@lru_cache
def _of_anything(language: Language) -> frozenset[str]:
    """Terms for what may be said of anything."""
    return frozenset(analyzer(language).terms(_OF_ANYTHING[language]))


@silence()
def nothing_but_names(e: Evidence) -> bool:
    """Only the question's names are in the article, and the sentence has nothing of the type asked for.

    A yes-or-no question about them may be settled by a refusal: "Did York bring one in?", "York rejected it".
    """
    if not only_its_names(e):
        return False
    if e.view.expects(AnswerType.YES_NO):
        settled = e.view.trait("denies")[e.row] or _REFUSES.search(e.text)
        return not (settled or _CONCERNED.search(e.question.text))
    return e.question.typed and bool(e.view.type_met[e.row] < FITS)


@silence()
def nothing_but_the_title(e: Evidence) -> bool:
    """In or on which of a kind is asked, and but for the title's words the article has nothing of that.

    "Dans quelle usine sont gravées les puces ?", where the article is about chips, and has no factory and engraves nothing.
    """
    focus = [e.missing[n] for n, focus in enumerate(e.flags["focus"]) if focus]
    if not e.question.preposition or not focus or not all(focus):
        return False
    said = [e.missing[n] for n in e.content if not e.flags["title"][n]]
    return len(said) > 1 and all(said) and e.view.type_met[e.row] < FITS


_CONCERNED = pattern(r"(?i)\b(?:concern|impliqu|involv)(?:ée?s?|ed)\b")


@silence()
def only_what_it_is_for(e: Evidence) -> bool:
    """What something does is asked, and the article has the verb only in what it is called: "What was the delivery van delivering?"."""
    if e.language != "en" or e.question.typed:
        return False
    subject, words = e.view.asked.subject, e.view.words
    if subject is None:
        return False
    doing = (words[subject + 1] >= FOUND).nonzero()[0]
    itself = STRENGTH[Match.LEMMA]
    akin = (
        len(doing) and doing[-1] + 1 < words.shape[1] and words[subject + 1, doing].max() < itself
    )
    return bool(akin and (words[subject, doing + 1] >= SAME).all())


@doubt(AnswerType.YES_NO)
def only_its_names(e: Evidence) -> bool:
    """Whether of the question only the names are in the article, and it asks something of them."""
    return bool(e.unnamed) and all(e.missing[n] for n in e.unnamed)


@doubt(AnswerType.THING, AnswerType.LIST)
def only_names_near(e: Evidence) -> bool:
    """Of the question only the names are in the sentence or near it: "What was Ann Holt paid?"."""
    return bool(e.unnamed) and all(e.nearby[n] < FOUND for n in e.unnamed)


_REFUSES = pattern(
    r"(?i)\b(?:reject|refus|exclu|cancel|annul|rul(?:e[ds]?|ing) out|abandon|scrap|declin|dismiss|renonc|écart[eé])\w*"
)


FITS = 0.65
"""The least fit of an entity that may answer: a name fits a person this well, a company does not."""


@silence()
def asks_for_the_best(e: Evidence) -> bool:
    """The best of something is asked for, and the article does not say: "Quel est le meilleur téléphone ?"."""
    best = [n for n, t in enumerate(e.terms) if _BEST.match(t.form)]
    if not best or not _THE_BEST.search(e.question.text):
        return False
    return not any(e.same_anywhere[n] for n in best)


_BEST = pattern(r"meilleur|pire|best|worst")
_THE_BEST = pattern(
    r"(?i)\bquel(?:le)?s? (?:est|sont) l(?:e|a|es) (?:meilleure?s?|pires?)\b|\b(?:what|which)(?: is| are|['’]s) the (?:best|worst)\b"
)


@doubt()
def in_another_place(e: Evidence) -> bool:
    """It is asked of a place that the sentence lacks, and it tells of another: "un bureau en Allemagne", "à Valence"."""
    asked = [
        [n for n in e.content if x.start <= e.terms[n].start < x.end]
        for x in e.question.entities
        if x.kind == "place" and _IN.search(e.question.text, 0, x.head[0])
    ]
    elsewhere = any(terms and all(e.resolved[n] < FOUND for n in terms) for terms in asked)
    return elsewhere and any(_IN.search(e.text, 0, x.head[0]) for x in e.told(("place",)))


_IN = pattern(r"(?i)\b(?:(?:en|dans|in|at)\s(?:(?:l[ea]s?|the)\s|l['’])?|(?:à|au|aux)\s)\Z")


@doubt()
def compares_whatever(e: Evidence) -> bool:
    """The most or more of something is asked for, and not of what: "Laquelle est la plus rapide ?", "Who is bigger?"."""
    asked = _COMPARES.fullmatch(e.question.text)
    return asked is not None and (asked["word"] is None or asked["word"].lower() in COMPARATIVES)


_COMPARES = pattern(
    r"(?i)\W*(?:(?:et|and|so|mais|but|alors)\s)?(?:c['’ ]?est\s)?"
    r"(?:lequel|laquelle|lesquel\w+|quel(?:le)?s?|qui|who|what|which(?:\sones?|\sof\s(?:them|the\s(?:two|three|four))(?:\sones?)?)?)"
    r"(?:\s(?:des\s(?:deux|trois|quatre)\s)?(?:est|sont|is|are|was|were)|['’]?s)?\s(?:(?:l[ea]s?|the)\s)?"
    r"(?:(?:plus|moins|most|least|more|less)\s[\w-]+|meilleure?s?|pires?|best|worst|better|worse|(?P<word>[a-z]{2,}e(?:r|st)))\W*"
)


@silence()
def has_an_unknown_name(e: Evidence) -> bool:
    """Whether the question has a name of which no word is in the article."""
    named = (x for x in e.question.entities if x.kind in NAMES)
    parts = ([n for n in e.content if x.start <= e.terms[n].start < x.end] for x in named)
    return any(part and all(e.missing[n] for n in part) for part in parts)


def names_none_of(e: Evidence, matched: Sequence[float]) -> bool:
    """Whether the question has names other than the article's subject, and none of them is matched in ``matched``."""
    rows = zip(e.flags["name"], e.flags["about"], matched, strict=True)
    names = [found for name, about, found in rows if name and not about]
    return bool(names) and max(names) < FOUND


def names_elsewhere(e: Evidence) -> list[int]:
    """Numbers of the question's names, other than the article's subject, that are in the article but not nearby."""
    rows = zip(e.flags["name"], e.flags["about"], e.nearby, e.missing, strict=True)
    return [
        n
        for n, (name, about, near, missing) in enumerate(rows)
        if name and not about and near < FOUND and not missing
    ]


@doubt()
def has_an_unknown_word(e: Evidence) -> bool:
    """Whether the question has a word that no language knows: a name in lower case, or a bad typo."""
    return any(
        not t.targets
        and not title
        and len(t.form) >= _KNOWN_FROM
        and t.form.isalpha()
        and not any(is_word(t.form, language) for language in LANGUAGES)
        for t, title in zip(e.terms, e.flags["title"], strict=True)
    )


_KNOWN_FROM = 5
"""Letters from which a word that the lexicon lacks is hardly one."""


@doubt()
@silence(AnswerType.NAME, *AMOUNTS)
def of_another(e: Evidence) -> bool:
    """None of the names asked about is matched, and the sentence opens with another name.

    Where a date, a place, an age or a body is asked for, it may name another person anywhere.
    """
    if not names_none_of(e, e.resolved):
        return False
    if e.view.opens_with_another[e.row] and not _stands_for_it(e, e.text):
        return True
    return e.view.expects(*_OF_SOMEBODY) and bool(e.told(("person",)))


@doubt()
def names_only_others(e: Evidence) -> bool:
    """The sentence has names, and none of those asked about is in it or near, nor in the title."""
    return not _names_the_title(e) and names_none_of(e, e.nearby) and names_others(e)


def _names_the_title(e: Evidence) -> bool:
    """Whether one of the question's names is in the title."""
    return any(map(min, zip(e.flags["name"], e.flags["title"], strict=True)))


@doubt(AnswerType.DATE, AnswerType.PLACE, *AMOUNTS)
def told_of_another(e: Evidence) -> bool:
    """The sentence names others, not those asked about, who are not in the title, and no pronoun may stand for them."""
    if _names_the_title(e) or not names_none_of(e, e.resolved) or _PRONOUN.search(e.text):
        return False
    return names_others(e) and not _stands_for_it(e, e.text)


_PRONOUN = pattern(
    r"(?i)\b(?:il|elle|ils|elles|ce|cet|cette|ces|celui|celle|ceux|celles|dont|it|its|they|their|he|she|his|her|this|that|these|those|one|pair|two|whose)\b"
)


def names_others(e: Evidence) -> bool:
    """Whether the sentence has names that the question lacks."""
    return bool((e.view.sentences.names & ~e.view.known)[e.here].any())


_OF_SOMEBODY = (AnswerType.DATE, AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.AGE)


@silence()
def of_another_subject(e: Evidence) -> bool:
    """The sentence continues an earlier one ("It made £389m"), and from there on none has the names asked about."""
    spoken_of = int(e.view.sentences.spoken_of[e.row])
    if _stands_for_it(e, e.view.sentences.texts[spoken_of]) or _stands_for_it(e, e.text):
        return False
    return spoken_of != e.row and all(
        names_none_of(e, e.view.matched[:, row].tolist()) for row in range(spoken_of, e.row + 1)
    )


def _stands_for_it(e: Evidence, text: str) -> bool:
    """Whether ``text`` opens with where somebody is from, in a passage that names who is asked about: "Les Brestoises"."""
    told = _EPITHET.match(text) or _FIRM_OF.match(text)
    return told is not None and not names_none_of(e, e.in_passage)


_FROM_THERE = r"[a-zà-ÿ]+(?:ais|ois|ien|éen|ain|in|an|and|ard|on)(?:n?e)?s?\b"
"""The end of a word for who or what is from a place: "lyonnais"."""
_EPITHET = pattern(rf"(?:L(?:a|es?)\s|L['’])[A-ZÀ-Þ]{_FROM_THERE}")
"""Opens with what somebody is called besides their name: "Le Brestois"."""
_FIRM_OF = pattern(
    r"(?:L[ae]\s|L['’])(?:groupe|entreprise|société|firme|compagnie|constructeur|fabricant|géant|club|équipementier|assureur|distributeur)\s"
    rf"{_FROM_THERE}"
)
"""Opens with a firm by where it comes from: "Le groupe lyonnais"."""
_IT = pattern(r"(?i)\b(?:it|ça|cela)\b")


@silence()
def attribute_of_another(e: Evidence) -> bool:
    """The sentence has a value of the attribute asked for, and what it should belong to is nowhere near.

    A sentence that points back ("that request") may have it earlier. "It" is what the article is about: "How
    much will it cost the city?".
    """
    if (
        not e.view.valued[e.row]
        or e.view.trait("points back")[e.row]
        or _IT.search(e.question.text)
    ):
        return False
    return bool(e.owners) and all(e.nearby[n] < FOUND for n in e.owners)


@doubt()
def of_a_relative(e: Evidence) -> bool:
    """Somebody's relative is asked about, and the sentence speaks of no such relative: "When was her son born?"."""
    text = e.question.text
    asked = [
        n
        for n, t in enumerate(e.terms)
        if _RELATIVE.fullmatch(t.form)
        and not e.flags["title"][n]
        and (_WHOSE.search(text, 0, t.start) or _OF_WHOM.match(text, t.end))
    ]
    told = e.view.words[:, e.here] > 0
    return any(
        not any(_RELATIVE.match(fold(e.text[at:])) for at in e.places(told[n])) for n in asked
    )


_RELATIVE = pattern(rf"(?:{KIN}|garcons?|boys?|girls?)\b")
_WHOSE = pattern(r"(?i)(?:['’]s?|\b(?:his|her|their|son|sa|ses|leurs?))\s(?:\w+\s)?\Z")
_OF_WHOM = pattern(r"(?i)\s(?:of|d[eu]|des)\s(?!\d)|\sd['’]")


@doubt()
def in_the_other_half(e: Evidence) -> bool:
    """What is asked about one name is said of another, in a contrast: "Ana Ruiz came in 2019, while Jan Vos…"."""
    question, sentences = e.question, e.view.sentences
    contrast = CONTRAST.search(e.text)
    if contrast is None or not question.typed:
        return False
    asked = (sentences.names & e.view.known)[e.here]
    other = (sentences.names & ~e.view.known)[e.here]
    after = np.array(sentences.places(e.row)) > contrast.start()
    named = question.text.casefold()
    told = [
        x.head[0] > contrast.start()
        for x in entities(e.text, e.language)
        if question.fit(x.kind) and e.text[slice(*x.head)].casefold() not in named
    ]
    if not asked.any() or not told or len(set(told)) > 1:
        return False
    half = after if told[0] else ~after
    return not (asked & half).any() and bool((other & half).any())


@doubt(AnswerType.PLACE)
def only_who_demands_it(e: Evidence) -> bool:
    """A place is asked for, and all that the sentence names stand for their governments: "Bruxelles a demandé"."""
    return only_demand(e.text, e.told(("place",)))


@doubt(AnswerType.PLACE)
def only_in_a_name(e: Evidence) -> bool:
    """A home is asked for, and the sentence matches "live" only within a name: "la Maison Blanche"."""
    words = e.view.words[:, e.here]
    for n in e.content:
        said = words[n] >= FOUND
        if not _LIVES.match(e.terms[n].form) or e.same_here[n] or not said.any():
            continue
        if words[n].max() <= STRENGTH[Match.RELATED] and e.view.sentences.names[e.here][said].all():
            return True
    return False


_LIVES = pattern(r"(?:habit|viv|vit|vec|resid|log|demeur|liv(?:e|es|ed|ing)$)")


@doubt()
def country_untold(e: Evidence) -> bool:
    """Somebody's country is asked for, which no adjective beside the name tells: that would have been the answer."""
    return bool(asked_of_whom(e.question))


@doubt()
def another_in_order(e: Evidence) -> bool:
    """Another in a row is told of than is asked about: "a second rocket", for "the third rocket"."""
    for n, (ordinal, noun) in enumerate(pairwise(e.terms)):
        asked = rank(ordinal.form)
        if asked is None or not _ADJACENT.fullmatch(e.question.text, ordinal.end, noun.start):
            continue
        forms = e.view.sentences.forms_of(e.row)
        said = (e.view.words[n + 1, e.here] >= SAME).nonzero()[0].tolist()
        told = {rank(form) for at in said for form in forms[max(at - 2, 0) : at]} - {None}
        if told and asked not in told:
            return True
    return False


_ADJACENT = pattern(r"\s(?:[\w-]+\s)?")
"""What stands between an ordinal and its noun: an adjective at most."""


@doubt()
def another_letter(e: Evidence) -> bool:
    """The sentence lacks the line, group or vitamin asked about: "ligne B"."""
    return any(t.lettered and not e.same_here[n] for n, t in enumerate(e.terms))


@silence()
def unknown_letter(e: Evidence) -> bool:
    """The line, group or vitamin asked about is nowhere in the article: "ligne D"."""
    return any(t.lettered and e.missing[n] for n, t in enumerate(e.terms))


@silence(AnswerType.PLACE, AnswerType.ORGANISATION)
def not_where_they_studied(e: Evidence) -> bool:
    """Where somebody studied is asked, and the sentence does not tell of that: "Ana Ruiz, hydrologist at Leeds University"."""
    text = e.question.text
    somebody = gender_meant(text) or any(x.kind == "person" for x in e.question.entities)
    return bool(somebody and _STUDIED.search(text)) and not _TAUGHT.search(e.text)


_STUDIED = pattern(
    r"(?i)\b(?:(?:fait|suivi|poursuivi) (?:ses|leurs|des) études|(?<!été )étudié(?:\W*$| (?-i:[A-ZÀ-Þ]))|did\b.* study\W*$"
    r"|(?:go|went|been) to (?:school|college|university)|(?:was|were) (?:s?he|they) (?:educated|trained)\W*$)"
)
_TAUGHT = pattern(
    r"(?i)\b(?:étud\w+|diplôm\w+|formée?s?|formation|sortie? d|passée?s? par|fréquent\w+|élèves?|école|lycée|collège|facult[ée]s?|fac"
    r"|appri[st]\w*|scolar\w+|thèse|doctorat|master|licence|cursus|bac|sciences po|polytechnique|normale|stud\w+|graduat\w+|educat\w+"
    r"|degree|phd|doctorate|alumn\w+|alma mater|train\w+|attended|school\w*|enrolled|learn\w+|taught|read \w+ at"
    r"|(?-i:B\.?A|M\.?A|BSc|MSc|MBA|ENA|HEC|ENS))\b"
)


@doubt(AnswerType.PLACE, *PARTIES, *FIGURES)
def hardly_ahead(e: Evidence) -> bool:
    """Another sentence is nearly as likely, and often has another name.

    A sentence with several items, where several are asked for, is exempt: the other hardly has different ones.
    """
    return e.share < _AHEAD and not value(e.ranked[0].features, "several met")


_AHEAD = 0.6
"""The first sentence's least share of the best sentences' probability for it to be well ahead."""
