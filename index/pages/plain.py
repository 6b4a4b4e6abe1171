"""Plain text as readers see it: invisible characters, HTML's entities and tags, words broken at a line's end, the marks of quoted e-mails."""

import re
from html import unescape

from index.text.analyzer import fold
from index.text.language import LANGUAGES, is_function_word
from index.text.lexicon import is_written
from index.text.pattern import pattern


def visible(text: str) -> str:
    """``text`` without invisible characters within words, such as the soft hyphens of a copied web page."""
    return _INVISIBLE.sub("", text)


_INVISIBLE = pattern("[\u00ad\u200b\u2060\ufeff]")
"""Invisible characters that allow or forbid a line break; within a word they would prevent matching."""


def decoded(text: str) -> str:
    r"""``text`` without HTML's entities, even those encoded twice; those that a text about HTML names stay.

    >>> decoded("Bins &amp; rats: &pound;5&amp;nbsp;million, says AT&T;"), decoded("the entity “&nbsp;”")
    ('Bins & rats: £5\xa0million, says AT&T;', 'the entity “&nbsp;”')
    """
    for _ in range(_ENCODINGS):
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda found: unescape(found[0]).replace("\r", ""), text)
    return text


_ENCODINGS = 2
"""How many times a text may have been encoded."""
_ENTITY = pattern(
    r"&(?!(?<=[«“\"'`(]&)#?\w+;[»”\"'`)])(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});"
)
"""An entity of HTML, unless it is quoted."""


def untagged(text: str) -> str:
    """``text`` without HTML's tags for words within a paragraph; a line break is one, and the numbers of notes go.

    >>> untagged("Le <b>pont</b> mesure 80<sup>e</sup> m<sup>2</sup>.<sup>1</sup> Le 1<sup>er</sup>"), untagged("1 < 2 > 0, <T>")
    ('Le pont mesure 80e m². Le 1er', '1 < 2 > 0, <T>')
    """
    if "<" not in text or _TAG.search(text) is None:
        return text
    text = _BREAK.sub("\n", text)
    text = _RAISED.sub(_raised, text)
    for _ in range(_NESTED):
        text, found = _PAIR.subn(r"\2", text)
        if not found:
            break
    return text


def _raised(found: re.Match[str]) -> str:
    above, number = found[1], found[2]
    if _MEASURED.search(above):
        return above + number.translate(_SUPERSCRIPT)
    return above


_NESTED = 4
"""Most tags around one another."""
_NAMED = r"(?<!balise )(?<!balises )(?<!tag )(?<!tags )"
_INLINE = "a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u"
_TAG = pattern(rf"(?i)</(?:{_INLINE})>|<br\s?/?>")
_BREAK = pattern(rf"(?i)[ \t]*{_NAMED}<br\s?/?>[ \t]*")
_RAISED = pattern(
    r"(?i)(\S?\S?\S?)<sup(?:\s[^<>\n]*)?>(?:<a\s[^<>\n]*>)?[\[(]?(\d{1,3})[\])]?(?:</a>)?</sup>"
)
"""A number above the line, group 2, below three characters before it."""
_MEASURED = pattern(r"(?:\d|(?<![^\W\d_])[cdkm]?m)$")
"""What a power stands beside: a number, metres."""
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PAIR = pattern(
    rf"(?i){_NAMED}<({_INLINE})(?:\s[^<>\n]*)?>((?=[^<]*\w)(?!\s[^<]*\s<)(?:(?!</?\1\b)[^\n])*)</\1>"
)
"""A tag of words and the one that closes it, with the words in group 2."""


