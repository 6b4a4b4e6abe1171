"""Completes a question that leans on the turn before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.answer import Context
from index.article import Article
from index.entities.attributes import KIN
from index.entities.entity import NAMES, Entity
from index.entities.people import Gender, gender_meant, may_be, named_most, surnames
from index.entities.recognizer import entities
from index.questions.ellipsis import BARE_NOUN, WHO_SAID, names_something
from index.questions.expected import DOERS, AnswerType, noun_type
from index.questions.question import Question, understand
from index.questions.whole import DOES_THAT
from index.text.analyzer import fold
from index.text.gazetteer import CAPITALISED
from index.text.language import Language
from index.text.opening import POSSESSIVES
from index.text.pattern import pattern
from index.text.words import Words

_INSTEAD = (
    r"(?:non|nan|no|sorry|pardon|désolée?|dsl|o[ou]ps|wait|actually|en fait|plutôt|rather|je (?:voulais|veux) dire"
    r"|je (?:parl(?:e|ais)|voulais parler) (?:des?|du|d[’'])|i (?:mean|meant)|(?:i was|i am|i['’]?m) (?:asking|talking) about)"
)
"""How a reader says that they meant something else."""
_OPENING = pattern(
    rf"(?i)^\s*(?:\*\s*|(?:(?:et|and|mais|but|ok|alors|so|dont|{_INSTEAD})\b[\s,]*)*)"
    r"(?:(?:what|how)\s+about\b|quid\s+(?:de|d['’])|sinon\b)?\s*"
)
_REJECTED = pattern(
    r"(?i)^(?:pas|not)\s[^,]{2,30},\s*"
    r"|,?\s(?:et )?(?:pas|not)\s(?:le |la |les |l['’]|the )?[\w'’-]+(?:\s[\w'’-]+)?\s*[?!.]*$"
)
"""What is not meant: "pas le maire, la préfète", "la préfète, pas le maire"."""
_LED = pattern(
    r"(?i)(?P<preposition>\b(?:à|de|du|des|en|au|aux|dans|sur|pour|par|avec|chez|in|at|of|for|to|from|with|by|on)\s+|\bd['’])?"
    r"(?:\b(?:les?|la|the)\s|\bl['’])?\Z"
)
"""What leads a name: its preposition and its article."""
_UNTYPED = (AnswerType.THING, AnswerType.YES_NO, AnswerType.STATEMENT, AnswerType.ABOUT)
_OTHERWISE = pattern(
    "(?i)(?:(?:per|each|every) (?:season|person|head)|(?:per|each|every|an?) (?:year|month|week|day|night|hour))"
    "|(?:par|chaque) (?:an|année|mois|semaine|jour|nuit|heure|saison|personne|tête|foyer)"
    r"|(?:maintenant|aujourd['’]hui|à présent|now|today|nowadays"
    r"|currently|avant|before|auparavant|previously)(?: c['’]est (?:quand|combien))?"
    r"|(?:l['’]an|l['’]année|le mois|la semaine) (?:derni(?:er|ère)|passée?|prochaine?|suivante?|d['’](?:avant|après))"
    r"|cette année|ce mois(?:-ci)?|cette semaine|hier|demain"
    r"|(?:the )?(?:last|previous|next|following) (?:year|month|week)"
    r"|the (?:year|month|week) (?:before|after)|this (?:year|month|week)|yesterday|tomorrow"
)
"""The same question at another time or rate: "And last year?", "Et par mois ?"."""
_ASKS_WHICH = pattern(r"(?i)(?:\w+\s){1,2}(?:quel(?:le)?s?|which)\s\w")
"""A question for one of a kind that names nothing else: "For which models?"."""
_COMPLETE = pattern(
    r"(?i)(?:qui|quel(?:le)?s?|who|what|which|où|where|quand|when)\s(?:est|sont|était"
    r"|étaient|sera|is|are|was|were)\s(?!-|il\b|elle\b|it\b|he\b|she\b|that\b|ce\b)\w"
)
_CAPITALS = pattern(r"(?<=[\s'’])[A-ZÀ-Þ][\w-]*(?:\s[A-ZÀ-Þ][\w-]*)*")
_ASKING = pattern(
    r"(?i)\b(?:qui|que|qu|quoi|quand|où|ou|comment|pourquoi|combien|quels?|quelles?|est-ce|who|whom|whose|what|when"
    r"|where|which|why|how|much|many|did|does|do)\b(?:['’](?:s\b)?)?"
)


def complete(question: Question, before: Question, context: Context, article: Article) -> Question:
    """``question`` completed from the turn ``before``; unchanged when it needs nothing.

    An ellipsis that names something ("Et à Lyon ?") puts it in place of its like in the question before. One
    that names nothing ("Et pourquoi ?") asks about what the question before was about. A pronoun
    ("Qu'a-t-il déclaré ?") gets the names of the last answer.
    """
    if question.expected is AnswerType.REASON and DOES_THAT.search(question.text):
        question = replace(question, text=_WHY[question.language], leans=True)
    if not question.leans or not (context.question or context.end):
        return question
    if context.declined and before.names:  # what was quoted before that is of something else
        context = context._replace(start=0, end=0)
    pointed = article.text[context.start : context.end].strip() if not context.question else ""
    if 0 < len(pointed) <= _POINTED:
        return _asked_of_words(question, pointed)
    if context.end and asks_who_said(question):
        told = _without_persons(article.text[context.start : context.end], article)
        return replace(question, text=f"{question.text} {told}", expected=AnswerType.PERSON)
    new = _own_words(question)
    if _is_ellipsis(question, new):
        if not context.declined and (place := _thing_corrected(question, new, before)):
            text = f"{before.text[: place[0]]}{new}{before.text[place[1] :]}"
            return understand(text, default=before.language)
        return _complete_ellipsis(question, new, before, article)
    if _OF_THEM.search(new):
        return _asked_about(question, _topic_of(before))
    if _is_told_so(new, article):
        return question
    return _asked_about(question, " ".join(_referents(question, before, context, article)))


def _complete_ellipsis(
    question: Question, new: str, before: Question, article: Article
) -> Question:
    """A question without a subject and verb of its own, whose own words are ``new``."""
    if _COMPLETE.match(new):
        return question
    if aside := _IN_ALL_THIS.search(question.text):
        return understand(f"{question.text[: aside.start()]} ?", default=question.language)
    if meant := _somebody_else(new, before, article):
        return meant
    if before.typed and _OTHERWISE.fullmatch(new):
        return _asked_of(before, new, new, article)
    named = _named(new, question)
    if named and names_nothing(before):
        return understand(new, default=question.language)  # "Et Osk ?" after "Pourquoi ?"
    if named and before.expected is AnswerType.DATE and _is_date(named[0], before):
        return _asked_about(question, _topic_of(before))  # what then, as when is told
    if named and question.expected in _UNTYPED and before.text and not _ASKS_WHICH.match(new):
        return _asked_of(before, new, named[0], article)
    if before.expected in (AnswerType.SUMMARY, AnswerType.LATEST):
        return _asked_about(question, article.title)
    return _asked_about(question, _topic_of(before) if _has_verb(new) else _asked_in(before))


def _is_date(named: str, before: Question) -> bool:
    """Whether a date is named: "the 60s"."""
    return any(e.kind == "date" for e in entities(named, before.language))


def _thing_corrected(question: Question, new: str, before: Question) -> tuple[int, int] | None:
    """The last thing that the question before names with its article, if ``new`` is to be one instead.

    >>> before = understand("Combien coûte le bus ?", default="fr")
    >>> correction = understand("non je voulais dire le tram", default="fr")
    >>> _thing_corrected(correction, "le tram", before)
    (14, 20)
    """
    if not (corrects(question) and _BARE_THING.fullmatch(new)) or _actor(before, new):
        return None
    things = [m.span() for m in _PLAIN_THING.finditer(before.text)]
    return things[-1] if things else None


_IN_ALL_THIS = pattern(
    r"(?i),?\s(?:dans tout (?:ça|ca|cela)|dans cette (?:histoire|affaire)|là[- ]dedans|in all (?:of )?this)\W*$"
)
"""Turns to something else: "Et Nvidia dans tout ça ?"."""


def _asked_about(question: Question, lacking: str) -> Question:
    return replace(question, text=f"{question.text} {lacking}".strip())


def asks_of_somebody_else(question: Question) -> bool:
    """Whether the turn before is asked again of a person who is only a pronoun: "And her?", "Et lui ?"."""
    return _ANOTHER.fullmatch(_own_words(question)) is not None


_ANOTHER = pattern(r"(?i)(?:(?:pour|for|with|avec|de|of) )?(?P<who>him|he|her|she|lui|elle)")


def _somebody_else(new: str, before: Question, article: Article) -> Question | None:
    """The question before, asked of the woman or man whom the article names most, besides those it was about."""
    pointed = _ANOTHER.fullmatch(new)
    persons = [e for e in before.entities if e.kind == "person"]
    if pointed is None or not persons:
        return None
    gender: Gender = "f" if pointed["who"].lower() in ("her", "she", "elle") else "m"
    asked = before.text[persons[-1].start : persons[-1].end]
    name = named_most(article, gender, asked)
    if name is None:
        return None
    text = before.text.replace(asked, name)
    return replace(understand(text, default=before.language), leans=True)


_POINTED = 80
"""Characters of the longest selection taken as a few words; a longer one is a sentence to start from."""
_WHAT_IS_IT = pattern(
    r"(?i)\W*(?:et |mais |alors |and |so )?"
    r"(?:(?:qu['’]est[- ]ce(?: que (?:c['’]est|ça (?:veut dire|signifie)))?|c['’]?(?:est)? ?quoi|ça veut dire quoi"
    r"|what(?:['’]?s| is| are| was| were) (?:that|this|it|these|those|they)|what does (?:that|this|it) mean)"
    r"|(?P<who>qui est[- ]ce|c['’]?(?:est)? ?qui|who(?:['’]?s| is| are| was) (?:that|this|it|he|she|they)))"
    r"(?: (?:ça|cela|donc))?\W*"
)
_ITS_DETERMINER = pattern(
    r"(?i)^(?:(?:les?|la|une?|des|du|de la|son|sa|ses|leurs?|notre|ce|cet"
    r"|cette|ces|the|an?|its|his|her|their|our|this|that|these)\s|[ld]['’])"
)


def _asked_of_words(question: Question, pointed: str) -> Question:
    """A question about a few words the reader selected: "Qu'est-ce que c'est ?", about "sa puce Kunlun"."""
    asked = _WHAT_IS_IT.fullmatch(question.text)
    if asked is None:
        return replace(question, text=f"{question.text} {pointed}")
    what = _ITS_DETERMINER.sub("", pointed)
    named = [e for e in entities(pointed, question.language) if e.kind in NAMES]
    if asked["who"] and named:
        what = pointed[slice(*named[-1].head)]
    opens = {"fr": ("Qu’est-ce que", "Qui est"), "en": ("What is", "Who is")}[question.language]
    text = f"{opens[asked['who'] is not None]} {what} ?"
    return replace(understand(text, default=question.language), leans=True)


def _own_words(question: Question) -> str:
    """The follow-up without the words that join it to the turn before, and without what it rejects."""
    rest = _REJECTED.sub("", _OPENING.sub("", question.text)).strip(" ?!.,")
    return _THAT_OF.sub("", _RATHER.sub("", rest))


_RATHER = pattern(r"(?i)[\s,]+(?:plutôt|instead|rather)$")
"""Ends a correction: "non, la préfète plutôt"."""


_THAT_OF = pattern(
    r"(?i)^(?:celui|celle|ceux|celles|that|those|the ones?)\s(?=(?:d[eu]|des|of|in|at|for|à|en|chez)\b|d['’])"
)
"""Stands for the thing asked about before: "Et celui de Lyon ?", "And that of Lyon?"."""


def _without_persons(text: str, article: Article) -> str:
    """``text`` without the names of persons, as one of those is asked for."""
    for entity in reversed(entities(text, article.language)):
        if entity.kind == "person":
            text = f"{text[: entity.start]} {text[entity.end :]}"
    return text


def asks_who_said(question: Question) -> bool:
    """Whether the question asks who said the last answer: "Qui dit ça ?", "Says who?"."""
    return WHO_SAID.fullmatch(Words(question.text, question.language).line) is not None


_WHY: dict[Language, str] = {"fr": "Pourquoi ?", "en": "Why?"}
"""What "Pourquoi font-ils ça ?" asks of the turn before."""


def asked_instead(question: Question, asked: Question, before: Question) -> str:
    """The name or thing that ``asked`` puts into the question before; empty when it asks something else.

    >>> before = understand("How much will the state pay?", default="en")
    >>> question = understand("And the city?", default="en")
    >>> asked_instead(question, understand("How much will the city pay?", default="en"), before)
    'city'
    """
    new = _own_words(question)
    named = [name for name in question.names if name in asked.text and name not in before.text]
    thing = _BARE_THING.fullmatch(new) and new in asked.text and new not in before.text
    if thing:
        return _DETERMINER.sub("", new)
    return named[0] if len(named) == 1 else ""


def _speaks_of(text: str, named: str) -> bool:
    """Whether ``text`` has the name or thing ``named``, or the surname of somebody so named.

    >>> _speaks_of("Mr Holt paid.", "Ann Holt"), _speaks_of("The city pays.", "city"), _speaks_of("Class B", "A")
    (True, True, False)
    """
    return next(_places(text, named), None) is not None


def _places(text: str, named: str) -> Iterator[tuple[int, int]]:
    """Where ``text`` has the name or thing ``named``, or else the surname of somebody so named."""
    words = named.split()
    if len(named) == 1:  # a class, a line
        yield from (m.span() for m in re.finditer(rf"\b{re.escape(named)}\b", text))
    elif named.casefold() in text.casefold():
        yield from (m.span() for m in re.finditer(re.escape(named), text, re.IGNORECASE))
    elif len(words) > 1 and words[-1][:1].isupper():
        yield from (m.span() for m in re.finditer(rf"\b{re.escape(words[-1])}\b", text))


def tells_it_of(
    text: str, language: Language, asked: Question, named: str, others: Sequence[str]
) -> bool:
    """Whether ``text`` tells what is asked of ``named``, and not only of the ``others`` that a question before named.

    A value after the name is its own, and one before it in the same clause.

    >>> asked = understand("How much did Varo earn?", default="en")
    >>> tells_it_of("Kelm earned £9m, more than its rival Varo.", "en", asked, "Varo", ["Kelm"])
    False
    >>> tells_it_of("Kelm earned £9m, while Varo made £4m.", "en", asked, "Varo", ["Kelm"])
    True
    """
    if not asked.typed or not any(_speaks_of(text, other) for other in others):
        return _speaks_of(text, named)
    values = [e for e in entities(text, language) if asked.fit(e.kind)]
    return any(
        end <= e.start or (e.end <= start and not _APART.search(text, e.end, start))
        for start, end in _places(text, named)
        for e in values
    )


_APART = pattern(r"[,;:()]|\s(?:et|mais|and|but|while|whereas|tandis|alors)\s")
"""What stands between the parts of a sentence."""


def asks_more_of_the_same(question: Question, before: Question) -> bool:
    """Whether the sentence that answered ``before`` may answer the follow-up too.

    It may when the follow-up has no name and no verb, or when the question before asked for nobody's words.

    >>> before = understand("Qu'a dit le maire ?", default="fr")
    >>> asks_more_of_the_same(understand("Et quand ?", default="fr"), before)
    True
    >>> asks_more_of_the_same(understand("Qu'a-t-il ajouté ?", default="fr"), before)
    False
    """
    new = _own_words(question)
    if _is_ellipsis(question, new):
        return not (question.expected in _UNTYPED and _named(new, question))
    return before.expected is not AnswerType.SAID


def may_stand_alone(question: Question) -> bool:
    """Whether a follow-up names something itself, without a pronoun: "Combien ça coûte ?", not "son salaire" or "et celui d'Osk"."""
    if _OF_IT.match(_own_words(question)):
        return False
    return names_something(question.text) and not _SOMEBODY.search(question.text)


_OF_IT = pattern(
    r"(?i)(?:(?:celui|celle|ceux|celles|that|those) )?(?:de |du |des |d['’]|of )[^?]{1,30}$"
)
"""The thing asked about before, of another: "et celui d'Osk", "and of Nordia"."""


_SOMEBODY = pattern(
    r"(?i)\b(?:he|she|him|his|hers?|they|them|their|il|elle|ils|elles|lui|eux|son|sa|ses|leurs?)\b"
)


def has_clause(question: Question) -> bool:
    """Whether a follow-up has a subject and a verb of its own: "Quel âge a-t-elle ?", not "Et à Lyon ?"."""
    return not _is_ellipsis(question, _own_words(question))


def names_nothing(question: Question) -> bool:
    """Whether a follow-up has neither subject and verb nor a name or noun: "Pourquoi ?", "À qui ?"."""
    new = _own_words(question)
    return _is_ellipsis(question, new) and not _named(new, question)


def asks_which(question: Question) -> bool:
    """Whether a turn only asks which one of a thing is meant: "Quels pourparlers ?"."""
    return BARE_NOUN.fullmatch(Words(question.text, question.language).line) is not None


def corrects(question: Question) -> bool:
    """Whether the reader rejects the last answer's subject: "No, I mean the mayor"."""
    return _CORRECTS.match(question.text) is not None


