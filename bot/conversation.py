"""A turn of a chat: from what somebody wrote to the replies, independent of any screen."""

import re
import zlib
from functools import cached_property, lru_cache
from typing import NamedTuple

from bot.aftertalk import Aftertalk, Talked
from bot.chatter import Said, bare, chatter, greets, stated
from bot.phrases import PHRASES, Chatter, Phrases, phrases_for
from bot.replies import Replies, notice, without_words
from bot.reply import Cite, Reply, Say
from bot.splitting import is_second_half, split_questions
from index import (
    LANGUAGES,
    Answer,
    Article,
    Context,
    Language,
    Reader,
    language_of,
    pattern,
    reports,
    says_thanks,
    small_talk,
    visible,
)

MAX_QUESTION = 1_000
"""Longest question accepted, in characters."""
REMEMBERED = 500
"""Answers kept in memory, since many readers ask or tap the same question."""
MAX_QUESTIONS = 3
"""Questions answered in one message."""

_COMMAND = pattern(r"(?s)/(\w+)(?:@\w+)?(?:\s+(.*))?")
"""A command and what follows it: "/passage 3"."""
_PRAISE = pattern("[👍🙏👏🙌👌💯❤🧡💛💚💙💜🤎🖤🤍🥰😍\ufe0f\U0001f3fb-\U0001f3ff\\s!]+")
_MEANT: frozenset[Chatter] = frozenset(
    ("help", "about", "privacy", "sources", "author", "article", "language", "forget")
)
"""What a command in other words than ours may stand for."""
_OF_THE_ARTICLE: frozenset[Chatter] = frozenset(("sources", "author", "date"))
"""What asks where the article comes from."""
_PASSAGE = pattern(
    r"(?i)(?:(?:lis|montre|donne|affiche|ouvre|va|cite|read|show|give|open|go|quote)(?:[- ](?:moi|me|nous|us))?\s+(?:(?:au|to|le|the)\s+)?)?"
    r"(?:§|passage|paragraphe?)\s*(\d{1,9})\W*"
)
"""A request for a passage by its number alone: "§3", "lis le passage 3"."""
_ADDRESS = pattern(r"(?i)(?:https?://|www\.|@)\S+")
"""Addresses and mentions, which are not part of a question."""
_LETTER = pattern(r"[^\W\d_]")
_SUM = pattern(r"\d{1,2}(?:\s*[-+*/x×÷=](?:\s*\d+)?)*[\s?!.]*")
"""A small number, or a sum: no question about an article."""
_IN_A_LANGUAGE = pattern(r"(?:(?:et|and|so|alors) )?(?:en|in) \w+(?: (?:please|stp|svp))?")
"""A request for a language, also with a question mark: "Et en anglais ?"."""
_OF_A_TEXT = pattern(r"(?i)\b(?:auteure?|author|publiée?|published|écrite?|written)\b")
_THE_TEXT = pattern(r"(?i)\b(?:article|texte?|papier|story|piece|report|this)\b")
_OF_SOMETHING = pattern(r"(?i)\b(?:it|ça|ca|cela)\b|\bquand a[- ]t[- ]il\b|^\W*il\b|\bl['’]a\b")
_WHO_IS = pattern(
    r"(?i)\W*(?:who(?:['’]?s| is)|qui (?:est|c['’]?est)|c['’]?est qui) ([^\W\d_]+(?:[ '’-][^\W\d_]+)+)\W*"
)
"""Asks who somebody is, by at least two names."""


class Turn(NamedTuple):
    """What somebody wrote, or the command of the button they tapped.

    ``language`` is the reader's, as a code like ``fr-CA``; ``about`` is the turn or the quotation
    that the message replies to; ``help`` is the command for help as it is written in this chat.
    """

    text: str
    language: str | None = None
    about: Context | None = None
    help: str = "/help"


class Memory(NamedTuple):
    """What a chat's next turn may depend on: the language chosen and the turn before.

    ``version`` is the version of the article that the turn before refers to.
    """

    language: str | None = None
    context: Context | None = None
    version: str | None = None

    @property
    def spoken(self) -> Language | None:
        """The language of the turn before, if its words show it."""
        return language_of(self.context.question) if self.context else None


class Response(NamedTuple):
    """The replies to a turn, in order and at least one, and the memory for the next turn."""

    replies: tuple[Reply, ...]
    memory: Memory


