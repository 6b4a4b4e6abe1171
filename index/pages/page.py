"""Lines of a pasted page that are furniture for where they stand: menus, captions, links, signatures."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise, takewhile
from typing import NamedTuple

from index.pages.buttons import is_above_titles, is_button, is_menu_button, is_section
from index.pages.comments import find_comments
from index.pages.furniture import (
    KICKER,
    TITLE_LENGTH,
    announces_links,
    author,
    dateline,
    is_advertisement,
    is_author_label,
    is_control,
    is_credit,
    is_embedded,
    is_furniture,
    is_imprint,
    is_prose,
    is_rubric,
    is_signature,
    is_trail,
    pleads,
    states,
    tells_credit,
    tells_day,
    tells_function,
)
from index.text.analyzer import fold
from index.text.gazetteer import PLACES
from index.text.language import is_function_word
from index.text.pattern import pattern


class Page(NamedTuple):
    """The numbers of the lines of a page that are not of its article.

    ``furniture`` is all of them, ``around`` those that only their neighbours give away, and ``signature``
    the line under the text that names the author. ``text`` is lines that are none although they look like it.
    """

    furniture: frozenset[int]
    text: frozenset[int]
    around: frozenset[int]
    signature: int | None


def read_page(lines: Sequence[str], parted: Sequence[bool]) -> Page:
    """The furniture among the ``lines`` of a page; ``parted`` is whether a blank line precedes each."""
    known = [is_furniture(line) or _is_button_among(lines, n) for n, line in enumerate(lines)]
    kept = frozenset(_kept(lines, known))
    known = [is_known and n not in kept for n, is_known in enumerate(known)]
    for n in _embedded(lines, known):
        known[n] = True
    comments = find_comments(lines, parted, known)
    contents = [*_contents(lines, known), *_numbered_contents(lines)]
    head = [*takewhile(lambda line: not (_tells(line) and _is_long(line)), lines)]
    labels = [n for n, (a, b) in enumerate(pairwise(head)) if is_author_label(a, b)]
    signed = [i for n in labels for i in (n, n + 1)]
    for n in (
        *_kicker(lines, known),
        *comments,
        *contents,
        *_announced(lines),
        *signed,
    ):
        known[n] = True
    above, below = _around_title(lines, parted, known)
    for n in below:
        known[n] = True
    for n in _teasers(lines, known, above):
        known[n] = True
    around = {*_mail(lines), *above, *_links(lines, parted, known), *_newsletter(lines)}
    around.update(_after(lines, known))
    known = [is_known or n in around for n, is_known in enumerate(known)]
    inner = range(1, len(lines) - 1)
    around.update(n for n in inner if known[n - 1] and known[n + 1] and is_section(lines[n]))
    known = [is_known or n in around for n, is_known in enumerate(known)]
    around.update(_tags(lines, known))
    around.update(_captions(lines, parted, known))
    around.update(_doubled(lines, known))
    text = [n for n, is_known in enumerate(known) if not is_known and n not in around]
    signature = None
    if len(text) > 2 and is_signature(lines[text[-1]]) and is_prose(lines[text[-2]]):
        signature = text.pop()
    around.update(comments, contents)
    furniture = frozenset(range(len(lines))).difference(text)
    return Page(furniture, kept - furniture, frozenset(around), signature)


def _kept(lines: Sequence[str], known: Sequence[bool]) -> Iterator[int]:
    """The lines that are text for where they stand: sentences between paragraphs, the first row of a table."""
    prose = [n for n, is_known in enumerate(known) if not is_known and is_prose(lines[n])]
    for n in range(prose[0] + 1, prose[-1]) if prose else ():
        if known[n] and states(lines[n]):
            yield n
    rows = [n for n, line in enumerate(lines) if re.search(r"\w", line)]  # and no "|---|---|"
    for row, below in pairwise(rows):
        columns = _columns(lines[row])
        if columns > 1 and columns == _columns(lines[below]) and re.search(r"\d", lines[below]):
            yield row


def _columns(line: str) -> int:
    """How many marks part the cells of a row."""
    return line.count("\t") or line.strip("| ").count("|")


def _embedded(lines: Sequence[str], known: Sequence[bool]) -> Iterator[int]:
    """The titles of films between paragraphs, and the answers to whether a page was useful."""
    text = (n for n, is_known in enumerate(known) if not is_known and is_prose(lines[n]))
    voting = False
    for n in range(next(text, len(lines)) + 1, len(lines)):
        voting = (known[n - 1] or voting) and _VOTE.fullmatch(lines[n]) is not None
        played = _PLAYED.fullmatch("".join(lines[n + 1 : n + 2])) and not is_prose(lines[n])
        if voting or played or is_embedded(lines[n]):
            yield from range(n - bool(_FILM.fullmatch(lines[n - 1])), n + 1 + bool(played))


_PLAYED = pattern(
    r"(?i)(?:watch (?:now|live)|play video|watch (?:the )?video|lire la vidéo|voir la vidéo|regarder la vidéo"
    r"|(?:écouter|listen)(?:\W+\d{1,2}:\d\d)?)\W*"
)
"""A button below the title of a film."""
_FILM = pattern(r"(?i)(?:vid[ée]os?|podcasts?|diaporama|en (?:vidéo|images))\W*")
"""A line above the title of a film."""
_MORE = pattern(r"(?i)(?:(?:read|watch) more|lire (?:la suite|plus)|en savoir plus)\W*")
"""A button below the title of another article."""
_VOTE = pattern(r"(?i)(?:oui|non|yes|no)\W*")
"""An answer to whether a page was useful."""


def _teasers(lines: Sequence[str], known: Sequence[bool], above: Sequence[int]) -> Iterator[int]:
    """The titles of other articles between paragraphs, and what stands above them; pull quotes.

    Above are a section of the menu that stands ``above`` the article or "Video", below "Read more". Without any, the
    text has hardly anything of what the title tells. A pull quote has nothing but words of the paragraph above.
    """
    menu = {lines[n] for n in above}
    told = [length and n not in above for n, length in enumerate(_lengths_told(lines, known))]
    prose = [n for n, tells in enumerate(told) if tells]
    if len(prose) < _ENDED_LINES:
        return
    content = [*map(_content, lines)]
    spread = Counter(chain.from_iterable(content))
    for n in range(prose[1] + 1, prose[-1]):
        label, line, below = lines[n - 1 : n + 2]
        words = content[n]
        short = known[n] or len(words) < _TEASER_WORDS or not line[:1].isalnum()
        if short or is_prose(line) or _is_text(line):
            continue
        if told[n + 1]:
            pulled = told[n - 1] and len(words) >= _PULLED_WORDS and words <= content[n - 1]
            if _FILM.fullmatch(label) or label in menu:
                yield from (n - 1, n)
            elif pulled or (_has_names(line) and _is_foreign(words, spread)):
                yield n
        elif _MORE.fullmatch(below) and told[n + 2]:
            yield n


def _has_names(line: str) -> bool:
    """Whether a line has a capital or a figure after its first word."""
    return any(not word[0].islower() for word in _WORDS.findall(line)[1:])


def _is_foreign(words: set[str], spread: Mapping[str, int]) -> bool:
    """Whether the other lines of a page hardly mention the ``words`` of one; ``spread`` is in how many lines each is."""
    elsewhere = sum(spread[word] > 1 for word in words)
    return len(words) >= _FOREIGN_WORDS and elsewhere <= _FOREIGN * len(words)


def _content(line: str) -> set[str]:
    """The openings of the words of a line that tell something."""
    words = map(fold, _WORDS.findall(line.replace("’", " ").replace("'", " ")))
    return {word[:_STEM] for word in words if len(word) > 2 and not is_function_word(word)}


_TEASER_WORDS, _FOREIGN_WORDS = 3, 6
"""Fewest telling words of the title of another article that stands beside something that gives it away, or does not."""
_FOREIGN = 0.25
"""How many of them are in the text at most, as a part."""
_PULLED_WORDS = 4
"""Fewest telling words of a pull quote."""
_STEM = 6
"""How many letters tell a word of those of another stem."""


_RUN_LENGTH = 20
"""Lines looked at above a button for the one that announces a list of them."""


def _is_button_among(lines: Sequence[str], number: int) -> bool:
    """Whether a line that could be a heading too is a button: below another one or a reading time, or above no text."""
    if number == 0 or not (lines[number][:1].isalnum() and is_button(lines[number])):
        return False
    near = reversed(lines[max(0, number - _RUN_LENGTH) : number])
    above = next((line for line in near if not is_button(line)), "")
    listed = above.endswith(":") and not is_furniture(above)
    below = lines[number + 1 : number + 2]
    beside = is_button(lines[number - 1]) or all(is_button(n) or is_furniture(n) for n in below)
    return (beside or _READING_TIME.fullmatch(lines[number - 1]) is not None) and not listed


_READING_TIME = pattern(r"(?i)\W*\d+\s?min(?:utes?)?\b(?: de lecture| read)?\W*")
"""A reading time: "3 min read"."""


def _kicker(lines: Sequence[str], known: Sequence[bool]) -> list[int]:
    """The first line if it is a date or the genre of the article, and a title follows."""
    top = [n for n, is_known in enumerate(known) if not is_known][:2]
    if len(top) < 2 or is_prose(lines[top[1]]):
        return []
    first = lines[top[0]]
    told = is_furniture(first, head=True) and (re.search(r"\d", first) or KICKER.fullmatch(first))
    return top[:1] if told else []


_MAIL = pattern(
    r"(?i)(?:from|to|b?cc|sent|date|subject|reply-to|de|à|cci|envoyé|objet)\s?:\s.{1,200}"
    r"|\W*(?:begin )?(?:forwarded message|original message|message (?:transféré|d['’]origine))\b\W*"
)


def _mail(lines: Sequence[str]) -> range:
    """The lines above a forwarded message."""
    body = next((n for n, line in enumerate(lines) if not _MAIL.fullmatch(line)), 0)
    return range(body if body > 1 else 0)


_REPEATED_WORDS = 4
"""Fewest words of a line that stands again with something before or after it."""
_REPEATED_LINES = 3
"""How far below the first line a title stands that it ends with."""


def _announced(lines: Sequence[str]) -> range:
    """The lines above the title where the first ends with it: "You are viewing Island ferry to sail again"."""
    for n, line in enumerate(lines[1 : 1 + _REPEATED_LINES], 1):
        longer = lines[0] != line and lines[0].endswith(line)
        if longer and len(line.split()) >= _REPEATED_WORDS and not is_prose(line):
            return range(n)
    return range(0)


def _doubled(lines: Sequence[str], known: Sequence[bool]) -> Iterator[int]:
    """The lines that stand twice, once with a credit or a button glued to them: both, but for the title."""
    for n, pair in enumerate(pairwise(lines)):
        line, longer = sorted(pair, key=len)
        if line == longer:
            yield n + 1
        elif (
            len(line.split()) >= _REPEATED_WORDS
            and longer.startswith(line)
            and _GLUED.fullmatch(longer, len(line))
            and not is_prose(longer)
        ):
            is_title = all(known[:n])
            yield from (i for i in (n, n + 1) if not (is_title and lines[i] is line))


_GLUED = pattern(
    r"(?:\s*[©(|/–—-]\s*[^\W\d_]|[A-ZÀ-Ý])[^:€£$%]{1,150}|\s*(?i:photos?|images?|crédits?|credits?)\s?:.{1,100}"
)
"""What is glued to a line that stands twice."""


_TITLE_WORDS = 5
"""Fewest words of a title under a menu."""
_KICKER_WORDS = 3
"""Most words of the section or the place above a title."""
_CAPITALS = 2
"""Most words in capitals above a title, or of a rubric, where nothing else tells that they are none."""
_NEAR = 2
"""How many lines above the title may be the date of the article."""
_SERIES = 3
"""How often the name of a series stands on a page at least, as a title does not."""
_MENU_LENGTH = 4
"""Fewest entries of a menu, of one or two words each."""
_TOLD_LINES = 20
"""Lines of a text that name what a short title names."""
_SECTIONS_LENGTH = 3
"""Fewest sections of a paper that are its menu, even below a long line."""


def _around_title(
    lines: Sequence[str], parted: Sequence[bool], known: Sequence[bool]
) -> tuple[list[int], list[int]]:
    """The lines above the title, and the date there, and the menu and the paper's name between it and the text.

    Below the title, only buttons tell that short lines are no agenda, recipe or poem.
    """
    new = [n for n, is_known in enumerate(known) if not is_known]
    top = [*takewhile(lambda n: not _is_body(lines, n), new)]
    if late := _title_below_date(lines, top, known):
        return [n for n in new if n < late - 1], [late - 1]
    title = _title(lines, top, parted)
    text = new[len(top)] if len(top) < len(new) else 0
    pasted = any(is_control(line) or is_above_titles(line) for line in lines[:text])
    below = takewhile(lambda n: not is_prose(lines[n]), top[title + 1 :])
    entries = [n for n in below if pasted and _may_be_entry(lines[n])]
    dates = [n for n in top[max(0, title - _NEAR) : title] if _signs(lines[n])]
    above = [n for n in top[:title] if n not in dates]
    wired = _above_dateline(lines, known, top[title]) if top else ()
    return [*above, *wired], [*dates, *entries]


def _title_below_date(lines: Sequence[str], top: Sequence[int], known: Sequence[bool]) -> int:
    """The title that follows the date, below a menu without any and what a blog says of itself; 0 if there is none."""
    menu = lines[: top[-1] + 1] if top else []
    if not any(map(is_above_titles, menu)) or any(_may_be_title(lines, n) for n in top):
        return 0
    told = _lengths_told(lines, known)
    above, whole = [0, *accumulate(told)], sum(told)
    for n in range(top[-1] + 1, len(lines) - 1):
        if 2 * above[n] > whole - above[n]:
            break
        dated = is_imprint(lines[n - 1], named=False) and tells_day(lines[n - 1])
        if dated and not known[n] and _may_be_title(lines, n) and _is_body(lines, n + 1):
            return n
    return 0


def _above_dateline(lines: Sequence[str], known: Sequence[bool], title: int) -> range:
    """What stands between the author and the place and agency that open the text: captions, films, other news."""
    text = (n for n in range(title + 1, len(lines)) if not known[n] and _tells(lines[n]))
    body = next((n for n in text if not any(map(is_credit, lines[n + 1 : n + 2]))), 0)
    if not body or not dateline(lines[body])[0]:
        return range(0)
    named = (n for n in range(title + 1, body) if is_imprint(lines[n], named=False))
    signed = next((n for n in named if not tells_day(lines[n])), body)
    while signed < body and _signs(lines[signed]):
        signed += 1
    return range(0) if any(map(_POINTS.match, lines[signed:body])) else range(signed, body)


_POINTS = pattern(
    r"(?i)[-*•–] ?\w|(?:summary|highlights|key (?:points|takeaways|facts)|in brief|at a glance"
    r"|(?:en )?résumé|l['’]essentiel|(?:ce qu['’]il faut|à) retenir|(?:les )?points[- ]clés)\W*$"
)
"""How a list opens of what the article tells, above its first words."""


def _is_body(lines: Sequence[str], number: int) -> bool:
    """Whether a line is text, and no title in sentences right above the author."""
    line = lines[number]
    if not (_tells(line) and _is_long(line)) or pleads(line):
        return False
    signed = len(line) <= TITLE_LENGTH and any(map(_signs, lines[number + 1 : number + 2]))
    return not signed


def _signs(line: str) -> bool:
    """Whether a line beside a title gives the author or the date."""
    return is_furniture(line, head=True) and is_imprint(line)


def _may_be_entry(line: str) -> bool:
    """Whether a line below the title is too short for a standfirst, and tells no number."""
    return not _is_long(line) and line[:1].isalpha() and re.search(r"\d|[,;:…]$", line) is None


def _is_long(line: str) -> bool:
    """Whether a line has words enough for a title under a menu."""
    return len(_WORDS.findall(line)) >= _TITLE_WORDS


_WORDS = pattern(r"(?<![\w'’.-])[\w'’.-]*\w")
"""Words; a run of dashes is tried from its first one only, not from each."""


def _title(lines: Sequence[str], top: Sequence[int], parted: Sequence[bool]) -> int:
    """Which of the lines at the ``top`` is the title: below the menu of a page, the sections of a paper, capitals."""
    words = [len(_WORDS.findall(lines[n])) for n in top]
    long = [i for i, n in enumerate(top) if _may_be_title(lines, n)]
    if len(long) > 1 and is_rubric(lines[top[long[0]]]) and _has_standfirst(lines[top[long[1]] :]):
        return long[1]
    cards = [i for i in long if top[i] and is_section(lines[top[i] - 1])]
    if len(cards) > 1 and len({lines[top[i] - 1] for i in cards}) == 1:  # teasers above it
        return cards[-1]
    for above, title in reversed([*pairwise(long)]):
        between = lines[top[above] : top[title]]
        if sum(map(is_section, between)) >= _SECTIONS_LENGTH or any(
            is_menu_button(line) or _HOME.match(line) for line in between
        ):
            return title
    if not long and any(map(is_above_titles, lines[: top[-1] + 1] if top else [])):
        text = " ".join(lines[top[-1] + 1 :][:_TOLD_LINES]).casefold()
        told = f" {' '.join(_WORDS.findall(text))} "
        short = [lines[n] for n in top]
        found = [line for line in short if f" {line.casefold()} " in told]
        return short.index(found[-1]) if found else 0
    title = long[0] if long else 0
    if not title or not _is_header(
        [lines[n] for n in top[:title]], lines[: top[title]], lines[top[title] :]
    ):
        title = next((i for i, n in enumerate(top) if not is_section(lines[n])), 0)
        title = title if title and words[title] >= _TITLE_WORDS - 2 else 0
    if not title:
        return 0
    named = parted[top[1]] and not parted[top[title]]  # above a list that the long line ends
    marks = {lines[n][:1].isalpha() for n in top[:title] if not is_furniture(lines[n], head=True)}
    return 0 if named or len(marks) > 1 else title


_HOME = pattern(r"(?i)(?:home|accueil)\s*[>»›]\s")
"""How a breadcrumb opens."""


def _may_be_title(lines: Sequence[str], number: int) -> bool:
    """Whether a line is as long as titles under a menu are, and gives no date and no name of a series."""
    line = lines[number]
    return (
        _is_long(line)
        and not pleads(line)
        and not is_furniture(line, head=True)
        and lines.count(line) < _SERIES
    )


def _is_header(above: Sequence[str], top: Sequence[str], page: Sequence[str]) -> bool:
    """Whether the short lines ``above`` the first long one are no title.

    ``top`` is these with the furniture among them, ``page`` the long line and those below it.
    """
    opening = takewhile(lambda line: line != above[0], top)
    if (
        any(map(is_above_titles, top))
        or any(map(is_control, opening))
        or any(map(is_trail, top[1:]))
        or KICKER.fullmatch(above[-1])
        or is_rubric(above[-1], alone=len(above) > 1)
        or (all(len(n.split()) <= _KICKER_WORDS for n in above) and _has_standfirst(page))
        or (len(above) == 1 and _is_label(above[0], page))
    ):
        return True
    short = [n for n in above if len(n.split()) <= _KICKER_WORDS and not is_furniture(n, head=True)]
    if all(line.isupper() and len(line.split()) <= _CAPITALS for line in above):
        return not page[0].isupper()
    rubrics = not is_prose(page[0]) and all(_is_rubric_word(line, page) for line in above)
    if rubrics and (
        any(map(_signs, page[1:2])) or (len(above) > 1 and any(map(is_section, above)))
    ):
        return True
    signed = any(map(_signs, page[1:4]))
    fewest = 2 if signed and len(short) == len(above) else _MENU_LENGTH
    return len(short) >= fewest or sum(map(is_section, above)) > 1


def _is_label(line: str, page: Sequence[str]) -> bool:
    """Whether a short line above a long one with buttons below is a label: the text has none of its words."""
    if len(line.split()) > _KICKER_WORDS or is_prose(page[0]) or not is_control("".join(page[1:2])):
        return False
    return _content(line).isdisjoint(chain.from_iterable(map(_content, page)))


def _is_rubric_word(line: str, page: Sequence[str]) -> bool:
    """Whether a line above a long one is rather a section or a place than the title: short, and what the text does not name."""
    if len(line.split()) > _CAPITALS:
        return False
    return (
        is_section(line)
        or fold(line) in PLACES
        or not any(line in told for told in page if is_prose(told))
    )


def _has_standfirst(page: Sequence[str]) -> bool:
    """Whether a standfirst, and then the author, the date or buttons, stand below the first line of a ``page``."""
    if len(page) <= 2 or any(is_furniture(line, head=True) for line in page[:2]):
        return False
    told = is_control(page[2]) or _signs(page[2])
    return told and _is_long(page[1])


_LINK_LENGTH = 150
"""Code points of the longest title of another article."""


def _links(lines: Sequence[str], parted: Sequence[bool], known: Sequence[bool]) -> Iterator[int]:
    """The titles of other articles, listed under "Related stories".

    They end with the text, or the page; the last of several above a paragraph may be its heading.
    """
    text: list[int] = []
    for n, line in enumerate(lines):  # a paragraph below another pleads for nothing
        if _is_text(line) and not known[n] and (n - 1 in text[-1:] or not pleads(line)):
            text.append(n)
    announcing = [announces_links(line) for line in lines]
    told = _lengths_told(lines, known)
    above = text[0] if text else 0  # a menu may say it too
    for first in (n + 1 for n, announces in enumerate(announcing) if announces and n > above):
        if len(text) > 1 and text[-1] < first:
            asked = (n for n in range(text[-1] + 2, first) if pleads(lines[n]))
            yield from range(next(asked, first + 1) - 1, len(lines))
            return
        if _teased(lines, told, known, first):
            yield from range(first, len(lines))
            return
        inside = parted[first + 1 : first + 2]  # whether blank lines part them
        apart = first < len(lines) and parted[first] and inside != [False]
        end = first
        while not (
            closed := end == len(lines)
            or announcing[end]
            or (parted[end] and not apart and end > first)
        ):
            line = lines[end]
            if len(line) > _LINK_LENGTH or _tells(line):
                break
            end += 1
        yield from range(first, end if closed or end == first + 1 else end - 1)


def _teased(lines: Sequence[str], told: Sequence[int], known: Sequence[bool], first: int) -> bool:
    """Whether all that is ``told`` from the ``first`` line on, short beside the text, is a sentence below each of several titles."""
    if sum(told[first:]) > _AFTER * sum(told[:first]):
        return False
    below = [n for n in range(first, len(lines)) if told[n]]
    return (
        len(below) > 1
        and not any(known[n - 1] or told[n - 1] for n in below)
        and not any(told[n] > _LINK_LENGTH or _SENTENCES.search(lines[n]) for n in below)
    )


def _is_text(line: str) -> bool:
    """Whether a line can be no title of another article."""
    return _tells(line) or line.endswith(":") or line[:1] in "-*•–"


def _tells(line: str) -> bool:
    """Whether a line is prose and no question, which may be a title."""
    return is_prose(line) and not line.endswith("?")


def _lengths_told(lines: Sequence[str], known: Sequence[bool]) -> list[int]:
    """The length of each line that is prose and not known for something else, 0 of the others."""
    return [len(line) if _tells(line) and not known[n] else 0 for n, line in enumerate(lines)]


def _after(lines: Sequence[str], known: Sequence[bool]) -> range:
    """What stands below the end of the text: the author's portrait, topics, the latest news.

    Only a mark after most of the text is its end.
    """
    told = _lengths_told(lines, known)
    prose = [n for n, length in enumerate(told) if length]
    if len(prose) < _ENDED_LINES:
        return range(0)
    last, top = prose[-1], prose[:_ENDED_LINES]
    above, whole = [0, *accumulate(told)], sum(told)
    authors = tuple(
        f"{name} " for line in lines[: top[-1]] if _signs(line) and (name := author(line))
    )
    for n in range(top[-1] + 1, len(lines)):
        if whole - above[n + 1] > _AFTER * above[n]:
            continue
        line = lines[n]
        introduced = known[n - 1] and line.startswith(authors)
        if (
            introduced
            or _AFTERWORD.match(line)
            or (_TICKER.fullmatch(line) and _ticks(lines[n + 1 :]))
        ):
            return range(n, len(lines))
        if n == last + 1 and is_signature(line):
            below = "".join(lines[n + 1 : n + 2])
            if is_button(below) or tells_function(below):
                return range(n + 1, len(lines))
    return range(0)


_AFTERWORD = pattern(
    r"(?i)\((?:(?:additional )?reporting|editing|writing|compiled) by\b.*\)\W*$|(?:additional )?reporting by [^.!?]*;\s?(?:editing|writing) by\b|(?:filed under|tags|permalink|permalien)\b\W*(?::|$)"
    r"|(?:post|write|leave) a (?:comment|reply)\b|(?:écrire|laisser|ajouter|poster) un commentaire\b|(?:previous|next) article\W*$|article (?:précédent|suivant)\W*$"
    r"|journal information\s?:|more information\s?:.*\bdoi\b|(?:author bio|about the authors?|(?:à propos|au sujet) (?:de l['’]auteure?|des auteure?s|de l['’]autrice))\W*$"
)
"""What ends a text: an agency's editors, topics, what announces the author, comments or other articles."""
_TICKER = pattern(
    r"(?i)(?:en |le |notre )?direct|fil (?:info|d['’]actu(?:alité)?s?)|live|breaking news|latest|dernières? (?:minutes?|dépêches|infos)"
)
"""A line above the latest news."""
_TICK = pattern(r"\d{1,2}\s?[:hH]\s?\d\d\b")
_ENDED_LINES, _AFTER = 2, 0.25
"""Fewest paragraphs above the end of a text, and the longest text below it as a part of that above."""
_TICKS = 3
"""Fewest titles of the latest news."""


