"""Doubts about reasons, yes-or-no questions and what somebody said."""

from index.confidence.doubt_words import names_none_of
from index.confidence.evidence import Evidence
from index.confidence.rules import doubt, silence
from index.questions.expected import AnswerType
from index.ranking.matching import FOUND, STRENGTH, Match
from index.ranking.opposites import are_opposite, has_opposite
from index.ranking.speech import theirs
from index.text.analyzer import analyzer
from index.text.pattern import pattern
from index.text.precedents import asks_precedent, tells_precedent
from index.text.reasons import BECAUSE, gives_grounds, gives_reason
from index.text.saying import SAID_TO_COME_FR
from index.text.tense import asked_tense, tells_past


@silence(AnswerType.REASON)
def why_of_nothing(e: Evidence) -> bool:
    """A reason is asked for, and the subject is nowhere in the article.

    Or the subject is not nearby, and the sentence matches less than half of the question.
    """
    if not e.subject_elsewhere or e.view.trait("leans")[e.row]:
        return False  # "They refused because…"
    return e.subject_missing or 2 * sum(e.resolved[n] >= FOUND for n in e.content) < len(e.content)


@doubt(AnswerType.REASON)
def no_reason(e: Evidence) -> bool:
    """A reason is asked for, and neither the sentence nor the next one gives one.

    The sentence only restates the question, or has no sign of a reason, or a weak one and lacks part of the question.
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
    if int((sentences.content[e.here] & told).sum()) < _NEW_WORDS:
        return True
    hints = _HINTS_WHY.search(e.text) is not None
    if hints and not all(e.flags["title"][n] for n in e.content):
        return False
    if not (hints or _FOR_WHAT.search(e.question.text)):
        return True
    return not e.unnamed or not all(e.same_here[n] for n in e.unnamed)


_HINTS_WHY = pattern(
    r"(?i)\b(?:dans la mesure où|étant donné|d['’]autant|par la volonté|estimant|jugeant|craignant|dénonçant|redout\w+|fear\w*|après (?:qu|avoir|une?|la|le)|au lendemain"
    r"|quand (?:une?|l[ae]s?)|forc(?:e|é|ant|ing)\w*|oblig\w+|faute|lui donnant|saying|disant|to (?:protect|avoid|prevent|save|reduce|cut|keep|help|make)"
    r"|connue?s? pour|after|following|based on|in response|prompt(?:ed|ing)|known for|famous for|for \w+ing)\b|, as (?:it|the|an?|he|she|they|each|every)\b|\bas (?:the \w+|it|they|he|she) (?:was|were|is|are|ha[sd])\b|\bremplacée?s? par|: (?:[a-zà-ÿ]|[«“\"])"
)
"""What often introduces a reason, though it need not."""
_NEW_WORDS = 5
"""Fewest content words beyond the question's in a sentence that does more than restate it."""


_FOR_WHAT = pattern(r"(?i)\b[àa] quoi (?:ça )?ser|\bser\w+ [àa] quoi\b|\bwhat\b.*\bfor\W*$")
_SERVES = pattern(
    r"(?i)\bser(?:t|vent|vait|vaient|vira|viront|vi)\b[^.;:]*?\b(?:à|aux?|de)\b|\bused (?:for|to|in|as)\b"
)
"""What something is used for, stated without a reason."""


@doubt(AnswerType.REASON)
def asked_of_the_reason(e: Evidence) -> bool:
    """Why is asked of what the sentence itself gives as a reason: "The pressure grows, because Osk sells less"."""
    cue = _BECAUSE.search(e.text)
    said = any(e.resolved[n] >= FOUND for n in e.unnamed)
    return cue is not None and said and min(e.places(e.matching), default=0) > cue.start()


_BECAUSE = pattern(rf"(?i)(?<=[\w,;»]\s){BECAUSE}(?! of\b)")