_CORRECTS = pattern(rf"(?i)\W*{_INSTEAD}\b")


def _has_verb(new: str) -> bool:
    """Whether a short question has a verb: "Qui a payé"."""
    return re.search(r"(?i)\b(?:a|ont|avait|va|vont|doit)\s\w|^who\s\w", new) is not None


def _asked_in(before: Question) -> str:
    """The words of the question before, without question words and turns that name nothing: "Pourquoi ?"."""
    turns = before.text.split("? ")
    while len(turns) > 1 and not names_something(turns[0]):
        del turns[0]
    return _without_question_words("? ".join(turns))


def _topic_of(before: Question) -> str:
    """What the question before is about: its names and nouns with an article, or else what it took from the turn before it, or all of it."""
    named = [*before.names, *(m[0] for m in _THINGS.finditer(before.text))]
    return " ".join(named) or _without_question_words(before.text.rpartition("? ")[2])


def _is_ellipsis(question: Question, new: str) -> bool:
    """Whether the question has no subject and verb of its own."""
    if _OWN_SUBJECT.match(new) or re.search(
        r"(?i)-(?:il|elle|ils|elles)\b"
        r"|\b(?:does|did|is|was|has|do|are) (?:he|she|it|they)\b|, (?:il|elle|ils|elles)\s\w",
        new,
    ):
        return False
    opened = len(new) < len(question.text.strip(" ?!.,"))
    return (opened and len(new.split()) <= 5) or len(new.split()) <= 3