def _ticks(lines: Sequence[str]) -> bool:
    """Whether most lines are titles of the latest news, each after its time or below it."""
    ticks = [n for n, line in enumerate(lines) if _TICK.match(line) and not _tells(line)]
    alone = sum(_TICK.fullmatch(lines[n]) is not None for n in ticks)
    titles = sum(b - a == 1 + (alone > 1) for a, b in pairwise(ticks))
    return len(ticks) >= _TICKS - (alone > 1) and ticks[0] == 0 and 2 * titles >= len(ticks)


_ENTRIES = pattern(
    r"(?i)(?:(?:table of )?contents|in this article|on this page|jump to|sommaire|table des matières"
    r"|dans cet article|au sommaire)\W*"
)
"""A line above a table of contents."""


def _contents(lines: Sequence[str], known: Sequence[bool]) -> Iterator[int]:
    """A table of contents: lines side by side that stand again below as headings."""
    last = {line.casefold(): n for n, line in enumerate(lines)}
    run: list[int] = []
    for n, line in enumerate([*lines, ""]):
        if n < len(known) and known[n]:
            continue
        again = last.get(line.casefold(), 0)
        repeated = again > n + 1 and not _tells(line)
        if run and repeated and again > last[lines[run[-1]].casefold()] + 1:
            run.append(n)
            continue
        ends = [range(last[lines[i].casefold()] + 1, len(lines)) for i in run]
        below = [next((lines[i] for i in end if not known[i]), "") for end in ends]
        if sum(map(is_prose, below)) > 1:
            near = range(max(0, run[0] - 2), run[0])
            start = next((i for i in near if _ENTRIES.fullmatch(lines[i])), run[0])
            yield from range(start, n)
        run = [n] if repeated else []


