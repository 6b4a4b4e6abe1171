"""Doubts for how little of what is asked is in the article, or in the sentence, whatever it is."""

from operator import mul

from index.evidence import Evidence
from index.expected import AnswerType
from index.matching import FOUND
from index.pattern import pattern


def only_way_of_asking(e: Evidence) -> bool:
    """Of the question's words only those that belong to the way of asking are in the article."""
    return bool(e.content) and all(e.missing[n] for n in e.content)


def nothing_but_names(e: Evidence) -> bool:
    """Of the question only names are in the article, and the sentence gives nothing of the kind that is asked for.

    What is asked of them by yes or no, it cannot settle at all.
    """
    said = [e.missing[n] for n in e.content if not e.flags["name"][n]]
    typed = e.question.typed and e.view.type_met[e.row] < FITS
    return bool(typed or e.view.expects(AnswerType.YES_NO)) and bool(said) and all(said)


FITS = 0.65
"""How well an entity fits at least that may be what is asked for: a name for a person, but no company."""


def one_word_of_it(e: Evidence) -> bool:
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


def nothing_the_same(e: Evidence) -> bool:
    """Something asked is nowhere in the article, and of the rest the sentence has but what is related to it.

    What is of the kind that is asked for is told in other words more often.
    """
    if e.question.typed:
        return False
    return any(e.missing[n] for n in e.content) and not any(e.same_here[n] for n in e.content)


def advice(e: Evidence) -> bool:
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


def most_in_the_world(e: Evidence) -> bool:
    """What is the most of all in the world is asked, and the article does not know of such things."""
    if not _OF_ALL.search(e.question.text):
        return False
    return any(e.missing[n] for n in e.content if not e.flags["verb"][n])


def not_of_the_world(e: Evidence) -> bool:
    """What is the most of all in the world is asked, and the sentence has not all of that: of its kind, or of the world."""
    asked = _OF_ALL.search(e.question.text)
    return asked is not None and any(e.resolved[n] < FOUND for n in e.content)


_OF_ALL = pattern(r"(?i)\b(?:in the world|of all time|du monde|au monde)\W*$")
