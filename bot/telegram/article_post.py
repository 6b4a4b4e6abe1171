"""The article as messages in a chat, and where a quotation is in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from telegram import Message, MessageEntity, ReplyParameters

from bot.settings import SettingsError
from bot.store import ArticleMessage
from bot.telegram.markup import Markup, cleaned, join, plain, shortened, units, window, wrap
from bot.telegram.render import MAX_TEXT, inside
from index import Article, Passage, Quote

MAX_QUOTE = 1_024
"""Longest quotation that a reply can point to, in UTF-16 units."""
MAX_PARTS = 12
"""An article that needs more messages is not sent."""
_MAX_TITLE = 300

_POST = re.compile(
    r"https?://(?:www\.)?t(?:elegram)?\.me/(?:c/(\d{1,15})|(\w+))/(?:\d{1,15}/)?([1-9]\d{0,14})/?(?:\?\S*)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One message of the article, and the passages in it."""

    markup: Markup
    passages: tuple[Passage, ...]

    @property
    def start(self) -> int:
        """Where the part begins in the article's text."""
        return self.passages[0].start


@dataclass(frozen=True, slots=True)
class ChannelPost:
    """Where the article is in a channel: ``@name`` or an id, and the post."""

    chat_id: str | int
    message_id: int

    @classmethod
    def parse(cls, address: str) -> "ChannelPost":
        """The post at ``https://t.me/channel/123``.

        Raises:
            SettingsError: ``address`` is not such an address.
        """
        found = _POST.fullmatch(address.strip())
        if found is None:
            raise SettingsError(
                "ARTICLE_POST: expected the address of a post, like https://t.me/channel/123."
            )
        chat_id = int(f"-100{found[1]}") if found[1] else f"@{found[2]}"
        return cls(chat_id, int(found[3]))

    def pointing(self, quote: Quote) -> ReplyParameters:
        """A reply that points to a quotation in the post."""
        return ReplyParameters(
            self.message_id, chat_id=self.chat_id, quote=cleaned(_short(quote)[0])
        )


def parts(article: Article) -> tuple[Part, ...]:
    """The article as messages: one if it fits, else one for each section.

    If those are more than MAX_PARTS, as few as possible; if those are still too many, none.
    """
    packed = tuple(_parts(article, article.passages))
    by_section = tuple(
        part
        for section in article.sections
        for part in _parts(article, [article.passages[n - 1] for n in section.passages])
    )
    choices = (packed,) if len(packed) == 1 else (by_section, packed)
    return next((choice for choice in choices if len(choice) <= MAX_PARTS), ())


def located(
    article: Article, part: Part, message_id: int, sent: str, version: str
) -> list[ArticleMessage]:
    """Where each passage is in a message, whose text Telegram returned as ``sent``.

    A passage that is not there word for word is left out.
    """
    found: list[ArticleMessage] = []
    first = part.passages[0]
    at = len(_head(article, first, None).text) if first.number == 1 else 0  # look after the title
    for passage in part.passages:
        text = cleaned(article.text[passage.start : passage.end])
        position = sent.find(text, at)
        if position >= 0:
            at = position + len(text)
            offset = units(sent[:position])
            found.append(ArticleMessage(message_id, passage.start, passage.end, offset, version))
    return found


def pointing(
    article: Article, messages: Iterable[ArticleMessage], quote: Quote, version: str
) -> ReplyParameters | None:
    """A reply that points to a quotation in the chat's own copy of the article, if it has one."""
    for message in messages:
        if message.version == version and message.start <= quote.start < quote.end <= message.end:
            text, start = _short(quote)
            before = cleaned(article.text[message.start : start])
            return ReplyParameters(
                message.message_id,
                quote=cleaned(text),
                quote_position=message.offset + units(before),
            )
    return None


def within(message: Message, quote: Quote) -> ReplyParameters | None:
    """A reply that points to a quotation in ``message``, if that contains it."""
    said, text = message.text or "", cleaned(_short(quote)[0])
    at = said.find(text)
    if at < 0:
        return None
    start, length = units(said[:at]), units(text)
    bold = [
        MessageEntity(MessageEntity.BOLD, first, last - first)
        for entity in message.entities
        if entity.type == MessageEntity.BOLD
        for first in [max(entity.offset - start, 0)]
        for last in [min(entity.offset + entity.length - start, length)]
        if first < last
    ]
    return ReplyParameters(
        message.message_id, quote=text, quote_position=start, quote_entities=bold or None
    )


def _short(quote: Quote) -> tuple[str, int]:
    """The part of a quotation that fits in a reply, around its highlight, and where it starts."""
    start, end = window(quote.text, MAX_QUOTE, inside(quote))
    text = quote.text[start:end]
    start += len(text) - len(text.lstrip())
    return text.strip(), quote.start + start


def _parts(article: Article, passages: Sequence[Passage]) -> Iterator[Part]:
    """``passages`` in as few messages as possible, with titles, and the source at the end."""
    page, held, section = Markup(), list[Passage](), object()
    for passage in passages:
        above = [_head(article, passage, section)]
        text = plain(shortened(article.text[passage.start : passage.end], MAX_TEXT - 1_000))
        longer = join([page, *above, text, _foot(article, passage)], "\n\n")
        if held and units(longer.text) > MAX_TEXT:
            yield Part(page, tuple(held))
            page, held = Markup(), []
        page = join([page, *above, text, _foot(article, passage)], "\n\n")
        held.append(passage)
        section = passage.section
    if held:
        yield Part(page, tuple(held))


def _head(article: Article, passage: Passage, section: object) -> Markup:
    """The titles above a passage, without one that repeats its first sentence."""
    titles = [article.title] if passage.number == 1 else []
    if passage.section and passage.section != section:
        titles.append(passage.section)
    told = (t for t in titles if not _repeats(t, article, passage))
    return join([wrap("b", plain(shortened(t, _MAX_TITLE))) for t in told], "\n\n")


def _repeats(title: str, article: Article, passage: Passage) -> bool:
    """Whether a title is the passage's first sentence, or was derived from it."""
    first = passage.sentences[0]
    opening = " ".join(article.text[first.start : first.end].split())
    return title == opening or (title.endswith("…") and opening.startswith(title[:-1]))


def _foot(article: Article, passage: Passage) -> Markup:
    """The source under the last passage."""
    if passage.number < len(article.passages) or not article.source:
        return Markup()
    return wrap("i", plain(shortened(article.source, _MAX_TITLE)))
