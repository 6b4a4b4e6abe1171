"""Doubts for why something is so, and what it is: no reason is told, and nothing but the word."""

import numpy as np

from index.analyzer import fold
from index.definitions import defined, defines
from index.doubt_names import has_an_unknown_name
from index.evidence import Evidence
from index.matching import FOUND
from index.pattern import pattern
from index.sentences import gives_grounds, gives_reason
from index.tense import GOING_ON


def why_of_nothing(e: Evidence) -> bool:
    """It is asked why something did what it did, and the article does not know the thing, or somebody who is named.

    Or the thing is not around, and most else that is asked is not in the sentence.
    """
    if has_an_unknown_name(e):
        return True
    if not e.subject_elsewhere or (e.view.trait("leans")[e.row] and gives_reason(e.text)):
        return False  # "They refused because…"
    return e.subject_missing or 2 * sum(e.resolved[n] >= FOUND for n in e.content) < len(e.content)


def might_have(e: Evidence) -> bool:
    """It is asked why something happened of which the sentence says that it may: "which can block deals"."""
    if _MODAL.search(e.question.text):
        return False
    text = e.text
    if gives_reason(text):
        return False
    places = e.view.sentences.places(e.row)
    known = (e.view.words[:, e.here].max(axis=0) >= FOUND).nonzero()[0]
    modals = [m for w in known if (m := _MODAL_BEFORE.search(text[: places[w]]))]
    return any(m[0][:5].lower() != "would" or not _REPORTED.search(text[: m.end()]) for m in modals)


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
_MAY = r"(?i)\b(?:can|could|may|might|would|peut|peuvent|pourra|pourront|pourrai(?:t|ent))"
_MODAL, _MODAL_BEFORE = pattern(rf"{_MAY}\b"), pattern(rf"{_MAY}\W+$")
_REPORTED = pattern(
    r"(?i)\b(?:said|says?|told|announced|announces|added|explained|confirmed|stated|promised|warned|according to)\b.*\bwould\b"
    r"|\b(?:dit|annoncé?|déclaré?|confirmé?|indiqué?|promis|prévenu|expliqué?)\b.*\bqu(?:e|['’]\w+)\s.*\w{2,}rai(?:t|ent)\b"
)
"""What only reports what will be: "said it would"."""
_AGAIN = 5
"""Words beside those of the question that a sentence has at least which tells more than the question does."""


def is_the_reason(e: Evidence) -> bool:
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


def not_still(e: Evidence) -> bool:
    """It is asked why something still goes on, and the sentence does not tell that it does."""
    return any(term.form in GOING_ON and e.resolved[n] == 0 for n, term in enumerate(e.terms))


def only_mentions(e: Evidence) -> bool:
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


def not_written_out(e: Evidence) -> bool:
    """It is asked what letters stand for, and the sentence writes out none."""
    return _STANDS_FOR.search(e.question.text) is not None and _WRITES_OUT.search(e.text) is None


_STANDS_FOR = pattern(
    r"(?i)\bstands? for\b(?! (?:election|mayor|president))|\b(?:initiales|sigle|acronyme?|abréviation|abbreviation)\b"
)
_WRITES_OUT = pattern(
    r"(?i)\(|, (?:ou|or) |\b(?:stands? for|short for|initial\w*|abbreviat\w*|abr[ée]viation|acronyme?|sigle|signifi\w*|means?)\b"
)
