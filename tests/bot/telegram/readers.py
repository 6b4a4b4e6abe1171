"""What readers do again and again: write, wait for the replies, tap what is under them."""

from tests.bot.telegram.rig import Rig
from tests.telegram_server.people import Conversation, PrivateChat
from tests.telegram_server.state import CallbackQuery, Message, User

QUESTION = "Qui est le PDG de Nvidia ?"
ANSWER = "Jensen Huang"
CLOSE = "Que fait Alibaba de ses puces ?"
"""What two sentences answer about equally well, neither surely."""
OFF_TOPIC = "Quelle est la capitale du Pérou ?"


async def tell(
    rig: Rig, chat: Conversation, text: str, user: User | None = None, **options
) -> list[Message]:
    """Write to the bot; its replies, without the article that it may send before them."""
    writer = user or (chat.user if isinstance(chat, PrivateChat) else None)
    assert writer is not None
    asked = await chat.send(writer, text, **options)
    await rig.serve()
    return replies_after(rig, chat, asked)


async def answer_to(
    rig: Rig, chat: Conversation, text: str, user: User | None = None, **options
) -> Message:
    """Write to the bot; its one reply."""
    (reply,) = await tell(rig, chat, text, user, **options)
    return reply


def replies_after(rig: Rig, chat: Conversation, message: Message) -> list[Message]:
    """What the bot said after a message, without the article."""
    article = {part.markup.text for part in rig.services.serving.edition.parts}
    return [m for m in chat.bot_messages if m.id > message.id and m.text not in article]


async def tap(
    rig: Rig, chat: Conversation, message: Message, label: str, user: User | None = None
) -> CallbackQuery:
    """Tap the button whose label begins so; the query, which was answered exactly once."""
    found = next((b["text"] for b in message.buttons if b["text"].startswith(label)), label)
    query = await chat.press(message, found, user=user)
    await rig.serve()
    assert len(query.answers) == 1
    return query