_OWNED = pattern(
    rf"(?i)(?:(?:qui|who) (?:est|était|is|was) |(?:what about|how about) )?(?:{POSSESSIVES})\s([\w-]+)"
)
"""Only a possessive and a noun: "Et son mari ?", "Who is her lawyer?"."""


def _is_told_so(new: str, article: Article) -> bool:
    """Whether only a person with a possessive is asked for, and the article has both: "avec son mari"."""
    owned = _OWNED.fullmatch(new)
    if owned is None or noun_type(fold(owned[1])) is not AnswerType.PERSON:
        return False
    told = rf"(?i)\b(?:{POSSESSIVES})\s(?:[\w-]+\s)?{re.escape(owned[1])}\b"
    return re.search(told, article.text) is not None


_OF_THEM = pattern(
    r"(?i)\bcombien (?:(?:est-ce qu['’]\w+|il|elle|ils|elles|on) )?(?:y )?en\b|\ben (?:a|ont)\b.*\bcombien\b"
    r"|\bhow many (?:are|were|will be) there\b|^c['’]est\b"
)
"""Questions about the things of the question before, not of the answer: "Combien y en
a-t-il ?", "C'est payant ?"."""
_OWN_SUBJECT = pattern(
    r"(?i)(?:(?:combien|quand|où|comment|pourquoi) )?(?:il|elle|ils|elles|he|she|they)\s\w"
    r"|c['’]est\s(?!(?:où|ou|quoi|qui|quand|combien|comment|pourquoi|à|de|d['’])\b)\w"
    r"|(?:what(?: is|['’]s) )?(?:his|her|their|son|sa|ses|leurs?)\s\w"
)
"""A pronoun or possessive with its verb or noun: "Il est marié", "What's his job"."""


