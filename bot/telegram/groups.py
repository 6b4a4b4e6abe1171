"""Groups: which messages are for the bot, and its greeting."""

import re

from telegram import Bot, Chat, ChatMember, ChatMemberUpdated, Message
from telegram.constants import MessageEntityType

from bot.phrases import Phrases, phrases_for
from bot.replies import notice
from bot.telegram.intake import Ignored
from bot.telegram.render import Style, render
from bot.telegram.sending import Place, from_the_bot, text_of
from bot.telegram.services import Services

_COMMAND = re.compile(r"/(\w+)(?:@(\w+))?(?=[\s,:;]|$)")
_STOPS = re.compile(r"[\s,:;]+")
"""What may stand between a mention or a command and the text."""
_ANYONES = frozenset({"start", "help", "about", "stats", "export", "reload"})
"""Commands that other bots have, too; obeyed only if addressed to this one."""
_OURS = frozenset({"ask", "article", "passage", "sources", "language", "privacy", "forget"})


def is_group(chat: Chat) -> bool:
    """Whether several people read a chat."""
    return chat.type in (Chat.GROUP, Chat.SUPERGROUP)


def command_of(text: str) -> str | None:
    """The name of the command that ``text`` begins with.

    >>> command_of("/Ask@motamot_bot Qui ?"), command_of("Qui ?")
    ('ask', None)
    """
    found = _COMMAND.match(text)
    return found[1].lower() if found else None


def without_ask(text: str) -> str:
    """The question, without the command.

    >>> without_ask("/ask@motamot_bot Qui ?"), without_ask("/help")
    ('Qui ?', '/help')
    """
    command = _COMMAND.match(text)
    if command is None or command[1].lower() != "ask":
        return text
    return _bare(text[command.end() :])


def is_bare_ask(text: str) -> bool:
    """Whether ``text`` is /ask without a question.

    >>> is_bare_ask("/ask@motamot_bot"), is_bare_ask("/ask Qui ?")
    (True, False)
    """
    command = _COMMAND.fullmatch(text)
    return command is not None and command[1].lower() == "ask"


def addressed(message: Message, bot: Bot) -> str | None:
    """What a message in a group says to the bot, None if it is not for the bot."""
    said, mentioned = _without_mentions(message, bot)
    replied = message.reply_to_message
    to_ours = from_the_bot(replied, bot)
    asked = text_of(replied)[0].strip() if replied and not to_ours else ""
    asked = "" if _COMMAND.match(asked) else asked
    if command := _COMMAND.match(text_of(message)[0]):
        name, to = command[1].lower().rstrip("0123456789"), (command[2] or "").lower()
        ours = to == bot.username.lower() if to else name in _OURS or (name in _ANYONES and to_ours)
        if ours and is_bare_ask(said) and asked:
            return f"{said} {asked}"
        return said if ours else None
    if mentioned and not said and asked:
        return asked
    return said if mentioned or to_ours else None


def mentions(message: Message, bot: Bot) -> bool:
    """Whether a message calls the bot by its name."""
    return _without_mentions(message, bot)[1]


def without_mention(message: Message, bot: Bot) -> str:
    """A message's text without mentions of the bot."""
    return _without_mentions(message, bot)[0]


async def greet(services: Services, change: ChatMemberUpdated) -> None:
    """Say hello, once, in a group to which the bot was added.

    Raises:
        Ignored: it was not added now.
    """
    chat = change.chat
    joined = not _present(change.old_chat_member) and _present(change.new_chat_member)
    if not (joined and is_group(chat) and services.allows(chat.id)):
        raise Ignored
    if await services.store.said_hello(chat.id):
        raise Ignored
    conversation = services.serving.conversation
    article = conversation.article
    phrases = phrases_for(change.from_user.language_code, article.language)
    called = phrases.called_article(article.title, article.source)
    admin = change.new_chat_member.status == ChatMember.ADMINISTRATOR
    text = f"{phrases.hello_group.format(article=called)} {_how_to_ask(services.bot, phrases, admin=admin)}"
    offered = conversation.replies.suggestions(phrases.code)[:1]
    reply = notice(phrases, text, *(f"{phrases.try_these} /ask {s.question}" for s in offered))
    await services.sender.send(Place(chat.id), render(reply, Style(conversation.version)))
    await services.store.remember_hello(chat.id)


def _how_to_ask(bot: Bot, phrases: Phrases, *, admin: bool) -> str:
    """How to ask the bot in a group; as ``admin`` or without privacy mode it gets every message."""
    hears_all = admin or bot.bot.can_read_all_group_messages
    how = phrases.group_hears_all if hears_all else phrases.group_hears_commands
    return how.format(bot=f"@{bot.username}")


def _present(member: ChatMember) -> bool:
    return member.status in (
        ChatMember.MEMBER,
        ChatMember.ADMINISTRATOR,
        ChatMember.OWNER,
    ) or bool(member.status == ChatMember.RESTRICTED and getattr(member, "is_member", False))


def _without_mentions(message: Message, bot: Bot) -> tuple[str, bool]:
    """A message's text without mentions of the bot, and whether there were any."""
    text, entities = text_of(message)
    encoded = text.encode("utf-16-le", "surrogatepass")
    name = f"@{bot.username}".lower()
    pieces: list[bytes] = []
    end = 0
    for entity in sorted(entities, key=lambda e: e.offset):
        start, stop = 2 * entity.offset, 2 * (entity.offset + entity.length)
        said = encoded[start:stop].decode("utf-16-le", "replace")
        ours = (entity.type == MessageEntityType.MENTION and said.lower() == name) or (
            entity.type == MessageEntityType.TEXT_MENTION
            and entity.user is not None
            and entity.user.id == bot.id
        )
        if ours and start >= end:
            pieces.append(encoded[end:start])
            end = stop
    pieces.append(encoded[end:])
    said = " ".join(filter(None, (_bare(p.decode("utf-16-le", "replace")) for p in pieces)))
    if command := _COMMAND.match(said):
        said = f"{command[0]} {_bare(said[command.end() :])}".rstrip()
    return said, len(pieces) > 1


def _bare(text: str) -> str:
    """A text without the spaces and commas after the mention or command before it."""
    stops = _STOPS.match(text)
    return text[stops.end() if stops else 0 :].rstrip()
