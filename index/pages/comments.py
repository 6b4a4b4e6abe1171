"""Readers' comments under an article, recognised by what stands beside each: a pseudonym, a time, buttons."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from index.pages.buttons import is_button
from index.pages.furniture import CALENDAR, TITLE_LENGTH, is_prose, simplified
from index.text.pattern import pattern

_TOLD = frozenset(
    "comment comments commentaire commentaires commenter commentez réagir réagissez contribution contributions"
    " conversation discussion say avis".split()
)
_TOLD_NUMBERED = _TOLD | frozenset(
    "response responses replies réponses réaction réactions réflexions thought thoughts".split()
)
_READERS = frozenset("vos votre lecteurs abonnés internautes your reader readers reader's".split())
_TOLD_WITH = (_TOLD_NUMBERED | _READERS) | frozenset(
    "les nos tous toutes voir lire afficher ajouter laisser poster publier écrire un des"
    " récents derniers donnez connectez vous pour à cet l'article article the our all view show read"
    " see latest recent top add leave post write a to this on in join have sign story section".split()
)
"""Words of a line above comments, alone, after a number and together: "Vos commentaires"."""
_REPLIES = frozenset("répondre signaler reply".split())
_ACTS = _REPLIES | frozenset(
    "j'aime j'adore like likes dislike report recommander recommend flag citer".split()
)
_NOW = frozenset("ago hier yesterday now l'instant".split())
_UNITS = (CALENDAR | _NOW) | frozenset(
    "an ans mois sem semaine semaines jour jours j heure heures h minutes secondes"
    " year years month months week weeks w day days d hour hours hr hrs mins minute m seconds s".split()
)
_AROUND = _UNITS | frozenset(
    "il y a à le at on un ce cet this abus abuse comment commentaire".split()
)
_WORDS = pattern(r"@?\w[\w'.]*\w|\w")
_DIGITS = pattern(r"\d[\d.]*[a-z]{0,4}\d*")
_CLOCK = pattern(r"\d[/:hH]\d")
_NAME = pattern(r"@?[^\W\d][\w'-]*(?: [\w.'-]+){0,3}")
_PSEUDONYM = pattern(r"@?(?=[^\W\d])(?:\w*[a-zà-ÿ]{2}\d+|\w+_\w+)")
_SAYS = pattern(r"@?\w[\w'-]*(?: [\w.'-]+){0,2}(?: ?:| [–—-]) \S.*")
_ABOVE = 2
"""Fewest paragraphs of an article above its comments, and fewest comments without a heading."""
_ISSUED = ("par ", "by ", "publié", "published", "mis à jour", "updated", "modifié")
"""How a line opens that gives the date of an article."""
_MARK_LENGTH = 80
"""Code points of the longest line beside a comment."""
_NAME_WORDS = 5
"""Most words of it that are neither a time nor a button: a pseudonym, and "wrote"."""
_COMMENT_LINES = 8
"""Most lines of one comment."""
_COMMENT_PROSE = 2
"""Most of its lines that are prose, before anything stands beside it."""


def find_comments(lines: Sequence[str], parted: Sequence[bool], known: Sequence[bool]) -> range:
    """The lines of a page that are readers' comments, with their heading.

    ``parted`` is whether a blank line precedes each, ``known`` whether it is furniture.

    >>> lines, no = ["It rains.", "It snows.", "Vos commentaires", "ida_56, il y a 2 h", "Menteur !"], [False] * 5
    >>> find_comments(lines, no, no), find_comments(lines[:3], no[:3], no[:3])
    (range(2, 5), range(0, 0))
    """
    page = [simplified(line) if len(line) <= TITLE_LENGTH else line for line in lines]
    headings = [n for n, line in enumerate(page) if _heads(line)]
    if not headings and sum(_acts(line, _REPLIES) for line in page) < _ABOVE:
        return range(0)
    new = [n for n, is_known in enumerate(known) if not is_known]
    prose = [n for n in new if is_prose(page[n])]
    marks = [n for n in range(len(page)) if _is_beside(page, parted, n)]
    for n in headings:
        if found := _under(n, page, new, prose, marks):
            return found
    return _with_replies(page, new, prose, marks)


def _under(
    heading: int, page: Sequence[str], new: list[int], prose: list[int], marks: list[int]
) -> range:
    """The lines from a heading on that are comments; empty if what follows is none.

    ``new`` are the lines that are no furniture, ``prose`` those of them that are prose, ``marks`` the
    lines that stand beside a comment.
    """
    lengths = [0, *accumulate(len(page[n]) for n in prose)]
    above = bisect_left(prose, heading)
    longer = 2 * lengths[above] > lengths[-1]  # the text above than the one below
    if not (longer or above >= _ABOVE):
        return range(0)
    shown = {*new, *marks}
    below = (i for i in range(heading + 1, len(page)) if i in shown)
    first = next((i for i in below if not (_is_act(page[i]) or is_button(page[i]))), heading)
    surely = re.search(r"\d", page[heading]) or not _READERS.isdisjoint(_words(page[heading]))
    signed = longer and surely and _may_sign(page, first)
    weak = [i for i in new if _may_sign(page, i)] if signed else []
    for beside in (marks, weak):
        run = _run(heading, beside[bisect_left(beside, first) :], new, prose)
        if not run or _between(prose, heading, run[0]) > _COMMENT_PROSE:
            continue
        # below a button in the article's head, its text is longer, and has no buttons to answer it
        if longer or any(_acts(page[i], _ACTS) for i in run):
            ends = _between(prose, run[-1], len(page)) <= 2 * _COMMENT_PROSE
            if ends or len(run) > 1:
                return range(heading, len(page) if ends else run[-1] + 1)
    return range(0)


def _with_replies(page: Sequence[str], new: list[int], prose: list[int], marks: list[int]) -> range:
    """The comments without a heading at the end of a page, by their buttons to reply; empty if there are none."""
    replies = [n for n in marks if _acts(page[n], _REPLIES)]
    if len(replies) < _ABOVE or prose[-1:] > replies[-1:]:
        return range(0)
    first = _first(page, replies[0], marks)
    # "@" is in posts that an article shows
    told = _run(first - 1, marks, new, prose)[-1:] >= replies[-1:] and not any(
        "@" in line for line in page[first:]
    )
    return range(first, len(page) if told else first)


def _heads(line: str) -> bool:
    """Whether a line, or a part of it, may stand above comments, or is a button to write one."""
    parts = line.split(" | ") if len(line) <= TITLE_LENGTH else [line]
    return any(map(_is_heading, parts))


def _is_heading(line: str) -> bool:
    if len(line) > TITLE_LENGTH or not (words := _words(line)) or _TOLD_NUMBERED.isdisjoint(words):
        return False
    numbers = [bool(_DIGITS.fullmatch(word)) for word in words]
    if numbers[0] and words[1] in _TOLD_NUMBERED:
        return not any(numbers[1:])
    return (words[0] in ("comments", "commentaires") and ":" in line) or (
        all(n or w in _TOLD_WITH for n, w in zip(numbers, words, strict=True))
        and not (_TOLD | _READERS).isdisjoint(words)
    )


def _run(start: int, beside: list[int], new: list[int], prose: list[int]) -> list[int]:
    """The lines ``beside`` comments below ``start``, up to a text too long for a comment."""
    run: list[int] = []
    for n in beside[bisect_right(beside, start) :]:
        if (
            _between(new, start, n) > _COMMENT_LINES
            or _between(prose, start, n) > 2 * _COMMENT_PROSE
        ):
            break
        run.append(n)
        start = n
    return run


def _between(numbers: list[int], start: int, end: int) -> int:
    """How many of ``numbers``, which are in order, lie between two others."""
    return bisect_left(numbers, end) - bisect_right(numbers, start)


def _first(page: Sequence[str], reply: int, marks: list[int]) -> int:
    """The first line of the comment above the button to ``reply``."""
    near = range(max(0, reply - _COMMENT_PROSE - 2), reply)
    first = next((n for n in near if n in marks or _may_sign(page, n)), reply)
    return first - (first in marks and first > 0 and _NAME.fullmatch(page[first - 1]) is not None)


def _acts(line: str, acts: frozenset[str]) -> bool:
    return len(line) <= _MARK_LENGTH and not acts.isdisjoint(_words(line))


def _words(line: str) -> list[str]:
    return _WORDS.findall(line.casefold())


def _others(line: str) -> list[str]:
    """The words of a line that are neither of a time nor of a button."""
    known = _AROUND | _ACTS
    return [w for w in _words(line) if w not in known and not _DIGITS.fullmatch(w)]


def _is_act(line: str) -> bool:
    """Whether a line is only buttons of a comment, and perhaps its time."""
    return _acts(line, _ACTS) and not _others(line)


def _is_beside(page: Sequence[str], parted: Sequence[bool], number: int) -> bool:
    """Whether a line stands beside a comment: a pseudonym, a name and a time, a time below a name, or buttons."""
    line = page[number]
    if len(line) > _MARK_LENGTH or is_prose(line) or line.casefold().startswith(_ISSUED):
        return False
    if _PSEUDONYM.fullmatch(line):
        return True
    words, others = _words(line), _others(line)
    if len(others) > _NAME_WORDS:
        return False
    if _is_act(line):
        return True
    dated = not _UNITS.isdisjoint(w.lstrip("0123456789") for w in words)
    timed = _CLOCK.search(line) or (
        dated and (re.search(r"\d", line) or not _NOW.isdisjoint(words))
    )
    return bool(timed) and (bool(others) or (not parted[number] and _may_sign(page, number - 1)))


def _may_sign(page: Sequence[str], number: int) -> bool:
    """Whether a line may say who comments: a name above a text, or before it."""
    line = page[number]
    below = page[number + 1] if number + 1 < len(page) else ""
    if _SAYS.fullmatch(line):
        return True
    return bool(below) and _NAME.fullmatch(line) is not None and not is_prose(line)