def _named(new: str, question: Question) -> list[str]:
    """What a short turn names: its entities, or else its words without question words."""
    found = [new[e.start : e.end] for e in entities(new, question.language)]
    rest = _without_question_words(new)
    return found or ([rest] if names_something(rest) else [])


def _asked_of(before: Question, new: str, named: str, article: Article) -> Question:
    """The question before, asked about something else.

    The new words replace their like; when the question before has none, they are asked about by
    themselves, and only the answer type is taken over.
    """
    old = _actor(before, new) or _counterpart(before, named, article) or _where(before, new)
    if old is None:
        otherwise = named[:1].isupper() or _OTHERWISE.fullmatch(new) or _PLACED.match(new)
        if before.typed and otherwise:
            return understand(f"{before.text.rstrip(' ?!.')} {new} ?", default=before.language)
        alone = understand(new, default=before.language)
        who = before.expected in DOERS and _of_people(named)
        expected = AnswerType.ABOUT if who else before.expected
        return replace(alone, expected=expected, leans=True, language=before.language)
    start, end = old
    lead = _LED.search(before.text, 0, start)
    own = _LED.match(new, 0, new.find(named))
    if lead and own and own[0]:
        joined = _FOR.match(own[0]) and lead["preposition"]
        if joined or (lead["preposition"] is None) is not (own["preposition"] is None):
            new = (
                named  # "And for Osk?" after "… at Vik", "And in Vik?" after "What did Osk decide?"
            )
        else:
            start = lead.start()
    if version := _VERSION.match(before.text, end):
        end = version.end()  # "And the Halo?" after "What does the Ring 3 cost?"
    asked = _OF_PRONOUN.search(before.text, 0, start) if not before.text[end:].strip() else None
    if asked:  # "how old is she? Ana Ruiz"
        text = f"{before.text[: asked.start()]} {new}{before.text[asked.end() : start]}"
    else:
        text = f"{before.text[:start]}{new}{before.text[end:]}"
    return understand(text, default=before.language)


