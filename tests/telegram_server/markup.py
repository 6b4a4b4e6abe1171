"""Bot API HTML: text with tags in, plain text and entities out, errors worded as Telegram's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from .entities import Entity, utf16_length
from .errors import bad_request
from .links import check_link

_SPACE = " \t\r\n\x00\x0b"
_STOP = re.compile("[<&]")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
}
_TAGS = {*_STYLES, "a", "code", "pre", "blockquote", "tg-emoji"}
_INVALID_UNICODE = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)

UserLookup = Callable[[int], dict[str, Any] | None]


@dataclass(frozen=True)
class _Open:
    tag: str
    argument: str
    offset: int
    piece: int


def parse_html(text: str, find_user: UserLookup = lambda _: None) -> tuple[str, list[Entity]]:
    """Plain text and entities (UTF-16 offsets) of Bot API HTML.

    >>> parse_html("a <b>b</b>")
    ('a b', [Entity(type='bold', offset=2, length=1, url='', language='', user=None, custom_emoji_id='')])

    Raises:
        ApiError: 400 "can't parse entities: …".
    """
    return _Parser(text, find_user).run()


class _Parser:
    def __init__(self, text: str, find_user: UserLookup) -> None:
        self.text = text
        self.find_user = find_user
        self.pos = 0
        self.out: list[str] = []
        self.size = 0
        self.stack: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while (stop := _STOP.search(self.text, self.pos)) is not None:
            self.add(self.text[self.pos : stop.start()])
            self.pos = stop.start()
            if stop[0] == "&":
                char, self.pos = self.reference(self.pos)
                self.add(char)
            elif self.text.startswith("</", self.pos):
                self.end_tag()
            else:
                self.start_tag()
        self.add(self.text[self.pos :])
        if self.stack:
            self.fail(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        result = "".join(self.out)
        if any("\ud800" <= char <= "\udfff" for char in result):
            raise bad_request(_INVALID_UNICODE)
        return result, self.entities

    def add(self, piece: str) -> None:
        if piece:
            self.out.append(piece)
            self.size += utf16_length(piece)

    def fail(self, message: str) -> NoReturn:
        raise bad_request(f"can't parse entities: {message}")

    def bytes_at(self, position: int) -> int:
        return len(self.text[:position].encode("utf-8", "surrogatepass"))

    def at(self, position: int) -> str:
        return self.text[position : position + 1]

    def skip_space(self) -> None:
        while self.pos < len(self.text) and self.text[self.pos] in _SPACE:
            self.pos += 1

    def read_until(self, stops: str) -> str:
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] not in stops:
            self.pos += 1
        return self.text[start : self.pos]

    def reference(self, position: int) -> tuple[str, int]:
        """The character a reference stands for and where it ends; unknown ones stay text."""
        match = _REFERENCE.match(self.text, position)
        if match is None:
            return "&", position + 1
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            known = _NAMED.get(name)
            return (known, match.end()) if known else ("&", position + 1)
        digits = hexadecimal if hexadecimal is not None else decimal
        code = int(digits, 16 if hexadecimal is not None else 10) if digits else 0
        length = len(match[0].rstrip(";"))
        if not 0 < code < 0x10FFFF or length >= 10:
            return "&", position + 1
        return chr(code), match.end()

    def start_tag(self) -> None:
        begin = self.pos
        self.pos += 1
        tag = self.read_until(_SPACE + ">").lower()
        where = f"at byte offset {self.bytes_at(begin)}"
        if self.pos >= len(self.text):
            self.fail(f"Unclosed start tag {where}")
        if tag not in _TAGS:
            self.fail(f'Unsupported start tag "{tag}" {where}')
        argument = ""
        while True:
            self.skip_space()
            if self.at(self.pos) == ">":
                break
            name, value = self.attribute(tag, where)
            argument = _argument(tag, name, value) or argument
        self.pos += 1
        if tag == "span" and argument != "spoiler":
            self.fail(f'Tag "span" must have class "tg-spoiler" {where}')
        self.stack.append(_Open(tag, argument, self.size, len(self.out)))

    def attribute(self, tag: str, where: str) -> tuple[str, str]:
        name = self.read_until(_SPACE + "=>").lower()
        if not name:
            if self.pos >= len(self.text):
                self.fail(f'Unclosed start tag "{tag}" {where}')
            self.fail(f'Empty attribute name in the tag "{tag}" {where}')
        self.skip_space()
        if self.at(self.pos) != "=":
            if tag == "blockquote" and name == "expandable":
                return name, "1"
            self.fail(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" {where}'
            )
        self.pos += 1
        self.skip_space()
        if self.pos >= len(self.text):
            self.fail(f'Unclosed start tag "{tag}" {where}')
        value = self.quoted() if self.at(self.pos) in "'\"" else self.bare()
        if self.pos >= len(self.text):
            self.fail(f"Unclosed start tag {where}")
        return name, value

    def bare(self) -> str:
        begin = self.pos
        match = re.compile(r"[A-Za-z0-9.\-]*").match(self.text, self.pos)
        value = match[0] if match else ""
        self.pos += len(value)
        if self.at(self.pos) not in _SPACE + ">":
            self.fail(f"Unexpected end of name token at byte offset {self.bytes_at(begin)}")
        if self.pos >= len(self.text):
            self.fail(f"Unexpected end of name token at byte offset {self.bytes_at(begin)}")
        return value.lower()

    def quoted(self) -> str:
        mark = self.at(self.pos)
        self.pos += 1
        value = ""
        while self.pos < len(self.text) and self.at(self.pos) != mark:
            if self.at(self.pos) == "&":
                char, self.pos = self.reference(self.pos)
                value += char
            else:
                value += self.at(self.pos)
                self.pos += 1
        self.pos += 1
        return value

    def end_tag(self) -> None:
        begin = self.pos
        where = f"at byte offset {self.bytes_at(begin)}"
        if not self.stack:
            self.fail(f"Unexpected end tag {where}")
        self.pos += 2
        tag = self.read_until(_SPACE + ">").lower()
        self.skip_space()
        if self.at(self.pos) != ">":
            self.fail(f"Unclosed end tag {where}")
        self.pos += 1
        opened = self.stack.pop()
        if tag and tag != opened.tag:
            self.fail(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{tag}>"')
        if self.size > opened.offset:
            self.close(opened)

    def close(self, opened: _Open) -> None:
        offset, length = opened.offset, self.size - opened.offset
        tag, argument = opened.tag, opened.argument
        if tag in _STYLES:
            self.entities.append(Entity(_STYLES[tag], offset, length))
        elif tag == "blockquote":
            kind = "expandable_blockquote" if argument else "blockquote"
            self.entities.append(Entity(kind, offset, length))
        elif tag == "tg-emoji":
            if not argument.isdigit() or int(argument) >= 1 << 63:
                self.fail("Invalid custom emoji identifier specified")
            self.entities.append(Entity("custom_emoji", offset, length, custom_emoji_id=argument))
        elif tag == "a":
            self.link(argument or "".join(self.out[opened.piece :]), offset, length)
        else:
            self.code(tag, argument, offset, length)

    def link(self, url: str, offset: int, length: int) -> None:
        mention = re.fullmatch(r"tg://user\?id=(\d+)", url)
        if mention:
            user = self.find_user(int(mention[1]))
            if user is not None:
                self.entities.append(Entity("text_mention", offset, length, user=user))
            return
        try:
            self.entities.append(Entity("text_link", offset, length, url=check_link(url)))
        except ValueError:
            return

    def code(self, tag: str, argument: str, offset: int, length: int) -> None:
        """``<pre>`` and ``<code class="language-…">`` around the same text are one entity."""
        last = self.entities[-1] if self.entities else None
        other = "code" if tag == "pre" else "pre"
        if last and (last.type, last.offset, last.length) == (other, offset, length):
            language = argument or last.language
            if language:
                self.entities[-1] = Entity("pre", offset, length, language=language)
                return
        self.entities.append(Entity(tag, offset, length, language=argument))


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id"), ("blockquote", "expandable")}:
        return value
    if tag == "code" and name == "class":
        return value.removeprefix("language-") if value.startswith("language-") else ""
    if tag == "span" and name == "class":
        return value.removeprefix("tg-") if value.startswith("tg-") else ""
    return ""