def whole_words(text: str) -> str:
    r"""``text`` with the words that its lines break at a hyphen made whole, each on the line where it begins.

    Where the hyphen is the word's own, it stays.

    >>> whole_words("An old hydro-\nbiologist, her great-\nuncle")
    'An old hydrobiologist,\nher great-uncle'
    >>> whole_words("la maire de Seine-et-\nMarne et sa porte-\nparole")
    'la maire de Seine-et-Marne\net sa porte-parole'
    """
    if _HYPHEN.search(text) is None:
        return text
    words = {*_WORD.findall(text.casefold())}

    def whole(broken: re.Match[str]) -> str:
        first, second, rest, space = broken.group("first", "second", "rest", "space")
        if second in _COORDINATING:
            return broken[0]
        hyphen = "-" if _has_hyphen(first, second, words) else ""
        return f"{first}{hyphen}{second}{rest}" + ("\n" if space else "")

    return _BROKEN.sub(whole, text)


_HYPHEN = pattern(r"-[ \t]*\n")
_BROKEN = pattern(
    r"(?<![^\s'’(«“\"])(?P<first>[^\W\d_]+(?:-[^\W\d_]+)*)-[ \t]*\n[ \t]*"
    r"(?P<second>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<rest>[^\s-]*)(?P<space>[ \t]+(?=\S))?"
)
"""A word broken at the end of a line, with what stands beside its second part."""
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COORDINATING = frozenset("and or to et ou".split())
"""What stands after a hyphen that another word completes: "short- and long-term"."""


def _has_hyphen(first: str, second: str, words: set[str]) -> bool:
    """Whether a compound of two parts has a hyphen, to judge by the other ``words`` of the text and by the lexicon."""
    joined, hyphened = (first + second).casefold(), f"{first}-{second}".casefold()
    if not second.islower():
        return True
    if not words.isdisjoint((joined, f"{joined}s", f"{joined}x")):
        return False
    if hyphened in words:
        return True
    last = first.rpartition("-")[2] + second.partition("-")[0]
    if any(is_written(fold(last), language) for language in LANGUAGES):
        return "-" in second
    return (
        "-" in first + second
        or not first.islower()
        or first in _FIRST_PARTS
        or second in _LAST_PARTS
        or (_is_word(first) and _is_word(second))
    )


def _is_word(part: str) -> bool:
    known = is_function_word(part) or any(is_written(fold(part), code) for code in LANGUAGES)
    return known and len(part) > _PART_LENGTH


_PART_LENGTH = 3
"""Most letters of a word that may as well be a syllable."""
_FIRST_PARTS = frozenset(
    """
    porte garde sous contre vice ex non demi semi mi avant après arrière grand grande grands petit petite petits haut
    haute bas basse nord sud est ouest saint sainte beau belle celui celle ceux celles vingt trente quarante cinquante
    soixante quatre dix cent tête week extrême quasi entre peut là au chef court long tout franco germano
    great self well half mid twenty thirty forty fifty sixty seventy eighty ninety two three four five six one
    short high low full part first second third so old new by cross left right north south east west world mother father
    brother sister son daughter all ever free hard soft late early open decision policy
""".split()
)
"""Words that open compounds with a hyphen."""
_LAST_PARTS = frozenset(
    "il elle on ils elles je tu nous vous ce ci là moi toi lui leur même mêmes law looking based led old".split()
)
"""Words that end them: "dit-il", "sister-in-law"."""


def unquoted(text: str) -> str:
    r"""``text`` without the marks of a quoted e-mail, where a sentence goes on from one line of it to the next.

    >>> unquoted("> The old ferry was sold on\n> Monday to a firm that\n> will break it up.\n> Sport")
    'The old ferry was sold on\nMonday to a firm that\nwill break it up.\nSport'
    """
    return _QUOTED.sub(_without_marks, text) if "\n>" in text or text.startswith(">") else text


_QUOTED = pattern(r"(?m)(?:^>[^\n]*\n?){3,}")
_MARKS = pattern(r"(?m)^(?:>[ \t]?)+")


def _without_marks(quoted: re.Match[str]) -> str:
    shown = _MARKS.sub("", quoted[0])
    return shown if re.search(r"[^\W\d_],?\n[^\W\d_A-ZÀ-Ý]", shown) else quoted[0]