_VERSION = pattern(r"\s\d{1,3}\b(?=\s[a-zà-ÿ]|\W*$)")
_OF_PRONOUN = pattern(
    r"(?:(?<=is)|(?<=was)|(?<=did)|(?<=does)|(?<=will)|(?<=has))\s(?:s?he|they)\b(?=[^?]*\?\s*$)"
    r"|-(?:t-)?(?:il|elle)s?\b(?=[^?]*\?\s*$)"
)
"""A pronoun of a question that a name was added to."""
_FOR = pattern(r"(?i)(?:pour|for)\s")
"""Joins a name to the question before, whatever its preposition there."""


def _of_people(named: str) -> bool:
    """Whether people are named by a noun: "les blessés", of whom not the name is asked for."""
    noun = fold(_DETERMINER.sub("", named).split()[0])
    return noun_type(noun) is AnswerType.PERSON or _HURT.fullmatch(noun) is not None


_HURT = pattern(
    r"blesses?|morts?|tues?|survivants?|disparus?|dead|injured|wounded|survivors?|missing"
)


def _where(before: Question, new: str) -> tuple[int, int] | None:
    """The place at the end of the question before, if ``new`` is one: "… près des lampes ?", "Et en forêt ?"."""
    if not _PLACED.match(new):
        return None
    last = list(_PLACED.finditer(before.text))
    end = len(before.text.rstrip(" ?!."))
    if not last or last[-1].end() > end or _ANOTHER_PHRASE.search(before.text, last[-1].end(), end):
        return None
    return last[-1].start(), end


