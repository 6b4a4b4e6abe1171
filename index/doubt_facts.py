"""Doubts for why something is so, whether it is so at all, and who says so."""

from index.analyzer import analyzer
from index.doubt_words import has_an_unknown_name
from index.evidence import Evidence
from index.expected import AnswerType
from index.matching import FOUND, STRENGTH, Match
from index.opposites import are_opposite, has_opposite
from index.pattern import pattern
from index.sentences import gives_grounds, gives_reason
from index.speech import theirs


def why_of_nothing(e: Evidence) -> bool:
    """It is asked why something did what it did, and the article does not know the thing, or somebody who is named.

    Or the thing is not around, and most else that is asked is not in the sentence.
    """
    if has_an_unknown_name(e):
        return True
    if not e.subject_elsewhere or (e.view.trait("leans")[e.row] and gives_reason(e.text)):
        return False  # "They refused because…"
    return e.subject_missing or 2 * sum(e.resolved[n] >= FOUND for n in e.content) < len(e.content)


def no_reason(e: Evidence) -> bool:
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


def not_so_at_all(e: Evidence) -> bool:
    """It is asked whether something is so, and what it would be is nowhere around: "Is the driver in prison?"."""
    if not e.content or e.view.trait("denies")[e.row]:
        return False
    return e.nearby[e.content[-1]] < FOUND


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


def another_speaks(e: Evidence) -> bool:
    """It is asked what somebody said, and the sentence has another's words, or nobody's."""
    return theirs(e.view, e.row, e.language) is False