def _numbered_contents(lines: Sequence[str]) -> Iterator[int]:
    """A table of contents whose entries have numbers that the headings below do not have."""
    for n, line in enumerate(lines):
        if not _ENTRIES.fullmatch(line):
            continue
        numbered = (_NUMBERED.fullmatch(entry) for entry in lines[n + 1 :])
        run = [entry[1].casefold() for entry in takewhile(bool, numbered) if entry]
        below = {heading.casefold() for heading in lines[n + 1 + len(run) :]}
        if sum(entry in below for entry in run) > 1:
            yield from range(n, n + 1 + len(run))


_NUMBERED = pattern(r"\d{1,2}(?:\.\d{1,2})*\.?\s+(\S.{0,80})")
_OFFER = pattern(
    r"(?i)(?:newsletters?\b|sign up (?:to|for)\b|inscrivez-vous\b|skip past newsletter)[^.!?]{0,80}"
)
_SIGN_UP = pattern(
    r"(?i)s['’]inscrire|je m['’]inscris|sign up|subscribe|enter your email address|votre e-?mail"
    r"|after newsletter promotion|voir toutes les newsletters"
)
_OFFER_LENGTH = 4
"""Most lines of an advertisement between its first and its button."""


def _newsletter(lines: Sequence[str]) -> Iterator[int]:
    """The lines that advertise a newsletter, from their heading down to the button to subscribe.

    Below the last paragraph, nothing under an advertisement is of the article.
    """
    prose = (n for n, line in enumerate(lines) if is_prose(line) and not is_furniture(line))
    ends = max(prose, default=0)
    for n, (line, below) in enumerate(pairwise(lines)):
        if not is_advertisement(below):
            continue
        if not is_prose(line):
            yield n
        if n >= ends:
            yield from range(n + 1, len(lines))
    for first in (n for n, line in enumerate(lines) if _OFFER.fullmatch(line)):
        near = lines[first + 1 : first + 2 + _OFFER_LENGTH]
        text = takewhile(lambda line: not is_prose(line) or is_furniture(line), near)
        end = next((n for n, line in enumerate(text) if _SIGN_UP.fullmatch(line)), None)
        if end is not None:
            yield from range(first, first + 2 + end)