class Conversation:
    """Talks about one article.

    ``replies`` makes the replies that need no memory; ``retention_days`` and ``logged`` are for it.
    """

    def __init__(
        self, article: Article, *, retention_days: int | None = None, logged: bool = False
    ) -> None:
        self.article = article
        self.reader = Reader(article)
        self.replies = Replies(self.reader, retention_days=retention_days, logged=logged)
        self._asked = lru_cache(REMEMBERED)(self.reader.answer)
        self._aftertalk = Aftertalk(
            article, self.replies, lambda question, phrases: self._ask(question, None, phrases)
        )

    @cached_property
    def version(self) -> str:
        """Eight characters that change when the article's text does, or how it is cut into passages.

        So a button of before never opens another passage than the one it names.
        """
        cut = " ".join(str(passage.start) for passage in self.article.passages)
        return f"{zlib.crc32(f'{cut} {self.article.text}'.encode('utf-8', 'replace')):08x}"

    def with_article(self, article: Article) -> "Conversation":
        """The same about another article, prepared."""
        kept = self.replies
        conversation = Conversation(article, retention_days=kept.retention_days, logged=kept.logged)
        conversation.replies.prepare()
        return conversation

    def forget(self) -> None:
        """Drop what is kept in memory with what readers wrote: answers, and the messages taken for small talk."""
        self._asked.cache_clear()
        chatter.cache_clear()

    def respond(self, turn: Turn, memory: Memory | None = None) -> Response:
        """What to reply to a turn, and what to remember.

        A turn is the first of these that fits: a command; a passage's number; a request for more of
        the last answer; an empty message or one without a question; small talk; one question or
        several. ``/ask`` and ``/suggestion`` stand for their question.
        """
        memory = self._up_to_date(memory or Memory())
        spoken = memory.language or memory.spoken or turn.language
        phrases = phrases_for(spoken, self.article.language)
        text = visible(turn.text).strip()
        if command := _COMMAND.fullmatch(text):
            name, argument = command[1].lower(), (command[2] or "").strip()
            if number := re.fullmatch(r"passage(\d+)", name):  # "/passage2"
                name, argument = "passage", number[1]
            if name not in ("ask", "suggestion"):
                return self._obey(name, argument, turn, phrases, memory)
            text = argument if name == "ask" else self.replies.suggested(argument)
        if number := _PASSAGE.fullmatch(text):
            return Response((self.replies.passage(number[1], phrases),), memory)
        return self._said(text, turn, phrases, memory)

    def _up_to_date(self, memory: Memory) -> Memory:
        """The memory, without the place of the last answer if the article has changed since."""
        if memory.context is None or memory.version == self.version:
            return memory
        return memory._replace(context=memory.context._replace(start=0, end=0))

    def _obey(
        self, name: str, argument: str, turn: Turn, phrases: Phrases, memory: Memory
    ) -> Response:
        """The reply to a command that is not a question."""
        if name == "language":
            return self._language(argument, phrases, memory)
        if name == "forget":
            return Response((self.replies.forgotten(phrases),), Memory())
        if name in self.replies.commands:
            return Response((self.replies.commands[name](argument, phrases),), memory)
        said = chatter(name)
        if said is not None and said.kind in _MEANT:  # "/aide"
            return Response((self.replies.to_chatter(said.kind, phrases),), memory)
        from difflib import get_close_matches  # only needed here

        known = [c.name for c in (*phrases.commands, phrases.group_command)]
        of_admins = name in (c.name for c in phrases.admin_commands)
        if not of_admins and (meant := get_close_matches(name, known, 1)):
            mended = f"/{meant[0]} {argument}" if argument.isdecimal() else f"/{meant[0]}"
            return Response(
                (notice(phrases, phrases.mistyped_command.format(meant=mended)),), memory
            )
        return Response((notice(phrases, phrases.unknown_command.format(help=turn.help)),), memory)

    def _language(self, argument: str, phrases: Phrases, memory: Memory) -> Response:
        wanted = bare(argument).partition(" ")[0]
        chosen = next((p for p in PHRASES.values() if wanted in p.called), None)
        if chosen is None:
            return Response((self.replies.languages(phrases),), memory)
        return Response(
            (notice(chosen, chosen.language_set),), memory._replace(language=chosen.code)
        )

    def _said(self, text: str, turn: Turn, phrases: Phrases, memory: Memory) -> Response:
        """The replies to a text, in its own language unless the chat has chosen one."""
        said = chatter(text[:MAX_QUESTION])
        if memory.language is None and not (said and said.everywhere) and not text.startswith("/"):
            told = language_of(_ADDRESS.sub("", text[:MAX_QUESTION]))
            phrases = phrases_for(told, default=phrases.code)
        context = turn.about or memory.context
        kind = self._small_talk(text, said, memory, context)
        if talked := self._aftertalk.talk(kind, context, phrases):
            return self._after(talked, memory)
        asked = "?" in text and not _IN_A_LANGUAGE.fullmatch(bare(text))
        if kind == "language" and not asked and (named := _named(text)):
            return self._language(named, phrases, memory)
        if (reply := self._no_question(text, kind, turn, phrases)) is not None:
            return Response((reply,), memory)
        response = self._questions(text, turn, phrases, memory)
        if not any(map(_may_answer, response.replies)):
            if said is not None and said.kind in _OF_THE_ARTICLE:  # "it" was the article
                return Response((self.replies.to_chatter(said.kind, phrases),), memory)
            kind = stated(text)
            if context and context.end and (on := _goes_on(text)):
                kind = on
            if kind:
                if talked := self._aftertalk.talk(kind, context, phrases):
                    return self._after(talked, memory)
                return Response((self.replies.to_chatter(kind, phrases),), memory)
        if not _LETTER.search(text) and all(r.kind == "declined" for r in response.replies):
            return Response((without_words(phrases),), memory)  # a bare number
        return response

    def _after(self, talked: Talked, memory: Memory) -> Response:
        """The reply to what was said of the last answer."""
        if talked.context is not None:
            memory = memory._replace(context=talked.context, version=self.version)
        return Response((talked.reply,), memory)

    def _small_talk(
        self, text: str, said: Said | None, memory: Memory, context: Context | None
    ) -> Chatter | None:
        """The kind of small talk that a text is here; None if it may ask the article."""
        if said is None or (said.kind == "credits" and not self.article.credits):
            return None
        declined = context is not None and context.declined
        told = self.article.text[context.start : context.end] if context else ""
        if said.kind == "speaker" and not declined and reports(told):
            return None  # the last answer may name who says it
        if said.kind in ("you", "more") and small_talk(text) == "thanks":
            return None  # "merci pour ta réponse", "merci, c'est tout"
        if said.kind == "subscription" and re.search(r"(?i)\b(?:abonn|subscri)", self.article.text):
            return None
        if said.kind in _OF_THE_ARTICLE and self._tells_of_another_text(text):
            return None
        if said.kind == "whence" and not (context and context.end):
            return "sources"
        elsewhere = said.kind == "help" or said.kind in _OF_THE_ARTICLE
        if elsewhere and memory.context and _OF_SOMETHING.search(text):
            return None  # "When was it published?", "How does it work?" are about the last answer
        return said.kind

    def _tells_of_another_text(self, text: str) -> bool:
        """Whether somebody may ask for the author of what the article tells of: an attack, a book."""
        asked = _OF_A_TEXT.search(text)
        if asked is None or _THE_TEXT.search(text):
            return False
        sentences = map(self.article.text_of, self.article.sentences)
        return any(re.search(rf"(?i)\b{asked[0]}\b", sentence) for sentence in sentences)

    def _no_question(
        self, text: str, kind: Chatter | None, turn: Turn, phrases: Phrases
    ) -> Reply | None:
        """The reply to a text without a question; None if it may contain one."""
        if not text:
            return notice(phrases, phrases.empty.format(help=turn.help))
        if len(text) > MAX_QUESTION:
            return notice(phrases, phrases.too_long.format(limit=phrases.number(MAX_QUESTION)))
        if _PRAISE.fullmatch(text) and text.strip("! \n"):
            kind = "praise"
        elif not re.search(r"\w", _ADDRESS.sub("", text)):
            return without_words(phrases)
        if _SUM.fullmatch(text):
            return without_words(phrases)  # "2" is in nearly every article, as "two" too
        courtesy = small_talk(text) if kind is None else None
        if kind == "praise" or courtesy == "thanks":
            return notice(phrases, phrases.thanks if says_thanks(text) else phrases.glad)
        if kind is not None:
            return self.replies.to_chatter(kind, phrases, greeted=greets(text))
        return self.replies.to_chatter("presence", phrases) if courtesy else None

    def _questions(self, text: str, turn: Turn, phrases: Phrases, memory: Memory) -> Response:
        asked = split_questions(text)
        context = turn.about or memory.context
        replies: list[Reply] = []
        for question in asked[:MAX_QUESTIONS]:
            answer = self._ask(question, context, phrases)
            told = context.start if context and context.end else None
            again = context is not None and context.declined
            if answer.understood:
                context = Context.of(answer, context)
            spoken = phrases if memory.language else phrases_for(answer.language)
            reply = self.replies.answer(answer, spoken, told)
            if reply.kind == "declined" and self._asks_who_wrote_it(question):
                reply = self.replies.to_chatter("author", spoken)
            if again and reply.kind == "declined" and answer.understood:
                reply = self._declined_again(reply, spoken)
            if not (replies and is_second_half(question) and _told_in(reply, replies[-1])):
                replies.append(reply)
            elif _is_sure(reply) and not _is_sure(replies[-1]):
                replies[-1] = reply
        if len(asked) > MAX_QUESTIONS:
            last, hint = replies[-1], Say(phrases.too_many, "hint")
            blocks = list(last.blocks)
            # above the questions offered
            blocks.insert(1 if last.kind == "declined" else len(blocks), hint)
            replies[-1] = last._replace(blocks=tuple(blocks))
        return Response(tuple(replies), memory._replace(context=context, version=self.version))

    def _ask(self, question: str, context: Context | None, phrases: Phrases) -> Answer:
        """The answer to a question, which is in the bot's language if its words do not tell."""
        language = next((code for code in LANGUAGES if code == phrases.code), None)
        return self._asked(question, context=context, language=language)

    def _asks_who_wrote_it(self, question: str) -> bool:
        """Whether a question asks who somebody is whom only the lines around the article name: its author."""
        asked = _WHO_IS.fullmatch(question)
        signed = " ".join(filter(None, (self.article.author, *self.article.imprint)))
        return asked is not None and asked[1].casefold() in signed.casefold()

    @staticmethod
    def _declined_again(reply: Reply, phrases: Phrases) -> Reply:
        """The refusal after a refusal: without the same questions to try, but with the way on."""
        if reply.blocks[0] != Say(phrases.not_in_article):
            return reply
        rows = tuple(r for r in reply.actions if not r[0].command.startswith("/suggestion"))
        return reply._replace(blocks=(Say(phrases.not_either),), actions=rows)