_ANOTHER_PHRASE = pattern(r"(?i)\w\w\s(?:les?|la|l['’]|un|une|des|the|an?)\s?\w")
"""More than the place: "… au port le vieux bateau"."""


_PLACED = pattern(
    r"(?i)\b(?:dans|en|sur|sous|chez|à|au|aux|près (?:de|des|du)|in|at|on|near|inside|under)\s"
    r"(?!(?:combien|quoi|quel\w*|qui|what|which|whom|\d)\b)\w"
)
"""A place by its preposition."""


def _counterpart(before: Question, named: str, article: Article) -> tuple[int, int] | None:
    """The part of the question before that ``named`` replaces: a number, date or name of its kind.

    Of several names, the one beside which the article tells of it ("Alibaba et Baidu"), or else the last.
    """
    kinds = {e.kind for e in entities(named, before.language)}
    if _OTHERWISE.fullmatch(named):
        kinds.add("date")
    alike = [(e.start, e.end) for e in before.entities if e.kind in kinds]
    if alike:
        return _beside(alike, before, named, article) or alike[-1]
    if not named[:1].isupper():
        return None
    names = [(e.start, e.end) for e in before.entities if e.kind in NAMES]
    names += [
        m.span()
        for m in _CAPITALS.finditer(before.text)
        if (fold(m[0]) in CAPITALISED) == (fold(named) in CAPITALISED)  # no firm for "Chinese"
    ]
    return _beside(names, before, named, article) or max(names, default=None)


def _beside(
    places: Sequence[tuple[int, int]], before: Question, named: str, article: Article
) -> tuple[int, int] | None:
    """The first of several names in a question that the article joins to ``named``."""
    if len({before.text[slice(*place)] for place in places}) < 2:
        return None
    for place in sorted(places):
        one, other = re.escape(before.text[slice(*place)]), re.escape(named)
        joined = rf"(?i)\b(?:{one}{_JOINED}{other}|{other}{_JOINED}{one})\b"
        if re.search(joined, f"{article.title}\n{article.text}"):
            return place
    return None


_JOINED = r"(?:,?\s(?:et|and|ni|nor|ou|or|&)\s(?:[ld]['’])?(?:(?:les?|la|the|de|du)\s)?|,\s)"