def _tags(lines: Sequence[str], known: Sequence[bool]) -> list[int]:
    """The short lines that end a page and name its topics: one stands in the title or above it."""
    text = [n for n, is_known in enumerate(known) if not is_known]
    end = [*takewhile(lambda n: not _is_text(lines[n]), reversed(text))]
    others = sum(is_section(lines[n]) and _is_long(lines[below]) for below, n in pairwise(end))
    if others > 1 and is_prose(lines[text[-len(end)] - 1]):
        return end
    top = " ".join(lines[: text[0] + 1]).casefold() if text else ""
    tags = [*takewhile(lambda n: _is_tag(lines[n]), reversed(text))]
    ended = len(tags) < len(text) and is_prose(lines[text[-1 - len(tags)]])
    topics = [tag for n in tags for tag in (lines[n].split() if _is_long(lines[n]) else [lines[n]])]
    named = any(re.search(rf"\b{re.escape(topic.casefold())}\b", top) for topic in topics)
    return tags if ended and named else []


def _is_tag(line: str) -> bool:
    """Whether a line can name a topic, or several with a capital each."""
    few = len(line.split()) <= _KICKER_WORDS or _TOPICS.fullmatch(line) is not None
    return few and re.search(r"\d|\W$", line) is None


_TOPICS = pattern(r"[A-ZÀ-Ý][\w'’-]*[a-zà-ÿ](?: [A-ZÀ-Ý][\w'’-]*[a-zà-ÿ]){3,}")


