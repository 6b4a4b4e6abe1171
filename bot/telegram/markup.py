"""Telegram's HTML, escaped once and then wrapped in tags; how Telegram counts text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

_SPACED = re.compile("[\x00-\x09\x0b-\x1f\x7f\u2028\u2029]")
_DROPPED = re.compile("[AUauwy]\u030a|[\u030a\u0333\u033f\u202a-\u202e]")
"""What Telegram drops from a text; a letter and its ring become one character, if there is one."""
_LONE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Markup:
    """Formatted text: as HTML, and as the plain text that readers see."""

    html: str = ""
    text: str = ""

    def __add__(self, other: "Markup") -> "Markup":
        return Markup(self.html + other.html, self.text + other.text)

    def __bool__(self) -> bool:
        return bool(self.text)


def plain(text: str) -> Markup:
    """Text as it is, with its markup escaped.

    >>> plain("<b>&").html
    '&lt;b&gt;&amp;'
    """
    clean = cleaned(text)
    return Markup(escape(clean, quote=False), clean)


def wrap(tag: str, inner: Markup, attribute: str = "") -> Markup:
    """``inner`` in a tag, nothing if it is empty; ``attribute`` must not come from a reader.

    >>> wrap("blockquote", plain("1 < 2"), "expandable").html
    '<blockquote expandable>1 &lt; 2</blockquote>'
    """
    if not inner:
        return inner
    opening = f"<{tag} {attribute}>" if attribute else f"<{tag}>"
    return Markup(f"{opening}{inner.html}</{tag}>", inner.text)


def link(inner: Markup, url: str) -> Markup:
    """``inner`` leading to ``url``."""
    return wrap("a", inner, f'href="{escape(url)}"')


def join(parts: Iterable[Markup], between: str = "\n") -> Markup:
    """The parts that are not empty, joined."""
    there = [part for part in parts if part]
    return Markup(between.join(p.html for p in there), between.join(p.text for p in there))


def cleaned(text: str) -> str:
    r"""``text`` as Telegram stores it: what it does not accept is replaced or dropped.

    >>> cleaned("a\tb\x00c\ud800 \u202aA\u030alesund\u202c")
    'a b c\ufffd \xc5lesund'
    """
    return _LONE.sub("\ufffd", _SPACED.sub(" ", _DROPPED.sub(_kept, text)))


def uncleaned(text: str, position: int) -> int:
    r"""The position in ``text`` of what is at ``position`` in ``cleaned(text)``.

    >>> uncleaned("\u202aA\u030alesund", 1)
    3
    """
    for found in _DROPPED.finditer(text):
        if found.start() >= position:
            break
        position += len(found[0]) - len(_kept(found))
    return position


def _kept(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[0]) if len(found[0]) > 1 else ""


def units(text: str) -> int:
    """Length of ``text`` as Telegram counts it, in UTF-16 code units.

    >>> units("né"), units("👍")
    (2, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, limit: int) -> str:
    """``text``, cut at a word with an ellipsis if it has more than ``limit`` units.

    >>> shortened("Nvidia cède une part de ses revenus", 20)
    'Nvidia cède une…'
    """
    if units(text) <= limit:
        return text
    head = text[: _characters(text, limit) - 1]
    return (head.rsplit(" ", 1)[0].rstrip() or head) + "…"


def window(text: str, limit: int, inside: tuple[int, int] | None) -> tuple[int, int]:
    """The part of ``text`` that fits in ``limit`` units, around ``inside`` and cut at words.

    All of it if it fits. The part never exceeds the limit and is never empty.
    """
    if units(text) <= limit:
        return 0, len(text)
    size = max(1, _characters(text, limit))
    first, last = inside or (0, 0)
    start = max(0, min(first - max(0, size - (last - first)) // 2, len(text) - size))
    end = start + size
    if start and (space := text.find(" ", start, min(first, end - 1))) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", max(start + 1, min(last, end)), end)) > start:
        end = space
    return start, end


def _characters(text: str, limit: int) -> int:
    """A number of characters of ``text`` that always fit in ``limit`` units."""
    return limit if units(text) == len(text) else limit // 2
