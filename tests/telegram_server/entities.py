"""Formatted text: UTF-16 offsets, the cleaning Telegram does, and a view back as HTML."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from typing import Any

CODE = {"code", "pre"}
BLOCKQUOTES = {"blockquote", "expandable_blockquote"}
SPLITTABLE = {"bold", "italic", "underline", "strikethrough", "spoiler"}
QUOTABLE = SPLITTABLE | {"custom_emoji"}
FOUND = {"mention", "bot_command", "hashtag", "cashtag", "url", "email", "phone_number"}
KNOWN = CODE | BLOCKQUOTES | QUOTABLE | FOUND | {"text_link", "text_mention"}
_ORDER = [
    "blockquote",
    "expandable_blockquote",
    "pre",
    "code",
    "text_link",
    "text_mention",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "custom_emoji",
]

_DIRT = re.compile("[\x00-\x08\t\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]")
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_FINDERS = [
    ("url", re.compile(r"https?://[^\s<>\"«»]+[^\s<>\"«».,;:!?)\]]")),
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?\b")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{4,32}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}")),
]


@dataclass(frozen=True)
class Entity:
    """A stretch of formatted text, in UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    user: dict[str, Any] | None = None
    custom_emoji_id: str = ""

    @property
    def end(self) -> int:
        """The first code unit after it."""
        return self.offset + self.length

    def json(self) -> dict[str, Any]:
        """The entity as the Bot API shows it."""
        extras = {
            "url": self.url,
            "language": self.language,
            "user": self.user,
            "custom_emoji_id": self.custom_emoji_id,
        }
        shown = {name: value for name, value in extras.items() if value}
        return {"type": self.type, "offset": self.offset, "length": self.length, **shown}


@dataclass(frozen=True)
class FormattedText:
    """A text and its entities."""

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def html(self) -> str:
        """The text as a reader sees it, in HTML."""
        return to_html(self)