def _captions(lines: Sequence[str], parted: Sequence[bool], known: Sequence[bool]) -> Iterator[int]:
    """The captions of pictures: lines beside a credit and, but for furniture, alone between two blank lines.

    Where the credit ends a caption, the line describes the picture for those who do not see it. Below a paragraph, a
    long sentence is text.
    """
    yield from (n for n in range(1, len(lines)) if _LABEL.fullmatch(lines[n - 1]))
    starts = [n for n, is_parted in enumerate(parted) if is_parted]
    for start, end in pairwise([*starts, len(lines)]):
        text = [n for n in range(start, end) if not known[n]]
        if len(text) != 1 or all(known[:start]):  # the first line is the title
            continue
        beside = [lines[n] for n in (text[0] - 1, text[0] + 1) if start <= n < end]
        line = lines[text[0]]
        credited = any(map(is_credit, beside))
        described = not is_prose(line) and any(is_furniture(n) and tells_credit(n) for n in beside)
        shown = _COUNT.sub("", line)
        told = is_prose(line) and len(line.split()) >= _SHOWN_WORDS
        if told and any(_tells(above) for above in lines[:start]):
            continue
        if (credited or described) and not (
            len(line) > TITLE_LENGTH or _SENTENCES.search(shown) or is_furniture(line, head=True)
        ):
            yield text[0]


_LABEL = pattern(r"(?i)(?:image|media) caption,?")
"""A line above a caption."""
_SHOWN_WORDS = 10
"""Fewest words of a caption that tells something."""
_COUNT = pattern(r"^\d{1,2} (?:of|sur|de) \d{1,2}\W+")
"""Which of several pictures is shown."""
_SENTENCES = pattern(r"[.!?…]\s+\S")
"""The end of a sentence that is not the last."""
