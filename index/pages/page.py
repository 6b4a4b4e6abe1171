"""Lines of a pasted page that are furniture for where they stand: menus, captions, links, signatures."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from index.pages.buttons import SECTIONS, is_above_titles, is_button
from index.pages.furniture import (
    TITLE_LENGTH,
    announces_links,
    is_advertisement,
    is_credit,
    is_furniture,
    is_prose,
    is_signature,
)
from index.text.pattern import pattern


class Page(NamedTuple):
    """The numbers of the lines of a page that are not of its article.

    ``furniture`` is all of them, ``around`` those that only their neighbours give away, and ``signature``
    the line under the text that names the author.
    """

    furniture: frozenset[int]
    around: frozenset[int]
    signature: int | None


def read_page(lines: Sequence[str], parted: Sequence[bool]) -> Page:
    """The furniture among the ``lines`` of a page; ``parted`` is whether a blank line precedes each."""
    known = [is_furniture(line) or _is_button_among(lines, n) for n, line in enumerate(lines)]
    for n in _date_above_title(lines, known):
        known[n] = True
    around = {*_mail(lines), *_menu(lines, parted, known), *_links(lines, parted)}
    around.update(n for n, pair in enumerate(pairwise(lines)) if _heads_advertisement(*pair))
    known = [is_known or n in around for n, is_known in enumerate(known)]
    around.update(_captions(lines, parted, known))
    text = [n for n, is_known in enumerate(known) if not is_known and n not in around]
    signature = None
    if len(text) > 2 and is_signature(lines[text[-1]]) and is_prose(lines[text[-2]]):
        signature = text.pop()
    return Page(frozenset(range(len(lines))).difference(text), frozenset(around), signature)


_RUN_LENGTH = 20
"""Lines looked at above a button for the one that announces a list of them."""


def _is_button_among(lines: Sequence[str], number: int) -> bool:
    """Whether a line that could be a heading too is a button: below another one, or above no text."""
    if number == 0 or not (lines[number][:1].isalnum() and is_button(lines[number])):
        return False
    near = reversed(lines[max(0, number - _RUN_LENGTH) : number])
    above = next((line for line in near if not is_button(line)), "")
    listed = above.endswith(":") and not is_furniture(above)
    below = lines[number + 1 : number + 2]
    beside = is_button(lines[number - 1]) or all(is_button(n) or is_furniture(n) for n in below)
    return beside and not listed


def _date_above_title(lines: Sequence[str], known: Sequence[bool]) -> list[int]:
    """The first line if it is a date and a title follows."""
    top = [n for n, is_known in enumerate(known) if not is_known][:2]
    if len(top) < 2 or is_prose(lines[top[1]]) or not re.search(r"\d", lines[top[0]]):
        return []
    return top[:1] if is_furniture(lines[top[0]], head=True) else []


def _heads_advertisement(line: str, below: str) -> bool:
    """Whether a line is the heading of an advertisement for the newsletter."""
    return len(line) <= _LINK_LENGTH and not is_prose(line) and is_advertisement(below)


_MAIL = pattern(
    r"(?i)(?:from|to|b?cc|sent|date|subject|reply-to|de|à|cci|envoyé|objet)\s?:\s.{1,200}"
    r"|\W*(?:begin )?(?:forwarded message|original message|message (?:transféré|d['’]origine))\b\W*"
)


def _mail(lines: Sequence[str]) -> range:
    """The lines above a forwarded message."""
    body = next((n for n, line in enumerate(lines) if not _MAIL.fullmatch(line)), 0)
    return range(body if body > 1 else 0)


_MENU_LENGTH = 4
"""Fewest entries of a menu, of one or two words each."""
_TITLE_WORDS = 5
"""Fewest words of a title under a menu."""


def _menu(lines: Sequence[str], parted: Sequence[bool], known: Sequence[bool]) -> list[int]:
    """The lines above a title that are the menu of a page, or sections of a paper."""
    top = [n for n, is_known in enumerate(known) if not is_known]
    words = [len(lines[n].split()) for n in top]
    title = next((i for i, count in enumerate(words) if count >= _TITLE_WORDS), 0)
    above = [lines[n] for n in top[:title]]
    short = [line for line in above if len(line.split()) <= 2 and not is_furniture(line, head=True)]
    is_page = title and any(map(is_above_titles, lines[: top[title]]))
    sections = [line for line in above if line.casefold() in SECTIONS]
    if not short or not (is_page or len(sections) > 1 or len(short) >= _MENU_LENGTH):
        title = next((i for i, n in enumerate(top) if lines[n].casefold() not in SECTIONS), 0)
        title = title if words[title:] and words[title] >= 3 else 0
    if not title or any(is_prose(lines[n]) for n in top[: title + 1]):
        return []
    named = parted[top[1]] and not parted[top[title]]  # above a list that the long line ends
    marks = {lines[n][:1].isalpha() for n in top[:title]}
    return [] if named or len(marks) > 1 else top[:title]


_LINK_LENGTH = 150
"""Code points of the longest title of another article."""


def _links(lines: Sequence[str], parted: Sequence[bool]) -> Iterator[int]:
    """The titles of other articles, listed under "Related stories".

    The last of several above a paragraph may be its heading.
    """
    announcing = [announces_links(line) for line in lines]
    for first in (n + 1 for n, announces in enumerate(announcing) if announces):
        apart, end = first < len(lines) and parted[first], first
        while not (closed := end == len(lines) or announcing[end] or (parted[end] and not apart)):
            line = lines[end]
            if len(line) > _LINK_LENGTH or (is_prose(line) and not line.endswith("?")):
                break
            end += 1
        yield from range(first, end if closed or end == first + 1 else end - 1)


def _captions(lines: Sequence[str], parted: Sequence[bool], known: Sequence[bool]) -> Iterator[int]:
    """The captions of pictures: lines beside a credit and, but for furniture, alone between two blank lines."""
    starts = [n for n, is_parted in enumerate(parted) if is_parted]
    for start, end in pairwise([*starts, len(lines)]):
        text = [n for n in range(start, end) if not known[n]]
        if len(text) != 1 or all(known[:start]):  # the first line is the title
            continue
        beside = [n for n in (text[0] - 1, text[0] + 1) if start <= n < end]
        line = lines[text[0]]
        if any(is_credit(lines[n]) for n in beside) and not (
            len(line) > TITLE_LENGTH or _SENTENCES.search(line) or is_furniture(line, head=True)
        ):
            yield text[0]


_SENTENCES = pattern(r"[.!?…]\s+\S")
"""The end of a sentence that is not the last."""