@doubt(AnswerType.YES_NO)
def not_so_at_all(e: Evidence) -> bool:
    """A yes-or-no question whose subject is nowhere, or whose last content word is not nearby without a denial.

    "Is the driver in prison?", "Have the porters joined the strike?", "The pilots have not joined the strike."
    """
    if e.subject_missing:
        return True
    if not e.content or e.view.trait("denies")[e.row]:
        return False
    return e.nearby[e.content[-1]] < FOUND


@doubt(AnswerType.YES_NO)
def no_such_thing(e: Evidence) -> bool:
    """The question asks whether there is something, and nothing near names it: "Is there a lift?"."""
    asked = _IS_THERE.match(e.question.text)
    if asked is None or e.view.trait("denies")[e.row]:
        return False
    thing = next((n for n in e.content if e.terms[n].start >= asked.end()), None)
    return thing is not None and e.nearby[thing] < FOUND


_IS_THERE = pattern(
    r"(?i)(?:(?:is|are|was|were|will) there|(?:est-ce qu['’])?(?:il )?y (?:a|aura|avait)(?:[- ]t[- ]il)?)\b"
)


@doubt(AnswerType.PERSON, AnswerType.ORGANISATION)
def did_not_do_it(e: Evidence) -> bool:
    """Who did something is asked, and the sentence says that somebody did not: "Lens n'a pas gagné"."""
    if _NOT.search(e.question.text):
        return False
    done = e.places(e.said("verb") >= FOUND)
    return bool(done) and all(_NOT_BEFORE.search(e.text, 0, at) for at in done)


@doubt(AnswerType.PERSON, AnswerType.ORGANISATION)
def did_do_it(e: Evidence) -> bool:
    """Who did not do something is asked, and the sentence denies nothing."""
    return _DID_NOT.search(e.question.text) is not None and not e.view.trait("denies")[e.row]


_DID_NOT = pattern(r"(?i)\bwho\b.*(?:\bnot|n['’]t)\b|\bqui n(?:e\s|['’]).*\b(?:pas|jamais)\b")
_NOT = pattern(r"(?i)\b(?:pas|jamais|not|never)\b|n['’]t\b")
_NOT_BEFORE = pattern(
    r"(?i)(?:\bn(?:e\s|['’])\w+\s(?:(?:pas|jamais)\s)(?:encore\s|été\s)?|(?:n['’]t|\bnot|\bnever)\s(?:yet\s|been\s)?)\Z"
)
"""What denies the verb that follows."""


@doubt(AnswerType.DEFINITION)
def mentions_one(e: Evidence) -> bool:
    """What a thing of a kind is is asked, and the sentence only mentions one: "What is a levy?"."""
    if not _OF_A_KIND.search(e.question.text) or e.tells_what:
        return False
    return not any(
        _CALLS_SO.search(e.text, 0, at) or _EXPLAINED.match(e.text, at)
        for at in e.places(e.matching)
    )


_CALLS_SO = pattern(
    r"(?i)(?:\b(?:is|are|est|sont|appell?\w*|nomm\w*|known as|dite?s?|à savoir)\s(?:(?:the|an?|une?|l[ea]s?)\s)?[«“\"]?\s?|[«“\"]\s?)\Z"
)
_EXPLAINED = pattern(
    r"(?i)[\w'’-]+(?:\s[\w'’-]+)?\s?(?:[,(:–—»”\"]|(?:is|are|est|sont|désign\w+|signif\w+|means?|where|où)\b)"
)
"""What follows a word that is explained: "un torque, collier rigide"."""


_OF_A_KIND = pattern(
    r"(?i)(?:\bc['’ ]?est quoi|\bqu['’ ]?est[- ]ce qu(?:e |['’]) ?(?:c['’]est (?:qu['’])?)?|\bwhat(?:['’]?s| is| are)) ?(?:une?|an?) (?-i:[a-zà-ÿ])"
)


