"""The conversation being served, which /reload replaces."""

from dataclasses import dataclass

from bot.conversation import Conversation
from bot.telegram.article_post import Part, parts


@dataclass(frozen=True, slots=True)
class Edition:
    """A conversation, and its article as the messages it is sent in."""

    conversation: Conversation
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, conversation: Conversation) -> "Edition":
        """The edition of a conversation."""
        return cls(conversation, parts(conversation.article))


class Serving:
    """Holds the edition served now; each update reads it once and keeps to it."""

    def __init__(self, conversation: Conversation) -> None:
        self.edition = Edition.of(conversation)

    @property
    def conversation(self) -> Conversation:
        """The conversation served now."""
        return self.edition.conversation

    def exchange(self, conversation: Conversation) -> None:
        """Serve another conversation from the next update on."""
        self.edition = Edition.of(conversation)