_THING = r"(?<!\w)(?:(?:le|la|les|the|au|aux|du)\s|l['’])(?!(?:plus|moins|most|least)\b)[\w-]+"
_DONE = "say|do|think|want|mean|propose|ask|decide|plan|announce|promise|claim|expect|need|make|pay"
_THINGS = pattern(rf"(?i){_THING}(?:\s(?:de|du|des|of)\s[\w-]+|\sd['’][\w-]+)?")
"""A noun with its article and complement: "les centres de tri"."""
_SUBJECT = pattern(
    r"(?i)\b(?:did|does|do|will|would|can|could|has|have|is|are|was|were|font|fait|dit|disent|veut"
    rf"|veulent|demande|pense)\s(?P<en>the(?:\s[\w-]+){{1,4}}?(?=\s(?:{_DONE})\b)|{_THING})(?=\s\w|\s?\?|$)"
    rf"|\b(?:qu['’](?:a|ont)|que)\s\w+\s(?P<after>{_THING}(?:\s(?:de\s|du\s|des\s|d['’])[\w'’-]+)*)\s*\??$"
    rf"|^(?P<first>{_THING})\s(?:dit|disent|pense|pensent|veut|veulent|demande|demandent|propose|proposent|paie|paient|gagne"
    r"|gagnent|a|ont|va|vont)\s(?:[\w'’-]+\s){0,3}?(?:quoi|combien|quand)\b"
    rf"|(?<=\s)(?P<fr>{_THING})\s(?:a|ont|va|vont|est|sont|doit|peut|avait|aura)-(?:t-)?(?:il|elle|ils|elles)\b"
)
_PLAIN_THING = pattern(r"(?i)(?<!\w)(?:(?:le|la|les|the)\s|l['’])[\w-]+")
"""A noun with nothing but its article: "le tram", not "au tram"."""
_DETERMINER = pattern(r"(?i)^(?:(?:le|la|les|the)\s|l['’])")
_BARE_THING = pattern(rf"(?i){_THING}(?:\s(?!is\b|est\b)[\w'’-]+){{0,4}}")


def _actor(before: Question, new: str) -> tuple[int, int] | None:
    """The subject of the question before, for which another noun is given."""
    if not _BARE_THING.fullmatch(new):
        return None
    match = _SUBJECT.search(before.text)
    return match.span(match.lastgroup or 0) if match else None


def _without_question_words(text: str) -> str:
    words = _LEFT.sub("", _ASKING.sub(" ", text)).strip(" ?!.,").split()
    return " ".join(words) if any(w.lower() not in _PRONOUNS for w in words) else ""


_LEFT = pattern(r"(?i)^\W*(?:de\s|d['’])|\by\s(?=\w+(?:ent|era|ont|a)\b)")
"""What is left of "combien de gens y travailleront" besides its words."""
_PRONOUNS = frozenset(
    "it they them he she him her this that il elle ils elles ça cela en y lui do".split()
)
"""Pronouns and auxiliaries, which name nothing on their own."""


def _referents(
    question: Question, before: Question, context: Context, article: Article
) -> list[str]:
    """The names a pronoun may stand for: the answer's first, or else those of the question before."""
    quoted = article.text[context.start : context.end]
    found = _names_in(quoted, question, article)
    if _SEVERAL.search(question.text):  # "they" are things or a firm, not one person or a place
        found = [e for e in found[:1] if e.kind in ("organisation", "name")]
        if (things := _things_asked_about(before)) or not found:
            return things[:1] or (
                [] if before.expected is AnswerType.PERSON else [_topic_of(before)]
            )
    if _THING_MEANT.search(question.text):
        found = [e for e in found if e.kind != "person"]
        if all(e.kind == "place" for e in found) and (
            thing := _thing_asked_about(before, question)
        ):
            return thing  # "it" is rather what was asked about than where it is
    if _PERSONAL.search(question.text) or _of_somebody(question):
        if person := _person(question, before, context, article, found):
            return [person]
        nobody = {"person", *_NOBODY[question.language]}
        found = [e for e in found if e.kind not in nobody]
    chosen = [e for e in found if quoted[slice(*e.head)] in before.text]
    gender = gender_meant(question.text)
    asked = [name for name in before.names if name in quoted and may_be(article, name, gender)]
    if found and not chosen and asked:
        return asked[:1]  # told of as a place or a person: "the Japanese Hikari"
    return [quoted[e.start : e.end] for e in (chosen or found)[:1]] or [
        name for name in _thing_asked_about(before, question) if may_be(article, name, gender)
    ]


def _names_in(quoted: str, question: Question, article: Article) -> list[Entity]:
    """What the last answer names; of the kind pointed at, if one is: "that company"."""
    found = [e for e in entities(quoted, article.language) if e.kind in NAMES - {"title"}]
    if (pointed := _POINTED_AT.search(question.text)) and (kind := noun_type(fold(pointed[1]))):
        return [e for e in found if e.kind == str(kind)]
    return found


def _things_asked_about(before: Question) -> list[str]:
    """The nouns in the plural of the question before, or what it counts."""
    if before.expected is AnswerType.NUMBER and before.focus_text.endswith("s"):
        return [before.focus_text]
    return [m[0] for m in re.finditer(rf"(?i){_THING}", before.text) if m[0].endswith("s")]


def _of_somebody(question: Question) -> bool:
    """Whether a possessive stands before a person: "son père", who is a person's and not a town's."""
    owned = _WHOSE.search(question.text)
    return owned is not None and noun_type(fold(owned[1])) is AnswerType.PERSON


