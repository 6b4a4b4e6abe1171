"""Whether a person in a sentence did what is asked about: not its speaker, nor the subject where the object is asked for."""

from index.entities.entity import NAMES
from index.questions.expected import PARTIES, AnswerType, noun_type
from index.questions.question import FITTING, Question
from index.ranking.speech import speakers
from index.spans.halves import half_of_another
from index.spans.sketch import Sketch, Span
from index.text.analyzer import Token, analyzer, fold
from index.text.lexicon import in_language
from index.text.numerals import TO_TEN_EN, TO_TEN_FR
from index.text.pattern import pattern
from index.text.saying import asks_speaker
from index.text.wordclass import FUNCTION, WordClass, word_class
from index.text.words import HYPHENATED


def acts_elsewhere(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the one at ``span`` is the subject of a clause of time that has none of the question's words.

    "A pupil was hurt when Ann Holt opened the gate": she did not hurt anybody, nor was she hurt.
    """
    text = sketched.text
    opens = _AT_WHICH_TIME.search(text, 0, span.start)
    if opens is None or not _acts(sketched, span.end):
        return False
    asked = {
        t.form[:_BEGINNING] for t in analyzer(question.language).tokens(question.text) if t.term
    }
    foreign = question.language != sketched.language
    if foreign:
        asked = {t.form[:_BEGINNING] for t in deeds(sketched, question, question.verb_text)}
    held = [w.start for _, w in sketched.content if w.form[:_BEGINNING] in asked]
    # what is asked about may be told in words that no translation has, but not in that clause
    return (foreign or bool(held)) and max(held, default=0) < opens.start()


_AT_WHICH_TIME = pattern(
    r"(?i)(?<!\bsuch)(?<!\bwell)(?<!\bknown)[\s,](?:as|when|while|before|after|until|because|quand|lorsque|pendant que|tandis que|alors que"
    r"|après que|avant que|parce que|puisque|au moment où)\s(?:[\w’'-]+\s){0,4}?(?:[\w’'-]+,\s)?$"
)


def _acts(sketched: Sketch, end: int) -> bool:
    """Whether a verb seems to follow the words that end at ``end``: "brought", ", had dropped"."""
    following = next((w for w in sketched.words if w.start >= end), None)
    if following is None or not _BEFORE_VERB.fullmatch(sketched.text, end, following.start):
        return False
    kind = word_class(following.form, sketched.language)
    return kind is WordClass.AUXILIARY or kind not in FUNCTION or following.form in ("ne", "n")


_BEFORE_VERB = pattern(r",?\s")


def until_its_verb(sketched: Sketch, question: Question) -> int:
    """Where the verb starts whose object is asked for: "Ils ont soutenu qui ?"; 0 for other questions."""
    done = _ASKS_TO_WHOM.search(question.text)
    asked = done or _ASKS_OBJECT.search(question.text)
    if asked is None or question.expected is not AnswerType.PERSON:
        return 0
    verb = next(filter(None, asked.groups()), question.verb_text)
    deed = next(iter(deeds(sketched, question, verb)), None)
    if deed is None:
        return 0
    has = sketched.language == "fr" and _HAS_FR.search(sketched.text, 0, deed.start)
    if done and not has and _NO_SUBJECT.search(sketched.text, 0, deed.start):
        return 0
    return deed.start


_HAS_FR = pattern(r"(?i)\b(?:a|ont)\s\Z")
"""The auxiliary of a French verb in the active; "a" is no English article there."""
_ASKS_OBJECT = pattern(
    r"(?i)\b([\w-]{4,}) qui\s?\W*$|^\W*whom?\s(?:did|do|does|has|have|had|will)\b"
    r"|^\W*qui\s.*-(?:t-)?(?:ils?|elles?|on)\b"
)


_ASKS_TO_WHOM = pattern(
    r"(?i)^\W*(?:who(?:['’]?s| is| are| was| were| got| gets| has been)(?: being| been)? ([\w-]+ed)\b(?!.*\bby\b)"
    r"|qui (?:est|a été|s['’]est fait|va être|sera) ([\w-]+(?:é|i|u))\b(?!.*\bpar\b))"
)
"""Asks in the passive, without its agent: "Who is being sued?"."""


def speaker(sketched: Sketch, question: Question) -> Span | None:
    """The one who says what is asked about, if no name tells.

    >>> from index.questions.question import understand
    >>> from index.spans.sketch import sketch
    >>> told = sketch("Le pont tient, selon deux ouvriers.", "fr")
    >>> span = speaker(told, understand("Qui dit que le pont tient ?", default="fr"))
    >>> told.text[span.start : span.end]
    'deux ouvriers'
    """
    places = _speakers(sketched, question)
    if len(places) != 1:
        return None
    start, end = places[0]
    told = _SPEAKER.search(sketched.text[start:end])
    named = any(
        e.kind in NAMES
        and start <= e.start < end
        and sketched.text[slice(*e.head)] not in question.names
        for e in sketched.entities
    )
    if named or told is None:
        return None
    return Span(start + told.start("who"), start + told.end("who"), 1.0)


def doer(sketched: Sketch, question: Question) -> Span | None:
    """The one whose name stands right before the verb asked about, of several: "…, before *Ann Holt* missed a penalty"."""
    if question.expected not in PARTIES or not question.asks_doer:
        return None
    if question.role or question.preposition or until_its_verb(sketched, question):
        return None
    text = sketched.text
    low, high = half_of_another(sketched, question) or (0, 0)
    named = [
        e
        for e in sketched.entities
        if e.kind in ("person", "name")
        and question.fit(e.kind)
        and text[slice(*e.head)] not in question.names
        and not low <= e.start < high
    ]
    verbs = deeds(sketched, question, question.verb_text)
    told = {
        (the.start() if (the := _THE.search(text, 0, e.start)) else e.start, e.head[1])
        for e in named
        if any(_THEN_ACTS.fullmatch(text, e.end, verb.start) for verb in verbs)
        and not _AND_BEFORE.search(text, 0, e.start)
    }
    return Span(*told.pop(), 1.0) if len(named) > 1 and len(told) == 1 else None


_THE = pattern(r"\b[Tt]he\s(?:[a-z-]+\s){0,2}$")
_THEN_ACTS = pattern(
    r"\s(?:(?:n['’]|l['’])|(?:ne|y|en|les?|la|lui|leur|a|ont|avait|avaient|aura|aurait|has|have|had|will|would|also|aussi"
    r"|\w+ment|\w+ly)\s){0,4}"
)
"""What may stand between somebody and what they do, in the active: "Ann Holt (would have) missed"."""
_AND_BEFORE = pattern(r"(?:,|,?\s(?:et|and|ou|or|comme))\s$")


def follows_its_verb(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the one at ``span`` only comes after the verb asked about, in the active: "The army builds it at *Mill Bridge*"."""
    if question.language != sketched.language or question.focus:
        return False  # a translation may be the doer: "entraîneuse"
    if _IS_DONE.search(question.text) or until_its_verb(sketched, question):
        return False
    text = sketched.text
    verbs = [
        verb
        for verb in deeds(sketched, question, question.verb_text)
        if word_class(verb.form, sketched.language) is WordClass.CONTENT
        and not _IS_DOER.search(verb.form)
    ]
    return (
        bool(verbs)
        and not any(_DONE_BY_ANY.search(text, verb.end, span.start) for verb in verbs)
        and all(
            verb.end <= span.start
            and _ITS_SUBJECT.search(text, 0, verb.start)
            and not _NO_SUBJECT.search(text, 0, verb.start)
            for verb in verbs
        )
    )


_IS_DOER = pattern(r"(?:eur|euse|rice|or|er)s?$")
"""Ends a noun of who does something, or an infinitive."""
_IS_DONE = pattern(
    r"(?i)\b(?:été|est|sont|était|étaient|fut|was|were|been|being|is|are)\b|\b(?:s['’]|se\b)"
)
"""Asks for the one to whom something is done."""
_DONE_BY_ANY = pattern(r"\b(?:par|by)\s")
_ITS_SUBJECT = pattern(r"\w['’]?\s(?:n['’]|l['’])?$")
_NO_SUBJECT = pattern(
    r"(?i)\b(?:(?:we|i|nous|on|que|qu['’]|où|dont|that|is|are|was|were|be|been|being|est|sont|était|étaient|fut|été|être|se|to|got|gets|sera|seront|fait"
    r"|les?|la|une?|des?|du|the|an?|its|his|her|their|son|sa|ses|leurs?|en|pour|à|by|of|for|in|and|et)\s(?:(?:\w+(?:ment|ly)|often|also|already|still|now|souvent|aussi|déjà|toujours)\s)?|[sdj]['’])$"
)
"""What precedes a noun, an infinitive, a participle, or a verb whose subject follows it."""


def by_trade(sketched: Sketch, question: Question) -> Span | None:
    """The name after the noun of who does it: "the Veltra owner *Ann Holt*", for who owns Veltra."""
    if question.expected not in PARTIES or question.role or question.language != "en":
        return None
    start = fold(question.verb_text)[:_BEGINNING]
    if len(start) < _SHORTEST or sketched.language != "en":
        return None
    text = sketched.text
    told = [
        Span(*e.head, 1.0)
        for e in sketched.entities
        if e.kind in NAMES
        and (trade := _TRADE.search(text, 0, e.head[0]))
        and fold(trade["trade"]).startswith(start)
        and trade["of"] in question.names
    ]
    return told[0] if len(told) == 1 else None


_TRADE = pattern(r"\b(?P<of>[A-Z][\w&-]*)(?:['’]s)?\s(?P<trade>[a-z]+[eo]r)\s$")


def is_no_speaker(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether the one at ``span`` does not say it, where it is asked who does."""
    places = _speakers(sketched, question)
    return bool(places) and not any(start <= span.start < end for start, end in places)


def _speakers(sketched: Sketch, question: Question) -> list[tuple[int, int]]:
    return speakers(sketched.text, sketched.language) if asks_speaker(question.text) else []


_SPEAKER = pattern(
    r"(?i)(?:^|[:;,»”])\s*(?!(?:il|elle|on|he|she|they|it)s?\b)(?P<who>[^\s:;,»”][^:;,»”]*?)\s*$"
)
"""The words after the last punctuation mark."""


def agent(sketched: Sketch, question: Question) -> Span | None:
    """The one by whom what is asked about was done: "The hall, designed by the firm Holm & Vester, was to house Aerlo"."""
    if question.expected not in PARTIES or not question.asks_doer or question.role:
        return None
    if question.preposition:
        return None
    text = sketched.text
    verb = fold(question.verb_text)
    past = _PAST.get(verb.removesuffix("s"), "")
    done = [word for word in sketched.words if past and word.form == past]
    for deed in (*deeds(sketched, question, question.verb_text), *done):
        by = _DONE_BY.match(text, deed.end)
        if by is None:
            continue
        told = [
            e for e in sketched.entities if question.fit(e.kind) >= FITTING and e.start >= by.end()
        ]
        own = told and text[slice(*told[0].head)] in question.names
        if not told or own or not _SHORT.fullmatch(text, by.end(), told[0].start):
            if end := _somebody(text, by.end()):
                return Span(by.end(), end, 1.0)
            continue
        if len(told) > 1 and text[told[0].end : told[1].start] == ", ":
            continue  # "by the minister of Housing, Ann Holt"
        return Span(by.end(), told[0].end, 1.0)
    return None


def _somebody(text: str, start: int) -> int:
    """Where a phrase for an unnamed person ends: "a village grocer"; 0 when none starts at ``start``."""
    phrase = _PHRASE.match(text, start)
    words = list(HYPHENATED.finditer(phrase[0])) if phrase else []
    for word in words[1:]:
        form = fold(word[0])
        if AnswerType.PERSON in (noun_type(form), noun_type(form.removesuffix("s"))):
            return start + word.end()
    return 0


_PHRASE = pattern(
    rf"(?:an?|the|its|une?|le|la|son|sa|{TO_TEN_FR}|{TO_TEN_EN})\s(?:[\w-]+\s?){{1,4}}"
)
_PAST = {
    "make": "made",
    "build": "built",
    "own": "owned",
    "run": "run",
    "write": "written",
    "lead": "led",
}
"""Participles that begin otherwise than their verbs, or are too short to be known by their beginning."""
_DONE_BY = pattern(r",?\s(?:[\w'’%-]+\s){0,3}(?:par|by)\s")
_SHORT = pattern(
    r"(?:(?!(?:et|and|qui|who|which|that|que|dont|à|at|in|on|en|dans|pour|for)\s)[\w'’-]+\s|[ld]['’]){0,7}"
)
"""What may be between "by" and the name: "the Danish firm"."""


def deeds(sketched: Sketch, question: Question, verb: str) -> list[Token]:
    """The words of a sentence that begin like a verb of the question, or translate it."""
    start = fold(verb)[:_BEGINNING]
    if len(start) < _SHORTEST:
        return [word for word in sketched.words if start and word.form == start]  # "won", "led"
    terms = in_language(verb, question.language, sketched.language)
    return [word for word in sketched.words if word.form.startswith(start) or word.term in terms]


_BEGINNING, _SHORTEST = 5, 4
"""Letters that two forms of a verb share, and the least."""