def utf16_length(text: str) -> int:
    """The number of UTF-16 code units.

    >>> utf16_length("a🏟")
    3
    """
    return len(text) + sum(char > "\uffff" for char in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of the text that an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def tidy(text: str, entities: Iterable[Entity] = ()) -> FormattedText:
    """The text and entities as Telegram keeps them: control characters out, ends trimmed.

    The beginning is trimmed no further than the first entity.
    """
    kept = sorted(entities, key=_rank)
    if _DIRT.search(text):
        text, kept = _clean(text, kept)
    text, kept = _trim(text, kept)
    return FormattedText(text, tuple(_normal(text, kept)))


def with_found(formatted: FormattedText) -> FormattedText:
    """The text with the links, mentions, hashtags and commands Telegram finds in it."""
    found: list[Entity] = []
    taken = [e for e in formatted.entities if e.type in CODE | {"text_link", "text_mention"}]
    for kind, pattern in _FINDERS:
        for match in pattern.finditer(formatted.text):
            offset = utf16_length(formatted.text[: match.start()])
            entity = Entity(kind, offset, utf16_length(match[0]))
            if not any(e.offset < entity.end and entity.offset < e.end for e in taken):
                taken.append(entity)
                found.append(entity)
    if not found:
        return formatted
    return replace(formatted, entities=tuple(sorted((*formatted.entities, *found), key=_rank)))


def find_quote(source: FormattedText, quote: FormattedText, near: int) -> int | None:
    """Where the quote stands in the source, in UTF-16 units, nearest to ``near``; or None.

    Bold, italic and their kin must be the same in both, as the Bot API demands.
    """
    places: list[int] = []
    start = source.text.find(quote.text)
    while start >= 0:
        places.append(utf16_length(source.text[:start]))
        start = source.text.find(quote.text, start + 1)
    length = utf16_length(quote.text)
    wanted = _styles(quote.entities, 0, length)
    places = [p for p in places if _styles(source.entities, p, length) == wanted]
    return min(places, key=lambda place: abs(place - near), default=None)


def to_html(formatted: FormattedText) -> str:
    """The text as Bot API HTML, tags nested properly.

    >>> to_html(FormattedText("a < b", (Entity("bold", 0, 3),)))
    '<b>a &lt;</b> b'
    """
    shown = [e for e in formatted.entities if e.type not in FOUND]
    if not shown:
        return escape(formatted.text, quote=False)
    raw = formatted.text.encode("utf-16-le")
    cuts = sorted({0, len(raw) // 2, *(e.offset for e in shown), *(e.end for e in shown)})
    out: list[str] = []
    open_now: list[Entity] = []
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        covering = [e for e in shown if e.offset <= start < e.end]
        common = 0
        while common < min(len(open_now), len(covering)) and open_now[common] is covering[common]:
            common += 1
        out += [_tags(e)[1] for e in reversed(open_now[common:])]
        out += [_tags(e)[0] for e in covering[common:]]
        open_now = covering
        if end is not None:
            part = raw[2 * start : 2 * end].decode("utf-16-le", "replace")
            out.append(escape(part, quote=False))
    return "".join(out)


def _tags(entity: Entity) -> tuple[str, str]:
    simple = {
        "bold": "b",
        "italic": "i",
        "underline": "u",
        "strikethrough": "s",
        "spoiler": "tg-spoiler",
        "code": "code",
        "blockquote": "blockquote",
    }
    if entity.type in simple:
        return f"<{simple[entity.type]}>", f"</{simple[entity.type]}>"
    if entity.type == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if entity.type == "pre":
        if entity.language:
            return f'<pre><code class="language-{escape(entity.language)}">', "</code></pre>"
        return "<pre>", "</pre>"
    if entity.type == "custom_emoji":
        return f'<tg-emoji emoji-id="{escape(entity.custom_emoji_id)}">', "</tg-emoji>"
    url = entity.url or f"tg://user?id={(entity.user or {}).get('id')}"
    return f'<a href="{escape(url)}">', "</a>"


def _rank(entity: Entity) -> tuple[int, int, int]:
    order = _ORDER.index(entity.type) if entity.type in _ORDER else len(_ORDER)
    return entity.offset, -entity.length, order


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    dropped = [utf16_length(text[: match.start()]) for match in _DROPPED.finditer(text)]
    text = _DIRT.sub(" ", _DROPPED.sub("", text))

    def moved(place: int) -> int:
        return place - bisect_left(dropped, place)

    kept = [
        replace(e, offset=moved(e.offset), length=moved(e.end) - moved(e.offset)) for e in entities
    ]
    return text, kept


def _trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text = text.rstrip(" \n")
    leading = len(text) - len(text.lstrip(" \n"))
    if entities:
        leading = min(leading, entities[0].offset)
    text = text[leading:]
    size = utf16_length(text)
    kept = []
    for entity in entities:
        offset = entity.offset - leading
        length = min(entity.end - leading, size) - offset
        if length > 0:
            kept.append(replace(entity, offset=offset, length=length))
    return text, kept


def _normal(text: str, entities: list[Entity]) -> list[Entity]:
    """Nothing inside code, no quotation inside a quotation, equal neighbours joined."""
    kept: list[Entity] = []
    code = [e for e in entities if e.type in CODE]
    for entity in entities:
        if not utf16_slice(text, entity.offset, entity.length).strip():
            continue
        if any(_inside(entity, c) for c in code if c is not entity):
            continue
        if entity.type in BLOCKQUOTES and any(
            _inside(entity, k) for k in kept if k.type in BLOCKQUOTES
        ):
            continue
        if any(_inside(entity, k) for k in kept if k.type == entity.type):
            continue
        before = next((k for k in kept if k.type == entity.type and k.end == entity.offset), None)
        if before is not None and entity.type in SPLITTABLE:
            kept[kept.index(before)] = replace(before, length=before.length + entity.length)
            continue
        kept.append(entity)
    return sorted(kept, key=_rank)


def _inside(inner: Entity, outer: Entity) -> bool:
    return outer.offset <= inner.offset and inner.end <= outer.end


def _styles(entities: Iterable[Entity], start: int, length: int) -> set[tuple[str, int, int]]:
    end = start + length
    return {
        (e.type, max(e.offset, start) - start, min(e.end, end) - start)
        for e in entities
        if e.type in QUOTABLE and e.offset < end and e.end > start
    }
