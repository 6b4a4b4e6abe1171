"""The conversation being served, which /reload replaces."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bot.conversation import Conversation, Memory, Response, Turn
from bot.telegram.article_post import Part, parts

LARGE = 300
"""An article with more passages is searched in a thread: a question may take over 40 ms."""
_THREAD = ThreadPoolExecutor(1, thread_name_prefix="large-article")
"""One thread, because an `index.Reader` is not made for several."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A conversation, and its article split into messages."""

    conversation: Conversation
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, conversation: Conversation) -> "Edition":
        """The edition of a conversation."""
        return cls(conversation, parts(conversation.article))

    async def respond(self, turn: Turn, memory: Memory | None = None) -> Response:
        """The conversation's response; a large article is searched without blocking other chats."""
        respond = self.conversation.respond
        if len(self.conversation.article.passages) <= LARGE:
            return respond(turn, memory)
        return await asyncio.get_running_loop().run_in_executor(_THREAD, respond, turn, memory)


class Serving:
    """Holds the edition served now; the handling of an update uses one edition throughout."""

    edition: Edition

    def __init__(self, conversation: Conversation) -> None:
        self.exchange(conversation)

    @property
    def conversation(self) -> Conversation:
        """The conversation served now."""
        return self.edition.conversation

    def exchange(self, conversation: Conversation) -> None:
        """Serve another conversation from the next update on."""
        self.edition = Edition.of(conversation)