@doubt(AnswerType.YES_NO)
def only_tried(e: Evidence) -> bool:
    """Whether something was done is asked, and the sentence tells that somebody tried or wants to: "She has tried to pass a bill"."""
    if asked_tense(e.question.text) != "past" or _TRIES.search(f"{e.question.text} "):
        return False
    done = e.places(e.said("verb") >= FOUND)
    return bool(done) and all(_TRIES.search(e.text, 0, at) for at in done)


_TRIES = pattern(
    r"(?i)\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|sought|seeks?|seeking|want(?:s|ed)?|hop(?:es?|ed|ing)) (?:[\w'’-]+ ){0,4}?to (?:\w+ )?\Z"
    r"|\b(?:tent(?:e|ent|é|ait|aient)|essa(?:ie|ient|yé|yait)|cherch(?:e|ent|é|ait|aient)) (?:\w+ ){0,3}?(?:de |d['’]|à )(?:\w+ )?\Z"
    r"|\b(?:veut|veulent|voulait|voulaient|voulu|souhait(?:e|ent|ait)|espèr(?:e|ent)|espérait) (?:\w+ )?\Z"
)


@doubt()
def event_untold(e: Evidence) -> bool:
    """The question asks about a death, a birth, what was built or is earned, and nothing near tells of that."""
    asked = _EVENT.search(e.question.text)
    return asked is not None and any(
        t.start == asked.start() and e.nearby[n] < FOUND for n, t in enumerate(e.terms)
    )


_EVENT = pattern(
    r"(?i)\b(?:die[ds]?|born|marr(?:y|ied)|divorced?|retired?|resign(?:ed)?|arrested|sentenced"
    r"|mort|morte|décédée?|mourut|meurt|née?|naquit|mariée?|divorcée?|démissionné|(?<=été )arrêtée?|condamnée?|built|invented|earns?|(?<=combien )gagne|construite?s?|bâtie?s?|inventée?s?)\b"
)


@doubt()
@silence(AnswerType.REASON, AnswerType.DATE)
def event_among_known(e: Evidence) -> bool:
    """Something between two who are named is asked about, and the article has nothing of it: "Why did Osk buy Vik?"."""
    several = len(e.question.names) > 1
    return several and bool(e.unnamed) and all(e.missing[n] for n in e.unnamed)


@doubt(AnswerType.YES_NO)
def no_advice(e: Evidence) -> bool:
    """The reader asks what they should do, and the sentence advises nothing: "Should I buy the shares?"."""
    return _SHOULD_I.search(e.question.text) is not None and not _ADVISES.search(e.text)


_SHOULD_I = pattern(
    r"(?i)\b(?:should (?:i|we)|(?:dois|devrais)-je|je (?:dois|devrais)|faut-il que je|do i (?:have|need) to)\b"
)
_ADVISES = pattern(
    r"(?i)\b(?:should|must|need|ha(?:s|ve) to|advis|recommend|urg|oblig|requir|devr|doi[ts]|doiv|faut|faudra|conseill|recommand|invit|nécessaire|inutile)\w*"
)


@doubt()
def only_the_contrary(e: Evidence) -> bool:
    """The sentence has the opposite of a word asked about: "when did it close", "it opened in 1974"."""
    question = e.question
    told_by_it = e.view.expects(AnswerType.YES_NO, AnswerType.ABOUT)  # "open Sunday?"
    if told_by_it or question.language != e.language:
        return False
    here = e.view.matched[:, e.row].tolist()
    lost = [n for n in e.content if here[n] < FOUND and has_opposite(e.terms[n].stem, e.language)]
    said = {t.term for t in analyzer(e.language).tokens(e.text)} if lost else ()
    return any(are_opposite(e.terms[n].stem, other, e.language) for n in lost for other in said)


@doubt()
def only_cleared(e: Evidence) -> bool:
    """What somebody was found guilty of is asked, and the sentence only tells of what they were cleared of."""
    if e.view.expects(AnswerType.YES_NO) or not _GUILTY.search(e.question.text):
        return False
    return _CLEARED.search(e.text) is not None and _GUILTY.search(e.text) is None