def _goes_on(text: str) -> Chatter | None:
    """Whether what is asked, and not told, may be read on from the last answer: "Et après ?", "What else did she say?"."""
    if _ELSE.search(text):
        return "other"
    said = chatter(text.rstrip(" ?!."))
    return "next" if said is not None and said.kind == "next" else None


_ELSE = pattern(
    r"(?i)\b(?:what|anything|something) else\b|\b(?:quoi|rien) d['’ ]autres?\b|\b(?:pas |qu.{3,20} )d['’]autres? chose"
    r"|\bautre chose\b|\bd['’]autre\W*$"
)


def _told_in(reply: Reply, before: Reply) -> bool:
    """Whether the reply before contains the quotation of ``reply``; of two, only the first counts."""
    quoted, told = (
        [block.quote.text for block in r.blocks if isinstance(block, Cite)][:1]
        for r in (reply, before)
    )
    return all(any(text in other for other in told) for text in quoted)


def _is_sure(reply: Reply) -> bool:
    return reply.answer is not None and reply.answer.certainty == "sure"


def _may_answer(reply: Reply) -> bool:
    """Whether a reply quotes what may well answer."""
    return reply.kind != "declined" and bool(reply.answer and reply.answer.confidence >= _WELL)


_WELL = 0.4
"""The least confidence of a quotation of which most answer."""


def _named(text: str) -> str:
    """The one language of the bot's that a text names, as in "in English please"; empty without."""
    words = {word for word in bare(text).split() if len(word) > _CODE}
    named = [p.code for p in PHRASES.values() if not words.isdisjoint(p.called)]
    return named[0] if len(named) == 1 else ""


_CODE = 2
"""Letters of a language's code, which may be a word too: "en"."""