_WHOSE = pattern(r"(?i)\b(?:son|sa|ses)\s([\w-]+)")


def _person(
    question: Question,
    before: Question,
    context: Context,
    article: Article,
    found: Sequence[Entity],
) -> str | None:
    """Who "he" or "she" is, among the persons of the question before and of the answer.

    A person of the question before, unless it asked for a name or the answer names them: then one of the answer.
    """
    quoted = article.text[context.start : context.end]
    gender = gender_meant(question.text)
    if gender and (relative := _RELATIVE_OF[gender].search(fold(before.text))):
        return relative[0]
    full = surnames(article)
    asked = [
        name
        for e in before.entities
        if (name := before.text[e.start : e.end]) in full or e.kind == "person"
    ]
    who = _WHO_IS.match(before.text)
    if not asked and who and before.names and before.text.startswith(before.names[0], who.end()):
        return before.names[0]  # a name the lists do not know
    asked = [name for name in asked if may_be(article, name, gender)]
    if asked and who and before.text[who.end() :].strip(" ?!.") == asked[0]:
        return asked[0]
    persons = [e for e in found if e.kind == "person"]
    # "le PDG de Nvidia, Jensen Huang": the name says more than the office, and in any language
    persons = [e for e in persons if quoted[e.head[0]].isupper()] or persons
    persons = [e for e in persons if may_be(article, quoted[slice(*e.head)], gender)]
    told = before.expected in DOERS or any(name.split()[-1] in quoted for name in asked)
    if asked and not (told and persons):
        return asked[0]
    if persons:
        mention = quoted[persons[0].start : persons[0].end]
        name = quoted[slice(*persons[0].head)]
        # "son fils Ismaël" is somebody else's son elsewhere; whose name was asked for has been told their role
        return name if _RELATIVE.match(fold(mention)) or name in before.text else mention
    known = (w for w in _CAPITALISED.findall(quoted) if w in full and may_be(article, w, gender))
    named = next((full[surname] for surname in known), None)
    others = any(e.kind == "person" for e in found)
    return named or (named_most(article, gender, "") if gender and others else None)


def _thing_asked_about(before: Question, question: Question) -> list[str]:
    """What one pronoun may stand for in the question before: its names, or else its first noun with an article."""
    names = [e for e in before.entities if e.kind in NAMES]
    if _THING_MEANT.search(question.text):
        names = [e for e in names if e.kind != "person"]
    told = [before.text[e.start : e.end] for e in names[:2]]
    told = told or [m[0] for m in _THINGS.finditer(before.text)][:1]
    if not told and (asked := _WHAT_IS.fullmatch(before.text)):
        return [asked["what"]]
    return told


_WHAT_IS = pattern(
    r"(?i)\W*(?:what(?:['’]?s| is| are)|c['’ ]?est quoi|qu['’]est[- ]ce que? (?:c['’]est qu['’e]\s?)?)"
    r"\s?(?P<what>[\w'’-]+(?:\s[\w'’-]+){0,2})\W*"
)
"""Asks what something is: "What is psilocin?"."""


_RELATIVE = pattern(rf"{KIN}\b")
_RELATIVE_OF: dict[Gender, re.Pattern[str]] = {
    "f": pattern(
        r"\b(?:his|sa) (?:late |ex-?)?(?:wife|mother|daughter|sister|partner|femme|epouse|compagne|mere|fille|soeur)\b"
    ),
    "m": pattern(
        r"\b(?:her|son) (?:late |ex-?)?(?:husband|father|son|brother|partner|mari|epoux|compagnon|pere|fils|frere)\b"
    ),
}
"""Somebody asked about by what they are to another: "Is his wife alive?"."""
_WHO_IS = pattern(r"(?i)(?:et |and )?(?:qui (?:est|était)|who (?:is|was)|who['’]s|c['’]est qui)\s")
_POINTED_AT = pattern(r"(?i)\b(?:that|this|ce|cet|cette)\s(\w{3,})")
"""A demonstrative with the kind of thing: "that company"."""
_CAPITALISED = pattern(r"[A-ZÀ-Þ][\w-]+")
_SEVERAL = pattern(r"(?i)\b(?:they|them|their|ils|elles|eux|leurs?)\b")
_NOBODY: dict[Language, frozenset[str]] = {
    "fr": frozenset({"place"}),  # "il" may be a firm
    "en": frozenset({"place", "organisation"}),
}
"""Kinds of entities that "he" and "she" never stand for."""
_THING_MEANT = pattern(r"(?i)\bit\b")
_PERSONAL = pattern(r"(?i)\b(?:he|she|him|her|his|who|il|elle|lui)\b")