_GUILTY = pattern(
    r"(?i)(?<!\bnot )(?<!non )(?<!pas )\b(?:guilty|coupables?|convicted|condamnée?s?)\b"
)
_CLEARED = pattern(r"(?i)\b(?:not guilty|non[ -]coupables?|acquitt\w+|cleared|relax\w+)\b")


@doubt()
def cause_of_death_untold(e: Evidence) -> bool:
    """What somebody died of is asked, and the sentence only tells that they did."""
    return _OF_WHAT.search(e.question.text) is not None and not _DIED_OF.search(e.text)


_OF_WHAT = pattern(
    r"(?i)\b(?:de quoi|comment) (?:est|sont|était|a|ont)[- ](?:(?:il|elle|ils|elles)[- ])?(?:morte?s?|décédée?s?|péri|été tuée?s?)\b"
    r"|\bhow did\b.*\bdie\b|\bwhat did\b.*\bdie of\b|\bhow (?:was|were)\b.*\bkilled\b"
)
_DIED_OF = pattern(
    r"(?i)\b(?:(?:mort\w*|décéd\w+) (?:d['’]une?\b|du \w|des suites|de (?:ses|leurs|froid|faim|soif|maladie|vieillesse)\b|dans|sous|par)"
    r"|(?:die[ds]|dead|death) (?:of|from|in|by|when|after)\b|(?:noy|brûl|asphyxi|électrocut|poignard|malad|suicid|emport|percut|renvers|écras|intoxiqu|foudroy)\w*"
    r"|abattue?s?|tuée?s? par|cancer|infarctus|crise|accident|chute|AVC|overdose|heart|stroke|illness|disease|shot|stabbed|struck|hit|swept|trapped|killed (?:by|when|in)"
    r"|(?:drown|crash|collaps|burn|poison|chok|injur|hypotherm)\w*|fell|fall|fire|explosion|blast)\b"
)
"""What tells of what somebody died, or in what."""


@doubt(AnswerType.SAID)
def another_speaks(e: Evidence) -> bool:
    """The question asks what somebody said, and the sentence quotes somebody else, or nobody."""
    return theirs(e.view, e.row) is False


@doubt(AnswerType.SAID)
def only_akin_to_them(e: Evidence) -> bool:
    """What somebody said is asked, and only words related to whom is asked about are near: "his agent" for "the police"."""
    return all(e.nearby[n] <= STRENGTH[Match.RELATED] for n in e.content)


@silence(AnswerType.SAID)
def none_of_theirs(e: Evidence) -> bool:
    """What somebody named said is asked, and they are not near, nor does anyone else speak for them."""
    return names_none_of(e, e.resolved) and another_speaks(e)


@doubt(AnswerType.YES_NO)
def no_precedent(e: Evidence) -> bool:
    """The question asks whether it has happened before, and the sentence tells of no earlier time."""
    return asks_precedent(e.question.text) and not tells_precedent(e.text)


@doubt()
def only_planned(e: Evidence) -> bool:
    """The question asks what has been done, and the sentence tells that somebody thinks of it: "Lyon envisage de l'imiter"."""
    if asked_tense(e.question.text) != "past" or _THINKS_OF.search(e.question.text):
        return False
    text = e.text
    if e.view.expects(AnswerType.YES_NO):
        rest = _PROMISED.sub(" ", _THINKS_OF.sub(" ", text))
        return rest != text and not tells_past(rest)
    return _THINKS_OF.search(text) is not None and not tells_past(text)


_THINKS_OF = pattern(
    r"(?i)\b(?:devai(?:t|ent) \w+(?:er|ir|re)\b|(?:was|were) (?:due|supposed|expected|meant|scheduled) to\b|envisage(?:nt)? d|songe(?:nt)? à|projette(?:nt)? d|réfléchi(?:t|ssent) à|(?:is|are) (?:considering|thinking of|planning)"
    r"|considers? \w+ing|plans to|(?:they|we|who) plan to|hopes? to)"
)
_PROMISED = pattern(rf"(?i)\b{SAID_TO_COME_FR}")
